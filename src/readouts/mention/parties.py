"""Parties: named or titled persons as a sentence mentions them, with the offices said of them there."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from readouts.lexicon.entries import words
from readouts.mention.address import Address, address_at
from readouts.mention.chains import after, apposed_after, chain_at, short_title, subject_at
from readouts.mention.counterparts import COUNTERPARTS, counterpart_at, counterpart_end
from readouts.mention.names import name_end, not_names
from readouts.mention.offices import Office, is_country, offices_of
from readouts.mention.units import Unit
from readouts.segment import Document

_ARTICLES = words("the a an his her its their")
_PRONOUNS = frozenset(("he", "she", "him", "they", "them"))
_OWNED = frozenset(("envoy", "adviser", "official", "spouse"))
_BEGINNERS = words("name given honorific rank country city adjective")
_LIST_JOINTS = words(", and & : – - the as by ; (")
_NOT_GENITIVE = words("in to from at of , the and")


@dataclass(slots=True)
class Party:
    """One mention of a person (or of a titled, unnamed one), words `first` to `last`.

    `name` is None for a title alone and for a pronoun; `offices` are those said of the person in this very mention.
    `country` is said of the person without an office ("Iran's Shamkhani"); `headline` tells a mention in a headline.
    """

    sentence: int
    first: int
    last: int
    name: str | None
    name_span: tuple[int, int] | None
    offices: list[Office] = field(default_factory=list)
    rank: str | None = None
    rank_span: tuple[int, int] | None = None
    honorific: str | None = None
    country: str | None = None
    kind: str = "person"
    definite: bool = False
    person: int | None = None
    headline: bool = False


@dataclass(slots=True)
class _Reader:
    """A sentence being read: its units, and the offices by the word they begin with."""

    doc: Document
    sentence: int
    units: Sequence[Unit]
    titles: dict[int, Office]
    found: list[Party] = field(default_factory=list)


def parties_of(doc: Document, sentence: int, units: Sequence[Unit]) -> list[Party]:
    """The parties of a sentence, in order."""
    reader = _Reader(doc, sentence, units, {office.first: office for office in offices_of(doc, units)})
    k = 0
    while k < len(units):
        unit = units[k]
        if (
            unit.kind not in _BEGINNERS
            and unit.first not in reader.titles
            and doc.lowers[unit.first] not in COUNTERPARTS
        ):
            k += 1
            continue
        stop = _several(reader, k)
        if stop == k:
            party, stop = _party_at(reader, k)
            if party is not None:
                reader.found.append(party)
        k = max(stop, k + 1)
    headline = _is_headline(doc, sentence)
    for party in reader.found:
        party.headline = headline
    return reader.found


def pronoun(lower: str) -> bool:
    """Whether a word stands for a person."""
    return lower in _PRONOUNS


def _is_headline(doc: Document, sentence: int) -> bool:
    """Whether a sentence of the first paragraphs ends its line without a full stop, and the text goes on."""
    own = doc.sentences[sentence]
    if sentence + 1 >= len(doc.sentences) or own.paragraph > 5:
        return False
    return doc.sentences[sentence + 1].paragraph != own.paragraph and doc.words[own.last - 1] not in (
        ".",
        "?",
        "!",
        "”",
        '"',
        ":",
    )


def _several(reader: _Reader, k: int) -> int:
    """Add the holders of a title in the plural ("Presidents of Georgia and Ukraine, A and B"); the unit after them, or `k`."""
    doc, units = reader.doc, reader.units
    office = reader.titles.get(units[k].first)
    if office is None or not office.plural:
        return k
    start = after(units, k, office.last)
    j, count = start, 0
    while j < len(units):
        at = j
        while at < len(units) and units[at].kind in _LIST_JOINTS:
            at += 1
        address = address_at(doc, units, at)
        if not address.named or (at == j and count) or (not count and not _list_begins(units, j, at, address)):
            break
        held = _share(office, count)
        party = _named(reader, units[address.at].first, address, [held])
        apposed, stop = apposed_after(doc, units, after(units, address.end, party.last), reader.titles, True)
        _add_offices(reader, party, apposed, stop)
        reader.found.append(party)
        j, count = max(stop, after(units, address.end, party.last)), count + 1
    if count:
        reader.found[-count].first = units[k].first
    return j if count else k


def _list_begins(units: Sequence[Unit], j: int, at: int, address: Address) -> bool:
    """Whether the holders of a plural title are listed from here: at once, or after a comma or colon in full."""
    if at == j:
        return True
    opened = units[j].kind in (",", ":", "–", "-", "(") and not any(unit.kind in ("and", "&") for unit in units[j:at])
    return opened and (address.end - address.at > 1 or address.honorific is not None)


def _share(office: Office, place: int) -> Office:
    """The office of the holder in this place of the list: the countries named are the holders' in turn."""
    held = replace(office, plural=False)
    if place < len(office.countries) and len(office.countries) > 1:
        held.serve(office.countries[place], office.country_span, "list")
    return held


