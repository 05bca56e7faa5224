"""The benchmark: its figures stand above their floors, and it counts as a person would."""

import json
import re
from pathlib import Path

import pytest

from benchmark import grammar
from benchmark.accounts import Account, Meeting, Office
from benchmark.accuracy import FLOORED, FLOORS, GUARDED, HERE, Part, fallen, marks_of
from benchmark.linking import Links
from benchmark.mentions import KINDS
from benchmark.names import same_city, same_person
from benchmark.score import Tally, compare, figures, pairs, total
from readouts.contract import vocabulary

TOPICS = frozenset({"trade"})


def meeting(*names: str, status: str = "held", start: str = "2024-05-02", city: str | None = "Riga") -> Meeting:
    return Meeting(status, "in_person", start, start, "LV", city, names, TOPICS)


def background(*names: str) -> Meeting:
    return Meeting("held", "in_person", None, None, None, None, names, frozenset(), background=True)


@pytest.mark.parametrize("name", GUARDED)
def test_no_figure_falls(name: str) -> None:
    assert fallen(Part(name, marks_of(HERE / name))) == {}


def test_no_figure_of_the_grammar_falls() -> None:
    assert fallen(grammar.parts()[0]) == {}


def test_every_figure_has_a_floor() -> None:
    sections = re.findall(r"^\[(.+)\]\n((?:\w+ = [\d.]+\n)+)", FLOORS.read_text("utf-8"), re.MULTILINE)
    links = Links([], {kind: [] for kind in KINDS}, {}, [])
    assert {name: set(re.findall(r"^\w+", lines, re.MULTILINE)) for name, lines in sections} == {
        **{name: set(shown) for name, shown in FLOORED.items()},
        links.name: set(links.figures),
    }


@pytest.mark.parametrize("name", GUARDED)
def test_gold_keeps_to_the_vocabulary(name: str) -> None:
    leaves = {topic["topic_id"] for topic in vocabulary.TOPICS if topic["parent_id"]}
    for file in (HERE / name / "gold").glob("*.json"):
        gold = json.loads(file.read_text("utf-8"))
        text = (HERE / name / "texts" / f"{file.stem}.txt").read_text("utf-8")
        assert text.startswith(f" date {gold['published_on']} "), file
        assert {topic for told in gold["meetings"] for topic in told["topics"]} <= leaves, file
        assert {told["status"] for told in gold["meetings"]} <= {"held", "planned"}, file


def test_every_text_has_gold() -> None:
    for name in GUARDED:
        texts, gold = ({file.stem for file in (HERE / name / kind).iterdir()} for kind in ("texts", "gold"))
        assert texts == gold
    held = set((HERE / "held_back.txt").read_text("utf-8").split())
    assert held < {file.stem for file in (HERE / "development" / "texts").iterdir()}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Rashid Aliyev", "Aliyev", True),
        ("Vakhtang Gomelauri", "Vakhtang Gomelaury", True),
        ("Ali Nağıyev", "Ali Nagiyev", True),
        ("Li Wei", "Wei Li", True),
        ("Ivan Petrov", "Olga Petrov", False),
        ("Ana Ruiz", "Ana Ruix", False),
        ("", "Ana Ruiz", False),
    ],
)
def test_same_person(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same


def test_same_city() -> None:
    assert same_city("Washington", "Washington, D.C.")
    assert same_city("Mexico City", "México")
    assert same_city(None, None)
    assert not same_city("Riga", None)


def test_all_right() -> None:
    account = Account([meeting("Ana Ruiz", "Ivo Brandt")], [Office("Ana Ruiz", "minister", "defence", "ES")])
    assert set(figures(compare(account, account)).values()) == {1.0}


def test_a_missed_and_a_false_meeting() -> None:
    gold = Account([meeting("Ana Ruiz", "Ivo Brandt"), meeting("Ana Ruiz", "Max Olsen", "Eva Lind")])
    found = Account([meeting("Ana Ruiz", "Ivo Brandt"), meeting("Karl Weiss")])
    marks = compare(gold, found)
    assert marks["meetings"] == Tally(right=1, false=1, missed=1)
    assert marks["participants"] == Tally(right=2, false=1, missed=3)
    assert figures(marks)["participants"] == pytest.approx(0.5)


def test_fields_of_a_found_meeting() -> None:
    gold = Account([meeting("Ana Ruiz", "Ivo Brandt")])
    found = Account([meeting("Ana Ruiz", "Ivo Brandt", "Eva Lind", start="2024-05-03", city=None)])
    marks = compare(gold, found)
    assert marks["participants"] == Tally(right=2, false=1)
    assert marks["dates"] == marks["places"] == Tally(missed=1)
    assert marks["modes"] == marks["topics"] == Tally(right=1)


def test_one_in_three_shared_is_another_meeting() -> None:
    gold, found = meeting("Ana Ruiz", "Ivo Brandt"), meeting("Ana Ruiz", "Max Olsen")
    assert pairs([gold], [found]) == []


def test_the_same_day_decides() -> None:
    days = [meeting("Ana Ruiz", "Ivo Brandt", start=day) for day in ("2024-05-01", "2024-05-02")]
    assert pairs([days[1]], days) == [(0, 1)]


def test_status_must_agree() -> None:
    marks = compare(
        Account([meeting("Ana Ruiz", "Ivo Brandt", status="planned")]), Account([meeting("Ana Ruiz", "Ivo Brandt")])
    )
    assert marks["planned"] == Tally(missed=1)
    assert marks["meetings"] == Tally(false=1)


def test_background_may_be_told() -> None:
    told = meeting("Ana Ruiz", "Ivo Brandt")
    assert compare(Account([background("Ana Ruiz", "Ivo Brandt")]), Account([told]))["meetings"] == Tally()
    assert compare(Account([background("Ana Ruiz", "Ivo Brandt")]), Account())["meetings"] == Tally()


def test_a_meeting_of_unnamed_sides_excuses_one() -> None:
    gold = Account([meeting()])
    assert compare(gold, Account([meeting("Ana Ruiz")]))["meetings"] == Tally()
    assert compare(gold, Account([meeting("Ana Ruiz"), meeting("Max Olsen")]))["meetings"] == Tally(false=1)


def test_offices_agree_in_all() -> None:
    gold = Account(offices=[Office("Ana Ruiz", "minister", "defence", "ES"), Office("Ivo Brandt", "envoy", None, "EU")])
    found = Account(offices=[Office("Ruiz", "minister", "defence", "ES"), Office("Ivo Brandt", "envoy", None, "DE")])
    assert compare(gold, found)["offices"] == Tally(right=1, false=1, missed=1)


def test_totals_are_of_counts_not_of_figures() -> None:
    one = compare(Account([meeting("Ana Ruiz", "Ivo Brandt")]), Account([meeting("Ana Ruiz", "Ivo Brandt")]))
    none = compare(Account([meeting("Ana Ruiz", "Max Olsen")] * 3), Account())
    assert figures(total([one, none]))["meetings"] == pytest.approx(0.4)


def test_a_figure_below_its_floor_is_named() -> None:
    marks = {"a": compare(Account([meeting("Ana Ruiz")]), Account())}
    part = Part(GUARDED[0], marks)
    assert part.figures["meetings"] == 0.0
    assert fallen(part)["meetings"][0] == 0.0


def test_phenomena_are_named() -> None:
    gold = [json.loads(file.read_text("utf-8")) for file in sorted(Path(HERE / "phenomena" / "gold").glob("*.json"))]
    assert len({article["phenomenon"] for article in gold}) == len(gold) >= 70
