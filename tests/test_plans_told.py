"""What is told as still to come, by whom it will be met, and which plans say nothing of a meeting of their own."""

import datetime
from pathlib import Path

import pytest

from readouts.article import account_of
from readouts.meet.account import MeetingTold
from readouts.read.seed import source
from tests.scenes import account_from, pairs, scene_of

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
        f"Norwegian Premier Kari Moe will also welcome {ROJAS} to Oslo.",
        f"Norwegian Premier Kari Moe is set to welcome {ROJAS} on Friday.",
        f"Trade and aid are set to be tabled in a meeting next Tuesday with Norwegian Premier Kari Moe and {ROJAS}.",
        f"{ROJAS} will come to Oslo. Talks with Norwegian Premier Kari Moe are planned.",
        f"The programme of the visit of {ROJAS} to Oslo foresees a meeting with Norwegian Premier Kari Moe.",
        f"{ROJAS} has arrived in Oslo. Also on the agenda is a bilateral meeting with Norwegian Premier Kari Moe.",
        f"{ROJAS} has arrived in Oslo. A meeting with Norwegian Premier Kari Moe is also on his agenda.",
        f"{ROJAS} is to visit the port of Oslo and meet Norwegian Premier Kari Moe.",
        f"{ROJAS} is to open a fair in Oslo and be received by Norwegian Premier Kari Moe.",
        f"{ROJAS} has agreed to meet Norwegian Premier Kari Moe on Friday.",
        f"{ROJAS} would meet Norwegian Premier Kari Moe in Oslo on Friday.",
        f"{ROJAS} left Lima for Oslo, where he would hold talks with Norwegian Premier Kari Moe.",
        f"{ROJAS} left Lima for Oslo, where he’ll open a fair and meet Norwegian Premier Kari Moe.",
        f"{ROJAS} said he would raise trade at his meeting with Norwegian Premier Kari Moe.",
        f"{ROJAS} is arriving in Oslo on Friday for talks with Norwegian Premier Kari Moe.",
        f"{ROJAS} is meeting Norwegian Premier Kari Moe on Friday.",
        f"{ROJAS} and Norwegian Trade Minister Kari Moe are going to co-chair talks on fisheries.",
        f"{ROJAS} will speak to Norwegian Premier Kari Moe over the phone next week.",
        f"{ROJAS} is to speak by phone with Norwegian Premier Kari Moe.",
        f"{ROJAS} meets Norwegian Premier Kari Moe later today.",
        f"On the eve of his talks with Norwegian Premier Kari Moe, {ROJAS} said that trade grows.",
        f"{ROJAS} told reporters before his talks with Norwegian Premier Kari Moe that trade grows.",
        f'"I will meet Norwegian Premier Kari Moe on Friday," {ROJAS} said.',
        f'"Looking forward to meeting Norwegian Premier Kari Moe tomorrow," {ROJAS} wrote.',
        f"{ROJAS} will lay a wreath, followed by a meeting with Norwegian Premier Kari Moe.",
        f"{ROJAS} will lay a wreath, escorted by a guard, followed by a meeting with Norwegian Premier Kari Moe.",
        f"Trade is expected to be raised at the talks between {ROJAS} and Norwegian Premier Kari Moe.",
        f"{ROJAS} will visit Norwegian Premier Kari Moe.\n\nDuring the talks, both are expected to discuss trade.",
        f"{ROJAS} will come to Oslo on Friday.\n\n10:00 Meeting with Norwegian Premier Kari Moe",
    ],
)
def test_what_is_to_come_is_planned(text: str) -> None:
    assert pairs(scene_of(text), "planned") == [["Kari Moe", "Luis Rojas"]]


@pytest.mark.parametrize(
    "text",
    [
        f"Norwegian Premier Kari Moe would welcome {ROJAS} to Oslo.",
        f"Norwegian Premier Kari Moe will welcome proposals from {ROJAS}.",
        f"A meeting of {ROJAS} with Norwegian Premier Kari Moe is not on the agenda.",
        f"{ROJAS} asked for a meeting with Norwegian Premier Kari Moe.",
        f"{ROJAS} stressed the need for a meeting with Norwegian Premier Kari Moe.",
        f"Preparations are under way for a meeting of {ROJAS} with Norwegian Premier Kari Moe.",
        f"{ROJAS} said that Norwegian Premier Kari Moe would visit Oslo to discuss trade.",
        f"{ROJAS} has yet to meet Norwegian Premier Kari Moe.",
        f"{ROJAS} skipped a meeting with Norwegian Premier Kari Moe.",
        f"Danish Premier Jens Rask urged {ROJAS} to meet Norwegian Premier Kari Moe.",
        f"{ROJAS} has agreed to meet Norwegian Premier Kari Moe.",
        f"{ROJAS} will only meet Norwegian Premier Kari Moe if the talks go on.",
        f"{ROJAS} was unwilling to meet Norwegian Premier Kari Moe.",
        f"If the talks fail, {ROJAS} will meet Norwegian Premier Kari Moe.",
        f"{ROJAS} would be glad to visit Oslo and hold talks with Norwegian Premier Kari Moe.",
    ],
)
def test_what_is_only_wanted_prepared_or_possible_is_neither(text: str) -> None:
    scene = scene_of(text)
    assert pairs(scene) == pairs(scene, "planned") == []


