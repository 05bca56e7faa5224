"""Official meetings from press readouts, as validated tables.

`tables()` tells what tables there are, `describe("meetings")` what their
columns are, `load("meetings")` loads one as a typed pandas DataFrame,
`load_all()` all of them. `evidence("meetings", meeting_id)` shows the words
behind a row, `selectors` gives their places as targets of W3C Web
Annotations. `dyads()` pairs the participants of each meeting,
`timeline(person)` tells of one person, `disagreements()` and
`compare(meeting_id)` tell where articles differ.
"""

from readouts.chronology import timeline
from readouts.differences import compare, disagreements
from readouts.loader import describe, dyads, evidence, load, load_all, tables
from readouts.quotation import selectors

__version__ = "0.1.0"
__all__ = [
    "__version__",
    "compare",
    "describe",
    "disagreements",
    "dyads",
    "evidence",
    "load",
    "load_all",
    "selectors",
    "tables",
    "timeline",
]
