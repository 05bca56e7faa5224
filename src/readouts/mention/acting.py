"""Whether the verb after a name is a person's."""

from readouts.lexicon.entries import words
from readouts.segment import Document

# What a person does in a readout, and what may stand before such a verb.
_ACTING = words(
    "met received discussed welcomed hosted discussing meeting receiving holding added noted stressed emphasized "
    "emphasised expressed underlined reiterated highlighted thanked congratulated briefed praised recalled hailed "
    "pointed said told spoke informed stated confirmed held arrived visited paid described conveyed assured reaffirmed "
    "appreciated travelled traveled flew"
)
_BEFORE_VERB = words(
    "also later then warmly earlier today yesterday separately is was has had been on monday tuesday wednesday "
    "thursday friday saturday sunday"
)
_FARTHEST_VERB = 5
_SAID, _AFTER_SPEECH = words("said added noted stressed emphasized emphasised explained"), frozenset(('"', "”", ","))


def is_quoted(doc: Document, first: int) -> bool:
    """Whether the verb before a name follows what the person said: "… will grow," said | Ito."""
    return first > 1 and doc.lowers[first - 1] in _SAID and doc.words[first - 2] in _AFTER_SPEECH


def acts(doc: Document, word: int) -> bool:
    """Whether the verb that follows, past adverbs, is a person's: "Ito also met", "Ito was holding talks"."""
    for k, following in enumerate(doc.lowers[word : word + _FARTHEST_VERB], word):
        if following in _ACTING:
            # "Consultations held with Oslo"
            return following != "held" or doc.lowers[k + 1 : k + 2] != ["with"]
        if following not in _BEFORE_VERB:
            return False
    return False
