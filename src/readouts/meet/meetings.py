"""The meetings of an article: what its sentences tell of each encounter, brought together."""

from collections.abc import Sequence
from dataclasses import replace

from readouts.lexicon.entries import words
from readouts.meet.attendance import note_attendance
from readouts.meet.chairs import meeting_of_leaders
from readouts.meet.encounters import Encounter, encounters_in
from readouts.meet.groups import governor
from readouts.meet.modes import settle_modes
from readouts.meet.scene import Attendance, Meeting, Scene, role, serves
from readouts.meet.sides import implied_side, pairs_of_sides
from readouts.meet.tellers import tellers_of, tells_own
from readouts.meet.trigger import Trigger
from readouts.meet.triggers import quoted_words, triggers_of
from readouts.meet.vocabulary import HIGHNESSES, MEETING_NOUNS
from readouts.mention.parties import Party
from readouts.mention.units import Unit
from readouts.resolve.offices import described
from readouts.resolve.people import Person
from readouts.segment import Document, Sentence, is_headline

# An article need not name these, nor their country: "the Prime Minister received the Danish Prime Minister".
_KNOWN_BY_OFFICE = ("head_of_government", "minister")
_ONLY_ONE = frozenset(("head_of_state", "head_of_government", "speaker"))
_PEERS = words("counterparts colleagues")
_KINDS = words("consultations call conversation negotiations summit session dialogue audience reception")
# Within how many words a sentence names its subject by a pronoun.
_OPENING = 8
_OBJECT = 6
_NEXT = words("also later then separately earlier meanwhile afterwards subsequently too")


def meetings_of(
    doc: Document, units: Sequence[Sequence[Unit]], parties: Sequence[Party], people: Sequence[Person]
) -> Scene:
    """Read the article from the top and gather its meetings."""
    scene = Scene(doc, units, parties, people)
    for party in parties:
        if _is_credit(doc, party):
            continue
        _identify(party, people)
        scene.by_sentence.setdefault(party.sentence, []).extend(_holders(party, people))
    triggers = triggers_of(doc)
    scene.tellers = tellers_of(doc, scene.by_sentence)
    for number in range(len(doc.sentences)):
        _read_sentence(scene, number, triggers.get(number, []))
    if not any(len(meeting.persons) > 1 for meeting in scene.meetings):
        _only_pair(scene, triggers)
    summaries = [meeting for meeting in scene.meetings if _sums_up(scene, meeting)]
    scene.partial += summaries
    told = [meeting for meeting in scene.meetings if meeting not in summaries]
    scene.meetings = [m for m in told if len(m.present) > 1 and not _headline_only(scene, m)]
    settle_modes(scene)
    return scene


def _is_credit(doc: Document, party: Party) -> bool:
    """Whether what reads as a title is the agency's sign after a dateline: "TEHRAN, Mar. 09 (MNA) –"."""
    alone = party.kind == "title" and party.last - party.first == 1 and doc.words[party.first].isupper()
    return alone and doc.words[party.first - 1] == "(" and doc.words[party.last : party.last + 1] == [")"]


def _only_pair(scene: Scene, triggers: dict[int, list[Trigger]]) -> None:
    """Where no grammar settled a meeting but one is told, it is that of the two sides named beside the telling."""
    for number, own in triggers.items():
        quoted = quoted_words(scene.doc, scene.doc.sentences[number])
        told = [t for t in own if t.status == "held" and t.kind not in ("weak", "see") and t.first not in quoted]
        nameless = all(party.person is None for party in scene.by_sentence.get(number, []))
        for places in [(number, number - 1), *([(number + 1,)] if nameless else [])]:
            near = [p for n in places for p in scene.by_sentence.get(n, []) if p.person is not None]
            if told and _pair(scene, near, number, told[0]):
                return
    _pair_before(scene)


