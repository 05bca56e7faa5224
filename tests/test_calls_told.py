"""Readouts of calls: by which means the two spoke, what was only talked of, and whom an adviser serves."""

import pytest

from tests.scenes import pairs, scene_of

BERG, ROJAS = "Norwegian Foreign Minister Olav Berg", "Peruvian Foreign Minister Ana Rojas"


@pytest.mark.parametrize(
    "more",
    [
        "The ministers welcomed ongoing efforts in the region, such as the summit held in Quito.",
        "Berg welcomed the two ships of grain.",
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
        ("National Security Advisor Paul Tarn spoke today with {}. They spoke of Ukraine, and of Russia.", "US"),
        ("NEW DELHI, May 2 (PTI) - National Security Advisor Paul Tarn spoke today with {}.", "IN"),
        ("Statement by NSC Spokesperson Paul Tarn on Syria\n\nFerries will sail again. {} left.", "US"),
    ],
)
def test_an_adviser_of_no_state_told_is_of_the_articles_own_or_else_american(text: str, serves: str) -> None:
    people = {person.name: person.serves for person in scene_of(text.format(ROJAS)).people}
    assert people["Paul Tarn"] == serves


@pytest.mark.parametrize(
    "who",
    [
        "Ali Kalem, Spokesperson and Chief Advisor to the President of Turkey",
        "Ali Kalem, incoming National Security Advisor to the Prime Minister of the United Kingdom",
        "Dr. Jan Kalem, Security Policy Advisor to the German Chancellor",
        "President Ali Kalem, Jr. of the Philippines",
    ],
)
def test_whom_a_longer_title_names_takes_part(who: str) -> None:
    scene = scene_of(f"{BERG} spoke today with {who}. They spoke of trade.")
    assert [len(names) for names in pairs(scene)] == [2]
    assert all(person.serves for person in scene.people)


def test_whose_statement_it_is_spoke_for_others() -> None:
    text = f"Statement by Spokesperson Liv Dahl\n\n{BERG} spoke today with Turkish Spokesperson and Adviser Ali Kalem."
    assert pairs(scene_of(text)) == [["Ali Kalem", "Olav Berg"]]


@pytest.mark.parametrize(
    ("occasion", "met"), [("her visit", [["Ana Rojas", "Olav Berg"]]), ("her birthday", []), ("Navy Day", [])]
)
def test_who_is_greeted_for_a_feast_is_not_met(occasion: str, met: list[list[str]]) -> None:
    assert pairs(scene_of(f"{BERG} greeted {ROJAS} at the palace on the occasion of {occasion}.")) == met


@pytest.mark.parametrize(
    "more",
    [
        "They had a candid conversation, building on the summit between President Rao and President Xu in Quito.",
        "Following the meeting between President Jon Rao and President Jin Xu on April 28, they discussed trade.",
        "Berg stressed the need for President Jin Xu to meet their commitments.",
        "In keeping with President Jin Xu's call of Agua Para Todos, Rojas planted a tree.",
        "Rojas handed over a letter in which President Jin Xu greeted Berg on the occasion of his birthday.",
    ],
)
def test_meetings_of_others_that_talk_goes_back_to_are_none_of_the_articles(more: str) -> None:
    scene = scene_of(f"{BERG} met with {ROJAS}. {more}")
    assert pairs(scene) == [["Ana Rojas", "Olav Berg"]]
    assert pairs(scene, "planned") == []


@pytest.mark.parametrize(
    "thing",
    ["the Second Hook Shoal", "the Grand Rao Dam", "the Liv K. Dahl Democracy Award", "the Tarn Reef and Kiel Canal"],
)
def test_waters_and_prizes_are_nobody(thing: str) -> None:
    named = [person.name for person in scene_of(f"{BERG} met with {ROJAS}. They discussed {thing}.").people]
    assert named == ["Olav Berg", "Ana Rojas"]


def test_one_meeting_of_several_is_told_on_as_one() -> None:
    text = f"{BERG} met {ROJAS} and Kenyan Foreign Minister Rose Oti. This meeting was part of a longer effort."
    assert pairs(scene_of(text)) == [["Ana Rojas", "Olav Berg", "Rose Oti"]]


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        (
            "Readout of Minister Berg's Call with President Jon Rao of Peru\n\nNorwegian Minister Olav Berg spoke "
            "today with President Jon Rao and Prime Minister Ana Rojas of Peru on the fire at the port of Callao.",
            ["phone", "phone"],
        ),
        (f"{BERG} spoke today with {ROJAS}. He thanked Peru for its hosting the fleet.", ["phone"]),
        (f"{BERG} spoke today with {ROJAS} on the floods in Chad.", ["phone"]),
        (f"{BERG} spoke today with {ROJAS} in Chad.", ["in_person"]),
        (f"At a scheduled meeting in Lima, {BERG} spoke with {ROJAS}.", ["in_person"]),
        (f"{BERG} and {ROJAS} will speak to reporters on Friday.", []),
        ("Danish Prime Minister Lars Holm spoke with the Governor of Funen, Kari Juul.", ["phone"]),
        ("Danish Prime Minister Lars Holm spoke with the Mayor of Odense, Kari Juul.", ["in_person"]),
        (f"{BERG} received an introductory call from the Ambassador of Peru, Ana Soto.", ["in_person"]),
        (f"{BERG} had an introductory call with {ROJAS}.", ["phone"]),
        ("Danish Prime Minister Lars Holm spoke with Danish Health Minister Kari Juul.", ["in_person"]),
        (f"{BERG} spoke by phone with {ROJAS}. He also talked with Chilean Premier Luis Soto.", ["phone", "phone"]),
        (f"{BERG} hosted {ROJAS}. He also talked with Chilean Premier Luis Soto.", ["in_person", "in_person"]),
    ],
)
def test_what_is_told_in_the_words_of_a_call_is_one(text: str, modes: list[str]) -> None:
    assert [meeting.mode for meeting in scene_of(text).meetings] == modes


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Berg discussed with President Jon Rao U.S. efforts.", ["Berg", "Jon Rao"]),
        ("Archbishop Jon Rao, President of the Polish Episcopal Conference, came.", ["Jon Rao"]),
    ],
)
def test_states_and_churches_end_no_name(text: str, people: list[str]) -> None:
    scene = scene_of(f"{BERG} left. {text}")
    assert {person.name.split()[-1] for person in scene.people} == {name.split()[-1] for name in [*people, "Berg"]}
    assert "head_of_state" not in {office.role for p in scene.people if "Rao" in p.name for office, _ in p.offices[1:]}


def test_how_they_spoke_may_be_told_after_who_says_so() -> None:
    more = "According to the ministry, the talks took place during a phone call received by her."
    assert scene_of(f"{BERG} held talks on Monday with {ROJAS}. {more}").meetings[0].mode == "phone"


def test_talk_of_a_visit_to_come_is_by_phone() -> None:
    scene = scene_of(f"{BERG} has spoken with {ROJAS} about his scheduled visit to Lima.")
    assert [(meeting.mode, meeting.city) for meeting in scene.meetings] == [("phone", None)]
