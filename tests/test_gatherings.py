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
