"""Sites of ceremonies: the named building, square or monument that words tell an act of protocol took place at."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import MONTHS, WEEKDAYS
from readouts.mention.units import Unit
from readouts.segment import Document, Sentence

Span = tuple[int, int]

_PLACING = frozenset(("at", "in", "inside", "near"))
_LINKS = frozenset(("of", "the", "to", "for", "and"))
# Small words that a name can begin with: "the monument to Ana Rao".
_NOUNS = words("monument memorial mausoleum statue bust tomb palace headquarters")
# Capitalized words after "in" and "at" that name no site.
_TIMES = MONTHS.keys() | WEEKDAYS.keys()
_GENITIVES = frozenset(("'s", "'"))
_REACH = 12
_STOPS = frozenset((";", ":", "who", "which", "where", "by"))


def places_by_end(units: Sequence[Unit]) -> dict[int, Unit]:
    """The cities, countries and their adjectives of a sentence, by the word after each."""
    return {unit.last: unit for unit in units if unit.kind in ("city", "country", "adjective")}


def site_after(doc: Document, sentence: Sentence, places: dict[int, Unit], word: int) -> Span | None:
    """The named site that "at the …" tells after `word`, in the same clause; cities and countries are none.

    >>> import datetime
    >>> from readouts.segment import segment
    >>> doc = segment("He laid a wreath at the Monument to Peace.", datetime.date(2024, 5, 1))
    >>> doc.phrase(*site_after(doc, doc.sentences[0], {}, 4))
    'Monument to Peace'
    """
    for k in range(word, min(word + _REACH, sentence.last - 1)):
        if doc.lowers[k] in _STOPS:
            return None
        if doc.lowers[k] in _PLACING:
            first = k + 1 + (doc.lowers[k + 1] == "the")
            site = named_site(doc, sentence, first, first)
            place = places.get(site[1]) if site is not None else None
            if site is not None and (place is None or (place.kind != "adjective" and place.first != site[0])):
                return site
    return None


def named_site(doc: Document, sentence: Sentence, first: int, last: int) -> Span | None:
    """The name around the words `first` to `last`: capitalized words, "of the" between; None if there is none."""
    if first >= sentence.last:
        return None
    while first > sentence.first and (_capital(doc, first - 1) or doc.lowers[first - 1] in _GENITIVES):
        first -= 1
    first += doc.lowers[first] in _GENITIVES
    end = last
    while end < sentence.last:
        step = _step(doc, sentence, end)
        if not step:
            break
        end += step
    named = any(_capital(doc, k) for k in range(first, end))
    return (first, end) if named and end > first else None


def _step(doc: Document, sentence: Sentence, k: int) -> int:
    """How many words further a name goes at `k`."""
    if _capital(doc, k) or doc.lowers[k] in _NOUNS:
        return 1
    if doc.lowers[k] in _GENITIVES and k + 1 < sentence.last and _capital(doc, k + 1):
        return 2
    for ahead in (1, 2):
        linked = all(doc.lowers[j] in _LINKS for j in range(k, min(k + ahead, sentence.last)))
        if linked and k + ahead < sentence.last and _capital(doc, k + ahead):
            return ahead + 1 if doc.lowers[k] != "and" else 0
    return 0


def _capital(doc: Document, k: int) -> bool:
    word = doc.words[k]
    return word[0].isupper() and doc.lowers[k] not in _TIMES and doc.lowers[k] not in _LINKS
