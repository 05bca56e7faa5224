"""Whether those whom somebody met were met at once, as one team, or each in a meeting of his own."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import WEEKDAYS
from readouts.meet.encounters import Encounter
from readouts.meet.scene import Scene, role, serves
from readouts.meet.vocabulary import COMPRISED, COUNTERPARTS, HEADED, HOSTING, MEALS, TEAMS
from readouts.mention.office import ONE_A_STATE, SEATS, is_country
from readouts.mention.parties import Party

ONE_BY_ONE = words("later then subsequently afterwards")
SEPARATE = words("bilateral separate separately calls visits one-on-one")
NUMBERS = {"three": 3, "four": 4, "five": 5}
_BOTH = 2
_JOINT = words("trilateral three-way quadrilateral tripartite jointly quadripartite multilateral")
_APART = frozenset(("separate", "separately"))
_SOON = 4
_TO_FORMAT, _BILATERAL = 5, words("bilateral one-on-one separate respectively")
_MEETING = words("meet met meeting talks summit trilateral")
_TOGETHER = words("ministers leaders presidents sides officials diplomats parties")
_LAWMAKERS = frozenset(("member_of_parliament",))
_STAFF = words("officials executives representatives managers experts economists")
# "received a delegation, in addition to the ambassadors of"
_BESIDES = words("addition well together along accompanied")
_LISTED = COMPRISED | HEADED | {":"}
_WITH_THEM = frozenset(("together", "along", "alongside", "accompanied", "including"))
# How many words after a guest's name the occasion is named, at most.
_OCCASION = 8


def is_one_team(scene: Scene, encounter: Encounter, right: Sequence[Party]) -> bool:
    """Whether those met were met at once: "met the delegation: A, B and C", "hosted a dinner for A and B"."""
    sentence = scene.doc.sentences[encounter.sentence]
    words = scene.doc.lowers[sentence.opening : sentence.last]
    if _jointly(scene, encounter, words):
        return True
    apart = "separate" in words or "separately" in words
    if apart and _told_as_one(scene, encounter, right):
        # "The three ministers met in Oslo. Rao met with Ito and Lund separately"
        return False
    if _on_one_occasion(scene, encounter, right):
        return True
    if apart:
        return False
    if _belong_together(scene, encounter, right):
        return True
    gap = scene.doc.lowers[right[0].last : right[-1].first]
    one_by_one = "by" in gap and not (ONE_BY_ONE | WEEKDAYS.keys()).isdisjoint(gap)
    return not one_by_one and _host_of_all(scene, encounter, right)


def _jointly(scene: Scene, encounter: Encounter, words: Sequence[str]) -> bool:
    """Whether the sentence tells of a joint meeting: "held a trilateral with A and B"."""
    joint = not _JOINT.isdisjoint(words) and not _JOINT.isdisjoint(_part_of_list(scene, encounter))
    return (joint and not _separate(scene, encounter)) or _in_one_meeting(words) or _in_a_format(words)


def _in_a_format(words: Sequence[str]) -> bool:
    """Whether those who met did so in a format of several: "in the QUINT format", "in the 3+3 format"."""
    at = words.index("format") if "format" in words else 0
    return at > 0 and "in" in words[max(0, at - _TO_FORMAT) : at] and _BILATERAL.isdisjoint(words[:at])


def _on_one_occasion(scene: Scene, encounter: Encounter, right: Sequence[Party]) -> bool:
    """Whether what is told of all together shows that they were there at once: a meal, a call by video."""
    led_in = scene.doc.lowers[encounter.trigger.last : right[0].first]
    between = scene.doc.lowers[right[0].last : right[-1].first]
    return (
        _counted(scene, encounter) == len({party.person for party in (*encounter.left, *right)}) > _BOTH
        or _numbered(scene, right)
        or len(right) in (NUMBERS.get(word, 0) for word in led_in[:_SOON])
        or (not (TEAMS.isdisjoint(led_in) or _LISTED.isdisjoint(led_in)) and TEAMS.isdisjoint(between))
        or (encounter.trigger.kind == "receive" and _for_a_meeting(scene, right[-1]))
        or (encounter.trigger.kind == "receive" and not (TEAMS.isdisjoint(led_in) or _BESIDES.isdisjoint(led_in)))
        or _spoke_together(scene, encounter, right)
        or _at_one_meal(scene, encounter, right)
        or _told_as_one(scene, encounter, right)
        or encounter.trigger.mode == "video"
        or _headed_as_one(scene)
        or _gone_on_as_one(scene, encounter)
        or _hosted_at_once(scene, encounter, right)
        or _peers_of_several(scene, encounter, right)
        or _of_one_body(scene, encounter, right)
    )


def _of_one_body(scene: Scene, encounter: Encounter, right: Sequence[Party]) -> bool:
    """Whether those met are told to be of an international body's staff: "met EBRD officials, A and B"."""
    led_in = [word for word in scene.doc.lowers[encounter.trigger.last : right[0].first] if word != ","]
    bodies = {serves(scene, party) for party in right} - {None}
    return len(bodies) == 1 and not any(map(is_country, bodies)) and not _STAFF.isdisjoint(led_in[-1:])


