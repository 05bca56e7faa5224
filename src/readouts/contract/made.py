"""The files of a package that follow from the contract: descriptor, schemas and codebook; the formats of tables."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from readouts.contract.codebook import codebook
from readouts.contract.descriptor import FORMATS, Format, Stamp, data_package, table_path, table_schema
from readouts.contract.tables import TABLES

__all__ = ["FORMATS", "Format", "descriptor_bytes", "descriptor_of", "schema_files", "stamp", "stamp_of", "table_path"]


def schema_files() -> dict[str, bytes]:
    """The files under `schema/`, by path from the root: they follow from the contract alone."""
    schemas = {f"schema/{table}.json": _json(table_schema(table)) for table in TABLES}
    return schemas | {"schema/codebook.md": codebook().encode()}


def descriptor_bytes(tables: Mapping[str, bytes]) -> bytes:
    """The descriptor of a package with these table files."""
    return descriptor_of({path: stamp(content) for path, content in tables.items()})


def descriptor_of(stamps: Mapping[str, Stamp]) -> bytes:
    """The descriptor of a package with table files that are known by these stamps."""
    return _json(data_package(stamps))


def stamp(content: bytes) -> Stamp:
    """Length and SHA-256 of a file's content."""
    return Stamp(len(content), hashlib.sha256(content).hexdigest())


def stamp_of(file: Path) -> Stamp:
    """The same of a file, without holding its content."""
    with file.open("rb") as content:
        return Stamp(file.stat().st_size, hashlib.file_digest(content, "sha256").hexdigest())


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()
