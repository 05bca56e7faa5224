"""What the words of a title phrase say: the kind of body it heads, its field, and the country or body it serves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readouts.lexicon import Entry
from readouts.lexicon.entries import words
from readouts.mention.titles import ABROAD, Title
from readouts.mention.units import Unit
from readouts.segment import Document

Span = tuple[int, int]
# Titles sent somewhere: what "for", "to" or "in" names is where, not what they serve.
_SENT = ABROAD | words(
    "envoy representative official regional igo_official delegation_head adviser commissioner managing_director "
    "executive head director military_commander"
)
_AREA_LINKS = frozenset(("to", "in", "at", "on"))
# National offices: an international body in their field ("Foreign and CARICOM Affairs") is not what they serve.
_NATIONAL = words(
    "minister deputy_minister head_of_state head_of_government deputy_head_of_government undersecretary_of_state"
)
# Institutions whose parts have their field: the Foreign Relations Division of the armed forces is defence.
_CONTAINING = words("ministry army general_staff force agency parliament company")
_PARTS_OF_BODY = {
    "parliament": "body_parliament",
    "delegation": "body_delegation",
    "embassy": "body_delegation",
    "committee": "body_committee",
    "council": "body_committee",
    "department": "body_office",
    "agency": "body_office",
    "administration": "body_office",
    "commission": "body_office",
}
# Bodies whose delegations are embassies.
_WITH_EMBASSIES = frozenset(("EU", "AU", "LAS"))
_BOARDS = frozenset(
    [
        "board",
        "board of directors",
        "board of trustees",
        "supervisory board",
        "management board",
        "executive board",
        "board of management",
    ]
)


@dataclass(slots=True)
class Served:
    """Whom a title serves: a country's code or a body's short name, the words that say so, and by which rule."""

    country: str | None = None
    body: Entry | None = None
    span: Span | None = None
    rule: str | None = None


def served(doc: Document, title: Title) -> Served:
    """The country or body named after "of", else nearest before the title, else that of the institution named."""
    named = list(_after(title)) + [unit for unit in reversed(title.lead) if unit.kind != "city"]
    if title.role.value in ABROAD:
        named = [unit for unit in title.lead if unit.kind != "city"] + list(_after(title))
    country = next((unit for unit in named if unit.kind in ("country", "adjective")), None)
    body = next((unit for unit in named if unit.kind == "body"), None)
    if (
        body is not None
        and title.role.value not in _NATIONAL
        and not (country is not None and title.role.value in ABROAD)
    ):
        return Served(country.entries[0].value if country else None, body.entries[0], _span(body), "stated")
    if country is not None:
        return Served(country.entries[0].value, None, _span(country), "stated")
    return _by_institution(title, named) or Served()


def _span(unit: Unit) -> Span:
    return unit.first, unit.last


def _after(title: Title) -> Iterator[Unit]:
    """The units after the title that can name whom it serves."""
    for complement in title.complements:
        places_only = all(
            unit.kind in ("country", "adjective", "city", "and", "name", "body", ",") for unit in complement.units
        )
        area = complement.link in _AREA_LINKS or (complement.link == "for" and places_only)
        of_person = any(unit.kind == "role" for unit in complement.units)
        at_home = (
            complement.link == "at" or (complement.link == "for" and title.role.value not in _SENT) or not places_only
        )
        if not area or of_person or (at_home and complement.link != "to"):
            yield from complement.units


def _by_institution(title: Title, named: Sequence[Unit]) -> Served | None:
    """The country of an institution that only one has ("the Knesset"), of a title ("Raksha Mantri"), of a mayor's city."""
    for unit in named:
        own = unit.reading("institution")
        if own and own.country:
            return Served(own.country, None, _span(unit), "institution")
    if title.role.country:
        code = title.role.country
        national = len(code) == 2 and code != "UN"
        return Served(code if national else None, None if national else Entry(code, "body", code), None, "institution")
    if title.role.value in ("governor_or_mayor", "governor", "deputy_governor"):
        cities = [unit for complement in title.complements for unit in complement.units if unit.kind == "city"]
        cities += [unit for unit in title.lead if unit.kind == "city"]
        if cities:
            return Served(cities[0].entries[0].value, None, _span(cities[0]), "city")
    return None


def level(doc: Document, title: Title, whom: Served) -> str:
    """What kind of body the title heads: ministry, agency, parliament …, `body` for an international one, `none` for nothing said."""
    heads = [entry for unit in _institutions(title) if (entry := unit.reading("institution"))]
    fields = any(unit.kind == "portfolio" for unit in _units(title))
    if title.role.value == "secretary_of_state" and any(complement.link == "for" for complement in title.complements):
        return "portfolio"
    if whom.body is not None:
        return _part_of_body(title, whom.body, heads, fields)
    of_person = any(unit.kind == "role" for complement in title.complements for unit in complement.units)
    if heads and of_person and heads[0].value in ("government", "administration"):
        return "department"
    if heads:
        return _national_level(doc, title, heads)
    if any(unit.kind in ("role", "honorific") for complement in title.complements for unit in complement.units):
        return "person"
    if fields:
        return "portfolio"
    if title.role.value == "representative" and not title.complements and doc.words[title.word][0].isupper():
        return "parliament"
    return "country" if whom.country else "none"


def _units(title: Title) -> list[Unit]:
    return [unit for complement in title.complements for unit in complement.units] + title.lead


