"""What an article says of itself: headline, byline, agency, dateline and the source it cites."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from readouts.lexicon.function_words import MONTHS, WEEKDAYS
from readouts.mention.dates import Day, days_in
from readouts.mention.units import Unit
from readouts.resolve.home import agencies_in, agency_openings, dateline
from readouts.segment import Document, Sentence

Span = tuple[int, int]
_BYLINE = re.compile(
    r"\bBy:?\s+((?:[A-Z][\w.'’-]+|[A-Z]\.)(?:\s+(?:[A-Z][\w.'’-]+|al|bin|de|van)){1,4})\s*$", re.MULTILINE
)
_CITING = re.compile(
    r"\b(?:referring to|with reference to|citing|cited by|quoting|according to|refers to)\s+(?:the\s+)?", re.IGNORECASE
)
_CITED = ("to", "by", "citing", "quoting")
_REPORTING = re.compile(
    r"^\s*(?:'s\s+)?(?:press (?:service|office|center|centre)|spokes\w+|website)?\s*"
    r"(?:has |have )?(?:reported|said|announced|informed|told|stated|says|reports)\b"
)
# How many characters a dateline goes on at most, and how soon a day follows an agency's name.
_DATELINE, _AT_ONCE = 60, 4
# How many lines above an article may be its day's, and how many words that has at most.
_HEAD, _ONLY_A_DAY = 6, 9
# "Posted on", "Last updated:", "By": what stands with the day above an article.
_HEADING = frozenset(
    ("By", "by", "on", "Posted", "Published", "Updated", "Last", "updated", "Date", "Issued", "Released")
)
_SOURCE_KINDS = ("institution", "portfolio", "adjective", "modifier", "name", "body", "country")


@dataclass(frozen=True, slots=True)
class Masthead:
    """The parts of the masthead that were found; spans are characters of the text."""

    title: Span | None
    byline: Span | None
    agency: Span | None
    source: Span | None
    dateline: Unit | None
    dateline_day: Day | None


def masthead_of(doc: Document, units: Sequence[Sequence[Unit]]) -> Masthead:
    """Read the masthead of an article."""
    place = dateline(doc, units)
    return Masthead(
        _title(doc, place), _byline(doc), _agency(doc), _source(doc, units), place, _dateline_day(doc, place)
    )


def _title(doc: Document, place: Unit | None) -> Span | None:
    """The first line, where it ends without a full stop and an article follows."""
    if len(doc.sentences) < 3:
        return None
    first = doc.sentences[0]
    long_enough = first.last - first.first >= 4 and doc.sentences[1].paragraph > first.paragraph
    marked = doc.words[first.last - 1] in (".", ":", ",", ";") or doc.words[first.first] in ("By", "Source", "Share")
    opens_dateline = place is not None and place.first == first.first
    return None if marked or opens_dateline or not long_enough else (first.start, first.end)


def _byline(doc: Document) -> Span | None:
    """The author's name after "By" at the end of one of the first lines."""
    stop = doc.sentences[min(5, len(doc.sentences) - 1)].end if doc.sentences else 0
    start = doc.sentences[0].start if doc.sentences else 0
    match = _BYLINE.search(doc.text[:stop], start) if "By" in doc.text[start:stop] else None
    return match.span(1) if match else None


def _agency(doc: Document) -> Span | None:
    """The first press agency that the article names near its beginning or end."""
    hits = [hit for hit in agencies_in(doc) if hit[0] < 90 or hit[1] > len(doc.words) - 15]
    return doc.span(hits[0][0], hits[0][1]) if hits else None


def _source(doc: Document, units: Sequence[Sequence[Unit]]) -> Span | None:
    """The institution cited: "citing the Health Ministry", "the Agency wrote on its site"."""
    for sentence, own in zip(doc.sentences[:12], units[:12], strict=True):
        for k, unit in enumerate(own):
            if unit.kind not in ("institution", "body"):
                continue
            start, end = _whole_name(own, k)
            before = doc.text[max(sentence.start, doc.starts[start] - 40) : doc.starts[start]]
            last = doc.lowers[start - 1 - (doc.lowers[start - 1] == "the")]
            cited = last.endswith(_CITED) and any(m.end() == len(before) for m in _CITING.finditer(before))
            if cited or _REPORTING.match(doc.text[doc.ends[end - 1] : sentence.end]):
                return doc.span(start, end)
    return None


