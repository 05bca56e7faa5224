"""Of which meeting a telling is: one known already, or a new one if two sides are there."""

from collections.abc import Sequence

from readouts.meet.encounters import Encounter
from readouts.meet.implied import implied_side
from readouts.meet.same import known_meeting, merge
from readouts.meet.scene import Attendance, Meeting, Scene, role, serves
from readouts.meet.sides import with_peers
from readouts.mention.office import ONE_A_STATE
from readouts.mention.parties import Party

# An article need not name these, nor their country: "the Prime Minister received the Danish Prime Minister".
_KNOWN_BY_OFFICE = ("head_of_government", "deputy_head_of_government", "minister", "deputy_minister", "speaker")


def settle(scene: Scene, number: int, encounter: Encounter, left: list[Party], right: list[Party]) -> Meeting | None:
    """The meeting that this telling is of: one already known, or a new one if two sides are there."""
    trigger = encounter.trigger
    members = _members(encounter, left, right)
    named = {a.person for a in members if a.person is not None}
    known = known_meeting(scene, number, named, members, trigger)
    if known is None and len(named) == len(members) == 1 and trigger.kind == "noun" and right and not left:
        return _implied_telling(scene, number, encounter, right)
    if known is not None:
        merge(scene, known, members, number, trigger)
        known.host = known.host if known.host is not None else _host(encounter, left, right)
        return known
    if len(named) < 2 and not (len(named) == 1 and _unnamed_side(scene, members)):
        if trigger.kind in ("meet", "receive") and members:
            scene.unsettled.append((number, trigger))
        if named and (trigger.status == "held" or trigger.kind == "credentials"):
            scene.add_partial(Meeting(trigger.status, trigger.mode, members, [(number, trigger)]))
        return None
    meeting = Meeting(trigger.status, trigger.mode, members, [(number, trigger)], _host(encounter, left, right))
    scene.add(meeting)
    return meeting


def note_hosts(scene: Scene, encounter: Encounter) -> None:
    """Keep those who received others not named yet: "The President and the Premier welcomed a delegation"."""
    number, trigger = encounter.sentence, encounter.trigger
    if trigger.kind in ("meet", "receive") and trigger.status == "held" and encounter.left:
        scene.unsettled.append((number, trigger))
        members = _members(encounter, encounter.left, [])
        scene.add_partial(Meeting(trigger.status, trigger.mode, members, [(number, trigger)]))


def _host(encounter: Encounter, left: Sequence[Party], right: Sequence[Party]) -> int | None:
    """The person who receives, where the telling says who does."""
    hosts = {"left": left, "right": right}.get(encounter.host or "", ())
    return next((party.person for party in hosts if party.person is not None), None)


def _implied_telling(scene: Scene, number: int, encounter: Encounter, right: list[Party]) -> Meeting | None:
    """The meeting of "a discussion followed with B": its other side is the last subject."""
    others = with_peers(scene, encounter, implied_side(scene, encounter, right))
    return settle(scene, number, encounter, others, right) if others else None


def _members(encounter: Encounter, left: Sequence[Party], right: Sequence[Party]) -> list[Attendance]:
    members: list[Attendance] = []
    for parties, side in ((left, "left"), (right, "right")):
        for party in parties:
            stated = None if encounter.host is None else ("host" if encounter.host == side else "visitor")
            if party.person is None or party.person not in {m.person for m in members}:
                members.append(Attendance(party.person, party, stated))
    return members


def _unnamed_side(scene: Scene, members: Sequence[Attendance]) -> bool:
    if len(members) < 2:
        return False
    unnamed = [a.party for a in members if a.person is None and not _only_listed(a.party)]
    doer = members[0].party
    known = [serves(scene, party) or _high(party) for party in unnamed]
    elected = any(role(scene, party) == "member_of_parliament" for party in unnamed)
    return any(known) or elected or (doer.person is None and role(scene, doer) in _KNOWN_BY_OFFICE)


def _only_listed(party: Party) -> bool:
    """Whether several without a name have their country only from a list: "met Minister X and representatives of Y"."""
    return bool(party.offices) and all(
        o.plural and o.role == "official" and o.country_rule == "list" for o in party.offices
    )


def _high(party: Party) -> bool:
    """Whether a title without a name or country can only be one's: "The Prime Minister hosted …"."""
    own = party.kind == "title"
    return any(
        o.role in ONE_A_STATE
        or o.head_role == "secretary_general"
        or (own and o.role == "minister" and o.portfolio)
        or (own and o.role == "executive" and not (o.bare or o.alone))
        for o in party.offices
        if not o.plural
    )
