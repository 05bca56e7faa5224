"""What an article gives word for word without quotation marks: turns under a speaker's name, an address."""

from functools import lru_cache
from itertools import groupby

from readouts.lexicon.entries import words
from readouts.segment import Document, Sentence

# Within how many words a paragraph names whose turn it is: "President of Peru Ana Rojas: Dear friends".
_SPEAKER = 9
_OF_TITLES = words("of the and for")
_SELF = words("i we my our us you your")
_DASHES = frozenset("-–—")


@lru_cache(maxsize=1)
def transcribed(doc: Document) -> frozenset[int]:
    """The sentences, by number, of the paragraphs in which somebody is given word for word.

    >>> import datetime
    >>> from readouts.segment import segment
    >>> text = "They met.\\n\\nAna Rojas: I met Rao in May. We spoke of rail.\\n\\nThe two left."
    >>> sorted(transcribed(segment(text, datetime.date(2024, 6, 1))))
    [1, 2]
    """
    if ":" not in doc.words:
        return frozenset()
    found: set[int] = set()
    speaking = False
    numbered = enumerate(doc.sentences)
    for _, paragraph in groupby(numbered, key=lambda pair: pair[1].paragraph):
        own = list(paragraph)
        first, last = own[0][1], own[-1][1]
        speech = not _SELF.isdisjoint(doc.lowers[first.first : last.last])
        begun = _begins_turn(doc, first) or (speaking and (speech or doc.words[first.first] in _DASHES))
        found.update(number for number, _ in own if begun and speech)
        speaking = begun or doc.words[last.last - 1] == ":"
    return frozenset(found)


def _begins_turn(doc: Document, sentence: Sentence) -> bool:
    """Whether a paragraph begins with a speaker's name and a colon, more following."""
    near = doc.words[sentence.first : min(sentence.first + _SPEAKER, sentence.last - 1)]
    named = near[: near.index(":")] if ":" in near else []
    return len(named) > 1 and all(word[0].isupper() or word in _OF_TITLES or word == "." for word in named)
