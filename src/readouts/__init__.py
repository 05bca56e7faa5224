"""Official meetings from press readouts, as validated tables.

`tables()` tells what tables there are, `load("meetings")` loads one as a typed pandas DataFrame,
`evidence("meetings", meeting_id)` shows the words behind a row, and `dyads()` pairs the participants of each meeting.
"""

from readouts.loader import dyads, evidence, load, tables

__version__ = "0.1.0"
__all__ = ["__version__", "dyads", "evidence", "load", "tables"]
