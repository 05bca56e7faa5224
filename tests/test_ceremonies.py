"""Ceremonies: which words tell an act of protocol as done, where, and by whom."""

import datetime

import pytest

from readouts.meet.ceremonies import Ceremony, ceremonies_of
from tests.scenes import scene_of

MET = "Norwegian Defense Minister Kari Lunde met Chilean Defense Minister Pablo Rojas in Oslo. "


def told(text: str) -> list[tuple[str, str]]:
    """(kind, words) of each ceremony."""
    scene = scene_of(MET + text)
    return [(c.kind, scene.doc.text[c.start : c.end]) for c in ceremonies_of(scene)]


def only(text: str) -> tuple[Ceremony, str | None, str | None]:
    """The one ceremony, its venue's and its actor's words."""
    scene = scene_of(MET + text)
    (ceremony,) = ceremonies_of(scene)
    venue, who = (scene.doc.phrase(*span) if span else None for span in (ceremony.venue, ceremony.who))
    return ceremony, venue, who


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Rojas laid a wreath and flowers at the grave.", "wreath_laying", "laid a wreath and flowers"),
        ("Rojas visited the Seamen's Memorial.", "memorial_visit", "visited the Seamen's Memorial"),
        ("An official welcoming ceremony was held.", "welcome_ceremony", "official welcoming ceremony"),
        ("Rojas inspected the guard of honour.", "guard_of_honour", "inspected the guard of honour"),
        ("The national anthems were played.", "national_anthems", "national anthems were played"),
        ('Rojas signed the "Book of Honor".', "book_signing", 'signed the "Book of Honor"'),
        ("The ministers signed a memorandum on trade.", "document_signing", "signed a memorandum"),
        ("A protocol was signed.", "document_signing", "protocol was signed"),
        ("The two ministers exchanged gifts.", "gift_exchange", "exchanged gifts"),
        ("A dinner in honour of the guests followed.", "reception_dinner", "dinner in honour"),
        ("Rojas toured the Akershus Fortress.", "tour", "toured the Akershus Fortress"),
        ("Lunde handed over two boats to Chile.", "handover", "handed over"),
        ("Rojas presented his credentials.", "other", "presented his credentials"),
    ],
)
def test_kinds(text: str, kind: str, words: str) -> None:
    assert told(text) == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Rojas will lay a wreath at the memorial.",
        "A memorandum will be signed.",
        "The ministers agreed to sign a treaty.",
        "A welcoming ceremony is scheduled for Monday.",
        "Rojas did not inspect the guard of honour, and no national anthems were played.",
        "The ministers praised the agreements signed last year.",
        "They discussed the treaty signed in 1998.",
        "A similar agreement was signed three years ago.",
        "On 3 May 2015 Rojas signed a treaty.",
        "Lunde said that the ministers signed a treaty.",
        '"In Lima my colleagues and I once signed a treaty on trade," Lunde said.',
        "A guard of honour is usually inspected.",
        "The papers signed in Lima concern the treaty.",
        "The crew came to see the guard of honour.",
        "Rojas signed autographs.",
        "Rojas visited the ministry and praised the plans.",
    ],
)
def test_what_is_not_told_as_done_is_none(text: str) -> None:
    assert told(text) == []


def test_a_headline_is_none() -> None:
    scene = scene_of("Rojas signs a treaty in Oslo\n\nThe minister went home on Monday.")
    assert ceremonies_of(scene) == []


def test_two_acts_of_one_sentence() -> None:
    assert [kind for kind, _ in told("Rojas visited the Seamen's Memorial and laid wreaths at the graves.")] == [
        "memorial_visit",
        "wreath_laying",
    ]


def test_an_act_told_twice_is_one() -> None:
    assert len(told("Rojas laid a wreath at the Seamen's Memorial. Later he laid a wreath.")) == 1


def test_acts_at_two_sites_are_two() -> None:
    assert len(told("Rojas laid a wreath at the Seamen's Memorial. He laid a wreath at the Royal Mausoleum.")) == 2


def test_the_venue_is_the_site_named() -> None:
    _, venue, _ = only("Rojas laid a wreath at the Monument to the Fallen in Oslo.")
    assert venue == "Monument to the Fallen"


def test_a_venue_may_begin_with_a_small_letter() -> None:
    _, venue, _ = only("Rojas laid a wreath at the monument to Admiral Foyn.")
    assert venue == "monument to Admiral Foyn"


def test_a_city_is_no_venue() -> None:
    _, venue, _ = only("Rojas laid a wreath in Oslo.")
    assert venue is None


def test_wreaths_are_laid_at_the_memorial_visited() -> None:
    scene = scene_of(MET + "Rojas visited the Seamen's Memorial and laid wreaths at the graves.")
    _, laid = ceremonies_of(scene)
    assert laid.venue is not None
    assert scene.doc.phrase(*laid.venue) == "Seamen's Memorial"


def test_a_named_person_acts() -> None:
    ceremony, _, who = only("The Chilean defense minister inspected the guard of honour.")
    assert (ceremony.person, who) == (1, "The Chilean defense minister")


def test_a_delegation_acts_and_is_no_person() -> None:
    ceremony, _, who = only("Before the meeting, the Chilean delegation visited the Seamen's Memorial.")
    assert (ceremony.person, who) == (None, "the Chilean delegation")


def test_guests_in_whose_honour_it_is_done_do_not_act() -> None:
    _, _, who = only("In honour of the guests, a welcoming ceremony was held.")
    assert who is None


def test_nobody_before_a_passive_acts() -> None:
    ceremony, _, who = only("Rojas stood still and the national anthems were played.")
    assert (ceremony.person, who) == (None, None)


def test_the_agent_of_a_passive_acts() -> None:
    _, _, who = only("A protocol was signed by the ministers.")
    assert who == "the ministers"


def test_it_goes_with_the_meeting() -> None:
    scene = scene_of(MET + "Then Rojas inspected the guard of honour.")
    (ceremony,) = ceremonies_of(scene)
    assert ceremony.meeting is scene.meetings[0]


def test_a_stated_day() -> None:
    ceremony, _, _ = only("On June 14, Rojas laid a wreath.")
    assert ceremony.day is not None
    assert ceremony.day.first == datetime.date(2022, 6, 14)


def test_no_stated_day() -> None:
    ceremony, _, _ = only("Rojas laid a wreath.")
    assert ceremony.day is None
