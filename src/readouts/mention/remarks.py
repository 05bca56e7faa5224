"""What stands in brackets or quotes after a title: "(SOCAR)", "(left)", the Internal Security Force "'Lekhwiya'"."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.mention.units import Unit
from readouts.segment import Document

QUOTES = frozenset(("'", "‘", '"', "“", "”"))
NAMED = words("name given honorific rank")
_NAMING = words("role rank honorific word country")
_ASIDE_ENDS = words(") name given honorific rank role")


def quote_end(units: Sequence[Unit], k: int) -> int:
    """The end of an institution's name in quotes: the Internal Security Force "'Lekhwiya'"; `k` where none is."""
    end = next((j for j in range(k + 2, min(k + 5, len(units))) if units[j].kind in QUOTES), k)
    return end + 1 if end > k and all(unit.kind == "name" for unit in units[k + 1 : end]) else k


def _name_in_brackets(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether the brackets at unit `k` hold a name and nothing else: the Premier "(Ana Horvat)"."""
    j = k + 1
    while j < len(units) and units[j].kind == "name":
        j += 1
    full = j - k > 2 and not doc.words[units[k + 1].first].isupper()
    goes_on = j + 1 < len(units) and units[j + 1].kind in ("for", "of")
    return full and j < len(units) and units[j].kind == ")" and not goes_on


def bracket_end(doc: Document, units: Sequence[Unit], k: int) -> int:
    """The end of a short remark in brackets that names no one: "(SOCAR)", "(East)", "(UK)"; before a name "(left)"."""
    if _name_in_brackets(doc, units, k):
        return k
    if [unit.kind for unit in units[k + 1 : k + 3]] == ["role", ")"]:
        # "Minister of State (MoS)"
        return k + 3
    if k + 1 < len(units) and units[k + 1].kind == "word":
        return _aside_end(units, k)
    for end in range(k + 1, min(k + 6, len(units))):
        if units[end].kind == ")":
            return end + 1
        acronym = units[end].kind == "role" and doc.words[units[end].first].isupper()
        first = end == k + 1 and (acronym or units[end].kind == "country")
        if units[end].kind in _NAMING and not first:
            return k
    return k


def _aside_end(units: Sequence[Unit], k: int) -> int:
    """The end of an aside in brackets between a title and its name: "(left)", "(concurrently to Chad)"; else `k`."""
    end = next((j for j in range(k + 1, min(k + 6, len(units) - 1)) if units[j].kind in _ASIDE_ENDS), k)
    return end + 1 if units[end].kind == ")" and units[end + 1].kind in NAMED else k
