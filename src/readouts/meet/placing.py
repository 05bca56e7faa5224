"""Where each meeting took place: said with it, or entailed."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from readouts.lexicon.entries import capitals, rows, words
from readouts.lexicon.function_words import MARGINS
from readouts.meet.guests import at_own_seat, guests_of
from readouts.meet.here import here_in
from readouts.meet.places import SCENES, Place, events_in, places_in, venues_in
from readouts.meet.scene import Meeting, Scene, Seat, VisitWindow, last_named, role, serves, told_together
from readouts.meet.seats import seats_in
from readouts.meet.trigger import Trigger
from readouts.mention.office import ONE_A_STATE, RULERS, Office
from readouts.mention.offices import is_country
from readouts.mention.parties import Party
from readouts.resolve.home import national_agencies_after
from readouts.resolve.people import Person

# "on the sidelines", "in the margins": how many sentences before them the event's place may be told.
_BACK = 10
_ENCOUNTERS = frozenset(("meeting", "talks"))
# Of these nobody plainly comes to another.
_HIGHEST = ONE_A_STATE | {"igo_head", "spouse"}
_AFTER = frozenset(("after", "following"))
# What is still to come, and how many words back it is said.
_TO_COME, _CLAUSE = words("will would invited inviting invites invitation planned upcoming forthcoming next"), 14
# "a meeting at the", "talks in the capital"
_TO_PLACE = 3


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


def _set_place(meeting: Meeting, place: Place, rule: str) -> None:
    meeting.country, meeting.city, meeting.place, meeting.place_rule = place.country, place.city, place, rule


def _set_city(meeting: Meeting, place: Place, rule: str) -> None:
    """A city found elsewhere than the country, whose own words stay."""
    meeting.city, meeting.city_place, meeting.city_rule = place.city, place, rule


def _set_seat(meeting: Meeting, country: str, seat: Seat) -> None:
    meeting.country, meeting.place_rule, meeting.seat = country, "host", seat


class _Placing:
    """The places that an article names, and what is known of its meetings so far, by who was there."""

    def __init__(self, scene: Scene, visits: Sequence[VisitWindow], dateline: Place | None) -> None:
        self.scene, self.dateline, self.visiting = scene, dateline, guests_of(scene)
        self.places = [places_in(scene.doc, units) for units in scene.units]
        self.venues: dict[int, list[Place]] = {}
        firsts = [sentence.first for sentence in scene.doc.sentences]
        for venue in (*venues_in(scene.doc), *events_in(scene.doc), *here_in(scene.doc, dateline)):
            number = bisect_right(firsts, venue.first) - 1
            if not self._of_a_title(number, venue):
                self.venues.setdefault(number, []).append(venue)
        named = [p for n, places in enumerate(self.places) for p in places if p.city and not self._lies_ahead(n, p)]
        self.cities = _by_country(place for place in named if not place.aside)
        # Where other things are told to be, so are the meetings if it is the capital.
        self.named = _by_country(p for p in named if not p.aside or p.city == capitals().get(p.country))
        self.scenes = {(p.country, p.city): p for p in named if p.how in SCENES and not p.aside}
        self.visits: dict[int | None, list[tuple[int, VisitWindow]]] = {}
        for number, visit in enumerate(visits):
            if visit.place:
                self.visits.setdefault(visit.person, []).append((number, visit))
        # The last place told of each person's meetings, and the last country where each was a guest, in order.
        self.last: dict[int, tuple[int, Place]] = {}
        self.guests: dict[tuple[str, int], tuple[int, Meeting]] = {}
        self.number = 0
        self.together = told_together(scene)

    def _of_a_title(self, number: int, place: Place) -> bool:
        """Whether a place is what somebody heads: "Coordinator at the Department of State"."""
        return any(p.first <= place.first < p.last for p in self.scene.by_sentence.get(number, []))

    def remember(self, meeting: Meeting) -> None:
        """Note where its people now were."""
        self.number += 1
        for person in meeting.persons:
            if meeting.place is not None and meeting.place_rule in SCENES:
                self.last[person] = (self.number, meeting.city_place or meeting.place)
            if meeting.place_rule == "host" and _served(self.scene.people[person]) != meeting.country:
                self.guests[meeting.status, person] = (self.number, meeting)

    def place(self, meeting: Meeting) -> None:
        """Give a meeting its country and city."""
        told = self.told(meeting) or self._of_the_event(meeting)
        if told is not None:
            _set_place(meeting, told, told.how)
            if told.city is None:
                self._city_of_country(meeting)
        else:
            self._entailed(meeting)
        if meeting.country and meeting.city is None:
            self._city_of_the_scene(meeting)

    def told(self, meeting: Meeting) -> Place | None:
        """The place that a telling names, the nearest to its words."""
        for k, (number, trigger) in enumerate(meeting.tellings):
            places = [p for p in self.places[number] if not (p.aside or self._left_before(number, p, trigger))]
            places += self.venues.get(number, [])
            places += [p for p in seats_in(self.scene.doc, self.scene.units[number]) if not self._of_a_title(number, p)]
            # Further down, a visit that the talks were about may be meant.
            scenes = [p for p in places if p.how in SCENES] or ([] if k else places)
            if meeting.status == "held":
                scenes = [p for p in scenes if p.city or not self._lies_ahead(number, p)]
            if scenes:
                at = trigger.first
                if trigger.first in self.together and len(scenes) > 1:
                    at = last_named(meeting, trigger, self.scene.doc.sentences[number])
                    scenes = [p for p in scenes if p.first >= at] or scenes
                return _nearest(self.scene, [p for p in scenes if p.city] or scenes, at)
        return None

    def _left_before(self, number: int, place: Place, trigger: Trigger) -> bool:
        """Whether a place is that of what came before: "After talks in Oslo, X flew to Riga and met Y"."""
        doc, opening = self.scene.doc, self.scene.doc.sentences[number].opening
        return doc.lowers[opening] in _AFTER and "," in doc.lowers[place.last : trigger.first]

    def _lies_ahead(self, number: int, place: Place) -> bool:
        """Whether something still to come is told to be in a country: "invited him to meet in Oman"."""
        first, lowers = self.scene.doc.sentences[number].first, self.scene.doc.lowers
        return "will" in lowers[place.last : place.last + 1] or not _TO_COME.isdisjoint(
            lowers[max(first, place.first - _CLAUSE) : place.first]
        )

    def _of_the_event(self, meeting: Meeting) -> Place | None:
        """Where the conference or visit told of before was, on whose sidelines or during which the meeting was."""
        number = meeting.tellings[0][0]
        sentence = self.scene.doc.sentences[number]
        words = self.scene.doc.lowers[sentence.first : sentence.last]
        if MARGINS.isdisjoint(words) and ("during", "the", "visit") not in zip(
            words, words[1:], words[2:], strict=False
        ):
            return None
        for before in range(number - 1, max(-1, number - _BACK), -1):
            places = [p for p in self.places[before] if p.how in SCENES]
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
        named = (self.named if meeting.place else self.cities).get(meeting.country or "", {})
        at_home = self.dateline is not None and self.dateline.country == meeting.country
        if len(named) == 1 and not (at_home and meeting.seat):
            _set_city(meeting, next(iter(named.values())), "only scene")
        elif self.dateline is not None and at_home:
            _set_city(meeting, self.dateline, "dateline")

    def _entailed(self, meeting: Meeting) -> None:
        """The scene that a visit, an earlier meeting of the same person, the host or the dateline entails."""
        visit, before, host = (
            self._visit_of(meeting),
            self._place_before(meeting),
            _host_country(self.scene, meeting, self.visiting),
        )
        if visit is not None and visit.sentence > meeting.tellings[0][0] and before and host is None:
            visit = None
        if visit is not None and visit.place is not None:
            stayed = visit.city is None and before is not None and before.country == visit.country
            _set_place(
                meeting, before if stayed and before else self._stop(meeting, visit.sentence, visit.place), "visit"
            )
            return
        abroad = _met_others_country(self.scene, meeting)
        if before is not None and (abroad or host is None or host[0] == before.country or self._unsure(meeting, host)):
            _set_place(meeting, before, "same scene")
            return
        serving = {self.scene.people[p].serves for p in meeting.persons}
        hosted = host or self._same_host(meeting)
        if hosted is not None:
            _set_seat(meeting, *hosted)
        elif self.dateline is not None and (self._at_a_seat(serving) or self._sent_abroad(serving)):
            _set_place(meeting, self.dateline, "dateline")
        elif not self._visited_side(meeting, serving):
            ruler = self._ruler_at_home(meeting)
            if len(self.scenes) == 1:
                _set_place(meeting, next(iter(self.scenes.values())), "only scene")
            elif ruler is not None:
                _set_seat(meeting, *ruler)

    def _at_a_seat(self, serving: set[str | None]) -> bool:
        """Whether the dateline is of a participant's country, or of the city where the body of one has its seat."""
        if self.dateline is None:
            return False
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
        told = {
            place.country: place
            for number, places in enumerate(self.places)
            for place in places
            if place.how == "stay" or (place.how == "visit" and number < opening)
        }
        own = [place for country, place in told.items() if country in serving]
        if len(own) != 1 or meeting.status != "held":
            return False
        _set_place(meeting, own[0], "visit")
        return True

    def _unsure(self, meeting: Meeting, host: tuple[str, Seat]) -> bool:
        """Whether all are of one country only because somebody's is not known."""
        return host[1].rule == "country-of-all" and any(not self.scene.people[p].offices for p in meeting.persons)

    def _ruler_at_home(self, meeting: Meeting) -> tuple[str, Seat] | None:
        """The country of the one head of state or government among them, to whom others of lower rank come."""
        told = [self.scene.doc.sentences[number] for number, _ in meeting.tellings]
        beside = any(not MARGINS.isdisjoint(self.scene.doc.lowers[s.first : s.last]) for s in told)
        roles = [(role(self.scene, a.party), a.party) for a in meeting.present]
        high = [party for held, party in roles if held in _HIGHEST]
        if beside or meeting.status != "held" or len(high) != 1 or role(self.scene, high[0]) not in RULERS:
            return None
        return _seat(serves(self.scene, high[0]), high[0], "ruler-at-home")

    def _visits_of(self, meeting: Meeting) -> list[VisitWindow]:
        """The visits of its people with a place, in order."""
        made = [visit for person in meeting.persons for visit in self.visits.get(person, ())]
        return [visit for _, visit in sorted(made, key=lambda numbered: numbered[0])]

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
        units = self.scene.units[number]
        k = next((k for k, unit in enumerate(units) if unit.last == place.last), len(units))
        while place.country not in serving and k + 2 < len(units) and units[k + 1].kind in ("and", ","):
            k += 2
            if units[k].kind != "country":
                break
            if units[k].entries[0].value in serving:
                return Place(units[k].entries[0].value, None, units[k].first, units[k].last, "visit")
        return place

    def _same_host(self, meeting: Meeting) -> tuple[str, Seat] | None:
        """The country where a visitor received at another meeting, who took part in this one too, was a guest."""
        known = [self.guests[meeting.status, p] for p in meeting.persons if (meeting.status, p) in self.guests]
        if not known:
            return None
        other = max(known, key=lambda numbered: numbered[0])[1]
        if other.country is None or other.seat is None:
            return None
        return other.country, other.seat._replace(rule="same-host")


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


