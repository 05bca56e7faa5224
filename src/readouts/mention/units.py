"""A sentence as units: phrases of the lexicon, capitalized words, function words and the rest."""

import re
from collections.abc import Sequence
from functools import lru_cache

from readouts.lexicon import Entry, entity_matcher
from readouts.lexicon.entries import entries, rows, word_list, words
from readouts.mention.acronyms import explain_acronyms
from readouts.mention.unit import Unit
from readouts.segment import Document, Sentence, is_headline

# The units of each sentence of an article.
Units = Sequence[Sequence[Unit]]

PARTICLES = word_list("name_particles")
# Function words stand for themselves: the grammar names them.
FUNCTION_WORDS = frozenset(
    [
        "of",
        "for",
        "the",
        "a",
        "an",
        "and",
        "&",
        ",",
        "(",
        ")",
        "[",
        "]",
        ";",
        ":",
        "to",
        "at",
        "on",
        "in",
        "within",
        "with",
        "by",
        "from",
        "'s",
        "'",
        "-",
        "–",
        "—",
        "who",
        "whom",
        "whose",
        "which",
        "that",
        "his",
        "her",
        "their",
        "its",
        "as",
        "/",
        ".",
        "|",
        '"',
        "“",
        "”",
    ]
)
# Names of places, bodies and the institutions of one country count only with a capital.
_PROPER = frozenset(("country", "adjective", "city", "body"))
_ORDER = ("role", "rank", "honorific", "country", "body", "city", "adjective", "institution", "portfolio", "modifier")
# "the Hashemite Kingdom of Jordan", "the brotherly Federal Republic of Somalia": a country's name in full.
STATE_FORMS = words("republic kingdom state states federation principality sultanate emirate commonwealth duchy union")
# How many paragraphs down a line may be a headline; what stands before a city, not its namesake.
_ANYWHERE = 1000
_PLACING = frozenset(("in", "at", "near", "from", "to"))
_STATE_KINDS = words(
    "federal democratic people's peoples' islamic socialist oriental co-operative cooperative hashemite arab "
    "plurinational bolivarian united independent federative eastern grand sovereign popular great"
)
# What a phrase stands for only where the article names it: there are other alliances, and initials like a title's.
_TAIWAN, _ISRAEL = words("taiwan taiwanese taipei"), words("israel israeli knesset jerusalem likud netanyahu")
_ONLY_WITH = {
    "Alliance": frozenset(("nato",)),
    "CP": words("police policing"),
    "MK": _ISRAEL,
    "Democratic Progressive Party": _TAIWAN,
    "DPP": _TAIWAN,
}
# Letters that are initials after a title or rank: "General MK" Rao, "President CP" Rao.
_AS_INITIALS = frozenset(("MK", "CP"))
_HOURS, _CLOCK = frozenset(("PM", "AM")), frozenset((":", "."))
# Titles that are names too: given names ("Sheikh Sultan bin Saad"), family names ("Ann Bishop").
_STYLES_OF_RULERS = words("sheikh shaikh highness")
_GIVEN_NAMES = frozenset(["sultan", "amir", "emir", "duma", "dean"])
_FAMILY_NAMES = words("king bishop major marshal prince pope mufti")
_TITLES_AS_NAMES = _GIVEN_NAMES | _FAMILY_NAMES
_FORMS_OF_ADDRESS = words(
    "sheikh shaikh dr mr prince general colonel gen col minister ambassador president mawlawi maulvi mullah maulana "
    "haji hafiz syed eng engineer professor prof"
)
ARABIC_ARTICLES = words("al- el- ez- es- ar- as- an- ur- ul- ud- uz- az- ad- at-")
_HYPHENS = re.compile("[-‐‑]")
_KIN = frozenset(("bin", "ibn", "bint", "al"))


def units_of(doc: Document) -> list[list[Unit]]:
    """The units of each sentence, in order."""
    hits = {first: (last, found) for first, last, found in entity_matcher().find(doc.lowers)}
    units = [_sentence_units(doc, sentence, hits) for sentence in doc.sentences]
    explain_acronyms(doc, units)
    _name_families(doc, units)
    return units


def _name_families(doc: Document, units: list[list[Unit]]) -> None:
    """Let a city's name be the family name of who is named so in full: "Envoy Maria Holguin … Holguin also met"."""
    families = {
        doc.lowers[own[k].first]
        for number, own in enumerate(units)
        for k in range(2, len(own))
        # A headline may have capitals throughout: "Minister Visits Rome".
        if own[k].kind == "city" and _is_family(doc, own, k) and not is_headline(doc, number, _ANYWHERE)
    }
    for own in units if families else ():
        for k, unit in enumerate(own):
            placed = k > 0 and own[k - 1].kind in _PLACING
            if (
                unit.kind == "city"
                and not placed
                and doc.lowers[unit.first] in families
                and unit.last == unit.first + 1
            ):
                own[k] = Unit("name", unit.first, unit.last)


