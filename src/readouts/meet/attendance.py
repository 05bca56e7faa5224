"""Who else took part: "the meeting was attended by …", "also present were …", "in the presence of …"."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import BE, PERSONAL_PRONOUNS
from readouts.meet.groups import genitive
from readouts.meet.listed import listed_below
from readouts.meet.presence import MEETINGS_ATTENDED, OCCASIONS, OPENING, SURE_CUES, tells_presence
from readouts.meet.scene import Attendance, Meeting, Scene, serves
from readouts.meet.senses import on_arrival
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import ATTENDING, COMPRISED, MEALS, MEETING_NOUNS
from readouts.mention.parties import Party
from readouts.segment import Document, Sentence

_BESIDE_THEM = frozenset(("flanked", "assisted"))
_JOINED = frozenset(("accompanied", "joined", "joining", "joins")) | _BESIDE_THEM
_GATHERINGS = words(
    "meeting talks session sitting summit conference forum dialogue negotiations consultations review commission "
    "roundtable ministerial"
)
_TRAVELS = words("trip visit tour journey")
_MEETINGS = words("meetings audiences talks conversations receptions sessions")
_ALL_MEETINGS = frozenset((which, more) for which in ("the", "these", "all") for more in ("meetings", "occasions"))
_PARTICIPLES = words("attending participating")
_TOOK_PLACE = frozenset((("took", "place"), ("was", "held"), ("were", "held")))
# "Will have the opportunity to attend": how far before the cue.
_AHEAD, _FARTHEST = words("will would shall"), 8
# How many sentences after a delegation is met, at most, its members are told.
_LONG_AGO = 4
_ATTENDING_WERE = frozenset((("attending", "was"), ("attending", "were")))
_PRESENCE = words("presence attendance participation company composed consisted consists up")
_HEADED, _LED = frozenset(("led", "headed")), 10
# "The delegation included X", "was represented by X"
_MADE_UP = COMPRISED | {"delegation"}
# How many words "on behalf of the delegation" may have, with commas.
_FOR_IT = 7
# "The distinguished visitor was accompanied by X", though nobody names him.
_GUESTS = words("visitor guest dignitary")
_CUES = SURE_CUES | ATTENDING | _BESIDE_THEM | {"part"}
# Within how many words after "attended" its object is named.
_OBJECT = 6
_WHOLE = words("visit trip tour ceremony")
_FESTIVE = MEALS | words(
    "gala ceremony ceremonies concert parade mass wedding funeral inauguration exhibition festival"
)
_OPENED = ("inaugurat", "opened", "unveil", "launched")
_WITH_HIM = words("also too in as well both sitting")
# "without the participation of the President"
_FARTHEST_WITHOUT = 3


def note_attendance(scene: Scene, number: int, own: Sequence[Party], touched: list[Meeting]) -> None:
    """Add those whom a sentence says to have been there too, to the meeting it tells of or the one at hand."""
    sentence = scene.doc.sentences[number]
    cue, sure = _cue(scene.doc, sentence, own)
    own = [*own, *listed_below(scene, number)] if cue is not None else own
    words = scene.doc.lowers[sentence.first : sentence.last]
    # Who received a guest with somebody when he came: that says nothing of the talks.
    if cue is None or (scene.doc.lowers[cue] == "accompanied" and on_arrival(words)):
        return
    if not _AHEAD.isdisjoint(scene.doc.lowers[max(sentence.first, cue - _FARTHEST) : cue]):
        if scene.focus is not None and scene.focus.status == "planned" and scene.doc.lowers[sentence.first] == "it":
            # "It will be attended by X and Y"
            _add(scene, own, scene.focus, cue, touched)
        return
    meeting = touched[-1] if touched else _attended(scene)
    if meeting is not None and not touched and _is_another(scene.doc, meeting, cue):
        return
    if meeting is None and not _name_guests(scene, number, own, cue, touched):
        _note_gathering(scene, number, own, cue, touched)
    elif meeting is None:
        return
    elif meeting.status == "held" and (touched or sure or _of_the_meeting(scene, number, own, meeting)):
        for attended in _both(scene, sentence, meeting):
            _add(scene, own, attended, cue, touched)
    if touched and "also" in scene.doc.lowers[max(sentence.first, cue - 2) : cue]:
        _join_earlier(scene, number, touched[-1])


def name_delegation(scene: Scene, number: int, own: Sequence[Party]) -> None:
    """Let who heads or speaks for a delegation that was met be named after: "The delegation, led by X, thanked him"."""
    meeting = scene.focus
    guests = [a for a in meeting.present if a.person is None and a.party.kind == "delegation"] if meeting else []
    if meeting is None or not guests:
        return
    start = scene.doc.sentences[number].first
    for party in own:
        near = scene.doc.lowers[max(start, party.first - _LED) : party.first]
        led = "delegation" in near and "by" in near and not _HEADED.isdisjoint(near)
        if (
            (led or _speaks_for_it(scene.doc, party))
            and party.person is not None
            and party.person not in meeting.persons
        ):
            meeting.present.remove(guests[0])
            scene.join(meeting, Attendance(party.person, party, guests[0].side))
            return


def _speaks_for_it(doc: Document, party: Party) -> bool:
    """Whether somebody speaks "on behalf of the delegation", or is told as who led it: "the speaker who led it, X"."""
    after = [word for word in doc.lowers[party.last : party.last + _FOR_IT] if word not in (",", "the", "visiting")]
    within = doc.lowers[party.first : party.last]
    led = "delegation" in within and not _HEADED.isdisjoint(within)
    return after[:4] == ["on", "behalf", "of", "delegation"] or led


def _attended(scene: Scene) -> Meeting | None:
    """The meeting at hand, or the last one held where another was only announced since."""
    held = [meeting for meeting in scene.meetings if meeting.status == "held"]
    announced = scene.focus is not None and scene.focus.status == "planned"
    return held[-1] if announced and held else scene.focus


def _both(scene: Scene, sentence: Sentence, meeting: Meeting) -> list[Meeting]:
    """The meeting at hand, or the last two where "both meetings" were attended, or all where "the meetings" were."""
    words = scene.doc.lowers[sentence.first : sentence.last]
    held = [other for other in scene.meetings if other.status == "held" and len(other.persons) > 1]
    if not _ALL_MEETINGS.isdisjoint(pairwise(words)):
        return held or [meeting]
    both = any(a == "both" and b in _MEETINGS for a, b in pairwise(words))
    return held[-2:] if both else [meeting]


def _cue(doc: Document, sentence: Sentence, own: Sequence[Party]) -> tuple[int | None, bool]:
    """The word that tells of attendance, and whether it can only mean that of the meeting at hand."""
    words = doc.lowers[sentence.first : sentence.last]
    travelling = any(
        a == "accompanied" and b in ("in", "on") and MEETINGS_ATTENDED.isdisjoint(words[k : k + OPENING])
        for k, (a, b) in enumerate(pairwise(words))
    )
    for k, word in enumerate(words, sentence.first) if not (travelling or _CUES.isdisjoint(words)) else ():
        before = doc.lowers[k - 1] if k > sentence.first else ""
        if word not in _CUES or before in ("not", "n't"):
            continue
        if doc.lowers[k + 1 : k + 2] == ["during"] and not _WHOLE.isdisjoint(doc.lowers[k + 2 : k + 4]):
            # "X and Y were present during the visit."
            continue
        if tells_presence(doc, sentence, k, own):
            return k, True
        if word == "participation" and (before, doc.lowers[k + 1 : k + 2]) != ("the", ["of"]):
            continue
        if word == "accompanied" and before in ("is", "are") and MEETINGS_ATTENDED.isdisjoint(words):
            # "The guest is accompanied by X" on the journey.
            continue
        if word == "accompanied" and "by" not in doc.lowers[k + 1 : k + 2] and not _TRAVELS.isdisjoint(words):
            continue
        if word in _PARTICIPLES and _of_others(doc, k, own):
            continue
        if word in ATTENDING and _is_elsewhere(doc.lowers[k + 1 : k + _OBJECT]):
            continue
        if (before == "to" and word in ("attend", "participate")) or (before == "had" and word in ATTENDING):
            # "The speakers had attended the conference last year."
            continue
        if word in _BESIDE_THEM and doc.lowers[k + 1 : k + 2] != ["by"]:
            continue
        if word in ATTENDING | _BESIDE_THEM or (word == "part" and before in ("took", "taking")):
            return k, _also_closes(doc, sentence, k)
    return None, False


def _also_closes(doc: Document, sentence: Sentence, cue: int) -> bool:
    """Whether nothing but the meeting can be meant by who took part: "Minister X also took part." """
    also = "also" in doc.lowers[max(sentence.first, cue - 3) : cue]
    return also and (doc.lowers[cue + 1 : cue + 2] in ([], ["."]) or doc.lowers[cue + 1 : cue + 3] == ["in", "them"])


def _of_others(doc: Document, k: int, own: Sequence[Party]) -> bool:
    """Whether a participle tells only of those before it, whom nobody names: "a dinner for leaders | attending"."""
    noun = doc.lowers[k - 1].isalpha() and doc.lowers[k - 1] not in BE | {"and", "also", "while", "when", "by", "in"}
    return noun and doc.lowers[k - 1].endswith("s") and all(party.last != k for party in own if party.name)


def _is_elsewhere(after: Sequence[str]) -> bool:
    """Whether what was attended is no meeting: "attended a gala dinner"."""
    return after[:1] in (["a"], ["an"], ["the"]) and not _FESTIVE.isdisjoint(after)


def _of_the_meeting(scene: Scene, number: int, own: Sequence[Party], meeting: Meeting) -> bool:
    """Whether what was attended is a meeting, or who was joined is one of its participants, not on a journey."""
    sentence = scene.doc.sentences[number]
    words = scene.doc.lowers[sentence.first : sentence.last]
    subject = scene.subject is not None and scene.subject.person in meeting.persons
    theirs = any(party.person in meeting.persons for party in own) or (subject and words[0] in PERSONAL_PRONOUNS)
    theirs = theirs or not _GUESTS.isdisjoint(words[:OPENING])
    if (words[:1] == ["it"] and "attended" in words[:OPENING]) or _ATTENDING_WERE & set(pairwise(words[:OPENING])):
        # "It was attended by X", "Attending were X and Y"
        return not _after_another_event(scene.doc, number)
    joined = theirs and not _JOINED.isdisjoint(words) and _TRAVELS.isdisjoint(_main_clause(words))
    return joined or (not OCCASIONS.isdisjoint(words) and "ago" not in words)


def _after_another_event(doc: Document, number: int) -> bool:
    """Whether the sentence before tells of something else to attend: "Later he opened a book fair"."""
    before = doc.sentences[max(0, number - 1)]
    told = doc.lowers[before.first : before.last]
    opened = any(word.startswith(_OPENED) for word in told) or not (_FESTIVE - MEALS).isdisjoint(told)
    return opened and MEETING_NOUNS.isdisjoint(told)


def _main_clause(words: Sequence[str]) -> list[str]:
    """The words of a sentence but for a first clause between commas: "X, who is on a visit, | was accompanied by"."""
    who = next((k for k, (a, b) in enumerate(pairwise(words)) if a == "," and b == "who"), len(words))
    end = next((k for k in range(who + 1, len(words)) if words[k] == ","), len(words))
    return [*words[:who], *words[end:]]


def _is_another(doc: Document, meeting: Meeting, cue: int) -> bool:
    """Whether what was attended is a meeting of those not spoken of before: "attended | a meeting of the Council"."""
    after = doc.lowers[cue + 1 : cue + _OBJECT]
    noun = next((k for k, word in enumerate(after) if word in _GATHERINGS), 0)
    if after[:1] not in (["a"], ["an"]) or noun == 0 or after[noun + 1 : noun + 2] != ["of"]:
        return False
    start = cue + 1 + noun
    told = doc.lowers[doc.sentences[meeting.tellings[0][0]].first : cue]
    of_whom = doc.words[start + 2 : start + 2 + _OBJECT]
    return not any(word[0].isupper() and word.lower() in told for word in of_whom)


def _add(scene: Scene, own: Sequence[Party], meeting: Meeting, cue: int, touched: list[Meeting]) -> None:
    apart = {person for other in touched if other is not meeting for person in other.persons}
    told = max((trigger.first for other in touched for _, trigger in other.tellings[-1:]), default=cue)
    for party in own:
        if party.person in apart and (party.first < cue or party.first > told > cue):
            # "took part in the forum, on the sidelines of which he met X and Y"
            continue
        if party.person is not None and party.person not in meeting.persons and _takes_part(scene.doc, party, cue):
            scene.join(meeting, Attendance(party.person, party, attendee=True))
            if meeting not in touched:
                touched.append(meeting)
            if scene.doc.lowers[cue] in COMPRISED:
                # "received a delegation of senators", which "included Senator X"
                meeting.present = [a for a in meeting.present if a.person is not None or a.party.kind != "delegation"]


def _note_gathering(scene: Scene, number: int, own: Sequence[Party], cue: int, touched: list[Meeting]) -> None:
    """A meeting told only by who took part: "A and B attended the session", "the talks were attended by A and B"."""
    sentence = scene.doc.sentences[number]
    words = scene.doc.lowers[sentence.first : sentence.last]
    here = {p.person: p for p in reversed(own) if p.person is not None and _takes_part(scene.doc, p, cue)}
    hosts = _hosts_of_delegation(scene, number, cue)
    if here:
        here = {**here, **{p.person: p for p in hosts if p.person is not None}}
    sides = {serves(scene, party) for party in here.values()}
    future = "will" in scene.doc.lowers[max(sentence.first, cue - 4) : cue] or scene.doc.lowers[cue - 1] == "to"
    before = _gathering_before(scene, number)
    if len(sides) < 2 or future or not (hosts or before or not _GATHERINGS.isdisjoint(words)):
        return
    members = [Attendance(party.person, party) for party in reversed(here.values())]
    told = [*before, (number, Trigger("noun", cue, cue + 1, "in_person"))]
    meeting = Meeting("held", "in_person", members, told)
    scene.add(meeting)
    touched.append(meeting)


def _name_guests(scene: Scene, number: int, own: Sequence[Party], cue: int, touched: list[Meeting]) -> bool:
    """Make a meeting of a telling with one side, where those who attended are of other states; whether it is made."""
    told = scene.partial[-1] if scene.partial else None
    sentence = scene.doc.sentences[number]
    occasion = OCCASIONS.isdisjoint(scene.doc.lowers[sentence.first : sentence.last])
    if told is None or occasion or told.status != "held" or number - told.tellings[-1][0] > _LONG_AGO:
        return False
    here = [p for p in own if p.person is not None and _takes_part(scene.doc, p, cue) and p.person not in told.persons]
    ours = {serves(scene, seat.party) for seat in told.present} - {None}
    if not told.persons or len(ours) > 1 or all(serves(scene, party) in ours | {None} for party in here):
        return False
    scene.partial.remove(told)
    scene.add(told)
    for party in here:
        scene.join(told, Attendance(party.person, party))
    touched.append(told)
    return True


def _join_earlier(scene: Scene, number: int, meeting: Meeting) -> None:
    """Add whom the sentence before tells to have taken part in a meeting that others "also attended"."""
    earlier = _who_took_part(scene, number)
    if meeting.tellings[0][0] != number or not earlier:
        return
    for person, party in earlier.items():
        if person not in meeting.persons:
            scene.join(meeting, Attendance(person, party))
    at = scene.doc.sentences[number - 1].first
    meeting.tellings.insert(0, (number - 1, Trigger("noun", at, at + 1, "in_person")))


def _who_took_part(scene: Scene, number: int) -> dict[int, Party]:
    """Those of whom the sentence before tells that they took part: "X participated in the meeting", "also attended"."""
    sentence = scene.doc.sentences[number - 1] if number else None
    words = scene.doc.lowers[sentence.first : sentence.last] if sentence is not None else []
    if ATTENDING.isdisjoint(words) or MEETING_NOUNS.isdisjoint(words):
        return {}
    cue = sentence.first + next(k for k, word in enumerate(words) if word in ATTENDING)  # type: ignore[union-attr]
    own = scene.by_sentence.get(number - 1, [])
    return {p.person: p for p in own if p.person is not None and p.first < cue and _takes_part(scene.doc, p, cue)}


def _gathering_before(scene: Scene, number: int) -> list[tuple[int, Trigger]]:
    """The telling, just before, that talks took place, whose sides the next sentence names."""
    if number == 0:
        return []
    sentence = scene.doc.sentences[number - 1]
    words = scene.doc.lowers[sentence.opening : sentence.last]
    noun = next((k for k, word in enumerate(words, sentence.opening) if word in MEETING_NOUNS), None)
    took_place = not _TOOK_PLACE.isdisjoint(pairwise(words))
    return [(number - 1, Trigger("noun", noun, noun + 1, "in_person"))] if noun is not None and took_place else []


def _hosts_of_delegation(scene: Scene, number: int, cue: int) -> list[Party]:
    """Who met the delegation that "included" those named now: the subjects of a telling just before without a guest."""
    if not scene.unsettled or number - scene.unsettled[-1][0] >= _LONG_AGO or scene.doc.lowers[cue] not in _MADE_UP:
        return []
    told = [seat.party for seat in scene.partial[-1].present] if scene.partial else []
    return told if len(told) > 1 else [party for party in [scene.subject] if party is not None]


def _takes_part(doc: Document, party: Party, cue: int) -> bool:
    governor = doc.lowers[party.first - 1] if party.first else ""
    if genitive(doc, party):
        return False
    if "without" in doc.lowers[max(0, cue - _FARTHEST_WITHOUT) : party.first]:
        return False
    if party.first <= cue:
        if governor == "with" and _WITH_HIM.issuperset(doc.lowers[party.last : cue]):
            # "with Minister X also in attendance"
            return True
        return governor not in ("of", "at", "to", "with", "from", "between", "by")
    at = party.first - 1 - (governor == "the")
    if doc.lowers[at] == "of" and doc.lowers[at - 1] in _PRESENCE:
        return True
    return governor not in ("of", "at", "to", "from", "behalf") and "said" not in doc.words[cue : party.first]
