"""How far what the extractor found agrees with gold.

Meetings are paired one to one by shared participants; what is wrong with a pair counts in the figure of that field.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmark.accounts import Account, Meeting, Office
from benchmark.names import same_city, same_person

MEAN_OF = ("meetings", "participants", "offices", "dates", "places", "modes", "topics")
FIGURES = (*MEAN_OF, "planned")
_SHARES = ("dates", "places", "modes")
_LEAST_LIKENESS = 0.5


@dataclass(frozen=True)
class Tally:
    """What was found rightly, found falsely, and missed."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.false + other.false, self.missed + other.missed)

    @property
    def faults(self) -> int:
        """How many things are wrong."""
        return self.false + self.missed

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found."""
        return 2 * self.right / (2 * self.right + self.faults) if self.right or self.faults else 1.0

    @property
    def share(self) -> float:
        """The share that is right; 0 where there is nothing to share."""
        return self.right / (self.right + self.missed) if self.right or self.missed else 0.0


Marks = dict[str, Tally]


def compare(gold: Account, found: Account) -> Marks:
    """The tally of every figure for one article."""
    planned = _compare_status(gold, found, "planned")
    held = _compare_status(gold, found, "held")
    return held | {"planned": planned["meetings"], "offices": _offices(gold.offices, found.offices)}


def total(marks: Iterable[Marks]) -> Marks:
    """The tallies of many articles together."""
    listed = list(marks)
    return {figure: sum((own[figure] for own in listed), Tally()) for figure in FIGURES}


def figures(marks: Marks) -> dict[str, float]:
    """Every figure, and the mean of all but the planned meetings, from 0 to 1."""
    values = {figure: tally.share if figure in _SHARES else tally.f1 for figure, tally in marks.items()}
    return values | {"mean": sum(values[figure] for figure in MEAN_OF) / len(MEAN_OF)}


def pairs(gold: Sequence[Meeting], found: Sequence[Meeting]) -> list[tuple[int, int]]:
    """The places of meetings that are the same, the likest first; the same day decides between equally like ones."""
    ranked = sorted(
        (-likeness, one.start != other.start, g, f)
        for g, one in enumerate(gold)
        for f, other in enumerate(found)
        if (likeness := _likeness(one, other)) >= _LEAST_LIKENESS
    )
    chosen: dict[int, int] = {}
    for _, _, g, f in ranked:
        if g not in chosen and f not in chosen.values():
            chosen[g] = f
    return sorted(chosen.items())


def shared(gold: Sequence[str], found: Sequence[str]) -> int:
    """How many people two lists of names have in common."""
    left = list(found)
    for name in gold:
        match = next((other for other in left if same_person(name, other)), None)
        if match is not None:
            left.remove(match)
    return len(found) - len(left)


def _likeness(one: Meeting, other: Meeting) -> float:
    """The shared participants' part in all participants of both."""
    common = shared(one.names, other.names)
    return common / max(len(one.names) + len(other.names) - common, 1)


def _compare_status(gold: Account, found: Account, status: str) -> Marks:
    """The tallies of the meetings with this status."""
    wanted = [m for m in gold.meetings if m.status == status and m.names and not m.background]
    offered = [m for m in found.meetings if m.status == status]
    paired = pairs(wanted, offered)
    met = [(wanted[g], offered[f]) for g, f in paired]
    lost = [m for g, m in enumerate(wanted) if g not in dict(paired)]
    extra = _extra(gold, status, [m for f, m in enumerate(offered) if f not in dict(paired).values()])
    return total([_empty(), *(_pair(*pair) for pair in met), *map(_lost, lost), *map(_false, extra)])


def _extra(gold: Account, status: str, unpaired: list[Meeting]) -> list[Meeting]:
    """Found meetings that are faults.

    None is a background meeting of gold; one for each gold meeting without a named participant, the one with the
    fewest names.
    """
    background = [m for m in gold.meetings if m.background and m.names]
    excused = {f for _, f in pairs(background, unpaired)}
    unnamed = sum(m.status == status and not m.names and not m.background for m in gold.meetings)
    named = [m for f, m in enumerate(unpaired) if f not in excused and m.names]
    return sorted(named, key=lambda meeting: len(meeting.names))[unnamed:]


def _empty() -> Marks:
    return dict.fromkeys(FIGURES, Tally())


def _lost(gold: Meeting) -> Marks:
    return _empty() | {"meetings": Tally(missed=1), "participants": Tally(missed=len(gold.names))}


def _false(found: Meeting) -> Marks:
    return _empty() | {"meetings": Tally(false=1), "participants": Tally(false=len(found.names))}


def _pair(gold: Meeting, found: Meeting) -> Marks:
    """The tallies of a meeting that was found."""
    return _empty() | {
        "meetings": Tally(right=1),
        "participants": _overlap(shared(gold.names, found.names), len(gold.names), len(found.names)),
        "dates": _agreed((gold.start, gold.end) == (found.start, found.end)),
        "places": _agreed(gold.country == found.country and same_city(gold.city, found.city)),
        "modes": _agreed(gold.mode == found.mode),
        "topics": _overlap(len(gold.topics & found.topics), len(gold.topics), len(found.topics)),
    }


def _agreed(right: bool) -> Tally:
    return Tally(right=1) if right else Tally(missed=1)


def _overlap(common: int, gold: int, found: int) -> Tally:
    return Tally(common, found - common, gold - common)


def _offices(gold: Sequence[Office], found: Sequence[Office]) -> Tally:
    """People in offices: name, role, portfolio and country must all agree."""
    left = list(found)
    for office in gold:
        match = next((o for o in left if o[1:] == office[1:] and same_person(o.name, office.name)), None)
        if match is not None:
            left.remove(match)
    return _overlap(len(found) - len(left), len(gold), len(found))
