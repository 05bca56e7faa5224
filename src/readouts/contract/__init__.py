"""The contract: what tables there are, what their columns mean, and which values and rows are right.

The pandera models are the single source. Types, schemas, the descriptor and the codebook are made from them.
"""

from readouts.contract import vocabulary
from readouts.contract.countries import country_row
from readouts.contract.frames import (
    Cells,
    frame,
    frame_of_cells,
    is_null,
    misfits,
    pandas_dtype,
    sort_by_key,
    typed,
    value_text,
)
from readouts.contract.tables import TABLES, cited_columns, column_class, columns, foreign_keys, key_column, schema

__all__ = [
    "TABLES",
    "Cells",
    "cited_columns",
    "column_class",
    "columns",
    "country_row",
    "foreign_keys",
    "frame",
    "frame_of_cells",
    "is_null",
    "key_column",
    "misfits",
    "pandas_dtype",
    "schema",
    "sort_by_key",
    "typed",
    "value_text",
    "vocabulary",
]
