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


def in_passing(doc: Document, tellings: Sequence[int], number: int, first: int) -> bool:
    """Whether words that begin with `first` are but mentioned where somebody says something, long after the talks.

    `tellings` are the sentences that tell of the meeting, in order.
    """
    sentence = doc.sentences[number]
    if not _far(tellings, number):
        return False
    said = doc.lowers[sentence.first : sentence.last]
    before = doc.lowers[max(sentence.first, first - _REACH) : first]
    return _any(said, _SAYING) and not _any(before, _TALK)


def _far(tellings: Sequence[int], number: int) -> bool:
    before = bisect_right(tellings, number)
    return before > 0 and number - tellings[before - 1] >= _FAR


def _any(among: Sequence[str], beginnings: tuple[str, ...]) -> bool:
    return any(word.startswith(beginnings) for word in among)
