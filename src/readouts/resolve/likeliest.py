"""The country that an office without one most likely serves, weighed from what the article tells."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from readouts.lexicon.entries import rows, words
from readouts.mention.office import RULERS
from readouts.mention.offices import Office, is_country
from readouts.resolve.names import home_of_name
from readouts.resolve.people import Person
from readouts.segment import Document

# Of these a state has one holder at a time.
_UNIQUE = frozenset(("head_of_state", "head_of_government", "minister", "speaker"))
# Fields of which a state has one ministry; of the others there may be two, as of roads and of railways.
_ONE_MINISTRY = words("foreign-affairs defence interior finance justice health")
_PLAIN = words("minister ministers of for the and & union federal state secretary cabinet acting deputy")
_TOLD = frozenset((None, "stated", "counterpart", "institution", "list"))
_FROM_ABROAD = frozenset(("executive", "envoy"))
_INFERRED = frozenset(("home", "likeliest"))
# How much each thing told weighs for or against a country, beside two for each time that it is named.
_MOST_COUNTED = 20
_HOME, _HOME_UNNAMED, _VOTE, _MOST_HOME, _MOST_UNNAMED = 8, 3, 3, 16, 9
_NAME_AT_HOME, _NAME_ELSEWHERE, _SURE_OF_NAME, _LED = 24, 18, 2, 20
_MARKED, _FACING, _OPPOSITE, _VISITED, _TAKEN, _MET_THERE, _COMPANY, _IMPOSSIBLE, _SENTENCE = (
    3,
    5,
    15,
    34,
    30,
    20,
    14,
    40,
    9,
)
_ACCOMPANIES, _SPOKEN_OF, _SHARED, _VOICED, _ACROSS = 14, 10, 16, 30, 30
# A title that more states than so many have means, where hardly anything tells whose an article is, its usual one's.
OF_MANY, _USUAL, _SCANTY = 35, 16, 1
_UNITED = "UN"
# What weighs so little has no such title, or has its holder already: rather none.
_OUT_OF_QUESTION, _OF_ONE_HOLDER = -30, -15


@dataclass(slots=True)
class Journeys:
    """What the sentences tell of each person, by index.

    Where the person travels (`visited`), where a traveller meets the person (`met`), whom the person accompanies
    (`company`), after whom the person is listed (`listed`), whose counterpart the person is (`opposite`), the countries
    that the person's sentences name (`near`), those whose support and the like the person voiced (`voices`), those that
    the person goes to as the subject of a journey (`bound`), and those whose ties with the side that the person met are
    told of (`across`).
    """

    visited: Mapping[int, set[str]] = field(default_factory=dict)
    met: Mapping[int, set[str]] = field(default_factory=dict)
    company: Mapping[int, int] = field(default_factory=dict)
    listed: Mapping[int, int] = field(default_factory=dict)
    opposite: Mapping[int, set[str]] = field(default_factory=dict)
    near: Mapping[int, set[str]] = field(default_factory=dict)
    voices: Mapping[int, set[str]] = field(default_factory=dict)
    bound: Mapping[int, set[str]] = field(default_factory=dict)
    across: Mapping[int, set[str]] = field(default_factory=dict)


class Context:
    """What an article tells of countries: how often each is named, its own, and who serves which."""

    def __init__(
        self,
        people: Sequence[Person],
        counts: Counter[str],
        home: tuple[str | None, int],
        journeys: Journeys,
        spoken: Mapping[str, set[tuple[str, int]]] = MappingProxyType({}),
    ) -> None:
        self.people, self.counts, self.journeys = people, counts, journeys
        self.home, self._votes = home
        self._marked: Counter[str] = Counter()
        self._holders: dict[tuple[str, str | None, str], dict[str, list[frozenset[str]]]] = {}
        self._sides: dict[int, set[tuple[int, str]]] = {}
        # By sentence, where the ambassadors whom it names are sent.
        self._sent: dict[int, set[str]] = {}
        # By sentence, whom it names, and which states' ambassadors or foreign ministry's officials.
        self._named: dict[int, set[int]] = {}
        self._embassies: dict[int, set[str]] = {}
        self._spoken = spoken
        self._posts = posts_of_one(people)
        for person in people:
            if person.serves:
                self._marked[person.serves] += 1
            for party in person.mentions:
                self._named.setdefault(party.sentence, set()).add(person.index)
            for office, party in person.offices:
                self._note(office)
                if office.country and office.posted_to is None and _is_diplomat(office):
                    self._embassies.setdefault(party.sentence, set()).add(office.country)
                if office.posted_to:
                    self._sent.setdefault(party.sentence, set()).add(office.posted_to)
                if office.country and office.country_rule in _TOLD:
                    self._sides.setdefault(party.sentence, set()).add((person.index, office.country))

    def settle(self, person: Person, office: Office, code: str, span: tuple[int, int], rule: str) -> None:
        """Let an office serve a country or body, and remember it for the next one."""
        served = person.serves
        office.serve(code, span, rule)
        self._note(office)
        if served is None and person.serves:
            self._marked[person.serves] += 1

    def _note(self, office: Office) -> None:
        if is_unique(office) and office.country:
            own = self._holders.setdefault((office.role, office.portfolio, office.head_role), {})
            own.setdefault(office.country, []).append(_field_words(office))

    def likeliest_country(self, doc: Document, person: Person, office: Office) -> str | None:
        """The best weighed country, or None where the article names none that it can well be."""
        score = self._weigh(person)
        holders = self._holders.get((office.role, office.portfolio, office.head_role), {})
        taken = {code: _TAKEN if _is_taken(office, fields) else _SHARED for code, fields in holders.items()}
        for code in self._spoken_elsewhere(person, office) if office.role in _UNIQUE else ():
            if code in score and code not in taken:
                score[code] += _SPOKEN_OF
        for code, weight in taken.items():
            if code in score and not _is_lower(doc, office, code):
                score[code] -= weight
        for code in score:
            if not _possible(doc, office, code):
                score[code] -= _IMPOSSIBLE
        for abroad in office.area | self._not_served(person, office):
            score.pop(abroad, None)
        title = " ".join(doc.lowers[office.head[0] : office.head[1]])
        usual = usual_countries().get(title)
        if usual is not None and not any(_possible(doc, office, code) for code in score):
            return usual
        of_many = usual is not None and len(title_countries()[title][0]) > OF_MANY
        if usual is not None and of_many and self._is_no_others(usual) and usual not in taken:
            score[usual] = score.get(usual, 0) + _USUAL
        # Of equals the one named first.
        best = max(score, key=lambda code: score[code], default=None)
        # Of kings and the like all are known; a title of office may be one more state's.
        least = _OF_ONE_HOLDER if office.role in _UNIQUE else _OUT_OF_QUESTION
        odd = office.role in RULERS and best is not None and not _possible(doc, office, best)
        return best if best is not None and score[best] > least and not odd else None

    def _is_no_others(self, usual: str) -> bool:
        """Whether hardly anything but a title tells whose the article is: the title's usual state may be meant."""
        return self._votes <= _SCANTY and self.home == usual

    def _spoken_elsewhere(self, person: Person, office: Office) -> set[str]:
        """The countries of whose holder of such an office other sentences than the person's speak without a name."""
        own = {party.sentence for party in person.mentions}
        return {code for code, sentence in self._spoken.get(office.role, ()) if sentence not in own}

    def likeliest_body(self, doc: Document, office: Office) -> str | None:
        """The international body named most, one that others serve first; else the UN's, as the hyphen tells."""
        if office.head_role == "under_secretary_general" and doc.lowers[office.head[0]].startswith("under"):
            return _UNITED
        bodies = [
            code for code, _ in self.counts.most_common() if not is_country(code) and _possible(doc, office, code)
        ]
        # The "Secretary General" of no body told may be a party's.
        hyphened = office.head_role == "secretary_general" and "-" in doc.phrase(*office.head)
        general = _UNITED if hyphened else None
        return next((code for code in bodies if self._marked[code]), bodies[0] if bodies else general)

    def _weigh(self, person: Person) -> dict[str, int]:
        others = Counter(self._marked)
        others[person.serves or ""] -= 1
        score = {
            code: min(count, _MOST_COUNTED) - _MARKED * min(others[code], 2)
            for code, count in self.counts.items()
            if is_country(code)
        }
        if self.home:
            own, most = (_HOME, _MOST_HOME) if self.counts[self.home] else (_HOME_UNNAMED, _MOST_UNNAMED)
            score[self.home] = score.get(self.home, 0) + min(own + _VOTE * self._votes, most)
        for code, change in self._changes(person):
            if is_country(code):
                score[code] = score.get(code, 0) + change
        styles = {party.honorific for party in person.mentions if party.honorific}
        at_home = home_of_name(" ".join((*sorted(styles), person.name)))
        most = max(at_home.values(), default=0)
        # Of a name that is surely one country's, that country counts even where the article does not name it.
        sure = [code for code, votes in at_home.items() if votes > most - _SURE_OF_NAME]
        if most >= _SURE_OF_NAME and len(sure) == 1 and not (self._leader(person.index) - {None}):
            score[sure[0]] = score.get(sure[0], 0) + (_LED if most > _SURE_OF_NAME else 0)
        for code in score if at_home else ():
            score[code] += _NAME_AT_HOME * at_home[code] // most if code in at_home else -_NAME_ELSEWHERE
        return score

    def _changes(self, person: Person) -> Iterator[tuple[str, int]]:
        """(country, weight) of each thing told of the person."""
        told, index = self.journeys, person.index
        for codes, change in (
            (self._facing(person), -_FACING),
            (told.visited.get(index, ()), -_VISITED),
            (told.opposite.get(index, ()), -_OPPOSITE),
            (told.met.get(index, ()), _MET_THERE),
            (told.near.get(index, set()) - self._elsewhere(person), _SENTENCE),
            (told.voices.get(index, ()), _VOICED),
            (told.across.get(index, ()), _ACROSS),
            (self._company(index), _COMPANY),
            (self._sent_with(index), _COMPANY),
            ({code for code in self._leader(index) if code is not None}, _ACCOMPANIES),
        ):
            yield from ((code, change) for code in codes)

    def _facing(self, person: Person) -> set[str]:
        """The countries of those whom the person's sentences name as another side."""
        sentences = {party.sentence for party in person.mentions}
        sides = (side for number in sentences for side in self._sides.get(number, ()))
        fellows = self._fellows(person.index)
        return {country for index, country in sides if index not in fellows}

    def _fellows(self, index: int) -> set[int | None]:
        """Those of one list with a person, and the leader whom they come with."""
        listed, company = self.journeys.listed, self.journeys.company
        after = (other for other, before in listed.items() if before == index)
        return {index, listed.get(index), company.get(index), *after}

    def _elsewhere(self, person: Person) -> set[str]:
        """The countries that the person faces or visits, and to which ambassadors go who come with the person."""
        told = self.journeys
        sentences = {party.sentence for party in person.mentions} if person.index in told.company else set[int]()
        sent = (post for number in sentences for post in self._sent.get(number, ()))
        return self._facing(person).union(told.opposite.get(person.index, ()), told.visited.get(person.index, ()), sent)

    def _not_served(self, person: Person, office: Office) -> set[str]:
        """The states of an ambassador's post, of a journey, of a ruler's guests, of another such ruler beside."""
        post = {office.posted_to} | self._posts if office.posted_to else set[str]()
        beside = self._held_beside(person, office) if office.role in RULERS else set[str]()
        opposite = self.journeys.opposite.get(person.index, ())
        # A company or envoy of no country told is hardly of the state whose official met its people.
        facing = self._facing(person) if office.role in _FROM_ABROAD else set[str]()
        bound = self.journeys.bound.get(person.index, ())
        return post | beside | facing | {*opposite, *bound} | self._sends_diplomat(person)

    def _sends_diplomat(self, person: Person) -> set[str]:
        """The states whose diplomat alone is named with the person: "Minister Rao met Ambassador of Serbia Ilic"."""
        pairs = (party.sentence for party in person.mentions if len(self._named[party.sentence]) == 2)
        return {state for number in pairs for state in self._embassies.get(number, ())}

    def _held_beside(self, person: Person, office: Office) -> set[str]:
        """The states whose holder of such an office is another person of the same sentence."""
        sentences = {party.sentence for party in person.mentions}
        return {
            held.country
            for other in self.people
            if other is not person
            for held, party in other.offices
            if held.role == office.role and held.country and party.sentence in sentences
            if held.country_rule in _TOLD or held.title == office.title
        }

    def _company(self, index: int) -> set[str]:
        """The countries of whom the person accompanies, and of whom precedes in a list if that was inferred too."""
        told = self.journeys
        offices = self.people[told.listed[index]].offices if index in told.listed else []
        serves = {office.country for office, _ in offices if office.country_rule in _INFERRED} | self._leader(index)
        return {code for code in serves if code is not None}

    def _sent_with(self, index: int) -> set[str]:
        """The countries of the ambassadors who accompany the person."""
        followers = (self.people[other] for other, leader in self.journeys.company.items() if leader == index)
        held = (office for person in followers for office, _ in person.offices if office.role == "ambassador")
        return {office.country for office in held if office.country is not None and office.country_rule == "stated"}

    def led(self, index: int) -> bool:
        """Whether the person comes with a leader whose country is told."""
        return bool(self._leader(index) - {None})

    def _leader(self, index: int) -> set[str | None]:
        """The country of whom the person accompanies; of a fellow listed before whom all else told to be of another."""
        company, before = self.journeys.company, self.journeys.listed.get(index)
        if index not in company:
            return set()
        fellow = self.people[before] if before is not None and company.get(before) == company[index] else None
        inferred = (
            (office.country for office, _ in fellow.offices if office.country_rule in _INFERRED) if fellow else ()
        )
        return {next(iter(inferred), None) or self.people[company[index]].serves}


