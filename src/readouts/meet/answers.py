"""Who a side without a name was, where it is named as it answers: "For his part, Minister X said …"."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.meet.groups import group_right
from readouts.meet.same import may_be
from readouts.meet.scene import Attendance, Meeting, Scene, role, serves
from readouts.meet.vocabulary import ADDRESSING
from readouts.mention.parties import Party

_ANSWERS = frozenset(
    (
        *((a, b, "part") for a in ("for", "on") for b in ("his", "her", "their")),
        *(("in", b, "turn") for b in ("his", "her", "their")),
    )
)
_REPLIES = frozenset((("in", "turn"), ("in", "response"), ("in", "reply"), ("in", "return"), ("as", "response")))
_THANKING = (["thanking"], ["grateful"])
_WELCOMES = words("welcome reception hospitality meeting")
# How many sentences after a telling, at most; how many words from the opening to the name.
_LATER = 12
_OPENING, _AT_ONCE, _LONGEST_LEAD = 6, 2, 8
_LEADING = words("head leader chief chairman chairperson chairwoman")


def name_by_answer(scene: Scene, number: int, own: Sequence[Party]) -> Meeting | None:
    """Let who answers be the side that the meeting at hand left unnamed; the meeting, if so."""
    answering = _answering(scene, number, own)
    meeting = _half_named(scene, number) if answering else None
    if meeting is None:
        return None
    unnamed = [a for a in meeting.present if a.person is None]
    new = [party for party in answering if _other_side(scene, meeting, unnamed, party)]
    if not new or not (unnamed or any(serves(scene, party) for party in new)):
        return None
    side = unnamed[0].side if unnamed else None
    meeting.present = [a for a in meeting.present if a.person is not None]
    if meeting in scene.partial:
        scene.partial.remove(meeting)
        scene.add(meeting)
    for party in new:
        scene.join(meeting, Attendance(party.person, party, side))
    return meeting


def _other_side(scene: Scene, meeting: Meeting, unnamed: Sequence[Attendance], party: Party) -> bool:
    """Whether somebody can be of the side without a name: of no state, or body, that is known to have been there."""
    if party.person in meeting.persons:
        return False
    if any(a.party.kind == "delegation" for a in unnamed) and _leads(scene, party):
        return True
    if scene.doc.lowers[scene.doc.sentences[party.sentence].opening] == "another":
        held = {role(scene, a.party) for a in meeting.present if serves(scene, a.party) == serves(scene, party)}
        return role(scene, party) in held
    known = {serves(scene, a.party) for a in meeting.present if a.person is not None}
    fits = all(_is_one_of(scene, side, party) for side in unnamed)
    return fits and (serves(scene, party) is None or serves(scene, party) not in known)


def _is_one_of(scene: Scene, side: Attendance, party: Party) -> bool:
    """Whether somebody may be the side without a name, or one of several who came."""
    if any(office.plural for office in side.party.offices):
        return serves(scene, side.party) is not None and serves(scene, side.party) == serves(scene, party)
    return may_be(scene, side, Attendance(party.person, party))


def _leads(scene: Scene, party: Party) -> bool:
    """Whether somebody is named as "the head of the delegation, X"."""
    start = scene.doc.sentences[party.sentence].opening
    opening = scene.doc.lowers[start : min(party.last, start + _LONGEST_LEAD)]
    near = party.first - start < _LONGEST_LEAD
    return near and "delegation" in opening and not _LEADING.isdisjoint(opening[:3])


def _half_named(scene: Scene, number: int) -> Meeting | None:
    """The meeting at hand, or the last telling of one, of which only one participant has a name."""
    told = [meeting for meeting in (scene.focus, *scene.partial[-1:]) if meeting is not None]
    meeting = max(told, key=lambda one: one.tellings[-1][0], default=None)
    another = scene.doc.lowers[scene.doc.sentences[number].opening] == "another"
    if meeting is None or meeting.status != "held" or (len(meeting.persons) != 1 and not another):
        return None
    return meeting if number - meeting.tellings[-1][0] <= _LATER else None


def _answering(scene: Scene, number: int, own: Sequence[Party]) -> list[Party]:
    """Those who answer in a sentence: "For her part, X …", "X, in turn, …", "The head of the delegation, X, …"."""
    named = [party for party in own if party.person is not None and party.name is not None]
    if not named:
        return []
    start, lowers = scene.doc.sentences[number].opening, scene.doc.lowers
    first = named[0]
    before, after = lowers[start : first.first], lowers[first.last : first.last + 4]
    after = after[1:] if after[:1] == [","] else after
    opens = _answers(before) and len(before) < _OPENING
    addressed = _addressed(scene, number, own)
    if addressed is not None:
        return [addressed]
    if not (opens or _leads(scene, first) or _thanks(before) or (_answers(after) and first.first - start < _AT_ONCE)):
        return []
    return group_right(scene.doc, named, 0)


def _addressed(scene: Scene, number: int, own: Sequence[Party]) -> Party | None:
    """Whom a participant speaks to by name: "Minister X told Y that", "Rao congratulated Z on his appointment"."""
    meeting = _half_named(scene, number)
    for speaker, other in pairwise(own):
        gap = scene.doc.lowers[speaker.last : other.first]
        if meeting is None or gap[1:] not in ([], ["the"]) or gap[:1] == [] or gap[0] not in ADDRESSING:
            continue
        for one, new in ((speaker, other), (other, speaker)):
            if one.person in meeting.persons and new.person not in meeting.persons and new.name is not None:
                return new
    return None


def _thanks(words: Sequence[str]) -> bool:
    """Whether a sentence opens as a guest speaks: "Thanking for the warm welcome, Senator X", "Another senator, X"."""
    return words[:1] == ["another"] or (words[:1] in _THANKING and not _WELCOMES.isdisjoint(words))


def _answers(words: Sequence[str]) -> bool:
    return tuple(words[:3]) in _ANSWERS or tuple(words[:2]) in _REPLIES
