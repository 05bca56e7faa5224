"""Where each meeting took place: said with it, or entailed."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise

from readouts.lexicon.entries import capitals, rows, words
from readouts.lexicon.function_words import MARGINS
from readouts.meet.days import day_right_after, in_relative
from readouts.meet.guests import guests_of
from readouts.meet.here import here_in
from readouts.meet.hosts import host_country, house_country, met_others_country, ruler_at_home, served, settle_hosts
from readouts.meet.journeys_told import AHEAD
from readouts.meet.places import CITY_STATES, JOURNEYS, SCENES, Place, city_name, events_in, places_in, venues_in
from readouts.meet.scene import Meeting, Scene, Seat, VisitWindow, last_named, told_together
from readouts.meet.seats import seats_in
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import MEETING_NOUNS
from readouts.mention.offices import is_country
from readouts.resolve.home import national_agencies_after

# "on the sidelines", "in the margins": how many sentences before them the event's place may be told.
_BACK = 10
_DURING_THE_VISIT = ("during", "the", "visit")
_ENCOUNTERS = frozenset(("meeting", "talks"))
_AFTER = words("after following fresh coming returning ahead prior")
# "after the latter's official visit to Oslo"
_AFTERWARDS, _STOPS, _TO_JOURNEY = words("after following follows"), words("visit trip stop stopover stay"), 9
_AHEAD_OF = ("ahead", "of")
_LISTING = frozenset(("and", ",", ";", "the"))
# What is still to come, and how many words back it is said.
_TO_COME, _CLAUSE = words("will would should invited inviting invites invitation planned upcoming forthcoming next"), 14
# "a meeting at the", "talks in the capital"
_TO_PLACE = 3
_TOMORROW = timedelta(days=1)


def place_meetings(scene: Scene, visits: Sequence[VisitWindow], dateline: Place | None) -> None:
    """Give each meeting its country and city: said with it, of the visit, of a meeting before, or the host's."""
    placing = _Placing(scene, visits, dateline)
    for telling in scene.partial:
        place = placing.told(telling)
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
    """The places that an article names, and what is known of its meetings so far, by who was there."""

    def __init__(self, scene: Scene, visits: Sequence[VisitWindow], dateline: Place | None) -> None:
        self.scene, self.dateline, self.visiting = scene, dateline, guests_of(scene)
        all_places = [places_in(scene.doc, units) for units in scene.units]
        ends = [scene.bygone.get(number, sentence.last) for number, sentence in enumerate(scene.doc.sentences)]
        self.places = [
            [place for place in own if place.how != AHEAD and place.first < end]
            for own, end in zip(all_places, ends, strict=True)
        ]
        self.ahead = [[place for place in own if place.how == AHEAD] for own in all_places]
        self.venues: dict[int, list[Place]] = {}
        firsts = [sentence.first for sentence in scene.doc.sentences]
        for venue in (*venues_in(scene.doc), *events_in(scene.doc), *here_in(scene.doc, dateline)):
            number = bisect_right(firsts, venue.first) - 1
            if not self._of_a_title(number, venue):
                self.venues.setdefault(number, []).append(venue)
        named = [p for n, places in enumerate(self.places) for p in places if p.city and not self._lies_ahead(n, p)]
        # Where other things are told to be, so are the meetings if it is the capital.
        self.named = _by_country(p for p in named if not p.aside or p.city == capitals().get(p.country))
        self.scenes = {(p.country, p.city): p for p in named if p.how in SCENES and not p.aside}
        # Where anyone is told to be, or to have come, by country, with the sentence.
        self.stays: dict[str, list[tuple[int, Place]]] = {}
        for number, places in enumerate(self.places):
            for place in places:
                if place.how in ("stay", "visit"):
                    self.stays.setdefault(place.country, []).append((number, place))
        self.visits = _by_traveller(visits)
        self.coming = _by_traveller(scene.coming)
        # The last place told of each person's meetings, and the last country where each was a guest, in order.
        self.last: dict[int, tuple[int, Place]] = {}
        self.guests: dict[tuple[str, int], tuple[int, Meeting]] = {}
        self.number = 0
        self.together = told_together(scene)
        self.telling = {number for meeting in scene.meetings for number, _ in meeting.tellings}

    def _of_a_title(self, number: int, place: Place) -> bool:
        """Whether a place is what somebody heads: "Coordinator at the Department of State"."""
        return any(p.first <= place.first and place.last <= p.last for p in self.scene.by_sentence.get(number, []))

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
        told = self.told(meeting) or self._beside_the_event(meeting) or self._of_the_event(meeting)
        if told is not None:
            _set_place(meeting, told, told.how)
            if told.city is None:
                self._city_of_country(meeting)
        else:
            self._entailed(meeting)
        if meeting.country and meeting.city is None and meeting.status == "held":
            self._city_of_the_scene(meeting)

    def told(self, meeting: Meeting) -> Place | None:
        """The place that a telling names, the nearest to its words."""
        for k, (number, trigger) in enumerate(meeting.tellings):
            own = [p for p in self.places[number] if not p.aside or self._beside_the_words(meeting, number, p, trigger)]
            places = [p for p in own if not self._left_before(number, p, trigger)]
            places = [p for p in places if not self._over(meeting, p)]
            places += self.venues.get(number, [])
            places += [p for p in seats_in(self.scene.doc, self.scene.units[number]) if not self._of_a_title(number, p)]
            places += self._called_after_city(number, trigger)
            if meeting.status == "planned":
                places += self.ahead[number]
            # What is still to come is where one goes for it: "goes to Lima for talks, and on to Quito, where".
            kinds = SCENES | {AHEAD} if meeting.status == "planned" else SCENES
            # Further down, a visit that the talks were about may be meant.
            scenes = [p for p in places if p.how in kinds] or ([] if k else places)
            if k:
                scenes = [p for p in scenes if not self._against_the_visit(meeting, p)]
            if meeting.status == "held":
                scenes = [p for p in scenes if not self._dated_ahead(number, p)]
                scenes = [p for p in scenes if p.city or not self._lies_ahead(number, p)]
            doc = self.scene.doc
            scenes = [p for p in scenes if not in_relative(doc, doc.span(p.first, p.last), trigger)] or scenes
            if scenes:
                at = trigger.first
                if trigger.first in self.together and len(scenes) > 1:
                    at = last_named(meeting, trigger, self.scene.doc.sentences[number])
                    scenes = self._of_its_people(number, trigger, scenes, at) or scenes
                near = _nearest(self.scene, [p for p in scenes if p.city] or scenes, at)
                return near if near.how in SCENES else self._stop(meeting, number, near)
        return None

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

    def _called_after_city(self, number: int, trigger: Trigger) -> list[Place]:
        """The city by which a telling calls the meeting: "the Oslo talks between X and Y"."""
        doc = self.scene.doc
        if doc.lowers[trigger.first] not in MEETING_NOUNS:
            return []
        cities = (u for u in self.scene.units[number] if u.last == trigger.first and u.kind == "city")
        return [Place(u.entries[0].value, city_name(doc, u), u.first, u.last, "in") for u in cities]

    def _against_the_visit(self, meeting: Meeting, place: Place) -> bool:
        """Whether a place is of nobody there, where one of them visited the other's country: it is the next stop."""
        serving = {self.scene.people[p].serves for p in meeting.persons}
        visited = any(visit.country in serving for visit in self._visits_of(meeting))
        return visited and place.country not in serving

    def _left_before(self, number: int, place: Place, trigger: Trigger) -> bool:
        """Whether a place is that of what came before: "After talks in Oslo, X flew to Riga and met Y"."""
        doc, opening = self.scene.doc, self.scene.doc.sentences[number].opening
        return doc.lowers[opening] in _AFTER and "," in doc.lowers[place.last : trigger.first]

    def _over(self, meeting: Meeting, place: Place) -> bool:
        """Whether a place is where one had been before, in nobody's country: "after the latter's visit to Oslo"."""
        near = self.scene.doc.lowers[max(0, place.first - _TO_JOURNEY) : place.first]
        if _AHEAD_OF in pairwise(near) and not _STOPS.isdisjoint(near[near.index("ahead") :]):
            # "ahead of his visit to Oslo"
            return True
        after = max((k for k, word in enumerate(near) if word in _AFTERWARDS), default=len(near))
        if _STOPS.isdisjoint(near[after:]):
            return False
        return place.country not in {self.scene.people[p].serves for p in meeting.persons}

    def _lies_ahead(self, number: int, place: Place) -> bool:
        """Whether something still to come is told to be in a country: "invited him to meet in Oman"."""
        first, lowers = self.scene.doc.sentences[number].first, self.scene.doc.lowers
        if self._dated_ahead(number, place):
            return True
        return "will" in lowers[place.last : place.last + 1] or not _TO_COME.isdisjoint(
            lowers[max(first, place.first - _CLAUSE) : place.first]
        )

    def _dated_ahead(self, number: int, place: Place) -> bool:
        """Whether a day still to come follows a place: "talks that take place in Oslo on 27 June"."""
        doc = self.scene.doc
        day = day_right_after(doc, doc.sentences[number], place.last)
        return day is not None and day.first > doc.published_on + _TOMORROW

    def _beside_the_event(self, meeting: Meeting) -> Place | None:
        """Where the event was on whose sidelines a sentence about the meeting puts it, which tells of no other."""
        for number in meeting.sentences:
            sentence = self.scene.doc.sentences[number]
            words = self.scene.doc.lowers[sentence.first : sentence.last]
            if not MARGINS.isdisjoint(words) and not MEETING_NOUNS.isdisjoint(words) and number not in self.telling:
                places = [*(p for p in self.places[number] if not p.aside), *self.venues.get(number, [])]
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
            own = [p for p in self.places[before] if not p.aside]
            places = [p for p in own if p.how in SCENES or (visited and p.how in JOURNEYS)]
            if places:
                return next((place for place in places if place.city), places[0])
        return None

    def _city_of_country(self, meeting: Meeting) -> None:
        """The city that another telling, or the visit, names in the meeting's country."""
        for number, _ in meeting.tellings:
            for place in self.places[number]:
                ahead = meeting.status == "held" and self._lies_ahead(number, place)
                if place.city and place.country == meeting.country and not ahead:
                    _set_city(meeting, place, place.how if place.how in SCENES else "visit")
                    return
        for visit in self._visits_of(meeting):
            if visit.place and visit.place.city and visit.place.country == meeting.country:
                _set_city(meeting, visit.place, "visit")
                return

    def _city_of_the_scene(self, meeting: Meeting) -> None:
        """The only city of the country named as a scene, else the dateline's where the host is at home."""
        at_home = self.dateline is not None and self.dateline.country == meeting.country
        beside = {} if at_home else self._city_beside(meeting)
        named = self.named.get(meeting.country or "", {}) if meeting.place else beside
        if len(named) == 1:
            _set_city(meeting, next(iter(named.values())), "only scene")
        elif self.dateline is not None and at_home:
            _set_city(meeting, self.dateline, "dateline")

    def _city_beside(self, meeting: Meeting) -> dict[str | None, Place]:
        """The city of a meeting's country told right after who was met or a venue: "received the spy chief in Lima"."""
        number = meeting.tellings[0][0]
        doc, ends = self.scene.doc, {party.last for party in self.scene.by_sentence.get(number, ())}
        cities = (p for p in self.places[number] if p.city and not self._of_a_title(number, p))
        # "at Bergen Castle in Oslo", not "after the fire in Oslo"
        beside = (p for p in cities if p.first - 1 in ends or doc.words[max(0, p.first - 2)][0].isupper())
        return {place.city: place for place in beside if place.country == meeting.country}

    def _entailed(self, meeting: Meeting) -> None:
        """The scene that a visit, an earlier meeting of the same person, the host or the dateline entails."""
        visit, before, host = (
            self._visit_of(meeting),
            self._place_before(meeting),
            host_country(self.scene, meeting, self.visiting),
        )
        if visit is not None and visit.sentence > meeting.tellings[0][0] and _elsewhere(visit, before, host):
            visit = None
        if visit is not None and visit.place is not None:
            stayed = visit.city is None and before is not None and before.country == visit.country
            _set_place(
                meeting, before if stayed and before else self._stop(meeting, visit.sentence, visit.place), "visit"
            )
            return
        stop = self._tour_stop(meeting) if visit is None and (before is None or self._of_a_tour(before)) else None
        if stop is not None:
            _set_place(meeting, stop, "visit")
            return
        abroad = met_others_country(self.scene, meeting)
        if before is not None and (abroad or host is None or host[0] == before.country or self._unsure(meeting, host)):
            _set_place(meeting, before, "same scene")
            return
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
            if len(self.scenes) == 1:
                _set_place(meeting, next(iter(self.scenes.values())), "only scene")
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
            next((p for n, p in reversed(self.stays.get(country, ())) if p.how == "stay" or n < opening), None)
            for country in serving
            if country is not None
        )
        own = [place for place in told if place is not None]
        if len(own) != 1 or meeting.status != "held":
            return False
        _set_place(meeting, own[0], "visit")
        return True

    def _unsure(self, meeting: Meeting, host: tuple[str, Seat]) -> bool:
        """Whether all are of one country only because somebody's is not known."""
        return host[1].rule == "country-of-all" and any(not self.scene.people[p].offices for p in meeting.persons)

    def _visits_of(self, meeting: Meeting) -> list[VisitWindow]:
        """The visits of its people with a place, in order: made ones before those that a planned meeting may be of."""
        made = _in_order(self.visits, meeting.persons)
        coming = _in_order(self.coming, meeting.persons) if meeting.status == "planned" else []
        made = [visit for visit in made if visit.place is None or not self._over(meeting, visit.place)]
        return made + [visit for visit in coming if _can_be_of(visit, meeting)]

    def _visit_of(self, meeting: Meeting) -> VisitWindow | None:
        """The visit of one of its people that was told of last before the meeting, else the first."""
        made = self._visits_of(meeting)
        before = [visit for visit in made if visit.sentence <= meeting.tellings[0][0]]
        return next(iter([*before[-1:], *made]), None)

    def _place_before(self, meeting: Meeting) -> Place | None:
        """The place of the last meeting of one of its people that was told with its place."""
        known = [self.last[person] for person in meeting.persons if person in self.last]
        return max(known, key=lambda numbered: numbered[0])[1] if known else None

    def _stop(self, meeting: Meeting, number: int, place: Place) -> Place:
        """The one of a journey's countries that somebody there serves: "a trip to Peru and Chile"."""
        serving = {self.scene.people[p].serves for p in meeting.persons}
        stops = [place, *self._listed(number, place.last)]
        return next((stop for stop in stops if stop.country in serving), place)

    def _tour_stop(self, meeting: Meeting) -> Place | None:
        """Where a journey through several countries led that another at the meeting serves."""
        for tour in self.scene.tours:
            guests = tour.people & meeting.persons
            serving = {self.scene.people[p].serves for p in meeting.persons - guests} if guests else set[str | None]()
            stops = [stop for stop in self._listed(tour.sentence, tour.cue, gaps=True) if stop.country in serving]
            if stops:
                return next((stop for stop in stops if stop.city), stops[0])
        return None

    def _of_a_tour(self, place: Place) -> bool:
        """Whether a place is only one of those where a journey led."""
        sentences = [self.scene.doc.sentences[tour.sentence] for tour in self.scene.tours]
        return any(sentence.first <= place.first < sentence.last for sentence in sentences)

    def _listed(self, number: int, word: int, *, gaps: bool = False) -> Iterator[Place]:
        """The cities and countries of a list that follows a word, with `gaps` all those of its sentence."""
        for unit in self.scene.units[number]:
            if unit.first < word:
                continue
            if unit.kind in ("city", "country"):
                city = city_name(self.scene.doc, unit) if unit.kind == "city" else None
                yield Place(unit.entries[0].value, city, unit.first, unit.last, "visit")
            elif unit.kind not in _LISTING and not gaps:
                return

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


