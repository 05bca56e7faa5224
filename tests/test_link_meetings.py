"""Which tellings are one meeting, and what it costs to find out."""

from collections.abc import Callable, Sequence
from functools import partial

import pytest

from benchmark.linking_scale import summit, traveller
from readouts.assemble.identity import Identity
from readouts.link import meetings, visits
from readouts.link.meetings import Seat
from readouts.link.seats import seat_names
from readouts.meet.account import Account
from tests import tellings

STATES = ("AZ", "GE", "KW", "NO", "PE", "KE")


def _told(name: str, states: Sequence[str], on: int, **changed: object) -> Account:
    """An article of a day on which the presidents of these states met."""
    people = [
        tellings.person(
            f"Ana {state.title()}son", tellings.office("head_of_state", None, state, 50 * place), start=place
        )
        for place, state in enumerate(states)
    ]
    met = tellings.meeting(range(len(people)), people, tellings.day(on), 500, changed)
    return tellings.account(name, tellings.day(on), people, met)


def _are_one(*accounts: Account) -> bool:
    identity = Identity(accounts)
    return len({identity.meeting(a, 0) for a in range(len(accounts))}) == 1


@pytest.mark.parametrize(
    ("ours", "theirs", "one"),
    [
        (STATES[:2], STATES[:2], True),
        (STATES[:2], STATES[:3], False),
        (STATES[:3], STATES[:4], False),
        (STATES[:4], STATES[:5], True),
        (STATES[:5], STATES[1:6], True),
        (STATES[:4], STATES[2:], False),
    ],
)
def test_of_a_summit_each_article_names_most_of_the_states(
    ours: Sequence[str], theirs: Sequence[str], one: bool
) -> None:
    assert _are_one(_told("a", ours, 1), _told("b", theirs, 1)) is one


@pytest.mark.parametrize(
    ("announced", "held", "one"),
    [(3, 3, True), (3, 4, True), (3, 5, False), (4, 3, False), (None, 14, True), (None, 15, False), (None, 0, False)],
)
def test_what_is_announced_is_held_in_time(announced: int | None, held: int, one: bool) -> None:
    planned = _told("a", STATES[:2], 0, status="planned", started_on=None, ended_on=None, date_basis=None)
    if announced is not None:
        on = tellings.day(announced)
        planned = _told("a", STATES[:2], 0, status="planned", started_on=on, ended_on=on)
    assert _are_one(planned, _told("b", STATES[:2], held)) is one


def test_what_is_announced_without_a_day_years_apart_is_two() -> None:
    undated = {"status": "planned", "started_on": None, "ended_on": None, "date_basis": None}
    first, second, third = (_told(str(on), STATES[:2], on, **undated) for on in (0, 9, 400))
    assert _are_one(first, second)
    assert not _are_one(first, third)


def _calls(monkeypatch: pytest.MonkeyPatch, module: object, name: str, run: Callable[[], object]) -> int:
    """How often a function of a module is called in a run."""
    called = 0
    real = getattr(module, name)

    def counted(*given: object) -> object:
        nonlocal called
        called += 1
        return real(*given)

    with monkeypatch.context() as patch:
        patch.setattr(module, name, counted)
        run()
    return called


@pytest.mark.parametrize(
    ("module", "name", "make"),
    [
        (meetings, "_same_people", summit),
        (meetings, "_same_days", summit),
        (meetings, "_same_days", traveller),
        (visits, "_same_time", traveller),
    ],
)
def test_the_work_grows_with_the_articles_and_not_with_their_pairs(
    module: object, name: str, make: Callable[[int], list[Account]], monkeypatch: pytest.MonkeyPatch
) -> None:
    few, many = (_calls(monkeypatch, module, name, partial(Identity, make(number))) for number in (200, 800))
    assert many < 8 * few


def test_a_seat_told_by_its_office_is_whom_others_name_there() -> None:
    rao, ito = Seat("rao", "no-minister", "NO"), Seat("ito", "jp-minister", "JP")
    abe, office, side = Seat("abe", "jp-deputy", "JP"), Seat(None, "jp-minister", "JP"), Seat(None, None, "JP")
    assert seat_names([[rao, office], [rao, ito]])[0] == ["rao", "ito"]
    assert seat_names([[rao, side], [rao, ito, abe]])[0] == ["rao", "jp-side"]
    assert seat_names([[rao, abe, side], [rao, ito, abe]])[0] == ["rao", "abe", "ito"]
    assert seat_names([[ito, office], [ito, rao]])[0] == ["ito", "jp-minister"]
