"""Faults for machines: JSON and GitHub's annotations, each with its file and line."""

import csv
import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from readouts.article import account_of
from readouts.cli import main
from readouts.commands import extract
from readouts.meet.account import Account
from readouts.publish import publish_dataset, publish_folder
from readouts.read import Refusal, Source
from readouts.validate import Fault
from readouts.validate.annotations import told
from tests import sample
from tests.checkouts import plant

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample, published where one is."""
    publish_dataset(sample.frames(), tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _edit(file: Path, old: str, new: str) -> None:
    content = file.read_bytes().decode()
    assert old in content
    file.write_bytes(content.replace(old, new).encode())


def _json(capsys: Captured, *arguments: str) -> list[dict[str, Any]]:
    assert main([*arguments, "--format", "json"]) == 1
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def test_a_fault_has_the_line_of_its_row(package: Path, capsys: Captured) -> None:
    file = package / "dataset" / "csv" / "meetings.csv"
    _edit(file, "held", "hold")
    lines = file.read_text("utf-8").splitlines()
    (fault,) = [found for found in _json(capsys, "validate", ".") if found["rule"] == "allowed_value"]
    assert "hold" in lines[fault["line"] - 1]
    assert fault == fault | {
        "table": "meetings",
        "row": "2019-05-06-solhaug-quiroga",
        "column": "status",
        "value": "hold",
        "mend": "use one of held, planned",
        "file": "dataset/csv/meetings.csv",
    }
    assert fault["message"].startswith("meetings, row 2019-05-06-solhaug-quiroga, column status: allowed_value")


def test_rows_after_a_cell_of_several_lines_keep_their_line(package: Path, capsys: Captured) -> None:
    file = package / "dataset" / "csv" / "people.csv"
    _edit(file, "ingrid-solhaug,Ingrid Solhaug", 'ingrid-solhaug,"Ingrid\nSolhaug"')
    _edit(file, "Q1", "1")
    (fault,) = [found for found in _json(capsys, "validate", ".") if found["column"] == "wikidata_id"]
    assert file.read_text("utf-8").splitlines()[fault["line"] - 1].startswith("mateo-quiroga")


def test_a_key_that_stands_twice_is_found_by_its_number(package: Path, capsys: Captured) -> None:
    file = package / "dataset" / "csv" / "people.csv"
    _edit(file, "mateo-quiroga,", "ingrid-solhaug,")
    found = [fault for fault in _json(capsys, "validate", ".") if fault["rule"] == "unique"]
    assert [(fault["row"], fault["line"]) for fault in found] == [("#1", 2), ("#2", 3)]


@pytest.mark.parametrize(("edit", "line"), [(("Ingrid,", "Ingrid,,"), 2), (("Mateo Quiroga", '"Mateo'), 3)])
def test_a_file_that_is_no_csv_has_the_line_where_it_breaks(
    edit: tuple[str, str], line: int, package: Path, capsys: Captured
) -> None:
    _edit(package / "dataset" / "csv" / "people.csv", *edit)
    (fault,) = [fault for fault in _json(capsys, "validate", ".") if fault["rule"] == "readable"]
    assert (fault["file"], fault["line"]) == ("dataset/csv/people.csv", line)


def test_made_files_are_named_by_their_path(package: Path, capsys: Captured) -> None:
    (package / "dataset" / "more.txt").write_text("x", "utf-8")
    (fault,) = _json(capsys, "validate", ".")
    assert (fault["rule"], fault["file"], fault["line"]) == ("known_file", "dataset/more.txt", None)


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_a_folder_of_tables(format: str, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    frames = sample.frames()
    frames["people"] = frames["people"].assign(wikidata_id="1")
    publish_folder(frames, tmp_path / "out", "parquet" if format == "parquet" else "csv")
    monkeypatch.chdir(tmp_path)
    found = _json(capsys, "validate", "out")
    assert {fault["file"] for fault in found} == {f"out/people.{format}"}
    assert [fault["line"] for fault in found] == ([2, 3] if format == "csv" else [None, None])


def test_what_is_valid_is_an_empty_array(package: Path, capsys: Captured) -> None:
    assert main(["validate", ".", "--format", "json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == []
    assert "valid; 15 tables" in err
    assert main(["validate", ".", "--format", "github"]) == 0
    assert "::error" not in capsys.readouterr().out


def test_annotations_point_at_file_and_line(package: Path, capsys: Captured) -> None:
    _edit(package / "dataset" / "csv" / "meetings.csv", "held", "hold")
    assert main(["validate", ".", "--format", "github"]) == 1
    lines = capsys.readouterr().out.splitlines()
    begin = "::error file=dataset/csv/meetings.csv,line=2,title=allowed_value::meetings, row 2019-05-06-solhaug-quiroga"
    assert any(line.startswith(begin) for line in lines)


@pytest.mark.parametrize(
    ("fault", "command"),
    [
        (
            Refusal("a,b:c%.txt", 3, "bad", "mend it"),
            "::error file=a%2Cb%3Ac%25.txt,line=3,title=refused::a,b:c%25.txt:3: ",
        ),
        (Refusal("a.txt", None, "two\r\nlines", "x"), "::error file=a.txt,title=refused::a.txt: two\\r\\nlines; x"),
        (Fault("people", "", "", "a, b: c", "", "x"), "::error title=a%2C b%3A c::people: a, b: c: x"),
        (Fault("people", "x", "name", "r", "a\n::error::b", "x"), "::error title=r::people, row x, column name: r ("),
    ],
)
def test_commands_are_escaped(fault: Fault | Refusal, command: str) -> None:
    said = told([fault], "github")
    assert said.startswith(command)
    assert "\n" not in said


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The first two seeds, built once."""
    plant(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 0
    return tmp_path


def test_build_tells_articles_and_sheets_with_file_and_line(checkout: Path, capsys: Captured) -> None:
    (checkout / "seeds" / "a.txt").write_text("no date", "utf-8")
    with (checkout / "seeds" / "gaps.csv").open("w", encoding="utf-8") as sheet:
        lines = csv.writer(sheet)
        lines.writerow(("table", "row_id", "missing", "source", "noted_by", "noted_on"))
        lines.writerow(("meeting", "", "Much", "https://mod.example", "Lena", "2023-05-20"))
    capsys.readouterr()
    found = _json(capsys, "build")
    assert [(fault["file"], fault["line"], fault["rule"]) for fault in found] == [
        ("seeds/a.txt", 1, "refused"),
        ("seeds/gaps.csv", 2, "refused"),
    ]
    assert main(["build", "--format", "github"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("::error file=seeds/a.txt,line=1,title=refused::seeds/a.txt:1: no date line; ")
    assert err == "nothing published: 1 bad articles, 1 bad lines in the sheets of decisions\n"
    assert main(["build"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert [line.split(":")[0] for line in err.splitlines()] == ["seeds/a.txt", "seeds/gaps.csv", "nothing published"]


def test_build_tells_decisions_that_do_not_fit_with_their_line(checkout: Path, capsys: Captured) -> None:
    header = "table,row_id,missing,source,noted_by,noted_on\n"
    (checkout / "seeds" / "gaps.csv").write_text(
        f"{header}meetings,none,Much,https://mod.example,Lena,2023-05-20\n", "utf-8"
    )
    capsys.readouterr()
    (fault,) = _json(capsys, "build")
    assert (fault["file"], fault["line"]) == ("seeds/gaps.csv", 2)


def test_a_row_that_does_not_pass_has_the_line_of_the_article_that_it_comes_from(
    checkout: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(source: Source) -> Account:
        told = account_of(source)
        for meeting in told.meetings[:1]:
            meeting.ended_on = datetime.date(2001, 2, 3)
        told.article["words"] = 10**6
        return told

    text = "Anna Berzina's day.\n\nLatvian Minister of Defence Anna Berzina met Estonian Minister of Defence Juri Tamm"
    (checkout / "seeds" / "riga.txt").write_text(f" date 2023-05-14 {text} in Riga on May 13.\n", "utf-8")
    capsys.readouterr()
    monkeypatch.setattr(extract, "account_of", wrong)
    found = {(fault["table"], fault["rule"]): fault for fault in _json(capsys, "build") if "riga" in fault["file"]}
    day, words = found["meetings", "ended_not_before_started"], found["articles", "not_more_words_than_characters"]
    assert (day["file"], day["line"], day["row"]) == ("seeds/riga.txt", 3, "2023-05-13-berzina-tamm")
    assert (words["file"], words["line"]) == ("seeds/riga.txt", 1)
    assert main(["build", "--format", "github"]) == 1
    assert "::error file=seeds/riga.txt,line=3,title=ended_not_before_started::seeds/riga.txt:3: meetings, row " in (
        capsys.readouterr().out
    )


def test_a_row_that_a_correction_breaks_has_the_correction_s_line(checkout: Path, capsys: Captured) -> None:
    header = "table,row_id,field,expect,value,reason,source,corrected_by,corrected_on"
    wrong = (
        "meetings,2020-03-05-hasanov-garibashvili,ended_on,2020-03-05,2001-02-03,Seen,https://a.example,Lena,2024-01-05"
    )
    (checkout / "seeds" / "corrections.csv").write_text(f"{header}\n{wrong}\n", "utf-8")
    capsys.readouterr()
    found = _json(capsys, "build")
    assert {(fault["file"], fault["line"]) for fault in found} == {("seeds/corrections.csv", 2)}
    assert found


def test_a_build_that_is_well_is_an_empty_array(checkout: Path, capsys: Captured) -> None:
    capsys.readouterr()
    assert main(["build", "--format", "json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == []
    assert "2 articles: " in err
    assert (checkout / "dataset").is_dir()
