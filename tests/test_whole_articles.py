"""Articles of several meetings: which are told, on which day, where and how each was, and who else was there."""

import datetime
from pathlib import Path

import pytest

from tests.scenes import account_from, pairs, scene_of

MET = "Serbian Foreign Minister Goran Ilic met Peruvian Foreign Minister Luis Rojas in Lima"
PRESIDENTS = "Serbian President Ana Vukic met Kenyan President Rose Oti in Belgrade."


@pytest.mark.parametrize(
    ("programme", "days"),
    [
        ("On the first day, Ilic met Peruvian Minister Luis Rojas. On the second day he met Premier Eva Soto.", [8, 9]),
        ("On the first day, Ilic met Minister Luis Rojas. Later that day, Premier Eva Soto received him.", [8, 8]),
        (
            "On the first day of the visit, Ilic met Minister Luis Rojas. The next day he met Premier Eva Soto. "
            "The same day he met Speaker Ana Vidal.",
            [8, 9, 9],
        ),
    ],
)
def test_the_days_of_a_visit(programme: str, days: list[int], tmp_path: Path) -> None:
    told = account_from(tmp_path, f"Serbian Minister Goran Ilic was on a visit to Lima on June 8-10. {programme}")
    assert [meeting.started_on for meeting in told.meetings] == [datetime.date(2022, 6, day) for day in days]
    assert all(meeting.started_on == meeting.ended_on for meeting in told.meetings)


def test_the_second_day_of_something_else_is_not_the_visits(tmp_path: Path) -> None:
    told = account_from(
        tmp_path,
        "Serbian Minister Goran Ilic was on a visit to Lima on June 8-10. "
        "On the second day of the fair, he met Peruvian Minister Luis Rojas.",
    )
    assert told.meetings[0].ended_on == datetime.date(2022, 6, 10)


def test_a_day_after_the_dateline_is_the_meetings(tmp_path: Path) -> None:
    told = account_from(
        tmp_path,
        "Lima (TTX) – President Ana Vidal on June 14 received Serbian Minister Goran Ilic, "
        "who is on a visit to Peru from June 12 to 16.",
    )
    assert [(meeting.started_on, meeting.ended_on) for meeting in told.meetings] == [(datetime.date(2022, 6, 14),) * 2]


@pytest.mark.parametrize(
    ("past", "number"),
    [
        ("Last week Ilic held talks with Kenyan President Rose Oti in Nairobi.", 1),
        ("Ilic held talks with Kenyan President Rose Oti in Nairobi two weeks ago.", 1),
        ("On Monday Ilic held talks with Kenyan President Rose Oti in Nairobi.", 2),
    ],
)
def test_the_week_before_is_background(past: str, number: int) -> None:
    assert len(pairs(scene_of(f"{MET} on Tuesday. {past}"))) == number


def test_what_was_last_week_may_be_the_news() -> None:
    scene = scene_of(f"{MET} last week. Kenyan President Rose Oti met Ilic in Nairobi last week.")
    assert len(pairs(scene)) == 2


@pytest.mark.parametrize(
    "call",
    [
        " and held a telephone conversation with Kenyan Minister Rose Oti.",
        " on Monday and also had a phone call with Kenyan Minister Rose Oti.",
    ],
)
def test_a_call_beside_a_meeting(call: str) -> None:
    scene = scene_of(MET + call)
    modes = {frozenset(pair): meeting.mode for pair, meeting in zip(pairs(scene), scene.meetings, strict=True)}
    assert modes[frozenset(("Goran Ilic", "Luis Rojas"))] == "in_person"
    assert modes[frozenset(("Goran Ilic", "Rose Oti"))] == "phone"


