"""Whether an encounter is told as held, planned, denied (or only possible) or past: what the words around it say."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import BE, MONTHS, WEEKDAYS
from readouts.meet.bygone import in_another_month, is_background, only_dates
from readouts.meet.days import day_right_after
from readouts.meet.trigger import Trigger, dependent
from readouts.meet.vocabulary import JOURNEYS, MEETING_NOUNS, RELATIVES, SAYING
from readouts.mention.dates import days_in
from readouts.segment import Document, Sentence

_FUTURE = frozenset(("will", "shall", "'ll"))
_IN_NAMES = frozenset(("May", "Planning", "Future"))
_EXPECTED = words(
    "scheduled expected planned plans plan due set slated intends intend planning expects forthcoming upcoming "
    "future next tentatively"
)
# "The next day she met" is past.
_THEN = frozenset((("next", "day"), ("next", "morning"), ("next", "evening")))
# "next week", "their next round"; not "the likely next Prime Minister".
_NEXT = {"", *WEEKDAYS, *MONTHS, *MEETING_NOUNS, *words("week month year round session stage few two three fall")}
_BETWEEN_INFINITIVE = words("among others also")
_AHEAD = frozenset((("ahead", "of"), ("look", "forward"), ("looks", "forward")))
_NEGATIONS = words(
    "not n't never no neither nor denied denies without cancelled canceled cancels canceling cancelling postponed "
    "postpones refused cancel unlikely didn't cancellation declined declines unable failed rejected rejects"
)
_DENYING = words("denied denies denying dismissed dismisses refuted refutes rejected rejects")
_TOLD = words("reports report claims claim that rumours rumors allegations media")
_WANTING = frozenset(
    (
        ("open", "to"),
        ("ready", "for"),
        ("called", "for"),
        ("calls", "for"),
        ("calling", "for"),
        ("pushed", "for"),
        ("pushing", "for"),
        ("to", "schedule"),
        ("appealed", "for"),
    )
)
_REQUESTING = words("requested requests seeks sought seeking")
_INVITING = words("invited invites inviting")
_RESUME = words("resume restart relaunch revive reopen")
_SUCH = words("the any recent press some a")
_WERE_HELD = (["was", "held"], ["were", "held"], ["took", "place"])
_CALLED_OFF = words("cancelled canceled postponed")
_OTHER_TIMES = words("last earlier previous instead again ago")
_ARRANGED = words("scheduled expected planned due set slated supposed foreseen envisaged envisioned")
_SETS_OUT, _ON_THE_WAY = words("travels heads flies departs leaves"), words("travelling traveling heading flying going")
# "A meeting of the two is being prepared".
_PREPARED = words("discussed prepared considered planned negotiated arranged organized organised worked agreed")
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
_SAID = words("said reported claimed believed alleged")
_CONDITIONS = words("if whether unless only once could might like love hoped hopes wished wishes ready possible")
_TO_COME = words("meet hold have receive host discuss pay exchange")
# Visits and occasions that were made use of, and journeys made on a day past: what they were made for took place.
_USED = words("visited toured used proceeded")
_WENT = words("travelled traveled went came flew took")
_ARRIVED = words("arrived arrives visited returned travels travelling met")
_PAST_DAYS = WEEKDAYS.keys() | {"yesterday"}
# "His agenda includes talks with Rao".
_AGENDAS = words("agenda programme program schedule itinerary")
_CONTAINS = words("includes include features envisages provides")
_PRESENT = words("meets holds receives hosts welcomes discusses")
# How many words before a trigger tell of the future, or of what is expected.
_NEAR, _NEARER = 7, 5
# How many words before a noun a visit "includes" it.
_CLOSE = 4
_SPANS, _CAME = words("hours days weeks months week month"), words("come comes came coming takes took")
_SUBJECTS, _PAST_FORMS = (["he"], ["she"], ["they"]), words("met had held received hosted discussed spoke")
_TURNED_DOWN = frozenset((("ruled", "out"), ("pulled", "out"), ("backed", "out")))
_AGREED = SAYING | {"agreed"}
# Within how many words a clause names its subject and then "will".
_SUBJECT = 5
_BESIDE = frozenset((("in", "addition"), ("apart", "from"), ("aside", "from")))
_CONJUNCTIONS = frozenset(("when", "before"))
_CLAUSE_OPENERS = words("; : which who where while after")
_TELLS = words("told tells")
_FINITE = words("will would be was were took dealt came has have had is are focused")
# How many days are long ago, and how many sentences open a text.
_LONG_AGO, _OPENING = 31, 3
_LONGEST_NAMING, _FATE = 40, 8
# How many words before a verb, at most, a relative clause before it is closed.
_CLOSED = 3
# Where these come first, what follows is no verb of the noun's.
_ELSEWHERE = words("said ; who which that where")
# How far "the first foreign leader to meet him" reaches.
_SUPERLATIVE = 6
_CHANCES = words("opportunity pleasure honour honor privilege chance")
# "Great to host President Strand".
_GLAD = words(
    "great good pleased glad happy delighted honoured honored nice wonderful privileged proud grateful pleasure"
)
_MAYBE = words("may might could possible likely")
_AS_AGREED = frozenset((("agreed", "when"), ("reached", "when"), ("discussed", "when"), ("agreed", "during")))


def status_of(doc: Document, sentence: Sentence, trigger: Trigger) -> str:
    """held, planned, denied, background or (a purpose that may be another's) open."""
    before = _to_the_infinitive(_clause_before(doc, sentence, trigger))
    reach = 26 if trigger.kind == "noun" else 14
    after = _words(doc, trigger.last, min(sentence.last, trigger.last + reach))
    if _denied(doc, sentence, before, after, trigger) or _in_preparation(doc, sentence, trigger):
        return "denied"
    if _planned(doc, sentence, before, after, trigger) or _goes_on_ahead(doc, before, trigger):
        return "denied" if _called_off(doc.lowers[trigger.last : sentence.last]) else "planned"
    if "would" in before[-4:] and _is_told(doc, sentence):
        return "planned"
    if (before[-1:] != [] and before[-1] in _HABITS) or any(a in _MANY and b in _TIMES for a, b in pairwise(after)):
        return "background"
    if _supposed(before, trigger) or "if" in before or _only_suggested(doc, trigger):
        return "denied"
    if doc.lowers[trigger.first] in _TO_COME and before[-1:] == ["to"]:
        if "first" in before[-_SUPERLATIVE:]:
            return "background"
        if (not {"had", "was"}.isdisjoint(before) and not _CHANCES.isdisjoint(before[-3:])) or not _GLAD.isdisjoint(
            before[-2:-1]
        ):
            return "held"
        if not _USED.isdisjoint(before) or not (_WENT.isdisjoint(before) or _PAST_DAYS.isdisjoint([*before, *after])):
            return "held"
        if not (_WENT.isdisjoint(before) or MONTHS.keys().isdisjoint(before)) and _dated_past(doc, sentence):
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


def _dated_ahead(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence names only days to come: "Ito meets Rao tomorrow"."""
    days = days_in(doc.text, sentence.start, sentence.end, doc.published_on)
    return bool(days) and all(day.first > doc.published_on for day in days)


def _called_off(words: Sequence[str]) -> bool:
    """Whether what was planned is told not to take place: "was due to meet X, but the talks were called off"."""
    return "but" in words and (("called", "off") in pairwise(words) or not _CALLED_OFF.isdisjoint(words))


def is_cancelled(doc: Document, number: int) -> bool:
    """Whether a sentence tells that something planned will not be, rather than that another was not."""
    sentence = doc.sentences[number]
    words = doc.lowers[sentence.first : sentence.last]
    if not _OTHER_TIMES.isdisjoint(words) or not MONTHS.keys().isdisjoint(words):
        return False
    return any(
        (a, b) == ("called", "off") or (b.startswith("cancel") and a not in ("not", "never"))
        for a, b in pairwise(["", *words])
    )


def _goes_on_ahead(doc: Document, before: Sequence[str], trigger: Trigger) -> bool:
    """Whether an infinitive goes on what will be: "She will visit the port on Monday and meet the mayor"."""
    joined = [word for word in before[-2:] if word not in ("also", "then")][-1:]
    return doc.lowers[trigger.first] in _TO_COME and joined in (["and"], [","]) and "will" in before


def _supposed(before: Sequence[str], trigger: Trigger) -> bool:
    """Whether it is only wished, offered or possible; what was agreed "in a phone call" shows that there was one."""
    inside = trigger.kind == "noun" and not {"in", "during", "at"}.isdisjoint(before[-3:])
    return not (_UNCERTAIN if inside else _HYPOTHETICAL).isdisjoint(before[-4:])


def _only_suggested(doc: Document, trigger: Trigger) -> bool:
    """Whether a participle tells what is only thought of: "proposed meeting with Rao", "looked forward to meeting"."""
    before = doc.lowers[max(0, trigger.first - 2) : trigger.first]
    return before[-1:] != [] and (before[-1] in _SUGGESTING or before == ["forward", "to"])


def _is_told(doc: Document, sentence: Sentence) -> bool:
    """Whether "would" is what "will" becomes in a report: "the spokesman added that Ito would meet Rao"."""
    words = doc.lowers[sentence.first : sentence.last]
    return not SAYING.isdisjoint(words) and _CONDITIONS.isdisjoint(words)


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


def _denied(doc: Document, sentence: Sentence, before: Sequence[str], after: Sequence[str], trigger: Trigger) -> bool:
    if before[-2:] == ["to", "have"] and not _SAID.isdisjoint(before[-3:-2]):
        return True
    if not _NEGATIONS.isdisjoint(before[-5:]) or not _CALLED_OFF.isdisjoint(after):
        return True
    if trigger.kind == "noun" and (_only_wanted(before) or _invited_for(before) or _to_go_on(before)):
        return True
    if not _TURNED_DOWN.isdisjoint(pairwise(before[-5:])) or _is_denied(doc.lowers[sentence.opening : trigger.first]):
        return True
    fate = _fate(doc, sentence, trigger) if trigger.kind == "noun" else []
    if not _CALLED_OFF.isdisjoint(fate) or ("called", "off") in pairwise(fate):
        return True
    if fate[:1] == ["would"] and not _is_told(doc, sentence):
        return True
    if fate[1:2] == ["not"] and not _ARRANGED.isdisjoint(fate):
        return True
    # "The meeting between X and Y has not been scheduled", "is possible", "may take place"
    if trigger.kind != "noun" or after[:2] in _WERE_HELD:
        return False
    unsure = any((a == "not" and b == "been") or (a in BE and b in _MAYBE) for a, b in pairwise(after))
    return unsure or any(a in _MAYBE and b in ("take", "be") for a, b in pairwise(after))


def _in_preparation(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a meeting of such is only "being prepared"."""
    after = doc.lowers[trigger.last : min(sentence.last, trigger.last + _LONGEST_NAMING)]
    return trigger.kind == "noun" and any(a == "being" and b in _PREPARED for a, b in pairwise(after))


def _only_wanted(before: Sequence[str]) -> bool:
    """Whether talks are only wanted: "is open to talks with", "called for talks", "has requested a meeting"."""
    near = before[-4:]
    if any(a == "working" and b != "visit" for a, b in pairwise(before[-_NEARER - 1 :])) and _on_it(before):
        return True
    return not _WANTING.isdisjoint(pairwise(near)) or not _REQUESTING.isdisjoint(near)


def _on_it(before: Sequence[str]) -> bool:
    """Whether words end with "on" or "on a"."""
    return before[-1:] == ["on"] or (before[-2:-1] == ["on"] and before[-1] in ("a", "the", "another"))


def _invited_for(before: Sequence[str]) -> bool:
    """Whether somebody is only invited "for talks", "to a meeting"."""
    invited = any(a in _INVITING and b != "by" for a, b in pairwise(before))
    return invited and ("for" in before[-3:] or "to" in before[-2:])


def _to_go_on(before: Sequence[str]) -> bool:
    """Whether talks are only to go on again: "ways to resume the stalled talks"."""
    came = not (_WENT | _FUTURE | _ARRIVED).isdisjoint(before)
    return not came and any(a == "to" and b in _RESUME for a, b in pairwise(before[-_NEARER:]))


def _is_denied(before: Sequence[str]) -> bool:
    """Whether what is told is denied: "denied reports that X had met Y", "dismissed claims of a meeting"."""
    return any(a in _DENYING and b in _TOLD for a, b in pairwise(w for w in before if w not in _SUCH))


def _planned(doc: Document, sentence: Sentence, before: Sequence[str], after: Sequence[str], trigger: Trigger) -> bool:
    before = _before_owner(doc, before, trigger)
    follows = _follows(doc, before, trigger)
    return (
        _with_what_will_be(doc, sentence, before, trigger, follows)
        or _expected(doc, before, trigger, follows)
        or _on_the_way(before, trigger)
        or (doc.lowers[trigger.first] in _PRESENT and "when" not in before and _dated_ahead(doc, sentence))
        or (trigger.verb >= 0 and not _ARRANGED.isdisjoint(doc.lowers[trigger.last : trigger.last + 1]))
        or (trigger.kind == "noun" and _named_ahead(doc, sentence, before, after, trigger))
    )


def _with_what_will_be(
    doc: Document, sentence: Sentence, before: Sequence[str], trigger: Trigger, follows: bool
) -> bool:
    """Whether the verb is one of what will be: "will travel to Oslo to meet", "In addition to meeting Rao, will"."""
    # "will meet Rao and be received by Ito"
    infinite = before[-1:] in (["to"], ["be"])
    if infinite and not _FUTURE.isdisjoint(doc.lowers[sentence.first : trigger.first]):
        return True
    if dependent(doc, trigger) and tuple(before[:2]) in _BESIDE and _main_clause_to_come(doc, sentence, trigger):
        return True
    near = before if follows else before[-_NEAR:]
    return not _FUTURE.isdisjoint(near) or any(a in BE and b == "to" for a, b in pairwise(near))


def _follows(doc: Document, before: Sequence[str], trigger: Trigger) -> bool:
    """Whether what the words tell of is as much to come as their main clause: a participle, "for talks"."""
    joined = doc.lowers[trigger.first] in _TO_COME and before[-1:] == ["and"]
    purpose = trigger.kind == "noun" and "for" in before[-4:]
    return joined or purpose or dependent(doc, trigger) or _chaired(doc, trigger)


def _expected(doc: Document, before: Sequence[str], trigger: Trigger, follows: bool) -> bool:
    """Whether it is told as expected: "is scheduled to meet", "his agenda includes meeting", "lined up are talks"."""
    near, nearer = (before, before) if follows else (before[-_NEAR:], before[-_NEARER:])
    pairs = pairwise([*nearer, ""])
    told = [a for a, b in pairs if (a, b) not in _THEN and (a != "next" or b in _NEXT)]
    return (
        not _EXPECTED.isdisjoint(told)
        or _when_to_come(doc, trigger, before)
        or any(a in _AGENDAS and b.startswith("includ") for a, b in pairwise(near))
        or (("lined", "up") in pairwise(before) and before[-1:] in (["is"], ["are"]))
    )


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
    own = after[:agreed]
    return (
        not _AHEAD.isdisjoint(pairwise(before[-_NEARER:]))
        or _on_a_day_to_come(doc, sentence, trigger)
        or _on_a_programme(before)
        or (("to", "attend") in pairwise(before[-_CLOSE - 1 :]) and _USED.isdisjoint(before))
        or not (_FUTURE.isdisjoint(own[:10]) and _ARRANGED.isdisjoint(own))
        or _is_to_be(doc, sentence, trigger)
    )


def _on_a_programme(before: Sequence[str]) -> bool:
    """Whether a programme or journey has it: "the agenda features talks", "on the agenda are talks"."""
    listed = not (_AGENDAS.isdisjoint(before) or _CONTAINS.isdisjoint(before[-6:]))
    part = not (JOURNEYS.isdisjoint(before) or _CONTAINS.isdisjoint(before[-_CLOSE:]))
    return listed or part or (before[-1:] in (["is"], ["are"]) and not _AGENDAS.isdisjoint(before[-_FATE:]))


def _main_clause_to_come(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the clause after an opening one is of what will be: "In addition to meeting Rao, | she will stay"."""
    after = doc.lowers[trigger.last : sentence.last]
    clauses = (after[k + 1 : k + 1 + _SUBJECT] for k, word in enumerate(after) if word == ",")
    return any(not _FUTURE.isdisjoint(words) and "that" not in words for words in clauses)


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
    return not _FUTURE.isdisjoint(main) or any(a in BE and b == "to" for a, b in pairwise(main))


def _is_to_be(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether what the noun names "will be held", "is scheduled for Friday", "are to take place"."""
    fate = _fate(doc, sentence, trigger)
    if fate[:1] in (["will"], ["would"]) or fate[:2] == ["be", "held"]:
        return True
    listed = fate[1:3] == ["on", "the"] and not _AGENDAS.isdisjoint(fate[3:4])
    if listed or fate[1:4] == ["in", "the", "works"] or fate[1:3] == ["part", "of"]:
        return fate[0] in ("is", "are")
    return fate[:1] != [] and fate[0] in BE and (fate[1:2] == ["to"] or not _ARRANGED.isdisjoint(fate))


def _fate(doc: Document, sentence: Sentence, trigger: Trigger) -> list[str]:
    """The first finite verb after the noun's own phrase, with what follows it: "… has been postponed"."""
    aside = False
    for k in range(trigger.last, min(trigger.last + _LONGEST_NAMING, sentence.last)):
        word = doc.words[k]
        if aside or (word in RELATIVES and doc.words[k - 1] == ","):
            aside = word != ","
        elif word in _ELSEWHERE:
            return []
        elif (doc.lowers[k] in _FINITE and word != "Will") or _past_verb(doc, k):
            return doc.lowers[k : min(k + _FATE, sentence.last)]
    return []


def _past_verb(doc: Document, k: int) -> bool:
    """Whether a word in -ed is a verb rather than part of a title: not "newly appointed Ambassador"."""
    word, following = doc.words[k], doc.words[k + 1 : k + 2]
    return word.islower() and word.endswith("ed") and not (following and following[0][0].isupper())
