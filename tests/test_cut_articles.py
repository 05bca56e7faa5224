"""An article may end anywhere: excerpts are cut in the middle of a sentence, and none may stop an archive."""

from pathlib import Path

import pytest

import readouts.commands.extract as extract
from benchmark.accuracy import HERE
from readouts.article import account_of
from readouts.cli import main
from readouts.meet.account import Account
from readouts.read import Source, read_seed

TEXTS = sorted((HERE / "phenomena" / "texts").glob("*.txt"))
TOURED = " date 2024-05-02 Latvian President Anna Kalnina met Estonian President Juri Tamm at the"


@pytest.mark.parametrize("number", range(4))
def test_an_article_may_end_after_any_word(number: int, tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    for whole in [TOURED, *(text.read_text("utf-8") for text in TEXTS[number::16])]:
        words = whole.split(" ")
        for end in range(5, len(words) + 1):
            file.write_text(" ".join(words[:end]), "utf-8")
            assert account_of(read_seed(file, file.name, tmp_path)).article["seed_path"] == file.name


def test_digits_that_are_no_numbers_are_no_years(tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text(f"{TOURED} port in ²²²² after a visit to Riga in ²²²².\n", "utf-8")
    assert len(account_of(read_seed(file, file.name, tmp_path)).meetings) == 1


def test_a_fault_of_ours_in_one_article_loses_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def failing(source: Source) -> Account:
        if source.path == "bad.txt":
            raise IndexError("list index out of range")
        return account_of(source)

    for name in ("bad.txt", "good.txt"):
        (tmp_path / name).write_text(f"{TOURED} castle.\n", "utf-8")
    monkeypatch.setattr(extract, "account_of", failing)
    assert main(["extract", str(tmp_path), "--output", str(tmp_path / "out")]) == 1
    assert "bad.txt: the extractor failed on it (IndexError: list index out of range)" in capsys.readouterr().err
    assert (tmp_path / "out" / "articles.csv").read_text("utf-8").count("\n") == 2


def test_a_seed_is_read_whatever_the_case_of_its_ending(tmp_path: Path) -> None:
    (tmp_path / "ONE.TXT").write_text(f"{TOURED} castle.\n", "utf-8")
    assert main(["extract", str(tmp_path), "--output", str(tmp_path / "out")]) == 0


def test_an_article_may_end_with_an_opened_quotation(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(" date 2024-05-02 Talks were held in Riga. “", "utf-8")
    assert main(["extract", str(tmp_path), "--output", str(tmp_path / "out")]) == 0


def test_who_stands_for_a_body_stands_for_no_country(tmp_path: Path) -> None:
    text = " date 2024-05-02 Latvian President Anna Kalnina met Mr. Juri Tamm of the EU in Riga.\n"
    (tmp_path / "one.txt").write_text(text, "utf-8")
    account = account_of(read_seed(tmp_path / "one.txt", "one.txt", tmp_path))
    assert [participant.country for participant in account.meetings[0].participants] == ["LV", None]
