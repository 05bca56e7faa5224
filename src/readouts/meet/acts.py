"""Verbs of speech: where an article uses one, and which act it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from readouts.lexicon.entries import Entry, rows, words
from readouts.lexicon.function_words import BE
from readouts.lexicon.matcher import Matcher
from readouts.meet.quotes import OPENING
from readouts.segment import Document, Sentence

# What may stand between a subject and its verb, besides adverbs in -ly.
_ADVERBS = words(
    "has have had also further furthermore then again once twice later all jointly meanwhile too always often now "
    "moreover earlier thus so recently yesterday today additionally himself herself"
)
_PASSIVE = BE | {"am", "gets", "got"}
_UNREAL = words("will would shall should may might can could must not never to did does do cannot n't having")
_NO_ADVERBS = words("assembly family ally july supply reply italy")
# Left to right, how far the thing given stands from "expressed", "extended", "conveyed".
_REACH = 9
_STOPS = frozenset((";", "that", "who", "which", "where"))
_ABSTRACT = frozenset(("giving", "light"))
_GUESTS = words(
    "guest guests delegation delegations visitor visitors him her them participants counterpart counterparts"
)

Hit = tuple[int, int, list[Entry]]


@dataclass(frozen=True, slots=True)
class Act:
    """A verb of speech, words `first` to `last`, with its act.

    `kind` is `clause` (takes what is said, and may follow it), or tells what else must stand after the verb: `that`,
    `thing` (no person), `urge` (a body, and what it is to do); `plain` needs nothing. `before` is the last word before
    the verb, its adverbs and auxiliaries; `real` is false where these make it passive, future or negated.
    """

    act: str
    kind: str
    first: int
    last: int
    participle: bool
    before: int
    real: bool


@lru_cache(maxsize=1)
def _matcher() -> Matcher:
    return Matcher(Entry(r["phrase"], r["kind"], r["act"]) for r in rows("acts.csv"))


def acts_of(doc: Document, quoted: frozenset[int]) -> dict[int, list[Act]]:
    """The verbs of speech of each sentence that has any, in order; none of `quoted` words.

    >>> import datetime
    >>> from readouts.segment import segment
    >>> doc = segment("Rao voiced deep concern and stressed the risk.", datetime.date(2024, 5, 1))
    >>> [act.act for act in acts_of(doc, frozenset())[0]]
    ['other', 'stressed']
    """
    hits = _matcher().find(doc.lowers)
    found: dict[int, list[Act]] = {}
    number, given_end = 0, -1
    for k, hit in enumerate(hits):
        if hit[0] < given_end or hit[0] in quoted:
            continue
        while doc.sentences[number].last <= hit[0]:
            number += 1
        sentence = doc.sentences[number]
        entry, given_end = _entry(doc, sentence, hits, k)
        act = _read(doc, sentence, entry, hit[0], hit[1]) if entry is not None else None
        if act is not None:
            found.setdefault(number, []).append(act)
    return found


def _read(doc: Document, sentence: Sentence, entry: Entry, first: int, last: int) -> Act | None:
    if not _fits(doc, sentence, entry.kind, first, last):
        return None
    following = doc.lowers[last] if last < sentence.last else ""
    if following == "by" or (doc.lowers[first] == "thanks" and following == "to"):
        return None
    participle = doc.lowers[first].endswith("ing")
    before, passed = _before(doc, sentence.first, first)
    passive = not _PASSIVE.isdisjoint(passed)
    real = _UNREAL.isdisjoint(passed) and (participle or not passive)
    return Act(entry.value, entry.kind, first, last, participle and not passive, before, real)


def _entry(doc: Document, sentence: Sentence, hits: Sequence[Hit], k: int) -> tuple[Entry | None, int]:
    """The reading of a verb, by the thing that it gives or expresses, else its own; and the word after that thing."""
    _, last, readings = hits[k]
    own = next((e for e in readings if e.kind not in ("object", "giving")), None)
    abstract = next((e for e in readings if e.kind in _ABSTRACT), None)
    given = _given(doc, sentence, hits, k) if abstract is not None else None
    if abstract is None or given is None:
        return own, last
    return Entry(abstract.phrase, "plain", given[0].value), given[1]


def _given(doc: Document, sentence: Sentence, hits: Sequence[Hit], k: int) -> tuple[Entry, int] | None:
    last = hits[k][1]
    for first, end, readings in hits[k + 1 : k + 5]:
        if first - last > _REACH or first >= sentence.last or not _STOPS.isdisjoint(doc.lowers[last:first]):
            return None
        thing = next((e for e in readings if e.kind == "object"), None)
        if thing is not None:
            return thing, end
    return None


def _fits(doc: Document, sentence: Sentence, kind: str, first: int, last: int) -> bool:
    """Whether what stands after a verb lets it be one of speech."""
    following = doc.lowers[last : min(last + 14, sentence.last)]
    if kind == "that":
        trailing = not following or (following[0] in (",", ".") and not doc.lowers[first].endswith("ing"))
        return trailing or following[0] in ("that", ":") or following[0] in OPENING
    if kind == "thing":
        return _GUESTS.isdisjoint(following[:3])
    if kind == "urge":
        return "to" in following
    return True


def _before(doc: Document, floor: int, first: int) -> tuple[int, list[str]]:
    """The last word before a verb's adverbs and auxiliaries, and those passed over."""
    k, passed = first - 1, []
    while k >= floor and (
        doc.lowers[k] in _ADVERBS
        or doc.lowers[k] in _PASSIVE
        or (doc.lowers[k] in _UNREAL and doc.words[k] != "May")
        or _adverb(doc.words[k])
    ):
        passed.append(doc.lowers[k])
        k -= 1
    return k, passed


def _adverb(word: str) -> bool:
    return word.endswith("ly") and word.islower() and word not in _NO_ADVERBS
