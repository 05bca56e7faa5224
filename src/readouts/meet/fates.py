"""What is told to become of a meeting that a noun names: "… has been postponed", "… will be held"."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import RELATIVES, SAYING
from readouts.segment import Document, Sentence

FUTURE = frozenset(("will", "shall", "'ll"))
ARRANGED = words("scheduled expected planned due set slated supposed foreseen envisaged envisioned")
CONDITIONS = words(
    "if whether unless only once could might like love hoped hopes wished wishes ready possible glad happy pleased "
    "willing"
)
TO_COME = words("meet hold have receive host discuss pay exchange see speak talk")
# Visits and occasions that were made use of, and journeys made on a day past: what they were made for took place.
USED = words("visited toured used proceeded")
WENT = words("travelled traveled went came flew took")
# How many words before a trigger tell of the future, or of what is expected.
NEAR, NEARER = 7, 5
_FINITE = words("will would be was were took dealt came has have had is are focused")
LONGEST_NAMING, _FATE = 40, 8
# "Set up", "set out" is no plan.
_OFF = words("up out off forth aside")
_REGULARLY = words("annually yearly regularly every monthly usually")
_ADVERBS = words("also now still currently already tentatively then")
# Where these come first, what follows is no verb of the noun's.
_ELSEWHERE = words("said ; who which that where when")


def is_told(doc: Document, sentence: Sentence) -> bool:
    """Whether "would" is what "will" becomes in a report: "the spokesman added that Ito would meet Rao"."""
    words = doc.lowers[sentence.first : sentence.last]
    return not SAYING.isdisjoint(words) and CONDITIONS.isdisjoint(words)


def is_arranged(words: Sequence[str]) -> bool:
    """Whether words tell of something as due or expected; not what "was set up"."""
    return not ARRANGED.isdisjoint(a for a, b in pairwise([*words, ""]) if b not in _OFF)


def fate_of(doc: Document, sentence: Sentence, trigger: Trigger) -> list[str]:
    """The first finite verb after the noun's own phrase, with what follows it: "… has been postponed"."""
    aside, held = False, list[str]()
    for k in range(trigger.last, min(trigger.last + LONGEST_NAMING, sentence.last)):
        word = doc.words[k]
        if aside or (word in RELATIVES and doc.words[k - 1] == ","):
            aside = word != ","
        elif word in _ELSEWHERE:
            return _unless_regular(held)
        elif word == "held" and doc.words[k - 1] == ",":
            # "The talks between A and B, held in Oslo, come ahead of a summit"
            held = ["was", *doc.lowers[k : min(k + _FATE, sentence.last)]]
        elif (doc.lowers[k] in _FINITE and word != "Will") or _past_verb(doc, k):
            fate = [own for own in doc.lowers[k : min(k + _FATE, sentence.last)] if own not in _ADVERBS]
            return fate if fate[:1] in (["will"], ["would"], ["are"], ["is"]) or not held else _unless_regular(held)
    return _unless_regular(held)


def _unless_regular(held: list[str]) -> list[str]:
    """What is told of talks "held in Oslo"; nothing of those "held annually"."""
    return held if _REGULARLY.isdisjoint(held) else []


def _past_verb(doc: Document, k: int) -> bool:
    """Whether a word in -ed is a verb rather than part of a title: not "newly appointed Ambassador"."""
    word, following = doc.words[k], doc.words[k + 1 : k + 2]
    return word.islower() and word.endswith("ed") and not (following and following[0][0].isupper())
