"""Keys that rows had, or would have had, while their articles were read and linked otherwise.

Keys of tenures, participants, reports and topics are made of ids. They change where the articles that one id stood for
are parted, and where another article names somebody whom an article tells of by office or state alone.
"""

from collections import defaultdict
from collections.abc import Iterator

from readouts.assemble.identity import Identity
from readouts.meet.account import Account, ParticipantTold, StatementTold, VisitTold

# The table, the key of before, and that of now.
_Led = tuple[str, str, str]


def earlier_keys(identity: Identity) -> dict[str, dict[str, str]]:
    """By table where each earlier key leads."""
    found = defaultdict[str, dict[str, str]](dict)
    for a, account in enumerate(identity.accounts):
        for table, old, new in (*_tenures(identity, a, account), *_of_meetings(identity, a, account)):
            if old != new:
                found[table].setdefault(old, new)
    return found


def _tenures(identity: Identity, a: int, account: Account) -> Iterator[_Led]:
    held = [(p, office) for p, person in enumerate(account.people) for office in person.offices]
    held += [(told.person, told.office) for told in _in_office(account) if told.person is not None and told.office]
    for p, office in held:
        person, post = identity.person(a, p), identity.post(office)[0]
        for before in _both(person, identity.earlier("people", a, p)):
            for held_before in _both(post, identity.earlier_post(office)):
                yield "tenures", f"{before}.{held_before}", f"{person}.{post}"


def _in_office(account: Account) -> Iterator[ParticipantTold | VisitTold | StatementTold]:
    for meeting in account.meetings:
        yield from meeting.participants
    yield from account.visits
    yield from account.statements


def _of_meetings(identity: Identity, a: int, account: Account) -> Iterator[_Led]:
    for m, meeting in enumerate(account.meetings):
        key, article = identity.meeting(a, m), identity.article(a)
        for before in _both(key, identity.earlier("meetings", a, m)):
            yield "meeting_articles", f"{before}.{article}", f"{key}.{article}"
            for topic, _ in meeting.topics:
                yield "meeting_topics", f"{before}.{topic}", f"{key}.{topic}"
            for number, told in enumerate(meeting.participants):
                seat = identity.seat(a, m, number)
                for seat_before in {seat, *_seats_before(identity, a, m, number, told)}:
                    yield "meeting_participants", f"{before}.{seat_before}", f"{key}.{seat}"


def _seats_before(identity: Identity, a: int, m: int, number: int, told: ParticipantTold) -> Iterator[str]:
    """Other names of a seat: of the person as known before, or of the office or side that the article tells of."""
    if told.person is not None:
        yield from _both(identity.person(a, told.person), identity.earlier("people", a, told.person))
        return
    yield identity.seat_alone(a, m, number)
    if told.office is not None:
        yield from _both(identity.post(told.office)[0], identity.earlier_post(told.office))


def _both(now: str, before: str | None) -> list[str]:
    return [now] if before is None else [now, before]
