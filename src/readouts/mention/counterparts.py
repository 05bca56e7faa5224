"""The phrase of a counterpart: "his Georgian counterpart", "her colleague from Angola"."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.mention.units import Unit
from readouts.segment import Document

_SINGLE = words("counterpart counterparts colleague colleagues homologue homologues")
# The words that such a phrase, but for its adjective, begins with.
COUNTERPARTS = _SINGLE | {"opposite"}


def counterpart_at(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether such a phrase begins at unit `k`."""
    unit = units[k]
    if unit.kind in ("adjective", "country") and k + 1 < len(units):
        j = k + 1 + (units[k + 1].kind in ("'s", "'"))
        return j < len(units) and doc.lowers[units[j].first] in _SINGLE
    return doc.lowers[unit.first] in _SINGLE or doc.lowers[unit.first : unit.first + 2] == ["opposite", "number"]


def counterpart_end(doc: Document, units: Sequence[Unit], k: int) -> tuple[str | None, int]:
    """The country and the unit after "Georgian counterpart", "counterpart from Georgia", "counterpart of the Republic of Korea"."""
    country, j = None, k
    if units[k].kind in ("adjective", "country"):
        country = units[k].entries[0].value
        j += 1 + (units[k + 1].kind in ("'s", "'"))
    j += 2 if doc.lowers[units[j].first] == "opposite" else 1
    if j + 1 < len(units) and units[j].kind in ("from", "of", "in"):
        i = j + 1 + (units[j + 1].kind == "the")
        if i < len(units) and units[i].kind == "country":
            return units[i].entries[0].value, i + 1
    return country, j
