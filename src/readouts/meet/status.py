"""Whether an encounter is told as held, planned, denied (or only possible) or past: what the words around it say."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import DETERMINERS, MONTHS, WEEKDAYS
from readouts.meet.bygone import in_another_month, is_background, only_dates
from readouts.meet.days import to_come
from readouts.meet.denials import called_off, is_denied
from readouts.meet.fates import CONDITIONS, TO_COME, USED, WENT, is_told
from readouts.meet.plans import is_planned
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import JOURNEYS, RELATIVES
from readouts.mention.dates import days_in
from readouts.segment import Document, Sentence

_IN_NAMES = frozenset(("May", "Planning", "Future"))
_BETWEEN_INFINITIVE = words("among others also")
# What stands before a bare verb that goes on another, and what governs both.
_JOINED_BY, _MODALS = words(", ; and also then later"), words("will would shall can could may might should must 'll")
# What somebody may ask for and then have: "requested a meeting".
_ASKED = words("suggested suggests requested requests sought seeks initiated initiates")
_HYPOTHETICAL = _ASKED | words(
    "could may might if wants want hopes hope hoped ready readiness willing agreed agree offered offer proposed "
    "proposes propose invited invite urged calls possible possibility wish wished whether should would arrange "
    "arranging organize organise organizing organising underway facilitate"
)
_SUGGESTING = words("proposed suggested considered discussed suggesting considering")
_HABITS = words("regularly usually often frequently always periodically")
# "met a number of times", "on several occasions"
_MANY, _TIMES = words("of several many numerous various multiple"), words("times occasions")
# "every two weeks", "once a month"; what follows these words is something else.
_GOES_ON = words("to that which who whose and as where when whom ; on at for")
_EVERY, _ONCE, _PERIODS = words("every each"), words("once twice"), words("day week weeks month months year years")
# How many words "every year" has.
_PERIOD = 2
_UNCERTAIN = _HYPOTHETICAL - words(
    "agreed agree offered offer proposed proposes propose invited invite urged calls "
    "suggested suggests requested requests"
)
_PAST_DAYS = WEEKDAYS.keys() | {"yesterday"}
_STATED = _PAST_DAYS | {"today"}
_SPANS, _NEWS_CAME = words("hours day days weeks months week month"), words("come comes came coming takes took")
_CLAUSE_OPENERS = words("; : which who where while after")
_TELLS = words("told tells")
_DID = words("met called paid received hosted welcomed held spoke")
# How many days are long ago, and how many sentences open a text.
_LONG_AGO, _OPENING = 31, 3
# How many words before a verb, at most, a relative clause before it is closed.
_CLOSED = 3
# How far "the first foreign leader to meet him" reaches.
_SUPERLATIVE = 6
_CHANCES = words("opportunity pleasure honour honor privilege chance")
# "Great to host President Strand".
_GLAD = words(
    "great good pleased glad happy delighted honoured honored nice wonderful privileged proud grateful pleasure"
)
_MANAGED, _STAYED = words("managed able got"), words("was were")
_URGING = words(
    "urged urges invited invites asked asks encouraged encourages wants pressed advised called allowing allow enable "
    "persuade convince wanted pushed"
)
# How many words "ahead of a" has.
_AHEAD_OF = 3
# How many words before a verb or noun "would" stands.
# Who came to do one thing and another did both: "came to Lima to open the port and meet Rao".
_CAME = WENT | {"arrived"}
_WOULD = words("would 'd ’d")
_AT_ONE = frozenset((("at", "a"), ("at", "the"), ("in", "a"), ("in", "the")))
_VERB, _CLAUSE = 4, 9
# What the naming of somebody may hold besides words in capitals, and how long it is at most.
_OF_NAMES, _LONGEST_NAMING = words("the of and his her their , 's ' for on"), 16
_AGREED = words("agreed agrees")
# "was due to travel on to Oslo on Tuesday to meet"
_DUE = words("due expected scheduled set slated planning likely was")
# "While in Oslo, he would", "left for Oslo, where he would".
_ON_A_JOURNEY = frozenset((("while", "in"), ("while", "there"), ("the", "visit"), ("his", "visit"), ("her", "visit")))
_LEAVING = words("left departed leaves departs leave arrived")
# "Last month Rao visited Oslo", "Earlier this year Rao visited Oslo"
_MONTHS_AGO, _EARLIER_ON = (
    (["last", "month"], ["last", "year"]),
    (["earlier", "this", "month"], ["earlier", "this", "year"]),
)
_AS_AGREED = frozenset((("agreed", "when"), ("reached", "when"), ("discussed", "when"), ("agreed", "during")))


def status_of(doc: Document, sentence: Sentence, trigger: Trigger) -> str:
    """held, planned, denied, background or (a purpose that may be another's) open."""
    before = _to_the_infinitive(_to_the_modal(doc, _clause_before(doc, sentence, trigger), trigger))
    reach = 26 if trigger.kind == "noun" else 14
    after = _words(doc, trigger.last, min(sentence.last, trigger.last + reach))
    if is_denied(doc, sentence, before, after, trigger):
        return "denied"
    if _only_urged(doc, trigger):
        return "denied"
    if trigger.kind == "noun" and _of_others_to_come(before, after):
        return "open"
    if is_planned(doc, sentence, before, after, trigger) or _awaited_on_a_day(doc, sentence, before, trigger):
        if _conditional(doc, sentence, before):
            return "denied"
        return "denied" if called_off(doc.lowers[trigger.last : sentence.last]) else "planned"
    # "Would raise it at their talks", "when they meet"
    reach = _CLAUSE if trigger.kind == "noun" or "when" in before else _VERB
    if (
        _would(before, reach)
        and doc.lowers[trigger.first] != "met"
        and (is_told(doc, sentence) or _would_be(doc, sentence, trigger))
    ):
        return "planned"
    if (before[-1:] != [] and before[-1] in _HABITS) or _often(before, after, trigger):
        return "background"
    if _supposed(doc, before, trigger) or "if" in before or _only_suggested(doc, trigger):
        return "denied"
    if doc.lowers[trigger.first] in TO_COME and before[-1:] == ["to"]:
        return _of_purpose(doc, sentence, before, after, trigger)
    return (
        "background"
        if is_background(doc, trigger, before, after)
        or _told_as_past(doc, sentence, trigger)
        or _looks_back(doc, sentence)
        else "held"
    )


def _of_purpose(
    doc: Document, sentence: Sentence, before: Sequence[str], after: Sequence[str], trigger: Trigger
) -> str:
    """The status of what somebody did something for: "went to Oslo on Friday to meet", "was glad to host"."""
    if "first" in before[-_SUPERLATIVE:]:
        return "background"
    chance = not ({"had", "was"}.isdisjoint(before) or _CHANCES.isdisjoint(before[-3:]))
    went_on = before[-3:] == ["went", "on", "to"]
    if chance or went_on or not (_GLAD | _MANAGED).isdisjoint(before[-2:-1]):
        return "held"
    due = next((k for k, pair in enumerate(pairwise(before)) if pair[0] in _DUE and pair[1] == "to"), None)
    if due is not None and WENT.isdisjoint(before[due:]):
        return "planned"
    on_a_day_past = not (_PAST_DAYS.isdisjoint([*before, *after]) or (_CAME | _STAYED).isdisjoint(before))
    if on_a_day_past or not USED.isdisjoint(before):
        return "held"
    if not (WENT.isdisjoint(before) or MONTHS.keys().isdisjoint(before)) and _dated_past(doc, sentence):
        return "held"
    return "open" if trigger.kind == "discuss" else "planned"


def _often(before: Sequence[str], after: Sequence[str], trigger: Trigger) -> bool:
    """Whether it is told of many meetings: "met several times", "every two weeks", "once a month"."""
    if trigger.kind == "discuss" or not _STATED.isdisjoint([*before, *after]):
        return False
    own = _own_words(after)
    # "met Rao, a friend, every two weeks", but not "met Rao, saying that it grew several times"
    told = [k for k in range(len(own)) if "," not in own[:k] or own[k - 1] == ","]
    many = any(own[k] in _MANY and own[k + 1 : k + 2] != [] and own[k + 1] in _TIMES for k in told)
    return many or any(_every(own[k:]) for k in told)


def _own_words(after: Sequence[str]) -> Sequence[str]:
    """The words that go on with a telling itself: "met Rao in Oslo twice a year | and noted that"."""
    goes_on = (
        k
        for k, word in enumerate(after)
        if word in _GOES_ON and (word != "on" or _MANY.isdisjoint(after[k + 1 : k + 2]))
    )
    return after[: next(goes_on, len(after) - (list(after[-1:]) == ["."]))]


def _every(words: Sequence[str]) -> bool:
    """Whether words are a period and no more: "every two weeks", "once a month"."""
    counted = words[1:] if words[:1] and words[0] in _ONCE else words
    each = bool(counted[:1]) and (counted[0] in _EVERY or (counted is not words and counted[0] == "a"))
    return each and len(counted) in (_PERIOD, _PERIOD + 1) and counted[-1] in _PERIODS


def _would(before: Sequence[str], reach: int) -> bool:
    """Whether "would" governs what follows so many words on: "would raise it at their talks", not "would open an
    embassy, at a meeting"."""
    after = next((before[k + 1 :] for k in range(len(before) - 1, -1, -1) if before[k] in _WOULD), None)
    if after is None or len(after) >= reach:
        return False
    return "," not in after and "during" not in after and _AT_ONE.isdisjoint(pairwise(after))


def _of_others_to_come(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a noun names an event to come, and nobody's: "met ahead of a summit in Oslo"."""
    ahead = len(before) > _AHEAD_OF and tuple(before[-_AHEAD_OF:-1]) == ("ahead", "of")
    return ahead and before[-1] in ("a", "an") and {"with", "between"}.isdisjoint(after[:_VERB])


def _to_the_infinitive(before: Sequence[str]) -> Sequence[str]:
    """The words before a verb without what stands between "to" and it: "left for Oslo to | among others" meet."""
    k = len(before)
    while k and before[k - 1] in _BETWEEN_INFINITIVE:
        k -= 1
    return before[:k] if before[k - 1 : k] == ["to"] else before


def _to_the_modal(doc: Document, before: Sequence[str], trigger: Trigger) -> Sequence[str]:
    """The words before a bare verb that goes on another, up to what governs both: "is to | visit Oslo and" meet."""
    passive = before[-1:] == ["be"]
    joined = before[: len(before) - passive]
    while joined[-1:] != [] and joined[-1] in _JOINED_BY:
        joined = joined[:-1]
    if len(joined) == len(before) - passive or not (passive or doc.lowers[trigger.first] in TO_COME):
        return before
    if {"and", ",", ";"}.isdisjoint(before[len(joined) :]):
        return before
    start = trigger.first - len(before)
    governs = (
        k
        for k in range(len(joined) - 2, -1, -1)
        if joined[k] in _MODALS
        or (
            joined[k] == "to"
            and _begins_verb(doc.words[start + k + 1])
            and _CAME.isdisjoint(joined[max(0, k - _VERB) : k])
        )
    )
    k = next(governs, None)
    return before if k is None else [*before[: k + 1], *before[len(before) - passive :]]


def _only_urged(doc: Document, trigger: Trigger) -> bool:
    """Whether somebody is only asked to: "urged President Rao to meet", "invited the Premier of Peru to hold talks"."""
    k = trigger.first - 1
    if doc.lowers[k] != "to" or doc.lowers[trigger.first] not in TO_COME:
        return False
    first = max(0, k - _LONGEST_NAMING)
    while k > first and (doc.words[k - 1][0].isupper() or doc.lowers[k - 1] in _OF_NAMES):
        k -= 1
    return k > first and doc.lowers[k - 1] in _URGING


def _awaited_on_a_day(doc: Document, sentence: Sentence, before: Sequence[str], trigger: Trigger) -> bool:
    """Whether it is agreed, or looked forward to, for a day to come: "agreed to meet in Oslo on 20 March"."""
    if before[-1:] != ["to"] or (_AGREED.isdisjoint(before[-3:]) and before[-2:-1] != ["forward"]):
        return False
    days = days_in(doc.text, doc.ends[trigger.last - 1], sentence.end, doc.published_on)
    return any(to_come(day, doc.published_on).first > doc.published_on for day in days)


def _conditional(doc: Document, sentence: Sentence, before: Sequence[str]) -> bool:
    """Whether what will be depends on something: "If talks fail, Rao will meet", "will only meet Ito if"."""
    words = doc.lowers[sentence.opening : sentence.last]
    return words[:1] in (["if"], ["unless"]) or (
        "only" in before[-2:] and not {"if", "unless", "when"}.isdisjoint(words)
    )


def _would_be(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether "would" tells of a day to come, or of what a journey is for, as in West Africa and South Asia."""
    words = doc.lowers[sentence.first : sentence.last]
    if not CONDITIONS.isdisjoint(words):
        return False
    before = words[: trigger.first - sentence.first]
    travels = not _ON_A_JOURNEY.isdisjoint(pairwise(before)) or ("where" in before and not _LEAVING.isdisjoint(before))
    days = [to_come(day, doc.published_on) for day in days_in(doc.text, sentence.start, sentence.end, doc.published_on)]
    return travels or (bool(days) and all(day.first > doc.published_on for day in days))


def _begins_verb(word: str) -> bool:
    return word.islower() and word not in DETERMINERS


def _told_as_past(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a sentence tells of what came after it: "The talks come days after Rao met Ito"."""
    words = doc.lowers[sentence.first : trigger.first]
    k = max((k for k, (a, b) in enumerate(pairwise(words)) if a in _SPANS and b == "after"), default=0)
    # "Met Rao, two weeks after talks with Ito"
    longer = k and words[k] not in ("hours", "day") and len(words) - k <= _LONGEST_NAMING and "," not in words[k:]
    if longer or not _NEWS_CAME.isdisjoint(words[:k]):
        return True
    if only_dates(words):
        return True
    # "a visit to Oslo in May, when Rao was received by"
    k = next((k for k in range(len(words) - 1, 2, -1) if words[k] in ("when", "where")), 0)
    comma = words[k - 1 : k] == [","]
    if in_another_month(doc, words[k - 2 - comma : k - comma]):
        return True
    # "As was agreed when Rao met Ito", "a week earlier, Rao hosted"
    recalled = words[:1] in (["as"], ["what"]) and not _AS_AGREED.isdisjoint(pairwise(words))
    return recalled or (
        words[:1] in (["a"], ["one"]) and words[1:4] in (["week", "earlier", ","], ["month", "earlier", ","])
    )


def _dated_past(doc: Document, sentence: Sentence) -> bool:
    """Whether the days that a sentence names are past: "travelled to Oslo on May 3 to meet"."""
    days = days_in(doc.text, sentence.start, sentence.end, doc.published_on)
    return bool(days) and all(day.last <= doc.published_on for day in days)


def _looks_back(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence goes back: "The last time they met"; or over a month, unlike the opening: "On 12 January"."""
    if doc.lowers[sentence.opening : sentence.opening + 3] == ["the", "last", "time"]:
        return True
    if _of_a_journey_past(doc, sentence):
        return True
    return _only_long_ago(doc, sentence) and not any(_only_long_ago(doc, told) for told in doc.sentences[:_OPENING])


def _of_a_journey_past(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence goes on about an older journey: "Last month Rao was in Oslo. During the visit, he met"."""
    during, _, journey = [*doc.lowers[sentence.opening : sentence.last][:3], "", "", ""][:3]
    if during != "during" or journey not in JOURNEYS:
        return False
    k = bisect_left(doc.sentences, sentence.start, key=lambda other: other.start)
    if k <= 1 or not any(doc.text[other.start : other.end].rstrip().endswith(".") for other in doc.sentences[: k - 1]):
        # What a text begins with, below its headline, is its news.
        return False
    told = doc.lowers[doc.sentences[k - 1].opening : sentence.first][:3] if k else []
    return told[:2] in _MONTHS_AGO or told in _EARLIER_ON


def _only_long_ago(doc: Document, sentence: Sentence) -> bool:
    days = days_in(doc.text, sentence.start, sentence.end, doc.published_on)
    return bool(days) and all((doc.published_on - day.last).days > _LONG_AGO for day in days)


def _supposed(doc: Document, before: Sequence[str], trigger: Trigger) -> bool:
    """Whether it is only wished, offered or possible; what was agreed "in a phone call" shows that there was one."""
    if trigger.kind == "noun" and "during" in before[-2:]:
        return False
    inside = trigger.kind == "noun" and not {"in", "during", "at"}.isdisjoint(before[-3:])
    doubts = (_UNCERTAIN if inside else _HYPOTHETICAL).intersection(before[-4:])
    return bool(doubts - _ASKED if _did_both(doc, before, trigger) else doubts)


def _did_both(doc: Document, before: Sequence[str], trigger: Trigger) -> bool:
    """Whether who asked for something also did what follows: "requested and | held talks", "sought help and | met"."""
    near = [*before[-2:], doc.lowers[trigger.first]]
    return any(joint == "and" and verb in _DID for joint, verb in pairwise(near))


def _only_suggested(doc: Document, trigger: Trigger) -> bool:
    """Whether a participle tells what is only thought of: "proposed meeting with Rao", "looked forward to meeting"."""
    before = doc.lowers[max(0, trigger.first - 2) : trigger.first]
    return before[-1:] != [] and (before[-1] in _SUGGESTING or before == ["forward", "to"])


def _clause_before(doc: Document, sentence: Sentence, trigger: Trigger) -> list[str]:
    words = _words(doc, min(sentence.opening, trigger.first), trigger.first)
    # "Ties will grow, Ito told the delegation"
    openers = _CLAUSE_OPENERS | {","} if doc.lowers[trigger.first] in _TELLS else _CLAUSE_OPENERS
    if doc.lowers[trigger.first] in _DID and _WOULD.isdisjoint(words):
        # "Ties will grow, Ito said when he called on Rao"
        openers = openers | {"when"}
    for k in range(len(words) - 1, -1, -1):
        if words[k] in openers:
            closed = words[k] in RELATIVES and words[k - 1] == "," and "," in words[max(k, len(words) - _CLOSED) :]
            # "Rao, who will leave office in May, met Ito"
            main = len(words) - words[::-1].index(",") if closed else k + 1
            return [*words[: k - 1], *words[main:]] if closed else words[main:]
    return words


def _words(doc: Document, first: int, last: int) -> list[str]:
    """The words in small letters but for those of names, which say nothing of what may be: "May", "Planning Group"."""
    return [doc.words[k] if doc.words[k] in _IN_NAMES else doc.lowers[k] for k in range(first, last)]