@pytest.mark.parametrize(
    "text",
    [
        f"The programme of the visit of {ROJAS} to Oslo included a meeting with Norwegian Premier Kari Moe.",
        f"{ROJAS} stressed the importance of the meeting with Norwegian Premier Kari Moe.",
        f"Before going to talks with Norwegian Premier Kari Moe in Oslo on Monday, {ROJAS} visited a school.",
        f"{ROJAS} laid a wreath before meeting Norwegian Premier Kari Moe.",
        f"{ROJAS} opened a fair in Oslo and met Norwegian Premier Kari Moe.",
        f"{ROJAS} praised the growth of trade over the past years in a meeting with Norwegian Premier Kari Moe.",
        f"{ROJAS} met Norwegian Premier Kari Moe and said that trade grows every year.",
        f"{ROJAS} managed to meet Norwegian Premier Kari Moe.",
        f"{ROJAS} was in Oslo on Tuesday to meet Norwegian Premier Kari Moe.",
        f"{ROJAS} arrived in Oslo on Tuesday to discuss trade with Norwegian Premier Kari Moe.",
        f"{ROJAS} is receiving Norwegian Premier Kari Moe in Lima today.",
    ],
)
def test_what_only_looks_like_a_plan_was_held(text: str) -> None:
    assert pairs(scene_of(text)) == [["Kari Moe", "Luis Rojas"]]


@pytest.mark.parametrize(
    "text",
    [
        "They discussed the results of the talks between Danish Premier Jens Rask and Fijian Premier Tomasi Vula.",
        "Moe praised the agreements reached at the meeting of Danish Premier Jens Rask and Fijian Premier Tomasi Vula.",
        "They hailed the consensus reached at the talks of Danish Premier Jens Rask and Fijian Premier Tomasi Vula.",
        "They followed up on the meeting of Danish Premier Jens Rask and Fijian Premier Tomasi Vula.",
        "The call follows a meeting of Danish Premier Jens Rask and Fijian Premier Tomasi Vula.",
        "They stressed the significance of the meeting of Danish Premier Jens Rask and Fijian Premier Tomasi Vula.",
        "The talks were a follow-up to the meeting of Danish Premier Jens Rask and Fijian Premier Tomasi Vula.",
        "They agreed on a date for a meeting of Danish Premier Jens Rask and Fijian Premier Tomasi Vula.",
        "Moe said the recent talks between Danish Premier Jens Rask and Fijian Premier Tomasi Vula opened a new page.",
        "Danish Premier Jens Rask recently met Fijian Premier Tomasi Vula in Suva.",
        "Earlier this year, Danish Premier Jens Rask met Fijian Premier Tomasi Vula in Suva.",
        "Earlier this month Danish Premier Jens Rask was in Suva. During the visit, he met Fijian Premier Tomasi Vula.",
        "During a visit to Suva in May, Danish Premier Jens Rask met Fijian Premier Tomasi Vula.",
        "They were to prepare the meeting of Danish Premier Jens Rask and Fijian Premier Tomasi Vula.",
        "Danish Premier Jens Rask met Fijian Premier Tomasi Vula in Suva in May.",
        "Rojas was in Oslo two weeks after talks with Danish Premier Jens Rask.",
        "Danish Premier Jens Rask met with Fijian Premier Tomasi Vula, a friend, every two weeks.",
        "Danish Premier Jens Rask met with Fijian Premier Tomasi Vula twice a year.",
    ],
)
def test_what_others_met_for_is_background(text: str) -> None:
    scene = scene_of(f"{ROJAS} met Norwegian Premier Kari Moe. {text}")
    assert pairs(scene) == [["Kari Moe", "Luis Rojas"]]
    assert pairs(scene, "planned") == []


@pytest.mark.parametrize(
    "more",
    [
        " and said that the council meets twice a year",
        " to speak of flights that leave once a week",
        " at the Every Day Hotel",
        ", whose fair opens every two years",
        " on Monday in Suva, where a fair is held once a year",
    ],
)
def test_what_else_is_every_year_makes_no_habit(more: str) -> None:
    assert pairs(scene_of(f"{ROJAS} met Norwegian Premier Kari Moe{more}.")) == [["Kari Moe", "Luis Rojas"]]


def test_a_journey_of_last_month_is_news_where_the_text_begins_with_it() -> None:
    text = f"Last month {ROJAS} visited Oslo. During the visit, he met Norwegian Premier Kari Moe."
    assert pairs(scene_of(text)) == [["Kari Moe", "Luis Rojas"]]


