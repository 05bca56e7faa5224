"""Gatherings whose participants are told one by one."""

import pytest

from tests.scenes import scene_of
from tests.test_meetings_told import pairs


@pytest.mark.parametrize(
    "first",
    [
        "Kenyan Minister Rose Oti took part in the annual session of the council in Riga.",
        "The conference in Riga was opened by Kenyan Minister Rose Oti.",
        "Kenyan Minister Rose Oti attended a meeting of ministers in Riga.",
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
