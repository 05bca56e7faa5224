"""The meetings of an article: what its sentences tell of each encounter, brought together."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.meet.answers import name_by_answer
from readouts.meet.attendance import name_delegation, note_attendance
from readouts.meet.bearers import (
    both_holders,
    holders,
    identify,
    is_credit,
    keep_subject,
    meet_counterparts,
    tell_apart,
)
from readouts.meet.chairs import meeting_of_leaders
from readouts.meet.credentials import envoys_listed
from readouts.meet.encounters import Encounter, encounters_in
from readouts.meet.fallback import add_only_pair
from readouts.meet.gatherings import gathering_told
from readouts.meet.groups import governor
from readouts.meet.implied import implied_side
from readouts.meet.modes import settle_modes
from readouts.meet.protagonist import mean_protagonist, protagonist, return_to_protagonist
from readouts.meet.quoted import QUOTING, is_account, speaks_of_self
from readouts.meet.same import known_meeting, merge
from readouts.meet.scene import Attendance, Meeting, Scene, role, serves
from readouts.meet.senses import AGAIN
from readouts.meet.sides import pairs_of_sides, with_peers
from readouts.meet.summaries import headline_only, sums_up
from readouts.meet.tellers import tellers_of, tells_own
from readouts.meet.trigger import Trigger
from readouts.meet.triggers import triggers_of
from readouts.meet.turns import turned_to
from readouts.meet.visits import visits_of, visits_to_come
from readouts.meet.vocabulary import ATTENDING, HIGHNESSES, MEETING_NOUNS
from readouts.mention.office import ONE_A_STATE
from readouts.mention.parties import Party
from readouts.mention.units import Unit
from readouts.resolve.people import Person
from readouts.segment import Document

# An article need not name these, nor their country: "the Prime Minister received the Danish Prime Minister".
_KNOWN_BY_OFFICE = ("head_of_government", "deputy_head_of_government", "minister", "deputy_minister", "speaker")
_KINDS = words("consultations call conversation negotiations summit session dialogue audience reception")
# Within how many words a sentence names its subject by a pronoun.
_OPENING = 8
_OBJECT = 6
# How many words before a reception an arrival is told of, at most.
_LEAD = 40
_POST = 4
_NAME = 5


def meetings_of(
    doc: Document, units: Sequence[Sequence[Unit]], parties: Sequence[Party], people: Sequence[Person]
) -> Scene:
    """Read the article from the top and gather its meetings."""
    scene = Scene(doc, units, parties, people)
    for party in parties:
        if is_credit(doc, party):
            continue
        identify(party, people)
        meant = holders(party, people)
        meant = both_holders(doc, party, people) if len(meant) == 1 else meant
        scene.by_sentence.setdefault(party.sentence, []).extend(meant)
    triggers = triggers_of(doc)
    scene.visits, scene.tours = visits_of(scene)
    scene.tellers = tellers_of(doc, scene.by_sentence)
    for number in range(len(doc.sentences)):
        _read_sentence(scene, number, triggers.get(number, []))
    if not any(len(meeting.present) > 1 for meeting in scene.meetings):
        add_only_pair(scene, triggers)
    summaries = [meeting for meeting in scene.meetings if sums_up(scene, meeting)]
    scene.partial += summaries
    told = [meeting for meeting in scene.meetings if meeting not in summaries]
    scene.meetings = [m for m in told if len(m.present) > 1 and not headline_only(scene, m)]
    settle_modes(scene)
    if any(meeting.status == "planned" for meeting in scene.meetings):
        scene.coming = visits_to_come(scene)
    return scene


def _read_sentence(scene: Scene, number: int, triggers: Sequence[Trigger]) -> None:
    own = scene.by_sentence.get(number, [])
    return_to_protagonist(scene, number)
    keep_subject(scene, number)
    touched: list[Meeting] = []
    doers: list[Party] = []
    for encounter in encounters_in(scene.doc, number, triggers, own):
        if doers and _goes_on(scene.doc, encounter.trigger):
            encounter.left, encounter.right = doers, _others(encounter, doers)
        if encounter.trigger.status in ("denied", "open", "background") or not _told_by(scene, number, encounter):
            continue
        if _greeted_by_his_own(scene, encounter):
            continue
        if touched:
            scene.focus = touched[-1]
        if _speaks_of_focus(scene, encounter) and scene.focus is not None:
            scene.focus = _of_that_kind(scene, encounter.trigger) or scene.focus
            scene.focus.tellings.append((number, encounter.trigger))
            continue
        mean_protagonist(scene, encounter.left, encounter.right)
        mean_protagonist(scene, encounter.right, encounter.left)
        tell_apart(scene, encounter.left, encounter.right)
        tell_apart(scene, encounter.right, encounter.left)
        meet_counterparts(scene, encounter.right, encounter.left)
        if not encounter.left and len(encounter.right) > 1 and _met_by_another(scene.doc, encounter):
            encounter.left = [side for side in [implied_side(scene, encounter, encounter.right)] if side is not None]
        for left, right in pairs_of_sides(scene, encounter):
            doers = left
            meeting = _settle(scene, number, encounter, left, right, touched)
            if meeting is not None:
                touched.append(meeting)
    listed = envoys_listed(scene, number, own) if not touched else None
    if listed is not None:
        trigger, hosts, envoys = listed
        meeting = _settle(scene, number, Encounter(number, trigger, hosts, envoys, "left"), hosts, envoys, touched)
        touched += [meeting] if meeting is not None else []
    turned = turned_to(scene, number, own) if not touched else None
    if turned is not None:
        meeting = _settle(scene, number, turned, turned.left, turned.right, touched)
        touched += [meeting] if meeting is not None else []
    gathered = gathering_told(scene, number, own) if not touched else None
    if gathered is not None:
        scene.add(gathered)
        touched.append(gathered)
    led = meeting_of_leaders(scene, number, own) if not touched else None
    if led is not None:
        scene.add(led)
        touched.append(led)
    name_delegation(scene, number, own)
    answered = name_by_answer(scene, number, own) if not touched else None
    if answered is not None:
        touched.append(answered)
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
    if scene.opener is None and scene.subject is not None and scene.subject.name is not None:
        scene.opener = scene.subject


def _greeted_by_his_own(scene: Scene, encounter: Encounter) -> bool:
    """Whether a visitor was on arrival only received by his own state's ambassador: an act of protocol."""
    left, right = encounter.left, encounter.right
    if not (encounter.trigger.kind == "receive" and encounter.trigger.passive and len(right) == 1):
        return False
    sentence = scene.doc.sentences[encounter.sentence]
    lead, after = scene.doc.lowers[max(0, sentence.first - _LEAD) : sentence.last], right[0].last
    arrived = any(word.startswith("arriv") for word in lead)
    if not arrived or any(word.startswith(("discuss", "talk")) for word in scene.doc.lowers[after : sentence.last]):
        return False
    guests = left or [party for party in [implied_side(scene, encounter, right)] if party is not None]
    own = {serves(scene, party) for party in (*guests, *right)}
    return role(scene, right[0]) == "ambassador" and bool(guests) and len(own) == 1 and None not in own


