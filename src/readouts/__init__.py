"""Official meetings from press readouts, as validated tables.

    import readouts
    readouts.tables()                            # what tables there are
    readouts.load("meetings")                    # one of them as a typed pandas DataFrame
    readouts.evidence("meetings", meeting_id)    # the words behind a row
    readouts.dyads()                             # one row for each pair of participants of a meeting
"""

from readouts.loader import dyads, evidence, load, tables

__version__ = "0.1.0"
__all__ = ["__version__", "dyads", "evidence", "load", "tables"]
