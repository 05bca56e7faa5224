"""An article's own country: that of its dateline, its agency, and institutions spoken of without a country."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from readouts.lexicon.entries import Entry, rows, words
from readouts.lexicon.function_words import MONTHS, WEEKDAYS
from readouts.lexicon.matcher import Matcher, venue_matcher
from readouts.mention.names import also_names
from readouts.mention.offices import is_country
from readouts.mention.units import Unit, countries_by_word
from readouts.resolve.likeliest import OF_MANY, title_countries, usual_countries
from readouts.segment import Document

OF_NO_STATE = frozenset(("company", "party"))
_MONTHS = frozenset(map(str.title, MONTHS))
_MASTHEAD_WORDS = 40
_FOOT_WORDS = 14
_LAST_LINES = 2
# "20:25 |"
_TIME, _REMARK, _CLOCK = 5, 10, 9
# Who receives at a seat serves its country, but for those of bodies.
_HOSTING = words("received receives receive hosted hosts host welcomed welcomes welcome greeted")
_OF_BODIES = words(
    "headquarters hq secretariat nations un european europa berlaymont lipsius charlemagne shape hofburg hotel"
)
_AT, _TO_A_SEAT = words("at in to"), 30
# "UNITED NATIONS, May 7 (News) --"
_UN, _UN_SEAT = "UNITED NATIONS", Entry("New York", "city", "US")
_MASTHEAD_LINES, _DATELINE_WORDS, _LONGEST_DAY = 9, 7, 4
_OF_DAYS = MONTHS.keys() | WEEKDAYS.keys() | words("am pm gmt utc ist")
_DATELINE_MARKS = frozenset(",.:/–—|-")
_OF_AGENCIES = words("news agency press service tv media television radio online")
_WORLD_AGENCY, _AGENCY_IN_TEXT, _AGENCY, _DATELINE, _POSTED, _INSTITUTIONS = 2, 2, 6, 5, 3, 1


@lru_cache(maxsize=1)
def _agencies() -> Matcher:
    return Matcher(Entry(r["phrase"], r["reach"] or "home", r["country_code"]) for r in rows("agencies.csv"))


def agencies_in(doc: Document) -> list[tuple[int, int, str]]:
    """(first word, last word half-open, country) of each press agency that the article names."""
    return [(first, last, entry.value) for first, last, entry in _agencies_said(doc)]


def national_agencies_after(doc: Document, word: int) -> set[str]:
    """The countries of the national agencies named in the words that follow a dateline's first."""
    near = [entry for first, _, entry in _agencies_said(doc) if word <= first < word + _DATELINE_WORDS * 2]
    return {entry.value for entry in near if entry.kind == "home"}


def _seats_of_hosts(doc: Document) -> Iterator[str]:
    """The countries at whose palaces and the like somebody is told to receive: "received the Emir at the Palace"."""
    for first, last, entries in venue_matcher().find(doc.lowers) if not _HOSTING.isdisjoint(doc.lowers) else ():
        spelled = any(doc.phrase(first, last) == entry.phrase for entry in entries)
        if spelled and _OF_BODIES.isdisjoint(doc.lowers[first:last]) and _is_scene(doc, first):
            yield entries[0].kind


def _is_scene(doc: Document, first: int) -> bool:
    """Whether a seat is named as where somebody was received: "hosted the Premier at | the Palace"."""
    before = doc.lowers[max(0, first - _TO_A_SEAT) : first]
    return not (_AT.isdisjoint(before[-2:]) or _HOSTING.isdisjoint(before))


@lru_cache(maxsize=1)
def _agencies_said(doc: Document) -> Sequence[tuple[int, int, Entry]]:
    found = []
    for first, last, entries in _agencies().find(doc.lowers):
        said = doc.phrase(first, last)
        spelled = next((entry for entry in entries if entry.phrase == said), None)
        if spelled is not None and not _is_given_name(doc, first, last):
            found.append((first, last, spelled))
    return found


def _is_given_name(doc: Document, first: int, last: int) -> bool:
    """Whether an agency's name is somebody's here: "Petra Lund", "Ali Turan", but not "Petra News Agency"."""
    if last - first > 1 or not (doc.words[first].istitle() and _OF_AGENCIES.isdisjoint(doc.lowers[last : last + 1])):
        return False
    given = last < len(doc.words) and doc.words[last].istitle() and doc.starts[last] == doc.ends[first] + 1
    return given or _is_family_name(doc, first)


def _is_family_name(doc: Document, word: int) -> bool:
    """Whether an agency's name that is a family name too stands after a given name: "Ali Turan"."""
    before = doc.words[word - 1] if word and doc.lowers[word] in also_names("family") else ""
    return before.istitle() and before.lower() not in countries_by_word() and doc.starts[word] == doc.ends[word - 1] + 1


