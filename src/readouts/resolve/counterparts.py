"""Offices that one mention takes from another: counterparts, and titles in the plural told before the names."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from readouts.mention.offices import Office
from readouts.mention.parties import Party
from readouts.resolve.people import Person
from readouts.segment import Document

_LATER, _RUN = 40, 6
_PEERS = frozenset(("counterparts", "colleagues", "peers"))
# Within how many words after the title in the plural a list of its holders begins.
_SOON = 25
# Within how many words a sentence names its subject by a pronoun.
_OPENING = 5
_PRONOUNS = frozenset(("he", "she"))
_GOVERNING = frozenset(("with", "by", "of", "to", "from", "for", "between"))
# "Also present were the Minister and his counterpart": who is listed first is no subject.
_PRESENT = frozenset(("was", "were", "included", "includes", "including"))
_CREDENTIALS = frozenset(("credence", "credentials"))
_DOES = frozenset(("met", "held", "had", "received", "hosted", "discussed", "spoke", "meets", "holds"))
_OWN = frozenset(("his", "her"))
_LEADERS = frozenset(("head_of_state", "head_of_government"))
# Those named next are then the hosts or guests of those told.
_HOSTS = frozenset(("by", "with", "to", "attended", "of"))
_ALONG = [[how, "with", whose] for how in ("along", "together") for whose in ("his", "her")]
_OF_STATES = _LEADERS | {"minister", "deputy_minister", "speaker", "ambassador"}
_OF_BODIES = frozenset(("igo_head", "igo_official"))
_JOINTS = frozenset((",", "and", "&", "as", "well"))
_LISTING = _JOINTS | {"his", "her", "the", "with", "also"}


def inherit_counterparts(
    doc: Document, parties: Sequence[Party], people: Sequence[Person]
) -> list[tuple[Party, Party, Office]]:
    """Give each counterpart the office of the person whose counterpart it is; (counterpart, model, office) for each."""
    given: list[tuple[Party, Party, Office]] = []
    for k, party in enumerate(parties):
        if party.kind != "counterpart":
            continue
        if any(not (_vague(office) or _style(office)) for office in party.offices):
            # "X and her Chinese counterpart, Vice Minister Y": the office is told, and that X is not Chinese.
            opposite = _model(doc, parties, k, people) if party.country else None
            given += [(party, opposite, party.offices[0])] if opposite is not None else []
            continue
        own = [office for office, _ in people[party.person].offices] if party.person is not None else []
        held_now = (office for office in own if office.role != "other")
        if any(not (_vague(office) or _style(office)) and office.country_rule == "stated" for office in held_now):
            continue
        model = _in_turn(parties, k, people) or _model(doc, parties, k, people) or _only_minister(parties, k, people)
        model = model or _last_model(parties, k, given)
        held = (
            _best([(o, model) for o in model.offices] if model.person is None else people[model.person].offices)
            if model is not None
            else None
        )
        if model is None or held is None:
            continue
        office = _copy(held, party)
        if doc.lowers[party.first - 1] in ("former", "ex") or doc.lowers[party.first] == "former":
            office.former, office.role, office.portfolio = True, "other", None
        styles = [style for style in party.offices if _style(style)]
        party.offices = [office, *styles]
        if party.person is not None:
            person = people[party.person]
            kept = [(o, p) for o, p in person.offices if p is not party]
            person.offices = [*kept, (office, party), *((style, party) for style in styles)]
        given.append((party, model, office))
    return given


def _vague(office: Office) -> bool:
    return office.role == "unknown" or (
        office.bare and office.portfolio is None and office.role in ("minister", "official", "deputy_minister")
    )


def _style(office: Office) -> bool:
    """Whether a counterpart holds more than the title told: his counterpart "Senator" X, or X, "Deputy Premier"."""
    return (office.bare and office.role == "member_of_parliament") or office.role == "deputy_head_of_government"


def _model(doc: Document, parties: Sequence[Party], k: int, people: Sequence[Person]) -> Party | None:
    """The last party before whose office is known, in this sentence or the two before; else the first one after."""
    party = parties[k]
    if (beside := _beside(doc, parties, k)) is not None and _is_model(beside, party, people):
        return beside
    near = [p for p in parties[max(0, k - 8) : k] if p.sentence >= party.sentence - 2][::-1]
    near += [p for p in parties[k + 1 : k + 5] if p.sentence == party.sentence]
    near = near[_fellows(doc, near, party, people) :]
    near = [*_subject_before(doc, near, party), *_own_subject(doc, parties, k), *near]
    for other in near:
        if (
            (other.person is None and other.kind != "title")
            or (other.person == party.person and party.person is not None)
            or other.kind == "counterpart"
        ):
            continue
        offices = [office for office, _ in people[other.person].offices] if other.person is not None else other.offices
        serves = {office.serves for office in offices if office.serves}
        if any(_can_be_model(office, party) for office in offices) and (
            party.country is None or party.country not in serves
        ):
            return other if serves or party.country is None else _known_before(near, other, people) or other
    return None


def _beside(doc: Document, parties: Sequence[Party], k: int) -> Party | None:
    """Who stands right before "and her counterpart", where the two are told as a pair: "between" them."""
    before = parties[k - 1] if k else None
    if before is None or before.kind == "counterpart" or before.person is None:
        return None
    between = doc.lowers[before.last : parties[k].first]
    paired = doc.lowers[before.first - 1] == "between" and between in (["and", "his"], ["and", "her"])
    along = (between[:1] == [","] and between[1:] in _ALONG) or between in _ALONG
    return before if paired or along else None


def _is_model(other: Party, party: Party, people: Sequence[Person]) -> bool:
    """Whether a person has an office that a counterpart of the party's country can have too."""
    offices = [office for office, _ in people[other.person].offices] if other.person is not None else []
    serves = {office.serves for office in offices if office.serves}
    return any(_can_be_model(office, party) for office in offices) and party.country not in serves


