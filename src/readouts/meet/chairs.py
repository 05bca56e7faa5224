"""Meetings told by who led the sides: "The Indian side was led by A and the Malaysian side by B", "co-chaired by"."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.meet.gatherings import GATHERINGS, nouns_of_gatherings
from readouts.meet.groups import group_left
from readouts.meet.scene import Attendance, Meeting, Scene, serves
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import TEAMS
from readouts.mention.parties import Party

_LED = words(
    "leading heading chairmanship co-chairmanship led headed chaired co-chaired represented cochaired chair co-chair"
)
_TEAMS = TEAMS | {"mission"}
_WAS = (["was"], ["were"])
_JOINTLY = frozenset(("co-chaired", "cochaired"))
_SIDES = TEAMS | words("group mission chairmanship chaired co-chaired cochaired represented")
_WITHIN_NAMES = words(", of the and for will")
_GUESTS = TEAMS | words(
    "group senators envoys mission officials representatives businessmen investors lawmakers parliamentarians"
)
_AHEAD = words("will to would")
# How far a leader stands after the word that says so, and the sentence of the gathering before its leaders'.
_NEAR, _BACK = 14, 2


def meeting_of_leaders(scene: Scene, number: int, own: Sequence[Party]) -> Meeting | None:
    """A new meeting of those who a sentence, or it and the one before, says to lead different sides, now or later."""
    leaders, planned = _leaders(scene, number, own), _is_ahead(scene, number)
    if not leaders:
        return None
    goes_on = number > 0 and planned == _is_ahead(scene, number - 1)
    before = _leaders(scene, number - 1, scene.by_sentence.get(number - 1, [])) if goes_on else []
    both = {party.person: party for party in [*before, *leaders]}
    sides = {serves(scene, party) for party in both.values()}
    nouns = nouns_of_gatherings(scene, number)
    apart = len(leaders) == 2 and _two_teams(scene, number, leaders)
    if len(sides) == 1 and not apart:
        return _met_before(scene, number, leaders[0]) if not planned else None
    if (None in sides and not apart) or not nouns:
        return None
    if any(len(both.keys() & meeting.persons) > 1 for meeting in scene.meetings):
        return None
    members = [Attendance(party.person, party) for party in both.values()]
    status = "planned" if planned else "held"
    told = [(place, Trigger("noun", word, word + 1, "", status)) for place, word in nouns]
    return Meeting(status, "", members, told)


def _two_teams(scene: Scene, number: int, leaders: Sequence[Party]) -> bool:
    """Whether each of two leaders has a team of his own: "the Danish side was led by X and the Irish side by Y"."""
    first = scene.doc.sentences[number].first
    spans = [(first, leaders[0].first), (leaders[0].last, leaders[1].first)]
    if scene.doc.lowers[leaders[1].last : leaders[1].last + 1] == ["led"]:
        spans[1] = (leaders[1].last, scene.doc.sentences[number].last)
    return all(not _TEAMS.isdisjoint(scene.doc.lowers[start:end]) for start, end in spans)


def _met_before(scene: Scene, number: int, leader: Party) -> Meeting | None:
    """The meeting with a delegation that was met without a name just before: "The delegation was led by X"."""
    focus = scene.focus
    if focus is not None and len(focus.persons) == 1 and _told_near(scene, focus, number):
        if leader.person not in focus.persons:
            focus.present = [a for a in focus.present if a.person is not None]
            scene.join(focus, Attendance(leader.person, leader))
        return None
    last = scene.partial[-1] if scene.partial else None
    if last is None or len(last.persons) != 1 or leader.person in last.persons:
        return None
    if not _told_near(scene, last, number):
        return None
    host = next(a for a in last.present if a.person is not None)
    return Meeting("held", last.mode, [host, Attendance(leader.person, leader)], list(last.tellings))


def _told_near(scene: Scene, meeting: Meeting, number: int) -> bool:
    """Whether a meeting with a delegation is told at most two sentences before."""
    told = meeting.tellings[0][0]
    sentence = scene.doc.sentences[told]
    return number - told <= _BACK and not _GUESTS.isdisjoint(scene.doc.lowers[sentence.first : sentence.last])


def _leaders(scene: Scene, number: int, own: Sequence[Party]) -> list[Party]:
    """Those of the sentence who stand after "led by", "co-chaired by", or before "led", "will co-chair"."""
    sentence = scene.doc.sentences[number]
    words, cues = scene.doc.lowers[sentence.first : sentence.last], _cues(scene, number)
    if not cues or (_SIDES | GATHERINGS).isdisjoint(words):
        return []
    named = [party for party in own if party.person is not None]
    return [p for p in named if any(_follows(scene, p, cue) for cue in cues)] or _leading_together(scene, named, cues)


def _cues(scene: Scene, number: int) -> list[int]:
    """The words of a sentence that tell of leading a side."""
    sentence = scene.doc.sentences[number]
    return [k for k in range(sentence.first, sentence.last) if scene.doc.lowers[k] in _LED]


def _is_ahead(scene: Scene, number: int) -> bool:
    """Whether the first that a sentence says of leading is still to come: "the session will be co-chaired by"."""
    cue = next(iter(_cues(scene, number)), 0)
    return not _AHEAD.isdisjoint(scene.doc.lowers[max(0, cue - 3) : cue])


def _leading_together(scene: Scene, named: Sequence[Party], cues: Sequence[int]) -> list[Party]:
    """Those of "X and Y led the consultations", "X and Y led their delegations at the talks"."""
    for cue in cues:
        before = [party for party in named if party.last <= cue]
        after = scene.doc.lowers[cue + 1 : cue + 4]
        gap = scene.doc.words[before[-1].last : cue] if before else []
        beside = len(gap) < _NEAR and all(word[0].isupper() or word in _WITHIN_NAMES for word in gap)
        if before and beside and not (_SIDES | GATHERINGS).isdisjoint(after):
            return group_left(scene.doc, before, len(before) - 1)
    return []


def _follows(scene: Scene, party: Party, cue: int) -> bool:
    if party.last <= cue:
        jointly = scene.doc.lowers[cue] in _JOINTLY and cue - party.last < 3 * _NEAR
        side = not _TEAMS.isdisjoint(scene.doc.lowers[cue + 1 : cue + 5])
        return jointly or (side and cue - party.last < 3)
    between = scene.doc.lowers[cue + 1 : party.first]
    if scene.doc.lowers[cue] in ("leading", "heading"):
        # "Leading the Peruvian delegation was X"
        return between[-1:] in _WAS and not _TEAMS.isdisjoint(between)
    return len(between) < 3 * _NEAR and between[:1] in (["by"], ["of"])
