"""Whether an encounter is told as still to come: "will meet", "is scheduled for", "ahead of talks"."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import BE, MONTHS, WEEKDAYS
from readouts.meet.days import day_right_after, to_come
from readouts.meet.fates import ARRANGED, FUTURE, NEAR, NEARER, TO_COME, USED, fate_of, is_arranged
from readouts.meet.trigger import Trigger, dependent
from readouts.meet.vocabulary import AGENDAS, JOURNEYS, MEETING_NOUNS, RELATIVES, SAYING
from readouts.mention.dates import days_in
from readouts.segment import Document, Sentence

_EXPECTED = words(
    "scheduled expected planned plans plan due set slated intends intend planning expects forthcoming upcoming "
    "future next tentatively"
)
# "The next day she met" is past.
_THEN = frozenset((("next", "day"), ("next", "morning"), ("next", "evening")))
# "next week", "their next round"; not "the likely next Prime Minister".
_NEXT = {"", *WEEKDAYS, *MONTHS, *MEETING_NOUNS, *words("week month year round session stage few two three fall")}
_AHEAD = frozenset(
    (
        ("ahead", "of"),
        ("look", "forward"),
        ("looks", "forward"),
        ("eve", "of"),
        ("run-up", "to"),
        ("advance", "of"),
    )
)
# "Speaking before talks", "told reporters prior to his meeting".
_BEFORE_IT, _SPEAKING = words("before prior"), SAYING | {"speaking"}
_LATER = frozenset(
    (("later", "today"), ("this", "afternoon"), ("this", "evening"), ("next", "week"), ("next", "month"))
)
_SETS_OUT, _ON_THE_WAY = (
    words("travels heads flies departs leaves"),
    words("travelling traveling heading flying going arriving"),
)
# How many words before the item of a timetable tell what it is of, and how far in it the hour and what it is stand.
_TIMETABLE, _ITEM, _TO_BE = 200, 12, FUTURE | AGENDAS
_CONTAINS = words("includes include features feature envisages envisage provides foresees foresee comprises contains")
_GOING_TO = tuple([be, "going", "to"] for be in ("is", "are", "am"))
_AM, _AM_NOW = words("is are"), (["is"], ["are"])
_PRESENT = words("meets holds receives hosts welcomes discusses")
# How many words before a noun a visit "includes" it.
_CLOSE = 4
# How far back "is expected to be raised at" stands.
_AT, _FAR = words("at during in of"), 10
# Within how many words "on the agenda are" stands, and those at most between "are" and the noun.
_LISTED, _NAMED = 14, 3
_SUBJECTS, _PAST_FORMS = (["he"], ["she"], ["they"]), words("met had held received hosted discussed spoke")
_DONE, _JOINS = words("was were took gave led laid sat went came"), words(", and but who")
_DEALT, _THAT = words("focused dealt centred centered discussed addressed covered concerned"), words("that which")
_AGREED = SAYING | {"agreed"}
# Within how many words a clause names its subject and then "will".
_SUBJECT = 5
# Within how many words "is on the official agenda" ends.
_ON_IT = 5
_BESIDE = frozenset((("in", "addition"), ("apart", "from"), ("aside", "from")))
_CONJUNCTIONS = frozenset(("when", "before"))


def _dated_ahead(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a sentence names only days to come: "Ito meets Rao tomorrow", "Ito is meeting Rao on Friday"."""
    end = _clause_end(doc, sentence, trigger)
    days = days_in(doc.text, sentence.start, doc.ends[end - 1], doc.published_on)
    if trigger.first > sentence.first and doc.lowers[trigger.first - 1] in _AM:
        if "since" in doc.lowers[trigger.last : end]:
            return False
        days = [to_come(day, doc.published_on) for day in days]
    later = not _LATER.isdisjoint(pairwise(doc.lowers[trigger.last : end]))
    return later or (bool(days) and all(day.first > doc.published_on for day in days))


