"""The release note: what is new in the package, what changed in the data, and what the files are."""

import re
from collections.abc import Mapping

import pandas as pd

from readouts import __version__
from readouts.contract import TABLES
from readouts.contract.descriptor import Stamp

_SECTION = re.compile(r"^## \[?([^\]\s]+)[^\n]*\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_WHAT = {
    "-csv.zip": "tables as CSV, with a README to begin with, descriptor, schemas, codebook, licences and citation",
    "-parquet.zip": "the same with tables as Parquet",
    ".sqlite": "all tables in one SQLite file, with keys, checks and flat views",
}


def release_note(frames: Mapping[str, pd.DataFrame], changelog: str, changes: str, files: Mapping[str, Stamp]) -> str:
    """The note in Markdown; `changes` says what became of the data since the last release, empty for the first."""
    parts = [f"# readouts {__version__}", entry(changelog), _files(files), _data(frames), changes.strip()]
    return "\n\n".join(part for part in parts if part) + "\n"


def entry(changelog: str) -> str:
    """What the changelog says of this version, or of what is not released yet, without its heading."""
    sections: dict[str, str] = dict(_SECTION.findall(changelog))
    told = sections.get(__version__, sections.get("Unreleased", "")).strip()
    return re.sub(r"^### ", "## ", told, flags=re.MULTILINE)


def _data(frames: Mapping[str, pd.DataFrame]) -> str:
    rows = [f"| {table} | {len(frames[table])} |" for table in TABLES]
    return "\n".join(["## The tables", "", "| table | rows |", "|---|---:|", *rows])


def _files(files: Mapping[str, Stamp]) -> str:
    rows = [f"| `{name}` | {stamp.bytes} | {_meaning(name)} |" for name, stamp in files.items()]
    head = "## The files\n\n`sha256sum --check SHA256SUMS` tells whether they came whole.\n"
    return "\n".join([head, "| file | bytes | what it is |", "|---|---:|---|", *rows])


def _meaning(name: str) -> str:
    return next(what for ending, what in _WHAT.items() if name.endswith(ending))
