"""A release: the files that users download, all made from one published package."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from readouts import __version__, loader
from readouts.contract.decisions import SHEETS
from readouts.contract.made import FORMATS
from readouts.release.archives import DOCUMENTS, package_of, zipped
from readouts.release.note import release_note
from readouts.release.sqlite import database

__all__ = ["DOCUMENTS", "NAMES", "database", "package_of", "release_files", "zipped"]

_STEM = f"readouts-{__version__}"
_SUMS = "SHA256SUMS"
NAMES = (*(f"{_STEM}-{format}.zip" for format in FORMATS), f"{_STEM}.sqlite", f"{_STEM}.md", _SUMS)


def release_files(root: Path, frames: Mapping[str, pd.DataFrame], changes: str) -> dict[str, bytes]:
    """Every file of a release by name, from the package under root; `changes` tells what became of its data."""
    files = {f"{_STEM}-{format}.zip": zipped(package_of(root, format)) for format in FORMATS}
    files[f"{_STEM}.sqlite"] = database(frames, {name: loader.decided_in(root, name) for name in SHEETS})
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    files[f"{_STEM}.md"] = release_note(frames, changelog, changes, files).encode()
    return files | {_SUMS: _sums(files)}


def _sums(files: Mapping[str, bytes]) -> bytes:
    """A line for each file as `sha256sum --check` reads it."""
    return "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)).encode()
