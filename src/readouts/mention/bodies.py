"""The names of bodies after a title: how far "the Ministry of Economy and Sustainable Development" reaches."""

from collections.abc import Sequence

from readouts.lexicon.entries import word_list, words
from readouts.lexicon.function_words import DETERMINERS
from readouts.mention.acronyms import is_acronym
from readouts.mention.given_cities import begins_name
from readouts.mention.units import STATE_FORMS, Unit
from readouts.segment import Document

# Units that name what an office is of.
CONTENT = words("portfolio institution country adjective body city pair")
# Titles that no field stands before: "Finance and Revenue" Senator X.
FIELDLESS = words("member_of_parliament ambassador high_commissioner religious_leader spouse head_of_state")
_FRIENDLY = words("brotherly sisterly friendly fraternal neighbouring neighboring entire largest regional")
_PLACES, _FIELDS = words("country city body"), words("portfolio modifier institution")
_OWNED = _FIELDS | {"name", "city"}
_IN_TITLES = words("portfolio modifier institution adjective country body")
_CLOSING = words(", . ) ( and ;")
# What a field can be told with: "Relations with" Parliament, "Cooperation with" the CIS.
_RELATIONAL = words("relations cooperation co-operation integration affairs liaison")
# What a field of two words and more begins with: "African" Cooperation, "Public" Distribution.
_QUALIFIERS = words("name adjective modifier body country")
_WITHIN_NAME = words("name portfolio institution")
_AFTER_COUNTRY, _MET = words(", . ) ( in at on to"), words("met meet held hold have had discussed will are were spoke")
_CONNECTORS = words("of for in on")
_REGIONS = words(
    "state region province oblast district county governorate prefecture voivodeship territory city capital"
)
_COMPANY_FORMS = words("co ltd inc corp")
_LAST_WORDS = _REGIONS | {"central"}
_JOINT = words("intergovernmental inter-governmental interparliamentary inter-parliamentary joint bilateral mixed")
_NUMERALS = frozenset(("II", "III"))
_OF_REGIONS = words("name city country adjective")
_BEFORE_FIELD = words("and & , portfolio modifier adjective body institution")
_ABSTRACT = ("tion", "tions", "sion", "ment", "ity", "ism", "ology")
# Names of that ending.
_GIVEN = words("clement charity felicity verity trinity unity prosperity serenity")
_MAX_RUN, _MAX_LIST, _MAX_QUALIFIERS = 4, 20, 3


def body_end(doc: Document, units: Sequence[Unit], k: int, link: str, plural: bool) -> int:
    """The end of the body's name that begins at unit `k`, determiners included; `k` where none begins.

    `link` is the word before it; `plural` allows several countries ("of Kyrgyzstan, Tajikistan and Uzbekistan").
    """
    j = k
    while j < len(units) and (units[j].kind in DETERMINERS or _is_polite(doc, units[j])):
        j += 1
    start = stop = j
    while j < len(units):
        step = _step(doc, units, start, j, link, plural)
        if not step:
            break
        j += step
        last = units[j - 1]
        if last.kind in CONTENT or last.kind in ("name", ".") or doc.lowers[last.first] in _LAST_WORDS:
            stop = j
    return stop if stop > start else k


def _is_polite(doc: Document, unit: Unit) -> bool:
    """Whether a unit only compliments what is named next: the "friendly" Republic, not "Regional Development"."""
    return unit.kind not in CONTENT and doc.lowers[unit.first] in _FRIENDLY


def institution_after(doc: Document, units: Sequence[Unit], j: int) -> bool:
    """Whether the capitalized words from `j` on lead up to an institution or a field."""
    for unit in units[j + 1 : j + 1 + _MAX_RUN]:
        if unit.kind in ("institution", "portfolio"):
            return doc.words[unit.first][0].isupper() or unit.kind == "institution"
        if unit.kind not in ("name", "modifier", "adjective"):
            return False
    return False


