"""One person across articles: a full name alike up to romanization, and a state or body in common."""

from collections import defaultdict
from collections.abc import Sequence

from readouts.link.groups import Groups, Kinds, Place
from readouts.meet.account import Account, PersonTold
from readouts.resolve.people import same_name, tokens

# What tells whether two persons are one: the words of the name, and the states and bodies served.
_Kind = tuple[tuple[str, ...], frozenset[str]]


def link_people(accounts: Sequence[Account]) -> Groups[Place]:
    """Groups of (account, person) places that are one person each."""
    groups: Groups[Place] = Groups()
    kinds: Kinds[_Kind] = Kinds(groups)
    # Kinds by each word of the name: candidates are those that have the last one.
    blocks: dict[str, list[_Kind]] = defaultdict(list)
    for a, account in enumerate(accounts):
        for p, person in enumerate(account.people):
            groups.add((a, p))
            kind = words, _ = _kind(person)
            for other in blocks.get(words[-1], ()) if words else ():
                if _same(kind, other):
                    kinds.join((a, p), other)
            if kinds.add(kind, (a, p)):
                for word in set(words):
                    blocks[word].append(kind)
    return groups


def _kind(person: PersonTold) -> _Kind:
    return tokens(person.name), frozenset(serves for o in person.offices if (serves := o.country or o.body))


def _same(a: _Kind, b: _Kind) -> bool:
    """Whether two articles' persons are one: full names alike, and serving one state or body if both serve any."""
    (first, ours), (second, theirs) = a, b
    if len(first) < 2 or len(second) < 2 or not same_name(first, second):
        return False
    return not ours or not theirs or bool(ours & theirs)
