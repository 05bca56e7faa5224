"""Lines that end only because the text is wrapped at a width."""

from collections.abc import Iterator
from itertools import pairwise

# A wrapped text has lines of such a length, and so many of them at least.
_NARROWEST, _WIDEST, _FEWEST = 45, 120, 3
_MOST_BREAKS, _FEWEST_INNER = 0.5, 0.3
_MARKS = '.?!:”"'

Line = tuple[int, int]


def wrapped_ends(text: str, start: int) -> frozenset[int]:
    """The places where lines end that go on in the next: its first word would not have fitted the width any more."""
    found: set[int] = set()
    for block in _blocks(text, start):
        width = max(stop - begin for begin, stop in block)
        ends = [line[1] for line, following in pairwise(block) if _full(text, line, following, width)]
        ends += _open_ends(text, block)
        enough = len(ends) >= max(_FEWEST, (1 - _MOST_BREAKS) * (len(block) - 1))
        if enough and _NARROWEST <= width <= _WIDEST:
            found.update(ends)
    return frozenset(found)


def _open_ends(text: str, block: list[Line]) -> list[int]:
    """The ends of long lines without a mark, in a block whose lines often begin in the middle of a phrase.

    Such a text was wrapped at a width that is not one of letters.
    """
    inner = sum(text[begin].islower() for begin, _ in block)
    if inner < max(_FEWEST, (len(block) - 1) * _FEWEST_INNER):
        return []
    return [stop for begin, stop in block[:-1] if stop - begin >= _NARROWEST and text[stop - 1] not in _MARKS]


def _full(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the line after would have made this one longer than the width."""
    begin, stop = following
    word = text.find(" ", begin, stop)
    return line[1] - line[0] + 1 + (word if word > 0 else stop) - begin > width


def _blocks(text: str, start: int) -> Iterator[list[Line]]:
    """The lines, as places, that stand together without an empty line between them."""
    block: list[Line] = []
    while start <= len(text):
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        if stop - start > 1:
            block.append((start, stop))
        if stop - start <= 1 or stop == len(text):
            yield from [block] if len(block) > _FEWEST else []
            block = []
        start = stop + 1


__all__ = ["wrapped_ends"]
