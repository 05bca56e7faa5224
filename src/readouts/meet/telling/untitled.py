"""Words beside a name that look like a title."""

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import DETERMINERS
from readouts.mention.parties import Party
from readouts.segment import Document

_DETERMINERS = DETERMINERS | {"our"}
_NO_TITLE = _DETERMINERS | words("of in on at to by with from for and that which who was were is are")
_STOPS = words(', . ; : ( ) — – “ ” " ! ?')
_LONGEST = 12


def title_beside(doc: Document, party: Party) -> tuple[int, int] | None:
    """The words where a title would stand: "Olga Lisova, the chief steward of X," or "the steward Olga Lisova"."""
    if party.name_span is None:
        return None
    return _after(doc, party.name_span[1], party.sentence) or _before(doc, party.name_span[0], party.sentence)


def _after(doc: Document, at: int, sentence: int) -> tuple[int, int] | None:
    """Between commas, opened by an article or a capital and holding "of" or "for"."""
    stop = doc.sentences[sentence].last
    if at + 1 >= stop or doc.words[at] != ",":
        return None
    first = last = at + 1
    while last < stop and last - first <= _LONGEST and doc.words[last] not in _STOPS:
        last += 1
    opened = doc.lowers[first] in _DETERMINERS or doc.words[first][0].isupper()
    named = not {"of", "for"}.isdisjoint(doc.lowers[first + 1 : last])
    return (first, last) if opened and named and last - first <= _LONGEST and _closed(doc, last, stop) else None


def _closed(doc: Document, last: int, stop: int) -> bool:
    return last >= stop or doc.words[last] in _STOPS


def _before(doc: Document, at: int, sentence: int) -> tuple[int, int] | None:
    """After an article, up to the name: one to four words without a capital, none of them a verb or a preposition."""
    first = at
    while first > doc.sentences[sentence].first and at - first <= 4 and _may_be_title(doc, first - 1):
        first -= 1
    opened = first > doc.sentences[sentence].first and doc.lowers[first - 1] in _DETERMINERS
    return (first, at) if opened and 1 <= at - first <= 4 else None


def _may_be_title(doc: Document, k: int) -> bool:
    return doc.words[k].islower() and doc.lowers[k] not in _NO_TITLE
