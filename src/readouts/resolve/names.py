"""Where a name is at home: "-shvili" is Georgian, "Nguyen" Vietnamese, "bin" Arab or Malay."""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from readouts.lexicon.entries import rows
from readouts.resolve.people import tokens

_LONGEST_FORM, _SHORTEST_FORM, _SHORTEST_REST = 9, 2, 2
# How many votes a leader's name has: it is sure.
_LEADER = 3
# So many votes more are sure.
_SURE = 2
_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def _forms() -> dict[tuple[str, str], frozenset[str]]:
    """The countries of each form, by where it stands in a name: "any" word, the "first"; "-ending" and "begin-".

    A "leader" is a family name that the leaders of one country bear.
    """
    found: dict[tuple[str, str], frozenset[str]] = {}
    for row in rows("names.csv"):
        for form in row["forms"].split():
            key = row["place"], form
            found[key] = found.get(key, _NONE) | frozenset(row["countries"].split())
    return found


@lru_cache(maxsize=4096)
def home_of_name(name: str) -> Mapping[str, int]:
    """How many words of a name are at home in each country; empty where no word tells."""
    votes: Counter[str] = Counter()
    for place, word in enumerate(tokens(name)):
        led = _forms().get(("leader", word), _NONE)
        votes.update(dict.fromkeys(led, _LEADER) if led else _home_of_word(word, first=place == 0))
    return votes


def is_foreign(name: str, code: str) -> bool:
    """Whether a name is surely not at home in a country: two of its words, or a leader's name, are so elsewhere."""
    votes = home_of_name(name)
    return max(votes.values(), default=0) - votes.get(code, 0) >= _SURE


def _home_of_word(word: str, first: bool) -> frozenset[str]:
    forms = _forms()
    whole = forms.get(("any", word), _NONE) | (forms.get(("first", word), _NONE) if first else _NONE)
    if whole:
        return whole
    for length in range(min(_LONGEST_FORM, len(word) - _SHORTEST_REST), _SHORTEST_FORM - 1, -1):
        part = forms.get(("any", f"-{word[-length:]}"), _NONE) | forms.get(("any", f"{word[:length]}-"), _NONE)
        if part:
            return part
    return _NONE