def _is_family(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a city ends the name of a titled person: "Minister John | Wellington", "Klaus von | Bergen"."""
    first = k - 1
    while first > 0 and doc.words[units[first].first] in PARTICLES:
        first -= 1
    if units[first].kind != "name":
        return False
    while first > 0 and units[first - 1].kind in ("name", "given"):
        first -= 1
    return first > 0 and units[first - 1].kind in ("role", "rank", "honorific")


def _sentence_units(doc: Document, sentence: Sentence, hits: dict[int, tuple[int, list[Entry]]]) -> list[Unit]:
    units: list[Unit] = []
    words, k, last = doc.words, sentence.first, sentence.last
    while k < last:
        if k + 2 < last and _is_footnote(words, k):
            k += 3
            continue
        hit = hits.get(k)
        unit = None if hit is None else _known(doc, k, *hit)
        named = unit is not None and (_ends_with_name(words, unit, last) or _are_initials(words, unit, units))
        if unit is None or unit.last > last or named:
            kind, pair = _plain(words[k])
            unit = Unit(kind, k, k + 1, pair)
        elif unit.kind == "country":
            unit = _in_full(doc, unit, units)
        units.append(unit)
        k = unit.last
    return units


def _is_footnote(words: Sequence[str], k: int) -> bool:
    """Whether the number of a footnote stands at a word: "[1]"."""
    return words[k] == "[" and words[k + 1].isdecimal() and words[k + 2] == "]"


def _ends_with_name(words: Sequence[str], unit: Unit, last: int) -> bool:
    """Whether a sentence ends with a name and not with a shortened title: "met Hun Sen."."""
    return unit.kind == "role" and unit.last == last and unit.last - unit.first == 2 and words[last - 1] == "."


def _are_initials(words: Sequence[str], unit: Unit, before: Sequence[Unit]) -> bool:
    """Whether letters right after a title or rank are a name's: "General MK" Rao."""
    return words[unit.first] in _AS_INITIALS and bool(before) and before[-1].kind in ("role", "rank")


def _known(doc: Document, first: int, last: int, found: list[Entry]) -> Unit | None:
    """The unit of a phrase of the lexicon, unless its case speaks against every reading."""
    if doc.words[first] in _HOURS and first > 1 and doc.words[first - 2] in _CLOCK and doc.words[first - 1].isdecimal():
        # "at 3:46 PM"
        return None
    readings = tuple([entry for entry in found if _cased(doc, first, last, entry)])
    if not readings:
        return None
    if len(readings) > 1:
        readings = tuple(sorted(readings, key=_rank_of))
    readings = _as_modifier(doc, last, readings)
    title = readings[0].kind in ("role", "rank", "honorific") or doc.lowers[first] in _GIVEN_NAMES
    given = title and _is_given_name(doc, first, last)
    return Unit("given", first, last) if given else Unit(readings[0].kind, first, last, readings)


def _as_modifier(doc: Document, last: int, readings: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """ "Assistant" is a title only before "to" or "for": "Assistant to the President", but "Assistant Director"."""
    if readings[0].phrase != "assistant" or (last < len(doc.lowers) and doc.lowers[last] in ("to", "for")):
        return readings
    return tuple(entry for entry in readings if entry.kind == "modifier")


def _rank_of(entry: Entry) -> int:
    return _ORDER.index(entry.kind)


def _is_given_name(doc: Document, first: int, last: int) -> bool:
    """Whether a ruler's title is a name here: "Sheikh Sultan bin Saad", "Gen. Amir Levin", "Ann Bishop"."""
    word = doc.lowers[first]
    if word in _FAMILY_NAMES and last - first > 1:
        # "Ann Bishop", but "Pehin Lailaraja Major General (Rtd)"
        return False
    if word not in _TITLES_AS_NAMES or last >= len(doc.words) or not doc.words[first][0].isupper() or not first:
        return False
    before = first - 1 if doc.words[first - 1] != "." or first < 2 else first - 2
    capital = doc.words[last][0].isupper()
    addressed = capital and word in _GIVEN_NAMES and doc.lowers[before] in _FORMS_OF_ADDRESS
    after_name = (
        not capital
        and doc.words[first - 1][0].isupper()
        and doc.lowers[first - 1] not in FUNCTION_WORDS | countries_by_word().keys()
    )
    of_state = doc.lowers[before - 1] == "of" and _has_no_such(word, doc.lowers[before])
    titled = capital and word in _GIVEN_NAMES and of_state
    son = word in _GIVEN_NAMES and (doc.lowers[last] in _KIN or doc.lowers[last].startswith("al-"))
    bosnian = word == "emir" and doc.lowers[last].endswith(("ic", "ić"))
    ruler = word != "amir" or not capital or _reigns(doc, first, last)
    return addressed or titled or after_name or son or bosnian or not ruler


def _has_no_such(title: str, name: str) -> bool:
    """Whether a name is that of a state that has no such ruler: the Counsellor of Kyrgyzstan "Sultan" Asanov."""
    state = countries_by_word().get(name)
    return state is not None and title in _realms() and state.value not in _realms()[title]


@lru_cache(maxsize=1)
def _realms() -> dict[str, frozenset[str]]:
    """The states that alone have a ruler so called, by his title."""
    return {row["title"]: words(row["only"]) for row in rows("title_countries.csv") if row["only"]}


def _reigns(doc: Document, first: int, last: int) -> bool:
    """Whether "Amir" before a name is a ruler's title: "the Amir Majid", "Kuwaiti Amir", "Amir Sheikh Majid"."""
    of_state = doc.lowers[first - 1] == "the" or doc.lowers[first - 1] in countries_by_word()
    return (
        of_state
        or "bin" in doc.lowers[last : last + 2]
        or doc.lowers[last] in _FORMS_OF_ADDRESS
        # "Amir H H Sheikh Majid"
        or not _STYLES_OF_RULERS.isdisjoint(doc.lowers[last : last + 4])
        or doc.lowers[last] == "his"
    )


def _cased(doc: Document, first: int, last: int, entry: Entry) -> bool:
    """Acronyms count only as written; proper names, and what the lexicon writes with a capital, only with one."""
    if entry.phrase in _ONLY_WITH and _ONLY_WITH[entry.phrase].isdisjoint(doc.first_said):
        return False
    if entry.phrase.isupper() and len(entry.phrase) < 9:
        return doc.words[first] == entry.phrase or doc.phrase(first, last) == entry.phrase
    if entry.kind in _PROPER or (entry.kind == "institution" and entry.phrase[0].isupper()):
        return doc.words[first][0].isupper()
    return True


def _in_full(doc: Document, unit: Unit, units: list[Unit]) -> Unit:
    """The country's unit with the form of state before it ("the Republic of" Armenia), which leaves `units`."""
    k = len(units) - 1
    if k > 1 and units[k].kind == "the":
        k -= 1
    if k < 1 or units[k].kind != "of" or doc.lowers[units[k - 1].first] not in STATE_FORMS:
        return unit
    start = k - 1
    if not doc.words[units[start].first][0].isupper() or units[start].last - units[start].first > 1:
        return unit
    while start > 0 and (step := _kind_of_state(doc, units, start - 1)):
        start -= step
    first = units[start].first
    del units[start:]
    return Unit(unit.kind, first, unit.last, unit.entries)


def _kind_of_state(doc: Document, units: list[Unit], k: int) -> int:
    """How many units back from `k` on tell the kind of a state: "Democratic", "People's"."""
    if k > 0 and units[k].kind in ("'s", "'") and doc.lowers[units[k - 1].first] in ("people", "peoples"):
        return 2 * doc.words[units[k - 1].first][0].isupper()
    return int(doc.lowers[units[k].first] in _STATE_KINDS and doc.words[units[k].first][0].isupper())


@lru_cache(maxsize=1)
def countries_by_word() -> dict[str, Entry]:
    """The countries that one word names, by that word in lower case."""
    known = [entry for entry in entries() if entry.kind in ("country", "adjective") and " " not in entry.phrase]
    return {entry.phrase.lower(): entry for entry in reversed(known)}


@lru_cache(maxsize=65536)
def _plain(word: str) -> tuple[str, tuple[Entry, ...]]:
    """The kind of a word that is in no phrase of the lexicon, and the countries of a pair."""
    lower = word.lower().replace("’", "'").replace("`", "'")
    if lower in FUNCTION_WORDS:
        return lower, ()
    if not word[0].isupper():
        return "name" if lower[:3] in ARABIC_ARTICLES and word[3:4].isupper() else "word", ()
    known = [countries_by_word().get(part) for part in _HYPHENS.split(lower)]
    pair = tuple(entry for entry in known if entry is not None)
    return ("pair", pair) if len(pair) == len(known) > 1 else ("name", ())


__all__ = ["FUNCTION_WORDS", "STATE_FORMS", "Unit", "Units", "countries_by_word", "units_of"]
