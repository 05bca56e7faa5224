"""What several articles tell of one row."""

import datetime

import pytest

from readouts.assemble.ledger import Ledger

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
    ledger = Ledger()
    for told in (first, second):
        ledger.row("meetings", "ilic-rojas", **dict(zip(columns, told, strict=True)))
    assert tuple(ledger.rows["meetings"]["ilic-rojas"][column] for column in columns) == place


def test_days_are_of_one_article() -> None:
    ledger = Ledger()
    ledger.row("meetings", "ilic-rojas", started_on=DAY, ended_on=None, date_basis="stated")
    later = DAY + datetime.timedelta(days=1)
    ledger.row("meetings", "ilic-rojas", started_on=later, ended_on=later, date_basis="dateline")
    assert ledger.rows["meetings"]["ilic-rojas"] == {"started_on": DAY, "ended_on": None, "date_basis": "stated"}