def _pair_before(scene: Scene) -> None:
    """The meeting of the only two sides named before a sentence that begins "At the talks"."""
    sides: dict[str, Party] = {}
    for number, sentence in enumerate(scene.doc.sentences):
        noun = _at_the_meeting(scene.doc, sentence)
        if noun is not None and _pair(scene, list(sides.values()), number, Trigger("noun", noun, noun + 1, "")):
            return
        for party in scene.by_sentence.get(number, []):
            side = serves(scene, party)
            if party.person is not None and side is not None:
                sides.setdefault(side, party)


def _pair(scene: Scene, parties: Sequence[Party], number: int, trigger: Trigger) -> bool:
    """Whether these parties are of two sides, which then met; of each the first named."""
    sides = {serves(scene, party): party for party in reversed(parties) if serves(scene, party)}
    persons = {party.person for party in sides.values()}
    if len(sides) != 2 or any(persons <= meeting.persons for meeting in scene.meetings):
        return False
    members = [Attendance(party.person, party) for party in reversed(sides.values())]
    following = [*range(number, len(scene.doc.sentences))]
    scene.add(Meeting("held", trigger.mode, members, [(number, trigger)], sentences=following))
    return True


def _at_the_meeting(doc: Document, sentence: Sentence) -> int | None:
    """The noun of "During the talks, both sides …", with which a sentence begins, in a quotation too."""
    k = sentence.first + (doc.words[sentence.first] in ('"', "“"))
    opened = doc.lowers[k] in ("during", "at", "in") and doc.lowers[k + 1 : k + 2] in (["the"], ["their"])
    return k + 2 if opened and k + 2 < sentence.last and doc.lowers[k + 2] in MEETING_NOUNS else None


def _headline_only(scene: Scene, meeting: Meeting) -> bool:
    """Whether only a headline tells of it, with one person named, and the text tells more of that person's meetings."""
    if len(meeting.persons) > 1 or any(not is_headline(scene.doc, number) for number, _ in meeting.tellings):
        return False
    return any(other is not meeting and other.persons & meeting.persons for other in scene.meetings)


def _sums_up(scene: Scene, meeting: Meeting) -> bool:
    """Whether "Ito spoke with his counterparts" only sums up the meetings, with names, that the article tells next."""
    if meeting.status != "held" or len(meeting.persons) != 1:
        return False
    unnamed = [a.party for a in meeting.present if a.person is None]
    if not unnamed or not all(_several(scene.doc, party) for party in unnamed):
        return False
    first = meeting.tellings[0][0]
    same = [m for m in scene.meetings if m.status == "held" and len(m.persons) > 1 and m.persons & meeting.persons]
    opens = all(other.tellings[0][0] > first for other in same)
    return opens and any(_names(scene, other, meeting.persons, unnamed) for other in same)


def _names(scene: Scene, meeting: Meeting, known: set[int], unnamed: Sequence[Party]) -> bool:
    """Whether those who are new at a meeting may be some of those left unnamed before."""
    sides = {serves(scene, a.party) for a in meeting.present if a.person not in known}
    return any(party.kind == "counterpart" or serves(scene, party) in sides | {None} for party in unnamed)


def _several(doc: Document, party: Party) -> bool:
    """Whether a party without a name is several people: "his counterparts", "heads of institutions"."""
    peers = not _PEERS.isdisjoint(doc.lowers[party.first : party.last])
    return any(office.plural for office in party.offices) or (party.kind == "counterpart" and peers)


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
    """Tie a title without a name, or a counterpart from a named country, to the person it means."""
    counterpart = party.kind == "counterpart" and bool(party.country) and bool(party.offices)
    if party.person is None and (party.kind == "title" or counterpart) and not party.offices[0].plural:
        person = described(party, people, party.first)
        if person is not None:
            party.person = person.index


