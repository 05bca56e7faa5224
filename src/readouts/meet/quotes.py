"""What an article quotes: the words between quotation marks, over as many sentences as they go."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from readouts.segment import Document

OPENING = frozenset('"“«„')
CLOSING = frozenset('"”»')
_MARKS = OPENING | CLOSING

Quote = tuple[int, int]


@lru_cache(maxsize=1)
def quotes_of(doc: Document) -> Sequence[Quote]:
    """(first word, last word half-open) of each quotation, its marks among them, in order.

    A quotation that no mark closes ends with its paragraph: a forgotten mark must not swallow the article.

    >>> import datetime
    >>> from readouts.segment import segment
    >>> doc = segment('"We agree. We shall meet," Rao said.', datetime.date(2024, 5, 1))
    >>> [doc.phrase(*quote) for quote in quotes_of(doc)]
    ['"We agree. We shall meet,"']
    """
    if not any(mark in doc.text for mark in _MARKS):
        return []
    marks = [k for k, word in enumerate(doc.words) if word in _MARKS]
    return list(_paired(doc, marks, _paragraph_ends(doc, marks)))


def _paragraph_ends(doc: Document, marks: Sequence[int]) -> list[int]:
    """For each mark, the word after its paragraph."""
    ends: list[int] = []
    number, sentences = 0, doc.sentences
    for mark in marks:
        while number + 1 < len(sentences) and not (mark < sentences[number].last and _closes(doc, number)):
            number += 1
        ends.append(sentences[number].last)
    return ends


def _closes(doc: Document, number: int) -> bool:
    """Whether a paragraph ends with this sentence."""
    sentences = doc.sentences
    return number + 1 == len(sentences) or sentences[number + 1].paragraph != sentences[number].paragraph


def _paired(doc: Document, marks: Sequence[int], ends: Sequence[int]) -> Iterator[Quote]:
    start, limit = -1, 0
    for mark, end in zip(marks, ends, strict=True):
        if start >= 0 and mark >= limit:
            yield start, limit
            start = -1
        word = doc.words[mark]
        if start < 0 and word in OPENING:
            start, limit = mark, end
        elif start >= 0 and word in CLOSING:
            yield start, mark + 1
            start = -1
    if start >= 0:
        yield start, limit