def _only_minister(parties: Sequence[Party], k: int, people: Sequence[Person]) -> Party | None:
    """Who stands right before a counterpart in its sentence, of whom nothing is told but that he is a minister."""
    before = parties[k - 1] if k and parties[k - 1].sentence == parties[k].sentence else None
    if before is None or before.person is None or before.kind == "counterpart":
        return None
    offices = [office for office, _ in people[before.person].offices]
    return before if any(office.role == "minister" and office.serves for office in offices) else None


def _last_model(parties: Sequence[Party], k: int, given: Sequence[tuple[Party, Party, Office]]) -> Party | None:
    """Whose counterpart the one told before was, if this sentence names nobody: "The minister met his peers A, B"."""
    before = (party for party in parties[max(0, k - _RUN) : k] if party.sentence == parties[k].sentence)
    named = any(party.person is not None and party.kind != "counterpart" for party in before)
    return given[-1][1] if given and not named else None


def _can_be_model(office: Office, party: Party) -> bool:
    """Whether a state's official can have such an office too: not a body's."""
    return not (_vague(office) or office.plural or (party.country and office.role in _OF_BODIES))


def _own_subject(doc: Document, parties: Sequence[Party], k: int) -> list[Party]:
    """Whom "his" before a counterpart means: who opens the sentence, whomever it names after that."""
    party = parties[k]
    own = next(other for other in parties[max(0, k - 8) : k + 1] if other.sentence == party.sentence)
    first = k
    while first and parties[first - 1].kind == "counterpart" and parties[first - 1].sentence == party.sentence:
        first -= 1
    own = _antecedent(doc, parties[max(0, first - 8) : first], parties[first]) or own
    governed = doc.lowers[own.first - 1] in _GOVERNING | _PRESENT or own is parties[first]
    return [] if governed or doc.lowers[parties[first].first - 1] not in _OWN else [own]


def _antecedent(doc: Document, before: Sequence[Party], party: Party) -> Party | None:
    """Of whom a clause that a counterpart ends tells: "received X, who came for talks with | his counterpart".

    "While Minister X held talks with | his counterpart".
    """
    named = [other for other in before if other.sentence == party.sentence and other.person is not None]
    near = named[-1] if named else None
    after = doc.lowers[near.last : party.first] if near is not None else []
    does = after[:1] != [] and after[0] in _DOES and near is not None and doc.lowers[near.first - 1] not in _GOVERNING
    return near if does or (after[:2] == [",", "who"] and "," not in after[2:]) else None


def _fellows(doc: Document, near: Sequence[Party], party: Party, people: Sequence[Person]) -> int:
    """How many stand just before a counterpart in a list of those whom another met: "X met President A, counterpart B".

    The counterpart is that other's, not the fellows'.
    """
    count, at = 0, party.first
    for other in near:
        if other.sentence != party.sentence or other.first > at or not _LISTING.issuperset(doc.lowers[other.last : at]):
            break
        count, at = count + 1, other.first
    beyond = near[count] if count < len(near) else None
    if beyond is None or beyond.person is None or beyond.sentence != party.sentence or beyond.first > party.first:
        return 0
    return count if any(not _vague(office) for office, _ in people[beyond.person].offices) else 0