@pytest.mark.parametrize(
    "more",
    [
        "On the Serbian side, these were Minister Goran Ilic and Finance Minister Ivo Maric.",
        "The talks went on in an expanded format: on the Serbian side, Minister Goran Ilic and Minister Ivo Maric.",
        "The Serbian delegation was made up of Minister Goran Ilic and Finance Minister Ivo Maric.",
        "Taking part on behalf of Serbia were Minister Goran Ilic and Finance Minister Ivo Maric.",
        "Besides them, Minister Goran Ilic and Finance Minister Ivo Maric sat at the table.",
        "Others at the meeting included Minister Goran Ilic and Finance Minister Ivo Maric.",
        "Also at the table: Minister Goran Ilic and Finance Minister Ivo Maric.",
        "At her side were Minister Goran Ilic and Finance Minister Ivo Maric.",
    ],
)
def test_who_else_was_there(more: str) -> None:
    assert pairs(scene_of(f"{PRESIDENTS} {more}")) == [["Ana Vukic", "Goran Ilic", "Ivo Maric", "Rose Oti"]]


@pytest.mark.parametrize(
    "more",
    [
        "On the Serbian side, Minister Goran Ilic said that trade grows.",
        "Accompanying her on the visit were Minister Goran Ilic and Finance Minister Ivo Maric.",
        "A statement was made by Minister Goran Ilic.",
    ],
)
def test_who_need_not_have_been_there(more: str) -> None:
    assert pairs(scene_of(f"{PRESIDENTS} {more}")) == [["Ana Vukic", "Rose Oti"]]


def test_members_of_a_cabinet_were_met_where_that_ends(tmp_path: Path) -> None:
    told = account_from(
        tmp_path,
        f"{MET} on Monday. On Tuesday Ilic met Kenyan President Rose Oti and members of her cabinet in Nairobi.",
    )
    assert [meeting.city for meeting in told.meetings] == ["Lima", "Nairobi"]


def test_the_diplomat_of_a_country_is_who_met_not_who_was_spoken_of() -> None:
    scene = scene_of(
        f"{MET}. He recalled President Ana Vukic's visit. Then the Serbian diplomat was received by Speaker Eva Soto."
    )
    assert pairs(scene) == [["Goran Ilic", "Luis Rojas"], ["Eva Soto", "Goran Ilic"]]


def test_a_caucus_is_of_those_whom_it_befriends() -> None:
    scene = scene_of("Serbian Minister Goran Ilic met US Congressman John Hill, co-chair of the Serbian Caucus.")
    assert [person.serves for person in scene.people] == ["RS", "US"]


@pytest.mark.parametrize("family", ["Sayed", "Syed", "Haji"])
def test_a_form_of_address_may_be_a_family_name(family: str) -> None:
    scene = scene_of(f"Kenyan Minister Ali {family} met Serbian Minister Goran Ilic.")
    assert pairs(scene) == [[f"Ali {family}", "Goran Ilic"]]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Serbian President Ana Vukic flew to Lima on Monday. Peruvian President Eva Soto thanked her.\n\n"
            "The presidents held one-on-one talks.",
            [["Ana Vukic", "Eva Soto"]],
        ),
        (
            "Serbian Minister Goran Ilic and Kenyan Minister Rose Oti flew to Lima. "
            "The two ministers were received by Peruvian President Eva Soto.",
            [["Eva Soto", "Goran Ilic", "Rose Oti"]],
        ),
        (
            "Serbian Minister Goran Ilic met Peruvian Minister Luis Rojas in Lima. "
            "The two ministers were later received by President Eva Soto.",
            [["Goran Ilic", "Luis Rojas"], ["Eva Soto", "Goran Ilic", "Luis Rojas"]],
        ),
        (
            "Serbian President Ana Vukic and Kenyan Premier Rose Oti are in Lima. "
            "Both leaders met Peruvian President Eva Soto.",
            [["Ana Vukic", "Eva Soto", "Rose Oti"]],
        ),
        (
            "Serbian President Ana Vukic met Kenyan President Rose Oti in Lima. The two presidents met businessmen.",
            [["Ana Vukic", "Rose Oti"]],
        ),
    ],
)
def test_whom_a_plural_means(text: str, met: list[list[str]]) -> None:
    assert pairs(scene_of(text)) == met


