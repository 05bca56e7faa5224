"""Days that an article names, resolved against its publication day."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from readouts.lexicon.function_words import MONTH_NAMES, MONTHS, SHORT_MONTHS, WEEKDAYS

_MONTH = rf"(?P<month{{n}}>(?:{'|'.join(MONTH_NAMES)})\b|(?:{'|'.join(SHORT_MONTHS)})\b\.?)"
_DAY = r"(?P<day{n}>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?"
_TO = r"\s*(?:-|–|—|/|to|and|until|till|through|,)\s*(?:the\s+)?"
_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)}),?\s+)?"
# "September 13 (Tue) to 19 (Mon)"
_IN_BRACKETS = rf"(?:\s*\((?:{'|'.join(day[:3] for day in WEEKDAYS)})[a-z]*\.?\))?"
_YEAR = r"(?:,?\s+(?P<year{n}>(?:19|20)\d\d))?"
_PATTERNS = (
    # October 13-14, 2018; February 29 - March 2; December, 15,
    _MONTH.format(n=1)
    + r"(?:\s+|(?<=\.)|,\s+(?=\d{1,2},))"
    + _DAY.format(n=1)
    + r"(?:"
    + _IN_BRACKETS
    + _TO.replace("|,", "")
    + r"(?:"
    + _MONTH.format(n=2)
    + r"\s+)?"
    + _DAY.format(n=2)
    + r"(?!\d|:|\.\d))?"
    + _YEAR.format(n=1),
    # 14-15 June 2019; 9 May; 30 August - 2 September; 14 and Thursday 15 June
    r"(?<![\d.:/-])"
    + _DAY.format(n=1)
    + r"(?:\s+"
    + _MONTH.format(n=2)
    + r")?"
    + r"(?:"
    + _TO
    + _WEEKDAY
    + _DAY.format(n=2)
    + r")?(?:\s+(?:of\s+)?|-)"
    + _MONTH.format(n=1)
    + _YEAR.format(n=1).replace(r",?\s+", r"(?:,?\s+|-)"),
    r"(?<!\d)(?P<iso>20\d\d(?P<sign>[-/.])\d\d(?P=sign)\d\d)(?!\d)",
    r"(?<![\d./])(?P<figures>\d{1,2}(?P<stop>[./-])\d{1,2}(?P=stop)20\d\d)(?![\d/])",
    r"\b(?P<relative>the day before yesterday|today|yesterday|tomorrow|tonight"
    r"|this (?:morning|afternoon|evening)|last night"
    r"|(?:over|at|during|last|(?:this|the) past) (?:the )?(?P<weekend>weekend)"
    r"|(?P<ago>a|one|two|three|four|five|six|[1-6]) days? ago)\b",
    r"\b(?:(?P<which>last|next|this|coming)\s+)?(?P<week>last week,? on )?"
    r"(?P<weekday>" + "|".join(WEEKDAYS) + r")\b(?P<of_week> (?:of )?last week\b)?"
    r"(?!['’]s(?!\s+(?:meetings?|talks|call|session|conversations?|summit|discussions|programme|program|agenda|schedule)))",
)
# Parts of words of which so many of the patterns, in order, need one: where none stands, they are not tried.
_MONTH_CUES = tuple(dict.fromkeys(name[:3] for name in MONTHS))
_CUES = (
    (_MONTH_CUES, 2),
    (("20",), 1),
    ((".20", "/20", "-20"), 1),
    (("day", "tomorrow", "tonight", "this ", "last night", "weekend"), 1),
    (("day",), 1),
)
# They are sought in the text in lower case, which is faster than without regard to case.
_COMPILED = iter(map(re.compile, _PATTERNS))
_FINDERS = tuple((cues, tuple(islice(_COMPILED, number))) for cues, number in _CUES)
# Most sentences have no figures, and then no month with its day.
_FIGURE = re.compile(r"\d")
_WITHOUT_FIGURES = _FINDERS[-2:]
_VAGUE = re.compile(
    r"\b(?:(?:earlier|later) this (?:week|month|year)|(?:last|next|past|this|coming|previous) (?:week|month|year)"
    r"|(?:a few|several|some|two|three) (?:days|weeks|months) (?:ago|earlier)|the other day|recently"
    r"|(?:in|during) (?:(?:early|mid|late)[ -])?" + _MONTH.format(n=1) + r"(?!\s*\d{1,2}\b))",
    re.IGNORECASE,
)
# The numbers at which a day may turn out to be none, and how far the rest of it may reach.
# Each begins with a figure, which is found fast.
_DOUBTFUL = re.compile(r"\d(?:(?<![\d,.]\d)(?:(?<=2)9|(?<=3)\d)(?![\d,.])|/\d|\.\d\d?\.20)")
_DATE_LONGEST = 24
# How far from its publication the days lie that an article is about.
_NEWS = datetime.timedelta(days=14)
_THROUGH = frozenset(("to", "through", "until", "till", "-", "–", "—"))
_RELATIVE = {"the day before yesterday": -2, "yesterday": -1, "tomorrow": 1, "last night": -1}
_NUMBERS = {
    word: n for n, said in enumerate(("a one", "two", "three", "four", "five", "six"), 1) for word in said.split()
}
_NUMBERS |= {str(n): n for n in range(1, 7)}
# The rule of each kind of day that the text does not name in full.
_RULES = {
    "relative": "relative-day",
    "weekday": "weekday",
    "yearless": "year-of-publication",
    "same-day": "same-day",
    "day-before": "day-before",
    "day-after": "day-after",
}


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or days from `first` to `last`, that the characters `start` to `end` name."""

    first: datetime.date
    last: datetime.date
    start: int
    end: int
    kind: str

    @property
    def rule(self) -> str | None:
        """The rule by which the day follows from the words; None where they name it in full."""
        return _RULES.get(self.kind)


