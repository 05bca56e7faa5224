"""Whom an office serves where the words beside it do not say."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from readouts.lexicon.entries import words
from readouts.mention.office import STAFF, Office, is_country
from readouts.mention.parties import Party
from readouts.mention.units import Unit
from readouts.resolve.aides import of_ruler_served, serves_ruler
from readouts.resolve.delegations import sides_of
from readouts.resolve.home import OF_NO_STATE
from readouts.resolve.likeliest import Context, is_unique
from readouts.resolve.names import is_foreign
from readouts.resolve.people import Person
from readouts.segment import Document

_INTERNATIONAL = frozenset(("igo_head", "igo_official"))
# What titles without a state mean in the delegation of an international body: its President, Vice President, Director.
_OF_BODIES = frozenset(
    ("head_of_state", "deputy_head_of_government", "head_of_agency", "official", "executive", "other")
)
# Of a fund's or bank's team, who is no ambassador.
_MISSION_CHIEFS = frozenset(("mission chief", "chief of mission", "mission head", "head of mission", "mission leader"))
_HEADS_OF_BODIES = frozenset(("secretary_general", "igo_head"))
_UNION, _AFRICAN = "EU", "African Union"
_OF_COMMISSION = frozenset(("none", "portfolio"))
_AT_ITS_HEAD = frozenset(("commission president", "commission vice-president", "commission vice president"))
_NATIONAL_FIELDS = frozenset(("interior", "justice"))
_OWN_COUNTRY = frozenset(("ambassador", "igo_head", "igo_official"))
_MEETS_ONE = words("received receive receives hosted host hosts welcomed welcome greeted")
_MET, _MET_WITHIN = _MEETS_ONE | words("met meet meets meeting visited"), 6
_SUBORDINATE = words("after when as while before following since once upon")
_COMING, _CUED_WITHIN = words("delegation accompanied entourage retinue"), 8
_IT_INCLUDED = frozenset((("it", "included"), ("it", "includes"), ("they", "included")))
# Those who come with others: "the Greek liaison officer X and Defence Attache Y".
_SECOND = ("deputy", "vice", "under", "assistant")
# These are hardly of anything but a state.
_OF_A_STATE = words(
    "head_of_state head_of_government deputy_head_of_government minister deputy_minister speaker member_of_parliament "
    "military_commander chief_of_general_staff official adviser head_of_agency governor_or_mayor"
)
# "…, Foreign Ministry spokesperson X said"
_TELLING = words("said says told announced made noted added stated confirmed wrote")
_POSSESSIVES = words("his her its their")
_TOGETHER = words("together along alongside accompanied")
_WITH = _TOGETHER | _POSSESSIVES | words(", with by the")
_LIST_WORDS = words(", and as well the also with & ; 's ' on") | _POSSESSIVES


def _serves(party: Party) -> str | None:
    """The country or body that this mention itself names."""
    return next((office.serves for office in party.offices if office.serves), party.country)


def carry_countries(doc: Document, parties: Sequence[Party], people: Sequence[Person], home: str | None = None) -> None:
    """A list of one side's officials names the country once: "Chilean President X and Health Minister Y".

    A list that opens a sentence is one side's only where the country is the article's own: in "US President X and Prime
    Minister Y spoke" the second serves another; not so of those whom somebody met.
    """
    for members in _lists(doc, parties):
        first = parties[members[0]]
        alone = members[0] == 0 or parties[members[0] - 1].sentence != first.sentence
        opening = alone and not (_is_met(doc, first) and not _ends_clause(doc, first, parties[members[1]]))
        for k in members[1:]:
            before, party = parties[k - 1], parties[k]
            if k == members[1]:
                _serve_aide(doc, before, people)
            serves = _serves(before)
            if serves is not None and _deputises(before, party):
                _serve_body(party, serves, _span_of(before))
                continue
            genitive = doc.lowers[before.last : party.first] in (["'s"], ["'"]) or _owned(doc, before, party)
            if serves is None or not _open(party) or not (_national(before) or genitive) or _tells(doc, party):
                continue
            if _envoy(before) and not _of_embassy(doc, party):
                _serve_aide(doc, party, people)
                continue
            if is_foreign(_full_name(party, people), serves):
                continue
            staff = all(office.role in STAFF for office in (*before.offices, *party.offices))
            one_side = genitive or serves == home or not opening or len(members) > 2 or staff
            if one_side or _meets_another(doc, parties, k):
                _serve_all(party, serves, _span_of(before))


def _is_met(doc: Document, party: Party) -> bool:
    """Whether a verb right before a party tells that somebody met it."""
    return not _MET.isdisjoint(doc.lowers[max(doc.sentences[party.sentence].first, party.first - 2) : party.first])


def _ends_clause(doc: Document, party: Party, following: Party) -> bool:
    """Whether the next is the subject of the main clause: "When he met Premier X, President Y"."""
    sentence = doc.sentences[party.sentence]
    subordinate = not _SUBORDINATE.isdisjoint(doc.lowers[sentence.first : party.first])
    subordinate = subordinate or doc.lowers[sentence.opening].endswith("ing")
    return subordinate and doc.lowers[party.last : following.first] == [","]


def _tells(doc: Document, party: Party) -> bool:
    """Whether a spokesperson only tells of those of the list before: "…, ministry spokesperson X said"."""
    spoken = any("spokes" in office.title.lower() for office in party.offices)
    return spoken and doc.lowers[party.last : party.last + 1] != [] and doc.lowers[party.last] in _TELLING


def _deputises(before: Party, party: Party) -> bool:
    """Whether a deputy or vice-president is listed after the head of an international body: "ADB President X and"."""
    headed = any(office.role == "igo_head" and office.body for office in before.offices)
    second = any(office.title.lower().startswith(_SECOND) for office in party.offices)
    national = any(office.role == "deputy_minister" or "minister" in office.title.lower() for office in party.offices)
    return headed and second and not national and _open(party)


def _serve_body(party: Party, body: str, span: tuple[int, int]) -> None:
    """Give the offices of a party the body of the list's head, whatever field their titles told."""
    for office in party.offices:
        office.settle("body", None)
        office.serve(body, span, "list")


