"""Where each meeting took place: said with it, or entailed."""

from collections.abc import Sequence

from readouts.lexicon.function_words import MARGINS
from readouts.meet.guests import guests_of
from readouts.meet.hosts import (
    body_seats,
    host_country,
    house_country,
    met_others_country,
    ruler_at_home,
    served,
    settle_hosts,
    stateless,
)
from readouts.meet.itineraries import Itineraries
from readouts.meet.named_places import NamedPlaces
from readouts.meet.places import CITY_STATES, JOURNEYS, SCENES, Place
from readouts.meet.scene import Meeting, Scene, Seat, VisitWindow
from readouts.meet.told_places import ToldPlaces
from readouts.meet.vocabulary import MEETING_NOUNS
from readouts.mention.offices import is_country
from readouts.resolve.home import national_agencies_after

# "on the sidelines", "in the margins": how many sentences before them the event's place may be told.
_BACK = 10
_DURING_THE_VISIT = ("during", "the", "visit")


def place_meetings(scene: Scene, visits: Sequence[VisitWindow], dateline: Place | None) -> None:
    """Give each meeting its country and city: said with it, of the visit, of a meeting before, or the host's."""
    placing = _Placing(scene, visits, dateline)
    for telling in scene.partial:
        place = placing.told.of(telling)
        if place is not None:
            _set_place(telling, place, place.how)
        placing.remember(telling)
    for meeting in scene.meetings:
        if meeting.mode == "in_person":
            placing.place(meeting)
            placing.remember(meeting)
            settle_hosts(scene, meeting)
    _share_places(scene)


def _share_places(scene: Scene) -> None:
    """Give meetings without a place that of another told in one breath: "In the course of it, X met A and B"."""
    placed = {t.first: meeting for meeting in scene.meetings if meeting.place for _, t in meeting.tellings[:1]}
    for meeting in scene.meetings:
        other = placed.get(meeting.tellings[0][1].first)
        if other is None or meeting.country is not None or meeting.mode != "in_person":
            continue
        if other.place is not None and other.place_rule == "visit":
            _set_place(meeting, other.place, "visit")


def _set_place(meeting: Meeting, place: Place, rule: str) -> None:
    meeting.country, meeting.city, meeting.place, meeting.place_rule = place.country, place.city, place, rule


def _set_city(meeting: Meeting, place: Place, rule: str) -> None:
    """A city found elsewhere than the country, whose own words stay."""
    meeting.city, meeting.city_place, meeting.city_rule = place.city, place, rule


def _set_seat(meeting: Meeting, country: str, seat: Seat) -> None:
    meeting.country, meeting.place_rule, meeting.seat = country, "host", seat
    meeting.city = CITY_STATES.get(country)