def home_country(
    doc: Document, dateline_code: str | None, known: Sequence[Sequence[Unit]], posted: Sequence[str]
) -> tuple[str | None, int]:
    """The article's own country, and the weight of what tells it; None where nothing does.

    An agency names its own country's officials without saying so; so does an article with a dateline, and one that
    tells where an ambassador is posted (`posted`) or speaks of one country's institutions ("the Knesset"). `known` are
    the units of each sentence that the lexicon knows.
    """
    votes: Counter[str] = Counter()
    for first, last, entry in _agencies_said(doc):
        margin = first < _MASTHEAD_WORDS or last > len(doc.words) - _FOOT_WORDS
        votes[entry.value] += _WORLD_AGENCY if entry.kind == "world" else _AGENCY if margin else _AGENCY_IN_TEXT
    if dateline_code:
        votes[dateline_code] += _DATELINE
    for country in posted:
        votes[country] += _POSTED
    for country, said in Counter(_institutions_countries(known)).items():
        votes[country] += min(said, _INSTITUTIONS)
    if not votes:
        votes.update([*_seats_of_hosts(doc)] or _countries_with_titles(doc, known))
    return votes.most_common(1)[0] if votes else (None, 0)


def _countries_with_titles(doc: Document, known: Sequence[Sequence[Unit]]) -> list[str]:
    """The countries that alone have the titles spoken of: a Cabinet Secretary with a Principal Secretary is Kenya's."""
    only = {unit.first: states for own in known for unit in own if (states := _alone_with(doc, unit))}
    alone = frozenset[str]() if not only else frozenset.intersection(*only.values())
    if len(alone) > 1:
        usual = alone & {usual_countries().get(_said(doc, unit), "") for own in known for unit in own}
        # Of a title that many have the article's is whose country stands before it.
        many = len(alone) > OF_MANY and bool(usual)
        told = alone & _said_before(known, min(only) if many else len(doc.words))
        alone = told or usual
    return list(alone) if len(alone) == 1 else []


def _said(doc: Document, unit: Unit) -> str:
    return " ".join(doc.lowers[unit.first : unit.last])


def _alone_with(doc: Document, unit: Unit) -> frozenset[str]:
    """The countries that alone have the title that a unit is, if it is such a title."""
    title = _said(doc, unit)
    return title_countries()[title][0] if unit.kind == "role" and title in title_countries() else frozenset()


def _said_before(known: Sequence[Sequence[Unit]], first: int) -> set[str]:
    """The countries that units before a word name."""
    return {entry.value for own in known for unit in own if unit.first < first for entry in unit.entries[:1]}


def _institutions_countries(known: Sequence[Sequence[Unit]]) -> list[str]:
    """The countries whose own institutions and titles are named without the country's name; no companies or parties."""
    named = [unit.entries[0] for sentence in known for unit in sentence]
    own = [entry for entry in named if entry.country and is_country(entry.country) and entry.value not in OF_NO_STATE]
    return [entry.country or "" for entry in own if not _tells_country(entry.phrase)]


@lru_cache(maxsize=2048)
def _tells_country(phrase: str) -> bool:
    words = phrase.lower().split()
    return words[0] in ("us", "u.s.", "united") or any(word in countries_by_word() for word in words)


def dateline_country(doc: Document, units: Sequence[Sequence[Unit]]) -> str | None:
    """The country of the dateline's city, if the article opens with one."""
    unit = dateline(doc, units)
    return unit.entries[0].value if unit and doc.phrase(unit.first, unit.last) != _UN else None


def dateline(doc: Document, units: Sequence[Sequence[Unit]]) -> Unit | None:
    """The city or country that opens the article as its dateline ("LIMA, Peru, June 12", "ABUJA (NAN) –")."""
    for number, its_units in enumerate(units[:_MASTHEAD_LINES]):
        unit = _after_time(doc, its_units)
        if unit is not None and doc.phrase(unit.first, unit.last) == _UN:
            unit = Unit("city", unit.first, unit.last, (_UN_SEAT,))
        if unit is None or unit.kind not in ("city", "country"):
            continue
        following = doc.words[unit.last : min(unit.last + _DATELINE_WORDS, _paragraph_end(doc, number))]
        # Not "U.S., Brazil Launch Talks".
        shouted = doc.words[unit.first].isupper() and doc.words[unit.first].isalpha() and len(doc.words[unit.first]) > 3
        if following and ((following[0] in ",.:(/–—|-" and shouted) or _dateline_mark(following)):
            return unit
        if [other.kind for other in its_units] in (["city", ",", "country"], ["city", "."]):
            # A line of its own: "Ankara, Turkey"; so too "Nairobi. President X met"
            return unit
        if [other.kind for other in its_units] == ["city"] and _is_a_day(doc, number + 1):
            return unit
    return _after_agency(doc, units) or _at_the_foot(doc, units)


