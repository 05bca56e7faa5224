"""What was discussed: the topics that the sentences about a meeting name."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from readouts.contract.countries import country_row
from readouts.meet.background import beside_the_point, comes_amid
from readouts.meet.passing import says_far_off, untalked
from readouts.meet.scene import Attendance, Meeting, Scene, serves
from readouts.meet.scope import spoken_of
from readouts.mention.office import Office
from readouts.mention.relations import LENDERS
from readouts.mention.topics import Cue, cues_in, topic_cues
from readouts.segment import Document, Sentence

_FIELDS = {
    "defence": {"defence"},
    "police": {"interior"},
    "security": {"interior", "state-security", "intelligence", "border"},
    "parliament": {"parliament"},
    "justice": {"justice"},
}

_PAIR = 2
_MANY = 3


@dataclass(frozen=True, slots=True)
class TopicTold:
    """Words `first` to `last` (half-open) that name a topic; `rule` where only the participants' field makes it so."""

    topic: str
    first: int
    last: int
    rule: str | None


def topics_of(scene: Scene) -> list[list[TopicTold]]:
    """For each meeting of the scene, what names its topics: each topic once a sentence, in the order of the text."""
    spoken = spoken_of(scene)
    by_sentence = _by_sentence(scene, {number for numbers in spoken for number in numbers})
    verbs = _verbs(scene)
    return [
        _of_meeting(scene, m, numbers, by_sentence, verbs) for m, numbers in zip(scene.meetings, spoken, strict=True)
    ]


def _verbs(scene: Scene) -> dict[int, list[int]]:
    """The first words of what tells of meetings, in order, by sentence."""
    found: dict[int, set[int]] = defaultdict(set)
    for meeting in scene.meetings:
        for number, trigger in meeting.tellings:
            found[number].add(trigger.first)
    return {number: sorted(firsts) for number, firsts in found.items()}


def _by_sentence(scene: Scene, numbers: set[int]) -> dict[int, list[Cue]]:
    """What names topics in each of some sentences."""
    found = topic_cues(scene.doc)
    starts = [cue.first for cue in found]
    return {number: _own_cues(scene, number, found, starts) for number in numbers}


def _own_cues(scene: Scene, number: int, found: Sequence[Cue], starts: Sequence[int]) -> list[Cue]:
    sentence = scene.doc.sentences[number]
    if _beside_the_talks(scene.doc, sentence) or comes_amid(scene.doc, sentence):
        return []
    own = found[bisect_left(starts, sentence.opening) : bisect_left(starts, sentence.last)]
    aside = beside_the_point(scene.doc, sentence)
    named = cues_in(scene.doc, sentence, own, scene.units[number], scene.by_sentence.get(number, []))
    return [cue for cue in named if cue.first not in aside]


def _beside_the_talks(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence tells of what came before or after the talks: "Before the meeting, the guests visited …"."""
    opening = doc.lowers[sentence.opening : sentence.opening + 4]
    return opening[:1] in (["before"], ["after"], ["following"], ["ahead"], ["prior"]) and not {
        "meeting",
        "talks",
        "negotiations",
    }.isdisjoint(opening)


def _of_meeting(
    scene: Scene,
    meeting: Meeting,
    numbers: Sequence[int],
    by_sentence: dict[int, list[Cue]],
    verbs: dict[int, list[int]],
) -> list[TopicTold]:
    sides = _sides(scene, meeting)
    contexts = _contexts(scene, meeting, sides)
    own = {trigger.first for _, trigger in meeting.tellings}
    tellings = sorted({number for number, _ in meeting.tellings})
    told: dict[tuple[str, int], TopicTold] = {}
    for number in numbers:
        far, here = says_far_off(scene.doc, tellings, number), verbs.get(number, [])
        for cue in by_sentence[number]:
            if not (_told_here(cue, own, here) and _fits(cue, contexts) and _concerns(cue, sides)):
                continue
            if not (far and untalked(scene.doc, number, cue.first)):
                rule = "field-of-the-participants" if cue.context else None
                told.setdefault((cue.topic, number), TopicTold(cue.topic, cue.first, cue.last, rule))
    return list(told.values())


def _told_here(cue: Cue, own: set[int], verbs: Sequence[int]) -> bool:
    """Whether a cue is in the part of a sentence that tells of this meeting, not of another that it tells of too.

    "He discussed coal with Ito, and spoke to Rao of rail."
    """
    if len(verbs) < _PAIR or own.isdisjoint(verbs):
        return True
    before = bisect_right(verbs, cue.first)
    return not before or verbs[before - 1] in own


def _fits(cue: Cue, contexts: set[str]) -> bool:
    """Whether the participants give a cue what it needs; the relations of three states and more are a region's."""
    if "many" in contexts and cue.topic == "bilateral-relations":
        return False
    return not cue.context or cue.context in contexts


def _contexts(scene: Scene, meeting: Meeting, sides: set[str]) -> set[str]:
    """What the participants give to a word that names no field: "training" among generals, "ties" of states.

    `armed` and `police` are those where cooperation itself can be of no other kind, `many` states of three and more.
    """
    principals = [a for a in meeting.present if not a.attendee]
    fields = [_fields(scene, attendance) for attendance in principals]
    found = set[str]().union(*fields)
    if found.isdisjoint(("body", "lender")) and not all(field & {"defence", "security"} for field in fields):
        found.add("civil")
    if all(field & {"defence", "top"} for field in fields) and "defence" in found:
        found.add("armed")
    if not all("security" in field for field in fields):
        found.discard("police")
    if _several_states(scene, principals, sides):
        found.add("many")
    return found


def _several_states(scene: Scene, principals: Sequence[Attendance], sides: set[str]) -> bool:
    """Whether three states or more met; somebody who sees ambassadors speaks with each of their own country."""
    if sum(country_row(side) is not None for side in sides) < _MANY:
        return False
    offices = [office for a in principals for office in _offices(scene, a)]
    return not any(office.role == "ambassador" for office in offices)


def _fields(scene: Scene, attendance: Attendance) -> set[str]:
    """The fields of a participant's offices: body of an international body, lender of a bank, top of leaders."""
    offices = _offices(scene, attendance)
    if any(office.body for office in offices[:1]):
        return {"lender" if offices[0].body in LENDERS else "body"}
    if any(office.role in ("head_of_state", "head_of_government") for office in offices):
        return {"top"}
    portfolios = {office.portfolio for office in offices}
    return {field for field, fitting in _FIELDS.items() if fitting & portfolios}


def _offices(scene: Scene, attendance: Attendance) -> Sequence[Office]:
    if attendance.person is None:
        return attendance.party.offices
    return [office for office, _ in scene.people[attendance.person].offices]


def _sides(scene: Scene, meeting: Meeting) -> set[str]:
    """The states and bodies that the participants stand for."""
    return {code for a in meeting.present if (code := serves(scene, a.party)) is not None}


def _concerns(cue: Cue, sides: set[str]) -> bool:
    """Whether the relations of which a cue speaks are the sides' own, as far as these are known, and places are not."""
    if cue.topic == "regional-security":
        return not cue.countries & sides
    return not cue.countries or len(sides) < 2 or bool(cue.countries & sides)
