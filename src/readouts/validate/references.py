"""Whether keys of other tables exist there, and whether the lists of topics and countries are what they should be."""

from collections.abc import Iterator, Mapping
from typing import Any, cast

import pandas as pd

from readouts.contract import TABLES, columns, foreign_keys, frame, key_column, misfits, value_text, vocabulary
from readouts.contract.tables import column_class
from readouts.validate.fault import Fault, row_label

Frames = Mapping[str, pd.DataFrame]


def reference_faults(frames: Frames) -> Iterator[Fault]:
    """Keys that lead nowhere, evidence for nothing, countries without use, and topics off the vocabulary."""
    yield from _foreign_key_faults(frames)
    yield from _evidence_faults(frames)
    yield from _country_faults(frames)
    yield from _topic_faults(frames["topics"])


def _foreign_key_faults(frames: Frames) -> Iterator[Fault]:
    for table in TABLES:
        for column, other in foreign_keys(table).items():
            values = frames[table][column]
            lost = values.notna() & ~values.isin(frames[other][key_column(other)])
            for index in frames[table].index[lost]:
                mend = f"add the row to `{other}`, or correct the value"
                yield Fault(table, row_label(frames[table], index), column, "foreign_key", values[index], mend)


def _evidence_faults(frames: Frames) -> Iterator[Fault]:
    keys = {table: set(frames[table][key_column(table)].dropna()) for table in TABLES}
    evidence = frames["evidence"]
    groups = evidence.dropna(subset=["table", "row_id", "field", "value"]).groupby(["table", "field"], observed=True)
    for names, group in groups:
        table, field = map(str, cast(tuple[Any, Any], names))
        lost = group.index[~group["row_id"].isin(keys[table])]
        yield from _each(evidence, lost, "row_id", "row_exists", f"name a row of `{table}`, or remove this one")
        if not _may_be_cited(table, field):
            yield from _each(evidence, group.index, "field", "field_exists", f"name a cited column of `{table}`")
            continue
        unfit = misfits(table, field, group["value"]).index
        yield from _each(evidence, unfit, "value", "value_fits_field", f"write it as `{table}.{field}` does")


def _each(rows: pd.DataFrame, indices: "pd.Index[Any]", column: str, rule: str, mend: str) -> Iterator[Fault]:
    for index in indices:
        yield Fault("evidence", row_label(rows, index), column, rule, str(rows.at[index, column]), mend)


def _may_be_cited(table: str, field: str) -> bool:
    return field in columns(table) and column_class(table, field) in ("cited", "computed")


def _country_faults(frames: Frames) -> Iterator[Fault]:
    links = [
        (table, column) for table in TABLES for column, other in foreign_keys(table).items() if other == "countries"
    ]
    used = {code for table, column in links for code in frames[table][column].dropna()}
    for code in frames["countries"]["country_code"].dropna():
        if code not in used:
            yield Fault(
                "countries", code, "country_code", "country_in_use", code, "remove the row: nothing refers to it"
            )


def _topic_faults(topics: pd.DataFrame) -> Iterator[Fault]:
    expected = frame("topics", vocabulary.TOPICS).set_index("topic_id")
    found = topics.dropna(subset="topic_id").drop_duplicates("topic_id").set_index("topic_id")
    for topic in expected.index.difference(found.index):
        yield Fault("topics", topic, "topic_id", "whole_vocabulary", "", "add the topic: the table is the vocabulary")
    for topic in found.index.difference(expected.index):
        yield Fault(
            "topics", topic, "topic_id", "whole_vocabulary", topic, "remove it: the vocabulary has no such topic"
        )
    for topic in expected.index.intersection(found.index):
        yield from _changed(str(topic), expected.loc[topic], found.loc[topic])


def _changed(topic: str, expected: "pd.Series[str]", found: "pd.Series[str]") -> Iterator[Fault]:
    for column in expected.index:
        right, value = (None if pd.isna(row[column]) else value_text(row[column]) for row in (expected, found))
        if right != value:
            mend = f"as in the vocabulary: {right or 'nothing'}"
            yield Fault("topics", topic, column, "whole_vocabulary", value or "", mend)
