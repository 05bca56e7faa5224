"""How an encounter is told: in person, by phone or by video, as one or several, by whom it is met."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import BE
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import ATTENDING, MEALS
from readouts.segment import Document, Sentence

PHONE_CUES = frozenset(("phone", "telephone", "phoned", "telephonic", "telephonically"))
VIDEO_CUES = words(
    "videoconference videoconferencing video-conference virtually virtual online videolink video-link video "
    "teleconference zoom skype webex"
)
_CALLED = frozenset(("phone", "video"))
_FARTHEST_MEANS = 32
_NEW_CLAUSE = words("discussed said told agreed where which and to ; noted stressed")
# "met X on Monday and on Friday spoke by phone with Y", "met X, following their phone call"
_OTHER_CALLS, _AFTER = (
    words("spoke speaks talked phoned phones telephoned telephones"),
    frozenset(("following", "after")),
)
_CALLS, _TO_CALL = frozenset(("call", "calls", "phone", "telephone", "conversation")), 5
# How many words before a trigger tell its mode: those of a noun's own phrase ("a video meeting"), of a clause.
_ADJECTIVES, _OPENING = 2, 20
# Where many are guests, each is no partner of a meeting.
_GALA = words("gala others leaders banquet reception state")
_APART = frozenset(("separate", "separately", "respectively"))
_TALKS = frozenset(("talks", "discussions", "consultations", "negotiations"))
_PLURALS = words(
    "meetings calls conversations audiences encounters visits interactions bilaterals exchanges receptions"
)


def is_plural(doc: Document, trigger: Trigger) -> bool:
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


def own_words(sentence: Sentence, trigger: Trigger, following: Trigger | None) -> int:
    """Where the words about a verb's meeting end before a call told beside it: "met X and | had a call with Y"."""
    called = following is not None and following.mode in _CALLED and following.verb >= 0
    return following.first if following is not None and called and trigger.kind != "noun" else sentence.last


def mode(doc: Document, sentence: Sentence, trigger: Trigger, end: int) -> str:
    """In person, by phone or by video: what the telling says, else what stands near it; empty if neither tells.

    "Met" is changed by what follows ("met via videoconference"), "talked" also by what is before ("in a phone call");
    a mere "call" is a video call where video is told of.
    """
    called = trigger.mode if trigger.mode in _CALLED else ""
    reach = _ADJECTIVES if trigger.mode and not called else _OPENING
    before = doc.lowers[max(sentence.first, trigger.first - reach) : trigger.first]
    near = [*before, *_clause_after(doc, trigger, end)]
    if not PHONE_CUES.isdisjoint(near):
        return called or "phone"
    return trigger.mode if VIDEO_CUES.isdisjoint(near) else "video"


def _clause_after(doc: Document, trigger: Trigger, end: int) -> list[str]:
    """The words from the trigger on, as far as a long title may put what is said of the means."""
    words = doc.lowers[trigger.first : min(end, trigger.last + _FARTHEST_MEANS)]
    own = trigger.last - trigger.first
    stop = next((k for k in range(own + 17, len(words)) if _new_clause(doc, trigger.first + k)), len(words))
    other = next((k for k in range(own, stop) if _of_another_call(words, k)), stop)
    return words[:other]


def _of_another_call(words: Sequence[str], k: int) -> bool:
    """Whether a word opens what tells of another call: "spoke by phone with Y", "following their phone call"."""
    after_it = words[k] in _AFTER and not _CALLS.isdisjoint(words[k + 1 : k + _TO_CALL])
    return after_it or (words[k] in _OTHER_CALLS and words[k - 1] != "who")


def _new_clause(doc: Document, word: int) -> bool:
    """Whether a word begins another clause: "to discuss", not that of an "Ambassador to Egypt"."""
    posted = doc.lowers[word] == "to" and doc.words[min(word + 1, len(doc.words) - 1)][0].isupper()
    return doc.lowers[word] in _NEW_CLAUSE and not posted


def is_passive(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
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
