"""Lines that somebody could write into a sheet of decisions, as they would stand there."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readouts.assemble.corrections import CORRECTIONS
from readouts.assemble.gaps import GAPS
from readouts.contract.decisions import SHEETS
from readouts.link.sheets import PEOPLE, PEOPLE_COLUMNS

HEADERS: Mapping[str, Sequence[str]] = {
    CORRECTIONS: tuple(SHEETS["corrections"].columns),
    GAPS: tuple(SHEETS["gaps"].columns),
    PEOPLE: PEOPLE_COLUMNS,
}

Cells = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Lines for a sheet, when they are right, and the numbers of the lines there in whose place they come."""

    when: str
    sheet: str
    lines: tuple[str, ...]
    instead: tuple[int, ...] = ()


def line_of(sheet: str, cells: Cells) -> str:
    """The line of a sheet that has these cells."""
    content = io.StringIO()
    csv.writer(content, lineterminator="").writerow(_printable(cells.get(column)) for column in HEADERS[sheet])
    return content.getvalue()


def _printable(cell: str | None) -> str | None:
    return cell if cell is None or cell.isprintable() else "".join(c if c.isprintable() else " " for c in cell)


def plain(text: str) -> str:
    """The text with single blanks."""
    return " ".join(text.split())


def header(sheet: str) -> str:
    """The first line of a sheet."""
    return ",".join(HEADERS[sheet])
