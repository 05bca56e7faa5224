"""Wordings that look like the cue of something and are not it, each beside what they must leave alone."""

import datetime
from pathlib import Path

import pytest

from readouts.meet.account import Account, MeetingTold
from tests.scenes import account_from

MOE = "Norwegian Foreign Minister Anna Moe"
HOLM = "Danish Foreign Minister Lars Holm"
RAO = "Indian Foreign Minister Arun Rao"


def told(folder: Path, text: str) -> Account:
    """What an article from Oslo tells, published on Saturday, 21 March 2015."""
    return account_from(folder, f"OSLO, March 21 (News) -- {text}", datetime.date(2015, 3, 21))


def _seen(account: Account, meeting: MeetingTold) -> tuple[str, set[str], str | None]:
    named = {account.people[p.person].name for p in meeting.participants if p.person is not None}
    return meeting.status, named, meeting.city


@pytest.mark.parametrize("end", ["the two sides sat down to", "she met the Special Representative for Relations with"])
def test_an_article_may_break_off_anywhere(end: str, tmp_path: Path) -> None:
    assert told(tmp_path, f"{MOE} said {end}").meetings == []


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        (f"{HOLM} met {MOE}.\n\nPresent – Ambassador Juris Ozols and Director Peter Lund.", [("held", "Oslo")]),
        (f"Danish President Lars Holm thanked and received {MOE} after the fire in Aarhus.", [("held", None)]),
        (f"At the ministry, which was rebuilt after the fire, {HOLM} held talks with {MOE}.", [("held", "Oslo")]),
        (f"{MOE} received {HOLM} on Friday to thank him for help after the fire in Bergen.", [("held", "Oslo")]),
        (f"{HOLM} met {MOE} before heading to Stockholm.", [("held", "Oslo")]),
        (
            f"{MOE} will meet {HOLM} on Monday. Holm will then travel to Delhi.",
            [("planned", "Oslo")],
        ),
        (
            f"{MOE} received {HOLM} in Oslo on Friday. Moe said she would host Holm in Bergen.",
            [("held", "Oslo"), ("planned", "Bergen")],
        ),
        (f"{HOLM} will visit Oslo, Norway, on Monday. He will meet {MOE}.", [("planned", "Oslo")]),
    ],
)
def test_a_place_of_something_else_is_not_the_meetings(
    text: str, meetings: list[tuple[str, str | None]], tmp_path: Path
) -> None:
    account = told(tmp_path, text)
    both = {"Anna Moe", "Lars Holm"}
    assert [_seen(account, meeting) for meeting in account.meetings] == [(s, both, c) for s, c in meetings]


def test_a_city_right_after_a_venue_is_where_it_stands(tmp_path: Path) -> None:
    text = (
        "The Fijian Ambassador in Paris, Anna Moe, presented on Monday 16 March her Letter of Credence to Italian "
        "President Marco Neri, during a formal ceremony held at the Palazzo del Quirinale in Rome."
    )
    (meeting,) = account_from(tmp_path, text, datetime.date(2015, 3, 21)).meetings
    assert (meeting.country, meeting.city) == ("IT", "Rome")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{MOE} joined the party on 3 March. She met {HOLM}.", 21),
        (f"{MOE} arrived in Delhi on Friday. The day before, Moe met {HOLM}.", 19),
        (f"{MOE} will fly to Delhi and on the day before met {HOLM}.", 21),
        (f"{HOLM} will visit Oslo, Norway, on Monday. He will meet {MOE}.", 23),
    ],
)
def test_a_day_of_something_else_is_not_the_meetings(text: str, day: int, tmp_path: Path) -> None:
    (meeting,) = told(tmp_path, text).meetings
    assert meeting.started_on == datetime.date(2015, 3, day)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{MOE} met {RAO} on Friday. There was also Greenland, which {HOLM} raised last year.", "Anna Moe, Arun Rao"),
        (f"{MOE} met {RAO} on Friday. There was also Ambassador Lars Holm.", "Anna Moe, Arun Rao, Lars Holm"),
        (f"{MOE} received {RAO} in the presence of Petr VLK.", "Anna Moe, Arun Rao, Petr VLK"),
        (f"{MOE} told the daily Arun Rao met her on Friday.", "Anna Moe, Arun Rao"),
        ("The foreign ministers of Norway and Denmark, Anna Moe and Lars Holm, met.", "Anna Moe, Lars Holm"),
    ],
)
def test_who_is_named_beside_is_told_from_who_met(text: str, names: str, tmp_path: Path) -> None:
    account = told(tmp_path, text)
    assert [", ".join(sorted(_seen(account, meeting)[1])) for meeting in account.meetings] == [names]


