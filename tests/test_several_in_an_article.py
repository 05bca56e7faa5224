"""Several meetings told in one article: whom each list means, whose side the others are, what is no meeting."""

import datetime
from pathlib import Path

import pytest

from tests.scenes import account_from, pairs, scene_of

ROSS = "US Secretary of State Carla Ross"


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Danish Minister Poul Holm is also meeting with Latvian President Anu Kask and Latvian Speaker Jaan Mets.",
            [["Anu Kask", "Poul Holm"], ["Jaan Mets", "Poul Holm"]],
        ),
        (
            f"{ROSS} met Danish Minister Poul Holm, followed by bilateral talks with Peruvian President Ana Soto and "
            "Chilean President Luis Rojas.",
            [["Carla Ross", "Poul Holm"], ["Ana Soto", "Carla Ross"], ["Carla Ross", "Luis Rojas"]],
        ),
        (
            "Danish Minister Poul Holm met World Bank officials, Director Ann Moe and Vice President John Hill.",
            [["Ann Moe", "John Hill", "Poul Holm"]],
        ),
        (
            "Danish Minister Poul Holm met World Bank officials and held separate talks with World Bank Director Ann "
            "Moe and World Bank Vice President John Hill.",
            [["Ann Moe", "Poul Holm"], ["John Hill", "Poul Holm"]],
        ),
        (
            "Iraqi Minister Fouad Jabr met Danish Minister Poul Holm and then Latvian Minister Anu Kask. Holm, during "
            "the meeting with Minister Fuad Jabr, spoke of trade.",
            [["Fouad Jabr", "Poul Holm"], ["Anu Kask", "Fouad Jabr"]],
        ),
        (
            "Danish Minister Poul Holm met Latvian Minister Lina Kask and then Peruvian Minister Linda Kask.",
            [["Lina Kask", "Poul Holm"], ["Linda Kask", "Poul Holm"]],
        ),
        ("Danish Minister Poul Holm held talks with bankers and is to meet Latvian Minister Anu Kask on Friday.", []),
        (
            "Danish Speaker Poul Holm met the speakers of both chambers of Latvia's parliament Anu Kask and Jaan Mets.",
            [["Anu Kask", "Poul Holm"], ["Jaan Mets", "Poul Holm"]],
        ),
        (
            "Talks between Peru and Chile were held in Lima, in which President Ana Soto chaired the Peruvian side, "
            "while Prime Minister Luis Rojas chaired the Chilean side.",
            [["Ana Soto", "Luis Rojas"]],
        ),
        (
            f"{ROSS} met Peruvian President Ana Soto to discuss the exchange of letters with Chilean President Luis "
            "Rojas.",
            [["Ana Soto", "Carla Ross"]],
        ),
        (
            f"{ROSS} visited Lima. The meetings with Peruvian President Ana Soto and Chilean President Luis Rojas saw "
            "discussions on trade.",
            [["Ana Soto", "Carla Ross"], ["Carla Ross", "Luis Rojas"]],
        ),
        (
            "His Highness the Amir of Kuwait Ali Salem met with His Highness Sheikh Omar Nasser. His "
            "Highness also met with Chilean President Luis Rojas.",
            [["Ali Salem", "Omar Nasser"], ["Ali Salem", "Luis Rojas"]],
        ),
        (
            "Danish Minister Poul Holm met Peruvian Minister Luis Rojas. The meeting was held upon directions "
            "by King Omar bin Nasser and Prime Minister Turki bin Omar of Saudi Arabia.",
            [["Luis Rojas", "Poul Holm"]],
        ),
        (
            f"{ROSS} met with the security advisor to Peruvian President Ana Soto, Mr. Luis Rojas; the Director "
            "of the Port Agency, Mr. Jon Lee.",
            [["Carla Ross", "Luis Rojas"], ["Carla Ross", "Jon Lee"]],
        ),
        (f"{ROSS} suggested a phone talk with Peruvian President Ana Soto.", []),
        (
            f"{ROSS} visited Lima. Additional talks were held with Defence Minister of Peru Ana Soto, Speaker Jo Lim "
            "and Peruvian President Luis Rojas.",
            [["Ana Soto", "Carla Ross"], ["Carla Ross", "Jo Lim"], ["Carla Ross", "Luis Rojas"]],
        ),
        (
            "Cuban President Carla Ross gave receptions for the ambassadors of Peru and Chile. At the meeting with "
            "Peruvian Ambassador Ana Soto, she spoke of trade. Receiving Chilean Ambassador Luis Rojas, she did not.",
            [["Ana Soto", "Carla Ross"], ["Carla Ross", "Luis Rojas"]],
        ),
    ],
)
def test_lists_and_asides_of_one_sentence(text: str, met: list[list[str]]) -> None:
    assert pairs(scene_of(text)) == met


