"""Which thing of today each published id of a table stands for.

An id is known by how articles tell of what it names. It stays with what its first telling leads to, as far as that has
no id yet: those that stand come before those merged away, the earlier registered before the later. An id whose thing
has another leads there; one that was merged away, and whose telling leads elsewhere today, stands again.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

Thing = TypeVar("Thing", bound=Hashable)


class Anchor(NamedTuple):
    """How an article tells of something; offices, organizations and articles are known without one."""

    article_id: str | None
    told_as: str


class Wanted(NamedTuple):
    """Something that needs an id: how the articles tell of it, the ids it would have, from plain to precise, the one
    that people decided on, and how else it is known if by none of its tellings."""

    anchors: Sequence[Anchor]
    slugs: Sequence[str]
    decided: str | None = None
    weaker: Sequence[Anchor] = ()

    @property
    def known_by(self) -> Sequence[Anchor]:
        """All by which it is known."""
        return (*self.weaker, *self.anchors)


@dataclass(slots=True)
class Published:
    """The ids of a table in the order in which they were registered: how each is known, and where it redirects."""

    anchors: dict[str, list[Anchor]] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)

    def end(self, id: str) -> str:
        """The id at the end of the redirects from this one."""
        passed = {id}
        while (following := self.redirects.get(id)) is not None and following not in passed:
            id = following
            passed.add(id)
        return id


@dataclass(slots=True)
class Claims(Generic[Thing]):
    """The ids of the things, where each other id of them redirects, those that lead to nothing, and those that people
    gave to something else."""

    published: Published
    things: Mapping[Thing, Wanted]
    ids: dict[Thing, str] = field(init=False)
    redirects: dict[str, str] = field(init=False)
    lost: list[str] = field(default_factory=list)
    clashes: list[str] = field(default_factory=list)
    _reached: dict[str, list[Thing]] = field(init=False)

    def __post_init__(self) -> None:
        self.ids = {thing: wanted.decided for thing, wanted in self.things.items() if wanted.decided is not None}
        decided = {id: thing for thing, id in self.ids.items()}
        self.redirects = {old: new for old, new in self.published.redirects.items() if old not in decided}
        self._reached = self._reach()
        self.clashes = [id for id, thing in decided.items() if thing not in self._reached.get(id, [thing])]
        others = [id for id in self.published.anchors if id not in decided]
        merged = [id for id in others if id in self.redirects]
        self._claim([id for id in others if id not in self.redirects])
        self._claim(merged)
        self._find_again([id for id in others if id not in self._reached and id not in self.redirects])

    def _reach(self) -> dict[str, list[Thing]]:
        """The things to which each id's anchors lead; where they lead nowhere, those of the ids merged into it."""
        registered = {anchor for anchors in self.published.anchors.values() for anchor in anchors}
        sure = {anchor: thing for thing, wanted in self.things.items() for anchor in wanted.anchors}
        else_known = {
            anchor: thing
            for thing, wanted in self.things.items()
            if wanted.weaker and registered.isdisjoint(wanted.anchors)
            for anchor in wanted.weaker
        }
        reached = {
            id: found
            for id, anchors in self.published.anchors.items()
            if (found := _led(anchors, sure) or _led(anchors, else_known))
        }
        inherited = defaultdict[str, list[Thing]](list)
        for id in self.redirects:
            inherited[self.published.end(id)] += reached.get(id, ())
        return {id: found for id, found in inherited.items() if found and id in self.published.anchors} | reached

    def _claim(self, ids: Sequence[str]) -> None:
        """Give each of the ids a thing that has none, the first it reaches before the others; else it redirects."""
        open_ids = [id for id in ids if id in self._reached]
        for first in (True, False):
            for id in open_ids:
                tried = self._reached[id][:1] if first else self._reached[id]
                thing = next((thing for thing in tried if thing not in self.ids), None)
                if thing is not None:
                    self.ids[thing] = id
                    self.redirects.pop(id, None)
            given = set(self.ids.values())
            open_ids = [id for id in open_ids if id not in given]
        self.redirects |= {id: self.ids[self._reached[id][0]] for id in open_ids}

    def _find_again(self, unknown: Sequence[str]) -> None:
        """Ids whose article is gone, or is read otherwise now, stay with the one thing that would have that very id."""
        by_slug = defaultdict[str, list[Thing]](list)
        for thing, wanted in self.things.items() if unknown else ():
            for slug in dict.fromkeys(wanted.slugs if thing not in self.ids else ()):
                by_slug[slug].append(thing)
        for id in unknown:
            alike = [thing for thing in by_slug[id] if thing not in self.ids]
            if len(alike) == 1:
                self.ids[alike[0]] = id
            else:
                self.lost.append(id)


def _led(anchors: Iterable[Anchor], leads: Mapping[Anchor, Thing]) -> list[Thing]:
    return list(dict.fromkeys(leads[anchor] for anchor in anchors if anchor in leads))
