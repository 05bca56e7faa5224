"""The public ledger of what is known to be missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from readouts.assemble.corrections import Rows, current_id, day_faults
from readouts.contract import TABLES
from readouts.contract.decisions import SHEETS
from readouts.read.refusal import Refusal
from readouts.read.sheet import Line, read_sheet, required
from readouts.redirects import Redirects

GAPS = "seeds/gaps.csv"


@dataclass(frozen=True, slots=True)
class Gaps:
    """The lines of the sheet."""

    lines: Sequence[Line] = ()

    def misfits(self, rows: Rows, redirects: Redirects) -> Iterator[Refusal]:
        """Lines about rows that are not there."""
        for line in self.lines:
            if line["row_id"] is not None and current_id(line, redirects) not in rows.get(str(line["table"]), {}):
                mend = f"delete line {line.number}, or name the row that it concerns now"
                yield line.refusal(f"{line['table']} has no row {line['row_id']}", mend)


def read_gaps(root: Path) -> tuple[Gaps, list[Refusal]]:
    """The known gaps under root, and everything that is wrong with their sheet."""
    lines, refused = read_sheet(root, GAPS, tuple(SHEETS["gaps"].columns))
    refused += [fault for line in lines for fault in _faults(line)]
    return Gaps(() if refused else lines), refused


def _faults(line: Line) -> Iterator[Refusal]:
    yield from required(line, ("table", "missing", "source", "noted_by", "noted_on"))
    yield from day_faults(line, "noted_on")
    if line["table"] not in TABLES:
        yield line.refusal(f"{line['table']} is no table", f"name one of {', '.join(TABLES)}")
