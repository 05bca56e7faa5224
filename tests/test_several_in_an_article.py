"""Several meetings told in one article: whom each list means, whose side the others are, what is no meeting."""

import datetime
from pathlib import Path

import pytest

from tests.scenes import account_from, pairs, scene_of

ROSS = "US Secretary of State Carla Ross"


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Danish Minister Poul Holm is also meeting with Latvian President Anu Kask and Latvian Speaker Jaan Mets.",
            [["Anu Kask", "Poul Holm"], ["Jaan Mets", "Poul Holm"]],
        ),
        (
            f"{ROSS} met Danish Minister Poul Holm, followed by bilateral talks with Peruvian President Ana Soto and "
            "Chilean President Luis Rojas.",
            [["Carla Ross", "Poul Holm"], ["Ana Soto", "Carla Ross"], ["Carla Ross", "Luis Rojas"]],
        ),
        (
            "Talks between Peru and Chile were held in Lima, in which President Ana Soto chaired the Peruvian side, "
            "while Prime Minister Luis Rojas chaired the Chilean side.",
            [["Ana Soto", "Luis Rojas"]],
        ),
        (
            f"{ROSS} met Peruvian President Ana Soto to discuss the exchange of letters with Chilean President Luis "
            "Rojas.",
            [["Ana Soto", "Carla Ross"]],
        ),
        (f"{ROSS} suggested a phone talk with Peruvian President Ana Soto.", []),
        (
            "Cuban President Carla Ross held receptions for the ambassadors of Peru and Chile. At the meeting with "
            "Peruvian Ambassador Ana Soto, she spoke of trade. Receiving Chilean Ambassador Luis Rojas, she did not.",
            [["Ana Soto", "Carla Ross"], ["Carla Ross", "Luis Rojas"]],
        ),
    ],
)
def test_lists_and_asides_of_one_sentence(text: str, met: list[list[str]]) -> None:
    assert pairs(scene_of(text)) == met


def test_a_chairperson_is_not_the_speaker_told_of_last() -> None:
    text = (
        "Senate Chairperson Hari Thapa of Nepal met Sue Lund, Speaker of the House of Representatives of Australia. "
        "Speaker Lund recalled it. The Senate Chair is on a visit. Earlier, he met Ben Frank, a Minister of Australia."
    )
    assert pairs(scene_of(text)) == [["Hari Thapa", "Sue Lund"], ["Ben Frank", "Hari Thapa"]]


@pytest.mark.parametrize(
    ("text", "serves"),
    [
        (
            f"{ROSS} will travel to Chad, Kenya, Ghana, Peru, Chile, Cuba, Samoa, and Tonga. In Tonga, she will meet "
            "Prime Minister Ana Kupu.",
            ("Ana Kupu", "TO"),
        ),
        (
            f"{ROSS} will visit Samoa. While in Samoa, she will also meet with Head of State Ana Kupu.",
            ("Ana Kupu", "WS"),
        ),
        (
            "MUSCAT - Minister of State for Foreign Affairs Saad Al Marri met EU High Representative Peter Lund in "
            "Muscat, Oman. They discussed cooperation between Qatar and the EU.",
            ("Saad Al Marri", "QA"),
        ),
        (
            "Spain's foreign minister came to Riga on Monday. Ana Ruiz met with foreign minister Juris Kalns.",
            ("Ana Ruiz", "ES"),
        ),
        (
            "Lithuania's Minister Jonas Petraitis met European Commission Vice President Peter Lund, who oversees "
            "trade.",
            ("Peter Lund", "EU"),
        ),
        (
            "Peruvian Minister Luis Rojas met the Foreign Minister of Chad Ali Deby, Ana Kupu of Samoa and Sami Jobe.",
            ("Ana Kupu", "WS"),
        ),
    ],
)
def test_whom_a_traveller_meets_and_who_travels(text: str, serves: tuple[str, str]) -> None:
    people = {person.name: person.serves for person in scene_of(text).people}
    assert people[serves[0]] == serves[1]


def test_a_minister_only_pointed_at_has_peers_too() -> None:
    text = (
        "Indian Foreign Minister Arun Rao met his Peruvian counterpart Luis Rojas. Trade was spoken of. It grew. "
        "It will grow. The minister met his counterparts from Croatia and Chile, Ivo Pal and Ana Soto."
    )
    people = {person.name: [(o.portfolio, o.country) for o, _ in person.offices] for person in scene_of(text).people}
    assert people["Ana Soto"] == [("foreign-affairs", "CL")]


@pytest.mark.parametrize(
    "text",
    [
        f'{ROSS} visited the camp "Rose Hill" and left.',
        f"{ROSS} met officials and will visit Angkor Wat in May.",
        f"NOVA GORICA - {ROSS} spoke.",
    ],
)
def test_sights_camps_and_datelines_are_nobody(text: str) -> None:
    assert [person.name for person in scene_of(text).people] == ["Carla Ross"]


def test_the_day_that_began_with_a_meeting_is_the_one_told_of(tmp_path: Path) -> None:
    text = (
        "Indian Minister Arun Rao met Ugandan Minister Amos Odongo on Tuesday. On Monday, the minister was busy. "
        "The day began with the meeting with Chilean Minister Ana Soto."
    )
    days = [meeting.started_on for meeting in account_from(tmp_path, text).meetings]
    assert days == [datetime.date(2022, 6, 14), datetime.date(2022, 6, 13)]


def test_the_day_a_session_began_is_not_that_of_the_talks_told_after_it(tmp_path: Path) -> None:
    text = (
        "At the session, which kicked off on Monday, Indian Minister Arun Rao met Ugandan Minister Amos Odongo.",
        "After the session, which ended on Monday, Indian Minister Arun Rao met Ugandan Minister Amos Odongo.",
    )
    days = [account_from(tmp_path, one).meetings[0].started_on for one in text]
    assert days == [datetime.date(2022, 6, 15)] * 2
