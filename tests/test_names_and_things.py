"""Names that common words, cities and provinces are too, and capitalized things that are nobody."""

import pytest

from tests.scenes import pairs, scene_of

Held = tuple[str, str | None, str | None]


def _held(text: str) -> dict[str, list[Held]]:
    """The offices of each person of a text: role, portfolio, country or body."""
    people = scene_of(text).people
    return {person.name: [(o.role, o.portfolio, o.serves) for o, _ in person.offices] for person in people}


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        (
            "Present were Amos Hall, Minister of Energy of Norway, and others.",
            "Amos Hall",
            ("minister", "energy", "NO"),
        ),
        ("Present was Stuart Young, Norwegian Minister.", "Stuart Young", ("minister", None, "NO")),
        ("He met Chinese Defence Minister Ding Jun.", "Ding Jun", ("minister", "defence", "CN")),
        ("He met Polish Defence Minister Gen. Jan Holm.", "Jan Holm", ("minister", "defence", "PL")),
        (
            "He met Iraqi Prime Minister Salim Rida' Al Tamimi and others.",
            "Salim Rida' Al Tamimi",
            ("head_of_government", None, "IQ"),
        ),
        ("He met Iraqi Trade Minister Omar Turan, and others.", "Omar Turan", ("minister", "trade", "IQ")),
        ("Peruvian Minister Ana Rao spoke in Washington D.C, on Monday.", "Ana Rao", ("minister", None, "PE")),
        (
            "The guest was Iran's Minister Hossein Amir Karimi.",
            "Hossein Amir Karimi",
            ("minister", None, "IR"),
        ),
        ("Afghan Foreign Minister Amir Khan Rahimi spoke.", "Amir Khan Rahimi", ("minister", "foreign-affairs", "AF")),
        ("He met Emir Begic, Minister of Trade of Bosnia.", "Emir Begic", ("minister", "trade", "BA")),
        ("He met the President of the Danish Shipowners' Association Ida Holm.", "Ida Holm", ("other", None, "DK")),
        ("He met Kuwaiti Amir Majid Al Salem.", "Majid Al Salem", ("head_of_state", None, "KW")),
        ("He met Peruvian Trade Minister Ana Rao Ph.D. in Lima.", "Ana Rao", ("minister", "trade", "PE")),
        (
            "Kuwaiti Emir Sheikh Sabah al Ahmad al Salem spoke.",
            "Sabah al Ahmad al Salem",
            ("head_of_state", None, "KW"),
        ),
        (
            "He met Danish Premier Lars Holm, Mary Cole, Norwegian Minister of Trade, and others.",
            "Mary Cole",
            ("minister", "trade", "NO"),
        ),
        (
            "South Sudan's Foreign Minister Monday Ladu Kuol spoke.",
            "Monday Ladu Kuol",
            ("minister", "foreign-affairs", "SS"),
        ),
        ("Malaysian Trade Minister Tengku Datuk Seri Azmi Omar spoke.", "Azmi Omar", ("minister", "trade", "MY")),
        ("China's Vice Premier Lian He spoke.", "Lian He", ("deputy_head_of_government", None, "CN")),
        ("Defence Minister General Ngo Van Lam of Vietnam spoke.", "Ngo Van Lam", ("minister", "defence", "VN")),
        ("Norwegian President Karl M. Christian spoke.", "Karl M. Christian", ("head_of_state", None, "NO")),
        ("Mozambican special envoy Mr Julio Do Campo spoke.", "Julio Do Campo", ("envoy", None, "MZ")),
        ("Dutch Trade Minister Jan Dam spoke.", "Jan Dam", ("minister", "trade", "NL")),
        ("Vietnamese Health Minister Dam Van Minh spoke.", "Dam Van Minh", ("minister", "health", "VN")),
        ("Indian Trade Minister Gopal Sangha spoke.", "Gopal Sangha", ("minister", "trade", "IN")),
        ("Peruvian Trade Minister Rosa Canal spoke.", "Rosa Canal", ("minister", "trade", "PE")),
        ("Iranian Trade Minister Farid Basin spoke.", "Farid Basin", ("minister", "trade", "IR")),
        ("British Trade Minister Ann Elders spoke.", "Ann Elders", ("minister", "trade", "GB")),
        ("British Trade Minister Ann Priests spoke.", "Ann Priests", ("minister", "trade", "GB")),
        ("Present was Norwegian Premier Tom Grants.", "Tom Grants", ("head_of_government", None, "NO")),
        ("Norwegian Premier Lund Eyes 2025 Budget", "Lund", ("head_of_government", None, "NO")),
        ("Norwegian Premier Lund Grants $5 Million To Schools", "Lund", ("head_of_government", None, "NO")),
    ],
)
def test_a_common_word_or_a_place_is_part_of_a_name(text: str, name: str, office: Held) -> None:
    assert _held(text)[name] == [office]


