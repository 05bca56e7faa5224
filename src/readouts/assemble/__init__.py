"""Seventh stage: linked accounts to the rows of the fifteen tables."""

from readouts.assemble.tables import assemble, rows_of

__all__ = ["assemble", "rows_of"]
