"""Gatherings whose participants are told one by one."""

from pathlib import Path

import pytest

from tests.scenes import account_from, scene_of
from tests.test_meetings_told import pairs


@pytest.mark.parametrize(
    "first",
    [
        "Kenyan Minister Rose Oti took part in the annual session of the council in Riga.",
        "The conference in Riga was opened by Kenyan Minister Rose Oti.",
        "Kenyan Minister Rose Oti attended a meeting of ministers in Riga.",
        "Kenyan Minister Rose Oti represented her country in the African-Nordic Trade Ministers' Dialogue in Riga.",
    ],
)
@pytest.mark.parametrize(
    "second",
    [
        "Speaking after the meeting, Danish Minister Karen Lund said that trade would grow.",
        "Addressing the session, Danish Minister Karen Lund spoke of trade.",
        "The session was chaired by Danish Minister Karen Lund.",
    ],
)
def test_who_was_there_is_told_one_by_one(first: str, second: str) -> None:
    assert pairs(scene_of(f"{first} Trade grew. {second}")) == [["Karen Lund", "Rose Oti"]]


@pytest.mark.parametrize(
    "text",
    [
        "The talks in Riga will be chaired by Kenyan Minister Rose Oti and Danish Minister Karen Lund.",
        "Kenyan Minister Rose Oti and her Danish counterpart Karen Lund will co-chair the session in Riga.",
        "The Nordic-African conference is to meet in Riga on Friday. Kenya will be represented by Kenyan Minister Rose "
        "Oti. The Danish government will be represented by Minister Karen Lund.",
    ],
)
def test_who_will_lead_the_sides(text: str) -> None:
    assert pairs(scene_of(text), "planned") == [["Karen Lund", "Rose Oti"]]


@pytest.mark.parametrize(
    "second",
    [
        "Danish Minister Karen Lund will speak at the session.",
        "Kenyan Ambassador Paul Dean also spoke at the session.",
    ],
)
def test_who_was_not_there_or_is_of_the_same_side(second: str) -> None:
    assert scene_of(f"Kenyan Minister Rose Oti attended the session in Riga. {second}").meetings == []


HOSTED = "US President Jake Dean hosted the leaders of two nations at the White House on Tuesday."
CAME = "Kenyan President Rose Oti and Danish Premier Karen Lund took part in the summit."


def test_who_hosted_guests_without_names_is_at_their_gathering() -> None:
    assert pairs(scene_of(f"{HOSTED} {CAME}")) == [["Jake Dean", "Karen Lund", "Rose Oti"]]
    assert pairs(scene_of(f"{HOSTED} Trade grew. Ports opened. It rained. {CAME}")) == [["Karen Lund", "Rose Oti"]]


@pytest.mark.parametrize(
    "more",
    [
        "Foreign Ministers Ali Badr of Chad and Luis Rojas of Peru also took part.",
        "Foreign Ministers Ali Badr of Chad and Luis Rojas of Peru also attended the meeting, at which trade was "
        "discussed.",
    ],
)
def test_who_also_took_part(more: str) -> None:
    told = "Chadian President Omar Diop hosted Peruvian President Ana Soto on Monday."
    assert pairs(scene_of(f"{told} {more}")) == [["Ali Badr", "Ana Soto", "Luis Rojas", "Omar Diop"]]


def test_who_also_took_part_in_something_else() -> None:
    told = "Chadian President Omar Diop hosted Peruvian President Ana Soto on Monday."
    assert pairs(scene_of(f"{told} Chadian Minister Ali Badr also took part in the parade.")) == [
        ["Ana Soto", "Omar Diop"]
    ]


BALTIC = "Maris Ozols of Latvia, Jaan Kask of Estonia and Jonas Balys of Lithuania"


@pytest.mark.parametrize(
    "told",
    [
        f"Danish Foreign Minister Karen Lund hosted her Baltic counterparts — {BALTIC} — in Copenhagen.",
        f"Danish Foreign Minister Karen Lund hosted counterparts from the Three Lands, including {BALTIC}, in Oslo.",
        f"Danish Foreign Minister Karen Lund hosted Baltic leaders at a dinner. Around the table were {BALTIC}.",
    ],
)
def test_a_crowd_that_is_hosted_meets_at_once(told: str) -> None:
    assert pairs(scene_of(told)) == [["Jaan Kask", "Jonas Balys", "Karen Lund", "Maris Ozols"]]


def test_counterparts_with_a_place_each_hold_the_office() -> None:
    scene = scene_of(f"Danish Foreign Minister Karen Lund hosted her Baltic counterparts — {BALTIC} — in Copenhagen.")
    held = {person.name: [office.key for office, _ in person.offices] for person in scene.people}
    assert held["Jaan Kask"] == [("minister", "foreign-affairs", "EE")]


def test_who_is_called_like_a_city_hosts_elsewhere(tmp_path: Path) -> None:
    told = "Norwegian Minister Victoria Berg hosted Danish Minister Karen Lund in Oslo."
    assert [meeting.city for meeting in account_from(tmp_path, told).meetings] == ["Oslo"]


def test_who_attended_another_meeting_was_not_at_the_one_told_before() -> None:
    text = (
        "Danish Minister Karen Lund met Kenyan Minister Rose Oti. Deputy Paul Dean attended a meeting of the council."
    )
    assert pairs(scene_of(text)) == [["Karen Lund", "Rose Oti"]]


def test_who_attended_a_meeting_of_those_told_of_was_at_it() -> None:
    text = (
        "Danish Minister Karen Lund met Norwegian Minister Olav Berg at a meeting of the Nordic Council. Icelandic "
        "Minister Jon Arnas attended a meeting of the Nordic Council too."
    )
    assert pairs(scene_of(text)) == [["Jon Arnas", "Karen Lund", "Olav Berg"]]
