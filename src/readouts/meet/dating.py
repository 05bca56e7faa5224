"""When each meeting took place: stated, or from its visit, the dateline or the publication."""

import datetime
from collections.abc import Sequence

from readouts.meet.scene import Meeting, Scene, VisitWindow
from readouts.meet.wordlists import wordlist
from readouts.mention.dates import Day, days_in
from readouts.segment import Document


def date_meetings(scene: Scene, visits: Sequence[VisitWindow], dateline: Day | None) -> None:
    """Give each meeting its day: stated, of the meeting before, its visit's, the dateline's or the publication's."""
    for meeting in scene.meetings:
        stated = _stated_day(scene, meeting)
        if (
            stated is not None
            and stated.first != stated.last
            and any(v.day and v.day.start == stated.start for v in visits)
        ):
            _set_day(meeting, stated, "visit", "window-of-the-visit")
        elif stated is not None:
            _set_day(meeting, stated, "stated", None)
        elif meeting.status == "held":
            _entailed_day(scene, meeting, visits, dateline)


def _entailed_day(scene: Scene, meeting: Meeting, visits: Sequence[VisitWindow], dateline: Day | None) -> None:
    near = _neighbour(scene, meeting)
    window = next((v.day for v in visits if v.day and v.person in meeting.persons), None)
    if near is not None and near.day is not None:
        _set_day(meeting, near.day, "stated", "day-of-the-meeting-before")
    elif window is not None:
        _set_day(meeting, window, "visit", "window-of-the-visit")
    elif dateline is not None:
        _set_day(meeting, dateline, "dateline", "day-of-the-dateline")
    else:
        meeting.first_day = meeting.last_day = scene.doc.published_on
        meeting.date_basis = "publication"


def _set_day(meeting: Meeting, day: Day, basis: str, rule: str | None) -> None:
    meeting.day, meeting.first_day, meeting.last_day = day, day.first, day.last
    meeting.date_basis, meeting.day_rule = basis, rule


def _neighbour(scene: Scene, meeting: Meeting) -> Meeting | None:
    """The meeting told just before whose day is stated and one day, if it shares a person: the day goes on."""
    at = scene.meetings.index(meeting)
    for other in reversed(scene.meetings[:at]):
        if (
            other.status == meeting.status
            and other.date_basis == "stated"
            and other.first_day == other.last_day
            and other.persons & meeting.persons
        ):
            return other
    return None


def _stated_day(scene: Scene, meeting: Meeting) -> Day | None:
    """The day nearest to a telling, in its sentence; a single day before a window."""
    doc, window = scene.doc, None
    for number, trigger in meeting.tellings:
        sentence = doc.sentences[number]
        days = [d for d in days_in(doc.text, sentence.start, sentence.end, doc.published_on) if not of_report(doc, d)]
        days = [d for d in days if _fits(d, meeting, doc.published_on) and not _of_another_event(doc, d)]
        if days:
            at = doc.starts[trigger.first]
            nearest = min(days, key=lambda d: min(abs(d.start - at), abs(d.end - at)))
            if nearest.first == nearest.last:
                return nearest
            window = window or nearest
    return window


_OTHER_EVENTS = wordlist(
    "expired since until till dated after before signed adopted reached elected appointed began begun elections"
)


def _of_another_event(doc: Document, day: Day) -> bool:
    """Whether a day belongs to something else: "the truce, which expired on 2 October"."""
    words = doc.text[max(0, day.start - 30) : day.start].lower().replace(",", " ").split()
    return not _OTHER_EVENTS.isdisjoint(words[-3:])


def _fits(day: Day, meeting: Meeting, published_on: datetime.date) -> bool:
    ahead = (day.first - published_on).days
    return ahead >= 0 if meeting.status == "planned" else -45 <= ahead <= 1


_REPORTING = wordlist(
    "said says told reported reports announced stated informed website statement release report press"
)


def of_report(doc: Document, day: Day) -> bool:
    """Whether a day is that of the report ("the ministry said on Thursday"), not of the event."""
    words = doc.text[max(0, day.start - 40) : day.start].lower().replace(",", " ").split()
    return not _REPORTING.isdisjoint(words[-4:])
