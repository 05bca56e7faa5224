"""When and where meetings were, where another sentence, the host or the event tells it."""

import datetime
from pathlib import Path

import pytest

from readouts.meet.account import MeetingTold
from tests.scenes import account_from


def meetings(folder: Path, text: str) -> list[MeetingTold]:
    """The meetings of an article published on Wednesday, 15 June 2022."""
    return account_from(folder, text).meetings


MET = "Serbian Minister Goran Ilic met Peruvian Minister Luis Rojas"
RECEIVED = "Serbian Foreign Minister Goran Ilic received Peruvian Foreign Minister Luis Rojas"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"On 13 June {RECEIVED}. The same day Ilic met Chilean Foreign Minister Pablo Soto.", [13, 13]),
        (f"On 13 June {RECEIVED}. The day before he met Chilean Foreign Minister Pablo Soto.", [13, 12]),
        (f"On 13 June Goran Ilic met his staff. {RECEIVED}.", [13]),
        (
            "From 10 to 12 June, Serbian Minister Goran Ilic took part in the Riga Forum. On the margins he met "
            "Peruvian Minister Luis Rojas.",
            [10],
        ),
        ("Peruvian Minister Luis Rojas spent Monday in Nis. He met Serbian Foreign Minister Goran Ilic.", [13]),
        (
            "Peruvian Minister Luis Rojas had a busy day in Nis on Monday. He met Serbian Minister Goran Ilic.",
            [13],
        ),
        (
            "Peruvian Minister Luis Rojas was received by Serbian President Ana Vukic on Monday, by Serbian Minister "
            "Goran Ilic on Tuesday morning and, the same afternoon, by Serbian Speaker Ivan Simic.",
            [13, 14, 14],
        ),
        (f"{RECEIVED}. The meeting took place on 13 June.", [13]),
        (f"OSLO (NewsPoint / Wire - 15th June, 2022) {RECEIVED} on Tuesday.", [14]),
        (f"{RECEIVED}. Both spoke at the meeting on 13 June.", [13]),
        (f"{RECEIVED}. During the meeting he spoke of the agreement of 3 June.", [15]),
        (f"{RECEIVED}. At the talks, which lasted an hour, he recalled the flood of 3 June.", [15]),
        (f"On 3 June Goran Ilic was ill. There are those who waited until {RECEIVED}.", [15]),
        (f"On 3 June Goran Ilic was ill. After the ceremony {RECEIVED}.", [15]),
        (f"On Monday, June 13, 2022. {RECEIVED}.", [13]),
        (
            "Serbian Minister Goran Ilic received newly appointed envoys on 13 June. In talks with Peruvian Minister "
            "Luis Rojas, the sides spoke of trade.",
            [13],
        ),
        (
            "Trade was noted on 13 June at talks of Serbian Minister Goran Ilic with Peruvian Minister Luis Rojas.",
            [13],
        ),
        (
            "On 13 June Lima was the venue of a meeting of ministers. Serbian Minister Goran Ilic and Peruvian "
            "Minister Luis Rojas participated in the talks.",
            [13],
        ),
        (
            "A meeting of ministers was held on 13 June. The session was attended by Serbian Minister Goran Ilic and "
            "Peruvian Minister Luis Rojas.",
            [13],
        ),
        (f"LIMA, June 11 (News) -- {RECEIVED} on Monday.", [6]),
        (f"LIMA, June 14 (News) -- {RECEIVED} here today.", [14]),
        (f"LIMA, June 3 (News) -- {RECEIVED} here today.", [15]),
        (
            f"On Monday both sides agreed. This came during a call between {RECEIVED.replace(' received ', ' and ')}.",
            [13],
        ),
        ("Serbian Minister Goran Ilic will on Monday meet Peruvian Minister Luis Rojas.", [20]),
        (
            f"{RECEIVED}, its website said. On 13 June Chilean Minister Pablo Soto met Kenyan Minister Rose Oti.",
            [15, 13],
        ),
        (f"{RECEIVED}. On 13 June Ilic met Chilean Foreign Minister Pablo Soto.", [13, 13]),
        (
            "LIMA, June 14 (News) -- Ilic of Serbia met Peruvian Minister of Energy, Mines and Roads Luis Rojas on "
            "Monday. Serbian Minister Goran Ilic thanked him.",
            [13],
        ),
        ("LIMA, June 14 (News) -- Serbian Minister Goran Ilic met Peruvian Minister Luis Rojas.", [14]),
        ("Serbian Minister Goran Ilic came to Lima on 13 June. There he met Peruvian Minister Luis Rojas.", [13]),
        ("Goran Ilic of Serbia had a call with Luis Rojas of Peru on Monday and one on Tuesday.", [13]),
        (
            "Serbian Minister Goran Ilic telephoned Peruvian Minister Luis Rojas on Monday and met Chilean Minister "
            "Pablo Soto on Tuesday.",
            [13, 14],
        ),
        ("Serbian Minister Goran Ilic said in a Monday meeting with Peruvian Minister Luis Rojas: we agree.", [13]),
        (
            "After Monday's talks of Serbian Minister Goran Ilic and Peruvian Minister Luis Rojas, both spoke.",
            [13],
        ),
        (f"{RECEIVED} on Thursday, 2 June.", [2]),
        ("Goran Ilic of Serbia attended a forum in Lima on Monday. Ilic met Peruvian Minister Luis Rojas.", [13]),
        ("Ana Vukic attended a forum in Lima on Monday. Goran Ilic of Serbia met Peruvian Minister Luis Rojas.", [15]),
        (f"{RECEIVED} this evening [Monday 13 June].", [13]),
        (f"{RECEIVED}. In a Monday meeting, they spoke of trade.", [13]),
        ("Goran Ilic of Serbia met Luis Rojas of Peru on the second day of his 12-15 June trip to Peru.", [13]),
        ("Goran Ilic of Serbia met Luis Rojas of Peru on the final day of his 12-14 June trip to Peru.", [14]),
        (
            "Serbian Minister Goran Ilic met Peruvian Minister Luis Rojas and telephoned Chilean Minister Pablo Soto "
            "on 3 and 10 June respectively.",
            [3, 10],
        ),
        (
            "The ministry spoke of it, a spokesman said\nOn Monday Serbian Minister Goran Ilic met Peruvian Minister "
            "Luis Rojas.",
            [13],
        ),
    ],
)
def test_when(tmp_path: Path, text: str, days: list[int]) -> None:
    told = [meeting.started_on for meeting in meetings(tmp_path, text)]
    assert told == [datetime.date(2022, 6, day) for day in days]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            f"{MET} in Kenya's capital Nairobi.",
            [("KE", "Nairobi")],
        ),
        (
            "Serbian Minister Goran Ilic is paying his first visit in the new office to Nairobi, where he met Kenyan "
            "Minister Rose Oti.",
            [("KE", "Nairobi")],
        ),
        (f"{MET} at the Central Hotel, Nairobi.", [("KE", "Nairobi")]),
        (
            "Serbian Minister Goran Ilic discussed trade in Nairobi with his Kenyan counterpart, Rose Oti.",
            [("KE", "Nairobi")],
        ),
        (
            "Serbian Minister Goran Ilic discussed unrest in Lima with his Kenyan counterpart, Rose Oti.",
            [(None, None)],
        ),
        ("Serbian Foreign Minister Goran Ilic met Kenya's Rose Oti.", [(None, None)]),
        (
            "Serbian Minister Goran Ilic ended a tour. In Nairobi he met Kenyan Minister Rose Oti, in Lima Peruvian "
            "Minister Luis Rojas and in Santiago Chilean Minister Pablo Soto.",
            [("KE", "Nairobi"), ("PE", "Lima"), ("CL", "Santiago")],
        ),
        ("Serbian Minister Goran Ilic and Kenyan Minister Rose Oti, here on a visit, discussed trade.", [("RS", None)]),
        (
            "Serbian Minister Goran Ilic, here on a visit, discussed trade with Kenyan Minister Rose Oti.",
            [("KE", None)],
        ),
        (
            "The summit in Nairobi brought together Kenyan President Rose Oti and Serbian President Ana Vukic.",
            [("KE", "Nairobi")],
        ),
        (
            "Goran Ilic of Serbia met Luis Rojas of Peru. They spoke of trade, which grew after Rojas's visit to Oslo.",
            [(None, None)],
        ),
        (
            "Serbian Minister Goran Ilic met Peruvian President Luis Rojas. Ana Rey invited Rojas for a visit to Nis.",
            [("PE", None)],
        ),
        ("Goran Ilic of Serbia met Luis Rojas of Peru, who briefed him on talks held in Oslo.", [(None, None)]),
        (
            "The last time Goran Ilic of Serbia met Luis Rojas of Peru in Oslo they fell out. Ilic met Rojas in Lima.",
            [("PE", "Lima")],
        ),
        (f"{MET} in the Parliament of Kenya. They spoke of the summit held in Baku.", [("KE", None)]),
        (f"Speaking from Lima on Monday, Ana Rey praised the ties. {MET}.", [("PE", "Lima")]),
        (
            "Ilic hosts spy chief in Nis\n\nSerbian President Goran Ilic hosted Peruvian spy chief Luis Rojas.",
            [("RS", "Nis")],
        ),
        ("Goran Ilic of Serbia and Luis Rojas of Peru sat down in Lima to discuss trade.", [("PE", "Lima")]),
        (f"{MET} at the Prime Minister's Office in Nairobi.", [("KE", "Nairobi")]),
        (f"{MET}, who arrived in the Kenyan capital.", [("KE", "Nairobi")]),
        (f"{MET} in the capital of Kenya.", [("KE", "Nairobi")]),
        (f"NAIROBI, June 15 (News) -- {MET} here on Monday.", [("KE", "Nairobi")]),
        (f"NAIROBI, June 15 (News) -- {MET}, a statement issued here said.", [(None, None)]),
        (f"NAIROBI, June 15 (News) -- {MET} at a fair in this Kenyan port city.", [("KE", "Nairobi")]),
        (f"PTI | Nairobi | Updated: 15-06-2022\n\n{MET} here on Monday.", [("KE", "Nairobi")]),
        (f"20:25 | Nairobi, Jun. 15.\n\n{MET} here on Monday.", [("KE", "Nairobi")]),
        (f"{MET} on the sidelines of the 3rd Nairobi Trade Forum.", [("KE", "Nairobi")]),
        (f"{MET} on the margins of the 77th session of the UN General Assembly.", [("US", "New York")]),
        (f"{MET} and spoke at length of the UN General Assembly.", [(None, None)]),
        (f"{MET} in Nyeri, Kenya.", [("KE", "Nyeri")]),
        (f"{MET} in Mombasa.", [("KE", "Mombasa")]),
        (f"{RECEIVED}. Ilic is to travel to Mombasa on Sunday.", [("RS", None)]),
        (f"{MET}. They agreed in the Nairobi Process.", [(None, None)]),
        (f"{MET}. They discussed the floods in Nyeri, Kenya and Chad.", [(None, None)]),
        (f"{MET} at Nairobi's Harbour Palace.", [("KE", "Nairobi")]),
        (f"{MET}. The next round of talks in Nairobi was discussed.", [(None, None)]),
        (f"{MET}. The outcomes of the trade summit in Nairobi were discussed.", [(None, None)]),
        (f"{RECEIVED}. Rojas praised the new bank in Belgrade.", [("RS", None)]),
        (f"Goran Ilic left for Lima on Monday. On Tuesday {MET}.", [("PE", "Lima")]),
        (f"{MET}. The Serbian guest is in Peru from 13 to 15 June.", [("PE", None)]),
        (f"{MET}. During Rojas's official visit an agreement was signed.", [("RS", None)]),
        (f"{MET}. Rojas thanked him for the warm welcome.", [("RS", None)]),
        (f"{MET}. Rojas thanked him for the letter.", [(None, None)]),
        (f"{MET}. Rojas briefed his host on trade.", [("RS", None)]),
        (f"{MET} at his residence.", [("RS", None)]),
        (f"{MET} at a residence.", [(None, None)]),
        (f"Goran Ilic is in neighbouring Peru. {MET}.", [("PE", None)]),
        (f"NEW YORK, June 15 (Tanjug) -- {MET}.", [("US", "New York")]),
        (f"NEW YORK, June 15 (Reuters) -- {MET}.", [(None, None)]),
        (f"{MET}. Rojas noted that his visit would help.", [(None, None)]),
        (f"{MET}. Rojas noted that his visit helped.", [("RS", None)]),
        (f"{MET}. Rojas paid him a visit.", [(None, None)]),
        (
            "Serbian Minister Goran Ilic visited the embassy, where he was received by Peruvian Ambassador Luis Rojas.",
            [("RS", None)],
        ),
        ("Serbian Minister Goran Ilic met the Head of the OSCE Office in Belgrade Luis Rojas.", [("RS", None)]),
        ("Kenyan President Rose Oti received Kenya's Ambassador to Peru, Tom Mboya.", [("KE", None)]),
        (
            "Serbian Minister Goran Ilic visited Peru. On Monday Goran Ilic travelled to Nairobi. He met Kenyan "
            "Minister Rose Oti.",
            [("KE", "Nairobi")],
        ),
        ("Nairobi hosted talks of Serbian Minister Goran Ilic and Peruvian Minister Luis Rojas.", [("KE", "Nairobi")]),
        (f"{MET} in Singapore.", [("SG", "Singapore")]),
        (
            f"A conference of ports is held in Nairobi. On its sidelines {MET}. Rojas then spoke to the press in Lima.",
            [("KE", "Nairobi")],
        ),
        (
            "Serbian Minister Goran Ilic met officials in Nairobi. He also met Peruvian Minister Luis Rojas.",
            [("KE", "Nairobi")],
        ),
        ("Serbian Ambassador Goran Ilic met Peruvian Minister Luis Rojas.", [("PE", None)]),
        ("Serbian Minister Goran Ilic met the company's chief executive Luis Rojas.", [("RS", None)]),
        ("Serbian Minister Goran Ilic called on former Peruvian President Luis Rojas.", [("PE", None)]),
        (
            "Serbian Minister Goran Ilic received Peruvian Minister Luis Rojas. Rojas also held talks "
            "with Minister Ana Vukic.",
            [("RS", None), ("RS", None)],
        ),
        (f"{MET} at the Luxembourg Palace.", [(None, None)]),
        ("Serbian Minister Goran Ilic met the visiting Peruvian Minister Luis Rojas.", [("RS", None)]),
        ("Serbian Minister Goran Ilic, visiting Peru, met Peruvian Minister Luis Rojas.", [("PE", None)]),
        ("Serbian Minister Goran Ilic is visiting ports. He met Peruvian Minister Luis Rojas.", [(None, None)]),
        (f"A team of Serbian lawmakers is on a visit to Peru. On Tuesday {MET}.", [("PE", None)]),
        (f"{MET} and spoke of the summit that took place in Nairobi in May.", [(None, None)]),
        (f"{MET}. They agreed that the next round of talks would be held in Nairobi.", [(None, None)]),
        (
            "Serbian Minister Goran Ilic met Peruvian Minister Luis Rojas in Lima. He also met members of the Peruvian "
            "parliament.",
            [("PE", "Lima"), ("PE", "Lima")],
        ),
        (
            f"{MET} at the Department of State.",
            [("US", "Washington")],
        ),
        (f"On the margins of the Council of Ports in Nairobi {MET}.", [("KE", "Nairobi")]),
        (f"On the occasion of the Council of Ports in Nairobi {MET}.", [("KE", "Nairobi")]),
        (f"{MET}, who praised the Council of Ports in Nairobi.", [(None, None)]),
        ("Serbian Minister Goran Ilic met President Luis Rojas of Peru in Nairobi.", [("KE", "Nairobi")]),
        (f"{MET} at the second round of the ports committee in Nairobi.", [("KE", "Nairobi")]),
        (f"{MET} at the seat of the department in Nairobi.", [("KE", "Nairobi")]),
        (
            "Serbian Minister Goran Ilic visited the headquarters of the coastal forces in Nairobi on 13 June, where "
            "he met Peruvian Minister Luis Rojas.",
            [("KE", "Nairobi")],
        ),
        (f"{MET} at the Kenyan Foreign Ministry.", [("KE", None)]),
        (f"{MET} at Kenya's Ministry of Defence.", [("KE", None)]),
        (f"{MET} at the Ministry of Economy and Sustainable Development of Kenya.", [("KE", None)]),
        (f"{MET} at the Ministry of Defence.", [(None, None)]),
        (f"{MET} at the Kenyan Embassy.", [(None, None)]),
        (f"{MET}, who spoke of the Kenyan Foreign Ministry.", [(None, None)]),
        (
            "The Ministry of Defence of Kenya hosted talks of Serbian Minister Goran Ilic and Peruvian Minister Luis "
            "Rojas.",
            [("KE", None)],
        ),
        (f"{MET} in the Swiss resort of Sedrun.", [("CH", "Sedrun")]),
        (f"{MET} in the eastern Turkish province of Bitlis.", [("TR", None)]),
        (f"{MET}, who spoke of the Swiss resort of Sedrun.", [(None, None)]),
        (f"{MET} in the East African country's capital Nairobi.", [("KE", "Nairobi")]),
        (f"Within the framework of the Antalya Diplomacy Forum {MET}.", [("TR", "Antalya")]),
        (f"Nairobi was where {MET}.", [("KE", "Nairobi")]),
        (f"During the fair which Nairobi is hosting {MET}.", [("KE", "Nairobi")]),
        (f"On his way through Nairobi, {MET}.", [("KE", "Nairobi")]),
        (f"{MET}, who went through Nairobi papers.", [(None, None)]),
        (f"The Kenyan capital was where {MET}.", [("KE", "Nairobi")]),
        (f"{MET}, who spoke of the Kenyan capital.", [(None, None)]),
        (
            "Nairobi on Monday was the scene of talks of Serbian Minister Goran Ilic and Peruvian Minister Luis Rojas.",
            [("KE", "Nairobi")],
        ),
        (f"A summit has brought both to Nairobi, and there {MET}.", [("KE", "Nairobi")]),
        (f"While the summit went on in Nairobi, {MET}.", [("KE", "Nairobi")]),
        (f"At the UN in New York {MET}.", [("US", "New York")]),
        ("Kenyan President Rose Oti, host of the summit in Nairobi, met President Luis Rojas.", [("KE", "Nairobi")]),
        (
            "Serbian Minister Goran Ilic left on Monday for Nairobi. The next day Kenyan Minister Rose Oti received "
            "him.",
            [("KE", "Nairobi")],
        ),
        ("Nairobi, KNA: Kenyan Minister Rose Oti received Peruvian Minister Luis Rojas.", [("KE", "Nairobi")]),
    ],
)
def test_where(tmp_path: Path, text: str, places: list[tuple[str | None, str | None]]) -> None:
    assert [(meeting.country, meeting.city) for meeting in meetings(tmp_path, text)] == places


