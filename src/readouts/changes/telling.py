"""Rows in words: who, in which office, where and when."""

from collections.abc import Callable, Iterable

from readouts.changes.dataset import REFERS, Dataset, Row

# What a reader calls a row of each table.
NAMES = {
    "articles": "article",
    "people": "person",
    "organizations": "organization",
    "offices": "office",
    "tenures": "office held",
    "visits": "visit",
    "meetings": "meeting",
    "meeting_participants": "participant",
    "meeting_articles": "report",
    "topics": "topic of the vocabulary",
    "meeting_topics": "topic",
    "ceremonies": "ceremony",
    "statements": "statement",
    "corrections": "correction",
    "gaps": "known gap",
}


_MOST_NAMES = 4


def told(table: str, row: Row, data: Dataset) -> str:
    """The row in a few words, without its own key."""
    return _WORDS[table](row, data)


def cell(column: str, value: str | None, *datasets: Dataset) -> str | None:
    """What a cell holds; of a key or a code what it stands for, too, in the first of the datasets that has it."""
    table = "countries" if column.endswith("country_code") else REFERS.get(column, "")
    for data in datasets:
        if value is not None and value in data.rows.get(table, ()):
            return f"{told(table, data.rows[table][value], data)} ({value})"
    return value


def _article(row: Row, data: Dataset) -> str:
    return _parts(row.get("published_on"), row.get("publisher", row.get("agency")), row.get("title"), row.get("url"))


def _person(row: Row, data: Dataset) -> str:
    return _parts(row.get("name"), row.get("wikidata_id"))


def _organization(row: Row, data: Dataset) -> str:
    return _parts(row.get("name"), row.get("kind"), _country(row.get("country_code"), data))


def _office(row: Row, data: Dataset) -> str:
    served = _country(row.get("country_code"), data) or _named("organizations", row.get("organization_id"), data)
    return _parts(f"{row.get('title', 'untitled')}" + (f" of {served}" if served else ""), row.get("portfolio"))


def _tenure(row: Row, data: Dataset) -> str:
    days = _days(row.get("first_seen_on"), row.get("last_seen_on"))
    return _parts(_holder_of(row.get("office_id"), data), f"seen {days}" if days else None)


def _visit(row: Row, data: Dataset) -> str:
    whence, whither = (_country(row.get(f"{end}_country_code"), data) for end in ("from", "to"))
    way = f"from {whence} to {whither}" if whence else f"to {whither}"
    kind = f"{row['kind']} visit" if "kind" in row else None
    return _parts(_who(row, data), way, _days(row.get("started_on"), row.get("ended_on")), kind)


def _meeting(row: Row, data: Dataset) -> str:
    manner = " ".join(_spoken(row.get(column)) for column in ("status", "mode", "format", "setting") if column in row)
    days = _days(row.get("started_on"), row.get("ended_on")) or "no day known"
    return _parts(_company(row.get("meeting_id", ""), data), days, _place(row, data), manner)


def _company(meeting: str, data: Dataset) -> str:
    """Those who met, by name as far as they have one."""
    names = [_name(seat, data) for seat in data.seats.get(meeting, ())]
    more = [f"{len(names) - _MOST_NAMES} more"] if len(names) > _MOST_NAMES else []
    return " and ".join([*names[:_MOST_NAMES], *more])


def _name(seat: Row, data: Dataset) -> str:
    person = _named("people", seat.get("person_id"), data)
    return person or _holder_of(seat.get("office_id"), data) or _country(seat.get("country_code"), data) or "somebody"


def _participant(row: Row, data: Dataset) -> str:
    part = (_spoken(row.get(column)) for column in ("side", "capacity") if column in row)
    return _parts(row.get("rank"), _who(row, data) or "unnamed side", _side(row, data), *part)


def _report(row: Row, data: Dataset) -> str:
    return row.get("article_id", "")


def _topic(row: Row, data: Dataset) -> str:
    return _parts(row.get("label"), row.get("definition"))


def _of_the_world(row: Row, data: Dataset) -> str:
    return row.get("name", "")


def _discussed(row: Row, data: Dataset) -> str:
    return row.get("topic_id", "")


def _ceremony(row: Row, data: Dataset) -> str:
    by = _named("people", row.get("person_id"), data)
    return _parts(_spoken(row.get("kind")), row.get("held_on"), _place(row, data), f"by {by}" if by else None)


def _correction(row: Row, data: Dataset) -> str:
    what = f"{row.get('field')} from {row.get('expect', 'empty')} to {row.get('value', 'empty')}"
    return f"{what}: {row.get('reason', '')} ({_parts(row.get('source'), row.get('corrected_by'))})"


def _gap(row: Row, data: Dataset) -> str:
    return f"{row.get('missing', '')} ({_parts(row.get('source'), row.get('noted_by'))})"


_WORDS: dict[str, Callable[[Row, Dataset], str]] = {
    "articles": _article,
    "people": _person,
    "organizations": _organization,
    "offices": _office,
    "tenures": _tenure,
    "visits": _visit,
    "meetings": _meeting,
    "meeting_participants": _participant,
    "meeting_articles": _report,
    "topics": _topic,
    "meeting_topics": _discussed,
    "ceremonies": _ceremony,
    "countries": _of_the_world,
    "corrections": _correction,
    "gaps": _gap,
}


def _who(row: Row, data: Dataset) -> str:
    return _parts(_named("people", row.get("person_id"), data), _holder_of(row.get("office_id"), data))


def _side(row: Row, data: Dataset) -> str | None:
    """The country of the side, unless the office names it."""
    office = data.rows["offices"].get(row.get("office_id", ""), {})
    said = office.get("country_code") == row.get("country_code")
    return None if said else _country(row.get("country_code"), data)


def _holder_of(office: str | None, data: Dataset) -> str | None:
    row = data.rows["offices"].get(office or "")
    return office if row is None else _office({**row, "portfolio": ""}, data)


def _named(table: str, id: str | None, data: Dataset) -> str | None:
    return data.rows[table].get(id or "", {}).get("name", id)


def _country(code: str | None, data: Dataset) -> str | None:
    return data.rows["countries"].get(code or "", {}).get("name", code)


def _place(row: Row, data: Dataset) -> str:
    return _parts(row.get("venue"), row.get("city"), _country(row.get("country_code"), data))


def _days(first: str | None, last: str | None) -> str:
    return " to ".join(dict.fromkeys(day for day in (first, last) if day))


def _spoken(word: str | None) -> str:
    return (word or "").replace("_", " ")


def _parts(*parts: str | None) -> str:
    return ", ".join(_present(parts))


def _present(parts: Iterable[str | None]) -> list[str]:
    return [part for part in parts if part]
