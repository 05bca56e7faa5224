"""Callers, travellers and their hosts: who told it, whom each served, in whose house, with whom."""

from pathlib import Path

import pytest

from tests.scenes import account_from, pairs, scene_of

TRADE_MINISTER = "Peruvian Trade Minister Luis Rojas"


def _serving(text: str) -> dict[str, list[str | None]]:
    """The states or bodies that each person of a text serves."""
    return {person.name: [office.serves for office, _ in person.offices] for person in scene_of(text).people}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Oslo will lend more, {} said when he called on Norwegian Premier Kari Moe.", "held"),
        ("Oslo will lend more, {} said when he was received by Norwegian Premier Kari Moe.", "held"),
        ("Trade will be discussed when {} meets Norwegian Premier Kari Moe.", "planned"),
    ],
)
def test_when_somebody_called_is_past_and_when_he_meets_is_to_come(text: str, status: str) -> None:
    assert pairs(scene_of(text.format(TRADE_MINISTER)), status) == [["Kari Moe", "Luis Rojas"]]


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian Premier Luis Rojas ended a visit to Vanuatu. He met President Jon Vuro and held talks with Speaker "
        "Ann Tari.",
        "Peruvian Premier Luis Rojas paid a visit to Vanuatu. He called on President Jon Vuro and met Speaker Ann "
        "Tari.",
    ],
)
def test_he_who_met_one_and_held_talks_with_another_is_the_traveller(text: str) -> None:
    assert sorted(pairs(scene_of(text))) == [["Ann Tari", "Luis Rojas"], ["Jon Vuro", "Luis Rojas"]]


@pytest.mark.parametrize("opening", ["He", "During the visit, he", "While there, he", "During his stay, Rojas"])
def test_whom_a_traveller_meets_on_the_journey_is_of_its_country(opening: str) -> None:
    text = f"LIMA, June 14 - Prime Minister Luis Rojas ended a visit to Vanuatu. {opening} met President Jon Vuro."
    assert _serving(text) == {"Luis Rojas": ["PE"], "Jon Vuro": ["VU"]}


@pytest.mark.parametrize("opening", ["Speaking when", "After"])
def test_on_whom_somebody_called_may_be_who_speaks_next(opening: str) -> None:
    text = (
        f"{TRADE_MINISTER} says Peru is learning. {opening} Japanese Ambassador Yoko Tanaka called on her on Tuesday, "
        "Zambian Speaker Nelly Banda said ties were good."
    )
    assert pairs(scene_of(text)) == [["Nelly Banda", "Yoko Tanaka"]]


@pytest.mark.parametrize("opening", ["When he met", "Having received"])
def test_who_met_somebody_in_the_clause_before_is_not_of_his_state(opening: str) -> None:
    text = f"LIMA, June 14 - {opening} Norwegian Premier Kari Moe, President Luis Rojas spoke of trade."
    assert _serving(text) == {"Kari Moe": ["NO"], "Luis Rojas": ["PE"]}


def test_a_spokesperson_is_not_of_the_list_before() -> None:
    text = (
        "BEIJING, June 14 - Foreign Minister Li Wei is invited by Gambian Foreign Minister Musa Ceesay and "
        "Senegalese Foreign Minister Modou Fall, Foreign Ministry spokesperson Zhang Lin said. China and Gambia agreed."
    )
    assert _serving(text)["Zhang Lin"] == ["CN"]


@pytest.mark.parametrize(
    ("opening", "minister"),
    [
        ("held a series of meetings in Oslo", "NO"),
        ("met with Norwegian officials in Oslo", "NO"),
        ("held a series of meetings in Lima", "PE"),
        ("met Swedish Minister Ida Holm in Oslo", "PE"),
    ],
)
def test_who_holds_meetings_in_a_foreign_city_meets_officials_of_there(opening: str, minister: str) -> None:
    text = f"Peru's police chief Luis Rojas {opening} on Tuesday. Rojas then spoke with Defence Minister Kari Moe. " + (
        "Peru's Congress, the Peruvian Ministry of Defence and Peru's police support it."
    )
    assert _serving(text)["Kari Moe"] == [minister]


@pytest.mark.parametrize(
    "told",
    [
        "EU Commissioner Luis Rojas held meetings in Brussels",
        "Peru's police chief Luis Rojas held meetings in Brussels",
    ],
)
def test_who_is_met_at_the_seat_of_a_body_may_be_of_anywhere(told: str) -> None:
    text = f"{told} on Tuesday. Rojas then spoke with Defence Minister Kari Moe. " + (
        "Peru's Congress, the Peruvian Ministry of Defence and Peru's police support it."
    )
    assert _serving(text)["Kari Moe"] == ["PE"]