def _step(doc: Document, units: Sequence[Unit], start: int, j: int, link: str, plural: bool) -> int:
    """How many units further the name goes at `j`."""
    kind, before = units[j].kind, units[j - 1].kind if j > start else ""
    if kind in ("portfolio", "institution"):
        return 1
    if doc.lowers[units[j].first] in _REGIONS and (step := _region(doc, units, start, j)):
        return step
    if kind in CONTENT:
        apart = before in _PLACES or before == "portfolio" or (j > start and begins_name(doc, units, j))
        return int(not apart or _place_in_name(doc, units, j))
    if kind == "modifier":
        return int(_modifies(doc, units, j, before))
    if kind == "name":
        return _names(doc, units, start, j, link)
    if kind in ("and", "&", ",") and j > start and j + 1 < len(units):
        return _comma(doc, units, j, plural) if kind == "," else _and(doc, units, j, plural)
    if kind in ("'s", "'") and j > start:
        at = j + 1 + (j + 1 < len(units) and doc.lowers[units[j + 1].first] == "capital")
        following = units[at] if at < len(units) else None
        owned = following is not None and (following.kind in _OWNED or _is_region(following))
        return int((before in CONTENT and owned) or _of_members(doc, units, j - 1))
    if kind in ("-", "–"):
        return _joined(doc, units, j) if before == "institution" else 0
    if kind == ".":
        return int(before == "institution" and _abbreviates(doc, units, j))
    if kind == "with" and j + 1 < len(units):
        return (2 + (units[j + 1].kind == "the")) * _related(doc, units, j)
    if kind in _CONNECTORS and j > start:
        return int(before == "name" and _connects(doc, units, j))
    if kind == "role":
        return 2 if _genitive_of_institution(units, j) else 0
    if kind == "word" and j > start and doc.lowers[units[j].first] not in _JOINT:
        return int(doc.lowers[units[j].first] in _REGIONS and before in _OF_REGIONS)
    return int(kind == "word" and institution_after(doc, units, j))


def _of_members(doc: Document, units: Sequence[Unit], j: int) -> bool:
    """Whether a body is called after its members, told from unit `j` on: the "Shipowners' Association"."""
    if j + 2 >= len(units) or units[j].kind != "name" or units[j + 1].kind != "'":
        return False
    return doc.words[units[j].first].endswith("s") and units[j + 2].kind in ("institution", "portfolio")


def _joined(doc: Document, units: Sequence[Unit], j: int) -> int:
    """How many units a dash at `j`, without spaces, goes on with the name by: Task Force"–Operation Clear Sky", X."""
    k = j + 1
    while k < len(units) and units[k].kind == "name":
        k += 1
    dash = units[j].first
    tight = k > j + 1 and doc.ends[dash - 1] == doc.starts[dash] and doc.ends[dash] == doc.starts[dash + 1]
    held = k + 1 < len(units) and units[k].kind == "," and units[k + 1].kind in ("rank", "honorific", "name")
    return k - j if tight and held else 0


def _abbreviates(doc: Document, units: Sequence[Unit], j: int) -> bool:
    """Whether a dot only shortens a company's form, and its name or a person's goes on: "Co. Ltd." Li Wei."""
    following = units[j + 1].kind if j + 1 < len(units) else "."
    return doc.lowers[units[j - 1].first] in _COMPANY_FORMS and following in ("institution", "name", "honorific", ",")


def _region(doc: Document, units: Sequence[Unit], start: int, j: int) -> int:
    """How many units the word for a region at `j` goes on by: "the province of" Limburg, Mombasa "County"."""
    named = j + 2 < len(units) and units[j + 1].kind == "of" and units[j + 2].kind in _OF_REGIONS
    named = named or (
        doc.lowers[units[j].first] == "capital" and units[j + 1 : j + 2] != [] and units[j + 1].kind == "city"
    )
    if named and doc.words[units[j].first].islower():
        return 2
    after_place = j > start and (units[j - 1].kind == "city" or _is_region(units[j - 1]))
    return int(after_place and doc.words[units[j].first][0].isupper())


def _is_region(unit: Unit) -> bool:
    """Whether a unit is a part of a country: "Puntland"."""
    return unit.kind == "country" and unit.entries[0].level == "region"


def _related(doc: Document, units: Sequence[Unit], j: int) -> bool:
    """Whether "with" at `j` goes on with the field: Relations "with Russia"."""
    following = units[j + 1] if j + 1 < len(units) else None
    if following is not None and following.kind == "the" and j + 2 < len(units):
        following = units[j + 2]
    relational = j > 0 and units[j - 1].kind == "portfolio" and doc.lowers[units[j - 1].last - 1] in _RELATIONAL
    capital = following is not None and doc.words[following.first][0].isupper()
    return relational and capital and following is not None and following.kind in CONTENT | {"name"}


