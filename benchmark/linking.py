"""How right the links across articles are: `python -m benchmark.linking` names every wrong one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import pandas as pd

from benchmark.groups import Disagreement, Encounter, Group, Member, Value, accounts, members, read_groups
from benchmark.names import same_person
from benchmark.score import Tally
from readouts.assemble import assemble

LINKING = "linking"
KINDS = ("person", "office", "meeting")
_LEAST_LIKENESS = 0.5
_ROSTER = "participants"
Frames = Mapping[str, pd.DataFrame]


@dataclass(frozen=True)
class Mention:
    """Somebody, an office or a meeting in one article: what gold says that it is, and what the tables say.

    Nothing is found where the extraction missed it; two offices held at once are two ids.
    """

    article: str
    name: str
    gold: frozenset[str]
    found: frozenset[str]


@dataclass(frozen=True)
class Listed:
    """A field on which the tables show articles to differ: the row, and the values by article."""

    table: str
    row: str
    field: str
    values: Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Links:
    """The mentions of all groups, by kind, and the disagreements of gold with whether each was found."""

    groups: Sequence[Group]
    mentions: Mapping[str, Sequence[Mention]]
    disagreements: Mapping[Disagreement, bool]
    listed_beside: Sequence[Listed]
    name: str = LINKING

    @cached_property
    def tallies(self) -> dict[str, Tally]:
        """Pairs linked rightly, linked falsely and missed, by kind."""
        return {kind: tally(self.mentions[kind]) for kind in KINDS}

    @cached_property
    def figures(self) -> dict[str, float]:
        """Precision and recall of each kind, and the share of disagreements found."""
        shares = {}
        for kind, pairs in self.tallies.items():
            shares[f"{kind}_precision"] = _share(pairs.right, pairs.false)
            shares[f"{kind}_recall"] = _share(pairs.right, pairs.missed)
        return shares | {"disagreements": _share(*self.counted)}

    @property
    def counted(self) -> tuple[int, int]:
        """How many disagreements of gold were found and missed; the optional ones are neither."""
        found = [is_found for told, is_found in self.disagreements.items() if not told.optional]
        return sum(found), len(found) - sum(found)


def measure(groups: Sequence[Group] | None = None) -> Links:
    """The links of all groups, extracted and linked together in one run."""
    groups = read_groups() if groups is None else groups
    return score(groups, assemble(accounts(groups)))


def score(groups: Sequence[Group], frames: Frames) -> Links:
    """The links that tables of the groups' articles have."""
    tables = _Tables(frames)
    found = {article.file: tables.reading(article) for article in members(groups)}
    rows = _Rows(groups, found)
    listed = list(disagreements(frames))
    matched = {told: [one for one in listed if rows.agree(told, one)] for group in groups for told in group.disagreements}
    known = {id(one) for ones in matched.values() for one in ones}
    return Links(
        groups,
        {kind: [mention for reading in found.values() for mention in reading.mentions(kind)] for kind in KINDS},
        {told: bool(ones) for told, ones in matched.items()},
        [one for one in listed if id(one) not in known],
    )


