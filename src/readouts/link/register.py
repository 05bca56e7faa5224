"""The register of published ids: how each is known, and which id took the place of one merged away.

An id is known by an article and by how that article tells of what the id names: a person by the name, a meeting by the
families of those who met. So it stays with what it names whatever articles come, earlier or fuller ones too.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from readouts.link.slugs import distinct

Thing = TypeVar("Thing", bound=Hashable)


class Anchor(NamedTuple):
    """How an article tells of something; offices, organizations and articles are known without one."""

    article_id: str | None
    told_as: str


@dataclass(frozen=True, slots=True)
class Registered:
    """A line of the register: an id of a table, how it is known, and the id that took its place, if one did."""

    table: str
    id: str
    anchor: Anchor
    redirects_to: str | None = None


class Wanted(NamedTuple):
    """Something that needs an id: how the articles tell of it, the ids it would have, from plain to precise, and the
    one that people decided on."""

    anchors: Sequence[Anchor]
    slugs: Sequence[str]
    decided: str | None = None


@dataclass(slots=True)
class Register:
    """The published ids, in the order in which they were registered, and those that no article tells of any more."""

    entries: list[Registered] = field(default_factory=list)
    lost: list[Registered] = field(default_factory=list)

    def name(self, table: str, things: Mapping[Thing, Wanted]) -> dict[Thing, str]:
        """An id each: the registered one, else a new one from its content, which is registered now."""
        ids = {thing: wanted.decided for thing, wanted in things.items() if wanted.decided is not None}
        self._claim(table, things, ids)
        taken = {entry.id for entry in self.entries if entry.table == table} | set(ids.values())
        ids |= distinct({thing: wanted.slugs for thing, wanted in things.items() if thing not in ids}, taken)
        known = {entry.id for entry in self.entries if entry.table == table}
        new = [Registered(table, id, things[thing].anchors[0]) for thing, id in ids.items() if id not in known]
        self.entries += sorted(new, key=lambda entry: entry.id)
        return ids

    def redirects(self) -> dict[tuple[str, str], str]:
        """The id that stands today for each merged away, by table and id."""
        nexts = {(entry.table, entry.id): entry.redirects_to for entry in self.entries}
        return {key: _end(*key, nexts) for key, to in nexts.items() if to is not None}

    def _claim(self, table: str, things: Mapping[Thing, Wanted], ids: dict[Thing, str]) -> None:
        """Give things their registered ids, each its first; the other ids of a thing are redirected to that."""
        open_entries = [
            (place, entry)
            for place, entry in enumerate(self.entries)
            if entry.table == table and entry.redirects_to is None
        ]
        if not open_entries:
            return
        known = {anchor: thing for thing, wanted in things.items() for anchor in wanted.anchors}
        # Where an article comes to be read otherwise, what would have the very id has it.
        alike = {
            Anchor(anchor.article_id, slug): thing for anchor, thing in known.items() for slug in things[thing].slugs
        }
        known = alike | known
        for place, entry in open_entries:
            thing = known.get(entry.anchor, known.get(Anchor(entry.anchor.article_id, entry.id)))
            if thing is None:
                self.lost.append(entry)
            elif ids.setdefault(thing, entry.id) != entry.id:
                self.entries[place] = Registered(table, entry.id, entry.anchor, ids[thing])


def _end(table: str, id: str, nexts: Mapping[tuple[str, str], str | None]) -> str:
    """The id at the end of the redirects from this one."""
    passed = {id}
    while (following := nexts.get((table, id))) is not None and following not in passed:
        id = following
        passed.add(id)
    return id
