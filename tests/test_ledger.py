"""What stands in the table where several articles tell of one row."""

import datetime

import pytest

from readouts.assemble.choice import Teller, Telling, chosen

DAY = datetime.date(2024, 5, 2)


@pytest.mark.parametrize(
    ("first", "second", "place"),
    [
        (("PE", None, None), ("KE", "Nairobi", "Central Hotel"), ("PE", None, None)),
        (("PE", "Lima", None), ("PE", "Cusco", "Central Hotel"), ("PE", "Lima", None)),
        (("PE", None, None), ("PE", "Lima", "Central Hotel"), ("PE", "Lima", "Central Hotel")),
        ((None, None, None), ("PE", "Lima", "Central Hotel"), ("PE", "Lima", "Central Hotel")),
    ],
)
def test_a_place_is_of_articles_that_agree(
    first: tuple[str | None, ...], second: tuple[str | None, ...], place: tuple[str | None, ...]
) -> None:
    columns = ("country_code", "city", "venue")
    row = chosen(
        "meetings", [_telling(n, **dict(zip(columns, told, strict=True))) for n, told in enumerate((first, second))]
    )
    assert tuple(row[column] for column in columns) == place


def test_days_are_of_one_article() -> None:
    later = DAY + datetime.timedelta(days=1)
    first = _telling(0, started_on=DAY, ended_on=None, date_basis="stated")
    second = _telling(1, started_on=later, ended_on=later, date_basis="dateline")
    assert chosen("meetings", [second, first]) == {"started_on": DAY, "ended_on": None, "date_basis": "stated"}


def test_a_stated_day_goes_before_a_window_and_a_window_before_a_guess() -> None:
    tellings = [
        _telling(order, started_on=DAY + datetime.timedelta(days=order), ended_on=None, date_basis=basis)
        for order, basis in enumerate(("publication", "dateline", "visit", "stated"))
    ]
    for number in range(4, 0, -1):
        assert chosen("meetings", tellings[:number])["date_basis"] == tellings[number - 1].values["date_basis"]


def test_the_hosts_own_readout_goes_before_an_earlier_one() -> None:
    told = {"country_code": "GE", "host_country_code": "GE"}
    earlier = _telling(0, city="Batumi", **told)
    own = Telling(Teller(DAY + datetime.timedelta(days=3), "GE", 1), {"city": "Tbilisi", **told})
    assert chosen("meetings", [earlier, own])["city"] == "Tbilisi"
    assert chosen("meetings", [earlier, _telling(1, city="Tbilisi", **told)])["city"] == "Batumi"


def test_a_place_that_is_told_goes_before_that_of_the_dateline() -> None:
    likely = Telling(Teller(DAY, None, 0), {"city": "Baku"}, likely=frozenset({"city"}))
    assert chosen("meetings", [likely, _telling(1, city="Ganja")])["city"] == "Ganja"
    assert chosen("meetings", [likely, _telling(1, city=None)])["city"] == "Baku"


def test_of_one_day_the_most_articles_decide() -> None:
    cities = ("Batumi", "Tbilisi", "Tbilisi")
    tellings = [Telling(Teller(DAY, None, n), {"city": city, "country_code": "GE"}) for n, city in enumerate(cities)]
    assert chosen("meetings", tellings)["city"] == "Tbilisi"


def test_what_was_held_is_no_longer_planned() -> None:
    planned, held = (_telling(n, status=status, city=None) for n, status in enumerate(("planned", "held")))
    assert chosen("meetings", [planned, held])["status"] == "held"


def test_a_name_that_most_articles_end_otherwise_does_not_stand() -> None:
    names = ("John James Rao III", "John Rao", "Rao", "Rao")
    tellings = [_telling(n, name=name, given_name="John", family_name="Rao") for n, name in enumerate(names)]
    assert chosen("people", tellings)["name"] == "John Rao"
    del tellings[1]
    assert chosen("people", tellings)["name"] == "John James Rao III"


def test_an_initial_stands_where_most_articles_part_the_name_otherwise() -> None:
    names = ("S Ana Lisova", "S Analisova", "S Analisova", "Abdullah", "Abdullah", "Abdullah II")
    tellings = [_telling(n, name=name, given_name="S", family_name="Lisova") for n, name in enumerate(names)]
    assert chosen("people", tellings[:3])["name"] == "S Analisova"
    assert chosen("people", tellings[3:])["name"] == "Abdullah"


def test_the_fullest_name_stands() -> None:
    names = ("A. Rao", "Ana Lisova Rao", "Ana Rao")
    tellings = [
        _telling(n, name=name, given_name=name.rpartition(" ")[0], family_name="Rao") for n, name in enumerate(names)
    ]
    assert chosen("people", tellings) == {"name": "Ana Lisova Rao", "given_name": "Ana Lisova", "family_name": "Rao"}


@pytest.mark.parametrize(
    ("host", "side", "rank"), [("GE", "host", "Major"), ("AZ", "visitor", "General"), (None, None, "Colonel")]
)
def test_who_took_part_goes_by_the_host_that_the_table_has(host: str | None, side: str | None, rank: str) -> None:
    tellings = [
        _seat(0, "AZ", "held", country_code="GE", side="visitor", rank="Colonel"),
        _seat(2, "GE", "held", "GE", country_code="GE", side="host", rank="Major"),
        _seat(3, "AZ", "held", "AZ", country_code="GE", side="visitor", rank="General"),
    ]
    row = chosen("meeting_participants", tellings, {"host_country_code": host})
    assert row == {"country_code": "GE", "side": side, "rank": rank}


def test_who_was_there_goes_before_who_was_expected() -> None:
    planned = _seat(0, None, "planned", office_id="deputy")
    held = _seat(1, None, "held", office_id="minister")
    assert chosen("meeting_participants", [planned, held], {"host_country_code": None}) == {"office_id": "minister"}


def test_a_side_of_another_host_is_told_by_nobody() -> None:
    only = _seat(0, "AZ", "held", country_code="AZ", side="host")
    row = chosen("meeting_participants", [only], {"host_country_code": "GE"})
    assert row == {"country_code": "AZ", "side": None}


def _seat(order: int, host: str | None, status: str, country: str | None = None, **values: object) -> Telling:
    """What an article tells of who takes part, and of the meeting; it is the readout of `country`, if given."""
    teller = Teller(DAY + datetime.timedelta(days=order), country, order)
    return Telling(teller, values, {"status": status, "host_country_code": host})


def _telling(order: int, **values: object) -> Telling:
    return Telling(Teller(DAY + datetime.timedelta(days=order), None, order), values)
