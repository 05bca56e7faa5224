"""One person across articles: by name, by the state or body served, and by offices that one career can hold.

Sure are full names that agree, in the service of one state or body; a slip of the pen, an initial or a surname alone is
sure only with the very office. All else stays two people and a doubt for somebody to look at.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import get_args

from readouts.link.authority import Authority, KnownPeople
from readouts.link.careers import joined_in, one_career, seen_about
from readouts.link.claims import claims, misfits
from readouts.link.groups import Groups, Place
from readouts.link.names import Likeness, Name, likeness, parts
from readouts.link.offices import Post
from readouts.link.romanize import forms
from readouts.link.sightings import Person, Sighting, sightings
from readouts.meet.account import Account
from readouts.read.refusal import Refusal

# Where the family name stands first, and strangers put it last.
_FAMILY_FIRST = frozenset(("CN", "HK", "HU", "JP", "KH", "KP", "KR", "MN", "MO", "SG", "TW", "VN"))
# Of more than so many of one name nobody would read.
_MOST_DOUBTS = 3


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two that may be one: the places where each is first told of, and why nobody was made of both."""

    place: Place
    other: Place
    reason: str


@dataclass(slots=True)
class LinkedPeople:
    """The (account, person) places that are one person each, those that the authority names, the doubts, and the lines
    of the authority that do not fit."""

    groups: Groups[Place]
    known: dict[Place, str] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    misfits: list[Refusal] = field(default_factory=list)


def link_people(
    accounts: Sequence[Account], authority: Authority, holders: Mapping[str, Place] | None = None
) -> LinkedPeople:
    """Link the people of all accounts; the authority has the last word on who is who.

    `holders` are the places for which ids were published. A line of the authority without offices is first its id's
    holder, and then whoever of its names can be one person with that: so all are linked without it, and then again.
    """
    seen, known = sightings(accounts, authority), authority.people
    linker = _linked(seen, known, {})
    claimed = claims(known, linker.people, linker.of, holders or {}, linker.one)
    if claimed.by:
        linker = _linked(seen, known, claimed.by)
    refused = [*claimed.refused, *misfits(known, linker.people, claimed)]
    return LinkedPeople(linker.groups(), linker.known(), linker.doubts, refused)


def _linked(seen: Sequence[Sighting], known: KnownPeople, claimed: Mapping[Place, str]) -> "_Linker":
    linker = _Linker(known, claimed, seen)
    for sighting in seen:
        linker.link(sighting)
    return linker


