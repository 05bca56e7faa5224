"""A dataset to be compared: the rows of its tables as text, by key, and the sheets that come with them.

Nothing here knows the contract, so that datasets of other versions, with other columns, compare too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from readouts import loader

if TYPE_CHECKING:
    import pandas as pd

TABLES = (
    "articles",
    "people",
    "organizations",
    "offices",
    "tenures",
    "visits",
    "meetings",
    "meeting_participants",
    "meeting_articles",
    "topics",
    "meeting_topics",
    "ceremonies",
    "statements",
    "evidence",
    "countries",
)
# The columns that hold a key of another table, whichever table they stand in.
REFERS = {
    "article_id": "articles",
    "person_id": "people",
    "organization_id": "organizations",
    "office_id": "offices",
    "visit_id": "visits",
    "meeting_id": "meetings",
    "topic_id": "topics",
}
SHEETS = ("redirects", "corrections", "gaps")

# A row: the text of each cell that is not empty, by column.
Row = dict[str, str]


@dataclass(frozen=True)
class Dataset:
    """Rows by table and key, the columns of each table that is there, and the lines of each sheet."""

    rows: Mapping[str, Mapping[str, Row]]
    columns: Mapping[str, Sequence[str]]
    sheets: Mapping[str, Sequence[Row]]

    @cached_property
    def seats(self) -> Mapping[str, Sequence[Row]]:
        """The participants of each meeting."""
        seats: dict[str, list[Row]] = {}
        for row in self.rows["meeting_participants"].values():
            seats.setdefault(row.get("meeting_id", ""), []).append(row)
        return seats


def dataset(frames: Mapping[str, "pd.DataFrame"], sheets: Mapping[str, Sequence[Mapping[str, str | None]]]) -> Dataset:
    """The dataset that these frames are, typed or all text; the first column of each is its key."""
    return Dataset(
        {table: _rows(frames[table]) if table in frames else {} for table in TABLES},
        {table: tuple(map(str, frames[table].columns)) for table in TABLES if table in frames},
        {sheet: [_filled(line) for line in sheets.get(sheet, ())] for sheet in SHEETS},
    )


def _rows(frame: "pd.DataFrame") -> dict[str, Row]:
    columns = [_texts(frame.iloc[:, number]) for number in range(frame.shape[1])]
    names = list(map(str, frame.columns))
    lines = [_filled(dict(zip(names, cells, strict=True))) for cells in zip(*columns, strict=True)]
    return {line[names[0]]: line for line in lines if names[0] in line}


def _texts(values: "pd.Series[str]") -> list[str | None]:
    missing = values.isna()
    return [
        None if null else loader.value_text(value) for value, null in zip(values.astype(object), missing, strict=True)
    ]


def _filled(cells: Mapping[str, str | None]) -> Row:
    return {str(column): value for column, value in cells.items() if value}
