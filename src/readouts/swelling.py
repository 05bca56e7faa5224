"""How far a compressed file may unfold: what is small on the disk and huge in memory was made to be.

Parquet is asked before it is read, and its words are unfolded last: until then each stands there once. A file that
lies about itself costs the memory of one page, which is two gigabytes at most.
"""

import io
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

# Tables and articles of repeated words shrink to a thirtieth; what shrinks to less than a hundredth was made to.
_MOST_TIMES, _SURELY_SMALL = 100, 10_000_000
_SURELY_FEW = 1_000_000


class Swollen(ValueError):
    """A file that would unfold to more than any honest one does."""


def most_bytes(size: int) -> int:
    """To how many bytes a file of this size may unfold."""
    return max(_SURELY_SMALL, _MOST_TIMES * size)


def check_bytes(unfolded: int, size: int) -> None:
    """Raise Swollen for more than a file of this size may unfold to."""
    if unfolded > most_bytes(size):
        raise Swollen(f"{size:,} bytes unfold to more than {most_bytes(size):,}, as no honest file does")


def check_parquet(file: pq.ParquetFile, size: int, columns: Sequence[str]) -> None:
    """Raise Swollen for an open Parquet file that says of itself that these columns, or its rows, would be too many."""
    groups = [file.metadata.row_group(number) for number in range(file.metadata.num_row_groups)]
    chunks = [group.column(number) for group in groups for number in range(group.num_columns)]
    wanted = [chunk for chunk in chunks if chunk.path_in_schema.split(".")[0] in columns]
    check_bytes(sum(chunk.total_uncompressed_size for chunk in wanted), size)
    if file.metadata.num_rows > max(_SURELY_FEW, size):
        raise Swollen(f"{size:,} bytes hold {file.metadata.num_rows:,} rows, as no honest file does")


def read_parquet(source: Path | bytes) -> pa.Table:
    """A whole Parquet file. Raises Swollen for one that unfolds too far, and what pyarrow raises for a damaged one."""
    size = source.stat().st_size if isinstance(source, Path) else len(source)
    columns = pq.ParquetFile(_opened(source)).schema
    words = [column.path for column in map(columns.column, range(len(columns))) if column.physical_type == "BYTE_ARRAY"]
    file = pq.ParquetFile(_opened(source), read_dictionary=words)
    check_parquet(file, size, file.schema_arrow.names)
    table = file.read()
    check_bytes(sum(map(_length, table.columns)), size)
    return table.cast(pa.schema([(field.name, _plain(field.type)) for field in table.schema]))


def _opened(source: Path | bytes) -> Path | io.BytesIO:
    return source if isinstance(source, Path) else io.BytesIO(source)


def _length(column: pa.ChunkedArray) -> int:
    """The bytes of the words of a column, each counted as often as it stands there."""
    if not _is_words(column.type):
        return 0
    lengths = (pc.take(pc.binary_length(chunk.dictionary), chunk.indices) for chunk in column.chunks)
    return sum(pc.sum(length).as_py() or 0 for length in lengths)


def _is_words(kind: pa.DataType) -> bool:
    return pa.types.is_dictionary(kind) and not pa.types.is_primitive(kind.value_type)


def _plain(kind: pa.DataType) -> pa.DataType:
    return kind.value_type if pa.types.is_dictionary(kind) else kind
