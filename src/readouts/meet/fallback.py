"""The meeting of the two sides named beside a telling, where no grammar says who met."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.meet.groups import genitive
from readouts.meet.quoted import quoted_words
from readouts.meet.scene import Attendance, Meeting, Scene, serves, speaks_for_others
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import ADDRESSING, JOURNEYS, MEETING_NOUNS
from readouts.mention.parties import Party
from readouts.segment import Document, Sentence
from readouts.segment.headlines import is_headline

_LETTERS, _LETTER = words("letter message invitation greetings cable"), 5
# "a few days after the visit of the Minister"
_VISIT, _APART = 8, words("after following before ahead since")
# A headline's noun has so many words before it at most; below it the other is named within so many sentences.
_ATTRIBUTES, _BELOW = 2, 5
# How far after a genitive its noun stands.
_OWNED = 5
_UNSURE = frozenset(("weak", "see", "call_on", "credentials"))


def add_only_pair(scene: Scene, triggers: dict[int, list[Trigger]]) -> None:
    """Where no grammar settled a meeting but one is told, it is that of the two sides named beside the telling."""
    for number, own in triggers.items():
        quoted = quoted_words(scene.doc, scene.doc.sentences[number])
        interview = "interview" in scene.doc.lowers[scene.doc.sentences[number].first : own[0].first] if own else True
        unsure = _UNSURE | {"discuss"} if interview else _UNSURE
        told = [t for t in own if t.status == "held" and t.kind not in unsure and t.first not in quoted]
        nameless = all(party.person is None for party in scene.by_sentence.get(number, []))
        after = triggers.get(number + 1)
        # A headline "Talks in Oslo" does not make a meeting of what the text then tells as planned or refused.
        goes_on = nameless and (not after or any(trigger.status == "held" for trigger in after))
        for places in [(number, number - 1), *([(number + 1,)] if goes_on else [])]:
            near = [p for n in places for p in scene.by_sentence.get(n, []) if p.person is not None]
            near = [party for party in near if not _is_beside(scene, party)]
            if told and _pair(scene, near, number, told[0]):
                return
    if not _headed(scene, triggers.get(0, ())):
        _pair_before(scene, triggers)


def _headed(scene: Scene, triggers: Sequence[Trigger]) -> bool:
    """Whether a headline tells with whom one met whom only the text names: "Meeting with Governor Lund"."""
    named = [p for p in scene.by_sentence.get(0, []) if p.person is not None and scene.people[p.person].offices]
    if not (triggers and named and is_headline(scene.doc, 0) and _is_bare_noun(scene.doc, triggers[0], named[0])):
        return False
    met = {party.person for party in named}
    below = (party for number in range(1, _BELOW) for party in scene.by_sentence.get(number, []))
    other = next((p for p in below if p.person not in met | {None} and p.name and _deals(scene, p)), None)
    if other is not None:
        _add(scene, [other, named[0]], 0, triggers[0])
    return other is not None


def _is_bare_noun(doc: Document, trigger: Trigger, party: Party) -> bool:
    """Whether a headline is only the noun of a held meeting with somebody: "Working meeting with | Governor Lund"."""
    noun = trigger.kind == "noun" and trigger.status == "held" and trigger.first <= _ATTRIBUTES
    between = doc.lowers[trigger.last - 1 : party.first]
    return noun and "with" in between[:2] and "of" not in between


def _deals(scene: Scene, party: Party) -> bool:
    """Whether somebody does what a sentence tells, or is spoken to: "briefed | Rao on", "presented to | Rao"."""
    sentence = scene.doc.sentences[party.sentence]
    before = scene.doc.lowers[max(sentence.first, party.first - 2) : party.first]
    return party.first - sentence.opening < _ATTRIBUTES or not ADDRESSING.isdisjoint(before) or before[-1:] == ["to"]


def _is_beside(scene: Scene, party: Party) -> bool:
    """Whether somebody is named beside the talks: who sent a letter, came apart, speaks for others, or owns a thing."""
    return (
        speaks_for_others(scene, party)
        or _sent(scene.doc, party)
        or _came_apart(scene.doc, party)
        or _owns(scene.doc, party)
    )


def _owns(doc: Document, party: Party) -> bool:
    """Whether a thing of somebody's is told of, no talks: "Rao's guards", but not "Rao's talks"."""
    after = doc.lowers[party.last : party.last + _OWNED]
    return genitive(doc, party) and (MEETING_NOUNS | JOURNEYS).isdisjoint(after)


