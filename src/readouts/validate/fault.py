"""One thing that is wrong, in words for the person who mends it."""

import re
from dataclasses import dataclass

import pandas as pd

_SHOWN = 80
# Ids are long, and must be found again.
_KEY = 300


@dataclass(frozen=True)
class Fault:
    """Where a value is wrong, which rule it breaks and how to mend it; prints as one line.

    `table` is a table's name or a file's path. `row` is a key, or "#3" for the third row where the key cannot tell.
    `row`, `column` and `value` are empty where the fault is not one row's, one column's or one value's. `file` and
    `line` are where somebody wrote what the row comes from, if that is known and not the table itself.
    """

    table: str
    row: str
    column: str
    rule: str
    value: str
    mend: str
    file: str | None = None
    line: int | None = None

    def __str__(self) -> str:
        origin = f"{self.file}:{self.line}: " if self.file else ""
        places = [self.table, f"row {self.row}" if self.row else "", f"column {self.column}" if self.column else ""]
        found = f" (found {shown(self.value)})" if self.value else ""
        place = ", ".join(_short(place, _KEY) for place in places if place)
        return f"{origin}{place}: {self.rule}{found}: {_one_line(self.mend)}"


def shown(value: str) -> str:
    """A value in quotes, on one line and not too long."""
    return f'"{_short(value)}"'


def _short(value: str, most: int = _SHOWN) -> str:
    """A value on one line, the end of a long one left out."""
    whole = _one_line(value[: most + 1])
    return whole if len(value) <= most else f"{whole[:most]}…"


def row_label(table: pd.DataFrame, index: int) -> str:
    """How to name a row: by its key, or by its number where the key is missing or stands twice."""
    keys = table.iloc[:, 0]
    key = keys.iloc[index]
    return str(key) if isinstance(key, str) and key and (keys == key).sum() == 1 else f"#{index + 1}"


def numbered(row: str) -> int | None:
    """The index of a row that is named by its number."""
    found = re.fullmatch(r"#(\d+)", row)
    return int(found[1]) - 1 if found else None


def _one_line(text: str) -> str:
    return text if text.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)
