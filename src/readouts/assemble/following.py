"""What follows from a corrected value in other rows: days and places taken from a meeting or a visit, and sides.

What people corrected themselves stays as they put it, and so does what an article says on its own.
"""

import datetime
from collections.abc import Iterator, Mapping
from copy import copy

from readouts.assemble.ledger import Ledger, Row

Rows = Mapping[str, Mapping[str, Row]]

_FOLLOWING = ("meetings", "visits", "meeting_participants", "ceremonies")
# Columns of a ceremony, of the meeting that it took them from, and the rule by which it did.
_OF_ITS_MEETING = (
    ("held_on", "started_on", "day-of-its-meeting"),
    ("country_code", "country_code", "place-of-its-meeting"),
    ("city", "city", "place-of-its-meeting"),
)


class Following:
    """The rows as the articles tell them, taken before they are corrected."""

    def __init__(self, rows: Rows) -> None:
        self._before = {table: {key: copy(row) for key, row in rows.get(table, {}).items()} for table in _FOLLOWING}

    def follow(self, rows: Rows, ledger: Ledger) -> None:
        """Let other rows follow what was corrected, and cite that they do."""
        for found in (self._days_of_visits, self._days_of_meetings, self._ceremonies, self._sides):
            # Each looks at what the one before it changed.
            for table, key, column, value in list(found(rows, ledger)):
                if self._changed(rows, table, key, column) or rows[table][key][column] == value:
                    continue
                rows[table][key][column] = value
                ledger.correct(table, key, column, value, "follows-a-correction")

    def _changed(self, rows: Rows, table: str, key: str, *columns: str) -> bool:
        before = self._before[table].get(key)
        # An id that is no row's, as a correction may give, is told by the gate.
        return before is not None and any(rows[table][key][column] != before[column] for column in columns)

    def _days_of_visits(self, rows: Rows, _: Ledger) -> Iterator[tuple[str, str, str, object]]:
        """Of meetings that are dated by the window of a corrected visit."""
        for key, meeting in rows.get("meetings", {}).items():
            visit = str(meeting["visit_id"])
            if meeting["date_basis"] == "visit" and self._changed(rows, "visits", visit, "started_on", "ended_on"):
                before, now = self._before["visits"][visit], rows["visits"][visit]
                if _days(self._before["meetings"][key]) == _days(before):
                    yield "meetings", key, "started_on", now["started_on"]
                    yield "meetings", key, "ended_on", now["ended_on"]

    def _days_of_meetings(self, rows: Rows, _: Ledger) -> Iterator[tuple[str, str, str, object]]:
        """Of visits that are dated by a corrected meeting."""
        of: dict[str, list[str]] = {}
        for key, meeting in rows.get("meetings", {}).items():
            of.setdefault(str(meeting["visit_id"]), []).append(key)
        for key, visit in rows.get("visits", {}).items():
            own = of.get(key, [])
            before = _span(self._before["meetings"][meeting] for meeting in own)
            if visit["date_basis"] == "meeting" and before is not None and _days(visit) == before:
                now = _span(rows["meetings"][meeting] for meeting in own) or before
                yield "visits", key, "started_on", now[0]
                yield "visits", key, "ended_on", now[1]

    def _ceremonies(self, rows: Rows, ledger: Ledger) -> Iterator[tuple[str, str, str, object]]:
        """Day and place of ceremonies that have those of a corrected meeting."""
        for column, source, rule in _OF_ITS_MEETING:
            taken = ledger.by_rule("ceremonies", column, rule)
            for key, ceremony in rows.get("ceremonies", {}).items():
                meeting = str(ceremony["meeting_id"])
                if key in taken and ceremony["meeting_id"] and self._changed(rows, "meetings", meeting, source):
                    yield "ceremonies", key, column, rows["meetings"][meeting][source]

    def _sides(self, rows: Rows, _: Ledger) -> Iterator[tuple[str, str, str, object]]:
        """Of those who took part where another state is the host now, or the state that they are of."""
        for key, seat in rows.get("meeting_participants", {}).items():
            meeting, country = str(seat["meeting_id"]), seat["country_code"]
            host = rows["meetings"].get(meeting, {}).get("host_country_code")
            changed = self._changed(rows, "meetings", meeting, "host_country_code")
            if changed or self._changed(rows, "meeting_participants", key, "country_code"):
                side = None if host is None or country is None else "host" if country == host else "visitor"
                yield "meeting_participants", key, "side", side


def _days(row: Row) -> tuple[object, object]:
    return row["started_on"], row["ended_on"]


def _span(meetings: Iterator[Row]) -> tuple[object, object] | None:
    """The first and the last day of meetings that were held."""
    held = [day for meeting in meetings if meeting["status"] == "held" for day in _days(meeting)]
    days = [day for day in held if isinstance(day, datetime.date)]
    return (min(days), max(days)) if days else None
