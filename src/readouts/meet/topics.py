"""What was discussed: the topics that the sentences about a meeting name."""

from dataclasses import dataclass

from readouts.meet.scene import Meeting, Scene
from readouts.mention.topics import Cue, outside_titles, topic_cues
from readouts.segment import Document, Sentence

_FIELDS = {
    "defence": {"defence"},
    "security": {"interior", "state-security", "intelligence", "border"},
    "parliament": {"parliament"},
}


@dataclass(frozen=True, slots=True)
class TopicTold:
    """Words `first` to `last` (half-open) that name a topic; `rule` where only the participants' field makes it so."""

    topic: str
    first: int
    last: int
    rule: str | None


def topics_of(scene: Scene) -> list[list[TopicTold]]:
    """For each meeting of the scene, what names its topics: each topic once a sentence, in the order of the text."""
    cues = topic_cues(scene.doc)
    by_sentence = [_own_cues(scene, number, cues) for number in range(len(scene.doc.sentences))]
    return [_of_meeting(scene, meeting, by_sentence) for meeting in scene.meetings]


def _own_cues(scene: Scene, number: int, cues: list[Cue]) -> list[Cue]:
    sentence = scene.doc.sentences[number]
    own = [cue for cue in cues if sentence.first <= cue[0] < sentence.last]
    if not own or _beside_the_talks(scene.doc, sentence):
        return []
    return outside_titles(scene.doc, own, scene.units[number], scene.by_sentence.get(number, []))


def _beside_the_talks(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence tells of what came before or after the talks: "Before the meeting, the guests visited …"."""
    opening = doc.lowers[sentence.first : sentence.first + 4]
    return opening[:1] in (["before"], ["after"], ["following"]) and not {
        "meeting",
        "talks",
        "negotiations",
    }.isdisjoint(opening)


def _of_meeting(scene: Scene, meeting: Meeting, by_sentence: list[list[Cue]]) -> list[TopicTold]:
    contexts = _contexts(scene, meeting)
    told: dict[tuple[str, int], TopicTold] = {}
    for number in sorted(set(meeting.sentences)):
        for first, last, topic, context in by_sentence[number]:
            if not context or context in contexts:
                rule = "field-of-the-participants" if context else None
                told.setdefault((topic, number), TopicTold(topic, first, last, rule))
    return list(told.values())


def _contexts(scene: Scene, meeting: Meeting) -> set[str]:
    """The fields that the participants' offices give to a word that names none: "training" among generals."""
    portfolios = {office.portfolio for index in meeting.persons for office, _ in scene.people[index].offices}
    return {context for context, fields in _FIELDS.items() if fields & portfolios}
