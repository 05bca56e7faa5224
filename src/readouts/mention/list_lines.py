"""Lists with a line for each: "On the Kenyan side:" and below it "- Tom Okal, Minister", "- Rose Oti, Ambassador"."""

from collections.abc import Callable, Iterator

from readouts.mention.reader import Party
from readouts.segment import Document

# A mark, and what the name is introduced by, may stand before it.
_MARKS = 3
_LONGEST_LIST = 60
# "1." may be a sentence of its own.
_NUMBERED = 2


def lines_below(doc: Document, number: int, first_of: Callable[[int], Party | None]) -> Iterator[Party]:
    """The mentions that begin the lines right below a sentence that ends with a colon.

    `first_of` gives the first mention of a sentence by its number.
    """
    if doc.words[doc.sentences[number].last - 1] != ":":
        return
    for below in range(number + 1, min(number + 1 + _LONGEST_LIST, len(doc.sentences))):
        line = doc.sentences[below]
        if line.last - line.first <= _NUMBERED and doc.words[line.first].isdecimal():
            continue
        first = first_of(below)
        if first is None or first.first - line.first > _MARKS:
            return
        yield first
