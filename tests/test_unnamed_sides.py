"""Meetings whose other sides have no name: who they are is told by an office and a state alone, each a meeting."""

from pathlib import Path

import pandas as pd
import pytest

from readouts.article import account_of
from readouts.cli import main
from readouts.meet.account import MeetingTold
from readouts.read.seed import source


def _meetings(text: str) -> list[MeetingTold]:
    dated = f" date 2024-03-06 {text}\n"
    return account_of(source("one.txt", dated, dated.encode(), {})).meetings


def sides(text: str) -> list[str]:
    """Of each meeting the states of those without a name, "+" between those of one meeting."""
    told = [
        [p.country or (p.office.body if p.office else None) for p in m.participants if p.person is None]
        for m in _meetings(text)
    ]
    return ["+".join(country or "?" for country in own) for own in told]


def places(text: str) -> set[tuple[str | None, str | None]]:
    return {(meeting.country, meeting.city) for meeting in _meetings(text)}


KIMANI = "Kenyan Foreign Minister Abel Kimani"


def test_a_secretary_general_of_no_body_told_is_the_united_nations() -> None:
    assert sides(f"The Secretary-General met today with {KIMANI}.") == ["UN"]


def test_a_secretary_general_of_a_party_is_not_the_united_nations() -> None:
    assert sides(f"The party's Politburo met. The Secretary General met today with {KIMANI}.") == ["?"]


@pytest.mark.parametrize(
    ("met", "states"),
    [
        ("met his Norwegian, Peruvian and Chilean counterparts", ["NO", "PE", "CL"]),
        ("held phone talks with his Omani and Qatari counterparts", ["OM", "QA"]),
        ("is to hold separate talks with his French and German opposite numbers", ["FR", "DE"]),
        ("met with a number of his counterparts, including those of Oman, Qatar and Kuwait", ["OM", "QA", "KW"]),
        ("held bilateral meetings with his counterparts that included Iran, Bulgaria and others", ["IR", "BG"]),
        ("had bilateral meetings with the foreign ministers of Norway, Peru, and with those of Chile", ["NO", "PE"]),
        ("met with counterparts from other countries such as Chad, Peru and Mali", ["TD", "PE", "ML"]),
        ("met with his counterparts from several states, including Chad and Mali", ["TD", "ML"]),
        ("met with the top diplomats of Chad and Mali", ["TD", "ML"]),
        (
            "will go to Oslo. The meeting of the foreign ministers of Kenya, Norway and Chile will be held on Friday",
            ["NO+CL"],
        ),
        ("met the defence ministers from Chad and Mali", ["TD", "ML"]),
        ("met with the heads of delegations from Greece, Georgia and Armenia", ["GR", "GE", "AM"]),
        ("met with the head of the Georgian delegation", ["GE"]),
        ("met with the Turkish prime minister and the Speaker of Parliament", ["TR", "TR"]),
        ("conferred with the Turkish president and foreign minister", ["TR", "TR"]),
        ("met Finland's prime minister, foreign minister and defence minister", ["FI", "FI", "FI"]),
        ("was received by the President and the Prime Minister of Finland", ["FI", "FI"]),
        ("met with the Minister of Trade and the Minister of Energy of Finland", ["FI", "FI"]),
        ("met with the Deputy Prime Minister and Minister of Defence of Turkey", ["TR"]),
    ],
)
def test_each_of_a_list_without_names_was_met(met: str, states: list[str]) -> None:
    assert sides(f"{KIMANI} {met}.") == states


@pytest.mark.parametrize(
    "met",
    [
        "held a meeting with his counterparts from Norway, Peru and Chile in the QUINT format.",
        "received a delegation of the Union, in addition to the ambassadors of Norway, Peru and Chile.",
        "spoke with his counterparts from Norway, Peru and Chile. The ministers agreed to meet again.",
        "held a joint meeting with the foreign ministers of Norway, Peru and Chile in the 3+1 format.",
    ],
)
def test_peers_without_names_may_have_met_at_once(met: str) -> None:
    assert sides(f"{KIMANI} {met}") == ["NO+PE+CL"]


@pytest.mark.parametrize(
    ("then", "count"),
    [
        ("In a meeting with the Turkish president, Kimani stressed trade. He also met the Turkish speaker.", 3),
        ("Kimani also met with Turkish Foreign Minister Can Demir.", 1),
        ("At the talks the Turkish minister stressed trade.", 1),
    ],
)
def test_who_holds_another_office_is_another(then: str, count: int) -> None:
    assert len(_meetings(f"{KIMANI} held talks with his Turkish counterpart in Ankara. {then}")) == count


