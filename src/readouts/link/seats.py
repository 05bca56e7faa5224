"""One seat at a meeting across articles: whom one names, another may tell of by office or state alone."""

from collections import Counter
from collections.abc import Sequence

from readouts.link.meetings import Seat
from readouts.link.slugs import slug


def seat_names(tellings: Sequence[Sequence[Seat]]) -> list[list[str]]:
    """For each telling of one meeting a name of each seat, the same for the same seat: its person, office or side.

    >>> rao, ito, unnamed = Seat("rao", "no-minister", "NO"), Seat("ito", "jp-minister", "JP"), Seat(None, None, "JP")
    >>> seat_names([[rao, unnamed], [rao, ito]])
    [['rao', 'ito'], ['rao', 'ito']]
    """
    named = []
    for seats in tellings:
        others = [seat for telling in tellings if telling is not seats for seat in telling if seat.person is not None]
        nth: Counter[str | None] = Counter()
        names = []
        for number, seat in enumerate(seats, 1):
            name = seat.person or _told_elsewhere(seat, others, {other.person for other in seats}) or seat.office
            if name is None:
                nth[seat.country] += 1
                name = _side(seat.country, nth[seat.country]) if seat.country else f"side-{number}"
            names.append(name)
        named.append(names)
    return named


def _side(country: str, number: int) -> str:
    """The name of an unnamed side, whichever article tells of it."""
    return f"{slug(country)}-side" if number == 1 else f"{slug(country)}-side-{number}"


def _told_elsewhere(seat: Seat, others: Sequence[Seat], present: set[str | None]) -> str | None:
    """The one person whom other articles name in this seat, if this article does not name them in another."""
    people = {
        other.person
        for other in others
        if other.person is not None and other.person not in present and _may_be(seat, other)
    }
    return people.pop() if len(people) == 1 else None


def _may_be(seat: Seat, other: Seat) -> bool:
    if seat.office is not None:
        return seat.office == other.office
    return seat.country is not None and seat.country == other.country