def _party_at(reader: _Reader, k: int) -> tuple[Party | None, int]:
    """The party whose mention begins at unit `k`, and the unit after it."""
    unit = reader.units[k]
    if unit.first in reader.titles:
        return _titled(reader, k)
    if counterpart_at(reader.doc, reader.units, k):
        return _counterpart(reader, k)
    if unit.kind in ("honorific", "rank"):
        return _addressed(reader, k)
    if unit.kind in ("name", "given") or _place_then_name(reader.units, k):
        return _untitled(reader, k)
    return None, k + 1


def _place_then_name(units: Sequence[Unit], k: int) -> bool:
    """Whether a place's word can begin a name here: "Salvador Valdés Mesa", but not "in Baku Aliyev"."""
    if units[k].kind not in ("country", "city") or k + 1 >= len(units) or units[k + 1].kind != "name":
        return False
    return k > 0 and units[k - 1].kind not in _NOT_GENITIVE


def _titled(reader: _Reader, k: int) -> tuple[Party | None, int]:
    """A title, or several, and the name after them if one stands there; else a further title of the person before."""
    doc, units = reader.doc, reader.units
    chain, stop = chain_at(doc, units, k, reader.titles)
    address = address_at(doc, units, stop)
    comma = address.at > stop and units[stop].kind == ","
    if not address.named:
        set_off = _after_comma(doc, units, stop, chain)
        comma = set_off is not None
        address = set_off or address
    if address.named:
        _serve_previous(reader, k, chain)
        party = _named(reader, units[k].first, address, chain)
        offices, end = apposed_after(doc, units, after(units, address.end, party.last), reader.titles, comma)
        _add_offices(reader, party, offices, end)
        return party, end
    previous = reader.found[-1] if reader.found else None
    if previous is not None and _apposition(units, k, previous) and not subject_at(units, k, stop, chain[0]):
        previous.offices += chain
        previous.last = units[stop - 1].last
        return None, stop
    return _untied(reader, k, stop, chain), stop


def _serve_previous(reader: _Reader, k: int, chain: Sequence[Office]) -> None:
    """Let "his Personal Envoy" serve whom the person before serves."""
    owned = k > 0 and reader.units[k - 1].kind in ("his", "her") and chain[0].serves is None and chain[0].role in _OWNED
    previous = reader.found[-1] if reader.found else None
    known = (
        next((office for office in previous.offices if office.serves), None) if previous is not None and owned else None
    )
    if known is not None:
        chain[0].serve(known.serves or "", known.country_span, "person")


def _after_comma(doc: Document, units: Sequence[Unit], stop: int, chain: Sequence[Office]) -> Address | None:
    """A name set off by a comma: "the Danish Prime Minister, Mette Frederiksen"."""
    if stop >= len(units) or units[stop].kind not in (",", "-", "–", ":", "(") or chain[-1].plural:
        return None
    address = address_at(doc, units, stop + 1)
    many = address.end - address.at >= 2 or address.honorific or address.rank
    claimed = (
        address.end < len(units)
        and units[address.end].kind in ("role", "institution")
        and not short_title(doc, units[address.end])
    )
    return address if address.named and many and not claimed else None


def _named(reader: _Reader, begin: int, address: Address, chain: list[Office]) -> Party:
    doc, units = reader.doc, reader.units
    first, last = units[address.at].first, units[address.end - 1].last
    rank = doc.exact(*address.rank) if address.rank else None
    party = Party(
        reader.sentence,
        begin,
        last,
        doc.exact(first, last),
        (first, last),
        list(chain),
        rank,
        address.rank,
        address.honorific,
    )
    _of_country(units, address.end, party)
    for office in party.offices:
        if rank and office.head_role == "chief_of_staff" and office.role == "official":
            office.role, office.portfolio = "chief_of_general_staff", "defence"
    return party


def _of_country(units: Sequence[Unit], end: int, party: Party) -> None:
    """The country after a name: "President Cyril Ramaphosa of South Africa", "Péter Szijjártó (Hungary)"."""
    if end + 1 >= len(units) or units[end].kind not in ("of", "from", "("):
        return
    if any(office.serves and office.country_rule != "list" for office in party.offices):
        return
    k = end + 1 + (units[end + 1].kind == "the")
    if k >= len(units) or units[k].kind not in ("country", "body"):
        return
    if units[end].kind == "(" and (k + 1 >= len(units) or units[k + 1].kind != ")"):
        return
    party.country, party.last = units[k].entries[0].value, units[k].last
    for office in party.offices:
        office.serve(party.country, (units[k].first, units[k].last), "stated")


def _add_offices(reader: _Reader, party: Party, offices: list[Office], end: int) -> None:
    """Add the offices in apposition; the mention reaches as far as they do."""
    if offices:
        party.offices += offices
        party.last = max(party.last, reader.units[end - 1].last)


