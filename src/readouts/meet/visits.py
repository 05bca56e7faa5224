"""Official journeys: who goes where, when, and of what kind."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from readouts.contract.vocabulary import VISIT_KINDS
from readouts.lexicon.entries import words
from readouts.lexicon.function_words import BE, MONTHS, PERSONAL_PRONOUNS
from readouts.meet.dating import of_report
from readouts.meet.groups import group_left
from readouts.meet.places import JOURNEYS as GOING
from readouts.meet.places import Place, places_in
from readouts.meet.scene import Scene, Tour, VisitWindow, serves
from readouts.meet.vocabulary import JOURNEYS, SAYING
from readouts.mention.dates import Day, days_in
from readouts.mention.parties import Party
from readouts.segment import Document, Sentence

_VISIT = words("visit visits visited visiting trip arrived arrives arriving tour traveled travelled flew")
# These tell of a visit only with the place they lead to: "left for Oslo", "came to Oslo", "is now in Oslo".
_GOES = words("came went reached landed left departed headed")
_IS_THERE = BE | words("stay stays stayed staying")
_SOON, _FARTHEST, _RIGHT_AFTER = 8, 15, 2
# How many characters into a sentence a day that opens it begins at most.
_OPENING = 5
# "a two-day visit", "a 3-day trip"
_NUMBERS = ("two", "three", "four", "five", "six", "seven")
_LENGTHS = {f"{said}-day": n for n, word in enumerate(_NUMBERS, 2) for said in (word, str(n))}
_LENGTH = 5
_ENDS = words("concluded concludes ended ends completed completes finished wrapped wraps left departed")
_BEGINS = words("began begins started starts arrived arrives kicked embarked")
_SUBJECTS = PERSONAL_PRONOUNS | words("who delegation minister president secretary general guest guests official")
_MODALS = words("will shall 'll would could may might should")
_UNMADE = words(
    "scheduled expected planned plans plan due set slated intends intend planning expects forthcoming upcoming future "
    "next wants want hopes hope hoped ready readiness willing offered offer proposed proposes propose invited invite "
    "urged calls possible possibility wish wished whether if considers considering preparations preparing prepares"
)
_NOT = words(
    "not n't never no neither nor denied denies without cancelled canceled postponed refused cancel unlikely didn't "
    "cancels postpones postpone cancellation cancelling canceling postponing"
)
_CALLED_OFF = words("cancelled canceled postponed delayed suspended called")
_SETTLED_AHEAD = words("scheduled planned due set")
_COMES = words("take begin start happen occur last")
_PAYS = words("be pay make undertake conduct start begin embark go come")
_EARLIER = words("last previous past earlier former")
_LOOKED_BACK = _EARLIER | {"recent"}
_LONG_AGO = words("year years month months summer autumn spring winter decade decades time visit visits trip")
_CLAUSE_ENDS = words("; : which who where while after that")
_MADE = frozenset(("visited", "arrived", "paid", "traveled", "travelled", "flew"))
# "until Thursday", "left on Monday": not the days of a visit.
_UP_TO = words("until till through by")
_COMING = frozenset(("arrived", "traveled", "travelled", "flew"))
_TOMORROW, _NEAR = timedelta(days=1), timedelta(days=60)


def visits_of(scene: Scene) -> tuple[list[VisitWindow], list[Tour]]:
    """The visits told as made or under way, of a named person, one a sentence, joined by traveller and country.

    Beside them the journeys of several days, also those to many places.
    """
    found: list[VisitWindow] = []
    tours: list[Tour] = []
    for number in range(len(scene.doc.sentences)):
        journey = _journey_in(scene, number)
        visit = _visit_in(scene, number, journey) if journey is not None else None
        if visit is not None:
            _join(found, visit)
        if journey is not None and journey.day is not None and journey.day.first < journey.day.last:
            named = (p.person for p in scene.by_sentence.get(number, ()) if p.first < journey.cue)
            people = frozenset(person for person in named if person is not None)
            tours.append(Tour(journey.day, people, number, journey.cue))
    return found, tours


class _Journey(NamedTuple):
    """The word of a sentence that tells a journey as made, and the places and the days near it."""

    cue: int
    places: list[Place]
    day: Day | None


def _journey_in(scene: Scene, number: int) -> _Journey | None:
    doc = scene.doc
    sentence = doc.sentences[number]
    words = doc.lowers[sentence.first : sentence.last]
    if _VISIT.isdisjoint(words) and (_GOES | _IS_THERE).isdisjoint(words):
        return None
    places = places_in(doc, scene.units[number])
    cues = [k for k, word in enumerate(words, sentence.first) if word in _VISIT or _leads(word, k, places)]
    named = days_in(doc.text, sentence.start, sentence.end, doc.published_on)
    made = [k for k in cues if _is_made(doc, sentence, k, named)]
    if not made:
        return None
    cue = made[0]
    places = [p for p in places if _of_cue(p, cue, [k for k in cues if k not in made])]
    days = [d for d in named if -_NEAR < d.first - doc.published_on <= _TOMORROW and not of_report(doc, d)]
    days = [d for d in days if d.first < d.last or _word_before(doc, d) not in _UP_TO]
    days = [d for d in days if not _said_then(doc, sentence, d, cue)]
    return _Journey(
        cue, places, min(days, key=lambda d: (d.first == d.last, abs(d.start - doc.starts[cue])), default=None)
    )


def _visit_in(scene: Scene, number: int, journey: _Journey) -> VisitWindow | None:
    doc, sentence, cue, day = scene.doc, scene.doc.sentences[number], journey.cue, journey.day
    place = _destination(journey.places, cue)
    traveller = _traveller(scene, number, cue, place)
    if place is None or traveller is None:
        return None
    # "was on a working visit": the verb comes first, the kind with its noun.
    noun = next((k for k in range(cue, min(cue + 6, sentence.last)) if doc.lowers[k] in _VISIT), cue)
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


def _leads(word: str, at: int, places: Sequence[Place]) -> bool:
    """Whether a verb of going or being leads to a place: "left for Oslo", "is in Oslo"."""
    how = "visit" if word in _GOES else "stay" if word in _IS_THERE else None
    return how is not None and any(place.how == how and 0 < place.first - at <= _SOON for place in places)


def _said_then(doc: Document, sentence: Sentence, day: Day, cue: int) -> bool:
    """Whether a day that opens a sentence is when the visit was spoken of: "On Monday, X said that the visit"."""
    words = [doc.lowers[k] for k in range(sentence.first, cue) if doc.starts[k] >= day.end]
    opens = day.start - doc.starts[sentence.opening] < _OPENING
    return opens and any(a in SAYING | {"declared"} and b == "that" for a, b in pairwise(words))


def _word_before(doc: Document, day: Day) -> str:
    words = doc.text[max(0, day.start - 12) : day.start].lower().split()
    return words[-1] if words else ""


def _is_made(doc: Document, sentence: Sentence, cue: int, days: Sequence[Day]) -> bool:
    """Whether a visit is told as made or under way: not planned, wished, called off, or long past."""
    before, after = _clause_before(doc, sentence, cue), doc.lowers[cue + 1 : min(sentence.last, cue + 16)]
    return not (
        _is_ahead(before, after, doc.lowers[cue])
        or not _NOT.isdisjoint(before[-5:])
        or _is_told_of_before(doc, before, after)
        or any(a in BE and b in _CALLED_OFF for a, b in pairwise(after))
        or _is_long_past(doc, cue, before, after, days)
        or _is_dated_ahead(doc, cue, before, days)
    )


def _is_told_of_before(doc: Document, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a visit had been made in another month: "had visited Oslo in March"."""
    months = [MONTHS[b] for a, b in pairwise(after) if a == "in" and b in MONTHS]
    return "had" in before[-2:] and bool(months) and doc.published_on.month not in months


