"""What a correction puts in: whether it is a value of its column, and what to write if it is none."""

import datetime
import re
from collections.abc import Collection
from difflib import get_close_matches

import pandas as pd

from readouts.contract import country_row, foreign_keys, pandas_dtype
from readouts.contract.countries import code_of
from readouts.contract.tables import schema

# What the contract asks of a column beside its type, by the name of the check.
_UNFIT = {
    "str_matches": "it has another form",
    "isin": "it is not on the list",
    "greater_than_or_equal_to": "it is too early",
    "less_than_or_equal_to": "it is too late",
}


class NoValue(ValueError):
    """What is no value of its column: why, and what to write instead."""

    def __init__(self, why: str, mend: str) -> None:
        super().__init__(why)
        self.mend = mend


def value(table: str, field: str, text: str | None) -> object:
    """The text as a value of the column. Raises NoValue if it is none."""
    if text is None:
        if not schema(table).columns[field].nullable:
            raise NoValue("every row needs one", f"write the right {field}")
        return None
    dtype = pandas_dtype(table, field)
    found = day(text) if getattr(dtype, "kind", "") == "M" else text
    allowed = getattr(dtype, "categories", None)
    if allowed is not None and text not in allowed:
        raise NoValue(f"allowed are {', '.join(allowed)}", "write one of them")
    if foreign_keys(table).get(field) == "countries":
        _check_country(text)
    for check in schema(table).columns[field].checks:
        if not check(pd.Series([found], dtype=dtype)).check_passed:
            raise NoValue(_UNFIT[str(check.name)], "write it as the codebook says")
    return found


def day(text: str) -> datetime.date:
    """The day that the text gives. Raises NoValue if it gives none."""
    mend = "write a day that exists as YYYY-MM-DD"
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        raise NoValue("it is not written as YYYY-MM-DD", mend)
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise NoValue(str(error), mend) from None


def like(key: str, keys: Collection[str]) -> str:
    """What to write for a key that no row has."""
    near = get_close_matches(key, sorted(keys), 3, 0.5)
    return f"write one that is there, as {' or '.join(near)}" if near else "write one that is there"


def _check_country(text: str) -> None:
    if country_row(text) is None:
        code = code_of(text)
        mend = "write the two letters of ISO 3166-1, as in AZ" if code is None else f"write {code}"
        raise NoValue("no country has this code", mend)