def test_a_host_does_not_make_the_visit_of_the_guest() -> None:
    text = "OSLO, June 14 - Premier Kari Moe received King Jon, who is on a visit to Norway."
    assert _serving(text)["Kari Moe"] == ["NO"]


@pytest.mark.parametrize(
    ("where", "country"),
    [
        ("at the Ministry this afternoon", "PE"),
        ("at the Ministry of Trade on Tuesday", "PE"),
        ("at the ministry's headquarters", "PE"),
        ("at the Grand Hotel on Tuesday", None),
        ("at the Presidential Palace", None),
    ],
)
def test_a_ministry_is_that_of_the_minister_whose_state_needs_no_word(
    tmp_path: Path, where: str, country: str | None
) -> None:
    text = f"The Trade Minister, Luis Rojas, met with Norway's Trade Minister Kari Moe {where}. Peru seeks trade."
    assert [meeting.country for meeting in account_from(tmp_path, text).meetings] == [country]


@pytest.mark.parametrize(
    ("more", "there"),
    [
        ("Director Ana Soto was also part of the delegation.", True),
        ("Additional Secretary Ana Soto was associated with the Minister.", True),
        ("Director Ana Soto was part of the problem.", False),
        ("Director Ana Soto was associated with fraud.", False),
    ],
)
def test_who_was_part_of_a_side_was_there(more: str, there: bool) -> None:
    text = f"{TRADE_MINISTER} met Norwegian Trade Minister Kari Moe in Lima. {more}"
    assert any("Ana Soto" in names for names in pairs(scene_of(text))) == there


@pytest.mark.parametrize("leaders", ["the Norwegian leaders", "the Norwegian officials"])
def test_the_leaders_told_before_are_not_met_again(leaders: str) -> None:
    text = (
        f"{TRADE_MINISTER} met Norwegian Premier Kari Moe in Oslo. During their meeting, Rojas and {leaders} "
        "discussed trade."
    )
    assert pairs(scene_of(text)) == [["Kari Moe", "Luis Rojas"]]


def test_the_day_of_arrival_is_not_that_of_a_meeting_to_come(tmp_path: Path) -> None:
    text = f"{TRADE_MINISTER}, who arrived here on Monday, is scheduled to meet Norwegian Premier Kari Moe."
    assert [meeting.started_on for meeting in account_from(tmp_path, text).meetings] == [None]


@pytest.mark.parametrize(
    ("title", "name", "held"),
    [
        ("the Ambassador of Peru accredited to the country, {}", "Luis Rojas", ("ambassador", "PE")),
        ("the Ambassador of Peru accredited to Kenya, {}", "Luis Rojas", ("ambassador", "PE")),
        ("the Ambassador of the Republic of Peru in the country, {}", "Luis Rojas", ("ambassador", "PE")),
        ("World Bank Vice President South Asia Region {}", "Luis Rojas", ("igo_official", "WB")),
        ("Inspector General of Police Punjab Dr {}", "Luis Rojas", ("head_of_agency", "PK")),
        ("Peru's Prime Minister Brig (Ret'd) {}", "Luis Rojas", ("head_of_government", "PE")),
        ("Pehin Datu Lailaraja Major General (Rtd) Dato Paduka Seri Haji {} of Brunei", "Halim Yusof", None),
    ],
)
def test_titles_of_callers(title: str, name: str, held: tuple[str, str] | None) -> None:
    offices = {
        person.name: [(office.role, office.serves) for office, _ in person.offices]
        for person in scene_of(f"Kenyan Premier Jane Otieno received {title.format(name)}.").people
    }
    assert offices[name] == ([held] if held else [])


@pytest.mark.parametrize(
    ("more", "there"),
    [
        ("It was attended by Director Ana Soto.", True),
        ("Attending were Director Ana Soto and the ambassador.", True),
        ("It was Director Ana Soto who wrote the law.", False),
    ],
)
def test_it_was_attended_by_others(more: str, there: bool) -> None:
    text = f"{TRADE_MINISTER} met Norwegian Trade Minister Kari Moe in Lima. They spoke of trade. {more}"
    assert any("Ana Soto" in names for names in pairs(scene_of(text))) == there