def serve_as_ambassadors(doc: Document, parties: Sequence[Party], people: Sequence[Person]) -> None:
    """Who comes with others and an ambassador serves his state: "the delegation was X, Y and Chad's Ambassador"."""
    for members in _lists(doc, parties):
        first = parties[members[0]]
        before = doc.lowers[max(doc.sentences[first.sentence].first, first.first - _CUED_WITHIN) : first.first]
        if _COMING.isdisjoint(before) and tuple(before[-2:]) not in _IT_INCLUDED:
            continue
        sent = next((parties[k] for k in members if _envoy(parties[k]) and _serves(parties[k])), None)
        for party in (parties[k] for k in members if sent is not None):
            serves = _serves(sent) if sent is not None else None
            if sent is not None and serves and _open(party) and not is_foreign(_full_name(party, people), serves):
                _serve_all(party, serves, _span_of(sent))


def _envoy(party: Party) -> bool:
    """Whether a party is an ambassador, beside whom a minister may well be another state's."""
    return any(office.role == "ambassador" for office in party.offices)


def _serve_aide(doc: Document, party: Party, people: Sequence[Person]) -> None:
    """A ruler's own staff at the head of a list, or after an ambassador, serve the state of the one ruler named."""
    state = of_ruler_served(doc, party.offices[0], people) if party.offices else None
    before = doc.lowers[max(doc.sentences[party.sentence].first, party.first - _CUED_WITHIN) : party.first]
    if state is not None and _COMING.isdisjoint(before):
        _serve_all(party, state, (party.offices[0].first, party.offices[0].last))


def _of_embassy(doc: Document, party: Party) -> bool:
    """Whether who is listed after an ambassador may be of the embassy: staff, but not of a ruler."""
    return all(office.role in STAFF and not serves_ruler(doc, office) for office in party.offices)


def _full_name(party: Party, people: Sequence[Person]) -> str:
    """The fullest name of whom a mention names."""
    return people[party.person].name if party.person is not None else party.name or ""


def _owned(doc: Document, before: Party, party: Party) -> bool:
    """Whether a party is said to be the one's before: "the US president and his Vice President X"."""
    return not _POSSESSIVES.isdisjoint(doc.lowers[before.last : party.first + 1])


