"""When somebody was seen in an office: on the days of the meetings held in it, as the tables have them."""

import datetime
from collections.abc import Iterator, Mapping

from readouts.assemble.ledger import Row, Shown


def enter(rows: Mapping[str, Mapping[str, Row]], shown: Mapping[str, list[Shown]]) -> None:
    """Give every tenure the first and the last day on which the articles show it."""
    for key, tenure in rows.get("tenures", {}).items():
        days = [day for one in set(shown[key]) for day in _days(rows, one)]
        tenure |= {"first_seen_on": min(days), "last_seen_on": max(days)}


def _days(rows: Mapping[str, Mapping[str, Row]], shown: Shown) -> Iterator[datetime.date]:
    """The days of the meetings at which an article shows it; without any, that on which the article came out."""
    held = [rows["meetings"][key] for key in shown.meetings]
    days = [row[end] for row in held if row["status"] == "held" for end in ("started_on", "ended_on")]
    found = [day for day in days if isinstance(day, datetime.date)]
    yield from found or [shown.published]
