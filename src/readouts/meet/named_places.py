"""The places that an article names, and what is told of each: a scene, a stop of a journey, still to come."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import timedelta

from readouts.lexicon.entries import capitals, words
from readouts.meet.days import day_right_after
from readouts.meet.here import here_in
from readouts.meet.hosts import served
from readouts.meet.journeys_told import AHEAD
from readouts.meet.places import SCENES, Place, city_name, events_in, places_in, venues_in
from readouts.meet.scene import Scene
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import MEETING_NOUNS

# What is still to come, and how many words back it is said.
_TO_COME = words("will would should invited inviting invites invitation planned upcoming forthcoming next scheduled")
_CLAUSE = 14
# Sites that many states have, called by what they are.
_WHAT_IT_IS = words("prime minister 's pm president house air naval army joint staff general headquarters")
_LISTING = frozenset(("and", ",", ";", "the"))
_TOMORROW = timedelta(days=1)


class NamedPlaces:
    """The places that an article names, by sentence: those where somebody was, may come, and its venues."""

    def __init__(self, scene: Scene, dateline: Place | None) -> None:
        self.scene = scene
        all_places = [places_in(scene.doc, units) for units in scene.units]
        ends = [scene.bygone.get(number, sentence.last) for number, sentence in enumerate(scene.doc.sentences)]
        self.by_sentence = [
            [place for place in own if place.how != AHEAD and place.first < end]
            for own, end in zip(all_places, ends, strict=True)
        ]
        self.ahead = [[place for place in own if place.how == AHEAD] for own in all_places]
        self.venues = self._venues(dateline)
        named = [p for n, places in enumerate(self.by_sentence) for p in places if p.city and not self.lies_ahead(n, p)]
        # Where other things are told to be, so are the meetings if it is the capital.
        self.cities = _by_country(p for p in named if not p.aside or p.city == capitals().get(p.country))
        self.scenes = {(p.country, p.city): p for p in named if p.how in SCENES and not p.aside}
        self.stays = self._stays()

    def _venues(self, dateline: Place | None) -> dict[int, list[Place]]:
        """The venues, events and "here" of each sentence, but for what somebody heads."""
        doc = self.scene.doc
        found: dict[int, list[Place]] = {}
        firsts = [sentence.first for sentence in doc.sentences]
        for venue in (*venues_in(doc), *events_in(doc), *here_in(doc, dateline)):
            number = bisect_right(firsts, venue.first) - 1
            elsewhere = self._stands_elsewhere(number, venue) or self._of_another_state(venue)
            if not (elsewhere or self.of_a_title(number, venue)):
                found.setdefault(number, []).append(venue)
        return found

    def _stands_elsewhere(self, number: int, venue: Place) -> bool:
        """Whether a venue is one of that name in another state: "the Presidential Palace in Lima"."""
        if self.scene.doc.lowers[venue.last : venue.last + 1] != ["in"]:
            return False
        where = next((unit for unit in self.scene.units[number] if unit.first > venue.last), None)
        return where is not None and where.kind in ("city", "country") and where.entries[0].value != venue.country

    def _of_another_state(self, venue: Place) -> bool:
        """Whether a venue is called by what it is, and nobody of its state is named: "at the Naval Headquarters"."""
        said = set(self.scene.doc.lowers[venue.first : venue.last])
        return said <= _WHAT_IT_IS and all(venue.country != served(person) for person in self.scene.people)

    def _stays(self) -> dict[str, list[tuple[int, Place]]]:
        """Where anyone is told to be, or to have come, by country, with the sentence."""
        found: dict[str, list[tuple[int, Place]]] = {}
        for number, places in enumerate(self.by_sentence):
            for place in places:
                if place.how in ("stay", "visit"):
                    found.setdefault(place.country, []).append((number, place))
        return found

    def of_a_title(self, number: int, place: Place) -> bool:
        """Whether a place is what somebody heads: "Coordinator at the Department of State"."""
        titles = (p for p in self.scene.by_sentence.get(number, []) if p.kind != "bare")
        return any(p.first <= place.first and place.last <= p.last for p in titles)

    def lies_ahead(self, number: int, place: Place) -> bool:
        """Whether something still to come is told to be in a country: "invited him to meet in Oman"."""
        first, lowers = self.scene.doc.sentences[number].first, self.scene.doc.lowers
        if self.dated_ahead(number, place):
            return True
        return "will" in lowers[place.last : place.last + 1] or not _TO_COME.isdisjoint(
            lowers[max(first, place.first - _CLAUSE) : place.first]
        )

    def dated_ahead(self, number: int, place: Place) -> bool:
        """Whether a day still to come follows a place: "talks that take place in Oslo on 27 June"."""
        doc = self.scene.doc
        day = day_right_after(doc, doc.sentences[number], place.last)
        return day is not None and day.first > doc.published_on + _TOMORROW

    def called_after_city(self, number: int, trigger: Trigger) -> list[Place]:
        """The city by which a telling calls the meeting: "the Oslo talks between X and Y"."""
        doc = self.scene.doc
        if doc.lowers[trigger.first] not in MEETING_NOUNS:
            return []
        cities = (u for u in self.scene.units[number] if u.last == trigger.first and u.kind == "city")
        return [Place(u.entries[0].value, city_name(doc, u), u.first, u.last, "in") for u in cities]

    def listed(self, number: int, word: int, *, gaps: bool = False) -> Iterator[Place]:
        """The cities and countries of a list that follows a word, with `gaps` all those of its sentence."""
        for unit in self.scene.units[number]:
            if unit.first < word:
                continue
            if unit.kind in ("city", "country"):
                city = city_name(self.scene.doc, unit) if unit.kind == "city" else None
                yield Place(unit.entries[0].value, city, unit.first, unit.last, "visit")
            elif unit.kind not in _LISTING and not gaps:
                return


def _by_country(places: Iterable[Place]) -> dict[str, dict[str | None, Place]]:
    """The places of each country by their cities."""
    found: dict[str, dict[str | None, Place]] = {}
    for place in places:
        found.setdefault(place.country, {})[place.city] = place
    return found
