"""Ceremonies."""

from collections.abc import Sequence

from readouts.meet.account import Account, CeremonyTold, MeetingTold, Words, ruled
from readouts.meet.ceremonies import Ceremony
from readouts.meet.scene import Scene, VisitWindow
from readouts.meet.telling.teller import Teller
from readouts.mention.dates import Day


def tell_ceremonies(
    teller: Teller,
    scene: Scene,
    account: Account,
    ceremonies: Sequence[Ceremony],
    visits: Sequence[VisitWindow],
    shown: dict[int, int],
) -> None:
    """Add the ceremonies to the account."""
    places = {id(meeting): place for place, meeting in enumerate(scene.meetings)}
    for ceremony in ceremonies:
        cue = teller.cut(ceremony.start, ceremony.end)
        told = CeremonyTold(ceremony.kind, None, None, None, None, None, places.get(id(ceremony.meeting)), None)
        told.words = {
            "kind": cue,
            "visit": ruled(cue, "ceremony-of-the-visit"),
            "meeting": ruled(cue, "ceremony-with-the-meeting"),
        }
        if ceremony.venue is not None:
            told.venue = scene.doc.phrase(*ceremony.venue)
            told.words["venue"] = teller.words(*ceremony.venue)
        if ceremony.person is not None and ceremony.person in shown:
            told.person = shown[ceremony.person]
            told.words["person"] = teller.words(*ceremony.who) if ceremony.who else cue
        told.visit = next((place for place, visit in enumerate(visits) if visit is ceremony.visit), None)
        _place_ceremony(account, told, cue, ceremony.day)
        if ceremony.day is not None:
            _date_ceremony(teller, told, ceremony.day)
        account.ceremonies.append(told)


def _place_ceremony(account: Account, told: CeremonyTold, cue: Words, day: Day | None) -> None:
    """Day, country and city of a ceremony are those of the meeting that it goes with; on another day, of none."""
    meeting = account.meetings[told.meeting] if told.meeting is not None else _only_scene(account)
    if meeting is None or not _agrees(meeting, day):
        told.meeting = None
        return
    told.visit = meeting.visit if told.visit is None else told.visit
    if meeting.started_on == meeting.ended_on:
        told.held_on = meeting.started_on
        told.words["held_on"] = ruled(meeting.words.get("started_on", cue), "day-of-its-meeting")
    told.country, told.city = meeting.country, meeting.city
    told.words["country"] = ruled(meeting.words.get("country", cue), "place-of-its-meeting")
    told.words["city"] = ruled(meeting.words.get("city", cue), "place-of-its-meeting")


def _only_scene(account: Account) -> MeetingTold | None:
    """The first held meeting, if all that were held share one day and one place."""
    held = [meeting for meeting in account.meetings if meeting.status == "held"]
    scenes = {(meeting.started_on, meeting.ended_on, meeting.country, meeting.city) for meeting in held}
    return held[0] if len(scenes) == 1 else None


def _agrees(meeting: MeetingTold, day: Day | None) -> bool:
    """Whether a stated day is one of the meeting's; true where either is unknown."""
    if day is None or meeting.started_on is None or meeting.ended_on is None:
        return True
    return meeting.started_on <= day.last and day.first <= meeting.ended_on


def _date_ceremony(teller: Teller, told: CeremonyTold, day: Day) -> None:
    told.held_on, told.words["held_on"] = day.first, teller.cut(day.start, day.end, day.rule)