def _subject_before(doc: Document, near: Sequence[Party], party: Party) -> list[Party]:
    """Whom "he" means in "He also met his counterpart": the subject of the sentence before."""
    start = doc.sentences[party.sentence].first
    if near and near[0].sentence == party.sentence and near[0].first < party.first:
        return []
    if _PRONOUNS.isdisjoint(doc.lowers[start : min(start + _OPENING, party.first)]):
        return []
    before = [p for p in near if p.sentence == party.sentence - 1 and doc.lowers[p.first - 1] not in _GOVERNING]
    return before[-1:]


def _in_turn(parties: Sequence[Party], k: int, people: Sequence[Person]) -> Party | None:
    """The model in order: "Ministers A and B met their Chilean counterparts C and D", C is of A's office, D of B's."""
    party = parties[k]
    alike = [
        n
        for n in range(max(0, k - _RUN), min(len(parties), k + _RUN))
        if parties[n].sentence == party.sentence
        and parties[n].kind == "counterpart"
        and parties[n].country == party.country
        and parties[n].name
    ]
    if k not in alike:
        return None
    models = [
        other
        for other in parties[max(0, alike[0] - _RUN) : alike[0]]
        if other.sentence == party.sentence and other.person is not None and other.name and other.offices
    ]
    both = len(alike) > 1 and len(models) == len(alike)
    return models[alike.index(k)] if both and len({m.offices[0].portfolio for m in models}) > 1 else None


def _known_before(near: Sequence[Party], fellow: Party, people: Sequence[Person]) -> Party | None:
    """Who met both, and serves another country: in "Lund met with President Ito and with his Japanese counterpart"."""
    for other in near[near.index(fellow) + 1 :]:
        if other.sentence != fellow.sentence or other.person is None:
            return None
        if any(office.country and not _vague(office) for office, _ in people[other.person].offices):
            return other
    return None


def _best(offices: Sequence[tuple[Office, Party]]) -> Office | None:
    settled = [office for office, _ in offices if office.role != "unknown" and not office.former]
    clear = [office for office in settled if not _vague(office)]
    # The counterpart of a Deputy Premier and Foreign Minister is a foreign minister.
    ministers = [office for office in clear if office.role == "minister"]
    known = next(iter(clear or settled), None)
    return ministers[0] if known is not None and ministers and known.role == "deputy_head_of_government" else known


def _copy(office: Office, party: Party) -> Office:
    rule = "counterpart" if party.country else None
    return Office(
        party.first,
        party.last,
        office.role,
        office.portfolio,
        party.country,
        None,
        _like_institution(office),
        office.level,
        title=office.title,
        counterpart=True,
        head=(party.first, party.last),
        head_role=office.head_role,
        country_rule=rule,
        country_span=(party.first, party.last) if party.country else None,
        model=office.model or (office.first, office.last),
    )


def _like_institution(office: Office) -> str | None:
    """The counterpart's institution bears the same name, unless it is one country's own short name."""
    return office.institution if office.institution and not office.institution.isupper() else None


def share_plurals(doc: Document, parties: Sequence[Party], people: Sequence[Person]) -> None:
    """Names listed after a title in the plural hold it, a country each.

    "The heads of the security services of Kyrgyzstan, Tajikistan and Uzbekistan met. A, B and C discussed …"; or where
    each name has a country: "the Turkish and Norwegian foreign ministers … Turkey's Mevlüt Çavuşoğlu".
    """
    for k, party in enumerate(parties):
        if (
            party.kind != "title"
            or not party.offices
            or not party.offices[0].plural
            or len(party.offices[0].countries) < 2
        ):
            continue
        office = party.offices[0]
        later = [other for other in parties[k + 1 : k + 1 + _LATER] if other.person is not None]
        for other in later:
            free = other.person is not None and not people[other.person].offices and other.kind != "counterpart"
            if other.country in office.countries and free:
                _give(office, other, other.country, people)
        listed = _list_of(doc, later, len(office.countries), people)
        for place, other in enumerate(listed):
            _give(office, other, office.countries[place], people)
        _serve_in_turn(doc, office, later)


