"""Tables to files: the same rows give the same bytes."""

import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from readouts.contract import TABLES, is_null, sort_by_key, value_text
from readouts.contract.arrow import arrow_schema
from readouts.contract.made import FORMATS, Format
from readouts.replace import WORKING_NAMES, Content, recover, replace

_ROWS_AT_ONCE = 4096
_SPECIAL = '[",\r\n]'


def table_bytes(table: str, frame: pd.DataFrame, format: Format) -> bytes:
    """A typed table as the content of a CSV or Parquet file, rows in the order of their keys."""
    return b"".join(_pieces(table, frame, format))


def _pieces(table: str, frame: pd.DataFrame, format: Format) -> Iterator[bytes]:
    """The content, made while it is taken: no more than some thousand rows of CSV are in memory at once."""
    ordered = sort_by_key(table, frame)
    if format == "parquet":
        yield _parquet(table, ordered)
        return
    yield ",".join(ordered.columns).encode() + b"\n"
    for start in range(0, len(ordered), _ROWS_AT_ONCE):
        yield _csv_lines(ordered.iloc[start : start + _ROWS_AT_ONCE])


def write_tables(frames: Mapping[str, pd.DataFrame], directory: Path, format: Format) -> None:
    """Write every table to `directory/TABLE.FORMAT`, all at once or none."""
    replace(directory, _table_files(frames, format))


def publish_folder(
    frames: Mapping[str, pd.DataFrame], directory: Path, format: Format, extras: Mapping[str, str | bytes] | None = None
) -> None:
    """Write the tables directly into a folder, with extra files by name beside them, all at once or none.

    Tables of an earlier run are replaced, whichever their format. Raises ValueError if the folder holds a file that
    is neither a table nor one of the extras.
    """
    directory.mkdir(parents=True, exist_ok=True)
    recover(directory)
    beside = {name: _as_bytes(content) for name, content in (extras or {}).items()}
    ours = {f"{table}.{suffix}" for table in TABLES for suffix in FORMATS} | set(beside)
    refuse_foreign_files(directory, ours)
    files = _table_files(frames, format) | dict[str, Content](beside)
    replace(directory, files, drop=[path.name for path in directory.iterdir() if path.name in ours])


def refuse_foreign_files(directory: Path, ours: set[str]) -> None:
    """Raise ValueError naming the first file of the folder that is not among ours."""
    for path in sorted(directory.iterdir()):
        if path.name not in ours and path.name not in WORKING_NAMES:
            raise ValueError(f"{directory} holds {path.name}, which is no table of ours: give an empty or new folder")


def _table_files(frames: Mapping[str, pd.DataFrame], format: Format) -> dict[str, Content]:
    return {f"{table}.{format}": _pieces(table, frame, format) for table, frame in frames.items()}


def _as_bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _csv_lines(frame: pd.DataFrame) -> bytes:
    # Written here because pandas leaves a lone carriage return unquoted, which no reader takes back.
    rows = _joined([_cells(frame[column]) for column in frame.columns], ",")
    lines = pa.chunked_array([rows, [""]], pa.large_string()).combine_chunks()
    whole = pc.binary_join(pa.LargeListArray.from_arrays([0, len(lines)], lines), _text("\n"))
    content: bytes = whole[0].as_buffer().to_pybytes()
    return content


def _cells(values: "pd.Series[Any]") -> pa.Array:
    """The values as CSV writes them: those with signs of its own in quotes, nulls empty."""
    texts = pa.array(_texts(values), pa.large_string())
    special = pc.match_substring_regex(texts, _SPECIAL)
    if pc.any(special).as_py():
        quoted = _joined([_text('"'), pc.replace_substring(texts, '"', '""'), _text('"')], "")
        texts = pc.if_else(special, quoted, texts)
    return pc.fill_null(texts, "")


def _joined(parts: Sequence[pa.Array | pa.Scalar], between: str) -> pa.Array:
    return pc.binary_join_element_wise(*parts, _text(between))


def _text(text: str) -> pa.Scalar:
    return pa.scalar(text, pa.large_string())


def _texts(values: "pd.Series[Any]") -> "pd.Series[str] | list[str | None]":
    if values.dtype == object:
        return [None if is_null(value) else value_text(value) for value in values]
    return (values.dt.strftime("%Y-%m-%d") if values.dtype.kind == "M" else values).astype("str")


def _parquet(table: str, frame: pd.DataFrame) -> bytes:
    content = io.BytesIO()
    arrow = pa.Table.from_pandas(frame, schema=arrow_schema(table), preserve_index=False)
    pq.write_table(arrow, content, compression="zstd")
    return content.getvalue()
