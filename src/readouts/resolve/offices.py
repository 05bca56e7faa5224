"""The offices of an article's people, settled in order, and whom a title without a name means."""

from bisect import bisect_left
from collections.abc import Sequence

from readouts.mention.offices import Office
from readouts.mention.parties import Party
from readouts.mention.places_discussed import talked_of
from readouts.mention.units import Unit
from readouts.resolve.abreast import serve_abreast
from readouts.resolve.apart import entitle_apart, entitle_by_next, entitle_opener, entitle_pairs
from readouts.resolve.counterparts import (
    inherit_counterparts,
    share_counterparts,
    share_placed,
    share_plurals,
    share_with_placed,
)
from readouts.resolve.countries import (
    carry_countries,
    complete_countries,
    country_counts,
    join_commission,
    serve_as_ambassadors,
    serve_only_state,
    serve_sides,
)
from readouts.resolve.delegations import facing_sides
from readouts.resolve.deputies import entitle_deputies
from readouts.resolve.envoys import entitle_envoys
from readouts.resolve.generals import serve_generals
from readouts.resolve.home import dateline_country, home_country
from readouts.resolve.institutions import inherit_institutions
from readouts.resolve.journeys import journeys_of
from readouts.resolve.likeliest import Context, posts_of_one
from readouts.resolve.people import Person
from readouts.resolve.princes import entitle_princes
from readouts.resolve.vague import inherit_fields, settle_national, settle_unknown
from readouts.segment import Document

# How often those whom an article is about are named in it.
_OFTEN = 3
# Titles that are told shorter later: the Deputy Secretary "of State".
_SHORTENED = frozenset(("deputy secretary", "under secretary", "assistant secretary", "special envoy"))


_LEADERS = frozenset(("head_of_state", "head_of_government"))
_MONARCHS = frozenset(("king", "queen", "emir", "amir", "sultan", "emperor", "majesty", "monarch", "duke", "prince"))


def settle_offices(
    doc: Document, units: Sequence[Sequence[Unit]], parties: Sequence[Party], people: Sequence[Person]
) -> None:
    """Complete role, portfolio and country of every office as far as the article tells them."""
    apart = posts_of_one(people)
    sent = [
        office for person in people for office, _ in person.offices if office.posted_to and not _of_several(doc, office)
    ]
    posted = [office.posted_to for office in sent if office.posted_to and office.posted_to not in apart]
    names = {word for party in parties if party.name_span for word in range(*party.name_span)}
    known = [[unit for unit in own if unit.entries and unit.first not in names] for own in units]
    home = home_country(doc, dateline_country(doc, units), known, posted)
    inherit_institutions(doc, units, parties)
    serve_abreast(doc, units, parties, people)
    serve_sides(doc, units, parties, people)
    serve_as_ambassadors(doc, parties, people)
    carry_countries(doc, parties, people, home[0])
    share_plurals(doc, parties, people)
    entitle_envoys(doc, parties, people)
    share_placed(doc, parties, people)
    share_with_placed(doc, parties, people)
    given = inherit_counterparts(doc, parties, people)
    share_counterparts(doc, parties, people)
    settle_unknown(people)
    entitle_deputies(doc, parties, people)
    entitle_princes(doc, people)
    entitle_apart(doc, parties, people)
    entitle_by_next(doc, parties, people)
    entitle_pairs(doc, parties, people)
    entitle_opener(doc, parties, people)
    opposite = _opposite(given, people)
    for person, countries in facing_sides(doc, units, parties).items():
        opposite.setdefault(person, set()).update(countries)
    discussed = {
        word for sentence, own in zip(doc.sentences, units, strict=True) for word in talked_of(doc, sentence, own)
    }
    journeys = journeys_of(doc, units, known, parties, _persons_meant(parties, people), opposite, discussed)
    counts = country_counts(known, discussed)
    join_commission(people, counts)
    context = Context(people, counts, home, journeys, _spoken_of(parties))
    complete_countries(doc, context)
    serve_generals(doc, parties, context)
    serve_only_state(context)
    settle_national(doc, people)
    inherit_fields(doc, parties, people)
    settle_unknown(people)


def _of_several(doc: Document, office: Office) -> bool:
    """Whether a title is told of several, who may have a post each: "Ambassadors to Peru and Chile X and Y"."""
    return doc.lowers[office.head[0] : office.head[1]][-1:] == ["ambassadors"]