@pytest.mark.parametrize(
    ("text", "name", "offices"),
    [
        (f"On March 20 PM Arun Rao of India met {MOE}.", "Arun Rao", [("head_of_government", None, "IN")]),
        (f"At 3:46 PM Arun Rao of India met {MOE}.", "Arun Rao", []),
        (f"{MOE} met BSP chief Arun Rao in Delhi.", "Arun Rao", []),
        (
            f"{MOE} received UNIFIL Head of Mission and Force Commander Major General Anders Berg.",
            "Anders Berg",
            [("igo_official", None, "UN"), ("military_commander", "defence", "UN")],
        ),
        (
            f"{MOE} met the Chairman of the National Assembly's Council for Ethnic Affairs of Vietnam, Y Tran.",
            "Y Tran",
            [("member_of_parliament", "parliament", "VN")],
        ),
    ],
)
def test_letters_and_bodies_are_read_by_what_stands_beside(
    text: str, name: str, offices: list[tuple[str, str | None, str | None]], tmp_path: Path
) -> None:
    account = told(tmp_path, text)
    (person,) = [person for person in account.people if person.name == name]
    assert [(o.role, o.portfolio, o.country or o.body) for o in person.offices] == offices


_LIND = "Norwegian Prime Minister Eva Lind"
_SEPARATELY = [{"Anna Moe", "Lars Holm"}, {"Anna Moe", "Arun Rao"}]


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        (
            f"{HOLM} arrived in Oslo. Meetings with {MOE} and {_LIND} are scheduled for Monday.",
            [{"Lars Holm", "Anna Moe"}, {"Lars Holm", "Eva Lind"}],
        ),
        (f"The foreign ministers of Norway, Denmark and India met in Oslo.\n\n{MOE} met {HOLM} and {RAO}.", [set()]),
        (
            "The foreign ministers of Norway, Denmark and India wrote to the host of the Lund summit on Friday. "
            f"{MOE} met {HOLM} and {RAO} on Friday.",
            _SEPARATELY,
        ),
    ],
)
def test_several_met_at_once_or_one_by_one(text: str, meetings: list[set[str]], tmp_path: Path) -> None:
    account = told(tmp_path, text)
    everyone = {"Anna Moe", "Lars Holm", "Arun Rao"}
    assert [_seen(account, meeting)[1] for meeting in account.meetings] == [names or everyone for names in meetings]


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        (
            f"{MOE} will meet bilaterally with {HOLM} and {RAO} on Monday. The three will also meet trilaterally.",
            [("planned", 2), ("planned", 2), ("planned", 3)],
        ),
        (
            f"{MOE} held two meetings on Friday. The first was with {HOLM}, the second with {RAO}.",
            [("held", 2), ("held", 2)],
        ),
        (f"{MOE} held two meetings on Friday. The first was with great interest.", []),
        (
            "Talks between Norway and Denmark were held in Oslo on Friday. The Norwegian delegation was headed by "
            "Minister Anna Moe, and the Danish by Minister Lars Holm.",
            [("held", 2)],
        ),
        (f"{MOE} met with {HOLM} and {RAO} on Friday. The three were pleased.", [("held", 2), ("held", 2)]),
        (f"{MOE} is meeting {HOLM} today and {RAO} tomorrow.", [("held", 2), ("planned", 2)]),
        (f"{MOE} congratulated {HOLM} on the meeting between Peruvian President Ana Soto and {RAO}.", []),
        (f"{MOE} congratulated {HOLM} at the meeting in Bergen.", [("held", 2)]),
    ],
)
def test_how_many_met_and_when(text: str, meetings: list[tuple[str, int]], tmp_path: Path) -> None:
    account = told(tmp_path, text)
    assert [(meeting.status, len(meeting.participants)) for meeting in account.meetings] == meetings