def _read_sentence(scene: Scene, number: int, triggers: Sequence[Trigger]) -> None:
    own = scene.by_sentence.get(number, [])
    touched: list[Meeting] = []
    doers: list[Party] = []
    for encounter in encounters_in(scene.doc, number, triggers, own):
        if doers and _goes_on(scene.doc, encounter.trigger):
            encounter.left, encounter.right = doers, _others(encounter, doers)
        if encounter.trigger.status in ("denied", "open", "background") or not _told_by(scene, number, encounter):
            continue
        if _speaks_of_focus(scene, encounter) and scene.focus is not None:
            scene.focus = _of_that_kind(scene, encounter.trigger) or scene.focus
            scene.focus.tellings.append((number, encounter.trigger))
            continue
        _tell_apart(scene, encounter.left, encounter.right)
        _tell_apart(scene, encounter.right, encounter.left)
        for left, right in pairs_of_sides(scene, encounter):
            doers = left
            meeting = _settle(scene, number, encounter, left, right, touched)
            if meeting is not None:
                touched.append(meeting)
    led = meeting_of_leaders(scene, number, own) if not touched else None
    if led is not None:
        scene.add(led)
        touched.append(led)
    note_attendance(scene, number, own, touched)
    for meeting in touched:
        if number not in meeting.sentences:
            meeting.sentences.append(number)
    if touched:
        scene.focus = touched[-1]
    elif scene.focus is not None:
        scene.focus = _refocus(scene, own) or scene.focus
        scene.focus.sentences.append(number)
    quoted = number in scene.tellers and scene.tellers.get(number - 1) is scene.tellers[number]
    scene.subject = (scene.tellers[number] if quoted else _subject(scene, number, own, triggers)) or scene.subject


def _told_by(scene: Scene, number: int, encounter: Encounter) -> bool:
    """Put whom "I" and "we" mean on their side of an encounter; whether it can be told who that is."""
    side = tells_own(scene.doc, encounter.trigger)
    teller = scene.tellers.get(number)
    if not side or teller is None:
        return not (side and encounter.trigger.first in quoted_words(scene.doc, scene.doc.sentences[number]))
    if side == "left":
        encounter.left = [teller]
        encounter.right = [party for party in encounter.right if party.person != teller.person]
    else:
        encounter.right = [teller]
        encounter.left = [party for party in encounter.left if party.person != teller.person]
    return True


def _goes_on(doc: Document, trigger: Trigger) -> bool:
    """Whether the telling has the subject of the one before: "received Ito before receiving Rao"."""
    verb = trigger.verb if trigger.verb >= 0 else trigger.first
    return doc.lowers[verb] in ("receiving", "meeting", "holding") and doc.lowers[verb - 1] in ("before", "after")


def _others(encounter: Encounter, doers: Sequence[Party]) -> list[Party]:
    """Whom the telling names after its verb, of either side, but for its subject."""
    known = {id(party) for party in doers}
    named = [party for party in (*encounter.left, *encounter.right) if party.first >= encounter.trigger.last]
    return [party for party in named if id(party) not in known]


def _tell_apart(scene: Scene, side: Sequence[Party], others: Sequence[Party]) -> None:
    """Nobody meets oneself: "the Prime Minister" who hosts the Danish Prime Minister is another, maybe unnamed."""
    opposite = {party.person for party in others if party.name and party.person is not None}
    for party in side:
        if party.name is None and party.kind == "title" and party.person in opposite:
            party.person = _other_holder(scene, party, opposite)


def _other_holder(scene: Scene, party: Party, opposite: set[int]) -> int | None:
    """The person last named before with a title of the same last word ("Foreign Secretary"), not the other side's."""
    word = scene.doc.lowers[party.offices[0].head[1] - 1]
    for earlier in reversed([p for p in scene.parties if p.first < party.first and p.person is not None]):
        titles = {scene.doc.lowers[office.head[1] - 1] for office, _ in scene.people[earlier.person].offices}  # type: ignore[index]
        if earlier.person not in opposite and word in titles:
            return earlier.person
    return None


def _speaks_of_focus(scene: Scene, encounter: Encounter) -> bool:
    """Whether "the meeting", "their talks" without a name goes on about the meeting at hand."""
    trigger = encounter.trigger
    if encounter.left or encounter.right or trigger.kind != "noun" or trigger.first == 0:
        return False
    return (
        scene.doc.lowers[trigger.first - 1] in ("the", "their", "this")
        and scene.doc.lowers[trigger.first] in MEETING_NOUNS | _KINDS
    )


