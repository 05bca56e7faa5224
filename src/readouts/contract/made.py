"""The files of a package that follow from the contract: descriptor, schemas and codebook; the formats of tables."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from readouts.contract.codebook import codebook
from readouts.contract.descriptor import FORMATS, Format, Stamp, data_package, table_path, table_schema
from readouts.contract.tables import TABLES

__all__ = ["FORMATS", "Format", "descriptor_bytes", "schema_files", "stamp", "table_path"]


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
