"""Acronyms that an article explains: after "the State Border Service (SBS)", "SBS" is that institution."""

from collections.abc import Sequence
from dataclasses import replace

from readouts.lexicon import Entry
from readouts.lexicon.entries import words
from readouts.mention.unit import Unit
from readouts.segment import Document

_WITHIN_NAME = words("portfolio modifier name institution and & of the for country adjective")
# What an acronym is read as: nothing known, or an international body.
_SHORT = frozenset(("name", "body"))
_PLACES = frozenset(("country", "adjective"))
_MAX_BACK = 10


def explain_acronyms(doc: Document, sentences: Sequence[list[Unit]]) -> None:
    """Turn the acronyms explained in the article into the institutions that they stand for, in place."""
    known: dict[str, Entry] = {}
    if "(" not in doc.words:
        return
    for units in sentences:
        for k, unit in enumerate(units):
            if unit.kind in _SHORT and _in_brackets(units, k) and doc.words[unit.first].isupper():
                entry = _institution_before(units, k - 1)
                if entry is not None and (unit.kind == "name" or _abbreviates(doc, units, k)):
                    known.setdefault(doc.words[unit.first], replace(entry, phrase=doc.words[unit.first]))
    if not known:
        return
    for units in sentences:
        for k, unit in enumerate(units):
            entry = known.get(doc.words[unit.first]) if unit.kind in _SHORT else None
            if entry is not None:
                bracketed = _in_brackets(units, k)
                units[k] = Unit(
                    "name" if bracketed else "institution", unit.first, unit.last, () if bracketed else (entry,)
                )


def _abbreviates(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a body's short name is another institution's here: the Export Development Board "(EDB)"."""
    first = units[k].first - 1
    near = doc.words[max(0, first - len(doc.words[units[k].first])) : first]
    named = any(unit.kind == "body" and unit.last > first - len(near) for unit in units[:k])
    return not named and "".join(word[0] for word in near) == doc.words[units[k].first]


def _in_brackets(units: Sequence[Unit], k: int) -> bool:
    return 0 < k < len(units) - 1 and units[k - 1].kind == "(" and units[k + 1].kind == ")"


def _institution_before(units: Sequence[Unit], k: int) -> Entry | None:
    """What the institution whose name ends before the bracket `k` is: its level, field and country."""
    start = k
    while start > max(0, k - _MAX_BACK) and units[start - 1].kind in _WITHIN_NAME:
        start -= 1
    name = units[start:k]
    head = next((unit.entries[0] for unit in reversed(name) if unit.kind == "institution"), None)
    if head is None:
        return None
    fields = [unit.entries[0].value for unit in name if unit.kind == "portfolio" and unit.entries[0].value]
    places = [unit.entries[0].value for unit in name if unit.kind in _PLACES]
    portfolio, country = head.portfolio or next(iter(fields), None), head.country or next(iter(places), None)
    return replace(head, portfolio=portfolio, country=country)


def is_acronym(doc: Document, unit: Unit) -> bool:
    """Whether a unit is an unknown acronym: "MIA", "R&D"."""
    word = doc.words[unit.first]
    return unit.kind == "name" and len(word) > 1 and word.isupper() and "." not in word