def _belong_together(scene: Scene, encounter: Encounter, right: Sequence[Party]) -> bool:
    """Whether those met are of one company: a guest and his deputy or wife, a committee's members."""
    sides = {serves(scene, party) for party in right}
    roles = {role(scene, party) for party in right}
    gap = scene.doc.lowers[right[0].last : right[-1].first]
    # "met Deputy Foreign Ministers A and B", the members of a presidency
    peers = encounter.trigger.verb < 0 and roles in ({"deputy_minister"}, {"head_of_state"})
    return (
        (len(sides) == 1 and (peers or _visits(scene, encounter, right[0])))
        or not _WITH_THEM.isdisjoint(gap)
        or (len(right) == _BOTH and is_own_deputy(gap))
        or roles - {None} == {"member_of_parliament"}
        or ("spouse" in roles and len(sides) == 1)
        or _is_couple(right)
        or _with_ambassador(scene, encounter, sides, roles)
    )


def _is_couple(right: Sequence[Party]) -> bool:
    """Whether somebody was met with his wife, of whom nothing else is told: "Premier Rao and Mrs. Ida Rao"."""
    names = [(party.name or "").split()[-1:] for party in right]
    married = (right[-1].honorific or "").lower() in ("mrs", "mrs.") and not right[-1].offices
    return len(right) == _BOTH and married and names[0] == names[1] != []


def _with_ambassador(scene: Scene, encounter: Encounter, sides: set[str | None], roles: set[str | None]) -> bool:
    """Whether an ambassador came with his state's visitors: "the President met the US ambassador and General X"."""
    together = "ambassador" in roles and len(roles) > 1 and len(sides) == 1 and None not in sides
    visiting = encounter.trigger.verb < 0 and encounter.host != "right"
    return together and visiting and _foreign(scene, encounter.left, sides)


def _host_of_all(scene: Scene, encounter: Encounter, right: Sequence[Party]) -> bool:
    """Whether one side receives the other as one: hosts who receive together, foreign guests of one state."""
    sides = {serves(scene, party) for party in right}
    seats = [party for party in right if role(scene, party) in ONE_A_STATE]
    if encounter.host == "right" and encounter.trigger.kind == "receive":
        # Who receive together, unless each has a seat of his own.
        return len(seats) < _BOTH
    if encounter.host == "right":
        calls = encounter.trigger.kind == "call_on" and len(right) > _BOTH
        if len(seats) > 1 and len({role(scene, party) for party in right}) > 1:
            return False
        return len(sides) == 1 and not (calls or _separate(scene, encounter))
    return encounter.host == "left" and len(sides) == 1 and None not in sides and _foreign(scene, encounter.left, sides)


