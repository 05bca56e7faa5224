"""What people decided about who is who, and which office is which: it has the last word."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from readouts.link.names import Name, name_words
from readouts.read.refusal import Refusal
from readouts.read.sheet import Line


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody whom people vouch for: the names that are theirs, and the ids of their offices if only these are.

    `distinct_from` are the ids of others who must never be taken for them; `line` is the line that says all this.
    """

    person_id: str
    name: str
    aliases: tuple[str, ...] = ()
    offices: frozenset[str] = frozenset()
    wikidata_id: str | None = None
    distinct_from: frozenset[str] = frozenset()
    line: Line | None = None

    @property
    def names(self) -> Mapping[Name, str]:
        """The name and the aliases as written, by their words."""
        return {name_words(name): name for name in (*reversed(self.aliases), self.name)}


@dataclass(frozen=True, slots=True)
class KnownOffice:
    """An office that others are too: the ids that its other forms would have, and the line that says so."""

    office_id: str
    also: frozenset[str]
    line: Line | None = None


class KnownPeople:
    """The people of the authority, by their names."""

    def __init__(self, people: Sequence[KnownPerson]) -> None:
        self._people = {person.person_id: person for person in people}
        self._apart = {(person.person_id, other) for person in people for other in person.distinct_from}
        self._by_name: dict[Name, list[KnownPerson]] = defaultdict(list)
        for person in people:
            for name in person.names:
                self._by_name[name].append(person)

    def __iter__(self) -> Iterator[KnownPerson]:
        return iter(self._people.values())

    def in_office(self, name: Name, offices: Collection[str]) -> str | None:
        """The id of the person of this name whom a line knows in one of these offices."""
        named = self._by_name.get(name, ())
        return next((person.person_id for person in named if not person.offices.isdisjoint(offices)), None)

    def of_name(self, name: Name) -> str | None:
        """The id of the person of this name whose line names no offices."""
        return next((person.person_id for person in self._by_name.get(name, ()) if not person.offices), None)

    def apart(self, person_id: str | None, name: Name) -> bool:
        """Whether the name is also that of somebody who must not be taken for this person."""
        others = [person.person_id for person in self._by_name.get(name, ())]
        return any((person_id, other) in self._apart or (other, person_id) in self._apart for other in others)

    def line(self, person_id: str) -> Line | None:
        """The line that vouches for the person, if there is one."""
        return self._people[person_id].line if person_id in self._people else None

    def wikidata_id(self, person_id: str) -> str | None:
        """The person's item in Wikidata, if a line gives it."""
        return self._people[person_id].wikidata_id if person_id in self._people else None


class KnownOffices:
    """The offices that are one by decision, by the id that each form would have."""

    def __init__(self, offices: Sequence[KnownOffice]) -> None:
        self._ids = {other: office.office_id for office in offices for other in office.also}
        self._offices = offices
        # The office may keep the id of one that was taken in, if that was published first.
        self._lines = {id: office.line for office in offices for id in (office.office_id, *office.also)}

    def id_of(self, slug: str) -> str:
        """The office's id: that of the office it was decided to be, else its own."""
        return self._ids.get(slug, slug)

    def misfits(self, told: Collection[str], published: Iterable[str]) -> Iterator[Refusal]:
        """Lines that take in what neither an article tells of, by the ids as wanted, nor was ever published."""
        known = {*told, *published}
        for office in self._offices:
            for other in sorted(office.also - known):
                if office.line is not None:
                    yield office.line.refusal(f"no article tells of the office {other}", _meant(other, told))

    def behind(self, office_id: str, rule: str) -> Iterator[Refusal]:
        """The line that made several offices this one, which breaks a rule of the gate."""
        line = self._lines.get(office_id)
        if line is not None:
            problem = f"{office_id} does not pass the gate with {line['takes_in']} taken in: {rule}"
            yield line.refusal(problem, f"correct or delete line {line.number}: the offices may be no one office")


def _meant(office_id: str, told: Collection[str]) -> str:
    near = get_close_matches(office_id, sorted(told), 1)
    return (
        f"write {near[0]}, if that is meant, or take it out" if near else "take it out, or write an id of offices.csv"
    )


NOBODY = KnownPeople(())


@dataclass(frozen=True, slots=True)
class Authority:
    """All that was decided about people and offices."""

    people: KnownPeople = NOBODY
    offices: KnownOffices = field(default_factory=lambda: KnownOffices(()))
