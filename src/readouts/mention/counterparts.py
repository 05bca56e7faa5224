"""Counterparts: "his Georgian counterpart", "her colleague from Angola, Minister X"."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import NATION_WORDS
from readouts.mention.address import Address, address_at
from readouts.mention.chains import chain_at
from readouts.mention.lists import names_before
from readouts.mention.offices import Office
from readouts.mention.reader import Party, Reader
from readouts.mention.units import Unit
from readouts.segment import Document

_SINGLE = words("counterpart counterparts colleague colleagues homologue homologues peer")
_PLURAL = words("counterparts colleagues peers homologues")
_OPENING = words("in at during after following before meeting speaking")
_SAID = words(
    "said told stressed noted emphasized emphasised underlined stated added thanked expressed praised reaffirmed "
    "discussed reiterated highlighted welcomed spoke briefed informed"
)
_FROM = frozenset(("from", "of", "in"))
_POSSESSIVES = frozenset(("his", "her"))
_BETWEEN = frozenset((",", "and", "the", ")"))
_POINTING = frozenset(("that", "this"))
_INCLUDING, _BEFORE_INCLUDING, _TO_INCLUDING = words("including included"), words(", that which"), 3
_STATES, _SUCH_AS = words("countries states nations"), 7
_OF_THE_LAST = frozenset(("of", "("))
# What stands before "counterparts" to tell whose they are.
_BEFORE = words("adjective country , and the 's '")
# The words that such a phrase, but for its adjective, begins with.
COUNTERPARTS = _SINGLE | {"opposite", "peers"}


def counterpart_at(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether such a phrase begins at unit `k`."""
    unit = units[k]
    if unit.kind not in _BEFORE and doc.lowers[unit.first] not in COUNTERPARTS:
        return False
    if _listed(doc, units, k) or (unit.kind == "adjective" and _of_several(doc, units, k)):
        return True
    if unit.kind in ("adjective", "country") and k + 1 < len(units):
        j = k + 1 + (units[k + 1].kind in ("'s", "'"))
        return j < len(units) and _named_so(doc, units[j])
    return _named_so(doc, unit)


def _named_so(doc: Document, unit: Unit) -> bool:
    """Whether a counterpart's word begins at a unit: "colleague", "opposite number"."""
    return doc.lowers[unit.first] in _SINGLE or doc.lowers[unit.first : unit.first + 2] == ["opposite", "number"]


def read_counterpart(reader: Reader, k: int) -> tuple[Party | None, int]:
    """The counterpart at unit `k`, with or without a name, and the unit after; none where a name before is meant."""
    units = reader.units
    several = _several(reader, k) or _several_unnamed(reader, k)
    if several is not None:
        return several
    country, stop = _country_and_end(reader.doc, units, k)
    bearer = _name_before(reader, k)
    if bearer is not None:
        bearer.kind, bearer.country = "counterpart", country or bearer.country
        bearer.last = units[stop - 1].last
        return None, stop
    at = stop + (stop < len(units) and units[stop].kind == ",")
    titles: list[Office] = []
    if at < len(units) and units[at].first in reader.titles and not reader.titles[units[at].first].plural:
        titles, at = chain_at(reader.doc, units, at, reader.titles)
    address = address_at(reader.doc, units, at)
    full = address.end - address.at >= 2 or address.honorific or address.rank or titles
    if not address.named or (at > stop and (not full or _speaks(reader, address))):
        unnamed = Party(reader.sentence, units[k].first, units[stop - 1].last, None, None, country=country)
        unnamed.kind = "counterpart"
        return unnamed, stop
    party = reader.named(units[k].first, address, titles)
    party.kind, party.country = "counterpart", country or party.country
    return party, reader.add_apposed(party, address.end, comma_before=at > stop)


def _speaks(reader: Reader, address: Address) -> bool:
    """Whether the name after a comma begins the main clause: "At a meeting with his Danish counterpart, X said"."""
    opening = reader.doc.lowers[reader.units[0].first] in _OPENING
    following = reader.units[address.end : address.end + 1]
    return opening and any(reader.doc.lowers[unit.first] in _SAID for unit in following)


def _several(reader: Reader, k: int) -> tuple[Party, int] | None:
    """The counterparts of several countries at unit `k`; the last of them, and the unit after."""
    units, listed = reader.units, _listed(reader.doc, reader.units, k)
    for place, (country, address) in enumerate(listed):
        party = reader.named(units[_item_start(units, address.at) if place else k].first, address, [])
        party.kind, party.country = "counterpart", country
        reader.found.append(party)
    return (reader.found.pop(), listed[-1][1].end) if listed else None


