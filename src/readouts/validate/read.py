"""Reading what is to be validated: a package, its `dataset/`, or a folder of tables as `extract` writes it."""

import csv
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import pandas as pd
import pyarrow as pa

from readouts.contract import TABLES, sort_by_key, typed
from readouts.contract.made import FORMATS
from readouts.read.file import within
from readouts.read.seed import MOST_BYTES
from readouts.replace import recover_if_idle, steady
from readouts.spreadsheet import unguarded
from readouts.swelling import read_parquet
from readouts.validate.fault import Fault

# A sentence may be longer than Python's limit of 128 KiB for a cell; an article never exceeds 1 MB.
csv.field_size_limit(2**24)
_LONGEST_LINE = 2**24
_MOST_COLUMNS = 100


@dataclass
class Reading:
    """What was read: tables by name, faults met on the way, the package's root if it is one, and where texts may be."""

    frames: dict[str, pd.DataFrame] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    package: Path | None = None
    texts_root: Path | None = None


def read(path: Path) -> Reading:
    """Read the tables under a path; unreadable files become faults.

    Raises FileNotFoundError if there is nothing, ValueError if it is not a folder that holds tables.
    """
    with unchanged(path):
        return _read(path)


@contextmanager
def unchanged(path: Path) -> Iterator[None]:
    """Hold what is under a path as it is while it is read, whatever is built meanwhile; first mend what a kill left."""
    root = path.parent if path.name == "dataset" or any((path / format).is_dir() for format in FORMATS) else path
    recover_if_idle(root / "seeds")
    with steady(root):
        yield


def _read(path: Path) -> Reading:
    if not path.exists():
        raise FileNotFoundError(f"{path}: there is no such folder")
    if not path.is_dir():
        raise ValueError(f"{path}: give a folder of tables, a package, its dataset folder or a release zip")
    described = (path / "datapackage.json").exists() and not any(_holds(path, format) for format in FORMATS)
    if described or (path / "dataset").is_dir():
        return _read_formats(path / "dataset", Reading(package=path, texts_root=path))
    if any((path / format).is_dir() for format in FORMATS):
        return _read_formats(path, Reading(texts_root=path.parent))
    if not any(_holds(path, format) for format in FORMATS):
        raise ValueError(f"{path}: holds no tables; expected files such as meetings.csv or meetings.parquet")
    folders: dict[str, Path] = {format: path for format in FORMATS if _holds(path, format)}
    return _read_folders(folders, Reading())


def read_table(table: str, path: Path) -> pd.DataFrame:
    """One table from its CSV or Parquet file, in its types as far as the values fit.

    Raises FileNotFoundError, ValueError, csv.Error or pyarrow.ArrowException if the file cannot be read.
    """
    if path.suffix != ".csv":
        return typed(table, _read_parquet(path))
    return typed(table, _read_csv(path).map(unguarded, na_action="ignore"))


def read_texts(articles: pd.DataFrame, root: Path | None) -> dict[str, str]:
    """The articles' texts by `article_id`, as far as their files are under root."""
    texts = {}
    for article, seed in articles[["article_id", "seed_path"]].dropna().itertuples(index=False):
        if root is not None and ".." not in Path(seed).parts and (root / seed).is_file():
            # A file that is not UTF-8 differs from the published text and shows as such; so does a link out of root,
            # which is not followed, for the faults would quote what is there.
            fit = within(root / seed, root) and (root / seed).stat().st_size <= MOST_BYTES
            texts[article] = (root / seed).read_bytes().decode("utf-8", errors="replace") if fit else ""
    return texts


def _holds(folder: Path, format: str) -> bool:
    return any((folder / f"{table}.{format}").exists() for table in TABLES)


def _read_formats(dataset: Path, reading: Reading) -> Reading:
    folders: dict[str, Path] = {format: dataset / format for format in FORMATS if (dataset / format).is_dir()}
    return _read_folders(folders, reading)


def _read_folders(folders: Mapping[str, Path], reading: Reading) -> Reading:
    read_all = {format: _read_tables(folder, format, reading.faults) for format, folder in folders.items()}
    for frames in read_all.values():
        reading.faults += _disagreements(reading.frames, frames)
        reading.frames = frames | reading.frames
    return reading


def _read_tables(folder: Path, format: str, faults: list[Fault]) -> dict[str, pd.DataFrame]:
    frames = {}
    for table in TABLES:
        path = folder / f"{table}.{format}"
        try:
            _refuse_odd(path, folder)
            frames[table] = read_table(table, path)
        except FileNotFoundError:
            faults.append(Fault(table, "", "", "file_present", "", f"add {path.name}, without rows if there are none"))
        except (ValueError, csv.Error, pa.ArrowException, OSError, RecursionError, MemoryError) as error:
            problem = str(error)[:300] or type(error).__name__
            faults.append(Fault(table, "", "", "readable", "", f"{path.name} cannot be read: {problem}"))
    return frames


def _refuse_odd(path: Path, folder: Path) -> None:
    """Raise ValueError for a pipe, which would never end, and for a link out of the folder."""
    if not path.is_file() and path.exists():
        raise ValueError("it is no regular file: put the table itself there")
    if not within(path, folder):
        raise ValueError("it is a link out of the folder: put the table itself there")


def _read_csv(path: Path) -> pd.DataFrame:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return _frame_of_lines(csv.reader(iter(lambda: _line(file), ""), strict=True))
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.object[error.start]:#04x} is not UTF-8: save it as CSV in UTF-8") from None


def _line(file: IO[str]) -> str:
    """The next line; ValueError for one that no table has, which is not read as a whole."""
    line = file.readline(_LONGEST_LINE)
    if len(line) == _LONGEST_LINE:
        raise ValueError(f"a line of {_LONGEST_LINE:,} characters or more: no table has such")
    return line


def _frame_of_lines(lines: Any) -> pd.DataFrame:
    """A table of the rows that a CSV reader gives."""
    header = next(lines, None)
    if not header:
        raise ValueError("it is empty: the first line must name the columns")
    if len(header) > _MOST_COLUMNS:
        raise ValueError(f"it has {len(header)} columns: no table has more than {_MOST_COLUMNS}")
    rows = []
    for row in lines:
        if len(row) != len(header):
            raise ValueError(f"line {lines.line_num} has {len(row)} cells, the header has {len(header)}")
        rows.append([cell or None for cell in row])
    return pd.DataFrame(rows, columns=header, dtype=object)


def _read_parquet(path: Path) -> pd.DataFrame:
    table = read_parquet(path)
    frame: pd.DataFrame = table.to_pandas(integer_object_nulls=True, ignore_metadata=True)
    return frame.astype(object)


def _disagreements(frames: Mapping[str, pd.DataFrame], others: Mapping[str, pd.DataFrame]) -> list[Fault]:
    mend = "CSV and Parquet hold different rows: publish both again"
    return [
        Fault(table, "", "", "formats_agree", "", mend)
        for table in frames
        if table in others and not _same(table, frames[table], others[table])
    ]


def _same(table: str, one: pd.DataFrame, other: pd.DataFrame) -> bool:
    if list(one.columns) != list(other.columns) or one.shape != other.shape or one.empty:
        return list(one.columns) == list(other.columns) and one.shape == other.shape
    return sort_by_key(table, one).equals(sort_by_key(table, other)) if one.columns.is_unique else True
