"""The lexicon's data files, as data."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from readouts.lexicon.entries import city_spellings, rows

DATA = Path(__file__).parents[1] / "src" / "readouts" / "lexicon" / "data"
# Whose phrases mean the same in capitals; elsewhere "POLRI" and "Polri" may be two spellings of a name.
IN_ANY_CASE = ("roles.csv", "portfolios.csv", "topic_cues.csv", "modifiers.csv")


@pytest.mark.parametrize("file", sorted(DATA.glob("*.csv")), ids=lambda file: file.name)
def test_no_file_holds_a_row_twice(file: Path) -> None:
    with file.open(encoding="utf-8", newline="") as opened:
        rows = [tuple(cell.replace("’", "'") for cell in row) for row in csv.reader(opened)]
    told = Counter((row[0].lower() if file.name in IN_ANY_CASE else row[0], *row[1:]) for row in rows)
    assert [row for row, times in told.items() if times > 1] == []


def test_a_city_has_one_name() -> None:
    named = {row["city"] for table in ("cities.csv", "venues.csv", "capitals.csv") for row in rows(table)}
    assert named & city_spellings().keys() == set()
