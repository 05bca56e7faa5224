"""The contract in the open: a Table Schema per table and the Data Package descriptor, made from the models."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

import pandas as pd
import pandera.pandas as pa

from readouts import __version__
from readouts.contract.decisions import SHEETS, sheet_path
from readouts.contract.frames import pandas_dtype
from readouts.contract.tables import TABLES, column_class, columns, foreign_keys, key_column, schema

_CONSTRAINTS = {
    "str_matches": ("pattern", "pattern"),
    "str_length": ("minLength", "min_value"),
    "isin": ("enum", "allowed_values"),
    "greater_than_or_equal_to": ("minimum", "min_value"),
    "less_than_or_equal_to": ("maximum", "max_value"),
}
_MEDIA_TYPES = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}
Format = Literal["csv", "parquet"]
FORMATS: tuple[Format, ...] = get_args(Format)
# What the descriptor says of the whole.
PACKAGE: dict[str, Any] = {
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
    "name": "readouts",
    "title": "Readouts: official meetings from press readouts",
    "description": "Who met whom, in which office, where, when and about what, each value with its source words.",
    "version": __version__,
    "licenses": [
        {
            "name": "CC-BY-4.0",
            "title": "Creative Commons Attribution 4.0",
            "path": "https://creativecommons.org/licenses/by/4.0/",
        }
    ],
}


@dataclass(frozen=True)
class Stamp:
    """What a file is known by: its length in bytes and the SHA-256 of them in hexadecimal."""

    bytes: int
    sha256: str


def table_path(table: str, format: str) -> str:
    """Where a package holds a table."""
    return f"dataset/{format}/{table}.{format}"


def table_schema(table: str) -> dict[str, Any]:
    """The Table Schema of a table, ready for JSON."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "title": schema(table).title,
        "description": schema(table).description,
        "fields": [_field(table, column) for column in columns(table)],
        "primaryKey": [key_column(table)],
        "foreignKeys": [_foreign_key(table, column, other) for column, other in foreign_keys(table).items()],
        "missingValues": [""],
    }


def data_package(stamps: Mapping[str, Stamp]) -> dict[str, Any]:
    """The descriptor of a package holding these files, by path from its root.

    Of the formats that it holds the first has the tables, described; the others are plain files with the same rows.
    """
    formats = [format for format in FORMATS if table_path(next(iter(TABLES)), format) in stamps]
    return {
        **PACKAGE,
        "resources": [
            *(_table_resource(table, formats[0], stamps) for table in TABLES),
            *(_same_rows_resource(table, format, stamps) for format in formats[1:] for table in TABLES),
            *(_sheet_resource(name, stamps[sheet_path(name)]) for name in SHEETS),
        ],
    }


def _table_resource(table: str, format: str, stamps: Mapping[str, Stamp]) -> dict[str, Any]:
    path = table_path(table, format)
    described = {"title": schema(table).title, "description": schema(table).description}
    return _file(table, "table", path, format, stamps[path]) | described | {"schema": table_schema(table)}


def _same_rows_resource(table: str, format: str, stamps: Mapping[str, Stamp]) -> dict[str, Any]:
    path = table_path(table, format)
    described = {
        "title": f"{schema(table).title} ({format.capitalize()})",
        "description": f"The same rows as in `{table}`.",
    }
    return _file(f"{table}-{format}", "file", path, format, stamps[path]) | described


def _sheet_resource(name: str, stamp: Stamp) -> dict[str, Any]:
    described = {"title": SHEETS[name].title, "description": SHEETS[name].description}
    return _file(name, "file", sheet_path(name), "csv", stamp) | described


def _file(name: str, kind: str, path: str, format: str, stamp: Stamp) -> dict[str, Any]:
    return {
        "name": name,
        "type": kind,
        "path": path,
        "format": format,
        "mediatype": _MEDIA_TYPES[format],
        "encoding": "utf-8",
        "bytes": stamp.bytes,
        "hash": f"sha256:{stamp.sha256}",
    }


def _field(table: str, column: str) -> dict[str, Any]:
    declared = schema(table).columns[column]
    dtype = pandas_dtype(table, column)
    field = {"name": column, "type": _type(dtype), "title": declared.title, "description": declared.description}
    if isinstance(dtype, pd.CategoricalDtype):
        field["categories"] = list(dtype.categories)
    return field | {"columnClass": column_class(table, column), "constraints": _constraints(declared, dtype)}


def _type(dtype: object) -> str:
    if isinstance(dtype, pd.Int64Dtype):
        return "integer"
    return "date" if str(dtype).startswith("datetime64") else "string"


def _constraints(declared: Any, dtype: object) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": not declared.nullable}
    if declared.unique:
        constraints["unique"] = True
    if isinstance(dtype, pd.CategoricalDtype):
        constraints["enum"] = list(dtype.categories)
    return constraints | dict(_constraint(check) for check in declared.checks)


def _constraint(check: pa.Check) -> tuple[str, Any]:
    name, statistic = _CONSTRAINTS[str(check.name)]
    return name, _plain((check.statistics or {})[statistic])


def _plain(value: Any) -> Any:
    if isinstance(value, re.Pattern):
        return value.pattern
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return value if isinstance(value, (str, int)) else list(value)


def _foreign_key(table: str, column: str, other: str) -> dict[str, Any]:
    reference: dict[str, Any] = {"fields": [key_column(other)]}
    # A table that refers to itself goes unnamed in the specification.
    return {"fields": [column], "reference": reference if other == table else {"resource": other} | reference}
