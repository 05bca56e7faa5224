"""Where each meeting took place: said with it, or entailed."""

from collections.abc import Sequence

from readouts.meet.places import Place, places_in, venues_in
from readouts.meet.scene import Meeting, Scene, VisitWindow, serves
from readouts.mention.offices import is_country
from readouts.resolve.people import Person

# "on the sidelines", "in the margins": how many sentences before them the event's place may be told.
_EVENTS = frozenset(("sidelines", "sideline", "margins", "margin"))
_BACK = 10
_RULERS = frozenset(("head_of_state", "head_of_government"))


def place_meetings(scene: Scene, visits: Sequence[VisitWindow], dateline: Place | None) -> None:
    """Give each meeting its country and city: said with it, of the visit, of a meeting before, or the host's."""
    venues = venues_in(scene.doc)
    for telling in scene.partial:
        scenery = _told_place(scene, telling, venues)
        if scenery is not None:
            _set_place(telling, scenery, scenery.how)
    for meeting in scene.meetings:
        if meeting.mode != "in_person":
            continue
        told = _told_place(scene, meeting, venues) or _place_of_the_event(scene, meeting)
        if told is not None:
            _set_place(meeting, told, told.how)
            if told.city is None:
                _city_of_country(scene, meeting, visits)
        else:
            _entailed_place(scene, meeting, visits, dateline)
        if meeting.country and meeting.city is None:
            _city_of_the_scene(scene, meeting, dateline)


def _city_of_the_scene(scene: Scene, meeting: Meeting, dateline: Place | None) -> None:
    """The only city of the country that the article names as a scene, else the dateline's where the host is at home."""
    named = {
        p.city: p
        for units in scene.units
        for p in places_in(scene.doc, units)
        if p.city and p.country == meeting.country
    }
    if len(named) == 1:
        place = next(iter(named.values()))
    elif dateline is not None and dateline.country == meeting.country and not named:
        place = dateline
    else:
        return
    meeting.city, meeting.place, meeting.place_rule = place.city, place, "only scene" if named else "dateline"


def _set_place(meeting: Meeting, place: Place, rule: str) -> None:
    meeting.country, meeting.city, meeting.place, meeting.place_rule = place.country, place.city, place, rule


def _entailed_place(scene: Scene, meeting: Meeting, visits: Sequence[VisitWindow], dateline: Place | None) -> None:
    """The scene that a visit, an earlier meeting of the same person, the host or the dateline entails."""
    visit = _visit_of(meeting, visits)
    host = _host_country(scene, meeting)
    abroad = _met_others_country(scene, meeting)
    before = [
        m
        for m in [*scene.partial, *scene.meetings]
        if m is not meeting and m.place and m.place_rule in ("in", "venue") and m.persons & meeting.persons
    ]
    if visit is not None and visit.sentence > meeting.tellings[0][0] and before and host is None:
        visit = None
    if visit is not None and visit.place is not None:
        stayed = visit.city is None and bool(before) and before[-1].country == visit.country
        _set_place(meeting, before[-1].place if stayed and before[-1].place else visit.place, "visit")
        return
    if before and before[-1].place is not None and (abroad or host in (None, before[-1].country)):
        _set_place(meeting, before[-1].place, "same scene")
        return
    serving = {scene.people[p].serves for p in meeting.persons}
    hosted = next((m.country for m in reversed(scene.meetings) if _guest_of_both(scene, m, meeting)), None)
    if host is None and hosted is not None:
        meeting.country, meeting.place_rule = hosted, "host"
    elif host:
        meeting.country, meeting.place_rule = host, "host"
    elif dateline is not None and dateline.country in serving:
        _set_place(meeting, dateline, "dateline")
    else:
        cities = {
            (p.country, p.city): p
            for units in scene.units
            for p in places_in(scene.doc, units)
            if p.city and p.how == "in"
        }
        if len(cities) == 1:
            _set_place(meeting, next(iter(cities.values())), "only scene")
        elif not cities:
            _visited_side(scene, meeting, serving)


def _visited_side(scene: Scene, meeting: Meeting, serving: set[str | None]) -> None:
    """The one country of those present to which the article, up to the meeting, tells of a visit, whoever made it."""
    opening = scene.units[: meeting.tellings[0][0] + 1]
    told = {place.country: place for units in opening for place in places_in(scene.doc, units) if place.how == "visit"}
    own = [place for country, place in told.items() if country in serving]
    if len(own) == 1 and meeting.status == "held":
        _set_place(meeting, own[0], "visit")