def _is_a_day(doc: Document, number: int) -> bool:
    """Whether a sentence is a day and no more, as below "New York": "6 March 2024"."""
    line = [
        word for sentence in doc.sentences[number : number + 1] for word in doc.words[sentence.first : sentence.last]
    ]
    return 0 < len(line) <= _LONGEST_DAY and line[-1].isdecimal() and not _MONTHS.isdisjoint(line)


def _at_the_foot(doc: Document, units: Sequence[Sequence[Unit]]) -> Unit | None:
    """The city of the last line, if that is only place and day: "New York, 5 May 2021"."""
    for sentence, own in list(zip(doc.sentences, units, strict=True))[-_LAST_LINES:]:
        line = doc.words[sentence.first : sentence.last]
        placed = [unit.kind for unit in own[:2]] == ["city", ","] and sentence.last - own[0].last <= _DATELINE_WORDS - 2
        if placed and line[-1].isdecimal() and not _MONTHS.isdisjoint(line):
            return own[0]
    return None


def _after_time(doc: Document, units: Sequence[Unit]) -> Unit | None:
    """The first unit of a sentence, past what a dateline may follow: "20:25 | Lima, Feb. 13", "(MENAFN) LIMA"."""
    if units and units[0].kind == "(":
        close = next((k for k, unit in enumerate(units[:_REMARK]) if unit.kind == ")"), len(units))
        return next(iter(units[close + 1 :]), None)
    opening = [unit.kind for unit in units[:_TIME]]
    if "|" in opening and opening[1:2] == [":"]:
        return next(iter(units[opening.index("|") + 1 :]), None)
    return next((u for u in units[:_CLOCK] if not (doc.words[u.first][0].isdecimal() or _is_of_a_day(doc, u))), None)


def _is_of_a_day(doc: Document, unit: Unit) -> bool:
    """Whether a unit only goes on with a day and its hour: "May 7, 00:25"."""
    return unit.kind in (",", ":", "|", "-", "–", "—") or doc.lowers[unit.first] in _OF_DAYS


def _paragraph_end(doc: Document, number: int) -> int:
    """The word after the paragraph of a sentence, or after the next sentences of it that a dateline may reach."""
    own = doc.sentences[number].paragraph
    same = [s.last for s in doc.sentences[number : number + _DATELINE_WORDS] if s.paragraph == own]
    return same[-1]


def _after_agency(doc: Document, units: Sequence[Sequence[Unit]]) -> Unit | None:
    """The city of a dateline that begins with the agency: "PTI | Colombo | Updated …", "Antara, Kuala Lumpur"."""
    marks = {first: last for first, last, _ in _agencies_said(doc)}
    for number, sentence in enumerate(doc.sentences[:_MASTHEAD_LINES]):
        # "AKP Phnom Penh, March 4 --"
        at = marks.get(sentence.first)
        city = next((u for u in units[number] if u.first == at and u.kind == "city"), None) if at else None
        if city is not None and city.last < sentence.last and doc.words[city.last] in _DATELINE_MARKS:
            return city
    for number, mark in agency_openings(doc):
        last = doc.sentences[number].last
        city = next((u for u in units[number] if u.first == mark + 1 and u.kind in ("city", "country")), None)
        if city is not None and (city.last == last or doc.words[city.last] in _DATELINE_MARKS):
            return city
    return None


def agency_openings(doc: Document) -> Iterator[tuple[int, int]]:
    """The sentences of the masthead that begin with an agency and a mark, by number, each with the mark's word."""
    marks = {first: last for first, last, _ in _agencies_said(doc)}
    for number, sentence in enumerate(doc.sentences[:_MASTHEAD_LINES]):
        mark = marks.get(sentence.first)
        if mark is not None and mark + 1 < sentence.last and doc.words[mark] in _DATELINE_MARKS:
            yield number, mark


def _dateline_mark(following: Sequence[str]) -> bool:
    rest = following[1:]
    if following[0] == "," and rest[:1] == ["The"]:
        return True
    if following[0] in "[(/–—|-" or (following[0] == ":" and len(rest) > 1 and rest[0][0].isupper()):
        return True
    if following[0] == "," and rest[:1] and rest[0][0].isupper() and rest[1:2] == [":"]:
        return True
    marked = not {"–", "—", "/", "(", "-"}.isdisjoint(rest)
    dated = any(word[0].isdigit() for word in following)
    return (following[0] in ",.:" and marked) or (dated and following[0] in (",", ".", "D.C.", *_MONTHS))
