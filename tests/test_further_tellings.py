"""Who was there and who was not: companions, spokesmen of a delegation, protocol on arrival, plans and their end."""

from pathlib import Path

import pytest

from tests.scenes import account_from, pairs, scene_of

MOE, RAO = "Norwegian Foreign Minister Anna Moe", "Indian Foreign Minister Arun Rao"
HOLM, KASK = "Danish Foreign Minister Lars Holm", "Estonian Foreign Minister Jaan Kask"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{MOE} met {RAO}, and will also confer with {HOLM} and {KASK}.", "held"),
        (f"{MOE} met {RAO}. The dialogue was opened by video: Holm will address the forum.", "held"),
        (
            f"{MOE} and {RAO} conducted the first dialogue, an initiative launched in May by Danish President Ivar Dal "
            "and Estonian President Juri Ilves.",
            "held",
        ),
        (f"{MOE} met {RAO}. He had the opportunity to meet {HOLM} a number of times.", "held"),
        (f"{MOE} met {RAO}. They spoke of ways to resume the stalled talks with {HOLM}.", "held"),
        (f"{MOE} met {RAO}, accompanied by officials, in Oslo (Lars Holm / Palace via AP)", "held"),
        (f"With {MOE} scheduled to meet with {RAO} today, {HOLM} hosted {KASK}.", "planned"),
    ],
)
def test_only_the_two_met(text: str, status: str) -> None:
    assert pairs(scene_of(text), status) == [["Anna Moe", "Arun Rao"]]


def test_a_speech_by_video_is_no_meeting() -> None:
    text = f"{MOE} left for Delhi. {RAO} is expected to address the forum on 17 June through a video conference."
    assert pairs(scene_of(text)) == []


def test_a_headline_that_says_what_a_meeting_would_do_tells_of_none() -> None:
    text = f"Meeting With Rao and Holm Would Address Trade\n\n{MOE} met {KASK} in Oslo. {RAO} and {HOLM} were informed."
    assert pairs(scene_of(text)) == [["Anna Moe", "Jaan Kask"]]


@pytest.mark.parametrize("end", ["was cancelled", "was called off"])
def test_what_was_planned_and_cancelled_is_no_plan(end: str) -> None:
    text = f"{MOE} is scheduled to meet {RAO} on Friday. Officials said the meeting between Moe and Rao {end}."
    scene = scene_of(text)
    assert pairs(scene, "planned") == pairs(scene) == []


@pytest.mark.parametrize(
    ("more", "came"),
    [
        ("Moe and her delegation met", True),
        ("Moe met", False),
    ],
)
def test_who_came_with_a_visitor_is_there_if_the_delegation_is(more: str, came: bool) -> None:
    text = (
        f"{MOE} arrived in Delhi on a visit. She was accompanied by Deputy Minister of Trade Liv Dahl. "
        f"During the visit, {more} {RAO}."
    )
    assert pairs(scene_of(text)) == [["Anna Moe", "Arun Rao", *(["Liv Dahl"] if came else [])]]


@pytest.mark.parametrize(
    "brought",
    ["She was accompanied by", "She was accompanied by senior Norwegian trade officials, including"],
)
def test_who_comes_with_a_visitor_serves_the_same_state(brought: str) -> None:
    text = f"{MOE} arrived in India on Monday. {brought} Deputy Minister of Trade Liv Dahl. Moe met {RAO} in Delhi."
    assert {person.name: person.serves for person in scene_of(text).people}["Liv Dahl"] == "NO"


@pytest.mark.parametrize(
    "more",
    [
        "Norwegian Minister Anna Moe, on behalf of the delegation, thanked the host.",
        '"It was an honour," the Norwegian parliament speaker who led the delegation, Anna Moe, said.',
    ],
)
def test_who_speaks_for_a_delegation_was_of_it(more: str) -> None:
    text = f"{RAO} received a parliamentary delegation from Norway. {more}"
    assert pairs(scene_of(text)) == [["Anna Moe", "Arun Rao"]]


