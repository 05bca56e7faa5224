"""Tables to files: the same rows give the same bytes."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from readouts.contract import TABLES, Cells, columns, frame_of_cells, is_null, sort_by_key, value_text
from readouts.contract.arrow import arrow_schema
from readouts.contract.made import FORMATS, Format
from readouts.replace import WORKING_NAMES, Content, alone, recover, replace
from readouts.spreadsheet import guarded

_ROWS_AT_ONCE = 4096

# A typed table, or its rows in the order of their keys.
Table = pd.DataFrame | Sequence[Cells]


def table_bytes(table: str, content: Table, format: Format) -> bytes:
    """A table as the content of a CSV or Parquet file, rows in the order of their keys."""
    return b"".join(_pieces(table, content, format))


def _pieces(table: str, content: Table, format: Format) -> Iterator[bytes]:
    """The file, made while it is taken: no more than some thousand rows of CSV are in memory at once."""
    if format == "parquet":
        yield _parquet(table, content)
        return
    rows = _rows(sort_by_key(table, content)) if isinstance(content, pd.DataFrame) else iter(content)
    yield from _csv(columns(table), rows)


def flat_csv(frame: pd.DataFrame) -> Iterator[bytes]:
    """A view of several tables as CSV, in the order of its rows."""
    return _csv(list(frame.columns), _rows(frame))


def _csv(header: Iterable[str], rows: Iterator[Cells]) -> Iterator[bytes]:
    yield ",".join(header).encode() + b"\n"
    while some := list(islice(rows, _ROWS_AT_ONCE)):
        yield _csv_lines(some)


def write_tables(tables: Mapping[str, Table], directory: Path, format: Format) -> None:
    """Write every table to `directory/TABLE.FORMAT`, all at once or none."""
    replace(directory, _table_files(tables, format))


def publish_folder(
    tables: Mapping[str, Table], directory: Path, format: Format, extras: Mapping[str, str | bytes] | None = None
) -> None:
    """Write the tables directly into a folder, with extra files by name beside them, all at once or none.

    Tables of an earlier run are replaced, whichever their format. Raises ValueError if the folder holds a file that
    is neither a table nor one of the extras.
    """
    directory.mkdir(parents=True, exist_ok=True)
    beside = {name: _as_bytes(content) for name, content in (extras or {}).items()}
    ours = {f"{table}.{suffix}" for table in TABLES for suffix in FORMATS} | set(beside)
    files = _table_files(tables, format) | dict[str, Content](beside)
    # Another run must not write tables of the other format between looking and replacing.
    with alone(directory):
        recover(directory)
        refuse_foreign_files(directory, ours)
        replace(directory, files, drop=[path.name for path in directory.iterdir() if path.name in ours])


def refuse_foreign_files(directory: Path, ours: set[str]) -> None:
    """Raise ValueError naming the first file of the folder that is not among ours."""
    for path in sorted(directory.iterdir()):
        if path.name not in ours and path.name not in WORKING_NAMES:
            raise ValueError(f"{directory} holds {path.name}, which is none of our files: give an empty or new folder")


def _table_files(tables: Mapping[str, Table], format: Format) -> dict[str, Content]:
    return {f"{table}.{format}": _pieces(table, content, format) for table, content in tables.items()}


def _as_bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _csv_lines(rows: Iterable[Cells]) -> bytes:
    # Written here because the csv module leaves a lone carriage return unquoted, which no reader takes back.
    written = zip(*map(_written, zip(*rows, strict=True)), strict=True)
    return b"".join([(",".join(row) + "\n").encode() for row in written])


def _written(values: Sequence[object]) -> list[str]:
    """A column's values as CSV has them: each is looked at once, for most stand in many rows."""
    texts = {value: _cell(value) for value in set(values)}
    return [texts[value] for value in values]


def _cell(value: object) -> str:
    text = "" if value is None else guarded(value if isinstance(value, str) else value_text(value))
    special = "," in text or '"' in text or "\n" in text or "\r" in text
    return '"' + text.replace('"', '""') + '"' if special else text


def _rows(frame: pd.DataFrame) -> Iterator[Cells]:
    for start in range(0, len(frame), _ROWS_AT_ONCE):
        some = frame.iloc[start : start + _ROWS_AT_ONCE]
        yield from zip(*(_texts(some[column]) for column in some.columns), strict=True)


def _texts(values: "pd.Series[Any]") -> list[str | None]:
    """The values as CSV has them, nulls apart."""
    if values.dtype == object:
        return [None if is_null(value) else value_text(value) for value in values]
    texts = (values.dt.strftime("%Y-%m-%d") if values.dtype.kind == "M" else values).astype("str")
    return [None if is_null(text) else text for text in texts]


def _parquet(table: str, content: Table) -> bytes:
    frame = sort_by_key(table, content) if isinstance(content, pd.DataFrame) else frame_of_cells(table, content)
    file = io.BytesIO()
    arrow = pa.Table.from_pandas(frame, schema=arrow_schema(table), preserve_index=False)
    pq.write_table(arrow, file, compression="zstd")
    return file.getvalue()
