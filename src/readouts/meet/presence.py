"""Words that tell who else was there: "also present were", "from left: A and B", "the delegation included"."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import BE
from readouts.meet.bygone import in_another_month
from readouts.meet.vocabulary import COMPRISED, JOURNEYS, MEALS, MEETING_NOUNS, SAYING, TEAMS
from readouts.mention.parties import Party
from readouts.segment import Document, Sentence

MEETINGS_ATTENDED = MEETING_NOUNS | words("reception receptions audience audiences hearing event")
OCCASIONS = MEETINGS_ATTENDED | MEALS | {"side", "occasion", "videoconference", "video", "table"}
# The words that may stand before "at the meeting were": "also", "with him", "those".
OPENING = 5

_HOW_PRESENT = BE | {"also", "too"}
_PRESENT = words("present attendance attendees participants")
# "Also in the photograph are X and Y".
_PICTURES = words("photograph photo picture")
# "From left: A, B and C", "A (from left), B and C".
_IN_ORDER, _SET_OFF = frozenset(("l-r", "l-to-r")), frozenset((":", ",", ")", "to"))
_BESIDE, _MOMENTS = words("right left centre center"), words("moment occasion discussion")
_COMPANIES = TEAMS | words("group entourage retinue mission")
_THEM, _JOINED_IN = words("them him her"), MEETINGS_ATTENDED | MEALS
_WERE = frozenset(("was", "were"))
_CEREMONIAL = ("sign", "inaugurat", "open", "unveil", "launch", "ceremon", "handed", "laid")
_NAMING, _THOSE = _WERE | {":", "are"}, frozenset(("the", "others", "those"))
# What may stand between a side and its people.
_INTRODUCING = words(", : ; the it there these they this was were are is")
# "There was also | the Minister": how far on who was there is named.
_THERE_WAS = (3, 4)
# How many words "From the visiting Kenyan side:" has at most, and how far on the first is named.
_LONGEST_LABEL, _NEXT = 6, 2
# "Associated with | the Minister": how far on who was assisted is named.
_WITH_WHOM = (2, 3)
# "Participating in the forum", "taking part in it", "attending the concert".
_OBJECTS = words("in the a an")
# How many words before and after a cue tell what it means.
_BEFORE, _AFTER = 3, 5


class _Cue(NamedTuple):
    """A word that may tell of attendance, with the words of its sentence just before and after it."""

    doc: Document
    sentence: Sentence
    at: int
    before: list[str]
    after: list[str]
    own: Sequence[Party]

    @property
    def opening(self) -> list[str]:
        """The first words of the sentence, as far as the cue."""
        return self.doc.lowers[self.sentence.first : min(self.at, self.sentence.first + OPENING)]

    @property
    def whole_before(self) -> list[str]:
        """All words of the sentence before the cue."""
        return self.doc.lowers[self.sentence.first : self.at]


def tells_presence(doc: Document, sentence: Sentence, k: int, own: Sequence[Party]) -> bool:
    """Whether word `k` can only mean that those named beside it took part in the meeting at hand."""
    reading = _READINGS.get(doc.lowers[k])
    if reading is None:
        return False
    before = doc.lowers[max(sentence.first, k - _BEFORE) : k]
    return reading(_Cue(doc, sentence, k, before, doc.lowers[k + 1 : k + 1 + _AFTER], own))


def _attended(cue: _Cue) -> bool:
    """ "The Minister also attended.", "Others who attended included X"."""
    others = cue.before[-1:] == ["who"] and not (COMPRISED | _WERE).isdisjoint(cue.after)
    return cue.after[:1] == ["."] or others


def _present(cue: _Cue) -> bool:
    if cue.after[:1] in (["."], [","], [";"]) and _is_beside(cue):
        return True
    if cue.before[-1:] == ["those"]:
        return "among" in cue.before or not (_WERE | COMPRISED).isdisjoint(cue.after)
    return cue.at == cue.sentence.opening or not (_HOW_PRESENT - {"be"}).isdisjoint(cue.before[-1:])


def _is_beside(cue: _Cue) -> bool:
    """ "With Minister X present"."""
    last = next((party for party in cue.own if party.last == cue.at), None)
    return last is not None and cue.doc.lowers[last.first - 1] == "with"


def _presence(cue: _Cue) -> bool:
    """ "The premier, in the presence of Minister X, thanked his guest", but not what was signed or opened so."""
    named = any(party.first - cue.at in _THERE_WAS or party.first == cue.at + 2 for party in cue.own)
    told = cue.before[-2:] == ["in", "the"] and cue.after[:1] == ["of"] and named
    words = cue.doc.lowers[cue.sentence.first : cue.sentence.last]
    return told and not any(word.startswith(_CEREMONIAL) for word in words)


def _sitting(cue: _Cue) -> bool:
    """ "With the minister sitting in." """
    return cue.after[:1] == ["in"] and cue.after[1:2] in (["."], [","], ["on"], [";"])


def _participants(cue: _Cue) -> bool:
    """ "Participants were", "Participants from the Kenyan side:"."""
    listed = cue.at == cue.sentence.opening and ":" in cue.after
    return listed or (cue.at - cue.sentence.opening < OPENING and not _WERE.isdisjoint(cue.after))


def _joining(cue: _Cue) -> bool:
    """ "Joining them were X and Y", "Joining the talks was X"."""
    met = not (_THEM | _JOINED_IN).isdisjoint(cue.after[:3])
    return cue.at == cue.sentence.opening and met and not _WERE.isdisjoint(cue.after)


def _with(cue: _Cue) -> bool:
    """ "With him were X and Y", "With the Minister were X and Y"."""
    were = next((k for k, word in enumerate(cue.after, cue.at + 1) if word in _WERE), None)
    if cue.at != cue.sentence.opening or were is None:
        return False
    return cue.after[0] in _THEM or any(party.last == were for party in cue.own)


def _company(cue: _Cue) -> bool:
    """ "Rao was in the company of X", but not "was last in the company of X in May"."""
    later = cue.doc.words[cue.at : cue.sentence.last]
    told = cue.before[-2:] == ["in", "the"] and cue.after[:1] == ["of"]
    return told and cue.before[:1] != ["last"] and not in_another_month(cue.doc, later)


def _on_hand(cue: _Cue) -> bool:
    return cue.before[-1:] == ["on"] and not _HOW_PRESENT.isdisjoint(cue.before)


def _sat_in(cue: _Cue) -> bool:
    """ "X also sat in on the talks", "sat at the negotiating table"."""
    return cue.after[:2] == ["in", "on"] or (cue.after[:1] == ["at"] and "table" in cue.after)


def _there(cue: _Cue) -> bool:
    if cue.before[-1:] == ["also"] and cue.at == cue.sentence.first + 1:
        return cue.after[:1] in (["was"], ["were"])
    if cue.at == cue.sentence.opening:
        # "There was also Minister X", not "There were also protests"
        named = any(party.first - cue.at in _THERE_WAS for party in cue.own)
        return named and cue.after[:2] in (["was", "also"], ["were", "also"])
    return bool(cue.before) and cue.before[-1] in _HOW_PRESENT and cue.after[:1] in ([","], ["."], ["too"])


def _representing(cue: _Cue) -> bool:
    """ "Representing Peru were X and Y", "Taking part on behalf of Peru were X and Y"."""
    doc, k = cue.doc, cue.at
    were = next((n for n in range(k, cue.sentence.last - 1) if doc.lowers[n] in _WERE), k)
    apart = not ({","} | JOURNEYS).isdisjoint(doc.lowers[k:were])
    return k == cue.sentence.opening and were > k and doc.words[were + 1][0].isupper() and not apart


def _taking_part(cue: _Cue) -> bool:
    """ "Taking part in the talks were X and Y", not "Attending the concert were X and Y"."""
    said = cue.doc.lowers[cue.at + 1 : cue.sentence.last]
    whereof = said[: next((k for k, word in enumerate(said) if word in _WERE), 0)]
    elsewhere = not _OBJECTS.isdisjoint([*whereof[:1], *whereof[1:2]]) and OCCASIONS.isdisjoint(whereof)
    return _representing(cue) and bool(whereof) and not elsewhere


def _team(cue: _Cue) -> bool:
    if cue.after[:3] == ["had", "with", "it"]:
        return True
    if _names_its_own(cue):
        return True
    if cue.after[:1] not in (["was"], ["were"]):
        return False
    far = cue.doc.lowers[max(cue.sentence.first, cue.at - OPENING) : cue.at]
    return cue.after[1:3] == ["represented", "by"] or not {"on", "from"}.isdisjoint(far)


def _names_its_own(cue: _Cue) -> bool:
    """Whether a side's people alone are told after it: "On the Fijian side: X", "on the Fijian side, these were X"."""
    before = cue.doc.lowers[max(cue.sentence.first, cue.at - OPENING) : cue.at]
    named = [party for party in cue.own if party.first > cue.at]
    if {"on", "from"}.isdisjoint(before) or not _INTRODUCING.issuperset(cue.after[:1]) or not named:
        return False
    opening = cue.doc.lowers[cue.at + 1 : named[0].first]
    closing = cue.doc.lowers[named[-1].last : named[-1].last + 1]
    said = cue.doc.lowers[named[0].first : named[-1].last]
    return _INTRODUCING.issuperset(opening) and closing in (["."], [";"], []) and SAYING.isdisjoint(said)