@pytest.mark.parametrize(("again", "rule"), [("The same day Ilic", "same-day"), ("The day before he", "day-before")])
def test_the_rule_of_a_day_told_before(tmp_path: Path, again: str, rule: str) -> None:
    told = meetings(tmp_path, f"On 13 June {RECEIVED}. {again} met Chilean Foreign Minister Pablo Soto.")
    assert (told[1].words["started_on"].exact, told[1].words["started_on"].rule) == ("13 June", rule)


def test_a_meeting_takes_no_day_as_stated_from_one_told_after_it(tmp_path: Path) -> None:
    later = meetings(tmp_path, f"{RECEIVED}. On 13 June Ilic met Chilean Foreign Minister Pablo Soto.")
    assert [meeting.date_basis for meeting in later] == ["publication", "stated"]


@pytest.mark.parametrize(
    ("name", "country"), [("Ivan Petrenko", None), ("Armen Petrosyan", "AM"), ("Businessman Ivan Petrenko", "AM")]
)
def test_whose_own_readout_it_may_be_is_no_guest(tmp_path: Path, name: str, country: str | None) -> None:
    told = meetings(tmp_path, f"{name} met with President of Armenia Suren Balayan. They spoke of trade.")
    assert [meeting.country for meeting in told] == [country]


@pytest.mark.parametrize(
    ("text", "exact", "rule"),
    [
        (
            "Peruvian Minister Luis Rojas met Serbian Ambassador Goran Ilic.",
            "Serbian Ambassador Goran Ilic",
            "seat-of-the-post",
        ),
        ("Serbian Minister Goran Ilic met Serbian General Ana Vukic.", "Serbian Minister Goran Ilic", "country-of-all"),
        (f"{RECEIVED}.", "Serbian Foreign Minister Goran Ilic", "host-seat"),
        (
            f"{RECEIVED}. Rojas also held talks with Minister Ana Vukic.",
            "Serbian Foreign Minister Goran Ilic",
            "same-host",
        ),
    ],
)
def test_whose_words_give_the_country(tmp_path: Path, text: str, exact: str, rule: str) -> None:
    country = meetings(tmp_path, text)[-1].words["country"]
    assert (country.exact, country.rule) == (exact, rule)


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("ended a three-day visit to Peru on Monday", (11, 13)),
        ("began a two-day visit to Peru on Monday", (13, 14)),
        ("began a seven-day visit to Peru on Monday", (13, 19)),
        ("began a three day visit to Peru on Monday", (13, 15)),
        ("is on a visit to Peru from Monday to Wednesday", (13, 15)),
    ],
)
def test_a_visit_of_so_many_days(tmp_path: Path, told: str, days: tuple[int, int]) -> None:
    meeting = meetings(tmp_path, f"Serbian Minister Goran Ilic {told}. He met Peruvian Minister Luis Rojas.")[0]
    assert (meeting.started_on, meeting.ended_on) == tuple(datetime.date(2022, 6, day) for day in days)


def test_a_city_found_elsewhere_leaves_the_country_its_words(tmp_path: Path) -> None:
    visited = f"Serbian Minister Goran Ilic is on a visit to Lima. {MET} in Peru."
    words = meetings(tmp_path, visited)[0].words
    assert (words["country"].exact, words["country"].rule) == ("Peru", None)
    assert (words["city"].exact, words["city"].rule) == ("Lima", "visit-destination")
