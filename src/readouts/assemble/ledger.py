"""Rows and their evidence as they come together."""

import datetime
from collections.abc import Iterator, Sequence

from readouts.contract import Cells
from readouts.meet.account import Words

_GIVEN = "given-beside-the-text"

# Columns that say one thing together: the place of one article and the city of another make a place nobody told.
_DAYS = ("started_on", "ended_on", "date_basis")
_GROUPS = {
    "meetings": (("country_code", "city", "venue", "host_country_code"), _DAYS),
    "visits": (_DAYS,),
}

Row = dict[str, object]


class Ledger:
    """Rows by table and key, and the evidence of their values; the first value given for a cell is the table's."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, Row]] = {}
        # Of each meeting, the rows of its participants by key.
        self.present: dict[str, dict[str, Row]] = {}
        # Columns in the order of the table: by table to end, as a key, the exact words, sentence, basis and rule.
        self._evidence: dict[tuple[object, ...], tuple[str | None, ...]] = {}

    def row(self, table: str, key: str, **values: object) -> Row:
        """The row of that key, made if it is new; values already there stay, unmixed with others of their group."""
        rows = self.rows.setdefault(table, {})
        if key not in rows:
            rows[key] = values
            return values
        row = rows[key]
        foreign = {column for group in _GROUPS.get(table, ()) if _differs(row, values, group) for column in group}
        for column, value in values.items():
            if row.get(column) is None and column not in foreign:
                row[column] = value
            row.setdefault(column, None)
        return row

    def cite(self, table: str, key: str, field: str, value: object, article: str, words: Words | None) -> None:
        """Evidence that an article gives this value, a piece for each place of its words; nothing for a null."""
        if value is None or words is None:
            return
        if words.also is not None:
            self.cite(table, key, field, value, article, words.also)
        place = (table, key, field, _text(value), article, words.start, words.end)
        basis = "inferred" if words.rule else "stated"
        self._evidence.setdefault(place, (words.exact, words.sentence, basis, words.rule))

    def give(self, table: str, key: str, field: str, value: object, article: str) -> None:
        """Evidence that a value stands beside the article's text: whoever gave the text says so, no words of it."""
        self._evidence.setdefault(
            (table, key, field, _text(value), article, None, None), (None, None, "curated", _GIVEN)
        )

    def evidence(self) -> Iterator[Cells]:
        """All evidence, each piece with a readable id of its own."""
        alike: dict[str, list[tuple[object, ...]]] = {}
        for place in self._evidence:
            table, key, field, _, article, start, _ = place
            alike.setdefault(f"{table}.{key}.{field}.{article}.{'beside' if start is None else start}", []).append(
                place
            )
        for wanted, places in alike.items():
            if len(places) > 1:
                places.sort(key=lambda place: (str(place[3]), str(place[6])))
            for number, place in enumerate(places, 1):
                numbered = wanted if number == 1 else f"{wanted}.{number}"
                yield (numbered, *place, *self._evidence[place])


def _differs(row: Row, values: Row, group: Sequence[str]) -> bool:
    """Whether the row has values of a group with which these share none, or of which one is another."""
    pairs = [(row[column], values.get(column)) for column in group if row.get(column) is not None]
    return bool(pairs) and not _agree(pairs)


def _agree(pairs: Sequence[tuple[object, object]]) -> bool:
    return any(old == new for old, new in pairs) and all(new in (old, None) for old, new in pairs)


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
