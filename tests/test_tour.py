"""The tour: its code runs, and its answers and pictures are what the code gives now."""

import re

import pytest

from scripts import tour

TEXT = tour.TOUR.read_text("utf-8")
STALE = "docs/ is stale: run `python -m scripts.tour`, or `make dataset`"


@pytest.fixture(scope="module")
def retold() -> tuple[str, dict[str, bytes]]:
    return tour.retold(TEXT)


def test_answers_are_what_the_code_prints(retold: tuple[str, dict[str, bytes]]) -> None:
    assert retold[0] == TEXT, STALE


def test_pictures_are_what_the_code_draws(retold: tuple[str, dict[str, bytes]]) -> None:
    kept = {file.name: file.read_bytes() for file in tour.TOUR.parent.glob("*.svg")}
    assert kept == retold[1], STALE
    assert set(re.findall(r"!\[[^]]+\]\(([^)]+)\)", TEXT)) == set(kept)


def test_ten_questions_of_one_screen_each() -> None:
    chapters = re.split(r"^## ", TEXT, flags=re.MULTILINE)[1:]
    questions = [chapter for chapter in chapters if re.match(r"\d+\. ", chapter)]
    assert len(questions) == 10
    for question in questions:
        assert question.count("\n") <= 45, question.splitlines()[0]
        assert "```python" in question
        assert "```text" in question


def test_links_lead_somewhere() -> None:
    for link in re.findall(r"\]\(([^)#]+)(?:#\w+)?\)", TEXT):
        assert (tour.TOUR.parent / link).exists(), link


def test_code_that_does_not_run_is_told() -> None:
    with pytest.raises(tour.Stumbled, match="KeyError: 'colour'"):
        tour.retold("```python\n{}['colour']\n```\n")


def test_an_answer_is_written_below_its_code_and_put_in_place_of_an_older_one() -> None:
    told, pictures = tour.retold("A sum:\n\n```python\nprint(1 + 1)\n```\n\nSo it is.\n")
    assert told == "A sum:\n\n```python\nprint(1 + 1)\n```\n\n```text\n2\n```\n\nSo it is.\n"
    assert tour.retold(told.replace("\n2\n", "\n3\n")) == (told, pictures)
