"""Those whom an article tells by office alone, or by one word, and meets: each as one side of a meeting of his own."""

from pathlib import Path

import pytest

from readouts.meet.account import Account
from tests.scenes import account_from, scene_of

MOE = "Norwegian Foreign Minister Anna Moe"


def sides(account: Account, status: str = "held") -> list[list[str]]:
    """Who was at each meeting, those named; "?" for a side without a name."""
    told = [meeting for meeting in account.meetings if meeting.status == status]
    return [
        sorted(account.people[p.person].name if p.person is not None else "?" for p in meeting.participants)
        for meeting in told
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{MOE} held separate meetings with the Peruvian president, prime minister and speaker.", 3),
        (f"{MOE} arrived in Lima. She met separately with the Peruvian president, speaker and foreign minister.", 3),
        (f"{MOE} met with the Foreign Minister of Peru, the Speaker of the Parliament and the President.", 3),
        (f"{MOE} held meetings with the President of Peru, Minister of Trade, Minister of Health and others.", 3),
        # One man holds all.
        (f"{MOE} met the Saudi Crown Prince, Deputy Prime Minister and Minister of Defence.", 1),
        (f"{MOE} met the Emir and Minister of Defence of Qatar.", 1),
        (f"{MOE} met the Peruvian Speaker and party chairman.", 1),
        (f"{MOE} met with the Peruvian Deputy Prime Minister and Minister of Foreign Affairs.", 1),
    ],
)
def test_offices_in_a_list_are_met_one_by_one(text: str, count: int, tmp_path: Path) -> None:
    assert sides(account_from(tmp_path, text)) == [["?", "Anna Moe"]] * count


@pytest.mark.parametrize(
    ("later", "met"),
    [
        ("the former minister Luis Bato", [["?", "Anna Moe"], ["?", "Anna Moe"], ["Anna Moe", "Luis Bato"]]),
        ("Peruvian Speaker Ana Rao", [["?", "Anna Moe"], ["Ana Rao", "Anna Moe"]]),
    ],
)
def test_who_is_named_later_is_the_one_of_that_office(later: str, met: list[list[str]], tmp_path: Path) -> None:
    text = f"{MOE} held separate meetings with the Peruvian president and the speaker. She met {later}."
    assert sorted(sides(account_from(tmp_path, text))) == met


def test_a_surname_that_acts_twice_is_somebodys(tmp_path: Path) -> None:
    text = "Zarin arrived in Oslo on Monday. Zarin held talks with Norwegian Prime Minister Ola Lund."
    assert sides(account_from(tmp_path, text)) == [["Ola Lund", "Zarin"]]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            f"{MOE} received Peruvian Minister Ana Rao and her deputy, Luis Bato.",
            [["Ana Rao", "Anna Moe", "Luis Bato"]],
        ),
        (
            f"{MOE} and her deputy Eva Lund received Peruvian Minister Ana Rao.",
            [["Ana Rao", "Anna Moe", "Eva Lund"]],
        ),
        (
            f"{MOE} held separate talks with Peruvian Minister Ana Rao, US civil rights activist Jim Wood, and "
            "Chilean Minister Luis Bato.",
            [["Ana Rao", "Anna Moe"], ["Anna Moe", "Jim Wood"], ["Anna Moe", "Luis Bato"]],
        ),
        (f"{MOE} met with Peruvian Minister Ana Rao a short while ago.", [["Ana Rao", "Anna Moe"]]),
        (f"{MOE} met with Peruvian Minister Ana Rao two years ago.", []),
        (
            f"{MOE} and Peruvian Minister Ana Rao, in their first phone talks on Wednesday, agreed that the two "
            "countries will cooperate.",
            [["Ana Rao", "Anna Moe"]],
        ),
        (f"{MOE} met Chilean President Ana Rao as Chilean President.", [["Ana Rao", "Anna Moe"]]),
        (
            f"{MOE} met Ana Rao and Luis Bato, the Presidents of Peru and Chile, respectively.",
            [["Ana Rao", "Anna Moe"], ["Anna Moe", "Luis Bato"]],
        ),
        (
            f"{MOE} was received by Norway's Ambassador to Peru, Eva Lund, in Lima, where they discussed trade.",
            [["Anna Moe", "Eva Lund"]],
        ),
        (f"{MOE} met Peruvian Minister Ana Rao, not dissident Igor Ito.", [["Ana Rao", "Anna Moe"]]),
        (f"Everyone met {MOE}. Everyone described the talks.", []),
        (
            f"In addition to meeting Peruvian Minister Ana Rao on Friday, {MOE} signed a deal that will create jobs.",
            [["Ana Rao", "Anna Moe"]],
        ),
        (
            f"On her arrival in Lima, {MOE} held talks with Peruvian Minister Ana Rao and was met by Chilean President "
            "Luis Bato to discuss trade.",
            [["Ana Rao", "Anna Moe"], ["Anna Moe", "Luis Bato"]],
        ),
        # Acts of protocol.
        (f"{MOE} arrived in Lima. She was received there by Norway's Ambassador to Peru, Eva Lund.", []),
        (f"{MOE} arrived in Lima. She was received there by Peru's Minister Ana Rao.", [["Ana Rao", "Anna Moe"]]),
        (f"{MOE} was met by Peruvian Minister Ana Rao on her arrival in Lima.", []),
    ],
)
def test_who_met_and_who_only_seems_to_have(text: str, met: list[list[str]], tmp_path: Path) -> None:
    assert sorted(sides(account_from(tmp_path, text))) == sorted(met)


