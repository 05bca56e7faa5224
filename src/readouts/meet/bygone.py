"""Whether a meeting is only looked back to: "last year", "recalled his visit", "since their talks in March"."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import MONTHS, SEASONS, WEEKDAYS
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import EARLIER, JOURNEYS, MEETING_NOUNS, RELATIVES, SAYING
from readouts.segment import Document, Sentence

_BACKGROUND = words("recalled recalls recall previous previously last ago since past former earlier first-ever")
_RECALLED = words("recalled recalls recalling recall ago repeatedly")
# What leads on to the end of a day's programme: "In his last meeting, Rao received Ito".
_LASTLY = (["in", "the", "last", "meeting"], ["in", "his", "last", "meeting"])
# "two days ago", "a short while ago" is news.
_OF_LATE = words("day days while hour hours minute minutes moments")
_OUTCOMES = frozenset(("outcome", "outcomes", "result", "results"))
_DAYS = words("earlier today yesterday day same on later")
_BRIEFED = words("briefed informed briefing informing apprised updated inform brief")
_OWN = words("his her their")
# Whom one tells of a meeting of one's own, which is the news.
_AUDIENCE = words(
    "reporters journalists press media correspondents newsmen parliament lawmakers deputies public citizens people"
)
_LAST = words("last latest previous past earlier")
_THE_ONE_BEFORE = words("last latest previous previously")
_PAST_UNITS = SEASONS | words("year years month months decade meeting talks visit")
_A_WEEK_AGO = frozenset((("last", "week"), ("week", "ago"), ("week", "earlier"), ("weeks", "ago")))
_PICTURES, _FILED = words("photo photos picture image photograph"), (["file", "-"], ["file", "–"], ["file", ":"])
# "In this file photo" opens a caption, "(file photo)" closes it.
_BRACKETS, _CLOSERS, _CAPTION = frozenset(("(", "[")), frozenset((")", "]", ".", ":", ",", "/")), 4
_AGO = words("day days week weeks month months year years")
_TIMES_OF_YEAR = MONTHS.keys() | {"early", "late", "mid", "May"}
_CLAUSE_CLOSERS = words(", ; who which where while but said says told")
# What talk touches "upon", follows "up from", what is "welcomed": another meeting than the one at hand.
_MENTIONS = frozenset(
    (
        ("touching", "upon"),
        ("touching", "on"),
        ("touched", "upon"),
        ("touched", "on"),
        ("up", "from"),
        ("up", "on"),
        ("steps", "following"),
        ("steps", "after"),
        ("welcomed", "the"),
        ("welcoming", "the"),
        ("discussed", "his"),
        ("discussed", "her"),
        ("built", "on"),
        ("build", "on"),
        ("building", "on"),
    )
)
# "Discussed the talks between", "praised the results of the summit of", "agreements reached at the meeting of".
_TALKED_OF = words("discussed discussing discuss reviewed reviewing assessed evaluated analysed analyzed")
_RESULTS = words("results outcome outcomes result fruits significance importance success")
_AGREEMENTS, _REACHED = (
    words("agreements understandings accords decisions arrangements consensus"),
    words("reached achieved made"),
)
_THEREBY = words("as following after by on upon with")
_NEWS, _CAME_AFTER, _CAME_NEXT = MEETING_NOUNS | JOURNEYS, words("follows followed"), words("by with , up in at on")
_ABOUT, _ABOUT_IT, _SHARED = words("of about on regarding concerning from"), 5, words("with in at")
_OF_OTHERS, _NAMING = words("between of held"), 6
# The noun's own phrase: "upon the recent telephone conversation", but not "on trade at the meeting".
_PHRASE = 7
_ENDS_PHRASE = words(", ; : and at in for during with of by that to")
# How many words before "the meeting" one is congratulated "on" it, at most.
_PRAISED = 4
_MONTH_AFTER, _YEAR_AFTER = 8, 12
# "At the very end of January", "back in early January".
_TIME, _TIMES = 7, words("in at the back early late mid end beginning start very middle of earlier")
_ENDS_MONTH = words("to after since before following")
_PROGRAMMES = JOURNEYS | words("day morning afternoon evening programme program")
_MONTH, _TWO_WEEKS, _HALF_A_YEAR = 30, 14, 180
# In the first months of a year, "in December 2021" is not long ago.
_RECENT_MONTHS = 2


# With these a sentence goes back to what readers were told before: "As a reminder, Rao met Ito".
_TOLD_AGAIN = (["to", "recap"], ["as", "a", "reminder"], ["for", "reference"])
_AS_REPORTED = words("reported informed noted mentioned wrote")
_LONGEST_REMARK, _REMARK = 10, 3
_OFTEN = (["has", "regularly"], ["has", "often"])


def only_dates(words: Sequence[str]) -> bool:
    """Whether what follows these words only dates something: "trade, which has grown after | her visit to Oslo"."""
    after = next((k for k in range(len(words) - 1, -1, -1) if words[k] == "after"), -1)
    which = next((k for k in range(after, -1, -1) if words[k] == "which"), -1)
    return which >= 0 and "," not in words[which:]


def is_background(doc: Document, trigger: Trigger, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the words beside it tell of a meeting of another time, or only of one that talk is about."""
    near = _near(doc, trigger, before, after)
    told = [*before, *near]
    if trigger.kind == "noun" and _only_spoken_of(before, after):
        return True
    if _the_one_before(before, near, after) or _told_again(before) or _is_recalled(told):
        return True
    if ("since" in near and trigger.kind != "receive") or _in_an_earlier_year(doc, before, after):
        return True
    if _follows(before) or _earlier_this_year(told) or _of_the_year(before, after, trigger):
        return True
    # What a text begins with is its news, of whichever month.
    if trigger.first >= doc.sentences[0].last and _of_late(doc, trigger, before, after):
        return True
    if _opens_in_another_month(doc, before, after):
        return True
    if ("earlier", "today") in pairwise(told) or before[:4] == ["earlier", "in", "the", "day"]:
        return False
    if before[:1] == ["last"] and before[1:2] in (["year"], ["month"]):
        # "Last year Rao visited Suva and held talks with"
        return True
    if _met_in_another_month(doc, trigger, before, after) or before[-2:] in _OFTEN:
        return True
    return _pluperfect(doc, trigger, before) and not _BACKGROUND.isdisjoint(told)


