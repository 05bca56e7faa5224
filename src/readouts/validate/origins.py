"""Which line of which article a row comes from, for whoever gave the article and knows no rows yet."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import pandas as pd

from readouts.validate.fault import Fault, numbered

Frames = Mapping[str, pd.DataFrame]
Texts = Mapping[str, str]
# Of these a row says itself where it is from; of the others the evidence does.
_WITH_PLACE = ("evidence", "statements")


def traced(faults: Iterable[Fault], frames: Frames, texts: Texts) -> Iterator[Fault]:
    """The faults, each with the file and the line of the article whose words its row rests on, as far as there are."""
    paths: dict[str, str] = dict(frames["articles"][["article_id", "seed_path"]].itertuples(index=False))
    for fault in faults:
        article, start = _words(fault, frames)
        if article in paths and article in texts:
            line = texts[article].count("\n", 0, start) + 1
            fault = replace(fault, file=paths[article], line=line)
        yield fault


def _words(fault: Fault, frames: Frames) -> tuple[str, int]:
    """The article and the place in it of the words that a fault's row, and most of all its column, rests on."""
    key = _key(fault, frames)
    if fault.table == "articles":
        return key, 0
    evidence = frames["evidence"]
    own = evidence[(evidence["table"] == fault.table) & (evidence["row_id"] == key)]
    if fault.table in _WITH_PLACE:
        rows = frames[fault.table]
        own = rows[rows.iloc[:, 0] == key].assign(field="")
    known = own.dropna(subset=["article_id"])
    first = known.sort_values("field", key=lambda fields: fields != fault.column, kind="stable")[:1]
    for article, start in first[["article_id", "start"]].itertuples(index=False):
        return str(article), 0 if pd.isna(start) else int(start)
    return "", 0


def _key(fault: Fault, frames: Frames) -> str:
    """The key of a fault's row, which may be named by its number."""
    index = numbered(fault.row)
    rows = frames.get(fault.table)
    return fault.row if index is None or rows is None or index >= len(rows) else str(rows.iloc[index, 0])
