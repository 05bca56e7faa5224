"""Rows to typed tables: text is `str`, whole numbers `Int64`, dates `datetime64[s]`, fixed lists categories.

These types print well, compare with plain strings and numbers, and come back the same from CSV and from Parquet.
"""

import datetime
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from numbers import Integral
from typing import Any

import pandas as pd

from readouts.contract.tables import columns, key_column, schema

# A row: a value for each column of its table, in order.
Cells = tuple[object, ...]
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def frame(table: str, rows: Iterable[Mapping[str, object]]) -> pd.DataFrame:
    """A typed table of these rows, columns in order, missing keys null, sorted by key.

    Dates may be `datetime.date` or "YYYY-MM-DD". A value that does not fit its column stays as it is, for the gate
    to report with the others. Raises ValueError for a key that is no column of the table.
    """
    taken = list(rows)
    _refuse_unknown_keys(table, set().union(*taken) - set(columns(table)))
    return frame_of_cells(table, [tuple(map(row.get, columns(table))) for row in taken])


def frame_of_cells(table: str, rows: Sequence[Cells]) -> pd.DataFrame:
    """The same of rows that have a cell for each column, in order."""
    order = _order([row[0] for row in rows])
    made = {
        name: _column(table, name, [rows[place][number] for place in order])
        for number, name in enumerate(columns(table))
    }
    return sort_by_key(table, pd.DataFrame(made))


def typed(table: str, untyped: pd.DataFrame) -> pd.DataFrame:
    """The same rows with every column that the contract knows in its type; one with a misfit is left as it is."""
    known = {str(name): untyped[name] for name in untyped.columns if name in columns(table)}
    return untyped.assign(**{name: _typed_column(table, name, values) for name, values in known.items()})


def misfits(table: str, column: str, values: "pd.Series[Any]") -> "pd.Series[Any]":
    """Those of the values that do not fit the column's type."""
    dtype = pandas_dtype(table, column)
    if values.dtype == dtype:
        return values[:0]
    fits = _fitting(dtype)
    return values[[not is_null(value) and fits(value) is None for value in values]]


@cache
def pandas_dtype(table: str, column: str) -> Any:
    """The pandas dtype of a column: `str`, `Int64`, `datetime64[s]` or a categorical with all its values."""
    declared = schema(table).columns[column].dtype.type
    if isinstance(declared, pd.CategoricalDtype):
        return pd.CategoricalDtype(pd.Index(declared.categories, dtype="str"))
    if isinstance(declared, pd.Int64Dtype):
        return declared
    return pd.Series([], dtype="datetime64[s]").dtype if declared.kind == "M" else pd.Series([], dtype="str").dtype


def sort_by_key(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The rows in the order of their keys, numbered from 0."""
    if frame[key_column(table)].astype("str").is_monotonic_increasing:
        return frame.reset_index(drop=True)
    return frame.sort_values(key_column(table), ignore_index=True, kind="stable", key=lambda keys: keys.astype("str"))


def is_null(value: object) -> bool:
    """Whether a cell holds nothing: None, NaN, NA or NaT."""
    return value is None or value is pd.NA or value is pd.NaT or value != value


def value_text(value: object) -> str:
    """A value as `evidence` and CSV write it: days as YYYY-MM-DD, everything else as it prints."""
    return value.isoformat()[:10] if isinstance(value, datetime.date) else str(value)


def _refuse_unknown_keys(table: str, unknown: set[str]) -> None:
    if unknown:
        raise ValueError(
            f"{table}: no such column: {', '.join(sorted(unknown))}; the columns are {', '.join(columns(table))}"
        )


def _order(keys: list[object]) -> Sequence[int]:
    """The places of the rows in the order of their keys, as sorting typed columns would copy them."""
    texts = [key for key in keys if isinstance(key, str)]
    return sorted(range(len(keys)), key=texts.__getitem__) if len(texts) == len(keys) else range(len(keys))


def _column(table: str, column: str, values: list[object]) -> "pd.Series[Any]":
    dtype = pandas_dtype(table, column)
    if _plainly(dtype, values):
        return pd.Series(values, dtype=dtype)
    return _typed_column(table, column, pd.Series(values))


def _plainly(dtype: Any, values: list[object]) -> bool:
    """Whether all values are of the dtype as they stand, or null, so that none needs to be looked at alone."""
    kinds = set(map(type, values)) - {type(None)}
    if isinstance(dtype, pd.CategoricalDtype):
        return kinds <= {str} and set(values) <= {None, *dtype.categories}
    if isinstance(dtype, pd.Int64Dtype):
        return kinds <= {int} and all(_whole(bound) is not None for bound in _bounds(values))
    return kinds <= {datetime.date if dtype.kind == "M" else str}


def _bounds(values: list[Any]) -> tuple[int, int]:
    """The least and the greatest of whole numbers, nulls apart."""
    whole = [value for value in values if value is not None]
    return min(whole, default=0), max(whole, default=0)


def _typed_column(table: str, column: str, values: "pd.Series[Any]") -> "pd.Series[Any]":
    dtype = pandas_dtype(table, column)
    if values.dtype == dtype:
        return values
    fits = _fitting(dtype)
    fitted = [None if is_null(value) else fits(value) for value in values]
    if sum(value is None for value in fitted) > values.isna().sum():
        return values
    return pd.Series(fitted, index=values.index, dtype=object).astype(dtype)


def _fitting(dtype: Any) -> Callable[[object], object | None]:
    """What turns a value into one of this dtype, or into None if it is none."""
    if isinstance(dtype, pd.CategoricalDtype):
        allowed = set(dtype.categories)
        return lambda value: value if value in allowed else None
    if isinstance(dtype, pd.Int64Dtype):
        return _whole
    return _day if dtype.kind == "M" else lambda value: value if isinstance(value, str) else None


def _whole(value: object) -> int | None:
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,19}", value, re.ASCII):
        return _in_64_bits(int(value))
    # NumPy's integers are Integral but not int; a float stands in for an integer beside nulls.
    if isinstance(value, Integral) or (isinstance(value, float) and value.is_integer()):
        return _in_64_bits(int(value))
    return None


def _in_64_bits(value: int) -> int | None:
    return value if -(2**63) <= value < 2**63 else None


def _day(value: object) -> pd.Timestamp | None:
    if isinstance(value, datetime.datetime) and value.time() != datetime.time():
        return None
    if isinstance(value, datetime.date):
        return pd.Timestamp(value)
    if not (isinstance(value, str) and _ISO_DAY.fullmatch(value)):
        return None
    try:
        return pd.Timestamp(datetime.date.fromisoformat(value))
    except ValueError:
        return None