def test_a_chairperson_is_not_the_speaker_told_of_last() -> None:
    text = (
        "Senate Chairperson Hari Thapa of Nepal met Sue Lund, Speaker of the House of Representatives of Australia. "
        "Speaker Lund recalled it. The Senate Chair is on a visit. Earlier, he met Ben Frank, a Minister of Australia."
    )
    assert pairs(scene_of(text)) == [["Hari Thapa", "Sue Lund"], ["Ben Frank", "Hari Thapa"]]


@pytest.mark.parametrize(
    ("text", "serves"),
    [
        (
            f"{ROSS} will travel to Chad, Kenya, Ghana, Peru, Chile, Cuba, Samoa, and Tonga. In Tonga, she will meet "
            "Prime Minister Ana Kupu.",
            ("Ana Kupu", "TO"),
        ),
        (
            f"{ROSS} will visit Samoa. While in Samoa, she will also meet with Head of State Ana Kupu.",
            ("Ana Kupu", "WS"),
        ),
        (
            "SUVA - Minister of State for Foreign Affairs Ana Kupu met EU High Representative Peter Lund in Suva, "
            "Fiji. They spoke of ties between Samoa and the EU.",
            ("Ana Kupu", "WS"),
        ),
        (
            "Spain's foreign minister came to Riga on Monday. Ana Ruiz met with foreign minister Juris Kalns.",
            ("Ana Ruiz", "ES"),
        ),
        (
            "Lithuania's Minister Jonas Petraitis met European Commission Vice President Peter Lund, who oversees "
            "trade.",
            ("Peter Lund", "EU"),
        ),
        (
            "Peruvian Minister Luis Rojas met the Foreign Minister of Chad Ali Deby, Ana Kupu of Samoa and Sami Jobe.",
            ("Ana Kupu", "WS"),
        ),
    ],
)
def test_whom_a_traveller_meets_and_who_travels(text: str, serves: tuple[str, str]) -> None:
    people = {person.name: person.serves for person in scene_of(text).people}
    assert people[serves[0]] == serves[1]


def test_a_minister_only_pointed_at_has_peers_too() -> None:
    text = (
        "Indian Foreign Minister Arun Rao met his Peruvian counterpart Luis Rojas. Trade was spoken of. It grew. "
        "It will grow. The minister met his counterparts from Croatia and Chile, Ivo Pal and Ana Soto."
    )
    people = {person.name: [(o.portfolio, o.country) for o, _ in person.offices] for person in scene_of(text).people}
    assert people["Ana Soto"] == [("foreign-affairs", "CL")]


@pytest.mark.parametrize(
    "text",
    [
        f'{ROSS} visited the camp "Rose Hill" and left.',
        f"{ROSS} met officials and will visit Angkor Wat in May.",
        f"NOVA GORICA - {ROSS} spoke.",
    ],
)
def test_sights_camps_and_datelines_are_nobody(text: str) -> None:
    assert [person.name for person in scene_of(text).people] == ["Carla Ross"]


@pytest.mark.parametrize(
    "text",
    [
        f"{ROSS} visited Kivo Tann, the Foreign Minister of Peru, in Lima.",
        f"{ROSS} visits Kivo Tann, Peru's President, in Lima.",
        f"{ROSS} also visited Kivo Tann, her Peruvian counterpart, in Lima.",
        f"{ROSS} visited Kivo Tann in Lima. Tann thanked her for coming.",
        f"{ROSS} visited Olav Tann in Lima.",
        f"{ROSS} visited Kivo Tann in Lima and held talks with him.",
    ],
)
def test_whom_somebody_visits_is_no_sight(text: str) -> None:
    assert {person.name.split()[-1] for person in scene_of(text).people} == {"Ross", "Tann"}


