"""Where an article speaks of an encounter, by which words, in which mode."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from readouts.lexicon.entries import Entry, rows, words
from readouts.lexicon.function_words import BE, WEEKDAYS
from readouts.lexicon.matcher import Matcher
from readouts.meet.credentials import handing
from readouts.meet.quoted import quoted_words
from readouts.meet.senses import is_another, is_one_of_several, is_participle, means_encounter
from readouts.meet.status import status_of
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import ATTENDING, GUESTS, MEALS
from readouts.segment import Document, Sentence

PHONE_CUES = frozenset(("phone", "telephone", "phoned", "telephonic", "telephonically"))
VIDEO_CUES = words(
    "videoconference videoconferencing video-conference virtually virtual online videolink video-link video "
    "teleconference zoom skype webex"
)
# How many words before a trigger tell its mode: those of a noun's own phrase ("a video meeting"), of a clause.
_ADJECTIVES, _OPENING = 2, 20
PAYING = frozenset(("paid", "pay", "pays", "paying"))
_MAKING = words("made make makes making placed places placing")
_VISITS = words("call calls on visit visits")
_CALLS = words("call calls contact")
_NO_REACH = words(", ; that by with during been taken said discussed to was were is are briefed about")
_HAVING = words("have has had having")
_ADVERBS = words("also already today just recently earlier")
_DESCRIBING = words("detailed extended focused closed prolonged planned limited expanded restricted conducted hosted")
_FARTHEST_NOUN = 11
_LONGEST_PLACE = 8
_BEFORE_PARTY = words("the a an his her their reporters journalists him them")
# Where many are guests, each is no partner of a meeting.
_GALA = words("gala others leaders banquet reception state")
_GUESTS = GUESTS | {"visiting"}
_ARTICLES = frozenset(("the", "a", "an", "their"))
_CALLING, _LATE = frozenset(("called", "calls", "call")), 5
_TALKING = words("discuss talk exchange")
_THEN = words("today yesterday also here there later earlier separately then") | WEEKDAYS.keys()
_FARTHEST_MEANS = 32
_NEW_CLAUSE = words("discussed said told agreed where which and to ; noted stressed")


Hit = tuple[int, int, list[Entry]]


@lru_cache(maxsize=1)
def _matcher() -> Matcher:
    return Matcher(Entry(r["phrase"], r["kind"], r["mode"]) for r in rows("encounters.csv"))


def triggers_of(doc: Document) -> dict[int, list[Trigger]]:
    """The triggers of each sentence that has any, in order."""
    hits = _matcher().find(doc.lowers)
    found: dict[int, list[Trigger]] = {}
    position = 0
    for number, sentence in enumerate(doc.sentences):
        own = []
        while position < len(hits) and hits[position][0] < sentence.last:
            own.append(hits[position])
            position += 1
        triggers = list(_readings(doc, sentence, own)) if own else []
        if triggers:
            found[number] = triggers
    return found


def _readings(doc: Document, sentence: Sentence, hits: Sequence[Hit]) -> list[Trigger]:
    quoted = quoted_words(doc, sentence)
    triggers: list[Trigger] = []
    for k, (first, last, entries) in enumerate(hits):
        entry = entries[0]
        if _talks_to_act(doc, first, last):
            last, entry = last - 1, Entry("talks", "noun", "in_person")
        if entry.kind == "hold":
            if any(t.first <= first < t.last for t in triggers):
                continue
            noun = _held_noun(doc, sentence, hits, k)
            if noun is not None:
                triggers.append(Trigger("meet", first, noun[1], noun[2][0].value or "", verb=first))
            continue
        if entry.kind == "receive" and _received_call(doc, hits, k):
            noun = hits[k + 1]
            triggers.append(Trigger("meet", first, noun[1], noun[2][0].value or "", verb=first))
            continue
        if entry.kind in ("held_noun", "visit_to"):
            continue
        if entry.kind == "sit" or doc.lowers[first] in _CALLING:
            late = _late_preposition(doc, sentence, first, last)
            if late is not None:
                last, entry = late
            elif entry.kind == "sit":
                continue
        if entry.kind == "credentials":
            verb = handing(doc, sentence, first)
            if verb is not None:
                triggers.append(Trigger("credentials", verb, last, "in_person"))
            continue
        if entry.kind == "again":
            another = triggers and is_another(doc, sentence, triggers[-1], first)
            if another or is_one_of_several(doc, sentence, first):
                triggers.append(Trigger("meet", first, last, triggers[-1].mode if triggers else "in_person"))
            continue
        if entry.kind in ("noun", "call_on", "hold") and any(t.first <= first < t.last for t in triggers):
            continue
        if means_encounter(doc, sentence, first, last, entry):
            verb = entry.kind in ("dial", "join") or (
                entry.kind == "noun" and is_participle(doc, sentence, first, last)
            )
            kind = "meet" if verb else entry.kind
            if kind == "call_on" and doc.lowers[first - 1] in ("a", "another") and first > sentence.first:
                kind = "noun"
            # In "told visiting Chancellor X", "told his guest" the last word is of who is met.
            triggers.append(Trigger(kind, first, last - (doc.lowers[last - 1] in _GUESTS), entry.value))
    for trigger in triggers:
        trigger.quoted = trigger.first in quoted
        trigger.mode = _mode(doc, sentence, trigger)
        trigger.plural = _plural(doc, trigger)
        trigger.passive = trigger.kind in ("receive", "meet") and _passive(doc, sentence, trigger)
        trigger.status = status_of(doc, sentence, trigger)
    return triggers


def _late_preposition(doc: Document, sentence: Sentence, first: int, last: int) -> tuple[int, Entry] | None:
    """The end of a verb whose preposition follows a day or place: "called on Friday | on", "sat down there | with"."""
    calls = doc.lowers[first] in _CALLING
    told = first + (1 if calls else 2)
    k = told
    while k < min(sentence.last - 1, told + _LATE):
        if doc.lowers[k] in _THEN or (doc.lowers[k] == "on" and doc.lowers[k + 1] in WEEKDAYS):
            k += 1 + (doc.lowers[k] == "on")
        elif doc.lowers[k] == "in" and doc.words[k + 1][0].isupper():
            k = next((n for n in range(k + 1, sentence.last) if not doc.words[n][0].isupper()), sentence.last)
        else:
            break
    if not calls and doc.lowers[k : k + 1] == ["to"] and not _TALKING.isdisjoint(doc.lowers[k + 1 : k + 2]):
        # "A and B sat down in Oslo to discuss trade"
        return k, Entry("sat down", "discuss", "in_person")
    if k <= told or k >= sentence.last or doc.lowers[k] != ("on" if calls else "with"):
        return None
    return k + 1, Entry("called on", "call_on", "in_person") if calls else Entry("sat down with", "meet", "in_person")


def _talks_to_act(doc: Document, first: int, last: int) -> bool:
    """Whether "talks to" is a noun and what was agreed there: "agreed during talks to boost trade"."""
    following = doc.words[last : last + 1]
    verb = following != [] and following[0].islower() and doc.lowers[last] not in _BEFORE_PARTY
    return doc.lowers[first:last] == ["talks", "to"] and verb


def _received_call(doc: Document, hits: Sequence[Hit], k: int) -> bool:
    """Whether what is received is a call: "received a phone call from", "received a courtesy call from"."""
    if k + 1 >= len(hits) or hits[k + 1][0] - hits[k][1] > 3:
        return False
    return hits[k + 1][2][0].kind == "noun" and doc.lowers[hits[k + 1][1] - 1] in (
        "call",
        "visit",
        "calls",
        "visits",
        "contact",
    )


def _held_noun(doc: Document, sentence: Sentence, hits: Sequence[Hit], k: int) -> Hit | None:
    """The noun that a verb of holding governs: held "bilateral talks", had "a brief telephone conversation"."""
    verb_end = hits[k][1]
    if _auxiliary(doc, sentence, hits[k]):
        return None
    for hit in hits[k + 1 :]:
        first, _, (entry, *_) = hit
        between = doc.lowers[verb_end + _set_in(doc, verb_end, first) : first]
        if len(between) > _FARTHEST_NOUN or first >= sentence.last or not _governs(between):
            return None
        if entry.kind in ("noun", "call_on", "held_noun", "visit_to"):
            return hit if _holds(doc, hits[k], hit) else None
        if entry.kind != "hold":
            return None
    return None


def _set_in(doc: Document, verb_end: int, noun: int) -> int:
    """How many words between a verb and its noun only tell the place: held "in Bali, Indonesia," the dialogue."""
    words = doc.lowers[verb_end : min(noun, verb_end + _LONGEST_PLACE)]
    ends = [k for k, (word, following) in enumerate(pairwise(words)) if word == "," and following in _ARTICLES]
    placed = words[:1] in (["in"], ["here"]) and doc.words[verb_end + 1][0].isupper()
    return ends[0] + 1 if placed and ends else 0


def _auxiliary(doc: Document, sentence: Sentence, verb: Hit) -> bool:
    """Whether "has" only helps another verb: "has signed a decree on talks", not "has held talks"."""
    after = [w for w in doc.lowers[verb[1] : min(verb[1] + 3, sentence.last)] if w not in _ADVERBS]
    if doc.lowers[verb[0]] not in _HAVING or not after:
        return False
    return after[0].endswith("ed") and after[0] not in _DESCRIBING


def _governs(between: Sequence[str]) -> bool:
    """Whether a verb of holding can reach a noun across these words."""
    return _NO_REACH.isdisjoint(between)


def _holds(doc: Document, verb: Hit, noun: Hit) -> bool:
    """Whether verb and noun go together: calls and visits are paid, meetings are not."""
    entry, last_word = noun[2][0], doc.lowers[noun[1] - 1]
    if doc.lowers[verb[0]] in _MAKING:
        calls = last_word in _CALLS and "to" in doc.lowers[noun[1] : noun[1] + (1 if noun[1] - noun[0] == 1 else 4)]
        return calls or (last_word in _VISITS and entry.value == "in_person")
    if doc.lowers[verb[0]] not in PAYING:
        return entry.kind != "visit_to"
    return entry.kind == "visit_to" or (last_word in _VISITS and entry.value == "in_person")


_APART = frozenset(("separate", "separately", "respectively"))
_TALKS = frozenset(("talks", "discussions", "consultations", "negotiations"))
_PLURALS = words("meetings calls conversations audiences encounters visits interactions bilaterals exchanges")


def _plural(doc: Document, trigger: Trigger) -> bool:
    """Whether several encounters are told: a verb of meeting, or a noun in the plural; "a meeting" is one."""
    if trigger.kind == "credentials":
        return False
    words = doc.lowers[trigger.first : trigger.last]
    around = doc.lowers[max(0, trigger.first - 2) : trigger.last + 2]
    if trigger.verb >= 0 and not _TALKS.isdisjoint(words):
        return True
    if trigger.kind == "noun" and words == ["talks"] and "for" in doc.lowers[max(0, trigger.first - 2) : trigger.first]:
        return True
    if trigger.verb >= 0 or trigger.kind == "noun":
        return not _PLURALS.isdisjoint(words) or not _APART.isdisjoint(around)
    return True


def _mode(doc: Document, sentence: Sentence, trigger: Trigger) -> str:
    """In person, by phone or by video: what the telling says, else what stands near it; empty if neither tells.

    "Met" is changed by what follows ("met via videoconference"), "talked" also by what is before ("in a phone call");
    a mere "call" is a video call where video is told of.
    """
    called = trigger.mode if trigger.mode in ("phone", "video") else ""
    reach = _ADJECTIVES if trigger.mode and not called else _OPENING
    before = doc.lowers[max(sentence.first, trigger.first - reach) : trigger.first]
    near = [*before, *_clause_after(doc, sentence, trigger)]
    if not PHONE_CUES.isdisjoint(near):
        return called or "phone"
    return trigger.mode if VIDEO_CUES.isdisjoint(near) else "video"


def _clause_after(doc: Document, sentence: Sentence, trigger: Trigger) -> list[str]:
    """The words from the trigger on, as far as a long title may put what is said of the means."""
    words = doc.lowers[trigger.first : min(sentence.last, trigger.last + _FARTHEST_MEANS)]
    near = trigger.last - trigger.first + 16
    stop = next((k for k in range(near + 1, len(words)) if _new_clause(doc, trigger.first + k)), len(words))
    return words[:stop]


def _new_clause(doc: Document, word: int) -> bool:
    """Whether a word begins another clause: "to discuss", not that of an "Ambassador to Egypt"."""
    posted = doc.lowers[word] == "to" and doc.words[min(word + 1, len(doc.words) - 1)][0].isupper()
    return doc.lowers[word] in _NEW_CLAUSE and not posted


def _passive(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the subject is who is met: "was received by", "was warmly received", not "is to receive"."""
    verb = doc.lowers[trigger.first]
    if verb == "received" and doc.lowers[trigger.last : trigger.last + 1] == ["by"]:
        return True
    near = doc.lowers[max(sentence.first, trigger.first - 6) : trigger.first]
    if verb == "hosted" and doc.lowers[trigger.last : trigger.last + 1] == ["by"] and not ATTENDING.isdisjoint(near):
        # "attended a lunch hosted by X"
        return not MEALS.isdisjoint(near[-3:]) and _GALA.isdisjoint(near)
    if BE.isdisjoint(near) or trigger.verb >= 0 or not (verb.endswith("ed") or verb == "met"):
        return False
    by = "by" in doc.lowers[trigger.last : min(sentence.last, trigger.last + 14)]
    return by or (trigger.kind == "receive" and not BE.isdisjoint(near[-3:]))


__all__ = ["PAYING", "Trigger", "triggers_of"]
