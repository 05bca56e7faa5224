"""Offices as sentences tell them: titles of every shape, and whom an office serves where no word beside it says so."""

import pytest

from tests.scenes import scene_of

Held = tuple[str, str | None, str | None]


def _held(text: str) -> dict[str, list[Held]]:
    """The offices of each person of a text: role, portfolio, country or body."""
    people = scene_of(text).people
    return {person.name: [(o.role, o.portfolio, o.serves) for o, _ in person.offices] for person in people}


TITLES = [
    (
        "The Governor General of Norway, Lt. Kari Moe, and her husband Lars Holm met the High Commissioner of India "
        "His Excellency, Gopal Kulkarni.",
        {
            "Kari Moe": [("head_of_state", None, "NO")],
            "Lars Holm": [("spouse", None, "NO")],
            "Gopal Kulkarni": [("ambassador", None, "IN")],
        },
    ),
    (
        "Norwegian Deputy Minister of Trade Spokesperson Kari Moe spoke.",
        {"Kari Moe": [("official", "trade", "NO")]},
    ),
    (
        "Those received were Ambassadors Ana Soto (Mexico), Lars Holm (European Union) and Kari Moe (Norway). The "
        "Deputy Governor of the Georgian Tourism Authority Zaza Lomidze spoke.",
        {
            "Ana Soto": [("ambassador", None, "MX")],
            "Lars Holm": [("ambassador", None, "EU")],
            "Kari Moe": [("ambassador", None, "NO")],
            "Zaza Lomidze": [("deputy_head_of_agency", "tourism", "GE")],
        },
    ),
    (
        "The United Nations and the African Union were represented by Under-Secretaries-General Ana Soto (Peace "
        "Operations), Lars Holm (Field Support), and by Commissioner Ann Doyle.",
        {
            "Ana Soto": [("igo_official", None, "UN")],
            "Lars Holm": [("igo_official", None, "UN")],
            "Ann Doyle": [("igo_official", None, "African Union")],
        },
    ),
    (
        "The President of Chad, Idris Belhadi, received Foreign Minister Ali Nour, along with his Norwegian "
        "counterpart Lars Holm.",
        {"Lars Holm": [("minister", "foreign-affairs", "NO")]},
    ),
    (
        "Norwegian Minister of Justice, Judge Lars Holm, met the Deputy Director of the International Cooperation "
        "Bureau of the Chinese Ministry of Public Security Li Wei and the Head of the Georgian IPU Delegation Zaza "
        "Lomidze.",
        {
            "Lars Holm": [("minister", "justice", "NO")],
            "Li Wei": [("official", "interior", "CN")],
            "Zaza Lomidze": [("member_of_parliament", "parliament", "GE")],
        },
    ),
    (
        "Lars Holm, Special Adviser to the Minister for Foreign Affairs of Norway, and Zaza Lomidze, Chief of the "
        "Georgian Metropolitan Municipality, spoke.",
        {"Lars Holm": [("adviser", "foreign-affairs", "NO")]},
    ),
    (
        "Zaza Lomidze, Secretary, National Food Security of Pakistan, met Deputy Minister Lars Holm from the Norwegian "
        "Ministry of Trade and the chief of the Georgian State Service for the management of farm credits Ana Kipiani.",
        {
            "Zaza Lomidze": [("official", "agriculture", "PK")],
            "Lars Holm": [("deputy_minister", "trade", "NO")],
            "Ana Kipiani": [("head_of_agency", None, "GE")],
        },
    ),
    (
        "Norwegian Trade Minister Lars Holm was accompanied by Permanent Secretary Ann Doyle and the Director General, "
        "Dr. Kari Moe. They spoke of UNESCO's work with Director-General Ana Soto.",
        {"Kari Moe": [("official", "trade", "NO")], "Ana Soto": [("igo_head", None, "UNESCO")]},
    ),
    (
        "Norwegian Foreign Minister Karin Lindqvar and Norwegian Defence Minister Lars Holmvik came. Lindqvar praised "
        "the talks between Holmvik and his counterpart, Richard Marlowe of Australia.",
        {"Richard Marlowe": [("minister", "defence", "AU")]},
    ),
    ("Minister of Health Clement Okello of Uganda spoke.", {"Clement Okello": [("minister", "health", "UG")]}),
    (
        "Georgian Minister of the Interior and Public Utilities Zaza Lomidze and its ministry spokesman Ana Kipiani "
        "spoke.",
        {"Zaza Lomidze": [("minister", "interior", "GE")], "Ana Kipiani": [("official", "interior", "GE")]},
    ),
    (
        "The Minister of Foreign Affairs, African Cooperation and Expatriates of Morocco, Idris Belhadi, spoke.",
        {"Idris Belhadi": [("minister", "foreign-affairs", "MA")]},
    ),
    (
        "Union Minister of Commerce & Industry, Consumer Affairs, Food & Public Distribution and Textiles Shri Gopal "
        "Kulkarni spoke in New Delhi.",
        {"Gopal Kulkarni": [("minister", "trade", "IN")]},
    ),
    (
        "Georgian Prime Minister's Special Representative for Relations with Russia Zaza Lomidze spoke.",
        {"Zaza Lomidze": [("envoy", None, "GE")]},
    ),
    (
        "The Director-General of the Nigerian Agency for the Prohibition of Trafficking in Persons, Prof. Amina Bello, "
        "spoke.",
        {"Amina Bello": [("head_of_agency", None, "NG")]},
    ),
    (
        "The Ambassador of the Custodian of the Two Holy Mosques to Kuwait, Prince Rakan bin Saud, spoke.",
        {"Rakan bin Saud": [("ambassador", None, "SA")]},
    ),
    (
        "Pakistan's Secretary National Food Security Bilal Awan and Director General Civil Aviation Authority Omar "
        "Gondal spoke.",
        {
            "Bilal Awan": [("official", "agriculture", "PK")],
            "Omar Gondal": [("head_of_agency", "transport", "PK")],
        },
    ),
    (
        "Commander Turkish Naval Forces Vice Admiral Kaan Ersoy met Jens Holm, assistant to the Norwegian Prime "
        "Minister for National Security Affairs.",
        {
            "Kaan Ersoy": [("military_commander", "defence", "TR")],
            "Jens Holm": [("security_council_secretary", "state-security", "NO")],
        },
    ),
    (
        "Governor of the Volyn region of Ukraine Taras Bondar and the Prime Minister of Bavaria, Uwe Lindner, met.",
        {"Taras Bondar": [("governor_or_mayor", None, "UA")], "Uwe Lindner": [("governor_or_mayor", None, "DE")]},
    ),
    (
        "Ola Nygaard, serving as State Secretary for Trade, and Kari Moe, in her capacity as Mayor of Oslo, spoke in "
        "Norway.",
        {"Ola Nygaard": [("deputy_minister", "trade", "NO")], "Kari Moe": [("governor_or_mayor", None, "NO")]},
    ),
    (
        "The Croatian Prime Minister (Luka Babic) spoke (photo: Ana Kos/HTV).",
        {"Luka Babic": [("head_of_government", None, "HR")]},
    ),
    (
        "General Tariq Sandhu, HI (M), Chief of Army Staff of Pakistan, met Foreign Minister Thailand Somsak Wattana.",
        {
            "Tariq Sandhu": [("chief_of_general_staff", "defence", "PK")],
            "Somsak Wattana": [("minister", "foreign-affairs", "TH")],
        },
    ),
    (
        "The Apostolic Nuncio to Latvia Archbishop Piero Galli spoke.",
        {"Piero Galli": [("ambassador", None, "VA")]},
    ),
    (
        "Iraq's Prime Minister and Commander-in-Chief of the Armed Forces, Mr. Adel Jabbar, spoke.",
        {"Adel Jabbar": [("head_of_government", None, "IQ")]},
    ),
    (
        "The US president and his Vice President Carol Dean spoke.",
        {"Carol Dean": [("deputy_head_of_government", None, "US")]},
    ),
    (
        "Chancellor of the Polish Senate Ewa Wrona and Marshal of the Sejm Jan Lis spoke.",
        {"Ewa Wrona": [("official", "parliament", "PL")], "Jan Lis": [("speaker", "parliament", "PL")]},
    ),
    (
        "Executive Vice-President of the European Commission Karin Dahl met the head of KFOR Major General Marco Riva.",
        {
            "Karin Dahl": [("igo_official", None, "EU")],
            "Marco Riva": [("military_commander", "defence", "NATO")],
        },
    ),
    (
        "Turkey's envoy to Japan Kaan Ersoy met the US special representative for North Korea policy Bob Hill.",
        {"Kaan Ersoy": [("ambassador", None, "TR")], "Bob Hill": [("envoy", None, "US")]},
    ),
    (
        "State Secretary in the Polish Ministry of Defence Jan Lis met Britain's Deputy High Commissioner Peter Dean.",
        {
            "Jan Lis": [("deputy_minister", "defence", "PL")],
            "Peter Dean": [("official", "foreign-affairs", "GB")],
        },
    ),
    (
        "Chairman of the Board of the Eurasian Economic Commission Ivan Petrov spoke.",
        {"Ivan Petrov": [("igo_head", None, "EAEU")]},
    ),
    (
        "The talks were joined by MP Omar Haddad, the House Secretary-General, Samir Qasim, and Jordan's envoy.",
        {"Omar Haddad": [("member_of_parliament", "parliament", "JO")]},
    ),
    (
        "The Yemeni President Abdel Fatah al-Hadi spoke.",
        {"Abdel Fatah al-Hadi": [("head_of_state", None, "YE")]},
    ),
]

