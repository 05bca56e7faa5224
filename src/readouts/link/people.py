"""One person across articles: by name, by the state or body served, and by offices that one career can hold.

Sure are full names that agree, in the service of one state or body; an initial or a surname alone is sure only with the
very office. All else stays two people and a doubt for somebody to look at.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from readouts.link.authority import Authority
from readouts.link.careers import one_career
from readouts.link.groups import Groups, Place
from readouts.link.names import Name, likeness, name_words
from readouts.link.offices import Post, post_of
from readouts.link.romanize import forms
from readouts.meet.account import Account


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two that may be one: the places where each is first told of, and why nobody was made of both."""

    place: Place
    other: Place
    reason: str


@dataclass(slots=True)
class LinkedPeople:
    """The (account, person) places that are one person each, those that the authority names, and the doubts."""

    groups: Groups[Place]
    known: dict[Place, str] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)


def link_people(accounts: Sequence[Account], authority: Authority) -> LinkedPeople:
    """Link the people of all accounts; the authority has the last word on who is who."""
    linker = _Linker(authority)
    sightings = list(_sightings(accounts, authority))
    for sighting in sorted(sightings, key=lambda sighting: sighting.sureness):
        linker.link(sighting)
    return linker.linked(place for sighting in sightings for place in sighting.places)


@dataclass(slots=True)
class _Sighting:
    """All that tell the same of somebody: the words of the name, and the offices with their days."""

    name: Name
    posts: frozenset[str]
    offices: dict[Post, set[datetime.date]]
    places: list[Place] = field(default_factory=list)

    @property
    def serves(self) -> frozenset[str]:
        """The states and bodies that the offices are of."""
        return frozenset(serves for post in self.offices if (serves := post.serves))

    @property
    def full(self) -> bool:
        """Whether two words of the name at least are spelled out."""
        return sum(len(word) > 1 for word in self.name) > 1

    @property
    def sureness(self) -> int:
        """Who can be told for sure comes first."""
        return 2 if not self.full else 0 if self.serves else 1


def _sightings(accounts: Sequence[Account], authority: Authority) -> Iterable[_Sighting]:
    found: dict[tuple[object, ...], _Sighting] = {}
    for a, account in enumerate(accounts):
        alike: dict[tuple[object, ...], int] = defaultdict(int)
        for p, person in enumerate(account.people):
            posts = {authority.offices.id_of(post.slug): post for post in map(post_of, person.offices)}
            told = name_words(person.name), frozenset(posts)
            sighting = found.setdefault(
                (*told, alike[told]), _Sighting(*told, {post: set() for post in posts.values()})
            )
            # Two of one article who are told alike are two all the same.
            alike[told] += 1
            sighting.places.append((a, p))
            for days in sighting.offices.values():
                days.add(_published(account))
    return found.values()


def _published(account: Account) -> datetime.date:
    day = account.article.get("published_on")
    return day if isinstance(day, datetime.date) else datetime.date.min


@dataclass(slots=True, eq=False)
class _Person:
    """Somebody as known so far."""

    place: Place
    known_as: str | None
    names: set[Name] = field(default_factory=set)
    posts: set[str] = field(default_factory=set)
    offices: dict[Post, set[datetime.date]] = field(default_factory=dict)
    accounts: set[int] = field(default_factory=set)


class _Linker:
    """The people known so far, by the words of their names with whom they serve and in which office."""

    def __init__(self, authority: Authority) -> None:
        self._known = authority.people
        self._people: list[_Person] = []
        self._by_id: dict[str, _Person] = {}
        # By a state, body or office, and a form of a word.
        self._by_word: dict[tuple[str | None, str], dict[_Person, None]] = defaultdict(dict)
        self._of: dict[Place, _Person] = {}
        self._doubts: list[Doubt] = []

    def link(self, sighting: _Sighting) -> None:
        """Find whose sighting it is, or make it a new person's."""
        known_as = self._known.id_of(sighting.name, sighting.posts)
        if known_as is not None:
            person = self._by_id.get(known_as) or self._new(sighting, known_as)
        else:
            person = self._found(sighting) or self._new(sighting, None)
        self._note(person, sighting)

    def linked(self, places: Iterable[Place]) -> LinkedPeople:
        """The groups of all places, in their order."""
        groups: Groups[Place] = Groups()
        for place in sorted(places):
            groups.add(place)
        for place, person in sorted(self._of.items()):
            groups.join(person.place, place)
        known = {person.place: person.known_as for person in self._people if person.known_as}
        return LinkedPeople(groups, known, self._doubts)

    def _found(self, sighting: _Sighting) -> _Person | None:
        alike = [person for person in self._candidates(sighting) if self._same_name(person, sighting)]
        fitting = [person for person in alike if self._fits(person, sighting)]
        in_office = [person for person in fitting if not sighting.posts.isdisjoint(person.posts)]
        chosen = in_office or (fitting if sighting.full else [])
        if len(chosen) == 1:
            return chosen[0]
        self._doubts += [Doubt(sighting.places[0], other.place, _why(other, sighting, fitting)) for other in alike[:1]]
        return None

    def _candidates(self, sighting: _Sighting) -> Iterator[_Person]:
        """Who serves the same and has the last word of the name; who holds the office and has the first."""
        if not sighting.name:
            return
        keys = [(serves, form) for serves in sighting.serves or {None} for form in forms(sighting.name[-1])]
        keys += [(post, form) for post in sighting.posts for form in forms(sighting.name[0])]
        found = (self._by_word[key] for key in sorted(keys, key=str) if key in self._by_word)
        yield from dict.fromkeys(person for people in found for person in people)

    def _same_name(self, person: _Person, sighting: _Sighting) -> bool:
        if sighting.full:
            return any(likeness(name, sighting.name) == "full" for name in person.names)
        return any(likeness(name, sighting.name) for name in person.names)

    def _fits(self, person: _Person, sighting: _Sighting) -> bool:
        return (
            person.accounts.isdisjoint(a for a, _ in sighting.places)
            and not self._known.apart(person.known_as, sighting.name)
            and one_career(person.offices, sighting.offices)
        )

    def _new(self, sighting: _Sighting, known_as: str | None) -> _Person:
        person = _Person(sighting.places[0], known_as)
        self._people.append(person)
        if known_as is not None:
            self._by_id[known_as] = person
        return person

    def _note(self, person: _Person, sighting: _Sighting) -> None:
        for place in sighting.places:
            self._of[place] = person
            person.accounts.add(place[0])
        person.posts |= sighting.posts
        for office, days in sighting.offices.items():
            person.offices.setdefault(office, set()).update(days)
        person.names.add(sighting.name)
        spelled = {form for word in sighting.name for form in forms(word)}
        for where in (*sighting.serves, *sighting.posts, None):
            for form in spelled:
                self._by_word[where, form][person] = None


def _why(other: _Person, sighting: _Sighting, fitting: Sequence[_Person]) -> str:
    if not sighting.full:
        return "an initial or a surname alone, and not the same office"
    if other not in fitting:
        return "the same name, but offices that one person does not hold together"
    return "more than one person of this name"
