"""The register of published ids: how each is known, and which id took the place of one merged away.

An id is known by articles and by how they tell of what the id names: a person by the name, a meeting by the families of
those who met. So it stays with what it names whatever articles come and go, earlier or fuller ones too. An article is
known by the sha256 of its text, and by its file if it was mended.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from readouts.link.slugs import distinct
from readouts.link.standing import Anchor, Claims, Published, Wanted
from readouts.redirects import Redirects, key_today

__all__ = ["Anchor", "Register", "Registered", "Wanted"]

Thing = TypeVar("Thing", bound=Hashable)
# Of keys that are made of ids the register only knows where earlier ones lead.
_BY_ITS_IDS = Anchor(None, "")


class Registered(NamedTuple):
    """A line of the register: an id of a table, one way in which it is known, and on the id's first line the id that
    took its place, if one did."""

    table: str
    id: str
    anchor: Anchor
    redirects_to: str | None = None


@dataclass(slots=True)
class Register:
    """The published ids by table, in the order in which they were registered.

    `lost` are those that no article tells of any more, `clashes` those that people decided to give to something else,
    `earlier` the ids by which something was known that goes by another now. One that is not `kept` gives ids to
    what comes, and notes nothing.
    """

    tables: dict[str, Published] = field(default_factory=dict)
    kept: bool = True
    lost: list[tuple[str, str]] = field(default_factory=list)
    clashes: list[Registered] = field(default_factory=list)
    earlier: dict[tuple[str, Anchor], str] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Iterable[Registered]) -> "Register":
        """The register that has these lines."""
        register = cls()
        for table, id, anchor, redirects_to in lines:
            published = register.tables.setdefault(table, Published())
            published.anchors.setdefault(id, []).append(anchor)
            if redirects_to is not None:
                published.redirects[id] = redirects_to
        return register

    def lines(self) -> Iterator[Registered]:
        """The lines of the register, those of an id together."""
        for table, published in self.tables.items():
            for id, anchors in published.anchors.items():
                yield Registered(table, id, anchors[0], published.redirects.get(id))
                yield from (Registered(table, id, anchor) for anchor in anchors[1:])

    def name(self, table: str, things: Mapping[Thing, Wanted]) -> dict[Thing, str]:
        """An id each: the registered one, else a new one from its content, which is registered now."""
        published = self._known_today(table)
        claims = Claims(published, things)
        self.lost += [(table, id) for id in claims.lost]
        self.clashes += [Registered(table, id, published.anchors[id][0]) for id in claims.clashes]
        ids = dict(claims.ids)
        wanted = {thing: wanted.slugs for thing, wanted in things.items() if thing not in ids}
        ids |= distinct(wanted, {*published.anchors, *ids.values()})
        if self.kept:
            after = Published(published.anchors, claims.redirects)
            self._note_earlier(table, things, ids, published)
            self.tables[table] = after
            _note_anchors(after, {id: things[thing].known_by for thing, id in ids.items()})
        return ids

    def known_by(self, table: str) -> Mapping[str, Sequence[Anchor]]:
        """The ids of a table, each with the ways in which it is known."""
        return self._known_today(table).anchors

    def lead_on(self, table: str, standing: Collection[str], earlier: Mapping[str, str]) -> None:
        """Note where earlier keys of a table lead whose keys are made of ids, as far as their ids do not lead there;
        those that stand lead to themselves, and where one that led on stands again, what it led to leads back."""
        lines, known = self._redirects(), self.tables.pop(table, Published()).redirects
        ids = self._redirects()
        again = {old: key_today(ids, table, old) for old in known if key_today(ids, table, old) in standing}
        kept = {old: new for old, new in known.items() if old not in again}
        # Of several that led to one the first registered stands for it.
        back = {
            known[old]: key for old, key in reversed(again.items()) if key_today(ids, table, known[old]) not in standing
        }
        leads = {old: new for old, new in sorted(earlier.items()) if key_today(lines, table, old) != new}
        leads = {old: new for old, new in (back | kept | leads).items() if old not in standing}
        if leads:
            self.tables[table] = Published({old: [_BY_ITS_IDS] for old in leads}, leads)

    def redirects(self) -> dict[tuple[str, str], str]:
        """The key that stands today for each merged away, by table and key."""
        lines = self._redirects()
        return {(table, old): key_today(lines, table, old) for table, old in lines}

    def _redirects(self) -> Redirects:
        return {(table, old): new for table, known in self.tables.items() for old, new in known.redirects.items()}

    def _known_today(self, table: str) -> Published:
        """The table's ids; an article that was merged away is told of under the id that took its place."""
        known, articles = self.tables.get(table, Published()), self.tables.get("articles", Published())
        if not articles.redirects:
            return known
        moved = {
            id: [Anchor(a.article_id and articles.end(a.article_id), a.told_as) for a in anchors]
            for id, anchors in known.anchors.items()
        }
        return Published(moved, known.redirects)

    def _note_earlier(
        self, table: str, things: Mapping[Thing, Wanted], ids: Mapping[Thing, str], before: Published
    ) -> None:
        known = {anchor: before.end(id) for id, anchors in before.anchors.items() for anchor in anchors}
        for thing, wanted in things.items():
            for anchor in wanted.anchors:
                if (old := known.get(anchor, ids[thing])) != ids[thing]:
                    self.earlier[table, anchor] = old


def _note_anchors(published: Published, known_by: Mapping[str, Collection[Anchor]]) -> None:
    """Note by what each id is known now; what leads to another is none of its ways any more, unless it has no other."""
    owners = {anchor: id for id, anchors in known_by.items() for anchor in anchors}
    registered = set[Anchor]()
    for id, anchors in published.anchors.items():
        stay = [anchor for anchor in anchors if owners.get(anchor, id) in (id, published.end(id))]
        published.anchors[id] = stay or anchors[:1]
        registered.update(published.anchors[id])
    for id in sorted(known_by):
        own = dict.fromkeys(known_by[id])
        new = [anchor for anchor in own if anchor not in registered]
        known = published.anchors.setdefault(id, [])
        known += new if known or new else list(own)[:1]
        registered.update(new)
