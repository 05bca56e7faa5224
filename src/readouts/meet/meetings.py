"""The meetings of an article: what its sentences tell of each encounter, brought together."""

from collections.abc import Sequence
from dataclasses import replace

from readouts.meet.attendance import note_attendance
from readouts.meet.encounters import Encounter, encounters_in
from readouts.meet.scene import Attendance, Meeting, Scene, role, serves
from readouts.meet.sides import implied_side, pairs_of_sides
from readouts.meet.triggers import Trigger, triggers_of
from readouts.mention.parties import Party
from readouts.mention.units import Unit
from readouts.resolve.offices import described
from readouts.resolve.people import Person
from readouts.segment import Document

_ONLY_ONE = frozenset(("head_of_state", "head_of_government", "speaker"))
_HIGHNESSES = frozenset(("highness", "majesty", "excellency"))


def meetings_of(
    doc: Document, units: Sequence[Sequence[Unit]], parties: Sequence[Party], people: Sequence[Person]
) -> Scene:
    """Read the article from the top and gather its meetings."""
    scene = Scene(doc, units, parties, people)
    for party in parties:
        _identify(party, people)
        scene.by_sentence.setdefault(party.sentence, []).extend(_holders(party, people))
    triggers = triggers_of(doc)
    for number in range(len(doc.sentences)):
        _read_sentence(scene, number, triggers.get(number, []))
    if not any(len(meeting.persons) > 1 for meeting in scene.meetings):
        _only_pair(scene, triggers)
    scene.meetings = [m for m in scene.meetings if len(m.present) > 1 and not _headline_only(scene, m)]
    return scene


def _only_pair(scene: Scene, triggers: dict[int, list[Trigger]]) -> None:
    """Where no grammar settled a meeting but one is told, it is that of the two sides named beside the telling."""
    for number, own in triggers.items():
        told = [trigger for trigger in own if trigger.status == "held" and trigger.kind != "weak"]
        near = [p for n in (number, number - 1) for p in scene.by_sentence.get(n, []) if p.person is not None]
        sides = {serves(scene, party): party for party in reversed(near) if serves(scene, party)}
        if told and len(sides) == 2:
            members = [Attendance(party.person, party, party.sentence) for party in sides.values()]
            following = [*range(number, len(scene.doc.sentences))]
            scene.meetings.append(Meeting("held", told[0].mode, members, [(number, told[0])], sentences=following))
            return


def _headline_only(scene: Scene, meeting: Meeting) -> bool:
    """Whether only a headline tells of it, with one person named, and the text tells more of that person's meetings."""
    if len(meeting.persons) > 1 or any(not _headline(scene, number) for number, _ in meeting.tellings):
        return False
    return any(other is not meeting and other.persons & meeting.persons for other in scene.meetings)


def _headline(scene: Scene, number: int) -> bool:
    sentence = scene.doc.sentences[number]
    return sentence.paragraph < 3 and scene.doc.words[sentence.last - 1] not in (".", "”", '"')


def _holders(party: Party, people: Sequence[Person]) -> list[Party]:
    """The people whom a title in the plural means ("the Turkish and Norwegian ministers"); else the party itself."""
    office = party.offices[-1] if party.offices else None
    if party.name or office is None or not office.plural or len(office.countries) < 2:
        return [party]
    found = []
    for country in office.countries:
        single = replace(office, plural=False, country=country)
        one = replace(party, offices=[single])
        person = described(one, people, party.first)
        if person is not None:
            one.person = person.index
            found.append(one)
    return found if len(found) == len(office.countries) else [party]


def _identify(party: Party, people: Sequence[Person]) -> None:
    """Tie a title without a name to the person it means."""
    if party.person is None and party.kind == "title" and not party.offices[0].plural:
        person = described(party, people, party.first)
        if person is not None:
            party.person = person.index


