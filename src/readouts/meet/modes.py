"""Whether a meeting was in person, by phone or by video, where its telling leaves that open: "X spoke with Y"."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.meet.places import SCENES, places_in
from readouts.meet.scene import Meeting, Scene, role, serves
from readouts.meet.trigger import Trigger
from readouts.mention.parties import Party

_CALLING = words("call conversation talk talks conversations discussion discussions exchange")
_CALLED = words("phone telephone telephonic introductory")
_THE = words("the their this")
_VIDEO_MEETINGS = words("videoconference video-conference teleconference")
_VIDEO = _VIDEO_MEETINGS | words("video virtual virtually online")
_CONVERSING = _CALLING | words("meeting meetings met meet held conference link format session summit spoke via calls")
_TALKS = words("talks talk discussions discussion discussed consultations consultation dialogue")
# "invited him for a visit", "following his recent visit to Chile"
_OTHER_VISITS = words("scheduled planned invited invite invites inviting invitation following after recent")
_OF_PROVINCES = words("governor premier minister gov.")
_SPEAKING = words("spoke speaks speak spoken")
# Words within the last sentences by which people who speak with each other are at one place.
_CONTEXT = 100
# Within how many words a sentence says that it is about the talks.
_SUBJECT = 7
# Within how many words a sentence names its source first.
_SOURCE = 10
_ADDRESSING, _AT_A_TIME = frozenset(("with", "to")), words("today yesterday earlier again on .")
# "spoke earlier today with"
_ADVERBIAL = 4
# "discussed preparations for the summit"
_TO_COME = words("preparations preparation preparing upcoming forthcoming next ahead")
_EVENT = 6
_TOGETHER = words(
    "met meet meets meeting meetings visit visits visited visiting trip tour arrived received hosted welcomed "
    "sidelines margins ceremony delegation conference summit event events attended reception forum here"
)


def settle_modes(scene: Scene) -> None:
    """Give each meeting whose telling does not say it the mode that the article's other words entail."""
    for meeting in scene.meetings:
        if meeting.mode == "in_person":
            meeting.mode = _mode_of_the_talks(scene, meeting) or meeting.mode
        if not meeting.mode:
            told = _told_beside(scene, meeting) or _told_elsewhere(scene, meeting) or _also_spoken(scene, meeting)
            meeting.mode = told or _entailed(scene, meeting)


def _mode_of_the_talks(scene: Scene, meeting: Meeting) -> str | None:
    """The mode of what is told by words that calls are told by too, as "talks", where the next sentences have it."""
    said = [trigger.mode for _, trigger in meeting.tellings if trigger.mode in ("phone", "video")]
    if said and all(trigger.kind == "noun" for _, trigger in meeting.tellings):
        return said[0]
    told = [scene.doc.lowers[trigger.last - 1] for _, trigger in meeting.tellings]
    if told[0] not in _TALKS or not (_TALKS | {"meeting"}).issuperset(told):
        return None
    sentences = [scene.doc.sentences[number] for number in meeting.sentences]
    all_words = [_past_the_source(scene.doc.lowers[sentence.first : sentence.last]) for sentence in sentences]
    about = [w for w in all_words if w[0] in _THE and not (_TALKS | {"meeting"}).isdisjoint(w[1:_SUBJECT])]
    return next((mode for words in about if (mode := _mode_in(words)) is not None), None)


def _past_the_source(told: Sequence[str]) -> Sequence[str]:
    """What a sentence says, without who says so first: "According to the agency, | the talks were held by phone"."""
    sourced = told[:1] == ["according"] and "," in told[:_SOURCE]
    return told[told.index(",") + 1 :] if sourced and told[-1] != "," else told


def _told_beside(scene: Scene, meeting: Meeting) -> str | None:
    """The mode of another meeting of the same words: "A spoke with B and C", where the headline tells of B's call."""
    words = {trigger.first for _, trigger in meeting.tellings}
    afar = (other for other in scene.meetings if other.mode in ("phone", "video"))
    return next((other.mode for other in afar if any(trigger.first in words for _, trigger in other.tellings)), None)


def _told_elsewhere(scene: Scene, meeting: Meeting) -> str | None:
    """The mode that a telling of one of its people, or the sentences about it, name: "during the phone call"."""
    elsewhere: set[int] = set()
    for other in scene.partial:
        if other.mode in ("phone", "video") and other.persons & meeting.persons:
            if _names_the_other(scene, other, meeting) or _goes_on(other, meeting):
                return other.mode
            elsewhere.update(number for number, _ in other.tellings)
    sentences = [scene.doc.sentences[number] for number in meeting.sentences if number not in elsewhere]
    words = [word for sentence in sentences for word in scene.doc.lowers[sentence.first : sentence.last]]
    return _mode_in(words)


