"""The tables by name, and what their models declare about columns."""

import pandera.pandas as pa

from readouts.contract import actors, events, lists, texts

_MODELS: tuple[type[pa.DataFrameModel], ...] = (
    texts.Articles,
    actors.People,
    actors.Organizations,
    actors.Offices,
    actors.Tenures,
    events.Visits,
    events.Meetings,
    events.MeetingParticipants,
    events.MeetingArticles,
    lists.Topics,
    events.MeetingTopics,
    events.Ceremonies,
    texts.Statements,
    texts.Evidence,
    lists.Countries,
)
TABLES: dict[str, type[pa.DataFrameModel]] = {str(model.Config.name): model for model in _MODELS}
_SCHEMAS: dict[str, pa.DataFrameSchema] = {name: model.to_schema() for name, model in TABLES.items()}


def schema(table: str) -> pa.DataFrameSchema:
    """The pandera schema of a table; KeyError for a name that is none."""
    return _SCHEMAS[table]


def columns(table: str) -> tuple[str, ...]:
    """The table's columns in order, the key first."""
    return tuple(schema(table).columns)


def key_column(table: str) -> str:
    """The table's key: its first column."""
    return columns(table)[0]


def column_class(table: str, column: str) -> str:
    """One of `vocabulary.COLUMN_CLASSES`."""
    return str(_metadata(table, column)["class"])


def cited_columns(table: str) -> tuple[str, ...]:
    """The columns whose values need evidence."""
    return tuple(column for column in columns(table) if column_class(table, column) == "cited")


def foreign_keys(table: str) -> dict[str, str]:
    """Which columns hold keys of which other table, as {column: table}."""
    references = {column: _metadata(table, column)["references"] for column in columns(table)}
    return {column: other for column, other in references.items() if other is not None}


def _metadata(table: str, column: str) -> dict[str, str | None]:
    metadata: dict[str, str | None] = schema(table).columns[column].metadata or {}
    return metadata
