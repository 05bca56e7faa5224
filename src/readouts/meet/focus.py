"""The meeting at hand, which the sentences after its telling go on about."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import MARGINS
from readouts.meet.encounters import Encounter
from readouts.meet.scene import Meeting, Scene
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import ATTENDING, MEETING_NOUNS
from readouts.mention.parties import Party
from readouts.segment import Document

_KINDS = words("consultations call conversation negotiations summit session dialogue audience reception")
_NAME, _BESIDE = 5, 4
_TAKING_PART = ATTENDING | {"part", "joined"}


def speaks_of_focus(scene: Scene, encounter: Encounter) -> bool:
    """Whether "the meeting", "their talks" without a name goes on about the meeting at hand."""
    trigger = encounter.trigger
    if trigger.kind != "noun" or trigger.first == 0 or encounter.right:
        return False
    if encounter.left and not _also_attended(scene.doc, trigger):
        return False
    if trigger.status == "planned" and scene.focus is not None and scene.focus.status == "held":
        return False
    if not MARGINS.isdisjoint(scene.doc.lowers[max(0, trigger.first - _BESIDE) : trigger.first]):
        # "on the sidelines of the summit"
        return False
    if scene.doc.lowers[trigger.first - 1] in ("the", "their", "this"):
        return scene.doc.lowers[trigger.first] in MEETING_NOUNS | _KINDS
    return _has_name(scene.doc, trigger) and of_that_kind(scene, trigger) is not None


def _also_attended(doc: Document, trigger: Trigger) -> bool:
    """Whether those named before a noun are told to have been there too: "X and Y also took part in the talks"."""
    before = doc.lowers[max(0, trigger.first - _NAME) : trigger.first]
    return "also" in before and not _TAKING_PART.isdisjoint(before) and before[-1] in ("the", "this")


def _has_name(doc: Document, trigger: Trigger) -> bool:
    """Whether a noun ends a name after "the": "the Foreign Office Consultations"."""
    k = trigger.first
    while k > max(trigger.first - _NAME, 0) and doc.words[k][0].isupper():
        k -= 1
    return k < trigger.first and doc.lowers[k] == "the"


def of_that_kind(scene: Scene, trigger: Trigger) -> Meeting | None:
    """The meeting that was called so: "At the consultations" after those and a courtesy call were told of."""
    word = scene.doc.lowers[trigger.last - 1]
    called = [m for m in scene.meetings if any(scene.doc.lowers[t.last - 1] == word for _, t in m.tellings)]
    return called[-1] if word in _KINDS and called else None


def refocus(scene: Scene, own: Sequence[Party]) -> Meeting | None:
    """The meeting that a sentence without a telling goes on about: that of the people it names."""
    named = {party.person for party in own if party.person is not None}
    if not named or scene.focus is None or named <= scene.focus.persons:
        return None
    if named & scene.focus.persons:
        # "Minister X briefed his host on trade": the two of another meeting.
        two = (meeting for meeting in scene.meetings_of(named) if meeting.persons == named)
        return next(two, None) if len(named) > 1 else None
    return next(scene.meetings_of(named), None)
