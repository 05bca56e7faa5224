"""Titles that stand beside a name in ways of their own: at once after it, after a dash, a mark or a bracket."""

from pathlib import Path

import pytest

from readouts.assemble import assemble
from tests.scenes import account_from

Office = tuple[str, str | None, str | None]


def offices(folder: Path, text: str, name: str) -> list[Office]:
    """The offices of somebody whom an article names."""
    people = {person.name: person for person in account_from(folder, text).people}
    return [(told.role, told.portfolio, told.country or told.body) for told in people[name].offices]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        (
            "Kuwaiti National Guard Undersecretary Staff Lt Gen Hashim Al-Refaie came.",
            "Hashim Al-Refaie",
            ("official", "defence", "KW"),
        ),
        (
            "Peru's Ambassador to Chile retired Brig-Gen Luis Sota came.",
            "Luis Sota",
            ("ambassador", None, "PE"),
        ),
        (
            "Guyana's Minister within the Ministry of Housing, the Honourable Susan Rodrigues came.",
            "Susan Rodrigues",
            ("minister", "other", "GY"),
        ),
        ("Norwegian KLM leader Ida Holm came.", "Ida Holm", ("other", None, "NO")),
        (
            "Ida Holm, leader of the Alder Front in Norway, met Prime Minister Ola Lund.",
            "Ida Holm",
            ("other", None, "NO"),
        ),
        ("Norway's new Alder Front president, Ida Holm, came.", "Ida Holm", ("other", None, "NO")),
        (
            "Chairman of the State Great Hural of Mongolia[1] Bat Enkh came.",
            "Bat Enkh",
            ("speaker", "parliament", "MN"),
        ),
        (
            "He met the Prime Minister of Tonga, Dr. ‘Aisake Valu, in Suva.",
            "‘Aisake Valu",
            ("head_of_government", None, "TO"),
        ),
        ("He met Tongan Prime Minister 'Aisake Valu on Friday.", "'Aisake Valu", ("head_of_government", None, "TO")),
        (
            "The commander of Norway's Joint Task Force–Operation Clear Sky, Major-General Ola Lund, came.",
            "Ola Lund",
            ("military_commander", "defence", "NO"),
        ),
        ("He met Cambodian Prime Minister Hun Sen.", "Hun Sen", ("head_of_government", None, "KH")),
        ("He met North Korean President Kim Jong Un on Monday.", "Kim Jong Un", ("head_of_state", None, "KP")),
        ("He met Governor of Russia's Murmansk Oblast Igor Orlin.", "Igor Orlin", ("governor_or_mayor", None, "RU")),
        (
            "He met Ana Rao, Director-General, World Trade Organization; and Eva Lund, chair of the board.",
            "Ana Rao",
            ("igo_head", None, "WTO"),
        ),
        (
            "In a meeting with Country Director, Asian Development Bank, Xiaohong Yang the Minister thanked her.",
            "Xiaohong Yang",
            ("igo_official", None, "ADB"),
        ),
        (
            "Indian Minister of State (MoS) of External Affairs, Arun Rao, came.",
            "Arun Rao",
            ("deputy_minister", "foreign-affairs", "IN"),
        ),
        (
            "He will meet with Michel Haddad President of Lebanon, and others.",
            "Michel Haddad",
            ("head_of_state", None, "LB"),
        ),
        ("Danish Premier Ola Lund appointed Ida Holm as Minister of Trade.", "Ida Holm", ("minister", "trade", "DK")),
        ("In Denmark, Ida Holm was sworn in as Minister of Trade.", "Ida Holm", ("minister", "trade", "DK")),
        ("In Denmark, Ida Holm was appointed Minister of Trade.", "Ida Holm", ("minister", "trade", "DK")),
        (
            "He met Special rapporteur of the European Parliament for Peru, Ida Holm.",
            "Ida Holm",
            ("member_of_parliament", "parliament", "EU"),
        ),
        ("Peru's envoy to the UN Luis Sota came.", "Luis Sota", ("ambassador", None, "PE")),
        ("Sudan's Permanent Envoy to the United Nations Omer Saleh came.", "Omer Saleh", ("ambassador", None, "SD")),
        ("Federal Government of Somalia’s President Ali Warsame came.", "Ali Warsame", ("head_of_state", None, "SO")),
        (
            "In Somalia, he met President Ali Warsame (Gacal) of Jubaland.",
            "Ali Warsame",
            ("governor_or_mayor", None, "SO"),
        ),
        (
            "South Korea's National Intelligence Service (NIS) Director Kim Hoon came.",
            "Kim Hoon",
            ("head_of_agency", "intelligence", "KR"),
        ),
        (
            "Ali Haddad, Secretary of State at the Cambodian Defence Ministry, came.",
            "Ali Haddad",
            ("deputy_minister", "defence", "KH"),
        ),
        (
            "Ana Bonnet, diplomatic counselor to French President Luc Morel, came.",
            "Ana Bonnet",
            ("adviser", None, "FR"),
        ),
        (
            "Ana Bonnet, diplomatic counselor to French President Luc Morel, came.",
            "Luc Morel",
            ("head_of_state", None, "FR"),
        ),
        ("Ana Bonnet, spokesperson for French President Luc Morel, spoke.", "Luc Morel", ("head_of_state", None, "FR")),
        (
            "Egypt's spokesman for the Presidency, Counselor Dr. Ahmed Zaki, spoke.",
            "Ahmed Zaki",
            ("official", None, "EG"),
        ),
        (
            "The team of Congress includes Ana Rao, R-TX; and Eva Lund.",
            "Ana Rao",
            ("member_of_parliament", "parliament", "US"),
        ),
        (
            "The Minister received Attorney Ana Rao, head of Norway's Coast Guard.",
            "Ana Rao",
            ("head_of_agency", "border", "NO"),
        ),
        (
            "The Speaker met Ana Saar (Eesti 200), chair of Estonia's National Defense Committee.",
            "Ana Saar",
            ("member_of_parliament", "parliament", "EE"),
        ),
        (
            "The Minister met the new European Union Representative to the State of Palestine, Ana Berg.",
            "Ana Berg",
            ("ambassador", None, "EU"),
        ),
        (
            "The Minister met a World Bank team led by Ana Berg, Director for Regional Infrastructure for Europe.",
            "Ana Berg",
            ("igo_official", None, "WB"),
        ),
        ("Kenya's Head of Public Service Tom Okal came.", "Tom Okal", ("official", None, "KE")),
    ],
)
def test_an_office_is_told_beside_its_holder(text: str, name: str, office: Office, tmp_path: Path) -> None:
    assert offices(tmp_path, text, name) == [office]