@pytest.mark.parametrize(
    ("more", "came"),
    [
        ("The two spoke for an hour, with Foreign Minister Goran Ilic also in attendance.", True),
        ("The two spoke for an hour, with Foreign Minister Goran Ilic present.", True),
        ("The two spoke for an hour, with Foreign Minister Goran Ilic sitting in.", True),
        ("The president, in the presence of Foreign Minister Goran Ilic, thanked her guest.", True),
        ("A contract was signed in the presence of Foreign Minister Goran Ilic.", False),
        ("Foreign Minister Goran Ilic gave a dinner for leaders attending the summit.", False),
    ],
)
def test_who_sat_in(more: str, came: bool) -> None:
    assert (["Ana Vukic", "Goran Ilic", "Rose Oti"] in pairs(scene_of(f"{PRESIDENTS} {more}"))) == came


def test_a_president_is_not_his_first_lady() -> None:
    scene = scene_of("The President and First Lady Eva Soto attended a concert in Lima.")
    assert [[office.role for office, _ in person.offices] for person in scene.people] == [["spouse"]]


def test_the_same_day_is_not_that_of_earlier_talks(tmp_path: Path) -> None:
    told = account_from(
        tmp_path,
        f"{MET} on Tuesday. Ilic said that Serbia would carry out what both presidents had agreed in their meeting on "
        "Monday. The same day Ilic met Chilean Foreign Minister Pablo Soto.",
    )
    assert [meeting.started_on for meeting in told.meetings] == [datetime.date(2022, 6, 14)] * 2


def test_where_an_agreement_was_signed_is_no_scene(tmp_path: Path) -> None:
    told = account_from(
        tmp_path,
        f"{MET} on Monday. Ilic also met Kenyan Minister Rose Oti, whom he thanked for the trade agreement signed on "
        "1 June in Italy.",
    )
    assert [meeting.city for meeting in told.meetings] == ["Lima", "Lima"]


def test_a_summit_beside_which_others_met_does_not_date_a_meeting(tmp_path: Path) -> None:
    told = account_from(
        tmp_path,
        f"{MET} at a summit on 12 June. A meeting was also held with Kenyan Minister Rose Oti. "
        "On 13 June, on the sidelines of the summit, Chilean Minister Pablo Soto met Cuban Minister Ana Vidal.",
    )
    assert [meeting.started_on.day for meeting in told.meetings if meeting.started_on] == [12, 12, 13]


def test_a_dateline_that_begins_with_its_day(tmp_path: Path) -> None:
    told = account_from(tmp_path, f"Tuesday, June 14, Lima – {MET}. Tomorrow he will meet Kenyan Minister Rose Oti.")
    assert [meeting.started_on for meeting in told.meetings][-1:] == [datetime.date(2022, 6, 15)]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (f"{MET}. The day ended with Peruvian President Eva Soto receiving Ilic.", ["Eva Soto", "Goran Ilic"]),
        (f"{MET}. The Minister and Kenyan Foreign Minister Rose Oti discussed trade.", ["Goran Ilic", "Rose Oti"]),
        (
            "Goran Ilic, Serbian Minister, had been to Lima and met Minister Luis Rojas of Peru.",
            ["Goran Ilic", "Luis Rojas"],
        ),
        (
            "Serbian Minister Goran Ilic held bilateral meetings. The first was with Peruvian Minister Luis Rojas, "
            "followed by one with Kenyan Minister Rose Oti. The last meeting was with Chilean Minister Pablo Soto.",
            ["Goran Ilic", "Pablo Soto"],
        ),
        (
            "Serbian Minister Goran Ilic held bilateral meetings. First was Peruvian Minister Luis Rojas. "
            "Chilean Minister Pablo Soto was the second.",
            ["Goran Ilic", "Pablo Soto"],
        ),
    ],
)
def test_further_meetings_of_a_programme(text: str, met: list[str]) -> None:
    assert met in pairs(scene_of(text))


