"""Whom an office serves where the words beside it do not say."""

from collections import Counter
from collections.abc import Sequence

from readouts.mention.offices import Office
from readouts.mention.parties import Party
from readouts.mention.units import Unit
from readouts.resolve.journeys import sides_of
from readouts.resolve.likeliest import Context, likeliest_body, likeliest_country
from readouts.resolve.people import Person
from readouts.segment import Document

_INTERNATIONAL = frozenset(("igo_head", "igo_official"))
_OWN_COUNTRY = frozenset(("ambassador", "igo_head", "igo_official"))
_LIST_WORDS = frozenset((",", "and", "as", "well", "the", "also", "with", "&", ";", "'s", "'", "on"))


def party_serves(party: Party) -> str | None:
    """The country or body that this mention itself names."""
    return next((office.serves for office in party.offices if office.serves), party.country)


def carry_countries(doc: Document, parties: Sequence[Party], home: str | None = None) -> None:
    """A list of one side's officials names the country once: "Georgian counterpart X, Interior Minister Y, and PM Z".

    A list that opens a sentence is one side's only where the country is the article's own: in "US President X and Prime
    Minister Y spoke" the second serves another.
    """
    for k in range(1, len(parties)):
        before, party = parties[k - 1], parties[k]
        if before.sentence != party.sentence or not _open(party) or not _listed(doc, before, party):
            continue
        serves = party_serves(before)
        genitive = doc.lowers[before.last : party.first] in (["'s"], ["'"])
        if serves is None or not (_national(before) or genitive):
            continue
        if genitive or serves == home or _object_list(doc, parties, k):
            for office in party.offices:
                if office.serves is None and office.role not in _OWN_COUNTRY:
                    office.serve(serves, _span_of(before), "list")


def serve_sides(doc: Document, units: Sequence[Sequence[Unit]], parties: Sequence[Party]) -> None:
    """Officials named as a side's serve its country: "in the Georgian delegation are Deputy Ministers X and Y"."""
    for k, (country, span) in sides_of(doc, units, parties).items():
        for office in parties[k].offices:
            if office.serves is None and office.role not in _INTERNATIONAL:
                office.serve(country, span, "list")


def _open(party: Party) -> bool:
    return bool(party.offices) and not any(office.serves for office in party.offices)


def _listed(doc: Document, before: Party, party: Party) -> bool:
    gap = set(doc.lowers[before.last : party.first])
    return bool(gap) and gap <= _LIST_WORDS


def _object_list(doc: Document, parties: Sequence[Party], k: int) -> bool:
    """Whether the list that party `k` ends or goes on has three members, or another party stands before it in the sentence."""
    start = k - 1
    while start > 0 and parties[start - 1].sentence == parties[k].sentence and _listed(doc, parties[start - 1], parties[start]):
        start -= 1
    longer = k + 1 < len(parties) and parties[k + 1].sentence == parties[k].sentence and _listed(doc, parties[k], parties[k + 1])
    named_before = start > 0 and parties[start - 1].sentence == parties[k].sentence
    return longer or k - start > 1 or named_before


def _national(party: Party) -> bool:
    return not any(office.role in _INTERNATIONAL or office.body for office in party.offices)


def _span_of(party: Party) -> tuple[int, int]:
    return next((office.country_span for office in party.offices if office.country_span), (party.first, party.last))


def country_counts(units: Sequence[Sequence[Unit]]) -> Counter[str]:
    """How often the article names each country or body; a city counts half."""
    counts: Counter[str] = Counter()
    for sentence in units:
        for unit in sentence:
            if unit.kind in ("country", "adjective", "body"):
                counts[unit.entries[0].value] += 2
            elif unit.kind == "city":
                counts[unit.entries[0].value] += 1
            elif unit.kind == "pair":
                counts.update(entry.value for entry in unit.entries)
    return counts


def complete_countries(doc: Document, people: Sequence[Person], context: Context) -> list[tuple[Person, Office]]:
    """Offices that name no country get one: the person's other office's, else the article's likeliest.

    Returns the (person, office) pairs completed.
    """
    completed = []
    for person in sorted(people, key=lambda person: (person.index in context.company, person.index)):
        for office, party in person.offices:
            if office.serves is not None or office.role == "unknown":
                continue
            code = _of_person(person, office)
            rule = "person"
            if code is None:
                code = _of_article(doc, person, office, people, context)
                rule = "home" if code == context.home else "likeliest"
            if code is not None:
                office.serve(code, _said_by(person, code) or (party.first, party.last), rule)
                completed.append((person, office))
    return completed


def _of_article(doc: Document, person: Person, office: Office, people: Sequence[Person], context: Context) -> str | None:
    if office.role in _INTERNATIONAL:
        return likeliest_body(doc, person, office, people, context)
    return likeliest_country(doc, person, office, people, context)


def _said_by(person: Person, code: str) -> tuple[int, int] | None:
    return next((office.country_span for office, _ in person.offices if office.serves == code and office.country_span), None)


def _of_person(person: Person, office: Office) -> str | None:
    """What the person's other offices serve, or the country said with the name."""
    wanted = office.role in _INTERNATIONAL
    serves = [held.serves for held, _ in person.offices if held.serves and not held.former and bool(held.body) == wanted]
    serves += [party.country for party in person.mentions if party.country and not wanted]
    return next((code for code in serves if code), None)
