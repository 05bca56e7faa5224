"""Cues of protocol: the words of a sentence that tell a ceremony as done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from readouts.lexicon.entries import Entry, rows, word_list, words
from readouts.lexicon.function_words import BE, SEASONS
from readouts.lexicon.matcher import Matcher
from readouts.meet.quotes import CLOSING, quotes_of
from readouts.segment import Document, Sentence, is_headline

_AUXILIARIES = BE | words("has have also then later afterwards both himself herself")
# What makes an act planned, wished, habitual, denied or past, before it in its clause; a few also after it.
_UNREAL = word_list("unreal_acts")
_LATER = words("will would scheduled expected planned cancelled canceled postponed usually always traditionally")
# After one of these the words are what somebody says; reports and confirmations tell acts as they are.
_SPEECH = words(
    "said says stressed noted emphasized emphasised underlined added told stated recalled mentioned explained "
    "declared informed highlighted announced briefed saying noting stressing adding welcomed praised thanked"
)
_LAST = frozenset(("last", "past", "previous", "earlier"))
_PERIODS = SEASONS | words("year month week years months decade this")
_CLAUSE_STARTS = frozenset((",", ";", "and"))
# A participle after one of these tells an act: ", signing a protocol", "by laying a wreath", "after visiting the tomb".
_BEFORE_PARTICIPLES = frozenset((",", "by", "after", "and", "while", "before"))
# Right after a verb they show that it only describes a noun: "papers signed in spring".
_ADJUNCTS = words("at in on by during between last earlier under with from within after before to for and . , ; )")
_REACH, _REACH_BACK, _HITS, _CLAUSE = 8, 14, 4, 60
_BREAKS = frozenset((";", "that", "who", "which", "where", "when", "while", "discussed", "met"))
_LONG_QUOTE = 8

Hit = tuple[int, int, list[Entry]]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words `first` to `last` that tell a ceremony of one kind: its verb, and the thing done or used."""

    kind: str
    first: int
    last: int
    verb: Span
    thing: Span
    passive: bool = False


@lru_cache(maxsize=1)
def _matcher() -> Matcher:
    return Matcher(Entry(r["phrase"], r["part"], r["kind"]) for r in rows("ceremonies.csv"))


def cues_of(doc: Document) -> dict[int, list[Cue]]:
    """The cues of each sentence that tells a ceremony, in order.

    >>> import datetime
    >>> from readouts.segment import segment
    >>> doc = segment("Rao laid wreaths. Ito will sign a treaty.", datetime.date(2024, 5, 1))
    >>> [(number, cue.kind) for number, cues in cues_of(doc).items() for cue in cues]
    [(0, 'wreath_laying')]
    """
    found: dict[int, list[Cue]] = {}
    for number, hits in _by_sentence(doc).items():
        sentence = doc.sentences[number]
        cues = [] if _background(doc, sentence) else list(_cues(doc, sentence, hits))
        if cues:
            found[number] = sorted(cues, key=lambda cue: cue.first)
    return found


def _by_sentence(doc: Document) -> dict[int, list[Hit]]:
    """The lexicon's phrases in each sentence that is no headline, outside quotations longer than a name."""
    hits = _matcher().find(doc.lowers)
    quoted = (
        {k for first, last in quotes_of(doc) if last - first > _LONG_QUOTE for k in range(first, last)}
        if hits
        else set()
    )
    found: dict[int, list[Hit]] = {}
    number = 0
    for hit in hits:
        while doc.sentences[number].last <= hit[0]:
            number += 1
        if hit[0] not in quoted and not is_headline(doc, number):
            found.setdefault(number, []).append(hit)
    return found


def _cues(doc: Document, sentence: Sentence, hits: Sequence[Hit]) -> Iterator[Cue]:
    for k, (_, _, readings) in enumerate(hits):
        for entry in readings:
            cue = _READERS[entry.kind](doc, sentence, hits, k, entry.value)
            if cue is not None and _real(doc, sentence, cue):
                yield cue


def _sign(doc: Document, sentence: Sentence, hits: Sequence[Hit], k: int, kind: str) -> Cue | None:
    """A noun that tells its ceremony by itself, with the verb before it: "inspected the guard of honour"."""
    first, last, _ = hits[k]
    if "to" in doc.lowers[max(sentence.first, first - 4) : first]:
        return None
    before = hits[k - 1] if k else None
    verb = (
        before is not None and first - before[1] < 4 and _is_part(before, "verb", kind) and before[0] >= sentence.first
    )
    start = before[0] if before is not None and verb else first
    return Cue(kind, start, last, (start, start), (first, last))


