"""What changed between two datasets: things that came, went, were renamed or changed, each with what belongs to it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from readouts.changes.change import Change, Changes, Count, Kind, Piece, Value
from readouts.changes.citing import Citations, article_of, cited, cited_now
from readouts.changes.dataset import REFERS, TABLES, Dataset, Row
from readouts.changes.matching import Redirects, follow, match
from readouts.changes.telling import cell, told

# Told as things of their own, in this order.
_THINGS = ("articles", "meetings", "visits", "ceremonies", "people", "offices", "organizations", "topics")
# Told with the thing that they belong to, by the column that names it.
_PARTS = {
    "meeting_participants": "meeting_id",
    "meeting_topics": "meeting_id",
    "meeting_articles": "meeting_id",
    "tenures": "person_id",
}
# Where words stand in their article: no news as long as the words are the same.
_PLACE = ("start", "end")


def between(before: Dataset, after: Dataset) -> Changes:
    """All that changed, keyed: the order of rows and columns and the way they are written make no difference.

    Ids are followed through the redirects of `after`. A table or column that one of the two lacks is named and left
    out: an earlier contract is no reason to call every row changed.
    """
    return _Comparison(before, after).changes()


class _Comparison:
    def __init__(self, before: Dataset, after: Dataset) -> None:
        self.before, self.after = before, after
        self.redirects = Redirects(after)
        self.tables = [table for table in TABLES if table in before.columns and table in after.columns]
        self.old = {table: follow(before.rows[table], self.redirects, table) for table in self.tables}
        self.matches = {table: match(table, self.old[table], after.rows[table]) for table in self.tables}
        articles = self.matches.get("articles")
        self.articles = {*articles.added, *articles.removed} if articles else set[str]()

    @cached_property
    def now(self) -> Citations:
        return cited(self.after)

    @cached_property
    def then(self) -> Citations:
        """The evidence of before, by the ids of now."""
        ids = {(table, old): new for table, found in self.matches.items() for old, new in found.stayed if old != new}
        return cited_now(self.before, self.redirects, ids)

    def changes(self) -> Changes:
        things = [change for table in _THINGS if table in self.tables for change in self._things(table)]
        return Changes(
            tuple(things),
            self._statements(),
            self._rewritten(),
            self._reworded(),
            tuple(self._decisions()),
            tuple(self._notes()),
            {table: self._count(table) for table in self.tables},
        )

    def _things(self, table: str) -> Iterator[Change]:
        yield from self._moved(table)
        yield from (self._added(table, key) for key in self.matches[table].added)
        yield from (self._removed(table, key) for key in self.matches[table].removed)
        for before, key in self.matches[table].stayed:
            parts = self._parts[table, key]
            values = list(self._values(table, before, key))
            if values or parts:
                yield self._changed(table, key, values, parts)

    def _moved(self, table: str) -> Iterator[Change]:
        for old, new in self.redirects.moved(table, self.before.rows[table]).items():
            kind: Kind = "merged" if new in self.before.rows[table] else "renamed"
            parts = self._brought(table, old) if kind == "merged" else []
            yield self._change(kind, table, new, self.now.of_row(table, new), parts=parts, was=old)

    def _brought(self, table: str, id: str) -> list[Change]:
        """What belonged to a row that became part of another."""
        return [
            Change("added", part, key, told(part, row, self.before))
            for part, column in _PARTS.items()
            if REFERS[column] == table
            for key, row in self.before.rows[part].items()
            if row.get(column) == id
        ]

    def _added(self, table: str, key: str) -> Change:
        parts = self._parts[table, key]
        fresh = [piece for piece in self.now.of_row(table, key) if piece not in self.then.all]
        return self._change("added", table, key, fresh or self._behind(parts), parts=parts)

    def _changed(self, table: str, key: str, values: list[Value], parts: list[Change]) -> Change:
        behind = [piece for value in values for piece in value.evidence] + self._behind(parts)
        return self._change("changed", table, key, behind or self.now.of_row(table, key), tuple(values), parts)

    def _behind(self, parts: Iterable[Change]) -> list[Piece]:
        """The evidence of parts, most telling first: what is new, else what there is."""
        found = [
            piece for part in parts for piece in (*part.evidence, *(p for value in part.values for p in value.evidence))
        ]
        return [piece for piece in found if piece not in self.then.all or piece not in self.now.all] or found

    def _change(
        self,
        kind: Kind,
        table: str,
        key: str,
        pieces: Iterable[Piece],
        values: tuple[Value, ...] = (),
        parts: Iterable[Change] = (),
        was: str = "",
    ) -> Change:
        article = key if table == "articles" else article_of(pieces, self.articles)
        evidence = () if kind == "changed" else self.now.for_row(table, key, article)
        words = told(table, self.after.rows[table][key], self.after)
        return Change(kind, table, key, words, was, article, values, evidence, tuple(parts))

    def _removed(self, table: str, key: str) -> Change:
        pieces = self.then.of_row(table, key)
        article = key if table == "articles" else article_of(pieces, self.articles)
        words = told(table, self.old[table][key], self.before)
        return Change("removed", table, key, words, "", article, (), self.then.for_row(table, key, article))

    @cached_property
    def _parts(self) -> Mapping[tuple[str, str], list[Change]]:
        """What changed of rows that belong to others, by table and key of their owner."""
        parts = defaultdict[tuple[str, str], list[Change]](list)
        for table, column in _PARTS.items():
            for row, change in self._part_changes(table) if table in self.tables else ():
                parts[REFERS[column], row.get(column, "")].append(change)
        return parts

    def _part_changes(self, table: str) -> Iterator[tuple[Row, Change]]:
        old, new = self.old[table], self.after.rows[table]
        for key in self.matches[table].added:
            evidence = self.now.for_row(table, key, "")
            yield new[key], Change("added", table, key, told(table, new[key], self.after), evidence=evidence)
        for key in self.matches[table].removed:
            evidence = self.then.for_row(table, key, "")
            yield old[key], Change("removed", table, key, told(table, old[key], self.before), evidence=evidence)
        for before, key in self.matches[table].stayed:
            if values := tuple(self._values(table, before, key)):
                yield new[key], Change("changed", table, key, told(table, new[key], self.after), values=values)

    def _values(self, table: str, before: str, key: str) -> Iterator[Value]:
        """The cells that changed, the key left aside."""
        old, new = self.old[table][before], self.after.rows[table][key]
        for column in self._shared(table):
            if old.get(column) != new.get(column):
                yield self._value(table, key, column, old.get(column), new.get(column))

    def _value(self, table: str, key: str, column: str, old: str | None, new: str | None) -> Value:
        data, value = (self.then, old) if new is None else (self.now, new)
        evidence = data.for_value(table, key, column, value or "")
        words = cell(column, old, self.before, self.after), cell(column, new, self.after)
        return Value(column, *words, evidence, self._reason(table, key, column))

    def _reason(self, table: str, key: str, column: str) -> str:
        """Why people corrected the value, if they did."""
        lines = [line for line in self.after.sheets["corrections"] if line.get("table") == table]
        for line in lines:
            if line.get("field") == column and self.redirects.now(table, line.get("row_id", "")) == key:
                return told("corrections", line, self.after)
        return ""

    def _shared(self, table: str) -> list[str]:
        theirs = set(self.after.columns[table])
        return [column for column in self.before.columns[table][1:] if column in theirs and column not in _PLACE]

    def _statements(self) -> dict[str, Count]:
        if "statements" not in self.tables:
            return {}
        old, new, found = self.old["statements"], self.after.rows["statements"], self.matches["statements"]
        said = {"added": _by_article(new, found.added), "removed": _by_article(old, found.removed)}
        said["changed"] = _by_article(new, (key for _, key in self._changed_rows("statements")))
        before, after = _by_article(old, old), _by_article(new, new)
        return {
            article: Count(before[article], after[article], **{kind: of[article] for kind, of in said.items()})
            for article in sorted(set().union(*said.values()))
        }

    def _rewritten(self) -> dict[str, Counter[str]]:
        """What changed in statements that stayed, by article, with how many it changed in."""
        found = defaultdict[str, Counter[str]](Counter)
        for before, key in self._changed_rows("statements"):
            for value in self._values("statements", before, key):
                how = f"{value.column}: {value.old or 'empty'} → {value.new or 'empty'}"
                found[self.after.rows["statements"][key].get("article_id", "")][how] += 1
        return dict(found)

    def _reworded(self) -> dict[str, tuple[str, ...]]:
        """The values that stayed while the words behind them changed, by the article of the words."""
        if "evidence" not in self.tables:
            return {}
        held = {_place(piece) for piece in self.then.all} & {_place(piece) for piece in self.now.all}
        differ = [piece for piece in self.then.all ^ self.now.all if _place(piece) in held]
        found = defaultdict[str, set[str]](set)
        for piece in differ:
            found[piece.article_id].add(f"{piece.table} {piece.row_id}: {piece.field}")
        return {article: tuple(sorted(places)) for article, places in sorted(found.items())}

    def _decisions(self) -> Iterator[Change]:
        for sheet in ("corrections", "gaps"):
            old, new = self.before.sheets[sheet], self.after.sheets[sheet]
            yield from (_decision("added", sheet, line, self.after) for line in new if line not in old)
            yield from (_decision("removed", sheet, line, self.before) for line in old if line not in new)

    def _notes(self) -> Iterator[str]:
        for kind, data, other in (("removed", self.before, self.after), ("added", self.after, self.before)):
            for table in data.columns:
                if table not in other.columns:
                    yield f"the table {table} was {kind}: its rows are not told one by one"
                    continue
                for column in sorted(set(data.columns[table]) - set(other.columns[table])):
                    yield f"the column {column} of {table} was {kind}: its values are not told one by one"

    def _changed_rows(self, table: str) -> list[tuple[str, str]]:
        """(key before, key after) of the rows that stayed, but not as they were."""
        stayed = self.matches[table].stayed if table in self.tables else ()
        return [(before, key) for before, key in stayed if any(self._values(table, before, key))]

    def _count(self, table: str) -> Count:
        before, after = self.before.rows[table], self.after.rows[table]
        if table == "evidence":
            added, removed = len(self.now.all - self.then.all), len(self.then.all - self.now.all)
            return Count(len(before), len(after), added, removed)
        moved = self.redirects.moved(table, before)
        merged = sum(new in before for new in moved.values())
        found = self.matches[table]
        kinds = (len(found.added), len(found.removed), len(moved) - merged, merged, len(self._changed_rows(table)))
        return Count(len(before), len(after), *kinds)


def _decision(kind: Kind, sheet: str, line: Row, data: Dataset) -> Change:
    place = f"{line.get('table', '')} {line.get('row_id', '')}".strip()
    return Change(kind, sheet, place, told(sheet, line, data))


def _by_article(rows: Mapping[str, Row], keys: Iterable[str]) -> Counter[str]:
    return Counter(rows[key].get("article_id", "") for key in keys)


def _place(piece: Piece) -> tuple[str, ...]:
    return piece.table, piece.row_id, piece.field, piece.value, piece.article_id
