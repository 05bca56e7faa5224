"""Whether a table is there, with its columns in their order."""

import pandas as pd

from readouts.contract import columns
from readouts.validate.fault import Fault


def structure_faults(table: str, frame: pd.DataFrame | None) -> list[Fault]:
    """What is missing, unknown, doubled or out of order; an empty list lets the values be checked."""
    if frame is None:
        return [Fault(table, "", "", "table_present", "", "add the table, without rows if there are none")]
    found = [str(name) for name in frame.columns]
    expected = columns(table)
    faults = [_missing(table, name) for name in expected if name not in found]
    faults += [_unknown(table, name) for name in dict.fromkeys(found) if name not in expected]
    faults += [_twice(table, name) for name in expected if found.count(name) > 1]
    if not faults and tuple(found) != expected:
        faults = [Fault(table, "", "", "column_order", ", ".join(found), f"order them so: {', '.join(expected)}")]
    return faults


def _missing(table: str, name: str) -> Fault:
    return Fault(table, "", name, "column_present", "", "add the column, with empty cells where nothing is known")


def _unknown(table: str, name: str) -> Fault:
    return Fault(table, "", name, "known_column", "", f"remove it; the columns are {', '.join(columns(table))}")


def _twice(table: str, name: str) -> Fault:
    return Fault(table, "", name, "column_once", "", "keep one column of this name")