def test_who_has_a_title_elsewhere_is_visited() -> None:
    text = f"Peruvian Premier Kivo Tann was ill. {ROSS} visited Kivo Tann on Monday. They discussed trade."
    assert pairs(scene_of(text)) == [["Carla Ross", "Kivo Tann"]]


def test_who_is_listed_in_capitals_with_a_title_is_no_dateline() -> None:
    text = "The talks were attended by:\nTOM OKAL - Foreign Minister of Norway\nROSE OTI - Ambassador of Peru"
    assert pairs(scene_of(text)) == [["ROSE OTI", "TOM OKAL"]]
    dated = "NOVI GRAD - Foreign Minister of Norway, Tom Okal, met Peruvian Ambassador Rose Oti."
    assert pairs(scene_of(dated)) == [["Rose Oti", "Tom Okal"]]


def test_the_day_that_began_with_a_meeting_is_the_one_told_of(tmp_path: Path) -> None:
    text = (
        "Indian Minister Arun Rao met Ugandan Minister Amos Odongo on Tuesday. On Monday, the minister was busy. "
        "The day began with the meeting with Chilean Minister Ana Soto."
    )
    days = [meeting.started_on for meeting in account_from(tmp_path, text).meetings]
    assert days == [datetime.date(2022, 6, 14), datetime.date(2022, 6, 13)]


def test_the_day_a_session_began_is_not_that_of_the_talks_told_after_it(tmp_path: Path) -> None:
    text = (
        "At the session, which kicked off on Monday, Indian Minister Arun Rao met Ugandan Minister Amos Odongo.",
        "After the session, which ended on Monday, Indian Minister Arun Rao met Ugandan Minister Amos Odongo.",
    )
    days = [account_from(tmp_path, one).meetings[0].started_on for one in text]
    assert days == [datetime.date(2022, 6, 15)] * 2


DIARY = "On Friday, Greek Minister Nikos Dimas"


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Greek Minister Nikos Dimas is expected to hold a series of meetings in Riga. These include bilateral "
            "meetings with Peruvian Minister Luis Rojas.",
            [["Luis Rojas", "Nikos Dimas"]],
        ),
        (
            f"{DIARY} will meet Peruvian Minister Luis Rojas; attend a meeting on trade hosted by Dutch Minister Jan "
            "Vos; meet with Chilean Minister Ana Soto.",
            [["Luis Rojas", "Nikos Dimas"], ["Ana Soto", "Nikos Dimas"]],
        ),
        (
            "The programme of Greek Minister Nikos Dimas includes a meeting with the AU's special representative "
            "for the dialogue between Chad and Mali, Ana Soto.",
            [["Ana Soto", "Nikos Dimas"]],
        ),
        (
            f"{DIARY} will meet Peruvian Minister Luis Rojas. Rojas initiated a meeting with the Chilean Minister.",
            [["Luis Rojas", "Nikos Dimas"]],
        ),
        (
            "The programme will include a ceremony, a meal and talks between Greek Minister Nikos Dimas and Peruvian "
            "Minister Luis Rojas.",
            [["Luis Rojas", "Nikos Dimas"]],
        ),
        (f"{DIARY} would be interacting with Peruvian Minister Luis Rojas.", [["Luis Rojas", "Nikos Dimas"]]),
    ],
)
def test_what_a_diary_plans(text: str, met: list[list[str]]) -> None:
    assert pairs(scene_of(text), "planned") == met
    assert pairs(scene_of(text)) == []


def test_hosts_of_one_side_do_not_meet_at_their_reception() -> None:
    text = (
        "At a reception hosted by EU Commissioner Ana Soto and EU Commissioner Jan Vos, there was music. "
        f"{ROSS} met Peruvian Minister Luis Rojas."
    )
    assert pairs(scene_of(text)) == [["Carla Ross", "Luis Rojas"]]