def are_two_teams(scene: Scene, left: Sequence[Party], right: Sequence[Party]) -> bool:
    """Whether several of one state met several of another: "Ministers A and B sat down with Ministers C and D"."""
    sides = [{serves(scene, party) for party in side} for side in (left, right)]
    seats = {role(scene, party) for party in right}
    if {role(scene, party) for party in left} == _LAWMAKERS and len(seats) > 1 and seats <= SEATS:
        # Senators met the Premier, the Minister and the Speaker, each at his seat.
        return False
    return len(left) > 1 and len(sides[0]) == len(sides[1]) == 1 and sides[0] != sides[1] and None not in sides[0]


def is_own_deputy(gap: Sequence[str]) -> bool:
    """Whether the words between two tell that the second is the first's deputy: "and her deputy"."""
    words = [word for word in gap if word != ","]
    return words[-2:] in (["his", "deputy"], ["her", "deputy"])


def _counted(scene: Scene, encounter: Encounter) -> int:
    """How many the next sentence says they were: "The three ministers discussed"; 0 if it does not."""
    number = encounter.sentence + 1
    if number >= len(scene.doc.sentences):
        return 0
    opening = scene.doc.sentences[number].opening
    words = scene.doc.lowers[opening : opening + 3]
    told = words[:1] == ["the"] and len(words) > _BOTH and words[2] in _TOGETHER
    return NUMBERS.get(words[1], 0) if told else 0


def _numbered(scene: Scene, right: Sequence[Party]) -> bool:
    """Whether they are told as one group by their number: "the three Baltic prime ministers – A, B and C"."""
    before = scene.doc.lowers[max(0, right[0].first - _SOON) : right[0].first + 1]
    told = (NUMBERS.get(b, 0) for a, b in pairwise(before) if a == "the")
    return len(right) in told


def _spoke_together(scene: Scene, encounter: Encounter, right: Sequence[Party]) -> bool:
    """Whether the next sentence goes on about peers without names as of one company: "The ministers agreed"."""
    number = encounter.sentence + 1
    if len(right) <= _BOTH or any(party.person is not None for party in right) or number >= len(scene.doc.sentences):
        return False
    opening = scene.doc.sentences[number].opening
    words = scene.doc.lowers[opening : opening + 3]
    return words[:1] == ["the"] and not _TOGETHER.isdisjoint(words[1:])


def _told_as_one(scene: Scene, encounter: Encounter, right: Sequence[Party]) -> bool:
    """Whether the text before has all meet at once: "The premiers of Peru, Chile and Cuba meet in Lima"."""
    present = [*encounter.left, *right]
    sides = {serves(scene, party) for party in present}
    if len(present) <= _BOTH or len(sides) != len(present):
        return False
    first = scene.doc.sentences[encounter.sentence].first
    told = [p for p in scene.parties if p.first < first and p.kind == "title" and p.offices[0].plural]
    return any(set(party.offices[0].countries) == sides and _gathers(scene, party) for party in told)


def _gathers(scene: Scene, party: Party) -> bool:
    """Whether several are told to meet, right after their title."""
    words = scene.doc.lowers[party.last : party.last + _SOON]
    return not _MEETING.isdisjoint(words)


def _peers_of_several(scene: Scene, encounter: Encounter, right: Sequence[Party]) -> bool:
    """Whether several met their peers of one state: "We met our Danish counterparts, Minister A and General B"."""
    words = scene.doc.lowers[encounter.trigger.last : encounter.trigger.last + 2]
    theirs = words[:1] in (["our"], ["their"]) or words[1:] in (["our"], ["their"])
    return theirs and right[0].kind == "counterpart" and len({serves(scene, party) for party in right}) == 1


def _part_of_list(scene: Scene, encounter: Encounter) -> Sequence[str]:
    """The words of a telling's sentence between the semicolons beside it: "hold a trilateral with A; meet B and C"."""
    sentence, at = scene.doc.sentences[encounter.sentence], encounter.trigger.first
    words = scene.doc.lowers
    first = next((k + 1 for k in range(at, sentence.first, -1) if words[k] == ";"), sentence.first)
    return words[first : next((k for k in range(at, sentence.last) if words[k] == ";"), sentence.last)]