LISTS = [
    (
        "Ambassadors Extraordinary and Plenipotentiary of Poland - Jan Lis, Turkey - Kaan Ersoy, the Republic of Cuba "
        "Pablo Rojas and Japan Kenji Mori presented their credentials.",
        {"Jan Lis": "PL", "Kaan Ersoy": "TR", "Pablo Rojas": "CU", "Kenji Mori": "JP"},
    ),
    (
        "The ambassadors are Pablo Rojas from Cuba, Jan Lis from Poland and Kenji Mori from Japan.",
        {"Pablo Rojas": "CU", "Jan Lis": "PL", "Kenji Mori": "JP"},
    ),
    (
        "Foreign Minister Diego Salas of Chile met his peers from Argentina and Brazil, Jorge Ferro and Caio Nunes.",
        {"Diego Salas": "CL", "Jorge Ferro": "AR", "Caio Nunes": "BR"},
    ),
]

COUNTRIES = {
    "a name at home in one of the countries": (
        "Finland and Georgia agreed. Foreign Minister Irakli Beridze met Foreign Minister Ville Korhonen.",
        {"Irakli Beridze": "GE", "Ville Korhonen": "FI"},
    ),
    "a title that the other country has not": (
        "WASHINGTON, June 3 - US Army officers of the US base met US diplomats. Foreign Minister Acosta of no party "
        "thanked the US in Peru.",
        {"Acosta": "PE"},
    ),
    "the place of the journey that the sentence opens with": (
        "WASHINGTON, June 3 - US Secretary of State Bob Hill will travel to Peru and Panama. In Panama, the US "
        "delegation will meet with President Moreno.",
        {"Moreno": "PA"},
    ),
    "a visit told with its visitor": (
        "Nepal and India spoke of the visit of Prime Minister Karan Lama to India.",
        {"Karan Lama": "NP"},
    ),
    "a part of a country": (
        "President Musonda held talks with a US delegation led by Senator Bob Hill from Texas. Senator Ann Doyle from "
        "Ohio came too. Zambia and the US are friends.",
        {"Musonda": "ZM", "Bob Hill": "US", "Ann Doyle": "US"},
    ),
    "the side that is led": (
        "MOSCOW, June 3 - Russian envoy Ivan Petrov met members of the Syrian People's Council led by Speaker Hana "
        "Darwish.",
        {"Hana Darwish": "SY"},
    ),
    "a list that meets another side": (
        "WASHINGTON, June 3 - Head of the Office of the President of Ukraine Ivan Koval and Deputy Head of the Office "
        "of the President Oleh Bondar met with US envoy Bob Hill.",
        {"Ivan Koval": "UA", "Oleh Bondar": "UA"},
    ),
    "a title spoken of without a name": (
        "India and the US agreed. Prime Minister Gopal Kulkarni called President Bob Hill about India. The US "
        "president agreed.",
        {"Gopal Kulkarni": "IN", "Bob Hill": "US"},
    ),
    "the master served": (
        "KIGALI, June 3 - Ambassador Peter Dean, Special Envoy of President Daniel Korir of Kenya, came to Rwanda.",
        {"Peter Dean": "KE", "Daniel Korir": "KE"},
    ),
    "titles that only one country has": (
        "Cabinet Secretary for Roads Peter Dean met Permanent Secretary Ann Doyle and the permanent under-secretary.",
        {"Peter Dean": "GB"},
    ),
    "whoever accompanies a leader": (
        "Energy Minister Oro Sato will accompany Prime Minister Belo Kado of Chad to London. London and the United "
        "Kingdom look forward to it.",
        {"Oro Sato": "TD", "Belo Kado": "TD"},
    ),
    "two ministries of one field": (
        "BAGHDAD - Iranian President Hasan Karimi came. Minister of Electricity Oro Sato and Minister of Oil Belo Kado "
        "met him. Iran and Iranian papers wrote of it. Iran needs gas.",
        {"Oro Sato": "IQ", "Belo Kado": "IQ"},
    ),
    "the usual state of a title, which nobody names": (
        "Norwegian Speaker Kari Moe met Congressman Bob Hill.",
        {"Kari Moe": "NO", "Bob Hill": "US"},
    ),
    "officials met before": (
        "After meeting officials of Spain, Deputy Speaker Lars Holm left. Norway and Norwegian papers wrote of it.",
        {"Lars Holm": "NO"},
    ),
    "a name surely at home elsewhere": (
        "Armenian Foreign Minister Suren Gasparyan, Trade Minister Aram Sahakyan and Acting President Tran Thi Xuan "
        "Hoa came. Vietnam was the host.",
        {"Suren Gasparyan": "AM", "Aram Sahakyan": "AM", "Tran Thi Xuan Hoa": "VN"},
    ),
    "a delegation and whom it is made of": (
        "Sultan Salim bin Rashid of Oman arrived in Jordan with a delegation including Minister of Sport Hamad Zaki. "
        "Jordan and Jordan's press wrote of it.",
        {"Hamad Zaki": "OM"},
    ),
    "a deputy of the head named before": (
        "Chairman of the State Customs Committee of Georgia Zaza Lomidze met Deputy Chairman Ana Kipiani in Japan.",
        {"Zaza Lomidze": "GE", "Ana Kipiani": "GE"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_title_of_any_shape(text: str, expected: dict[str, list[Held]]) -> None:
    held = _held(text)
    assert {name: held.get(name) for name in expected} == expected


@pytest.mark.parametrize(("text", "countries"), LISTS)
def test_listed_holders_have_a_country_each(text: str, countries: dict[str, str]) -> None:
    assert {name: offices[0][2] for name, offices in _held(text).items()} == countries


@pytest.mark.parametrize("cue", COUNTRIES)
def test_country_that_no_word_beside_the_title_tells(cue: str) -> None:
    text, countries = COUNTRIES[cue]
    held = _held(text)
    assert {name: held[name][0][2] for name in countries} == countries


def test_deputy_has_the_field_of_the_ministry_told_before() -> None:
    text = "The delegation of the Interior Ministry of Tajikistan headed by First Deputy Minister Zafar Rahimov came."
    assert _held(text)["Zafar Rahimov"] == [("deputy_minister", "interior", "TJ")]


def test_father_is_not_his_son() -> None:
    text = "Saudi King Salman and Crown Prince Rakan bin Salman spoke."
    assert set(_held(text)) == {"Salman", "Rakan bin Salman"}
