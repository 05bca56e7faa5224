"""Official journeys: who goes where, when, and of what kind."""

from collections.abc import Sequence

from readouts.meet.dating import of_report
from readouts.meet.places import Place, places_in
from readouts.meet.scene import Scene, VisitWindow
from readouts.mention.dates import days_in
from readouts.mention.parties import Party

_VISIT = frozenset(("visit", "visits", "visited", "visiting", "trip", "arrived", "arrives", "tour"))
_KINDS = ("state", "official", "working", "private", "transit")


def visits_of(scene: Scene) -> list[VisitWindow]:
    """The visits that sentences tell of a named person, one a sentence, joined by traveller and country."""
    found: list[VisitWindow] = []
    for number in range(len(scene.doc.sentences)):
        visit = _visit_in(scene, number)
        if visit is not None:
            _join(found, visit)
    return found


def _visit_in(scene: Scene, number: int) -> VisitWindow | None:
    doc = scene.doc
    sentence = doc.sentences[number]
    cue = next((k for k in range(sentence.first, sentence.last) if doc.lowers[k] in _VISIT), None)
    if cue is None:
        return None
    places = places_in(doc, scene.units[number])
    place = _destination(places, cue)
    traveller = _traveller(scene, number, cue, place)
    days = [
        d
        for d in days_in(doc.text, sentence.start, sentence.end, doc.published_on)
        if -60 < (d.first - doc.published_on).days < 60 and not of_report(doc, d)
    ]
    day = min(days, key=lambda d: abs(d.start - doc.starts[cue])) if days else None
    if place is None or traveller is None:
        return None
    kind = next((kind for kind in _KINDS if kind in doc.lowers[max(sentence.first, cue - 5) : cue]), None)
    window = day if day is not None and (day.last > day.first or doc.lowers[cue] != "arrived") else None
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


def _destination(places: Sequence[Place], cue: int) -> Place | None:
    near = [p for p in places if abs(p.first - cue) < 12]
    return min(near, key=lambda p: (p.how != "visit", p.city is None, abs(p.first - cue))) if near else None


def _traveller(scene: Scene, number: int, cue: int, place: Place | None) -> Party | None:
    """The person who travels: the nearest before the word whose own country is not the destination."""
    own = [p for p in scene.by_sentence.get(number, []) if p.person is not None]
    own.sort(key=lambda p: (p.first > cue, abs(p.first - cue)))
    for party in own:
        serves = scene.people[party.person].serves  # type: ignore[index]
        if place is not None and serves != place.country:
            return party
    return None


def _join(found: list[VisitWindow], visit: VisitWindow) -> None:
    for other in found:
        if other.person == visit.person and other.country == visit.country:
            other.city = other.city or visit.city
            if other.place is not None and visit.place is not None and other.place.city is None and visit.place.city:
                other.place = visit.place
            if other.first_day is None:
                other.first_day, other.last_day, other.day = visit.first_day, visit.last_day, visit.day
            other.kind = other.kind or visit.kind
            return
    found.append(visit)
