"""Whether a meeting was in person, by phone or by video, where its telling leaves that open: "X spoke with Y"."""

from itertools import pairwise

from readouts.meet.places import places_in
from readouts.meet.scene import Meeting, Scene, role, serves
from readouts.meet.wordlists import wordlist

_CALLING = wordlist("call conversation talk talks conversations discussion")
_CALLED = wordlist("phone telephone telephonic introductory")
_THE = wordlist("the their this")
_VIDEO = wordlist("videoconference video-conference teleconference video virtual virtually online")
_SPEAKING = wordlist("spoke speaks speak spoken")
# Words within the last sentences by which people who speak with each other are at one place.
_CONTEXT = 100
_TOGETHER = wordlist(
    "met meet meets meeting meetings visit visits visited visiting trip tour arrived received hosted welcomed "
    "sidelines margins ceremony delegation conference summit event events attended reception forum here"
)


def settle_modes(scene: Scene) -> None:
    """Give each meeting whose telling does not say it the mode that the article's other words entail."""
    for meeting in scene.meetings:
        if not meeting.mode:
            meeting.mode = _told_elsewhere(scene, meeting) or _entailed(scene, meeting)


def _told_elsewhere(scene: Scene, meeting: Meeting) -> str | None:
    """The mode that a telling of one of its people, or the sentences about it, name: "during the phone call"."""
    for other in scene.partial:
        if other.mode in ("phone", "video") and other.persons & meeting.persons:
            return other.mode
    sentences = [scene.doc.sentences[number] for number in meeting.sentences]
    words = [word for sentence in sentences for word in scene.doc.lowers[sentence.first : sentence.last]]
    if not _VIDEO.isdisjoint(words):
        return "video"
    return "phone" if any(_is_call(before, word) for before, word in pairwise(words)) else None


def _is_call(before: str, word: str) -> bool:
    """Whether two words are "the call", "their call" or "phone conversation"."""
    return (before in _THE and word == "call") or (before in _CALLED and word in _CALLING)


def _entailed(scene: Scene, meeting: Meeting) -> str:
    """Officials of two sides who "spoke", with no place or occasion told, did so by phone; not ambassadors."""
    speaking = [
        number
        for number, t in meeting.tellings
        if t.kind != "discuss" and not _SPEAKING.isdisjoint(scene.doc.lowers[t.first : t.last])
    ]
    sides = {serves(scene, attendance.party) for attendance in meeting.present}
    posted = any(role(scene, attendance.party) == "ambassador" for attendance in meeting.present)
    apart = all(_apart(scene, number) for number, _ in meeting.tellings)
    return "phone" if speaking and len(sides) > 1 and not posted and apart else "in_person"


def _apart(scene: Scene, number: int) -> bool:
    """Whether nothing in a telling, or shortly before, is of a place or an occasion to be together at."""
    sentence = scene.doc.sentences[number]
    near = scene.doc.lowers[max(0, sentence.first - _CONTEXT) : sentence.last]
    placed = any(place.how == "in" for place in places_in(scene.doc, scene.units[number]))
    return not placed and _TOGETHER.isdisjoint(near)
