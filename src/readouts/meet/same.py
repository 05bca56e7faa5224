"""Whether two tellings are of one meeting, and what the later one adds to it."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.meet.scene import Attendance, Meeting, Scene, role, serves
from readouts.meet.trigger import Trigger
from readouts.mention.office import ONE_A_STATE, SEATS
from readouts.mention.parties import Party
from readouts.segment import is_headline

_AFTER, _OPENING = words("after following"), 3
# Roles that one and the same may be told in, by office and without.
_LOOSE = frozenset(("official", "envoy", "unknown", "other"))
_ALONE = words("separately one-on-one tete-a-tete tête-à-tête privately")
_TRILATERAL = frozenset(("trilateral", "trilaterally"))
_BY_TWOS = words("bilateral separate bilaterals")
_NEXT = words("also later then separately earlier meanwhile afterwards subsequently too")


def known_meeting(
    scene: Scene, number: int, named: set[int], members: Sequence[Attendance], trigger: Trigger
) -> Meeting | None:
    """The meeting already told of that has these people: all of them, or (a telling of more) those of it."""
    # Of two meetings, that of just these people, or of those of the sentence, is meant, not another of one of them.
    latest, here = list(scene.meetings_of(named)), {party.person for party in scene.by_sentence.get(number, ())}
    told = [(meeting, persons) for meeting in latest if len(persons := meeting.persons) > 1]
    same = [meeting for meeting, persons in told if persons == named or (len(named) == 1 and persons <= here)]
    for meeting in [*same, *latest]:
        if _told_beside(scene, meeting, members, trigger):
            continue
        if meeting.status != trigger.status and not _after_it(scene, meeting, named, trigger):
            continue
        both = meeting.persons & named
        if not _modes_agree(meeting.mode, trigger.mode) and not all(
            is_headline(scene.doc, n) for n, _ in meeting.tellings
        ):
            continue
        if _is_next(scene, number, meeting, named, trigger) or _is_apart(scene, number, meeting, members, trigger):
            continue
        if _is_another(scene, number, meeting, named, trigger) or _is_second(scene, meeting, trigger):
            continue
        if len(named) >= 2 and (named <= meeting.persons or (len(both) >= 2 and meeting.persons <= named)):
            return meeting
        if len(named) == 1 and len(members) == 1:
            return meeting
        if both and trigger.kind == "credentials" and _unnamed_envoys(meeting):
            return meeting
        if len(named) == 1 and _same_unnamed(scene, meeting, members):
            return meeting
        if len(named) == 2 and len(meeting.persons) == 1 and _fills(scene, meeting, members):
            return meeting
    return None


def _after_it(scene: Scene, meeting: Meeting, named: set[int], trigger: Trigger) -> bool:
    """Whether "following his meeting with X, he is to meet Y" speaks of a meeting already told as held."""
    before = scene.doc.lowers[max(0, trigger.first - _OPENING) : trigger.first]
    follows = trigger.kind == "noun" and not _AFTER.isdisjoint(before)
    return follows and meeting.status == "held" and meeting.persons == named


def _is_next(scene: Scene, number: int, meeting: Meeting, named: set[int], trigger: Trigger) -> bool:
    """Whether somebody who only attended the meeting is told to have met its principal later, or also."""
    attendees = {a.person for a in meeting.present if a.attendee}
    if trigger.kind == "noun" or not named & attendees:
        return False
    sentence = scene.doc.sentences[number]
    return not _NEXT.isdisjoint(scene.doc.lowers[sentence.first : sentence.last])


def _is_another(scene: Scene, number: int, meeting: Meeting, named: set[int], trigger: Trigger) -> bool:
    """Whether the people of a meeting are told to have met somebody else at another time: "Earlier, both called on"."""
    sentence = scene.doc.sentences[number]
    opening = scene.doc.lowers[sentence.opening]
    words = scene.doc.lowers[sentence.first : sentence.last]
    if meeting.persons < named and not _TRILATERAL.isdisjoint(words) and not _NEXT.isdisjoint(words):
        # "The three will also meet trilaterally"
        return True
    if len(meeting.persons) > 1 and meeting.persons < named and _told_separate(scene, meeting):
        # "met separately with B and C", who "all later attended a dinner"
        return True
    grows = opening in _AFTER and "trilateral" in scene.doc.lowers[trigger.first : trigger.last]
    if grows and len(meeting.persons) > 1 and meeting.persons < named:
        # "After their talks, both held a trilateral meeting with the Minister of Peru"
        return True
    beside = [opening, *scene.doc.lowers[max(sentence.first, trigger.first - _OPENING) : trigger.first]]
    told = not all(is_headline(scene.doc, n) for n, _ in meeting.tellings)
    later = trigger.kind in ("meet", "receive", "call_on") and told and not _NEXT.isdisjoint(beside)
    goes_on = trigger.kind != "noun" and (opening in _NEXT or later)
    return goes_on and len(meeting.persons) > 1 and not named <= meeting.persons


def _told_separate(scene: Scene, meeting: Meeting) -> bool:
    """Whether a meeting was told as one of several separate ones."""
    sentences = (scene.doc.sentences[number] for number, _ in meeting.tellings)
    return any("separately" in scene.doc.lowers[own.first : own.last] for own in sentences)


def _is_second(scene: Scene, meeting: Meeting, trigger: Trigger) -> bool:
    """Whether the same people are told to have met once more: "In the evening they held a second call"."""
    if not _once_more(scene, trigger):
        return False
    earlier = [told for number, told in meeting.tellings if not is_headline(scene.doc, number)]
    return bool(earlier) and not any(_once_more(scene, told) for told in earlier)


def _once_more(scene: Scene, trigger: Trigger) -> bool:
    told = scene.doc.lowers[trigger.first : trigger.last]
    return "another" in told or ("a", "second") in pairwise(told)


def _is_apart(scene: Scene, number: int, meeting: Meeting, members: Sequence[Attendance], trigger: Trigger) -> bool:
    """Whether two of a meeting of three sides or more are told to have met bilaterally besides."""
    named = {member.person for member in members if member.person is not None}
    sides = {serves(scene, a.party) for a in meeting.present if not a.attendee} - {None}
    sentence = scene.doc.sentences[number]
    if len(named) == 2 < len(meeting.persons) and not _ALONE.isdisjoint(
        scene.doc.lowers[trigger.first : min(sentence.last, trigger.last + _OPENING)]
    ):
        # "The two foreign ministers also met separately"
        return named < meeting.persons
    if len(named) != 2 or len(sides) < 3:
        # "The three will meet. Rao will hold bilateral meetings with her counterparts"
        told = scene.doc.lowers[trigger.first : trigger.last]
        return len(members) == 2 < len(sides) and not _BY_TWOS.isdisjoint(told)
    besides = not _NEXT.isdisjoint(scene.doc.lowers[sentence.first : trigger.first])
    if "separately" in scene.doc.lowers[trigger.last : sentence.last]:
        # "The three signed it. Rao met with Ito and Lund separately"
        return True
    words = scene.doc.lowers[trigger.first : trigger.last]
    return (besides and trigger.kind != "noun") or not _BY_TWOS.isdisjoint(words)


def _same_unnamed(scene: Scene, meeting: Meeting, members: Sequence[Attendance]) -> bool:
    """Whether each side that this telling leaves unnamed can be one of the meeting's; a minister not who met him."""
    named = {member.person for member in members} - {None}
    return all(
        any(
            may_be(scene, member, other)
            for other in meeting.present
            if other.person not in named or _can_be_told_twice(scene, member.party, other.party)
        )
        for member in members
        if member.person is None
    )


