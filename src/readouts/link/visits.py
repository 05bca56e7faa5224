"""One journey across articles: the same person goes to the same country on days that overlap."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from readouts.link.groups import Groups, Place
from readouts.meet.account import Account

_STRETCH = 8


class _Days(NamedTuple):
    """When a visit was: its days, and the month in which an article told of it where it tells none."""

    first: datetime.date | None
    last: datetime.date | None
    told_in: str


def link_visits(accounts: Sequence[Account], person: Callable[[int, int], str]) -> Groups[Place]:
    """Groups of (account, visit) places that are one journey each; `person` gives a person's id."""
    groups: Groups[Place] = Groups()
    known: dict[tuple[str, str, object], dict[_Days, Place]] = defaultdict(dict)
    for a, account in enumerate(accounts):
        for v, visit in enumerate(account.visits):
            groups.add((a, v))
            days = _Days(visit.started_on, visit.ended_on or visit.started_on, month(account))
            for stretch in _stretches(days):
                others = known[person(a, visit.person), visit.to_country, stretch]
                for other, place in others.items():
                    if _same_time(days, other):
                        groups.join((a, v), place)
                # Of those on the same days one stands for all, as they are joined.
                others.setdefault(days, (a, v))
    return groups


def _stretches(days: _Days) -> Iterable[object]:
    """The stretches of days, or the month, in which the visit is looked up: those that overlap have one in common."""
    if days.first is None or days.last is None:
        return (days.told_in,)
    return range(days.first.toordinal() // _STRETCH, days.last.toordinal() // _STRETCH + 1)


def month(account: Account) -> str:
    """The month in which the article came out."""
    return str(account.article["published_on"])[:7]


def _same_time(a: _Days, b: _Days) -> bool:
    """Whether the days overlap; where one has none, whether both were told of in one month and neither has days."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return a.first == b.first and a.told_in == b.told_in
    return a.first <= b.last and b.first <= a.last
