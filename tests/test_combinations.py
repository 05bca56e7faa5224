"""Combinations of forms and tellings that articles seldom have together; what no meeting is beside what is one."""

import pytest

from readouts.segment import segment
from tests.scenes import pairs, scene_of

SECOND = " Danish Minister of Trade Ida Holm also met with Peruvian President Luis Rojas."
BOTH = [["Ida Holm", "Jan Novak"], ["Ida Holm", "Luis Rojas"]]


def told(text: str) -> list[list[str]]:
    """The pairs of the meetings of `text` and a second meeting, so that nothing is settled as the only one."""
    scene = scene_of(text + SECOND)
    return sorted([*pairs(scene), *pairs(scene, "planned")])


@pytest.mark.parametrize(
    "text",
    [
        "RIGA, May 2 (LETA) - After meeting Czech President Jan Novak in Riga today, Danish Minister Ida Holm left.",
        "Receiving Czech President Jan Novak on Monday, Danish Minister Ida Holm said trade grew.",
        "While receiving the President of the Czech Republic, Jan Novak, today, the Danish Minister, Ida Holm, spoke.",
        "Danish Minister Ida Holm said after meeting Czech President Jan Novak that trade grew.",
        "With Czech President Jan Novak, Ida Holm, the Danish Minister of Trade, discussed trade.",
        "Trade was discussed as Ida Holm, Danish Minister of Trade, received Czech President Jan Novak.",
        "This was stated by Danish Minister Ida Holm at a meeting with Czech President Jan Novak.",
        "Danish Minister Ida Holm told a joint press conference with Czech President Jan Novak after their talks.",
        "Danish Minister Ida Holm received in her office Czech President Jan Novak.",
        "Danish Minister Ida Holm called Czech President Jan Novak by phone.",
        "Danish Minister Ida Holm called Czech President Jan Novak to congratulate him.",
        "Czech President Jan Novak called on Danish Minister Ida Holm to bid farewell.",
        "Czech Ambassador Jan Novak presented his credentials to Danish Minister Ida Holm. They discussed trade.",
        "Danish Minister Ida Holm and Czech President Jan Novak agreed during talks to boost trade.",
        "The visit of Danish Minister Ida Holm to Prague began with talks with Czech President Jan Novak.",
        "Danish Minister Ida Holm and Czech President Jan Novak led the consultations in Prague.",
        "The talks were held in Prague. Danish Minister Ida Holm and Czech President Jan Novak led their delegations.",
    ],
)
def test_both_met(text: str) -> None:
    assert told(text) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "Danish Minister Ida Holm has ruled out a meeting with Czech President Jan Novak.",
        "The ministry denied reports that Danish Minister Ida Holm had met Czech President Jan Novak.",
        "Danish Minister Ida Holm declined to meet Czech President Jan Novak.",
        "Danish Minister Ida Holm invited Czech President Jan Novak for talks.",
        "Danish Minister Ida Holm has requested a meeting with Czech President Jan Novak.",
        "Danish Minister Ida Holm was due to meet Czech President Jan Novak, but the talks were called off.",
        "Talks between Ida Holm, who serves as Danish Minister, and Jan Novak, President of the Czech Republic, "
        "have been postponed.",
        "Danish Minister Ida Holm called on Czech President Jan Novak to resign.",
        "Danish Minister Ida Holm landed in Prague and at the airport was welcomed by Czech President Jan Novak.",
    ],
)
def test_nobody_met(text: str) -> None:
    assert told(text) == BOTH[1:]


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Ida Holm, Danish Minister of Trade, and Czech President Jan Novak will be held on May 12.",
        "On May 12, talks between Danish Minister Ida Holm and Czech President Jan Novak are to be held in Prague.",
        "Danish Minister Ida Holm will pay a visit to Prague on May 12 and hold talks with Czech President Jan Novak.",
    ],
)
def test_what_is_to_come_is_planned(text: str) -> None:
    assert [(meeting.status, len(meeting.persons)) for meeting in scene_of(text).meetings] == [("planned", 2)]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Danish Minister Ida Holm received a Czech parliamentary delegation.", [["Ida Holm"]]),
        ("A delegation from Peru called on Danish Minister Ida Holm.", [["Ida Holm"]]),
        ("Talks between Danish Minister Ida Holm and the Prime Minister of Peru were held.", [["Ida Holm"]]),
        (
            "Danish Minister Ida Holm met separately with Jan Novak, her Czech counterpart, and Peruvian Minister Luis "
            "Rojas.",
            [["Ida Holm", "Jan Novak"], ["Ida Holm", "Luis Rojas"]],
        ),
        (
            "Danish Minister Ida Holm was received by Peruvian President Luis Rojas and later by Peruvian Minister Jan "
            "Novak.",
            [["Ida Holm", "Jan Novak"], ["Ida Holm", "Luis Rojas"]],
        ),
        (
            "Danish Minister Ida Holm received Czech Minister Jan Novak. The minister also received Peruvian President "
            "Luis Rojas.",
            BOTH,
        ),
        (
            "Danish Minister Ida Holm met Hans Gruber, chairman of the German company Norvex.",
            [["Hans Gruber", "Ida Holm"]],
        ),
        ("Danish Minister Ida Holm met German Minister Klaus von Bergen.", [["Ida Holm", "Klaus von Bergen"]]),
    ],
)
def test_who_met(text: str, met: list[list[str]]) -> None:
    assert sorted(pairs(scene_of(text))) == sorted(met)


@pytest.mark.parametrize(
    "text",
    [
        "RIGA, May 2 (LETA) -- The minister left.",
        "Riga (LETA) – The minister left.",
        "RIGA, May 2 (LETA): The minister left.",
        "Riga. 2 May. LETA.LV/ The minister left.",
    ],
)
def test_a_sentence_opens_after_its_dateline(text: str) -> None:
    doc = segment(text, scene_of(text).doc.published_on)
    assert doc.words[doc.sentences[-1].opening] == "The"
