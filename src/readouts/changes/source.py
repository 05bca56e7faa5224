"""Where a dataset is: a folder, a zip, or a revision of git, of which the work tree is never touched."""

import csv
import io
import subprocess
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from readouts.changes.dataset import SHEETS, TABLES, Dataset, Row, dataset
from readouts.spreadsheet import unguarded

if TYPE_CHECKING:
    import pandas as pd

# The files of a place by their paths in it, each read when it is needed.
Files = Mapping[str, Callable[[], bytes]]
_FORMATS = ("csv", "parquet")
_NAMES = frozenset(f"{table}.{format}" for table in TABLES for format in _FORMATS)
_SHEETS = frozenset(f"{sheet}.csv" for sheet in SHEETS)
# A zip that unfolds to so much, and to so many times its size, is no release.
_MOST_BYTES, _MOST_TIMES = 100_000_000, 100
# A sentence may be longer than Python's limit of 128 KiB for a cell; an article never exceeds 1 MB.
_LONGEST_CELL = 2**24


class NoDataset(Exception):
    """There is no dataset where one was named, in words for whoever named it."""


def at(name: str, repository: Path | None) -> Dataset:
    """The dataset of a folder or zip of this name, else of the revision of this name in the repository.

    Raises NoDataset if there is none, or if it cannot be read.
    """
    path = Path(name)
    if name and path.is_dir():
        return in_folder(path)
    if path.is_file():
        return _in_zip(path)
    if repository is None:
        raise NoDataset(
            f"{name!r} is no folder and no zip, and there is no git repository here to know it as a revision"
        )
    return _in_revision(name, repository)


def in_folder(folder: Path) -> Dataset:
    """The dataset of a package, its dataset folder, or a folder of tables; a replacement cut short is settled first."""
    for root in (folder, folder.absolute().parent):
        _recover(root)
    return _dataset(_files(folder), str(folder))


def _files(folder: Path) -> dict[str, Callable[[], bytes]]:
    if (folder / "dataset").is_dir():
        found = [*folder.glob("dataset/*/*.*")]
    else:
        found = [*folder.glob("*.*"), *(file for part in (*_FORMATS, "decisions") for file in folder.glob(f"{part}/*"))]
    files = {file.relative_to(folder).as_posix(): file.read_bytes for file in found if file.is_file()}
    # Of a dataset's own csv/ or parquet/ the sheets lie beside it.
    beside = folder.absolute().parent.glob("decisions/*.csv") if folder.absolute().name in _FORMATS else ()
    return files | {f"decisions/{file.name}": file.read_bytes for file in beside}


def repository(folder: Path) -> Path | None:
    """The root of the git work tree that a folder is in; None if it is in none, or without git."""
    try:
        return Path(_git(folder, "rev-parse", "--show-toplevel").decode().rstrip("\n"))
    except (OSError, subprocess.CalledProcessError):
        return None


def _recover(root: Path) -> None:
    # Here and not above: locking needs a module that not every system has.
    from readouts.replace import WORKING_NAMES, recover

    if any((root / name).exists() for name in WORKING_NAMES):
        recover(root)


def _in_zip(file: Path) -> Dataset:
    try:
        with zipfile.ZipFile(file) as archive:
            return _dataset(_members(archive, str(file)), str(file))
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        raise NoDataset(f"{file} is no zip that can be read ({error})") from None


def _members(archive: zipfile.ZipFile, shown: str) -> Files:
    names = [info.filename for info in archive.infolist() if PurePosixPath(info.filename).name in _NAMES | _SHEETS]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise NoDataset(f"{shown} holds {twice} twice")
    unfolded = sum(archive.getinfo(name).file_size for name in names)
    if unfolded > max(_MOST_BYTES, _MOST_TIMES * sum(archive.getinfo(name).compress_size for name in names)):
        raise NoDataset(f"{shown} unfolds to {unfolded:,} bytes, more than any release does")
    return {name: _member(archive, name) for name in names}