def _clause_before(doc: Document, sentence: Sentence, cue: int) -> list[str]:
    words = [doc.words[k] if _is_the_month(doc, k) else doc.lowers[k] for k in range(sentence.first, cue)]
    end = next((k for k in range(len(words) - 1, -1, -1) if words[k] in _CLAUSE_ENDS), -1)
    return words[end + 1 :]


def _is_the_month(doc: Document, k: int) -> bool:
    """Whether "May" is the month, not what may be: "on May 25", "25 May"."""
    beside = (doc.words[k - 1 : k] or [""])[0] + (doc.words[k + 1 : k + 2] or [""])[0]
    return doc.words[k] == "May" and any(sign.isdecimal() for sign in beside)


def _is_ahead(before: Sequence[str], after: Sequence[str], word: str) -> bool:
    """Whether a visit is still to come: "will visit", "is due to pay a visit", "ahead of her visit"."""
    near, during = before[-7:], "during" in before[-6:]
    if not _MODALS.isdisjoint(before if during else near):
        return True
    if any(a == "to" and b in _PAYS for a, b in pairwise(near)) or (word == "visit" and "to" in before[-1:]):
        return True
    if not _UNMADE.isdisjoint(before[-4:]) and not during:
        return True
    if any(pair in (("ahead", "of"), ("prior", "to"), ("eve", "of"), ("forward", "to")) for pair in pairwise(near)):
        return True
    if word in ("visits", "arrives") and any(
        a == "next" and b in ("week", "month", "year") for a, b in pairwise(after)
    ):
        return True
    return "before" in before[-4:] or (word in JOURNEYS and not _is_governed(before) and _comes(after))


