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
            f"{MOE} received {HOLM} to review the work of the UN in the Geneva International Discussions.",
            [("held", "Oslo")],
        ),
        (f"{MOE} received {HOLM} to speak of the Astana peace process.", [("held", "Oslo")]),
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
        "President Marco Neri, during a formal ceremony held at the Palazzo del Quirinale in Rome. They had talks."
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
            f"{MOE} met Lars Berg, chairman of the Danish parliamentary commission on defence.",
            "Lars Berg",
            [("member_of_parliament", "parliament", "DK")],
        ),
        (
            f"{MOE} met Lars Berg, the head of the UN nuclear watchdog.",
            "Lars Berg",
            [("igo_head", None, "IAEA")],
        ),
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
        (f"{HOLM} met Norwegian Premier Nils Berg and Mrs. Kari Berg.", [{"Lars Holm", "Nils Berg", "Kari Berg"}]),
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
        (f"{MOE} met {PERU}. Moe will meet officials and pay tribute to Jan Bos's tomb.", [{"Anna Moe", "Ana Soto"}]),
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


_RECEIVED = f"{MOE} received {HOLM} on Friday."
_BOTH: list[set[str]] = [{"Anna Moe", "Lars Holm"}]


@pytest.mark.parametrize(
    "text",
    [
        f"On Friday, a day after the end of her visit to Chile, where she opened a school, {MOE} met {HOLM} in Aarhus.",
        f"In early June elections will be held, and {MOE} met {HOLM} on Friday to discuss them.",
        f"{MOE}, holding a file photo of the port, met {HOLM} on Friday.",
        f"{MOE} met {HOLM} (file No. 12) on Friday.",
        f"{MOE} was expected to call for peace as she travelled to Aarhus on Friday to meet {HOLM}.",
        f"{MOE} met {HOLM} on Friday. With {RAO} she shares a love of skiing.",
        f"{MOE} met {HOLM} on Friday. She will see {RAO} in court.",
        f"{MOE} met {HOLM} on Friday. Moe hopes Denmark will see {RAO}, in power since May, resign.",
        f"{MOE} met {HOLM} on Friday. Moe praised the frequent exchange of views with {RAO}.",
    ],
)
def test_a_meeting_is_told_of_these_two_alone(text: str, tmp_path: Path) -> None:
    account = told(tmp_path, text)
    assert [_seen(account, meeting)[:2] for meeting in account.meetings] == [("held", _BOTH[0])]


@pytest.mark.parametrize(
    "text",
    [
        f"{MOE} met with the Danish authorities a few days after the visit of {RAO} to the country.",
        f"{MOE} held talks with Danish officials ahead of a visit by {RAO}.",
        f"King Magne briefed the cabinet on a letter he received from {RAO}.",
        f"{MOE} received on Monday a written message from {RAO}.",
        f"{MOE} handed reporters a copy of a letter that {HOLM} had sent to {RAO}.",
        f"{MOE} conveyed a message of condolence to {RAO}.",
        f"{MOE} delivered a video message to {RAO}.",
        f"{RAO} received a message from King Magne. The message was delivered by phone by {MOE}.",
        f"{RAO} received a message from King Magne. The message was delivered by {MOE} to the Foreign Ministry.",
        f"{MOE} delivered a letter to {RAO}'s supporters.",
        f"Meeting with families of {RAO}\n\n{MOE} told the court that Rao was ill.",
    ],
)
def test_who_came_or_wrote_at_another_time_was_not_met(text: str, tmp_path: Path) -> None:
    assert all(len(_seen(account, m)[1]) < 2 for account in [told(tmp_path, text)] for m in account.meetings)


def test_those_who_are_informed_about_a_call_were_not_on_it(tmp_path: Path) -> None:
    text = (
        f"{MOE} and {HOLM} discussed trade in a telephone conversation. Moe said that she would inform {RAO} and "
        "other ministers about the conversation with Holm."
    )
    account = told(tmp_path, text)
    assert [_seen(account, meeting)[1] for meeting in account.meetings] == [{"Anna Moe", "Lars Holm"}]


@pytest.mark.parametrize(
    "text",
    [
        f"{MOE} delivered a message from the King to {HOLM}.",
        f"{HOLM} received a message from King Magne of Norway, conveyed by {MOE}.",
        f"{HOLM} received a letter from King Magne of Norway. The letter was handed over to the Minister by {MOE}.",
    ],
)
def test_who_brought_a_message_met_its_recipient(text: str, tmp_path: Path) -> None:
    account = told(tmp_path, text)
    assert [_seen(account, meeting)[1] for meeting in account.meetings] == [{"Anna Moe", "Lars Holm"}]


@pytest.mark.parametrize(
    "text",
    [
        f"In this file photo taken on Friday, {MOE} meets {HOLM}.",
        f"{MOE} meets {HOLM} (file photo).",
        f"{MOE} meets {HOLM} (file).",
        f"A day after her visit to Aarhus, where she met {HOLM}, {MOE} opened a school.",
    ],
)
def test_what_an_older_picture_or_journey_shows_is_no_meeting(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, text).meetings == []


