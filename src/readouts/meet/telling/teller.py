"""Cutting the words that carry a value out of an article."""

from bisect import bisect_right

from readouts.meet.account import Words
from readouts.read import Source
from readouts.read.entities import Reading
from readouts.segment import Document


class Teller:
    """Cuts words out of one article."""

    def __init__(self, source: Source, reading: Reading, doc: Document) -> None:
        self.source, self.doc = source, doc
        self._place = reading.place
        self._starts = [sentence.start for sentence in doc.sentences]
        self._pieces: dict[tuple[int, int], str] = {}
        # Words and sentence of each place that was cut: most carry several values.
        self._around: dict[tuple[int, int], tuple[str, str]] = {}

    def cut(self, start: int, end: int, rule: str | None = None) -> Words:
        """The characters from `start` to `end` of what was read, as they stand in the article, with their sentences."""
        around = self._around.get((start, end))
        if around is None:
            around = self._around[(start, end)] = self._pieces_around(start, end)
        return Words(self._place(start), self._place(end), *around, rule)

    def _pieces_around(self, start: int, end: int) -> tuple[str, str]:
        """The characters, and the sentence or sentences."""
        if not self._starts or start < self._starts[0]:
            return self._piece(start, end), self._piece(start, end)
        first = bisect_right(self._starts, start) - 1
        last = max(bisect_right(self._starts, end - 1) - 1, 0)
        opening, closing = self.doc.sentences[first].start, max(self.doc.sentences[last].end, end)
        return self._piece(start, end), self._piece(opening, closing)

    def _piece(self, start: int, end: int) -> str:
        """A piece of the text, one object however often it is cited: a sentence carries many values."""
        return self._pieces.setdefault((start, end), self.source.text[self._place(start) : self._place(end)])

    def words(self, first: int, last: int, rule: str | None = None) -> Words:
        """The words `first` to `last` (half-open)."""
        return self.cut(self.doc.starts[first], self.doc.ends[last - 1], rule)

    def span(self, span: tuple[int, int], rule: str | None = None) -> Words:
        """The words of a (first, last) pair."""
        return self.words(span[0], span[1], rule)