@pytest.mark.parametrize("title", ["The President", "The Prime Minister"])
def test_a_title_is_that_of_the_region_s_head_told_before(title: str) -> None:
    text = (
        f"ERBIL, June 14 - Kurdistan Region {title.removeprefix('The ')} Rebin Barzan met Iraqi Foreign Minister Ali "
        f"Hadi. {title} also received French Consul General Yann Brun."
    )
    assert sorted(pairs(scene_of(text))) == [["Ali Hadi", "Rebin Barzan"], ["Rebin Barzan", "Yann Brun"]]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "King Hassan II of Jordan came. Crown Prince Omar bin Hassan II was there.",
            {"Hassan II": "head_of_state", "Omar bin Hassan II": "official"},
        ),
        (
            "Premier received US envoy Rojas, Danish ambassador\n\nNNA - Premier Omar Saad received US envoy Luis "
            "Rojas. He later met Danish Ambassador Ida Ek.",
            {"Luis Rojas": "envoy", "Omar Saad": "head_of_government", "Ida Ek": "ambassador"},
        ),
        ("Peru's Director of the Cabinet of the Presidency, Luis Rojas, came.", {"Luis Rojas": "official"}),
    ],
)
def test_nobody_has_the_title_of_another(text: str, offices: dict[str, str]) -> None:
    assert {p.name: " ".join(office.role for office, _ in p.offices) for p in scene_of(text).people} == offices


def test_a_minister_of_state_of_a_field_is_its_minister(tmp_path: Path) -> None:
    text = f"{TRADE_MINISTER} received Minister of State, Minister of Health of Gabon Ali Ondo in Lima."
    account = account_from(tmp_path, text)
    assert [person.offices[0].portfolio for person in account.people] == ["trade", "health"]


def test_a_state_before_a_title_is_not_that_of_the_town(tmp_path: Path) -> None:
    text = "NNA - Lebanese Premier Omar Saad received in Yarze, US Special Envoy Luis Rojas."
    assert [meeting.country for meeting in account_from(tmp_path, text).meetings] == ["LB"]


@pytest.mark.parametrize(
    ("text", "name", "held"),
    [
        (
            "Mali's Minister of Defence, Rtd. Brigadier Ali Conte met Peruvian Minister Luis Rojas.",
            "Ali Conte",
            ("minister", "defence"),
        ),
        (
            "Mali's Defence Minister, Rtd. Gen. Ali Conte, met Peruvian Minister Luis Rojas.",
            "Ali Conte",
            ("minister", "defence"),
        ),
        ("Nepal's Health and Child Care Minister July Shumba came.", "July Shumba", ("minister", "health")),
        ("The Commander, French Forces in Gabon, Gen. Luc Brun, came.", "Luc Brun", ("military_commander", "defence")),
    ],
)
def test_titles_of_ministers_and_officers(text: str, name: str, held: tuple[str, str]) -> None:
    people = scene_of(text).people
    assert held in [(o.role, o.portfolio) for person in people if person.name == name for o, _ in person.offices]


def test_who_is_on_a_visit_may_be_accompanied_at_the_talks() -> None:
    text = (
        f"{TRADE_MINISTER} held talks with Norwegian Premier Kari Moe in Oslo. Rojas, who is on his first visit, was "
        "accompanied by Director Ana Soto."
    )
    assert pairs(scene_of(text)) == [["Ana Soto", "Kari Moe", "Luis Rojas"]]


def test_a_city_that_is_a_sentence_is_the_dateline(tmp_path: Path) -> None:
    text = "Nairobi. Kenyan President Jane Otieno met Peruvian President Luis Rojas."
    assert [(meeting.country, meeting.city) for meeting in account_from(tmp_path, text).meetings] == [("KE", "Nairobi")]


def test_his_counterpart_is_that_of_whom_a_clause_tells() -> None:
    text = (
        "HANOI - Prime Minister Pham Minh Loc received Lao Foreign Minister Khamla Sone, who is in Vietnam to co-chair "
        "a consultation with his Vietnamese counterpart Bui Van Son."
    )
    roles = {person.name: [office.role for office, _ in person.offices] for person in scene_of(text).people}
    assert roles == {
        "Pham Minh Loc": ["head_of_government"],
        "Khamla Sone": ["minister"],
        "Bui Van Son": ["minister"],
    }