@pytest.mark.parametrize(
    "more",
    [
        "Participating in the forum in Bergen were Trade Minister Kari Dal and Mayor Luis Bato.",
        "Attending the concert were Trade Minister Kari Dal and Mayor Luis Bato.",
        "\nFor more information: Press Secretary Kari Dal.",
        "For context: Prime Minister Ana Rao of Chile was in Oslo in May.",
        "Trade Minister Kari Dal was part of the delegation to Chile in May.",
        "Moe was last in the company of Prime Minister Ana Rao of Chile in May.",
        "Moe then opened a book fair. It was attended by Culture Minister Luis Bato.",
        "Later, Moe inaugurated a school. Attending were Education Minister Luis Bato and Mayor Kari Dal.",
    ],
)
def test_who_was_at_something_else_was_not_at_the_meeting(more: str, tmp_path: Path) -> None:
    account = told(tmp_path, f"{_RECEIVED} {more}")
    assert [_seen(account, meeting)[1] for meeting in account.meetings] == _BOTH


@pytest.mark.parametrize(
    "more",
    [
        "Participating in the talks were Trade Minister Kari Dal and others.",
        "They spoke of trade. Attending were Trade Minister Kari Dal and Ambassador Lund.",
        "Trade Minister Kari Dal was part of the delegation.",
        "\n\nFor Norway: Kari Dal, Trade Minister\n\nThey spoke of trade.",
    ],
)
def test_who_was_said_to_be_there_was(more: str, tmp_path: Path) -> None:
    account = told(tmp_path, f"{_RECEIVED} {more}")
    assert ["Kari Dal" in _seen(account, meeting)[1] for meeting in account.meetings] == [True]


def test_separate_meetings_hosted_are_not_one(tmp_path: Path) -> None:
    text = f"{MOE} hosted separate meetings on Friday. She hosted {HOLM} and {RAO}."
    account = told(tmp_path, text)
    assert [_seen(account, meeting)[1] for meeting in account.meetings] == _SEPARATELY


@pytest.mark.parametrize("words", ["security on The Peninsula", "the New Vision for trade", "The Point of order"])
def test_a_newspaper_named_with_plain_words_is_no_state_s(words: str, tmp_path: Path) -> None:
    account = account_from(tmp_path, f"Foreign Minister Anna Moe met {HOLM} and spoke of {words} on Friday.")
    assert {o.country for person in account.people for o in person.offices} == {"DK"}


def test_a_last_day_in_office_is_none_of_the_visit_s(tmp_path: Path) -> None:
    text = f"{MOE} visited Denmark on 16-18 March 2015. She met {HOLM}, who was on his last day in office."
    (meeting,) = told(tmp_path, text).meetings
    assert meeting.started_on == datetime.date(2015, 3, 16)


@pytest.mark.parametrize(
    "more", [f"More from the meeting: Moe also met {RAO} on Friday.", f"More from the talks\n- Moe also met {RAO}"]
)
def test_more_from_a_meeting_is_of_the_article(more: str, tmp_path: Path) -> None:
    account = told(tmp_path, f"{MOE} met {HOLM} on Friday and they spoke of trade.\n{more}\nMore was said.")
    assert [_seen(account, meeting)[1] for meeting in account.meetings] == _SEPARATELY


def test_an_exchange_of_views_that_was_held_is_a_meeting(tmp_path: Path) -> None:
    account = told(tmp_path, f"{MOE} had a frank exchange of views with {HOLM} on Friday.")
    assert [_seen(account, meeting)[1] for meeting in account.meetings] == _BOTH


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        (f"{MOE} will meet {HOLM} if he comes to Oslo in the autumn.", []),
        (f"{MOE} to meet {HOLM} if talks in Rome fail", []),
        (f"{MOE} will meet {HOLM} to see if a truce can be reached.", [{"Anna Moe", "Lars Holm"}]),
        (f"{MOE} will meet {HOLM} on Friday to ask him if a truce can be reached.", [{"Anna Moe", "Lars Holm"}]),
        (f"{MOE} will meet {HOLM} on Friday to find out if a truce can be reached.", [{"Anna Moe", "Lars Holm"}]),
        ("Norwegian Prime Minister Kari Lund and Foreign Minister Anna Moe held a series of meetings in Rome.", []),
        (
            f"{MOE} met {HOLM} on Friday. She said that trade grew after her meetings with {RAO} this year.",
            [{"Anna Moe", "Lars Holm"}],
        ),
        (f"{MOE} said after her meeting with {HOLM} that trade grew this year.", [{"Anna Moe", "Lars Holm"}]),
    ],
)
def test_what_depends_or_is_of_a_whole_year_is_no_meeting(text: str, meetings: list[set[str]], tmp_path: Path) -> None:
    account = told(tmp_path, text)
    assert [_seen(account, meeting)[1] for meeting in account.meetings] == meetings


@pytest.mark.parametrize(
    "more",
    [
        "focused on the preparations for the meeting of the Baltic Council that was set for March 28.",
        "served to finalise preparations for the meeting between Premier Kari Lund and President Ole Dahl tomorrow.",
    ],
)
def test_a_meeting_that_talk_prepares_for_gives_no_day(more: str, tmp_path: Path) -> None:
    meeting = told(tmp_path, f"The meeting of {MOE} with {HOLM} {more}").meetings[0]
    assert (meeting.status, meeting.started_on) == ("held", datetime.date(2015, 3, 21))
