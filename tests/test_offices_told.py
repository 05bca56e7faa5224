"""Offices as the press of many countries words them: role, field and state of each person."""

import pytest

from readouts.article import account_of
from readouts.read.seed import source
from tests.scenes import scene_of


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("He called on Governor Sindh Imran Shaikh in Karachi.", "Imran Shaikh", ("governor_or_mayor", None, "PK")),
        (
            "Qatar's Minister of State at the Ministry of Foreign Affairs Dr. Saad Al Marri came.",
            "Saad Al Marri",
            ("minister", "foreign-affairs", "QA"),
        ),
        (
            "Rao met Special Envoy of the Chinese Government on the Middle East Issue HE Li Wen in Doha.",
            "Li Wen",
            ("envoy", None, "CN"),
        ),
        (
            "US Special Representative for Afghanistan Reconciliation Dan Rahimi came.",
            "Dan Rahimi",
            ("envoy", None, "US"),
        ),
        ("Sultan and Yang Di-Pertuan of Brunei Hassan Ali came.", "Hassan Ali", ("head_of_state", None, "BN")),
        ("EAM R Venkatesan met them in Delhi.", "R Venkatesan", ("minister", "foreign-affairs", "IN")),
        ("Bangladesh Foreign Minister M A Karim left.", "M A Karim", ("minister", "foreign-affairs", "BD")),
        ("Indian High Commissioner in Bangladesh, Meera Das left.", "Meera Das", ("ambassador", None, "IN")),
        (
            "Saudi Deputy Defense Minister Prince Sami bin Sultan; came.",
            "Sami bin Sultan",
            ("deputy_minister", "defence", "SA"),
        ),
        ("US State Secretary Peter Lund came.", "Peter Lund", ("minister", "foreign-affairs", "US")),
        ("U.S. Treasury Secretary Peter Lund came.", "Peter Lund", ("minister", "finance", "US")),
        ("The head of Cuban diplomacy, Ana Soto, came.", "Ana Soto", ("minister", "foreign-affairs", "CU")),
        (
            "The head of Cuban public diplomacy, Ana Soto, came.",
            "Ana Soto",
            ("head_of_agency", "foreign-affairs", "CU"),
        ),
        ("He met MEP Ana Soto in Lima.", "Ana Soto", ("member_of_parliament", "parliament", "EU")),
        (
            "Commander-in-Chief of Defence Services of Myanmar Min Thein came.",
            "Min Thein",
            ("chief_of_general_staff", "defence", "MM"),
        ),
        (
            "Chairman of the Vietnamese National Assembly Council for Ethnic Affairs Le Thanh came.",
            "Le Thanh",
            ("member_of_parliament", "parliament", "VN"),
        ),
        (
            "Danish member of Parliament from the Green Dawn faction Lars Holm came.",
            "Lars Holm",
            ("member_of_parliament", "parliament", "DK"),
        ),
        (
            "The special envoys of the European Union and the United States of America, Ana Soto and Lars Holm, came.",
            "Lars Holm",
            ("envoy", None, "US"),
        ),
        (
            "Kisumu County Governor Odhiang’ Nyaong’o of Kenya came.",
            "Odhiang’ Nyaong’o",
            ("governor_or_mayor", None, "KE"),
        ),
        ("Northern Ireland Secretary Ann Hill came.", "Ann Hill", ("minister", "other", "GB")),
        ("South Korea's top nuclear envoy Lee Do-hun came.", "Lee Do-hun", ("envoy", None, "KR")),
        (
            "Governor-General of West Lorestan province of Iran Sadegh Amini came.",
            "Sadegh Amini",
            ("governor_or_mayor", None, "IR"),
        ),
        ("Governor-General of Canada Ann Hill came.", "Ann Hill", ("head_of_state", None, "CA")),
        ("Afghan Chief Executive Omar Badr came.", "Omar Badr", ("head_of_government", None, "AF")),
        (
            "Emirati Foreign Minister Ali Zayd came with Omar Badr, Minister of State, and others.",
            "Omar Badr",
            ("minister", "other", "AE"),
        ),
        ("Chief of the Indian Naval Staff Ravi Rao came.", "Ravi Rao", ("military_commander", "defence", "IN")),
        ("President Ali Badr of Hirshabelle came.", "Ali Badr", ("governor_or_mayor", None, "SO")),
        (
            "He met Madame Ana Soto, the wife of the late President Luis G. Rojas of Peru.",
            "Ana Soto",
            ("spouse", None, "PE"),
        ),
        ("The wife of Peruvian President Luis Rojas, Ana Soto, came.", "Ana Soto", ("spouse", None, "PE")),
        (
            "General Lars Holm, the 15th Commander of the Danish Navy, Minister of Trade Ole Berg and others came.",
            "Lars Holm",
            ("military_commander", "defence", "DK"),
        ),
        (
            "Kenyan Cabinet Secretaries Ali Badr of Interior and Rose Oti of Environment, Water and Forests came.",
            "Rose Oti",
            ("minister", "environment", "KE"),
        ),
        ("Danish Ministers Lars Holm (Trade) and Kari Moe (Health) came.", "Kari Moe", ("minister", "health", "DK")),
        (
            "Danish Ministers Lars Holm (Trade), Ole Juul (Energy, Mines and Rail) and Kari Moe (Health) came.",
            "Ole Juul",
            ("minister", "energy", "DK"),
        ),
        (
            "Chadian Premier Ali Deby, together with Minister of Finance Lars Holm, received Malian Premier Omar Ba.",
            "Lars Holm",
            ("minister", "finance", "TD"),
        ),
        (
            "Danish head of the Parliamentary Friendship Group with Georgia Kari Moe came.",
            "Kari Moe",
            ("member_of_parliament", "parliament", "DK"),
        ),
        ("They laid flowers for Ana Soto, the first President of Peru.", "Ana Soto", ("other", None, "PE")),
        ("The World Bank director for Chad and Mali, Lars Holm, came.", "Lars Holm", ("igo_official", None, "WB")),
        ("World Bank Vice President for Chad and Mali, Lars Holm, came.", "Lars Holm", ("igo_official", None, "WB")),
        ("Myanmar State Counsellor Daw Khin Su came.", "Khin Su", ("head_of_government", None, "MM")),
        (
            "US Secretary of State Ann Hill came. Hill's Deputy Chief of Staff Tom Low came.",
            "Tom Low",
            ("official", None, "US"),
        ),
        (
            "He met then-Prime Minister General Somchai Dee of Thailand.",
            "Somchai Dee",
            ("head_of_government", None, "TH"),
        ),
        ("He met ex-President Ali Khan of Pakistan.", "Ali Khan", ("other", None, "PK")),
        (
            "Peruvian President Juan Paz hosted Danish Premier Kari Moe. Also in attendance were First Lady Ana Soto, "
            "Foreign Minister Luis Rojas and his Danish counterpart Lars Holm.",
            "Lars Holm",
            ("minister", "foreign-affairs", "DK"),
        ),
        ("RBI Governor Ravi Rao came.", "Ravi Rao", ("head_of_agency", "finance", "IN")),
        ("Federal Reserve Chair Peter Lund came.", "Peter Lund", ("head_of_agency", "finance", "US")),
        ("The new EU Head of Mission to Chad, Ana Soto, came.", "Ana Soto", ("ambassador", None, "EU")),
        (
            "The deputy head of the Danish mission, Lars Holm, came.",
            "Lars Holm",
            ("official", "foreign-affairs", "DK"),
        ),
        (
            "Chairman of the Committee for Emergency Situations of Tajikistan Timur Saidov came.",
            "Timur Saidov",
            ("head_of_agency", "emergency", "TJ"),
        ),
        ("Minister of Religious Affairs of Egypt Omar Badr came.", "Omar Badr", ("minister", "other", "EG")),
        (
            "Philippine Foreign Ministry guests met Department of Foreign Affairs (DFA) Secretary Jose Abad.",
            "Jose Abad",
            ("minister", "foreign-affairs", "PH"),
        ),
        (
            "Indian Foreign Secretary Anil Rao met his Nepali counterpart Sita Lama.",
            "Sita Lama",
            ("official", "foreign-affairs", "NP"),
        ),
        ("Commission President Ana Soto came, the EU said.", "Ana Soto", ("igo_head", None, "EU")),
        ("Bavarian Premier Max Huber came.", "Max Huber", ("governor_or_mayor", None, "DE")),
        ("He greeted Chinese Premier Han Bo.", "Han Bo", ("head_of_government", None, "CN")),
    ],
)
def test_office(text: str, name: str, office: tuple[str, str | None, str | None]) -> None:
    people = {person.name: [held.key for held, _ in person.offices] for person in scene_of(text).people}
    assert people[name][0] == office