def _made_up(cue: _Cue) -> bool:
    """ "The delegation was made up of X and Y"."""
    return cue.after[:2] == ["up", "of"] and _comprised(cue)


def _pictured(cue: _Cue) -> bool:
    """ "Also pictured are X and Y", "Pictured: A, B and C"."""
    return "also" in cue.before or (
        cue.at == cue.sentence.opening and cue.after[:1] == [":"] and "file" not in cue.after
    )


def _picture(cue: _Cue) -> bool:
    verb = next((late for late in cue.after if late not in (",", "too", "also")), "")
    return cue.at - cue.sentence.first < OPENING and verb in ("are", "is")


def _in_order(cue: _Cue) -> bool:
    return True


def _from_left(cue: _Cue) -> bool:
    return cue.before[-1:] == ["from"] and not _SET_OFF.isdisjoint(cue.after[:1])


def _at(cue: _Cue) -> bool:
    """ "At right is X", "At the meeting were X and Y"."""
    if cue.after[:1] and cue.after[0] in _BESIDE:
        return cue.at == cue.sentence.first and cue.after[1:2] in (["is"], ["are"])
    if cue.after[:2] in (["his", "side"], ["her", "side"]):
        return cue.at == cue.sentence.opening and cue.after[2:3] in (["was"], ["were"])
    if len(cue.after) < 2 or cue.after[0] not in ("the", "this") or cue.after[1] not in MEETINGS_ATTENDED | {"table"}:
        return False
    named = not (_NAMING | COMPRISED).isdisjoint(cue.after[2:4])
    opens = cue.at - cue.sentence.opening < OPENING and (named or cue.after[2:3] == ["include"])
    return opens or not _WERE.isdisjoint(cue.before[-2:])