class _Placing:
    """What is known of an article's meetings so far, by who was there, and the places that it names."""

    def __init__(self, scene: Scene, visits: Sequence[VisitWindow], dateline: Place | None) -> None:
        self.scene, self.dateline, self.visiting = scene, dateline, guests_of(scene)
        self.named = NamedPlaces(scene, dateline)
        self.itineraries = Itineraries(scene, self.named, visits)
        self.told = ToldPlaces(scene, self.named, self.itineraries)
        # The last place told of each person's meetings, and the last country where each was a guest, in order.
        self.last: dict[int, tuple[int, Place]] = {}
        self.guests: dict[tuple[str, int], tuple[int, Meeting]] = {}
        self.number = 0
        self.telling = {number for meeting in scene.meetings for number, _ in meeting.tellings}

    def remember(self, meeting: Meeting) -> None:
        """Note where its people now were."""
        self.number += 1
        for person in meeting.persons:
            if meeting.place is not None and meeting.place_rule in SCENES:
                self.last[person] = (self.number, meeting.city_place or meeting.place)
            if meeting.place_rule == "host" and served(self.scene.people[person]) != meeting.country:
                self.guests[meeting.status, person] = (self.number, meeting)

    def place(self, meeting: Meeting) -> None:
        """Give a meeting its country and city."""
        told = self.told.of(meeting) or self._beside_the_event(meeting) or self._of_the_event(meeting)
        if told is not None:
            _set_place(meeting, told, told.how)
            if told.city is None:
                self._city_of_country(meeting)
        else:
            self._entailed(meeting)
        if meeting.country and meeting.city is None and meeting.status == "held":
            self._city_of_the_scene(meeting)

    def _beside_the_event(self, meeting: Meeting) -> Place | None:
        """Where the event was on whose sidelines a sentence about the meeting puts it, which tells of no other."""
        for number in meeting.sentences:
            sentence = self.scene.doc.sentences[number]
            words = self.scene.doc.lowers[sentence.first : sentence.last]
            if not MARGINS.isdisjoint(words) and not MEETING_NOUNS.isdisjoint(words) and number not in self.telling:
                places = [
                    *(p for p in self.named.by_sentence[number] if not p.aside),
                    *self.named.venues.get(number, []),
                ]
                found = [p for p in places if p.how in SCENES]
                if found:
                    return next((place for place in found if place.city), found[0])
        return None

    def _of_the_event(self, meeting: Meeting) -> Place | None:
        """Where the conference or visit told of before was, on whose sidelines or during which the meeting was."""
        number = meeting.tellings[0][0]
        sentence = self.scene.doc.sentences[number]
        words = self.scene.doc.lowers[sentence.first : sentence.last]
        visited = _DURING_THE_VISIT in zip(words, words[1:], words[2:], strict=False)
        if MARGINS.isdisjoint(words) and not visited:
            return None
        for before in range(number - 1, max(-1, number - _BACK), -1):
            own = [p for p in self.named.by_sentence[before] if not p.aside]
            places = [p for p in own if p.how in SCENES or (visited and p.how in JOURNEYS)]
            if places:
                return next((place for place in places if place.city), places[0])
        return None

    def _city_of_country(self, meeting: Meeting) -> None:
        """The city that another telling, or the visit, names in the meeting's country."""
        for number, _ in meeting.tellings:
            for place in self.named.by_sentence[number]:
                ahead = meeting.status == "held" and self.named.lies_ahead(number, place)
                if place.city and place.country == meeting.country and not ahead:
                    _set_city(meeting, place, place.how if place.how in SCENES else "visit")
                    return
        for visit in self.itineraries.visits_of(meeting):
            if visit.place and visit.place.city and visit.place.country == meeting.country:
                _set_city(meeting, visit.place, "visit")
                return

    def _city_of_the_scene(self, meeting: Meeting) -> None:
        """The only city of the country named as a scene, else the dateline's where the host is at home."""
        at_home = self.dateline is not None and self.dateline.country == meeting.country
        beside = {} if at_home else self._city_beside(meeting)
        named = self.named.cities.get(meeting.country or "", {}) if meeting.place else beside
        if len(named) == 1:
            _set_city(meeting, next(iter(named.values())), "only scene")
        elif self.dateline is not None and at_home:
            _set_city(meeting, self.dateline, "dateline")

    def _city_beside(self, meeting: Meeting) -> dict[str | None, Place]:
        """The city of a meeting's country told right after who was met or a venue: "received the spy chief in Lima"."""
        number = meeting.tellings[0][0]
        doc, ends = self.scene.doc, {party.last for party in self.scene.by_sentence.get(number, ())}
        cities = (p for p in self.named.by_sentence[number] if p.city and not self.named.of_a_title(number, p))
        # "at Bergen Castle in Oslo", not "after the fire in Oslo"
        beside = (p for p in cities if p.first - 1 in ends or doc.words[max(0, p.first - 2)][0].isupper())
        return {place.city: place for place in beside if place.country == meeting.country}

    def _entailed(self, meeting: Meeting) -> None:
        """The scene that a visit, an earlier meeting of the same person, the host or the dateline entails."""
        host = host_country(self.scene, meeting, self.visiting)
        found = self._on_a_journey(meeting, host)
        if found is not None:
            _set_place(meeting, found, "visit")
        elif before := self._still_there(meeting, host):
            _set_place(meeting, before, "same scene")
        else:
            self._at_the_host(meeting, host)

    def _on_a_journey(self, meeting: Meeting, host: tuple[str, Seat] | None) -> Place | None:
        """Where the visit or tour of one of its people led."""
        visit, before = self.itineraries.visit_of(meeting), self._place_before(meeting)
        if visit is not None and visit.sentence > meeting.tellings[0][0] and _elsewhere(visit, before, host):
            visit = None
        if visit is not None and visit.place is not None:
            if visit.city is None and before is not None and before.country == visit.country:
                return before
            return self.itineraries.stop(meeting, visit.sentence, visit.place)
        on_tour = visit is None and (before is None or self.itineraries.of_a_tour(before))
        return self.itineraries.tour_stop(meeting) if on_tour else None

    def _still_there(self, meeting: Meeting, host: tuple[str, Seat] | None) -> Place | None:
        """Where one of its people was at a meeting before, unless a host is at home elsewhere."""
        before = self._place_before(meeting)
        if before is None or host is None or host[0] == before.country:
            return before
        abroad = met_others_country(self.scene, meeting)
        return before if abroad or self._unsure(meeting, host) else None

    def _at_the_host(self, meeting: Meeting, host: tuple[str, Seat] | None) -> None:
        """The scene that the host entails, else the dateline, a visit of the other side, or the only scene named."""
        serving = {self.scene.people[p].serves for p in meeting.persons}
        hosted = host or self._same_host(meeting)
        if hosted is not None:
            _set_seat(meeting, *hosted)
        elif self.dateline is not None and (self._at_a_seat(meeting, serving) or self._sent_abroad(serving)):
            _set_place(meeting, self.dateline, "dateline")
        elif house := house_country(self.scene, meeting):
            _set_seat(meeting, *house)
        elif not self._visited_side(meeting, serving):
            ruler = ruler_at_home(self.scene, meeting)
            if len(self.named.scenes) == 1:
                _set_place(meeting, next(iter(self.named.scenes.values())), "only scene")
            elif ruler is not None:
                _set_seat(meeting, *ruler)

    def _at_a_seat(self, meeting: Meeting, serving: set[str | None]) -> bool:
        """Whether the dateline is of a participant's country, or of the city where the body of one has its seat.

        Where a body's official receives, it is not the guest's country, but may be any other.
        """
        if self.dateline is None:
            return False
        host = self.scene.people[meeting.host].serves if meeting.host is not None else None
        if host is not None and not is_country(host):
            return self.dateline.country not in serving
        return self.dateline.country in serving or (self.dateline.city or "").upper() in _cities_of_bodies(serving)

    def _sent_abroad(self, serving: set[str | None]) -> bool:
        """Whether a national agency writes of its own officials from another country: "NEW YORK (TTX) -"."""
        if self.dateline is None or self.dateline.city is None:
            return False
        homes = national_agencies_after(self.scene.doc, self.dateline.first)
        return bool(homes & serving) and self.dateline.country not in homes

    def _visited_side(self, meeting: Meeting, serving: set[str | None]) -> bool:
        """The one country of those present where anyone is told to be, or up to the meeting to have come."""
        opening = meeting.tellings[0][0] + 1
        told = (
            next((p for n, p in reversed(self.named.stays.get(country, ())) if p.how == "stay" or n < opening), None)
            for country in serving
            if country is not None
        )
        own = [place for place in told if place is not None]
        if len(own) != 1 or meeting.status != "held":
            return False
        _set_place(meeting, own[0], "visit")
        return True

    def _unsure(self, meeting: Meeting, host: tuple[str, Seat]) -> bool:
        """Whether all are of one country only because somebody's is not known, or stands for no state."""
        return host[1].rule == "country-of-all" and any(stateless(self.scene.people[p]) for p in meeting.persons)

    def _place_before(self, meeting: Meeting) -> Place | None:
        """The place of the last meeting of one of its people that was told with its place."""
        known = [self.last[person] for person in meeting.persons if person in self.last]
        return max(known, key=lambda numbered: numbered[0])[1] if known else None

    def _same_host(self, meeting: Meeting) -> tuple[str, Seat] | None:
        """The country where a visitor received at another meeting, who took part in this one too, was a guest."""
        known = [self.guests[meeting.status, p] for p in meeting.persons if (meeting.status, p) in self.guests]
        if not known:
            return None
        other = max(known, key=lambda numbered: numbered[0])[1]
        if other.country is None or other.seat is None:
            return None
        return other.country, other.seat._replace(rule="same-host")


def _elsewhere(visit: VisitWindow, before: Place | None, host: tuple[str, Seat] | None) -> bool:
    """Whether a visit told after a meeting is another: its host is at home elsewhere, or its people are in a place."""
    return before is not None if host is None else host[0] != visit.country


def _cities_of_bodies(serving: set[str | None]) -> set[str]:
    """The cities, in capitals, where these bodies have their seats."""
    return {city for body in serving for city in body_seats().get(body or "", ())}
