"""Whether one person can have been seen in two offices on the days on which they were seen."""

import datetime
from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping
from itertools import combinations

from readouts.link.offices import Post

Days = Collection[datetime.date]
Offices = Mapping[Post, Days]

# Who serves in one of these estates serves in no other at the same time.
_ESTATES = {
    "head_of_state": "state",
    "head_of_government": "government",
    "deputy_head_of_government": "cabinet",
    "minister": "cabinet",
    "deputy_minister": "cabinet",
    "speaker": "parliament",
    "deputy_speaker": "parliament",
    "member_of_parliament": "parliament",
    "head_of_agency": "agency",
    "ambassador": "diplomacy",
    "chief_of_general_staff": "arms",
    "military_commander": "arms",
    "governor_or_mayor": "province",
    "executive": "business",
    "religious_leader": "clergy",
    "spouse": "family",
}
# But for these: a vice president may head the government, a deputy minister the general staff; and what one article
# calls an agency is a company, a force or a province to another.
_TOGETHER = frozenset(
    frozenset(roles)
    for roles in (
        ("deputy_head_of_government", "head_of_state"),
        ("deputy_head_of_government", "head_of_government"),
        ("deputy_head_of_government", "head_of_agency"),
        ("deputy_minister", "head_of_agency"),
        ("deputy_minister", "chief_of_general_staff"),
        ("deputy_minister", "military_commander"),
        ("head_of_state", "religious_leader"),
        ("head_of_agency", "chief_of_general_staff"),
        ("head_of_agency", "military_commander"),
        ("head_of_agency", "governor_or_mayor"),
        ("head_of_agency", "executive"),
    )
)
# What people chair beside another office, by a word in its name.
_CHAIRED = ("council", "commission", "committee", "board", "fund")
# Of these fields no state gives one minister two.
_WHOLE_FIELDS = frozenset(("foreign-affairs", "defence", "interior", "justice", "finance", "health", "agriculture"))
# Of these a state or a body has many at a time.
_OF_MANY = frozenset(("member_of_parliament", "official", "igo_official", "adviser", "other"))
# Somebody seen in one office, then in another, and within this time in the first again, is two people.
_TERM = datetime.timedelta(days=180)


def one_career(ours: Offices, theirs: Offices, joined: Callable[[Post, Post], bool], sure: bool = True) -> bool:
    """Whether all these offices, each with the days on which its holder was seen, can be one person's.

    `joined` says whether an article tells of a person of this name in both of two offices, as some states have it.
    Of whom the names do not make it `sure`, nobody holds two offices of one rank in the same term.
    """
    return not any(
        (_exclude(a, b) and (_between(days, others) or _between(others, days)) and not joined(a, b))
        or (not sure and _of_one_rank(a, b) and _near(days, others) and not joined(a, b))
        for a, days in ours.items()
        for b, others in theirs.items()
    )


def joined_in(offices: Collection[Post]) -> list[tuple[Post, Post]]:
    """The pairs among the offices of one person that nobody else would be taken to hold at once."""
    return [(a, b) for a, b in combinations(offices, 2) if _exclude(a, b) or _of_one_rank(a, b)]


def of_few(post: Post) -> bool:
    """Whether an office has so few holders at a time that a surname tells which."""
    if post.role == "ambassador":
        return post.posted_to is not None
    return post.role not in _OF_MANY and (post.role != "military_commander" or post.body is not None)


def seen_about(ours: Offices, theirs: Offices) -> bool:
    """Whether both are seen in one office within a term."""
    return any(_near(days, others) for a, days in ours.items() for b, others in theirs.items() if a.slug == b.slug)


def _exclude(a: Post, b: Post) -> bool:
    """Whether nobody holds both offices at once, as far as it is told of nobody."""
    estates = _ESTATES.get(a.role), _ESTATES.get(b.role)
    if None in estates or frozenset((a.role, b.role)) in _TOGETHER or _chaired(a) or _chaired(b):
        return False
    if estates[0] != estates[1]:
        return True
    fields = {a.portfolio, b.portfolio}
    return a.role == b.role == "minister" and len(fields) == 2 and fields <= _WHOLE_FIELDS


def _chaired(post: Post) -> bool:
    """Whether the office is no occupation of its own; a state committee is a ministry by another name."""
    if post.role != "head_of_agency" or post.body is None:
        return False
    name = post.body.name.lower()
    return not name.startswith("state") and any(word in name for word in _CHAIRED)


def _of_one_rank(a: Post, b: Post) -> bool:
    return a.role == b.role == "minister" and None not in (a.portfolio, b.portfolio) and a.portfolio != b.portfolio


def _near(days: Days, others: Days) -> bool:
    """Whether a day of the ones and a day of the others are of one term."""
    ordered = sorted(others)
    for day in days:
        place = bisect_left(ordered, day)
        if any(abs(day - other) <= _TERM for other in ordered[max(place - 1, 0) : place + 1]):
            return True
    return False


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