def _act(doc: Document, sentence: Sentence, hits: Sequence[Hit], k: int, kind: str) -> Cue | None:
    """A verb that tells its ceremony by itself: "toured the port"."""
    first, last, _ = hits[k]
    return (
        Cue(kind, first, last, (first, last), (last, last), _passive(doc, sentence, first))
        if _tells(doc, sentence, first, last)
        else None
    )


def _verb(doc: Document, sentence: Sentence, hits: Sequence[Hit], k: int, kind: str) -> Cue | None:
    """A verb with its thing: "laid a wreath and flowers", or "the anthems were played"."""
    first, last, _ = hits[k]
    if _passive(doc, sentence, first):
        near = [
            hit
            for hit in hits[max(0, k - _HITS) : k]
            if first - hit[1] <= _REACH_BACK and _is_part(hit, "object", kind)
        ]
        return Cue(kind, near[-1][0], last, (first, last), near[-1][:2], True) if near else None
    if not _tells(doc, sentence, first, last):
        return None
    thing: Hit | None = None
    for hit in hits[k + 1 : k + 1 + _HITS]:
        apart = hit[0] - (thing[1] if thing is not None else last)
        if (
            not _is_part(hit, "object", kind)
            or apart > (2 if thing is not None else _REACH)
            or not _BREAKS.isdisjoint(doc.lowers[last : hit[0]])
        ):
            continue
        thing = (thing[0] if thing is not None else hit[0], hit[1], hit[2])
    return Cue(kind, first, _closed(doc, sentence, thing), (first, last), thing[:2]) if thing is not None else None


def _object(doc: Document, sentence: Sentence, hits: Sequence[Hit], k: int, kind: str) -> None:
    """A thing alone tells nothing."""


_READERS = {"sign": _sign, "act": _act, "verb": _verb, "object": _object}


def _closed(doc: Document, sentence: Sentence, thing: Hit) -> int:
    """The end of a thing with the mark that closes its name: "the “Book of Honour”"."""
    first, last, _ = thing
    marked = last < sentence.last and doc.words[last] in CLOSING and doc.words[first - 1] in CLOSING | {"“", "«"}
    return last + marked


def _is_part(hit: Hit, part: str, kind: str) -> bool:
    return any(entry.kind == part and entry.value == kind for entry in hit[2])


def _passive(doc: Document, sentence: Sentence, first: int) -> bool:
    k = first
    while k > sentence.first and (doc.lowers[k - 1] in _AUXILIARIES or doc.lowers[k - 1].endswith("ly")):
        k -= 1
    return not BE.isdisjoint(doc.lowers[k:first])


def _tells(doc: Document, sentence: Sentence, first: int, last: int) -> bool:
    """Whether a verb tells an act: it has an object or is passive; a participle stands after a comma, "by", "after"."""
    if doc.lowers[first].endswith("ing"):
        return first == sentence.first or doc.lowers[first - 1] in _BEFORE_PARTICIPLES
    following = doc.lowers[last] if last < sentence.last else "."
    return last - first > 1 or following not in _ADJUNCTS or _passive(doc, sentence, first)


def _real(doc: Document, sentence: Sentence, cue: Cue) -> bool:
    """Whether the act is told as done, and by the article itself rather than by somebody it reports."""
    before = doc.lowers[max(sentence.first, cue.first - _CLAUSE) : cue.first]
    near = before[-9:]
    start = next((k + 1 for k in range(len(near) - 2, -1, -1) if near[k] in _CLAUSE_STARTS), 0)
    words = near[start:] + doc.lowers[cue.first : cue.last]
    after = doc.lowers[cue.last : min(cue.last + _REACH, sentence.last)]
    return _UNREAL.isdisjoint(words) and _LATER.isdisjoint(after) and _SPEECH.isdisjoint(before)


def _background(doc: Document, sentence: Sentence) -> bool:
    """Whether the sentence tells of another time: "last year", "three months ago", "in 2011"."""
    words = doc.lowers[sentence.first : sentence.last]
    year = str(doc.published_on.year)
    if "ago" in words:
        return True
    for a, b in pairwise(words):
        if (a in _LAST and b in _PERIODS) or (a in ("in", "since") and b.isdigit() and len(b) == 4 and b != year):
            return True
    return False
