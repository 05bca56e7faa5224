"""Meetings and who took part."""

from collections.abc import Sequence
from typing import NamedTuple

from readouts.meet.account import MeetingTold, OfficeTold, ParticipantTold, Words, ruled
from readouts.meet.scene import Attendance, Meeting, Scene, VisitWindow
from readouts.meet.setting import Setting, setting_of
from readouts.meet.telling.actors import tell_office
from readouts.meet.telling.modes import mode_words
from readouts.meet.telling.teller import Teller
from readouts.meet.topics import TopicTold
from readouts.meet.venues import venue_of
from readouts.mention.office import is_country
from readouts.mention.parties import Party


def tell_meeting(
    teller: Teller,
    scene: Scene,
    meeting: Meeting,
    topics: Sequence[TopicTold],
    settings: Sequence[Setting],
    visits: Sequence[VisitWindow],
    shown: dict[int, int],
    offices: dict[int, OfficeTold | None],
) -> MeetingTold:
    """A meeting with the words behind each of its values."""
    trigger = meeting.tellings[0][1]
    told = teller.words(trigger.verb if trigger.verb >= 0 else trigger.first, trigger.last)
    words = {"status": told, "telling": told}
    words["mode"] = mode_words(teller, scene, meeting, told)
    _date_words(teller, meeting, words, told)
    host = _host(teller, scene, meeting, words)
    setting = setting_of(scene.doc, meeting, settings)
    if setting is not None:
        words["setting"] = teller.words(setting[1], setting[2])
    _place_words(teller, meeting, words)
    venue = venue_of(scene, meeting)
    if venue is not None:
        words["venue"] = teller.words(*venue)
    visit = _visit_of(meeting, visits)
    if visit is not None:
        cue = visits[visit]
        words["visit"] = teller.words(cue.first, cue.last, "meeting-of-the-traveller")
    participants = [
        _participant(teller, scene, meeting, attendance, host, shown, offices, told) for attendance in meeting.present
    ]
    return MeetingTold(
        meeting.status,
        meeting.mode or "in_person",
        meeting.first_day,
        meeting.last_day,
        _date_basis(meeting, visit),
        setting[0] if setting else None,
        meeting.country,
        meeting.city,
        scene.doc.phrase(*venue) if venue is not None else None,
        host.country if host else None,
        visit,
        participants,
        [(told.topic, teller.words(told.first, told.last, told.rule)) for told in topics],
        words,
    )


def _date_words(teller: Teller, meeting: Meeting, words: dict[str, Words], told: Words) -> None:
    """The words behind the meeting's day: the day itself, its visit's window, the dateline or the date line.

    Where the day of publication stands beside the text, they are those that tell of the meeting.
    """
    if meeting.first_day is None:
        return
    if meeting.day is not None:
        words["started_on"] = teller.cut(meeting.day.start, meeting.day.end, meeting.day_rule or meeting.day.rule)
    else:
        source = teller.source
        line = teller.cut(source.day_start, source.day_end) if source.day_end else told
        words["started_on"] = ruled(line, "day-of-publication")
    words["ended_on"] = words["started_on"]


def _date_basis(meeting: Meeting, visit: int | None) -> str | None:
    """What the days rest on; those of a visit that is told of nowhere else are days stated."""
    if meeting.first_day is None:
        return None
    return "stated" if meeting.date_basis == "visit" and visit is None else meeting.date_basis


class _Host(NamedTuple):
    """The host's country, and the rule by which others are on its side or not."""

    country: str
    against: str


def _host(teller: Teller, scene: Scene, meeting: Meeting, words: dict[str, Words]) -> _Host | None:
    """The host: the country of who received, else of who was at home there, be it by the dateline alone."""
    if meeting.mode != "in_person":
        return None
    for attendance in meeting.present:
        country = _country_of(scene, attendance)
        receives = attendance.person is not None and attendance.person == meeting.host
        at_home = meeting.country is not None and country == meeting.country
        if country and (receives or (meeting.host is None and at_home)):
            guessed = meeting.place_rule == "dateline" and not receives
            rule = "who-receives-hosts" if receives else "at-home-by-the-dateline" if guessed else "at-home-hosts"
            words["host_country"] = teller.words(attendance.party.first, attendance.party.last, rule)
            return _Host(country, "country-against-dateline-host" if guessed else "country-against-host")
    return None


def _country_of(scene: Scene, attendance: Attendance) -> str | None:
    """The country a participant stands for; None for an international body."""
    if attendance.person is not None:
        offices = [office for office, _ in scene.people[attendance.person].offices]
    else:
        offices = attendance.party.offices
    said = attendance.party.country
    return next((office.country for office in offices if office.country), said if said and is_country(said) else None)


