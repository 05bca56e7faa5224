"""Where articles differ, and what each of two readouts says and leaves out."""

from pathlib import Path

import pandas as pd
import pytest

from readouts.article import account_of
from readouts.assemble import assemble
from readouts.cli import main
from readouts.differences import compare, differing, disagreements
from readouts.read.seed import source

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


@pytest.mark.parametrize(
    ("text", "differ"),
    [
        ("Deputy Prime Minister and Foreign Minister of Peru Ana Rojas met with {} in Lima on May 3.", set()),
        ("Peruvian Trade Minister Ana Rojas met with {} in Lima on May 3.", {"office_id"}),
        ("Foreign Minister of Peru Ana Rojas met with a delegation led by {} in Lima on May 3.", set()),
        ("Foreign Minister of Peru Ana Rojas met with {} in Lima on May 2.", {"started_on", "ended_on"}),
        ("LIMA, May 4. Foreign Minister of Peru Ana Rojas received {} on May 3.", set()),
        ("OSLO, May 4. Foreign Minister of Peru Ana Rojas met with {} on May 3.", set()),
        ("Foreign Minister of Peru Ana Rojas met with {} in Cusco on May 3.", {"city"}),
    ],
)
def test_what_tells_more_or_only_guesses_contradicts_nothing(text: str, differ: set[str]) -> None:
    other = "Peruvian Foreign Minister Ana Rojas met with Norwegian Foreign Minister Sigurd Vik in Lima on May 3."
    found = _differing(other, text.format("Foreign Minister of Norway Sigurd Vik"))
    assert set(found["field"]) == differ


def test_an_ambassador_contradicts_no_ambassador_to_a_state() -> None:
    other = "Peruvian Foreign Minister Ana Rojas received the Norwegian Ambassador to Peru Sigurd Vik in Lima on May 3."
    assert _differing(other, other.replace(" to Peru", "")).empty
    assert set(_differing(other, other.replace(" to Peru", " to Chile"))["field"]) == {"office_id"}


def test_a_call_by_phone_and_by_video_is_a_disagreement() -> None:
    told = "Peruvian Foreign Minister Ana Rojas held a {} call with Norwegian Foreign Minister Sigurd Vik on May 3."
    found = _differing(told.format("phone"), told.format("video"))
    assert found[["field", "value", "exact"]].values.tolist() == [
        ["mode", "phone", "phone"],
        ["mode", "video", "video"],
    ]


def _differing(*texts: str) -> pd.DataFrame:
    """What tables of these articles, all of one day, list."""
    accounts = [
        account_of(source(f"{n}.txt", text, text.encode(), {}))
        for n, text in enumerate(f" date 2024-05-04 {text}" for text in texts)
    ]
    return differing(assemble(accounts).__getitem__)


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


def _printed(folder: Path, texts: list[str], capsys: pytest.CaptureFixture[str], *command: str) -> list[str]:
    """The lines that a command prints of tables of these articles."""
    for number, text in enumerate(texts, 1):
        (folder / "in").mkdir(exist_ok=True)
        (folder / f"in/a{number}.txt").write_text(f" date 2024-05-04 {text}\n", "utf-8")
    assert main(["extract", str(folder / "in"), "--output", str(folder / "out")]) == 0
    capsys.readouterr()
    assert main([*command, "--tables", str(folder / "out")]) == 0
    return capsys.readouterr().out.splitlines()


TALKS = "Peruvian Foreign Minister Ana Rojas held talks with Norwegian Foreign Minister {} in Lima on May {}."


def test_a_value_is_printed_once_with_its_articles_and_that_of_the_table_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = [TALKS.format("Sigurd Vik", day) for day in (3, 2, 2, 3, 3, 3)] + [TALKS.format("Sigurd Wik", 3)]
    lines = _printed(tmp_path, texts, capsys, "disagreements")
    assert lines[0] == "meetings 2024-05-02-rojas-vik: started_on, ended_on"
    assert lines[1] == " * 2024-05-03  (a1, a4, a5 and 2 more, inferred)"
    assert lines[4] == "   2024-05-02  (a2, a3, inferred)"
    assert lines[-4:] == [
        " * Sigurd Vik  (a1, a2, a3 and 3 more, stated)",
        "   Sigurd Wik  (a7, stated)",
        "",
        lines[-1],
    ]
    assert " ".join(lines).count("Peruvian Foreign Minister") == 2


def test_names_stand_in_place_of_ids(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = [TALKS.format("Sigurd Vik", 3)] * 2
    texts[1] += " Peruvian Trade Minister Kari Lie attended the meeting."
    lines = _printed(tmp_path, texts, capsys, "disagreements")
    assert "   Ana Rojas; Kari Lie; Sigurd Vik  (a2, stated)" in lines


def test_tables_without_disagreements_say_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _printed(tmp_path, [TALKS.format("Sigurd Vik", 3)], capsys, "disagreements") == [
        "fields on which articles differ: 0"
    ]


@pytest.mark.parametrize(("wide", "beside"), [("100", True), ("60", False)])
def test_a_comparison_fits_the_terminal(
    wide: str, beside: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", wide)
    told = f"{TALKS} The Norwegian Foreign Minister said that trade was growing. The Norwegian ministry noted the snow."
    texts = [told.format("Sigurd Vik", 3), TALKS.format("Sigurd Vik", 3)]
    lines = _printed(tmp_path, texts, capsys, "compare", "2024-05-03-rojas-vik")
    assert max(map(len, lines)) <= int(wide)
    assert f"{'Lima':26}{'“Lima”':38}“Lima”" in lines or not beside
    assert "  “Lima” a1, a2" in lines or beside
    assert not any(line.split("  ")[0] == "Peru" or line.startswith(("person ", "organization ")) for line in lines)


@pytest.mark.parametrize("command", [["compare", "no-meeting"], ["disagreements", "--tables", "nowhere"]])
def test_what_is_not_there_is_misuse(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command) == 2
    assert "Traceback" not in capsys.readouterr().err
