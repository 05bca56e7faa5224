"""When two spellings are one name or one city: romanizations, accents and titles of cities left aside."""

import re
import unicodedata

from rapidfuzz.distance import Levenshtein

_LETTERS = str.maketrans({"ə": "a", "ı": "i", "’": None, "'": None, "`": None})


def words(name: str) -> list[str]:
    """The words of a name in plain small letters."""
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return re.findall(r"[a-z0-9]+", letters.translate(_LETTERS))


def same_person(one: str, other: str) -> bool:
    """The same words in any order, or near enough family names with first names that may be one."""
    a, b = words(one), words(other)
    if not a or not b:
        return False
    return sorted(a) == sorted(b) or (_same_family(a[-1], b[-1]) and _first_names_agree(a, b))


def same_city(one: str | None, other: str | None) -> bool:
    """The same city, or none in both: Washington is Washington D.C., Mexico is Mexico City."""
    return _city(one) == _city(other)


def _same_family(a: str, b: str) -> bool:
    """Short names must be equal; long ones may differ by a letter, the longest by two."""
    shorter = min(len(a), len(b))
    allowed = 2 if shorter >= 7 else 1 if shorter >= 5 else 0
    return Levenshtein.distance(a, b) <= allowed


def _first_names_agree(a: list[str], b: list[str]) -> bool:
    """A family name alone agrees with any first name; first names agree by their initial or within one edit."""
    if len(a) == 1 or len(b) == 1:
        return True
    return a[0][0] == b[0][0] or Levenshtein.distance(a[0], b[0]) <= 1


def _city(name: str | None) -> str:
    return re.sub(r"( d ?c| city)$", "", " ".join(words(name or "")))
