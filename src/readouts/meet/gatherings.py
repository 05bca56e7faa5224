"""Gatherings whose participants are told one by one: "A took part in the session. … Speaking after it, B said"."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import BE
from readouts.meet.groups import group_right
from readouts.meet.scene import Attendance, Meeting, Scene, serves
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import ATTENDING
from readouts.mention.parties import Party

GATHERINGS = words(
    "consultations session sessions meeting commission committee dialogue talks negotiations council conference forum "
    "summit ministerial roundtable"
)
_SPEAKING = words("speaking addressing addressed chaired opened spoke chairing opening")
_TAKING = ATTENDING | {"part", "represented"}
_AHEAD = words("will would to not never")
# How many words there are at most between what one did and the gathering, and before it to what it was to be.
_NEAR, _BEFORE = 12, 4
# How many sentences before its people a gathering is told of.
_BACK = 2
_HOSTING = frozenset(("receive", "meet"))
_GOVERNED = words("of at to with from between on behalf for")


def gathering_told(scene: Scene, number: int, own: Sequence[Party]) -> Meeting | None:
    """The gathering, where this sentence adds the second side to who was told to have been there."""
    cue = _cue(scene, number) if not scene.meetings else None
    if cue is None:
        return None
    here = _all_there(scene, own, cue)
    members = {party.person: party for _, _, party in scene.gathering}
    scene.gathering += [(number, cue, party) for party in here if party.person not in members]
    members |= {party.person: party for party in here if party.person not in members}
    sides = {serves(scene, party) for party in members.values()}
    if len(sides) < 2 or None in sides:
        return None
    nouns = {*nouns_of_gatherings(scene, number), *((place, word) for place, word, _ in scene.gathering)}
    told = [(place, Trigger("noun", word, word + 1, "in_person")) for place, word in sorted(nouns)]
    present = [Attendance(party.person, party) for party in members.values()]
    return Meeting("held", "in_person", present, told)


def join_host(scene: Scene, number: int, meeting: Meeting) -> None:
    """Let who is told just before to have hosted or met people without names be at the gathering of those named."""
    told = scene.partial[-1] if scene.partial else None
    if told is None or told.status != "held" or len(told.persons) != 1 or number - told.tellings[-1][0] > _BACK:
        return
    host = next(a for a in told.present if a.person is not None)
    sides = {serves(scene, attendance.party) for attendance in meeting.present}
    if told.tellings[-1][1].kind in _HOSTING and serves(scene, host.party) not in sides | {None}:
        scene.partial.remove(told)
        scene.join(meeting, host)
        meeting.tellings[:0] = told.tellings
        meeting.host = host.person if told.tellings[-1][1].kind == "receive" else None


def _cue(scene: Scene, number: int) -> int | None:
    """The word for the gathering that a sentence says somebody took part in, spoke at, chaired or opened."""
    doc, sentence = scene.doc, scene.doc.sentences[number]
    for k in range(sentence.first, sentence.last):
        if doc.lowers[k] in GATHERINGS:
            before = doc.lowers[max(sentence.first, k - _NEAR) : k]
            after = doc.lowers[k + 1 : min(k + _NEAR, sentence.last)]
            passive = any(a in BE and b in _SPEAKING | ATTENDING for a, b in pairwise(after))
            if (passive or not (_TAKING | _SPEAKING).isdisjoint(before)) and _AHEAD.isdisjoint(
                doc.lowers[max(sentence.first, k - _NEAR - _BEFORE) : k]
            ):
                return k
    return None


def nouns_of_gatherings(scene: Scene, number: int) -> list[tuple[int, int]]:
    """The nouns that this sentence or the two before have for a gathering, with their sentences, in order."""
    found = []
    for place in range(max(0, number - _BACK), number + 1):
        sentence = scene.doc.sentences[place]
        words = scene.doc.lowers[sentence.first : sentence.last]
        noun = next((sentence.first + k for k, word in enumerate(words) if word in GATHERINGS), None)
        if noun is not None:
            found.append((place, noun))
    return found


def _all_there(scene: Scene, own: Sequence[Party], cue: int) -> list[Party]:
    """The first of the sentence who was there, with those named in one list with him."""
    named = [party for party in own if party.person is not None]
    first = next((k for k, party in enumerate(named) if _is_there(scene, party, cue)), None)
    return group_right(scene.doc, named, first) if first is not None else []


def _is_there(scene: Scene, party: Party, cue: int) -> bool:
    """Whether somebody is who did it: no preposition stands before the name, unless it is done "by" him."""
    before = scene.doc.lowers[max(0, party.first - 2) : party.first]
    passive = "by" in before and not BE.isdisjoint(scene.doc.lowers[max(0, party.first - _NEAR) : party.first])
    return passive or ("by" not in before and _GOVERNED.isdisjoint(before))
