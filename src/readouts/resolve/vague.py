"""Offices that the article's other offices make clearer: vague repetitions, a minister's staff, national usage."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from readouts.lexicon.entries import rows, words
from readouts.lexicon.function_words import SPOKESPERSONS
from readouts.mention.offices import Office
from readouts.mention.parties import Party
from readouts.resolve.people import Person
from readouts.segment import Document

_HIGH = words(
    "head_of_state head_of_government deputy_head_of_government minister deputy_minister speaker deputy_speaker "
    "member_of_parliament governor_or_mayor"
)
_SECRETARIES = frozenset(
    ("permanent secretary", "principal secretary", "undersecretary", "secretary general", "secretary-general")
)
# Whoever serves one of these has no minister's field.
_OF_THE_TOP = words("president majesty king prime highness emir amir sultan")
_MILITARY = frozenset(("military_commander", "chief_of_general_staff"))
_OF_STAFF = frozenset(("foreign-affairs", "economy"))
_NO_FIELD = frozenset(("department", "ministry", "none", "portfolio"))
_FIELDLESS = words("minister deputy_minister official head_of_agency deputy_head_of_agency adviser executive")


def settle_unknown(people: Sequence[Person]) -> None:
    """Drop titles that say nothing beside a settled office: "Minister X" where X is Minister of Health elsewhere."""
    for person in people:
        distinct: dict[object, tuple[Office, Party]] = {}
        for office, party in person.offices:
            if office.role != "unknown":
                distinct.setdefault((office.key, office.title.lower(), office.alone), (office, party))
        kept = list(distinct.values())
        for said in distinct.values() if len(distinct) > 1 else ():
            if _vaguer(said[0], [office for office, _ in kept]):
                kept.remove(said)
        person.offices = kept


def _vaguer(office: Office, settled: Sequence[Office]) -> bool:
    """Whether another of the person's offices says the same and more."""
    return any(_outsays(other, office) for other in settled if other is not office and not other.former)


def _outsays(other: Office, office: Office) -> bool:
    """Whether an office says the same as a vaguer one, or the vaguer is only a form of address beside it."""
    if other.role == office.role and office.role in _FIELDLESS and office.portfolio is None and other.portfolio:
        return office.serves in (None, other.serves) or other.serves is None
    if other.key == office.key or not office.bare:
        return False
    if not other.bare and (other.head_role == office.head_role or other.role == office.role):
        return True
    if office.role == "minister" and office.portfolio is None:
        return other.role in ("deputy_minister", "deputy_head_of_government", "head_of_government") and not other.bare
    if office.role == "official" and office.portfolio is None:
        return office.head_role in ("secretary", "representative", "commissioner")
    if office.role in ("ambassador", "envoy"):
        return other.role != office.role and (not other.bare or other.role == "ambassador")
    if office.role == "member_of_parliament" and len(office.title) < 4:
        return other.role != office.role and other.role in _HIGH and other.serves in (None, office.serves)
    if office.title.lower() == "president" and other.title.lower().startswith("president of the council"):
        return True
    if office.head_role == "leader":
        return other.role in _HIGH
    return office.role in _MILITARY and other.role in _MILITARY


def inherit_fields(doc: Document, parties: Sequence[Party], people: Sequence[Person]) -> None:
    """A minister's deputies and staff have his field: "Deputy Ministers X and Y" at the Interior Minister's meeting.

    So does a minister of whom only "Minister" is said, where the others of that country, or all others, have one field.
    """
    fields: dict[str | None, dict[str, Office]] = {}
    untold = [party.offices[0] for party in parties if party.kind == "title" and party.offices[0].country]
    for office in (*(office for person in people for office, _ in person.offices), *untold):
        if office.role in ("minister", "deputy_minister") and office.portfolio and not (office.former or office.plural):
            fields.setdefault(office.country, {}).setdefault(office.portfolio, office)
    armed = any(office.portfolio == "defence" for person in people for office, _ in person.offices)
    spoken = _field_spoken_of(people, parties)
    for person in people:
        for office, party in person.offices:
            own = fields.get(office.country, {})
            other = _office_with_field(doc, office, own) if not _has_its_minister(person, office, own, people) else None
            if other is None and not fields.get(office.country) and _only_minister(office):
                other = spoken
            if other is not None:
                office.portfolio, office.portfolio_rule = other.portfolio, "field-of-the-same-office"
                office.portfolio_span = (other.first, other.last)
            elif _known_by_rank(office, party, armed):
                office.portfolio, office.portfolio_rule = "defence", "rank-of-the-holder"