def _clause_end(doc: Document, sentence: Sentence, trigger: Trigger) -> int:
    """The word at which the clause of a telling ends: at ";", or at the comma before "who"."""
    for k in range(trigger.last, sentence.last - 1):
        if doc.lowers[k] == ";" or (doc.lowers[k] == "," and doc.lowers[k + 1] in RELATIVES):
            return k
    return sentence.last


def is_planned(
    doc: Document, sentence: Sentence, before: Sequence[str], after: Sequence[str], trigger: Trigger
) -> bool:
    before = _after_what_was(_before_owner(doc, before, trigger), trigger)
    follows = _follows(doc, before, trigger)
    return (
        _with_what_will_be(doc, sentence, before, trigger, follows)
        or _expected(doc, before, trigger, follows)
        or _on_the_way(before, trigger)
        or (_is_present(doc, before, trigger) and "when" not in before and _dated_ahead(doc, sentence, trigger))
        or (trigger.verb >= 0 and not ARRANGED.isdisjoint(doc.lowers[trigger.last : trigger.last + 1]))
        or (dependent(doc, trigger) and _spoken_before(before) and not _on_a_day_past(doc, sentence))
        or _on_a_timetable(doc, sentence, trigger)
        or (trigger.kind == "noun" and _named_ahead(doc, sentence, before, after, trigger))
    )


def _is_present(doc: Document, before: Sequence[str], trigger: Trigger) -> bool:
    """Whether a verb is in the present: "meets", "are holding"."""
    verb = doc.lowers[trigger.first]
    return verb in _PRESENT or (trigger.kind != "noun" and verb.endswith("ing") and before[-1:] in _AM_NOW)


def _with_what_will_be(
    doc: Document, sentence: Sentence, before: Sequence[str], trigger: Trigger, follows: bool
) -> bool:
    """Whether the verb is one of what will be: "will travel to Oslo to meet", "In addition to meeting Rao, will"."""
    if before[-3:] in _GOING_TO:
        return True
    # "will meet Rao and be received by Ito"
    infinite = before[-1:] in (["to"], ["be"])
    if infinite and not FUTURE.isdisjoint(doc.lowers[sentence.first : trigger.first]):
        return True
    if dependent(doc, trigger) and tuple(before[:2]) in _BESIDE and _main_clause_to_come(doc, sentence, trigger):
        return True
    near = before if follows else before[-NEAR:]
    # "had been to Oslo and met Rao" is no plan.
    return not FUTURE.isdisjoint(near) or any(a in BE - {"been"} and b == "to" for a, b in pairwise(near))


def _follows(doc: Document, before: Sequence[str], trigger: Trigger) -> bool:
    """Whether what the words tell of is as much to come as their main clause: a participle, "for talks"."""
    joined = doc.lowers[trigger.first] in TO_COME and before[-1:] == ["and"]
    # "will travel to Oslo for talks", "will lay a wreath, followed by talks"
    purpose = trigger.kind == "noun" and ("for" in before[-4:] or ("followed", "by") in pairwise(before[-4:]))
    return joined or purpose or dependent(doc, trigger) or _chaired(doc, trigger)


def _after_what_was(before: Sequence[str], trigger: Trigger) -> Sequence[str]:
    """The words before what followed on what was done: "Lund, who will retire, | attended a dinner followed by"."""
    if trigger.kind != "noun" or ("followed", "by") not in pairwise(before[-4:]):
        return before
    # "will lay a wreath, escorted by a guard, followed by talks"
    verbs = (k for k, pair in enumerate(pairwise(before[1:]), 1) if _is_past(pair[0]) and pair[1] != "by")
    done = (k for k in reversed(list(verbs)) if before[k - 1] in _JOINS)
    return before[next(done, 0) :]


def _is_past(word: str) -> bool:
    """Whether a verb tells what was done: "attended", "held"; not "followed", which goes on with another."""
    return word in _PAST_FORMS | _DONE or (word.endswith("ed") and word != "followed")


