"""What people decided about who is who, and which office is which: it has the last word."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from readouts.link.names import Name, name_words
from readouts.read.refusal import Refusal
from readouts.read.sheet import Line


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody whom people vouch for: the names that are theirs, and the ids of their offices if only these are.

    `distinct_from` are the ids of others who must never be taken for them.
    """

    person_id: str
    name: str
    aliases: tuple[str, ...] = ()
    offices: frozenset[str] = frozenset()
    wikidata_id: str | None = None
    distinct_from: frozenset[str] = frozenset()
    line: Line | None = None


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
        self._by_name: dict[Name, list[KnownPerson]] = defaultdict(list)
        for person in people:
            for name in dict.fromkeys((name_words(person.name), *map(name_words, person.aliases))):
                self._by_name[name].append(person)

    def id_of(self, name: Name, offices: Collection[str]) -> str | None:
        """The id of the person of this name; where a line names offices, of one who is told in one of them."""
        named = self._by_name.get(name, ())
        in_office = [person for person in named if not person.offices.isdisjoint(offices)]
        anybody = [person for person in named if not person.offices]
        return next((person.person_id for person in (*in_office, *anybody)), None)

    def apart(self, person_id: str | None, name: Name) -> bool:
        """Whether the name is also that of somebody who must not be taken for this person."""
        if person_id is None or person_id not in self._people:
            return False
        kept_apart = self._people[person_id].distinct_from
        return any(person.person_id in kept_apart for person in self._by_name.get(name, ()))

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
        # The office may keep the id of one that was taken in, if that was published first.
        self._lines = {id: office.line for office in offices for id in (office.office_id, *office.also)}

    def id_of(self, slug: str) -> str:
        """The office's id: that of the office it was decided to be, else its own."""
        return self._ids.get(slug, slug)

    def behind(self, office_id: str) -> Iterator[Refusal]:
        """The line that made several offices this one, in which the gate finds a fault."""
        line = self._lines.get(office_id)
        if line is not None:
            problem = f"{office_id} does not pass the gate with {line['takes_in']} taken in"
            yield line.refusal(problem, f"correct or delete line {line.number}: the offices may be no one office")


NOBODY = KnownPeople(())


@dataclass(frozen=True, slots=True)
class Authority:
    """All that was decided about people and offices."""

    people: KnownPeople = NOBODY
    offices: KnownOffices = field(default_factory=lambda: KnownOffices(()))