def _of_that_kind(scene: Scene, trigger: Trigger) -> Meeting | None:
    """The meeting that was called so: "At the consultations" after those and a courtesy call were told of."""
    word = scene.doc.lowers[trigger.last - 1]
    called = [m for m in scene.meetings if any(scene.doc.lowers[t.last - 1] == word for _, t in m.tellings)]
    return called[-1] if word in _KINDS and called else None


def _refocus(scene: Scene, own: Sequence[Party]) -> Meeting | None:
    """The meeting that a sentence without a telling goes on about: that of the people it names."""
    named = {party.person for party in own if party.person is not None}
    if not named or scene.focus is None or named & scene.focus.persons:
        return None
    return next(scene.meetings_of(named), None)


def _goes_on_about(doc: Document, start: int, own: Sequence[Party]) -> bool:
    """Whether a sentence begins with "He", "Later she" or "His Highness" alone, which keep the subject."""
    for k, word in enumerate(doc.lowers[start : start + 4], start):
        if any(party.first <= k for party in own):
            return False
        if word in ("he", "she") or (word in HIGHNESSES and not any(p.first < k + 4 for p in own)):
            return True
    return False


def _subject(scene: Scene, number: int, own: Sequence[Party], triggers: Sequence[Trigger]) -> Party | None:
    """Whom a sentence is about; none where its verb comes first: "He received X", "In Riga she met Y"."""
    start = scene.doc.sentences[number].first
    if _goes_on_about(scene.doc, start, own):
        return None
    if own and any(word in ("he", "she") for word in scene.doc.lowers[start : min(own[0].first, start + _OPENING)]):
        return None
    if own and any(t.kind in ("meet", "receive") and 0 <= own[0].first - t.last < _OBJECT for t in triggers):
        return None
    for party in own:
        met = governor(scene.doc, scene.doc.sentences[number], party) == "with"
        if party.person is not None and (party.name is not None or party.kind == "title") and not met:
            return party if party.first - start < 25 else None
    return None


def _settle(
    scene: Scene, number: int, encounter: Encounter, left: list[Party], right: list[Party], touched: Sequence[Meeting]
) -> Meeting | None:
    """The meeting that this telling is of: one already known, or a new one if two sides are there."""
    trigger = encounter.trigger
    members = _members(encounter, left, right)
    named = {a.person for a in members if a.person is not None}
    known = _known(scene, number, named, members, trigger)
    if known is None and len(named) == 1 and trigger.kind == "noun" and right and not left:
        return _implied_telling(scene, number, encounter, right, touched)
    if known is not None:
        _merge(scene, known, members, number, trigger)
        known.host = known.host if known.host is not None else _host(encounter, left, right)
        return known
    if len(named) < 2 and not (len(named) == 1 and _unnamed_side(scene, members)):
        if trigger.kind in ("meet", "receive") and members:
            scene.unsettled.append((number, trigger))
        if named and trigger.status == "held":
            scene.partial.append(Meeting("held", trigger.mode, members, [(number, trigger)]))
        return None
    meeting = Meeting(trigger.status, trigger.mode, members, [(number, trigger)], _host(encounter, left, right))
    scene.add(meeting)
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
                members.append(Attendance(party.person, party, stated))
    return members


def _unnamed_side(scene: Scene, members: Sequence[Attendance]) -> bool:
    if len(members) < 2:
        return False
    unnamed = [a.party for a in members if a.person is None]
    doer = members[0].party
    known = [serves(scene, party) or _high(party) for party in unnamed]
    elected = any(role(scene, party) == "member_of_parliament" for party in unnamed)
    return any(known) or elected or (doer.person is None and role(scene, doer) in _KNOWN_BY_OFFICE)


