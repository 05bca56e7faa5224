"""Whether one person can have been seen in two offices on the days on which they were seen."""

import datetime
from bisect import bisect_left
from collections.abc import Collection, Mapping

from readouts.link.offices import Post

Days = Collection[datetime.date]

# Who serves in one of these estates serves in no other at the same time.
_ESTATES = {
    "head_of_state": "government",
    "head_of_government": "government",
    "deputy_head_of_government": "government",
    "minister": "government",
    "deputy_minister": "government",
    "ambassador": "diplomacy",
    "chief_of_general_staff": "arms",
    "military_commander": "arms",
    "governor_or_mayor": "province",
    "executive": "business",
    "religious_leader": "clergy",
    "spouse": "family",
}
# Of these fields no state gives one minister two.
_WHOLE_FIELDS = frozenset(("foreign-affairs", "defence", "interior", "justice", "finance", "health", "agriculture"))
# Somebody seen in one office, then in another, and within this time in the first again, is two people.
_TERM = datetime.timedelta(days=180)


def one_career(ours: Mapping[Post, Days], theirs: Mapping[Post, Days]) -> bool:
    """Whether all these offices, each with the days on which its holder was seen, can be one person's."""
    return not any(
        _exclude(a, b) and (_between(days, others) or _between(others, days))
        for a, days in ours.items()
        for b, others in theirs.items()
    )


def _exclude(a: Post, b: Post) -> bool:
    """Whether nobody holds both offices at once."""
    estates = _ESTATES.get(a.role), _ESTATES.get(b.role)
    if None in estates:
        return False
    if estates[0] != estates[1]:
        return True
    fields = {a.portfolio, b.portfolio}
    return a.role == b.role == "minister" and len(fields) == 2 and fields <= _WHOLE_FIELDS


def _between(days: Days, others: Days) -> bool:
    """Whether one of the days is among the others, or lies between two of them that are of one term."""
    ordered = sorted(others)
    for day in days:
        place = bisect_left(ordered, day)
        if place < len(ordered) and ordered[place] == day:
            return True
        if 0 < place < len(ordered) and ordered[place] - ordered[place - 1] <= _TERM:
            return True
    return False
