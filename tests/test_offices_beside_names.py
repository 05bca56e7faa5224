"""Offices told beside names rather than before them, and whose they are where two sides stand in one sentence."""

from pathlib import Path

import pytest

from tests.scenes import account_from, scene_of

Key = tuple[str, str | None, str | None]
FM, DFM = ("minister", "foreign-affairs"), ("deputy_minister", "foreign-affairs")
FINANCE, TRADE = ("minister", "finance"), ("minister", "trade")
MOE = "Norwegian Foreign Minister Anna Moe"


def offices(text: str) -> dict[str, list[Key]]:
    """The offices of all named in a text."""
    return {person.name: [office.key for office, _ in person.offices] for person in scene_of(text).people}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # One title in the plural after the names.
        (
            "Ana Rao and Luis Bato, the foreign ministers of Peru and Chile, met in Lima.",
            {"Ana Rao": [(*FM, "PE")], "Luis Bato": [(*FM, "CL")]},
        ),
        (
            "In Lima, Ana Rao, Luis Bato and Igor Ito, foreign ministers of Peru, Chile and Japan respectively, met.",
            {"Ana Rao": [(*FM, "PE")], "Luis Bato": [(*FM, "CL")], "Igor Ito": [(*FM, "JP")]},
        ),
        (
            "Peru's Ana Rao and Chile's Luis Bato, the two countries' foreign ministers, met.",
            {"Ana Rao": [(*FM, "PE")], "Luis Bato": [(*FM, "CL")]},
        ),
        (
            "She met Ana Rao (Peru) and Luis Bato (Chile), the trade ministers.",
            {"Ana Rao": [(*TRADE, "PE")], "Luis Bato": [(*TRADE, "CL")]},
        ),
        ("Rao met with Ana Soto, and the foreign ministers of Peru and Chile.", {"Ana Soto": []}),
        # One title in the plural that the next sentence has for all named.
        (
            "Peru's Ana Rao and Chile's Luis Bato met in Lima. The two foreign ministers discussed trade.",
            {"Ana Rao": [(*FM, "PE")], "Luis Bato": [(*FM, "CL")]},
        ),
        (
            f"{MOE} and Chile's Luis Bato met in Lima. The foreign ministers discussed trade.",
            {"Anna Moe": [(*FM, "NO")], "Luis Bato": [(*FM, "CL")]},
        ),
        (
            "Peru's Ana Rao and Chile's Luis Bato met in Lima. The two foreign ministers of Mali were told.",
            {"Ana Rao": [], "Luis Bato": []},
        ),
        (
            "Peru's Ana Rao met Luis Bato in Lima. The two foreign ministers discussed trade.",
            {"Ana Rao": [], "Luis Bato": []},
        ),
        # Counterparts, and a minister of no field beside the one who has it.
        (
            f"{MOE} met Luis Bato, her Chilean opposite number.",
            {"Anna Moe": [(*FM, "NO")], "Luis Bato": [(*FM, "CL")]},
        ),
        (
            "Peruvian Minister Ana Rao met her Chilean counterpart, Luis Bato.",
            {"Ana Rao": [("minister", None, "PE")], "Luis Bato": [("minister", None, "CL")]},
        ),
        (
            "Foreign Minister Ana Rao of Peru and Minister Igor Ito met Luis Bato.",
            {"Ana Rao": [(*FM, "PE")], "Igor Ito": [("minister", None, "PE")], "Luis Bato": []},
        ),
        # Whose titles in the plural before the names are is told by others, or a list of states.
        (
            "Peru and Chile signed a pact after Trade Ministers Ana Rao and Luis Bato met in Lima.",
            {"Ana Rao": [(*TRADE, "PE")], "Luis Bato": [(*TRADE, "CL")]},
        ),
        (
            "The talks in Oslo between Peru and Chile were led by Deputy Foreign Ministers Ana Rao and Luis Bato.",
            {"Ana Rao": [(*DFM, "PE")], "Luis Bato": [(*DFM, "CL")]},
        ),
        (
            "Peruvian President Juan Paz and Prime Minister Kari Lund of Norway met with their foreign ministers "
            "Ana Rao and Anna Moe.",
            {"Ana Rao": [(*FM, "PE")], "Anna Moe": [(*FM, "NO")]},
        ),
        # In a list, a state told before the second title alone is not the first's.
        (
            "Prime Minister Ion Bogdan held talks with his Peruvian counterpart Juan Paz in Chisinau. Foreign Minister "
            "Elena Rusu and Peru's Trade Minister Ana Rao signed a memorandum.",
            {"Elena Rusu": [(*FM, "MD")], "Ana Rao": [(*TRADE, "PE")]},
        ),
        # Deputies by whose they are.
        (
            f"{MOE} met Peruvian Foreign Minister Ana Rao. Moe's deputy Lars Holm and Rao's deputy, Juan Soto, came.",
            {"Lars Holm": [(*DFM, "NO")], "Juan Soto": [(*DFM, "PE")]},
        ),
        # Adverbs, clauses and verbs before a title told after the name.
        (
            "Peru's Ana Rao, concurrently Foreign Minister and Minister of Trade, came.",
            {"Ana Rao": [(*FM, "PE"), (*TRADE, "PE")]},
        ),
        ("Ana Rao, now Peru's finance minister, came.", {"Ana Rao": [(*FINANCE, "PE")]}),
        ("Ana Rao, formerly Peru's finance minister, came.", {"Ana Rao": [("other", None, "PE")]}),
        ("She met Ana Rao, who previously served as finance minister of Peru.", {"Ana Rao": [("other", None, "PE")]}),
        ("Ana Rao, who has served as Peru's foreign minister since May, came.", {"Ana Rao": [(*FM, "PE")]}),
        ("Ana Rao, who last month became Peru's foreign minister, came.", {"Ana Rao": [(*FM, "PE")]}),
        ("Ana Rao, who took office as foreign minister of Peru in May, came.", {"Ana Rao": [(*FM, "PE")]}),
        ("Ana Rao is Peru's foreign minister.", {"Ana Rao": [(*FM, "PE")]}),
        ("Ana Rao is not Peru's foreign minister.", {"Ana Rao": []}),
        ("Ana Rao, who took part with Peru's foreign minister, came.", {"Ana Rao": []}),
        # Asides in brackets between a title and the name.
        (
            "Ambassador of Peru to Egypt (concurrently to Chad) Ana Rao came.",
            {"Ana Rao": [("ambassador", None, "PE")]},
        ),
        ("Peruvian Foreign Minister (left) Ana Rao came.", {"Ana Rao": [(*FM, "PE")]}),
        # An officer is no minister.
        (
            "Norway's defence chief, General Lars Holm, met Danish defence chief Kari Lund.",
            {
                "Lars Holm": [("chief_of_general_staff", "defence", "NO")],
                "Kari Lund": [("minister", "defence", "DK")],
            },
        ),
        # "Ministers" within one man's title makes it no plural.
        (
            "Ana Rao, President of the Council of Ministers of Peru, met the Polish Undersecretary of State in the "
            "Ministry of Foreign Affairs Jan Ekk.",
            {"Ana Rao": [("head_of_government", None, "PE")], "Jan Ekk": [(*DFM, "PL")]},
        ),
        # The state of a local body is its city's.
        (
            "Norwegian Ambassador Anna Moe met Chairman of the Hanoi People's Committee Le Thanh in Oslo.",
            {"Le Thanh": [("governor_or_mayor", None, "VN")]},
        ),
        (
            "Norwegian Ambassador Anna Moe met Lok Sabha Speaker Doran Velk in Oslo.",
            {"Doran Velk": [("speaker", "parliament", "IN")]},
        ),
        # An agency before the dash is nobody.
        (
            "Accra, May 2, GNA - The Minister of Energy, Dr Kojo Lund, came.",
            {"Kojo Lund": [("minister", "energy", "GH")]},
        ),
        ("Taliban's acting Foreign Minister Omar Badr came.", {"Omar Badr": [(*FM, "AF")]}),
        ("AFP chief Gen. Jose Abad came.", {"Jose Abad": [("chief_of_general_staff", "defence", "PH")]}),
        (
            "Norwegian Prime Minister Jonas Vik met the head of the Peruvian state, Ana Rao, and the head of the "
            "Peruvian state border service, Juan Soto.",
            {"Ana Rao": [("head_of_state", None, "PE")], "Juan Soto": [("head_of_agency", "border", "PE")]},
        ),
        # Who comes with an ambassador serves his state.
        (
            "Peruvian President Ana Rao received a delegation. It included Trade Minister Kari Moe, Finance Minister "
            "Lars Lund and the Ambassador of Norway to Peru, Eva Holm.",
            {"Kari Moe": [(*TRADE, "NO")], "Lars Lund": [(*FINANCE, "NO")]},
        ),
        (
            "Peruvian President Ana Rao received Trade Minister Kari Moe, who was accompanied by Finance Minister "
            "Lars Lund and the Ambassador of Norway, Eva Holm.",
            {"Kari Moe": [(*TRADE, "NO")], "Lars Lund": [(*FINANCE, "NO")]},
        ),
        (
            "Norwegian Premier Kari Moe flew to Lima, where Foreign Minister Ana Rao and Norway's ambassador Eva Holm "
            "met her. Peru is her first stop.",
            {"Ana Rao": [(*FM, "PE")]},
        ),
        # Whose will somebody tells.
        (
            "Norway wants more trade with Peru, Trade Minister Kari Moe said after meeting President Ana Rao in Lima.",
            {"Kari Moe": [(*TRADE, "NO")]},
        ),
        (
            "Trade Minister Kari Moe said that Norway was keen to invest in Peru after meeting President Ana Rao in "
            "Lima.",
            {"Kari Moe": [(*TRADE, "NO")]},
        ),
        # Titles told in the next sentence, and what a spokesman tells of his own.
        (
            "Norwegian Prime Minister Jonas Vik received Ana Rao in Oslo. The Peruvian Foreign Minister is on a visit.",
            {"Ana Rao": [(*FM, "PE")]},
        ),
        (
            "Norwegian Prime Minister Jonas Vik received Ana Rao and Luis Bato in Oslo. The Peruvian Foreign Minister "
            "praised them.",
            {"Ana Rao": [], "Luis Bato": []},
        ),
        # Titles told of the opener, in a readout of his own press service.
        (
            "Juan Paz spoke by phone with Turkish President Kemal Aslan.\n\nThey spoke of trade. They agreed to meet. "
            "The Peruvian President praised the talks.",
            {"Juan Paz": [("head_of_state", None, "PE")]},
        ),
        (
            "Juan Paz spoke by phone with Turkish President Kemal Aslan. The presidents of Peru and Turkey spoke of "
            "trade.",
            {"Juan Paz": [("head_of_state", None, "PE")]},
        ),
        (
            "Juan Paz spoke by phone with Turkish President Kemal Aslan. The two presidents reviewed trade between "
            "Turkey and Peru.",
            {"Juan Paz": [("head_of_state", None, "PE")]},
        ),
        ("Juan Paz met Trade Minister Kari Moe. They spoke of a visit by the French President.", {"Juan Paz": []}),
        (
            "Juan Paz met French Minister Luc Roi in Paris. Mr Paz then went to the French President.",
            {"Juan Paz": []},
        ),
        (
            "Norwegian Foreign Ministry spokesman Lars Holm said Trade Minister Kari Moe had met President Ana Rao of "
            "Peru in Lima.",
            {"Kari Moe": [(*TRADE, "NO")]},
        ),
        ("The leader of Norway's opposition Labour Party, Lars Holm, came.", {"Lars Holm": [("other", None, "NO")]}),
        (
            "She met the Treasurer of Australia, Kari Lund, and the Treasurer of Peru, Juan Paz.",
            {"Kari Lund": [(*FINANCE, "AU")], "Juan Paz": [("other", None, "PE")]},
        ),
    ],
)
def test_offices(text: str, expected: dict[str, list[Key]]) -> None:
    told = offices(text)
    assert {name: told.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of Peru and Chile, Ana Rao and Luis Bato, met in Lima.",
        "Ana Rao and Luis Bato, the foreign ministers of Peru and Chile, met in Lima.",
        "The leaders of Peru and Chile met. President Ana Rao and Prime Minister Luis Bato spoke of trade.",
    ],
)
def test_each_state_of_a_title_in_the_plural_is_told_by_its_own_words(text: str, tmp_path: Path) -> None:
    told = {person.name: person.offices[0].words["country"].exact for person in account_from(tmp_path, text).people}
    assert told == {"Ana Rao": "Peru", "Luis Bato": "Chile"}
