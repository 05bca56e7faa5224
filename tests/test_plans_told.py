"""What is told as still to come, by whom it will be met, and which plans say nothing of a meeting of their own."""

import datetime

import pytest

from readouts.article import account_of
from readouts.meet.account import MeetingTold
from readouts.read.seed import source
from tests.scenes import pairs, scene_of

ROJAS = "Peruvian Foreign Minister Luis Rojas"


def meetings(text: str) -> list[MeetingTold]:
    """The meetings of an article published on 15 June 2022."""
    whole = f" date 2022-06-15 {text}"
    return account_of(source("article", whole, whole.encode(), {})).meetings


@pytest.mark.parametrize(
    "text",
    [
        f"{ROJAS} will be greeted in Oslo, before he has talks with Norwegian Premier Kari Moe.",
        f"A meeting of {ROJAS} with Norwegian Premier Kari Moe is supposed to be held today.",
        f"Trade and aid are set to be tabled in a meeting next Tuesday with Norwegian Premier Kari Moe and {ROJAS}.",
        f"{ROJAS} will come to Oslo. Talks with Norwegian Premier Kari Moe are planned.",
    ],
)
def test_what_is_to_come_is_planned(text: str) -> None:
    assert pairs(scene_of(text), "planned") == [["Kari Moe", "Luis Rojas"]]


def test_what_somebody_pulled_out_of_is_neither_held_nor_planned() -> None:
    scene = scene_of(f"{ROJAS} pulled out of a planned meeting with Norwegian Premier Kari Moe.")
    assert pairs(scene) == pairs(scene, "planned") == []


def test_a_headline_tells_that_what_the_text_tells_in_the_present_is_to_come() -> None:
    text = (
        "Rojas to meet Moe\n\nPeruvian President Luis Rojas meets Wednesday with Norwegian Premier Kari Moe.\n\n"
        "Rojas said that trade grows."
    )
    assert [(meeting.status, meeting.started_on) for meeting in meetings(text)] == [
        ("planned", datetime.date(2022, 6, 15))
    ]


def test_meetings_with_two_are_the_visitors() -> None:
    text = (
        f"{ROJAS} will come to Oslo on Friday. Meetings with Norwegian President Ole Berg and Norwegian Premier Kari "
        "Moe are planned."
    )
    assert pairs(scene_of(text), "planned") == [["Luis Rojas", "Ole Berg"], ["Kari Moe", "Luis Rojas"]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{ROJAS} is in Oslo to meet Norwegian Premier Kari Moe. Rojas and Moe discussed trade.", ["held"]),
        (f"{ROJAS} met Norwegian Premier Kari Moe. Moe thanked Rojas for making time to meet him.", ["held"]),
        (
            f"{ROJAS} telephoned Norwegian Premier Kari Moe. Rojas will meet Moe in Lima.",
            ["held", "planned"],
        ),
        (
            f"{ROJAS} met Norwegian Premier Kari Moe. Rojas will meet Moe again in Lima.",
            ["held", "planned"],
        ),
        (
            f"{ROJAS} met Norwegian Premier Kari Moe. Rojas will meet Moe on 20 June.",
            ["held", "planned"],
        ),
    ],
)
def test_a_plan_for_no_day_that_was_carried_out_is_no_meeting_more(text: str, status: list[str]) -> None:
    assert [meeting.status for meeting in meetings(text)] == status


def test_who_is_received_at_the_airport_has_met_nobody_yet() -> None:
    text = "{} arrived at the international airport. He was received {}by Norwegian Foreign Minister Kari Moe."
    assert pairs(scene_of(text.format(ROJAS, ""))) == []
    assert pairs(scene_of(text.format(ROJAS, "at the ministry "))) == [["Kari Moe", "Luis Rojas"]]


def test_where_something_will_be_is_not_where_they_met() -> None:
    text = f"{ROJAS} met Norwegian Premier Kari Moe. He spoke of the talks that take place in Washington on 27 June."
    (told,) = meetings(text)
    assert told.country != "US"
