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


@pytest.mark.parametrize(
    ("met", "states"),
    [
        ("met his Norwegian, Peruvian and Chilean counterparts", ["NO", "PE", "CL"]),
        ("held phone talks with his Omani and Qatari counterparts", ["OM", "QA"]),
        ("is to hold separate talks with his French and German opposite numbers", ["FR", "DE"]),
        ("met with a number of his counterparts, including those of Oman, Qatar and Kuwait", ["OM", "QA", "KW"]),
        ("held bilateral meetings with his counterparts that included Iran, Bulgaria and others", ["IR", "BG"]),
        ("had bilateral meetings with the foreign ministers of Norway, Peru, and with those of Chile", ["NO", "PE"]),
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


def test_talks_held_before_what_is_to_come_were_held() -> None:
    talks = (
        f"The talks between Ugandan Foreign Minister Joe Lule and {KIMANI}, held in Nairobi on Monday, come ahead of"
    )
    assert [m.status for m in _meetings(f"{talks} a summit next week.")] == ["held"]
    visit = "President Peter Okello's visit next week, when he will meet President Ruth Odera."
    assert [m.status for m in _meetings(f"{talks} {visit}")] == ["held", "planned"]


@pytest.mark.parametrize("whom", ["the ambassadors of Chad and Mali", "the foreign ministers of Chad and Mali"])
def test_who_met_those_of_several_states_serves_none_of_them(whom: str) -> None:
    account = _meetings(f"Foreign Minister Ruth Odera met {whom} on Monday.")
    assert [meeting.country for meeting in account] == [None, None]
    assert {p.country for meeting in account for p in meeting.participants if p.person is not None} == {None}


def test_counterparts_of_several_states_are_not_the_doer() -> None:
    assert sides("Foreign Minister Ruth Odera met her Chadian and Malian counterparts on Monday.") == ["TD", "ML"]


HOLM, ROJAS = "Norwegian Foreign Minister Anna Holm", "Peruvian Minister Luis Rojas"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{HOLM} missed the opening but met {ROJAS} in Lima.", "held"),
        (f"{HOLM} said both sides had missed deadlines and held talks with {ROJAS} in Oslo.", "held"),
        (f"{HOLM} said Norway would open an embassy, at a meeting with {ROJAS} in Oslo.", "held"),
        (f"{HOLM} said they would expand trade during talks with {ROJAS} in Oslo on Monday.", "held"),
        (f"{HOLM} holds talks with {ROJAS}; a summit is due next week.", "held"),
        (f"{HOLM} meets {ROJAS}, who visits Chile next week.", "held"),
        (f"{HOLM} is hosting {ROJAS} in Oslo; elections are on Sunday.", "held"),
        (f"The talks between {HOLM} and {ROJAS}, held annually, will resume on Friday.", "planned"),
        (f"{HOLM} came to Lima to inspect the port and meet {ROJAS}.", "held"),
        (f"{HOLM} told reporters before her meeting with {ROJAS} in Oslo on Monday that peace was near.", "held"),
    ],
)
def test_what_else_a_sentence_tells_changes_no_meeting(text: str, status: str) -> None:
    assert [meeting.status for meeting in _meetings(text)] == [status]


def test_what_was_skipped_was_not() -> None:
    assert _meetings(f"{HOLM} skipped a meeting with {ROJAS}.") == []


def test_a_meeting_after_something_by_video_is_by_video() -> None:
    assert [m.mode for m in _meetings(f"{HOLM} met with {ROJAS} after the earthquake via video link.")] == ["video"]


@pytest.mark.parametrize(
    "text",
    [
        "President Anna Holm met her Swedish and Danish counterparts",
        f"{HOLM} and Georgian Foreign Minister Ilia Darch spoke",
        f"{HOLM} met {ROJAS}. They agreed at the meeting",
        "President Charbel Tannous on Monday welcomed the special envoy of Syrian President Nizar Qasim, Ramez Hallaq",
        f"{HOLM} met the Omani and Qatari ministers, President Ruth Odera of Kenya and the Speaker, on Monday in Oslo",
    ],
)
def test_a_text_may_end_at_any_word(text: str) -> None:
    words = text.split(" ")
    for end in range(1, len(words) + 1):
        dated = " date 2024-03-06 " + " ".join(words[:end])
        account_of(source("one.txt", dated, dated.encode(), {}))
