"""One meeting across articles: the same people, the same way of meeting, and days that agree."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Sequence

from readouts.link.groups import Groups
from readouts.meet.account import Account, MeetingTold

Place = tuple[int, int]
_NEAR = datetime.timedelta(days=1)


def link_meetings(accounts: Sequence[Account], person: Callable[[int, int], str]) -> Groups[Place]:
    """Groups of (account, meeting) places that are one encounter each; `person` gives a person's id."""
    groups: Groups[Place] = Groups()
    by_pair: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for a, account in enumerate(accounts):
        for m, meeting in enumerate(account.meetings):
            groups.add((a, m))
            names = sorted(who(a, meeting, person))
            pairs = [(x, y) for i, x in enumerate(names) for y in names[i + 1 :]]
            for other in sorted({place for pair in pairs for place in by_pair[pair]}):
                there = accounts[other[0]].meetings[other[1]]
                if other[0] != a and same_meeting(meeting, there, set(names), who(other[0], there, person)):
                    groups.join((a, m), other)
            for pair in pairs:
                by_pair[pair].append((a, m))
    return groups


def who(a: int, meeting: MeetingTold, person: Callable[[int, int], str]) -> set[str]:
    """The ids of the named participants."""
    return {person(a, p.person) for p in meeting.participants if p.person is not None}


def same_meeting(a: MeetingTold, b: MeetingTold, ours: set[str], theirs: set[str]) -> bool:
    """Whether two articles' meetings are one: at least half of all who were there in both, and days within one."""
    if a.status != b.status or a.mode != b.mode or 2 * len(ours & theirs) < len(ours | theirs):
        return False
    if a.started_on is None or b.started_on is None or a.ended_on is None or b.ended_on is None:
        return a.started_on == b.started_on
    return a.started_on - _NEAR <= b.ended_on and b.started_on - _NEAR <= a.ended_on