@pytest.mark.parametrize(
    ("text", "name", "serves"),
    [
        ("Danish Premier Ida Ek met the mayor of the city of Sofia Ivan Petrov.", "Ivan Petrov", "BG"),
        ("KUCHING: Premier Tan Sri Abang Rosli met Singapore's Minister Lee Wong.", "Abang Rosli", "MY"),
        (
            "Minister of Education Dato Rashid bin Pehin Datu Haji Latif of Brunei came.",
            "Rashid bin Pehin Datu Haji Latif",
            "BN",
        ),
        ("Singapore's Minister for Transport Dr Lim See Huat came.", "Lim See Huat", "SG"),
        ("Hanoi Premier Pham Loc met Governor of Victoria State Ida Ek.", "Ida Ek", "AU"),
    ],
)
def test_names_and_states_of_south_east_asia(text: str, name: str, serves: str) -> None:
    assert serves in _serving(text)[name]


def test_the_dateline_may_follow_its_agency(tmp_path: Path) -> None:
    text = "AKP Phnom Penh, June 14 -- Interior Minister Vann Dara met Peruvian Ambassador Luis Rojas here."
    assert [meeting.city for meeting in account_from(tmp_path, text).meetings] == ["Phnom Penh"]


def test_a_deputy_listed_after_the_head_of_a_body_is_its_own() -> None:
    text = f"{TRADE_MINISTER} met ADB President Ken Sato and Vice President Ida Ek in Manila."
    assert _serving(text) == {"Luis Rojas": ["PE"], "Ken Sato": ["ADB"], "Ida Ek": ["ADB"]}


def test_an_emirate_is_its_city_and_the_emir_of_a_region_rules_no_state(tmp_path: Path) -> None:
    text = "SHARJAH, 14th June 2022 (WAM) -- Sheikh Omar bin Ali, Ruler of Sharjah, received Envoy Luis Rojas of Peru."
    assert [meeting.city for meeting in account_from(tmp_path, text).meetings] == ["Sharjah"]
    offices = scene_of("The Emir of Asir Region Prince Omar bin Ali came.").people[0].offices
    assert [(office.role, office.serves) for office, _ in offices] == [("governor_or_mayor", "SA")]


@pytest.mark.parametrize(
    ("text", "name", "serves"),
    [
        (
            "DHAKA (BSS) - Nepal's Ambassador Luis Rojas met Commerce State Minister Abdul Karim. Senior Commerce "
            "Secretary Tapan Ghosh was present.",
            "Tapan Ghosh",
            "BD",
        ),
        ("COLOMBO - The Governor of the Eastern Province Senthil Perera met Luis Rojas.", "Senthil Perera", "LK"),
        (
            "TEHRAN (IP) - Judiciary chief Mohsen Amiri left for Baghdad. He is to meet with President Abdul Rashid.",
            "Abdul Rashid",
            "IQ",
        ),
    ],
)
def test_officials_of_home_and_of_where_somebody_leaves_for(text: str, name: str, serves: str) -> None:
    assert _serving(text)[name] == [serves]


def test_a_visit_lies_ahead_of_what_was_before_it(tmp_path: Path) -> None:
    text = f"{TRADE_MINISTER} met Norwegian lawmaker Kari Moe ahead of her visit to Beijing."
    assert [meeting.country for meeting in account_from(tmp_path, text).meetings] == [None]


def test_an_additional_secretary_has_a_division() -> None:
    office = scene_of("Pakistan's Additional Secretary Power Division Zafar Cheema came.").people[0].offices[0][0]
    assert (office.role, office.portfolio, office.serves) == ("official", "energy", "PK")


def test_letters_of_two_envoys_are_received_once() -> None:
    text = (
        "Peruvian President Luis Rojas received on Monday the credentials of the ambassadors of Uganda and Norway, "
        "Ronnie Okello and Kari Moe. At the meeting they spoke of trade."
    )
    assert pairs(scene_of(text)) == [["Kari Moe", "Luis Rojas", "Ronnie Okello"]]


def test_who_accompanied_somebody_is_told_first() -> None:
    text = f"{TRADE_MINISTER} met Norwegian Premier Kari Moe. Accompanying the Minister was Director Ana Soto."
    assert pairs(scene_of(text)) == [["Ana Soto", "Kari Moe", "Luis Rojas"]]


def test_the_republic_of_china_is_taiwan_and_st_kitts_is_nobody() -> None:
    text = "Basseterre, St. Kitts - Premier Luis Rojas met Ambassador of the Republic of China (Taiwan), Lily Hsu."
    assert _serving(text) == {"Luis Rojas": ["KN"], "Lily Hsu": ["TW"]}
