"""At whose seat people met, where no place is told: the host's, the ambassador's post, the ruler's."""

from functools import lru_cache

from readouts.lexicon.entries import rows
from readouts.lexicon.function_words import MARGINS
from readouts.meet.guests import at_own_seat
from readouts.meet.houses import host_of_house
from readouts.meet.scene import Meeting, Scene, Seat, role, serves
from readouts.mention.office import ONE_A_STATE, RULERS, SEATS, Office
from readouts.mention.offices import is_country
from readouts.mention.parties import Party
from readouts.resolve.names import home_of_name
from readouts.resolve.people import Person

_OF_A_STATE = SEATS | {"deputy_minister", "deputy_head_of_government", "chief_of_general_staff"}
# Of these nobody plainly comes to another.
_HIGHEST = ONE_A_STATE | {"igo_head", "spouse"}


def met_others_country(scene: Scene, meeting: Meeting) -> bool:
    """Whether one person met unnamed people of another country: who was host is not told."""
    # An ambassador is posted where the others are.
    others = [a.party for a in meeting.present if a.person is None and role(scene, a.party) != "ambassador"]
    unnamed = {serves(scene, party) for party in others} - {None}
    named = {served(scene.people[person]) for person in meeting.persons}
    return meeting.host is None and len(meeting.persons) == 1 and bool(unnamed - named)


def host_country(scene: Scene, meeting: Meeting, visiting: frozenset[int]) -> tuple[str, Seat] | None:
    """The country of who receives; of all, if they are of one; else the one to which an ambassador there is sent."""
    if meeting.host is not None:
        host = scene.people[meeting.host]
        said = next((a.party for a in meeting.present if a.person == meeting.host), meeting.present[0].party)
        post = _post_of(scene, meeting, meeting.host)
        return _seat(post, said, "seat-of-the-post") if post else _seat(served(host), said, "host-seat")
    received = _unnamed_host(scene, meeting)
    if received is not None:
        return received
    seated = at_own_seat(scene, meeting)
    if seated is not None and seated.person is not None:
        return _seat(served(scene.people[seated.person]), seated, "own-seat")
    everyone = {_side(scene.people[person]) for person in meeting.persons if not stateless(scene.people[person])}
    if None in everyone or any(a.person is None and _of_a_body(a.party) for a in meeting.present):
        return None
    posted = _ambassador_seat(scene, meeting, everyone)
    if posted is not None:
        return posted
    hosted = _seat_of_visiting(scene, meeting, everyone, visiting)
    if hosted is not None:
        return hosted
    own = next(
        (a.party for a in meeting.present if a.person is not None and served(scene.people[a.person]) in everyone), None
    )
    if len(everyone) != 1 or own is None or met_others_country(scene, meeting):
        return None
    country = next(iter(everyone))
    return None if _from_abroad(scene, meeting, country) else _seat(country, own, "country-of-all")


def _unnamed_host(scene: Scene, meeting: Meeting) -> tuple[str, Seat] | None:
    """The country of who receives by office alone: "The Emir received Prime Minister X"."""
    hosts = (a.party for a in meeting.present if a.person is None and a.side == "host")
    seated = next((party for party in hosts if role(scene, party) in SEATS), None)
    return _seat(serves(scene, seated), seated, "host-seat") if seated is not None else None


def house_country(scene: Scene, meeting: Meeting) -> tuple[str, Seat] | None:
    """The country of who has a seat in the house where they met: "at the Ministry"."""
    host = host_of_house(scene, meeting)
    return _seat(serves(scene, host), host, "own-seat") if host is not None else None


def settle_hosts(scene: Scene, meeting: Meeting) -> None:
    """Let titles without a name or state be of the country where guests met them: "in Oslo he met the Speaker"."""
    words = meeting.seat or meeting.place
    named = {served(scene.people[person]) for person in meeting.persons}
    if meeting.country is None or words is None or meeting.country in named | {None} or None in named:
        return
    for attendance in meeting.present:
        office = attendance.party.offices[0] if attendance.party.kind == "title" else None
        if attendance.person is None and office is not None and office.role in _OF_A_STATE and office.serves is None:
            office.serve(meeting.country, (words.first, words.last), "met-at-home")


def ruler_at_home(scene: Scene, meeting: Meeting) -> tuple[str, Seat] | None:
    """The country of the one head of state or government among them, to whom others of lower rank come."""
    told = [scene.doc.sentences[number] for number, _ in meeting.tellings]
    beside = any(not MARGINS.isdisjoint(scene.doc.lowers[s.first : s.last]) for s in told)
    roles = [(role(scene, a.party), a.party) for a in meeting.present]
    high = [party for held, party in roles if held in _HIGHEST]
    if beside or meeting.status != "held" or len(high) != 1 or role(scene, high[0]) not in RULERS:
        return None
    country = serves(scene, high[0])
    return None if _from_abroad(scene, meeting, country) else _seat(country, high[0], "ruler-at-home")