def days_in(text: str, start: int, end: int, published_on: datetime.date) -> list[Day]:
    """The days named between two places of the text, in order and without overlap."""
    found: list[Day] = []
    for day in sorted(_all(text, start, end, published_on), key=lambda day: (day.start, -day.end)):
        if not found or day.start >= found[-1].end:
            begins = day.start
            while found and _names_the_date_of(found[-1], day, begins):
                begins = found.pop().start
            if found and _goes_on_to(text, found[-1], day):
                day = _through(found.pop(), day)
            found.append(day)
    return found


def _goes_on_to(text: str, day: Day, last: Day) -> bool:
    """Whether weekdays are the first and the last of several: "from Monday to Thursday", "on Monday and Tuesday"."""
    if day.kind != "weekday" or last.kind != "weekday":
        return False
    between = text[day.end : last.start].strip()
    return between in _THROUGH or (between == "and" and (last.first - day.first).days == 1)


def _through(day: Day, last: Day) -> Day:
    """The days from one weekday through the next such other."""
    end = last.last if last.last > day.first else last.last + datetime.timedelta(days=7)
    return Day(day.first, end, day.start, last.end, "weekday")


def _names_the_date_of(weekday: Day, day: Day, begins: int) -> bool:
    """Whether a weekday only goes with the date after it: "Thursday, 3 March", "today (3 March)"."""
    return weekday.kind in ("weekday", "relative") and day.kind in ("date", "yearless") and begins - weekday.end < 4


def unread_days(text: str, start: int, published_on: datetime.date) -> Iterator[tuple[int, int, str]]:
    """(start, end, why) of what is written like a day but is none, or may be two: "31 April", "5/6/2021"."""
    unread: dict[tuple[int, int], str] = {}
    for doubtful in _DOUBTFUL.finditer(text, start):
        near = max(start, doubtful.start() - _DATE_LONGEST), doubtful.end() + _DATE_LONGEST
        for match in _matches(text, *near):
            try:
                _day_of(match, published_on)
            except ValueError as error:
                unread[match.span()] = _why(error)
    for (first, last), why in sorted(unread.items()):
        yield first, last, why


def _why(error: ValueError) -> str:
    return str(error) if str(error).startswith("may be") else "is no day of the calendar"


