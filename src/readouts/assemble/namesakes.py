"""Two who may be one: the lines of the authority that would make them one, or keep them apart."""

from collections.abc import Iterable, Sequence, Set

import pandas as pd

from readouts.assemble.identity import Identity
from readouts.assemble.proposal import Proposal, line_of, plain
from readouts.link.authority import KnownPeople
from readouts.link.groups import Place
from readouts.link.names import name_words
from readouts.link.sheets import PEOPLE
from readouts.read.sheet import WHY, Line


class Namesakes:
    """Two places at which somebody is told of, and what the authority says of them already."""

    def __init__(
        self, identity: Identity, known: KnownPeople, tenures: pd.DataFrame, places: tuple[Place, Place]
    ) -> None:
        self._tenures = tenures
        self._ids = [identity.person(*place) for place in places]
        self._names = [plain(identity.accounts[a].people[p].name) for a, p in places]
        self._lines = [known.line(id) for id in self._ids]
        self._numbers = tuple(line.number for line in self._lines if line is not None)

    def one(self, published: Set[str]) -> Proposal:
        """A line that makes them one, under the id that is vouched for, else under that which stood before."""
        lines = [line for line in self._lines if line is not None]
        name, *aliases = _unlike([*(name for line in lines for name in _names(line)), *self._names])
        vouched = [str(line["person_id"]) for line in lines]
        cells = {
            "person_id": next((id for id in (*vouched, *self._ids) if id in {*vouched, *published}), self._ids[0]),
            "name": name,
            "aliases": ";".join(aliases),
            "offices": self._offices(self._ids, lines) if self._by_office(lines) else None,
            "wikidata_id": next((line["wikidata_id"] for line in lines if line["wikidata_id"]), None),
            "distinct_from": _listed(
                id for line in lines for id in line.listed("distinct_from") if id not in self._ids
            ),
            "reason": next((line["reason"] for line in lines), WHY),
        }
        return Proposal("they are one", PEOPLE, (line_of(PEOPLE, cells),), self._numbers)

    def apart(self) -> Proposal:
        """A line for each; of one name each has the offices that tell them apart."""
        alike = len(set(map(name_words, self._names))) == 1
        others = zip(self._ids, self._names, self._lines, reversed(self._ids), strict=True)
        return Proposal("they are two", PEOPLE, tuple(self._distinct(*each, alike) for each in others), self._numbers)

    def _by_office(self, lines: Sequence[Line]) -> bool:
        """Whether offices tell them from others of their name; who is told without one is found by name alone."""
        if lines:
            return any(line["offices"] for line in lines)
        return all((self._tenures["person_id"] == id).any() for id in self._ids)

    def _distinct(self, id: str, told: str, line: Line | None, other: str, alike: bool) -> str:
        said: dict[str, str | None] = {"name": told, "reason": WHY} if line is None else line.cells
        lines = [] if line is None else [line]
        offices = {"offices": self._offices([id], lines)} if alike else {}
        apart = [*(line.listed("distinct_from") if line is not None else ()), other]
        return line_of(PEOPLE, {**said, "person_id": id, **offices, "distinct_from": _listed(apart)})

    def _offices(self, ids: Sequence[str], lines: Sequence[Line]) -> str:
        said = [office for line in lines for office in line.listed("offices")]
        return _listed([*said, *self._tenures[self._tenures["person_id"].isin(ids)]["office_id"]])


def _names(line: Line) -> Sequence[str]:
    return str(line["name"]), *line.listed("aliases")


def _listed(parts: Iterable[str]) -> str:
    return ";".join(dict.fromkeys(parts))


def _unlike(names: Sequence[str]) -> list[str]:
    """The names without those that are spelled alike."""
    found: dict[tuple[str, ...], str] = {}
    for name in names:
        found.setdefault(name_words(name), name)
    return list(found.values())
