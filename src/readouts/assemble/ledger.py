"""Rows and their evidence as they come together."""

import datetime

from readouts.meet.account import Words

_GIVEN = "given-beside-the-text"

Row = dict[str, object]


class Ledger:
    """Rows by table and key, and the evidence of their values; the first value given for a cell is the table's."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, Row]] = {}
        self._evidence: dict[tuple[object, ...], Row] = {}

    def row(self, table: str, key: str, **values: object) -> Row:
        """The row of that key, made if it is new; values already there stay."""
        row = self.rows.setdefault(table, {}).setdefault(key, {})
        for column, value in values.items():
            if row.get(column) is None:
                row[column] = value
        return row

    def cite(self, table: str, key: str, field: str, value: object, article: str, words: Words | None) -> None:
        """Evidence that an article gives this value, a piece for each place of its words; nothing for a null."""
        if value is None or words is None:
            return
        self.cite(table, key, field, value, article, words.also)
        basis = "inferred" if words.rule else "stated"
        place = (words.start, words.end, words.exact, words.sentence)
        self._enter((table, key, field, _text(value), article), place, basis, words.rule)

    def give(self, table: str, key: str, field: str, value: object, article: str) -> None:
        """Evidence that a value stands beside the article's text: whoever gave the text says so, no words of it."""
        self._enter((table, key, field, _text(value), article), (None, None, None, None), "curated", _GIVEN)

    def _enter(self, cell: tuple[str, ...], place: tuple[object, ...], basis: str, rule: str | None) -> None:
        columns = ("table", "row_id", "field", "value", "article_id", "start", "end", "exact", "sentence")
        row: Row = {**dict(zip(columns, (*cell, *place), strict=True)), "basis": basis, "rule": rule}
        self._evidence.setdefault((*cell, *place[:2]), row)

    def evidence(self) -> list[Row]:
        """All evidence, each piece with a readable id of its own."""
        taken: dict[str, int] = {}
        found = []
        for place, row in sorted(self._evidence.items(), key=lambda item: tuple(map(str, item[0]))):
            wanted = f"{place[0]}.{place[1]}.{place[2]}.{place[4]}.{'beside' if place[5] is None else place[5]}"
            taken[wanted] = taken.get(wanted, 0) + 1
            number = taken[wanted]
            found.append({"evidence_id": wanted if number == 1 else f"{wanted}.{number}"} | row)
        return found


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
