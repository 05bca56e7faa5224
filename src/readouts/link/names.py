"""Names across articles: how far two of them can be one person's."""

from functools import lru_cache
from itertools import pairwise
from typing import Literal

from readouts.lexicon.function_words import SON_OF
from readouts.link.romanize import alike, forms, near

Name = tuple[str, ...]
# In full, but for words that one leaves out, for the order, for a slip of the pen; by initials; in a surname alone.
Likeness = Literal["full", "part", "order", "slip", "initial", "surname"]


@lru_cache(maxsize=65536)
def name_words(name: str) -> Name:
    """The words of a name as spelled, without case, dots and apostrophes; a hyphen parts words.

    >>> name_words("A. Al-Sabah")
    ('a', 'al', 'sabah')
    """
    plain = "".join(" " if sign in ".-‐‑–" else sign for sign in name.casefold() if sign not in "'’ʼ‘`")
    return tuple(plain.split())


@lru_cache(maxsize=65536)
def likeness(a: Name, b: Name) -> Likeness | None:
    """How two names agree, the best first; None if they do not.

    >>> likeness(("əziz", "məmmədağayev"), ("aziz", "mammadaghayev"))
    'full'
    >>> likeness(("ana", "rao"), ("ana", "lisova", "rao")), likeness(("a", "rao"), ("ana", "rao"))
    ('part', 'initial')
    """
    short, long = sorted((a, b), key=len)
    if not short:
        return None
    if len(short) == 1:
        return "surname" if any(alike(short[0], word) for word in _own_words(long)) else None
    if _joined(short, long):
        return "full"
    if not SON_OF.isdisjoint(long) and not alike(short[0], long[0]):
        return None
    if (found := _matched(short, long)) is not None:
        return found
    # Kim Dae-ho, Kim Daeho.
    joined = (_matched(short, name) for name in _joinings(long)) if len(long) - len(short) == 1 else ()
    return next((found for found in joined if found in ("full", "slip")), None)


def _own_words(name: Name) -> list[str]:
    """The words of a name but for the father's: Mohammed "bin Salman" Al Saud."""
    return [word for k, word in enumerate(name) if k == 0 or name[k - 1] not in SON_OF]


def parts(name: Name) -> Name:
    """The words of a name, and each two of them as one: what another spelling may have."""
    return (*name, *(a + b for a, b in pairwise(name) if len(a) > 1 and len(b) > 1))


def _joinings(name: Name) -> list[Name]:
    """The name with two neighbouring words as one, wherever they may be joined."""
    return [(*name[:k], name[k] + name[k + 1], *name[k + 2 :]) for k in range(len(name) - 1)]


def _joined(short: Name, long: Name) -> bool:
    """Whether they differ only in what is written as one word: Kim Jong Un, Kim Jongun."""
    return len(short) < len(long) and not forms("".join(short)).isdisjoint(forms("".join(long)))


def _matched(short: Name, long: Name) -> Likeness | None:
    """Each word of the shorter one against a word of its own in the longer; one slip of the pen is let pass."""
    family = long if len(short) == len(long) else long[1:]
    if not any(alike(short[-1], word) or near(short[-1], word) for word in family):
        return None
    rest, initials, slips = list(long), 0, 0
    for word in _told(short):
        if (hit := next((other for other in rest if alike(word, other)), None)) is None:
            if (hit := next((other for other in rest if near(word, other)), None)) is not None:
                slips += 1
            elif (hit := next((other for other in rest if _initial(word, other)), None)) is not None:
                initials += 1
            else:
                return None
        initials += len(word) == len(hit) == 1
        rest.remove(hit)
    if slips > 1 or initials == len(short):
        return None
    return "initial" if initials else "slip" if slips else _whole(short, long)


def _whole(short: Name, long: Name) -> Likeness:
    """How names agree of which all words do."""
    ours, theirs = ([word for word in name if len(word) > 1] for name in (short, long))
    if len(ours) != len(theirs):
        return "part"
    return "full" if all(map(alike, ours, theirs)) else "order"


def _told(name: Name) -> list[str]:
    """The words of a name, the longest first; of "John F. Rao" not the initial, as two words are spelled out."""
    ordered = sorted(name, key=len, reverse=True)
    spelled = [word for word in ordered if len(word) > 1]
    return spelled if len(spelled) > 1 else ordered


def _initial(a: str, b: str) -> bool:
    return (len(a) == 1 or len(b) == 1) and any(x[:1] == y[:1] for x in forms(a) for y in forms(b))
