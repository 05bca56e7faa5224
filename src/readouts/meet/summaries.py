"""Tellings that only announce or sum up the meetings which the article tells elsewhere."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import MONTHS, SEASONS
from readouts.meet.scene import Meeting, Scene, serves
from readouts.mention.office import is_country
from readouts.mention.parties import Party
from readouts.segment import Document, is_headline

_PEERS = words("counterparts colleagues")
_PRESENT = words("meets hosts receives welcomes holds")
_ONCE_MORE = words("again next another further more soon follow-up later return future second continue year")
_AGAIN = MONTHS.keys() | SEASONS | _ONCE_MORE


def headline_only(scene: Scene, meeting: Meeting) -> bool:
    """Whether only a headline tells of it, with one person named, and the text tells more of that person's meetings."""
    if any(not is_headline(scene.doc, number) for number, _ in meeting.tellings):
        return False
    if len(meeting.persons) > 1:
        # "Rao in Oslo for talks with Lund", who "were scheduled to hold talks"
        planned = (other for other in scene.meetings if other.status == "planned" and meeting.status == "held")
        return any(other.persons == meeting.persons for other in planned)
    return any(other is not meeting and other.persons & meeting.persons for other in scene.meetings)


def drop_announced(scene: Scene) -> None:
    """Take out what is planned for no day, or for that very day, and also told as held: "is in Oslo to meet Lund".

    That they will meet again stays.
    """
    held = [meeting for meeting in scene.meetings if meeting.status == "held"]
    for meeting in held:
        if _is_of_the_day(scene, meeting) or _is_of_a_day_to_come(scene, meeting):
            meeting.status = "planned"
    announced = [meeting for meeting in scene.meetings if _announces(scene, meeting, held)]
    for meeting in announced:
        _hand_over(meeting, held)
    scene.meetings = [meeting for meeting in scene.meetings if meeting not in announced]


def _hand_over(announced: Meeting, held: Sequence[Meeting]) -> None:
    """What was told of a meeting planned for the day on which it was held tells of it too."""
    same = [m for m in held if m.persons == announced.persons and m.mode == announced.mode]
    for meeting in [m for m in same if announced.first_day is not None and _on_one_day(m, announced)][:1]:
        meeting.tellings += announced.tellings


def _is_of_the_day(scene: Scene, meeting: Meeting) -> bool:
    """Whether the headline tells as planned what the text tells in the present: "Lund to meet Rao", "meets today"."""
    trigger = meeting.tellings[0][1]
    told = scene.doc.lowers[trigger.first] in _PRESENT and meeting.first_day == scene.doc.published_on
    planned = (other for other in scene.meetings if other.status == "planned" and other.persons == meeting.persons)
    return told and any(_is_plain_headline(scene, other.tellings[0][0]) for other in planned)


def _is_of_a_day_to_come(scene: Scene, meeting: Meeting) -> bool:
    """Whether what is told in the present is of a day after the article's: "is meeting Lund today and Rao tomorrow"."""
    at = meeting.tellings[0][1].first
    present = scene.doc.lowers[at] in _PRESENT or scene.doc.lowers[at - 1] in ("is", "are")
    return present and meeting.first_day is not None and meeting.first_day > scene.doc.published_on


def _is_plain_headline(scene: Scene, number: int) -> bool:
    """Whether a headline names no place and no month, so that it may be of what the text tells as of the day."""
    sentence = scene.doc.sentences[number]
    placed = any(unit.kind == "city" for unit in scene.units[number])
    dated = not MONTHS.keys().isdisjoint(scene.doc.lowers[sentence.first : sentence.last])
    return is_headline(scene.doc, number) and not (placed or dated)


def _announces(scene: Scene, meeting: Meeting, held: Sequence[Meeting]) -> bool:
    if meeting.status != "planned":
        return False
    number = meeting.tellings[0][0]
    sentence = scene.doc.sentences[number]
    told = scene.doc.lowers[sentence.first : sentence.last]
    same = [other for other in held if other.persons == meeting.persons and other.mode == meeting.mode]
    if meeting.first_day is not None:
        return _ONCE_MORE.isdisjoint(told) and any(_on_one_day(other, meeting) for other in same)
    if not _AGAIN.isdisjoint(told):
        return False
    # What is told after may be another meeting if it is in a city: "would host her in Bergen".
    cities = (unit for unit in scene.units[number] if unit.kind == "city")
    placed = any(scene.doc.lowers[unit.first - 1] == "in" for unit in cities if unit.first > sentence.opening)
    return any(other is not meeting and (number <= other.tellings[0][0] or not placed) for other in same)


def _on_one_day(held: Meeting, meeting: Meeting) -> bool:
    """Whether what was planned for a day was held on it: "On Monday Lund will meet Rao", whom she met on Monday."""
    day = meeting.first_day == meeting.last_day == held.first_day == held.last_day
    return day and held is not meeting and held.status == "held"


def sums_up(scene: Scene, meeting: Meeting) -> bool:
    """Whether "Ito spoke with his counterparts" only sums up the meetings, with names, that the article tells next."""
    if meeting.status != "held" or len(meeting.persons) != 1:
        return False
    unnamed = [a.party for a in meeting.present if a.person is None]
    if not unnamed or not all(_several(scene.doc, party) for party in unnamed):
        return False
    first = meeting.tellings[0][0]
    same = [m for m in scene.meetings if m.status == "held" and len(m.persons) > 1 and m.persons & meeting.persons]
    opens = all(other.tellings[0][0] > first for other in same)
    return opens and any(_names(scene, other, meeting.persons, unnamed) for other in same)


def _names(scene: Scene, meeting: Meeting, known: set[int], unnamed: Sequence[Party]) -> bool:
    """Whether those who are new at a meeting may be some of those left unnamed before."""
    sides = {serves(scene, a.party) for a in meeting.present if a.person not in known}
    any_country = any(party.kind == "counterpart" and not party.country for party in unnamed)
    served = [serves(scene, party) for party in unnamed]
    return any_country or any(code is None or code in sides or not is_country(code) for code in served)


def _several(doc: Document, party: Party) -> bool:
    """Whether a party without a name is several people: "his counterparts", "heads of institutions"."""
    peers = not _PEERS.isdisjoint(doc.lowers[party.first : party.last])
    return any(office.plural for office in party.offices) or (party.kind == "counterpart" and peers)