def _place_words(teller: Teller, meeting: Meeting, words: dict[str, Words]) -> None:
    """The words behind country and city: of the place told, or of whoever has the seat where they met."""
    place, city = meeting.place, meeting.city_place
    if place is not None:
        rule = _place_rule(meeting.place_rule)
        country_rule = rule or ("country-of-city" if place.city else None)
        words["country"] = teller.words(place.first, place.last, country_rule)
        words["city"] = teller.words(place.first, place.last, rule)
    elif meeting.seat is not None:
        words["country"] = teller.words(*meeting.seat)
        if meeting.city is not None:
            words["city"] = words["country"]
    if city is not None:
        words["city"] = teller.words(city.first, city.last, _place_rule(meeting.city_rule))


def _place_rule(how: str) -> str | None:
    return {"in": None, "venue": None, "visit": "visit-destination", "stay": "visit-destination"}.get(
        how, how.replace(" ", "-")
    )


def _visit_of(meeting: Meeting, visits: Sequence[VisitWindow]) -> int | None:
    """The visit that the meeting was part of: its traveller is there, and it took place where the visit went."""
    for place, visit in enumerate(visits):
        if visit.person in meeting.persons and meeting.mode == "in_person" and meeting.country in (visit.country, None):
            return place
    return None


def _participant(
    teller: Teller,
    scene: Scene,
    meeting: Meeting,
    attendance: Attendance,
    host: _Host | None,
    shown: dict[int, int],
    offices: dict[int, OfficeTold | None],
    told: Words,
) -> ParticipantTold:
    party = attendance.party
    person = shown.get(attendance.person) if attendance.person is not None else None
    office = offices.get(attendance.person) if attendance.person is not None else _office_of_unnamed(teller, party)
    country = _country_of(scene, attendance)
    rank, rank_span = _rank(scene, attendance)
    side = None if host is None or country is None else ("host" if country == host.country else "visitor")
    named = party.name is not None
    capacity, capacity_words = _capacity(scene, meeting, attendance, teller)
    words = {
        "meeting": told,
        "person": teller.words(party.first, party.last, None if named else "described-by-office"),
        "country": office.words["country"]
        if office and office.country == country
        else teller.words(party.first, party.last, "of-the-office"),
        "side": teller.words(party.first, party.last, host.against if host else None),
        "capacity": capacity_words,
    }
    if office is not None:
        words["office"] = office.words["tenure"]
    if rank_span is not None:
        words["rank"] = teller.span(rank_span)
    return ParticipantTold(person, office, country, rank, side, capacity, words)


def _office_of_unnamed(teller: Teller, party: Party) -> OfficeTold | None:
    settled = [office for office in party.offices if office.role != "unknown" and office.serves and not office.plural]
    return tell_office(teller, settled[0], party) if settled else None


def _rank(scene: Scene, attendance: Attendance) -> tuple[str | None, tuple[int, int] | None]:
    """The rank given to the person in this article."""
    mentions = scene.people[attendance.person].mentions if attendance.person is not None else [attendance.party]
    for party in mentions:
        if party.rank and party.rank_span:
            return " ".join(party.rank.split()), party.rank_span
    return None, None


_LEADING = frozenset(("led", "headed", "head", "leading", "heading", "leads", "heads"))
_LED = frozenset(("delegation", "group", "team", "mission"))


def _capacity(scene: Scene, meeting: Meeting, attendance: Attendance, teller: Teller) -> tuple[str, Words]:
    """Whether somebody came as a principal, at the head of a delegation, or attended; and the words that say so."""
    party = attendance.party
    if attendance.attendee:
        return "attendee", teller.words(party.first, party.last, "also-present")
    near = [other for number in meeting.sentences for other in scene.by_sentence.get(number, ())]
    # Also titles without a name: they are no mention by which the person is known.
    own = [other for other in near if other.person == party.person] if party.person is not None else []
    for other in sorted([party, *own], key=lambda mention: mention.first):
        word = _leading_word(scene, other)
        if word is not None:
            return "delegation_head", teller.words(word, other.last)
    return "principal", teller.words(party.first, party.last, "named-as-a-side")


def _leading_word(scene: Scene, party: Party) -> int | None:
    """The word that makes a party the head of a delegation: "a delegation led by X"."""
    lowers, first = scene.doc.lowers, party.first
    near = max(first - 8, scene.doc.sentences[party.sentence].first)
    if _LED.isdisjoint(lowers[near:first]):
        return None
    return next((k for k in range(near, first) if lowers[k] in _LEADING), None)