def test_those_who_receive_on_arrival_are_not_at_the_talks() -> None:
    text = (
        f"{RAO} held talks with {MOE} in Delhi. Moe, who was accompanied by Deputy Minister Liv Dahl, was received on "
        "arrival at the airport by Indian Deputy Minister Hari Sen."
    )
    assert pairs(scene_of(text)) == [["Anna Moe", "Arun Rao"]]


def test_one_spoken_to_at_the_meeting_was_there_even_of_the_same_state() -> None:
    text = (
        "Norwegian Deputy Minister Liv Dahl visited the embassy in Delhi. At the meeting, Norwegian Ambassador "
        "Jon Berg briefed Deputy Minister Dahl on its work."
    )
    assert pairs(scene_of(text)) == [["Jon Berg", "Liv Dahl"]]


def test_letters_handed_over_in_separate_meetings_are_several() -> None:
    text = (
        "In separate meetings, the new ambassadors of Peru, Luis Rojas, and Kenya, Rose Oti, submitted their "
        f"credentials to {RAO}."
    )
    assert pairs(scene_of(text)) == [["Arun Rao", "Luis Rojas"], ["Arun Rao", "Rose Oti"]]


def test_meetings_of_two_visitors_with_several_are_several() -> None:
    text = (
        "Norwegian Prime Minister Liv Dahl and Foreign Minister Anna Moe visited Delhi for meetings with Indian "
        "President Hari Sen and Foreign Minister Arun Rao."
    )
    assert pairs(scene_of(text)) == [["Anna Moe", "Hari Sen", "Liv Dahl"], ["Anna Moe", "Arun Rao", "Liv Dahl"]]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        (
            "Philippine President Ana Reyes met Foreign Minister Lars Holm at the Music Room of the Malacañang Palace.",
            "Manila",
        ),
        (
            "Talks will go on in Washington.\n\nA delegation from the International Monetary Fund (IMF) concluded "
            "a visit to Accra.\n\nDuring the visit, the IMF delegation called on Ghanaian President Nana Osei.",
            "Accra",
        ),
        (
            "In a meeting held at the Prime Minister House, Pakistani Prime Minister Omar Mir and Danish Foreign "
            "Minister Lars Holm discussed trade.",
            "Islamabad",
        ),
        (
            "OSLO, Norway, June 15 – Norwegian Minister Anna Moe and Danish Minister Lars Holm today held the first "
            "dialogue, an initiative launched on 9 April in Lima.",
            "Oslo",
        ),
        (
            "U.S., Norway Open Dialogue\n\nOSLO, Norway, June 15 – U.S. Defense Secretary Ann Hill and Norwegian "
            "Minister Anna Moe held talks today.",
            "Oslo",
        ),
    ],
)
def test_where(text: str, city: str, tmp_path: Path) -> None:
    assert [meeting.city for meeting in account_from(tmp_path, text).meetings] == [city]


def test_a_line_that_ends_within_a_phrase_goes_on() -> None:
    text = "President Hari Sen of India received New\nZealand Foreign Minister Anna Moe in Delhi."
    assert pairs(scene_of(text)) == [["Anna Moe", "Hari Sen"]]


def test_a_family_name_goes_on_to_mean_whom_it_meant() -> None:
    text = (
        "Lebanese Prime Minister Omar Mir met Ambassador Lars Holm of Denmark. Mir said so in the presence of adviser "
        f"Ziad Mir. Mir then received {MOE}."
    )
    assert ["Anna Moe", "Omar Mir"] in pairs(scene_of(text))


def test_whom_somebody_met_is_told_of_the_subject() -> None:
    text = (
        "Trade fell under Czech Premier Petr Nemec. Polish President Jan Kos told the press with Czech President Karel "
        "Dvorak, whom he met in the morning, that trade grows."
    )
    assert pairs(scene_of(text)) == [["Jan Kos", "Karel Dvorak"]]


