"""Every check over a set of tables, in one call."""

from collections.abc import Mapping

import pandas as pd

from readouts.contract import TABLES
from readouts.validate.agreement import agreement_faults
from readouts.validate.citations import citation_faults
from readouts.validate.fault import Fault
from readouts.validate.references import reference_faults
from readouts.validate.rows import row_faults
from readouts.validate.spans import span_faults
from readouts.validate.structure import structure_faults


def check(frames: Mapping[str, pd.DataFrame], texts: Mapping[str, str] | None = None) -> list[Fault]:
    """All faults of these tables; none means that they are valid.

    `texts` holds the articles at hand by `article_id`, decoded as UTF-8 with their line ends as they are; what quotes
    other articles is not compared. Where a table or a column is missing, what needs several tables is not checked.
    """
    misshapen = {table: structure_faults(table, frames.get(table)) for table in TABLES}
    faults = [fault for found in misshapen.values() for fault in found]
    faults += _unknown_tables(frames)
    sound: dict[str, pd.DataFrame] = {}
    for table in [table for table in TABLES if not misshapen[table]]:
        sound[table], found = row_faults(table, frames[table])
        faults += found
    if len(sound) == len(TABLES):
        faults += [*reference_faults(sound), *citation_faults(sound), *agreement_faults(sound)]
        faults += span_faults(sound, texts or {})
    return faults


def _unknown_tables(frames: Mapping[str, pd.DataFrame]) -> list[Fault]:
    mend = f"the tables are {', '.join(TABLES)}"
    return [Fault(table, "", "", "known_table", "", mend) for table in frames if table not in TABLES]