def _around(cue: _Cue) -> bool:
    """ "Around the table were X and Y", "Around the table: X and Y"."""
    table = cue.at == cue.sentence.opening and cue.after[:2] == ["the", "table"]
    return table and not (_NAMING | {"sat"}).isdisjoint(cue.after[2:3])


def _sharing(cue: _Cue) -> bool:
    told = not _MOMENTS.isdisjoint(cue.after[:3]) and not _HOW_PRESENT.isdisjoint(cue.after[2:5])
    return cue.at == cue.sentence.first and told


def _looking_on(cue: _Cue) -> bool:
    opens = cue.at == cue.sentence.first and cue.after[:1] == ["on"]
    return opens and not _HOW_PRESENT.isdisjoint(cue.after[1:4])


def _roster(cue: _Cue) -> bool:
    """ "From the Kenyan side: X", "For Kenya: X and Y", "Kenyan delegation:" above a list."""
    opening = cue.doc.lowers[cue.sentence.opening : cue.at]
    if not 0 < len(opening) <= _LONGEST_LABEL or not (_for_a_side(cue) or opening[-1] in _COMPANIES):
        return False
    return cue.at + 1 == cue.sentence.last or any(0 < party.first - cue.at <= _NEXT for party in cue.own)


def _for_a_side(cue: _Cue) -> bool:
    """ "For Kenya:", not "For more information:"."""
    label = cue.doc.words[cue.sentence.opening : cue.at]
    return label[0].lower() == "for" and any(word[0].isupper() for word in label[1:])


