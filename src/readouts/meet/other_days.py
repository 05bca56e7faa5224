"""Days told beside a meeting that are those of something else: of what lay ahead, of a clause about somebody."""

import re

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import BE
from readouts.meet.asides import GATHERINGS
from readouts.meet.days import of_talks
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import MEETING_NOUNS
from readouts.mention.dates import Day
from readouts.segment import Document

# "ahead of the summit on Thursday", "the vote scheduled for 5 May"
_TO_COME = re.compile(
    r"\b(?:ahead of|prior to|on the eve of|(?:scheduled|planned|slated|set) for|due (?:on|to|in)"
    r"|before(?! (?:an? |his |her |their |the )?(?:departure|dinner|lunch|return|leaving|heading)))\b([^,;.]*)$"
)
# How many characters before its day what is to come is told at most.
_FARTHEST = 80
# "Rojas, who took office on Monday", "the quake that struck on Monday"
_CLAUSE = re.compile(r"(?:,? (?:who|which|whose)|(?<!\bin|\bat|\bon|\bof|\bto) that) ([^,;]*)$")
# "the truce agreed on Monday"
_PARTICIPLE = re.compile(r"\b([a-z]+) (?:[a-z]+ed|struck|held|begun|sent|made|won) on (?:the )?$")
_THEIR_MEETINGS = MEETING_NOUNS - {"summit", "session"}
_PRESENT = words("will ends begins starts opens leaves departs arrives")
# Clauses with these tell of the meeting itself, or of when the guest was there.
_OF_THE_MEETING = MEETING_NOUNS | words(
    "met visit visited visiting arrived flew landed came called received attended trip was is place held hosted"
)
_NO_THINGS = BE | GATHERINGS | words("and also has had have who which that he she they it visit trip tour")


def of_something_else(doc: Document, day: Day, trigger: Trigger) -> bool:
    """Whether a day of a meeting's sentence is that of something else: "met X, who took office on Monday"."""
    if lies_ahead(doc, day):
        return True
    verb = doc.ends[trigger.last - 1]
    between = doc.text[verb : day.start]
    return day.start > verb and (_in_clause(between) or _of_a_thing(between))


def lies_ahead(doc: Document, day: Day) -> bool:
    """Whether a day is of what was still to come: "ahead of the summit on", but not "before their meeting on"."""
    told = _TO_COME.search(doc.text[max(0, day.start - _FARTHEST) : day.start].lower())
    if of_talks(doc, day):
        return False
    return told is not None and _THEIR_MEETINGS.isdisjoint(told[1].split())


def _in_clause(before: str) -> bool:
    """Whether words end in a clause about something else: "who was sworn in on", but not "who called on him on"."""
    told = _CLAUSE.search(before.lower())
    if told is None:
        return False
    said = told[1].split()
    return not _PRESENT.isdisjoint(said) or _OF_THE_MEETING.isdisjoint(said) or said[:1] == ["was"]


def _of_a_thing(before: str) -> bool:
    """Whether words end in what befell a thing: "the truce agreed on", but not "the talks held on"."""
    told = _PARTICIPLE.search(before)
    return told is not None and told[1] not in _NO_THINGS | MEETING_NOUNS
