"""The place that the telling of a meeting itself names."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.meet.days import in_relative
from readouts.meet.itineraries import Itineraries
from readouts.meet.journeys_told import AHEAD
from readouts.meet.named_places import NamedPlaces
from readouts.meet.places import SCENES, Place
from readouts.meet.scene import Meeting, Scene, last_named, told_together
from readouts.meet.seats import seats_in
from readouts.meet.trigger import Trigger

_AFTER = words("after following fresh coming returning ahead prior")
_ENCOUNTERS = frozenset(("meeting", "talks"))
# "a meeting at the", "talks in the capital"
_TO_PLACE = 3


class ToldPlaces:
    """The places told with meetings, of those that an article names."""

    def __init__(self, scene: Scene, named: NamedPlaces, itineraries: Itineraries) -> None:
        self.scene, self.named, self.itineraries = scene, named, itineraries
        self.together = told_together(scene)

    def of(self, meeting: Meeting) -> Place | None:
        """The place that a telling names, the nearest to its words."""
        for k, (number, trigger) in enumerate(meeting.tellings):
            scenes = self._scenes(meeting, number, trigger, later=k > 0)
            if scenes:
                at = trigger.first
                if trigger.first in self.together and len(scenes) > 1:
                    at = last_named(meeting, trigger, self.scene.doc.sentences[number])
                    scenes = self._of_its_people(number, trigger, scenes, at) or scenes
                near = _nearest(self.scene, [p for p in scenes if p.city] or scenes, at)
                return near if near.how in SCENES else self.itineraries.stop(meeting, number, near)
        return None

    def _scenes(self, meeting: Meeting, number: int, trigger: Trigger, *, later: bool) -> list[Place]:
        """The places of a telling's sentence where the meeting can have been; `later` for one not told first."""
        places = self._named(meeting, number, trigger)
        # What is still to come is where one goes for it: "goes to Lima for talks, and on to Quito, where".
        kinds = SCENES | {AHEAD} if meeting.status == "planned" else SCENES
        # Further down, a visit that the talks were about may be meant.
        scenes = [p for p in places if p.how in kinds] or ([] if later else places)
        if later:
            scenes = [p for p in scenes if not self.itineraries.against_the_visit(meeting, p)]
        if meeting.status == "held":
            scenes = [p for p in scenes if not self.named.dated_ahead(number, p)]
            scenes = [p for p in scenes if p.city or not self.named.lies_ahead(number, p)]
        doc = self.scene.doc
        return [p for p in scenes if not in_relative(doc, doc.span(p.first, p.last), trigger)] or scenes

    def _named(self, meeting: Meeting, number: int, trigger: Trigger) -> list[Place]:
        """The places that the sentence names, but for those of other things and of what came before."""
        named = self.named
        own = [
            p for p in named.by_sentence[number] if not p.aside or self._beside_the_words(meeting, number, p, trigger)
        ]
        places = [p for p in own if not self._left_before(number, p, trigger)]
        places = [p for p in places if not self.itineraries.over(meeting, p)]
        places += named.venues.get(number, [])
        places += [p for p in seats_in(self.scene.doc, self.scene.units[number]) if not named.of_a_title(number, p)]
        places += named.called_after_city(number, trigger)
        return places + named.ahead[number] if meeting.status == "planned" else places

    def _beside_the_words(self, meeting: Meeting, number: int, place: Place, trigger: Trigger) -> bool:
        """Whether a place stands between what was discussed and with whom of there, or is the talks' own."""
        subject = trigger.first - 1 <= self.scene.doc.sentences[number].opening
        if trigger.kind == "noun" and trigger.last == place.first - 1 and subject:
            # "The summit in Oslo brought together A and B"
            return True
        with_whom = self.scene.doc.lowers[place.last : place.last + 1] == ["with"]
        discussed = trigger.kind == "discuss" and trigger.last <= place.first and place.city is not None
        return with_whom and discussed and place.country in {self.scene.people[p].serves for p in meeting.persons}

    def _of_its_people(self, number: int, trigger: Trigger, scenes: list[Place], at: int) -> list[Place]:
        """The places told with those of one of several meetings: after them, or before: "in Oslo A, in Riga B"."""
        met = [party.first for party in self.scene.by_sentence.get(number, ()) if party.first >= trigger.last]
        if met and min(place.first for place in scenes) < met[0]:
            return [place for place in scenes if place.first < at][-1:]
        return [place for place in scenes if place.first >= at]

    def _left_before(self, number: int, place: Place, trigger: Trigger) -> bool:
        """Whether a place is that of what came before: "After talks in Oslo, X flew to Riga and met Y"."""
        doc, opening = self.scene.doc, self.scene.doc.sentences[number].opening
        return doc.lowers[opening] in _AFTER and "," in doc.lowers[place.last : trigger.first]


def _nearest(scene: Scene, places: Sequence[Place], at: int) -> Place:
    return min(places, key=lambda p: (not _of_the_noun(scene, p), abs(p.first - at)))


def _of_the_noun(scene: Scene, place: Place) -> bool:
    """Whether a place follows the word for an encounter: "during a meeting at the Pentagon", not "a forum in Rome"."""
    words = scene.doc.lowers[max(0, place.first - _TO_PLACE - 1) : place.first - 1]
    return not _ENCOUNTERS.isdisjoint(words[-_TO_PLACE + 1 :]) and "their" not in words
