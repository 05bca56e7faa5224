"""Who travels with whom, and is there where "the Minister and his delegation" meet somebody."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.meet.groups import genitive
from readouts.meet.scene import Attendance, Meeting, Scene
from readouts.mention.parties import Party

_TEAMS = words("delegation team entourage party")
_POSSESSIVES = words("his her their the")
_LED = words("of at to from with behalf")


def note_retinue(scene: Scene, number: int, own: Sequence[Party]) -> None:
    """Keep who is told to accompany somebody: "He was accompanied by A and B"."""
    sentence = scene.doc.sentences[number]
    lowers = scene.doc.lowers[sentence.first : sentence.last]
    if "accompanied" not in lowers or lowers[lowers.index("accompanied") + 1 :][:1] != ["by"]:
        return
    cue = sentence.first + lowers.index("accompanied")
    before = [party for party in own if party.last <= cue and party.person is not None]
    leader = before[-1] if before else scene.subject
    if leader is not None and leader.person is not None:
        came = [p for p in own if p.first > cue and p.person is not None and scene.doc.lowers[p.first - 1] not in _LED]
        scene.retinues.setdefault(leader.person, []).extend(p for p in came if not genitive(scene.doc, p))


def join_retinue(scene: Scene, meeting: Meeting, side: Sequence[Party]) -> None:
    """Add those who came with one of a side that meets as "X and his delegation"."""
    for leader in side:
        after = scene.doc.lowers[leader.last : leader.last + 3]
        together = after[:1] == ["and"] and after[1:2] != [] and after[1] in _POSSESSIVES and after[2:] != []
        if leader.person is None or not together or after[2] not in _TEAMS:
            continue
        for party in scene.retinues.get(leader.person, ()):
            if party.person not in meeting.persons:
                scene.join(meeting, Attendance(party.person, party, attendee=True))