def test_who_is_accompanied_on_a_journey_met_alone() -> None:
    scene = scene_of(f"{PRESIDENTS} The Kenyan President is accompanied by Foreign Minister Ruth Otieno.")
    assert pairs(scene) == [["Ana Vukic", "Rose Oti"]]


@pytest.mark.parametrize("both", ["Both audiences were attended by", "Present at both receptions was"])
def test_who_was_at_both(both: str) -> None:
    scene = scene_of(
        "Serbian Premier Ana Vukic received Peruvian Minister Luis Rojas and the Ambassador of Kenya, Rose Oti. "
        f"{both} Foreign Minister Goran Ilic."
    )
    assert pairs(scene) == [["Ana Vukic", "Goran Ilic", "Luis Rojas"], ["Ana Vukic", "Goran Ilic", "Rose Oti"]]


def test_whose_side_at_the_meeting() -> None:
    scene = scene_of(f"{PRESIDENTS} On the Kenyan side, the meeting had Foreign Minister Ruth Otieno in attendance.")
    assert [person.serves for person in scene.people] == ["RS", "KE", "KE"]


def test_on_the_fringes_of_a_summit(tmp_path: Path) -> None:
    told = account_from(
        tmp_path,
        "On the fringes of the summit in Abidjan, a plan was agreed. "
        "On Monday Serbian Minister Goran Ilic met Peruvian Minister Luis Rojas.",
    )
    assert [meeting.city for meeting in told.meetings] == ["Abidjan"]


def test_topics_of_the_two_of_another_meeting(tmp_path: Path) -> None:
    told = account_from(
        tmp_path,
        "Serbian Minister Goran Ilic held talks with Peruvian Minister Luis Rojas and Kenyan Minister Rose Oti. "
        "With Minister Oti he discussed tourism. Minister Rojas informed Minister Ilic on the reforms in Peru. "
        "They also touched upon energy.",
    )
    assert [[topic for topic, _ in meeting.topics] for meeting in told.meetings] == [["energy"], ["tourism"]]


@pytest.mark.parametrize(
    ("more", "number"),
    [
        ("Ilic and Rojas also met separately.", 2),
        ("Ilic and Rojas agreed that trade grows.", 1),
        (
            "Serbian President Ana Vukic last met Kenyan President Rose Oti in May in a summit with US President Hill.",
            1,
        ),
        ("Ilic told Rojas: You met yesterday with Speaker Eva Soto.", 1),
    ],
)
def test_what_is_no_meeting_of_its_own(more: str, number: int) -> None:
    text = (
        "Serbian Foreign Minister Goran Ilic and Defence Minister Ivo Maric met Peruvian Foreign Minister Luis Rojas "
        f"and Defence Minister Pablo Soto in Lima for a joint meeting. {more}"
    )
    assert len(pairs(scene_of(text))) == number


@pytest.mark.parametrize("site", ["King David Hotel", "King Salman Air Base", "Sultan Qaboos University"])
def test_a_site_is_no_monarch(site: str) -> None:
    scene = scene_of(f"{MET} at the {site}.")
    assert [person.name for person in scene.people] == ["Goran Ilic", "Luis Rojas"]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Serbian President Ana Vukic met Kenyan President Rose Oti at the Rava Kemp hotel, and Fiji's Premier "
            "Eva Soto.",
            ["Ana Vukic", "Eva Soto"],
        ),
        (
            "Serbian President Ana Vukic met Kenyan President Rose Oti in Lima and, in the evening, Fiji's Premier "
            "Eva Soto.",
            ["Ana Vukic", "Eva Soto"],
        ),
        (f"{PRESIDENTS} Oti met that same day with Serbian General Ivo Maric.", ["Ivo Maric", "Rose Oti"]),
        (
            f"{PRESIDENTS} Accompanying the guest were Minister Ruth Otieno and Ambassador John Kiprop.",
            ["Ana Vukic", "John Kiprop", "Rose Oti", "Ruth Otieno"],
        ),
    ],
)
def test_more_who_met(text: str, met: list[str]) -> None:
    assert met in pairs(scene_of(text))


