"""Titled names as sentences tell them: letters and ranks before a name, parties, bodies, envoys of several places."""

import pytest

from tests.scenes import scene_of

Held = tuple[str, str | None, str | None]


def _held(text: str) -> dict[str, list[Held]]:
    """The offices of each person of a text: role, portfolio, country or body."""
    people = scene_of(text).people
    return {person.name: [(o.role, o.portfolio, o.serves) for o, _ in person.offices] for person in people}


TOLD: dict[str, tuple[str, dict[str, list[Held]]]] = {
    "initials that are a title elsewhere": (
        "Rwandan Chief of Defence Staff, General MK Mugabo, spoke.",
        {"MK Mugabo": [("chief_of_general_staff", "defence", "RW")]},
    ),
    "an Arabic article within a name": (
        "Pakistan's Defence Minister Shafiq ur-Rahim met Foreign Secretary Anwar ul-Kabir.",
        {
            "Shafiq ur-Rahim": [("minister", "defence", "PK")],
            "Anwar ul-Kabir": [("official", "foreign-affairs", "PK")],
        },
    ),
    "whom a headline calls by the title alone": (
        "Iranian foreign minister arrives in Oslo\n\nHossein Rezaei arrived in Oslo on Monday.",
        {"Hossein Rezaei": [("minister", "foreign-affairs", "IR")]},
    ),
    "a lawmaker's letters": (
        "MK Dan Carmi spoke to Israeli Premier Uri Naor.",
        {"Dan Carmi": [("member_of_parliament", "parliament", "IL")]},
    ),
    "chiefly titles of the Pacific": (
        "Fijian President Ratu Wili Katoni received Samoan Minister Masiofo Afioga Leota Sefo.",
        {"Wili Katoni": [("head_of_state", None, "FJ")], "Leota Sefo": [("minister", None, "WS")]},
    ),
    "a given name that is a title elsewhere": (
        "Indonesian Minister Adi Sutanto spoke.",
        {"Adi Sutanto": [("minister", None, "ID")]},
    ),
    "a rank of the police": (
        "CP Fabio Horta, Commander of the National Police of Mozambique, spoke.",
        {"Fabio Horta": [("head_of_agency", "interior", "MZ")]},
    ),
    "a form of address cut short": (
        "New Zealand's Foreign Minister, Rt Una Pike, spoke.",
        {"Una Pike": [("minister", "foreign-affairs", "NZ")]},
    ),
    "a given name cut short": (
        "Philippine Assistant Secretary of Foreign Affairs Ma. Theresa Lopez spoke.",
        {"Ma. Theresa Lopez": [("official", "foreign-affairs", "PH")]},
    ),
    "a given name that is a city's too": (
        "Danish Premier Ida Ek met President of the Slovak National Council Milan Vresk.",
        {"Milan Vresk": [("speaker", "parliament", "SK")]},
    ),
    "who is called like a verb of headlines": (
        "Peruvian President Luis Rojas met South Korean Speaker Woo Min-jae and Myanmar Minister Pay Lin.",
        {
            "Luis Rojas": [("head_of_state", None, "PE")],
            "Woo Min-jae": [("speaker", "parliament", "KR")],
            "Pay Lin": [("minister", None, "MM")],
        },
    ),
    "a diplomat who is no minister": (
        "Danish Minister Ida Ek met top Russian diplomat Pavel Panov, the deputy foreign minister.",
        {"Ida Ek": [("minister", None, "DK")], "Pavel Panov": [("deputy_minister", "foreign-affairs", "RU")]},
    ),
    "who presides over a session": (
        "Peruvian President Luis Rojas met the President of the 41st session of the UN General Assembly, Edda Roll.",
        {"Luis Rojas": [("head_of_state", None, "PE")], "Edda Roll": [("igo_head", None, "UN")]},
    ),
    "who presided over a session of a national assembly": (
        "Dusan Hlavka, President of the 3rd General Congress of Slovakia, spoke.",
        {"Dusan Hlavka": [("head_of_state", None, "SK")]},
    ),
    "who holds no office any more": (
        "Ole Brandt, former Secretary-General, and Secretary-General Rose Oti met Peruvian Premier Luis Rojas.",
        {"Ole Brandt": [("other", None, "UN")], "Rose Oti": [("igo_head", None, "UN")]},
    ),
    "who is sent by whom the apposition names": (
        "Norwegian Premier Kari Moe met Jason Field, US President Walt Hill's special envoy for Haiti.",
        {"Jason Field": [("envoy", None, "US")], "Walt Hill": [("head_of_state", None, "US")]},
    ),
    "a chief of the defence": (
        "Norwegian Premier Kari Moe met Bulgarian Chief of the Defence Andrey Petkov.",
        {"Andrey Petkov": [("chief_of_general_staff", "defence", "BG")]},
    ),
    "a party of another state's adjective": (
        "Chinese Nationalist Party (KMT) Legislator Johnny Chou and Democratic Progressive Party Legislator Fred Lin "
        "of Taiwan spoke.",
        {
            "Johnny Chou": [("member_of_parliament", "parliament", "TW")],
            "Fred Lin": [("member_of_parliament", "parliament", "TW")],
        },
    ),
    "a party of that name in another state": (
        "Malawian President Peter Banda met Democratic Progressive Party leader Kondwani Phiri.",
        {"Kondwani Phiri": [("other", None, "MW")]},
    ),
    "an envoy of several areas": (
        "The IGAD Special Envoy for the Red Sea, Gulf of Aden and Somalia, Dr. Ali Gure, spoke.",
        {"Ali Gure": [("envoy", None, "IGAD")]},
    ),
    "a mission chief of the Fund": (
        "An IMF team, led by Carlo Sandri, mission chief for Ghana, met Ghana's President Kofi Addo.",
        {"Carlo Sandri": [("igo_official", None, "IMF")]},
    ),
    "a state's mission chief": (
        "Cuban mission chief Ana Reyes met the US mission leader in Lima, Peter Hahn.",
        {"Ana Reyes": [("ambassador", None, "CU")], "Peter Hahn": [("ambassador", None, "US")]},
    ),
    "forces of one state": (
        "Sultan's Armed Forces commander Ali Badr spoke.",
        {"Ali Badr": [("chief_of_general_staff", "defence", "OM")]},
    ),
    "a Vice President after the place": (
        "During his stay in Novi Grad Vice President Tendo Mayo received Norwegian Premier Liv Dahl.",
        {"Tendo Mayo": [("deputy_head_of_government", None, None)], "Liv Dahl": [("head_of_government", None, "NO")]},
    ),
    "letters of states": (
        "TRNC President Ali Kalem met FSM President Joe Falcam.",
        {"Ali Kalem": [("head_of_state", None, "CY")], "Joe Falcam": [("head_of_state", None, "FM")]},
    ),
    "a state that others' names are in": (
        "President Ali Kalem of the Turkish Republic of Northern Cyprus met Peruvian President Luis Rojas.",
        {"Ali Kalem": [("head_of_state", None, "CY")], "Luis Rojas": [("head_of_state", None, "PE")]},
    ),
    "a senior mission chief": (
        "An IMF team attended the talks. Senior Mission Chief Iva Novak led it, Minister Ali Gure said.",
        {"Iva Novak": [("igo_official", None, "IMF")]},
    ),
    "an ambassador with a degree": (
        "German Ambassador Dr. Karl Weber met Kenyan Speaker Abel Kimani.",
        {"Karl Weber": [("ambassador", None, "DE")]},
    ),
    "a prelate": (
        "Kenyan President Abel Kimani met the Chief Prelate of the Hill Chapter, the Most Venerable Sri Ananda.",
        {"Sri Ananda": [("religious_leader", None, "KE")]},
    ),
    "a vice-president of a firm": (
        "Kenyan Minister Abel Kimani met Sunrise Vice President Tom Hale today.",
        {"Tom Hale": [("executive", None, None)]},
    ),
    "a president of a federation": (
        "Kenyan Minister Abel Kimani met Federation of Exporters President Jean Roux in Paris.",
        {"Jean Roux": [("other", None, "FR")]},
    ),
    "a ruler after a day": (
        "On Thursday President Abel Kimani met Kenyan Trade Minister Ali Gure.",
        {"Abel Kimani": [("head_of_state", None, "KE")]},
    ),
    "initials that are a form of address too": (
        "Peruvian Foreign Minister M. U. K. Paz spoke.",
        {"M. U. K. Paz": [("minister", "foreign-affairs", "PE")]},
    ),
    "officials where no state is named": (
        "Sri Lankan Vice President Nimal Silva was there. Minister of Lands Kamal Idros attended.",
        {"Kamal Idros": [("minister", "other", "LK")]},
    ),
    "a chairman of a chamber of commerce": (
        "An IMF team met Kenya's Chamber of Commerce. Chamber Chairman Ali Gure attended.",
        {"Ali Gure": [("head_of_agency", "trade", "KE")]},
    ),
    "a chairman of a parliament's chamber": (
        "Kenyan Minister Abel Kimani was there. Chile's Chamber President Luis Paz attended.",
        {"Luis Paz": [("speaker", "parliament", "CL")]},
    ),
    "a director on the board of the Fund": (
        "IMF Executive Director Ravi Shah met Kenyan Minister Abel Kimani.",
        {"Ravi Shah": [("igo_official", None, "IMF")]},
    ),
    "a short name that is another body's too": (
        "Kenya's Export Development Board (EDB) spoke. EDB Chairman Ali Gure attended.",
        {"Ali Gure": [("head_of_agency", "other", "KE")]},
    ),
    "a federation told by its short name": (
        "FPZZI President Ali Gure met Kenyan Trade Minister Abel Kimani today.",
        {"Ali Gure": [("other", None, "KE")]},
    ),
    "a high commissioner to be": (
        "The High Commissioner–designate of Kenya to Ghana, Fred Okal, spoke.",
        {"Fred Okal": [("ambassador", None, "KE")]},
    ),
    "who is next to an ambassador": (
        "South Sudan Deputy to Ambassador to Uganda, Ms. Sarah Victa, spoke.",
        {"Sarah Victa": [("official", "foreign-affairs", "SS")]},
    ),
    "a general secretary of a body": (
        "The General Secretary of the Andean Community Jorge Pardo spoke.",
        {"Jorge Pardo": [("igo_head", None, "CAN")]},
    ),
    "a foundation's people": (
        "The Asia Foundation Vice President Dr. Gordon Heim spoke.",
        {"Gordon Heim": [("executive", None, "US")]},
    ),
    "prisons and institutional security": (
        "Ugandan Commissioner General of Prisons Johnson Byaru met Brazil's Minister of Institutional Security Jose "
        "Siqueira.",
        {
            "Johnson Byaru": [("head_of_agency", "justice", "UG")],
            "Jose Siqueira": [("minister", "state-security", "BR")],
        },
    ),
    "two bodies, each with its head": (
        "Director General Raul Bautista of the Philippine National Police and Armed Forces of the Philippines Chief of "
        "Staff Gen. Eduardo Obando met.",
        {
            "Raul Bautista": [("head_of_agency", "interior", "PH")],
            "Eduardo Obando": [("chief_of_general_staff", "defence", "PH")],
        },
    ),
    "an embassy with its place": (
        "New Zealand Embassy in the Philippines Deputy Head of Mission Andy Wood and Norwegian Embassy in Manila "
        "Counselor Kari Moe spoke.",
        {
            "Andy Wood": [("official", "foreign-affairs", "NZ")],
            "Kari Moe": [("official", "foreign-affairs", "NO")],
        },
    ),
    "a list with each title before its name": (
        "President Luis Marano of Peru met with Vice President Delia Rivas, Minister of Internal Relations and Peace, "
        "Nestor Quiroga, Minister of Energy, Manuel Ortega and Vice Minister for the Caribbean/Ambassador to Caricom, "
        "Raul Lobo, on Tuesday.",
        {
            "Delia Rivas": [("deputy_head_of_government", None, "PE")],
            "Nestor Quiroga": [("minister", "interior", "PE")],
            "Manuel Ortega": [("minister", "energy", "PE")],
            "Raul Lobo": [("deputy_minister", "foreign-affairs", "PE"), ("ambassador", None, "PE")],
        },
    ),
    "a list with each title after its name": (
        "President Luis Marano of Peru met with Minister of Health Nestor Quiroga, Minister of Energy, Manuel Ortega, "
        "Minister of Interior, and Jorge Arias, Minister of Trade, on Tuesday.",
        {
            "Nestor Quiroga": [("minister", "health", "PE"), ("minister", "energy", "PE")],
            "Manuel Ortega": [("minister", "interior", "PE")],
            "Jorge Arias": [("minister", "trade", "PE")],
        },
    ),
    "a list that goes on to the other side": (
        "Present were Foreign Minister Osman Tekle and Ambassador Fasil Gebre on the Eritrean side and "
        "Egyptian Minister of Culture, Mr. Omar Saleh, Intelligence Chief, Mr. Abbas Kamil and Minister of Agriculture "
        "Mr. Adel Marzouk.",
        {
            "Fasil Gebre": [("ambassador", None, "ER")],
            "Abbas Kamil": [("head_of_agency", "intelligence", "EG")],
            "Adel Marzouk": [("minister", "agriculture", "EG")],
        },
    ),
    "who receives a delegation of a chamber": (
        "Members of the visiting Japanese parliamentary delegation met with Foreign Minister Manu Takeri. Japan is an "
        "old friend, and Japanese companies are close to Iran.",
        {"Manu Takeri": [("minister", "foreign-affairs", "IR")]},
    ),
    "representatives of Taiwan": (
        "Taiwan's Representative to Japan Lin Bi-hua spoke. Representative to the US Hsia Bi-lan was there.",
        {"Lin Bi-hua": [("ambassador", None, "TW")], "Hsia Bi-lan": [("ambassador", None, "TW")]},
    ),
    "a mayor of a capital": (
        "The Mayor of the Georgian capital Tbilisi Luka Petradze met the Mayor of Kenya's capital Nairobi Ann Otieno.",
        {
            "Luka Petradze": [("governor_or_mayor", None, "GE")],
            "Ann Otieno": [("governor_or_mayor", None, "KE")],
        },
    ),
    "a body's own part": (
        "He met the Director of the OSCE Office for Democratic Institutions and Human Rights Carlo Vella.",
        {"Carlo Vella": [("igo_head", None, "OSCE")]},
    ),
    "titles and states cut short": (
        "Malaysian police chief Insp. Gen. Tan Sri Omar Yusof met U. S. drug czar Ann Hill.",
        {"Omar Yusof": [("head_of_agency", "interior", "MY")], "Ann Hill": [("official", None, "US")]},
    ),
    "a headline's titles in one word": (
        "ForMin Moe, Serbian PM phone on trade\n\nNorway's Foreign Minister Ida Moe called Serbian Premier Goran Ilic.",
        {"Ida Moe": [("minister", "foreign-affairs", "NO")], "Goran Ilic": [("head_of_government", None, "RS")]},
    ),
    "a field that ends in a common word": (
        "Maltese officials spoke: Frans Vella, Director, Policy Development and Programme Implementation, and others.",
        {"Frans Vella": [("official", "economy", "MT")]},
    ),
}


