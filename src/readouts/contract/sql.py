"""The contract in SQLite: tables with types, keys and checks, made from the models, and tables that tell of them."""

from collections.abc import Iterator
from typing import Any

from readouts.contract.decisions import SHEETS
from readouts.contract.descriptor import PACKAGE, table_schema
from readouts.contract.tables import TABLES, foreign_keys, key_column

# SQLite has no dates: a column declared so is text that drivers take for days.
_TYPES = {"string": "TEXT", "integer": "INTEGER", "date": "DATE"}
_ABOUT = """
-- One row is a fact about the whole.
CREATE TABLE "package" (
    "name" TEXT PRIMARY KEY NOT NULL,
    "value" TEXT NOT NULL
);

-- One row is a table.
CREATE TABLE "tables" (
    "table" TEXT PRIMARY KEY NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL
);

-- One row is a column of a table.
CREATE TABLE "columns" (
    "table" TEXT NOT NULL REFERENCES "tables" ("table"),
    "column" TEXT NOT NULL,
    "title" TEXT,
    "description" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "may_be_null" INTEGER NOT NULL,
    "class" TEXT, -- key, cited, computed, sidecar or reference: see the codebook
    "refers_to" TEXT REFERENCES "tables" ("table"),
    "allowed_values" TEXT, -- one a line
    PRIMARY KEY ("table", "column")
);
"""


def table_statements() -> str:
    """The SQL that makes every table empty, with the indexes that follow its references.

    Patterns are not checked, for SQLite has no regular expressions; `readouts validate` does.
    """
    tables = [_create(table, table_schema(table)) for table in TABLES]
    return "\n\n".join([*tables, *map(_create_sheet, SHEETS)]) + "\n" + _ABOUT


def about_package() -> list[tuple[str, str]]:
    """The rows of `package`."""
    told = [(name, PACKAGE[name]) for name in ("name", "title", "description", "version")]
    return [*told, ("license", PACKAGE["licenses"][0]["path"])]


def about_tables() -> list[tuple[str, str, str]]:
    """The rows of `tables`."""
    made = [(table, str(schema["title"]), str(schema["description"])) for table, schema in _schemas().items()]
    return made + [(name, sheet.title, sheet.description) for name, sheet in SHEETS.items()]


def about_columns() -> list[tuple[object, ...]]:
    """The rows of `columns`."""
    made = [_about(table, field) for table, schema in _schemas().items() for field in schema["fields"]]
    return made + [
        (name, column, None, meaning, "TEXT", 1, None, None, None)
        for name, sheet in SHEETS.items()
        for column, meaning in sheet.columns.items()
    ]


def quoted(name: str) -> str:
    """A name as SQL has it: some columns bear the name of a word of SQL."""
    return f'"{name}"'


def _schemas() -> dict[str, dict[str, Any]]:
    return {table: table_schema(table) for table in TABLES}


def _about(table: str, field: dict[str, Any]) -> tuple[object, ...]:
    name = field["name"]
    described = (field["title"], field["description"], _TYPES[field["type"]], not field["constraints"]["required"])
    allowed = field["constraints"].get("enum")
    listed = "\n".join(allowed) if allowed else None
    return (table, name, *described, field["columnClass"], foreign_keys(table).get(name), listed)


def _create(table: str, schema: dict[str, Any]) -> str:
    columns = [(_column(table, field), field["description"]) for field in schema["fields"]]
    indexes = [_index(table, column) for column in foreign_keys(table)]
    if table == "evidence":
        indexes.append(_index(table, "table", "row_id", "field"))
    return "\n".join([f"-- {schema['description']}", *_lines(table, columns), *indexes])


def _create_sheet(name: str) -> str:
    columns = [(f"{quoted(column)} TEXT", meaning) for column, meaning in SHEETS[name].columns.items()]
    return "\n".join([f"-- {SHEETS[name].description}", *_lines(name, columns)])


def _lines(table: str, columns: list[tuple[str, str]]) -> Iterator[str]:
    yield f"CREATE TABLE {quoted(table)} ("
    for number, (column, meaning) in enumerate(columns, 1):
        yield f"    {column}{',' if number < len(columns) else ''} -- {meaning}"
    yield ");"


def _column(table: str, field: dict[str, Any]) -> str:
    name, other = field["name"], foreign_keys(table).get(field["name"])
    parts = [quoted(name), _TYPES[field["type"]]]
    parts += ["PRIMARY KEY"] if name == key_column(table) else []
    parts += ["NOT NULL"] if field["constraints"]["required"] else []
    parts += [f"REFERENCES {quoted(other)} ({quoted(key_column(other))})"] if other else []
    checks = list(_checks(quoted(name), field))
    return " ".join([*parts, f"CHECK ({' AND '.join(checks)})"] if checks else parts)


def _checks(name: str, field: dict[str, Any]) -> Iterator[str]:
    """What a value must meet; a null meets all, for a check that comes to null passes."""
    constraints = field["constraints"]
    if field["type"] == "date":
        # Without a modifier SQLite takes the 30th of February.
        yield f"{name} IS date({name}, '+0 days')"
    if field["type"] == "integer":
        yield f"typeof({name}) IN ('integer', 'null')"
    if "enum" in constraints:
        yield f"{name} IN ({', '.join(map(_literal, constraints['enum']))})"
    if "minLength" in constraints:
        yield f"length({name}) >= {constraints['minLength']}"
    for constraint, sign in (("minimum", ">="), ("maximum", "<=")):
        if constraint in constraints:
            yield f"{name} {sign} {_literal(constraints[constraint])}"


def _index(table: str, *columns: str) -> str:
    listed = ", ".join(map(quoted, columns))
    return f"CREATE INDEX {quoted('_'.join((table, 'by', *columns)))} ON {quoted(table)} ({listed});"


def _literal(value: object) -> str:
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"