def _met_others_country(scene: Scene, meeting: Meeting) -> bool:
    """Whether one person met unnamed people of another country: who was host is not told."""
    unnamed = {serves(scene, a.party) for a in meeting.present if a.person is None} - {None}
    named = {_served(scene.people[person]) for person in meeting.persons}
    return meeting.host is None and len(meeting.persons) == 1 and bool(unnamed - named)


def _host_country(scene: Scene, meeting: Meeting, visiting: frozenset[int]) -> tuple[str, Seat] | None:
    """The country of who receives; of all, if they are of one; else the one to which an ambassador there is sent."""
    if meeting.host is not None:
        host = scene.people[meeting.host]
        said = next((a.party for a in meeting.present if a.person == meeting.host), meeting.present[0].party)
        post = _post_of(scene, meeting, meeting.host)
        return _seat(post, said, "seat-of-the-post") if post else _seat(_served(host), said, "host-seat")
    seated = at_own_seat(scene, meeting)
    if seated is not None and seated.person is not None:
        return _seat(_served(scene.people[seated.person]), seated, "own-seat")
    everyone = {_served(scene.people[person]) for person in meeting.persons if not _stateless(scene.people[person])}
    if None in everyone or any(a.person is None and _of_a_body(a.party) for a in meeting.present):
        return None
    posted = _ambassador_seat(scene, meeting, everyone)
    if posted is not None:
        return posted
    hosted = _seat_of_visiting(scene, meeting, everyone, visiting)
    if hosted is not None:
        return hosted
    own = next(
        (a.party for a in meeting.present if a.person is not None and _served(scene.people[a.person]) in everyone), None
    )
    return _seat(next(iter(everyone)), own, "country-of-all") if len(everyone) == 1 and own is not None else None


