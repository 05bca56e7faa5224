"""Readable ids."""

import re
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from anyascii import anyascii

Thing = TypeVar("Thing", bound=Hashable)
_PLAIN = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """Letters, digits and single hyphens.

    >>> slug("Jürgen Łoś-Ångström")
    'jurgen-los-angstrom'
    """
    return _PLAIN.sub("-", anyascii(text).lower().replace("'", "")).strip("-") or "unnamed"


def distinct(wanted: Mapping[Thing, Sequence[str]]) -> dict[Thing, str]:
    """An id each: the first of its wanted slugs that no other thing wants, else the last.

    Wanted slugs come from content, from plain to precise, so that the order of the things does not matter.
    """
    chosen: dict[Thing, str] = {}
    open_things = list(wanted)
    for length in range(1, max((len(slugs) for slugs in wanted.values()), default=0) + 1):
        tried = {thing: wanted[thing][min(length, len(wanted[thing])) - 1] for thing in open_things}
        counts = Counter(tried.values()) + Counter(chosen.values())
        last = [thing for thing in open_things if length >= len(wanted[thing])]
        for thing in open_things:
            if counts[tried[thing]] == 1 or thing in last:
                chosen[thing] = tried[thing]
        open_things = [thing for thing in open_things if thing not in chosen]
    return chosen
