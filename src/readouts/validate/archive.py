"""A release zip, taken apart where it does no harm: nothing is written before every name and size is known."""

import re
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from readouts.validate.fault import Fault

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_][A-Za-z0-9_.-]*){0,5}/?")
_LONGEST_NAME = 200
_READ = (".csv", ".parquet", ".json")
_MOST_MEMBERS = 300
_MOST_BYTES = 2_000_000_000
# Tables of repeated words shrink to a thirtieth; what shrinks to less than a hundredth was made to.
_MOST_GROWTH, _SURELY_SMALL = 100, 10_000_000
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
_PIECE = 1 << 20


class UnfitZip(Exception):
    """A zip that is not taken apart, and everything that is wrong with it."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


def is_zip(path: Path) -> bool:
    """Whether the path is that of a zip file, sound or not."""
    return path.is_file() and (path.suffix.lower() == ".zip" or zipfile.is_zipfile(path))


@contextmanager
def unpacked(path: Path) -> Iterator[Path]:
    """A folder with the tables and the descriptor of a release zip, for as long as it is looked at.

    Raises UnfitZip for what is damaged, too large, or not as a release is.
    """
    with tempfile.TemporaryDirectory() as folder:
        try:
            with zipfile.ZipFile(path) as archive:
                _unpack(archive, path, Path(folder))
        except _DAMAGED as error:
            mend = f"it cannot be read ({type(error).__name__}: {str(error)[:200]}): make it again, or fetch it again"
            raise UnfitZip([Fault(path.name, "", "", "readable", "", mend)]) from None
        yield _root(Path(folder))


def _unpack(archive: zipfile.ZipFile, path: Path, folder: Path) -> None:
    members = archive.infolist()
    faults = [*_size_faults(members, path), *_name_faults(members[:_MOST_MEMBERS], path)]
    if faults:
        raise UnfitZip(faults)
    for member in members:
        if PurePosixPath(member.filename).suffix in _READ and not member.is_dir():
            _write(archive, member, folder / member.filename)


def _write(archive: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(member) as source, target.open("xb") as file:
        # The zip's own length of it is what was counted; more is never read.
        left = member.file_size
        while left > 0 and (piece := source.read(min(left, _PIECE))):
            file.write(piece)
            left -= len(piece)


def _size_faults(members: Sequence[zipfile.ZipInfo], path: Path) -> Iterator[Fault]:
    if len(members) > _MOST_MEMBERS:
        mend = f"a release has {_MOST_MEMBERS} at most: make it again"
        yield Fault(path.name, "", "", "number_of_files", str(len(members)), mend)
    total = sum(member.file_size for member in members)
    most = min(_MOST_BYTES, max(_SURELY_SMALL, _MOST_GROWTH * path.stat().st_size))
    if total > most:
        mend = f"no release of this size holds more than {most:,} bytes: do not open it"
        yield Fault(path.name, "", "", "size_of_files", f"{total:,}", mend)


def _name_faults(members: Sequence[zipfile.ZipInfo], path: Path) -> Iterator[Fault]:
    seen: set[str] = set()
    for member in members:
        # As the zip has it; zipfile itself cuts names and turns backslashes round.
        name, plain = member.orig_filename, member.filename.rstrip("/").casefold()
        if not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME:
            mend = "name files in the zip as a release does, with letters, digits, . - _ and / between folders"
            yield Fault(path.name, "", "", "name_of_file", name, mend)
        elif stat.S_IFMT(member.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
            yield Fault(path.name, "", "", "regular_file", name, "put the file itself into the zip, not a link to it")
        elif plain in seen and not name.endswith("/"):
            yield Fault(path.name, "", "", "file_once", name, "keep one file of this name, whatever its capitals")
        elif not seen.isdisjoint(str(above) for above in PurePosixPath(plain).parents):
            yield Fault(path.name, "", "", "file_or_folder", name, "a file cannot be a folder too: make the zip again")
        seen |= set() if name.endswith("/") else {plain}


def _root(folder: Path) -> Path:
    """The folder itself, or the only one in it."""
    inside = list(folder.iterdir())
    alone = len(inside) == 1 and inside[0].is_dir() and inside[0].name not in ("dataset", "csv", "parquet")
    return inside[0] if alone else folder