def _seat(country: str | None, said: Party, rule: str) -> tuple[str, Seat] | None:
    return (country, Seat(said.first, said.last, rule)) if country is not None and is_country(country) else None


def _of_a_body(party: Party) -> bool:
    """Whether an unnamed side is an international body's head, who is at home in no country."""
    return any(office.head_role == "secretary_general" for office in party.offices)


def _served(person: Person) -> str | None:
    """The country or body that a person serves, or served in a former office."""
    return person.serves or next((office.serves for office, _ in person.offices if office.serves), None)


def _stateless(person: Person) -> bool:
    """Whether a person stands for no state or body: a company's people, and those without an office."""
    return not person.offices or person.offices[0][0].role == "executive"


def _ambassador_seat(scene: Scene, meeting: Meeting, everyone: set[str | None]) -> tuple[str, Seat] | None:
    """Where an ambassador among them works: the country named as the post, else that of the only other side."""
    # Who rules receives his own ambassadors at home.
    ruled = any(held.role in RULERS for person in meeting.persons for held, _ in scene.people[person].offices)
    for person in meeting.persons:
        for office, party in scene.people[person].offices:
            others = everyone - {office.country, office.body}
            if office.posted_to and (office.posted_to in everyone or (not others and not ruled)):
                return _seat(office.posted_to, party, "seat-of-the-post")
            if office.role == "ambassador" and office.posted_to is None and len(others) == 1:
                return _seat(next(iter(others)), party, "seat-of-the-post")
            if len(others) == 1 and office.body and _works_in(scene, office, party, others):
                return _seat(next(iter(others)), party, "seat-of-the-post")
    return None