@pytest.mark.parametrize("style", ["H H Sheikh", "H.H. Sheikh"])
def test_an_amir_with_styles(style: str) -> None:
    scene = scene_of(f"Doha: Amir {style} Majid bin Salman met with Omani Minister H E Ali Majali in Doha on Monday.")
    assert pairs(scene) == [["Ali Majali", "Majid bin Salman"]]
    assert [person.offices[0][0].role for person in scene.people] == ["head_of_state", "minister"]


@pytest.mark.parametrize(
    "more",
    [
        "File photo: Ilic meets with Kenyan President Rose Oti in Nairobi.",
        "Ilic during a meeting with Kenyan President Rose Oti [File: Agency]",
        "The meeting came a week after his visit to Nairobi, where he was received by Kenyan President Rose Oti.",
    ],
)
def test_older_pictures_and_journeys_tell_of_no_meeting(more: str) -> None:
    assert pairs(scene_of(f"{MET} on Monday.\n\n{more}")) == [["Goran Ilic", "Luis Rojas"]]


def test_a_programme_of_a_day(tmp_path: Path) -> None:
    told = account_from(
        tmp_path, f"{MET} on Monday. Tuesday's programme included talks with Defence Minister Eva Soto."
    )
    assert [meeting.started_on for meeting in told.meetings] == [datetime.date(2022, 6, day) for day in (13, 14)]


def test_whose_counterpart_a_later_clause_tells_of() -> None:
    scene = scene_of(f"{MET}, while Defence Minister Ivo Maric held talks with his counterpart Eva Soto in Lima.")
    assert next(p for p in scene.people if p.name == "Eva Soto").offices[0][0].portfolio == "defence"


def test_where_conversations_were(tmp_path: Path) -> None:
    told = account_from(
        tmp_path,
        "Serbian Minister Goran Ilic had separate conversations in Lima on Monday with Kenyan Minister Rose Oti and "
        "Chilean Minister Pablo Soto.",
    )
    assert [meeting.city for meeting in told.meetings] == ["Lima", "Lima"]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Serbian Minister Goran Ilic paid courtesy calls on Peruvian Premier Eva Soto and on Speaker Luis Rojas.",
            [["Eva Soto", "Goran Ilic"], ["Goran Ilic", "Luis Rojas"]],
        ),
        (
            "Serbian Minister Goran Ilic met Peruvian President Eva Soto's deputy, Luis Rojas.",
            [["Goran Ilic", "Luis Rojas"]],
        ),
        (
            "Serbian Premier Ana Vukic held three meetings. The first, with Peruvian Minister Luis Rojas, went on.",
            [["Ana Vukic", "Luis Rojas"]],
        ),
        ("Icelandic President Jón Th. Berg met Serbian Premier Ana Vukic.", [["Ana Vukic", "Jón Th. Berg"]]),
        (
            "An exchange of views on trade took place on Monday between Serbian Premier Ana Vukic and Kenyan President "
            "Rose Oti.",
            [["Ana Vukic", "Rose Oti"]],
        ),
        ("Serbian Premier Ana Vukic and Kenyan President Rose Oti dined together.", [["Ana Vukic", "Rose Oti"]]),
    ],
)
def test_calls_deputies_and_ordinals(text: str, met: list[list[str]]) -> None:
    assert pairs(scene_of(text)) == met


def test_at_whose_residence_a_call_was(tmp_path: Path) -> None:
    told = account_from(
        tmp_path,
        "LIMA (Agency) - Serbian Minister Goran Ilic held talks with Peruvian Minister Luis Rojas, before calling on "
        "President Eva Soto at her residence.",
    )
    assert [meeting.country for meeting in told.meetings] == ["PE", "PE"]
