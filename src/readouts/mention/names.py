"""Personal names: where one begins and how far it goes."""

from collections.abc import Sequence
from functools import lru_cache

from readouts.lexicon.entries import rows, word_list, words
from readouts.lexicon.function_words import MONTHS, SON_OF
from readouts.mention.units import ARABIC_ARTICLES, PARTICLES, Unit
from readouts.segment import Document

# Particles that are whole family names where they end a name: Meera "Das".
_LAST_PARTICLES = words("das de dos do du le tun")
# First halves of Arabic names, whatever the second means elsewhere: Abdel "Fatah".
_SERVANT_OF = words("abdel abdul abd abdol abdal")
_BEFORE_NAME = _SERVANT_OF | SON_OF
# Words of the lexicon that are names too: "Israel" Moreno, "Jordan" Marsh.
_PLACES = frozenset(("country", "city", "adjective"))
_TITLE_KINDS = words("role modifier portfolio institution honorific rank body")
# Words after which a family name may stand alone.
_BEFORE_ALONE = words("by with and that as when while later ,")
_NEVER_LAST = words("minister president mp secretary chairman ambassador chief ceo mps general mna")
_NEAR_MONTHS = words("in on of . early late mid this last next since until from")
_OF_YEARS = words("of this last next")
# Forms of address and ranks that are family names too: Imtiaz "Shaikh", John "Major".
_FAMILY_STYLES = words(
    "shaikh sheikh shaykh mawlawi maulvi tun sen sayed seyed sayyid seyyed seyid syed mian haji hajji hajj major"
)
# Second halves of what describes a person: "Cancer-stricken", "Lima-based".
_DESCRIBING = words(
    "stricken based backed born led trained educated brokered hit torn ridden wracked elected appointed speaking held "
    "ruled dominated owned sponsored mediated supported installed occupied run controlled turned made hosted"
)
# What counts money: the President Grants "$5 Million".
_COINS = "$€£¥"
_NUMERALS = frozenset(("II", "IV", "VI"))
_MAX_WORDS, _INITIALS = 12, 2
# Within how many words after a name the prize is named that is called so.
_LONGEST_CALLED, _PRIZES = 4, words("award awards prize prizes medal lecture fellowship")


@lru_cache(maxsize=1)
def not_names() -> frozenset[str]:
    """Lower-cased words that are no part of a personal name however they are written."""
    return frozenset(row["word"] for row in rows("not_names.csv"))


@lru_cache(maxsize=8)
def also_names(kind: str) -> frozenset[str]:
    """Common words that are parts of names too.

    `surname`: after a given name ("Young", "Green"); `family`: that, or before one ("Park Min", "Sun Weimin");
    `acronym`: a name unless written in capitals ("Mia", but "MIA"); `syllable`: before or after other names where a
    title tells that this is one ("He Liming", "Tran Van To"); `given`: after a title and before other names ("Bill
    Larsen", "Hans Christian Berg").
    """
    return frozenset(row["word"] for row in rows("not_names.csv") if row["also"] == kind)


def name_end(doc: Document, units: Sequence[Unit], start: int, titled: bool) -> int:
    """The unit after the name that begins at unit `start`; `start` itself where none does.

    `titled` tells that a title or honorific stands before, so that one word suffices and a place may be a given name.
    """
    k, words = start, 0
    while k < len(units) and words < _MAX_WORDS:
        step = _step(doc, units, k, words, titled)
        if not step:
            break
        words += units[k].kind not in (".", ",")
        k += step
    while k > start and not _can_end(doc, units[k - 1]):
        k -= 1
    return k if not (_cut_off(doc, units, start, k) or _is_called_after(doc, units, start, k)) else start


