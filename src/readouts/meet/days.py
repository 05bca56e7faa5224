"""The days that a sentence names, and whether they can be those of a meeting told there."""

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import reduce
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.meet.scene import Meeting
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import MEETING_NOUNS, SAYING
from readouts.mention.dates import Day, days_in
from readouts.segment import Document, Sentence

WEEK = timedelta(days=7)
_SIGNS = re.compile(r"[,:]")
# How many words "On Saturday, June 11, 2022." has at most.
_ONLY_A_DAY = 9
# How many sentences back "the same day" may be named.
BACK = 6
# "The next day", "two days later", "a day earlier": a day counted from the one told before.
_COUNTED = re.compile(
    r"\b(?:(?:the|this) (?P<which>next|following|previous|preceding) day"
    r"|(?P<many>one|a|two|three|four|five|six) days? (?P<way>later|earlier|after(?=[,.;])|before(?=[,.;]))"
    r"|the day (?P<beside>before|after|earlier|later)(?! (?:the|a|an|his|her|its|their|this|that)\b))\b"
    r"(?! (?:of|than)\b|['’])",
    re.IGNORECASE,
)
# "On the second day of the visit", but not "of the forum"; 0 is the last.
_NTH_DAY = re.compile(
    r"\b(?P<nth>first|opening|second|third|fourth|last|final|concluding) day\b"
    r"(?! (?:in office|in (?:the|his|her) (?:job|post)|at work|on the job)\b)"
    r"(?! of (?!(?:[\w'’-]+ ){1,4}(?:visit|trip|tour|stay|journey)\b|talks|meetings))",
    re.IGNORECASE,
)
_NTH = {"first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "last": 0, "final": 0, "concluding": 0}
# How far into a sentence talks are only referred to.
_REFERRED, _POINTING_BACK = 40, words("their his her the last")
# "on Tuesday morning and, the same afternoon, by"
_SAME_DAY = re.compile(r"\bthe same (?:day|morning|afternoon|evening|night)\b", re.IGNORECASE)
_BACKWARD = frozenset(("previous", "preceding", "earlier", "before"))
_MANY = {word: n for n, word in enumerate(("one", "two", "three", "four", "five", "six"), 1)} | {"a": 1}
_FOLLOWING = frozenset((("that", "followed"),))
# "The busy day for the Minister began with": how far "day" and its verb stand.
_COMPRISED, _EVENT = words("included featured comprised"), 20
_OPENING_DAY, _RUNNING, _RUNS = 5, words("began started opened continued ended concluded begins starts ends"), 12
# "There he met …" goes on; "There are those who …" does not.
_DOERS = frozenset(("he", "she", "they", "the"))
# What "of 3 June" may follow and still tell when it was.
_OCCASIONS = MEETING_NOUNS | words("morning noon afternoon evening night hours visit trip")
_HELD = frozenset((("took", "place"), ("was", "held"), ("were", "held")))
# How many words before "took place" its subject begins, at most.
_SUBJECT = 8
# "Arrived in the capital on": how many words lead from a coming to its day.
_CAME, _COMING = words("arrived landed came reached"), 5
_TAKING = words("took taken takes assumed assuming taking")
_OTHER_EVENTS = words(
    "expired since until till dated after before signed adopted reached elected appointed began begun elections "
    "celebrated established founded born killed ratified"
)
# How far after a word its day is told, and what may follow that.
_TO_DAY = 24
# How many characters before a day a verb of speech stands at most, with its speaker between.
_TO_SPEAKER = 90
# How many characters before a day its relative clause begins, at most.
_RELATIVE = 60
_AND_ON = re.compile(r"(?<!day)\band,? on (?:the )?$")
_AND_THEN = re.compile(r",? (?:and|then|before)\b[^.,;]{0,20}")
_AFTER_DAYS = words("with in at to and between of for by or but where when while as ahead after before during from")
# '…," said the ministry's spokesman Luis Rojas on Monday'
_SAID_BY = re.compile(r"[\"”’'] (?:said|told|added|explained) (?:(?!\bwho\b)[^,;:\"“”])*$")
_TOLD = words("told tells")
_TELLING = SAYING | _TOLD
# Whom one tells of what was on another day, and what makes the saying itself an encounter.
_HEARERS = words(
    "reporters journalists newsmen correspondents press media parliament lawmakers television tv radio agency agencies "
    "newspaper daily"
)
_ENCOUNTERS = MEETING_NOUNS | words("met meets receiving hosting received delegation visiting lunch dinner")
_REPORTING = SAYING | words("website statement release report press released issued published quoted updated posted")


def opens_a_clause(doc: Document, day: Day, trigger: Trigger) -> bool:
    """Whether a day begins what is told next: "met X in Oslo, and on Friday he was in Riga"."""
    if day.start <= doc.ends[trigger.last - 1]:
        return False
    after = doc.text[day.end : day.end + 6].lower().split()
    return after[:1] in (["he"], ["she"], ["they"])


def opens_the_next(doc: Document, day: Day, word: int) -> bool:
    """Whether a day after word `word` is of who or what comes next: "met X and, on Friday, Y"."""
    return day.start > doc.ends[word - 1] and _AND_ON.search(doc.text, doc.ends[word - 1], day.start) is not None


def day_right_after(doc: Document, sentence: Sentence, word: int) -> Day | None:
    """The day told right at word `word` of a sentence: "in Oslo | on 5 May", "a meeting | next Tuesday"."""
    end = doc.ends[word - 1]
    days = days_in(doc.text, end, min(end + _TO_DAY, sentence.end), doc.published_on)
    if not days or doc.text[end : days[0].start].strip(" ,") not in ("", "on", "next", "from"):
        return None
    # "in Oslo, 5 April's vote", "the 5 April summit" are of something else.
    following = doc.text[days[0].end : days[0].end + _TO_DAY]
    first = following.split()[0] if following.strip() else "."
    goes_on = following[:1] not in ("'", "’") and (not first.isalpha() or first in _AFTER_DAYS or first[0].isupper())
    return days[0] if goes_on else None


def days_told(doc: Document, meeting: Meeting, number: int, dateline: Day | None) -> list[Day]:
    """The days of a sentence on which the meeting may have been."""
    sentence = doc.sentences[number]
    named = days_in(doc.text, sentence.start, sentence.end, doc.published_on)
    days = [d for d in named if not (of_report(doc, d) or _of_saying(doc, sentence, d))]
    days += _counted_from(doc, sentence, named)
    days = [as_told(d, meeting, doc.published_on, dateline) for d in days]
    days = [d for d in days if fits(d, meeting, doc.published_on) and not of_another_event(doc, d)]
    days = [d for d in days if dateline is None or d.start != dateline.start]
    days = [d for d in days if not _elsewhere_then(doc, sentence, d)] or days
    days = [d for d in days if meeting.status != "planned" or not _of_a_coming(doc, d)]
    return days or [d for d in _days_from_before(doc, number) if fits(d, meeting, doc.published_on)]


def _of_saying(doc: Document, sentence: Sentence, day: Day) -> bool:
    """Whether somebody said on a day what follows: "Ito wrote on her page on 1 May that Rao would meet"."""
    if not doc.text.startswith(" that ", day.end) or of_talks(doc, day):
        return False
    said = doc.text[sentence.start : day.start].lower().split()
    verb = next((k for k in range(len(said) - 1, -1, -1) if said[k] in _TELLING), None)
    if verb is None or not _ENCOUNTERS.isdisjoint(said[verb:]):
        # "said after meeting Rao in Oslo on Monday that"
        return False
    return said[verb] not in _TOLD or not _HEARERS.isdisjoint(said[verb:])


def _elsewhere_then(doc: Document, sentence: Sentence, day: Day) -> bool:
    """Whether a day in brackets only tells what day it was at home: "(local time; 0:15 a.m. on May 7 in Tokyo)"."""
    before = doc.text[sentence.start : day.start].lower()
    bracket = before.rfind("(")
    return bracket > before.rfind(")") and "time" in before[bracket:]


def _of_a_coming(doc: Document, day: Day) -> bool:
    """Whether a day is that on which somebody came: "arrived here on Monday", and is to meet others later."""
    return not _CAME.isdisjoint(doc.text[max(0, day.start - 40) : day.start].lower().split()[-_COMING:])


def to_come(day: Day, published_on: datetime.date) -> Day:
    """The day as meant of what is still to come: a weekday is the next one."""
    shift = WEEK if day.kind == "weekday" and day.first < published_on else timedelta(0)
    return replace(day, first=day.first + shift, last=day.last + shift)


def within_journey(day: Day, windows: Iterable[Day]) -> Day:
    """A weekday as that of the journey told of: "will visit Oslo from 18 to 20 May. On Tuesday, he will meet"."""
    for window in windows if day.kind == "weekday" and day.first == day.last else ():
        there = window.first + timedelta((day.first - window.first).days % WEEK.days)
        if window.first < window.last and there <= window.last:
            return day if day.first <= window.last and day.first >= there else replace(day, first=there, last=there)
    return day


def as_told(day: Day, meeting: Meeting, published_on: datetime.date, dateline: Day | None) -> Day:
    """The day as meant when it was told, on the dateline's day; a weekday to come is the next one."""
    shift = timedelta(0)
    told = dateline is not None and published_on - WEEK < dateline.first <= published_on
    if day.kind == "relative" and dateline is not None and told:
        shift = dateline.first - published_on
    elif day.kind == "weekday" and meeting.status == "planned":
        return to_come(day, published_on)
    elif day.kind == "weekday" and dateline is not None and told and dateline.first < day.first:
        shift = -WEEK
    return replace(day, first=day.first + shift, last=day.last + shift) if shift else day


def of_its_clause(doc: Document, trigger: Trigger, days: list[Day]) -> list[Day]:
    """The days but for those of a clause before the verb's: X, "who arrived on Tuesday," met Y on Friday.

    So too "X arrived on Tuesday and met Y on Friday".
    """
    apart = [day for day in days if in_relative(doc, (day.start, day.end), trigger)]
    if days and days[-1].start > doc.starts[trigger.first]:
        apart += [day for day in days if _AND_THEN.fullmatch(doc.text, day.end, doc.starts[trigger.first])]
    return [day for day in days if day not in apart] or days


def in_relative(doc: Document, span: tuple[int, int], trigger: Trigger) -> bool:
    """Whether some characters stand in ", who …," or "a visit that …," before the verb."""
    start, end = span
    verb = doc.starts[trigger.first]
    if end > verb or "," not in doc.text[end:verb]:
        return False
    before = doc.text[max(0, start - _RELATIVE) : start]
    opened = max(before.rfind(" who "), before.rfind(" which "), _that(before))
    return opened >= 0 and not {".", ","} & set(before[opened + 1 :])


def _that(before: str) -> int:
    """Where "that" last opens a clause about a thing, not what somebody said; else -1."""
    opened = before.rfind(" that ")
    return -1 if before[:opened].rpartition(" ")[2].lower() in SAYING else opened


def nearest_day(doc: Document, trigger: Trigger, days: Sequence[Day]) -> Day:
    at = doc.starts[trigger.first]
    return min(days, key=lambda day: min(abs(day.start - at), abs(day.end - at)))


def in_turn(tellings: Sequence[int], trigger: Trigger, days: Sequence[Day]) -> Day | None:
    """The day of a telling where its sentence tells as many meetings as days: "called A on Monday and B on Friday"."""
    if len(days) < 2 or len(tellings) != len(days):
        return None
    return days[tellings.index(trigger.first)] if trigger.first in tellings else None


def meeting_took_place(doc: Document, sentence: Sentence) -> bool:
    """Whether the meeting is the subject of "took place" or "was held"."""
    words = doc.lowers[sentence.first : sentence.last]
    for k, pair in enumerate(pairwise(words)):
        if pair in _HELD:
            subject = words[max(0, k - _SUBJECT) : k]
            return any(a == "the" and b in MEETING_NOUNS for a, b in pairwise(subject))
    return False


def of_the_meeting(doc: Document, day: Day) -> bool:
    """Whether a day is said right after the meeting: "at the meeting on 3 June"."""
    words = doc.text[max(0, day.start - 40) : day.start].lower().split()
    return words[-1:] in (["on"], ["of"]) and words[-3:-2] == ["the"] and words[-2] in MEETING_NOUNS


def _counted_from(doc: Document, sentence: Sentence, named: Sequence[Day]) -> list[Day]:
    """The days that a sentence counts from one it names before: "met X on Monday and Y a day later".

    The dateline's day is none of its own.
    """
    own = [day for day in named if day.first == day.last and day.start >= doc.starts[sentence.opening]]
    found = [
        replace(_counted(before[-1], match), start=match.start(), end=match.end())
        for match in (_COUNTED.finditer(doc.text, sentence.start, sentence.end) if own else ())
        if (before := [day for day in own if day.end <= match.start()])
    ]
    same = _SAME_DAY.search(doc.text, own[-1].end, sentence.end) if own else None
    if same is not None:
        found.append(replace(own[-1], start=same.start(), end=same.end(), kind="same-day"))
    return found


def _counted(day: Day, match: re.Match[str]) -> Day:
    """The day that words count from another: "the next day", "two days earlier"."""
    said = [str(group).lower() for group in match.group("which", "way", "beside") if group]
    back = said[0] in _BACKWARD
    many = _MANY[(match["many"] or "one").lower()]
    shift = timedelta(days=-many if back else many)
    return replace(day, first=day.first + shift, last=day.last + shift, kind="day-before" if back else "day-after")


def _days_from_before(doc: Document, number: int) -> list[Day]:
    """The day that "the same day", "the day before" or "the next day" means; its kind is its rule."""
    sentence = doc.sentences[number]
    counted = _COUNTED.search(doc.text, sentence.start, sentence.end)
    if counted is not None:
        return [_counted(day, counted) for day in _days_before(doc, number)]
    if _same_day(doc, sentence) or _dated_apart(doc, number):
        return [replace(day, kind="same-day") for day in _days_before(doc, number)]
    return []


def _same_day(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence says "on the same day", "later that day", "in the conversation that followed"."""
    words = doc.lowers[sentence.first : sentence.last]
    if words[0] == "there" and not _DOERS.isdisjoint(words[1:3]):
        return True
    if words[:2] in (["this", "came"], ["it", "came"]) or _of_that_day(words):
        return True
    return any((a in ("same", "that", "this") and b == "day") or (a, b) in _FOLLOWING for a, b in pairwise(words))


def _of_that_day(words: Sequence[str]) -> bool:
    """Whether a sentence tells how the day went of which the text tells: "The day began with", "The event included"."""
    if words[:2] == ["the", "event"] and not _COMPRISED.isdisjoint(words[:_EVENT]):
        return True
    return "day" in words[1:_OPENING_DAY] and any(a in _RUNNING and b == "with" for a, b in pairwise(words[:_RUNS]))


def _dated_apart(doc: Document, number: int) -> bool:
    """Whether only a day, ended by a full stop, stands before a sentence: "On Saturday, June 11, 2022. The …"."""
    before = doc.sentences[number - 1] if number else None
    if before is None or before.last - before.first >= _ONLY_A_DAY or doc.lowers[before.first] != "on":
        return False
    days = days_in(doc.text, before.start, before.end, doc.published_on)
    return bool(days) and days[-1].end >= before.end - 1


def day_of_window(doc: Document, number: int, window: Day) -> Day | None:
    """The day of a visit of which a sentence tells, or the day that it counts from one told before."""
    own = doc.sentences[number]
    counted: list[re.Match[str]] = []
    goes_on = _COUNTED.search(doc.text, own.start, own.end) is not None or _same_day(doc, own)
    for sentence in reversed(doc.sentences[max(0, number - BACK * goes_on) : number + 1]):
        nth = _NTH_DAY.search(doc.text, sentence.start, sentence.end)
        if nth is not None:
            day = reduce(_counted, counted, _nth_of(window, _NTH[nth["nth"].lower()]))
            return day if window.first <= day.first <= window.last else None
        counted += [match for match in [_COUNTED.search(doc.text, sentence.start, sentence.end)] if match is not None]
    return None


def _nth_of(window: Day, nth: int) -> Day:
    """The first, second and so on of the days of a visit or forum; 0 is the last."""
    day = window.first + timedelta(days=nth - 1) if nth else window.last
    return replace(window, first=day, last=day)


def _days_before(doc: Document, number: int) -> list[Day]:
    """The single day that the sentences before, the nearest first, name as that of what they tell."""
    for sentence in reversed(doc.sentences[max(0, number - BACK) : number]):
        days = [
            d
            for d in days_in(doc.text, sentence.start, sentence.end, doc.published_on)
            if d.first == d.last
            and not (of_report(doc, d) or of_another_event(doc, d) or _of_earlier_talks(doc, sentence, d))
        ]
        told = [day for day in days if day.start >= doc.starts[sentence.opening]]
        if days:
            return (told or days)[:1]
    return []


def _of_earlier_talks(doc: Document, sentence: Sentence, day: Day) -> bool:
    """Whether a day is only that of talks which a sentence refers to: "as agreed in their meeting on Monday"."""
    before = doc.text[max(sentence.start, day.start - _REFERRED) : day.start].lower().split()
    told = (
        before[-1:] == ["on"] and before[-3:-2] != [] and before[-3] in _POINTING_BACK and before[-2] in MEETING_NOUNS
    )
    return told and before[-4:-3] != [] and day.start - sentence.start >= _REFERRED


def of_another_event(doc: Document, day: Day) -> bool:
    """Whether a day belongs to something else: "the truce, which expired on 2 October", "the agreement of 3 June"."""
    # Who is "newly appointed" is not told to have been so on this day.
    words = doc.text[max(0, day.start - 40) : day.start].lower().replace(",", " ").replace("newly ", "new-").split()
    of_a_thing = words[-1:] == ["of"] and _OCCASIONS.isdisjoint(words[-2:-1])
    if not MEETING_NOUNS.isdisjoint(words[-1:]):
        # "after their talks on Monday"
        return False
    took_office = "office" in words[-3:] and not _TAKING.isdisjoint(words[-4:])
    return (of_a_thing or took_office or not _OTHER_EVENTS.isdisjoint(words[-3:])) and not of_talks(doc, day)


def fits(day: Day, meeting: Meeting, published_on: datetime.date) -> bool:
    ahead = (day.first - published_on).days
    return ahead >= 0 if meeting.status == "planned" else -45 <= ahead <= 1


def of_report(doc: Document, day: Day) -> bool:
    """Whether a day is that of the report ("the ministry said on Thursday"), not of the event."""
    opening = doc.sentences[bisect_right(doc.sentences, day.start, key=lambda sentence: sentence.start) - 1].start
    before = doc.text[max(opening, day.start - _TO_SPEAKER) : day.start].lower()
    words = _SIGNS.sub(" ", before[-40:]).split()
    # "As the agency reported, on 1 May Rao met Ito"
    aside = doc.text[opening : opening + 3].lower() == "as " and before.rstrip().endswith((", on", ","))
    said = not _REPORTING.isdisjoint(words[-4:]) or _SAID_BY.search(before) is not None
    return said and not (aside or of_talks(doc, day))


def of_talks(doc: Document, day: Day) -> bool:
    """Whether a day is told as that of talks: "in a Sunday meeting", "Monday's talks"."""
    after = doc.text[day.end : day.end + 40].lower().replace("’", "'").removeprefix("'s").split()
    at_them = after[:1] in (["at"], ["during"]) and not MEETING_NOUNS.isdisjoint(after[1:4])
    return bool(after) and (after[0].rstrip(",.;") in MEETING_NOUNS or at_them)
