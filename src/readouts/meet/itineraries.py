"""Which visits and tours the people of a meeting made, and where they had been before."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.meet.named_places import NamedPlaces
from readouts.meet.places import Place
from readouts.meet.scene import Meeting, Scene, VisitWindow

# "after the latter's official visit to Oslo"
_AFTERWARDS, _STOPS, _TO_JOURNEY = words("after following follows"), words("visit trip stop stopover stay"), 9
_AHEAD_OF = ("ahead", "of")

_Visits = dict[int | None, list[tuple[int, VisitWindow]]]


class Itineraries:
    """The visits and tours that an article tells of, by who made them."""

    def __init__(self, scene: Scene, named: NamedPlaces, visits: Sequence[VisitWindow]) -> None:
        self._scene, self._named = scene, named
        self._made = _by_traveller(visits)
        self._coming = _by_traveller(scene.coming)

    def visits_of(self, meeting: Meeting) -> list[VisitWindow]:
        """The visits of its people with a place, in order: made ones before those that a planned meeting may be of."""
        made = _in_order(self._made, meeting.persons)
        coming = _in_order(self._coming, meeting.persons) if meeting.status == "planned" else []
        made = [visit for visit in made if visit.place is None or not self.over(meeting, visit.place)]
        return made + [visit for visit in coming if _can_be_of(visit, meeting)]

    def visit_of(self, meeting: Meeting) -> VisitWindow | None:
        """The visit of one of its people that was told of last before the meeting, else the first."""
        made = self.visits_of(meeting)
        before = [visit for visit in made if visit.sentence <= meeting.tellings[0][0]]
        return next(iter([*before[-1:], *made]), None)

    def over(self, meeting: Meeting, place: Place) -> bool:
        """Whether a place is of another journey: "ahead of his visit to Oslo", "after the latter's visit to Oslo".

        After it one may still be there where one of those who met is at home.
        """
        near = self._scene.doc.lowers[max(0, place.first - _TO_JOURNEY) : place.first]
        if _AHEAD_OF in pairwise(near) and not _STOPS.isdisjoint(near[near.index("ahead") :]):
            return True
        after = max((k for k, word in enumerate(near) if word in _AFTERWARDS), default=len(near))
        if _STOPS.isdisjoint(near[after:]):
            return False
        return place.country not in {self._scene.people[p].serves for p in meeting.persons}

    def against_the_visit(self, meeting: Meeting, place: Place) -> bool:
        """Whether a place is of nobody there, where one of them visited the other's country: it is the next stop."""
        serving = {self._scene.people[p].serves for p in meeting.persons}
        visited = any(visit.country in serving for visit in self.visits_of(meeting))
        return visited and place.country not in serving

    def stop(self, meeting: Meeting, number: int, place: Place) -> Place:
        """The one of a journey's countries that somebody there serves: "a trip to Peru and Chile"."""
        serving = {self._scene.people[p].serves for p in meeting.persons}
        stops = [place, *self._named.listed(number, place.last)]
        return next((stop for stop in stops if stop.country in serving), place)

    def tour_stop(self, meeting: Meeting) -> Place | None:
        """Where a journey through several countries led that another at the meeting serves."""
        for tour in self._scene.tours:
            guests = tour.people & meeting.persons
            serving = {self._scene.people[p].serves for p in meeting.persons - guests} if guests else set[str | None]()
            stops = [stop for stop in self._named.listed(tour.sentence, tour.cue, gaps=True) if stop.country in serving]
            if stops:
                return next((stop for stop in stops if stop.city), stops[0])
        return None

    def of_a_tour(self, place: Place) -> bool:
        """Whether a place is only one of those where a journey led."""
        sentences = [self._scene.doc.sentences[tour.sentence] for tour in self._scene.tours]
        return any(sentence.first <= place.first < sentence.last for sentence in sentences)


def _can_be_of(visit: VisitWindow, meeting: Meeting) -> bool:
    """Whether a planned meeting can be of a visit to come: one told before it, and not for later days."""
    later = visit.first_day is not None and meeting.last_day is not None and visit.first_day > meeting.last_day
    return visit.sentence <= meeting.tellings[0][0] and not later


def _by_traveller(visits: Sequence[VisitWindow]) -> _Visits:
    """The visits with a place, each with its number, by who made them."""
    found: _Visits = {}
    for number, visit in enumerate(visits):
        if visit.place:
            found.setdefault(visit.person, []).append((number, visit))
    return found


def _in_order(visits: _Visits, persons: Iterable[int]) -> list[VisitWindow]:
    own = [visit for person in persons for visit in visits.get(person, ())]
    return [visit for _, visit in sorted(own, key=lambda numbered: numbered[0])]
