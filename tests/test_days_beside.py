"""Days told beside a meeting: of something else, or counted from another day."""

from pathlib import Path

import pytest

from tests.scenes import account_from

MET = "Serbian Minister Goran Ilic met Peruvian Minister Luis Rojas"


def days(folder: Path, text: str) -> list[int]:
    """The days in June 2022 of the meetings of an article of Wednesday the 15th."""
    return [meeting.started_on.day for meeting in account_from(folder, text).meetings if meeting.started_on]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{MET}, who took the oath on Monday.", 15),
        (f"{MET}, who called on him on Monday.", 13),
        (f"{MET}, whose stay ends on Thursday.", 15),
        (f"{MET}, who is also a senator, on Monday.", 13),
        (f"{MET} and condoled with him on the flood that struck on Sunday.", 15),
        (f"{MET} in that city on Sunday.", 12),
        (f'{MET}. "They held talks on trade," said the Serbian ministry\'s spokesman Ivo Babic Monday.', 13),
        (f'{MET}. "We will go on," said Mr Rojas who turned 60 on Monday.', 15),
        ("Serbian Minister Goran Ilic, who arrived on Sunday, met Peruvian Minister Luis Rojas on Tuesday.", 14),
        (f"Before a dinner on Monday, {MET}.", 13),
        (f"Peruvian Minister Ana Soto wrote on her own page in the evening on Monday that {MET}.", 15),
        (
            "Serbian Premier Goran Ilic told a visiting team led by Peru's Minister Luis Rojas on Monday that it grew.",
            13,
        ),
        ("Serbian Minister Goran Ilic said after meeting Peruvian Minister Luis Rojas on Monday that trade grew.", 13),
        ("Serbian Minister Goran Ilic said during talks with Peruvian Minister Luis Rojas on Monday that it grew.", 13),
        (f"{MET} to speak of preparations for the forum in a phone call on Monday.", 13),
        (f"{MET} to discuss preparations for the forum at a meeting in Oslo on 13 June.", 13),
        (f"{MET} as part of preparations for the forum of the two in Oslo on Monday.", 13),
        (f"{MET} to speak of the 12 June attacks in Lima.", 15),
        (f"{MET} in the Sunday evening.", 12),
        (f"{MET} and condoled with him on the crash of an airliner near Lima on Sunday.", 15),
        (f"{MET} to review the agreements reached during a visit to Belgrade on Sunday.", 15),
        (f"{MET} to discuss the results of the summit on Monday.", 15),
        (f"{MET}. They praised the 12 June meeting of the farm ministers of the region.", 15),
        (f"At the 12 June meeting of the group in Oslo {MET}.", 12),
        (f"{MET} to speak of the truce agreed on Sunday.", 15),
        (f"{MET} at talks hosted on Sunday.", 12),
        (f"{MET} ahead of the summit on Thursday.", 15),
        (f"{MET} on Monday ahead of the summit on Thursday.", 13),
        (f"{MET} one day before the vote, scheduled for 16 June.", 15),
        (f"Ahead of the summit on Thursday, {MET}.", 15),
        (f"Ahead of the summit on Thursday, {MET} on Tuesday.", 14),
        (f"Before their talks on Tuesday, {MET}.", 14),
        (
            "Peruvian Minister Luis Rojas came to Belgrade on Monday and met Serbian Minister Goran Ilic on Tuesday.",
            14,
        ),
        ("Peruvian Minister Luis Rojas came to Belgrade on Monday and met Serbian Minister Goran Ilic.", 13),
    ],
)
def test_day_of_something_else(tmp_path: Path, text: str, told: int) -> None:
    assert days(tmp_path, text) == [told]


def test_a_call_is_no_part_of_the_visit_that_it_was_about(tmp_path: Path) -> None:
    text = (
        "Serbian Minister Goran Ilic spoke by phone with Peruvian Minister Luis Rojas. They looked back at the "
        "official visit that Mr Rojas had paid to Belgrade on 8-9 June."
    )
    assert days(tmp_path, text) == [15]


def test_the_day_of_the_call_is_not_that_of_the_meeting_arranged_in_it(tmp_path: Path) -> None:
    text = f"{MET}. Mr Rojas and Mr Ilic arranged the meeting during their phone conversation on Sunday."
    assert sorted(days(tmp_path, text)) == [12, 15]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The next day he met Chilean Minister Pablo Soto.", 13),
        ("In Oslo, the next day, he met Chilean Minister Pablo Soto.", 13),
        ("He met Chilean Minister Pablo Soto two days later.", 14),
        ("He met Chilean Minister Pablo Soto the previous day.", 11),
        ("Two days earlier he met Chilean Minister Pablo Soto.", 10),
        ("He met Chilean Minister Pablo Soto two days later than planned.", 12),
    ],
)
def test_day_counted_from_the_one_before(tmp_path: Path, text: str, told: int) -> None:
    assert days(tmp_path, f"{MET} on Sunday. {text}") == [12, told]


def test_day_counted_within_the_sentence(tmp_path: Path) -> None:
    assert days(tmp_path, f"{MET} on Sunday and Chilean Minister Pablo Soto a day later.") == [12, 13]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"On Sunday {MET}, on Monday Chilean Minister Pablo Soto.", [12, 13]),
        (f"{MET} on Sunday and Chilean Minister Pablo Soto on Monday.", [12, 13]),
        (f"{MET} and, on Monday, Chilean Minister Pablo Soto.", [15, 13]),
    ],
)
def test_each_of_several_has_the_day_beside(tmp_path: Path, text: str, told: list[int]) -> None:
    assert days(tmp_path, text) == told


@pytest.mark.parametrize(
    "text",
    [
        f"{MET}. To recap, the two ministers met in Lima on 3 June.",
        f"{MET}. As the agency wrote, on 10 June the parliament voted.",
        f"{MET}. As told before, on 10 June Ilic met Chilean Minister Pablo Soto.",
        f"As the agency wrote, on 10 June the parliament voted. {MET}.",
        f"On June 15, starting at 4 p.m. (local time; June 16 at 0:15 a.m. in Tokyo), {MET}.",
    ],
)
def test_day_of_another_meeting_or_of_another_clock(tmp_path: Path, text: str) -> None:
    assert days(tmp_path, text)[0] == 15
