"""Acts of protocol: wreaths laid, guards inspected, anthems played, books and papers signed, gifts, dinners, tours."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readouts.meet.protocol import Cue, cues_of
from readouts.meet.scene import Meeting, Scene, VisitWindow
from readouts.meet.sites import Span, named_site, site_after
from readouts.meet.speakers import Speakers
from readouts.mention.dates import days_in
from readouts.segment import Document, Sentence

_PARTIES = frozenset(("delegation", "delegations", "guest", "guests", "visitor", "visitors"))
_DETERMINERS = frozenset(("the", "a", "both", "his", "her"))
_GOVERNORS = frozenset(("for", "of", "with", "by", "to", "at", "from"))
# An act that is done once at a place, however often it is told.
_REPEATED = frozenset(("document_signing", "gift_exchange", "handover", "tour", "other"))
_NEAR, _TOMORROW = datetime.timedelta(days=45), datetime.timedelta(days=1)


@dataclass(slots=True)
class Ceremony:
    """One act of protocol: the characters `start` to `end` tell it.

    `venue` and `who` are the words (first, last) of the site and of who acts, where said; `person` indexes the scene's people
    where one named person acts. `meeting` and `visit` are those it goes with, whose place `country` and `city` are. `day` is a
    stated day.
    """

    kind: str
    sentence: int
    start: int
    end: int
    venue: Span | None
    who: Span | None
    person: int | None
    meeting: Meeting | None
    visit: VisitWindow | None
    country: str | None
    city: str | None
    day: datetime.date | None


def ceremonies_of(scene: Scene, visits: Sequence[VisitWindow] = ()) -> list[Ceremony]:
    """The acts of protocol that an article tells as done, in the order of the text, each once.

    "Rao laid a wreath at the Peace Monument." is one; "the papers signed last year" and "agreed to sign a treaty" are none.
    """
    found: list[Ceremony] = []
    for number, cues in cues_of(scene.doc).items():
        for ceremony in _in_sentence(scene, visits, number, cues):
            if not any(_same(scene.doc, ceremony, other) for other in found):
                found.append(ceremony)
    return found


def _in_sentence(scene: Scene, visits: Sequence[VisitWindow], number: int, cues: Sequence[Cue]) -> Iterator[Ceremony]:
    doc, sentence = scene.doc, scene.doc.sentences[number]
    days = [day.first for day in days_in(doc.text, sentence.start, sentence.end, doc.published_on) if day.first == day.last]
    near = [day for day in days if -_NEAR <= day - doc.published_on <= _TOMORROW]
    if days and not near:
        return
    speakers = Speakers(scene, number, frozenset())
    visited: Span | None = None
    for cue in cues:
        ceremony = _ceremony(scene, visits, number, cue, speakers)
        ceremony.day = near[0] if near else None
        # Wreaths are laid at the memorial that the same sentence says was visited.
        if cue.kind == "wreath_laying":
            ceremony.venue = ceremony.venue or visited
        visited = ceremony.venue if cue.kind == "memorial_visit" else visited
        yield ceremony


def _ceremony(scene: Scene, visits: Sequence[VisitWindow], number: int, cue: Cue, speakers: Speakers) -> Ceremony:
    venue = _venue(scene, number, cue)
    last = max(cue.last, venue[1]) if venue is not None else cue.last
    who, person = _actor(scene.doc, scene.doc.sentences[number], cue, speakers)
    meeting = _meeting(scene, number)
    visit = _visit(visits, meeting, person)
    place = meeting if meeting is not None and meeting.country else visit
    country, city = (place.country, place.city) if place is not None else (None, None)
    start, end = scene.doc.span(cue.first, last)
    return Ceremony(cue.kind, number, start, end, venue, who, person, meeting, visit, country, city, None)


def _venue(scene: Scene, number: int, cue: Cue) -> Span | None:
    """The site named as what was visited or toured, or after "at"."""
    doc, sentence, units = scene.doc, scene.doc.sentences[number], scene.units[number]
    if cue.kind == "tour" and cue.last < sentence.last:
        first = cue.last + (doc.lowers[cue.last] == "the")
        return named_site(doc, sentence, first, first)
    if cue.kind == "memorial_visit":
        return named_site(doc, sentence, *cue.thing) or site_after(doc, sentence, units, cue.verb[1])
    return site_after(doc, sentence, units, cue.last)


def _actor(doc: Document, sentence: Sentence, cue: Cue, speakers: Speakers) -> tuple[Span | None, int | None]:
    """Who acts: the subject, a person or a delegation; of a passive only the agent after "by"."""
    if cue.passive or doc.lowers[cue.last : cue.last + 1] == ["by"]:
        agent = speakers.by_start.get(cue.last + 1) or speakers.by_start.get(cue.last + 2)
        told = agent is not None and doc.lowers[cue.last] == "by"
        return ((agent.first, agent.last), agent.person) if agent is not None and told else (None, None)
    group = _delegation(doc, sentence, cue.first)
    subject = speakers.main(cue.first)
    if subject is None or subject.kind in ("organization", "pronoun") or (group is not None and group[0] < subject.first):
        return group, None
    return (subject.first, subject.last), subject.person


def _delegation(doc: Document, sentence: Sentence, before: int) -> Span | None:
    """The subject "the Georgian delegation", "the guests" before an act."""
    noun = next((k for k in range(sentence.first, before) if doc.lowers[k] in _PARTIES), None)
    if noun is None:
        return None
    near = range(noun - 1, max(sentence.first, noun - 4) - 1, -1)
    first = next((k for k in near if doc.lowers[k] in _DETERMINERS), None)
    if first is None or (first > sentence.first and doc.lowers[first - 1] in _GOVERNORS):
        return None
    return first, noun + 1


def _meeting(scene: Scene, number: int) -> Meeting | None:
    """The held meeting that the sentence goes on about, else the first one told after it."""
    held = [m for m in scene.meetings if m.status == "held"]
    here = [m for m in held if number in m.sentences]
    later = [m for m in held if m.sentences and m.sentences[-1] > number]
    return here[-1] if here else next(iter(later), None)


def _visit(visits: Sequence[VisitWindow], meeting: Meeting | None, person: int | None) -> VisitWindow | None:
    """The visit of who acts or meets, else the only one of the article."""
    present = set(meeting.persons) if meeting is not None else set()
    own = [visit for visit in visits if visit.person == person or visit.person in present]
    return own[0] if own else visits[0] if len(visits) == 1 else None


def _same(doc: Document, a: Ceremony, b: Ceremony) -> bool:
    """Whether two tellings are of one act: one kind, at one meeting (or in one country), and no two sites."""
    together = a.meeting is b.meeting or (a.kind not in _REPEATED and a.country == b.country)
    return a.kind == b.kind and together and _one_site(doc, a.venue, b.venue)


def _one_site(doc: Document, a: Span | None, b: Span | None) -> bool:
    if a is None or b is None:
        return True
    one, other = doc.exact(*a), doc.exact(*b)
    return one.startswith(other) or other.startswith(one)
