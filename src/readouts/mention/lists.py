"""Whom those of a list serve where the list names the countries once, or all at its end; titles told after names."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.mention.reader import Party
from readouts.mention.units import Unit
from readouts.segment import Document

_ONLY_LISTED = frozenset((",", "and"))
# A body has none of these: "the Commission's Chairperson and the Foreign Minister".
_OF_STATES = words("minister deputy_minister head_of_state head_of_government")
_LISTING = words("country , and the")
# "A and B, the foreign ministers of", "Peru's A and Chile's B, the two countries' foreign ministers"
_BEFORE_SHARED = words(", the both two three four their respective countries nations states ' 's")


def serve_alike(doc: Document, found: Sequence[Party]) -> None:
    """Let titles in a list serve whom the first serves: "the Iraqi president, prime minister and speaker".

    So do those before one that alone names the state after it: "the President and the Speaker of Peru".
    """
    for a, b in reversed(list(pairwise(found))):
        told = b.offices[-1] if a.kind == b.kind == "title" and _parted(doc.lowers[a.last : b.first]) else None
        if told is None or told.country_span is None or told.country_span[0] < told.head[1] or told.plural:
            continue
        for office in a.offices:
            if office.serves is None and told.country is not None:
                office.serve(told.country, told.country_span, "list")
    for a, b in pairwise(found):
        listed = a.kind == b.kind == "title" and _parted(doc.lowers[a.last : b.first])
        told = a.offices[-1] if listed and a.offices else None
        for office in b.offices:
            of_state = told is not None and (told.country is not None or office.role not in _OF_STATES)
            if told is not None and told.serves is not None and office.serves is None and of_state:
                office.serve(told.serves, told.country_span, "list")


def serve_in_turn(doc: Document, units: Sequence[Unit], found: Sequence[Party]) -> None:
    """Let those named serve the countries listed after them: "Ministers A and B of Peru and Chile, respectively"."""
    at = next((k for k, unit in enumerate(units) if doc.lowers[unit.first] == "respectively"), None)
    if at is None:
        return
    k, countries = at, list[Unit]()
    while k and units[k - 1].kind in _LISTING:
        k -= 1
        countries[:0] = [units[k]] if units[k].kind == "country" else []
    named = _list_before(doc, units[k - 1], found) if k and units[k - 1].kind in ("of", "from") else []
    for party, country in zip(named, countries, strict=True) if len(named) == len(countries) > 1 else ():
        party.serve(country)
        for office in party.offices:
            office.serve(country.entries[0].value, party.country_span, "list")


def entitle_lists(doc: Document, found: list[Party]) -> None:
    """Give the names before a title in the plural an office each: "A and B, foreign ministers of Peru and Chile"."""
    for k in range(len(found) - 1, 1, -1):
        shared = found[k].offices[0] if found[k].kind == "title" and found[k].offices else None
        if shared is None or not shared.plural:
            continue
        between = _between(doc, found[k - 1], found[k].first)
        if between[:1] != [","] or not _BEFORE_SHARED.issuperset(between):
            continue
        named = names_before(doc, found[:k])
        if len(named) < 2 or (len(shared.countries) > 1 and len(shared.countries) != len(named)):
            continue
        for place, party in enumerate(named):
            office = replace(shared, plural=False)
            own = party.country if len(shared.countries) < 2 else shared.countries[place]
            if own is not None:
                office.serve(own, party.country_span or shared.span_of(own), "list")
            party.offices, party.kind = [office], "person"
        del found[k]


def names_before(doc: Document, found: Sequence[Party]) -> list[Party]:
    """The names without titles in the list that ends a sentence's mentions so far: "A, Chile's B and C"."""
    k = len(found)
    while k and found[k - 1].kind in ("name", "bare") and not found[k - 1].offices:
        k -= 1
        begin = min(found[k].first, (found[k].country_span or (found[k].first, 0))[0])
        if k and not _parted(_between(doc, found[k - 1], begin)):
            break
    return list(found[k:])


def _between(doc: Document, party: Party, begin: int) -> Sequence[str]:
    """The words from a mention to the next that begins at a word, past the bracket that closes the first."""
    return doc.lowers[party.last + (party.last < begin and doc.lowers[party.last] == ")") : begin]


def _list_before(doc: Document, link: Unit, found: Sequence[Party]) -> list[Party]:
    """Those named in a list that ends right before "of" or "from", none of another state."""
    named = [party for party in found if party.name_span is not None and party.name_span[1] <= link.first]
    if not named or named[-1].name_span is None or not _parted(doc.lowers[named[-1].name_span[1] : link.first]):
        return []
    k = len(named) - 1
    while k and _parted(doc.lowers[named[k - 1].last : named[k].first]):
        k -= 1
    elsewhere = any(office.serves for party in named[k:-1] for office in party.offices)
    return [] if elsewhere else named[k:]


def _parted(between: Sequence[str]) -> bool:
    """Whether nothing but a comma or "and" stands between two."""
    return _ONLY_LISTED.issuperset(between)
