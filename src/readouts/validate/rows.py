"""What the models say of one table by itself: types, allowed values, keys and row rules."""

from collections.abc import Iterator
from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaError, SchemaErrorReason, SchemaErrors

from readouts.contract import columns, misfits, pandas_dtype, schema, typed, value_text
from readouts.validate.fault import Fault, row_label


def row_faults(table: str, frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Fault]]:
    """The table in its types, values that do not fit left null, and every fault of its rows."""
    numbered = frame.reset_index(drop=True)
    unfit = {column: misfits(table, column, numbered[column]) for column in columns(table)}
    fitting = numbered.astype({column: object for column, values in unfit.items() if len(values)})
    for column, values in unfit.items():
        fitting.loc[values.index, column] = None
    fitting = typed(table, fitting)
    reported = {(column, index) for column, values in unfit.items() for index in values.index}
    return fitting, [*_misfit_faults(table, fitting, unfit), *_model_faults(table, fitting, reported)]


def _misfit_faults(table: str, frame: pd.DataFrame, unfit: dict[str, "pd.Series[Any]"]) -> Iterator[Fault]:
    for column, values in unfit.items():
        rule, mend = _type_rule(pandas_dtype(table, column))
        for index, value in values.items():
            yield Fault(table, row_label(frame, _number(index)), column, rule, str(value), mend)


def _type_rule(dtype: object) -> tuple[str, str]:
    if isinstance(dtype, pd.CategoricalDtype):
        return "allowed_value", f"use one of {', '.join(dtype.categories)}"
    if isinstance(dtype, pd.Int64Dtype):
        return "whole_number", "write a whole number"
    if str(dtype).startswith("datetime64"):
        return "date", "write a day that exists as YYYY-MM-DD"
    return "text", "write text"


def _model_faults(table: str, frame: pd.DataFrame, reported: set[tuple[str, Any]]) -> Iterator[Fault]:
    try:
        schema(table).validate(frame, lazy=True)
    except SchemaErrors as errors:
        for error in errors.schema_errors:
            yield from _error_faults(table, frame, error, reported)


def _error_faults(
    table: str, frame: pd.DataFrame, error: SchemaError, reported: set[tuple[str, Any]]
) -> Iterator[Fault]:
    column = error.check.title if _is_row_rule(error) else error.schema.name
    rule, mend = _model_rule(error)
    for index in dict.fromkeys(error.failure_cases["index"]):
        # A value already refused for its type is not missing as well.
        if (column, index) not in reported:
            yield Fault(table, row_label(frame, index), column, rule, _value(frame, index, column), mend)


def _is_row_rule(error: SchemaError) -> bool:
    return isinstance(error.schema, pa.DataFrameSchema)


def _model_rule(error: SchemaError) -> tuple[str, str]:
    if error.reason_code is SchemaErrorReason.SERIES_CONTAINS_NULLS:
        return "required", "give a value"
    if error.reason_code is SchemaErrorReason.SERIES_CONTAINS_DUPLICATES:
        return "unique", "give every row a key of its own"
    if _is_row_rule(error):
        return str(error.check.name), str(error.check.description)
    return _column_rule(error.check)


def _column_rule(check: pa.Check) -> tuple[str, str]:
    statistics = check.statistics or {}
    rules = {
        "str_matches": ("pattern", f"write it to match {statistics.get('pattern')}"),
        "str_length": ("not_empty", "give at least one character"),
        "isin": ("allowed_value", f"use one of {', '.join(statistics.get('allowed_values', ()))}"),
        "greater_than_or_equal_to": ("minimum", f"give {_limit(statistics.get('min_value'))} or more"),
        "less_than_or_equal_to": ("maximum", f"give {_limit(statistics.get('max_value'))} or less"),
    }
    return rules[str(check.name)]


def _limit(value: object) -> str:
    return "" if value is None else value_text(value)


def _value(frame: pd.DataFrame, index: int, column: str) -> str:
    value: Any = frame.at[index, column]
    return "" if pd.isna(value) else value_text(value)


def _number(index: object) -> int:
    return int(str(index))