def _is_called_after(doc: Document, units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a name is only that of a body or place called so: the Rising Sun "Foundation", Queen Ana "University".

    So it is where a few words with capitals stand between, as in the Ana Soto Peace "Prize".
    """
    if not start < end < len(units) or units[end].first != units[end - 1].last:
        return False
    following = doc.words[units[end].first : units[end].first + _LONGEST_CALLED]
    capitals = next((k for k, word in enumerate(following) if not word[0].isupper()), len(following))
    called = doc.lowers[units[end].first : units[end].first + capitals]
    return called[:1] != [] and (called[0] in word_list("what_bodies_are") or not _PRIZES.isdisjoint(called))


def _cut_off(doc: Document, units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a name of one letter is all that is left of a word where the text ends: "Chair of the House F"."""
    return end == start + 1 and units[start].last == len(doc.words) and len(doc.words[units[start].first]) == 1


def _step(doc: Document, units: Sequence[Unit], k: int, words: int, titled: bool) -> int:
    """How many units further the name goes at `k`."""
    unit, following = units[k], _following(units, k)
    word, lower = doc.words[unit.first], doc.lowers[unit.first]
    if unit.kind == "honorific" and len(word) == 1 and _initial(doc, unit, following):
        # "M. U. Rao", where "U" is a form of address too
        return 2
    if unit.kind == "honorific" and words and titled and following is not None:
        return _style_step(doc, units, k, following)
    if titled and word[0].isupper() and unit.kind not in ("name", "given") and lower in also_names("syllable"):
        return _syllable(doc, units, k, words)
    if unit.kind in ("name", "given"):
        return _plain_step(doc, units, k, words, titled)
    for step in (_tied_step, _added_step, _marked_step):
        if (taken := step(doc, units, k, words, titled)) is not None:
            return taken
    if unit.kind in _PLACES and word[0].isupper():
        return int(_place_as_name(doc, units, k, words, titled))
    return int(unit.kind in _TITLE_KINDS and words > 0 and titled and _word_as_name(doc, units, k))


def _following(units: Sequence[Unit], k: int) -> Unit | None:
    return units[k + 1] if k + 1 < len(units) else None


def _style_step(doc: Document, units: Sequence[Unit], k: int, following: Unit) -> int:
    """How far a form of address within a name takes it: "Imtiaz Shaikh", "Hamid bin Pehin Datu Haji Salim"."""
    unit = units[k]
    if doc.lowers[unit.first - 1] in SON_OF:
        return int(following.kind in ("name", "given", "honorific"))
    style = doc.lowers[unit.first] in _FAMILY_STYLES
    named = following.kind == "name" or (style and following.kind not in ("role", "given"))
    inside = named and unit.last - unit.first == 1 and doc.words[unit.first][0].isupper()
    return int(inside or _word_as_name(doc, units, k))


def _tied_step(doc: Document, units: Sequence[Unit], k: int, words: int, titled: bool) -> int | None:
    """How far a particle, or what stands after one, takes a name: "Abdel Fatah", "van der Berg", "Meera Das"."""
    unit, following = units[k], _following(units, k)
    word, lower, before = doc.words[unit.first], doc.lowers[unit.first], doc.lowers[unit.first - 1]
    if words and before in _BEFORE_NAME and word[0].isupper():
        return 1
    if words and word.istitle() and lower in _LAST_PARTICLES and (following is None or following.kind != "name"):
        return 1
    if words and lower in SON_OF and following is not None and following.kind in ("role", "honorific"):
        return 1
    if lower in PARTICLES and following is not None and (words or titled):
        goes_on = following.kind in ("name", "given") or (
            words and (doc.lowers[following.first] in PARTICLES | _FAMILY_STYLES or _one_word_place(doc, following))
        )
        begins = words > 0 or lower in ("al", "el", "bin", "de", "van", "von", "da")
        return int(begins and (goes_on or _two_particles(doc, units, k)))
    return 1 if words and lower in _FAMILY_STYLES and before in PARTICLES else None


def _added_step(doc: Document, units: Sequence[Unit], k: int, words: int, titled: bool) -> int | None:
    """How far what is added to a name takes it: "Rao, Jr.", "John Cardinal Rao", "A Rao"."""
    unit, following = units[k], _following(units, k)
    word = doc.words[unit.first]
    if unit.kind == "," and words > 1 and following and doc.lowers[following.first].rstrip(".") in ("jr", "sr"):
        return 2 + _dotted_within(doc, units, k + 1)
    named = following is not None and following.kind == "name"
    if doc.lowers[unit.first] == "cardinal" and words and titled and named:
        return 1
    if word == "A" and following and doc.words[following.first] == ".":
        return 2
    if word == "A" and (words or titled) and named:
        return 1
    return 1 if words and _last_apostrophe(doc, unit, following) else None


def _marked_step(doc: Document, units: Sequence[Unit], k: int, words: int, titled: bool) -> int | None:
    """How far a mark, or a place after a particle, takes a name: "Ana 'Nita' Rao", "‘Aisake", "de Oslo"."""
    unit = units[k]
    if unit.kind in ("'", "‘", "’", '"', "“", "(") and words and titled:
        return _nickname(doc, units, k)
    if titled and not words and doc.words[unit.first] in ("'", "‘"):
        return int(_glottal(doc, units, k))
    if unit.kind == "–" and words > 1 and titled:
        return int(_joins_two_names(doc, units, k))
    return 1 if words and doc.lowers[unit.first - 1] in PARTICLES and _one_word_place(doc, unit) else None


def _joins_two_names(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a long dash at `k` joins the halves of a family name: "Odette Renard–Bosso"."""
    following = _following(units, k)
    touches = doc.ends[units[k].first - 1] == doc.starts[units[k].first]
    if following is None or following.kind != "name" or not touches:
        return False
    return doc.ends[units[k].first] == doc.starts[following.first] and _closes(doc, units, k + 1)


def _two_particles(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a family name follows two particles: "von der Heide"."""
    following = units[k + 1 : k + 3]
    return len(following) > 1 and doc.lowers[following[0].first] in PARTICLES and following[1].kind == "name"


def _plain_step(doc: Document, units: Sequence[Unit], k: int, words: int, titled: bool) -> int:
    unit = units[k]
    lower = doc.lowers[unit.first]
    if (unit.first and doc.words[unit.first - 1] == "@") or (words != 1 and lower in word_list("degrees")):
        return 0
    if words and unit.kind == "name" and doc.lowers[unit.first - 1] in PARTICLES:
        return 1
    if "-" in lower and lower.rpartition("-")[2] in _DESCRIBING:
        return 0
    if unit.kind == "name" and lower in not_names() and not _name_after_all(doc, units, k, words, titled):
        return 0
    digits = any(c.isdigit() for c in doc.words[unit.first])
    if digits or _month_of_date(doc, units, k) or _is_address(doc, unit.last):
        return 0
    closing = k + 2 == len(units) and words and unit.last - unit.first == 1 and len(doc.words[unit.first]) == 2
    return 2 if not closing and _initial(doc, unit, units[k + 1] if k + 1 < len(units) else None) else 1


def _is_address(doc: Document, dot: int) -> bool:
    """Whether a dot that touches small letters makes the word before it an address: "Primeminister.kz"."""
    if doc.words[dot : dot + 1] != ["."] or dot + 1 >= len(doc.words):
        return False
    return (
        doc.ends[dot] == doc.starts[dot + 1] and doc.ends[dot - 1] == doc.starts[dot] and doc.words[dot + 1].islower()
    )


def _name_after_all(doc: Document, units: Sequence[Unit], k: int, words: int, titled: bool) -> bool:
    """Whether a common word is part of a name here: last after a given name, or before another name."""
    lower = doc.lowers[units[k].first]
    following = units[k + 1] if k + 1 < len(units) else None
    named = following is not None and following.kind == "name" and doc.lowers[following.first] not in not_names()
    if lower in also_names("acronym") and (
        not doc.words[units[k].first].isupper() or (titled and named and len(lower) == 2)
    ):
        # "Mia Holm", but "MIA"; "Air Marshal AP Sinha"
        return True
    if titled and named and lower in also_names("given"):
        return True
    if words:
        word = units[k].first
        initial = doc.words[word - 1] == "." and len(doc.words[word - 2]) == 1 and doc.words[word].istitle()
        if (initial or lower == "do") and (named or _closes(doc, units, k)):
            # "Karl M. Christian", "Julio Do Santos"
            return True
        last = also_names("surname") | also_names("family") | also_names("syllable")
        known = lower in last if titled else words > 1 and lower in also_names("syllable")
        return known and _closes(doc, units, k)
    if not titled and not named and lower in also_names("family") | also_names("surname"):
        return _stands_alone(doc, units, k)
    return named and (lower in also_names("family") or (titled and lower in also_names("syllable")))


def is_common_family(doc: Document, unit: Unit) -> bool:
    """Whether a common word with a capital can be a family name: "Young"."""
    word = doc.words[unit.first]
    return word.istitle() and doc.lowers[unit.first] in also_names("surname") | also_names("family")


def _stands_alone(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a common word with a capital may be a family name alone: "was received by Hall", not "the Hall"."""
    word = units[k].first
    inside = k > 0 and doc.lowers[word - 1] in _BEFORE_ALONE
    return inside and doc.words[word].istitle() and _closes(doc, units, k)


def _closes(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether nothing capitalized or counted follows, so that the word can close a name."""
    letter = doc.words[units[k + 1].first][0] if k + 1 < len(units) else ""
    return not letter.isupper() and not letter.isdigit() and (not letter or letter not in _COINS)


def _dotted_within(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether the full stop of "Jr." is followed by the state served, and so ends no sentence: "Jr. of Peru"."""
    return [unit.kind for unit in units[k + 1 : k + 2]] == ["."] and doc.lowers[units[k].last + 1 :][:1] == ["of"]


def _syllable(doc: Document, units: Sequence[Unit], k: int, words: int) -> int:
    """A function word with a capital that is part of an Asian name after a title: "He Liming", "Tran Van To"."""
    following = units[k + 1] if k + 1 < len(units) else None
    before_name = following is not None and following.kind == "name" and doc.lowers[following.first] not in not_names()
    return int(before_name if not words else _closes(doc, units, k) and not doc.words[units[k].first].isupper())


def _last_apostrophe(doc: Document, unit: Unit, following: Unit | None) -> bool:
    """Whether an apostrophe is the last letter of a name, as in "Anyang' Nyong'o", "Hassan Shia' Al Amin"."""
    if following is None or following.kind != "name" or doc.words[unit.first] not in ("'", "’"):
        return False
    own, article = doc.lowers[unit.first - 1], doc.lowers[following.first][:3] in ARABIC_ARTICLES | {"al", "el"}
    arabic = article and not own.endswith("s")
    return (own.endswith("ng") or arabic) and doc.ends[unit.first - 1] == doc.starts[unit.first]


def _glottal(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a mark at `k` is the first letter of a Polynesian name, not a quotation's: "‘Aisake Eke"."""
    following = units[k + 1 :]
    touches = bool(following) and doc.ends[units[k].first] == doc.starts[following[0].first]
    named = touches and following[0].kind == "name" and doc.lowers[following[0].first] not in not_names()
    return named and not any(doc.words[unit.first] in ("'", "’") for unit in following)


def _nickname(doc: Document, units: Sequence[Unit], k: int) -> int:
    """A nickname in quotes or brackets inside a name: Michael "Erik" Kurilla, Oleg (Bacho) Tortladze."""
    quoted = k + 3 < len(units) and units[k + 1].kind == units[k + 3].kind == "name"
    if not quoted or (units[k].kind == "(" and not _is_called_so(doc, units, k)):
        return 0
    return 3 * (doc.words[units[k + 2].first] in ("'", "’", '"', "”", ")"))


def _is_called_so(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a name in brackets is how somebody is called: "(Bacho)", or by the initials of it: "Cai Kim (CK)"."""
    said = doc.words[units[k + 1].first]
    first = {doc.words[unit.first][:1] for unit in units[max(0, k - len(said)) : k]}
    return said.istitle() or (len(said) == _INITIALS and said[:1] in first)


def _month_of_date(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a month's name here belongs to a date: "May 5", "5 May", "in May"."""
    if doc.lowers[units[k].first] not in MONTHS:
        return False
    before, after = (doc.words[units[i].first] if 0 <= i < len(units) else "." for i in (k - 1, k + 1))
    if before == "." and k > 1 and units[k - 2].kind in ("honorific", "rank"):
        # "Dr. Jan Novak"
        return after[0].isdigit()
    # "Joan May on Wednesday", "met Joan May.", but "in May on the border", "Jan. 5"
    if after == ".":
        after = doc.words[units[k + 2].first] if k + 2 < len(units) else " "
    return before[0].isdigit() or before.lower() in _NEAR_MONTHS or after[0].isdigit() or after.lower() in _OF_YEARS


def _initial(doc: Document, unit: Unit, following: Unit | None) -> bool:
    word = doc.words[unit.first]
    dotted = (
        following is not None
        and doc.words[following.first] == "."
        and doc.starts[following.first] == doc.ends[unit.first]
    )
    if word in _NUMERALS:
        return False
    return dotted and (len(word) <= 2 or doc.lowers[unit.first] in ("jr", "sr", "bin"))


def _place_as_name(doc: Document, units: Sequence[Unit], k: int, words: int, titled: bool) -> bool:
    """A place's word inside a name: after a title and before another name, or last after a given name."""
    following = units[k + 1] if k + 1 < len(units) else None
    if units[k].last - units[k].first > 1 or not titled or "." in doc.words[units[k].first]:
        return False
    if not words:
        before_name = following is not None and doc.lowers[following.first] not in not_names()
        return before_name and following is not None and (following.kind == "name" or _is_particle(doc, following))
    return following is None or following.kind not in ("'s", "'", "role", "portfolio", "institution")


def _is_particle(doc: Document, unit: Unit) -> bool:
    """Whether an Arabic name goes on with this word: Sabah "al" Ahmad."""
    return doc.words[unit.first] == "al" or doc.words[unit.first] in SON_OF


def _one_word_place(doc: Document, unit: Unit) -> bool:
    """A place's word that is a family name after a particle: "von Bergen", "de Lima"."""
    return unit.kind in _PLACES and unit.last - unit.first == 1 and doc.words[unit.first].istitle()


def _word_as_name(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """A capitalized title word that ends a name: "Mark Field", "Stephen King"."""
    unit, following = units[k], units[k + 1] if k + 1 < len(units) else None
    style = unit.kind in ("rank", "honorific", "modifier") and doc.lowers[unit.first] not in _FAMILY_STYLES
    if style or not doc.words[unit.first][0].isupper() or unit.last - unit.first > 1:
        return False
    if doc.lowers[unit.first] in _NEVER_LAST or doc.words[unit.first].isupper():
        return False
    return following is None or following.kind in (".", ",", "word", "and", "to", "in", "on", "'s", "who")


def _can_end(doc: Document, unit: Unit) -> bool:
    lower = doc.lowers[unit.first]
    ends = doc.words[unit.first][0].isupper() or unit.kind == "." or lower[:3] in ARABIC_ARTICLES
    family = lower in _LAST_PARTICLES and doc.words[unit.first].istitle()
    return unit.kind != "," and ends and (lower not in PARTICLES or family or len(lower) > 3)