@pytest.mark.parametrize(
    ("text", "name", "own"),
    [
        # The next person's title of a list.
        (
            "He met President of Chad Ana Rao, President of Mali, Eva Lund, and President of Togo Ida Holm.",
            "Ana Rao",
            [("head_of_state", None, "TD")],
        ),
        (
            "He met President of Chad Ana Rao, President of Mali, Eva Lund, and President of Togo Ida Holm.",
            "Eva Lund",
            [("head_of_state", None, "ML")],
        ),
        # Who serves a ruler is not the ruler.
        (
            "A team led by Ana Rao, Assistant to the President of the Republic of Peru Eva Lund, met Ida Holm.",
            "Ana Rao",
            [("adviser", None, "PE")],
        ),
        (
            "President Ana Rao, adviser to the President of Peru Eva Lund, and Ida Holm came.",
            "Eva Lund",
            [("adviser", None, "PE")],
        ),
        (
            "Ana Rao, President of Peru Eva Lund and President of Mali Ida Holm met.",
            "Eva Lund",
            [("head_of_state", None, "PE")],
        ),
        # A ministry that meets a delegation is not the one of who leads it.
        (
            "Chile's Foreign Ministry hosted a meeting with the Peruvian delegation led by Deputy Minister Ana Rao.",
            "Ana Rao",
            [("deputy_minister", "foreign-affairs", "PE")],
        ),
        # Who took the picture holds no office.
        (
            "Photo: Ana Rao Minister of Trade of Peru, Hon. Eva Lund, spoke in Lima.",
            "Eva Lund",
            [("minister", "trade", "PE")],
        ),
        # Who appoints is not who is appointed.
        ("Peruvian President Eva Lund has appointed Premier Ana Rao.", "Eva Lund", [("head_of_state", None, "PE")]),
        # A commission of two states is each chair's own.
        (
            "He met Ana Rao, Minister of Trade of Peru and Chairman of the Chile-Peru Intergovernmental Commission.",
            "Ana Rao",
            [("minister", "trade", "PE"), ("head_of_agency", None, "PE")],
        ),
    ],
)
def test_a_title_beside_a_name_may_be_anothers(text: str, name: str, own: list[Office], tmp_path: Path) -> None:
    assert offices(tmp_path, text, name) == own


@pytest.mark.parametrize(
    ("chief", "deputy"),
    [
        ("French Minister of Finance", ("deputy_minister", "finance", "FR")),
        ("French Ambassador to Peru", ("official", "foreign-affairs", "FR")),
        ("UN Special Envoy for Libya", ("igo_official", None, "UN")),
        ("Mayor of Paris", ("official", None, "FR")),
    ],
)
def test_his_deputy_is_the_deputy_of_whom_the_sentence_named(chief: str, deputy: Office, tmp_path: Path) -> None:
    text = f"{chief} Ana Bonnet and her deputy, Luc Morel, received Chilean Minister Eva Rosa."
    assert offices(tmp_path, text, "Luc Morel") == [deputy]


