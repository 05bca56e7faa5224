"""The scene of an article: its people, its meetings and journeys, as they come together sentence by sentence."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from readouts.meet.places import Place
from readouts.meet.trigger import Trigger
from readouts.mention.dates import Day
from readouts.mention.parties import Party
from readouts.mention.units import Unit
from readouts.resolve.people import Person
from readouts.segment import Document, Sentence


@dataclass(slots=True)
class Attendance:
    """A participant, or an unnamed side (`person` None), with the mention that puts it there."""

    person: int | None
    party: Party
    side: str | None = None
    attendee: bool = False


class Seat(NamedTuple):
    """The words of whom a meeting's country is taken from, where no place is told, and the rule."""

    first: int
    last: int
    rule: str


@dataclass(slots=True)
class Meeting:
    """One encounter of the article, with all that speaks of it.

    `city_place` is where its city is named, if not with the country; without a `place`, `seat` has the country.
    """

    status: str
    mode: str
    present: list[Attendance] = field(default_factory=list)
    tellings: list[tuple[int, Trigger]] = field(default_factory=list)
    host: int | None = None
    sentences: list[int] = field(default_factory=list)
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None
    date_basis: str | None = None
    day: Day | None = None
    day_rule: str | None = None
    country: str | None = None
    city: str | None = None
    place: Place | None = None
    place_rule: str = ""
    city_place: Place | None = None
    city_rule: str = ""
    seat: Seat | None = None
    number: int = 0

    @property
    def persons(self) -> set[int]:
        """The named participants."""
        return {a.person for a in self.present if a.person is not None}


@dataclass(slots=True)
class VisitWindow:
    """A journey: who leads it, where to, and its days if the article names them."""

    person: int | None
    country: str | None
    city: str | None
    first_day: datetime.date | None
    last_day: datetime.date | None
    day: Day | None
    place: Place | None
    sentence: int
    kind: str | None
    first: int
    last: int


class Tour(NamedTuple):
    """A journey of several days, be it to many places: its days, those named before it, its sentence and its word."""

    day: Day
    people: frozenset[int]
    sentence: int
    cue: int


@dataclass(slots=True)
class Scene:
    """What the article has established while its sentences are read in order.

    `partial` are the tellings with one side only ("he met officials in Geneva on Monday"): no meetings of ours, but
    they tell when and where the same person's meetings were.
    """

    doc: Document
    units: Sequence[Sequence[Unit]]
    parties: Sequence[Party]
    people: Sequence[Person]
    visits: Sequence[VisitWindow] = ()
    # The visits still to be made, where meetings are planned.
    coming: Sequence[VisitWindow] = ()
    tours: Sequence[Tour] = ()
    meetings: list[Meeting] = field(default_factory=list)
    focus: Meeting | None = None
    subject: Party | None = None
    # The first subject of all.
    opener: Party | None = None
    # Of sentences that tell only of other times and of what is not, the word from which they do.
    bygone: dict[int, int] = field(default_factory=dict)
    tellers: dict[int, Party] = field(default_factory=dict)
    by_sentence: dict[int, list[Party]] = field(default_factory=dict)
    unsettled: list[tuple[int, Trigger]] = field(default_factory=list)
    partial: list[Meeting] = field(default_factory=list)
    # Who was told to be at a gathering of which no meeting is made yet: the sentence, the word for it, and who.
    gathering: list[tuple[int, int, Party]] = field(default_factory=list)
    # Of those whose meeting is told to be cancelled, the last sentence that says so.
    cancelled: dict[frozenset[int], int] = field(default_factory=dict)
    # Those who are told to accompany each person on a journey, with the first mention that says so.
    retinues: dict[int, dict[int, Party]] = field(default_factory=dict)
    # Of each person, the meetings with their numbers, in the order in which they were told.
    by_person: dict[int, dict[int, Meeting]] = field(default_factory=dict)
    # How often each person is told to have met somebody, and who was most often.
    met: Counter[int | None] = field(default_factory=Counter)
    most: int = 0
    foremost: set[int] = field(default_factory=set)

    def add(self, meeting: Meeting) -> None:
        """Take in a new meeting."""
        meeting.number = len(self.meetings)
        self.meetings.append(meeting)
        for person in meeting.persons:
            self.by_person.setdefault(person, {})[meeting.number] = meeting
            self._count(person)

    def add_partial(self, meeting: Meeting) -> None:
        """Take in a telling with one side only."""
        self.partial.append(meeting)
        for person in meeting.persons:
            self._count(person)

    def join(self, meeting: Meeting, attendance: Attendance) -> None:
        """Let somebody have been at a meeting."""
        meeting.present.append(attendance)
        if attendance.person is not None:
            self.by_person.setdefault(attendance.person, {})[meeting.number] = meeting
            self._count(attendance.person)

    def _count(self, person: int) -> None:
        self.met[person] += 1
        if self.met[person] > self.most:
            self.most, self.foremost = self.met[person], set()
        if self.met[person] == self.most:
            self.foremost.add(person)

    def meetings_of(self, persons: Iterable[int]) -> Iterator[Meeting]:
        """The meetings at which any of these was, the latest told first."""
        found = {number: meeting for person in persons for number, meeting in self.by_person.get(person, {}).items()}
        return (found[number] for number in sorted(found, reverse=True))


def told_together(scene: Scene) -> frozenset[int]:
    """The words by which several meetings are told at once: "met A in Oslo on Monday and B in Riga on Friday"."""
    told = Counter(
        trigger.first for meeting in scene.meetings for trigger in {t.first: t for _, t in meeting.tellings}.values()
    )
    return frozenset(first for first, number in told.items() if number > 1)


def last_named(meeting: Meeting, trigger: Trigger, sentence: Sentence) -> int:
    """The word after the last of a meeting's people whom a sentence names after the telling; else the telling's."""
    named = [a.party.last for a in meeting.present if trigger.last <= a.party.first < sentence.last]
    return max(named, default=trigger.first)


def serves(scene: Scene, party: Party) -> str | None:
    """The country or body that a party stands for."""
    if party.person is not None and (served := scene.people[party.person].serves):
        return served
    return next((office.serves for office in party.offices if office.serves), party.country)


def speaks_for_others(scene: Scene, party: Party) -> bool:
    """Whether somebody is a spokesperson, who tells of others."""
    offices = scene.people[party.person].offices if party.person is not None else []
    titles = [office.title.lower() for office, _ in offices]
    return any("spokes" in title or "press secretary" in title for title in titles)


def role(scene: Scene, party: Party) -> str | None:
    """The role of the party's first office."""
    offices = [o for o, _ in scene.people[party.person].offices] if party.person is not None else party.offices
    return offices[0].role if offices else None