def _read_sentence(scene: Scene, number: int, triggers: Sequence[Trigger]) -> None:
    own = scene.by_sentence.get(number, [])
    touched: list[Meeting] = []
    for encounter in encounters_in(scene.doc, number, triggers, own):
        if encounter.trigger.status in ("denied", "open", "background"):
            continue
        if _speaks_of_focus(scene, encounter) and scene.focus is not None:
            scene.focus.tellings.append((number, encounter.trigger))
            continue
        for left, right in pairs_of_sides(scene, encounter):
            meeting = _settle(scene, number, encounter, left, right, touched)
            if meeting is not None:
                touched.append(meeting)
    note_attendance(scene, number, own, touched)
    for meeting in touched:
        if number not in meeting.sentences:
            meeting.sentences.append(number)
    if touched:
        scene.focus = touched[-1]
    elif scene.focus is not None:
        scene.focus = _refocus(scene, own) or scene.focus
        scene.focus.sentences.append(number)
    scene.subject = _subject(scene, number, own) or scene.subject


def _speaks_of_focus(scene: Scene, encounter: Encounter) -> bool:
    """Whether "the meeting", "their talks" without a name goes on about the meeting at hand."""
    trigger = encounter.trigger
    if encounter.left or encounter.right or trigger.kind != "noun" or trigger.first == 0:
        return False
    return scene.doc.lowers[trigger.first - 1] in ("the", "their", "this") and scene.doc.lowers[trigger.first] in (
        "meeting",
        "meetings",
        "talks",
        "conversation",
        "call",
        "negotiations",
        "discussion",
        "discussions",
    )


def _refocus(scene: Scene, own: Sequence[Party]) -> Meeting | None:
    """The meeting that a sentence without a telling goes on about: that of the people it names."""
    named = {party.person for party in own if party.person is not None}
    if not named or scene.focus is None or named & scene.focus.persons:
        return None
    fitting = [m for m in scene.meetings if named & m.persons]
    return fitting[-1] if fitting else None


def _goes_on_about(doc: Document, start: int, own: Sequence[Party]) -> bool:
    """Whether a sentence begins with "He", "Later she" or "His Highness" alone, which keep the subject."""
    for k, word in enumerate(doc.lowers[start : start + 4], start):
        if any(party.first <= k for party in own):
            return False
        if word in ("he", "she") or (word in _HIGHNESSES and not any(p.first < k + 4 for p in own)):
            return True
    return False


def _subject(scene: Scene, number: int, own: Sequence[Party]) -> Party | None:
    start = scene.doc.sentences[number].first
    if _goes_on_about(scene.doc, start, own):
        return None
    for party in own:
        if (party.person is not None and party.name is not None) or (
            party.person is not None and party.kind == "title"
        ):
            return party if party.first - start < 25 else None
    return None


def _settle(
    scene: Scene, number: int, encounter: Encounter, left: list[Party], right: list[Party], touched: Sequence[Meeting]
) -> Meeting | None:
    """The meeting that this telling is of: one already known, or a new one if two sides are there."""
    trigger = encounter.trigger
    members = _members(encounter, left, right)
    named = {a.person for a in members if a.person is not None}
    known = _known(scene, named, members, trigger)
    if known is None and len(named) == 1 and trigger.kind == "noun" and right and not left:
        return _implied_telling(scene, number, encounter, right, touched)
    if known is not None:
        _merge(scene, known, members, number, trigger)
        known.host = known.host if known.host is not None else _host(encounter, left, right)
        return known
    if len(named) < 2 and not (len(named) == 1 and _unnamed_side(scene, members)):
        if trigger.kind in ("meet", "receive") and members:
            scene.unsettled.append((number, trigger, "one side"))
        return None
    meeting = Meeting(trigger.status, trigger.mode, members, [(number, trigger)], _host(encounter, left, right))
    scene.meetings.append(meeting)
    return meeting


def _host(encounter: Encounter, left: Sequence[Party], right: Sequence[Party]) -> int | None:
    """The person who receives, where the telling says who does."""
    hosts = {"left": left, "right": right}.get(encounter.host or "", ())
    return next((party.person for party in hosts if party.person is not None), None)