def _in_attendance(cue: _Cue) -> bool:
    told = cue.after[:1] in (["was"], ["were"]) or not COMPRISED.isdisjoint(cue.after[:1])
    return cue.before[-1:] == ["in"] and (told or not _HOW_PRESENT.isdisjoint(cue.before))


def _comprised(cue: _Cue) -> bool:
    if not JOURNEYS.isdisjoint(cue.after[:3]):
        # "exchanges of delegations, including a visit by Minister X"
        return False
    relative = next((word for word in reversed(cue.before) if word != "also"), "")
    if relative in ("which", "that", "and"):
        # "a delegation that X leads, and which included Y", "his meeting with X, which included Y"
        whole = TEAMS | MEETING_NOUNS if relative == "which" else TEAMS
        return not whole.isdisjoint(cue.whole_before)
    if not MEETINGS_ATTENDED.isdisjoint(cue.opening) and _PRESENT.isdisjoint(cue.opening):
        # "The meeting also included the Minister", "Others at the talks included him"
        return cue.doc.lowers[cue.sentence.first] in _THOSE and cue.at - cue.sentence.first < OPENING
    present = not _PRESENT.isdisjoint([*cue.before, *cue.opening])
    return present or not _COMPANIES.isdisjoint(cue.whole_before)


def _part(cue: _Cue) -> bool:
    """ "Director X was also part of the delegation", not "of the delegation to Chile", "accompanying the Premier"."""
    if "accompanying" in cue.after:
        return False
    sent = any(a == "to" and b[0].isupper() for a, b in pairwise(cue.doc.words[cue.at : cue.at + _AFTER + 2]))
    of_team = cue.after[:2] == ["of", "the"] and not _COMPANIES.isdisjoint(cue.after[2:4])
    return of_team and not sent and not _HOW_PRESENT.isdisjoint(cue.before[-2:])


def _accompanying(cue: _Cue) -> bool:
    """ "Accompanying the Minister was Director X", not "Accompanying him on the visit were"."""
    after = cue.doc.lowers[cue.at + 1 : cue.sentence.last]
    told = next((k for k, word in enumerate(after) if word in _WERE), 0)
    at_meeting = not MEETINGS_ATTENDED.isdisjoint(after[:told])
    return cue.at == cue.sentence.opening and (at_meeting or 0 < told < _AFTER) and "on" not in after[:told]


def _associated(cue: _Cue) -> bool:
    """ "Secretary X was associated with the Minister"."""
    named = any(party.first - cue.at in _WITH_WHOM for party in cue.own)
    return named and cue.after[:1] == ["with"] and cue.before[-1:] != [] and cue.before[-1] in BE


_READINGS: Mapping[str, Callable[[_Cue], bool]] = {
    "attended": _attended,
    "present": _present,
    "participants": _participants,
    "presence": _presence,
    "sitting": _sitting,
    "attendees": _participants,
    ":": _roster,
    "joining": _joining,
    "with": _with,
    "company": _company,
    "hand": _on_hand,
    "made": _made_up,
    "sat": _sat_in,
    "there": _there,
    "representing": _representing,
    **dict.fromkeys(("taking", "participating", "attending"), _taking_part),
    "pictured": _pictured,
    "left": _from_left,
    "at": _at,
    "around": _around,
    "sharing": _sharing,
    "looking": _looking_on,
    "attendance": _in_attendance,
    "part": _part,
    "associated": _associated,
    "accompanying": _accompanying,
    **dict.fromkeys(_PICTURES, _picture),
    **dict.fromkeys(_IN_ORDER, _in_order),
    **dict.fromkeys(TEAMS, _team),
    **dict.fromkeys(COMPRISED, _comprised),
}
SURE_CUES = frozenset(_READINGS)
