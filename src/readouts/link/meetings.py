"""One meeting across articles: the same people, the same way of meeting, and days that agree.

Two articles tell of one meeting if both name somebody of two of its sides, no third state takes part in one of them
alone (of four and more, most are in both), and their days can be one day: a day told overlaps, a day of publication may
come one day after the meeting, and days that contradict each other by a day or two are of one meeting only if neither
article is older than the later day, or if it was put off by a day. What is announced without a day is the next meeting
of a fortnight.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import NamedTuple

from readouts.link.groups import Groups, Place
from readouts.meet.account import Account, MeetingTold, OfficeTold, ParticipantTold

_DAY = datetime.timedelta(days=1)
# How far apart the days of one meeting may be told.
_CONTRADICTION = datetime.timedelta(days=2)
# How long before it a meeting is announced without a day.
_SOON = datetime.timedelta(days=14)
# The surest day first: it finds its meeting before a guess does.
_BASES = ("stated", "visit", "dateline", "publication", None)
# Of a crowd the first are compared: principals are told before those beside them.
_FIRST = 8
# So many states and more are a summit, of which none need tell all.
_SUMMIT = 4
# Days within one stretch are looked up together.
_STRETCH = 8


class Seat(NamedTuple):
    """Who sits at a meeting: the person, the office and the state, as far as the article tells."""

    person: str | None
    office: str | None
    country: str | None


class Ids(NamedTuple):
    """The ids of a person of an account, and of an office."""

    person: Callable[[int, int], str]
    office: Callable[[OfficeTold], str]


Days = tuple[datetime.date, datetime.date]
_Pair = tuple[str, str]


@dataclass(slots=True, eq=False)
class _Told:
    """A meeting as one article tells it."""

    place: Place
    mode: str
    status: str
    basis: str | None
    days: Days | None
    published: datetime.date
    country: str | None
    seats: list[Seat]
    sides: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.sides = frozenset(seat.country for seat in self.seats if seat.country)

    @property
    def announced(self) -> Days:
        """The days told, or those on which what is announced without a day is to be expected."""
        return self.days or (self.published + _DAY, self.published + _SOON)

    @property
    def guessed(self) -> bool:
        """Whether the day is only that on which the article came out."""
        return self.basis in ("dateline", "publication")


def link_meetings(accounts: Sequence[Account], ids: Ids) -> Groups[Place]:
    """Groups of (account, meeting) places that are one encounter each."""
    told = [_told(a, m, account, ids) for a, account in enumerate(accounts) for m in range(len(account.meetings))]
    groups: Groups[Place] = Groups()
    for one in told:
        groups.add(one.place)
    record = _Record(told)
    for one in sorted(told, key=lambda one: (_BASES.index(one.basis), one.place)):
        groups.join(record.enter(one), one.place)
    return groups


def _told(a: int, m: int, account: Account, ids: Ids) -> _Told:
    meeting = account.meetings[m]
    published = account.article.get("published_on")
    day = published if isinstance(published, datetime.date) else datetime.date.max - _SOON
    seats = [seat_of(a, participant, ids) for participant in meeting.participants]
    return _Told((a, m), meeting.mode, meeting.status, meeting.date_basis, _days(meeting), day, meeting.country, seats)


def seat_of(a: int, told: ParticipantTold, ids: Ids) -> Seat:
    """Who sits in a seat of a meeting of account `a`."""
    person = None if told.person is None else ids.person(a, told.person)
    office = None if told.office is None else ids.office(told.office)
    body = told.office.body if told.office is not None else None
    return Seat(person, office, told.country or body)


def _days(meeting: MeetingTold) -> Days | None:
    if meeting.started_on is None:
        return None
    return meeting.started_on, meeting.ended_on or meeting.started_on


class _Meeting:
    """A meeting as those tell it who do. What many tell alike is kept once, so that a summit that thousands of articles
    tell of is compared as often as there are ways of telling of it."""

    def __init__(self, one: _Told) -> None:
        self.first = one.place
        self._accounts: set[int] = set()
        self._companies: dict[Hashable, _Told] = {}
        self._days: dict[Hashable, _Told] = {}

    def enter(self, one: _Told) -> None:
        """Note that one more tells of the meeting."""
        self.first = min(self.first, one.place)
        self._accounts.add(one.place[0])
        self._companies.setdefault((one.mode == "in_person", *one.seats), one)
        alike = one.announced, one.guessed, one.status, one.country
        # Of those on the same days the oldest article is the strictest.
        self._days[alike] = min(self._days.get(alike, one), one, key=lambda told: told.published)

    def told_by(self, one: _Told) -> bool:
        """Whether an article tells of this meeting: it fits one of those that do, and the day of each."""
        return (
            one.place[0] not in self._accounts
            and all(_same_days(one, other) for other in self._days.values())
            and any(_same_people(one, other) for other in self._companies.values())
        )

    def distance(self, one: _Told) -> tuple[datetime.timedelta, Place]:
        """How far the days are from the nearest that are told; among equals the meeting told first."""
        told = one.days or (one.published, one.published)
        nearest = min(_gap(told, other.announced) for other in self._days.values())
        return max(nearest, _DAY - _DAY), self.first


class _Record:
    """The meetings entered so far."""

    def __init__(self, told: Sequence[_Told]) -> None:
        # Named people are also found by office and state, where somebody is told of by these alone.
        self._by_rank = {pair for one in told if _unnamed(one) for pair in _ranked(one)}
        self._by_pair: dict[tuple[_Pair, int], dict[int, _Meeting]] = defaultdict(dict)

    def enter(self, one: _Told) -> Place:
        """Enter a meeting as one article tells it; where another told it, or this place if none did."""
        pairs = [*_named(one), *(self._by_rank.intersection(_ranked(one)) if self._by_rank else ())]
        keys = [(pair, stretch) for pair in dict.fromkeys(pairs) for stretch in _stretches(one)]
        fitting = [meeting for meeting in self._found(keys) if meeting.told_by(one)]
        meeting = min(fitting, key=lambda meeting: meeting.distance(one), default=None) or _Meeting(one)
        told_at = meeting.first
        meeting.enter(one)
        for key in keys:
            self._by_pair[key][id(meeting)] = meeting
        return told_at

    def _found(self, keys: Iterable[tuple[_Pair, int]]) -> Iterable[_Meeting]:
        found: dict[int, _Meeting] = {}
        for key in keys:
            found |= self._by_pair.get(key, {})
        return found.values()


def _unnamed(one: _Told) -> bool:
    return any(seat.person is None for seat in one.seats)


def _named(one: _Told) -> Iterator[_Pair]:
    """Each two people who are there."""
    yield from combinations(sorted({seat.person for seat in one.seats[:_FIRST] if seat.person}), 2)


def _ranked(one: _Told) -> Iterator[_Pair]:
    """Each two sides by a person or office of one and an office or the state of the other."""
    for a, b in combinations(one.seats[:_FIRST], 2):
        if a.country != b.country:
            for x, y in product(_handles(a), _handles(b)):
                if len(x) > 2 or len(y) > 2:
                    yield (x, y) if x < y else (y, x)


def _handles(seat: Seat) -> list[str]:
    return [handle for handle in seat if handle]


def _stretches(one: _Told) -> range:
    """The stretches of days in which the meeting, or another account of it, may lie."""
    first, last = (day.toordinal() for day in one.announced)
    reach = _CONTRADICTION.days
    return range((first - reach) // _STRETCH, (min(last, first + 31) + reach) // _STRETCH + 1)


def _same_people(a: _Told, b: _Told) -> bool:
    """Whether two tell of one company: the same states, the same way of meeting, and somebody of two sides in both."""
    # Of a talk from afar one article may say that it was by phone, and another by video.
    together = (a.mode == "in_person") == (b.mode == "in_person")
    if not together or not _same_states(a.sides, b.sides):
        return False
    both = [(x, y) for x in a.seats for y in b.seats if _same_seat(x, y)]
    if not any(x.person and x.person == y.person for x, y in both):
        return _all_unnamed(a, b) and len({x.country for x, _ in both}) > 1
    sides = {x.country or y.country or x.person for x, y in both}
    return len(sides) > 1 or (len(a.sides | b.sides) < 2 and len({x.person for x, _ in both}) > 1)


def _same_states(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether the states may be those of one meeting. Of a summit each article names some: most of them are in both."""
    if ours == theirs or min(len(ours), len(theirs)) < 2:
        return True
    return min(len(ours), len(theirs)) >= _SUMMIT and 2 * len(ours & theirs) >= len(ours | theirs)


