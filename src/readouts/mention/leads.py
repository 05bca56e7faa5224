"""What stands before a title and belongs to it: "Norway's Coast Guard" Commander."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import NATION_WORDS
from readouts.mention.acronyms import is_acronym
from readouts.mention.bodies import CONTENT, FIELDLESS
from readouts.mention.units import Unit
from readouts.segment import Document

_TAKEN = words("portfolio modifier adjective pair institution country body")
_JOINTS = words(", and & 's ' - – of the ( )")
_COMPANY_TITLES = frozenset(("executive", "managing_director"))
_PERSONAL = frozenset(("role", "rank", "honorific"))
_NAMED_BODIES = words("body institution country name portfolio")
_MAX_NAMES = 4
_NEAR = 12
_LONGEST = 24


def lead_start(doc: Document, units: Sequence[Unit], at: int, limit: int) -> int:
    """Where the phrase of the title at unit `at` begins; no earlier than `limit`."""
    limit = max(limit, at - _LONGEST)
    start = at
    while start > limit:
        before = _step_left(doc, units, start, at, limit)
        if before == start:
            break
        start = before
    while start < at and (units[start].kind in _JOINTS or _adverb(doc, units, start)):
        start += 1
    return start


def owner_before(units: Sequence[Unit], start: int) -> list[Unit]:
    """The institution that a pronoun before a title means: "the BioCubaFarma group, whose" president."""
    if start == 0 or units[start - 1].kind not in ("whose", "its"):
        return []
    before = units[max(0, start - _NEAR) : start - 1]
    named = [k for k, unit in enumerate(before) if unit.kind == "institution"]
    nearest = before[max(0, named[-1] - 1) : named[-1] + 1] if named else []
    return [unit for unit in nearest if unit.kind == "institution"]


def _adverb(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether "then" only orders events: "and then Foreign Minister X"."""
    return doc.lowers[units[k].first] == "then" and k > 0 and units[k - 1].kind in ("and", "word")


def _step_left(doc: Document, units: Sequence[Unit], start: int, at: int, limit: int) -> int:
    """Where the phrase begins once what stands before `start` is taken in; `start` if it is no part."""
    k = start - 1
    kind = units[k].kind
    if kind == ")":
        return k - 2 if k - 3 >= limit and _acronym_bracket(units, k - 2) else start
    if kind in ("of", "the", "in"):
        return _whole_institution(units, k, start, limit)
    return k if _leads(doc, units, k, at, limit) else start


def _leads(doc: Document, units: Sequence[Unit], k: int, at: int, limit: int) -> bool:
    """Whether the unit `k` just before the phrase of the title `at` is part of it."""
    kind, following, role = units[k].kind, units[k + 1].kind, units[at].entries[0].value
    if kind == "portfolio" and role in FIELDLESS:
        return False
    if kind == "institution" and doc.words[units[k].first].islower():
        # "received in his office | Danish Minister X"
        placed = k > 0 and units[k - 1].kind in ("his", "her", "their")
        if placed or (following != "role" and doc.words[units[k + 1].first][0].isupper()):
            return False
    if kind in _TAKEN:
        return True
    if kind == "city":
        posted = k - 2 >= limit and units[k - 1].kind == "in" and _is_mission(units[k - 2])
        return role == "governor_or_mayor" or following in ("'s", "institution") or posted
    if kind in ("'s", "'"):
        return k > limit and _owner(doc, units[k - 1])
    if kind in (",", "and", "&"):
        return _joins(doc, units, k, at, limit)
    if kind == "name":
        return _names_body(doc, units, k, at)
    if kind == "-":
        return k + 1 == at and k > limit and units[k - 1].kind == "modifier"
    return kind == "word" and doc.lowers[units[k].first] in NATION_WORDS and following in ("'s", "'")


def _owner(doc: Document, unit: Unit) -> bool:
    """Whether a genitive of this unit can lead a title: "Georgia's", "SOCAR's", "the country's"."""
    return unit.kind in CONTENT or is_acronym(doc, unit) or doc.lowers[unit.first] in NATION_WORDS


def _joins(doc: Document, units: Sequence[Unit], k: int, at: int, limit: int) -> bool:
    """Whether "and" or a comma at `k` joins two fields ("Energy and Water"), or two countries before a plural."""
    if k <= limit or k + 1 >= at:
        return False
    genitive = units[k - 1].kind in ("'s", "'") and k - 2 >= limit
    before, after = units[k - 2 if genitive else k - 1], units[k + 1]
    alike = doc.words[before.first][0].isupper() == doc.words[after.first][0].isupper()
    if before.kind == "portfolio" and after.kind in ("portfolio", "institution") and alike:
        return units[k].kind != "," or any(unit.kind in ("and", "&") for unit in units[k:at])
    if before.kind == "name" and after.kind in ("portfolio", "institution"):
        return units[k].kind != "," and k - 2 >= limit and units[k - 2].kind in ("adjective", "portfolio")
    plural = doc.lowers[units[at].last - 1].endswith("s")
    return plural and before.kind in ("adjective", "country") and after.kind in ("adjective", "country", "the")


def _acronym_bracket(units: Sequence[Unit], k: int) -> bool:
    """Whether "(ACRONYM)" stands at `k`, after a body's name: "the Agency (DEM)", "the Agency's (DEM)"."""
    body = k - 1 - (k > 1 and units[k - 1].kind in ("'s", "'"))
    if k < 1 or k + 2 >= len(units) or units[k].kind != "(" or units[k + 2].kind != ")":
        return False
    return units[k + 1].kind in ("name", "institution", "body", "country", "city") and units[body].kind in _NAMED_BODIES


def _whole_institution(units: Sequence[Unit], k: int, start: int, limit: int) -> int:
    """Where "Armed Forces of the" Philippines begins, if such a name stands before `start`."""
    j = k - 1 if units[k].kind == "the" else k
    fits = j - 1 >= limit and units[j].kind in ("of", "in") and units[j - 1].kind == "institution"
    if fits and units[j].kind == "in":
        return j - 1 if _is_mission(units[j - 1]) and units[start].kind in ("country", "city") else start
    return j - 1 if fits and units[start].kind in ("portfolio", "country", "city", "body", "modifier") else start


def _is_mission(unit: Unit) -> bool:
    """Whether an institution is an embassy, which a place may be told of: the Embassy "in the Philippines"."""
    known = unit.reading("institution")
    return known is not None and known.value == "embassy"


def _names_body(doc: Document, units: Sequence[Unit], k: int, at: int) -> bool:
    """Whether the capitalized word `k` is of a body's name: "MIA" Director, "Multimedia" Commission chairman."""
    start = k + 1
    following = units[start].kind
    if following in ("role", "'s", "'") and is_acronym(doc, units[k]):
        return True
    if following == "institution" or (start < at and following == "name"):
        first = k
        while first > 0 and k - first <= _MAX_NAMES and units[first - 1].kind == "name":
            first -= 1
        holder = first > 0 and units[first - 1].kind in _PERSONAL
        return not holder and start - first <= _MAX_NAMES and doc.words[units[start].first][0].isupper()
    holder = k > 0 and units[k - 1].kind in _PERSONAL
    return units[at].entries[0].value in _COMPANY_TITLES and following == "role" and not holder
