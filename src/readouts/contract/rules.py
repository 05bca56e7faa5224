"""What must hold between the columns of one row: the conditions, and how a model names them.

Every condition takes a table and returns one truth value a row; a null makes no rule fail by itself.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import pandas as pd
import pandera.pandas as pa

Condition = TypeVar("Condition", bound=Callable[..., Any])


def rule(column: str, name: str, mend: str) -> Callable[[Condition], Condition]:
    """Declare a row rule: the column to look at, the rule's name, and what to do about a row that breaks it."""
    check = pa.dataframe_check(name=name, title=column, description=mend, ignore_na=False)
    return cast(Callable[[Condition], Condition], check)


def in_order(first: "pd.Series[Any]", second: "pd.Series[Any]") -> "pd.Series[bool]":
    """The second is not below the first."""
    return first.isna() | second.isna() | (second >= first).fillna(False).astype(bool)


def only_with(value: "pd.Series[Any]", other: "pd.Series[Any]") -> "pd.Series[bool]":
    """The value stands only where the other does too."""
    return value.isna() | other.notna()


def once(table: pd.DataFrame, *columns: str) -> "pd.Series[bool]":
    """No combination of these columns stands twice, leaving aside rows where one of them is null."""
    return ~table.duplicated(list(columns), keep="first") | table[list(columns)].isna().any(axis=1)


def dated_with_basis(table: pd.DataFrame) -> "pd.Series[bool]":
    """`date_basis` stands exactly where a date does."""
    return (table["started_on"].notna() | table["ended_on"].notna()) == table["date_basis"].notna()


def contains(outer: "pd.Series[Any]", inner: "pd.Series[Any]") -> "pd.Series[bool]":
    """The inner words stand within the outer ones."""
    pairs = zip(outer, inner, outer.isna() | inner.isna(), strict=True)
    return pd.Series([bool(null) or str(small) in str(large) for large, small, null in pairs], index=outer.index)


def spans_its_words(table: pd.DataFrame) -> "pd.Series[bool]":
    """`end - start` is the length of `exact`."""
    length = table["exact"].str.len()
    known = table["start"].notna() & table["end"].notna() & length.notna()
    return ~known | (table["end"] - table["start"] == length).fillna(False).astype(bool)
