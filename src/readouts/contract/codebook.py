"""The codebook: every table, column, allowed value and rule in Markdown, with a diagram."""

from collections.abc import Iterable, Iterator
from typing import Any

from readouts.contract.decisions import SHEETS, sheet_path
from readouts.contract.descriptor import table_schema
from readouts.contract.tables import TABLES, foreign_keys, schema
from readouts.contract.vocabulary import INFERENCE_RULES, TOPICS

_INTRODUCTION = """# Codebook

Made from the models in `src/readouts/contract`; never edited by hand.

Every table's first column is its key. Dates are written YYYY-MM-DD. An empty cell means that the article does not say.

In CSV files an apostrophe stands before a sign (`=`, `+`, `-` or `@`) that a spreadsheet would take for the start of a
formula: at the start of a cell, and within it after a semicolon, a tab or a line break, blanks and quotes left aside.
The package takes it away when it reads them. Parquet and SQLite have none: take them for the very words with other
tools.

Classes of columns: **key** names the row; **cited** is taken from a text and has rows in `evidence`; **computed**
follows from other values or a written default; **sidecar** is known beside the text; **reference** is a label or code
from a list."""

_PLOVER = """## PLOVER

The codes of the event ontology [PLOVER](https://github.com/openeventdata/PLOVER), as its manual spells them (draft
2.0), let the tables stand beside event data such as POLECAT.

| code | here |
|---|---|
| event CONSULT | `meetings.plover_event` of a meeting that was held |
| event AGREE | `meetings.plover_event` of a planned one: to PLOVER a meeting to come is a promise, without a mode |
| mode phone | `meetings.plover_mode` of calls by telephone and by video: PLOVER means all that is held at a distance |
| mode multilateral | else of a meeting of four sides or more |
| mode visit | else where one side hosts, and another is its visitor or the meeting is part of a visit |
| mode third-party | else where the place is known and is in no country of those who met |
| no mode | else: talks within one country, or a place or side that is not known |
| actor, recipient | of a visit, the participants whose `side` is visitor, and host; else all are actors |
| context | `topics.plover_context` of the topics of the meeting in `meeting_topics`: there may be several |

PLOVER codes the summoning of an ambassador by what is said there; here it is a meeting like others, CONSULT."""

_VIEWS = """## Flat views

Made of the tables, to be read as they are; no other table refers to them.

| view | one row is | where |
|---|---|---|
| `dyads` | a pair of participants at a meeting: its columns, then either one's in columns ending in `_1` and `_2` | \
SQLite, `views/dyads.csv` in the zip of CSV, `readouts.dyads()` |
| `participants` | a participant of a meeting, with name and office written out | SQLite |
| `meeting_sentences` | a value of a meeting, its participants or topics, with the sentence it rests on | SQLite |"""


def codebook() -> str:
    """The whole codebook as one Markdown text."""
    parts = [
        _INTRODUCTION,
        _diagram(),
        *map(_chapter, TABLES),
        _topics(),
        _PLOVER,
        _inference_rules(),
        _VIEWS,
        *map(_sheet, SHEETS),
    ]
    return "\n\n".join(parts) + "\n"


def _diagram() -> str:
    links = [_link(table, column, other) for table in TABLES for column, other in foreign_keys(table).items()]
    return "\n".join(["```mermaid", "erDiagram", *links, "```"])


def _link(table: str, column: str, other: str) -> str:
    one = "|o" if schema(table).columns[column].nullable else "||"
    return f"    {other} {one}--o{{ {table} : {column}"


def _chapter(table: str) -> str:
    made = table_schema(table)
    head = f"## {table}\n\n{made['description']}"
    parts = [head, _columns(table, made["fields"]), _allowed(made["fields"]), _rules(table)]
    return "\n\n".join(part for part in parts if part)


def _columns(table: str, fields: list[dict[str, Any]]) -> str:
    links = foreign_keys(table)
    rows = [
        (
            f"`{field['name']}`",
            field["type"],
            "no" if field["constraints"]["required"] else "yes",
            field["columnClass"],
            field["description"] + (f" Refers to `{links[field['name']]}`." if field["name"] in links else ""),
        )
        for field in fields
    ]
    return _grid(("column", "type", "may be empty", "class", "meaning"), rows)


def _allowed(fields: list[dict[str, Any]]) -> str:
    return "\n".join(
        f"- `{field['name']}`: {', '.join(field['categories'])}" for field in fields if "categories" in field
    )


def _rules(table: str) -> str:
    rules = [f"- `{check.name}` (`{check.title}`): {check.description}" for check in schema(table).checks]
    return "\n".join(["Rules, and how to mend a row that breaks one:", "", *rules]) if rules else ""


def _topics() -> str:
    header = ("topic", "parent", "definition", "PLOVER context")
    names = ("topic_id", "parent_id", "definition", "plover_context")
    return "## Topics\n\n" + _grid(header, (tuple(row[name] or "" for name in names) for row in TOPICS))


def _inference_rules() -> str:
    head = "## Rules of inference\n\nThe `rule` of a piece of evidence is one of these.\n\n"
    rows = ((f"`{row['rule']}`", str(row["what"]), str(row["definition"])) for row in INFERENCE_RULES)
    return head + _grid(("rule", "settles", "meaning"), rows)


def _sheet(name: str) -> str:
    sheet = SHEETS[name]
    rows = ((f"`{column}`", meaning) for column, meaning in sheet.columns.items())
    return f"## {sheet.title}: `{sheet_path(name)}`\n\n{sheet.description}\n\n" + _grid(("column", "meaning"), rows)


def _grid(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    return "\n".join(_lines(header, rows))


def _lines(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(header)} |"
    yield f"|{'---|' * len(header)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
