"""The nouns that verbs of holding govern: "held bilateral talks", "paid a courtesy call", "received a phone call"."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import Entry, words
from readouts.meet.vocabulary import ARTICLES
from readouts.segment import Document, Sentence

Hit = tuple[int, int, list[Entry]]

PAYING = frozenset(("paid", "pay", "pays", "paying"))
_MAKING = words("made make makes making placed places placing")
_VISITS = words("call calls on visit visits")
_CALLS = words("call calls contact")
_RECEIVED = words("call calls visit visits contact")
_NO_REACH = words(", ; that by with during been taken said discussed to was were is are briefed about")
_HAVING = words("have has had having")
_ADVERBS = words("also already today just recently earlier")
_DESCRIBING = words("detailed extended focused closed prolonged planned limited expanded restricted conducted hosted")
_FARTHEST_NOUN = 11
_LONGEST_PLACE = 8


def is_call_received(doc: Document, hits: Sequence[Hit], k: int) -> bool:
    """Whether what is received is a call: "received a phone call from", "received a courtesy call from"."""
    if k + 1 >= len(hits) or hits[k + 1][0] - hits[k][1] > 3:
        return False
    return hits[k + 1][2][0].kind == "noun" and doc.lowers[hits[k + 1][1] - 1] in _RECEIVED


def held_noun(doc: Document, sentence: Sentence, hits: Sequence[Hit], k: int) -> Hit | None:
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
    ends = [k for k, (word, following) in enumerate(pairwise(words)) if word == "," and following in ARTICLES]
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
