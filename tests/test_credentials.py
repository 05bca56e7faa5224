"""Letters of credence: a ceremony, and a meeting of who takes and who hands them over where talks are told too."""

import pytest

from tests.scenes import scene_of
from tests.test_meetings_told import pairs

TALKS = "They discussed trade."
ENVOYS = ["Karen Lund", "Luis Rojas", "Rose Oti"]


@pytest.mark.parametrize(
    "text",
    [
        "Ambassador of Kenya Rose Oti presented her credentials to Latvian President Andris Kalns.",
        "Latvian President Andris Kalns received letters of credence from the Ambassador of Kenya, Rose Oti.",
        "Latvian President Andris Kalns has today accepted the credentials of Kenyan Ambassador Rose Oti.",
    ],
)
def test_letters_handed_over(text: str) -> None:
    scene = scene_of(f"{text} {TALKS}")
    assert pairs(scene) == [["Andris Kalns", "Rose Oti"]]
    assert pairs(scene_of(text)) == []
    assert {a.side for a in scene.meetings[0].present if a.party.name == "Andris Kalns"} == {"host"}


@pytest.mark.parametrize(
    "listed",
    [
        "The envoys who presented their letters of credence are Rose Oti of Kenya, Karen Lund of Denmark and "
        "Luis Rojas of Peru.",
        "The three new ambassadors are Kenyan Ambassador Rose Oti, Ambassador of Denmark Karen Lund and Peruvian "
        "Ambassador Luis Rojas.",
        "Among them were the new heads of diplomatic missions of Kenya – Rose Oti, Denmark – Karen Lund, Peru – "
        "Luis Rojas.",
    ],
)
def test_envoys_listed_after_the_letters(listed: str) -> None:
    scene = scene_of(
        f"Latvian President Andris Kalns received the credentials of three new ambassadors. {listed} {TALKS}"
    )
    assert pairs(scene) == [sorted([*ENVOYS, "Andris Kalns"])]
    assert {person.name: person.serves for person in scene.people if person.name in ENVOYS} == {
        "Rose Oti": "KE",
        "Karen Lund": "DK",
        "Luis Rojas": "PE",
    }


def test_envoys_named_after_their_countries() -> None:
    text = (
        "Latvian President Andris Kalns received the credentials of the new ambassadors of Kenya, Rose Oti, Denmark, "
        f"Karen Lund, and Peru's Luis Rojas. {TALKS}"
    )
    assert pairs(scene_of(text)) == [sorted([*ENVOYS, "Andris Kalns"])]


def test_letters_still_to_be_handed_over_are_no_meeting_to_come() -> None:
    text = "Kenyan Ambassador Rose Oti will present her credentials to Latvian President Andris Kalns on Friday."
    assert pairs(scene_of(text), "planned") == []


def test_letters_without_a_host_make_no_meeting() -> None:
    assert pairs(scene_of("Ambassadors Rose Oti of Kenya and Luis Rojas of Peru presented letters of credence.")) == []
