"""Acts of protocol: wreaths laid, guards inspected, anthems played, books and papers signed, gifts, dinners, tours."""

import datetime
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readouts.meet.protocol import Cue, cues_of
from readouts.meet.scene import Meeting, Scene, VisitWindow
from readouts.meet.sites import Span, named_site, places_by_end, site_after
from readouts.meet.speakers import Speakers
from readouts.meet.voices import held_by_sentence
from readouts.mention.dates import Day, days_in
from readouts.segment import Document

_PARTIES = frozenset(("delegation", "delegations", "guest", "guests", "visitor", "visitors"))
_DETERMINERS = frozenset(("the", "a", "both", "his", "her"))
_GOVERNORS = frozenset(("for", "of", "with", "by", "to", "at", "from"))
# An act that is done once at a place, however often it is told.
_REPEATED = frozenset(("document_signing", "gift_exchange", "handover", "tour", "other"))
# How many ceremonies before may be told once more.
_MEMORY = 50
_REACH = 40
_NEAR, _TOMORROW = datetime.timedelta(days=45), datetime.timedelta(days=1)


@dataclass(slots=True)
class Ceremony:
    """One act of protocol: the characters `start` to `end` tell it.

    `venue` and `who` are the words (first, last) of the site and of who acts, where said; `person` indexes the scene's
    people where one named person acts. `meeting` and `visit` are those it goes with, whose place `country` and `city`
    are. `day` is a stated day.
    """

    kind: str
    start: int
    end: int
    venue: Span | None
    who: Span | None
    person: int | None
    meeting: Meeting | None
    visit: VisitWindow | None
    country: str | None
    city: str | None
    day: Day | None


def ceremonies_of(scene: Scene, visits: Sequence[VisitWindow] = ()) -> list[Ceremony]:
    """The acts of protocol that an article tells as done, in the order of the text, each once.

    "Rao laid a wreath at the Peace Monument." is one; "papers signed last year" and "agreed to sign a pact" are none.
    """
    found: list[Ceremony] = []
    held = held_by_sentence(scene)
    numbers = sorted(held)
    for number, cues in cues_of(scene.doc).items():
        for ceremony in _Reader(scene, visits, number, _meeting(held, numbers, number)).read(cues):
            if not any(_same(scene.doc, ceremony, other) for other in found[-_MEMORY:]):
                found.append(ceremony)
    return found


class _Reader:
    """Reads the cues of one sentence."""

    def __init__(self, scene: Scene, visits: Sequence[VisitWindow], number: int, meeting: Meeting | None) -> None:
        self.doc, self.sentence = scene.doc, scene.doc.sentences[number]
        self.places = places_by_end(scene.units[number])
        self.meeting, self.visits = meeting, visits
        self.speakers = Speakers(scene, number, frozenset())

    def read(self, cues: Sequence[Cue]) -> Iterator[Ceremony]:
        """The sentence's ceremonies; none where the only day that it names is long past or to come."""
        published_on = self.doc.published_on
        days = days_in(self.doc.text, self.sentence.start, self.sentence.end, published_on)
        near = [day for day in days if day.first == day.last and -_NEAR <= day.first - published_on <= _TOMORROW]
        visited: Span | None = None
        for cue in cues if near or not days else ():
            ceremony = self._ceremony(cue, near[0] if near else None)
            # Wreaths are laid at the memorial that the same sentence says was visited.
            if cue.kind == "wreath_laying":
                ceremony.venue = ceremony.venue or visited
            visited = ceremony.venue if cue.kind == "memorial_visit" else visited
            yield ceremony

    def _ceremony(self, cue: Cue, day: Day | None) -> Ceremony:
        venue = self._venue(cue)
        last = max(cue.last, venue[1]) if venue is not None else cue.last
        who, person = self._actor(cue)
        visit = _visit(self.visits, self.meeting, person)
        place = self.meeting if self.meeting is not None and self.meeting.country else visit
        country, city = (place.country, place.city) if place is not None else (None, None)
        start, end = self.doc.span(cue.first, last)
        return Ceremony(cue.kind, start, end, venue, who, person, self.meeting, visit, country, city, day)

    def _venue(self, cue: Cue) -> Span | None:
        """The site named as what was visited or toured, or after "at"."""
        if cue.kind == "tour" and cue.last < self.sentence.last:
            first = cue.last + (self.doc.lowers[cue.last] == "the")
            return named_site(self.doc, self.sentence, first, first)
        if cue.kind == "memorial_visit":
            named = named_site(self.doc, self.sentence, *cue.thing)
            return named or site_after(self.doc, self.sentence, self.places, cue.verb[1])
        return site_after(self.doc, self.sentence, self.places, cue.last)

    def _actor(self, cue: Cue) -> tuple[Span | None, int | None]:
        """Who acts: the subject, a person or a delegation; of a passive only the agent after "by"."""
        by = self.doc.lowers[cue.last : cue.last + 1] == ["by"]
        if cue.passive or by:
            agents = [self.speakers.by_start.get(cue.last + k) for k in (1, 2)] if by else []
            agent = next(filter(None, agents), None)
            return ((agent.first, agent.last), agent.person) if agent is not None else (None, None)
        subject = self.speakers.main(cue.first)
        if subject is None or subject.kind in ("organization", "pronoun", "unknown"):
            return self._delegation(cue.first), None
        return (subject.first, subject.last), subject.person

    def _delegation(self, before: int) -> Span | None:
        """The subject "the Chilean delegation", "the guests" before an act."""
        lowers, floor = self.doc.lowers, self.sentence.first
        noun = next((k for k in range(max(floor, before - _REACH), before) if lowers[k] in _PARTIES), None)
        if noun is None:
            return None
        near = range(noun - 1, max(floor, noun - 4) - 1, -1)
        first = next((k for k in near if lowers[k] in _DETERMINERS), None)
        if first is None or (first > floor and lowers[first - 1] in _GOVERNORS):
            return None
        return first, noun + 1


def _meeting(held: dict[int, list[Meeting]], numbers: Sequence[int], number: int) -> Meeting | None:
    """The held meeting that the sentence goes on about, else the next one told after it."""
    if number in held:
        return held[number][-1]
    later = bisect_right(numbers, number)
    return held[numbers[later]][0] if later < len(numbers) else None


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
    one, other = doc.phrase(*a), doc.phrase(*b)
    return one.startswith(other) or other.startswith(one)
