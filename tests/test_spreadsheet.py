"""CSV in a spreadsheet: nothing in it runs, and every text comes back as it was."""

import csv
import io
import re
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from readouts import contract, loader
from readouts.changes import between, dataset
from readouts.changes.source import in_folder
from readouts.cli import main
from readouts.publish import publish_dataset, table_bytes
from readouts.spreadsheet import guarded, unguarded
from readouts.validate import read_table
from tests import sample

SIGNS = tuple("=+-@＝＋－＠")
FORMULA = "=HYPERLINK(1); -2"
# Whatever may stand before a formula, so often that it does.
TRICKY = st.lists(st.sampled_from([*SIGNS, *" ;,\t\r\n\"'ab1", "\r\n", "\u00a0", "\u2028"]), max_size=12).map("".join)
TEXTS = TRICKY | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


def _formulas(content: str) -> list[str]:
    """What a spreadsheet would run: with commas between cells, and with semicolons or tabs, which knows no quotes."""
    cells = [cell for row in csv.reader(io.StringIO(content, newline="")) for cell in row]
    cells += re.split(r"[;\t\r\n]", content)
    return [cell for cell in cells if re.sub(r'^[\s"]+', "", cell).startswith(SIGNS)]


@settings(max_examples=500)
@given(TEXTS)
def test_guarded_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


def test_plain_text_stays_plain() -> None:
    for text in ("Baku - Tbilisi", "2020-03-05", "a+b=c", "'tis; 'twas", "press@mod.example"):
        assert guarded(text) == text


@pytest.mark.parametrize("table", contract.TABLES)
def test_tables_do_not_run_and_come_back(table: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish_dataset({name: frame.iloc[:0] for name, frame in sample.frames().items()}, tmp_path / "published")
    monkeypatch.setattr(loader, "INSTALLED", tmp_path / "published")
    first = sample.frames()[table].iloc[[0]]
    free = [column for column in contract.columns(table)[1:] if first[column].dtype == "str"]
    path = tmp_path / f"{table}.csv"

    @settings(
        max_examples=25, deadline=None, derandomize=True, phases=[Phase.generate], suppress_health_check=[*HealthCheck]
    )
    @given(st.fixed_dictionaries(dict.fromkeys(free, TEXTS)))
    def holds(texts: dict[str, str]) -> None:
        made = contract.typed(table, first.assign(**{column: text or None for column, text in texts.items()}))
        path.write_bytes(table_bytes(table, made, "csv"))
        assert _formulas(path.read_bytes().decode()) == []
        pd.testing.assert_frame_equal(read_table(table, path), made)
        pd.testing.assert_frame_equal(loader.load_from(table, tmp_path), made)

    holds()


def test_sheets_of_decisions_do_not_run_and_come_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = {"table": "meetings", "row_id": "", "missing": FORMULA, "source": "@x", "noted_by": "", "noted_on": ""}
    publish_dataset(sample.frames(), tmp_path, {"gaps": [line]})
    monkeypatch.setattr(loader, "INSTALLED", tmp_path)
    assert _formulas((tmp_path / "dataset/decisions/gaps.csv").read_text()) == []
    assert loader.decided("gaps") == [line]


def test_what_is_guarded_did_not_change(tmp_path: Path) -> None:
    gap = {"table": "meetings", "missing": FORMULA}
    publish_dataset(sample.frames(), tmp_path, {"gaps": [gap]})
    assert "'=Nordlys" in (tmp_path / "dataset/csv/articles.csv").read_text()
    assert not between(in_folder(tmp_path), dataset(sample.frames(), {"gaps": [gap]}))


def test_what_extract_writes_does_not_run(tmp_path: Path) -> None:
    text = " date 2024-05-04 \n\n-Latvian Foreign Minister Anna Kalnina held talks in Riga;\n=1+1 followed.\n"
    (tmp_path / "one.txt").write_text(text, "utf-8")
    assert main(["extract", str(tmp_path / "one.txt"), "--output", str(tmp_path / "out")]) == 0
    for file in (tmp_path / "out").iterdir():
        assert _formulas(file.read_bytes().decode()) == [], file.name
    assert "'-Latvian" in (tmp_path / "out" / "review.csv").read_text()
    assert "'-Latvian" in (tmp_path / "out" / "evidence.csv").read_text()
    assert read_table("evidence", tmp_path / "out" / "evidence.csv")["sentence"].str.startswith("-Latvian").any()