def _met_by_another(doc: Document, encounter: Encounter) -> bool:
    """Whether those after a noun are all on one side: "Meetings with President X and Premier Y are planned"."""
    trigger = encounter.trigger
    return trigger.kind == "noun" and doc.lowers[trigger.last : trigger.last + 1] == ["with"]


def _told_by(scene: Scene, number: int, encounter: Encounter) -> bool:
    """Put whom "I" and "we" mean on their side of an encounter; whether it can be told who that is."""
    side = tells_own(scene.doc, encounter.trigger)
    teller = scene.tellers.get(number)
    if encounter.trigger.quoted and not side:
        announced = encounter.trigger.status == "planned" and encounter.left and encounter.right
        if announced or is_account(scene.doc, scene.doc.sentences[number]):
            return True
        others = [p for p in encounter.left if teller is None or p.person != teller.person]
        held = encounter.trigger.status == "held" and encounter.right and not others
        side = "left" if held and (speaks_of_self(scene.doc, number) or _opens(scene, number, encounter)) else ""
        if not side:
            return False
    if not side or teller is None:
        return not encounter.trigger.quoted
    if teller.name is None and teller.person in {party.person for party in encounter.right}:
        # "Good talks with Minister X," the minister posted.
        teller = protagonist(scene) or scene.opener or teller
    if side == "left":
        encounter.left = [teller]
        encounter.right = [party for party in encounter.right if party.person != teller.person]
    else:
        encounter.right = [teller]
        encounter.left = [party for party in encounter.left if party.person != teller.person]
    return True


