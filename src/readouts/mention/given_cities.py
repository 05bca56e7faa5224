"""Cities whose names are given names as often: "Sofia Damm", "Milan Panov"."""

from collections.abc import Sequence

from readouts.lexicon.entries import word_list
from readouts.mention.units import Unit
from readouts.segment import Document

_GIVEN_CITIES = word_list("given_cities")


def is_given(doc: Document, unit: Unit) -> bool:
    """Whether a city's name may be somebody's given name."""
    return doc.lowers[unit.first] in _GIVEN_CITIES


def begins_name(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a family name follows such a city: Speaker of the Assembly "Milan | Panov"."""
    return is_given(doc, units[k]) and k + 1 < len(units) and units[k + 1].kind == "name"
