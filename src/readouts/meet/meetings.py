"""The meetings of an article: what its sentences tell of each encounter, brought together."""

from collections.abc import Sequence

from readouts.lexicon.function_words import BE
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
from readouts.meet.bygone import of_last_week
from readouts.meet.chairs import meeting_of_leaders
from readouts.meet.credentials import envoys_listed, is_only_handing
from readouts.meet.denials import is_cancelled
from readouts.meet.encounters import Encounter, encounters_in
from readouts.meet.fallback import add_only_pair
from readouts.meet.focus import of_that_kind, refocus, speaks_of_focus
from readouts.meet.gatherings import gathering_told, join_host
from readouts.meet.groups import governor
from readouts.meet.implied import implied_side
from readouts.meet.listed import listed_below
from readouts.meet.messages import message_brought
from readouts.meet.modes import settle_modes
from readouts.meet.protagonist import mean_protagonist, protagonist, return_to_protagonist
from readouts.meet.quoted import QUOTING, is_account, speaks_of_self
from readouts.meet.retinue import join_retinue, note_retinue
from readouts.meet.scene import Meeting, Scene, role, serves
from readouts.meet.senses import AGAIN
from readouts.meet.settling import note_hosts, settle
from readouts.meet.sides import pairs_of_sides
from readouts.meet.summaries import headline_only, sums_up
from readouts.meet.tellers import tellers_of, tells_own
from readouts.meet.transcripts import transcribed
from readouts.meet.trigger import Trigger
from readouts.meet.triggers import triggers_of
from readouts.meet.turns import next_met, turned_to
from readouts.meet.visits import visits_of, visits_to_come
from readouts.meet.vocabulary import ATTENDING, HIGHNESSES
from readouts.mention.parties import Party
from readouts.mention.units import Unit
from readouts.resolve.people import Person
from readouts.segment import Document

# Within how many words a sentence names its subject by a pronoun.
_OPENING = 8
_OBJECT = 6
_WHOM, _THAT_DAY = 2, frozenset(("today", "yesterday"))
# How many meetings an article's news has at most.
_NEWS = 8
_NO_NEWS = frozenset(("background", "denied"))
# How many words before a reception an arrival is told of, at most.
_LEAD = 40
_POST = 4
_PRESENTED = BE | {"came"}


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
    scene.bygone = {number: own[0].last for number, own in triggers.items() if all(t.status in _NO_NEWS for t in own)}
    scene.visits, scene.tours = visits_of(scene)
    scene.tellers = tellers_of(doc, scene.by_sentence)
    for number in range(len(doc.sentences)):
        _read_sentence(scene, number, triggers.get(number, []))
    if not any(len(meeting.present) > 1 for meeting in scene.meetings):
        add_only_pair(scene, triggers)
        _read_attendance(scene)
    summaries = [meeting for meeting in scene.meetings if sums_up(scene, meeting)]
    scene.partial += summaries
    told = [meeting for meeting in scene.meetings if meeting not in summaries]
    scene.meetings = [meeting for meeting in told if len(meeting.present) > 1 and not _is_none(scene, meeting)]
    settle_modes(scene)
    if any(meeting.status == "planned" for meeting in scene.meetings):
        scene.coming = visits_to_come(scene)
    return scene


def _read_attendance(scene: Scene) -> None:
    """Add to the only meeting, which was found last, whom the text that goes on about it tells to have been there."""
    for meeting in scene.meetings[-1:]:
        scene.focus = meeting
        for number in meeting.sentences[1:]:
            note_attendance(scene, number, scene.by_sentence.get(number, []), [])


def _is_none(scene: Scene, meeting: Meeting) -> bool:
    """Whether what is told so was none: only a headline's, called off, or a ceremony."""
    return headline_only(scene, meeting) or _never_held(scene, meeting) or is_only_handing(scene, meeting)