def test_countries_told_in_turn_are_each_ones(tmp_path: Path) -> None:
    text = "Foreign Ministers Ana Rao, Luis Bato and Eva Rosa of Peru, Chile and Cuba, respectively, met in Lima."
    account = account_from(tmp_path, text)
    assert {p.name: p.offices[0].country for p in account.people} == {
        "Ana Rao": "PE",
        "Luis Bato": "CL",
        "Eva Rosa": "CU",
    }


def test_who_comes_with_somebody_is_not_of_the_ambassadors_post(tmp_path: Path) -> None:
    text = (
        "KINGSTON, March 21 -- US Vice President Joe Lund received Jamaican Prime Minister Ian Hall in Washington.\n\n"
        "Hall was accompanied by Chief of Defence Staff, Gen. Roy Mead, and Jamaican Ambassador to the USA Ann Bird."
    )
    assert offices(tmp_path, text, "Roy Mead") == [("chief_of_general_staff", "defence", "JM")]


@pytest.mark.parametrize(
    ("text", "name", "own"),
    [
        (
            "US President Ana Rao and Russian President Igor Orlin are the main backers of Ukraine and Syria, "
            "respectively.",
            "Ana Rao",
            [("head_of_state", None, "US")],
        ),
        (
            "Norwegian Minister of Trade Anna Moe met Foreign Ministers Ana Rao and Luis Bato of Peru, Chile and Cuba, "
            "respectively.",
            "Anna Moe",
            [("minister", "trade", "NO")],
        ),
        (
            "Libyan Minister of Trade Ana Rao met Zintan Military Council chairman Luis Bato in Zintan.",
            "Luis Bato",
            [("head_of_agency", "defence", "LY")],
        ),
        (
            "US Secretary of State Ana Rao of the Department of State met Minister Eva Lund.",
            "Ana Rao",
            [("minister", "foreign-affairs", "US")],
        ),
        ("The story was told by Ana Rao, D-Day veteran, in Norway.", "Ana Rao", []),
        ("Danish Premier Ola Lund has not appointed Ida Holm as Minister of Trade.", "Ida Holm", []),
        (
            "The meeting was opened by Ana Rao, Peru's President, UNESCO, and Premier Ola Lund of Norway.",
            "Ana Rao",
            [("head_of_state", None, "PE")],
        ),
        (
            "He met Ana Rao, Minister of Trade of Peru, Chairman of the Chile-Peru Commission Luis Bato, and others.",
            "Luis Bato",
            [("head_of_agency", None, "CL")],
        ),
        (
            "Ana Rao, counselor at the Embassy of Peru, and Counselor Igor Ito of Chile met in Oslo.",
            "Ana Rao",
            [("official", "foreign-affairs", "PE")],
        ),
        (
            "Peruvian Prime Minister Ana Rao was with Luis Bato, an actor, and his deputy, Igor Ito.",
            "Igor Ito",
            [],
        ),
        (
            "Peruvian Energy Minister Ana Rao came with her deputies Luis Bato and Igor Ito.",
            "Igor Ito",
            [("deputy_minister", "energy", "PE")],
        ),
        (
            'Peruvian Energy Minister Ana Rao met others. "With me were my deputies Luis Bato and Igor Ito," she said.',
            "Luis Bato",
            [("official", None, "PE")],
        ),
        (
            "Peruvian President Ana Rao met the people's deputies Luis Bato and Igor Ito.",
            "Luis Bato",
            [("member_of_parliament", "parliament", "PE")],
        ),
    ],
)
def test_what_only_looks_like_a_title_beside_a_name(text: str, name: str, own: list[Office], tmp_path: Path) -> None:
    told = {person.name: person.offices for person in account_from(tmp_path, text).people}
    assert [(office.role, office.portfolio, office.country or office.body) for office in told.get(name, [])] == own


def test_a_name_ends_before_a_common_word(tmp_path: Path) -> None:
    text = "Ana Maria Rao North of Lima met Norwegian Prime Minister Ola Lund."
    assert "Ana Maria Rao" in {person.name for person in account_from(tmp_path, text).people}


def test_a_mark_of_a_quotation_begins_no_name(tmp_path: Path) -> None:
    text = "He told the Norwegian Minister 'Wonderful Peace before the very long negotiations begin' and met Ana Rao."
    assert not any("Peace" in person.name for person in account_from(tmp_path, text).people)


def test_a_party_and_state_are_no_title(tmp_path: Path) -> None:
    account = account_from(tmp_path, "Peruvian President Eva Rosa met in Washington with Ana Rao, R-SC.")
    titles = assemble([account])["offices"]["title"]
    assert sorted(titles) == ["Member of Parliament", "President"]


def test_a_body_that_a_title_names_is_no_country(tmp_path: Path) -> None:
    text = "The personal envoy of the UNSG Ana Rao met Norwegian Minister Eva Lund."
    (envoy,) = [person.offices[0] for person in account_from(tmp_path, text).people if person.name == "Ana Rao"]
    assert (envoy.role, envoy.country, envoy.body) == ("envoy", None, "UN")