def vague_times(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the text names a time without naming its day: "last week", "earlier this month", "in March"."""
    for match in _VAGUE.finditer(text, start, end):
        yield match.span()


def _all(text: str, start: int, end: int, published_on: datetime.date) -> Iterator[Day]:
    for match in _matches(text, start, end):
        day = _resolve(match, published_on)
        if day is not None:
            yield from _two_days(match, day) if _is_two_days(match, day) else (day,)


def _is_two_days(match: re.Match[str], day: Day) -> bool:
    """Whether two numbers are two days, not the first and the last of several: "3 and 10 June"."""
    if (day.last - day.first).days < 2 or "day2" not in match.re.groupindex:
        return False
    first, second = sorted((match.span("day1"), match.span("day2")))
    between = match.string[max(0, match.start() - 8) : match.start()] == "between "
    return "and" in match.string[first[1] : second[0]] and not between


def _two_days(match: re.Match[str], day: Day) -> tuple[Day, Day]:
    first, second = sorted((match.span("day1"), match.span("day2")))
    one = Day(day.first, day.first, day.start, first[1], day.kind)
    return one, Day(day.last, day.last, second[0], day.end, day.kind)


def _matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    lower = _lowered(text)
    near = lower[start:end]
    for cues, finders in _FINDERS if _FIGURE.search(near) else _WITHOUT_FIGURES:
        for cue in cues:
            if cue in near:
                for finder in finders:
                    yield from finder.finditer(lower, start, end)
                break


@lru_cache(maxsize=1)
def _lowered(text: str) -> str:
    """The text in lower case, every character in its place."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(sign.lower()[0] for sign in text)


def _resolve(match: re.Match[str], published_on: datetime.date) -> Day | None:
    try:
        return _day_of(match, published_on)
    except ValueError:
        return None


def _day_of(match: re.Match[str], published_on: datetime.date) -> Day | None:
    """Raises ValueError for a day that does not exist."""
    groups = match.groupdict()
    if groups.get("iso"):
        first = last = datetime.date.fromisoformat(groups["iso"].replace(str(groups["sign"]), "-"))
        return Day(first, last, *match.span(), "date")
    if groups.get("figures"):
        first = last = _in_figures(groups["figures"], groups["stop"], published_on)
        return Day(first, last, *match.span(), "date")
    if groups.get("weekend"):
        sunday = published_on - datetime.timedelta(days=(published_on.weekday() + 1) % 7)
        return Day(sunday - datetime.timedelta(days=1), sunday, *match.span(), "relative")
    if groups.get("relative"):
        ago = groups.get("ago")
        shift = -_NUMBERS.get(ago, 0) if ago else _RELATIVE.get(groups["relative"].lower(), 0)
        first = published_on + datetime.timedelta(days=shift)
        return Day(first, first, *match.span(), "relative")
    if groups.get("weekday"):
        first = _weekday(groups, published_on)
        return Day(first, first, *match.span(), "weekday")
    return _dated(match, groups, published_on)


def _in_figures(said: str, stop: str, published_on: datetime.date) -> datetime.date:
    """The day before the month, as with dots; with slashes and dashes the month may lead, as the publication tells.

    Raises ValueError for a day that does not exist, or that may be two.
    """
    one, two, year = map(int, said.split(stop))
    if stop in "/-" and one != two and max(one, two) <= 12:
        near = [datetime.date(year, *order) for order in ((two, one), (one, two))]
        near = [day for day in near if abs(day - published_on) <= _NEWS]
        if len(near) != 1:
            raise ValueError("may be read as two days: of two numbers up to 12, which is the month?")
        return near[0]
    if stop in "/-" and two > 12:
        one, two = two, one
    return datetime.date(year, two, one)


def _weekday(groups: dict[str, str | None], published_on: datetime.date) -> datetime.date:
    """The latest such weekday up to the publication day, or of last week; the next one after "next" or "coming"."""
    back = (published_on.weekday() - WEEKDAYS[str(groups["weekday"]).lower()]) % 7
    day = published_on - datetime.timedelta(days=back)
    if groups.get("week") or groups.get("of_week"):
        return day - datetime.timedelta(days=7 if back <= published_on.weekday() else 0)
    which = (groups.get("which") or "").lower()
    if which in ("next", "coming"):
        return day + datetime.timedelta(days=7)
    return day - datetime.timedelta(days=7) if which == "last" and back == 0 else day


def _dated(match: re.Match[str], groups: dict[str, str | None], published_on: datetime.date) -> Day | None:
    month1, month2 = _month(groups, "month1"), _month(groups, "month2")
    day1, day2, year = (_whole(groups, key) for key in ("day1", "day2", "year1"))
    if month1 is None or day1 is None:
        return None
    reversed_order = match.start("day1") < match.start("month1")
    first_month, last_month = (month2 or month1, month1) if reversed_order else (month1, month2 or month1)
    first = _with_year(first_month, day1, year, published_on)
    last = _with_year(last_month, day2, year, published_on) if day2 else first
    if last < first:
        # The year stands once, after the last day: "30 December to 2 January 2022".
        first = _with_year(first_month, day1, last.year - 1, published_on)
    if (last - first).days > 60:
        return None
    return Day(first, last, *match.span(), "date" if year else "yearless")


def _month(groups: dict[str, str | None], key: str) -> int | None:
    said = groups.get(key)
    return MONTHS[said.lower().rstrip(".")] if said else None


def _whole(groups: dict[str, str | None], key: str) -> int | None:
    said = groups.get(key)
    return int(said) if said else None


def _with_year(month: int, day: int, year: int | None, published_on: datetime.date) -> datetime.date:
    """The day in its stated year, else in the year that brings it nearest to the publication."""
    if year is not None:
        return datetime.date(year, month, day)
    options = [
        datetime.date(y, month, day)
        for y in (published_on.year - 1, published_on.year, published_on.year + 1)
        if (month, day) != (2, 29) or y % 4 == 0
    ]
    return min(options, key=lambda option: abs((option - published_on).days))