def _never_held(scene: Scene, meeting: Meeting) -> bool:
    """Whether what was planned is told after to be cancelled, and no more of it."""
    if meeting.status != "planned":
        return False
    last = max(number for number, _ in meeting.tellings)
    return any(last <= number and named <= meeting.persons for named, number in scene.cancelled.items())


def _read_sentence(scene: Scene, number: int, triggers: Sequence[Trigger]) -> None:
    own = scene.by_sentence.get(number, [])
    return_to_protagonist(scene, number)
    keep_subject(scene, number)
    touched = _told_by_encounters(scene, number, triggers, own) or _told_otherwise(scene, number, own)
    name_delegation(scene, number, own)
    note_retinue(scene, number, own)
    answered = name_by_answer(scene, number, own) if not touched else None
    touched += [answered] if answered is not None else []
    note_attendance(scene, number, own, touched)
    _keep_focus(scene, number, own, touched)
    _note_subject(scene, number, own, triggers)


def _told_by_encounters(scene: Scene, number: int, triggers: Sequence[Trigger], own: Sequence[Party]) -> list[Meeting]:
    """The meetings that the encounters of a sentence tell of."""
    touched: list[Meeting] = []
    doers: list[Party] = []
    for encounter in encounters_in(scene.doc, number, triggers, own):
        encounter.right = encounter.right or listed_below(scene, number)
        if doers and _goes_on(scene.doc, encounter.trigger):
            encounter.left, encounter.right = doers, _others(encounter, doers)
        if not _is_told(scene, number, encounter):
            continue
        scene.focus = touched[-1] if touched else scene.focus
        if _resumes_focus(scene, number, encounter):
            continue
        _settle_parties(scene, encounter)
        pairs = list(pairs_of_sides(scene, encounter))
        if not pairs:
            note_hosts(scene, encounter)
        for left, right in pairs:
            doers = left
            meeting = settle(scene, number, encounter, left, right)
            if meeting is not None and meeting.status == "held":
                join_retinue(scene, meeting, [*left, *right])
            touched += [meeting] if meeting is not None else []
    return touched


def _is_told(scene: Scene, number: int, encounter: Encounter) -> bool:
    """Whether an encounter is of a meeting, held or planned, and it can be told whose."""
    if encounter.trigger.status == "denied" and is_cancelled(scene.doc, number):
        named = frozenset(p.person for p in (*encounter.left, *encounter.right) if p.person is not None)
        scene.cancelled.update({named: number} if len(named) > 1 else {})
    if encounter.trigger.status in ("denied", "open", "background") or not _told_by(scene, number, encounter):
        return False
    if "you" in scene.doc.lowers[max(0, encounter.trigger.first - _WHOM) : encounter.trigger.first]:
        # "You met the Speaker yesterday", somebody tells another.
        return False
    if encounter.trigger.status == "held" and _looks_back(scene, number, encounter.trigger):
        return False
    return not _greeted_by_his_own(scene, encounter)


def _looks_back(scene: Scene, number: int, trigger: Trigger) -> bool:
    """Whether a telling is of a time before the meeting that the article is about."""
    return _looks_back_a_week(scene, number, trigger) or _is_recalled_in_a_turn(scene, number)


def _is_recalled_in_a_turn(scene: Scene, number: int) -> bool:
    """Whether who is given word for word after the article told a meeting tells of another, not one of that day."""
    given = transcribed(scene.doc)
    if number not in given or not scene.meetings or scene.meetings[0].tellings[0][0] in given:
        return False
    sentence = scene.doc.sentences[number]
    return _THAT_DAY.isdisjoint(scene.doc.lowers[sentence.first : sentence.last])


def _looks_back_a_week(scene: Scene, number: int, trigger: Trigger) -> bool:
    """Whether a telling is of "last week" where the article is about a meeting since."""
    sentences = scene.doc.sentences
    news = (told for meeting in scene.meetings[:_NEWS] if meeting.status == "held" for told, _ in meeting.tellings[:1])
    return of_last_week(scene.doc, sentences[number], trigger) and any(
        told < number and not of_last_week(scene.doc, sentences[told]) for told in news
    )