def _hosted_at_once(scene: Scene, encounter: Encounter, right: Sequence[Party]) -> bool:
    """Whether guests of several states are told as hosted together: "hosted his Baltic peers — A, B and C"."""
    sides = {serves(scene, party) for party in right}
    return (
        encounter.trigger.kind == "receive"
        and encounter.host == "left"
        and len(sides) == len(right) > 1
        and not _told_apart(scene, encounter)
        and not (HOSTING.isdisjoint(scene.doc.lowers[encounter.trigger.first : encounter.trigger.last]))
    )


def _told_apart(scene: Scene, encounter: Encounter) -> bool:
    """Whether a sentence or the one before it tells of several meetings: "held separate meetings", "separately"."""
    before = scene.doc.sentences[max(0, encounter.sentence - 1)]
    told = scene.doc.lowers[before.first : scene.doc.sentences[encounter.sentence].last]
    return not _APART.isdisjoint(told)


def _headed_as_one(scene: Scene) -> bool:
    """Whether the headline tells of one meeting with several: "Secretary X's Meeting With Danish and Polish Peers"."""
    sentence = scene.doc.sentences[0]
    words = scene.doc.lowers[sentence.first : sentence.last]
    one = any(a in ("meeting", "call") and b == "with" for a, b in pairwise(words))
    return one and not COUNTERPARTS.isdisjoint(words)


def _gone_on_as_one(scene: Scene, encounter: Encounter) -> bool:
    """Whether the next sentence goes on about one meeting of all: "This meeting was part of …"; not "with" one."""
    number = encounter.sentence + 1
    if number >= len(scene.doc.sentences) or _one_after_another(scene, encounter):
        return False
    opening = scene.doc.sentences[number].opening
    words = scene.doc.lowers[opening : opening + 3]
    return words[:2] in (["this", "meeting"], ["this", "call"]) and "with" not in words


def _one_after_another(scene: Scene, encounter: Encounter) -> bool:
    """Whether a sentence tells of meetings one by one: "met A and then B", "held separate talks with", "also met"."""
    sentence = scene.doc.sentences[encounter.sentence]
    words = scene.doc.lowers[sentence.opening : sentence.last]
    also = any(a == "also" and b in _MEETING for a, b in pairwise(words))
    return also or not (ONE_BY_ONE | SEPARATE).isdisjoint(words)


def _for_a_meeting(scene: Scene, party: Party) -> bool:
    """Whether those received came for one meeting: "welcomed A and B for a trilateral meeting"."""
    after = scene.doc.lowers[party.last : party.last + _OCCASION]
    one = after[:2] in (["for", "a"], ["for", "an"], ["for", "the"], ["to", "a"])
    return one and any(word in ("meeting", "summit", "session", "conference") for word in after)


def _at_one_meal(scene: Scene, encounter: Encounter, right: Sequence[Party]) -> bool:
    """Whether one meal is told of: "hosted a dinner for A and B", "hosted A and B for a dinner"."""
    lowers, after = scene.doc.lowers, right[-1].last
    invited = lowers[after : after + 4] if lowers[after : after + 1] == ["for"] else []
    return not MEALS.isdisjoint([*lowers[encounter.trigger.first : right[0].first], *invited])


def _separate(scene: Scene, encounter: Encounter) -> bool:
    """Whether separate calls are told: "paid courtesy calls on A and B"."""
    return not SEPARATE.isdisjoint(scene.doc.lowers[encounter.trigger.first : encounter.trigger.last])


def _in_one_meeting(words: Sequence[str]) -> bool:
    """Whether a sentence begins with the meeting that it tells of: "In another meeting, the President met A, B …"."""
    return words[0] in ("in", "at", "during") and not {"meeting", "gathering"}.isdisjoint(words[1:4])


def _visits(scene: Scene, encounter: Encounter, party: Party) -> bool:
    """Whether those met are told of as guests, who come together: "met visiting Defence Minister X and …"."""
    return "visiting" in scene.doc.lowers[max(encounter.trigger.last, party.first - 2) : party.first + 2]


def _foreign(scene: Scene, left: Sequence[Party], theirs: set[str | None]) -> bool:
    return bool(left) and all(serves(scene, party) not in theirs for party in left)
