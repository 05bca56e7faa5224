"""Things that are one: groups joined pair by pair."""

from collections import defaultdict
from collections.abc import Hashable
from typing import Generic, TypeVar

Thing = TypeVar("Thing", bound=Hashable)


class Groups(Generic[Thing]):
    """Disjoint groups of things, in the order in which they were added."""

    def __init__(self) -> None:
        self._parents: dict[Thing, Thing] = {}
        self._added: dict[Thing, int] = {}

    def add(self, thing: Thing) -> None:
        """Begin a group of one, if the thing is new."""
        self._parents.setdefault(thing, thing)
        self._added.setdefault(thing, len(self._added))

    def join(self, a: Thing, b: Thing) -> None:
        """Make the groups of both one; the thing added earlier stands for it."""
        first, second = self.root(a), self.root(b)
        if first != second:
            older, younger = sorted((first, second), key=self._added.__getitem__)
            self._parents[younger] = older

    def root(self, thing: Thing) -> Thing:
        """The thing that stands for the group."""
        while self._parents[thing] != thing:
            self._parents[thing] = self._parents[self._parents[thing]]
            thing = self._parents[thing]
        return thing

    def members(self) -> dict[Thing, list[Thing]]:
        """The groups by the thing that stands for each."""
        found: dict[Thing, list[Thing]] = defaultdict(list)
        for thing in self._parents:
            found[self.root(thing)].append(thing)
        return dict(found)


Place = tuple[int, int]


class Kinds(Generic[Thing]):
    """Kinds of (account, number) places, given account by account, where all of a kind but of one account are one.

    Of each kind only the places in its first account are kept: later ones are joined to those. So a thing that many
    articles name is compared once for each way of naming it, not once for each article.
    """

    def __init__(self, groups: Groups[Place]) -> None:
        self._groups = groups
        self._firsts: dict[Thing, list[Place]] = {}

    def add(self, kind: Thing, place: Place) -> bool:
        """Note a place of a kind; whether it is the first of it."""
        firsts = self._firsts.setdefault(kind, [])
        if not firsts or firsts[0][0] == place[0]:
            firsts.append(place)
        return firsts[0] == place

    def join(self, place: Place, kind: Thing) -> None:
        """Make a place one with those of a kind in other accounts."""
        for other in self._firsts[kind]:
            if other[0] != place[0]:
                self._groups.join(place, other)