def _implied_telling(
    scene: Scene, number: int, encounter: Encounter, right: list[Party], touched: Sequence[Meeting]
) -> Meeting | None:
    """The meeting of "a discussion followed with B": its other side is the last subject."""
    other = implied_side(scene, encounter, right)
    return None if other is None else _settle(scene, number, encounter, [other], right, touched)


def _members(encounter: Encounter, left: Sequence[Party], right: Sequence[Party]) -> list[Attendance]:
    members: list[Attendance] = []
    for parties, side in ((left, "left"), (right, "right")):
        for party in parties:
            stated = None if encounter.host is None else ("host" if encounter.host == side else "visitor")
            if party.person is None or party.person not in {m.person for m in members}:
                members.append(Attendance(party.person, party, encounter.sentence, stated))
    return members


def _unnamed_side(scene: Scene, members: Sequence[Attendance]) -> bool:
    unnamed = [a.party for a in members if a.person is None]
    serving = [serves(scene, party) for party in unnamed]
    return (any(serving) or any(_high(party) for party in unnamed)) and len(members) > 1


def _high(party: Party) -> bool:
    """Whether a title without a name or country can only be one's: "The Prime Minister hosted …"."""
    return any(o.role in _ONLY_ONE and not o.plural for o in party.offices)


def _known(scene: Scene, named: set[int], members: Sequence[Attendance], trigger: Trigger) -> Meeting | None:
    """The meeting already told of that has these people: all of them, or (a telling of more) those of it."""
    for meeting in reversed(scene.meetings):
        if meeting.status != trigger.status:
            continue
        if not _modes_agree(meeting.mode, trigger.mode) and not all(_headline(scene, n) for n, _ in meeting.tellings):
            continue
        both = meeting.persons & named
        if len(named) >= 2 and (named <= meeting.persons or (len(both) >= 2 and meeting.persons <= named)):
            return meeting
        if len(named) == 1 and both and len(members) == 1:
            return meeting
        if len(named) == 1 and both and _same_unnamed(scene, meeting, members):
            return meeting
        if len(named) == 2 and len(meeting.persons) == 1 and both and _fills(scene, meeting, members):
            return meeting
    return None


def _same_unnamed(scene: Scene, meeting: Meeting, members: Sequence[Attendance]) -> bool:
    """Whether each side that this telling leaves unnamed can be one of the meeting's."""
    return all(
        any(_agree(scene, member, other) for other in meeting.present) for member in members if member.person is None
    )


def _fills(scene: Scene, meeting: Meeting, members: Sequence[Attendance]) -> bool:
    """Whether this telling names the side that the meeting's earlier telling left unnamed."""
    new = [m for m in members if m.person is not None and m.person not in meeting.persons]
    return any(_agree(scene, other, member) for member in new for other in meeting.present if other.person is None)


def _agree(scene: Scene, unnamed: Attendance, other: Attendance) -> bool:
    """Whether an unnamed side may be this participant: neither its country nor its role speaks against it."""
    if other.party is unnamed.party:
        return False
    ours, theirs = serves(scene, unnamed.party), serves(scene, other.party)
    if ours and theirs and ours != theirs:
        return False
    if any(office.plural for office in unnamed.party.offices):
        return False
    said, held = role(scene, unnamed.party), role(scene, other.party)
    return (
        said is None
        or held is None
        or said == held
        or said in ("unknown", "official", "envoy")
        or (ours is not None and ours == theirs)
    )


def _modes_agree(a: str, b: str) -> bool:
    return a == b or "" in (a, b) or (b == "in_person" and a in ("phone", "video"))


def _merge(scene: Scene, meeting: Meeting, members: Sequence[Attendance], number: int, trigger: Trigger) -> None:
    for member in members:
        if member.person is not None and member.person not in meeting.persons:
            meeting.present = [a for a in meeting.present if a.person is not None or not _agree(scene, a, member)]
            meeting.present.append(member)
    if all(_headline(scene, told) for told, _ in meeting.tellings):
        meeting.mode = trigger.mode or meeting.mode
    meeting.tellings.append((number, trigger))
