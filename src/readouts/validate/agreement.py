"""What the tables say together: meetings with their participants and articles, and offices with their holders."""

from collections.abc import Iterator, Mapping

import pandas as pd

from readouts.validate.fault import Fault

Frames = Mapping[str, pd.DataFrame]

_SEAT = ["participant_id", "meeting_id", "country_code", "side"]
# A bilateral meeting may be told with one country unnamed, but never with three.
_MOST_COUNTRIES = {"bilateral": 2, "trilateral": 3}


def agreement_faults(frames: Frames) -> Iterator[Fault]:
    """Meetings with fewer than two participants, without an article, or with too many countries for their format;
    hosts of another country than the meeting's; people shown in an office without a tenure."""
    yield from _participant_faults(frames)
    yield from _article_faults(frames)
    yield from _format_faults(frames)
    yield from _side_faults(frames)
    for table in ("visits", "meeting_participants", "statements"):
        yield from _tenure_faults(table, frames)


def _participant_faults(frames: Frames) -> Iterator[Fault]:
    counts = frames["meeting_participants"]["meeting_id"].value_counts()
    for meeting in frames["meetings"]["meeting_id"].dropna():
        count = counts.get(meeting, 0)
        if count < 2:
            mend = "a meeting has two sides at least: add a row for each to `meeting_participants`, unnamed if need be"
            yield Fault("meetings", meeting, "", "two_participants", f"{count}", mend)


def _article_faults(frames: Frames) -> Iterator[Fault]:
    reported = set(frames["meeting_articles"]["meeting_id"])
    for meeting in frames["meetings"]["meeting_id"].dropna():
        if meeting not in reported:
            mend = "name the article that reports it in `meeting_articles`"
            yield Fault("meetings", meeting, "", "meeting_reported", "", mend)


def _format_faults(frames: Frames) -> Iterator[Fault]:
    counts = frames["meeting_participants"].groupby("meeting_id")["country_code"].nunique()
    meetings = frames["meetings"][["meeting_id", "format"]].dropna()
    for meeting, format in meetings.itertuples(index=False):
        if counts.get(meeting, 0) > _MOST_COUNTRIES.get(format, counts.get(meeting, 0)):
            mend = f"{counts[meeting]} countries take part: change the format or the participants"
            yield Fault("meetings", meeting, "format", "format_fits_countries", format, mend)


def _side_faults(frames: Frames) -> Iterator[Fault]:
    """Hosts who stand for another state than that which hosted, and visitors who stand for that one.

    Bodies may host, and what stands for no state is of no country: nothing is asked of a participant without one.
    """
    hosts = frames["meetings"].drop_duplicates("meeting_id").set_index("meeting_id")["host_country_code"]
    seats = frames["meeting_participants"].dropna(subset=["meeting_id", "country_code", "side"])
    for seat, meeting, country, side in seats[_SEAT].itertuples(index=False):
        host = hosts.get(meeting)
        host = None if pd.isna(host) else host
        if (side == "host") != (country == host):
            mend = f"the meeting's host is {host or 'no state'}, the participant of {country}: correct one of the three"
            yield Fault("meeting_participants", str(seat), "side", "side_fits_host", side, mend)


def _tenure_faults(table: str, frames: Frames) -> Iterator[Fault]:
    held = set(frames["tenures"][["person_id", "office_id"]].itertuples(index=False, name=None))
    rows = frames[table].dropna(subset=["person_id", "office_id"])
    for key, person, office in rows[[rows.columns[0], "person_id", "office_id"]].itertuples(index=False):
        if (person, office) not in held:
            mend = f"add the tenure of {person} to `tenures`, or correct the office"
            yield Fault(table, str(key), "office_id", "office_held", office, mend)