def _connects(doc: Document, units: Sequence[Unit], j: int) -> bool:
    """Whether a small word inside a body's name leads up to what it is: "the Nigerians in Diaspora Commission"."""
    following = units[j + 1] if j + 1 < len(units) else None
    capital = following is not None and doc.words[following.first][0].isupper()
    return capital and units[j + 1].kind in _WITHIN_NAME and institution_after(doc, units, j + 1)


def _place_in_name(doc: Document, units: Sequence[Unit], j: int) -> bool:
    """Whether a place or body after another goes on with an institution, or is its part: "the OSCE Yerevan Office"."""
    own = [unit.entries[0].value for unit in units[j - 1 : j + 1] if unit.kind == "body"]
    return own[:1] == own[1:] != [] or (
        units[j].kind in ("adjective", "city", "country") and institution_after(doc, units, j)
    )


def _modifies(doc: Document, units: Sequence[Unit], j: int, before: str) -> bool:
    """Whether a modifier is part of the name: the "state" office, Lagos "State"."""
    institution = institution_after(doc, units, j) or _region_in_run(doc, units, j) > 0
    if not doc.words[units[j].first][0].isupper():
        return institution
    word = doc.lowers[units[j].first]
    placed = (word == "state" and before in ("city", "name")) or (word == "central" and before == "name")
    leads = institution or placed
    return leads or not (before in _PLACES or before == "portfolio")


def _genitive_of_institution(units: Sequence[Unit], j: int) -> bool:
    """Whether a title's genitive names an institution: "the Minister's Office", "the Sultan's Armed Forces"."""
    return j + 2 < len(units) and units[j + 1].kind in ("'s", "'") and units[j + 2].kind == "institution"


def _names(doc: Document, units: Sequence[Unit], start: int, j: int, link: str) -> int:
    """How many unknown capitalized words at `j` belong to the body rather than to the title's holder."""
    end = j
    while end < len(units) and units[end].kind == "name":
        end += 1
    part = _abroad_in_run(doc, units, j, end) or _region_in_run(doc, units, j)
    if part:
        return part
    if _of_members(doc, units, j):
        return 1
    if institution_after(doc, units, j):
        return end - j if not _before_role(units, end) or units[end].kind == "institution" else 0
    if j > start and units[j - 1].kind in _BEFORE_FIELD and (told := _field_in_run(doc, units, j)):
        return told
    if j > start and not (units[j - 1].kind == "of" and doc.lowers[units[j - 2].first] in _REGIONS):
        if doc.words[units[j].first] in _NUMERALS:
            return 1
        if _connector_after(doc, units, end):
            return end - j
        if _company(doc, units[j - 1]):
            # "the French company Norvex"
            return _body_in_run(doc, units, j, end)
        return int(end - j == 1 and units[j - 1].kind in ("modifier", ",", "and", "&"))
    if doc.lowers[units[j].first] in STATE_FORMS:
        return 1
    if _connector_after(doc, units, end):
        return end - j
    return _body_in_run(doc, units, j, end) if link in ("of", "for", "at") or j > start else 0


def _field_in_run(doc: Document, units: Sequence[Unit], j: int) -> int:
    """How many capitalized words from `j` on are of a field that no list has: Social Security and "Poverty
    Alleviation" Ana Rao."""
    told = 0
    for k in range(j, min(j + _MAX_RUN, len(units))):
        if units[k].kind not in ("name", "adjective", "modifier"):
            return told
        if _tells_field(doc.words[units[k].first]):
            told = k + 1 - j
    return told


def _tells_field(word: str) -> bool:
    """Whether a word with a capital is a field's rather than a name's, by its ending or as the lexicon has it."""
    lower = word.lower()
    return (
        word[0].isupper() and lower not in _GIVEN and (lower.endswith(_ABSTRACT) or lower in word_list("field_words"))
    )


def _abroad_in_run(doc: Document, units: Sequence[Unit], j: int, end: int) -> int:
    """How many of the capitalized words from `j` to `end` name a state's people elsewhere: "Tunisians Abroad"."""
    return next((k + 1 - j for k in range(j, end) if k > j and doc.lowers[units[k].first] == "abroad"), 0)


