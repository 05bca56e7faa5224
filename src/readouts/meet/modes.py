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
_TOGETHER = wordlist("met meeting sidelines margins headquarters palace visit visiting visited here attended")


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
    """Officials of two sides who "spoke", with no place told and no meeting, did so by phone; not ambassadors."""
    speaking = any(not _SPEAKING.isdisjoint(scene.doc.lowers[t.first : t.last]) for _, t in meeting.tellings)
    sides = {serves(scene, attendance.party) for attendance in meeting.present}
    posted = any(role(scene, attendance.party) == "ambassador" for attendance in meeting.present)
    if not speaking or len(sides) < 2 or posted:
        return "in_person"
    for number, _ in meeting.tellings:
        sentence = scene.doc.sentences[number]
        words = scene.doc.lowers[sentence.first : sentence.last]
        if any(place.how == "in" for place in places_in(scene.doc, scene.units[number])) or _TOGETHER & set(words):
            return "in_person"
    return "phone"