def _resumes_focus(scene: Scene, number: int, encounter: Encounter) -> bool:
    """Whether an encounter only goes on about the meeting at hand, of which it is then a further telling."""
    if scene.focus is None or not speaks_of_focus(scene, encounter):
        return False
    scene.focus = of_that_kind(scene, encounter.trigger) or scene.focus
    scene.focus.tellings.append((number, encounter.trigger))
    return True


def _settle_parties(scene: Scene, encounter: Encounter) -> None:
    """Find whom titles and pronouns on either side of an encounter mean."""
    mean_protagonist(scene, encounter.left, encounter.right)
    mean_protagonist(scene, encounter.right, encounter.left)
    tell_apart(scene, encounter.left, encounter.right)
    tell_apart(scene, encounter.right, encounter.left)
    meet_counterparts(scene, encounter.right, encounter.left)
    if not encounter.left and len(encounter.right) > 1 and _met_by_another(scene.doc, encounter):
        encounter.left = [side for side in [implied_side(scene, encounter, encounter.right)] if side is not None]


def _told_otherwise(scene: Scene, number: int, own: Sequence[Party]) -> list[Meeting]:
    """The meetings of a sentence without an encounter of two sides: envoys, others next, messages, gatherings."""
    readings = (_listed, _turned, _brought, _gathered)
    return next((meetings for read in readings if (meetings := read(scene, number, own))), [])


def _listed(scene: Scene, number: int, own: Sequence[Party]) -> list[Meeting]:
    listed = envoys_listed(scene, number, own)
    if listed is None:
        return []
    trigger, hosts, envoys = listed
    meeting = settle(scene, number, Encounter(number, trigger, hosts, envoys, "left"), hosts, envoys)
    return [meeting] if meeting is not None else []


def _turned(scene: Scene, number: int, own: Sequence[Party]) -> list[Meeting]:
    turned = turned_to(scene, number, own) or next_met(scene, number, own)
    if turned is None:
        return []
    told = (settle(scene, number, turned, *sides) for sides in pairs_of_sides(scene, turned))
    return [meeting for meeting in told if meeting is not None]


def _brought(scene: Scene, number: int, own: Sequence[Party]) -> list[Meeting]:
    brought = message_brought(scene, number, own)
    meeting = settle(scene, number, brought, brought.left, brought.right) if brought is not None else None
    return [meeting] if meeting is not None else []


def _gathered(scene: Scene, number: int, own: Sequence[Party]) -> list[Meeting]:
    meeting = gathering_told(scene, number, own) or meeting_of_leaders(scene, number, own)
    if meeting is None:
        return []
    scene.add(meeting)
    join_host(scene, number, meeting)
    return [meeting]


def _keep_focus(scene: Scene, number: int, own: Sequence[Party], touched: Sequence[Meeting]) -> None:
    """Note the sentence for the meetings it tells of, else for the one at hand."""
    for meeting in touched:
        if number not in meeting.sentences:
            meeting.sentences.append(number)
    if touched:
        scene.focus = touched[-1]
    elif scene.focus is not None:
        scene.focus = refocus(scene, own) or scene.focus
        scene.focus.sentences.append(number)


def _note_subject(scene: Scene, number: int, own: Sequence[Party], triggers: Sequence[Trigger]) -> None:
    """Keep whom the sentence is about, or who is quoted in it and the one before, for the pronouns to come."""
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
        # "Next came X", "among them was X"
        met = (
            told in _PRESENTED
            or told == "with"
            or (told == "by" and not ATTENDING.isdisjoint(scene.doc.lowers[party.first - 3 : party.first]))
        )
        if party.person is not None and (party.name is not None or party.kind == "title") and not met:
            return party if party.first - start < 25 else None
    return None
