"""Where things took place: the cities and countries that a sentence names as places."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from readouts.lexicon.entries import Entry, capitals, city_spellings, rows, words
from readouts.lexicon.function_words import MONTHS, WEEKDAYS
from readouts.lexicon.matcher import Matcher, venue_matcher
from readouts.meet.asides import is_aside
from readouts.meet.scenery import DURING, WAS_WHERE, governing, hosts_it, how_told, is_by_capital
from readouts.meet.vocabulary import SAYING
from readouts.mention.units import Unit
from readouts.segment import Document

_OF_TITLES = frozenset(("role", "modifier", "institution", "portfolio", "rank"))
_PLACED = frozenset(("city", "country", "adjective"))
CITY_STATES = {row["country_code"]: row["city"] for row in rows("city_states.csv")}
_LONGEST_TOWN = 3
# "at the Pentagon", "visited the Pentagon"
_AT = words("at in to visited visiting visits")
# "the Swiss resort of Flims", "the Turkish province of Van"
_RESIDED = words("city town village resort port")
_RESIDENCES = frozenset(("residence", "office", "home", "seat"))
_RESIDENCE_WORDS = _RESIDENCES | words(", ( the latter his her its 's ' official presidential state private summer")
# How many words after a palace, with no break, it speaks: "the Palace's press service said".
_SPEAKER, _CLOSED = 5, words(", . ; : ( )")
_REGIONS = words("province region county district oblast")
_NAMES = frozenset(("name", "given"))
# "in Nyeri, central Kenya"
_PARTS = words("southern northern eastern western central northeastern northwestern southeastern southwestern")
_PARTS |= words("the north south east west northeast northwest southeast southwest coastal")
# "on the margins of the 77th session of the UN General Assembly"
_OCCASION = 9
# How a place is told as the scene, and as where somebody went or is staying.
SCENES, JOURNEYS = frozenset(("in", "venue", "here", "capital")), frozenset(("visit", "stay"))


@dataclass(frozen=True, slots=True)
class Place:
    """A country, and a city if one is named, with the words that say so.

    `how` tells the scene: in (by name), capital ("in the Kenyan capital"), venue, here; or a journey: visit, stay, or
    `AHEAD`, one still to be made.

    `aside` is one where some other thing is told to be: "the new bank in Almaty".
    """

    country: str
    city: str | None
    first: int
    last: int
    how: str
    aside: bool = False


@lru_cache(maxsize=1)
def _events() -> Matcher:
    return Matcher(Entry(r["phrase"], r["country_code"], r["city"]) for r in rows("events.csv"))


def events_in(doc: Document) -> list[Place]:
    """The cities of events always held in one, where the article has people at them: "on the sidelines of"."""
    found = []
    for first, last, entries in _events().find(doc.lowers):
        near = doc.lowers[max(0, first - _OCCASION) : first]
        if any(doc.phrase(first, last) == entry.phrase for entry in entries) and not DURING.isdisjoint(near):
            found.append(Place(entries[0].kind, entries[0].value, first, last, "venue"))
    return found


def venues_in(doc: Document) -> list[Place]:
    """The seats and palaces that an article names as a scene ("at the Kremlin"), each with its city."""
    found = []
    for first, last, entries in venue_matcher().find(doc.lowers):
        start = _room_before(doc, first)
        start = start if _speaks(doc, last) else _named_after(doc, start)
        near = doc.lowers[max(0, start - 3) : start]
        placed = not _AT.isdisjoint(near) or doc.lowers[last : last + 2] in WAS_WHERE
        if any(doc.phrase(first, last) == entry.phrase for entry in entries) and placed:
            found.append(Place(entries[0].kind, entries[0].value or None, first, last, "venue"))
    return found


def _speaks(doc: Document, last: int) -> bool:
    """Whether a venue is who says so: "at her residence, the Palace | said", "the Palace | press service said"."""
    after = doc.lowers[last : last + _SPEAKER]
    end = next((k for k, word in enumerate(after) if word in _CLOSED), len(after))
    return not SAYING.isdisjoint(after[:end])


def _named_after(doc: Document, first: int) -> int:
    """Where words begin that a venue's name only follows: "at | her official residence, the Palace"; else `first`."""
    start = first
    while start > 0 and doc.lowers[start - 1] in _RESIDENCE_WORDS:
        start -= 1
    return start if not _RESIDENCES.isdisjoint(doc.lowers[start:first]) else first


def _room_before(doc: Document, first: int) -> int:
    """Where a venue is named with a room of it: "at the | Music Room of the Palace"; `first` where it is not."""
    of = first - 2 if doc.lowers[first - 1 : first] == ["the"] else first - 1
    if of < 0 or doc.lowers[of] != "of":
        return first
    room = of
    while room > 0 and of - room < _LONGEST_TOWN and doc.words[room - 1][0].isupper():
        room -= 1
    return room if room < of else first


