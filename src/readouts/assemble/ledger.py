"""Rows and their evidence as they come together."""

import datetime

from readouts.meet.account import Words

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
        if words.also is not None:
            self.cite(table, key, field, value, article, words.also)
        text = value.isoformat() if isinstance(value, datetime.date) else str(value)
        place = (table, key, field, text, article, words.start, words.end)
        if place not in self._evidence:
            self._evidence[place] = {
                "table": table,
                "row_id": key,
                "field": field,
                "value": text,
                "article_id": article,
                "start": words.start,
                "end": words.end,
                "exact": words.exact,
                "sentence": words.sentence,
                "basis": "inferred" if words.rule else "stated",
                "rule": words.rule,
            }

    def evidence(self) -> list[Row]:
        """All evidence, each piece with a readable id of its own."""
        alike: dict[str, list[Row]] = {}
        for (table, key, field, _, article, start, _), row in self._evidence.items():
            alike.setdefault(f"{table}.{key}.{field}.{article}.{start}", []).append(row)
        for wanted, rows in alike.items():
            if len(rows) > 1:
                rows.sort(key=lambda row: (str(row["value"]), str(row["end"])))
            for number, row in enumerate(rows, 1):
                row["evidence_id"] = wanted if number == 1 else f"{wanted}.{number}"
        return list(self._evidence.values())