def _has_its_minister(person: Person, office: Office, own: Mapping[str, Office], people: Sequence[Person]) -> bool:
    """Whether another than a minister without a field holds the only one told: "Foreign Minister X and Minister Y"."""
    if office.role != "minister" or office.portfolio is not None or len(own) != 1:
        return False
    return any(
        known.role == "minister" and known.country == office.country and known.portfolio in own and not known.former
        for other in people
        for known, _ in other.offices
        if other is not person
    )


def _only_minister(office: Office) -> bool:
    """Whether of an office nothing is said but "Minister"."""
    return office.role == "minister" and office.alone and office.portfolio is None and not office.former


def _field_spoken_of(people: Sequence[Person], parties: Sequence[Party]) -> Office | None:
    """The office of one of several ministers, of whatever states, if all of the article have its field."""
    named = [office for person in people for office, _ in person.offices]
    titles = [party.offices[0] for party in parties if party.kind == "title"]
    told = [office for office in (*named, *titles) if office.role == "minister" and office.portfolio]
    several = any(office.plural for office in told) or len({office.country for office in told}) > 1
    return told[0] if several and len({office.portfolio for office in told}) == 1 else None


def _known_by_rank(office: Office, party: Party, armed: bool) -> bool:
    """Whether nothing but the holder's military rank tells the field of an official.

    `armed` tells that others of the article are of the forces: so is an officer's International Cooperation Department.
    """
    staff = office.level == "department" and office.portfolio in _OF_STAFF and armed
    known = office.role != "official" or (office.portfolio is not None and not staff) or office.level not in _NO_FIELD
    return not known and party.rank is not None and "police" not in party.rank.lower()


def _office_with_field(doc: Document, office: Office, own: Mapping[str, Office]) -> Office | None:
    """The minister's office whose field, the only one of `own` country's, a deputy or a minister's staff share."""
    if len(own) != 1 or not _shares_field(doc, office):
        return None
    return next(iter(own.values()))


def _shares_field(doc: Document, office: Office) -> bool:
    """Whether an office is of its minister's field without saying so."""
    if office.role in ("deputy_minister", "minister") and office.portfolio is None and office.alone:
        return True
    title = " ".join(doc.lowers[office.head[0] : office.head[1]])
    of_ministry = office.alone or office.level in ("none", "portfolio")
    if of_ministry and office.portfolio is None and title in _SECRETARIES and not office.role.startswith("igo"):
        return True
    if not _OF_THE_TOP.isdisjoint(office.title.lower().split()) or office.country_rule == "stated":
        return False
    return office.role == "official" and (
        office.level == "department"
        or (office.level == "portfolio" and office.head_role == "director")
        or ((office.alone or office.level == "ministry") and title in SPOKESPERSONS)
    )


@lru_cache(maxsize=1)
def _national_offices() -> dict[tuple[str, str, str], tuple[str, str]]:
    return {
        (r["title"], r["portfolio"], r["country_code"]): (r["role"], r["settled"]) for r in rows("national_offices.csv")
    }


def settle_national(doc: Document, people: Sequence[Person]) -> None:
    """Titles that mean something else in some countries: India's Foreign Secretary is an official."""
    offices = _national_offices()
    settled_anew: dict[object, Office] = {}
    for person in people:
        for office, _ in person.offices:
            title = " ".join(doc.lowers[office.head[0] : office.head[1]])
            for key in ((title, "", office.country or ""), (title, office.portfolio or "", office.country or "")):
                if key in offices and not office.former and not office.counterpart:
                    role, settled = offices[key]
                    office.role = role
                    office.portfolio = {"keep": office.portfolio, "none": None}.get(settled, settled)
                    settled_anew[office.first, office.last] = settled_anew[office.title.lower()] = office
    _settle_counterparts(people, settled_anew)


def _settle_counterparts(people: Sequence[Person], settled: Mapping[object, Office]) -> None:
    """Whoever is the counterpart of India's Foreign Secretary is an official too."""
    for office in (office for person in people for office, _ in person.offices if office.counterpart):
        model = settled.get(office.model) or settled.get(office.title.lower())
        if model is not None:
            office.role, office.portfolio = model.role, model.portfolio
