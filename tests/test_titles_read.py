"""Titles of many states as sentences tell them: what joins their parts, and whose an office is among several."""

import pytest

from tests.scenes import scene_of

Held = tuple[str, str | None, str | None]


def _held(text: str) -> dict[str, list[Held]]:
    """The offices of each person of a text: role, portfolio, country or body."""
    people = scene_of(text).people
    return {person.name: [(o.role, o.portfolio, o.serves) for o, _ in person.offices] for person in people}


PARTS = {
    "in charge of": (
        "Minister Delegate in charge of the National Defence Administration of Morocco Idris Belhadi spoke.",
        ("minister", "defence", "MA"),
    ),
    "responsible for": (
        "Minister Responsible for Foreign Affairs of Oman Salim Hamdan spoke.",
        ("minister", "foreign-affairs", "OM"),
    ),
    "a minister's delegate": (
        "Minister Delegate to the Minister of External Relations of Cameroon Paul Ngando spoke.",
        ("deputy_minister", "foreign-affairs", "CM"),
    ),
    "a president above": (
        "Secretary of the Security Council under the President of the Republic of Uzbekistan Timur Saidov spoke.",
        ("security_council_secretary", "state-security", "UZ"),
    ),
    "a ministry above": (
        "Director of the Forensic Agency under the Ministry of Justice of Uzbekistan Timur Saidov spoke.",
        ("head_of_agency", "justice", "UZ"),
    ),
    "people abroad": (
        "Minister of Foreign Affairs, Cooperation and Mauritanians Abroad of Mauritania Sidi Lemine spoke.",
        ("minister", "foreign-affairs", "MR"),
    ),
    "a region with its kind after it": (
        "Governor of Mombasa County Juma Otieno spoke.",
        ("governor_or_mayor", None, "KE"),
    ),
    "a region with its kind before it": (
        "Governor of the U.S. state of Iowa Carl Dunmore spoke.",
        ("governor_or_mayor", None, "US"),
    ),
    "a region's government": (
        "Chairman of the Government of the Autonomous Republic of Adjara Levan Beridze spoke.",
        ("governor_or_mayor", None, "GE"),
    ),
    "a region of a country": (
        "President of Somalia's Puntland State Abdi Warsame spoke.",
        ("governor_or_mayor", None, "SO"),
    ),
    "a district of several words": (
        "Plenipotentiary Representative of the President of Russia in the Volga Federal District Ivan Petrov spoke.",
        ("envoy", None, "RU"),
    ),
    "a constituency": (
        "Ghana agreed. MP for Bawku Central Kofi Mensah spoke.",
        ("member_of_parliament", "parliament", "GH"),
    ),
    "an acronym between commas": (
        "ABUJA, June 3 - The Director-General of the National Intelligence Agency, NIA, Sani Dogo, spoke in Nigeria.",
        ("head_of_agency", "intelligence", "NG"),
    ),
    "a retired officer": (
        "The National Security Adviser of Nigeria, Retired Major General Sani Dogo, spoke.",
        ("security_council_secretary", "state-security", "NG"),
    ),
    "a state in full, with the holder after it": (
        "Deputy Prime Minister for Defence Affairs in the Sultanate of Oman Sayyid Khalid Hamdan spoke.",
        ("deputy_head_of_government", None, "OM"),
    ),
    "a second minister": (
        "Brunei Foreign Minister II Datuk Haji Erman Yusof spoke.",
        ("minister", "foreign-affairs", "BN"),
    ),
    "areas that are no office's own": (
        "Deputy Assistant Secretary of Defense for Russia, Ukraine and Eurasia Carl Dunmore spoke.",
        ("official", "defence", "US"),
    ),
    "a commission after a comma": (
        "Deputy Director, National Narcotics Control Commission of China, Wei Fanlin spoke.",
        ("deputy_head_of_agency", "interior", "CN"),
    ),
    "a state by its short name": (
        "St Vincent and the Grenadines Prime Minister Ray Gonsal spoke.",
        ("head_of_government", None, "VC"),
    ),
    "an adviser's field": (
        "Pakistan's Adviser to the Prime Minister on Commerce Bilal Awan spoke.",
        ("adviser", "trade", "PK"),
    ),
    "a republic by its adjective": (
        "The Ambassador of the Turkish Republic to Peru Selim Aydar spoke.",
        ("ambassador", None, "TR"),
    ),
    "a people's republic": (
        "The Ambassador of the People's Democratic Republic of Algeria, Ali Redouan, spoke.",
        ("ambassador", None, "DZ"),
    ),
    "a lawmaker's party": (
        "Talks were held in Ghana. Sen. Jane Rollins (D-Oregon) spoke.",
        ("member_of_parliament", "parliament", "US"),
    ),
    "a designate": (
        "Pakistan agreed. Director General designate ISPR Major General Bilal Awan spoke.",
        ("official", "defence", "PK"),
    ),
    "an honoured title after the name": (
        "Shri Gopal Kulkarni, Hon'ble Speaker of Lok Sabha, spoke.",
        ("speaker", "parliament", "IN"),
    ),
}


