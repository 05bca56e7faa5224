"""Who tells of meetings of his own: whom "I" and "we" mean in a quotation, a statement or a post."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from readouts.lexicon.entries import words
from readouts.meet.quotes import CLOSING, Quote, quotes_of
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import SAYING
from readouts.mention.parties import Party
from readouts.segment import Document

_WE = words("i we")
_US = words("us me")
_PRONOUNS = words("he she")
_BETWEEN = words("also have 've had just then today yesterday later recently will 'll shall be")
_TELLING = SAYING | words("statement posted post writes quoted tweet")
# How many words after a quotation, or before it, its speaker is named at most.
_NEAR = 12
_PRONOUN = 3
# Within how many words after a quotation "he said" stands.
_AT_ONCE = 3


def tells_own(doc: Document, trigger: Trigger) -> str:
    """On which side of a telling its teller stands: "left" of "I met X", "right" of "X received us"; else empty."""
    if doc.words[trigger.last : trigger.last + 1] and doc.words[trigger.last] in _US:
        return "right"
    k = trigger.first - 1
    while k > 0 and doc.lowers[k] in _BETWEEN:
        k -= 1
    post = k >= 0 and doc.words[k] in ("“", '"') and trigger.kind in ("meet", "receive", "hold")
    return "left" if k >= 0 and trigger.kind != "noun" and (doc.lowers[k] in _WE or post) else ""


def tellers_of(doc: Document, by_sentence: Mapping[int, Sequence[Party]]) -> dict[int, Party]:
    """By sentence, the person whose quotation it is part of, where the words around the quotation name one."""
    starts = [sentence.first for sentence in doc.sentences]
    found: dict[int, Party] = {}
    teller, closed = None, True
    for quote in quotes_of(doc):
        opening, closing = (bisect_right(starts, word) - 1 for word in (quote[0], quote[1] - 1))
        # A quotation that goes on in the next paragraph is not closed before.
        goes_on = not closed or _said_by_pronoun(doc, quote, closing)
        teller = _teller(doc, by_sentence, quote, opening, closing) or (teller if goes_on else None)
        closed = doc.words[quote[1] - 1] in CLOSING
        if teller is not None:
            found.update(dict.fromkeys(range(opening, closing + 1), teller))
    return found


def _said_by_pronoun(doc: Document, quote: Quote, closing: int) -> bool:
    """Whether the words after a quotation only say that "he added" it."""
    after = doc.lowers[quote[1] : min(doc.sentences[closing].last, quote[1] + _PRONOUN)]
    return not (_PRONOUNS.isdisjoint(after) or _TELLING.isdisjoint(after))


def _teller(
    doc: Document, by_sentence: Mapping[int, Sequence[Party]], quote: Quote, opening: int, closing: int
) -> Party | None:
    """Whom the words after a quotation, those before it, or the line that leads to it, name as its speaker."""
    end = min(doc.sentences[closing].last, quote[1] + _NEAR)
    if not _TELLING.isdisjoint(doc.lowers[quote[1] : end]):
        speaker = next((p for p in _persons(by_sentence, closing) if quote[1] <= p.first < end), None)
        if speaker is None and not _PRONOUNS.isdisjoint(doc.lowers[quote[1] : quote[1] + _AT_ONCE]):
            speaker = next(iter(_persons(by_sentence, opening - 1)), None)
        return speaker
    start = doc.sentences[opening].first
    if start == quote[0] and opening and doc.words[start - 1] == ":":
        opening, start = opening - 1, doc.sentences[opening - 1].first
    if _TELLING.isdisjoint(doc.lowers[start : quote[0]]):
        return None
    named = [party for party in _persons(by_sentence, opening) if party.last <= quote[0]]
    if not named and not _PRONOUNS.isdisjoint(doc.lowers[start : quote[0]]):
        named = _persons(by_sentence, opening - 1)
    return named[0] if named else None


def _persons(by_sentence: Mapping[int, Sequence[Party]], number: int) -> list[Party]:
    return [party for party in by_sentence.get(number, ()) if party.person is not None]