@pytest.mark.parametrize(
    "text",
    [
        f"{RAO} met with a Norwegian delegation led by {MOE} and Norwegian Trade Minister Liv Dahl.",
        f"{RAO} met Norwegian President Anna Moe and First Lady Liv Dahl.",
    ],
)
def test_who_came_together_was_met_at_once(text: str) -> None:
    assert pairs(scene_of(text)) == [["Anna Moe", "Arun Rao", "Liv Dahl"]]


@pytest.mark.parametrize(
    "text",
    [
        f"{RAO} welcomed {MOE} in Delhi with an official ceremony.",
        f"The ministry is working with Oslo on a meeting between {RAO} and {MOE}.",
        f"At the meeting of the cabinet, {HOLM} congratulated Danish Trade Minister Ivar Dal on the record.",
        f"{MOE} shares views of {HOLM} on trade.",
        f"India spoke to {RAO} and {MOE}. Delhi has been pushing for a meeting with them.",
    ],
)
def test_what_is_only_ceremony_or_wish_is_no_meeting(text: str) -> None:
    assert pairs(scene_of(text)) == []


def test_what_was_last_month_stays_background_in_the_clause_after_it() -> None:
    text = (
        f"{RAO} will meet {MOE} in Delhi on Friday. The two last month held talks in Lima, where officials say "
        "they had open discussions."
    )
    assert pairs(scene_of(text)) == []


def test_for_the_second_time_since_is_news() -> None:
    text = f"{RAO} spoke with {MOE} for the second time since the flood in Bergen."
    assert pairs(scene_of(text)) == [["Anna Moe", "Arun Rao"]]


def test_the_likely_next_premier_met_today() -> None:
    text = f"Petr Kos, party leader and likely next Czech prime minister, met with {MOE} in Prague."
    assert pairs(scene_of(text)) == [["Anna Moe", "Petr Kos"]]


def test_a_list_goes_on_by_a_title_that_the_lexicon_lacks() -> None:
    text = f"{MOE} held meetings with {RAO}; Chair House Foreign Affairs Committee, Congressman Ivar Dal, and {HOLM}."
    assert pairs(scene_of(text)) == [["Anna Moe", "Arun Rao"], ["Anna Moe", "Ivar Dal"], ["Anna Moe", "Lars Holm"]]


def test_whose_calls_a_headline_tells_made_them() -> None:
    text = (
        "Readout of Vice President Hill's Calls with Indian Leaders\n\nEarlier today, the Vice President spoke with "
        "Indian Prime Minister Arun Rao."
    )
    assert pairs(scene_of(text)) == [["Arun Rao", "Hill"]]


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        (
            f"{MOE} attended a forum and addressed several high-level events in Lima.\n\nMoe met {RAO}.",
            ["Lima"],
        ),
        (
            f"{MOE} attended a meeting of NATO ministers at the alliance's headquarters in Brussels.\n\nShe met {RAO}. "
            "They agreed that a fourth meeting should be held in the Indian capital Delhi.",
            ["Brussels"],
        ),
        (
            "Turkish Defence Minister Omar Mir held talks with his Norwegian counterpart in Brussels.",
            ["Brussels"],
        ),
    ],
)
def test_where_what_they_came_for_was(text: str, cities: list[str], tmp_path: Path) -> None:
    assert [meeting.city for meeting in account_from(tmp_path, text).meetings] == cities


def test_who_leads_a_delegation_is_of_its_country() -> None:
    text = (
        "Minister of Foreign Affairs Ali Zoysa who is leading the Sri Lanka delegation to the Assembly met leaders. "
        "Minister Zoysa also met the Prime Minister of Bangladesh Hasan Mia."
    )
    assert {person.name: person.serves for person in scene_of(text).people}["Ali Zoysa"] == "LK"


def test_where_an_organization_is_banned_is_no_scene(tmp_path: Path) -> None:
    text = f"{MOE} met {RAO}, a spokesman of the movement (banned in Peru) said."
    assert [meeting.country for meeting in account_from(tmp_path, text).meetings] != ["PE"]


