"""The published package: `dataset/`, `schema/` and `datapackage.json` under one root."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from readouts.contract import TABLES
from readouts.contract.made import FORMATS, descriptor_bytes, schema_files
from readouts.publish.tables import table_bytes
from readouts.replace import replace


def publish_dataset(frames: Mapping[str, pd.DataFrame], root: Path) -> None:
    """Write all tables with descriptor, schemas and codebook under root, all at once or none.

    Replaces `dataset/`, `schema/` and `datapackage.json` as wholes. Raises KeyError if a table is missing.
    """
    replace(root, package_files(frames))


def package_files(frames: Mapping[str, pd.DataFrame]) -> dict[str, bytes]:
    """Every file of the package by its path from the root."""
    tables = {
        f"dataset/{format}/{table}.{format}": table_bytes(table, frames[table], format)
        for format in FORMATS
        for table in TABLES
    }
    return tables | schema_files() | {"datapackage.json": descriptor_bytes(tables)}