def disagreements(frames: Frames) -> Iterator[Listed]:
    """The fields on which articles differ, from evidence alone.

    To be exchanged for the package's own list of disagreements as soon as it has one.
    """
    values: dict[tuple[str, str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for table, row, field, value, article in _evidence(frames):
        if table != "meeting_articles":
            values[table, row, field][article].add(value)
    for meeting, rosters in _rosters(frames).items():
        for article, people in rosters.items():
            values["meeting_participants", meeting, _ROSTER][article].add(" ".join(sorted(people)))
    for (table, row, field), told in values.items():
        if len(set().union(*told.values())) > 1 and len(told) > 1:
            yield Listed(table, row, field, {article: frozenset(own) for article, own in told.items()})


def pairs(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention, bool, bool]]:
    """Every two mentions in two articles, whether gold says that they are one, and whether the tables do."""
    for a, b in combinations(mentions, 2):
        if a.article != b.article:
            yield a, b, bool(a.gold & b.gold), bool(a.found & b.found)


def tally(mentions: Sequence[Mention]) -> Tally:
    """The pairs linked rightly, linked falsely, and missed."""
    told = [(one, linked) for _, _, one, linked in pairs(mentions)]
    return Tally(told.count((True, True)), told.count((False, True)), told.count((True, False)))


def report(links: Links) -> Iterator[str]:
    """The lines that `make benchmark` prints."""
    articles, figures = sum(len(group.articles) for group in links.groups), links.figures
    yield f"linking: {len(links.groups)} groups, {articles} articles"
    yield f"{'':14}{'precision':>13}{'recall':>13}{'pairs':>13}"
    for kind, own in links.tallies.items():
        shares = (figures[f"{kind}_{figure}"] for figure in ("precision", "recall"))
        yield f"{kind + ' links':14}" + "".join(f"{share:13.3f}" for share in shares) + f"{own.right + own.missed:13}"
    found, missed = links.counted
    yield f"disagreements found: {found} of {found + missed}; listed beside those of gold: {len(links.listed_beside)}"


def faults(links: Links) -> Iterator[str]:
    """Every wrong pair, every mention that the extraction missed, and every disagreement not found."""
    for kind in KINDS:
        for a, b, one, linked in pairs(links.mentions[kind]):
            # A pair with a mention that was not read is told once, as that mention.
            if one != linked and a.found and b.found:
                yield f"{kind} {'not linked' if one else 'wrongly linked'}: {_told(a)} | {_told(b)}"
        yield from (f"{kind} not read: {_told(mention)}" for mention in links.mentions[kind] if not mention.found)
    for told, found in links.disagreements.items():
        if not found and not told.optional:
            yield f"disagreement not found: {told.group}: {told.table} {told.row} {told.field} {told.values}"


def _told(mention: Mention) -> str:
    return f"{mention.name} ({mention.article}, {', '.join(sorted(mention.found)) or 'nothing'})"


def _one(row: str | None) -> frozenset[str]:
    return frozenset() if row is None else frozenset([row])


def _share(right: int, wrong: int) -> float:
    return right / (right + wrong) if right or wrong else 1.0


def _evidence(frames: Frames) -> Iterator[tuple[str, str, str, str, str]]:
    """(table, row, field, value, file of the article) of every piece of evidence."""
    articles = frames["articles"]
    files = {key: str(path).removesuffix(".txt") for key, path in zip(articles.article_id, articles.seed_path, strict=True)}
    evidence = frames["evidence"]
    columns = (evidence[name].astype(str) for name in ("table", "row_id", "field", "value", "article_id"))
    for table, row, field, value, article in zip(*columns, strict=True):
        yield table, row, field, value, files[article]


def _rosters(frames: Frames) -> dict[str, dict[str, set[str]]]:
    """The people with evidence at each meeting, by article."""
    meetings = dict(zip(frames["meeting_participants"].participant_id, frames["meeting_participants"].meeting_id, strict=True))
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for table, row, field, value, article in _evidence(frames):
        if (table, field) == ("meeting_participants", "person_id"):
            found[meetings[row]][article].add(value)
    return found


@dataclass(frozen=True)
class _Reading:
    """What the tables have of one article: row ids by gold's ids."""

    article: Member
    people: Mapping[str, str]
    offices: Mapping[str, frozenset[str]]
    meetings: Mapping[str, str]
    visits: Mapping[str, str]

    def mentions(self, kind: str) -> Iterator[Mention]:
        """The mentions of a kind; people and meetings are a group's own, offices are the same in all groups."""
        own, file = self.article, self.article.file
        if kind == "person":
            for name, person in own.people.items():
                yield Mention(file, name, frozenset([f"{own.group}: {person}"]), _one(self.people.get(person)))
        elif kind == "office":
            for person, offices in own.offices.items():
                yield Mention(file, person, offices, self.offices.get(person, frozenset()))
        else:
            for told in own.meetings:
                yield Mention(file, told.id, frozenset([f"{own.group}: {told.id}"]), _one(self.meetings.get(told.id)))


class _Tables:
    """The tables by what each article is evidence for."""

    def __init__(self, frames: Frames) -> None:
        self.rosters = _rosters(frames)
        tenures, visits = frames["tenures"], frames["visits"]
        self.offices = dict(zip(tenures.tenure_id, tenures.office_id, strict=True))
        self.holders = dict(zip(tenures.tenure_id, tenures.person_id, strict=True))
        self.visitors = dict(zip(visits.visit_id, visits.person_id, strict=True))
        self.cited: dict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
        for table, row, field, value, article in _evidence(frames):
            self.cited[article, table, field].append((row, value))

    def reading(self, article: Member) -> _Reading:
        """What the tables have of an article."""
        people = self._people(article)
        return _Reading(
            article,
            people,
            {person: self._offices(article.file, row) for person, row in people.items()},
            self._meetings(article, people),
            self._visits(article, people),
        )

    def _people(self, article: Member) -> dict[str, str]:
        """The row of each person: the one under the very name first, else under a name that may be it."""
        named = self.cited[article.file, "people", "name"]
        found = {}
        for name, person in article.people.items():
            exact = [row for row, value in named if value == name]
            near = [row for row, value in named if value not in article.people and same_person(name, value)]
            found |= {person: row for row in (exact or near)[:1]}
        return found

    def _offices(self, file: str, person: str) -> frozenset[str]:
        seen = {row for row, _ in self.cited[file, "tenures", "office_id"]}
        return frozenset(self.offices[row] for row in seen if self.holders[row] == person)

    def _meetings(self, article: Member, people: Mapping[str, str]) -> dict[str, str]:
        """The row of each meeting: the likest by its people first, the same day deciding between equally like ones.

        A row stands for as many of the article's meetings as it has tellings there.
        """
        left = self._tellings(article.file)
        found: dict[str, str] = {}
        for _, meeting, row in sorted(self._alike(article, people, list(left))):
            if meeting not in found and left[row]:
                found[meeting] = row
                left[row] -= 1
        return found

    def _tellings(self, file: str) -> dict[str, int]:
        tellings: dict[str, int] = defaultdict(int)
        for _, meeting in self.cited[file, "meeting_articles", "meeting_id"]:
            tellings[meeting] += 1
        return tellings

    def _alike(
        self, article: Member, people: Mapping[str, str], rows: Iterable[str]
    ) -> Iterator[tuple[tuple[float, bool], str, str]]:
        """The pairs of gold's meetings and rows that share at least half of all people of both."""
        for told in article.meetings:
            for row in rows:
                likeness = _likeness({people.get(p, f"missed {p}") for p in told.people}, self.rosters[row][article.file])
                if likeness >= _LEAST_LIKENESS:
                    yield (-likeness, not self._same_day(article.file, told, row)), told.id, row

    def _same_day(self, file: str, told: Encounter, row: str) -> bool:
        return (row, str(told.day)) in self.cited[file, "meetings", "started_on"]

    def _visits(self, article: Member, people: Mapping[str, str]) -> dict[str, str]:
        seen = {row for row, _ in self.cited[article.file, "visits", "person_id"]}
        by = {self.visitors[row]: row for row in sorted(seen)}
        return {trip.id: by[people[trip.person]] for trip in article.visits if people.get(trip.person) in by}


class _Rows:
    """The rows that gold's ids have in any article of their group."""

    def __init__(self, groups: Sequence[Group], found: Mapping[str, _Reading]) -> None:
        self.by: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        self.files = {group.name: {article.file for article in group.articles} for group in groups}
        for reading in found.values():
            for kind in ("people", "meetings", "visits"):
                for own, row in getattr(reading, kind).items():
                    self.by[reading.article.group, kind, own].add(row)
            for person, rows in reading.offices.items():
                for office in reading.article.offices.get(person, ()):
                    self.by["", "offices", office] |= rows

    def agree(self, told: Disagreement, listed: Listed) -> bool:
        """Whether what the tables list is a disagreement of gold: of its row and field, with all of its values."""
        if (told.table, told.field) != (listed.table, listed.field) or listed.row not in self._rows(told):
            return False
        values = set().union(*listed.values.values())
        return all(values & self._values(told, value) for value in told.values)

    def _rows(self, told: Disagreement) -> set[str]:
        if told.table != "meeting_participants" or told.field == _ROSTER:
            table = "meetings" if told.field == _ROSTER else told.table
            return self.by[told.group, table, told.row]
        meeting, _, person = told.row.partition(".")
        meetings, people = self.by[told.group, "meetings", meeting], self.by[told.group, "people", person]
        return {f"{row}.{who}" for row in meetings for who in people}

    def _values(self, told: Disagreement, value: Value) -> set[str]:
        """What a value of gold may be in the tables."""
        if isinstance(value, tuple):
            rows = [self.by[told.group, "people", person] for person in value]
            return {" ".join(sorted(row for own in rows for row in own))}
        return self.by["", "offices", value] if told.field == "office_id" else {value}


def _likeness(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(len(one | other), 1)


def main() -> None:
    """Print the figures and all faults."""
    links = measure()
    for line in [*report(links), "", *faults(links)]:
        print(line)


if __name__ == "__main__":
    main()
