"""Values that people put in place of extracted ones, after linking; each expects what it corrects."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from readouts.assemble import values
from readouts.assemble.actors import name_parts
from readouts.assemble.ledger import Ledger, Row
from readouts.contract import TABLES, column_class, columns, foreign_keys, value_text
from readouts.contract.decisions import SHEETS
from readouts.read.refusal import Refusal
from readouts.read.sheet import Line, read_sheet, required
from readouts.redirects import Redirects, key_today

# Rows by table and key.
Rows = Mapping[str, dict[str, Row]]

CORRECTIONS = "seeds/corrections.csv"
_CORRECTED = ("cited", "sidecar", "reference")
_DAYS = ("started_on", "ended_on")
# What a line can do where the gate asks for a row that no line can add.
_MENDS = {"office_held": "correct the office in all rows that show them in it, those of tenures too"}
_MADE_OTHERWISE = ("topics", "countries", "evidence")


class Broken(Protocol):
    """What the gate finds wrong with a row."""

    @property
    def table(self) -> str: ...
    @property
    def row(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def rule(self) -> str: ...
    @property
    def mend(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Corrections:
    """The lines of the sheet."""

    lines: Sequence[Line] = ()

    def apply(self, rows: Rows, ledger: Ledger, redirects: Redirects) -> Iterator[Refusal]:
        """Put the right values into the rows and cite that people did so; what does not fit the rows is refused."""
        for line in self.lines:
            table, field = str(line["table"]), str(line["field"])
            key = current_id(line, redirects)
            fault = _misfit(line, rows.get(table, {}).get(key)) or _lost(line, rows, redirects)
            if fault is not None:
                yield fault
                continue
            value = values.value(table, field, line["value"])
            rows[table][key] |= {field: value}
            rows[table][key] |= _following(table, field, rows[table][key])
            if column_class(table, field) == "cited":
                ledger.correct(table, key, field, value)

    def behind(self, fault: Broken, redirects: Redirects) -> Iterator[Refusal]:
        """The lines that may have brought about what the gate finds: of its row, else of rows bound up with it."""
        own = [line for line in self.lines if (line["table"], current_id(line, redirects)) == (fault.table, fault.row)]
        for line in own or [line for line in self.lines if _bound_up(line, fault, redirects)]:
            problem = (
                f"with {line['field']} of {line['row_id']} set to {_shown(line['value'])} "
                f"the row {fault.row} of {fault.table} does not pass the gate: {fault.rule}"
            )
            yield line.refusal(problem, f"{_MENDS.get(fault.rule, fault.mend)}, or delete line {line.number}")


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
        values.value(table, field, line["value"])
    except values.NoValue as error:
        yield line.refusal(f"{line['value'] or 'nothing'} is no value of {field} ({error})", error.mend)


def day_faults(line: Line, column: str) -> Iterator[Refusal]:
    """Whether the cell holds a day that has come."""
    try:
        day = values.day(line[column] or "2000-01-01")
    except values.NoValue:
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


def _lost(line: Line, rows: Rows, redirects: Redirects) -> Refusal | None:
    """A value that is to be the key of a row, and is none's."""
    other = foreign_keys(str(line["table"])).get(str(line["field"]))
    value = line["value"]
    if value is None or other is None or other in _MADE_OTHERWISE or value in rows.get(other, {}):
        return None
    now = redirects.get((other, value))
    mend = f"write {now}, which took its place" if now else values.like(value, rows.get(other, {}))
    return line.refusal(f"{other} has no row {value}", f"{mend}, or delete line {line.number}")


def _bound_up(line: Line, fault: Broken, redirects: Redirects) -> bool:
    """Whether the row that the line corrects is of what the row at fault is of."""
    parts = set(current_id(line, redirects).split("."))
    return fault.row in {line["expect"], line["value"], *parts} or parts <= {fault.value, *fault.row.split(".")}


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
