"""Whether a place only tells where some other thing is: "a bank in Almaty", "who studied in Oslo"."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import word_list, words
from readouts.lexicon.function_words import MARGINS, MONTHS
from readouts.meet.journeys_told import (
    CLAUSE,
    TRAVELS,
)
from readouts.meet.scenery import AT_EVENTS, BUILDINGS, OBJECT, OFFICE, ROUNDS, WHO, governing, names_event, where
from readouts.meet.vocabulary import MEETING_NOUNS
from readouts.mention.units import Unit
from readouts.segment import Document

# What tells that somebody was where it goes on with "in": "held in Oslo", "a ceremony in Oslo", "today in Oslo".
_HAPPENS = word_list("scenes") | BUILDINGS
_MEETS = words("met meet meets saw meeting received receives welcomed greeted hosted addressed interviewed joined")
_ABOUT = words("discussed discussing discuss about on regarding concerning including of for whose which that who after")
# "met members of the cabinet"
_MEMBERS = words("members representatives leaders heads officials group number series range delegation delegates rest")
_EVENT_NOUNS = words("summit conference forum congress dialogue events")
# "at the seat of the department in Tunis"
_SEATED = words(
    "department directorate service agency committee administration government command presidency staff corps council "
    "commission parliament union organization organisation"
)
# "at the second round of the committee in Oslo", "as part of the assembly in Oslo"
_TAKING_PART = words("at during framework part attending participation")
_AT_THE = frozenset((("at", "the"), ("in", "the")))
# "while the summit went on in Oslo"
_PARTICLES = words("on off out over up down together about")
# "auctions offered in Lima", "companies operating in Lima": what tells of a thing there, not of people who met.
_DONE_THERE = words(
    "offered located based headquartered implemented operating working living residing studying produced manufactured "
    "made grown mined deployed stationed invested investing registered built constructed detained imprisoned killed "
    "wounded injured published practised practiced doing being"
)
# "held talks at a villa located in Oslo"
_SITED, _SITE = words("located based built constructed"), 5
_GOT_UNDER_WAY = ["got", "under", "way"]
_BESIDE = MARGINS | {"occasion", "alongside"}
# "within the framework of the Munich Security Conference", "on the occasion of the council in Skopje"
_AT_OR_HELD = AT_EVENTS | words("at during for opened held took host hosts hosted hosting within framework part")
_SPOKEN_OF, _AT_THEM = words("discussed discussing about regarding concerning"), words("at during in after on")
_AT_OR_BY = frozenset(("at", "by"))
_BRANCHES = words("office offices branch branches bureau mission representation delegation secretariat centre center")
_BEGUN = words("established launched signed created founded initiated")
_SIGNED = words(
    "agreement agreements memorandum treaty declaration deal accord accords document documents contract contracts "
    "protocol pact understanding roadmap statement plan communique convention charter"
)
# What one may take part in, at a place.
GATHERINGS = ROUNDS | words(
    "assembly congress council dialogue symposium seminar exhibition expo fair festival week event ceremony"
)
# "preparations for the SCO Summit in New Delhi": words that tell, so near before an event, that it is to come.
_AHEAD, _EVENT = words("preparation preparations preparing prepare upcoming forthcoming next"), 6


def is_aside(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a place only tells where some other thing is: "a bank in Almaty"."""
    j = governing(doc, units, k)
    if j <= 0 or doc.lowers[units[j].first] not in ("in", "at") or names_event(doc, units[k]):
        return False
    before = doc.lowers[units[j].first - 1]
    clause = doc.lowers[max(units[0].first, units[j].first - CLAUSE) : units[j].first]
    if clause[-len(_GOT_UNDER_WAY) :] == _GOT_UNDER_WAY:
        return False
    if _where_begun(doc, units[j].first - 1) or _spoken_of(clause) or _branch_of_a_body(doc, units, j):
        return True
    if before in _EVENT_NOUNS:
        near = doc.lowers[max(units[0].first, units[j].first - _EVENT) : units[j].first]
        if not _AHEAD.isdisjoint(near):
            return True
        return _AT_OR_HELD.isdisjoint(clause)
    done = before in _DONE_THERE and units[k].kind == "city" and not (before in _SITED and "at" in clause[-_SITE:])
    thing = (
        before.isalpha()
        and (not before.endswith(("ed", "ing")) or done or _of_whom_else(doc, units[j].first - 1))
        and before not in _HAPPENS
        and before not in _PARTICLES
        and units[j - 1].kind not in ("name", "country", "body")
        and not _where_they_met(doc, units, k, clause)
    )
    return thing and not _of_whom_was_met(doc, units, j)