@pytest.mark.parametrize(
    "text",
    [
        "A release of the MOTP said so. According to the MOTP, Minister of Foreign Affairs, Ms. Ana Soto was there.",
        "Updated at 3:46 PM ET. Peruvian Minister of Foreign Affairs Ana Soto was present.",
        "The sides spoke of the Rogun HPP. Peruvian Minister of Foreign Affairs Ana Soto was present.",
        "At the “To Be Secure” Forum, Peruvian Minister of Foreign Affairs Ana Soto spoke.",
        "According to the newspaper Israel Hayom, Peruvian Minister of Foreign Affairs Ana Soto spoke.",
        "Peruvian Minister of Foreign Affairs Ana Soto came, the Severnaya Pravda weekly reported.",
        "Peruvian Minister of Foreign Affairs Ana Soto came to Green Bay Vineyard for the Divine Liturgy.",
        "Arriving at King Fahd Causeway, Peruvian Minister of Foreign Affairs Ana Soto spoke.",
        "At the “Distinguished Speaker Series” Peruvian Minister of Foreign Affairs Ana Soto spoke.",
    ],
)
def test_acronyms_papers_and_titles_in_quotes_are_nobody(text: str) -> None:
    assert [person.name for person in scene_of(text).people] == ["Ana Soto"]


def test_an_alliance_is_nato_only_where_nato_is_named() -> None:
    assert _held("Norwegian Premier Kari Moe met Alliance leader Ana Soto.")["Ana Soto"] == [("other", None, "NO")]
    text = "Norwegian Premier Kari Moe met NATO officials. Alliance chief Ana Soto spoke."
    assert _held(text)["Ana Soto"] == [("igo_head", None, "NATO")]


def test_a_title_before_the_verb_of_two_is_anothers() -> None:
    text = "Ahmed Rao, Kuwaiti emir discuss trade\n\nArab League Secretary General Ahmed Rao left Cairo."
    assert _held(text)["Ahmed Rao"] == [("igo_head", None, "Arab League")]


def test_a_plural_title_leaves_each_name_its_own_country() -> None:
    text = (
        "The presidents of Chile and Peru spoke of trade. Chile’s Ana Soto met her Peruvian counterpart Luis Rojas. "
        "Rojas and Soto said that it grows."
    )
    scene = scene_of(text)
    assert {person.name: person.serves for person in scene.people} == {"Ana Soto": "CL", "Luis Rojas": "PE"}
    assert pairs(scene) == [["Ana Soto", "Luis Rojas"]]


def test_a_ship_is_nobody() -> None:
    told = scene_of(
        "Indian Admiral Arun Rao hosted a reception on board the INS Sahara for Minister Karen Lund."
    ).people
    assert {person.name for person in told} == {"Arun Rao", "Karen Lund"}


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President Abel Kimani met the head of the Rising Moon Temple Ole Berg at Asgari Maha Vihara.",
        "Kenyan President Abel Kimani met Ole Berg and Garment Manufacturers.",
        "Kenyan President Abel Kimani met Ole Berg, who founded the Amani Peramuna.",
        "Kenyan President To Pay Visit To Oslo\n\nKenyan President Abel Kimani met Ole Berg.",
        "President Commences Successful Tour\n\nKenyan President Abel Kimani met Ole Berg. They talked of trade.",
    ],
)
def test_who_is_only_in_the_name_of_a_body_or_does_what_a_headline_says_is_nobody(text: str) -> None:
    assert set(_held(text)) == {"Abel Kimani", "Ole Berg"}
