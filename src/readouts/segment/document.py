"""An article as words and sentences, each with its place in the text."""

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import add
from typing import NamedTuple

from readouts.segment.furniture import without_furniture
from readouts.segment.marks import with_english_marks
from readouts.segment.wrapping import wrapped_ends

# A word keeps its inner hyphens and apostrophes; a genitive, dotted initials and "then-" stand alone.
_WORD = re.compile(
    # Most words are such, and found fastest so.
    r"[A-Za-z]{2,}(?=[ ,.])"
    r"|(?:[^\W\d_]\.){2,}"
    r"|['’`](?:s|ll|ve|re)\b"
    # "then-President" is two.
    r"|(?:[Tt]hen|[Ee]x|[Nn]ow)-(?=[A-Z]|$)"
    r"|[^\W_]+(?:(?:['’‘`ʻʼʹ](?!(?:s|ll|ve|re)\b)|[-‐‑])[^\W_]+)*"
    r"|\S"
)
_CLOSERS = frozenset("\"”’')]»")
_STRAIGHT = frozenset("\"'")
_OPENERS = frozenset("\"“‘'([«•-–—*")
_ENDS = frozenset(".?!…")
_MARKS = _CLOSERS | _ENDS
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "lt",
        "lieut",
        "cmdr",
        "cdr",
        "brig",
        "insp",
        "supt",
        "cmdt",
        "kh",
        "zh",
        "sh",
        "yu",
        "ch",
        "ts",
        "ya",
        "ye",
        "dz",
        "gh",
        "th",
        "ph",
        "chr",
        "hrh",
        "ret",
        "retd",
        "rtd",
        "col",
        "maj",
        "capt",
        "adm",
        "sgt",
        "hon",
        "rt",
        "rev",
        "st",
        "sen",
        "rep",
        "reps",
        "sens",
        "gov",
        "amb",
        "eng",
        "messrs",
        "vs",
        "no",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mt",
        "ft",
        "al",
        "etc",
        "smt",
        "md",
        "mohd",
        "shri",
        "inc",
        "ltd",
        "co",
        "corp",
        "dept",
    ]
)
# How titles end that "Ma." may follow, and given names that it stands before, for Maria; the Chinese family name may
# end a sentence.
_BEFORE_MARIA = frozenset(
    [
        "secretary",
        "undersecretary",
        "senator",
        "minister",
        "ambassador",
        "director",
        "governor",
        "mayor",
        "affairs",
        "health",
        "trade",
        "education",
    ]
)
_AFTER_MARIA = frozenset(
    ("Carmen", "Clara", "Cristina", "Corazon", "Elena", "Isabel", "Lourdes", "Luisa", "Rosario", "Teresa", "Theresa")
)
# What a sentence that follows a full stop without a blank may open with, and what then stands before at least.
_OPENING_WORDS = frozenset(("A", "The", "He", "She", "They", "It", "In", "On", "At", "During", "For", "This", "Both"))
_SHORTEST = 3
# How far from its beginning an article has its dateline, and how many words that has at most.
_MASTHEAD, _LONGEST_DATELINE = 120, 18
_DASHES, _BRACKETS, _MARKS_AFTER = frozenset("-–—"), frozenset(")/"), frozenset(":/")
# No sentence of news has as many words.
_LONGEST = 300
_LINE_ENDS = re.compile(r"[\r\n]+")
_OPEN_LINE = re.compile(
    r"(?:,|\b(?:of|the|with|and|to|for|in|on|at|by|from|a|an|his|her|its|their|deputy|vice|prime|[a-z]\.[a-z]\."
    r"|mr\.?|mrs\.?|ms\.?|dr\.?|new|saudi|united|sri|were|was|are|been|has|have|who|which|that|as|or))\s*$",
    re.IGNORECASE,
)


class Sentence(NamedTuple):
    """Words `first` to `last` (half-open) and the characters they stand in; `paragraph` counts from 0.

    `opening` is the word that the sentence itself begins with, after a dateline ("RIGA, May 2 (LETA) - | The …").
    """

    first: int
    last: int
    start: int
    end: int
    paragraph: int
    opening: int