def _region_in_run(doc: Document, units: Sequence[Unit], j: int) -> int:
    """How many units from `j` on name a region with a capital, "Volga Federal District"; 0 if none."""
    for k in range(j, min(j + _MAX_RUN, len(units))):
        if units[k].kind not in ("name", "modifier"):
            return 0
        if k > j and units[k].kind == "name" and doc.lowers[units[k].first] in _REGIONS:
            return k + 1 - j
    return 0


def _company(doc: Document, unit: Unit) -> bool:
    """Whether a unit is a company's common noun, which its name follows."""
    known = unit.reading("institution")
    return known is not None and known.value == "company" and doc.words[unit.first].islower()


def _connector_after(doc: Document, units: Sequence[Unit], end: int) -> bool:
    """Whether a small word inside a body's name stands at `end`."""
    return end < len(units) and units[end].kind in _CONNECTORS and _connects(doc, units, end)


def _body_in_run(doc: Document, units: Sequence[Unit], j: int, end: int) -> int:
    """How many of the capitalized words from `j` to `end` name the body: all before a comma, else all but a name."""
    if is_acronym(doc, units[j]) or end - j == 1:
        return 1
    closed = end >= len(units) or units[end].kind in _CLOSING or doc.lowers[units[end].first] in _REGIONS
    return end - j if closed else max(end - j - 2, 0)


def _comma(doc: Document, units: Sequence[Unit], j: int, plural: bool) -> int:
    """How many units the comma at `j`, with "and the" after it, goes on with the same name by."""
    if not _listed(doc, units, j, plural):
        return 0
    k = j + 1
    while k < len(units) and units[k].kind in ("and", "&", "the"):
        k += 1
    return k - j


def _and(doc: Document, units: Sequence[Unit], j: int, plural: bool) -> int:
    """How many units the "and" at `j`, with "of" and an article after it, goes on with the same name by."""
    if units[j + 1].kind == "of" and units[j - 1].kind in ("portfolio", "institution"):
        return _and_of(doc, units, j)
    article = units[j + 1].kind == "the" and j + 2 < len(units)
    before, after = units[j - 1], units[j + 1 + article]
    if article:
        if plural and after.kind == "country" and before.kind in ("country", "body"):
            return 2 * _stands_alone(doc, units, j + 3)
        same = before.kind == after.kind and before.kind in ("institution", "portfolio", "body")
        return 2 if same and not _before_role(units, j + 2) else 0
    alike = doc.words[before.first][0].isupper() == doc.words[after.first][0].isupper()
    if before.kind == after.kind == "adjective":
        return int(institution_after(doc, units, j + 1))
    if before.kind in _WITHIN_NAME and after.kind in _QUALIFIERS and _field_in_run(doc, units, j + 1):
        return int(alike)
    if before.kind == "portfolio" and after.kind == "adjective":
        people = _abroad_in_run(doc, units, j + 1, min(j + 4, len(units)))
        institution = institution_after(doc, units, j + 1) and not _before_role(units, j + 1)
        return int(alike and (institution or people > 0))
    if before.kind in ("portfolio", "modifier") and after.kind in ("name", "body"):
        following = units[j + 2].kind if j + 2 < len(units) else "."
        named = institution_after(doc, units, j + 1) or following in (",", "of", ".", "(")
        return int(alike and (named or _abroad_in_run(doc, units, j + 1, min(j + 4, len(units))) > 0))
    return int(alike and _same_sort(before.kind, after.kind, plural) and not _before_role(units, j + 1))


