"""Which words of a sentence are somebody's quoted speech, and so no telling of the article's own."""

from bisect import bisect_right
from operator import attrgetter

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import SPOKESPERSONS
from readouts.segment import Document, Sentence

# As written: "us" is no country.
_FIRST_PERSON = frozenset(("I", "We", "we", "My", "my", "Our", "our", "me", "us", "ourselves", "myself"))
# How many words before "said:" a spokesperson is named: "A spokesperson for the Foreign Secretary said:".
_TITLE = 6
# How long a quotation or a readout is at most.
_LONGEST = 400
# Quotations as short as a name or a term are the article's own words.
_SHORTEST = 7
QUOTING = frozenset('“”"')
# Whose words are an account of what took place, within how many words after the quotation.
_ACCOUNTS = SPOKESPERSONS | words(
    "ministry statement release report readout office department embassy service secretariat presidency kremlin "
    "communique communiqué press mfa mod"
)
_ASCRIPTION = 12
_SPEAKERS = words("he she")
_first = attrgetter("first")


def quoted_words(doc: Document, sentence: Sentence) -> set[int]:
    """The words of the sentence that somebody is quoted with."""
    inside = _goes_on(doc, sentence)
    if not inside and QUOTING.isdisjoint(doc.words[sentence.first : sentence.last]):
        return set()
    start = sentence.first - _SHORTEST - 1 if inside else sentence.last
    quoted: set[int] = set()
    for k in range(sentence.first, sentence.last):
        if not inside and _opens(doc, k):
            inside, start = True, k
        elif inside and _closes(doc, k):
            inside = False
            quoted.update(range(start, k) if k - start > _SHORTEST else ())
    if inside and sentence.last - 1 - start > _SHORTEST:
        quoted.update(range(start, sentence.last))
    return quoted


def speaks_of_self(doc: Document, number: int) -> bool:
    """Whether a quoted sentence, or the next, is in the first person."""
    last = doc.sentences[min(number + 1, len(doc.sentences) - 1)].last
    return not _FIRST_PERSON.isdisjoint(doc.words[doc.sentences[number].first : last])


def _goes_on(doc: Document, sentence: Sentence) -> bool:
    """Whether a quotation that began in a sentence before, of the same paragraph, goes on in this one."""
    inside = False
    first = _paragraph(doc, sentence, -1).first
    for k in range(first, sentence.first) if not QUOTING.isdisjoint(doc.words[first : sentence.first]) else ():
        if doc.words[k] in QUOTING:
            inside = not _closes(doc, k) if inside else _opens(doc, k)
    return inside


def _paragraph(doc: Document, sentence: Sentence, step: int) -> Sentence:
    """The first sentence of a sentence's paragraph that is near it (`step` -1), or the last (1)."""
    place = bisect_right(doc.sentences, sentence.first, key=_first) - 1 + step
    found = sentence
    while 0 <= place < len(doc.sentences) and _near(sentence, doc.sentences[place]):
        found = doc.sentences[place]
        place += step
    return found


def _near(sentence: Sentence, other: Sentence) -> bool:
    return other.paragraph == sentence.paragraph and abs(other.first - sentence.first) < _LONGEST


def _opens(doc: Document, k: int) -> bool:
    """Whether a mark opens a quotation: a straight one stands right before a word; not one before a whole article."""
    if k == doc.sentences[0].first and QUOTING.isdisjoint(doc.words[k + 1 : doc.sentences[0].last]):
        return doc.sentences[0].paragraph == doc.sentences[-1].paragraph
    if doc.words[k] != '"':
        return doc.words[k] == "“"
    return k + 1 < len(doc.words) and doc.starts[k + 1] == doc.ends[k] and not _right_after(doc, k)


def _closes(doc: Document, k: int) -> bool:
    """Whether a mark closes a quotation: a straight one does, unless it clearly opens one."""
    return doc.words[k] == "”" or (doc.words[k] == '"' and (_right_after(doc, k) or not _opens(doc, k)))


def _right_after(doc: Document, k: int) -> bool:
    """Whether a mark stands right after a word or a stop."""
    return k > 0 and doc.ends[k - 1] == doc.starts[k] and doc.words[k - 1] not in ("(", "[", "-", "–", "—", ":")


def is_account(doc: Document, sentence: Sentence) -> bool:
    """Whether a spokesperson or an institution tells what took place: "The President met X," the ministry said."""
    if not _FIRST_PERSON.isdisjoint(doc.words[sentence.first : sentence.last]):
        return False
    start = max(0, sentence.first - _LONGEST)
    near = doc.lowers[start : sentence.last]
    if ":" in near and any(
        (near[k], near[k + 1]) == ("said", ":") and not SPOKESPERSONS.isdisjoint(near[max(0, k - _TITLE) : k])
        for k in range(len(near) - 1)
    ):
        return True
    last = _paragraph(doc, sentence, 1).last
    closing = next((k for k in range(sentence.first + 1, last) if doc.words[k] in QUOTING and _closes(doc, k)), last)
    after = doc.lowers[closing + 1 : min(closing + 1 + _ASCRIPTION, last)]
    return not _ACCOUNTS.isdisjoint(after) and _SPEAKERS.isdisjoint(after)
