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
    that is taken gets a suffix from all of them; things that even their last one does not tell apart are numbered in
    their order.
    """
    chosen: dict[Thing, str] = {}
    open_things = list(wanted)
    for length in range(1, max((len(slugs) for slugs in wanted.values()), default=0) + 1):
        tried = {thing: wanted[thing][min(length, len(wanted[thing])) - 1] for thing in open_things}
        counts = Counter(tried.values()) + Counter(chosen.values()) + Counter(list(taken))
        chosen |= {thing: own for thing, own in tried.items() if counts[own] == 1}
        last = {t: own for t, own in tried.items() if t not in chosen and length >= len(wanted[t])}
        given = {*taken, *chosen.values()} if last else set()
        numbers: Counter[str] = Counter()
        for thing, own in last.items():
            chosen[thing] = _numbered(_suffixed(wanted[thing]) if own in taken else own, given, numbers)
            given.add(chosen[thing])
        open_things = [thing for thing in open_things if thing not in chosen]
    return chosen


def _suffixed(slugs: Sequence[str]) -> str:
    return f"{slugs[-1]}-{hashlib.sha256(' '.join(slugs).encode()).hexdigest()[:8]}"


def _numbered(slug: str, taken: Collection[str], numbers: Counter[str]) -> str:
    """The slug, with the next number from 2 that makes it another than those taken, if it is one of them.

    `numbers` keeps how far the numbers of each slug have come.
    """
    while True:
        numbers[slug] += 1
        name = slug if numbers[slug] == 1 else f"{slug}-{numbers[slug]}"
        if name not in taken:
            return name
