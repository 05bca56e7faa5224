"""The dateline's city where the article speaks of it as "here" or "this port city"."""

from dataclasses import replace

from readouts.lexicon.entries import words
from readouts.meet.places import Place
from readouts.meet.quotes import quotes_of
from readouts.meet.vocabulary import SAYING
from readouts.segment import Document

_CITIES = words("city town capital metropolis")
_TO = frozenset(("in", "at", "to"))
# "this Chinese port city"
_EPITHETS = 4
# "a statement issued here", "told reporters here": where it was told, not where they met.
_TELLING = SAYING | words("reporters journalists media newsmen statement issued release press briefing received")
_NEAR = 4


def here_in(doc: Document, dateline: Place | None) -> list[Place]:
    """Where the article speaks of the dateline's city as the scene of what it tells, outside quotations."""
    if dateline is None or ("here" not in doc.lowers and "this" not in doc.lowers):
        return []
    spans = [span for k, word in enumerate(doc.lowers) if (span := _span(doc, k, word)) is not None]
    quotes = quotes_of(doc) if spans else []
    return [
        replace(dateline, first=first, last=last, how="here")
        for first, last in spans
        if not any(start < first < end for start, end in quotes)
    ]


def _span(doc: Document, k: int, word: str) -> tuple[int, int] | None:
    """The words that mean the dateline's city, if they begin at `k`."""
    if word == "here" and _TELLING.isdisjoint(doc.lowers[max(0, k - _NEAR) : k]):
        return k, k + 1
    if word == "this" and k and doc.lowers[k - 1] in _TO:
        city = next((n for n in range(k + 1, min(k + 1 + _EPITHETS, len(doc.words))) if doc.lowers[n] in _CITIES), None)
        return (k, city + 1) if city is not None else None
    return None