def _can_be_told_twice(scene: Scene, unnamed: Party, named: Party) -> bool:
    """Whether a side without a name may be one named beside it: not a minister whose state is another or untold."""
    one = unnamed.kind in ("title", "counterpart") and any(
        office.role in SEATS and not office.plural for office in unnamed.offices
    )
    state = serves(scene, unnamed)
    return not one or (state is not None and state == serves(scene, named))


def _unnamed_envoys(meeting: Meeting) -> bool:
    """Whether letters of credence were told to have been handed over by envoys without a name."""
    return len(meeting.persons) == 1 and any(trigger.kind == "credentials" for _, trigger in meeting.tellings)


def _fills(scene: Scene, meeting: Meeting, members: Sequence[Attendance]) -> bool:
    """Whether this telling names the side that the meeting's earlier telling left unnamed."""
    new = [m for m in members if m.person is not None and m.person not in meeting.persons]
    unnamed = [other for other in meeting.present if other.person is None]
    fitting = [(a, b) for a in unnamed for b in new if may_be(scene, a, b)]
    # Of "the President, the Premier and the Speaker" each is known by the office alone.
    known = _one_of_several(scene, meeting)
    return any(not known or role(scene, a.party) in (None, role(scene, b.party)) for a, b in fitting)


def _is_met_as_such(scene: Scene, party: Party) -> bool:
    """Whether a title without a name is somebody's own, not what one named before it is: "met Rao as Premier"."""
    if party.kind != "title" or party.name is not None or scene.doc.lowers[party.first - 1] == "as":
        return False
    before = [p for p in scene.by_sentence.get(party.sentence, []) if p.last <= party.first and p.name is not None]
    return not before or scene.doc.lowers[before[-1].last : party.first] != [","]