@pytest.mark.parametrize(
    "text",
    [
        f"{MOE} left for Lima for a visit to among others meet Peruvian Minister Ana Rao.",
        f"{MOE} leaves on Monday. Also lined up for Moe are talks with Peruvian Minister Ana Rao.",
        f"The visit of {MOE} will be followed by plenary talks, co-chaired by Moe and Peruvian Minister Ana Rao.",
        f"{MOE} is in Lima. In addition to meeting with Peruvian Minister Ana Rao, she will stay for a concert.",
        f"The talks between {MOE} and Peruvian Minister Ana Rao that are scheduled for Tuesday will be long.",
        f"A delegation led by {MOE} arrived on Sunday. The delegation will meet with Peruvian Minister Ana Rao.",
    ],
)
def test_what_is_to_come_is_planned(text: str, tmp_path: Path) -> None:
    account = account_from(tmp_path, text)
    assert (sides(account), sides(account, "planned")) == ([], [["Ana Rao", "Anna Moe"]])


def test_who_meets_a_states_ambassador_serves_another() -> None:
    scene = scene_of("Foreign Minister Arun Ladut received Ambassador of Serbia Goran Ilic.")
    assert {person.name: person.serves for person in scene.people} == {"Arun Ladut": None, "Goran Ilic": "RS"}


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("He met State Counsellor of Kyrgyzstan Sultan Asanov.", "Sultan Asanov", ("official", None, "KG")),
        ("He met Secretary of State of Kazakhstan Erlan Karim.", "Erlan Karim", ("official", None, "KZ")),
        ("Serbian Minister Goran Ilic met his Kenyan peer Rose Oti.", "Rose Oti", ("minister", None, "KE")),
        ("He met Secretary of State of Estonia Mart Saar.", "Mart Saar", ("official", None, "EE")),
        ("He met South Tyrolean Governor Karl Berg.", "Karl Berg", ("governor_or_mayor", None, "IT")),
        (
            "He met Chairman of the CSTO Parliamentary Assembly Ivan Tomin.",
            "Ivan Tomin",
            ("speaker", "parliament", "CSTO"),
        ),
        ("Defence Secretary Ana Reyes told AFP so.", "Ana Reyes", ("minister", "defence", "GB")),
        ("He met COP47 President Rose Oti of Fiji.", "Rose Oti", ("other", None, "FJ")),
        ("He met Governor of the Altai Territory Ivan Tomin.", "Ivan Tomin", ("governor_or_mayor", None, "RU")),
        (
            "He met Chairman of the Supreme People's Procuracy of Vietnam Tran Van An.",
            "Tran Van An",
            ("head_of_agency", "justice", "VN"),
        ),
        (
            "He met National Security Advisor to the President of the United States Paul Cavill.",
            "Paul Cavill",
            ("security_council_secretary", "state-security", "US"),
        ),
        (
            "He met Director for Western Balkans at the DG NEAR Lea Superti.",
            "Lea Superti",
            ("igo_official", None, "EU"),
        ),
        (
            "He met the chief of South Korea's spy agency Cho Tae-sung.",
            "Cho Tae-sung",
            ("head_of_agency", "intelligence", "KR"),
        ),
        ("He met Minister of Economy of Mongolia Ch. Khurel.", "Ch. Khurel", ("minister", "economy", "MN")),
        (
            "He met Chairman of the Assembly of Representatives of the Majlisi Oli of Tajikistan Said Zokir.",
            "Said Zokir",
            ("speaker", "parliament", "TJ"),
        ),
        ("He received Charge d'Affaires a.i. of Ukraine Ivan Zhov.", "Ivan Zhov", ("ambassador", None, "UA")),
        (
            "He met the Commander of Allied Joint Force Command Brunssum, General Jan Ruys.",
            "Jan Ruys",
            ("military_commander", "defence", "NATO"),
        ),
        (
            "He met Director-General of the European Affairs Bureau of Japan Takeshi Mori.",
            "Takeshi Mori",
            ("official", "foreign-affairs", "JP"),
        ),
    ],
)
def test_offices_of_the_east(text: str, name: str, office: tuple[str, str | None, str]) -> None:
    held = next(person for person in scene_of(text).people if person.name == name).offices[0][0]
    assert (held.role, held.portfolio, held.serves) == office