@pytest.mark.parametrize(
    "text",
    [
        "President Omar Badri received a phone call from President of the United Arab Emirates Saif Al Falasi.",
        "King Talal held talks with the visiting Spanish Foreign Minister Elena Ruiz.",
        "Foreign Minister Nabil Berrada held talks with his Egyptian counterpart Sami Chahine.",
    ],
)
def test_nobody_serves_the_state_of_whom_he_faces(text: str) -> None:
    scene = scene_of(text)
    host = next(person for person in scene.people if person.index == scene.parties[0].person)
    assert {held.country for held, _ in host.offices} == {None}


def test_sides_that_attended() -> None:
    scene = scene_of(
        "Saudi King Saud and Jordanian King Talal II met. The talks were attended on the Saudi side by Minister "
        "Ali Harbi. On the Jordanian side, the round of talks was attended by Prime Minister Walid Masri."
    )
    serves = {person.name: person.serves for person in scene.people}
    assert (serves["Ali Harbi"], serves["Walid Masri"]) == ("SA", "JO")


def test_a_body_among_those_a_plural_title_serves_is_no_country() -> None:
    text = (
        " date 2024-05-02 Members of the Trade Committee and the US Senate NATO Senate NATO Group met with Defence"
        " Minister of Latvia Andris Kalve in Riga on May 2."
    )
    (meeting,) = account_of(source("a.txt", text, text.encode(), {})).meetings
    offices = [told.office for told in meeting.participants if told.office is not None]
    assert {(office.country, office.body) for office in offices} == {(None, "NATO"), ("LV", None)}


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        (
            "Secretary of State Martin Hill spoke today with Norwegian Foreign Minister Ingrid Dahl.",
            "Martin Hill",
            "US",
        ),
        (
            "Foreign Minister Ole Berg has concluded a visit to Samoa, where he met Prime Minister Sina Leo.",
            "Ole Berg",
            None,
        ),
        ("Speaker Ole Berg will lead a delegation to Taiwan, where he will meet President Lin Mei.", "Ole Berg", None),
        ("Minister Ole Berg traveled to Manila, where he met President Jose Abad.", "Ole Berg", None),
        ("President Jose Abad visited Peru's pavilion in Lima.", "Jose Abad", "PE"),
        (
            "Foreign Minister Ole Berg spoke with his Turkish counterpart. The two touched on Chad and Mali.",
            "Ole Berg",
            None,
        ),
        ("Foreign Minister Ole Berg spoke with his Turkish counterpart about the situation in Chad.", "Ole Berg", None),
        ("President Ole Berg toured an Amazon depot in Belem.", "Ole Berg", "BR"),
        ("Prime Minister Ole Berg received the Premier of Chad at Harpsund.", "Ole Berg", "SE"),
        ("Secretary-General Ole Berg received the Premier of Chad at NATO Headquarters.", "Ole Berg", None),
        ("HMA Ann Hill met Minister Ali Badr.", "Ann Hill", "GB"),
        ("An IMF staff team led by Mission Chief Iva Novak met Premier Ali Badr in Yerevan.", "Iva Novak", None),
        (
            "President James Hill met Turkish President Ali Kaya on the sidelines of a forum in Vilnius.",
            "James Hill",
            None,
        ),
        ("California Gov. Ann Hill met Chinese President Xi Bo.", "Ann Hill", "US"),
        (
            "The leaders of Chad, Mali and Peru met. President Ali Badr, Premier Omar Diop and Premier Luis Paz came.",
            "Omar Diop",
            "ML",
        ),
        (
            "The leaders of Chad, Mali and Peru met. President Ali Badr, Premier Omar Diop of Chad and Luis Paz spoke.",
            "Omar Diop",
            "TD",
        ),
        (
            "Canadian Premier Ann Hill spoke, accompanied by Health Minister Marc Hollande.",
            "Marc Hollande",
            "CA",
        ),
        (
            "President Ole Berg met UN official Ann Hill in New York and reaffirmed Samoa's commitment to peace.",
            "Ole Berg",
            "WS",
        ),
        (
            "NEW YORK, March 5 - President Ole Berg met UN official Ann Hill and stressed Samoa's keenness to help.",
            "Ole Berg",
            "WS",
        ),
        ("Foreign Secretary Ole Berg will lead Samoa's delegation to talks in Peru.", "Ole Berg", "WS"),
        (
            "Polish official Adam Nowak met Premier Ana Rao of Peru. Ambassador of Poland Jan Lis, Secretary to the "
            "Prime Minister Luis Paz and others attended.",
            "Luis Paz",
            "PE",
        ),
        (
            "President Jose Abad of Peru received Polish Minister Adam Nowak. Nowak was accompanied by Ole Berg, "
            "Adviser to the President.",
            "Ole Berg",
            "PL",
        ),
        (
            "The Polish team included Poland's Ambassador Adam Nowak. President Jose Abad of Peru, Trade Minister Ana "
            "Rao and Adviser to the President Luis Paz attended.",
            "Luis Paz",
            "PE",
        ),
    ],
)
def test_whose_official_nobody_says(text: str, name: str, state: str | None) -> None:
    assert {person.name: [held.country for held, _ in person.offices] for person in scene_of(text).people}[name][
        0
    ] == state