def _expected(doc: Document, before: Sequence[str], trigger: Trigger, follows: bool) -> bool:
    """Whether it is told as expected: "is scheduled to meet", "his agenda includes meeting", "lined up are talks"."""
    near, nearer = (before, before) if follows else (before[-NEAR:], before[-NEARER:])
    pairs = pairwise([*nearer, ""])
    told = [a for a, b in pairs if (a, b) not in _THEN and (a != "next" or b in _NEXT)]
    return (
        not _EXPECTED.isdisjoint(told)
        or _at_what_is_expected(before, trigger)
        or _when_to_come(doc, trigger, before)
        or any(a in AGENDAS and b in _CONTAINS for a, b in pairwise(near))
        or (("lined", "up") in pairwise(before) and before[-1:] in (["is"], ["are"]))
    )


def _at_what_is_expected(before: Sequence[str], trigger: Trigger) -> bool:
    """Whether something is expected to be done at it: "trade is due to be raised at the talks"."""
    if trigger.kind != "noun" or _AT.isdisjoint(before[-_CLOSE:]):
        return False
    return any((a in ARRANGED or a in BE or a == "likely") and b == "to" for a, b in pairwise(before[-_FAR:]))


def _on_the_way(before: Sequence[str], trigger: Trigger) -> bool:
    """Whether somebody sets out for it: "travels to Suva to exchange views with", "is going for talks"."""
    sets_out = any(a in BE and b in _ON_THE_WAY for a, b in pairwise(before)) or not _SETS_OUT.isdisjoint(before)
    return sets_out and ("for" in before[-4:] or (before[-1:] == ["to"] and trigger.kind == "discuss"))


def _named_ahead(
    doc: Document, sentence: Sentence, before: Sequence[str], after: Sequence[str], trigger: Trigger
) -> bool:
    """Whether a noun names what will be: "ahead of talks", "the visit includes talks", "talks will be held"."""
    # "In their talks on Monday, both agreed that they will cooperate"
    agreed = next((k for k in range(1, len(after)) if after[k] == "that" and after[k - 1] in _AGREED), len(after))
    own = after[: min(agreed, _other_things(after))]
    return (
        not _AHEAD.isdisjoint(pairwise(before[-NEARER:]))
        or (_spoken_before(before) and not _on_a_day_past(doc, sentence))
        or _on_a_day_to_come(doc, sentence, trigger)
        or _on_a_programme(before)
        or _where_is_expected(doc, sentence, trigger)
        or (("to", "attend") in pairwise(before[-_CLOSE - 1 :]) and USED.isdisjoint(before))
        or not FUTURE.isdisjoint(own[:10])
        or is_arranged(own)
        or _is_to_be(doc, sentence, trigger)
    )


def _other_things(after: Sequence[str]) -> int:
    """The word from which a noun's clause tells of something else: "focused on a summit | that was set for May"."""
    dealt = next((k for k, word in enumerate(after) if word in _DEALT), len(after))
    relatives = range(dealt + 1, len(after) - 1)
    return next((k for k in relatives if after[k] in _THAT and after[k + 1] in BE), len(after))


def _spoken_before(before: Sequence[str]) -> bool:
    """Whether somebody only spoke before it: "told reporters before talks with", "speaking prior to his meeting"."""
    k = next((k for k in range(len(before) - 1, max(-1, len(before) - _NAMED - 2), -1) if before[k] in _BEFORE_IT), 0)
    own = not any(word.endswith("ing") for word in before[k + 1 :])
    return k > 0 and own and not _SPEAKING.isdisjoint(before[:k])


