"""What tables have of each article of the groups: the rows of its people, offices, meetings and visits."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from benchmark.groups import Encounter, Member
from benchmark.names import same_person

KINDS = ("person", "office", "meeting")
_LEAST_LIKENESS = 0.5
Frames = Mapping[str, pd.DataFrame]


@dataclass(frozen=True)
class Mention:
    """Somebody, somebody's office or a meeting in one article: what gold says that it is, and what the tables say.

    Nothing is found where the extraction missed it; two offices held at once are two ids.
    """

    article: str
    name: str
    gold: frozenset[str]
    found: frozenset[str]


@dataclass(frozen=True)
class Reading:
    """What the tables have of one article: row ids by gold's ids."""

    article: Member
    people: Mapping[str, str]
    offices: Mapping[str, frozenset[str]]
    meetings: Mapping[str, str]
    visits: Mapping[str, str]

    def mentions(self, kind: str) -> Iterator[Mention]:
        """The mentions of a kind; people and meetings are a group's own, offices are the same in all groups."""
        own = self.article
        if kind == "office":
            for person, offices in own.offices.items():
                yield Mention(own.file, person, offices, self.offices.get(person, frozenset()))
        elif kind == "person":
            for name, person in own.people.items():
                yield self._mention(name, person, self.people)
        else:
            for meeting in own.meetings:
                yield self._mention(meeting.id, meeting.id, self.meetings)

    def _mention(self, name: str, key: str, rows: Mapping[str, str]) -> Mention:
        found = frozenset([rows[key]]) if key in rows else frozenset[str]()
        return Mention(self.article.file, name, frozenset([f"{self.article.group}: {key}"]), found)


class Tables:
    """The tables by what each article is evidence for."""

    def __init__(self, frames: Frames) -> None:
        tenures, visits = frames["tenures"], frames["visits"]
        self.rosters = rosters(frames)
        self.offices = dict(zip(tenures.tenure_id, tenures.office_id, strict=True))
        self.holders = dict(zip(tenures.tenure_id, tenures.person_id, strict=True))
        self.visitors = dict(zip(visits.visit_id, visits.person_id, strict=True))
        self.cited: dict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
        for table, row, field, value, article in evidence(frames):
            self.cited[article, table, field].append((row, value))

    def reading(self, article: Member) -> Reading:
        """What the tables have of an article."""
        people = self._people(article)
        offices = {person: self._offices(article.file, row) for person, row in people.items()}
        return Reading(article, people, offices, self._meetings(article, people), self._visits(article, people))

    def _people(self, article: Member) -> dict[str, str]:
        """The row of each person: the one under the very name first, else under a name that may be it."""
        rows = {person: self._rows_named(article, name) for name, person in article.people.items()}
        return {person: own[0] for person, own in rows.items() if own}

    def _rows_named(self, article: Member, name: str) -> list[str]:
        named = self.cited[article.file, "people", "name"]
        exact = [row for row, value in named if value == name]
        return exact or [row for row, value in named if value not in article.people and same_person(name, value)]

    def _offices(self, file: str, person: str) -> frozenset[str]:
        seen = {row for row, _ in self.cited[file, "tenures", "office_id"]}
        return frozenset(self.offices[row] for row in seen if self.holders[row] == person)

    def _meetings(self, article: Member, people: Mapping[str, str]) -> dict[str, str]:
        """The row of each meeting: the likest by its people first, the same day deciding between equally like ones.

        A row stands for as many of the article's meetings as it has tellings there: two may have been made one.
        """
        tellings = [meeting for _, meeting in self.cited[article.file, "meeting_articles", "meeting_id"]]
        found: dict[str, str] = {}
        for _, meeting, row in sorted(self._alike(article, people, set(tellings))):
            if meeting not in found and row in tellings:
                found[meeting] = row
                tellings.remove(row)
        return found

    def _alike(
        self, article: Member, people: Mapping[str, str], rows: Iterable[str]
    ) -> Iterator[tuple[tuple[float, bool], str, str]]:
        """The pairs of gold's meetings and rows that share at least half of all people of both."""
        for told in article.meetings:
            present = {people.get(person, f"missed {person}") for person in told.people}
            for row in rows:
                likeness = _likeness(present, self.rosters[row][article.file])
                if likeness >= _LEAST_LIKENESS:
                    yield (-likeness, not self._same_day(article.file, told, row)), told.id, row

    def _same_day(self, file: str, told: Encounter, row: str) -> bool:
        return (row, str(told.day)) in self.cited[file, "meetings", "started_on"]

    def _visits(self, article: Member, people: Mapping[str, str]) -> dict[str, str]:
        seen = {row for row, _ in self.cited[article.file, "visits", "person_id"]}
        by = {self.visitors[row]: row for row in sorted(seen)}
        return {trip.id: by[people[trip.person]] for trip in article.visits if people.get(trip.person) in by}


def evidence(frames: Frames) -> Iterator[tuple[str, str, str, str, str]]:
    """(table, row, field, value, file of the article) of every piece of evidence."""
    articles, cited = frames["articles"], frames["evidence"]
    paths = zip(articles.article_id, articles.seed_path, strict=True)
    files = {key: str(path).removesuffix(".txt") for key, path in paths}
    columns = (cited[name].astype(str) for name in ("table", "row_id", "field", "value", "article_id"))
    for table, row, field, value, article in zip(*columns, strict=True):
        yield table, row, field, value, files[article]


def rosters(frames: Frames) -> dict[str, dict[str, set[str]]]:
    """The people with evidence at each meeting, by article."""
    present = frames["meeting_participants"]
    meetings = dict(zip(present.participant_id, present.meeting_id, strict=True))
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for table, row, field, value, article in evidence(frames):
        if (table, field) == ("meeting_participants", "person_id"):
            found[meetings[row]][article].add(value)
    return found


def _likeness(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(len(one | other), 1)
