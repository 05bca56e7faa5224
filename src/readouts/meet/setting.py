"""Whether the principals met alone or with their delegations, where the article says so."""

from collections.abc import Sequence
from functools import lru_cache

from readouts.lexicon.entries import Entry, rows
from readouts.lexicon.matcher import Matcher
from readouts.meet.scene import Meeting
from readouts.segment import Document

# Where both are told, the wider one stands: the meeting went on in it.
_WIDER = "expanded"

Setting = tuple[str, int, int]


@lru_cache(maxsize=1)
def _matcher() -> Matcher:
    return Matcher(Entry(row["phrase"], "setting", row["setting"]) for row in rows("settings.csv"))


def settings_in(doc: Document) -> list[Setting]:
    """(setting, first word, last word half-open) wherever the article says one."""
    return [(entry.value or "", first, last) for first, last, (entry, *_) in _matcher().find(doc.lowers)]


def setting_of(doc: Document, meeting: Meeting, said: Sequence[Setting]) -> Setting | None:
    """What the sentences about the meeting say of its setting."""
    own = [doc.sentences[number] for number in meeting.sentences] if said else []
    found = [told for told in said if any(s.first <= told[1] and told[2] <= s.last for s in own)]
    return min(found, key=lambda told: (told[0] != _WIDER, told[1]), default=None)
