"""Romanization: a name's word in Latin letters, however the letters of its own script were put into them.

One word may be read in several ways (an x is kh in Azerbaijani and ks in English), so it has a form for each; two
spellings are of one word if any of their forms are the same. Forms are for comparison only: they are no spelling.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from readouts.lexicon.entries import rows
from readouts.resolve.people import fold

_ALL = "any"
_MARKED = "marked"
# What stands for a whole word: Md. is Muhammad.
_WHOLE = "whole"
_TWICE = re.compile(r"(.)\1+")
_LAST_H = re.compile(r"(?<=[aiu])h$")
# A letter more or less is a slip of the pen only in words of this many letters.
_LONG = 6
_SHORT = 4
_VOWELS = re.compile("[aiu]")


@lru_cache(maxsize=65536)
def forms(word: str) -> frozenset[str]:
    """The forms of one word of a name.

    >>> forms("Qasımov") & forms("Gasimov") != frozenset()
    True
    >>> forms("Petrov") & forms("Petrova")
    frozenset()
    """
    word = _rules()[_WHOLE].get(word.casefold(), word)
    bases = {fold(word), fold(_rewrite(word.casefold(), _MARKED))}
    spelled = {base if base.isascii() else fold(anyascii(base)) for base in bases}
    read = spelled | {_rewrite(base, reading) for base in spelled for reading in _readings()}
    return frozenset(_plain(text) for text in read)


def alike(a: str, b: str) -> bool:
    """Whether two spellings are of one word by the rules of romanization."""
    return a == b or not forms(a).isdisjoint(forms(b))


def near(a: str, b: str) -> bool:
    """Whether two long spellings differ by one letter, but not as a man's name and a woman's.

    Shorter ones may differ by a vowel within, as Badr and Bader do.
    """
    x, y = _usual(a), _usual(b)
    if x.endswith("a") != y.endswith("a") or Levenshtein.distance(x, y, score_cutoff=1) > 1:
        return False
    shorter = min(len(x), len(y))
    ends = (x[:1], x[-1:]) == (y[:1], y[-1:])
    return shorter >= _LONG or (shorter >= _SHORT and ends and _VOWELS.sub("", x) == _VOWELS.sub("", y))


@lru_cache(maxsize=65536)
def _usual(word: str) -> str:
    """The form of a word in no language's own reading."""
    return _plain(fold(word))


def _plain(text: str) -> str:
    """A word with one letter for each sound, as far as romanizations differ in writing it."""
    return _TWICE.sub(r"\1", _LAST_H.sub("", _TWICE.sub(r"\1", _rewrite(text, _ALL))))


def _rewrite(text: str, reading: str) -> str:
    letters = _rules()[reading]
    return _pattern(reading).sub(lambda found: letters[found[0]], text)


@lru_cache(maxsize=1)
def _rules() -> Mapping[str, Mapping[str, str]]:
    rules: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows("romanization.csv"):
        rules[row["reading"]][row["from"]] = row["to"]
    return rules


@lru_cache(maxsize=1)
def _readings() -> tuple[str, ...]:
    """The readings of one language or another, which not every word has."""
    return tuple(reading for reading in _rules() if reading not in (_ALL, _MARKED, _WHOLE))


@lru_cache(maxsize=16)
def _pattern(reading: str) -> re.Pattern[str]:
    longest_first = sorted(_rules()[reading], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)))