def _spoken_of(clause: Sequence[str]) -> bool:
    """Whether words end in other talks that people spoke of: "met X and discussed the peace talks" in Oslo."""
    spoken = max((n for n, word in enumerate(clause) if word in _SPOKEN_OF), default=len(clause))
    return clause[-1] in MEETING_NOUNS and spoken < len(clause) and _AT_THEM.isdisjoint(clause[spoken:])


def _branch_of_a_body(doc: Document, units: Sequence[Unit], j: int) -> bool:
    """Whether a body's own branch is what is there: "the opening of the Office of the EU" in Oslo."""
    if j < 1 or units[j - 1].kind != "body":
        return False
    near = [word for word in doc.lowers[max(0, units[j - 1].first - OFFICE) : units[j - 1].first] if word != "the"]
    return near[-1:] == ["of"] and not _BRANCHES.isdisjoint(near[-2:-1]) and _AT_OR_BY.isdisjoint(near)


def _where_begun(doc: Document, k: int) -> bool:
    """Whether the words up to `k` tell what was begun there and then: "an initiative launched on 9 April" in Lima."""
    while k > 0 and (doc.words[k].isdecimal() or doc.lowers[k] in MONTHS or doc.lowers[k] in ("on", "in")):
        k -= 1
    thing = doc.lowers[max(0, k - 2)] in ("a", "an", "the") or doc.lowers[k - 1] in _SIGNED
    return doc.lowers[k] in _BEGUN and thing


def _of_whom_else(doc: Document, verb: int) -> bool:
    """Whether a verb tells what somebody did at another time: "Rao, who studied in Oslo"."""
    return verb > 0 and doc.lowers[verb - 1] == "who" and doc.lowers[verb] not in TRAVELS


def _where_they_met(doc: Document, units: Sequence[Unit], k: int, clause: Sequence[str]) -> bool:
    """Whether the thing is an event beside or at which they met, where they were, or goes on with "where he met".

    Not so what was only said there: "during the talks, she told him that the bank in Almaty …".
    """
    said = max((n for n, word in enumerate(clause) if word == "that"), default=-1)
    clause = clause[said + 1 :] or clause
    taking_part = next((n for n, word in enumerate(clause) if word in _TAKING_PART), len(clause))
    at_seat = clause[-1] in _SEATED and not _AT_THE.isdisjoint(pairwise(clause[-OFFICE:]))
    at_event = not _BESIDE.isdisjoint(clause) or not GATHERINGS.isdisjoint(clause[taking_part:])
    return at_seat or at_event or where(doc, units[k])


def _of_whom_was_met(doc: Document, units: Sequence[Unit], j: int) -> bool:
    """Whether those before the place were met there, as in "met officials in Oslo"; not what was discussed."""
    titles = {k for unit in units[max(0, j - OBJECT) : j] if unit.kind == "role" for k in range(unit.first, unit.last)}
    near: Sequence[int] = range(_object_before(units, j), units[j].first)
    near = [k for k in near if k not in titles and not (doc.lowers[k] == "of" and doc.lowers[k - 1] in _MEMBERS)]
    told = [k for k in near if doc.lowers[k] in _MEETS | _ABOUT or _talks_with(doc, k)]
    return bool(told) and doc.lowers[told[-1]] not in _ABOUT


def _object_before(units: Sequence[Unit], j: int) -> int:
    """The word so many before unit `j` that who is named between does not count: "met the Omani and Thai ministers"."""
    left = OBJECT
    while j > 0 and left > 0:
        j -= 1
        left -= 0 if units[j].kind in WHO else units[j].last - units[j].first
    return units[j].first - min(left, 0)


def _talks_with(doc: Document, k: int) -> bool:
    """Whether a word is "with" after a noun of meeting: "held talks with his counterpart" in Oslo."""
    return doc.lowers[k] == "with" and k > 0 and doc.lowers[k - 1] in MEETING_NOUNS