def _apposition(units: Sequence[Unit], k: int, previous: Party) -> bool:
    """Whether only a comma (and an article) stands between a person already named and this title."""
    j = k - 1
    while j >= 0 and units[j].kind in ("the", "a", "an", "also"):
        j -= 1
    if units[k - 1].kind == "the" and previous.offices:
        return False
    return j >= 0 and units[j].kind in (",", "(") and units[j].first == previous.last and previous.name is not None


def _untied(reader: _Reader, k: int, stop: int, chain: list[Office]) -> Party:
    """A title without a name: a definite description ("the Georgian minister") or an unnamed office."""
    units = reader.units
    definite = k > 0 and units[k - 1].kind in _ARTICLES
    begin = units[k - 1].first if definite else units[k].first
    return Party(reader.sentence, begin, units[stop - 1].last, None, None, list(chain), kind="title", definite=definite)


def _counterpart(reader: _Reader, k: int) -> tuple[Party | None, int]:
    """A counterpart, with or without a name: "Georgian counterpart" Minister X, "his counterpart from Angola"."""
    doc, units = reader.doc, reader.units
    country, stop = counterpart_end(doc, units, k)
    if _counterpart_of_name(reader, k):
        reader.found[-1].kind, reader.found[-1].country = "counterpart", country or reader.found[-1].country
        return None, stop
    at = stop + (stop < len(units) and units[stop].kind == ",")
    titles: list[Office] = []
    if at < len(units) and units[at].first in reader.titles and not reader.titles[units[at].first].plural:
        titles, at = chain_at(doc, units, at, reader.titles)
    address = address_at(doc, units, at)
    many = address.end - address.at >= 2 or address.honorific or address.rank or titles
    if not address.named or (at > stop and not many):
        return Party(
            reader.sentence,
            units[k].first,
            units[stop - 1].last,
            None,
            None,
            kind="counterpart",
            country=country,
            definite=True,
        ), stop
    party = _named(reader, units[k].first, address, titles)
    party.kind, party.country = "counterpart", country or party.country
    offices, end = apposed_after(doc, units, after(units, address.end, party.last), reader.titles, False)
    _add_offices(reader, party, offices, end)
    return party, end


def _counterpart_of_name(reader: _Reader, k: int) -> bool:
    """Whether the phrase stands in apposition to the name before: "Igor Krasnov, his Russian counterpart"."""
    units = reader.units
    j = k - 1
    while j >= 0 and units[j].kind in ("his", "her", "their", "the"):
        j -= 1
    previous = reader.found[-1] if reader.found else None
    return (
        j >= 0
        and j < k - 1
        and units[j].kind == ","
        and previous is not None
        and previous.last == units[j].first
        and not previous.offices
        and previous.name is not None
    )


def _addressed(reader: _Reader, k: int) -> tuple[Party | None, int]:
    """A name after an honorific or rank alone: "Mr. Mammadov", "General Tod Wolters, who commands …"."""
    doc, units = reader.doc, reader.units
    address = address_at(doc, units, k)
    if address.at < len(units) and units[address.at].first in reader.titles and address.at > k:
        party, end = _titled(reader, address.at)
        if party is not None:
            party.first = units[k].first
            if party.rank is None and address.rank:
                party.rank, party.rank_span = doc.exact(*address.rank), address.rank
        return party, end
    if not address.named:
        return None, max(address.at, k + 1)
    party = _named(reader, units[k].first, address, [])
    party.country = party.country or _genitive_country(reader, k)
    offices, end = apposed_after(doc, units, after(units, address.end, party.last), reader.titles, False)
    _add_offices(reader, party, offices, end)
    return party, end


def _genitive_country(reader: _Reader, k: int) -> str | None:
    """The country whose genitive or adjective stands before: "Turkey's" Mevlüt Çavuşoğlu, "Libyan" General X."""
    units = reader.units
    if k > 1 and units[k - 1].kind in ("'s", "'") and units[k - 2].kind == "country":
        return units[k - 2].entries[0].value
    return units[k - 1].entries[0].value if k > 0 and units[k - 1].kind == "adjective" else None


def _untitled(reader: _Reader, k: int) -> tuple[Party | None, int]:
    """A name without a title; a single word is `bare`, and counts only if a person of the article bears it."""
    doc, units = reader.doc, reader.units
    end = name_end(doc, units, k, titled=units[k].kind != "name")
    if end == k or (k == 0 and doc.lowers[units[k].first].endswith("ing") and end - k > 1):
        return None, k + 1
    first, last = units[k].first, units[end - 1].last
    words = [word for word in doc.words[first:last] if word != "."]
    party = Party(reader.sentence, first, last, doc.exact(first, last), (first, last), kind="name")
    offices, stop = apposed_after(doc, units, end, reader.titles, False)
    if not offices and end < len(units) and units[end].kind in ("institution", "portfolio"):
        return None, end
    _add_offices(reader, party, offices, stop)
    party.country = _genitive_country(reader, k)
    if len(words) < 2 and (not offices or k == 0):
        party.kind = "bare"
    elif offices:
        party.kind = "person"
    return party, stop


__all__ = ["Party", "is_country", "not_names", "parties_of", "pronoun"]
