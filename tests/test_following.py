"""What a corrected value brings with it in other rows, and what stays as it was."""

from pathlib import Path

import pandas as pd
import pytest

from readouts.article import account_of
from readouts.assemble import Decisions, assemble
from readouts.assemble.corrections import read_corrections
from readouts.read.seed import source
from readouts.validate import check

COLUMNS = "table,row_id,field,expect,value,reason,source,corrected_by,corrected_on\n"
WHY = "Seen,https://a.example/1,Lena,2024-01-05"
WINDOW = """ date 2023-04-29 Georgian Defence Minister Grigol Petradze paid an official visit to Baku on April 27-28. \
During the visit Petradze met with Azerbaijani Defence Minister Elman Safarli.
"""
DAY = """ date 2023-04-29 Georgian Defence Minister Grigol Petradze paid an official visit to Baku. On April 27 \
Azerbaijani Defence Minister Elman Safarli received Grigol Petradze in Baku. Before the meeting Petradze laid a wreath \
at the grave of the national leader.
"""
MEETING, VISIT = "2023-04-27-petradze-safarli", "2023-04-27-petradze-to-az"


def _corrected(folder: Path, text: str, *lines: str) -> dict[str, pd.DataFrame]:
    """The tables of an article after these corrections; they pass the gate."""
    (folder / "seeds").mkdir(exist_ok=True)
    (folder / "seeds/corrections.csv").write_text(COLUMNS + "".join(f"{line},{WHY}\n" for line in lines), "utf-8")
    corrections, refused = read_corrections(folder)
    assert refused == []
    account = account_of(source("a.txt", text, text.encode(), {}))
    frames = assemble([account], Decisions(corrections=corrections))
    assert check(frames) == []
    return frames


def _days(frames: dict[str, pd.DataFrame], table: str, *columns: str) -> set[tuple[str, ...]]:
    return set(frames[table][list(columns)].astype("str").fillna("").itertuples(index=False, name=None))


def _moved(table: str, row: str) -> list[str]:
    """Lines that put both days a day later."""
    return [f"{table},{row},started_on,2023-04-27,2023-04-28", f"{table},{row},ended_on,2023-04-27,2023-04-28"]


def test_a_corrected_visit_takes_its_meetings_and_tenures_along(tmp_path: Path) -> None:
    line = f"visits,{VISIT},ended_on,2023-04-28,2023-04-30"
    frames = _corrected(tmp_path, WINDOW, line)
    assert _days(frames, "meetings", "started_on", "ended_on", "date_basis") == {("2023-04-27", "2023-04-30", "visit")}
    assert _days(frames, "tenures", "first_seen_on", "last_seen_on") == {("2023-04-27", "2023-04-30")}
    evidence = frames["evidence"]
    told = evidence[(evidence["table"] == "meetings") & (evidence["value"] == "2023-04-30")]
    assert told[["basis", "rule"]].values.tolist() == [["curated", "follows-a-correction"]]


def test_a_meeting_corrected_too_stays_as_people_put_it(tmp_path: Path) -> None:
    lines = [
        f"visits,{VISIT},ended_on,2023-04-28,2023-04-30",
        f"meetings,{MEETING},ended_on,2023-04-28,2023-04-27",
    ]
    frames = _corrected(tmp_path, WINDOW, *lines)
    assert _days(frames, "meetings", "started_on", "ended_on") == {("2023-04-27", "2023-04-27")}


def test_a_corrected_meeting_takes_its_visit_its_ceremonies_and_tenures_along(tmp_path: Path) -> None:
    meeting = "2023-04-27-safarli-petradze"
    frames = _corrected(tmp_path, DAY, *_moved("meetings", meeting), f"meetings,{meeting},city,Baku,Ganja")
    assert _days(frames, "visits", "started_on", "ended_on", "date_basis") == {("2023-04-28", "2023-04-28", "meeting")}
    assert _days(frames, "ceremonies", "held_on", "city") == {("2023-04-28", "Ganja")}
    assert _days(frames, "tenures", "first_seen_on", "last_seen_on") == {("2023-04-28", "2023-04-28")}


def test_a_day_that_the_article_states_does_not_follow(tmp_path: Path) -> None:
    text = WINDOW.replace("Petradze met", "on April 27 Petradze met")
    frames = _corrected(tmp_path, text, f"visits,{VISIT},ended_on,2023-04-28,2023-04-30")
    assert _days(frames, "meetings", "started_on", "ended_on") == {("2023-04-27", "2023-04-27")}


def test_a_stated_day_that_is_also_the_window_does_not_follow(tmp_path: Path) -> None:
    text = WINDOW.replace("27-28", "27").replace("Petradze met", "on April 27 Petradze met")
    frames = _corrected(tmp_path, text, *_moved("visits", VISIT))
    assert _days(frames, "meetings", "started_on", "ended_on") == {("2023-04-27", "2023-04-27")}


def test_a_ceremony_corrected_too_stays_as_people_put_it(tmp_path: Path) -> None:
    (key,) = _corrected(tmp_path, DAY)["ceremonies"]["ceremony_id"]
    line = f"ceremonies,{key},held_on,2023-04-27,2023-04-26"
    frames = _corrected(tmp_path, DAY, *_moved("meetings", "2023-04-27-safarli-petradze"), line)
    assert _days(frames, "ceremonies", "held_on") == {("2023-04-26",)}


@pytest.mark.parametrize(
    ("host", "sides"), [("GE", {("AZ", "visitor"), ("GE", "host")}), ("", {("AZ", ""), ("GE", "")})]
)
def test_sides_follow_a_corrected_host(host: str, sides: set[tuple[str, str]], tmp_path: Path) -> None:
    line = f"meetings,2023-04-27-safarli-petradze,host_country_code,AZ,{host}"
    assert _days(_corrected(tmp_path, DAY, line), "meeting_participants", "country_code", "side") == sides