CHILE, PERU = "Chilean Foreign Minister Luis Bato", "Peruvian Foreign Minister Ana Soto"


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        # What comes after is another's doing, not a further meeting.
        (f"{MOE} met {PERU}. First to congratulate her was {CHILE}.", [{"Anna Moe", "Ana Soto"}]),
        (f"{MOE} met {PERU}. Last to speak was {CHILE}.", [{"Anna Moe", "Ana Soto"}]),
        (f"{MOE} met {PERU}. Then it was announced by {CHILE} that a deal was signed.", [{"Anna Moe", "Ana Soto"}]),
        (f"{MOE} opened the fair. {PERU} was next to sing.", []),
        (f"{MOE} wrote of trade:\n{PERU} has sent a letter.", []),
        (f"{MOE} told the meeting on trade and said:\n{PERU} will come in May.", []),
        (f"{MOE} met {PERU}, and {CHILE} has started a visit to Oslo.", [{"Anna Moe", "Ana Soto"}]),
        (f"In Oslo {MOE} met {PERU}, and in May {CHILE} resigned.", [{"Anna Moe", "Ana Soto"}]),
        (f"In Lima {MOE} met {PERU}, in Santiago {CHILE} is expected.", [{"Anna Moe", "Ana Soto"}]),
        # What was last week, or is told as it was announced, is not the telling's.
        (f"As previously announced, {MOE} met {PERU}.", [{"Anna Moe", "Ana Soto"}]),
        (
            f"{MOE} met {PERU}. Moe also met {CHILE}, who was elected last week.",
            [{"Anna Moe", "Ana Soto"}, {"Anna Moe", "Luis Bato"}],
        ),
        (
            f"{MOE} met {PERU}. Moe also met {CHILE} and discussed the fire of two weeks ago.",
            [{"Anna Moe", "Ana Soto"}, {"Anna Moe", "Luis Bato"}],
        ),
        (f"{MOE} met {PERU}. Last week, Moe met {CHILE}.", [{"Anna Moe", "Ana Soto"}]),
    ],
)
def test_what_follows_is_no_further_meeting(text: str, meetings: list[set[str]], tmp_path: Path) -> None:
    account = told(tmp_path, text)
    assert [_seen(account, meeting)[1] for meeting in account.meetings] == meetings


@pytest.mark.parametrize(
    ("text", "serves"),
    [
        ("The presidents of Chile and Peru were received by King Olav Dal and Premier Anna Moe.", [["NO"], ["NO"]]),
        ("The leaders of Chile and Peru met. Premier Anna Moe and Minister Kari Dal welcomed them.", [["NO"], ["NO"]]),
        ("The leaders of Chile and Peru met. President Ana Soto and Premier Luis Bato spoke.", [["CL"], ["PE"]]),
        ("EBRD President Ana Soto and Deputy Prime Minister Kari Dal discussed energy.", [[None], ["NO"]]),
        ("ADB President Ana Soto and Vice-President Kari Dal met the Premier.", [[None], [None]]),
    ],
)
def test_who_is_named_next_is_not_always_of_the_states_told(
    text: str, serves: list[list[str | None]], tmp_path: Path
) -> None:
    account = told(tmp_path, text)
    assert [[office.country for office in person.offices] for person in account.people] == serves
