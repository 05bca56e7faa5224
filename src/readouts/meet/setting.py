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
    said = [(entry.value, first, last) for first, last, (entry, *_) in _matcher().find(doc.lowers)]
    own = [doc.sentences[number] for number in meeting.sentences] if said else []
    found = [told for told in said if any(s.first <= told[1] and told[2] <= s.last for s in own)]
    return min(found, key=lambda told: (told[0] != _WIDER, told[1]), default=None)
