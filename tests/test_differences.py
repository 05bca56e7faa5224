"""Where articles differ, and what each of two readouts says and leaves out."""

from pathlib import Path

import pandas as pd
import pytest

from readouts.cli import main
from readouts.differences import compare, disagreements

AGENCY = """ date 2023-04-28 BAKU, April 28. Georgian Defence Minister Grigol Petradze visited Baku on April 27-28. On \
April 27 Azerbaijani Defence Minister Elman Safarli received Grigol Petradze in Baku. The sides discussed joint \
exercises. Safarli stressed the importance of trade.
"""
MINISTRY = """ date 2023-04-29 TBILISI, April 29. Georgian Defence Minister Grigol Petradze paid a visit to Baku on \
April 28-29. On April 28 he met with Azerbaijani Defence Minister Elman Safarli. They discussed peacekeeping.
"""
MEETING = "2023-04-27-safarli-petradze"


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """Tables of both articles."""
    for name, text in (("agency", AGENCY), ("ministry", MINISTRY)):
        (tmp_path / "articles").mkdir(exist_ok=True)
        (tmp_path / "articles" / f"{name}.txt").write_text(text, "utf-8")
    assert main(["extract", str(tmp_path / "articles"), "--output", str(tmp_path / "tables")]) == 0
    return tmp_path / "tables"


def test_every_field_on_which_articles_differ_is_listed_with_both_sentences(tables: Path) -> None:
    found = disagreements(tables)
    fields = {(table, row, field) for table, row, field in found[["table", "row_id", "field"]].itertuples(index=False)}
    visit = "2023-04-27-petradze-to-az"
    assert fields == {
        (table, row, field)
        for table, row in (("meetings", MEETING), ("visits", visit))
        for field in ("started_on", "ended_on")
    }
    days = found[(found["row_id"] == MEETING) & (found["field"] == "started_on")]
    assert days["value"].tolist() == ["2023-04-27", "2023-04-28"]
    assert days["chosen"].tolist() == [True, False]
    assert days["sentence"].str.contains("Safarli").all()


def test_a_meeting_in_two_articles_names_the_rule_that_made_it_one(tables: Path) -> None:
    evidence = pd.read_csv(tables / "evidence.csv")
    links = evidence[(evidence["table"] == "meeting_articles") & (evidence["field"] == "meeting_id")]
    assert dict(zip(links["article_id"], links["rule"].fillna(""), strict=True)) == {
        "agency": "",
        "ministry": "same-meeting",
    }


def test_readouts_are_compared_side_by_side(tables: Path) -> None:
    told = compare(MEETING, tables)
    assert list(told.columns) == ["agency", "ministry"]
    words = {tuple(row[:2]): row[2:] for row in told.astype(object).reset_index().to_numpy().tolist()}
    left_out = {thing: [cell != cell for cell in cells] for thing, cells in words.items()}
    assert left_out["topics", "joint-exercises"] == [False, True]
    assert left_out["topics", "peacekeeping"] == [True, False]
    assert left_out["participants", "Elman Safarli"] == [False, False]
    assert str(words["statements", "Elman Safarli stressed"][0]).startswith("Safarli stressed")


def test_commands_print_both(tables: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["disagreements", "--tables", str(tables)]) == 0
    assert capsys.readouterr().out.endswith("fields on which articles differ: 4\n")
    assert main(["compare", MEETING, "--tables", str(tables)]) == 0
    assert "peacekeeping" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["compare", "no-meeting"], ["disagreements", "--tables", "nowhere"]])
def test_what_is_not_there_is_misuse(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command) == 2
    assert "Traceback" not in capsys.readouterr().err