def _whole_name(units: Sequence[Unit], k: int) -> tuple[int, int]:
    """The words of an institution's name around the unit `k`: "Azerbaijani Defense Ministry"."""
    start = k
    while start > 0 and units[start - 1].kind in _SOURCE_KINDS:
        start -= 1
    end = k + 1
    while end + 1 < len(units) and units[end].kind == "of" and units[end + 1].kind in ("portfolio", "country", "the"):
        end += 2 if units[end + 1].kind != "the" else 3
        while end < len(units) and units[end].kind == "portfolio":
            end += 1
    return units[start].first, units[min(end, len(units)) - 1].last


def _dateline_day(doc: Document, place: Unit | None) -> Day | None:
    """The day of the dateline, be it only an agency's: "TTX, May 7 – …"."""
    if place is not None:
        start = _start_of_dateline(doc, place)
        reach = _length(doc, place) + doc.starts[place.first] - start
    else:
        start, reach = next(((doc.ends[mark], _AT_ONCE) for _, mark in agency_openings(doc)), (0, 0))
    found = days_in(doc.text, start, min(start + max(_DATELINE, reach), len(doc.text)), doc.published_on)
    days = [day for day in found if day.kind in ("date", "yearless") and day.start - start < reach]
    days = days or (_day_before(doc, place) or _day_after(doc, place) if place is not None else [])
    if days and days[0].first == days[0].last:
        return days[0]
    return None if days else _day_of_its_own_line(doc)


def _sentence_of(doc: Document, place: Unit) -> Sentence:
    """The sentence in which a dateline stands."""
    return next(sentence for sentence in doc.sentences if place.first < sentence.last)


def _day_after(doc: Document, place: Unit) -> list[Day]:
    """The day that a dateline ends with, past its mark: "Oslo, NTB – 5 May 2024:"."""
    own = _sentence_of(doc, place)
    start = doc.starts[own.opening]
    days = (
        days_in(doc.text, start, min(start + _DATELINE, own.end), doc.published_on) if own.first < own.opening else []
    )
    return [day for day in days[:1] if day.start == start and doc.text[day.end : day.end + 1] == ":"]


def _day_before(doc: Document, place: Unit) -> list[Day]:
    """The day that opens a dateline: "Monday, May 6, Oslo –"."""
    own = _sentence_of(doc, place)
    opens = own.first < place.first < own.opening
    days = days_in(doc.text, own.start, doc.starts[place.first], doc.published_on) if opens else []
    return [day for day in days if day.kind in ("date", "yearless")]


def _length(doc: Document, place: Unit) -> int:
    """How many characters a dateline has from its place on: as far as its sentence begins, or a bracket goes."""
    own, start = _sentence_of(doc, place), doc.starts[place.first]
    length = doc.starts[own.opening] - start if place.first < own.opening else _DATELINE
    bracket = doc.lowers[place.last : place.last + 1] == ["("]
    return max(length, doc.text.find(")", start, start + _DATELINE * 2) - start if bracket else 0)


def _start_of_dateline(doc: Document, place: Unit) -> int:
    """Where a dateline begins, be it with its day: "| June 6, 2024 - Ottawa"."""
    first = _sentence_of(doc, place).first
    before = doc.lowers[first : place.first]
    dated = before[:1] != [] and (before[0] in MONTHS or before[0].isdecimal()) and len(before) < _ONLY_A_DAY
    return doc.starts[first if dated else place.first]


def _day_of_its_own_line(doc: Document) -> Day | None:
    """The day shortly before the publication that stands in a line of its own above the article."""
    for sentence in doc.sentences[:_HEAD]:
        if sentence.last - sentence.first <= _ONLY_A_DAY:
            days = days_in(doc.text, sentence.start, sentence.end, doc.published_on)
            alone = days and days[0].kind == "date" and _stands_alone(doc, days[0], sentence)
            if alone and timedelta(0) < doc.published_on - days[0].first < timedelta(days=7):
                return days[0]
    return None


def _stands_alone(doc: Document, day: Day, sentence: Sentence) -> bool:
    """Whether a line is only a day, with its weekday and hour at most, or credits somebody besides: "Ana RaoMay 5"."""
    rest = doc.text[sentence.start : day.start] + " " + doc.text[day.end : sentence.end]
    words = [word for word in rest.replace("/", " ").split() if word.strip(",.|:–—-") not in ("", *_HEADING)]
    said = all(word.lower().strip(",.|") in WEEKDAYS or word[0].isdecimal() or word.isupper() for word in words)
    return said or (day.end == sentence.end and all(word[0].isupper() for word in words))
