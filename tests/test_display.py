"""Tables as they are printed: in eighty columns, with what tells something, and whole in a notebook."""

import pickle

import pandas as pd
import pytest

import readouts
from readouts.display import Table

WIDTH = 80


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(WIDTH))


def _printed() -> dict[str, pd.DataFrame]:
    meeting = readouts.load("meetings")["meeting_id"].iloc[0]
    others = {"describe": readouts.describe("meetings"), "dyads": readouts.dyads()}
    others |= {"timeline": readouts.timeline("irakli-garibashvili"), "compare": readouts.compare(meeting)}
    return readouts.load_all() | others | {"evidence of one": readouts.evidence("meetings", meeting)}


@pytest.mark.parametrize("name", list(_printed()))
def test_nothing_is_wider_than_the_terminal_and_no_column_is_lost(name: str) -> None:
    frame = _printed()[name]
    told = repr(frame)
    # pandas ends a line that goes on below with a backslash, and lets the index of `compare` be as wide as it is.
    assert name == "compare" or max(map(len, told.splitlines())) <= WIDTH
    assert " ... " not in told.splitlines()[0]
    words = set(told.replace(",", " ").replace(".", " ").split())
    assert set(frame.columns) <= words


def test_what_is_the_same_in_all_rows_is_told_once() -> None:
    rows = {
        "meeting_id": ["a" * 30, "b" * 30],
        "status": "held",
        "city": ["Oslo", None],
        "venue": None,
        "start": [1, 2],
    }
    days = {"started_on": pd.Timestamp("2024-05-02"), "said": "x" * 100}
    assert repr(Table(rows | days)).splitlines() == [
        "                       meeting_id  city",
        f"0  {'a' * 30}  Oslo",
        f"1  {'b' * 30}      ",
        "",
        "2 rows, 7 columns. In all: status held, started_on 2024-05-02, said",
        f"{'x' * 40}…. Empty: venue. Not shown: start.",
    ]


def test_a_wide_terminal_shows_all_and_a_long_table_its_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "500")
    assert repr(readouts.load("visits")).count("\n") == 2
    assert repr(Table({"n": range(1000)})).count("\n") < 20


def _html(frame: pd.DataFrame) -> str:
    assert isinstance(frame, Table)
    return frame._repr_html_() or ""


def test_notebooks_show_all_columns_and_long_words() -> None:
    html = _html(readouts.dyads())
    assert all(f">{column}<" in html for column in readouts.dyads().columns)
    said = "x" * 149
    assert said in _html(Table({"said": [said]}))
    with pd.option_context("display.max_colwidth", 20):
        assert said not in _html(Table({"said": [said]}))


def test_what_is_made_of_a_table_is_a_plain_frame() -> None:
    people = readouts.load("people")
    assert isinstance(people, pd.DataFrame)
    for made in (people.copy(), people.head(), people[["name"]], people.merge(people, on="person_id")):
        assert type(made) is pd.DataFrame
    pd.testing.assert_frame_equal(pickle.loads(pickle.dumps(people)), people)
    assert people.copy().attrs == people.attrs


@pytest.mark.parametrize("frame", [Table(), Table({"a": []}), Table({"a": [None]}), Table({"a": ["x" * 300]})])
def test_odd_tables_are_printed_too(frame: Table) -> None:
    assert repr(frame)
