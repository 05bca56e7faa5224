"""The published package: `dataset/`, `schema/` and `datapackage.json` under one root."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from readouts.contract import TABLES
from readouts.contract.codebook import codebook
from readouts.contract.descriptor import Stamp, data_package, table_schema
from readouts.publish.tables import FORMATS, table_bytes
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


def schema_files() -> dict[str, bytes]:
    """The files under `schema/`, by path from the root: they follow from the contract alone."""
    schemas = {f"schema/{table}.json": _json(table_schema(table)) for table in TABLES}
    return schemas | {"schema/codebook.md": codebook().encode()}


def descriptor_bytes(tables: Mapping[str, bytes]) -> bytes:
    """The descriptor of a package with these table files."""
    return _json(data_package({path: stamp(content) for path, content in tables.items()}))


def stamp(content: bytes) -> Stamp:
    """Length and SHA-256 of a file's content."""
    return Stamp(len(content), hashlib.sha256(content).hexdigest())


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()