_Visits = dict[int | None, list[tuple[int, VisitWindow]]]


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


def _cities_of_bodies(serving: set[str | None]) -> set[str]:
    """The cities, in capitals, where these bodies have their seats."""
    return {city for body in serving for city in _body_seats().get(body or "", ())}


@lru_cache(maxsize=1)
def _body_seats() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in rows("body_seats.csv"):
        found.setdefault(row["body"], []).append(row["city"].upper())
    return found


def _by_country(places: Iterable[Place]) -> dict[str, dict[str | None, Place]]:
    """The places of each country by their cities."""
    found: dict[str, dict[str | None, Place]] = {}
    for place in places:
        found.setdefault(place.country, {})[place.city] = place
    return found


def _nearest(scene: Scene, places: Sequence[Place], at: int) -> Place:
    return min(places, key=lambda p: (not _of_the_noun(scene, p), abs(p.first - at)))


def _of_the_noun(scene: Scene, place: Place) -> bool:
    """Whether a place follows the word for an encounter: "during a meeting at the Pentagon", not "a forum in Rome"."""
    words = scene.doc.lowers[max(0, place.first - _TO_PLACE - 1) : place.first - 1]
    return not _ENCOUNTERS.isdisjoint(words[-_TO_PLACE + 1 :]) and "their" not in words
