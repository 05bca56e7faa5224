"""The names of bodies after a title: how far "the Ministry of Economy and Sustainable Development of Georgia" reaches."""

from collections.abc import Sequence

from readouts.mention.units import STATE_FORMS, Unit
from readouts.segment import Document

# Units that name what an office is of.
CONTENT = frozenset(("portfolio", "institution", "country", "adjective", "body", "city", "pair"))
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their"))
_FRIENDLY = frozenset("brotherly sisterly friendly fraternal neighbouring neighboring entire largest regional".split())
_PLACES = frozenset(("country", "city", "body"))
_MAX_RUN = 4
_MAX_LIST = 16


def acronym(doc: Document, unit: Unit) -> bool:
    """Whether a unit is an unknown acronym: "MIA", "R&D"."""
    word = doc.words[unit.first]
    return unit.kind == "name" and len(word) > 1 and word.isupper() and "." not in word


def body_end(doc: Document, units: Sequence[Unit], k: int, link: str, plural: bool) -> int:
    """The end of the body's name that begins at unit `k`, determiners included; `k` where none begins.

    `link` is the word before it; `plural` allows several countries ("of Kyrgyzstan, Tajikistan and Uzbekistan").
    """
    j = k
    while j < len(units) and (units[j].kind in _DETERMINERS or doc.lowers[units[j].first] in _FRIENDLY):
        j += 1
    start = stop = j
    while j < len(units):
        step = _step(doc, units, start, j, link, plural)
        if not step:
            break
        j += step
        if units[j - 1].kind in CONTENT or units[j - 1].kind == "name" or doc.lowers[units[j - 1].first] == "state":
            stop = j
    return stop if stop > start else k


def _step(doc: Document, units: Sequence[Unit], start: int, j: int, link: str, plural: bool) -> int:
    """How many units further the name goes at `j`."""
    kind, before = units[j].kind, units[j - 1].kind if j > start else ""
    placed = before in _PLACES
    if kind in ("portfolio", "institution"):
        return 1
    if kind in CONTENT:
        return int(not placed and before != "portfolio" or before == "adjective" or _adjective_of_body(doc, units, j))
    if kind == "modifier":
        leads = institution_after(doc, units, j)
        return int(doc.words[units[j].first][0].isupper() and (leads or not (placed or before == "portfolio")))
    if kind == "name":
        return _names(doc, units, start, j, link)
    if kind in ("and", "&", ","):
        return _joined(doc, units, start, j, plural)
    if kind in ("'s", "'") and j > start:
        return int(j + 1 < len(units) and units[j + 1].kind in ("institution", "portfolio", "modifier", "name") and units[j - 1].kind in CONTENT)
    if kind == "role":
        return 2 if j == start and _genitive_of_institution(units, j) else 0
    return int(kind == "word" and j == start and institution_after(doc, units, j))


def _adjective_of_body(doc: Document, units: Sequence[Unit], j: int) -> bool:
    """Whether a place after a body or country goes on with an institution: "the OSCE Yerevan Office"."""
    return units[j].kind in ("adjective", "city", "country") and institution_after(doc, units, j)


def _genitive_of_institution(units: Sequence[Unit], j: int) -> bool:
    """Whether a title's genitive names an institution: "the Minister's Office", "the Sultan's Armed Forces"."""
    return j + 2 < len(units) and units[j + 1].kind in ("'s", "'") and units[j + 2].kind == "institution"


def institution_after(doc: Document, units: Sequence[Unit], j: int) -> bool:
    """Whether the capitalized words from `j` on lead up to an institution or a field."""
    for k in range(j + 1, min(j + 1 + _MAX_RUN, len(units))):
        if units[k].kind in ("institution", "portfolio"):
            return doc.words[units[k].first][0].isupper() or units[k].kind == "institution"
        if units[k].kind not in ("name", "modifier", "adjective"):
            return False
    return False


def _run_end(units: Sequence[Unit], j: int) -> int:
    while j < len(units) and units[j].kind == "name":
        j += 1
    return j


