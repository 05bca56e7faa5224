"""Rows of visits, meetings with participants and topics, ceremonies and statements."""

from readouts.assemble import actors
from readouts.assemble.entry import Cell, Entry
from readouts.assemble.ledger import Row
from readouts.meet.account import (
    CeremonyTold,
    MeetingTold,
    OfficeTold,
    ParticipantTold,
    StatementTold,
    VisitTold,
    ruled,
)


def enter(entry: Entry) -> None:
    """Enter all that the article tells of."""
    for v, visit in enumerate(entry.account.visits):
        _visit(entry, entry.identity.visit(entry.a, v), visit)
    for m, meeting in enumerate(entry.account.meetings):
        _meeting(entry, entry.identity.meeting(entry.a, m), m, meeting)
    for ceremony in entry.account.ceremonies:
        _ceremony(entry, ceremony)
    for statement in entry.account.statements:
        _statement(entry, statement)


def _office(entry: Entry, person: str | None, told: OfficeTold | None) -> str | None:
    return None if told is None else actors.office(entry, person, told)


def _visit(entry: Entry, key: str, visit: VisitTold) -> None:
    person = entry.person(visit.person)
    office = _office(entry, person, visit.office)
    cells: dict[str, Cell] = {
        "person_id": (person, "person"),
        "office_id": (office, "office"),
        "from_country_code": (visit.from_country, "from"),
        "to_country_code": (visit.to_country, "to"),
        "kind": (visit.kind, "kind"),
        "started_on": (visit.started_on, "days"),
        "ended_on": (visit.ended_on, "days"),
    }
    entry.row("visits", key, cells, visit.words, date_basis=visit.date_basis)


def _meeting(entry: Entry, key: str, number: int, meeting: MeetingTold) -> None:
    visit = entry.identity.visit(entry.a, meeting.visit) if meeting.visit is not None else None
    cells: dict[str, Cell] = {
        "started_on": (meeting.started_on, "started_on"),
        "ended_on": (meeting.ended_on, "ended_on"),
        "status": (meeting.status, "status"),
        "mode": (meeting.mode, "mode"),
        "setting": (meeting.setting, "setting"),
        "country_code": (meeting.country, "country"),
        "city": (meeting.city, "city"),
        "venue": (meeting.venue, "venue"),
        "host_country_code": (meeting.host_country, "host_country"),
        "visit_id": (visit, "visit"),
    }
    entry.row("meetings", key, cells, meeting.words, date_basis=meeting.date_basis)
    report, telling = f"{key}.{entry.article}", meeting.words["telling"]
    linked = ruled(telling, "same-meeting") if entry.identity.told_before(entry.a, number) else telling
    entry.tell("meeting_articles", report, meeting_id=key, article_id=entry.article)
    entry.cite("meeting_articles", report, "meeting_id", key, linked)
    entry.cite("meeting_articles", report, "article_id", entry.article, telling)
    told: Row = {"status": meeting.status, "host_country_code": meeting.host_country}
    for seat, participant in enumerate(meeting.participants):
        _participant(entry, key, entry.identity.seat(entry.a, number, seat), participant, told)
    for topic, cue in meeting.topics:
        link = f"{key}.{topic}"
        entry.tell("meeting_topics", link, meeting_id=key, topic_id=topic)
        entry.cite("meeting_topics", link, "meeting_id", key, cue)
        entry.cite("meeting_topics", link, "topic_id", topic, cue)


def _participant(entry: Entry, meeting: str, seat: str, told: ParticipantTold, of: Row) -> None:
    person = entry.person(told.person)
    office = _office(entry, person, told.office)
    key = f"{meeting}.{seat}"
    cells: dict[str, Cell] = {
        "meeting_id": (meeting, "meeting"),
        "person_id": (person, "person"),
        "office_id": (office, "office"),
        "country_code": (told.country, "country"),
        "rank": (told.rank if person or office else None, "rank"),
        "side": (told.side, "side"),
        "capacity": (told.capacity, "capacity"),
    }
    entry.row("meeting_participants", key, cells, told.words, meeting=of)


def _ceremony(entry: Entry, told: CeremonyTold) -> None:
    meeting = entry.identity.meeting(entry.a, told.meeting) if told.meeting is not None else None
    visit = entry.identity.visit(entry.a, told.visit) if told.visit is not None else None
    day = told.held_on.isoformat() if told.held_on else str(entry.account.article["published_on"])
    key = f"{day}-{told.kind.replace('_', '-')}.{entry.article}.{told.words['kind'].start}"
    cells: dict[str, Cell] = {
        "kind": (told.kind, "kind"),
        "held_on": (told.held_on, "held_on"),
        "country_code": (told.country, "country"),
        "city": (told.city, "city"),
        "venue": (told.venue, "venue"),
        "visit_id": (visit, "visit"),
        "meeting_id": (meeting, "meeting"),
        "person_id": (entry.person(told.person), "person"),
    }
    entry.row("ceremonies", key, cells, told.words)


def _statement(entry: Entry, told: StatementTold) -> None:
    person = entry.person(told.person)
    meeting = entry.identity.meeting(entry.a, told.meeting) if told.meeting is not None else None
    key = f"{entry.article}.{told.start}-{told.end}"
    cells: dict[str, Cell] = {
        "meeting_id": (meeting, "meeting"),
        "speaker": (told.speaker, "speaker"),
        "person_id": (person, "person"),
        "office_id": (_office(entry, person, told.office), "office"),
        "act": (told.act, "act"),
    }
    start, end = told.start, told.end
    entry.row("statements", key, cells, told.words, article_id=entry.article, start=start, end=end, exact=told.exact)
