"""When and where planned meetings will be: of the visit to come, or of the meeting planned before."""

import datetime
from pathlib import Path

import pytest

from readouts.meet.account import MeetingTold
from tests.scenes import account_from

ROJAS = "Peruvian Foreign Minister Luis Rojas"
HOLM = "Danish Foreign Minister Lars Holm"


def planned(folder: Path, text: str) -> list[MeetingTold]:
    """The planned meetings of an article published on Wednesday, 15 June 2022."""
    return [meeting for meeting in account_from(folder, text).meetings if meeting.status == "planned"]


@pytest.mark.parametrize(
    ("text", "country", "city"),
    [
        (f"{ROJAS} flies to Copenhagen tomorrow to hold talks with {HOLM}.", "DK", "Copenhagen"),
        (f"{ROJAS} heads to Copenhagen on Friday for talks with {HOLM}.", "DK", "Copenhagen"),
        (f"{ROJAS} is to visit Denmark next week for talks with {HOLM}.", "DK", None),
        (f"{ROJAS} will visit Denmark on 30 June. He will meet {HOLM}.", "DK", None),
        (f"{ROJAS} will be in Denmark until 30 June. He is expected to meet {HOLM}.", "DK", None),
        (f"{ROJAS} travels to New York on Friday. He will meet {HOLM}.", "US", "New York"),
        (f"{ROJAS} will pay a visit to Copenhagen and will meet {HOLM}, it was said in Lima.", "DK", "Copenhagen"),
        (f"{ROJAS} has been invited to visit Denmark. He will meet {HOLM} in Oslo.", "NO", "Oslo"),
        (f"{ROJAS} will not visit Denmark. He will meet {HOLM}.", "PE", "Lima"),
    ],
)
def test_the_journey_to_come_leads_where_the_meeting_will_be(
    text: str, country: str, city: str | None, tmp_path: Path
) -> None:
    (told,) = planned(tmp_path, f"LIMA, June 14 (News) -- {text}")
    assert (told.country, told.city) == (country, city)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"{ROJAS} will visit Denmark on 28 June. He will meet {HOLM}.", [(28, 28)]),
        (f"{ROJAS} will visit Denmark from 27 to 29 June. On Tuesday he will meet {HOLM}.", [(28, 28)]),
        (f"{ROJAS} will visit Denmark from 27 to 29 June. On Friday he will meet {HOLM}.", [(17, 17)]),
        (f"{ROJAS} will be in Denmark from 28 to 30 June. He is expected to meet {HOLM}.", [(28, 30)]),
        (f"{ROJAS} leaves for Denmark on 28 June on a two-day visit. He is expected to meet {HOLM}.", [(28, 29)]),
        (f"{ROJAS} will travel to Denmark on 28 June. He will meet {HOLM}.", [(None, None)]),
        (f"{ROJAS} is paying a visit to Denmark on 14-18 June, where he will meet {HOLM}.", [(14, 18)]),
        (f"{ROJAS} is paying a visit to Denmark on 14-18 June. He will soon meet {HOLM}.", [(None, None)]),
        (f"{ROJAS} is paying a visit to Mali on 14-18 June. He will meet {HOLM} in Lima.", [(None, None)]),
        (f"{ROJAS} will visit Mali from 27 to 29 June. On Friday he will meet {HOLM} in Lima.", [(17, 17)]),
        (f"{ROJAS} will visit Mali from 27 to 29 June. On Tuesday he will meet {HOLM} in Lima.", [(21, 21)]),
        (f"{ROJAS} was in Denmark on 14-18 June. In August he will meet {HOLM}.", [(None, None)]),
        (f"{ROJAS} paid a visit to Denmark on 8-10 June. He will meet {HOLM}.", [(None, None)]),
        (f"{ROJAS} will visit Norway, Sweden and Denmark from 20 to 30 June. He will meet {HOLM}.", [(None, None)]),
        (
            f"{ROJAS} began a visit to Denmark today. Rojas is in Denmark on 15-17 June. He will meet {HOLM}.",
            [(15, 17)],
        ),
        (f"{ROJAS} hopes to visit Denmark on 28 June. He will meet {HOLM}.", [(None, None)]),
        (
            f"{ROJAS} will host {HOLM} on Monday. Holm will also meet Peruvian President Ana Quispe.",
            [(20, 20), (20, 20)],
        ),
    ],
)
def test_the_visit_to_come_and_the_meeting_before_give_the_day(
    text: str, days: list[tuple[int | None, int | None]], tmp_path: Path
) -> None:
    assert [(_day(m.started_on), _day(m.ended_on)) for m in planned(tmp_path, text)] == days


def test_nothing_held_was_where_somebody_will_go(tmp_path: Path) -> None:
    (told,) = account_from(tmp_path, f"{ROJAS} met {HOLM} and was invited to visit Denmark.").meetings
    assert told.country is None


def _day(date: datetime.date | None) -> int | None:
    return date.day if date is not None else None
