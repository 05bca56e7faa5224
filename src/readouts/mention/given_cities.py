"""Cities whose names are given names as often: "Sofia Damm", "Milan Panov"."""

from collections.abc import Sequence

from readouts.lexicon.entries import word_list, words
from readouts.mention.units import Unit
from readouts.segment import Document

_GIVEN_CITIES = word_list("given_cities")
_PLACES_CALLED = words("city capital province")


def is_given(doc: Document, unit: Unit) -> bool:
    """Whether a city's name may be somebody's given name."""
    return doc.lowers[unit.first] in _GIVEN_CITIES


def begins_name(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a family name follows such a city: Speaker of the Assembly "Milan | Panov", not "the city of Milan"."""
    place = k > 1 and units[k - 1].kind == "of" and doc.lowers[units[k - 1].first - 1] in _PLACES_CALLED
    return is_given(doc, units[k]) and not place and k + 1 < len(units) and units[k + 1].kind == "name"
