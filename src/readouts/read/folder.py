"""Where articles come from: .txt files, JSON Lines and Parquet, and folders of them."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from readouts.read.file import within
from readouts.read.jsonl import read_jsonl
from readouts.read.parquet import number_of_rows, read_parquet
from readouts.read.refusal import Refusal
from readouts.read.seed import Source, read_seed

_SEEDS, _PARQUET = (".txt",), (".parquet",)
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_ARCHIVES = (*_LINES, *_PARQUET)


def read_sources(
    paths: Iterable[Path], base: Path | None = None, beside: Path | None = None
) -> Iterator[Source | Refusal]:
    """The articles under the paths, in the order of the files' names, each read or refused, one at a time.

    A file given twice is read once; of two files that would be shown under one name the second is refused.
    Names are shown relative to `base`, or to the folder that was given. What is in the folder `beside`, where tables
    are written, is no article. Raises FileNotFoundError for a path that is not there.
    """
    taken: dict[str, Path] = {}
    read: set[str] = set()
    for file, root in _files(paths, beside):
        shown, itself = str(file.relative_to(base or root)), os.path.realpath(file)
        if itself in read or (shown in taken and itself == os.path.realpath(taken[shown])):
            continue
        try:
            if shown in taken:
                raise _clash(file, taken[shown], shown)
            taken[shown] = file
            yield from _reader(file)(file, shown, base or root)
            read.add(itself)
        except Refusal as refusal:
            yield refusal


def _clash(file: Path, other: Path, shown: str) -> Refusal:
    problem = f"has the same name in its folder, {shown}, as {other}"
    return Refusal(str(file), None, problem, "rename one of the two, or give the folder that holds both")


def count(paths: Iterable[Path], beside: Path | None = None) -> int | None:
    """How many articles `read_sources` will try; None where only reading the files would tell."""
    total = 0
    for file, _ in _files(paths, beside):
        if file.name.lower().endswith(_LINES):
            return None
        total += number_of_rows(file) if file.name.lower().endswith(_PARQUET) else 1
    return total


def _reader(file: Path) -> Callable[[Path, str, Path], Iterable[Source | Refusal]]:
    if file.name.lower().endswith(_LINES):
        return read_jsonl
    return read_parquet if file.name.lower().endswith(_PARQUET) else _one


def _one(file: Path, shown: str, root: Path) -> list[Source | Refusal]:
    return [read_seed(file, shown, root)]


def _files(paths: Iterable[Path], beside: Path | None) -> Iterator[tuple[Path, Path]]:
    """(file, the folder it was given in) for every file of articles under the paths; one given itself is always one."""
    for path in paths:
        if path.is_dir():
            yield from ((file, path) for file in sorted(path.rglob("*")) if _is_ours(file, beside))
        elif path.exists() or path.is_symlink():
            yield path, path.parent
        else:
            raise FileNotFoundError(f"{path}: there is no such file or folder")


def _is_ours(file: Path, beside: Path | None) -> bool:
    """Whether a file in a folder holds articles: tables made earlier do not, nor does a folder with such a name."""
    if file.name.lower().endswith(_SEEDS):
        return True
    return file.name.lower().endswith(_ARCHIVES) and not file.is_dir() and not (beside and within(file, beside))