def _meets_another(doc: Document, parties: Sequence[Party], k: int) -> bool:
    """Whether the list that ends with the party `k` meets whom is named next: "President X and Minister Y met Z"."""
    party = parties[k]
    following = parties[k + 1] if k + 1 < len(parties) and parties[k + 1].sentence == party.sentence else None
    between = doc.lowers[party.last : following.first][:_MET_WITHIN] if following is not None else []
    return not _MEETS_ONE.isdisjoint(between) or {"met", "with"} <= set(between)


def _lists(doc: Document, parties: Sequence[Party]) -> list[list[int]]:
    """The places of the parties that commas, "and" and the like alone part, list by list."""
    lists: list[list[int]] = []
    for k, party in enumerate(parties):
        beside = k > 0 and parties[k - 1].sentence == party.sentence
        opening = k < 2 or parties[k - 2].sentence != party.sentence
        if beside and (_listed(doc, parties[k - 1], party) or (opening and _comes_with(doc, parties[k - 1], party))):
            lists[-1].append(k)
        else:
            lists.append([k])
    return [members for members in lists if len(members) > 1]


def _serve_all(party: Party, serves: str, span: tuple[int, int]) -> None:
    for office in party.offices:
        if office.serves is None and office.role not in _OWN_COUNTRY:
            office.serve(serves, span, "list")


def serve_sides(
    doc: Document, units: Sequence[Sequence[Unit]], parties: Sequence[Party], people: Sequence[Person]
) -> None:
    """Officials named as a side's serve its country: "in the Georgian delegation are Deputy Ministers X and Y"."""
    for k, (code, span) in sides_of(doc, units, parties).items():
        for office in parties[k].offices:
            if office.serves is not None or office.role in _INTERNATIONAL:
                continue
            if is_country(code):
                if not is_foreign(_full_name(parties[k], people), code):
                    office.serve(code, span, "list")
            elif office.role in _OF_BODIES or office.title.lower().removeprefix("senior ") in _MISSION_CHIEFS:
                # "a team of the Bank led by its Director for Europe"
                office.settle("body_portfolio" if office.head_role == "director" and not office.alone else "body", None)
                office.serve(code, span, "list")


def _open(party: Party) -> bool:
    return bool(party.offices) and not any(office.serves for office in party.offices)


def _listed(doc: Document, before: Party, party: Party) -> bool:
    gap = set(doc.lowers[before.last : party.first])
    return bool(gap) and gap <= _LIST_WORDS


def _comes_with(doc: Document, before: Party, party: Party) -> bool:
    """Whether the subject of a sentence has a party with it: "President X, together with Minister Y, received"."""
    gap = doc.lowers[before.last : party.first]
    return not _TOGETHER.isdisjoint(gap) and gap[0] == "," and set(gap) <= _WITH


def _national(party: Party) -> bool:
    return not any(office.role in _INTERNATIONAL or office.body for office in party.offices)


def _span_of(party: Party) -> tuple[int, int]:
    return next((office.country_span for office in party.offices if office.country_span), (party.first, party.last))


def country_counts(units: Sequence[Sequence[Unit]], discussed: AbstractSet[int]) -> Counter[str]:
    """How often the article names each country or body, but as what was discussed; a city counts half."""
    counts: Counter[str] = Counter()
    for sentence in units:
        for unit in sentence:
            if unit.first in discussed:
                continue
            if unit.kind in ("country", "adjective", "body"):
                counts[unit.entries[0].value] += 2
            elif unit.kind == "city":
                counts[unit.entries[0].value] += 1
            elif unit.kind == "pair":
                counts.update(entry.value for entry in unit.entries)
            elif unit.kind in ("role", "institution"):
                counts.update(_own_state(unit))
    return counts


def _own_state(unit: Unit) -> list[str]:
    """The state that a title or an institution is of alone; where companies and parties are says nothing."""
    entry = unit.entries[0]
    return [entry.country] if entry.country and entry.value not in OF_NO_STATE else []