def _field_words(office: Office) -> frozenset[str]:
    """The words of a title that tell its field."""
    return frozenset(office.title.lower().replace(",", " ").split()) - _PLAIN


def _is_taken(office: Office, fields: Sequence[frozenset[str]]) -> bool:
    """Whether another holds the very office: a state may have a railway and a road minister, both of transport."""
    own = _field_words(office)
    several = office.role == "minister" and office.portfolio not in _ONE_MINISTRY
    return not several or any(not own or not said or own & said for said in fields)


def _is_diplomat(office: Office) -> bool:
    """Whether an office is an ambassador's, or of a foreign ministry's staff."""
    staff = office.role in ("official", "deputy_minister") and office.portfolio == "foreign-affairs"
    return office.role == "ambassador" or staff


def is_unique(office: Office) -> bool:
    """Whether a state has but one such office at a time; ministers without a field told may be several."""
    return office.role in _UNIQUE and (office.role != "minister" or office.portfolio not in (None, "other"))


def posts_of_one(people: Sequence[Person]) -> set[str]:
    """The states, more than one, to which one other state sends ambassadors, which need not be said."""
    offices = [office for person in people for office, _ in person.offices]
    posts: dict[str | None, set[str]] = {}
    for office in offices:
        if office.posted_to:
            posts.setdefault(office.serves, set()).add(office.posted_to)
    return {post for sent in posts.values() if len(sent) > 1 for post in sent}


