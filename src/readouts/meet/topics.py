"""What was discussed: the topics that the sentences about a meeting name."""

from readouts.meet.scene import Meeting, Scene
from readouts.mention.topics import Cue, outside_titles, topic_cues

TopicWords = dict[str, tuple[int, int]]

_FIELDS = {
    "defence": {"defence"},
    "security": {"interior", "state-security", "intelligence", "border"},
    "parliament": {"parliament"},
}


def topics_of(scene: Scene) -> list[TopicWords]:
    """For each meeting of the scene, its topics with the first words (word places) that name each."""
    cues = topic_cues(scene.doc)
    by_sentence = [_own_cues(scene, number, cues) for number in range(len(scene.doc.sentences))]
    return [_of_meeting(scene, meeting, by_sentence) for meeting in scene.meetings]


def _own_cues(scene: Scene, number: int, cues: list[Cue]) -> list[Cue]:
    sentence = scene.doc.sentences[number]
    own = [cue for cue in cues if sentence.first <= cue[0] < sentence.last]
    return outside_titles(scene.doc, own, scene.units[number], scene.by_sentence.get(number, [])) if own else []


def _of_meeting(scene: Scene, meeting: Meeting, by_sentence: list[list[Cue]]) -> TopicWords:
    contexts = _contexts(scene, meeting)
    words: TopicWords = {}
    for number in meeting.sentences:
        for first, last, topic, context in by_sentence[number]:
            if not context or context in contexts:
                words.setdefault(topic, (first, last))
    return words


def _contexts(scene: Scene, meeting: Meeting) -> set[str]:
    """The fields that the participants' offices give to a word that names none: "training" among generals."""
    portfolios = {office.portfolio for index in meeting.persons for office, _ in scene.people[index].offices}
    return {context for context, fields in _FIELDS.items() if fields & portfolios}