@dataclass(slots=True, eq=False)
class Document:
    """A text with its words (`words[k]` stands at `starts[k]:ends[k]`) and sentences.

    `first_said` tells of each word, in small letters, where it stands first.
    """

    text: str
    published_on: datetime.date
    words: list[str] = field(default_factory=list)
    lowers: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    first_said: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        last = len(self.lowers) - 1
        self.first_said = dict(zip(reversed(self.lowers), range(last, -1, -1), strict=True))

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters of the words `first` to `last` (half-open)."""
        return self.starts[first], self.ends[last - 1]

    def phrase(self, first: int, last: int) -> str:
        """The text of the words `first` to `last` (half-open) in one line, with one blank where blanks stand."""
        return " ".join(self.text[self.starts[first] : self.ends[last - 1]].split())


def segment(text: str, published_on: datetime.date, body_start: int = 0) -> Document:
    """Words and sentences of the article in `text` from `body_start` on.

    What stands before, the date line, is no sentence, nor is what stands around the article on its page.

    >>> d = segment("Mr. Ito met Ms. Rao. They spoke.", datetime.date(2024, 5, 1))
    >>> [d.text[s.start:s.end] for s in d.sentences]
    ['Mr. Ito met Ms. Rao.', 'They spoke.']
    """
    article = with_english_marks(without_furniture(text, body_start))
    words = _WORD.findall(article, body_start)
    starts = _starts(article, words, body_start)
    ends = list(map(add, starts, map(len, words)))
    lowers = [word.lower() for word in words]
    if "’" in text:
        lowers = [lower.replace("’", "'") for lower in lowers]
    if "`s" in text:
        lowers = ["'s" if lower == "`s" else lower for lower in lowers]
    doc = Document(text, published_on, words, lowers, starts, ends)
    doc.sentences = _sentences(doc, wrapped_ends(text, body_start))
    return doc


def _starts(text: str, words: Sequence[str], end: int) -> list[int]:
    """Where each word stands; only blanks stand between them."""
    starts = []
    for word in words:
        start = text.index(word, end)
        starts.append(start)
        end = start + len(word)
    return starts


def segment_words(phrase: str) -> list[str]:
    """The words of a phrase, cut as a text's are."""
    return _WORD.findall(phrase)


def _sentences(doc: Document, wrapped: frozenset[int]) -> list[Sentence]:
    found: list[Sentence] = []
    first, paragraph = 0, 0
    for k in _candidates(doc):
        line_break = _break_after(doc, k, wrapped)
        if not (line_break or _ends_sentence(doc, k)):
            continue
        found += _pieces(doc, first, k + 1, paragraph)
        first = k + 1
        paragraph += line_break
    if first < len(doc.words):
        found += _pieces(doc, first, len(doc.words), paragraph)
    return found


def _pieces(doc: Document, first: int, last: int, paragraph: int) -> Iterator[Sentence]:
    """The words `first` to `last` as one sentence, or as several where they run on without a full stop."""
    for start in range(first, last, _LONGEST):
        end = min(start + _LONGEST, last)
        yield Sentence(start, end, doc.starts[start], doc.ends[end - 1], paragraph, _opening(doc, start, end))


def _opening(doc: Document, first: int, last: int) -> int:
    """The word after a dateline that ends with a dash, or with a colon after its brackets; else `first`."""
    if first > _MASTHEAD:
        return first
    for k in range(first + 1, min(first + _LONGEST_DATELINE, last - 1)):
        word = doc.words[k]
        if word in _DASHES and doc.starts[k] > doc.ends[k - 1]:
            return min(k + 1 + (doc.words[k + 1] == word), last - 1)
        if word in _MARKS_AFTER and (doc.words[k - 1] in _BRACKETS or _shouted(doc, k - 1)):
            return k + 1
        if word[0].islower():
            return first
    return first


def _shouted(doc: Document, k: int) -> bool:
    """Whether a mark touches a word in capitals: "LAHORE:", "REPORT.AZ/"."""
    return doc.words[k].isupper() and doc.ends[k] == doc.starts[k + 1] and doc.words[k + 2][0].isupper()


