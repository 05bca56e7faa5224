"""Names without a title that are nobody's: a place's, a newspaper's, an acronym, the agency's own."""

from collections.abc import Sequence

from readouts.lexicon.entries import word_list, words
from readouts.lexicon.function_words import DETERMINERS
from readouts.mention.holders import DASHES
from readouts.mention.reader import Reader
from readouts.mention.units import Unit
from readouts.segment import Document

_PAPERS = words("newspaper daily weekly magazine broadcaster broadsheet tabloid outlet portal website")
_OPENING, _CLOSING, _LONGEST_TITLE = frozenset(('"', "“", "«")), frozenset(('"', "”", "»")), 6
_BRACKETED, _SEVERAL_WORDS = 3, 2
_SEEING = words("visit visits visited tour tours toured")
_OF_DATELINES = DASHES | {",", "("}
_PARTS_OF_DATELINES = frozenset((",", ".", "/", "|"))
_LONGEST_ACRONYM, _VOWELS = 6, frozenset("AEIOUY")


def is_nobody(reader: Reader, k: int, end: int) -> bool:
    """Whether the name from unit `k` to `end` is nobody's, as the words beside it tell."""
    doc, units = reader.doc, reader.units
    if (
        _is_place(units, k, end)
        or _is_sight(doc, units, k)
        or _is_shouted_place(doc, units, k, end)
        or _is_building(doc, units, k, end)
        or _is_aside(reader, k, end)
        or _is_credit(reader, k, end)
    ):
        return True
    if _is_shortened(doc, units, k, end) or _is_ship(doc, units, k, end):
        return True
    return _is_paper(doc, units, k, end) or _is_quoted(doc, units, k, end) or _is_acronym(doc, units, k, end)


def _is_place(units: Sequence[Unit], k: int, end: int) -> bool:
    """Whether a name without a title is a place's: received "in" Ain al-Tineh, …; not an owner's."""
    owner = end < len(units) and units[end].kind in ("'s", "'")
    return k > 0 and units[k - 1].kind in ("in", "at") and not owner


def _is_sight(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a name without a title is a sight's: "will visit Angkor Wat", not "during the visit Rao said"."""
    before = [doc.lowers[unit.first] for unit in units[max(0, k - 2) : k]]
    return before[-1:] != [] and before[-1] in _SEEING and before[:-1] != [] and before[0] not in DETERMINERS


def _is_shouted_place(doc: Document, units: Sequence[Unit], k: int, end: int) -> bool:
    """Whether a name in capitals is a dateline's: "NOVI GRAD - The minister", "NOVI GRAD, Serbia, May 5 -"."""
    if k or end >= len(units) or not doc.phrase(units[0].first, units[end].first).isupper():
        return False
    after = [unit.kind for unit in units[end : end + 3]]
    in_state = after[:2] == [",", "country"] and not doc.words[units[end + 1].first].isupper()
    return after[0] in DASHES or (in_state and not _OF_DATELINES.isdisjoint(after[2:]))


def _is_building(doc: Document, units: Sequence[Unit], k: int, end: int) -> bool:
    """Whether a name is a building's: "at the Apurva Kempinski hotel"."""
    following = doc.lowers[units[end].first] if end < len(units) else ""
    return k > 0 and units[k - 1].kind == "the" and following in word_list("buildings")


def _is_shortened(doc: Document, units: Sequence[Unit], k: int, end: int) -> bool:
    """Whether the initials of a name follow in brackets, as an organization's do: the Solar Action League (SAL)."""
    bracketed = [unit.kind for unit in units[end : end + 3]]
    if len(bracketed) < _BRACKETED or bracketed[0] != "(" or bracketed[2] != ")" or end - k < _SEVERAL_WORDS:
        return False
    initials = "".join(doc.words[unit.first][0] for unit in units[k:end])
    return doc.words[units[end + 1].first] == initials.upper()


def _is_ship(doc: Document, units: Sequence[Unit], k: int, end: int) -> bool:
    """Whether a name is a ship's: "INS Sahara"."""
    return end - k > 1 and doc.words[units[k].first].isupper() and doc.lowers[units[k].first] in word_list("ships")


def _is_aside(reader: Reader, k: int, end: int) -> bool:
    """Whether a name in brackets only says more of the person before: Senator X "(Republican-Texas)"."""
    units, previous = reader.units, reader.previous
    closed = k > 0 and units[k - 1].kind == "(" and end < len(units) and units[end].kind == ")"
    return closed and previous is not None and previous.last == units[k - 1].first


def _is_credit(reader: Reader, k: int, end: int) -> bool:
    """Whether it is the sign of the agency: "NNA – House Speaker X", "Accra, May 7, GNA - The President"."""
    word, units = reader.doc.words[reader.units[k].first], reader.units
    bracketed = k > 0 and units[k - 1].kind == "(" and [unit.kind for unit in units[end : end + 1]] == [")"]
    if bracketed and end + 1 < len(units) and units[end + 1].kind in DASHES:
        return True
    alone = end == k + 1 < len(units) and word.isupper() and len(word) > 1 and units[end].kind in DASHES
    return alone and (k == 0 or units[k - 1].kind in _PARTS_OF_DATELINES)


def _is_paper(doc: Document, units: Sequence[Unit], k: int, end: int) -> bool:
    """Whether a name is a newspaper's or the like: "the daily Rising Sun", not "told the daily Rao met her"."""
    acts = end < len(units) and units[end].kind == "word"
    return k > 0 and doc.lowers[units[k - 1].first] in _PAPERS and not acts


def _is_quoted(doc: Document, units: Sequence[Unit], k: int, end: int) -> bool:
    """Whether a name ends the title of something in quotes: "the “To Be Secure” Forum"."""
    if end >= len(units) or units[end].kind not in _CLOSING:
        return False
    before = [unit.kind for unit in reversed(units[max(0, k - _LONGEST_TITLE) : k])]
    opening = next((n for n, kind in enumerate(before) if kind in _OPENING), None)
    if opening is None:
        return False
    if opening == 0:
        # "the camp “Rose Hill”"
        return True
    following = doc.words[units[end].last : units[end].last + 1]
    first = k - 1 - opening
    capitals = all(doc.words[unit.first][0].isupper() for unit in units[first + 1 : k])
    return capitals and bool(following) and following[0].istitle()


def _is_acronym(doc: Document, units: Sequence[Unit], k: int, end: int) -> bool:
    """Whether a name is an acronym or ends with one: "the MOTP", "Rogun HPP"."""
    last = doc.words[units[end - 1].first]
    if not last.isupper() or not last.isalpha() or not 1 < len(last) < _LONGEST_ACRONYM:
        return False
    if k == 0 or units[k - 1].kind != "the":
        return False
    return end - k == 1 or (_VOWELS.isdisjoint(last) and not doc.words[units[k].first].isupper())
