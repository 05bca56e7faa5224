"""What may stand between a title and a name: ranks, honorifics and a comma."""

from collections.abc import Sequence
from typing import NamedTuple

from readouts.lexicon.entries import words
from readouts.mention.names import name_end
from readouts.mention.units import Unit
from readouts.segment import Document

_RETIRED = words("r rd retd ret rtd ret'd res retired reserve")
_SKIPPED = frozenset((",", "(", "the", "-", "–"))


class Address(NamedTuple):
    """The units of a name, and the rank and honorific before it; `end` is `at` where no name stands."""

    at: int
    end: int
    rank: tuple[int, int] | None = None
    honorific: str | None = None

    @property
    def named(self) -> bool:
        """Whether a name stands here."""
        return self.end > self.at


def address_at(doc: Document, units: Sequence[Unit], k: int) -> Address:
    """The name at unit `k`, past ranks, honorifics, their dots and one comma: ", Lt. Gen. Sheikh" Ahmed Al-Sabah."""
    rank, honorific = None, None
    j = k
    while j < len(units):
        unit = units[j]
        if unit.kind == "rank":
            rank = rank or (unit.first, unit.last)
        elif unit.kind == "honorific":
            # "Tan Sri" is no Tan.
            honorific = doc.lowers[unit.first if doc.lowers[unit.first] != "tan" else unit.last - 1]
        elif unit.kind == "(" and _aside(doc, units, j):
            j += 3 if units[j + 2].kind == ")" else 4
            continue
        elif not _skippable(doc, units, j, k):
            break
        j += 1
    at = k if rank is None and honorific is None else j
    end = name_end(doc, units, at, titled=True)
    return Address(at, _of_a_place(units, end, honorific), rank, honorific)


def _skippable(doc: Document, units: Sequence[Unit], j: int, k: int) -> bool:
    """Whether the dot, bracket or comma at `j` only parts ranks and honorifics, or "retired" leads one."""
    word = doc.words[units[j].first]
    if doc.lowers[units[j].first] in _RETIRED and _leads_rank(units, j + 1):
        return True
    if word == "." and j > k and doc.lowers[units[j - 1].first] in _RETIRED:
        return True
    if word in (".", ")") and j > k:
        return units[j - 1].kind in ("rank", "honorific") or word == ")"
    if word not in _SKIPPED or (j > k and word not in ("the", ",")) or j + 1 >= len(units):
        return False
    following = units[j + 1] if units[j + 1].kind != "the" or j + 2 >= len(units) else units[j + 2]
    styled = word == "," and j > k and units[j - 1].kind == "honorific" and following.kind in ("name", "given")
    return styled or following.kind in ("rank", "honorific")


def _leads_rank(units: Sequence[Unit], k: int) -> bool:
    """Whether a rank stands at unit `k`, be it past a dot: "Rtd." Brigadier."""
    k += k < len(units) and units[k].kind == "."
    return k < len(units) and units[k].kind == "rank"


def _aside(doc: Document, units: Sequence[Unit], j: int) -> bool:
    """Whether the bracket opens "(Retd)" or "(ret.)", or tells a rank's force: "Captain (Navy)"."""
    if j + 3 >= len(units):
        return False
    force = j > 0 and units[j - 1].kind == "rank" and units[j + 1].kind == "institution" and units[j + 2].kind == ")"
    return force or doc.lowers[units[j + 1].first] in _RETIRED


def _of_a_place(units: Sequence[Unit], end: int, honorific: str | None) -> int:
    """The end of a peer's name with his place: Lord Purvis "of Tweed"."""
    peer = honorific in ("lord", "baroness", "lady", "baron")
    return (
        end + 2 if peer and end + 1 < len(units) and units[end].kind == "of" and units[end + 1].kind == "name" else end
    )
