"""Whom a title serves: adviser "to the President", State Secretary in the Chancellery "of the President"."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.mention.at_once import OF_FIELD
from readouts.mention.complement import POSTED, Complement, noun_phrase
from readouts.mention.units import Unit
from readouts.segment import Document

# Titles that serve a person or speak for one: adviser "to the President", envoy "of the Secretary-General".
_OF_SOMEONE = words(
    "adviser envoy official chief_of_staff spouse representative other secretary_general secretary head director "
    "ambassador security_council_secretary"
)
# Titles in an institution that may be a person's: State Secretary in the Chancellery "of the President".
_IN_OFFICE = frozenset(("deputy_minister", "secretary_of_state"))
# Titles that "to the Presidency" may follow.
_OF_PRESIDENCY = frozenset(("minister", "deputy_minister"))
# Titles that assist a minister: Parliamentary Secretary "to the Minister of Defence".
_ASSISTING = frozenset(("deputy_minister", "minister_delegate"))


def under_end(doc: Document, units: Sequence[Unit], k: int, role: str) -> int:
    """The end of "under the President of Uzbekistan", "under the Ministry of Justice"; `k` where neither stands."""
    j = k + 2
    if j >= len(units) or units[k + 1].kind != "the":
        return k
    if units[j].kind != "role":
        end = noun_phrase(doc, units, k + 1, "of", role)
        return end if any(unit.kind == "institution" for unit in units[k + 1 : end]) else k
    return max(j + 1, noun_phrase(doc, units, j + 2, "of", role)) if _of_more(doc, units, j, role) else j + 1


def to_end(doc: Document, units: Sequence[Unit], k: int, role: str, found: Sequence[Complement]) -> int:
    """The end of "to Azerbaijan", "to the President", "to the Presidency"."""
    end = noun_phrase(doc, units, k + 1, "to", role)
    seat = units[min(k + 2, len(units) - 1)].reading("institution")
    if seat is not None and seat.value == "presidency" and role in _OF_PRESIDENCY:
        return end
    served = person_served(doc, units, k, end, role)
    of_office = role in OF_FIELD and any(unit.kind in ("institution", "portfolio") for unit in units[k:end])
    placed = role == "director" and end < len(units) and units[end].kind in ("name", "honorific")
    placed = placed and all(unit.kind in ("the", "country", "and", ",") for unit in units[k + 1 : end])
    return served if served > end or role in POSTED or placed or of_office or _sends(found) else k


def _sends(found: Sequence[Complement]) -> bool:
    """Whether a mission is named that is "to" somewhere: head of the Delegation of the EU "to Tajikistan"."""
    named = [unit.entries[0].value for complement in found for unit in complement.units if unit.kind == "institution"]
    return "delegation" in named or "embassy" in named


def person_served(doc: Document, units: Sequence[Unit], k: int, end: int, role: str) -> int:
    """The end of the complement, with the title of the person served: "to the President", "of the Emir".

    `end` is where it ends without one; a title that a name follows without an article is its bearer's.
    """
    plain = end if end > k + 1 else k
    assisting = role in _ASSISTING and units[k].kind == "to"
    serving = role in _OF_SOMEONE or assisting or (role in _IN_OFFICE and units[k - 1].kind == "institution")
    if not serving or end >= len(units):
        return plain
    j = end
    while j < len(units) and units[j].kind in ("the", "his", "her", "modifier", "honorific", "'s"):
        j += 1
    following = units[j].kind if j < len(units) else "."
    office_of = units[k - 1].kind == "institution" and following == "name"
    if j > k + 1 and _majesty(doc, units[j - 1]) and (office_of or following not in ("name", "role")):
        return j
    article = units[k + 1].kind in ("the", "his", "her")
    if following != "role" or not (article or end > k + 1 or j == k + 1):
        return plain
    beyond = units[j + 1].kind if j + 1 < len(units) else "."
    named = beyond in ("name", "given", "honorific", "rank")
    # "adviser to the President, Rao", but "the wife of the late President Rao"
    if named and role == "spouse":
        return k
    if named and not article:
        return plain
    return max(j + 1, noun_phrase(doc, units, j + 2, "of", role)) if _of_more(doc, units, j, role) else j + 1


def _of_more(doc: Document, units: Sequence[Unit], j: int, role: str) -> bool:
    """Whether "of" and a name go on after the served person's title: the President "of Georgia"."""
    if j + 2 >= len(units) or units[j + 1].kind != "of":
        return False
    return noun_phrase(doc, units, j + 2, "of", role) > j + 2


def _majesty(doc: Document, unit: Unit) -> bool:
    return unit.kind == "honorific" and "majesty" in doc.lowers[unit.last - 1]