def _stands_alone(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether the country before unit `k` ends its phrase: "of Norway and the Netherlands | met"."""
    return k >= len(units) or units[k].kind in _AFTER_COUNTRY or doc.lowers[units[k].first] in _MET


def _and_of(doc: Document, units: Sequence[Unit], j: int) -> int:
    """The units of "and of the" at `j` where another field or institution of the same head follows."""
    k = j + 2 + (j + 2 < len(units) and units[j + 2].kind == "the")
    named = k < len(units) and (units[k].kind in ("portfolio", "institution") or institution_after(doc, units, k))
    return k - j if named and not _before_role(units, k) else 0


def _same_sort(before: str, after: str, plural: bool) -> bool:
    """Whether two units joined by "and" can be parts of one name: two fields, two institutions, two countries."""
    if after in ("portfolio", "modifier"):
        return before in ("portfolio", "name", "modifier", "body", "institution") or (plural and before == "country")
    if after == "institution":
        return before in ("institution", "portfolio")
    return plural and {before, after} <= {"country", "body"}


def _before_role(units: Sequence[Unit], k: int) -> bool:
    """Whether the fields from `k` on lead a title of their own: "and Foreign Minister", "and Community (ECO) Chair"."""
    place = k < len(units) and units[k].kind in ("country", "body")
    while k < len(units):
        bracketed = units[k].kind == "(" and k + 2 < len(units) and units[k + 2].kind == ")"
        of_country = _of_country(units, k) if units[k - 1].kind == "institution" else 0
        if not bracketed and not of_country and units[k].kind not in _IN_TITLES:
            break
        k += 3 if bracketed else of_country or 1
    if place and k < len(units) and units[k].kind in ("'s", "'"):
        return True
    return k < len(units) and units[k].kind == "role" and (place or units[k].entries[0].value not in FIELDLESS)


def _of_country(units: Sequence[Unit], k: int) -> int:
    """How many units "of the Philippines" at `k` are; 0 where no country stands so."""
    article = k + 1 < len(units) and units[k + 1].kind == "the"
    named = units[k + 1 + article : k + 2 + article]
    return 2 + article if units[k].kind == "of" and [unit.kind for unit in named] == ["country"] else 0


def _listed(doc: Document, units: Sequence[Unit], j: int, plural: bool) -> bool:
    """Whether the comma at `j` stands in a list of fields, or of countries, that ends in "and"."""
    before = units[j - 1].kind
    kinds = _FIELDS if before in ("portfolio", "name", "institution", "modifier") else frozenset[str]()
    if plural and before in ("country", "body"):
        kinds = frozenset((before, "portfolio"))
    closing = False
    k, limit = j + 1, min(j + _MAX_LIST, len(units)) if kinds else 0
    while k < limit:
        kind = units[k].kind
        if kind in ("and", "&", "the", ","):
            named = kind == "the" and k + 1 < len(units) and units[k + 1].kind in ("country", "body")
            if (kind == "the" and not closing and not named) or (kind == "," and closing):
                return False
            closing = closing or kind in ("and", "&")
            k += 1
            continue
        end = _list_item(doc, units, k, kinds)
        if end == k:
            # "Foreign Affairs, Trade and" Minister for Defence; "of Norway, Peru," and with
            of_states = before == "country" and units[k].kind == "with" and units[k - 1].kind == "and"
            return closing and k > j + 2 and (units[k].kind == "role" or (of_states and units[j + 1].kind == "country"))
        if closing or "and" in doc.lowers[units[k].first : units[k].last]:
            return not _before_role(units, k)
        k = end
    return False


def _list_item(doc: Document, units: Sequence[Unit], k: int, kinds: frozenset[str]) -> int:
    """The unit after the field, or country, at `k` of a list: "Trade", "African Cooperation"; `k` where none is."""
    if kinds is _FIELDS and (people := _abroad_in_run(doc, units, k, min(k + _MAX_QUALIFIERS, len(units)))):
        return k + people
    if units[k].kind in kinds or _lone_field(doc, units, k, kinds):
        return k + 1
    if kinds is _FIELDS and (told := _field_in_run(doc, units, k)):
        return k + told
    end = k
    while end < min(k + _MAX_QUALIFIERS, len(units)) and units[end].kind in _QUALIFIERS:
        end += 1
    named = kinds is _FIELDS and k < end < len(units) and units[end].kind in ("portfolio", "institution")
    return end + 1 if named and doc.words[units[end].first][0].isupper() else k


def _lone_field(doc: Document, units: Sequence[Unit], k: int, kinds: frozenset[str]) -> bool:
    """Whether an unknown capitalized word, or a body, is a field in the list: "Industry, Handicraft and Trade"."""
    if kinds is not _FIELDS or units[k].kind not in ("name", "body") or k + 1 >= len(units):
        return False
    alone = units[k - 1].kind in (",", "and") and units[k + 1].kind in (",", "and", "&", "portfolio")
    return alone and doc.words[units[k].first][0].isupper()
