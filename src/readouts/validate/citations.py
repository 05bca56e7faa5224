"""Whether every cited value has its evidence."""

from collections.abc import Iterator, Mapping

import pandas as pd

from readouts.contract import TABLES, cited_columns, key_column, value_text
from readouts.validate.fault import Fault


def citation_faults(frames: Mapping[str, pd.DataFrame]) -> Iterator[Fault]:
    """Cited values for which no row of `evidence` names the same table, row, field and value."""
    cited = set(frames["evidence"][["table", "row_id", "field", "value"]].itertuples(index=False, name=None))
    for table in TABLES:
        keys = frames[table][key_column(table)]
        for column in cited_columns(table):
            values = frames[table][column]
            known = keys.notna() & values.notna()
            for row, value in zip(keys[known], values[known].map(value_text), strict=True):
                if (table, row, column, value) not in cited:
                    mend = f"add a row of `evidence` with this value for {table}, {row}, {column}, or leave it empty"
                    yield Fault(table, row, column, "evidence", value, mend)
