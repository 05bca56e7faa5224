"""Holders of one title in the plural who serve a state each, told elsewhere in the sentence.

"President A of Peru and Premier B of Chad, with their foreign ministers C and D", "talks of Peru and Chad, led by
Deputy Ministers C and D".
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from readouts.mention.office import Office, is_country
from readouts.mention.parties import Party
from readouts.mention.units import Unit, Units
from readouts.resolve.names import is_foreign
from readouts.resolve.people import Person
from readouts.segment import Document

_THEIR = frozenset(("their", "respective"))
_STATES = frozenset(("country", "adjective"))

# Where the title of a counterpart, or of nobody, stands.
_NOWHERE = (0, 0)

Span = tuple[int, int]


def serve_abreast(doc: Document, units: Units, parties: Sequence[Party], people: Sequence[Person]) -> None:
    """Let those who share a title, without a state, serve the states of as many others, or as many listed, in turn."""
    by_sentence: dict[int, list[Party]] = {}
    for party in parties:
        by_sentence.setdefault(party.sentence, []).append(party)
    for named in _sharing(doc, parties):
        told = _of_masters(doc, named, by_sentence[named[0].sentence]) or _listed(units[named[0].sentence], len(named))
        for order in (told, told[::-1]):
            pairs = list(zip(named, order, strict=False))
            if pairs and not any(is_foreign(_name(party, people), code) for party, (code, _) in pairs):
                for party, (code, span) in pairs:
                    party.offices[0].serve(code, span, "list")
                break


def _name(party: Party, people: Sequence[Person]) -> str:
    return people[party.person].name if party.person is not None else party.name or ""


def _sharing(doc: Document, parties: Sequence[Party]) -> Iterator[list[Party]]:
    """The parties who share the words of one title, two or more, of no state told."""
    for head, group in groupby(parties, key=lambda party: party.offices[0].head if party.offices else _NOWHERE):
        named = list(group) if head != _NOWHERE else []
        if len(named) > 1 and not any(office.serves for party in named for office in party.offices):
            yield named


def _of_masters(doc: Document, named: Sequence[Party], own: Sequence[Party]) -> list[tuple[str, Span]]:
    """The states of those of a sentence before "their foreign ministers", if as many as these."""
    first = named[0]
    if _THEIR.isdisjoint(doc.lowers[max(0, first.first - 2) : first.offices[0].head[0]]):
        return []
    before = [p for p in own if p.first < first.first]
    known = [office for party in before for office in party.offices[:1] if is_country(office.serves)]
    found = {office.country or "": _span(office) for office in known}
    return list(found.items()) if len(found) == len(named) else []


def _span(office: Office) -> Span:
    return office.country_span or (office.first, office.last)


def _listed(units: Sequence[Unit], count: int) -> list[tuple[str, Span]]:
    """The states that the sentence lists, "Peru and Chad", if as many as these and no others are named."""
    named = [k for k, unit in enumerate(units) if unit.kind in _STATES and unit.entries]
    codes = {units[k].entries[0].value: (units[k].first, units[k].last) for k in reversed(named)}
    if len(codes) != count or len(named) < count:
        return []
    listed = named[:count]
    beside = all(b - a == 2 and units[a + 1].kind in (",", "and") for a, b in pairwise(listed))
    return [(units[k].entries[0].value, codes[units[k].entries[0].value]) for k in listed] if beside else []
