"""What somebody said only in passing, long after the text told of the meeting."""

from bisect import bisect_right
from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.segment import Document

# So many sentences after a meeting is told, others are mostly about what it was for; and how far a verb reaches.
_FAR = 6
_REACH = 14
# How the words begin with which one tells what was spoken of, or what somebody wants to be done.
_TALK = tuple(
    words(
        "discuss exchang view touch focus address cover review talk spoke speak topic issue agenda consider dwel "
        "explor rais attention matter subject negotiat dialog consult examin deliberat stress emphas underlin "
        "underscor highlight importan welcom agree call urg propos hope wish ready readiness reaffirm reiterat "
        "express commit support interest strengthen develop expand enhanc deepen boost further promot advanc "
        "intensif cooperat"
    )
)
# How the words begin with which one tells that somebody said something.
_SAYING = tuple(
    words("said says say told tell noted note add stat inform brief thank prais apprec recall point announc mention")
)


def says_far_off(doc: Document, tellings: Sequence[int], number: int) -> bool:
    """Whether a sentence tells what somebody says, long after the last of those, in order, that tell of the meeting."""
    before = bisect_right(tellings, number)
    if not before or number - tellings[before - 1] < _FAR:
        return False
    sentence = doc.sentences[number]
    return _any(doc.lowers[sentence.first : sentence.last], _SAYING)


def untalked(doc: Document, number: int, first: int) -> bool:
    """Whether nothing before the words that begin with `first` tells that they were spoken of, or are wished for."""
    return not _any(doc.lowers[max(doc.sentences[number].first, first - _REACH) : first], _TALK)


def _any(among: Sequence[str], beginnings: tuple[str, ...]) -> bool:
    return any(word.startswith(beginnings) for word in among)
