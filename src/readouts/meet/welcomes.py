"""Whether a thing is welcomed, not a guest: "welcomed ongoing efforts", "welcomed the two convoys"."""

from collections.abc import Sequence

from readouts.lexicon.entries import word_list, words
from readouts.lexicon.function_words import BE
from readouts.lexicon.matcher import entity_matcher
from readouts.meet.journeys_told import WELCOMED
from readouts.segment import Document, Sentence

# What ends the phrase of what is welcomed.
_ENDS = words(", ; : . and to of in at on by for from with as that which who during after before between among")
_LONGEST = 10
# "was warmly welcomed today"
_ADVERB = 2
_SET = words("set due scheduled expected slated")


def welcomes_a_thing(doc: Document, sentence: Sentence, last: int) -> bool:
    """Whether the phrase after a form of "welcome" names nobody: it has no name and no word for people, nor a title."""
    if doc.lowers[last : last + 1] == ["that"] and doc.words[last + 1 : last + 2] and doc.words[last + 1].istitle():
        return True
    before = doc.lowers[max(sentence.first, last - 1 - _ADVERB) : last - 1]
    if doc.lowers[last - 1] not in WELCOMED | {"welcome"} or not BE.isdisjoint(before):
        return False
    end = min(last + _LONGEST, sentence.last)
    end = next((k for k in range(last, end) if doc.lowers[k] in _ENDS), end)
    owner = max((k + 1 for k in range(last, end) if doc.lowers[k] == "'s"), default=last)
    own = doc.words[owner:end]
    named = any(letter.isupper() for word in own for letter in word)
    phrase = doc.lowers[owner:end]
    return own != [] and not named and word_list("who_is_welcomed").isdisjoint(phrase) and not _ends_in_title(phrase)


def will_welcome(doc: Document, word: int) -> bool:
    """Whether a guest still to come is told by the plain "welcome": "will also welcome", "is set to welcome"."""
    before = doc.lowers[max(0, word - _ADVERB) : word]
    return "will" in before or (before[-1:] == ["to"] and before[0] in _SET)


def _ends_in_title(phrase: Sequence[str]) -> bool:
    """Whether a phrase ends in a title that the lexicon knows: "the newly appointed | nuncio"."""
    hits = entity_matcher().find(phrase)
    return bool(hits) and hits[-1][1] == len(phrase) and any(entry.kind == "role" for entry in hits[-1][2])