def test_what_followed_what_was_done_was_held() -> None:
    text = f"{ROJAS}, who will retire in May, attended a dinner followed by talks with Norwegian Premier Kari Moe."
    assert pairs(scene_of(text)) == [["Kari Moe", "Luis Rojas"]]


def test_what_was_recently_is_news_where_the_text_begins_with_it() -> None:
    assert pairs(scene_of(f"{ROJAS} recently met Norwegian Premier Kari Moe.")) == [["Kari Moe", "Luis Rojas"]]


@pytest.mark.parametrize("text", ["was held following the results of", "was signed after", "was set up after"])
def test_what_comes_of_talks_tells_of_them(text: str) -> None:
    told = f"A briefing {text} the talks between {ROJAS} and Norwegian Premier Kari Moe."
    assert pairs(scene_of(told)) == [["Kari Moe", "Luis Rojas"]]


@pytest.mark.parametrize(
    "text", ["last met in Vienna in April", "had met in Vienna last year", "agreed to meet in Vienna"]
)
def test_where_they_met_at_other_times_is_not_where_they_met(text: str) -> None:
    told = meetings(f"{ROJAS} met Danish Foreign Minister Jens Rask. The two {text}.")
    assert [(meeting.status, meeting.city) for meeting in told] == [("held", None)]


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


@pytest.mark.parametrize(("again", "statuses"), [("", ["held"]), (" again", ["held", "planned"])])
def test_what_was_planned_for_the_day_on_which_it_was_held_is_one_meeting(again: str, statuses: list[str]) -> None:
    moe = "Norwegian Premier Kari Moe"
    told = meetings(f"{ROJAS} met {moe} on June 15. As reported, on June 15 {ROJAS} will meet{again} with {moe}.")
    assert [meeting.status for meeting in told] == statuses


def test_where_it_was_planned_for_that_day_is_where_it_was_held() -> None:
    text = f"OSLO, June 15 - {ROJAS} will on Wednesday meet Norwegian Premier Kari Moe in Bergen."
    (told,) = meetings(f"{text} He had talks with Moe on Wednesday.")
    assert (told.status, told.city) == ("held", "Bergen")


@pytest.mark.parametrize("purpose", ["to meet", "to speak at a fair and meet"])
def test_what_a_journey_is_for_is_the_travellers(purpose: str) -> None:
    text = f"{ROJAS} told Norwegian Premier Kari Moe of Peruvian Premier Ana Soto's visit to Suva {purpose}"
    scene = scene_of(f"{text} Fijian Premier Tomasi Vula.")
    assert pairs(scene, "planned") == [["Ana Soto", "Tomasi Vula"]]
    used = f"{ROJAS} used Peruvian Premier Ana Soto's visit to Suva to meet Fijian Premier Tomasi Vula on Tuesday."
    assert ["Luis Rojas", "Tomasi Vula"] in [*pairs(scene_of(used)), *pairs(scene_of(used), "planned")]


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
    assert pairs(scene_of(f"At Oslo airport, {ROJAS} was reportedly met by Norwegian Minister Kari Moe.")) == []
    to_come = f"{ROJAS} arrived at the airport. He will be received by Norwegian Foreign Minister Kari Moe on Friday."
    assert pairs(scene_of(to_come), "planned") == [["Kari Moe", "Luis Rojas"]]


def test_where_something_will_be_is_not_where_they_met() -> None:
    text = f"{ROJAS} met Norwegian Premier Kari Moe. He spoke of the talks that take place in Washington on 27 June."
    (told,) = meetings(text)
    assert told.country != "US"


def test_him_is_the_guest_not_who_announced_him_nor_the_other_host(tmp_path: Path) -> None:
    text = (
        "Foreign Ministry Spokesperson Li Ning announced: Foreign Minister of Peru Luis Rojas will visit China from "
        "June 20 to 22. Chinese Vice President Han Jian will meet with him and Chinese Foreign Minister Shen Guo will "
        "hold talks with him."
    )
    account = account_from(tmp_path, text)
    met = [{account.people[p.person].name for p in m.participants if p.person is not None} for m in account.meetings]
    assert met == [{"Han Jian", "Luis Rojas"}, {"Luis Rojas", "Shen Guo"}]


@pytest.mark.parametrize("going", ["depart for", "leave for", "head to", "travel to"])
def test_where_one_will_go_is_where_one_will_meet(tmp_path: Path, going: str) -> None:
    text = (
        "Moldovan President Ana Ciob received Peruvian President Luis Rojas in Chisinau on Monday. "
        f"On Friday, Ciob will {going} Brussels for a meeting with EU Commissioner Karl Holm."
    )
    assert [meeting.city for meeting in account_from(tmp_path, text).meetings] == ["Chisinau", "Brussels"]
