"""Names without a title that are nobody's: a place's, a newspaper's, an acronym, the agency's own."""

from collections.abc import Sequence
from functools import lru_cache

from readouts.lexicon.entries import rows, word_list, words
from readouts.lexicon.function_words import DETERMINERS
from readouts.mention.acting import acts
from readouts.mention.counterparts import COUNTERPARTS
from readouts.mention.holders import DASHES
from readouts.mention.reader import Reader
from readouts.mention.units import Unit
from readouts.segment import Document

_PAPERS = words("newspaper daily weekly magazine broadcaster broadsheet tabloid outlet portal website")
_OPENING, _CLOSING, _LONGEST_TITLE = frozenset(('"', "“", "«")), frozenset(('"', "”", "»")), 6
_BRACKETED, _SEVERAL_WORDS = 3, 2
_SEEING = words("visit visits visited tour tours toured")
_OF_DATELINES = DASHES | {",", "("}
_ENDS_OF_ITEMS = frozenset((".", ";", "(", "and"))
# Where in a person's name the words stand that are known to be of one, but for families of leaders.
_IN_NAMES = frozenset(("any", "first"))
# Within how many units what somebody is ends after a name, and within how many words a person acts.
_LONGEST_APPOSED, _NEAR = 8, 120
# With whom talks were held, within how many words after a name.
_TALKS, _HIM, _LONGEST_CLAUSE = words("talks discussions conversation spoke met"), words("him her"), 14
_PARTS_OF_DATELINES = frozenset((",", ".", "/", "|"))
_LONGEST_ACRONYM, _VOWELS = 6, frozenset("AEIOUY")


def is_nobody(reader: Reader, k: int, end: int) -> bool:
    """Whether the name from unit `k` to `end` is nobody's, as the words beside it tell."""
    doc, units = reader.doc, reader.units
    if (
        _is_place(units, k, end)
        or _is_sight(doc, units, k, end)
        or _is_shouted_place(reader, k, end)
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


def _is_sight(doc: Document, units: Sequence[Unit], k: int, end: int) -> bool:
    """Whether a name of several words is a sight's: "will visit Angkor Wat", not "visits Ana Rao, the minister"."""
    before = [doc.lowers[unit.first] for unit in units[max(0, k - 2) : k]]
    visited = before[-1:] != [] and before[-1] in _SEEING and before[:-1] != [] and before[0] not in DETERMINERS
    if not visited or end - k < _SEVERAL_WORDS or doc.lowers[units[k].first] in _names_at_home():
        return False
    return not _is_said_to_hold(doc, units, end) and not _is_told_of(doc, units[k].first, units[end - 1].last)


@lru_cache(maxsize=1)
def _names_at_home() -> frozenset[str]:
    """Names known to be persons' somewhere, in small letters."""
    return frozenset(name for row in rows("names.csv") if row["place"] in _IN_NAMES for name in row["forms"].split())


def _is_said_to_hold(doc: Document, units: Sequence[Unit], end: int) -> bool:
    """Whether a comma and what somebody is follow a name: "the Foreign Minister of Peru", "her Kenyan counterpart"."""
    following = units[end : end + _LONGEST_APPOSED]
    if not following or following[0].kind not in (",", "("):
        return False
    closed = next((n for n, unit in enumerate(following[1:], 1) if unit.kind in (",", ")")), len(following))
    return any(unit.kind == "role" or doc.lowers[unit.first] in COUNTERPARTS for unit in following[1:closed])


def _is_told_of(doc: Document, first: int, last: int) -> bool:
    """Whether a name, words `first` to `last`, is a person's elsewhere: "Rao met", "Minister Ana Rao"."""
    family, opening = doc.lowers[last - 1], doc.first_said[doc.lowers[first]]
    earlier = doc.first_said[family]
    same = doc.lowers[opening : opening + last - first] == doc.lowers[first:last]
    titled = same and 0 < opening < first and doc.lowers[opening - 1] in _ends_of_titles()
    if titled or (earlier < first and acts(doc, earlier + 1)) or _is_spoken_with(doc, last):
        return True
    near = range(last, min(last + _NEAR, len(doc.lowers)))
    return any(doc.lowers[k] == family and acts(doc, k + 1) for k in near)


def _is_spoken_with(doc: Document, last: int) -> bool:
    """Whether talks with a person follow a name at once: "visited Kivo Tann and held talks with her"."""
    near = doc.lowers[last : last + _LONGEST_CLAUSE]
    clause = near[: near.index(".")] if "." in near else near
    return any(
        talks in _TALKS and link == "with" and person in _HIM
        for talks, link, person in zip(clause, clause[1:], clause[2:], strict=False)
    )


@lru_cache(maxsize=1)
def _ends_of_titles() -> frozenset[str]:
    """The last words of titles, in small letters."""
    return frozenset(row["phrase"].lower().split()[-1] for row in rows("roles.csv"))


def _is_shouted_place(reader: Reader, k: int, end: int) -> bool:
    """Whether a name in capitals is a dateline's: "NOVI GRAD - The minister", "NOVI GRAD, Serbia, May 5 -"."""
    doc, units = reader.doc, reader.units
    if k or end >= len(units) or not doc.phrase(units[0].first, units[end].first).isupper():
        return False
    after = [unit.kind for unit in units[end : end + 3]]
    in_state = after[:2] == [",", "country"] and not doc.words[units[end + 1].first].isupper()
    dashed = after[0] in DASHES and not _is_listed_with_title(reader, end + 1)
    return dashed or (in_state and not _OF_DATELINES.isdisjoint(after[2:]))


def _is_listed_with_title(reader: Reader, k: int) -> bool:
    """Whether the title at unit `k` is all that a line says of a name: "ANA RAO - Ambassador of Peru"."""
    office = reader.titles.get(reader.units[k].first) if k < len(reader.units) else None
    if office is None:
        return False
    following = next((unit.kind for unit in reader.units[k:] if unit.first >= office.last), ".")
    return following in _ENDS_OF_ITEMS


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