def complete_countries(doc: Document, context: Context) -> None:
    """Offices that name no country get one: the person's other office's, else the article's likeliest.

    Members of parliament listed after one title are of one: "Representatives X, Y and Z".
    """
    company = context.journeys.company
    shared: dict[tuple[int, int], str] = {}
    for person in sorted(
        context.people, key=lambda person: (_serves_one(doc, person), person.index in company, person.index)
    ):
        # Of an office that one alone holds in a state most is known.
        for office, party in sorted(person.offices, key=lambda held: not is_unique(held[0])):
            if office.serves is not None or office.role == "unknown":
                continue
            code, rule = _of_person(person, office), "person"
            span = _said_by(person, code) if code is not None else None
            if code is None and office.master is not None:
                code, rule = _of_master(doc, office.master, context), "person-served"
                span = office.master.country_span or (office.master.first, office.master.last)
            if code is None and not context.led(person.index):
                code, rule = of_ruler_served(doc, office, context.people), "person-served"
            if code is None:
                code, span = shared.get(office.head) or _of_article(doc, person, office, context), None
                rule = "home" if code == context.home else "likeliest"
            if code is not None:
                if office.role == "member_of_parliament":
                    shared.setdefault(office.head, code)
                context.settle(person, office, code, span or _said_by(person, code) or (party.first, party.last), rule)


def serve_only_state(context: Context) -> None:
    """Where an article names no state, the ministers and other officials are of the one that is known of somebody."""
    offices = [(person, office) for person in context.people for office, _ in person.offices]
    states = {office.country for _, office in offices if office.country}
    if len(states) != 1 or any(is_country(code) for code in context.counts):
        return
    state = states.pop()
    for person, office in offices:
        if office.serves is None and office.role in _OF_A_STATE and not is_foreign(person.name, state):
            context.settle(person, office, state, office.head, "likeliest")


def _serves_one(doc: Document, person: Person) -> bool:
    """Whether the person serves another, who must be settled first."""
    return any(office.master is not None or serves_ruler(doc, office) for office, _ in person.offices)


def _of_master(doc: Document, master: Office, context: Context) -> str | None:
    """What the person served serves: the Special Envoy "of President X", "the Secretary General's" representative."""
    heads = master.head_role in _HEADS_OF_BODIES
    return master.serves or (context.likeliest_body(doc, master) if heads else None)


def join_commission(people: Sequence[Person], counts: Counter[str]) -> None:
    """Where the EU or the AU is spoken of, a Commissioner of no country is its own."""
    union = _UNION if counts[_UNION] or not counts[_AFRICAN] else _AFRICAN
    for office in (office for person in people for office, _ in person.offices):
        if (
            office.serves is None
            and _is_commissions(office)
            and counts[union]
            and office.portfolio not in _NATIONAL_FIELDS
        ):
            office.settle("body", None)
            if union == _AFRICAN:
                office.serve(union, office.head, "institution")


def _is_commissions(office: Office) -> bool:
    """Whether a title is that of a Commissioner, or of who heads them: "Commission President X"."""
    commissioner = office.head_role == "commissioner" and office.level in _OF_COMMISSION
    return commissioner or office.title.lower() in _AT_ITS_HEAD


def _of_article(doc: Document, person: Person, office: Office, context: Context) -> str | None:
    if office.role in _INTERNATIONAL or (office.former and office.bare and office.head_role in _HEADS_OF_BODIES):
        return context.likeliest_body(doc, office)
    return context.likeliest_country(doc, person, office)


def _said_by(person: Person, code: str) -> tuple[int, int] | None:
    """The words beside a title of the person, or the name alone, that say the country or body."""
    titles = (office.country_span for office, _ in person.offices if office.serves == code and office.country_span)
    names = (party.country_span for party in person.mentions if party.country == code and party.country_span)
    return next(titles, None) or next(names, None)


def _of_person(person: Person, office: Office) -> str | None:
    """What the person's other offices serve, or the country said with the name."""
    wanted = office.role in _INTERNATIONAL
    serves = (
        held.serves for held, _ in person.offices if held.serves and not held.former and bool(held.body) == wanted
    )
    said = (party.country for party in person.mentions if party.country and not wanted)
    return next(serves, None) or next(said, None)