def _from_abroad(scene: Scene, meeting: Meeting, country: str | None) -> bool:
    """Whether one of them, hardly of a country by name, is only named, as the subject: a readout of his own."""
    people = (scene.people[person] for person in meeting.persons)
    untitled = (person for person in people if not person.offices and _side(person) is None)
    return any(_is_named_first(scene, person) and not _at_home(person.name, country) for person in untitled)


def _is_named_first(scene: Scene, person: Person) -> bool:
    """Whether somebody is first named where a sentence begins."""
    first = person.mentions[0]
    return first.first == scene.doc.sentences[first.sentence].opening


def _at_home(name: str, country: str | None) -> bool:
    """Whether a name tells nothing of its country, or that it is this one."""
    homes = home_of_name(name)
    return not homes or homes.get(country or "", 0) == max(homes.values())


def _seat(country: str | None, said: Party, rule: str) -> tuple[str, Seat] | None:
    return (country, Seat(said.first, said.last, rule)) if country is not None and is_country(country) else None


def _of_a_body(party: Party) -> bool:
    """Whether an unnamed side is an international body's head, who is at home in no country."""
    return any(office.head_role == "secretary_general" for office in party.offices)


def served(person: Person) -> str | None:
    """The country or body that a person serves, or served in a former office."""
    return person.serves or next((office.serves for office, _ in person.offices if office.serves), None)


def _side(person: Person) -> str | None:
    """Whom a person serves, or of which state the person is told to be: "Norway's Anna Moe"."""
    return served(person) or next((party.country for party in person.mentions if party.country), None)


def stateless(person: Person) -> bool:
    """Whether a person stands for no state or body: a company's people, and those without office or state."""
    return person.offices[0][0].role == "executive" if person.offices else _side(person) is None


def _ambassador_seat(scene: Scene, meeting: Meeting, everyone: set[str | None]) -> tuple[str, Seat] | None:
    """Where an ambassador among them works: the country named as the post, else that of the only other side."""
    if len(everyone & {_posted(scene.people[person]) for person in meeting.persons}) > 1:
        # Of ambassadors sent to each other's states either may be at home.
        return None
    # Who only attends may be of either side.
    principals = {a.person for a in meeting.present if not a.attendee}
    # Who rules receives his own ambassadors at home.
    ruled = any(held.role in RULERS for person in meeting.persons for held, _ in scene.people[person].offices)
    for person in meeting.persons:
        for office, party in scene.people[person].offices:
            others = everyone - {office.country, office.body}
            peers = [p for p in meeting.persons - {person} if served(scene.people[p]) == office.serves]
            if office.posted_to and (office.posted_to in everyone or (not others and not ruled and not peers)):
                return _seat(office.posted_to, party, "seat-of-the-post")
            if office.posted_to and all(_posted(scene.people[p]) == office.posted_to for p in meeting.persons):
                return _seat(office.posted_to, party, "seat-of-the-post")
            unposted = (
                office.role == "ambassador" and office.posted_to is None and office.institution not in body_seats()
            )
            if unposted and len(others) == 1 and person in principals:
                return _seat(next(iter(others)), party, "seat-of-the-post")
            if len(others) == 1 and office.body and _works_in(scene, office, party, others):
                return _seat(next(iter(others)), party, "seat-of-the-post")
    return None


@lru_cache(maxsize=1)
def body_seats() -> dict[str, list[str]]:
    """The cities, in capitals, of each international body's seats."""
    found: dict[str, list[str]] = {}
    for row in rows("body_seats.csv"):
        found.setdefault(row["body"], []).append(row["city"].upper())
    return found


def _posted(person: Person) -> str | None:
    return next((office.posted_to for office, _ in person.offices if office.posted_to), None)


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
    others = {served(scene.people[p]) for p in meeting.persons} - {served(scene.people[person]), None}
    only = next(iter(others)) if len(others) == 1 else None
    return next((office.posted_to or only for office in offices), None)


def _seat_of_visiting(
    scene: Scene, meeting: Meeting, everyone: set[str | None], visiting: frozenset[int]
) -> tuple[str, Seat] | None:
    """The country of the one side that is not told of as visiting, where another is: "met the visiting Minister X"."""
    guests = meeting.persons & visiting
    hosts = everyone - {served(scene.people[person]) for person in guests}
    said = next((a.party for a in meeting.present if a.person is not None and a.person not in guests), None)
    return _seat(next(iter(hosts)), said, "guest-is-visiting") if guests and len(hosts) == 1 and said else None
