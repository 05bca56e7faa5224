"""Seventh stage: linked accounts to the rows of the fifteen tables."""

from readouts.assemble.tables import assemble

__all__ = ["assemble"]
