"""What a reader checks: the review list's lines with their reasons, and the names of the rules of inference."""

from pathlib import Path

import pandas as pd
import pytest

from benchmark.accuracy import HERE
from readouts.cli import main
from readouts.contract import vocabulary

MET = " date 2024-05-04 Latvian Foreign Minister Anna Kalnina met Estonian Defence Minister Juri Tamm in Riga"


def _review(text: str, folder: Path) -> list[tuple[str, str, str]]:
    """(kind, words, reason) of each line; the places are checked against the text."""
    (folder / "one.txt").write_text(text, "utf-8")
    assert main(["extract", str(folder / "one.txt"), "--output", str(folder / "out")]) == 0
    review = pd.read_csv(folder / "out" / "review.csv", keep_default_na=False)
    assert [text[start:end] for start, end in zip(review.start, review.end, strict=True)] == list(review.exact)
    return list(zip(review.kind, review.exact, review.reason, strict=True))


def test_a_settled_article_leaves_nothing_to_review(tmp_path: Path) -> None:
    assert _review(f"{MET} on 3 May 2024.\n", tmp_path) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            " date 2024-05-04 Latvian Foreign Minister Anna Kalnina held talks in Riga.\n",
            ("meeting", "held talks", "only one side of this encounter was found"),
        ),
        (
            " date 2024-05-04 Latvian Foreign Minister Anna Kalnina met Juri Tamm in Riga on 3 May.\n",
            ("person", "Juri Tamm", "took part, but no office was found"),
        ),
        (
            MET.replace("Estonian Defence Minister Juri Tamm", "Juri Tamm, the grand steward of Tartu,") + ".\n",
            (
                "title",
                "the grand steward of Tartu",
                "stands beside Juri Tamm like a title, but no lexicon has it",
            ),
        ),
        (
            " date 2024-05-04 Latvian Foreign Minister Anna Kalnina met the fiddler Juri Tamm in Riga.\n",
            ("title", "fiddler", "stands beside Juri Tamm like a title, but no lexicon has it"),
        ),
        (f"{MET} on 31 April.\n", ("date", "31 April", "is no day of the calendar")),
        (
            f"{MET} on 6/3/2024.\n",
            ("date", "6/3/2024", "may be read as two days: of two numbers up to 12, which is the month?"),
        ),
        (f"{MET} last week.\n", ("date", "last week", "names no day; the publication day was taken")),
        (
            MET.replace(" met ", " will meet ") + ".\n",
            ("date", "meet", "planned, but no day was found"),
        ),
    ],
)
def test_what_is_not_settled_is_listed_with_its_reason(text: str, line: tuple[str, str, str], tmp_path: Path) -> None:
    assert _review(text, tmp_path) == [line]


@pytest.mark.parametrize("said", ["29/2/2024", "2/29/2024", "29.02.2024", "2024-02-29"])
def test_days_in_figures_are_read_where_they_can_be_but_one(said: str, tmp_path: Path) -> None:
    text = MET.replace("2024-05-04", "2024-03-01")
    assert _review(f"{text} on {said}.\n", tmp_path) == []
    meetings = pd.read_csv(tmp_path / "out" / "meetings.csv")
    assert list(meetings.started_on) == ["2024-02-29"]


@pytest.mark.parametrize("said", ["2/5/2024", "5/2/2024"])
def test_of_two_days_that_figures_can_mean_the_one_in_the_news_is_meant(said: str, tmp_path: Path) -> None:
    assert _review(f"{MET} on {said}.\n", tmp_path) == []
    assert list(pd.read_csv(tmp_path / "out" / "meetings.csv").started_on) == ["2024-05-02"]


def test_every_rule_that_evidence_names_is_told_in_the_codebook(tmp_path: Path) -> None:
    for part in ("development", "phenomena"):
        assert main(["extract", str(HERE / part / "texts"), "--output", str(tmp_path / part)]) == 0
    evidence = pd.concat(pd.read_csv(file, usecols=["rule"]) for file in tmp_path.glob("*/evidence.csv"))
    told = [str(row["rule"]) for row in vocabulary.INFERENCE_RULES]
    assert set(evidence.rule.dropna()) <= set(told)
    assert len(told) == len(set(told))