def _candidates(doc: Document) -> list[int]:
    """The words that a sentence may end with: those with an end mark, closing ones, and the last of each line."""
    found = {bisect_right(doc.starts, match.start()) - 1 for match in _LINE_ENDS.finditer(doc.text)} - {-1}
    marked = [k for k, word in enumerate(doc.words) if word[-1] in _MARKS]
    found.update(k for k in marked if doc.words[k][-1] in _ENDS or doc.words[k] in _CLOSERS)
    return sorted(found)


def _break_after(doc: Document, k: int, wrapped_ends: frozenset[int]) -> bool:
    """Whether a line that is not merely wrapped ends after word `k`; `wrapped_ends` are known to be."""
    if k + 1 >= len(doc.words):
        return False
    gap = doc.text[doc.ends[k] : doc.starts[k + 1]]
    if "\n" not in gap and "\r" not in gap:
        return False
    if gap.count("\n") > 1:
        return True
    if not wrapped_ends.isdisjoint(range(doc.ends[k], doc.starts[k + 1])):
        return False
    wrapped = doc.words[k] not in _ENDS and (doc.words[k + 1][0].islower() or _open_line(doc, k))
    return not wrapped


def _open_line(doc: Document, k: int) -> bool:
    return _OPEN_LINE.search(doc.text[max(0, doc.ends[k] - 12) : doc.ends[k]]) is not None


def _ends_sentence(doc: Document, k: int) -> bool:
    words = doc.words
    end = k
    while end > 0 and _closes(doc, end) and end > k - 3:
        end -= 1
    if words[end][-1] not in _ENDS or k + 1 >= len(words):
        return False
    following = words[k + 1]
    if _closes(doc, k + 1):
        return False
    if doc.starts[k + 1] == doc.ends[k]:
        return _runs_on(doc, k)
    if not (following[0].isupper() or following[0].isdigit() or following[0] in _OPENERS):
        return False
    if following == "(" and len(words[end]) > 2 and words[end + 2 :][:1] and words[end + 2][0].islower():
        return False
    return not _abbreviated(doc, end)


def _runs_on(doc: Document, k: int) -> bool:
    """Whether a sentence ends at `k` though no blank follows: "various fields.The two", but not "UzDaily.Com"."""
    before, following = doc.words[k - 1], doc.words[k + 1]
    if doc.words[k] != "." or not k or len(before) < _SHORTEST or not before.isalnum() or before == "www":
        return False
    return following in _OPENING_WORDS or (before.islower() and following.istitle() and len(following) > 1)


def _closes(doc: Document, k: int) -> bool:
    """Whether word `k` closes what was opened; a straight quote does where no blank stands before it."""
    if doc.words[k] in _STRAIGHT:
        return k > 0 and doc.ends[k - 1] == doc.starts[k]
    return doc.words[k] in _CLOSERS


def _abbreviated(doc: Document, end: int) -> bool:
    word, before = doc.words[end], doc.words[end - 1] if end else ""
    if word != ".":
        return len(word) > 1 and doc.words[end + 1][0].isupper() and word[:-1].count(".") < 3
    touching = end > 0 and doc.ends[end - 1] == doc.starts[end]
    initial = len(before) == 1 and before.isupper() and not _is_site(doc, end - 1)
    initial = initial or (before == "Ma" and doc.words[end + 1] in _AFTER_MARIA and _no_name_before(doc, end - 1))
    return touching and (
        initial or before.lower() in _ABBREVIATIONS or (before.isdigit() and len(before) < 3 and end - 2 < 0)
    )


def _no_name_before(doc: Document, k: int) -> bool:
    """Whether no given name stands before "Ma", which it would make a family name: "Jack Ma"."""
    before = doc.words[k - 1] if k else ","
    return not before.istitle() or before.lower() in _BEFORE_MARIA


def _is_site(doc: Document, k: int) -> bool:
    """Whether "X" is the site where one posts: "in a post on X"."""
    return doc.words[k] == "X" and k > 0 and doc.words[k - 1] in ("on", "platform", "network")
