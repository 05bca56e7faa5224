"""Whether the principals met alone or with their delegations, where the article says so."""

from functools import lru_cache

from readouts.lexicon.entries import Entry, rows
from readouts.lexicon.matcher import Matcher
from readouts.meet.scene import Meeting
from readouts.segment import Document

# Where both are told, the wider one stands: the meeting went on in it.
_WIDER = "expanded"


@lru_cache(maxsize=1)
def _matcher() -> Matcher:
    return Matcher(Entry(row["phrase"], "setting", row["setting"]) for row in rows("settings.csv"))


def setting_of(doc: Document, meeting: Meeting) -> tuple[str, int, int] | None:
    """(setting, first word, last word half-open) as the sentences about the meeting say it."""
    found = []
    for number in meeting.sentences:
        sentence = doc.sentences[number]
        for first, last, (entry, *_) in _matcher().find(doc.lowers[sentence.first : sentence.last]):
            found.append((entry.value, sentence.first + first, sentence.first + last))
    return min(found, key=lambda told: (told[0] != _WIDER, told[1]), default=None)
