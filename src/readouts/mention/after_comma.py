"""What a comma goes on with after a title: ", Ministry of Defence, India", ", National Food Security,"."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.mention.at_once import IN_NAMES, OF_FIELD, full_name
from readouts.mention.bodies import institution_after
from readouts.mention.complement import Complement, noun_phrase
from readouts.mention.units import Unit
from readouts.segment import Document

_WITH_FIELD_APART = OF_FIELD | {"executive"}
# Titles that a comma alone parts from the body headed: "Director-General", World Trade Organization.
_OF_BODIES = words("president chair director head secretary_general managing_director executive regional")
_STATED, _ENDS = words("country adjective 's '"), words(", . ; ) and (")


def _abbreviated(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether the title's acronym stands between commas from `k` on: the National Security Adviser", NSA," X."""
    if k + 2 >= len(units) or units[k + 2].kind != ",":
        return False
    short = doc.words[units[k + 1].first]
    first = max(0, units[k].first - 2 * len(short))
    initials = "".join(word[0] for word in doc.words[first : units[k].first] if word[0].isupper())
    return len(short) > 1 and short.isupper() and initials.endswith(short)


def _field_after(doc: Document, units: Sequence[Unit], k: int, role: str) -> int:
    """The end of a field set off after a title: Secretary", National Food Security", met; 0 where none is."""
    capital = units[k].kind in ("portfolio", "modifier") and doc.words[units[k].first][0].isupper()
    end = noun_phrase(doc, units, k, "", role) if capital else k
    end = end if any(unit.kind == "portfolio" for unit in units[k:end]) else k
    closed = end >= len(units) or units[end].kind in ("word", ",", ".", "and", ")", "of", ";") or full_name(units, end)
    return end if end > k and closed else 0


def _set_off(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a title with a capital and no state stands before a comma at `k`, and nothing but a body after it.

    "Director-General, World Trade Organization;", but not "Peru's President, UNESCO, and", "director, NATO, EU and".
    """
    title = next((j for j in range(k - 1, -1, -1) if units[j].kind == "role"), k)
    plain = doc.words[units[title].first][0].isupper() and units[title - 1].kind not in _STATED
    beyond = [unit.kind for unit in units[k + 2 : k + 4]]
    return plain and (not beyond or beyond[0] in _ENDS) and beyond[1:] != ["body"]


def after_comma(doc: Document, units: Sequence[Unit], k: int, role: str, found: Sequence[Complement]) -> int:
    """The end of what a comma goes on with: the country, or the institution (", Ministry of Defence, India")."""
    if k + 1 >= len(units):
        return k
    if _abbreviated(doc, units, k):
        return k + 2
    following = units[k + 1]
    if following.kind == "country" and found and not any(c.names("country") or c.names("adjective") for c in found):
        beyond = units[k + 2].kind if k + 2 < len(units) else "."
        region = following.entries[0].level == "region" and beyond in ("honorific", "rank")
        return k + 2 if region or beyond in (",", ".", ";", ")", "and", "(") else k
    if role in _WITH_FIELD_APART and not found and (end := _field_after(doc, units, k + 1, role)):
        return end
    if following.kind == "body" and not found and role in _OF_BODIES:
        return k + 2 if _set_off(doc, units, k) else k
    placed = following.kind == "country" and k + 2 < len(units) and units[k + 2].kind == "institution"
    named = following.kind in IN_NAMES and institution_after(doc, units, k + 1)
    proper = placed or named or following.kind in ("institution", "adjective")
    capital = proper and doc.words[following.first][0].isupper()
    if not capital or any(complement.names("institution") for complement in found):
        return k
    end = noun_phrase(doc, units, k + 1, "", role)
    closed = end >= len(units) or units[end].kind not in ("role", "'s", "word")
    return end if closed and any(unit.kind == "institution" for unit in units[k + 1 : end]) else k