def test_counterparts_of_two_who_are_named_are_not_they() -> None:
    assert sides("In Oslo, Ana Rao and Kari Lund met their counterparts from Peru and Chile to talk.") == ["PE"]


def test_meetings_held_by_twos_are_not_that_of_all() -> None:
    told = "A meeting of the foreign ministers of Kenya, Oman and Chile will be held in Oslo on Friday."
    then = f"{KIMANI} will hold bilateral meetings with his Omani and Chilean counterparts."
    assert sorted(sides(f"{told} {then}")) == ["CL", "OM", "OM+CL"]


def test_he_met_others_of_his_own_title() -> None:
    told = f"{KIMANI} is in Ankara. He was received by the President. He also met the Foreign Minister and the Speaker."
    assert sides(told) == ["TR", "TR", "TR"]


def test_the_doer_told_again_by_his_title_is_no_other_side() -> None:
    told = f"Presidents Meet In Ankara\nTurkish President Can Demir met {KIMANI}. The President held talks with Kimani."
    assert len(_meetings(told)) == 1


def test_a_body_has_no_ministers() -> None:
    told = (
        "AU Commission Chairperson Ana Rao met Kenyan Foreign Minister Abel Kimani. Trade was discussed by the AU "
        "Commission Chairperson and the Foreign Minister."
    )
    assert sides(told) == [""]


def test_a_named_president_is_not_the_counterpart_met_with_him() -> None:
    assert sides(f"{KIMANI} met Turkish President Can Demir and his Turkish counterpart in Ankara.") == ["", "TR"]


def test_a_premier_in_a_list_is_no_title_of_the_president_before() -> None:
    told = f"{KIMANI} was received by Finnish President Eino Salo, the Prime Minister and the Speaker of Parliament."
    assert sides(told) == ["", "FI", "FI"]


@pytest.mark.parametrize(
    ("met", "place"),
    [
        ("met his Norwegian, Peruvian and Chilean counterparts in New York", ("US", "New York")),
        ("met Ugandan President Peter Okello and the Rwandan prime minister in Kampala", ("UG", "Kampala")),
        # Nobody tells where, and a guest abroad is as likely as a host.
        ("held talks with the foreign ministers of Norway and Peru", (None, None)),
        ("received the ambassadors of France and Germany", ("KE", None)),
    ],
)
def test_where_those_without_names_were_met(met: str, place: tuple[str | None, str | None]) -> None:
    assert places(f"{KIMANI} {met} on Monday.") == {place}


def test_meetings_that_one_word_tells_of_have_rows_of_their_own(tmp_path: Path) -> None:
    text = f" date 2024-03-06 {KIMANI} met separately with the foreign ministers of Chad, Mali and Peru on Tuesday.\n"
    (tmp_path / "one.txt").write_text(text, "utf-8")
    assert main(["extract", str(tmp_path / "one.txt"), "--output", str(tmp_path / "out")]) == 0
    ids = sorted(pd.read_csv(tmp_path / "out" / "meetings.csv").meeting_id)
    offices = ("ml-minister-foreign-affairs", "pe-minister-foreign-affairs", "td-minister-foreign-affairs")
    assert ids == [f"2024-03-05-kimani-{office}" for office in offices]


@pytest.mark.parametrize("whom", ["the ambassadors of Chad and Mali", "the foreign ministers of Chad and Mali"])
def test_who_met_those_of_several_states_serves_none_of_them(whom: str) -> None:
    account = _meetings(f"Foreign Minister Ruth Odera met {whom} on Monday.")
    assert [meeting.country for meeting in account] == [None, None]
    assert {p.country for meeting in account for p in meeting.participants if p.person is not None} == {None}


def test_counterparts_of_several_states_are_not_the_doer() -> None:
    assert sides("Foreign Minister Ruth Odera met her Chadian and Malian counterparts on Monday.") == ["TD", "ML"]


@pytest.mark.parametrize(
    ("guests", "side"),
    [
        ("The Norwegian delegation", "NO"),
        ("An IMF delegation", "?"),
        ("The high-level delegation from the IMF visiting Kenya", "?"),
        ("A team of the World Bank", "?"),
        ("A visiting IMF mission", "?"),
    ],
)
def test_a_delegation_met_somebody(guests: str, side: str) -> None:
    assert sides(f"{guests} met with {KIMANI} in Nairobi.") == [side]


def test_a_delegation_told_of_before_is_that_of_its_leader() -> None:
    told = "A delegation led by Norwegian Minister Ole Berg came. The Norwegian delegation met with"
    assert sides(f"{told} {KIMANI}.") == [""]
