"""Parquet: a record a row, a few rows in memory at a time, and of them only the columns that are taken."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from readouts.read.file import check_file, unreadable
from readouts.read.record import COLUMNS, DAY, TEXT, Spot, record_source
from readouts.read.refusal import Refusal
from readouts.read.seed import Source
from readouts.swelling import Swollen, check_bytes, check_parquet

_ROWS = 32
_BUFFER = 1 << 20
# What Arrow raises for files and for values that are not what they say.
_DAMAGED = (pa.ArrowException, OSError, ValueError, OverflowError, RuntimeError, MemoryError)


def read_parquet(file: Path, shown: str, root: Path) -> Iterator[Source | Refusal]:
    """The article of every row, or why it is none. Raises Refusal for a file that is no Parquet or lacks columns."""
    try:
        size = check_file(file, shown, root).st_size
        with file.open("rb") as stream:
            yield from _articles(stream, size, shown)
    except OSError as error:
        raise unreadable(error, shown) from None


def number_of_rows(file: Path) -> int:
    """How many rows the file says that it holds; 1 where it cannot say, as there is one thing to refuse."""
    try:
        return int(pq.read_metadata(file).num_rows) if file.is_file() else 1
    except _DAMAGED:
        return 1


def _articles(stream: Any, size: int, shown: str) -> Iterator[Source | Refusal]:
    number = 0
    for batch in _batches(stream, size, shown):
        for row in range(batch.num_rows):
            number += 1
            yield _article(batch, row, Spot(shown, number, False))


def _batches(stream: Any, size: int, shown: str) -> Iterator[Any]:
    """The rows, some at a time, with the columns that are taken."""
    number = unfolded = 0
    try:
        # Buffered, as a column of a row group would else be read whole.
        parquet = pq.ParquetFile(stream, buffer_size=_BUFFER, pre_buffer=False)
        columns = _columns(parquet.schema_arrow.names, shown)
        check_parquet(parquet, size, columns)
        for batch in parquet.iter_batches(_ROWS, columns=columns, use_threads=False):
            unfolded += batch.nbytes
            check_bytes(unfolded, size)
            number += batch.num_rows
            yield batch
    except Swollen as error:
        raise Refusal(shown, None, str(error), "write the file again, with an article a row") from None
    except _DAMAGED as error:
        problem = f"not Parquet, or damaged after row {number} ({_first_line(error)})"
        raise Refusal(shown, None, problem, "write the file again, or fetch it again") from None


def _columns(names: list[str], shown: str) -> list[str]:
    missing = [name for name in (TEXT, DAY) if name not in names]
    if missing:
        raise Refusal(shown, None, f"no column {' and no column '.join(missing)}", "name the columns so, or remove it")
    return [name for name in COLUMNS if name in names]


def _article(batch: Any, row: int, spot: Spot) -> Source | Refusal:
    try:
        return record_source({name: _cell(batch, name, row, spot) for name in batch.schema.names}, spot)
    except Refusal as refusal:
        return refusal


def _cell(batch: Any, name: str, row: int, spot: Spot) -> object:
    try:
        return batch.column(name)[row].as_py()
    except _DAMAGED as error:
        raise spot.refusal(f"{name} cannot be read ({_first_line(error)})", "correct the value") from None


def _first_line(error: BaseException) -> str:
    said = str(error).strip().splitlines()
    return said[0][:200] if said else type(error).__name__