class _Linker:
    """The people known so far, by the words of their names with whom they serve and in which office.

    `claimed` are places of people whom lines of the authority without offices name.
    """

    def __init__(self, known: KnownPeople, claimed: Mapping[Place, str], seen: Sequence[Sighting]) -> None:
        self._known, self._claimed = known, claimed
        self.people: list[Person] = []
        self.of: dict[Place, Person] = {}
        self._by_id: dict[str, Person] = {}
        # By a state, body or office, and a form of a word.
        self._by_word: dict[tuple[str | None, str], dict[Person, None]] = defaultdict(dict)
        self.doubts: list[Doubt] = []
        # Who is told in two offices at once, by the offices.
        self._joined: dict[frozenset[str], set[Name]] = defaultdict(set)
        for sighting in seen:
            for a, b in joined_in(sighting.offices):
                self._joined[frozenset((a.slug, b.slug))].add(sighting.name)

    def link(self, sighting: Sighting) -> None:
        """Find whose sighting it is, or make it a new person's."""
        first = sighting.places[0]
        decided = self._known.in_office(sighting.name, sighting.posts)
        known_as = decided or self._claimed.get(first)
        if known_as is not None:
            person = self._by_id.get(known_as) or self._new(first, known_as)
            mine = [place for place in sighting.places if decided or self._claimed.get(place) == known_as]
        else:
            person = self._found(sighting) or self._new(first, None)
            # Where an article tells of that person beside this one, these are two.
            mine = [place for place in sighting.places if place[0] not in person.accounts]
        self._note(person, sighting.at(mine))
        if len(mine) < len(sighting.places):
            self.link(sighting.at(place for place in sighting.places if place not in self.of))

    def groups(self) -> Groups[Place]:
        """The groups of all places, in their order."""
        groups: Groups[Place] = Groups()
        for place in sorted(self.of):
            groups.add(place)
        for place, person in sorted(self.of.items()):
            groups.join(person.place, place)
        return groups

    def known(self) -> dict[Place, str]:
        """The ids of those whom the authority names."""
        return {person.place: person.known_as for person in self.people if person.known_as}

    def one(self, person: Person, other: Person) -> bool:
        """Whether two of one name can be one person: neither told of beside the other, nor in the service of others."""
        return (
            person.accounts.isdisjoint(other.accounts)
            and (not person.serves or not other.serves or not person.serves.isdisjoint(other.serves))
            and self._one_career(person, other)
        )

    def _found(self, sighting: Sighting) -> Person | None:
        alike = [person for person in self._candidates(sighting) if self._same_name(person, sighting)]
        fitting = [person for person in alike if self._fits(person, sighting)]
        others = [person for person in fitting if person.accounts.isdisjoint(a for a, _ in sighting.places)]
        # An article that tells of both by two spellings says nothing of what the other articles tell.
        spelled = [person for person in fitting if "full" in _likenesses(person, sighting)]
        chosen = _chosen(others, sighting) or _chosen(spelled, sighting)
        told = {a for a, _ in sighting.places}
        if len(chosen) == 1:
            return None if told <= chosen[0].accounts else chosen[0]
        doubtful = (person for person in alike if not told <= person.accounts and not self._apart(person, sighting))
        first = sighting.places[0]
        self.doubts += [
            Doubt(first, other.place, _why(other, sighting, fitting)) for other in islice(doubtful, _MOST_DOUBTS)
        ]
        return None

    def _candidates(self, sighting: Sighting) -> Iterator[Person]:
        """Who serves the same and has the last word of the name; who holds the office and has the first."""
        if not sighting.name:
            return
        last, first = parts(sighting.name[-2:])[-2:], parts(sighting.name[:2])[::2]
        keys = [(serves, form) for serves in sighting.serves or {None} for word in last for form in forms(word)]
        keys += [(post, form) for post in sighting.posts for word in first for form in forms(word)]
        found = (self._by_word[key] for key in sorted(keys, key=str) if key in self._by_word)
        yield from dict.fromkeys(person for people in found for person in people)

    def _same_name(self, person: Person, sighting: Sighting) -> bool:
        likenesses = _likenesses(person, sighting)
        if not sighting.full:
            return bool(likenesses)
        sure = {"full", "part"}
        if not sighting.posts.isdisjoint(person.posts):
            sure |= {"order", "slip"}
        elif not _FAMILY_FIRST.isdisjoint(sighting.serves & person.serves):
            sure.add("order")
        return not sure.isdisjoint(likenesses)

    def _fits(self, person: Person, sighting: Sighting) -> bool:
        sure = "full" in _likenesses(person, sighting)
        return not self._apart(person, sighting) and self._one_career(person, sighting, sure)

    def _apart(self, person: Person, sighting: Sighting) -> bool:
        """Whether the authority says that they are two."""
        line = self._known.of_name(sighting.name)
        own = {person.known_as} if person.known_as is not None else person.lines
        return self._known.apart(person.known_as, sighting.name) or (line is not None and bool(own) and line not in own)

    def _one_career(self, one: Person, other: Person | Sighting, sure: bool = True) -> bool:
        def joined(a: Post, b: Post) -> bool:
            told = self._joined.get(frozenset((a.slug, b.slug)), ())
            return any(likeness(name, own) in ("full", "part") for name in told for own in one.names)

        return one_career(one.offices, other.offices, joined, sure)

    def _new(self, place: Place, known_as: str | None) -> Person:
        person = Person(place, known_as)
        self.people.append(person)
        if known_as is not None:
            self._by_id[known_as] = person
        return person

    def _note(self, person: Person, sighting: Sighting) -> None:
        person.note(sighting)
        self.of |= dict.fromkeys(sighting.places, person)
        if (line := self._known.of_name(sighting.name)) is not None:
            person.lines.add(line)
        # Of whom neither a full name nor an office is told nobody can be told to be the same.
        if sighting.full or sighting.posts or person.known_as is not None:
            self._index(person, sighting)

    def _index(self, person: Person, sighting: Sighting) -> None:
        # A name that people gave somebody counts with each of the offices.
        names: Iterable[Name] = person.names if person.known_as is not None else (sighting.name,)
        spelled = {form for name in names for word in parts(name) for form in forms(word)}
        for where in (*sighting.serves, *sighting.posts, None):
            for form in spelled:
                self._by_word[where, form][person] = None


def _likenesses(person: Person, sighting: Sighting) -> set[Likeness]:
    """How the names of a person and of a sighting agree."""
    return {found for name in person.names if (found := likeness(name, sighting.name)) is not None}


def _chosen(fitting: Sequence[Person], sighting: Sighting) -> Sequence[Person]:
    """Who of those that fit it is: whoever holds the very office before others, and of these whoever is spelled more
    alike, or held it on those days."""
    # A surname does not tell which of the many who hold some offices.
    telling = sighting.posts if len(sighting.name) > 1 else sighting.alone
    in_office = [person for person in fitting if not telling.isdisjoint(person.posts)]
    if not sighting.full:
        return in_office if len(in_office) < 2 else _of_the_time(in_office, sighting)
    likenesses = {person: _likenesses(person, sighting) for person in in_office or fitting}
    best = next((kind for kind in get_args(Likeness) if any(kind in own for own in likenesses.values())), None)
    return [person for person, own in likenesses.items() if best in own]


def _of_the_time(in_office: Sequence[Person], sighting: Sighting) -> Sequence[Person]:
    """Who of several holders of an office was seen in it about the days of the sighting, if that is one alone."""
    near = [person for person in in_office if seen_about(person.offices, sighting.offices)]
    return near if len(near) == 1 else in_office


def _why(other: Person, sighting: Sighting, fitting: Sequence[Person]) -> str:
    if not sighting.full:
        return "an initial or a surname alone, and not the same office"
    if other not in fitting:
        return "the same name, but offices that one person does not hold together"
    return "more than one person of this name"
