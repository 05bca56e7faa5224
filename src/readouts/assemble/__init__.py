"""Seventh stage: linked accounts to the rows of the fifteen tables."""

from readouts.assemble.decisions import Decisions, Misfits, read_decisions
from readouts.assemble.tables import assemble, identify, rows_of

__all__ = ["Decisions", "Misfits", "assemble", "identify", "read_decisions", "rows_of"]
