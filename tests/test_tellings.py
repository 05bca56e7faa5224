"""Meetings told in one sentence: that it tells of one, who its sides are, and no one else."""

import pytest

from readouts.meet.scene import Scene
from tests.scenes import scene_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Peruvian President Luis Rojas made a telephone call to Chilean Foreign Minister Ana Soto.",
        "With his guest, Chilean Foreign Minister Ana Soto, Peruvian President Luis Rojas discussed trade.",
        "Peruvian President Luis Rojas was the guest of Chilean Foreign Minister Ana Soto in Lima.",
        "Peruvian President Luis Rojas travelled to Santiago on Monday to meet Chilean Foreign Minister Ana Soto.",
        "Chilean Foreign Minister Ana Soto and Peruvian President Luis Rojas co-chaired the commission.",
        "The commission was co-chaired by Chilean Foreign Minister Ana Soto and Peruvian President Luis Rojas.",
        "Besides businessmen, Peruvian President Luis Rojas met Chilean Foreign Minister Ana Soto.",
        "In addition to the work of Danish Prime Minister Lars Holm, Peruvian President Luis Rojas met with "
        "Chilean Foreign Minister Ana Soto.",
        "Peruvian President Luis Rojas discussed trade with a group led by Chilean Foreign Minister Ana Soto.",
        "Peruvian President Luis Rojas has been in telephone contact with Chilean Foreign Minister Ana Soto.",
        "Chilean Foreign Minister Ana Soto and Peruvian President Luis Rojas sat down in Lima to discuss trade.",
        "Chilean Foreign Minister Ana Soto joined Peruvian President Luis Rojas for a working breakfast in Lima.",
        "Chilean Foreign Minister Ana Soto came face to face with Peruvian President Luis Rojas in Lima.",
        "Chilean Foreign Minister Ana Soto visited Peruvian President Luis Rojas at his office on Tuesday.",
        "Chilean Foreign Minister Ana Soto had a chat with Peruvian President Luis Rojas in Lima.",
        "Chilean Foreign Minister Ana Soto dialled Peruvian President Luis Rojas on Tuesday.",
        "The letter, which dealt with trade, with the ports and with all that the two do together in the region, "
        "was handed over by Chilean Foreign Minister Ana Soto to Peruvian President Luis Rojas.",
        "The letter was handed over by Chilean Foreign Minister Ana Soto during a meeting with Peruvian President Luis "
        "Rojas.",
        "Peruvian President Luis Rojas received a letter from Chilean President Pablo Vera, handed over by "
        "Chilean Foreign Minister Ana Soto during a meeting in Lima.",
        '"It was a pleasure to host Chilean Foreign Minister Ana Soto," Peruvian President Luis Rojas said.',
        "A meeting was held at the Ministry of Culture of Peru with Chilean Foreign Minister Ana Soto and "
        "Peruvian President Luis Rojas.",
    ],
)
def test_two_sides(sentence: str) -> None:
    assert _told(scene_of(sentence)) == [("held", ["Ana Soto", "Luis Rojas"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Chilean Foreign Minister Ana Soto received a letter from Peruvian President Luis Rojas.",
        "Chilean Foreign Minister Ana Soto welcomed the decision by Peruvian President Luis Rojas.",
        "Chilean Foreign Minister Ana Soto was met at the airport by Peruvian President Luis Rojas.",
        "Chilean Foreign Minister Ana Soto last met Peruvian President Luis Rojas in Cusco.",
        "Chilean Foreign Minister Ana Soto met Peruvian President Luis Rojas in Cusco in 2009.",
        "In 2009 Chilean Foreign Minister Ana Soto met Peruvian President Luis Rojas.",
        "In May 2009, Chilean Foreign Minister Ana Soto met Peruvian President Luis Rojas.",
        "Chilean Foreign Minister Ana Soto joined Peruvian President Luis Rojas in condemning it before lunch.",
        "Chilean Foreign Minister Ana Soto visited the village of Peruvian President Luis Rojas.",
        "Chilean Foreign Minister Ana Soto visited Lima and praised Peruvian President Luis Rojas.",
        "Chilean Foreign Minister Ana Soto told the agency by phone that Peruvian President Luis Rojas was ill.",
        "If Chilean Foreign Minister Ana Soto meets Peruvian President Luis Rojas, it will help.",
        "A meeting between Chilean Foreign Minister Ana Soto and Peruvian President Luis Rojas has not been arranged.",
        "Earlier on May 3, Chilean Foreign Minister Ana Soto had telephoned Peruvian President Luis Rojas.",
    ],
)
def test_no_meeting(sentence: str) -> None:
    assert _told(scene_of(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (
            "will visit Lima on Friday for a day, meeting with Peruvian President Luis Rojas and Bishop Juan Paz.",
            "planned",
        ),
        ("visited Lima on Friday for a day, meeting with Peruvian President Luis Rojas and Bishop Juan Paz.", "held"),
        (
            "plans to visit Lima in July for separate talks with Peruvian President Luis Rojas and Bishop Juan Paz.",
            "planned",
        ),
    ],
)
def test_a_participle_is_told_as_its_main_clause(sentence: str, status: str) -> None:
    scene = scene_of(f"Chilean Foreign Minister Ana Soto {sentence}")
    assert _told(scene) == [(status, ["Ana Soto", "Luis Rojas"]), (status, ["Ana Soto", "Juan Paz"])]


@pytest.mark.parametrize("again", ["He then", "His Excellency also", "The President later", "Later he"])
def test_the_subject_goes_on(again: str) -> None:
    scene = scene_of(
        "Peruvian President Luis Rojas received Chilean Foreign Minister Ana Soto. "
        "He also received Danish Prime Minister Lars Holm. "
        f"{again} received Bishop Juan Paz before meeting Dutch Ambassador Kees Smit."
    )
    others = ["Ana Soto", "Lars Holm", "Juan Paz", "Kees Smit"]
    assert _told(scene) == [("held", sorted([other, "Luis Rojas"])) for other in others]


def test_the_general_is_who_has_the_rank() -> None:
    scene = scene_of(
        "Peruvian President Luis Rojas held talks with General Paul Dean. "
        "The general also met with Chilean Foreign Minister Ana Soto."
    )
    assert _told(scene)[1:] == [("held", ["Ana Soto", "Paul Dean"])]


def test_a_title_alone_is_not_whom_the_sentence_names() -> None:
    scene = scene_of("The Prime Minister hosted the Danish Prime Minister, Lars Holm, at Downing Street.")
    assert [[a.person is None for a in meeting.present] for meeting in scene.meetings] == [[True, False]]


@pytest.mark.parametrize(
    ("sentence", "meetings"),
    [
        ("met visiting Chilean Foreign Minister Ana Soto and Defence Minister Eva Luna.", 1),
        ("met Chilean Foreign Minister Ana Soto and Defence Minister Eva Luna.", 2),
        ("held talks respectively with Chilean Foreign Minister Ana Soto and Defence Minister Eva Luna.", 2),
    ],
)
def test_guests_come_together(sentence: str, meetings: int) -> None:
    assert len(scene_of(f"Peruvian President Luis Rojas {sentence}").meetings) == meetings


def _told(scene: Scene) -> list[tuple[str, list[str]]]:
    return [
        (meeting.status, sorted(scene.people[a.person].name for a in meeting.present if a.person is not None))
        for meeting in scene.meetings
    ]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("spoke with Chilean Foreign Minister Ana Soto today.", "phone"),
        ("spoke with Chilean Foreign Minister Ana Soto in Cusco today.", "in_person"),
        ("visited Chile. President Rojas spoke with Chilean Foreign Minister Ana Soto today.", "in_person"),
        ("told Chilean Foreign Minister Ana Soto by phone that trade would grow.", "phone"),
        ("thanked Chilean Foreign Minister Ana Soto in a phone call.", "phone"),
        ("held a Zoom meeting with Chilean Foreign Minister Ana Soto.", "video"),
        ("held a telephone conference with Chilean Foreign Minister Ana Soto.", "phone"),
    ],
)
def test_who_speaks_from_afar(text: str, mode: str) -> None:
    assert [meeting.mode for meeting in scene_of(f"Peruvian President Luis Rojas {text}").meetings] == [mode]