def _is_governed(before: Sequence[str]) -> bool:
    """Whether the visit is only when or on what something else is done: "during her visit", "on a visit"."""
    return not {"during", "on", "within", "of", "for", "with"}.isdisjoint(before[-5:])


def _comes(after: Sequence[str]) -> bool:
    """Whether the visit itself is to be: "the visit will take place", "is scheduled for May"."""
    return any((a in _MODALS and b in _COMES) or (a in BE and b in _SETTLED_AHEAD) for a, b in pairwise(after))


def _is_long_past(doc: Document, cue: int, before: Sequence[str], after: Sequence[str], days: Sequence[Day]) -> bool:
    """Whether a visit is only looked back to: "last year", "recalled", "in 2015"."""
    near = [*before[-8:], *after[:12]]
    if any((a in _EARLIER and b in _LONG_AGO) or (a in _LONG_AGO and b == "ago") for a, b in pairwise(near)):
        return True
    if doc.lowers[cue] in JOURNEYS and "week" not in before[-3:] and not _LOOKED_BACK.isdisjoint(before[-2:]):
        return True
    if any(w.startswith("recall") for w in before):
        return True
    if days:
        return all(day.last < doc.published_on - _NEAR for day in days)
    return any(a == "in" and _is_past_year(doc, b) for a, b in pairwise(near))


def _is_past_year(doc: Document, word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and 1900 < int(word) < doc.published_on.year


def _is_dated_ahead(doc: Document, cue: int, before: Sequence[str], days: Sequence[Day]) -> bool:
    """Whether a visit told in the present ("visits", "a visit on 5 May") has only days still to come."""
    past = doc.lowers[cue] in _MADE or any(w in _MADE or w in ("during", "on") for w in before[-6:])
    return bool(days) and not past and all(day.first > doc.published_on + _TOMORROW for day in days)


def _of_cue(place: Place, cue: int, others: Sequence[int]) -> bool:
    """Whether no visit that was not made stands between a place and the visit."""
    return not any(min(place.first, cue) < k < max(place.first, cue) for k in others)


def _destination(places: Sequence[Place], cue: int) -> Place | None:
    near = [p for p in places if abs(p.first - cue) < _FARTHEST]
    return min(near, key=lambda p: (not _leads_to(p, cue), p.city is None, abs(p.first - cue))) if near else None


def _leads_to(place: Place, cue: int) -> bool:
    """Whether a place is where somebody went, or follows right after "arrived in"."""
    return place.how in GOING or 0 < place.first - cue <= _RIGHT_AFTER


def _traveller(scene: Scene, number: int, cue: int, place: Place | None) -> Party | None:
    """The person who travels: the nearest before the word whose own country is not the destination.

    "This is the general's second visit to Israel" names nobody: the traveller is of the sentence before.
    """
    own = [p for p in scene.by_sentence.get(number, []) if p.person is not None]
    # "Rao met X, and on Friday he was in Oslo" goes on about the first.
    goes_back = scene.doc.lowers[cue - 1 : cue] in (["he"], ["she"])
    own.sort(key=lambda p: (p.first > cue, p.first if goes_back else abs(p.first - cue)))
    goes_on = scene.doc.lowers[cue] not in _GOES | _IS_THERE or not _SUBJECTS.isdisjoint(
        scene.doc.lowers[max(0, cue - 3) : cue]
    )
    of_them = "delegation" in scene.doc.lowers[cue + 1 : cue + _SOON] and scene.doc.lowers[cue + 1 : cue + 2] == ["of"]
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


def _join(found: list[VisitWindow], visit: VisitWindow) -> None:
    for number, other in enumerate(found):
        if other.person == visit.person and other.country == visit.country:
            if _leads_there(visit) and not _leads_there(other):
                found[number] = visit
                return
            if other.city is None and visit.place is not None and visit.place.how in GOING:
                # Not where a shipyard is that was visited.
                other.city, other.place = visit.city, visit.place if visit.city else other.place
            if other.first_day is None:
                other.first_day, other.last_day, other.day = visit.first_day, visit.last_day, visit.day
            other.kind = other.kind or visit.kind
            return
    found.append(visit)
