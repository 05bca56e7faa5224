"""Where articles come from: files and folders of .txt."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from readouts.read.refusal import Refusal
from readouts.read.seed import Source, read_seed


def read_sources(paths: Iterable[Path], base: Path | None = None) -> Iterator[Source | Refusal]:
    """The articles under the paths, in the order of their names, each read or refused.

    A file given twice is read once; of two files that would be shown under one name the second is refused.
    Names are shown relative to `base`, or to the folder that was given. Raises FileNotFoundError for a path that is
    not there.
    """
    taken: dict[str, Path] = {}
    read: set[str] = set()
    for file, root in _files(paths):
        shown, itself = str(file.relative_to(base or root)), os.path.realpath(file)
        if itself in read or (shown in taken and itself == os.path.realpath(taken[shown])):
            continue
        try:
            if shown in taken:
                raise _clash(file, taken[shown], shown)
            taken[shown] = file
            yield read_seed(file, shown, base or root)
            read.add(itself)
        except Refusal as refusal:
            yield refusal


def _clash(file: Path, other: Path, shown: str) -> Refusal:
    problem = f"has the same name in its folder, {shown}, as {other}"
    return Refusal(str(file), None, problem, "rename one of the two, or give the folder that holds both")


def count(paths: Iterable[Path]) -> int:
    """How many files `read_sources` will try."""
    return sum(1 for _ in _files(paths))


def _files(paths: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """(file, the folder it was given in) for every .txt file under the paths."""
    for path in paths:
        if path.is_dir():
            yield from ((file, path) for file in sorted(path.rglob("*.txt")))
        elif path.exists() or path.is_symlink():
            yield path, path.parent
        else:
            raise FileNotFoundError(f"{path}: there is no such file or folder")