def _institutions(title: Title) -> list[Unit]:
    """The institution that each complement names, in order; else those before the title, nearest first."""
    found: list[Unit] = []
    for complement in title.complements:
        found += [unit for unit in complement.units if unit.kind == "institution"][-1:]
    return found or [unit for unit in reversed(title.lead) if unit.kind == "institution"]


def _part_of_body(title: Title, body: Entry, heads: Sequence[Entry], fields: bool) -> str:
    if heads:
        part = _PARTS_OF_BODY.get(heads[0].value, "body")
        return part if part != "body_delegation" or body.value in _WITH_EMBASSIES else "body_office"
    if body.level:
        return f"body_{body.level}"
    region = any(unit.kind in ("country", "city") for unit in _units(title)) or any(
        c.link in ("for", "in") for c in title.complements
    )
    return "body_portfolio" if fields or region else "body"


def _national_level(doc: Document, title: Title, heads: Sequence[Entry]) -> str:
    working = [entry for entry in heads if entry.phrase not in _BOARDS] or heads
    chosen = working[0].value
    if chosen != "committee":
        return chosen
    said = {word for unit in _units(title) for word in doc.lowers[unit.first : unit.last]}
    if any(entry.value == "party" for unit in title.lead for entry in unit.entries[:1]):
        return "party"
    if "standing" in said and any(entry.value == "parliament" for unit in _units(title) for entry in unit.entries[:1]):
        return "parliament"
    return "state_committee" if "state" in said and not said & {"parliament", "parliamentary"} else "committee"


def portfolio(title: Title, kind: str) -> str | None:
    """The field: of the institution that a department or officer is part of, else the first one named, else the title's own."""
    if kind in ("department", "company", "delegation", "administration") or title.role.value in (
        "official",
        "adviser",
        "secretary_general",
    ):
        containing = _containing_field(_units_in_order(title))
        if containing:
            return containing
    headed = next((own.portfolio for unit in _institutions(title)[:1] if (own := unit.reading("institution"))), None)
    if headed:
        return headed
    named = next((field for unit in _units(title) if (field := _field(unit))), None)
    placed = title.role.value == "secretary_of_state" and kind == "portfolio"
    return named or ("other" if placed else title.role.portfolio)


def _units_in_order(title: Title) -> list[Unit]:
    return title.lead + [unit for complement in title.complements for unit in complement.units]


def _field(unit: Unit) -> str | None:
    """The field that a unit names: a portfolio, or an institution that has one by itself."""
    named = unit.reading("portfolio") if unit.kind in ("portfolio", "institution") else None
    own = unit.reading("institution") if unit.kind == "institution" else None
    return (named.value if named else None) or (own.portfolio if own else None)


def _containing_field(units: Sequence[Unit]) -> str | None:
    """The field of the ministry, forces or agency named in the phrase: its own, or the one that stands next to it."""
    for k, unit in enumerate(units):
        own = unit.reading("institution") if unit.kind == "institution" else None
        if own is None or own.value not in _CONTAINING:
            continue
        near = [_field(other) for other in [*units[k + 1 :], *reversed(units[:k])] if other.kind == "portfolio"]
        field = own.portfolio or next((name for name in near if name), None)
        if field:
            return field
    return None


def countries_in_turn(title: Title) -> tuple[str, ...]:
    """The countries or bodies named, in order: those of the holders of a title in the plural."""
    named = [unit for unit in _units_in_order(title) if unit.kind in ("adjective", "country", "body")]
    return tuple(unit.entries[0].value for unit in named)


def posted_to(title: Title) -> str | None:
    """The country an ambassador is sent to, by name or by the city of the post."""
    if title.role.value not in ABROAD:
        return None
    for complement in title.complements:
        if complement.link in ("to", "in"):
            named = [unit.entries[0].value for unit in complement.units if unit.kind in ("country", "city")]
            return named[0] if named else None
    return None


def within(doc: Document, title: Title, whom: Served) -> str | None:
    """The institution that the phrase only refers to, by its noun: "of the ministry", "the Committee's"."""
    if whom.country or whom.body:
        return None
    nation = title.lead[0] if title.lead and title.lead[0].kind == "word" else None
    if nation is not None:
        return doc.lowers[nation.first]
    named = [unit for unit in _units_in_order(title) if unit.kind == "institution"]
    if not named:
        return None
    last = named[-1] if title.complements and title.complements[-1].units[-1:] == named[-1:] else named[0]
    k = _units_in_order(title).index(last)
    own = last.reading("institution")
    fielded = k > 0 and _units_in_order(title)[k - 1].last == last.first
    generic = own is not None and own.portfolio is None and last.last - last.first == 1
    article = last.first > 0 and doc.lowers[last.first - 1] == "the"
    return doc.lowers[last.first] if generic and not fielded and article else None


def seat(title: Title) -> str | None:
    """The institution headed, if its name alone tells one from others: "State Border Service", but not "Ministry"."""
    entry = next((entry for unit in _institutions(title) if (entry := unit.reading("institution"))), None)
    own = (
        entry is not None
        and entry.portfolio is not None
        and entry.value in ("agency", "state_committee", "general_staff")
        and " " in entry.phrase
    )
    return entry.phrase if entry is not None and own else None


def has_field(title: Title) -> bool:
    """Whether the phrase names a field that the lexicon has no portfolio for: "Minister for Northern Ireland"."""
    return any(
        c.link in ("of", "for") and any(unit.kind in ("name", "portfolio", "pair", "city") for unit in c.units)
        for c in title.complements
    )
