"""Those met who are listed below a telling, a line each: "The Minister met:", "- Ana Rao, Premier of Peru"."""

from itertools import takewhile

from readouts.meet.groups import CLAUSE_VERBS
from readouts.meet.scene import Scene
from readouts.meet.vocabulary import SAYING
from readouts.mention.list_lines import lines_below
from readouts.mention.parties import Party


def listed_below(scene: Scene, number: int) -> list[Party]:
    """The persons at the beginning of the lines right below a sentence; none where these are what somebody said."""
    own = scene.doc.sentences[number]
    if not SAYING.isdisjoint(scene.doc.lowers[own.first : own.last]):
        return []
    lines = lines_below(scene.doc, number, lambda below: next(iter(scene.by_sentence.get(below, ())), None))
    return list(takewhile(lambda party: party.person is not None and not _acts(scene, party), lines))


def _acts(scene: Scene, party: Party) -> bool:
    """Whether a line goes on with what somebody does, so that it is a sentence of the text."""
    end = scene.doc.sentences[party.sentence].last
    return not CLAUSE_VERBS.isdisjoint(scene.doc.lowers[party.last : end])
