"""One seat at a meeting across articles: whom one names, another may tell of by office or state alone."""

from collections import Counter, defaultdict
from collections.abc import Sequence, Set

from readouts.link.meetings import Seat
from readouts.link.slugs import slug


def seat_names(tellings: Sequence[Sequence[Seat]]) -> list[list[str]]:
    """For each telling of one meeting a name of each seat, the same for the same seat: its person, office or side.

    >>> rao, ito, unnamed = Seat("rao", "no-minister", "NO"), Seat("ito", "jp-minister", "JP"), Seat(None, None, "JP")
    >>> seat_names([[rao, unnamed], [rao, ito]])
    [['rao', 'ito'], ['rao', 'ito']]
    """
    known = _Known(tellings)
    named = []
    for seats in tellings:
        nth: Counter[str | None] = Counter()
        names = []
        for number, seat in enumerate(seats, 1):
            name = seat.person or known.told_elsewhere(seat, {other.person for other in seats}) or seat.office
            if name is None:
                nth[seat.country] += 1
                name = _side(seat.country, nth[seat.country]) if seat.country else f"side-{number}"
            names.append(name)
        named.append(names)
    return named


def _side(country: str, number: int) -> str:
    """The name of an unnamed side, whichever article tells of it."""
    return f"{slug(country)}-side" if number == 1 else f"{slug(country)}-side-{number}"


class _Known:
    """Everybody whom articles name at one meeting, by office and by state."""

    def __init__(self, tellings: Sequence[Sequence[Seat]]) -> None:
        self._in_office: dict[str | None, set[str]] = defaultdict(set)
        self._of_state: dict[str | None, set[str]] = defaultdict(set)
        for seat in {seat for seats in tellings for seat in seats}:
            if seat.person is not None:
                self._in_office[seat.office].add(seat.person)
                self._of_state[seat.country].add(seat.person)

    def told_elsewhere(self, seat: Seat, present: Set[str | None]) -> str | None:
        """The one person whom other articles name in this seat, if this article does not name them in another."""
        if seat.office is None and seat.country is None:
            return None
        named = self._of_state[seat.country] if seat.office is None else self._in_office[seat.office]
        people = named - present
        return people.pop() if len(people) == 1 else None
