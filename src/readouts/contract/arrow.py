"""The Arrow schema of each table, with every column's title and description beside it."""

import pandas as pd
import pyarrow as pa

from readouts.contract.frames import pandas_dtype
from readouts.contract.tables import columns, schema


def arrow_schema(table: str) -> pa.Schema:
    """The table's Arrow schema: strings, dictionaries for fixed lists, 64-bit integers and 32-bit dates."""
    return pa.schema([_arrow_field(table, column) for column in columns(table)])


def _arrow_field(table: str, column: str) -> pa.Field:
    declared = schema(table).columns[column]
    about = {"title": str(declared.title), "description": str(declared.description)}
    return pa.field(column, _arrow_type(pandas_dtype(table, column)), nullable=declared.nullable, metadata=about)


def _arrow_type(dtype: object) -> pa.DataType:
    if isinstance(dtype, pd.CategoricalDtype):
        return pa.dictionary(pa.int8(), pa.string())
    if isinstance(dtype, pd.Int64Dtype):
        return pa.int64()
    return pa.date32() if str(dtype).startswith("datetime64") else pa.string()