def _serve_in_turn(doc: Document, office: Office, later: Sequence[Party]) -> None:
    """Let those listed next with titles of their own serve the states of a title in the plural, in the same order.

    "The leaders of Chad and Mali met. President A and Prime Minister B discussed trade."
    """
    count = len(office.countries)
    run = [party for party in later if party.person is not None][:count]
    if len(run) < count or len({party.person for party in run}) < count or run[0].first - office.last > _SOON:
        return
    if not all(_joined(doc, a, b) for a, b in pairwise(run)) or any(_told(party) for party in run):
        return
    between = doc.lowers[office.last : run[0].first]
    if not (_HOSTS.isdisjoint(between) and all(_can_be_one_of(office, party) for party in run)):
        return
    for party, country in zip(run, office.countries, strict=True):
        for held in party.offices:
            held.serve(country, office.span_of(country), "list")


def _can_be_one_of(office: Office, party: Party) -> bool:
    """Whether somebody's title is of those told in the plural: a premier is one of "the leaders"."""
    held = {own.role for own in party.offices}
    return not held.isdisjoint(_LEADERS) if office.head_role == "leader" else office.role in held


def _told(party: Party) -> bool:
    """Whether somebody has no title, or one with its state or body."""
    return not party.offices or party.country is not None or any(office.serves for office in party.offices)


def _joined(doc: Document, before: Party, party: Party) -> bool:
    """Whether two stand beside each other in a list."""
    gap = doc.lowers[before.last : party.first]
    return bool(gap) and set(gap) <= _JOINTS


def share_placed(doc: Document, parties: Sequence[Party], people: Sequence[Person]) -> None:
    """Names told with a country each after a title in the plural hold it: the envoys are "X of Kenya and Y of Chad".

    Envoys with letters of credence are ambassadors.
    """
    for k, party in enumerate(parties):
        if party.kind != "title" or not party.offices[0].plural or party.offices[0].countries:
            continue
        office, later = party.offices[0], parties[k + 1 : k + 1 + _LATER]
        placed = [other for other in later if other.sentence == party.sentence and _only_placed(other, people)]
        if office.role == "envoy" and not _CREDENTIALS.isdisjoint(doc.first_said):
            office = replace(office, role="ambassador", head_role="ambassador")
        for other in placed if len(placed) > 1 else ():
            _give(office, other, other.country, people)


def share_with_placed(doc: Document, parties: Sequence[Party], people: Sequence[Person]) -> None:
    """Names told with a country each hold the office told before: "Foreign Minister of Peru A, B of Chad and C"."""
    for before, party in pairwise(parties):
        told = before.person is not None and before.sentence == party.sentence and _joined(doc, before, party)
        office = before.offices[0] if told and len(before.offices) == 1 else None
        if office is None or office.country is None or office.plural or not _only_placed(party, people):
            continue
        if office.role in _OF_STATES and party.country != office.country:
            _give(replace(office, country=None, country_span=None), party, party.country, people)
            party.offices[-1].country_span = party.country_span


def share_counterparts(doc: Document, parties: Sequence[Party], people: Sequence[Person]) -> None:
    """Names told with a country each after counterparts in the plural hold their office: "his peers — A of Chad"."""
    for k, party in enumerate(parties):
        if party.kind != "counterpart" or party.person is not None or not party.offices:
            continue
        later = [other for other in parties[k + 1 : k + 1 + _LATER] if other.sentence == party.sentence]
        placed = [other for other in later if _only_placed(other, people)]
        for other in placed if len(placed) > 1 and doc.lowers[party.last - 1] in _PEERS else ():
            _give(party.offices[0], other, other.country, people)


def _only_placed(party: Party, people: Sequence[Person]) -> bool:
    """Whether of a person nothing but the country is said."""
    return party.person is not None and party.country is not None and not people[party.person].offices


def _list_of(doc: Document, parties: Sequence[Party], count: int, people: Sequence[Person]) -> Sequence[Party]:
    """The first `count` neighbouring parties without offices that commas and "and" alone part."""
    for k in range(len(parties) - count + 1):
        run = parties[k : k + count]
        free = (
            all(p.person is not None and not people[p.person].offices and p.kind != "counterpart" for p in run)
            and len({p.person for p in run}) == count
        )
        gaps = [doc.lowers[a.last : b.first] for a, b in pairwise(run)]
        if free and all(gap and set(gap) <= _JOINTS for gap in gaps):
            return run
    return ()


def _give(office: Office, party: Party, country: str | None, people: Sequence[Person]) -> None:
    if party.person is None or country is None:
        return
    held = replace(office, plural=False)
    held.serve(country, office.span_of(country), "list")
    party.offices.append(held)
    people[party.person].offices.append((held, party))
