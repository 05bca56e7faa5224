"""Whom somebody turned to next, told without a verb of meeting: "With Minister X, he discussed trade", "Next was X"."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import BE
from readouts.meet.encounters import Encounter
from readouts.meet.groups import genitive, group_right
from readouts.meet.protagonist import protagonist
from readouts.meet.scene import Scene, serves
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import COMPRISED, MEETING_NOUNS
from readouts.mention.parties import Party

# What follows: "he discussed trade", "the talks were about trade", "the focus was on trade".
_FOLLOWING = words("he she they both talks discussions talk topics focus conversation conversations meeting two sides")
_AHEAD, _NOT = words("will would"), words("not never no n't yet")
_SPEAKERS, _SOON = words("he she they both"), 4
_SPOKE = words(
    "spoke talked discussed reviewed considered exchanged focused explored agreed held had raised examined met signed "
    "will would discuss talk addressed touched dwelt debated concentrated covered went tackled looked"
)
# How far the verb of what follows stands, at most.
_NEAR = 8
# "First up was", "Next came", "Then it was the turn of", "His other guests were".
_IN_TURN = words("first next then last finally second third afterwards")
_CAME = BE | COMPRISED | words("came turn")
_OF_TURNS = (
    _IN_TURN | _CAME | words("up in line on his her the schedule list agenda it of to be received met there also")
)
# What tells of meetings, and within how many sentences before.
_SERIES, _BACK = MEETING_NOUNS | words("met meets received hosted bilaterals calls audiences appointments talks"), 3
_GUESTS = words("guest guests interlocutor interlocutors visitor visitors caller callers")
_OWNING = words("his her their 's '")
# How many words the opening of such a sentence has at most, and stand between its verb and whom it names.
_OPENING, _LINK = 14, 2
# "X was next", "X came next", "X followed"
_WAS_NEXT = (["was", "next"], ["were", "next"], ["came", "next"], ["followed", "."], ["was", "last"])
_WAS_THE, _NTH = ["was", "the"], words("second third fourth fifth next last")


def turned_to(scene: Scene, number: int, own: Sequence[Party]) -> Encounter | None:
    """The encounter of the article's protagonist with those whom "With" names at the opening of a sentence."""
    start, lowers = scene.doc.sentences[number].opening, scene.doc.lowers
    met = _opening_group(scene, start, own) if lowers[start] == "with" else []
    following = lowers[met[-1].last : met[-1].last + _NEAR] if met else []
    said = following[following[:1] == [","] :]
    told = said[1:2] if said[:1] == ["the"] else said[:1]
    if not _faces(scene, met) or _FOLLOWING.isdisjoint(told) or not _NOT.isdisjoint(following) or _no_talk(following):
        return None
    status = "planned" if not _AHEAD.isdisjoint(following) else "held"
    return _encounter(scene, number, met, status)


def _no_talk(following: Sequence[str]) -> bool:
    """Whether no comma sets "With X" off and nothing is said there: "With X she shares a love of skiing"."""
    return following[0] in _SPEAKERS and _SPOKE.isdisjoint(following[1:_SOON])


def next_met(scene: Scene, number: int, own: Sequence[Party]) -> Encounter | None:
    """The encounters of one with who was next: "First up was X", "His guests included X and Y", "X was next"."""
    start = scene.doc.sentences[number].opening
    named = [party for party in own if party.person is not None]
    owner = named[0] if named and genitive(scene.doc, named[0]) else None
    met = _named_in_turn(scene, start, named[owner is not None :]) or _said_next(scene, start, named)
    if not _faces(scene, met, owner) or not (owner or _in_a_series(scene, number)):
        return None
    return _encounter(scene, number, met, "held", owner)


def _in_a_series(scene: Scene, number: int) -> bool:
    """Whether the sentences before tell of meetings, so that others may follow."""
    first, last = max(0, number - _BACK), scene.doc.sentences[number].first
    return not _SERIES.isdisjoint(scene.doc.lowers[scene.doc.sentences[first].first : last])


def _encounter(scene: Scene, number: int, met: list[Party], status: str, owner: Party | None = None) -> Encounter:
    """What a verb would tell: whom the owner of the guests, or else the one the text is about, met."""
    start, main = scene.doc.sentences[number].opening, owner or protagonist(scene) or scene.subject
    trigger = Trigger("meet", start, start + 1, "", plural=True, status=status)
    return Encounter(number, trigger, [main] if main else [], met)


def _faces(scene: Scene, met: Sequence[Party], owner: Party | None = None) -> bool:
    """Whether it is known who met them, and that he is of another state."""
    main = owner or protagonist(scene) or scene.subject
    if not met or main is None or main.person is None or main.person in {party.person for party in met}:
        return False
    return serves(scene, main) not in {serves(scene, party) for party in met}


def _named_in_turn(scene: Scene, start: int, named: Sequence[Party]) -> list[Party]:
    """Those of "Next came X and Y", "His other guests on Monday were X and Y"."""
    opening = scene.doc.lowers[start : named[0].first] if named else []
    if not 1 < len(opening) <= _OPENING or _CAME.isdisjoint(opening[-_LINK - 1 :]) or not _NOT.isdisjoint(opening):
        return []
    in_turn = opening[0] in _IN_TURN and _OF_TURNS.issuperset(opening)
    return group_right(scene.doc, named, 0) if in_turn or _his_guests(opening) else []


def _his_guests(opening: Sequence[str]) -> bool:
    """Whether words open with whose guests somebody is told to have been: "His interlocutors also included"."""
    k = next((k for k, word in enumerate(opening) if word in _GUESTS), 0)
    return not _OWNING.isdisjoint(opening[:k])


def _said_next(scene: Scene, start: int, named: Sequence[Party]) -> list[Party]:
    """Those of "X was next" at the opening of a sentence."""
    met = group_right(scene.doc, named, 0) if named and named[0].first - start < _LINK else []
    after = scene.doc.lowers[met[-1].last : met[-1].last + 4] if met else []
    said = after[after[:1] == [","] :]
    next_one = said[:2] in _WAS_NEXT and said[2:3] != ["to"]
    return met if next_one or (said[:2] == _WAS_THE and not _NTH.isdisjoint(said[2:3])) else []


def _opening_group(scene: Scene, start: int, own: Sequence[Party]) -> list[Party]:
    """Those named right after the first word of a sentence, coordinated."""
    named = [party for party in own if party.person is not None and party.first > start]
    return group_right(scene.doc, named, 0) if named and named[0].first - start <= 2 else []