@lru_cache(maxsize=1)
def _officials() -> frozenset[tuple[str, str, str]]:
    """Title, field and state of the offices that rank lower there than their title says."""
    lower = (row for row in rows("national_offices.csv") if row["role"] == "official")
    return frozenset((row["title"], row["portfolio"], row["country_code"]) for row in lower)


def _is_lower(doc: Document, office: Office, code: str) -> bool:
    """Whether a title is no minister's in a state, whose minister is another: a Commerce Secretary of Nepal."""
    title = " ".join(doc.lowers[office.head[0] : office.head[1]])
    return office.role == "minister" and not {(title, "", code), (title, office.portfolio, code)}.isdisjoint(
        _officials()
    )


@lru_cache(maxsize=1)
def title_countries() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """The states that alone have a title, and those that do not have it, by the title in lower case."""
    return {
        r["title"]: (frozenset(r["only"].split()), frozenset(r["never"].split())) for r in rows("title_countries.csv")
    }


@lru_cache(maxsize=1)
def usual_countries() -> dict[str, str]:
    """The state that is meant by a title where the article names none: "Secretary of State X" is the United States'."""
    usual = ((r["title"], r["usual"] or r["only"]) for r in rows("title_countries.csv"))
    return {title: state for title, state in usual if is_country(state)}


def _possible(doc: Document, office: Office, code: str) -> bool:
    """Whether the state or body has such a title: a king reigns in few, some republics have no prime minister."""
    title = " ".join(doc.lowers[office.head[0] : office.head[1]])
    only, never = title_countries().get(title, (frozenset(), frozenset()))
    if office.role not in RULERS and title in ("president", "prime minister", "premier"):
        return True
    return not (only and code not in only) and code not in never
