"""Clauses of speech: where the words that report an act begin and end."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import WEEKDAYS
from readouts.meet.acts import Act
from readouts.meet.quotes import CLOSING, Quote
from readouts.meet.speakers import Speaker
from readouts.segment import Document, Sentence

_TRIMMED = frozenset((",", ";", ".", "and", "but", "while", "whereas", "then", "-", "–", "—", "(", "when", "whilst"))
_CLAUSES = frozenset(("as", "while", "when", "after"))
_TAILS = _CLAUSES | WEEKDAYS.keys() | words("in during on at to adding . , ; following yesterday today here (")
_REPORTS = frozenset(("reports", "reported", "reporting", "according"))
# Verbs with which a main clause goes on after an insertion, besides those in -ed.
_RESUMING = words("was is were are has had said met told")
# How many words at most each may take.
_CITATION, _TAIL, _CLAUSE, _INSERTION = 14, 16, 50, 60


@dataclass(slots=True)
class Draft:
    """An act whose clause begins at the word `start`; `end` is known once the sentence's other acts are."""

    act: Act
    start: int
    speaker: Speaker | None
    relative: bool = False
    end: int = 0


def set_ends(
    doc: Document, sentence: Sentence, drafts: Sequence[Draft], quotes: Sequence[Quote], sources: Sequence[int]
) -> None:
    """End each clause before the next act's or the naming of a source, else with the sentence or a quotation in it."""
    stops = sorted([*sources, *_citation(doc, sentence), sentence.last])
    for draft, following in zip_longest(drafts, drafts[1:]):
        stop = stops[bisect_right(stops, draft.act.last, hi=len(stops) - 1)]
        later = _beginning(draft, following) if following is not None else stop
        draft.end = min(stop, later, draft.end or _insertion_end(doc, sentence, draft))
        if draft.end == sentence.last:
            first, last = _last_quote(quotes, sentence.last)
            draft.end = max(draft.end, last) if first >= draft.act.last else draft.end
        while draft.end > draft.act.last and doc.lowers[draft.end - 1] in _TRIMMED:
            draft.end -= 1


def _last_quote(quotes: Sequence[Quote], word: int) -> Quote:
    """The last quotation that begins before `word`."""
    place = bisect_left(quotes, (word, 0))
    return quotes[place - 1] if place else (-1, -1)


def _beginning(draft: Draft, other: Draft) -> int:
    """Where a later act's clause begins, or its verb if its subject stands before this one."""
    return other.start if other.start > draft.act.first else other.act.first


def _citation(doc: Document, sentence: Sentence) -> list[int]:
    """Where a source is named at the end: ", according to the ministry", ", the agency reports"."""
    words = doc.lowers[sentence.first : sentence.last]
    tail = words[-_CITATION:]
    if "," not in tail:
        return []
    comma = len(tail) - 1 - tail[::-1].index(",")
    return [] if _REPORTS.isdisjoint(tail[comma:]) else [sentence.last - len(tail) + comma]


def _insertion_end(doc: Document, sentence: Sentence, draft: Draft) -> int:
    """Where the main clause goes on after an act inserted in it ("Ito, noting it, left"), or the sentence ends."""
    parting = draft.act.participle and draft.speaker is not None and draft.speaker.last == draft.start - 1
    if parting or draft.relative:
        for k in range(draft.act.last, min(draft.act.last + _INSERTION, sentence.last - 1)):
            if doc.lowers[k] == "," and (doc.lowers[k + 1].endswith("ed") or doc.lowers[k + 1] in _RESUMING):
                return k
    return sentence.last


def source_before(doc: Document, sentence: Sentence, act: Act) -> list[int]:
    """Where the naming of a source that is nobody's name begins: ", officials said", ", it added"."""
    tail = doc.lowers[act.last : min(act.last + 8, sentence.last)]
    if act.act != "said" or (len(tail) == 8 and "," not in tail):
        return []
    near = range(act.before, max(sentence.first, act.before - 12), -1)
    return [k + 1 for k in near if doc.lowers[k] == "," or doc.lowers[k] in CLOSING][:1]


def follows_speech(doc: Document, sentence: Sentence, act: Act, start: int, end: int) -> bool:
    """Whether an ascription, words `start` to `end`, stands after or within what is said: "Trade grows, Ito said"."""
    before = doc.lowers[start - 1] if start > sentence.first else ""
    if before in CLOSING or _answers(doc, sentence, start):
        return True
    tail = doc.lowers[end : min(end + _CLAUSE, sentence.last)]
    if before != "," or act.kind not in ("clause", "that"):
        return False
    if not tail or tail[0] == ",":
        return bool(tail) or start - sentence.first > 5
    short = len(tail) < _TAIL or tail[0] in _CLAUSES
    return start - sentence.first > 5 and short and tail[0] in _TAILS and {"that", ":"}.isdisjoint(tail)


def _answers(doc: Document, sentence: Sentence, start: int) -> bool:
    """Whether the sentence goes on about a quotation whose own mark ended it: "Shall we?" Ito asked."""
    if start != sentence.first or start < 3:
        return False
    return doc.lowers[start - 2] in (",", "?", "!") and doc.lowers[start - 1] in CLOSING


def speech_start(sentence: Sentence, quotes: Sequence[Quote], start: int) -> int:
    """Where what is said before an ascription begins: its quotation, however many sentences before, or the sentence."""
    first, last = _last_quote(quotes, start)
    return min(first, sentence.first) if last in (start, start - 1) else sentence.first
