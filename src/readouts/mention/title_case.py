"""Names in lines in title case, where any word has a capital: "Premier Ana Rao Drops In", "Premier Probes Offer"."""

from collections.abc import Iterable
from itertools import chain

from readouts.lexicon.entries import words
from readouts.mention.reader import Party
from readouts.mention.units import FUNCTION_WORDS
from readouts.segment import Document

_HAD = words("call calls meeting meetings talks conversation conversations visit trip bilateral")
_SHORTEST_LINE, _SHORTEST_NAME = 5, 2
# How far down such a line may be a headline.
_PARAGRAPHS, _LINES = 6, 12


def mend_names(doc: Document, sentence: int, found: Iterable[Party]) -> None:
    """Take from the names of a headline in title case the words that the text does not have as names.

    A single word after a title that stands nowhere else is no name; a name that the text has without its last words is
    told so.
    """
    named = [party for party in found if party.name_span is not None and party.offices]
    above = sentence < _LINES and doc.sentences[sentence].paragraph < _PARAGRAPHS
    if not named or not above or not _in_title_case(doc, sentence):
        return
    below = [s for number, s in enumerate(doc.sentences) if not _in_title_case(doc, number)]
    text = _folded(chain.from_iterable(doc.words[s.first : s.last] for s in below))
    for party in named if below else ():
        _mend(doc, party, text)


def _in_title_case(doc: Document, sentence: int) -> bool:
    """Whether all words of a line but small ones have a capital."""
    own = doc.sentences[sentence]
    plain = (word for word in doc.words[own.first : own.last] if word.lower() not in FUNCTION_WORDS)
    return own.last - own.first >= _SHORTEST_LINE and not any(word[0].islower() for word in plain)


def _mend(doc: Document, party: Party, text: str) -> None:
    if party.name_span is None:
        return
    first, end = party.name_span
    if end - first == 1 and _like_a_verb(doc, first) and _folded(doc.words[first:end]) not in text:
        party.name, party.name_span, party.kind, party.last = None, None, "title", first
    for last in range(end - 1, first + _SHORTEST_NAME - 1, -1):
        if _folded(doc.words[last : last + 1]) in text:
            return
        if _folded(doc.words[first:last]) in text:
            party.name, party.name_span = doc.phrase(first, last), (first, last)
            party.last = last if party.last == end else party.last
            return


def _like_a_verb(doc: Document, k: int) -> bool:
    """Whether a word may be a verb with what it governs: "Probes With", "Enhancing"."""
    word, following = doc.lowers[k], doc.lowers[k + 1 : k + 2]
    return word.endswith("ing") or (word.endswith(("s", "ed")) and following != [] and following[0] in FUNCTION_WORDS)


def owns_encounter(doc: Document, end: int) -> bool:
    """Whether who is named had a meeting: "Vice President Rao's Calls with Leaders"."""
    return doc.lowers[end : end + 1] == ["'s"] and doc.lowers[end + 1 : end + 2] != [] and doc.lowers[end + 1] in _HAD


def _folded(said: Iterable[str]) -> str:
    """Words in one case, in capitals or with one: a verb in small letters is no name's word."""
    return f" {' '.join(word.title() if word[0].isupper() else word for word in said)} "
