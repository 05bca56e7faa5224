"""The published package: `dataset/`, `schema/` and `datapackage.json` under one root."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd

from readouts.contract import TABLES
from readouts.contract.decisions import SHEETS, sheet_path
from readouts.contract.made import FORMATS, descriptor_bytes, schema_files, table_path
from readouts.publish.tables import table_bytes
from readouts.replace import replace
from readouts.spreadsheet import guarded

# The lines of each sheet by its name.
Sheets = Mapping[str, Iterable[Mapping[str, str | None]]]


def publish_dataset(frames: Mapping[str, pd.DataFrame], root: Path, sheets: Sheets | None = None) -> None:
    """Write all tables and sheets with descriptor, schemas and codebook under root, all at once or none.

    Replaces `dataset/`, `schema/` and `datapackage.json` as wholes. Raises KeyError if a table is missing.
    """
    replace(root, package_files(frames, sheets))


def package_files(frames: Mapping[str, pd.DataFrame], sheets: Sheets | None = None) -> dict[str, bytes]:
    """Every file of the package by its path from the root; `sheets` holds the lines of each, none if it is left out."""
    tables = {
        table_path(table, format): table_bytes(table, frames[table], format) for format in FORMATS for table in TABLES
    }
    tables |= {sheet_path(name): _sheet_bytes(name, (sheets or {}).get(name, ())) for name in SHEETS}
    return tables | schema_files() | {"datapackage.json": descriptor_bytes(tables)}


def _sheet_bytes(name: str, lines: Iterable[Mapping[str, str | None]]) -> bytes:
    content = io.StringIO()
    writer = csv.DictWriter(content, list(SHEETS[name].columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: guarded(cell or "") for name, cell in line.items()} for line in lines)
    return content.getvalue().encode()
