"""Values that people put in place of extracted ones, after linking; each expects what it corrects."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from readouts.assemble.actors import name_parts
from readouts.assemble.ledger import Ledger, Row
from readouts.contract import TABLES, column_class, columns, pandas_dtype, value_text
from readouts.contract.decisions import SHEETS
from readouts.contract.tables import schema
from readouts.read.refusal import Refusal
from readouts.read.sheet import Line, read_sheet, required
from readouts.redirects import Redirects, key_today

# Rows by table and key.
Rows = Mapping[str, dict[str, Row]]

CORRECTIONS = "seeds/corrections.csv"
_CORRECTED = ("cited", "sidecar", "reference")
_DAYS = ("started_on", "ended_on")
# What the contract asks of a column beside its type, by the name of the check.
_UNFIT = {
    "str_matches": "it has another form",
    "isin": "it is not on the list",
    "greater_than_or_equal_to": "it is too early",
    "less_than_or_equal_to": "it is too late",
}
_MADE_OTHERWISE = ("topics", "countries", "evidence")


@dataclass(frozen=True, slots=True)
class Corrections:
    """The lines of the sheet."""

    lines: Sequence[Line] = ()

    def apply(self, rows: Rows, ledger: Ledger, redirects: Redirects) -> Iterator[Refusal]:
        """Put the right values into the rows and cite that people did so; what does not fit the rows is refused."""
        for line in self.lines:
            table, field = str(line["table"]), str(line["field"])
            key = current_id(line, redirects)
            fault = _misfit(line, rows.get(table, {}).get(key))
            if fault is not None:
                yield fault
                continue
            value = _value(table, field, line["value"])
            rows[table][key] |= {field: value}
            rows[table][key] |= _following(table, field, rows[table][key])
            if column_class(table, field) == "cited":
                ledger.correct(table, key, field, value)

    def behind(self, table: str, row: str, redirects: Redirects) -> Iterator[Refusal]:
        """The lines that changed a row in which the gate finds a fault."""
        for line in self.lines:
            if (line["table"], current_id(line, redirects)) == (table, row):
                value, mend = _shown(line["value"]), f"correct or delete line {line.number}"
                yield line.refusal(f"with {line['field']} set to {value} the row {row} does not pass the gate", mend)


def read_corrections(root: Path) -> tuple[Corrections, list[Refusal]]:
    """The corrections under root, and everything that is wrong with their sheet."""
    lines, refused = read_sheet(root, CORRECTIONS, tuple(SHEETS["corrections"].columns))
    seen: dict[tuple[str | None, ...], int] = {}
    for line in lines:
        refused += _faults(line)
        place = line["table"], line["row_id"], line["field"]
        if seen.setdefault(place, line.number) != line.number:
            refused.append(line.refusal(f"line {seen[place]} corrects the same value", "keep one of the lines"))
    return Corrections(() if refused else lines), refused


def _faults(line: Line) -> Iterator[Refusal]:
    yield from required(line, ("table", "row_id", "field", "reason", "source", "corrected_by", "corrected_on"))
    yield from day_faults(line, "corrected_on")
    table, field = line["table"], line["field"]
    if table not in TABLES or table in _MADE_OTHERWISE:
        names = ", ".join(name for name in TABLES if name not in _MADE_OTHERWISE)
        yield line.refusal(f"{table} is no table that can be corrected", f"name one of {names}")
        return
    possible = [name for name in columns(table)[1:] if column_class(table, name) in _CORRECTED]
    if field not in possible:
        yield line.refusal(f"{field} of {table} cannot be corrected", f"name one of {', '.join(possible)}")
        return
    try:
        _value(table, field, line["value"])
    except ValueError as error:
        yield line.refusal(f"{line['value']} is no value of {field} ({error})", "write it as the codebook says")


def day_faults(line: Line, column: str) -> Iterator[Refusal]:
    """Whether the cell holds a day that has come."""
    try:
        day = _day(line[column] or "2000-01-01")
    except ValueError:
        yield line.refusal(f"{line[column]} is no day", "write it as YYYY-MM-DD")
        return
    if day > datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=1):
        yield line.refusal(f"{line[column]} is in the future", f"write into {column} the day on which you write")


def current_id(line: Line, redirects: Redirects) -> str:
    """The key of the row that the line is about, or of that which took its place."""
    return key_today(redirects, str(line["table"]), str(line["row_id"]))


def _misfit(line: Line, row: Row | None) -> Refusal | None:
    key, field = line["row_id"], str(line["field"])
    if row is None:
        mend = f"delete line {line.number}, or name the row that it is about now"
        return line.refusal(f"{line['table']} has no row {key}", mend)
    found = row.get(field)
    text = None if found is None else value_text(found)
    if text == line["value"]:
        return line.refusal(f"{field} of {key} is {_shown(text)} without it", f"delete line {line.number}")
    if text != line["expect"]:
        mend = f"delete line {line.number}, or set expect to {_shown(text)} if {_shown(line['value'])} is still right"
        return line.refusal(f"{field} of {key} is {_shown(text)}, not {_shown(line['expect'])} as expected", mend)
    return None


def _value(table: str, field: str, text: str | None) -> object:
    if text is None:
        return None
    dtype = pandas_dtype(table, field)
    value = _day(text) if getattr(dtype, "kind", "") == "M" else text
    allowed = getattr(dtype, "categories", None)
    if allowed is not None and text not in allowed:
        raise ValueError(f"allowed are {', '.join(allowed)}")
    for check in schema(table).columns[field].checks:
        if not check(pd.Series([value], dtype=dtype)).check_passed:
            raise ValueError(_UNFIT[str(check.name)])
    return value


def _day(text: str) -> datetime.date:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        raise ValueError("it is not written as YYYY-MM-DD")
    return datetime.date.fromisoformat(text)


def _following(table: str, field: str, row: Row) -> dict[str, object]:
    """What follows from a corrected value: the parts of a name, and that people state a day."""
    if (table, field) == ("people", "name"):
        given, family = name_parts(str(row["name"]))
        return {"given_name": given, "family_name": family}
    if "date_basis" in row and field in _DAYS:
        return {"date_basis": "stated" if any(row.get(day) for day in _DAYS) else None}
    return {}


def _shown(value: str | None) -> str:
    return "empty" if value is None else f'"{value}"'