def places_in(doc: Document, units: Sequence[Unit]) -> list[Place]:
    """The scenes that a sentence names with "in", "at", "to" or "visiting", in order."""
    found = []
    for k, unit in enumerate(units):
        if unit.kind not in _PLACED:
            continue
        if unit.kind != "city" and is_by_capital(doc, units, k):
            code = unit.entries[0].value
            found.append(Place(code, capitals().get(code), unit.first, unit.last, "capital"))
        if unit.kind == "adjective":
            found += _in_region(doc, units, k)
            continue
        town, end = _town_of(doc, units, k) if unit.kind == "country" else (k, k)
        how = "in" if unit.kind == "city" and hosts_it(doc, unit) else how_told(doc, units, town)
        if how:
            city = doc.phrase(units[town].first, units[end - 1].last) if town < k else _city_within(doc, units, k)
            aside = how == "in" and is_aside(doc, units, town)
            found.append(Place(unit.entries[0].value, city, units[town].first, unit.last, how, aside))
    return found


def _in_region(doc: Document, units: Sequence[Unit], k: int) -> list[Place]:
    """The town or region told with its country's adjective: "in the Swiss resort of Flims"."""
    of = next((j for j in range(k + 1, min(k + _LONGEST_TOWN + 1, len(units) - 1)) if units[j].kind == "of"), 0)
    kind = doc.lowers[units[of].first - 1] if of else ""
    governor = governing(doc, units, k) if kind in _REGIONS or kind in _RESIDED else -1
    if governor < 0 or doc.lowers[units[governor].first] not in ("in", "at") or units[of + 1].kind not in _NAMES:
        return []
    town = doc.phrase(units[of + 1].first, units[of + 1].last) if kind in _RESIDED else None
    return [Place(units[k].entries[0].value, town, units[k].first, units[of + 1].last, "in")]


def _city_within(doc: Document, units: Sequence[Unit], k: int) -> str | None:
    """The city of a place, also one that its country only follows: "Pretoria in South Africa"."""
    own = units[k - 2] if k > 1 and units[k].kind == "country" and units[k - 1].kind == "in" else None
    if own is not None and own.kind == "city" and own.entries[0].value == units[k].entries[0].value:
        return city_name(doc, own)
    return city_of(doc, units[k])


def city_of(doc: Document, unit: Unit) -> str | None:
    """The city that a place's unit names: also that of a region of its name, as Sharjah."""
    region = unit.entries[0].level == "region" and unit.reading("city") is not None
    named = unit.kind == "city" or region
    return city_name(doc, unit) if named else CITY_STATES.get(unit.entries[0].value)


def _town_of(doc: Document, units: Sequence[Unit], k: int) -> tuple[int, int]:
    """The units of the town told with its country, one that the lexicon need not know: "in Nyeri, central Kenya"."""
    end = k - 1
    while end > 0 and doc.lowers[units[end].first] in _PARTS:
        end -= 1
    parted = units[end].kind in (",", "(") or (units[end].kind == "in" and end < k - 1)
    j = end
    while parted and j > 0 and units[j - 1].kind == "name" and end - j < _LONGEST_TOWN:
        j -= 1
    named = 0 < j < end and _leads_to_town(doc, units, j)
    return (j, end) if named and not _goes_on(units, k + 1) else (k, k)


def _leads_to_town(doc: Document, units: Sequence[Unit], j: int) -> bool:
    """Whether a town is told before unit `j`: "in | Nyeri", "in the town of | Nyeri", but not "in May"."""
    if doc.lowers[units[j].first] in MONTHS or doc.lowers[units[j].first] in WEEKDAYS:
        return False
    before = doc.lowers[units[j - 1].first]
    return before in ("in", "at", "to") or (before == "of" and doc.lowers[units[j - 2].first] in _RESIDED)


def _goes_on(units: Sequence[Unit], k: int) -> bool:
    """Whether a list of places goes on: "in Karabakh, Syria and Libya"."""
    kinds = [unit.kind for unit in units[k : k + 2]]
    # "in Yarze, US Special Envoy X"
    titled = kinds[:1] != [] and kinds[0] in _OF_TITLES
    return titled or kinds[:1] == ["and"] or (kinds[:1] == [","] and kinds[1:] in (["country"], ["name"], ["and"]))


def city_name(doc: Document, unit: Unit) -> str:
    """The city's name as the article writes it, in one spelling where there are several: Kyiv for "Kiev"."""
    said = doc.phrase(unit.first, unit.last)
    written = unit.entries[0].phrase if said.isupper() else said
    return city_spellings().get(written, written)