def _also_spoken(scene: Scene, meeting: Meeting) -> str | None:
    """The mode of the call told just before, where somebody "also talked with" another."""
    number, trigger = meeting.tellings[0]
    before = [m for m in scene.meetings if m.tellings[0][0] < number and m.persons & meeting.persons]
    last = max(before, key=lambda other: other.tellings[0][0], default=None)
    again = "also" in scene.doc.lowers[max(0, trigger.first - _ADVERBIAL) : trigger.first]
    return last.mode if again and last is not None and last.mode in ("phone", "video") else None


def _mode_in(words: Sequence[str]) -> str | None:
    """The mode that words tell: "via videoconference", "the phone talks"."""
    if any(_is_video(words, k) for k, word in enumerate(words) if word in _VIDEO):
        return "video"
    return "phone" if any(_is_call(before, word) for before, word in pairwise(words)) else None


def _goes_on(other: Meeting, meeting: Meeting) -> bool:
    """Whether a meeting is told right after calls with nobody named: "Discussions were held with A and B"."""
    return meeting.tellings[0][0] - other.tellings[-1][0] == 1 and meeting.tellings[0][1].kind == "noun"


def _names_the_other(scene: Scene, telling: Meeting, meeting: Meeting) -> bool:
    """Whether a telling of one person names somebody else of the meeting beside, or that one's country."""
    others = [a for a in meeting.present if a.person not in telling.persons]
    near = [p for n, _ in telling.tellings for p in scene.by_sentence.get(n, []) if p.person not in telling.persons]
    persons = {a.person for a in others if a.person is not None}
    sides = {serves(scene, a.party) for a in others} - {None}
    return any(party.person in persons or serves(scene, party) in sides for party in near)


def _is_video(words: Sequence[str], k: int) -> bool:
    """Whether a word of video tells how people met, not what they watched."""
    return words[k] in _VIDEO_MEETINGS or not _CONVERSING.isdisjoint(words[max(0, k - 2) : k + 3])


def _is_call(before: str, word: str) -> bool:
    """Whether two words are "the call", "their call" or "phone conversation"."""
    return (before in _THE and word in ("call", "calls")) or (before in _CALLED and word in _CALLING)


def _entailed(scene: Scene, meeting: Meeting) -> str:
    """Officials of two sides, or of state and province, who "spoke", no place told, did so by phone; not envoys."""
    speaking = [
        number
        for number, t in meeting.tellings
        if not _SPEAKING.isdisjoint(scene.doc.lowers[t.first : t.last]) and _to_each_other(scene, number, t)
    ]
    sides = {serves(scene, attendance.party) for attendance in meeting.present}
    roles = {role(scene, attendance.party) for attendance in meeting.present}
    of_province = any(_governs_province(scene, attendance.party) for attendance in meeting.present)
    afar = (len(sides) > 1 or of_province) and "ambassador" not in roles
    apart = all(_apart(scene, number) for number in speaking)
    return "phone" if speaking and afar and apart else "in_person"


def _governs_province(scene: Scene, party: Party) -> bool:
    """Whether somebody governs a province, told so: a governor or a premier, and no mayor."""
    offices = [o for o, _ in scene.people[party.person].offices] if party.person is not None else party.offices
    title = offices[0].title.lower().split() if offices and offices[0].role == "governor_or_mayor" else []
    return not _OF_PROVINCES.isdisjoint(title)


def _to_each_other(scene: Scene, number: int, trigger: Trigger) -> bool:
    """Whether one spoke with the other, be it "spoke today to", or both "spoke on Monday"; not of something."""
    end = min(trigger.last + _ADVERBIAL, scene.doc.sentences[number].last)
    after = scene.doc.lowers[trigger.last : end]
    return trigger.kind != "discuss" or not _ADDRESSING.isdisjoint(after) or after[:1] == [] or after[0] in _AT_A_TIME


def _apart(scene: Scene, number: int) -> bool:
    """Whether nothing in a telling, or shortly before, is of a place or an occasion to be together at."""
    sentence = scene.doc.sentences[number]
    near = scene.doc.lowers[max(0, sentence.first - _CONTEXT) : sentence.last]
    places = places_in(scene.doc, scene.units[number])
    scenes = [place for place in places if place.how in SCENES and not place.aside]
    placed = any(_TO_COME.isdisjoint(scene.doc.lowers[max(0, p.first - _EVENT) : p.first]) for p in scenes)
    told = [
        word
        for k, word in enumerate(near)
        if (word != "visit" or _OTHER_VISITS.isdisjoint(near[max(0, k - _EVENT) : k]))
        and _TO_COME.isdisjoint(near[max(0, k - _EVENT) : k])
    ]
    return not placed and _TOGETHER.isdisjoint(told)
