"""Whether an encounter is told as held, planned, denied (or only possible) or past: what the words around it say."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import MONTHS, WEEKDAYS
from readouts.meet.bygone import in_another_month, is_background, only_dates
from readouts.meet.denials import called_off, is_denied
from readouts.meet.fates import TO_COME, USED, WENT, is_told
from readouts.meet.plans import goes_on_ahead, is_planned
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import RELATIVES
from readouts.mention.dates import days_in
from readouts.segment import Document, Sentence

_IN_NAMES = frozenset(("May", "Planning", "Future"))
_BETWEEN_INFINITIVE = words("among others also")
_HYPOTHETICAL = words(
    "could may might if wants want hopes hope hoped ready readiness willing agreed agree offered offer proposed "
    "proposes propose invited invite urged calls possible possibility wish wished whether should would arrange "
    "arranging organize organise organizing organising underway facilitate"
)
_SUGGESTING = words("proposed suggested considered discussed suggesting considering")
_HABITS = words("regularly usually often frequently always periodically")
# "met a number of times", "on several occasions"
_MANY, _TIMES = words("of several many numerous various multiple"), words("times occasions")
_UNCERTAIN = _HYPOTHETICAL - words("agreed agree offered offer proposed proposes propose invited invite urged calls")
_PAST_DAYS = WEEKDAYS.keys() | {"yesterday"}
_SPANS, _CAME = words("hours days weeks months week month"), words("come comes came coming takes took")
_CLAUSE_OPENERS = words("; : which who where while after")
_TELLS = words("told tells")
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
_AS_AGREED = frozenset((("agreed", "when"), ("reached", "when"), ("discussed", "when"), ("agreed", "during")))


def status_of(doc: Document, sentence: Sentence, trigger: Trigger) -> str:
    """held, planned, denied, background or (a purpose that may be another's) open."""
    before = _to_the_infinitive(_clause_before(doc, sentence, trigger))
    reach = 26 if trigger.kind == "noun" else 14
    after = _words(doc, trigger.last, min(sentence.last, trigger.last + reach))
    if is_denied(doc, sentence, before, after, trigger):
        return "denied"
    if is_planned(doc, sentence, before, after, trigger) or goes_on_ahead(doc, before, trigger):
        return "denied" if called_off(doc.lowers[trigger.last : sentence.last]) else "planned"
    if "would" in before[-4:] and is_told(doc, sentence):
        return "planned"
    if (before[-1:] != [] and before[-1] in _HABITS) or any(a in _MANY and b in _TIMES for a, b in pairwise(after)):
        return "background"
    if _supposed(before, trigger) or "if" in before or _only_suggested(doc, trigger):
        return "denied"
    if doc.lowers[trigger.first] in TO_COME and before[-1:] == ["to"]:
        if "first" in before[-_SUPERLATIVE:]:
            return "background"
        if (not {"had", "was"}.isdisjoint(before) and not _CHANCES.isdisjoint(before[-3:])) or not _GLAD.isdisjoint(
            before[-2:-1]
        ):
            return "held"
        if not USED.isdisjoint(before) or not (WENT.isdisjoint(before) or _PAST_DAYS.isdisjoint([*before, *after])):
            return "held"
        if not (WENT.isdisjoint(before) or MONTHS.keys().isdisjoint(before)) and _dated_past(doc, sentence):
            return "held"
        return "open" if trigger.kind == "discuss" else "planned"
    return (
        "background"
        if is_background(doc, trigger, before, after)
        or _told_as_past(doc, sentence, trigger)
        or _looks_back(doc, sentence)
        else "held"
    )


def _to_the_infinitive(before: Sequence[str]) -> Sequence[str]:
    """The words before a verb without what stands between "to" and it: "left for Oslo to | among others" meet."""
    k = len(before)
    while k and before[k - 1] in _BETWEEN_INFINITIVE:
        k -= 1
    return before[:k] if before[k - 1 : k] == ["to"] else before


def _told_as_past(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a sentence tells of what came after it: "The talks come days after Rao met Ito"."""
    words = doc.lowers[sentence.first : trigger.first]
    k = max((k for k, (a, b) in enumerate(pairwise(words)) if a in _SPANS and b == "after"), default=0)
    if not _CAME.isdisjoint(words[:k]):
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
    return _only_long_ago(doc, sentence) and not any(_only_long_ago(doc, told) for told in doc.sentences[:_OPENING])


def _only_long_ago(doc: Document, sentence: Sentence) -> bool:
    days = days_in(doc.text, sentence.start, sentence.end, doc.published_on)
    return bool(days) and all((doc.published_on - day.last).days > _LONG_AGO for day in days)


def _supposed(before: Sequence[str], trigger: Trigger) -> bool:
    """Whether it is only wished, offered or possible; what was agreed "in a phone call" shows that there was one."""
    inside = trigger.kind == "noun" and not {"in", "during", "at"}.isdisjoint(before[-3:])
    return not (_UNCERTAIN if inside else _HYPOTHETICAL).isdisjoint(before[-4:])


def _only_suggested(doc: Document, trigger: Trigger) -> bool:
    """Whether a participle tells what is only thought of: "proposed meeting with Rao", "looked forward to meeting"."""
    before = doc.lowers[max(0, trigger.first - 2) : trigger.first]
    return before[-1:] != [] and (before[-1] in _SUGGESTING or before == ["forward", "to"])


def _clause_before(doc: Document, sentence: Sentence, trigger: Trigger) -> list[str]:
    words = _words(doc, min(sentence.opening, trigger.first), trigger.first)
    # "Ties will grow, Ito told the delegation"
    openers = _CLAUSE_OPENERS | {","} if doc.lowers[trigger.first] in _TELLS else _CLAUSE_OPENERS
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
