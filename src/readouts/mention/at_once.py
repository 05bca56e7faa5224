"""What follows a title without a link: "designate", "High Commissioner Sri Lanka", "Director General ISPR"."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.mention.complement import ABROAD, Complement, noun_phrase
from readouts.mention.given_cities import is_given
from readouts.mention.units import Unit
from readouts.segment import Document

# Titles that their field follows at once: "Secretary" National Food Security.
OF_FIELD = frozenset(("secretary", "permanent_secretary"))
# Titles that their region follows at once: "Governor" Sindh, "Chief Minister" Balochistan.
OF_REGION = frozenset(("governor", "governor_or_mayor"))
# Titles that their city follows at once: "Commissioner" Karachi.
_OF_CITY = OF_REGION | {"commissioner", "head", "head_of_agency", "official"}
# Titles that their region of the world follows at once: "Vice President" South Asia.
_OF_AREA = words("vice_president vice_executive regional director")
# The units of which an institution's own name is made.
IN_NAMES = words("portfolio modifier name")
# Titles that the institution headed may follow at once: "Director General" Civil Aviation Authority.
_AT_ONCE = words("director chair head military_commander managing_director")


def at_once(doc: Document, units: Sequence[Unit], k: int, role: str, found: Sequence[Complement]) -> int:
    """The end of what follows without a link: "designate", "High Commissioner Sri Lanka", "Director General ISPR"."""
    kind = units[k].kind
    numbered = kind == "name" and doc.words[units[k].first] in ("II", "III")
    if not found and (numbered or (kind == "modifier" and doc.lowers[units[k].first] in ("designate", "elect"))):
        return k + 1
    part = kind == "country" and units[k].entries[0].level == "region"
    region = part and role in OF_REGION
    if not found and kind == "city" and not is_given(doc, units[k]) and role in _OF_CITY and full_name(units, k + 1):
        return k + 1
    if part and _held(units, k + 1):
        # "Inspector General of Police Punjab Usman Cheema"
        return k + 1
    if role in _OF_AREA and (area := _world_region(doc, units, k)) > k:
        return area
    if not found and kind == "country" and (region or role in ABROAD or full_name(units, k + 1)):
        return k + 1
    following = units[k + 1].kind if k + 1 < len(units) else "."
    placed = kind in ("adjective", "country") and following == "institution"
    bracketed = bool(found) and units[k - 1].kind == ")" and (kind == "institution" or placed)
    headed = role in _AT_ONCE and kind in IN_NAMES and institution_near(units, k + 1)
    # "Additional Secretary Power Division"
    secretary = role in OF_FIELD or doc.lowers[units[k].first - 1] == "secretary"
    field_of_office = secretary and "portfolio" in (kind, following if kind == "modifier" else "")
    none_yet = all(complement.names("modifier") for complement in found)
    direct = bracketed or (none_yet and (kind in ("institution", "body") or placed or headed or field_of_office))
    if not direct or not doc.words[units[k].first][0].isupper():
        return k
    end = noun_phrase(doc, units, k, "", role)
    return end if end >= len(units) or units[end].kind != "role" else k


def _held(units: Sequence[Unit], k: int) -> bool:
    """Whether who holds a title stands at unit `k`: a full name, or one with a form of address."""
    return full_name(units, k) or (k < len(units) and units[k].kind in ("honorific", "rank"))


def _world_region(doc: Document, units: Sequence[Unit], k: int) -> int:
    """The end of a region of the world before a name: "South Asia Region", "Africa and Middle East"; else `k`."""
    j = k
    while j < len(units) and (_is_area(doc, units[j]) or (units[j].kind == "and" and _is_area(doc, units[j - 1]))):
        j += 1
    j += j > k and j < len(units) and doc.words[units[j].first] == "Region"
    return j if j > k and (_held(units, j) or (j < len(units) and units[j].kind == "body")) else k


def _is_area(doc: Document, unit: Unit) -> bool:
    """Whether a unit names a region of the world, as departments of foreign affairs do."""
    return unit.kind == "portfolio" and unit.entries[0].value == "foreign-affairs" and doc.words[unit.first].istitle()


def institution_near(units: Sequence[Unit], k: int) -> bool:
    """Whether the name that goes on at unit `k` is an institution's."""
    following = next((unit for unit in units[k : k + 3] if unit.kind not in IN_NAMES), None)
    return following is not None and following.kind == "institution"


def full_name(units: Sequence[Unit], k: int) -> bool:
    """Whether two words of a name stand from `k` on: Foreign Minister Thailand "Somsak Wattana", not Israel "Harel"."""
    return k + 1 < len(units) and units[k].kind == units[k + 1].kind == "name"