@pytest.mark.parametrize("title", PARTS)
def test_the_parts_of_a_title(title: str) -> None:
    text, expected = PARTS[title]
    holders = {name: offices for name, offices in _held(text).items() if offices}
    (name,) = holders
    assert len(name.split()) == 2
    assert holders[name] == [expected]


LISTS = {
    "countries that are represented": (
        "Lithuania was represented by Political Director of the Ministry of Foreign Affairs, Tomas Petkus; "
        "Estonia by "
        "Deputy Secretary General for Political Affairs, Martin Roots; and Germany by the Foreign Ministry's "
        "Political Director, Uwe Lindner.",
        {"Tomas Petkus": "LT", "Martin Roots": "EE", "Uwe Lindner": "DE"},
    ),
    "holders each after the country": (
        "He met the Presidents of Colombia, Juan Sandoval; of Brazil, Caio Tavares; and the Premier of "
        "Jamaica, Ian Holt.",
        {"Juan Sandoval": "CO", "Caio Tavares": "BR", "Ian Holt": "JM"},
    ),
    "holders each before the country": (
        "The envoys who presented letters of credence are Ann Doyle of the U.S., Daniel Korir of Kenya and Sidi Lemine "
        "of Chad.",
        {"Ann Doyle": "US", "Daniel Korir": "KE", "Sidi Lemine": "TD"},
    ),
    "ambassadors whom one state sends": (
        "The President of Ghana met envoys. They are Kofi Mensah, High Commissioner to the United Kingdom of "
        "Great Britain and Northern Ireland; Ama Osei, "
        "Ambassador to the United States of America; and Yaw Badu, Ambassador to Egypt.",
        {"Kofi Mensah": "GH", "Ama Osei": "GH", "Yaw Badu": "GH"},
    ),
    "officers with a title each": (
        "He met Director General of the Israeli Ministry of Defense Maj. Gen. Dan Carmi, Commanding Officer of the "
        "Israeli Air Force, Maj. Gen. Uri Naor, and others.",
        {"Dan Carmi": "IL", "Uri Naor": "IL"},
    ),
}


@pytest.mark.parametrize("case", LISTS)
def test_each_of_a_list_has_one_office(case: str) -> None:
    text, expected = LISTS[case]
    held = _held(text)
    assert {name: [country for _, _, country in held[name]] for name in expected} == {
        name: [country] for name, country in expected.items()
    }


def test_a_name_that_is_a_city_too_tells_no_country() -> None:
    """A surname that is a city's name elsewhere is no place: Mr Kofi "Stanley" is nobody's in the Falklands."""
    held = _held("President Yaw Badu of Ghana was met by the Health Minister, Mr Kofi Stanley.")
    assert held["Kofi Stanley"] == [("minister", "health", "GH")]


def test_a_body_s_people_are_its_officials() -> None:
    """Whoever leads a body's representatives is its own, whatever country is spoken of."""
    held = _held(
        "Uzbekistan received representatives of the World Bank headed by Program Coordinator for Central "
        "Asia Ann Doyle."
    )
    assert held["Ann Doyle"] == [("igo_official", None, "WB")]