def _several_unnamed(reader: Reader, k: int) -> tuple[Party | None, int] | None:
    """The counterparts of several countries, without names but for those before; the last, and the unit after."""
    countries, stop = _of_several(reader.doc, reader.units, k) or ([], k)
    if not countries:
        return None
    named = names_before(reader.doc, reader.found)
    if len(named) == len(countries) and _in_apposition(reader, k, named[-1]):
        # "A, B and C, his counterparts from Chad, Mali and Oman"
        for bearer, country in zip(named, countries, strict=True):
            bearer.kind, bearer.country = "counterpart", country
        return None, stop
    span = reader.units[k].first, reader.units[stop - 1].last
    parties = [Party(reader.sentence, *span, None, None, country=code, kind="counterpart") for code in countries]
    reader.found += parties[:-1]
    return parties[-1], stop


def _in_apposition(reader: Reader, k: int, party: Party) -> bool:
    """Whether counterparts at unit `k` are told of those just named: "B and C, his counterparts"."""
    gap = reader.doc.lowers[party.last : reader.units[k].first]
    return gap[:1] == [","] and gap[-1] in _POSSESSIVES and len(gap) == 2


def _of_several(doc: Document, units: Sequence[Unit], k: int) -> tuple[list[str], int] | None:
    """The countries of counterparts without names, and the unit after them.

    "His Omani and Qatari counterparts", "counterparts from Chad and Mali", "counterparts, including those of Chad and
    Mali".
    """
    countries, j = _countries(units, k)
    if j >= len(units):
        return None
    opposite = doc.lowers[units[j].first : units[j].first + 2] == ["opposite", "numbers"]
    if doc.lowers[units[j].first] not in _PLURAL and not opposite:
        return None
    j += 1 + opposite
    if countries:
        return (countries, j) if len(countries) > 1 else None
    start = _after_including(doc, units, j)
    if start is None:
        return None
    countries, stop = _countries(units, start)
    if len(countries) < 2 or (stop < len(units) and units[stop].kind in ("name", "given", "honorific", "rank")):
        return None
    while units[stop - 1].kind in (",", "and", "the"):
        stop -= 1
    return countries, stop


def _after_including(doc: Document, units: Sequence[Unit], j: int) -> int | None:
    """Where the countries are told from unit `j` on: "from |", ", including those of |", "that included |"."""
    if j < len(units) and units[j].kind in _FROM:
        return _after_such_as(doc, units, j + 1)
    near = range(j, min(j + _TO_INCLUDING, len(units)))
    told = next((k for k in near if doc.lowers[units[k].first] in _INCLUDING), None)
    if told is None or not all(doc.lowers[unit.first] in _BEFORE_INCLUDING for unit in units[j:told]):
        return None
    those = told + 1 < len(units) and doc.lowers[units[told + 1].first] == "those"
    return told + 1 + 2 * those


def _after_such_as(doc: Document, units: Sequence[Unit], j: int) -> int:
    """Where the countries are told past "other countries such as", "several states, including"; else `j`."""
    first = units[j].first if j < len(units) else 0
    words = doc.lowers[first : first + _SUCH_AS]
    k = next((k for k, word in enumerate(words) if word in _STATES), len(words))
    rest = words[k + 1 + (words[k + 1 : k + 2] == [","]) :]
    length = 2 if rest[:2] == ["such", "as"] else int(rest[:1] in (["including"], ["like"]))
    last = first + len(words) - len(rest) + length
    return next((at for at in range(j, len(units)) if units[at].first == last), j) if length else j


def _item_start(units: Sequence[Unit], at: int) -> int:
    """Where an item of a list begins: at the country before the name at unit `at`, if one stands there."""
    own = units[at - 1].kind in (",", "(") and units[at - 2].kind == "country"
    # "A of Denmark, | B of Norway": the country is that of the one before.
    return at - 2 if own and units[at - 3].kind not in _OF_THE_LAST else at


def _listed(doc: Document, units: Sequence[Unit], k: int) -> list[tuple[str, Address]]:
    """The country and name of each of several counterparts, told in one order.

    "His peers from Argentina and Brazil, X and Y"; "the Turkish and Georgian counterparts X and Y".
    """
    countries, j = _countries(units, k)
    if j >= len(units) or doc.lowers[units[j].first] not in _PLURAL:
        return []
    if not countries:
        placed = _names_with_countries(doc, units, j + 1) or _countries_with_names(doc, units, j + 1)
        if placed:
            return placed
    after, stop = _countries(units, j + 2) if j + 1 < len(units) and units[j + 1].kind in _FROM else ([], j + 1)
    names = _names(doc, units, stop)
    if len(countries) == 1 and len(names) > 1:
        return [(countries[0], name) for name in names]
    countries = countries or after
    return list(zip(countries, names, strict=True)) if 1 < len(countries) == len(names) else []


