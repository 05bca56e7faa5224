"""Whether a thing is welcomed, not a guest: "welcomed ongoing efforts", "welcomed the two convoys"."""

from readouts.lexicon.entries import word_list, words
from readouts.lexicon.function_words import BE
from readouts.segment import Document, Sentence

_WELCOMED = words("welcomed welcomes welcoming")
# What ends the phrase of what is welcomed.
_ENDS = words(", ; : . and to of in at on by for from with as that which who during after before between among")
_LONGEST = 10
# "was warmly welcomed today"
_ADVERB = 2


def welcomes_a_thing(doc: Document, sentence: Sentence, last: int) -> bool:
    """Whether the phrase after a form of "welcome" names nobody: no name and no word for people ends it."""
    if doc.lowers[last : last + 1] == ["that"] and doc.words[last + 1 : last + 2] and doc.words[last + 1].istitle():
        return True
    before = doc.lowers[max(sentence.first, last - 1 - _ADVERB) : last - 1]
    if doc.lowers[last - 1] not in _WELCOMED or not BE.isdisjoint(before):
        return False
    end = min(last + _LONGEST, sentence.last)
    end = next((k for k in range(last, end) if doc.lowers[k] in _ENDS), end)
    owner = max((k + 1 for k in range(last, end) if doc.lowers[k] == "'s"), default=last)
    own = doc.words[owner:end]
    named = any(letter.isupper() for word in own for letter in word)
    return own != [] and not named and word_list("who_is_welcomed").isdisjoint(doc.lowers[owner:end])
