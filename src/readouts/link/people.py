"""One person across articles: a full name alike up to romanization, and a state or body in common."""

from collections import defaultdict
from collections.abc import Sequence

from readouts.link.groups import Groups
from readouts.meet.account import Account, PersonTold
from readouts.resolve.people import same_name, tokens

Place = tuple[int, int]


def link_people(accounts: Sequence[Account]) -> Groups[Place]:
    """Groups of (account, person) places that are one person each."""
    groups: Groups[Place] = Groups()
    blocks: dict[str, list[Place]] = defaultdict(list)
    for a, account in enumerate(accounts):
        for p, person in enumerate(account.people):
            groups.add((a, p))
            for other in _candidates(blocks, person):
                if a != other[0] and same_person(person, accounts[other[0]].people[other[1]]):
                    groups.join((a, p), other)
            for token in set(tokens(person.name)):
                blocks[token].append((a, p))
    return groups


def _candidates(blocks: dict[str, list[Place]], person: PersonTold) -> list[Place]:
    """Those who share the last word of the name."""
    words = tokens(person.name)
    return list(blocks.get(words[-1], ())) if words else []


def same_person(a: PersonTold, b: PersonTold) -> bool:
    """Whether two articles' persons are one: full names alike, and serving one state or body if both serve any."""
    first, second = tokens(a.name), tokens(b.name)
    if len(first) < 2 or len(second) < 2 or not same_name(first, second):
        return False
    ours, theirs = _served(a), _served(b)
    return not ours or not theirs or bool(ours & theirs)


def _served(person: PersonTold) -> set[str]:
    return {serves for office in person.offices if (serves := office.country or office.body)}