def _spoken_of(parties: Sequence[Party]) -> dict[str, set[tuple[str, int]]]:
    """The countries of whose presidents, ministers … sentences speak without a name, by role: "the US president"."""
    spoken: dict[str, set[tuple[str, int]]] = {}
    for party in parties:
        if party.kind == "title" and party.offices[0].country and not party.offices[0].plural:
            spoken.setdefault(party.offices[0].role, set()).add((party.offices[0].country, party.sentence))
    return spoken


def _opposite(given: Sequence[tuple[Party, Party, Office]], people: Sequence[Person]) -> dict[int, set[str]]:
    """The countries that counterparts, by index, do not serve: those of the persons whose counterparts they are."""
    opposite: dict[int, set[str]] = {}
    for party, model, _ in given:
        serves = people[model.person].serves if model.person is not None else None
        if party.person is not None and serves is not None:
            opposite.setdefault(party.person, set()).add(serves)
        if model.person is not None and party.country is not None and party.country != serves:
            opposite.setdefault(model.person, set()).add(party.country)
    return opposite


def _persons_meant(parties: Sequence[Party], people: Sequence[Person]) -> list[int | None]:
    """The person of each mention, by index: the one named, or whom a title in the singular describes."""
    meant: list[int | None] = []
    for party in parties:
        person = None
        if party.person is None and party.kind == "title" and not party.offices[0].plural:
            person = described(party, people, party.first)
        meant.append(person.index if person is not None else party.person)
    return meant


def described(party: Party, people: Sequence[Person], before: int) -> Person | None:
    """The person whom a title without a name means: of its holders one whom the article is about, then the latest."""
    if not party.offices:
        return None
    office = party.offices[-1] if party.offices[-1].role != "unknown" else party.offices[0]
    fitting = [
        person
        for person in people
        if any(_fits(office, held) or _is_called(office, held) for held, _ in person.offices)
    ]
    if not fitting and office.portfolio:
        said = office.title.lower()
        fitting = [person for person in people if any(said == held.title.lower() for held, _ in person.offices)]
        return max(fitting, key=lambda person: _latest(person, before)) if fitting else None
    if office.serves:
        fitting = [
            person
            for person in fitting
            if any(
                (_fits(office, held) or _is_called(office, held)) and held.serves == office.serves
                for held, _ in person.offices
            )
        ]
    if not fitting:
        return None
    return max(fitting, key=lambda person: _likeliness(office, person, before))


def _likeliness(office: Office, person: Person, before: int) -> tuple[bool, bool, bool, int, int]:
    """How likely a title means a person: the very title, in the same words, often mentioned, lately."""
    often = len(person.mentions) >= _OFTEN
    return _same_title(office, person), _same_words(office, person), often, _latest(person, before), -person.index


def _same_title(said: Office, person: Person) -> bool:
    """Whether the very title is the person's: "the Speaker" is the Speaker rather than a President of a parliament."""
    return any(held.head_role == said.head_role for held, _ in person.offices)


def _same_words(said: Office, person: Person) -> bool:
    """Whether the person's title has the words said: "the External Affairs Minister" is no other foreign minister."""
    return " " in said.title and any(said.title.lower() in held.title.lower() for held, _ in person.offices)


def _is_called(said: Office, held: Office) -> bool:
    """Whether the title is the one said, or begins so ("Deputy Secretary" of State), whatever it means there."""
    if said.plural or " " not in said.title:
        return False
    if held.role == "official" and said.title.lower() == held.title.lower():
        return True
    short = " ".join(said.title.lower().split()[-2:])
    return short in _SHORTENED and f"{short} " in held.title.lower()


def _reigns(office: Office) -> bool:
    """Whether a head of state is told as a monarch."""
    return not _MONARCHS.isdisjoint(office.title.lower().split())


def _latest(person: Person, before: int) -> int:
    """The place of the person's last mention before a word; people first named later rank behind."""
    place = bisect_left(person.mentions, before, key=lambda party: party.first)
    return person.mentions[place - 1].first if place else -person.mentions[0].first


def _fits(said: Office, held: Office) -> bool:
    if said.plural or said.role == "unknown" or held.former:
        return False
    if said.head_role == "leader" and said.role == "head_of_state" and held.role in _LEADERS:
        # "The Danish leader" governs or reigns.
        return True
    if said.role != held.role and (said.role, held.role) != ("envoy", "ambassador"):
        return False
    if said.role == "head_of_state" and _reigns(said) != _reigns(held) and not held.counterpart:
        return False
    return said.portfolio is None or held.portfolio is None or said.portfolio == held.portfolio
