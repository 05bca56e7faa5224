"""A release: the files that users download, all made from one published package."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from readouts import __version__, loader
from readouts.contract.decisions import SHEETS
from readouts.contract.descriptor import Stamp
from readouts.contract.made import FORMATS, stamp_of
from readouts.release.archives import DOCUMENTS, package_of, write_zip
from readouts.release.note import release_note
from readouts.release.sqlite import write_database

__all__ = ["DOCUMENTS", "NAMES", "package_of", "write_database", "write_release", "write_zip"]

_STEM = f"readouts-{__version__}"
_SUMS = "SHA256SUMS"
NAMES = (*(f"{_STEM}-{format}.zip" for format in FORMATS), f"{_STEM}.sqlite", f"{_STEM}.md", _SUMS)


def write_release(root: Path, frames: Mapping[str, pd.DataFrame], changes: str, folder: Path) -> None:
    """Write every file of a release of the package under root; `changes` tells what became of its data."""
    for format in FORMATS:
        write_zip(package_of(root, format), folder / f"{_STEM}-{format}.zip")
    sheets = {name: loader.decided_in(root, name) for name in SHEETS}
    write_database(folder / f"{_STEM}.sqlite", frames, sheets)
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    note = release_note(frames, changelog, changes, _stamps(folder)).encode()
    (folder / f"{_STEM}.md").write_bytes(note)
    (folder / _SUMS).write_bytes(_sums(_stamps(folder)))


def _stamps(folder: Path) -> dict[str, Stamp]:
    return {name: stamp_of(folder / name) for name in NAMES if (folder / name).exists()}


def _sums(stamps: Mapping[str, Stamp]) -> bytes:
    """A line for each file as `sha256sum --check` reads it."""
    return "".join(f"{stamps[name].sha256}  {name}\n" for name in sorted(stamps)).encode()
