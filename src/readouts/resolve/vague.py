"""Offices that other words of the article make clearer: vague repetitions dropped, fields and institutions taken over."""

from collections.abc import Sequence
from functools import lru_cache

from readouts.lexicon.entries import rows
from readouts.mention.offices import Office
from readouts.mention.parties import Party
from readouts.mention.units import Unit
from readouts.resolve.people import Person
from readouts.segment import Document

_HIGH = frozenset(
    "head_of_state head_of_government deputy_head_of_government minister deputy_minister speaker deputy_speaker member_of_parliament "
    "governor_or_mayor".split()
)
_NATION_WORDS = frozenset("country republic nation kingdom state city capital".split())
_MILITARY = frozenset(("military_commander", "chief_of_general_staff"))
_FIELDLESS = frozenset(("minister", "deputy_minister", "official", "head_of_agency", "deputy_head_of_agency", "adviser", "executive"))


def settle_unknown(people: Sequence[Person]) -> None:
    """Drop title words that say nothing beside a settled office ("Minister X" where X is Minister of Health elsewhere)."""
    for person in people:
        settled = [office for office, _ in person.offices if office.role != "unknown"]
        person.offices = [(o, p) for o, p in person.offices if o.role != "unknown" and not _vaguer(o, settled)]


def _vaguer(office: Office, settled: Sequence[Office]) -> bool:
    """Whether another of the person's offices says the same and more."""
    return any(_outsays(other, office) for other in settled if other is not office and not other.former)


def _outsays(other: Office, office: Office) -> bool:
    if other.role == office.role and office.role in _FIELDLESS and office.portfolio is None and other.portfolio:
        return office.serves in (None, other.serves) or other.serves is None
    if other.key == office.key or not office.bare:
        return False
    if office.role == "minister" and office.portfolio is None:
        return other.role in ("deputy_minister", "deputy_head_of_government", "head_of_government") and not other.bare
    if office.role == "official" and office.portfolio is None:
        return office.head_role in ("secretary", "representative", "commissioner")
    if office.role in ("ambassador", "envoy"):
        return other.role != office.role and (not other.bare or other.role == "ambassador")
    if office.role == "member_of_parliament" and len(office.title) < 4:
        return other.role != office.role and other.role in _HIGH and other.serves in (None, office.serves)
    if office.head_role == "leader":
        return other.role in _HIGH
    return office.role in _MILITARY and other.role in _MILITARY


def inherit_fields(people: Sequence[Person]) -> None:
    """A minister's deputies and staff have his field: "Deputy Ministers X and Y" at the Interior Minister's meeting.

    So does a minister of whom only "Minister" is said, where the others in the article all have one field.
    """
    fields: dict[str | None, set[str]] = {}
    for person in people:
        for office, _ in person.offices:
            if office.role in ("minister", "deputy_minister") and office.portfolio and not office.former:
                fields.setdefault(office.country, set()).add(office.portfolio)
    for person in people:
        for office, _ in person.offices:
            field = _field_for(office, fields)
            if field is not None:
                office.portfolio = field


def _field_for(office: Office, fields: dict[str | None, set[str]]) -> str | None:
    own = fields.get(office.country, set())
    if office.role in ("deputy_minister", "minister") and office.portfolio is None and office.bare:
        known = own or (set().union(*fields.values()) if office.role == "minister" else set())
        return next(iter(known)) if len(known) == 1 else None
    staff = office.role == "official" and office.level in ("department", "portfolio") and office.head_role in ("head", "director")
    return next(iter(own)) if staff and office.country_rule != "stated" and len(own) == 1 else None


def inherit_institutions(doc: Document, units: Sequence[Sequence[Unit]], parties: Sequence[Party]) -> None:
    """Take field and country from the institution that a phrase only refers to: "Deputy Chairman of the Committee"."""
    for k, party in enumerate(parties):
        for office in party.offices:
            if office.within is None:
                continue
            if office.within in _NATION_WORDS:
                _serve_last_place(office, units, party)
                continue
            model = _antecedent(office, parties[:k])
            if model is None:
                continue
            office.portfolio = office.portfolio or model.portfolio
            if model.serves and office.serves is None:
                office.serve(model.serves, model.country_span, "institution")
            if model.level == "agency" and office.role in ("member_of_parliament", "unknown"):
                office.role, office.portfolio = ("deputy_head_of_agency" if office.deputy else "head_of_agency"), model.portfolio


def _serve_last_place(office: Office, units: Sequence[Sequence[Unit]], party: Party) -> None:
    """Let "the country's President" serve the country, or the city's, named last before."""
    before = [u for n in (party.sentence - 1, party.sentence) if n >= 0 for u in units[n] if u.kind in ("country", "city", "adjective") and u.last <= party.first]
    if before and office.serves is None:
        office.serve(before[-1].entries[0].value, (before[-1].first, before[-1].last), "institution")


def _antecedent(office: Office, before: Sequence[Party]) -> Office | None:
    """The latest office before whose institution, or ministry, the noun means."""
    noun = office.within or ""
    for party in reversed(before):
        for other in reversed(party.offices):
            of_ministry = noun == "ministry" and other.role in ("minister", "deputy_minister") and other.portfolio
            if other is not office and (of_ministry or (other.institution and noun in other.institution.lower().split() and other.within is None)):
                return other
    return None


@lru_cache(maxsize=1)
def _national_offices() -> dict[tuple[str, str, str], tuple[str, str]]:
    return {(r["title"], r["portfolio"], r["country_code"]): (r["role"], r["settled"]) for r in rows("national_offices.csv")}


def settle_national(doc: Document, people: Sequence[Person]) -> None:
    """Titles that mean something else in some countries: India's Foreign Secretary is an official."""
    offices = _national_offices()
    for person in people:
        for office, _ in person.offices:
            title = " ".join(doc.lowers[office.head[0] : office.head[1]])
            for key in ((title, "", office.country or ""), (title, office.portfolio or "", office.country or "")):
                if key in offices and not office.former and not office.counterpart:
                    role, settled = offices[key]
                    office.role = role
                    office.portfolio = {"keep": office.portfolio, "none": None}.get(settled, settled)
