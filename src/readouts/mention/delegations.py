"""Delegations told of without a name: "met with a delegation from Norway", "a Chinese parliamentary delegation"."""

from collections.abc import Sequence
from functools import lru_cache

from readouts.lexicon.entries import words
from readouts.mention.reader import Party
from readouts.mention.units import Unit
from readouts.segment import Document

_ARTICLES = frozenset(("a", "an"))
_PLACES = frozenset(("country", "adjective"))
_OWNERS = _PLACES | {"body"}
# Besides delegations, these are a body's guests: "an IMF team".
_TEAMS = words("team mission")
_WITHIN = frozenset(("adjective", "country", "modifier", "portfolio", "word", "name", "institution", "body"))
# What makes a delegation that of somebody named, or his company.
_LED = words("led headed chaired comprising consisting composed including included headed leader head")
_BEFORE = words("leading led heads headed heading leads of by as accompanied sent sending sends send and")
# Who leads "the delegation" is told somewhere.
_LEADERS = words("led headed chaired comprising comprised consisting composed included leading heading")
_BEYOND, _PHRASE, _OWNER = 16, 5, 6
# In how many sentences "the Chinese delegation" is hardly one told of before.
_OPENING = 3


def delegations_of(doc: Document, sentence: int, units: Sequence[Unit]) -> list[Party]:
    """The delegations of a country that a sentence first tells of, led by nobody whom it names."""
    found = []
    for k, unit in enumerate(units):
        noun = doc.lowers[unit.first] if unit.last - unit.first == 1 else ""
        if (noun == "delegation" and unit.kind == "institution") or (noun in _TEAMS and _of_body(units, k)):
            party = _delegation(doc, sentence, units, k)
            found += [party] if party is not None else []
    return found


def _of_body(units: Sequence[Unit], k: int) -> bool:
    """Whether a team is an international body's: "an IMF | team", "a | mission of the World Bank"."""
    owner = _owner(units, k)
    return (k > 0 and units[k - 1].kind == "body") or (owner is not None and owner.kind == "body")


def _delegation(doc: Document, sentence: int, units: Sequence[Unit], k: int) -> Party | None:
    start = _article(doc, units, k, sentence < _OPENING or _of_body(units, k))
    if start is None or (start and doc.lowers[units[start - 1].first] in _BEFORE):
        return None
    end = min(units[k].last + _BEYOND, doc.sentences[sentence].last)
    if not _LED.isdisjoint(doc.lowers[units[k].last : end]):
        return None
    country = next((unit for unit in units[start:k] if unit.kind in _OWNERS), None) or _owner(units, k)
    if country is None:
        return None
    party = Party(sentence, units[start].first, max(units[k].last, country.last), None, None, kind="delegation")
    party.serve(country)
    return party


def _article(doc: Document, units: Sequence[Unit], k: int, new: bool) -> int | None:
    """The unit of the article that opens the phrase: "a" large Chinese delegation; of a new one also "the"."""
    for j in range(k - 1, max(k - _PHRASE, -1), -1):
        if units[j].kind in _ARTICLES or (new and units[j].kind == "the" and not _is_led(doc, units[j].first)):
            return j
        if units[j].kind not in _WITHIN:
            return None
    return None


def _is_led(doc: Document, at: int) -> bool:
    """Whether the article has told before who leads or makes up a delegation."""
    return at > _first_leader(doc)


@lru_cache(maxsize=1)
def _first_leader(doc: Document) -> int:
    """The first word that tells who leads or makes up a delegation."""
    return next((k for k, word in enumerate(doc.lowers) if word in _LEADERS), len(doc.lowers))


def _owner(units: Sequence[Unit], k: int) -> Unit | None:
    """Whose delegation it is: "from Norway", "of the Norwegian Ministry of Trade"."""
    if k + 1 >= len(units) or units[k + 1].kind not in ("of", "from"):
        return None
    return next((unit for unit in units[k + 2 : k + 2 + _OWNER] if unit.kind in _OWNERS), None)