def _on_a_day_past(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence names a day before that of the article: "told reporters before their talks on Monday"."""
    days = days_in(doc.text, sentence.start, sentence.end, doc.published_on)
    return any(day.first < doc.published_on for day in days)


def _on_a_programme(before: Sequence[str]) -> bool:
    """Whether a programme or journey has it: "the agenda features talks", "on the agenda are talks"."""
    listed = not (AGENDAS.isdisjoint(before) or _CONTAINS.isdisjoint(before[-6:]))
    part = not (JOURNEYS.isdisjoint(before) or _CONTAINS.isdisjoint(before[-_CLOSE:]))
    inverted = not ({"is", "are"}.isdisjoint(before[-_NAMED:]) or AGENDAS.isdisjoint(before[-_LISTED:]))
    return listed or part or inverted


def _where_is_expected(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether it opens a sentence of what is expected of it: "During the talks, the sides are expected to discuss"."""
    opens = sentence.opening < trigger.first <= sentence.opening + _CLOSE
    if not opens or doc.lowers[sentence.opening] not in _AT or doc.lowers[trigger.last : trigger.last + 1] != [","]:
        return False
    main = doc.lowers[trigger.last + 1 : min(trigger.last + 2 + _SUBJECT, sentence.last)]
    return any(a in _AM and b in ARRANGED for a, b in pairwise(main))


def _on_a_timetable(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether it is an item of a timetable of what will be: "10:00 Meeting with the Premier"."""
    words = doc.lowers[sentence.first : min(trigger.first, sentence.first + _ITEM)]
    k = next((k for k, word in enumerate(words[:-2]) if word.isdecimal()), -1)
    if k < 0 or words[k + 1] not in (":", ".") or not words[k + 2].isdecimal():
        return False
    if k and words[k - 1].isalnum():
        return False
    return not _TO_BE.isdisjoint(doc.lowers[max(0, sentence.first - _TIMETABLE) : sentence.first + k])


def _main_clause_to_come(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the clause after an opening one is of what will be: "In addition to meeting Rao, | she will stay"."""
    after = doc.lowers[trigger.last : sentence.last]
    clauses = (after[k + 1 : k + 1 + _SUBJECT] for k, word in enumerate(after) if word == ",")
    return any(not FUTURE.isdisjoint(words) and "that" not in words for words in clauses)


def _chaired(doc: Document, trigger: Trigger) -> bool:
    """Whether only who leads it is told: "plenary talks", co-chaired by" both, which are as much to come as those."""
    words = doc.lowers[trigger.first - 1 : trigger.last + 1]
    return words in ([",", "chaired", "by"], [",", "co-chaired", "by"])


def _on_a_day_to_come(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a day still to come follows the noun: "a meeting next Tuesday with"."""
    day = day_right_after(doc, sentence, trigger.last)
    return day is not None and day.first > doc.published_on


def _before_owner(doc: Document, before: Sequence[str], trigger: Trigger) -> Sequence[str]:
    """The words before a noun without its owner's name: "will be the topic of | President Rao's talks"."""
    if trigger.kind != "noun" or before[-1:] not in (["'s"], ["'"]):
        return before
    k = 1
    while k < len(before) and doc.words[trigger.first - k - 1][0].isupper():
        k += 1
    return before[: len(before) - k]


def _when_to_come(doc: Document, trigger: Trigger, before: Sequence[str]) -> bool:
    """Whether it is when something will be done, or after: "discussed when they meet", "before he has talks"."""
    last = next((k for k in range(len(before) - 1, -1, -1) if before[k] in _CONJUNCTIONS), None)
    if last is None:
        return False
    past = doc.lowers[trigger.first] in _PAST_FORMS or before[-1:] == ["had"]
    if before[last] == "before" and (past or before[last + 1 : last + 2] not in _SUBJECTS):
        # "the day before, Rao met Ito"
        return False
    main = before[:last]
    return not FUTURE.isdisjoint(main) or any(a in BE and b == "to" for a, b in pairwise(main))


def _is_to_be(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether what the noun names "will be held", "is scheduled for Friday", "are to take place"."""
    fate = fate_of(doc, sentence, trigger)
    if fate[:1] in (["will"], ["would"]) or fate[:2] == ["be", "held"]:
        return True
    listed = fate[1:2] == ["on"] and not AGENDAS.isdisjoint(fate[3:_ON_IT])
    if listed or fate[1:4] == ["in", "the", "works"] or fate[1:3] == ["part", "of"]:
        return fate[0] in ("is", "are")
    return fate[:1] != [] and fate[0] in BE and (fate[1:2] == ["to"] or is_arranged(fate))
