"""One meeting across articles: the same people, the same way of meeting, and days that agree."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations

from readouts.link.groups import Groups, Kinds, Place
from readouts.meet.account import Account, MeetingTold

_NEAR = datetime.timedelta(days=1)
# What tells whether two meetings are one: status, mode, first and last day, and who was there.
_Kind = tuple[str, str, datetime.date | None, datetime.date | None, frozenset[str]]


def link_meetings(accounts: Sequence[Account], person: Callable[[int, int], str]) -> Groups[Place]:
    """Groups of (account, meeting) places that are one encounter each; `person` gives a person's id."""
    groups: Groups[Place] = Groups()
    kinds: Kinds[_Kind] = Kinds(groups)
    by_pair: dict[tuple[str, str], list[_Kind]] = defaultdict(list)
    for a, account in enumerate(accounts):
        for m, meeting in enumerate(account.meetings):
            groups.add((a, m))
            kind = _kind(meeting, who(a, meeting, person))
            pairs = list(combinations(sorted(kind[-1]), 2))
            for other in dict.fromkeys(other for pair in pairs for other in by_pair.get(pair, ())):
                if _same(kind, other):
                    kinds.join((a, m), other)
            if kinds.add(kind, (a, m)):
                for pair in pairs:
                    by_pair[pair].append(kind)
    return groups


def who(a: int, meeting: MeetingTold, person: Callable[[int, int], str]) -> set[str]:
    """The ids of the named participants."""
    return {person(a, p.person) for p in meeting.participants if p.person is not None}


def _kind(meeting: MeetingTold, names: set[str]) -> _Kind:
    return meeting.status, meeting.mode, meeting.started_on, meeting.ended_on, frozenset(names)


def _same(a: _Kind, b: _Kind) -> bool:
    """Whether two articles' meetings are one: at least half of all who were there in both, and days within one."""
    (status, mode, first, last, ours), (other_status, other_mode, other_first, other_last, theirs) = a, b
    if status != other_status or mode != other_mode or 2 * len(ours & theirs) < len(ours | theirs):
        return False
    if first is None or other_first is None or last is None or other_last is None:
        return first == other_first
    return first - _NEAR <= other_last and other_first - _NEAR <= last
