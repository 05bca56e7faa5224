"""Visits and ceremonies as told: only journeys made, nobody's mixed up, no day or place that is another's."""

import datetime
from pathlib import Path

import pytest

from readouts.article import account_of
from readouts.assemble.identity import Identity
from readouts.meet.account import Account
from readouts.meet.visits import visits_of
from readouts.read import read_sources
from tests.scenes import scene_of

ROJAS = "Chilean Defense Minister Pablo Rojas"


def accounts_of(folder: Path, *texts: str) -> list[Account]:
    """The accounts of articles with these texts."""
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(f" date {text}", "utf-8")
    return [account_of(source) for source in read_sources([folder], folder)]  # type: ignore[arg-type]


def countries(text: str) -> list[str | None]:
    """Where the visits of a text went."""
    visits, _ = visits_of(scene_of(text))
    return [visit.country for visit in visits]


@pytest.mark.parametrize(
    "text",
    [
        f"{ROJAS} cancelled his visit to Serbia.",
        f"{ROJAS} will pay an official visit to Serbia in November.",
        f"{ROJAS} is expected to visit Serbia.",
        f"{ROJAS} met the press before his visit to Serbia.",
        f"{ROJAS} has been invited to pay a visit to Serbia.",
        f"{ROJAS} did not visit Serbia.",
        f"{ROJAS} spoke to the press ahead of his visit to Serbia.",
        f"{ROJAS} visits Serbia on 29 June.",
        f"{ROJAS} visits Serbia next month.",
        f"Last year {ROJAS} visited Belgrade.",
        f"{ROJAS} visited Belgrade in 2019.",
        f"{ROJAS} recalled his visit to Serbia.",
        f"{ROJAS} met the press. The visit of Rojas to Serbia was postponed.",
        f"{ROJAS} met the press. The visit of Rojas to Serbia will take place in autumn.",
        f"{ROJAS} would sign the treaty during his visit to Serbia.",
    ],
)
def test_a_visit_not_made_is_none(text: str) -> None:
    assert countries(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{ROJAS} is on a visit to Serbia.",
        f"{ROJAS} arrived in Belgrade for a visit.",
        f"{ROJAS} met the press during his visit to Serbia.",
        f"{ROJAS} paid an official visit to Serbia on 12-13 June.",
        f"Last week {ROJAS} visited Belgrade.",
        f"{ROJAS} visited Serbia, where he will meet the press.",
        f"{ROJAS} expressed hope that his visit to Serbia will give trade an impetus.",
        f"{ROJAS}, who is on a visit to Serbia, will meet the press.",
        f"{ROJAS} met the press. It was the first visit of Rojas to Serbia since 2010.",
        f"{ROJAS} visited Belgrade and will visit Oslo next week.",
    ],
)
def test_a_visit_made_or_under_way_is_kept(text: str) -> None:
    assert countries(text) == ["RS"]


def test_two_travellers_of_one_family_name_make_two_visits(tmp_path: Path) -> None:
    accounts = accounts_of(
        tmp_path,
        "2022-06-15 Chilean President Pablo Rojas paid a visit to Serbia on 14-15 June.",
        "2022-06-15 Chilean Energy Minister Juan Rojas paid a visit to Serbia on 14 June.",
    )
    identity = Identity(accounts)
    assert {identity.visit(0, 0), identity.visit(1, 0)} == {
        "2022-06-14-pablo-rojas-to-rs",
        "2022-06-14-juan-rojas-to-rs",
    }


def test_undated_visits_of_two_people_stay_two(tmp_path: Path) -> None:
    accounts = accounts_of(
        tmp_path,
        "2022-06-15 Chilean President Pablo Rojas is on a visit to Serbia.",
        "2022-06-16 Chilean Energy Minister Juan Rojas is on a visit to Serbia.",
    )
    identity = Identity(accounts)
    assert identity.visit(0, 0) != identity.visit(1, 0)


def test_a_visit_on_days_that_overlap_is_one(tmp_path: Path) -> None:
    accounts = accounts_of(
        tmp_path,
        f"2022-06-15 {ROJAS} paid a visit to Serbia on 13-15 June.",
        f"2022-06-15 {ROJAS} paid a visit to Serbia on 14-15 June.",
    )
    identity = Identity(accounts)
    assert identity.visit(0, 0) == identity.visit(1, 0) == "2022-06-13-rojas-to-rs"


MET = f"2022-06-15 Norwegian Defense Minister Kari Lunde met {ROJAS} in Oslo on June 14."


def test_a_ceremony_on_another_day_is_not_the_meetings(tmp_path: Path) -> None:
    (account,) = accounts_of(tmp_path, f"{MET} On June 13, Rojas laid a wreath.")
    (ceremony,) = account.ceremonies
    assert (ceremony.meeting, ceremony.country, ceremony.held_on) == (None, None, datetime.date(2022, 6, 13))


def test_a_ceremony_on_the_day_is_the_meetings(tmp_path: Path) -> None:
    (account,) = accounts_of(tmp_path, f"{MET} On June 14, Rojas laid a wreath.")
    (ceremony,) = account.ceremonies
    assert (ceremony.meeting, ceremony.country) == (0, "NO")


def test_a_ceremony_of_no_meeting_borrows_from_none_of_several(tmp_path: Path) -> None:
    (account,) = accounts_of(
        tmp_path,
        f"{MET} On June 13, Swedish Defense Minister Karin Berg met Rojas in Stockholm. On June 20, Rojas will meet"
        " Polish Foreign Minister Jan Nowak in Warsaw. An official welcoming ceremony was held.",
    )
    assert [meeting.status for meeting in account.meetings] == ["held", "held", "planned"]
    assert [(c.meeting, c.country, c.held_on) for c in account.ceremonies] == [(None, None, None)]


def test_a_ceremony_of_no_meeting_has_the_scene_of_the_only_one(tmp_path: Path) -> None:
    (account,) = accounts_of(
        tmp_path,
        f"{MET} On June 20, Rojas will meet Polish Foreign Minister Jan Nowak in Warsaw. An official welcoming"
        " ceremony was held.",
    )
    day = datetime.date(2022, 6, 14)
    assert [(c.meeting, c.country, c.held_on) for c in account.ceremonies] == [(None, "NO", day)]


def test_a_year_left_out_is_that_of_publication(tmp_path: Path) -> None:
    (account,) = accounts_of(tmp_path, MET)
    (meeting,) = account.meetings
    assert (meeting.date_basis, meeting.words["started_on"].rule) == ("stated", "year-of-publication")


def test_a_year_that_is_said_is_stated(tmp_path: Path) -> None:
    (account,) = accounts_of(tmp_path, MET.replace("June 14", "June 14, 2022"))
    assert account.meetings[0].words["started_on"].rule is None


def test_the_days_of_a_visit_without_a_year(tmp_path: Path) -> None:
    (account,) = accounts_of(tmp_path, f"2022-06-15 {ROJAS} paid a visit to Serbia on 13-14 June.")
    assert account.visits[0].words["days"].rule == "year-of-publication"