def _member(archive: zipfile.ZipFile, name: str) -> Callable[[], bytes]:
    return lambda: archive.read(name)


def _in_revision(name: str, root: Path) -> Dataset:
    if not name or name.startswith("-"):
        raise NoDataset(f"{name!r} is no folder, no zip and no revision")
    try:
        commit = _git(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}").decode().strip()
    except subprocess.CalledProcessError:
        raise NoDataset(
            f"{name!r} is no folder, no zip and no revision of {root.name}; fetch it, if it is one"
        ) from None
    listed = _git(root, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, "dataset").decode().split("\0")
    return _dataset({path: _blob(root, commit, path) for path in listed if path}, f"{name} ({commit[:10]})")


def _blob(root: Path, commit: str, path: str) -> Callable[[], bytes]:
    return lambda: _git(root, "cat-file", "blob", f"{commit}:{path}")


def _git(folder: Path, *arguments: str) -> bytes:
    return subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=True).stdout


def _dataset(files: Files, shown: str) -> Dataset:
    """The dataset in these files, wherever among them its tables stand. Raises NoDataset if they are not there."""
    folder, format = _place_of_tables(files, shown)
    names = {table: str(folder / f"{table}.{format}") for table in TABLES}
    frames = {table: _frame(files, name, shown) for table, name in names.items() if name in files}
    sheets = {sheet: str(folder.parent / "decisions" / f"{sheet}.csv") for sheet in SHEETS}
    return dataset(frames, {sheet: _lines(files, name, shown) for sheet, name in sheets.items() if name in files})


def _place_of_tables(files: Iterable[str], shown: str) -> tuple[PurePosixPath, str]:
    """The folder of the tables, the uppermost if there are several, and their format; CSV before Parquet."""
    paths = [PurePosixPath(path) for path in files]
    places = {
        (len(path.parents), _FORMATS.index(path.suffix[1:]), path.parent) for path in paths if path.name in _NAMES
    }
    if not places:
        raise NoDataset(f"{shown} holds no tables such as dataset/csv/meetings.csv or meetings.parquet")
    _, format, folder = min(places)
    return folder, _FORMATS[format]


def _frame(files: Files, name: str, shown: str) -> "pd.DataFrame":
    import pyarrow as pa

    content = files[name]()
    try:
        return _of_csv(content) if name.endswith(".csv") else _of_parquet(content)
    except (ValueError, csv.Error, pa.ArrowException) as error:
        raise NoDataset(f"{name} of {shown} cannot be read: {' '.join(str(error).split())}") from None


def _of_csv(content: bytes) -> "pd.DataFrame":
    import pandas as pd

    csv.field_size_limit(_LONGEST_CELL)
    lines = csv.reader(io.StringIO(content.decode(), newline=""), strict=True)
    header = next(lines, [])
    rows = []
    for row in lines:
        if len(row) != len(header):
            raise ValueError(f"line {lines.line_num} has {len(row)} cells, the header has {len(header)}")
        rows.append([unguarded(cell) or None for cell in row])
    if not header:
        raise ValueError("it is empty: the first line must name the columns")
    return pd.DataFrame(rows, columns=header, dtype=object)


def _of_parquet(content: bytes) -> "pd.DataFrame":
    from readouts.swelling import read_parquet

    table = read_parquet(content)
    frame: pd.DataFrame = table.to_pandas(integer_object_nulls=True, ignore_metadata=True)
    return frame.astype(object)


def _lines(files: Files, name: str, shown: str) -> list[Row]:
    try:
        lines = csv.DictReader(io.StringIO(files[name]().decode(), newline=""))
        return [{column: unguarded(cell or "") for column, cell in line.items()} for line in lines]
    except (UnicodeDecodeError, csv.Error) as error:
        raise NoDataset(f"{name} of {shown} cannot be read: {error}") from None
