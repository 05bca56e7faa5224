"""Days told beside a meeting that are those of something else: of what lay ahead, of a clause about somebody."""

import re
from collections.abc import Sequence

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
# "to finalise preparations for the meeting tomorrow"
_PREPARED_FOR = re.compile(r"(?<!part of )(?<!part of the )\bpreparations? for\b([^,;.]*)$")
# "preparations for the summit at a meeting in Oslo on 4 March"
_AT_TALKS = re.compile(
    r"\b(?:met|meets|received|hosted|spoke|called|held"
    r"|(?:in|at|during|over|by) (?:(?!for\b)[a-z-]+ ){0,3}?(?:meetings?|calls?|talks|conversations?|phone|telephone))\b"
)
# "a phone | call on Monday"
_RIGHT_AFTER = re.compile(r"(?: [a-z]+)? (?:on )?")
# How many characters before its day what is to come is told at most.
_FARTHEST = 80
# "Rojas, who took office on Monday", "the quake that struck on Monday"
_CLAUSE = re.compile(r"(?:,? (?:who|which|whose)|(?<!\bin|\bat|\bon|\bof|\bto) that) ([^,;]*)$")
# "the truce agreed on Monday"
_PARTICIPLE = re.compile(r"\b([a-z]+) (?:[a-z]+ed|struck|held|begun|sent|made|won) on (?:the )?$")
# "the crash of an airliner on Monday", "the elections held on Monday"
_BEFALLS = "|".join(
    words(
        "attack attacks bombing bombings blast blasts explosion crash accident earthquake quake flood floods cyclone "
        "hurricane tsunami shooting assassination murder killing coup massacre invasion hijacking election elections "
        "referendum polls inauguration tragedy"
    )
)
_EVENT = re.compile(rf"\b(?:{_BEFALLS})\b([^,;]*)$")
# "the agreements reached during his visit on Monday", "the outcome of the summit on Monday"
_RESULT = re.compile(
    r"\b(?:(?:agreements?|accords?|understandings?|arrangements?|decisions?)(?: (?:were|was|had been|they|earlier))?"
    r" (?:reached|made|achieved|taken)|(?:results?|outcomes?) of)\b[^;]*$"
)
# "the 5 May attack", "Rao's 5 May statement"; "at the 5 May session" tells of the meeting.
_OWNER = re.compile(r"\b(\w*) ?(?:\bthe|'s|s'|\bits|\btheir) $")
_THING, _SCENES = (
    re.compile(r"(?:, (?:19|20)\d\d)? ((?:[A-Z]\w+ )?(?:[a-z-]+ ){0,2}[a-z-]+)"),
    words("at during in on attended attending chaired hosted joined"),
)
_THEIR_MEETINGS = MEETING_NOUNS - {"summit", "session"}
_PRESENT = words("will ends begins starts opens leaves departs arrives")
# Clauses with these tell of the meeting itself, or of when the guest was there.
_OF_THE_MEETING = MEETING_NOUNS | words(
    "met visit visited visiting arrived flew landed came called received attended trip was is place held hosted"
)
_GOING_ON = words(
    "in at on to and of for by with from but or where when while as after before during between morning afternoon "
    "evening night"
)
_EVENT_RUNS = words("kicked began begins started starts opened opens runs ran continues concluded concludes ended ends")
_NO_THINGS = BE | GATHERINGS | words("and also has had have who which that he she they it visit trip tour")


def of_something_else(doc: Document, day: Day, trigger: Trigger) -> bool:
    """Whether a day of a meeting's sentence is that of something else: "met X, who took office on Monday"."""
    if lies_ahead(doc, day):
        return True
    if day.end <= doc.starts[trigger.first] and doc.text[day.end : day.end + 1] == ",":
        # "After the session, which began on Monday, Rao spoke of talks with"
        return _begun(doc.text[max(0, day.start - _FARTHEST) : day.start])
    verb = doc.ends[trigger.last - 1]
    between = doc.text[verb : day.start]
    if day.start > verb and (_in_clause(between) or _of_a_thing(between)):
        return True
    return of_an_event(doc, day) or _names_a_thing(doc, day, trigger)


def of_an_event(doc: Document, day: Day) -> bool:
    """Whether a day is when something befell, or of the talks or visit that had a result: "the crash on Monday"."""
    before = re.split(r"\. |\n", doc.text[max(0, day.start - _FARTHEST) : day.start].lower())[-1]
    told = _EVENT.search(before)
    return _RESULT.search(before) is not None or (told is not None and MEETING_NOUNS.isdisjoint(told[1].split()))


def _names_a_thing(doc: Document, day: Day, trigger: Trigger) -> bool:
    """Whether a day stands before the thing that it is of: "the 5 May attack", but not "the Monday evening"."""
    owner = _OWNER.search(doc.text[max(0, day.start - _FARTHEST) : day.start].lower().replace("’", "'"))
    thing = _THING.match(doc.text, day.end)
    if owner is None or thing is None or owner[1] in _SCENES:
        return False
    said = thing[1].split()
    if said[0] in MEETING_NOUNS:
        # "praised the 5 May session of the council"
        return said[1:2] == ["of"] and thing.start(1) != doc.starts[trigger.first]
    return said[0] not in _GOING_ON and _OF_THE_MEETING.isdisjoint(said)


def of_other_talks(doc: Document, day: Day, trigger: Trigger, tellings: Sequence[int]) -> bool:
    """Whether a day follows right after another telling of its sentence: "agreed to meet in a call on Monday"."""
    before = (word for word in tellings if doc.starts[word] < day.start)
    last = max(before, default=trigger.first)
    return last > trigger.first and _RIGHT_AFTER.fullmatch(doc.text, doc.ends[last], day.start) is not None


def lies_ahead(doc: Document, day: Day) -> bool:
    """Whether a day is of what was still to come: "ahead of the summit on", but not "before their meeting on"."""
    before = doc.text[max(0, day.start - 2 * _FARTHEST) : day.start].lower()
    told = _TO_COME.search(before[-_FARTHEST:])
    if of_talks(doc, day):
        return False
    prepared = _PREPARED_FOR.search(before)
    if prepared is not None and _AT_TALKS.search(prepared[1]) is None:
        return True
    return told is not None and _THEIR_MEETINGS.isdisjoint(told[1].split())


def _begun(before: str) -> bool:
    """Whether words end in when an event began or ends: "the session, which kicked off on"."""
    told = _CLAUSE.search(before.lower())
    return told is not None and not _EVENT_RUNS.isdisjoint(told[1].split())


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