def _names(doc: Document, units: Sequence[Unit], start: int, j: int, link: str) -> int:
    """How many unknown capitalized words at `j` belong to the body rather than to the title's holder."""
    end = _run_end(units, j)
    if institution_after(doc, units, j):
        beyond = units[end + 1].kind if end + 1 < len(units) else "."
        return end - j if end < len(units) and not (units[end].kind == "portfolio" and beyond == "role") else 0
    if j > start:
        lone = units[j - 1].kind in ("modifier",) and end - j == 1
        return int(lone)
    if doc.lowers[units[j].first] in STATE_FORMS and end - j == 1:
        return 1
    if link not in ("of", "for", "at"):
        return 0
    following = units[end].kind if end < len(units) else "."
    if acronym(doc, units[j]):
        return 1
    if following in (",", ".", ")", "(", "and", ";") or end - j == 1:
        return end - j
    return end - j - 2 if end - j > 2 else 0


def _joined(doc: Document, units: Sequence[Unit], start: int, j: int, plural: bool) -> int:
    """How many units at the "and" or comma `j` go on with the same name; the unit that follows is read next."""
    if j == start or j + 1 >= len(units):
        return 0
    before, after = units[j - 1], units[j + 1]
    if units[j].kind == ",":
        return (2 if after.kind in ("and", "&") else 1) if _listed(doc, units, j, plural) else 0
    if after.kind == "the" and j + 2 < len(units) and before.kind == units[j + 2].kind == "institution":
        return 2
    alike = doc.words[before.first][0].isupper() == doc.words[after.first][0].isupper()
    if before.kind in ("portfolio", "name", "modifier") and after.kind in ("portfolio", "modifier"):
        return int(alike and not _before_role(units, j + 1))
    if before.kind == "portfolio" and after.kind in ("name", "body"):
        following = units[j + 2].kind if j + 2 < len(units) else "."
        return int(alike and (institution_after(doc, units, j + 1) or following in (",", "of", ".", "(")))
    if before.kind == after.kind == "institution" or (before.kind == "portfolio" and after.kind == "institution"):
        return int(alike and not _before_role(units, j + 1))
    return int(plural and before.kind == after.kind and before.kind in ("country", "body") and not _before_role(units, j + 1))


def _before_role(units: Sequence[Unit], k: int) -> bool:
    """Whether the fields from `k` on lead a title of their own: "and Foreign Minister"."""
    while k < len(units) and units[k].kind in ("portfolio", "modifier", "institution", "adjective", "country", "body"):
        k += 1
    return k < len(units) and units[k].kind == "role"


def _listed(doc: Document, units: Sequence[Unit], j: int, plural: bool) -> bool:
    """Whether the comma at `j` stands in a list of fields, or of countries, that ends in "and"."""
    kinds = ("portfolio", "modifier", "institution") if units[j - 1].kind in ("portfolio", "name", "institution") else ()
    if plural and units[j - 1].kind in ("country", "body"):
        kinds = (units[j - 1].kind,)
    closing = False
    k = j + 1
    while kinds and k < min(j + _MAX_LIST, len(units)):
        kind = units[k].kind
        if kind in ("and", "&"):
            closing = True
        elif kind == ",":
            if closing and units[k - 1].kind in ("and", "&"):
                return False
        elif not (kind in kinds or _lone_field(doc, units, k, kinds)):
            break
        elif closing:
            return not _before_role(units, k)
        k += 1
    return False


def _lone_field(doc: Document, units: Sequence[Unit], k: int, kinds: Sequence[str]) -> bool:
    """Whether one unknown capitalized word between commas, or a body, is a field in the list: "Industry, Handicraft and Trade"."""
    if "portfolio" not in kinds or not doc.words[units[k].first][0].isupper():
        return False
    alone = units[k - 1].kind in (",", "and") and k + 1 < len(units) and units[k + 1].kind in (",", "and", "&", "portfolio")
    return alone and units[k].kind in ("name", "body")