def _sent(doc: Document, party: Party) -> bool:
    """Whether somebody only sent what another brought: "a letter from Prime Minister Rao"."""
    before = doc.lowers[max(0, party.first - _LETTER) : party.first]
    return "from" in before[-2:] and not _LETTERS.isdisjoint(before)


def _came_apart(doc: Document, party: Party) -> bool:
    """Whether of somebody only an earlier or later visit is told: "two weeks after a visit by Minister Rao"."""
    before = doc.lowers[max(0, party.first - _VISIT) : party.first]
    visit = next((k for k, (a, b) in enumerate(pairwise(before)) if a in JOURNEYS and b in ("of", "by")), 0)
    return not _APART.isdisjoint(before[:visit])


def _pair_before(scene: Scene, triggers: Mapping[int, Sequence[Trigger]]) -> None:
    """The meeting of the two whom a sentence that begins "At the talks" names, else of the only two sides before."""
    sides: dict[str, Party] = {}
    for number, sentence in enumerate(scene.doc.sentences):
        noun = _at_the_meeting(scene.doc, sentence)
        if noun is not None:
            told = (trigger for trigger in triggers.get(number, ()) if trigger.first <= noun < trigger.last)
            trigger = next(told, Trigger("noun", noun, noun + 1, ""))
            own = scene.doc.lowers[noun + 1 : noun + 2] == [","] and _addressed(scene, number, trigger)
            if own or _pair(scene, list(sides.values()), number, trigger):
                return
        for party in scene.by_sentence.get(number, []):
            side = serves(scene, party)
            if party.person is not None and side is not None and not _owns(scene.doc, party):
                sides.setdefault(side, party)


def _addressed(scene: Scene, number: int, trigger: Trigger) -> bool:
    """Whether one who was there spoke to another, of one state or two: "During the meeting, Rao briefed Ito"."""
    named = [party for party in scene.by_sentence.get(number, []) if party.person is not None]
    for speaker, other in pairwise(named[:2]):
        said = scene.doc.lowers[speaker.last : other.first][:1]
        if speaker.person != other.person and not ADDRESSING.isdisjoint(said):
            _add(scene, [speaker, other], number, trigger)
            return True
    return False


def _pair(scene: Scene, parties: Sequence[Party], number: int, trigger: Trigger) -> bool:
    """Whether these parties are of two sides, which then met; of each the first named."""
    sides = {serves(scene, party): party for party in reversed(parties) if serves(scene, party)}
    persons = {party.person for party in sides.values()}
    if len(sides) != 2 or any(persons <= meeting.persons for meeting in scene.meetings):
        return False
    _add(scene, [*reversed(sides.values())], number, trigger)
    return True


def _add(scene: Scene, parties: Sequence[Party], number: int, trigger: Trigger) -> None:
    """Add the meeting of these, of which the text goes on to tell."""
    members = [Attendance(party.person, party) for party in parties]
    following = [*range(number, len(scene.doc.sentences))]
    status = "planned" if trigger.status == "planned" else "held"
    scene.add(Meeting(status, trigger.mode, members, [(number, trigger)], sentences=following))


def _at_the_meeting(doc: Document, sentence: Sentence) -> int | None:
    """The noun of "During the talks, both sides …", with which a sentence begins, in a quotation too."""
    k = sentence.opening + (doc.words[sentence.opening] in ('"', "“"))
    opened = doc.lowers[k : k + 1] in (["during"], ["at"], ["in"]) and doc.lowers[k + 1 : k + 2] in (["the"], ["their"])
    return k + 2 if opened and k + 2 < sentence.last and doc.lowers[k + 2] in MEETING_NOUNS else None
