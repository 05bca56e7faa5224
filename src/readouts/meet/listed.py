"""Those met who are listed below a telling, a line each: "The Minister met:", "- Ana Rao, Premier of Peru"."""

from readouts.meet.groups import CLAUSE_VERBS
from readouts.meet.scene import Scene
from readouts.meet.vocabulary import SAYING
from readouts.mention.parties import Party

# A mark, and what the name is introduced by, may stand before it.
_MARKS = 3
_LONGEST_LIST = 60
# "1." may be a sentence of its own.
_NUMBERED = 2


def listed_below(scene: Scene, number: int) -> list[Party]:
    """The persons at the beginning of the lines right below a sentence that ends with a colon."""
    doc = scene.doc
    own = doc.sentences[number]
    if doc.words[own.last - 1] != ":" or not SAYING.isdisjoint(doc.lowers[own.first : own.last]):
        return []
    found: list[Party] = []
    for below in range(number + 1, min(number + 1 + _LONGEST_LIST, len(doc.sentences))):
        line = doc.sentences[below]
        if line.last - line.first <= _NUMBERED and doc.words[line.first].isdecimal():
            continue
        first = next(iter(scene.by_sentence.get(below, ())), None)
        if first is None or first.person is None or first.first - line.first > _MARKS:
            break
        if not CLAUSE_VERBS.isdisjoint(doc.lowers[first.last : line.last]):
            break
        found.append(first)
    return found
