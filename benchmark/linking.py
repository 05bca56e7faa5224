"""How right the links across articles are: `python -m benchmark.linking` names every wrong one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from benchmark.groups import Disagreement, Group, Value, accounts, members, read_groups
from benchmark.mentions import KINDS, Frames, Mention, Reading, Tables
from benchmark.score import Tally
from readouts.assemble import assemble
from readouts.differences import differing

LINKING = "linking"
ROSTER = "participants"


@dataclass(frozen=True)
class Listed:
    """A field on which the tables show articles to differ: the row, and the values of each article.

    The value of a roster is the ids of its people, sorted, with a blank between.
    """

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
    beside: Sequence[Listed]
    name: str = LINKING

    @cached_property
    def tallies(self) -> dict[str, Tally]:
        """Pairs linked rightly, linked falsely and missed, by kind."""
        return {kind: tally(self.mentions[kind]) for kind in KINDS}

    @cached_property
    def figures(self) -> dict[str, float]:
        """Precision and recall of each kind, and the share of disagreements found."""
        shares = {}
        for kind, own in self.tallies.items():
            shares[f"{kind}_precision"] = _share(own.right, own.false)
            shares[f"{kind}_recall"] = _share(own.right, own.missed)
        return shares | {"disagreements": _share(*self.found_and_missed)}

    @property
    def found_and_missed(self) -> tuple[int, int]:
        """How many disagreements of gold were found and missed; the optional ones are neither."""
        found = [is_found for told, is_found in self.disagreements.items() if not told.optional]
        return sum(found), len(found) - sum(found)


def measure() -> Links:
    """The links of all groups, extracted and linked together in one run."""
    groups = read_groups()
    return score(groups, assemble(accounts(groups)))


def score(groups: Sequence[Group], frames: Frames) -> Links:
    """The links that tables of the groups' articles have."""
    tables, listed = Tables(frames), list(disagreements(frames))
    found = [tables.reading(article) for article in members(groups)]
    rows, told = _Rows(found), [disagreement for group in groups for disagreement in group.disagreements]
    return Links(
        groups,
        {kind: [mention for reading in found for mention in reading.mentions(kind)] for kind in KINDS},
        {wanted: any(rows.agree(wanted, one) for one in listed) for wanted in told},
        [one for one in listed if not (_spelling(one) or any(rows.agree(wanted, one) for wanted in told))],
    )


def disagreements(frames: Frames) -> Iterator[Listed]:
    """The fields on which articles differ, as the package lists them."""
    listed = differing(frames.__getitem__)
    for (table, row, field), pieces in listed.groupby(["table", "row_id", "field"]):
        values = {str(article): frozenset(own) for article, own in pieces.groupby("article_id")["value"]}
        yield Listed("meeting_participants" if field == ROSTER else str(table), str(row), str(field), values)


def pairs(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention, bool, bool]]:
    """Every two mentions in two articles, whether gold says that they are one, and whether the tables do."""
    for a, b in combinations(mentions, 2):
        if a.article != b.article:
            yield a, b, not a.gold.isdisjoint(b.gold), not a.found.isdisjoint(b.found)


def tally(mentions: Sequence[Mention]) -> Tally:
    """The pairs linked rightly, linked falsely, and missed."""
    told = [(one, linked) for _, _, one, linked in pairs(mentions)]
    return Tally(told.count((True, True)), told.count((False, True)), told.count((True, False)))


def report(links: Links) -> Iterator[str]:
    """The lines that `make benchmark` prints."""
    yield f"linking: {len(links.groups)} groups of {len(list(members(links.groups)))} articles"
    yield f"{'':14}{'precision':>13}{'recall':>13}{'pairs':>13}"
    for kind, own in links.tallies.items():
        precision, recall = (links.figures[f"{kind}_{figure}"] for figure in ("precision", "recall"))
        yield f"{kind:14}{precision:13.3f}{recall:13.3f}{own.right + own.missed:13}"
    found, missed = links.found_and_missed
    share = links.figures["disagreements"]
    yield f"{'disagreements':27}{share:13.3f}{found + missed:13}   and {len(links.beside)} listed that gold has not"


def faults(links: Links) -> Iterator[str]:
    """Every wrong pair, every mention that the extraction missed, and every disagreement not found or not in gold."""
    for kind in KINDS:
        yield from (f"{kind} not read: {_told(mention)}" for mention in links.mentions[kind] if not mention.found)
        for a, b, one, linked in pairs(links.mentions[kind]):
            # Of a mention that was not read all pairs are wrong, which is told above, once.
            if one != linked and a.found and b.found:
                yield f"{kind} {'not linked' if one else 'wrongly linked'}: {_told(a)} | {_told(b)}"
    for told, found in links.disagreements.items():
        if not found and not told.optional:
            yield f"disagreement not found: {told.group}: {told.table} {told.row} {told.field} {told.values}"
    for listed in links.beside:
        yield f"disagreement that gold has not: {listed.table} {listed.row} {listed.field} {_said(listed)}"


def _spelling(listed: Listed) -> bool:
    """Spellings of a name differ without contradicting each other: to list them is neither right nor wrong."""
    return (listed.table, listed.field) == ("people", "name")


def _told(mention: Mention) -> str:
    return f"{mention.name} ({mention.article}.txt: {', '.join(sorted(mention.found)) or 'nothing'})"


def _said(listed: Listed) -> str:
    return "; ".join(f"{article}: {', '.join(sorted(values))}" for article, values in listed.values.items())


def _share(right: int, wrong: int) -> float:
    return right / (right + wrong) if right or wrong else 1.0


class _Rows:
    """The rows that gold's ids have in any article of their group."""

    def __init__(self, found: Sequence[Reading]) -> None:
        self.by: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        self.offices: dict[str, set[str]] = defaultdict(set)
        for reading in found:
            self._add(reading.article.group, "people", reading.people)
            self._add(reading.article.group, "meetings", reading.meetings)
            self._add(reading.article.group, "visits", reading.visits)
            for person, offices in reading.article.offices.items():
                for office in offices:
                    self.offices[office] |= reading.offices.get(person, frozenset())

    def agree(self, wanted: Disagreement, listed: Listed) -> bool:
        """Whether what the tables list is a disagreement of gold: of its row and field, with all of its values."""
        if (wanted.table, wanted.field) != (listed.table, listed.field) or listed.row not in self._rows(wanted):
            return False
        values = frozenset[str]().union(*listed.values.values())
        return not any(values.isdisjoint(self._values(wanted, value)) for value in wanted.values)

    def _add(self, group: str, table: str, rows: Mapping[str, str]) -> None:
        for own, row in rows.items():
            self.by[group, table, own].add(row)

    def _rows(self, wanted: Disagreement) -> set[str]:
        """The rows it may be listed under; of a participant, "meeting.person" in gold."""
        meeting, _, person = wanted.row.partition(".")
        if wanted.table != "meeting_participants":
            return self.by[wanted.group, wanted.table, wanted.row]
        meetings = self.by[wanted.group, "meetings", meeting]
        return {f"{row}.{who}" for row in meetings for who in self.by[wanted.group, "people", person]} or meetings

    def _values(self, wanted: Disagreement, value: Value) -> set[str]:
        """What a value of gold may be in the tables."""
        if isinstance(value, str):
            return self.offices[value] if wanted.field == "office_id" else {value}
        people = set[str]().union(*(self.by[wanted.group, "people", person] for person in value))
        return {"; ".join(sorted(people))}


def main() -> None:
    """Print the figures and all faults."""
    links = measure()
    for line in [*report(links), "", *faults(links)]:
        print(line)


if __name__ == "__main__":
    main()
