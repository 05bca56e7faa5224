"""Readouts of calls: by which means the two spoke, what was only talked of, and whom an adviser serves."""

import pytest

from tests.scenes import pairs, scene_of

BERG, ROJAS = "Norwegian Foreign Minister Olav Berg", "Peruvian Foreign Minister Ana Rojas"


@pytest.mark.parametrize(
    "more",
    [
        "The ministers welcomed ongoing efforts in the region, such as the summit held in Quito.",
        "Berg welcomed the first two convoys of aid.",
        "Rojas welcomed our growing cooperation, and Norway's swift reply.",
        "They discussed Minister Rojas's recent meetings in Chile.",
    ],
)
def test_what_two_who_spoke_welcomed_or_talked_of_was_no_meeting_of_theirs(more: str) -> None:
    scene = scene_of(f"{BERG} spoke today with {ROJAS}. {more}")
    assert [(pairs(scene), scene.meetings[0].mode)] == [([["Ana Rojas", "Olav Berg"]], "phone")]


@pytest.mark.parametrize("welcomed", ["welcomed the guest", "welcomed Rojas", "warmly welcomed her"])
def test_a_guest_is_welcomed(welcomed: str) -> None:
    assert pairs(scene_of(f"{ROJAS} is in Oslo. {BERG} {welcomed} on Monday.")) == [["Ana Rojas", "Olav Berg"]]


@pytest.mark.parametrize(
    ("text", "serves"),
    [
        ("National Security Advisor Paul Rudd spoke today with {}. They spoke of Ukraine, and of Russia.", "US"),
        ("NEW DELHI, May 2 (PTI) - National Security Advisor Paul Rudd spoke today with {}.", "IN"),
        ("Statement by NSC Spokesperson Paul Rudd on Syria\n\nFerries will sail again. {} left.", "US"),
    ],
)
def test_an_adviser_of_no_state_told_is_of_the_articles_own_or_else_american(text: str, serves: str) -> None:
    people = {person.name: person.serves for person in scene_of(text.format(ROJAS)).people}
    assert people["Paul Rudd"] == serves