def _told_beside(scene: Scene, meeting: Meeting, members: Sequence[Attendance], trigger: Trigger) -> bool:
    """Whether the same words told of a meeting with another: "meetings with the President and the Speaker"."""
    others = [a.party for a in members if a.person is None or a.person not in meeting.persons]
    unnamed = [*others, *(a.party for a in meeting.present if a.person is None)]
    titled = others != [] and all(_is_met_as_such(scene, party) for party in unnamed)
    return titled and any(told is trigger for _, told in meeting.tellings)


def _one_of_several(scene: Scene, meeting: Meeting) -> bool:
    """Whether a telling tells of another meeting besides, with a side that it does not name either."""
    tellings = [told for _, told in meeting.tellings]
    beside = [other for other in scene.meetings_of(meeting.persons) if other is not meeting]
    return any(told is own for other in beside for _, told in other.tellings for own in tellings)


def may_be(scene: Scene, unnamed: Attendance, other: Attendance) -> bool:
    """Whether an unnamed side may be this participant: neither its country nor its role speaks against it."""
    if other.party is unnamed.party:
        return True
    ours, theirs = serves(scene, unnamed.party), serves(scene, other.party)
    if other.person is None and _words(scene, other.party) == _words(scene, unnamed.party):
        # "The leaders of Chad and Mali" are two.
        return ours == theirs
    if ours and theirs and ours != theirs:
        return False
    if any(office.plural for office in unnamed.party.offices):
        return other.person is not None and ours is not None and ours == theirs and _are_known(scene, unnamed.party)
    said, held = role(scene, unnamed.party), role(scene, other.party)
    if other.person is None and None not in (said, held) and said != held and not {said, held} <= _LOOSE:
        # "met the Turkish President", who "also met the Speaker"
        return False
    if other.person is not None and _holds_other_office(scene, unnamed.party, other.person):
        return False
    return (
        said is None
        or held is None
        or said == held
        or said in ("unknown", "official", "envoy")
        or (ours is not None and ours == theirs and said != "ambassador")
    )


def _are_known(scene: Scene, party: Party) -> bool:
    """Whether several without names are those told before: "in their talks, Rao and the Thai leaders agreed"."""
    return "the" in scene.doc.lowers[max(0, party.first - 1) : party.first + 1]


def _holds_other_office(scene: Scene, unnamed: Party, person: int) -> bool:
    """Whether a title without a name is not one of a person's, whose own are known: the Premier is not Minister X."""
    said = unnamed.offices[0] if unnamed.offices and unnamed.offices[0].head_role != "leader" else None
    held = [office for office, _ in scene.people[person].offices]
    if said is None or not held or "unknown" in {office.role for office in held}:
        return False
    of_field = said.role == "minister" and said.portfolio and {office.role for office in held} <= SEATS
    if said.role not in ONE_A_STATE and not of_field:
        return False
    return all(
        office.role != said.role or None not in (office.portfolio, said.portfolio) for office in held
    ) and not any(office.role == said.role and office.portfolio == said.portfolio for office in held)


def _words(scene: Scene, party: Party) -> list[str]:
    return [word for word in scene.doc.lowers[party.first : party.last] if word != "the"]


def _modes_agree(a: str, b: str) -> bool:
    return a == b or "" in (a, b) or (b == "in_person" and a in ("phone", "video"))


def merge(scene: Scene, meeting: Meeting, members: Sequence[Attendance], number: int, trigger: Trigger) -> None:
    """Add what a later telling says: whom it names, in the place of sides left unnamed, and how they met."""
    for member in members:
        if member.person is not None and member.person not in meeting.persons:
            meeting.present = [a for a in meeting.present if a.person is not None or not may_be(scene, a, member)]
            scene.join(meeting, member)
    if not meeting.mode or all(is_headline(scene.doc, told) for told, _ in meeting.tellings):
        meeting.mode = trigger.mode or meeting.mode
    meeting.tellings.append((number, trigger))
