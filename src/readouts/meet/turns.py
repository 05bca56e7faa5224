"""Whom somebody turned to next, told without a verb of meeting: "With Minister X, he discussed trade"."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.meet.encounters import Encounter
from readouts.meet.groups import group_right
from readouts.meet.protagonist import protagonist
from readouts.meet.scene import Scene, serves
from readouts.meet.trigger import Trigger
from readouts.mention.parties import Party

# What follows: "he discussed trade", "the talks were about trade", "the focus was on trade".
_FOLLOWING = words("he she they both talks discussions talk topics focus conversation conversations meeting two sides")
_AHEAD, _NOT = words("will would to"), words("not never no n't yet")
# How far the verb of what follows stands, at most.
_NEAR = 8


def turned_to(scene: Scene, number: int, own: Sequence[Party]) -> Encounter | None:
    """The encounter of the article's protagonist with those whom "With" names at the opening of a sentence."""
    start, lowers = scene.doc.sentences[number].opening, scene.doc.lowers
    met = _opening_group(scene, start, own) if lowers[start] == "with" else []
    main = protagonist(scene) or scene.subject
    if not met or main is None or main.person is None or main.person in {party.person for party in met}:
        return None
    if serves(scene, main) in {serves(scene, party) for party in met}:
        return None
    following = lowers[met[-1].last : met[-1].last + _NEAR]
    told = following[1:3] if following[1:2] == ["the"] else following[1:2]
    if following[:1] != [","] or _FOLLOWING.isdisjoint(told) or not _NOT.isdisjoint(following):
        return None
    status = "planned" if not _AHEAD.isdisjoint(following) else "held"
    return Encounter(number, Trigger("meet", start, start + 1, "", status=status), [main], met)


def _opening_group(scene: Scene, start: int, own: Sequence[Party]) -> list[Party]:
    """Those named right after the first word of a sentence, coordinated."""
    named = [party for party in own if party.person is not None and party.first > start]
    return group_right(scene.doc, named, 0) if named and named[0].first - start <= 2 else []
