"""Finding the lexicon's phrases in a list of words, the longest at each place."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate

import ahocorasick_rs

from readouts.lexicon.entries import Entry, entries, topic_entries, venue_entries
from readouts.segment.document import segment_words

# Words are joined by these, so that a phrase matches whole words only and a search sees one string.
_OPEN, _CLOSE = "\x1f", "\x1e"


class Matcher:
    """The phrases of some entries, found in one pass."""

    def __init__(self, known: Iterable[Entry]) -> None:
        by_pattern: dict[str, list[Entry]] = {}
        for entry in known:
            by_pattern.setdefault(_pattern(entry.phrase), []).append(entry)
        self._entries = list(by_pattern.values())
        # The words that phrases begin with; None where some end open, and one word may have many forms.
        self._firsts = (
            None if any(p[-1] != _CLOSE for p in by_pattern) else {p[1 : p.index(_CLOSE)] for p in by_pattern}
        )
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(by_pattern), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(self, lowers: Sequence[str]) -> list[tuple[int, int, list[Entry]]]:
        """(first word, last word half-open, entries) of each phrase found, in order, without overlap."""
        if self._firsts is not None and self._firsts.isdisjoint(lowers):
            return []
        offsets, joined = _joined(lowers)
        hits = self._automaton.find_matches_as_indexes(joined)
        return [(bisect_right(offsets, a) - 1, bisect_right(offsets, b - 1), self._entries[k]) for k, a, b in hits]


_latest: tuple[Sequence[str], list[int], str] = ((), [], "")


def _joined(lowers: Sequence[str]) -> tuple[list[int], str]:
    """Where each word begins in the words joined, and these; kept, as the next matcher mostly reads the same text."""
    global _latest
    if _latest[0] is not lowers:
        offsets = list(accumulate((len(word) + 2 for word in lowers), initial=0))
        _latest = lowers, offsets[:-1], _OPEN + (_CLOSE + _OPEN).join(lowers) + _CLOSE
    return _latest[1:]


def _pattern(phrase: str) -> str:
    prefix = phrase.endswith("*")
    words = [word.lower().replace("’", "'") for word in segment_words(phrase.rstrip("*"))]
    return _OPEN + (_CLOSE + _OPEN).join(words) + ("" if prefix else _CLOSE)


@lru_cache(maxsize=1)
def entity_matcher() -> Matcher:
    """The matcher of countries, bodies, cities, titles, ranks, institutions and portfolios."""
    return Matcher(entries())


@lru_cache(maxsize=1)
def topic_matcher() -> Matcher:
    """The matcher of topic cues."""
    return Matcher(topic_entries())


@lru_cache(maxsize=1)
def venue_matcher() -> Matcher:
    """The matcher of seats and palaces known by name."""
    return Matcher(venue_entries())
