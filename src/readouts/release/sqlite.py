"""The tables as one SQLite file: the same rows give the same bytes, by one version of SQLite."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from typing import Any

import pandas as pd

from readouts.contract import TABLES, is_null, sort_by_key, value_text
from readouts.contract.decisions import SHEETS
from readouts.contract.sql import about_columns, about_package, about_tables, quoted, table_statements

_ROWS_AT_ONCE = 10_000
Sheets = Mapping[str, Iterable[Mapping[str, str]]]


def write_database(file: Path, frames: Mapping[str, pd.DataFrame], sheets: Sheets) -> None:
    """Write a database with all tables, the sheets of decisions, their descriptions and the flat views.

    Raises sqlite3.IntegrityError if a row breaks a check or a key of another table is missing.
    """
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        # What is cut short is thrown away.
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON")
        connection.executescript(table_statements())
        connection.executescript(files(__package__).joinpath("views.sql").read_text(encoding="utf-8"))
        connection.execute("BEGIN")
        # Tables refer to later ones, and topics to themselves.
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for name, rows in _contents(frames, sheets):
            _insert(connection, name, rows)
        connection.execute("COMMIT")
        connection.execute("VACUUM")


def _contents(frames: Mapping[str, pd.DataFrame], sheets: Sheets) -> Iterator[tuple[str, Iterable[tuple[object, ...]]]]:
    for table in TABLES:
        yield table, _rows(sort_by_key(table, frames[table]))
    for name, sheet in SHEETS.items():
        yield name, [tuple(line[column] or None for column in sheet.columns) for line in sheets[name]]
    yield "package", list(about_package())
    yield "tables", list(about_tables())
    yield "columns", about_columns()


def _rows(frame: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    for start in range(0, len(frame), _ROWS_AT_ONCE):
        some = frame.iloc[start : start + _ROWS_AT_ONCE].astype(object)
        yield from zip(*(map(_value, some[column]) for column in frame.columns), strict=True)


def _value(value: Any) -> object:
    if is_null(value):
        return None
    return value if isinstance(value, (int, str)) else value_text(value)


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[tuple[object, ...]]) -> None:
    columns = len(connection.execute(f"SELECT * FROM {quoted(table)}").description)
    connection.executemany(f"INSERT INTO {quoted(table)} VALUES ({', '.join('?' * columns)})", rows)