def _opens(scene: Scene, number: int, encounter: Encounter) -> bool:
    """Whether a sentence or quotation begins with its telling, as posts do: "Great to host X", "Good call with X"."""
    first = scene.doc.sentences[number].first
    near = scene.doc.words[max(first, encounter.trigger.first - _POST) : encounter.trigger.first]
    return encounter.trigger.first - first < _POST or not QUOTING.isdisjoint(near)


def _goes_on(doc: Document, trigger: Trigger) -> bool:
    """Whether the telling has the subject of the one before: "received Ito before receiving Rao", "the second with"."""
    if doc.lowers[trigger.first] in AGAIN and doc.lowers[trigger.last - 1] == "with":
        return True
    verb = trigger.verb if trigger.verb >= 0 else trigger.first
    return doc.lowers[verb] in ("receiving", "meeting", "holding") and doc.lowers[verb - 1] in ("before", "after")


def _others(encounter: Encounter, doers: Sequence[Party]) -> list[Party]:
    """Whom the telling names after its verb, of either side, but for its subject."""
    known = {id(party) for party in doers}
    named = [party for party in (*encounter.left, *encounter.right) if party.first >= encounter.trigger.last]
    return [party for party in named if id(party) not in known]


def _speaks_of_focus(scene: Scene, encounter: Encounter) -> bool:
    """Whether "the meeting", "their talks" without a name goes on about the meeting at hand."""
    trigger = encounter.trigger
    if encounter.left or encounter.right or trigger.kind != "noun" or trigger.first == 0:
        return False
    if trigger.status == "planned" and scene.focus is not None and scene.focus.status == "held":
        return False
    if scene.doc.lowers[trigger.first - 1] in ("the", "their", "this"):
        return scene.doc.lowers[trigger.first] in MEETING_NOUNS | _KINDS
    return _has_name(scene.doc, trigger) and _of_that_kind(scene, trigger) is not None


def _has_name(doc: Document, trigger: Trigger) -> bool:
    """Whether a noun ends a name after "the": "the Foreign Office Consultations"."""
    k = trigger.first
    while k > max(trigger.first - _NAME, 0) and doc.words[k][0].isupper():
        k -= 1
    return k < trigger.first and doc.lowers[k] == "the"


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
    named = min([party.first for party in own], default=len(doc.lowers))
    for k, word in enumerate(doc.lowers[start : start + 4], start):
        if named <= k:
            return False
        if word in ("he", "she") or (word in HIGHNESSES and named >= k + 4):
            return True
    return False


def _subject(scene: Scene, number: int, own: Sequence[Party], triggers: Sequence[Trigger]) -> Party | None:
    """Whom a sentence is about; none where its verb comes first: "He received X", "In Riga she met Y"."""
    start = scene.doc.sentences[number].opening
    if _goes_on_about(scene.doc, start, own):
        return None
    if own and any(word in ("he", "she") for word in scene.doc.lowers[start : min(own[0].first, start + _OPENING)]):
        return None
    if own and any(t.kind in ("meet", "receive") and 0 <= own[0].first - t.last < _OBJECT for t in triggers):
        return None
    for party in own:
        told = governor(scene.doc, scene.doc.sentences[number], party)
        met = told == "with" or (
            told == "by" and not ATTENDING.isdisjoint(scene.doc.lowers[party.first - 3 : party.first])
        )
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
    known = known_meeting(scene, number, named, members, trigger)
    if known is None and len(named) == len(members) == 1 and trigger.kind == "noun" and right and not left:
        return _implied_telling(scene, number, encounter, right, touched)
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


def _host(encounter: Encounter, left: Sequence[Party], right: Sequence[Party]) -> int | None:
    """The person who receives, where the telling says who does."""
    hosts = {"left": left, "right": right}.get(encounter.host or "", ())
    return next((party.person for party in hosts if party.person is not None), None)


def _implied_telling(
    scene: Scene, number: int, encounter: Encounter, right: list[Party], touched: Sequence[Meeting]
) -> Meeting | None:
    """The meeting of "a discussion followed with B": its other side is the last subject."""
    others = with_peers(scene, encounter, implied_side(scene, encounter, right))
    return _settle(scene, number, encounter, others, right, touched) if others else None


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
    return any(o.role in ONE_A_STATE or o.head_role == "secretary_general" for o in party.offices if not o.plural)