def _all_unnamed(a: _Told, b: _Told) -> bool:
    """Whether no person contradicts another: of each side at most one of both tells the name."""
    return not any(x.person and y.person for x in a.seats for y in b.seats if x.country == y.country)


def _same_seat(x: Seat, y: Seat) -> bool:
    if x.person is not None and y.person is not None:
        return x.person == y.person
    if x.office is not None and y.office is not None:
        return x.office == y.office
    return x.country is not None and x.country == y.country


def _same_days(a: _Told, b: _Told) -> bool:
    one_place = a.country is None or b.country is None or a.country == b.country
    if a.days is None or b.days is None:
        return one_place and _overlap(a.announced, b.announced)
    if _overlap(_possible(a), _possible(b)):
        return one_place or _overlap(a.days, b.days)
    if not one_place or a.guessed or b.guessed:
        return False
    later = max(a.days[0], b.days[0])
    contradict = _gap(a.days, b.days) <= _CONTRADICTION and later <= min(a.published, b.published)
    return contradict or _put_off(a, b) or _put_off(b, a)


def _put_off(planned: _Told, held: _Told) -> bool:
    """Whether a meeting was held the day after that for which it was announced."""
    one_day = planned.days is not None and held.days is not None and held.days[0] - planned.days[1] == _DAY
    return one_day and (planned.status, held.status) == ("planned", "held")


def _possible(one: _Told) -> Days:
    """The days on which the meeting may have been: what came out today may have been yesterday."""
    assert one.days is not None
    first, last = one.days
    return (first - _DAY if one.guessed and one.status == "held" else first), last


def _overlap(a: Days, b: Days) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _gap(a: Days, b: Days) -> datetime.timedelta:
    return max(a[0] - b[1], b[0] - a[1])