def _visit_of(meeting: Meeting, visits: Sequence[VisitWindow]) -> VisitWindow | None:
    """The visit of one of its people that was told of last before the meeting, else the first."""
    made = [visit for visit in visits if visit.place and visit.person in meeting.persons]
    before = [visit for visit in made if visit.sentence <= meeting.tellings[0][0]]
    return next(iter([*before[-1:], *made]), None)


def _met_others_country(scene: Scene, meeting: Meeting) -> bool:
    """Whether one person met unnamed people of another country: who was host is not told."""
    unnamed = {serves(scene, a.party) for a in meeting.present if a.person is None} - {None}
    named = {_served(scene.people[person]) for person in meeting.persons}
    return meeting.host is None and len(meeting.persons) == 1 and bool(unnamed - named)


def _guest_of_both(scene: Scene, other: Meeting, meeting: Meeting) -> bool:
    """Whether a visitor received at another meeting took part in this one too."""
    shared = other.persons & meeting.persons
    hosted = other is not meeting and other.place_rule == "host" and other.country is not None
    return hosted and other.status == meeting.status and any(_served(scene.people[p]) != other.country for p in shared)


def _host_country(scene: Scene, meeting: Meeting) -> str | None:
    """The country of who receives; of all, if they are of one; else the one to which an ambassador there is sent."""
    if meeting.host is not None:
        serves = _served(scene.people[meeting.host])
    else:
        everyone = {_served(scene.people[person]) for person in meeting.persons if not _stateless(scene.people[person])}
        if None in everyone:
            return None
        seat = _ambassador_seat(scene, meeting, everyone)
        serves = next(iter(everyone)) if seat is None and len(everyone) == 1 else seat
    return serves if is_country(serves) else None


def _served(person: Person) -> str | None:
    """The country or body that a person serves, or served in a former office."""
    return person.serves or next((office.serves for office, _ in person.offices if office.serves), None)


def _stateless(person: Person) -> bool:
    """Whether a person stands for no state or body: a company's people, and those without an office."""
    return not person.offices or person.offices[0][0].role == "executive"


def _ambassador_seat(scene: Scene, meeting: Meeting, everyone: set[str | None]) -> str | None:
    """Where an ambassador among them works: the country named as the post, else that of the only other side."""
    # Who rules receives his own ambassadors at home.
    ruled = any(held.role in _RULERS for person in meeting.persons for held, _ in scene.people[person].offices)
    for person in meeting.persons:
        for office, _ in scene.people[person].offices:
            others = everyone - {office.country}
            if office.posted_to and (office.posted_to in everyone or (not others and not ruled)):
                return office.posted_to
            if office.role == "ambassador" and office.posted_to is None and len(others) == 1:
                return next(iter(others))
    return None


def _city_of_country(scene: Scene, meeting: Meeting, visits: Sequence[VisitWindow]) -> None:
    """The city that another telling, or the visit, names in the meeting's country."""
    for number in [n for n, _ in meeting.tellings]:
        for place in places_in(scene.doc, scene.units[number]):
            if place.city and place.country == meeting.country:
                meeting.city, meeting.place = place.city, place
                return
    for visit in visits:
        if (
            visit.person in meeting.persons
            and visit.place
            and visit.place.city
            and visit.place.country == meeting.country
        ):
            meeting.city, meeting.place = visit.place.city, visit.place
            return


def _place_of_the_event(scene: Scene, meeting: Meeting) -> Place | None:
    """Where the conference or visit told of before was, on whose sidelines or during which the meeting was."""
    number = meeting.tellings[0][0]
    sentence = scene.doc.sentences[number]
    words = scene.doc.lowers[sentence.first : sentence.last]
    if _EVENTS.isdisjoint(words) and ("during", "the", "visit") not in zip(words, words[1:], words[2:], strict=False):
        return None
    for before in range(number - 1, max(-1, number - _BACK), -1):
        places = [p for p in places_in(scene.doc, scene.units[before]) if p.how == "in"]
        if places:
            return next((place for place in places if place.city), places[0])
    return None


def _told_place(scene: Scene, meeting: Meeting, venues: Sequence[Place]) -> Place | None:
    for place, (number, trigger) in enumerate(meeting.tellings):
        sentence = scene.doc.sentences[number]
        places = places_in(scene.doc, scene.units[number]) + [
            v for v in venues if sentence.first <= v.first < sentence.last
        ]
        # Further down, a visit that the talks were about may be meant.
        scenes = [p for p in places if p.how in ("in", "venue")] or ([] if place else places)
        if scenes:
            cities = [p for p in scenes if p.city]
            return min(cities or scenes, key=lambda p: abs(p.first - trigger.first))
    return None
