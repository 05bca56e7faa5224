"""Sightings: all that tell the same of somebody, whom they serve and in which offices, on which days."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from readouts.link.authority import Authority
from readouts.link.careers import of_few
from readouts.link.groups import Place
from readouts.link.names import Name, name_words
from readouts.link.offices import Post, post_of
from readouts.meet.account import Account


@dataclass(slots=True)
class Sighting:
    """All that tell the same of somebody: the words of the name, and the offices with their days.

    `seats` are the countries for which somebody sat at a meeting whose own offices name no state; `alone` are those of
    the offices that few hold at a time.
    """

    name: Name
    posts: frozenset[str]
    seats: frozenset[str]
    offices: dict[Post, set[datetime.date]]
    alone: frozenset[str] = frozenset()
    places: list[Place] = field(default_factory=list)

    @property
    def serves(self) -> frozenset[str]:
        """The states and bodies that the offices are of, or else the countries of the seats."""
        return frozenset(serves for post in self.offices if (serves := post.serves)) or self.seats

    @property
    def full(self) -> bool:
        """Whether two words of the name at least are spelled out."""
        return sum(len(word) > 1 for word in self.name) > 1

    @property
    def sureness(self) -> tuple[int, int]:
        """Who can be told for sure comes first, and of these who holds more offices, by which others are known."""
        full = 0 if self.posts and self.serves else 1 if self.serves else 2
        return full if self.full else 3, -len(self.posts)

    def at(self, places: Iterable[Place]) -> "Sighting":
        """The same at some of the places."""
        return Sighting(self.name, self.posts, self.seats, self.offices, self.alone, list(places))


def sightings(accounts: Sequence[Account], authority: Authority) -> list[Sighting]:
    """The sightings in all accounts, the surest first."""
    found: dict[tuple[object, ...], Sighting] = {}
    for a, account in enumerate(accounts):
        alike: dict[tuple[object, ...], int] = defaultdict(int)
        seats = _seats(account)
        for p, person in enumerate(account.people):
            posts = {authority.offices.id_of(post.slug): post for post in map(post_of, person.offices)}
            served = any(post.serves for post in posts.values())
            name, countries = name_words(person.name), frozenset[str]() if served else seats.get(p, frozenset())
            alone = frozenset(id for id, post in posts.items() if of_few(post))
            seen = Sighting(name, frozenset(posts), countries, {post: set() for post in posts.values()}, alone)
            # A surname alone may be somebody else's in each article, if only a son's in his father's office.
            told = (name, seen.posts, countries, None if seen.full else a)
            sighting = found.setdefault((*told, alike[told]), seen)
            # Two of one article who are told alike are two all the same.
            alike[told] += 1
            sighting.places.append((a, p))
            for days in sighting.offices.values():
                days.add(_published(account))
    return sorted(found.values(), key=lambda sighting: sighting.sureness)


def _seats(account: Account) -> Mapping[int, frozenset[str]]:
    """The countries for which each person of the account sits at meetings."""
    found: dict[int, frozenset[str]] = {}
    for meeting in account.meetings:
        for seat in meeting.participants:
            if seat.person is not None and seat.country is not None:
                found[seat.person] = found.get(seat.person, frozenset()) | {seat.country}
    return found


def _published(account: Account) -> datetime.date:
    day = account.article.get("published_on")
    return day if isinstance(day, datetime.date) else datetime.date.min


@dataclass(slots=True, eq=False)
class Person:
    """Somebody as known so far; `lines` are the authority's whose very name a sighting has."""

    place: Place
    known_as: str | None
    names: set[Name] = field(default_factory=set)
    posts: set[str] = field(default_factory=set)
    serves: set[str] = field(default_factory=set)
    offices: dict[Post, set[datetime.date]] = field(default_factory=dict)
    accounts: set[int] = field(default_factory=set)
    lines: set[str] = field(default_factory=set)
    sightings: list[Sighting] = field(default_factory=list)

    def note(self, sighting: Sighting) -> None:
        """Take a sighting for one of this person."""
        self.sightings.append(sighting)
        self.names.add(sighting.name)
        self.posts |= sighting.posts
        self.serves |= sighting.serves
        self.accounts.update(a for a, _ in sighting.places)
        for office, days in sighting.offices.items():
            self.offices.setdefault(office, set()).update(days)