def _works_in(scene: Scene, office: Office, party: Party, countries: set[str | None]) -> bool:
    """Whether the title of a body's official tells a post there: "Head of the OSCE Office in Yerevan"."""
    units = scene.units[party.sentence]
    return any(
        unit.kind in ("city", "country")
        and office.first < unit.first < max(office.last, party.last)
        and unit.entries[0].value in countries
        for unit in units
    )


def _post_of(scene: Scene, meeting: Meeting, person: int) -> str | None:
    """Where an ambassador who receives works: the country named as the post, else that of the only other side."""
    offices = [office for office, _ in scene.people[person].offices if office.role == "ambassador"]
    others = {_served(scene.people[p]) for p in meeting.persons} - {_served(scene.people[person]), None}
    only = next(iter(others)) if len(others) == 1 else None
    return next((office.posted_to or only for office in offices), None)


def _seat_of_visiting(
    scene: Scene, meeting: Meeting, everyone: set[str | None], visiting: frozenset[int]
) -> tuple[str, Seat] | None:
    """The country of the one side that is not told of as visiting, where another is: "met the visiting Minister X"."""
    guests = meeting.persons & visiting
    hosts = everyone - {_served(scene.people[person]) for person in guests}
    said = next((a.party for a in meeting.present if a.person is not None and a.person not in guests), None)
    return _seat(next(iter(hosts)), said, "guest-is-visiting") if guests and len(hosts) == 1 and said else None


def _nearest(scene: Scene, places: Sequence[Place], at: int) -> Place:
    return min(places, key=lambda p: (not _of_the_noun(scene, p), abs(p.first - at)))


def _of_the_noun(scene: Scene, place: Place) -> bool:
    """Whether a place follows the word for an encounter: "during a meeting at the Pentagon", not "a forum in Rome"."""
    return not _ENCOUNTERS.isdisjoint(scene.doc.lowers[max(0, place.first - _TO_PLACE) : place.first - 1])