@pytest.mark.parametrize(
    ("text", "serving"),
    [
        (
            "Vice Minister of Foreign Affairs Arun Ladut met State Secretary of the Ministry of Foreign Affairs of "
            "Hungary Istvan Joo.",
            {"Arun Ladut": None, "Istvan Joo": "HU"},
        ),
        ("President von der Heide met Kenyan Minister Rose Oti.", {"von der Heide": None, "Rose Oti": "KE"}),
        (
            "Foreign Minister of Montenegro Ana Vukic met with her counterpart, Minister of Foreign Affairs Tina Kovac"
            ", and was received by the President of Slovenia, Petra Zupan, in Ljubljana.",
            {"Ana Vukic": "ME", "Tina Kovac": "SI", "Petra Zupan": "SI"},
        ),
    ],
)
def test_nobody_serves_whom_he_meets(text: str, serving: dict[str, str | None]) -> None:
    assert {person.name: person.serves for person in scene_of(text).people} == serving


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nepalese Prime Minister Hari Thapa arrived in Suva with his spouse Sita Rana Thapa. Thapa met Fijian "
            "Speaker Jone Vatu.",
            {"Hari Thapa": "head_of_government NP", "Jone Vatu": "speaker FJ"},
        ),
        (
            "Peruvian First Lady Ana Rojas, spouse of President Luis Rojas, met Fijian Speaker Jone Vatu.",
            {"Ana Rojas": "spouse PE", "Jone Vatu": "speaker FJ"},
        ),
        (
            "Fijian Minister Jone Vatu met President of the European Bank for Reconstruction and Development Livia "
            "Holm–Varga.",
            {"Jone Vatu": "minister FJ", "Livia Holm–Varga": "igo_head EBRD"},
        ),
        (
            "Peruvian Minister Luis Rojas met Unity Party Chairman Tashi Lhamo (TL) Quispe.",
            {"Luis Rojas": "minister PE", "Tashi Lhamo (TL) Quispe": "other PE"},
        ),
        (
            "Turkish Foreign Minister Kerem Aydin met Edda Roll and Ivo Kolar, his counterparts from Iceland and "
            "Croatia, respectively.",
            {
                "Kerem Aydin": "minister TR",
                "Edda Roll": "minister IS",
                "Ivo Kolar": "minister HR",
            },
        ),
        (
            "Turkish Interior Minister Sami Aydin met Disaster Management Authority's (DMA) Deputy Chairman Hamza Tas.",
            {"Sami Aydin": "minister TR", "Hamza Tas": "deputy_head_of_agency TR"},
        ),
        (
            "Malaysian Defence Minister Datuk Seri Azmi Yusof and his Indonesian counterpart Wayan Lestari met in "
            "Jakarta. Wayan, who is also the president-elect of Indonesia, welcomed him.",
            {"Azmi Yusof": "minister MY", "Wayan Lestari": "minister other ID"},
        ),
        (
            "Crown Prince and Regent of Jordan Hamza bin Salem received Chilean Minister Pablo Soto.",
            {"Hamza bin Salem": "official JO", "Pablo Soto": "minister CL"},
        ),
    ],
)
def test_who_met_and_of_what_office(text: str, told: dict[str, str]) -> None:
    scene = scene_of(text)
    met = [scene.people[person] for meeting in scene.meetings for person in meeting.persons]
    assert {p.name: " ".join([*sorted({o.role for o, _ in p.offices}), str(p.serves)]) for p in met} == told
