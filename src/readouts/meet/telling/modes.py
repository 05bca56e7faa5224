"""The words by which a meeting was in person, by phone or by video."""

from collections.abc import Iterator

from readouts.lexicon.entries import words
from readouts.meet.account import Words, ruled
from readouts.meet.manner import PHONE_CUES, VIDEO_CUES
from readouts.meet.scene import Meeting, Scene
from readouts.meet.telling.teller import Teller

_CALLS = words("phones telephoned telephones call calls called calling rang contact contacted contacts")
_CUES = {"phone": PHONE_CUES | _CALLS, "video": VIDEO_CUES | words("videocall videocalls videoconferences")}


def mode_words(teller: Teller, scene: Scene, meeting: Meeting, told: Words) -> Words:
    """Those that name the means, or the verb of meeting; where there are none, those that tell of the meeting."""
    cues = _CUES.get(meeting.mode)
    if cues is None:
        said = next((t for _, t in meeting.tellings if t.mode == "in_person"), None)
        return ruled(told, "in-person-unless-said") if said is None else teller.words(said.first, said.last)
    k = next((k for k in _near(scene, meeting) if scene.doc.lowers[k] in cues), None)
    return ruled(told, "spoke-from-afar") if k is None else teller.words(k, k + 1)


def _near(scene: Scene, meeting: Meeting) -> Iterator[int]:
    """The words in which the means may be named: of the tellings, of their sentences, of the others about it."""
    for _, trigger in meeting.tellings:
        yield from range(trigger.first, trigger.last)
    elsewhere = [n for other in scene.partial if other.persons & meeting.persons for n, _ in other.tellings]
    for number in [*(n for n, _ in meeting.tellings), *meeting.sentences, *elsewhere]:
        yield from range(scene.doc.sentences[number].first, scene.doc.sentences[number].last)
