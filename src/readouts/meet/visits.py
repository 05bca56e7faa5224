"""Official journeys: who goes where, when, and of what kind."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from readouts.contract.vocabulary import VISIT_KINDS
from readouts.lexicon.entries import words
from readouts.lexicon.function_words import PERSONAL_PRONOUNS
from readouts.meet.groups import group_left
from readouts.meet.journeys_told import AHEAD
from readouts.meet.places import JOURNEYS as GOING
from readouts.meet.places import Place
from readouts.meet.scene import Scene, Tour, VisitWindow, serves
from readouts.meet.travel import GOES, IS_THERE, SOON, VISIT, Journey, journey_made, journey_to_come
from readouts.mention.dates import Day
from readouts.mention.parties import Party
from readouts.segment import Document, Sentence

_FARTHEST, _RIGHT_AFTER = 15, 2
# "a two-day visit", "a 3-day trip"
_NUMBERS = ("two", "three", "four", "five", "six", "seven")
_LENGTHS = {f"{said}-day": n for n, word in enumerate(_NUMBERS, 2) for said in (word, str(n))}
_LENGTH = 5
_ENDS = words("concluded concludes ended ends completed completes finished wrapped wraps left departed")
_BEGINS = words("began begins started starts arrived arrives leaves departs kicked embarked")
_SUBJECTS = PERSONAL_PRONOUNS | words("who delegation minister president secretary general guest guests official")
_COMING = words("arrived arrives arrive arriving traveled travelled travels travel flew flies fly heads head goes go")


def visits_of(scene: Scene) -> tuple[list[VisitWindow], list[Tour]]:
    """The visits told as made or under way, of a named person, one a sentence, joined by traveller and country.

    Beside them the journeys of several days, also those to many places.
    """
    found: list[VisitWindow] = []
    tours: list[Tour] = []
    for number in range(len(scene.doc.sentences)):
        journey = journey_made(scene, number)
        visit = _visit_in(scene, number, journey) if journey is not None else None
        if visit is not None:
            _join(found, visit)
        if journey is not None and journey.day is not None and journey.day.first < journey.day.last:
            named = (p.person for p in scene.by_sentence.get(number, ()) if p.first < journey.cue)
            people = frozenset(person for person in named if person is not None)
            tours.append(Tour(journey.day, people, number, journey.cue))
    return found, tours


def visits_to_come(scene: Scene) -> list[VisitWindow]:
    """The visits of a named person that are settled and still to be made, in order."""
    found = []
    for number in range(len(scene.doc.sentences)):
        journey = journey_to_come(scene, number)
        visit = _visit_in(scene, number, journey) if journey is not None else None
        if visit is not None:
            found.append(visit)
    return found


def _visit_in(scene: Scene, number: int, journey: Journey) -> VisitWindow | None:
    doc, sentence, cue, day = scene.doc, scene.doc.sentences[number], journey.cue, journey.day
    place = _destination(journey.places, cue)
    traveller = _traveller(scene, number, cue, place)
    if place is None or traveller is None:
        return None
    # "was on a working visit": the verb comes first, the kind with its noun.
    noun = next((k for k in range(cue, min(cue + 6, sentence.last)) if doc.lowers[k] in VISIT), cue)
    kind = next((kind for kind in VISIT_KINDS if kind in doc.lowers[max(sentence.first, noun - 5) : noun]), None)
    window = day if day is not None and (day.last > day.first or doc.lowers[cue] not in _COMING) else None
    window = _of_days(doc, sentence, cue, day) or window
    return VisitWindow(
        traveller.person,
        place.country,
        place.city,
        window.first if window else None,
        window.last if window else None,
        window,
        place,
        number,
        kind,
        cue,
        cue + 1,
    )


def _of_days(doc: Document, sentence: Sentence, cue: int, day: Day | None) -> Day | None:
    """All the days of a visit of so many that ended on one: "concluded a two-day visit today"; or that began on one."""
    near = doc.lowers[max(sentence.first, cue - _LENGTH) : min(sentence.last, cue + 2 * _LENGTH)]
    said = [*near, *(f"{a}-{b}" for a, b in pairwise(near))]
    length = next((_LENGTHS[word] for word in said if word in _LENGTHS), 0)
    if day is None or day.first != day.last or not length:
        return None
    words, more = doc.lowers[sentence.first : sentence.last], timedelta(days=length - 1)
    if not _ENDS.isdisjoint(words):
        return replace(day, first=day.first - more)
    begun = not _BEGINS.isdisjoint(words)
    return replace(day, last=day.last + more) if begun else None


def _destination(places: Sequence[Place], cue: int) -> Place | None:
    near = [p for p in places if abs(p.first - cue) < _FARTHEST]
    return min(near, key=lambda p: (not _leads_to(p, cue), p.city is None, abs(p.first - cue))) if near else None


def _leads_to(place: Place, cue: int) -> bool:
    """Whether a place is where somebody went, or follows right after "arrived in"."""
    return place.how in GOING | {AHEAD} or 0 < place.first - cue <= _RIGHT_AFTER


def _traveller(scene: Scene, number: int, cue: int, place: Place | None) -> Party | None:
    """The person who travels: the nearest before the word whose own country is not the destination.

    "This is the general's second visit to Israel" names nobody: the traveller is of the sentence before.
    """
    own = [p for p in scene.by_sentence.get(number, []) if p.person is not None]
    # "Rao met X, and on Friday he was in Oslo" goes on about the first.
    goes_back = scene.doc.lowers[cue - 1 : cue] in (["he"], ["she"])
    own.sort(key=lambda p: (p.first > cue, p.first if goes_back else abs(p.first - cue)))
    goes_on = scene.doc.lowers[cue] not in GOES | IS_THERE or not _SUBJECTS.isdisjoint(
        scene.doc.lowers[max(0, cue - 3) : cue]
    )
    of_them = "delegation" in scene.doc.lowers[cue + 1 : cue + SOON] and scene.doc.lowers[cue + 1 : cue + 2] == ["of"]
    before = (
        []
        if own or not goes_on or of_them
        else [p for p in scene.by_sentence.get(number - 1, []) if p.person is not None]
    )
    for party in [*own, *before]:
        if place is not None and scene.people[party.person].serves != place.country:  # type: ignore[index]
            return _leader(scene, party, cue)
    return None


def _leader(scene: Scene, party: Party, cue: int) -> Party:
    """The first of those who travel together: "Minister X and Minister Y travelled to Rome"."""
    before = [p for p in scene.by_sentence.get(party.sentence, []) if p.first <= party.first <= cue]
    group = group_left(scene.doc, before, len(before) - 1) if before else [party]
    return group[0] if group[0].person is not None and serves(scene, group[0]) == serves(scene, party) else party


def _leads_there(visit: VisitWindow) -> bool:
    """Whether a visit is told as one to its country or city, not to a thing in it: "visited a shipyard in Oslo"."""
    return visit.place is not None and visit.place.how in GOING


def _spans(day: Day | None, other: Day | None) -> bool:
    """Whether days told later are those of a visit that begins or ends with a day told before: "began on 5 May"."""
    if day is None or other is None or other.first != other.last:
        return False
    return day.first < day.last and other.first in (day.first, day.last)


def _join(found: list[VisitWindow], visit: VisitWindow) -> None:
    for number, other in enumerate(found):
        if other.person == visit.person and other.country == visit.country:
            if _leads_there(visit) and not _leads_there(other):
                found[number] = visit
                return
            if other.city is None and visit.place is not None and visit.place.how in GOING:
                # Not where a shipyard is that was visited.
                other.city, other.place = visit.city, visit.place if visit.city else other.place
            if other.first_day is None or _spans(visit.day, other.day):
                other.first_day, other.last_day, other.day = visit.first_day, visit.last_day, visit.day
            other.kind = other.kind or visit.kind
            return
    found.append(visit)
