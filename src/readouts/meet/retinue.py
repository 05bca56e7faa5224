"""Who travels with whom, and is there where "the Minister and his delegation" meet somebody."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.meet.groups import group_right, listed
from readouts.meet.scene import Attendance, Meeting, Scene
from readouts.mention.parties import Party

_TEAMS = words("delegation team entourage party")
_POSSESSIVES = words("his her their the")


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
        after = [party for party in own if party.first > cue]
        came = listed(scene.doc, group_right(scene.doc, after, 0), after) if after else []
        retinue = scene.retinues.setdefault(leader.person, {})
        for party in came:
            if party.person is not None:
                retinue.setdefault(party.person, party)


def join_retinue(scene: Scene, meeting: Meeting, side: Sequence[Party]) -> None:
    """Add those who came with one of a side that meets as "X and his delegation"."""
    for leader in side:
        after = scene.doc.lowers[leader.last : leader.last + 3]
        together = after[:1] == ["and"] and after[1:2] != [] and after[1] in _POSSESSIVES and after[2:] != []
        if leader.person is None or not together or after[2] not in _TEAMS:
            continue
        for person, party in scene.retinues.get(leader.person, {}).items():
            if person not in meeting.persons:
                scene.join(meeting, Attendance(person, party, attendee=True))
