"""Readable ids."""

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Hashable, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from anyascii import anyascii

Thing = TypeVar("Thing", bound=Hashable)
# Azerbaijan's own way of writing its names in English: Əliyev is Aliyev.
_AS_A = str.maketrans("Əə", "Aa")
_PLAIN = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """Letters, digits and single hyphens.

    >>> slug("Jürgen Łoś-Ångström")
    'jurgen-los-angstrom'
    """
    return _PLAIN.sub("-", anyascii(text.translate(_AS_A)).lower().replace("'", "")).strip("-") or "unnamed"


def distinct(wanted: Mapping[Thing, Sequence[str]], taken: Collection[str] = ()) -> dict[Thing, str]:
    """An id each: the first of its wanted slugs that no other thing wants and that is not taken, else the last.

    Wanted slugs come from content, from plain to precise, so that the order of the things does not matter. A last one
    that is taken gets a suffix from all of them.
    """
    chosen: dict[Thing, str] = {}
    open_things = list(wanted)
    for length in range(1, max((len(slugs) for slugs in wanted.values()), default=0) + 1):
        tried = {thing: wanted[thing][min(length, len(wanted[thing])) - 1] for thing in open_things}
        counts = Counter(tried.values()) + Counter(chosen.values()) + Counter(list(taken))
        for thing in open_things:
            if counts[tried[thing]] == 1:
                chosen[thing] = tried[thing]
            elif length >= len(wanted[thing]):
                chosen[thing] = _suffixed(wanted[thing]) if tried[thing] in taken else tried[thing]
        open_things = [thing for thing in open_things if thing not in chosen]
    return chosen


def _suffixed(slugs: Sequence[str]) -> str:
    return f"{slugs[-1]}-{hashlib.sha256(' '.join(slugs).encode()).hexdigest()[:8]}"
