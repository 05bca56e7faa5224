"""The country of the institution at whose seat a meeting was: "at the Mexican Foreign Ministry"."""

from collections.abc import Iterator, Sequence

from readouts.lexicon.entries import words
from readouts.meet.places import CITY_STATES, Place
from readouts.mention.offices import is_country
from readouts.mention.units import Unit
from readouts.segment import Document

# "met X in the Parliament of Peru", not "the bill in the Parliament of Peru"
_BEFORE_IN = frozenset(("met", "held", "place", "talks", "meeting"))
_HOSTED = words("hosted hosts")
_TITLED = frozenset(("portfolio", "modifier", "of", "and", "the", ",", "&"))
# How many units an institution's name has at most: "the Ministry of Economy and Sustainable Development of Georgia".
_LONGEST = 8
# Institutions that have a seat in their own country; an army is where its people are, a company anywhere.
_SEATED = words("ministry parliament administration government presidency department general_staff security_council")


def seats_in(doc: Document, units: Sequence[Unit]) -> Iterator[Place]:
    """The countries of the institutions at which a sentence tells something to have been, or that hosted it."""
    for k, unit in enumerate(units):
        if unit.kind != "institution" or unit.entries[0].value not in _SEATED:
            continue
        first, country = _owner_before(units, k)
        last, of = _owner_after(units, k)
        country = country or of or unit.entries[0].country
        if country is None or not is_country(country):
            continue
        before = doc.lowers[units[first - 1].first] if first else ""
        there = doc.words[units[first - 1].first - 1] if first > 1 else ""
        beside = there[:1].isupper() or there in _BEFORE_IN
        at = before == "at" or (before == "in" and unit.entries[0].value == "parliament" and beside)
        hosted = not _HOSTED.isdisjoint(doc.lowers[units[last].last : units[last].last + 1])
        if at or hosted:
            yield Place(country, CITY_STATES.get(country), units[first].first, units[last].last, "venue")


def _owner_before(units: Sequence[Unit], k: int) -> tuple[int, str | None]:
    """Where the institution's name begins, with its country before: "the Mexican", "Mexico's"."""
    j, country = k, None
    while j and units[j - 1].kind in ("the", "adjective", "modifier", "portfolio", "country", "'s", "'"):
        j -= 1
        if units[j].kind in ("adjective", "country") and country is None:
            country = units[j].entries[0].value
    return j, country


def _owner_after(units: Sequence[Unit], k: int) -> tuple[int, str | None]:
    """Where the institution's name ends, with its country after: "of Foreign Affairs of Mexico"."""
    last = k
    for j in range(k + 1, min(k + _LONGEST, len(units))):
        if units[j].kind == "country":
            return (j, units[j].entries[0].value) if units[j - 1].kind in ("of", "the") else (last, None)
        if units[j].kind not in _TITLED:
            break
        if units[j].kind == "portfolio":
            last = j
    return last, None