def _near(doc: Document, trigger: Trigger, before: Sequence[str], after: Sequence[str]) -> list[str]:
    """The words right beside a telling that may date it.

    What is told of a person in "met Rao, who took office last month" says nothing of when they met.
    """
    relative = next((k for k, word in enumerate(after[1:], 1) if word in RELATIVES and after[k - 1] == ","), len(after))
    near = [*before[-6:], *after[: min(relative, 12)]]
    first = "first" in [*before[-3:], *doc.lowers[trigger.first : trigger.last], *after[:2]]
    if "since" in near and (first or ("time", "since") in pairwise(near)):
        # "held his first talks with Ito since he was appointed last month", "spoke for the second time since"
        return near[: near.index("since")]
    return near


def _only_spoken_of(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether talk, a briefing or congratulations are about the meeting."""
    return _spoken_of(before) or _topic(before, after) or _briefed_on(before, after) or _congratulated_on(before)


def _the_one_before(before: Sequence[str], near: Sequence[str], after: Sequence[str]) -> bool:
    """Whether it is "the previous meeting" or one of "last month", not the last of a programme."""
    if _closes_the_day(after) or after[:2] == ["was", "with"] or before[:4] in _LASTLY:
        return False
    # "in the face of trials over the past years, at a meeting with"
    dated = (k for k, (a, b) in enumerate(pairwise(near)) if a in _LAST and b in _PAST_UNITS)
    span = len(before[-6:])
    return any(k >= span or "over" not in near[max(0, k - 2) : k] for k in dated) or (
        before[-1:] != [] and before[-1] in _THE_ONE_BEFORE
    )


def _is_recalled(told: Sequence[str]) -> bool:
    """Whether the words recall it: "recalled the talks with", not "the most recent"."""
    return not _RECALLED.isdisjoint(b for a, b in pairwise(["", *told]) if a not in _OF_LATE)


def _met_in_another_month(doc: Document, trigger: Trigger, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether another month is told right after: "had met Rao in January", "who met with Rao in January"."""
    if _pluperfect(doc, trigger, before) and in_another_month(doc, after[:_MONTH_AFTER]):
        return True
    named = next((k for k in range(len(after)) if after[k] != "with" and doc.words[trigger.last + k].islower()), 0)
    aside = trigger.first >= doc.sentences[0].last or doc.lowers[trigger.first - 1] in RELATIVES
    return aside and in_another_month(doc, after[named : named + 2])


def _told_again(before: Sequence[str]) -> bool:
    """Whether a sentence only repeats older news: "To recap, Rao met Ito", "As we reported earlier, Rao met Ito"."""
    if any(before[: len(opening)] == opening for opening in _TOLD_AGAIN):
        return True
    remark = before[: before.index(",")] if "," in before[:_LONGEST_REMARK] else before[:_REMARK]
    return remark[:1] in (["as"], ["it"]) and not (_AS_REPORTED.isdisjoint(remark) or EARLIER.isdisjoint(remark))


def _closes_the_day(after: Sequence[str]) -> bool:
    """Whether it is the last of a programme: "his last meeting | of the day", "the last talks | of his visit"."""
    return after[:1] == ["of"] and after[2:3] != [] and after[2] in _PROGRAMMES


def is_file_photo(doc: Document, sentence: Sentence) -> bool:
    """Whether a line tells what an older picture shows: "File photo: Rao meets Ito", "Rao with Ito (file)"."""
    words = doc.lowers[sentence.opening : sentence.last]
    return words[:2] in _FILED or any(_is_filed(words, k) for k, word in enumerate(words) if word == "file")


def _is_filed(words: Sequence[str], k: int) -> bool:
    """Whether "file" is of a caption: "In this file photo, Rao", "(file)", but not "holding a file photo of"."""
    pictured = not _PICTURES.isdisjoint(words[k + 1 : k + 2])
    after = words[k + 1 + pictured : k + 2 + pictured]
    bracketed = k > 0 and words[k - 1] in _BRACKETS
    if pictured:
        return bracketed or k < _CAPTION or not after or after[0] in _CLOSERS
    return bracketed and not _CLOSERS.isdisjoint(after)


def in_a_journey_before(before: Sequence[str]) -> bool:
    """Whether a clause tells where an earlier journey led: "a week after his visit to Oslo, where | he met"."""
    if "where" not in before:
        return False
    where = len(before) - 1 - before[::-1].index("where")
    if "," in before[where:]:
        # "a week after his visit to Oslo, where he spoke, Rao met"
        return False
    told = before[:where]
    after = next((k for k in range(len(told) - 1, 0, -1) if told[k] == "after"), 0)
    return after > 0 and told[after - 1] in _AGO and not JOURNEYS.isdisjoint(told[after:])


def of_last_week(doc: Document, sentence: Sentence, trigger: Trigger | None = None) -> bool:
    """Whether a sentence, or a telling in it, is of what was "last week", on a day that it does not name.

    "Met Rao, who was elected last week" and "spoke of the attack of two weeks ago" tell of other things then.
    """
    words = doc.lowers[sentence.first : sentence.last]
    told = [k for k, pair in enumerate(pairwise(words)) if pair in _A_WEEK_AGO]
    if trigger is not None:
        told = [k for k in told if _CLAUSE_CLOSERS.isdisjoint(words[trigger.last - sentence.first : k])]
        told = [k for k in told if "of" not in words[max(0, k - 2) : k]]
    return bool(told) and WEEKDAYS.keys().isdisjoint(words)


def in_another_month(doc: Document, after: Sequence[str]) -> bool:
    """Whether words hold a month that is not the report's: "had met in January", "last July"; not "last July 5"."""
    days = [word.isdecimal() for word in (*after[2:], "", "")]
    told = (
        (a == "in" or (a == "last" and not day)) and _another_month(doc, b)
        for (a, b), day in zip(pairwise(after), days, strict=False)
    )
    return any(told)


def _another_month(doc: Document, word: str) -> bool:
    """Whether a word names a month that is not the report's; "May" in capitals alone is one."""
    own = doc.published_on.month
    return word != "may" and MONTHS.get(word.lower(), own) != own


def _opens_in_another_month(doc: Document, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a clause opens with another month: "In January, X and Y met", "At the end of January, X met"."""
    if (",", "and") in pairwise(before) and not WEEKDAYS.keys().isdisjoint(after):
        # "In April there will be elections, and X met Y on Tuesday"
        return False
    if before[:1] == ["in"] and before[1:2] and _another_month(doc, before[1]):
        return True
    told = next((k for k, word in enumerate(before[:_TIME]) if _another_month(doc, word)), None)
    return told is not None and before[0] in _TIMES and all(word in _TIMES for word in before[:told])


def _ends_in_another_month(doc: Document, after: Sequence[str]) -> bool:
    """Whether a telling ends with a month that is not the report's: "the talks between Rao and Ito in May".

    A day of it was weeks ago: "following the meeting between Rao and Ito on May 2".
    """
    for k, word in enumerate(after):
        if after[max(0, k - 1) : k] == ["on"] and _weeks_ago(doc, after[k : k + 2]):
            return True
        if word in _CLAUSE_CLOSERS or word in _ENDS_MONTH:
            return False
        if after[max(0, k - 1) : k] == ["in"] and _another_month(doc, word):
            return not after[k + 1 : k + 2] or not after[k + 1].isdecimal()
    return False


def _weeks_ago(doc: Document, told: Sequence[str]) -> bool:
    """Whether a month and a day of it are more than two weeks before the report: "June 14", "14 June"."""
    month = next((word for word in told[:2] if word in MONTHS), None)
    day = next((word for word in told[:2] if word.isdecimal()), None)
    if month is None or day is None:
        return False
    published = doc.published_on
    since = (published.month - MONTHS[month]) % 12 * _MONTH + published.day - int(day)
    return _TWO_WEEKS < since < _HALF_A_YEAR


def _briefed_on(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether another meeting's outcome is only reported: "briefed the host on the outcomes of his talks with Rao"."""
    if _BRIEFED.isdisjoint(before) or not _DAYS.isdisjoint(after):
        return False
    own = before[-1:] != [] and before[-1] in _OWN and not {"on", "about", "including"}.isdisjoint(before[-3:])
    own = own or before[-2:] == ["about", "the"]
    told = own and not any(a in _BRIEFED and b in ("on", "about") for a, b in pairwise(before))
    return not _OUTCOMES.isdisjoint(before[-4:]) or (told and _AUDIENCE.isdisjoint(before))


def _congratulated_on(before: Sequence[str]) -> bool:
    """Whether somebody is only congratulated on others' meeting: "congratulated Rao on the talks between"."""
    return "on" in before[-_PRAISED:] and any(word.startswith("congratulat") for word in before)


def _spoken_of(before: Sequence[str]) -> bool:
    """Whether a meeting is only what talk is about, or follows from: "touching upon the call", "next steps after"."""
    start = max((k for k, word in enumerate(before) if word in _ENDS_PHRASE), default=-1) + 1
    return not _MENTIONS.isdisjoint(pairwise(before[max(start, len(before) - _PHRASE) :]))


def _earlier_this_year(told: Sequence[str]) -> bool:
    """Whether it was "earlier this year", which tells of no day."""
    return any(
        (a, b) == ("earlier", "this") and c in ("year", "month")
        for a, b, c in zip(told, told[1:], told[2:], strict=False)
    )


def _of_the_year(before: Sequence[str], after: Sequence[str], trigger: Trigger) -> bool:
    """Whether they are meetings of one's own of a whole year: "charted during his meetings with Rao this year"."""
    if not trigger.plural or before[-1:] == [] or before[-1] not in _OWN:
        return False
    # "after his meetings with Rao that trade grew this year"
    closed = (k for k, word in enumerate(after) if word in _CLAUSE_CLOSERS or word in SAYING or word == "that")
    return ("this", "year") in pairwise(after[: next(closed, _YEAR_AFTER)])


def _of_another_month(doc: Document, before: Sequence[str]) -> bool:
    """Whether a clause opens with a journey of another month: "During a visit to Oslo in January, Rao met"."""
    opening = before[: before.index(",")] if "," in before else []
    return opening[:1] == ["during"] and in_another_month(doc, opening)


def _of_late(doc: Document, trigger: Trigger, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether it was of late, or in a month gone by: "Rao recently met", "the recent talks between", "in May"."""
    if (trigger.kind != "discuss" and _ends_in_another_month(doc, after)) or _of_another_month(doc, before):
        return True
    if trigger.kind == "noun":
        told = after[:1] != [] and (after[0] in _OF_OTHERS or (after[0] in _SHARED and _spoken_about(before)))
        return "recent" in before[-2:] and told
    return before[-1:] == ["recently"] or before[:2] == ["recently", ","]


def _spoken_about(before: Sequence[str]) -> bool:
    """Whether a noun is what somebody tells of: "presented details of the recent | talks with"."""
    return not _ABOUT.isdisjoint(before[-_ABOUT_IT:])


def _follows(before: Sequence[str]) -> bool:
    """Whether what is told only came after it: "The visit follows a meeting of", "The call followed his talks with"."""
    return any(
        event in _NEWS and verb in _CAME_AFTER and object_ not in _CAME_NEXT
        for event, verb, object_ in zip(before, before[1:], [*before[2:], ""], strict=False)
    )


def _topic(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether others' meeting is only what is talked of: "discussed the talks between", "results of the summit of"."""
    if not after or after[0] not in _OF_OTHERS:
        return _somebodys_own(before)
    k = len(before) - 1
    while k >= max(0, len(before) - _NAMING) and before[k] not in _TALKED_OF:
        if before[k] in _RESULTS:
            return "of" in before[k:] and _THEREBY.isdisjoint(before[max(0, k - 2) : k])
        if before[k : k + 2] == ["follow-up", "to"]:
            return True
        if before[k] in _AGREEMENTS:
            return before[k + 1 : k + 2] != [] and before[k + 1] in _REACHED
        k -= 1
    return k >= 0 and before[k] in _TALKED_OF and _ENDS_PHRASE.isdisjoint(before[k:])


def _somebodys_own(before: Sequence[str]) -> bool:
    """Whether what is talked of is one man's: "discussed Rao's recent | meetings in Oslo"."""
    owner = next((k for k in range(len(before) - 1, -1, -1) if before[k] == "'s"), 0)
    named = before[max(0, owner - _NAMING) : owner]
    talked = next((k for k in range(len(named) - 1, -1, -1) if named[k] in _TALKED_OF), None)
    return owner >= len(before) - 2 and talked is not None and _ENDS_PHRASE.isdisjoint(named[talked:])


def _in_an_earlier_year(doc: Document, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the clause begins or goes on "in 2012", "in May 2012", and that is long past."""
    for k, word in enumerate(after[1:], 1):
        if word in _CLAUSE_CLOSERS:
            break
        if word.isdecimal() and len(word) == 4 and "in" in after[max(k - 2, 0) : k]:
            return _year_long_past(doc, after[max(k - 2, 0) : k + 1])
    return _year_long_past(doc, before[:2]) or _year_long_past(doc, before[:3]) or _year_long_past(doc, before[-2:])


def _year_long_past(doc: Document, words: Sequence[str]) -> bool:
    """Whether words are, or end with, "in 2012" or "in May 2012", and that is long past."""
    if len(words) < 2 or not (words[-1].isdecimal() and len(words[-1]) == 4):
        return False
    told = words[-2] == "in" or (words[-3:-2] == ["in"] and words[-2] in _TIMES_OF_YEAR)
    return told and _long_past(doc, int(words[-1]))


def _long_past(doc: Document, year: int) -> bool:
    published = doc.published_on
    return 1900 < year < published.year - (published.month <= _RECENT_MONTHS)


def _pluperfect(doc: Document, trigger: Trigger, before: Sequence[str]) -> bool:
    """Whether it is told as past already then: "had met", "had held talks"."""
    if trigger.verb < 0:
        return before[-1:] == ["had"]
    return doc.lowers[trigger.first] == "had" and doc.lowers[trigger.first + 1] in ("held", "had", "conducted")
