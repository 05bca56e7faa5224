"""Where articles come from: files and folders of .txt."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from readouts.read.refusal import Refusal
from readouts.read.seed import Source, read_seed


def read_sources(paths: Iterable[Path], base: Path | None = None) -> Iterator[Source | Refusal]:
    """The articles under the paths, in the order of their names, each read or refused.

    Names are shown relative to `base`, or to the folder that was given. Raises FileNotFoundError for a path that is
    not there.
    """
    taken: set[str] = set()
    for file, root in _files(paths):
        shown = str(file.relative_to(base or root))
        if shown in taken:
            continue
        taken.add(shown)
        try:
            yield read_seed(file, shown, base or root)
        except Refusal as refusal:
            yield refusal


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
