"""Delegations told of without a name: "met with a delegation from Norway", "a Chinese parliamentary delegation"."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.mention.reader import Party
from readouts.mention.units import Unit
from readouts.segment import Document

_ARTICLES = frozenset(("a", "an"))
_PLACES = frozenset(("country", "adjective"))
_WITHIN = frozenset(("adjective", "country", "modifier", "portfolio", "word", "name", "institution"))
# What makes a delegation that of somebody named, or his company.
_LED = words("led headed chaired comprising consisting composed including included headed leader head")
_BEFORE = words("leading led heads headed heading leads of by as accompanied sent sending sends send and")
_BEYOND, _PHRASE, _OWNER = 16, 5, 6


def delegations_of(doc: Document, sentence: int, units: Sequence[Unit]) -> list[Party]:
    """The delegations of a country that a sentence first tells of, led by nobody whom it names."""
    found = []
    for k, unit in enumerate(units):
        if unit.kind == "institution" and doc.lowers[unit.first] == "delegation" and unit.last - unit.first == 1:
            party = _delegation(doc, sentence, units, k)
            found += [party] if party is not None else []
    return found


def _delegation(doc: Document, sentence: int, units: Sequence[Unit], k: int) -> Party | None:
    start = _article(units, k)
    if start is None or (start and doc.lowers[units[start - 1].first] in _BEFORE):
        return None
    end = min(units[k].last + _BEYOND, doc.sentences[sentence].last)
    if not _LED.isdisjoint(doc.lowers[units[k].last : end]):
        return None
    country = next((unit for unit in units[start:k] if unit.kind in _PLACES), None) or _owner(units, k)
    if country is None:
        return None
    party = Party(sentence, units[start].first, max(units[k].last, country.last), None, None, kind="delegation")
    party.serve(country)
    return party


def _article(units: Sequence[Unit], k: int) -> int | None:
    """The unit of the article that opens the phrase: "a" large Chinese delegation."""
    for j in range(k - 1, max(k - _PHRASE, -1), -1):
        if units[j].kind in _ARTICLES:
            return j
        if units[j].kind not in _WITHIN:
            return None
    return None


def _owner(units: Sequence[Unit], k: int) -> Unit | None:
    """Whose delegation it is: "from Norway", "of the Norwegian Ministry of Trade"."""
    if k + 1 >= len(units) or units[k + 1].kind not in ("of", "from"):
        return None
    return next((unit for unit in units[k + 2 : k + 2 + _OWNER] if unit.kind in _PLACES | {"body"}), None)