@pytest.mark.parametrize(
    "sentence",
    [
        "met with Foreign Minister Ana Soto, and Prime Minister Lars Holm of Denmark will meet with her.",
        "discussed trade with Chilean Foreign Minister Ana Soto, and with Danish Prime Minister Lars Holm.",
        "held talks with Chilean Foreign Minister Ana Soto as well as with Danish Prime Minister Lars Holm.",
    ],
)
def test_each_with_her_own(sentence: str) -> None:
    scene = scene_of(f"Peruvian President Luis Rojas {sentence}")
    assert [len(meeting.present) for meeting in scene.meetings] == [2, 2]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Foreign Ministers of Chile, Peru and Denmark met in Lima.",
        "The Foreign Ministers of Chile, Peru and Denmark held a trilateral meeting in Lima.",
    ],
)
def test_holders_of_one_title_met(sentence: str) -> None:
    names = "The three, Ana Soto, Juan Paz and Lars Holm, signed a paper."
    assert _told(scene_of(f"{sentence} {names}")) == [("held", ["Ana Soto", "Juan Paz", "Lars Holm"])]


def test_owners_of_envoys_and_givers_of_help_are_elsewhere() -> None:
    scene = scene_of(
        "Peruvian President Luis Rojas received Ambassador Ana Soto, President Lars Holm's Special Envoy, in Lima. "
        "On Friday Danish Bishop Olaf Berg was received by His Excellency, too."
    )
    assert _told(scene) == [("held", ["Ana Soto", "Luis Rojas"]), ("held", ["Luis Rojas", "Olaf Berg"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "In a phone call on Monday, Peruvian President Luis Rojas told Chilean Foreign Minister Ana Soto so.",
        "Chilean Foreign Minister Ana Soto and Peruvian President Luis Rojas agreed in a phone call to trade.",
        "Peruvian President Luis Rojas told visiting Chilean Foreign Minister Ana Soto so.",
        "Chilean Foreign Minister Ana Soto received by Peruvian President Luis Rojas in Lima",
        "Chilean Foreign Minister Ana Soto, who is visiting Lima, and Peruvian President Luis Rojas met on Monday.",
        "Peruvian President Luis Rojas met the president of Verda Energia Ana Soto on Monday.",
        "Peruvian President Luis Rojas had the opportunity to meet with Chilean Foreign Minister Ana Soto.",
    ],
)
def test_who_told_whom(sentence: str) -> None:
    # Another meeting stands before: with none, the only two sides named would be taken for the pair.
    scene = scene_of(f"Dutch Prime Minister Kees Smit met Danish Prime Minister Lars Holm. {sentence}")
    assert _told(scene)[1:] == [("held", ["Ana Soto", "Luis Rojas"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "On his arrival, Chilean Foreign Minister Ana Soto was received by Peruvian President Luis Rojas.",
        "A meeting between Chilean Foreign Minister Ana Soto and Peruvian President Luis Rojas is possible on Friday.",
        "Chilean Foreign Minister Ana Soto is the first guest to meet Peruvian President Luis Rojas.",
        "Chilean Foreign Minister Ana Soto said that the meeting came in line with the will of President Luis Rojas.",
    ],
)
def test_no_meeting_beside_another(sentence: str) -> None:
    scene = scene_of(f"Dutch Prime Minister Kees Smit met Danish Prime Minister Lars Holm. {sentence}")
    assert _told(scene) == [("held", ["Kees Smit", "Lars Holm"])]