def _countries(units: Sequence[Unit], j: int) -> tuple[list[str], int]:
    """The countries that commas and "and" part from unit `j` on, and the unit after them."""
    found: list[str] = []
    while j < len(units) and units[j].kind in _BEFORE:
        following = units[j + 1].kind if j + 1 < len(units) else "."
        if units[j].kind == "," and following not in ("adjective", "country", "and", "the"):
            break
        found += [units[j].entries[0].value] if units[j].entries else []
        j += 1
    return found, j


def _names_with_countries(doc: Document, units: Sequence[Unit], j: int) -> list[tuple[str, Address]]:
    """Several names with a country after each: "counterparts X of Sweden and Y of Finland", "X (Sweden), Y (Oman)"."""
    found: list[tuple[str, Address]] = []
    while True:
        while j < len(units) and units[j].kind in (",", "and", ":"):
            j += 1
        address = address_at(doc, units, j)
        told = _country_after(units, address.end) if address.named else None
        if told is None:
            return found if len(found) > 1 else []
        found.append((units[told].entries[0].value, address))
        j = told + 1 + (told + 1 < len(units) and units[told + 1].kind == ")")


def _country_after(units: Sequence[Unit], k: int) -> int | None:
    """The unit of the country told from unit `k` on, after a name: "of (the) Netherlands", "(Spain)", ", (Spain)"."""
    k += k + 1 < len(units) and units[k].kind == "," and units[k + 1].kind == "("
    at = k + 1 + (k + 1 < len(units) and units[k + 1].kind == "the")
    linked = at < len(units) and units[k].kind in ("of", "(") and units[at].kind == "country"
    return at if linked else None


def _countries_with_names(doc: Document, units: Sequence[Unit], j: int) -> list[tuple[str, Address]]:
    """Several countries with a name after each: "counterparts from Sweden, X, and Finland, Y", "including Peru's X"."""
    found: list[tuple[str, Address]] = []
    while True:
        while j < len(units) and (units[j].kind in _BETWEEN | _FROM or doc.lowers[units[j].first] in _INCLUDING):
            j += 1
        if j >= len(units) or units[j].kind != "country":
            return found if len(found) > 1 else []
        at = j + 1 + (j + 1 < len(units) and units[j + 1].kind in (",", "(", "'s", "'"))
        address = address_at(doc, units, at)
        if not address.named or address.end - address.at < 2:
            return found if len(found) > 1 else []
        found.append((units[j].entries[0].value, address))
        j = address.end


def _names(doc: Document, units: Sequence[Unit], j: int) -> list[Address]:
    """The names that commas and "and" part from unit `j` on."""
    found: list[Address] = []
    while True:
        while j < len(units) and units[j].kind in (",", "and", "-", "–", ":"):
            j += 1
        address = address_at(doc, units, j)
        if not address.named or address.end - address.at < 2:
            return found
        found.append(address)
        j = address.end


def _country_and_end(doc: Document, units: Sequence[Unit], k: int) -> tuple[str | None, int]:
    """The country and the unit after "Georgian counterpart", "counterpart from the Republic of Korea"."""
    country, j = None, k
    if units[k].kind in ("adjective", "country"):
        country = units[k].entries[0].value
        j += 1 + (units[k + 1].kind in ("'s", "'"))
    j += 2 if doc.lowers[units[j].first] == "opposite" else 1
    if j + 1 < len(units) and units[j].kind in ("from", "of", "in"):
        if doc.lowers[units[j + 1].first] in _POINTING and doc.lowers[units[j + 1].last] in NATION_WORDS:
            return country, j + 3
        i = j + 1 + (units[j + 1].kind == "the")
        if i < len(units) and units[i].kind == "country":
            return units[i].entries[0].value, i + 1
    return country, j


def _name_before(reader: Reader, k: int) -> Party | None:
    """The name without an office to which the phrase stands in apposition: "Igor Krasnov", his Russian counterpart."""
    units, previous = reader.units, reader.previous
    j = k - 1
    while j >= 0 and units[j].kind in ("his", "her", "their", "the"):
        j -= 1
    if previous is None or previous.offices or previous.name is None or not 0 <= j < k - 1:
        return None
    return previous if units[j].kind == "," and previous.last == units[j].first else None