def test_an_event_that_included_meetings_was_on_the_day_told_before(tmp_path: Path) -> None:
    text = (
        "On 7 June, a delegation led by Peruvian Senator Ana Soto visited the seat. The event, which took place "
        "for the first time, included meetings with Chilean Minister Luis Rojas."
    )
    assert [meeting.started_on for meeting in account_from(tmp_path, text).meetings] == [datetime.date(2022, 6, 7)]


LUND, MWANGI = "Norwegian Foreign Minister Kari Lund", "Kenyan Foreign Minister Asha Mwangi"


@pytest.mark.parametrize(
    "text",
    [
        f"The package will include grants, {LUND} said at a meeting with {MWANGI}.",
        f"The programme will include grants, said {LUND} during talks with {MWANGI}.",
        f"{LUND} requested and held a meeting with {MWANGI}.",
        f"{LUND} sought assurances and met {MWANGI}.",
        f"{LUND} initiated and hosted talks with {MWANGI}.",
        f"{LUND} welcomed the president-elect of Kenya, Asha Mwangi, in Oslo.",
        f"{LUND} welcomed the newly appointed nuncio, Asha Mwangi, in Oslo.",
    ],
)
def test_what_was_held_beside_what_is_to_come_or_asked_for(text: str) -> None:
    assert pairs(scene_of(text)) == [["Asha Mwangi", "Kari Lund"]]
    assert pairs(scene_of(text), "planned") == []


def test_a_diplomat_without_a_name_is_a_guest_too() -> None:
    assert pairs(scene_of(f"{LUND} welcomed Kenya's top diplomat in Oslo.")) == [["Kari Lund"]]


@pytest.mark.parametrize(
    "text",
    [
        f"{MWANGI}, interacting with students, quoted {LUND}.",
        f"Interacting with journalists in Oslo, {MWANGI} praised {LUND}.",
        f"{MWANGI} is now interacting with the public; {LUND} was in Chad.",
        f"{LUND} requested a meeting with {MWANGI}.",
    ],
)
def test_the_public_that_one_interacts_with_makes_no_meeting(text: str) -> None:
    assert pairs(scene_of(text)) == []


@pytest.mark.parametrize(
    "more",
    [
        f"met with {LUND} and then with Chadian Foreign Minister Idriss Ahmat. This meeting was long.",
        f"held separate talks with {LUND} and Chadian Foreign Minister Idriss Ahmat. This meeting comes early.",
        f"met with {LUND} and Chadian Foreign Minister Idriss Ahmat. This meeting with Lund was long.",
    ],
)
def test_meetings_one_after_another_are_not_one(more: str) -> None:
    assert sorted(pairs(scene_of(f"{MWANGI} {more}"))) == [
        ["Asha Mwangi", "Idriss Ahmat"],
        ["Asha Mwangi", "Kari Lund"],
    ]


@pytest.mark.parametrize(
    ("text", "serves"),
    [
        (
            "Nigerian President Bola Ade received Norwegian Prime Minister Kari Lund in Abuja. National Security "
            "Adviser Jan Berg attended the talks.",
            "NG",
        ),
        ("Ghanaian President Kofi Asare met National Security Adviser Jan Berg in Accra.", "GH"),
        ("National Security Adviser Jan Berg met Indian National Security Adviser Arun Rao in Tokyo.", "US"),
        (
            "South Korean President Kim Min received Norwegian Prime Minister Kari Lund in Seoul. NSC spokesperson Jan "
            "Berg attended the talks.",
            "KR",
        ),
        ("NSC spokesperson Jan Berg spoke of Norwegian Prime Minister Kari Lund.", "US"),
        (
            "Assistant to the President Jan Berg met with Kenyan President Asha Mwangi in Nairobi. US ships and US "
            "troops are there.",
            "US",
        ),
        (
            "Kenyan President Asha Mwangi received Norwegian Premier Kari Lund. Also present was Secretary to the "
            "President Jan Berg.",
            "KE",
        ),
    ],
)
def test_whom_an_adviser_of_no_state_told_serves(text: str, serves: str) -> None:
    assert {person.name: person.serves for person in scene_of(text).people}["Jan Berg"] == serves
