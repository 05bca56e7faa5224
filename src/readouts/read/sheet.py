"""The sheets in which people write down decisions: CSV files with a fixed header, read strictly."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from readouts.read.refusal import Refusal


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
    path = root / file
    if not path.exists():
        return [], []
    try:
        text = path.read_bytes().decode()
    except (UnicodeDecodeError, OSError) as error:
        return [], [Refusal(file, None, f"cannot be read as UTF-8 ({error})", "save it as CSV in UTF-8")]
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    lines: list[Line] = []
    faults: list[Refusal] = []
    try:
        header = next(reader, [])
        if header != list(columns):
            mend = f"let the first line be {','.join(columns)}"
            return [], [Refusal(file, 1, f"the columns are {','.join(header) or 'none'}", mend)]
        for cells in reader:
            number = reader.line_num
            if len(cells) == len(columns):
                lines.append(
                    Line(file, number, dict(zip(columns, (cell.strip() or None for cell in cells), strict=True)))
                )
            elif cells:
                mend = "give each column a cell; put a cell with a comma in double quotes"
                faults.append(Refusal(file, number, f"{len(cells)} cells where there are {len(columns)} columns", mend))
    except csv.Error as error:
        faults.append(Refusal(file, reader.line_num, f"is no CSV ({error})", "close every double quote"))
    return lines, faults


def required(line: Line, columns: Sequence[str]) -> list[Refusal]:
    """A fault for each of these cells that is empty."""
    return [line.refusal(f"{column} is empty", f"fill in {column}") for column in columns if line[column] is None]
