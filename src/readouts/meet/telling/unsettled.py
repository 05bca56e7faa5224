"""What was seen but not settled, with why: the review list's lines of one article."""

from collections.abc import Iterator

from readouts.meet.account import Unsettled, Words
from readouts.meet.scene import Meeting, Scene
from readouts.meet.telling.teller import Teller
from readouts.meet.telling.untitled import title_beside
from readouts.mention.dates import unread_days, vague_times
from readouts.resolve.people import Person

_DATED_BY = {"dateline": "the dateline's day was taken", "publication": "the publication day was taken"}
_DATED_BY_RULE = {
    "day-of-the-meeting-after": "the day of the next meeting told was taken",
    "day-of-the-report": "the day of its report was taken",
}


def unsettled(teller: Teller, scene: Scene) -> Iterator[Unsettled]:
    """What was seen but not settled, for somebody to look at."""
    yield from _one_sided(teller, scene)
    yield from _people(teller, scene)
    yield from _unread_days(teller)
    # Several meetings may be told by one trigger: its words are listed once.
    for meeting in {id(meeting.tellings[0][1]): meeting for meeting in scene.meetings}.values():
        yield from _undated(teller, meeting)


def _people(teller: Teller, scene: Scene) -> Iterator[Unsettled]:
    present = {person for meeting in scene.meetings for person in meeting.persons}
    for person in scene.people:
        if person.index in present:
            yield from _guessed_countries(teller, person)
        if not any(office.role != "unknown" for office, _ in person.offices):
            yield from _without_office(teller, person, took_part=person.index in present)


def _seen(kind: str, words: Words, reason: str) -> Unsettled:
    return Unsettled(kind, words.start, words.end, words.exact, words.sentence, reason)


def _one_sided(teller: Teller, scene: Scene) -> Iterator[Unsettled]:
    for _, trigger in scene.unsettled:
        words = teller.words(trigger.first, trigger.last)
        yield _seen("meeting", words, "only one side of this encounter was found")


def _guessed_countries(teller: Teller, person: Person) -> Iterator[Unsettled]:
    """Each country or body that a person's offices were taken to serve only as it was the likeliest, once."""
    guessed = [
        (office.serves, party)
        for office, party in person.offices
        if office.role != "unknown" and office.country_rule == "likeliest" and office.serves
    ]
    for code, party in {code: (code, party) for code, party in reversed(guessed)}.values():
        reason = f"country of {' '.join(person.name.split())} taken as the likeliest: {code}"
        yield _seen("country", teller.words(party.first, party.last), reason)


def _without_office(teller: Teller, person: Person, *, took_part: bool) -> Iterator[Unsettled]:
    """Words beside the name that look like a title which no lexicon has; else a participant of no known office."""
    title = next((span for party in person.mentions if (span := title_beside(teller.doc, party))), None)
    if title is not None:
        reason = f"stands beside {' '.join(person.name.split())} like a title, but no lexicon has it"
        yield _seen("title", teller.span(title), reason)
    elif took_part:
        party = person.mentions[0]
        yield _seen("person", teller.words(party.first, party.last), "took part, but no office was found")


def _unread_days(teller: Teller) -> Iterator[Unsettled]:
    """Days written in figures or words that are no day of the calendar, or two."""
    doc = teller.doc
    for start, end, reason in unread_days(doc.text, teller.source.body_start, doc.published_on):
        yield _seen("date", teller.cut(start, end), reason)


def _undated(teller: Teller, meeting: Meeting) -> Iterator[Unsettled]:
    """A planned meeting without a day; a held one dated by the article though it tells a time, but no day."""
    number, trigger = meeting.tellings[0]
    if meeting.first_day is None:
        yield _seen("date", teller.words(trigger.first, trigger.last), "planned, but no day was found")
    elif meeting.date_basis in _DATED_BY:
        taken = _DATED_BY_RULE.get(meeting.day_rule or "", _DATED_BY[meeting.date_basis])
        sentence = teller.doc.sentences[number]
        for start, end in vague_times(teller.doc.text, sentence.start, sentence.end):
            yield _seen("date", teller.cut(start, end), f"names no day; {taken}")