@pytest.mark.parametrize(
    "more",
    [
        "Moe said that the talks took place in a friendly climate.",
        "The two agreed to meet again in May to discuss tourism.",
        "They held high-level meetings.",
        "They agreed to rebuild trust.",
        "Moe spoke of the decision to grant asylum.",
    ],
)
def test_what_was_not_discussed_is_no_topic(more: str, tmp_path: Path) -> None:
    account = account_from(tmp_path, f"{MOE} met {RAO} in Oslo. They spoke of energy. {more}")
    assert {topic for meeting in account.meetings for topic, _ in meeting.topics} == {"energy"}


@pytest.mark.parametrize(
    "text",
    [
        f"Following their meeting last year in Oslo, which produced a road map, {MOE} met {RAO} in Delhi on Tuesday.",
        f"{MOE}, who met {HOLM} last month in Oslo, arrived in Delhi, where she held talks with {RAO}.",
        f"During a working visit on Tuesday talks were held between {MOE} and {RAO} in Delhi.",
        f"{RAO} received {MOE} on Tuesday in connection with the farewell ceremony of the mission.",
        f"{MOE} travelled to Delhi on Tuesday to resume talks with {RAO}.",
        "Minister Moe Meets Minister Rao\nThe two ministers discussed trade in Oslo on Tuesday.",
    ],
)
def test_the_two_met_all_the_same(text: str) -> None:
    assert [[name.split()[-1] for name in met] for met in pairs(scene_of(text))] == [["Moe", "Rao"]]


@pytest.mark.parametrize(
    "text",
    [
        f"A meeting between {MOE} and {RAO}, scheduled for 12 June, was cancelled. The two will now meet on 20 June.",
        f"{MOE} will meet {RAO} on Friday. Moe cancelled a meeting with Rao in January.",
        f"The ministry said that the meeting between {MOE} and {RAO} would be held in Oslo on Friday.",
    ],
)
def test_it_is_planned_all_the_same(text: str) -> None:
    assert pairs(scene_of(text), "planned") == [["Anna Moe", "Arun Rao"]]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            f"{MOE} held meetings with Indian President Hari Sen, Danish President Ivar Dal and First Lady of Estonia "
            "Liis Kask.",
            [["Anna Moe", "Hari Sen"], ["Anna Moe", "Ivar Dal"], ["Anna Moe", "Liis Kask"]],
        ),
        (
            f"{MOE} met with a delegation of India led by Arun Rao and a delegation of Denmark headed by Lars Holm.",
            [["Anna Moe", "Arun Rao"], ["Anna Moe", "Lars Holm"]],
        ),
        (
            "Norwegian Ministers Anna Moe and Liv Dahl held meetings with Indian Ministers Arun Rao and Hari Sen.",
            [["Anna Moe", "Arun Rao", "Hari Sen", "Liv Dahl"]],
        ),
        (
            f"Ambassador of Peru Luis Rojas handed his credentials to {RAO}; talks between {MOE} and {HOLM} were held.",
            [["Anna Moe", "Lars Holm"], ["Arun Rao", "Luis Rojas"]],
        ),
        (
            f"{MOE} met {RAO}. Present at the talks were {HOLM}, who had greeted him on arrival, and {KASK}.",
            [["Anna Moe", "Arun Rao", "Jaan Kask", "Lars Holm"]],
        ),
        ("Norwegian President Anna Moe met Ambassador Lodge.", [["Anna Moe", "Lodge"]]),
        (f"{MOE} met Jack Ma. Clara Chan, head of a fund, was present.", [["Anna Moe", "Clara Chan", "Jack Ma"]]),
    ],
)
def test_each_with_whom_they_met(text: str, met: list[list[str]]) -> None:
    assert sorted(pairs(scene_of(text))) == met


def test_a_king_is_no_republics() -> None:
    text = "King Charles III received President Cyril Dube at the palace. The South African leader praised the garden."
    assert {person.name: person.serves for person in scene_of(text).people}["Charles III"] != "ZA"