def _high(party: Party) -> bool:
    """Whether a title without a name or country can only be one's: "The Prime Minister hosted …"."""
    return any(o.role in _ONLY_ONE or o.head_role == "secretary_general" for o in party.offices if not o.plural)


def _known(
    scene: Scene, number: int, named: set[int], members: Sequence[Attendance], trigger: Trigger
) -> Meeting | None:
    """The meeting already told of that has these people: all of them, or (a telling of more) those of it."""
    # Of two meetings, that of just these people is meant, not another to which more came.
    latest = list(scene.meetings_of(named))
    same = [meeting for meeting in latest if len(named) > 2 and meeting.persons == named]
    for meeting in [*same, *latest]:
        if meeting.status != trigger.status:
            continue
        both = meeting.persons & named
        if not _modes_agree(meeting.mode, trigger.mode) and not all(
            is_headline(scene.doc, n) for n, _ in meeting.tellings
        ):
            continue
        if _is_next(scene, number, meeting, named, trigger) or _is_apart(scene, number, meeting, named, trigger):
            continue
        if _is_another(scene, number, meeting, named, trigger):
            continue
        if len(named) >= 2 and (named <= meeting.persons or (len(both) >= 2 and meeting.persons <= named)):
            return meeting
        if len(named) == 1 and len(members) == 1:
            return meeting
        if len(named) == 1 and _same_unnamed(scene, meeting, members):
            return meeting
        if len(named) == 2 and len(meeting.persons) == 1 and _fills(scene, meeting, members):
            return meeting
    return None


def _is_next(scene: Scene, number: int, meeting: Meeting, named: set[int], trigger: Trigger) -> bool:
    """Whether somebody who only attended the meeting is told to have met its principal later, or also."""
    attendees = {a.person for a in meeting.present if a.attendee}
    if trigger.kind == "noun" or not named & attendees:
        return False
    sentence = scene.doc.sentences[number]
    return not _NEXT.isdisjoint(scene.doc.lowers[sentence.first : sentence.last])


def _is_another(scene: Scene, number: int, meeting: Meeting, named: set[int], trigger: Trigger) -> bool:
    """Whether the people of a meeting are told to have met somebody else at another time: "Earlier, both called on"."""
    opening = scene.doc.lowers[scene.doc.sentences[number].first]
    return trigger.kind != "noun" and opening in _NEXT and len(meeting.persons) > 1 and not named <= meeting.persons


def _is_apart(scene: Scene, number: int, meeting: Meeting, named: set[int], trigger: Trigger) -> bool:
    """Whether two of a meeting of three sides or more are told to have met bilaterally besides."""
    sides = {serves(scene, a.party) for a in meeting.present if not a.attendee} - {None}
    if len(named) != 2 or len(sides) < 3:
        return False
    sentence = scene.doc.sentences[number]
    besides = not _NEXT.isdisjoint(scene.doc.lowers[sentence.first : trigger.first])
    words = scene.doc.lowers[trigger.first : trigger.last]
    return (besides and trigger.kind != "noun") or any(word in ("bilateral", "separate") for word in words)


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
    if other.person is None and _words(scene, other.party) == _words(scene, unnamed.party):
        return True
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


def _words(scene: Scene, party: Party) -> list[str]:
    return [word for word in scene.doc.lowers[party.first : party.last] if word != "the"]


def _modes_agree(a: str, b: str) -> bool:
    return a == b or "" in (a, b) or (b == "in_person" and a in ("phone", "video"))


def _merge(scene: Scene, meeting: Meeting, members: Sequence[Attendance], number: int, trigger: Trigger) -> None:
    for member in members:
        if member.person is not None and member.person not in meeting.persons:
            meeting.present = [a for a in meeting.present if a.person is not None or not _agree(scene, a, member)]
            scene.join(meeting, member)
    if not meeting.mode or all(is_headline(scene.doc, told) for told, _ in meeting.tellings):
        meeting.mode = trigger.mode or meeting.mode
    meeting.tellings.append((number, trigger))
