"""The sheets in which people write down decisions: CSV files with a fixed header, read strictly."""

import csv
import io
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from readouts.read.file import check_file, unreadable
from readouts.read.plain import formula_in, unfit
from readouts.read.refusal import Refusal

# What stands in a proposed line where only whoever pastes it can know.
RIGHT, WHY, WHERE, WHO = "THE RIGHT VALUE", "WHY", "WHERE IT CAN BE CHECKED", "YOUR NAME"
# More lines than anybody decides or publishes in a life.
_MOST_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a sheet: where it stands, and its cells by column; an empty cell is None."""

    file: str
    number: int
    cells: dict[str, str | None]

    def __getitem__(self, column: str) -> str | None:
        return self.cells[column]

    def listed(self, column: str) -> tuple[str, ...]:
        """What a cell lists, parted by semicolons."""
        return tuple(part for piece in (self.cells[column] or "").split(";") if (part := piece.strip()))

    def refusal(self, problem: str, mend: str) -> Refusal:
        """Why this line is not taken."""
        return Refusal(self.file, self.number, problem, mend)


def read_sheet(root: Path, file: str, columns: Sequence[str]) -> tuple[list[Line], list[Refusal]]:
    """The lines of a sheet under root, and what is wrong with it; a sheet that is not there has no lines."""
    if not os.path.lexists(root / file):
        return [], []
    try:
        text = _text(root, file)
    except Refusal as refusal:
        return [], [refusal]
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    lines: list[Line] = []
    faults: list[Refusal] = []
    try:
        header = next(reader, [])
        if header != list(columns):
            if (found := unfit(",".join(header))) is not None:
                return [], [Refusal(file, 1, f"holds {found.problem}", found.mend)]
            mend = f"let the first line be {','.join(columns)}"
            return [], [Refusal(file, 1, f"the columns are {','.join(header)[:200] or 'none'}", mend)]
        number = reader.line_num + 1
        for cells in reader:
            if cells == header:
                pass  # Each proposal for a new sheet brings the header, and somebody pastes two.
            elif len(cells) == len(columns):
                line = Line(file, number, dict(zip(columns, (cell.strip() or None for cell in cells), strict=True)))
                lines.append(line)
                faults += _cell_faults(line, cells)
            elif cells:
                mend = "give each column a cell; put a cell with a comma in double quotes"
                faults.append(Refusal(file, number, f"{len(cells)} cells where there are {len(columns)} columns", mend))
            number = reader.line_num + 1
    except csv.Error as error:
        faults.append(Refusal(file, reader.line_num, f"is no CSV ({error})", "close every double quote"))
    return lines, faults


def _text(root: Path, file: str) -> str:
    """The sheet's text; a byte-order mark and CRLF are taken, as spreadsheets write both and no cell is another."""
    try:
        size = check_file(root / file, file, root).st_size
        if size > _MOST_BYTES:
            raise Refusal(file, None, f"{size:,} bytes, more than {_MOST_BYTES:,}", "keep to what people decided")
        content = (root / file).read_bytes()
    except OSError as error:
        raise unreadable(error, file) from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Refusal(file, line, f"byte {error.start} is not UTF-8", "save it as CSV in UTF-8") from None


def _cell_faults(line: Line, cells: Sequence[str]) -> Iterator[Refusal]:
    """Cells that hide something, that a spreadsheet would run, or that were to be filled in."""
    for column, cell in zip(line.cells, cells, strict=True):
        if cell in (RIGHT, WHY, WHERE, WHO):
            yield line.refusal(f"{column} still says {cell}", f"write what {column} is, or leave the line out")
        if (found := unfit(cell)) is not None:
            yield line.refusal(f"{column} holds {found.problem}", found.mend)
        if (formula := formula_in(cell)) is not None:
            yield line.refusal(
                f"{column} begins with {formula}, as a formula does", "begin it with a letter or a digit"
            )


def required(line: Line, columns: Sequence[str]) -> list[Refusal]:
    """A fault for each of these cells that is empty."""
    return [line.refusal(f"{column} is empty", f"fill in {column}") for column in columns if line[column] is None]
