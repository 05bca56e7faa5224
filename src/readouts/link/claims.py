"""Whom the lines of the authority mean, and which of them fit nobody."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from readouts.link.authority import KnownPeople, KnownPerson
from readouts.link.groups import Place
from readouts.link.names import likeness
from readouts.link.sightings import Person
from readouts.read.refusal import Refusal

_SPELLINGS = ("full", "part", "order")
# Whether two of one name can be one person.
One = Callable[[Person, Person], bool]


@dataclass(slots=True)
class Claims:
    """The ids that lines without offices give to places; lines of which nobody can tell whom they mean are refused."""

    by: dict[Place, str] = field(default_factory=dict)
    unclear: set[str] = field(default_factory=set)
    refused: list[Refusal] = field(default_factory=list)


def claims(
    known: KnownPeople, people: Sequence[Person], of: Mapping[Place, Person], holders: Mapping[str, Place], one: One
) -> Claims:
    """Whom each line without offices means: first the holder of its id, then whoever can be one person with them."""
    found = Claims()
    for line in known:
        if line.offices:
            continue
        bearers = _bearers(line, people)
        holder = _holder(line, of.get(holders[line.person_id])) if line.person_id in holders else None
        meant = _meant(holder or bearers[0], bearers, one) if holder or bearers else []
        if holder is None and (others := [person for person in bearers if person.posts and person not in meant]):
            found.unclear.add(line.person_id)
            found.refused += _unclear(line, [*(person for person in meant if person.posts), *others])
        else:
            found.by |= {place: line.person_id for person in meant for own in person.sightings for place in own.places}
    return found


def misfits(known: KnownPeople, people: Sequence[Person], claimed: Claims) -> Iterator[Refusal]:
    """Lines that name nobody whom the articles tell of, and names and offices of a line that are nobody's."""
    meant = {person.known_as: person for person in people if person.known_as is not None}
    for line in known:
        if line.person_id in meant:
            yield from _unused(line, meant[line.person_id], people)
        elif line.person_id not in claimed.unclear and line.line is not None:
            offices = f" in {_listed(sorted(line.offices))}" if line.offices else ""
            yield line.line.refusal(f"no article tells of {line.name}{offices}", _mend(line, people))


def _bearers(line: KnownPerson, people: Sequence[Person]) -> list[Person]:
    """Whoever is not another by decision and has one of the very names, those in offices first."""
    bearers = [
        person for person in people if person.known_as is None and not line.names.keys().isdisjoint(person.names)
    ]
    return sorted(bearers, key=lambda person: not person.posts)


def _holder(line: KnownPerson, person: Person | None) -> Person | None:
    """Whom the id was published for, if nobody else by decision and of a name of the line, however it is spelled."""
    if person is None or person.known_as is not None:
        return None
    return person if any(likeness(name, own) for name in person.names for own in line.names) else None


def _meant(first: Person, bearers: Sequence[Person], one: One) -> list[Person]:
    """The first and each of the others who can be one person with all so far."""
    meant = [first]
    for person in bearers:
        if person not in meant and all(one(person, other) for other in meant):
            meant.append(person)
    return meant


def _unclear(line: KnownPerson, bearers: Sequence[Person]) -> Iterator[Refusal]:
    if line.line is not None:
        problem = f"{len(bearers)} people bear this name: {_people(bearers)}"
        yield line.line.refusal(problem, "write offices: those in which the one is told of whom the line means")


def _unused(line: KnownPerson, person: Person, people: Sequence[Person]) -> Iterator[Refusal]:
    """What a line says of somebody that no article does."""
    if line.line is None:
        return
    for words, name in line.names.items():
        if not any(words == own or likeness(words, own) in _SPELLINGS for own in person.names):
            others = [other for other in people if words in other.names]
            mend = _others(others) if others else _spelled(person)
            yield line.line.refusal(f"no article tells of {line.person_id} as {name}", f"{mend}, or take it out")
    for office in sorted(line.offices - person.posts):
        mend = f"name one of {_listed(sorted(person.posts))}, or take it out"
        yield line.line.refusal(f"no article tells of {line.name} in {office}", mend)


def _mend(line: KnownPerson, people: Sequence[Person]) -> str:
    bearers = _bearers(line, people)
    if bearers and line.offices:
        return f"write the offices of the one who is meant of {_people(bearers)}, or delete line {_number(line)}"
    return f"write the name as the articles do, or delete line {_number(line)}"


def _others(others: Sequence[Person]) -> str:
    return f"write into offices those of both if {_people(others)} is meant too"


def _spelled(person: Person) -> str:
    return f"write it as the articles do ({_listed(sorted(map(_told, person.names)))})"


def _people(people: Sequence[Person]) -> str:
    """Each by name and offices."""
    return "; ".join(
        f"{_told(min(person.names))} ({_listed(sorted(person.posts)) or 'no office'})" for person in people
    )


def _told(name: Sequence[str]) -> str:
    return " ".join(name).title()


def _listed(items: Sequence[str]) -> str:
    return ", ".join(items)


def _number(line: KnownPerson) -> int | None:
    return None if line.line is None else line.line.number