@pytest.mark.parametrize("case", TOLD)
def test_an_office_is_the_named_persons(case: str) -> None:
    text, expected = TOLD[case]
    held = _held(text)
    assert {name: held.get(name) for name in expected} == expected


HEADLINES = {
    "a verb after a title": (
        "Acting PM Probes With World Bank Vice President Enhancing Joint Coop.\n\nEgyptian Premier Omar Saleh met "
        "World Bank Vice President Ana Kovac.",
        ["Ana Kovac", "Omar Saleh"],
    ),
    "a verb after a name": (
        "Prime Minister Syed Tariq Gilani Drop In Nepal\n\nPakistani Prime Minister Syed Tariq Gilani met Nepali Prime "
        "Minister Hari Thapa.",
        ["Hari Thapa", "Syed Tariq Gilani"],
    ),
    "a name in capitals below": (
        "Prime Minister Syed Tariq Gilani Drop In Nepal\n\nPrime Minister Syed Tariq GILANI of Pakistan met Nepali "
        "Prime Minister Hari Thapa.",
        ["Hari Thapa", "Syed Tariq Gilani"],
    ),
    "a family name of the text": (
        "Prime Minister Thapa Arrives In Lahore On Friday\n\nHari Thapa, Nepali Prime Minister, met Pakistani Premier "
        "Tariq Gilani.",
        ["Hari Thapa", "Tariq Gilani"],
    ),
    "a word cut off at the end": (
        "Jamaican Premier Andrew Hall met US Chair of the House Ways and Means Committee Jason Reed; Chair of "
        "the House F",
        ["Andrew Hall", "Jason Reed"],
    ),
}


@pytest.mark.parametrize("case", HEADLINES)
def test_a_capital_alone_makes_no_name(case: str) -> None:
    text, expected = HEADLINES[case]
    assert sorted(person.name for person in scene_of(text).people) == expected
