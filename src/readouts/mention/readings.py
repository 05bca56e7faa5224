"""What the words of a title phrase say: the kind of body it heads, its field, and the country or body it serves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readouts.lexicon import Entry
from readouts.lexicon.entries import words
from readouts.lexicon.function_words import NATION_WORDS
from readouts.mention.complement import Complement
from readouts.mention.office import is_country
from readouts.mention.titles import ABROAD, Title
from readouts.mention.units import Unit
from readouts.segment import Document

Span = tuple[int, int]
# Titles sent somewhere: what "for", "to" or "in" names is where, not what they serve.
_SENT = ABROAD | words(
    "envoy representative official regional igo_official delegation_head adviser commissioner managing_director "
    "executive head director military_commander subordinate_commander"
)
_AREA_LINKS = frozenset(("to", "in", "at", "on"))
_PLACE_KINDS = words("country adjective city and name body ,")
# National offices: an international body in their field ("Foreign and CARICOM Affairs") is not what they serve.
_NATIONAL = words(
    "minister deputy_minister head_of_state head_of_government deputy_head_of_government undersecretary_of_state"
)
_LOCAL = frozenset(("governor_or_mayor", "governor", "deputy_governor"))
# Institutions whose parts have their field: the Foreign Relations Division of the armed forces is defence.
_CONTAINING = words("ministry army general_staff force agency parliament company")
_PARTS = frozenset(("department", "company", "delegation", "administration"))
_STAFF = frozenset(("official", "adviser", "secretary_general"))
_PARTS_OF_BODY = {
    "parliament": "body_parliament",
    "delegation": "body_delegation",
    "embassy": "body_delegation",
    "committee": "body_committee",
    "council": "body_committee",
    "department": "body_office",
    "agency": "body_office",
    "administration": "body_office",
}
# Bodies whose delegations are embassies.
_WITH_EMBASSIES = frozenset(("EU", "AU", "LAS"))
# What heads a company, council or agency without being another body.
_WITH_BUREAUS = frozenset(("ministry", "department", "agency"))
_BOARDS = frozenset(
    (
        "board",
        "board of directors",
        "board of trustees",
        "supervisory board",
        "management board",
        "executive board",
        "board of management",
        "management committee",
    )
)
# Bodies to which parliaments send delegations.
_ASSEMBLIES = frozenset(
    (
        "IPU",
        "Inter-Parliamentary Union",
        "PACE",
        "Parliamentary Assembly of the Council of Europe",
        "OSCE PA",
        "OSCE Parliamentary Assembly",
        "NATO PA",
        "NATO Parliamentary Assembly",
        "TURKPA",
        "PABSEC",
    )
)
_SERVED = frozenset(("adjective", "country", "body"))
_WITH_FIELD = frozenset(("portfolio", "institution"))
# Groups that a country before them, or the word for its people, is only a friend of.
_OF_FRIENDS = {
    "country": frozenset(("caucus", "friendship group", "parliamentary friendship group")),
    "adjective": frozenset(("caucus",)),
}
_NAMED = words("name the adjective country")
_SEATS = frozenset(("agency", "state_committee", "general_staff"))
# What a title says of its holder's time, not of the post: the "new" EU Representative to Chad.
_SAYING_WHEN = frozenset(("new", "newly appointed", "newly-appointed", "outgoing", "visiting", "current", "permanent"))


@dataclass(slots=True)
class Served:
    """Whom a title serves: a country's code or a body's entry, the words that say so, and by which rule."""

    country: str | None = None
    body: Entry | None = None
    span: Span | None = None
    rule: str | None = None


def served(title: Title) -> Served:
    """The country or body named after "of", else nearest before the title, else that of the institution named."""
    abroad = title.role.value in ABROAD
    before = [unit for k, unit in enumerate(title.lead) if unit.kind != "city" and not _where_sent(title.lead, k)]
    sent = abroad or (title.role.value in _SENT and any(unit.kind in ("country", "adjective") for unit in before))
    named = before + list(_serving(title)) if sent else list(_serving(title)) + before[::-1]
    own = title.role.country is not None and not title.links("of")
    country = next((unit for unit in (before if own else named) if unit.kind in ("country", "adjective")), None)
    body = next((unit for unit in named if unit.kind == "body"), None)
    if country is not None and body is not None and title.role.value != "regional" and _only_at(title, body):
        body = None
    if body is not None and title.role.value not in _NATIONAL and not (country and abroad):
        return Served(country.entries[0].value if country else None, body.entries[0], _span(body), "stated")
    country = country or next((unit for unit in named if unit.kind == "pair"), None)
    if country is not None:
        return Served(country.entries[0].value, None, _span(country), "stated")
    return _by_institution(title, named)


def _where_sent(lead: Sequence[Unit], k: int) -> bool:
    """Whether a country before a title is where an embassy is: the New Zealand Embassy "in the Philippines"."""
    return "in" in [unit.kind for unit in lead[max(0, k - 2) : k]] and lead[k - 1].kind in ("in", "the")


def _only_at(title: Title, body: Unit) -> bool:
    """Whether a body is only where one serves a country: head of the Emirati Group "at the IPU"."""
    return any(complement.link == "at" and body in complement.units for complement in title.complements)


def _span(unit: Unit) -> Span:
    return unit.first, unit.last


def _serving(title: Title) -> Iterator[Unit]:
    """The units after the title that can name whom it serves: not where it is sent."""
    for complement in title.complements:
        if complement.link == "on":
            continue
        places = all(unit.kind in _PLACE_KINDS for unit in complement.units)
        area = complement.link in _AREA_LINKS or (complement.link == "for" and (places or _sends(title)))
        at_home = (
            complement.link == "at"
            or (complement.link == "in" and title.role.value in _NATIONAL)
            or not (places or _sends(title))
            or (complement.link == "for" and title.role.value not in _SENT)
        )
        if not area or complement.names("role") or (at_home and complement.link != "to"):
            yield from (unit for k, unit in enumerate(complement.units) if not _befriended(complement.units, k))


def _befriended(units: Sequence[Unit], k: int) -> bool:
    """Whether a country is only whose friends a group is of: chair of the "Fiji" Caucus, of a group "with Fiji"."""
    before = units[k - 1].reading("institution") if k > 0 else None
    if before is not None and before.phrase.endswith(" with"):
        return True
    following = [unit for unit in units[k + 1 :] if unit.kind != "modifier"][:1]
    own = following[0].reading("institution") if following else None
    return own is not None and own.phrase in _OF_FRIENDS.get(units[k].kind, ())


def _sends(title: Title) -> bool:
    """Whether the title is an envoy's: the countries told with "for" and "to" are his task."""
    return title.role.value == "envoy"


def _by_institution(title: Title, named: Sequence[Unit]) -> Served:
    """The country of an institution that only one has ("the Knesset"), of a title ("Raksha Mantri"), of a city."""
    for unit in named:
        own = unit.reading("institution") or unit.reading("role")
        if own and own.country:
            return _served_by_code(own.country, _span(unit))
    if title.role.country is not None:
        return _served_by_code(title.role.country, None)
    cities = [unit for unit in title.after() + title.lead if unit.kind == "city"]
    if cities and (title.role.value in _LOCAL or any(entry.value == "region" for entry in _heads(title))):
        return Served(cities[0].entries[0].value, None, _span(cities[0]), "city")
    return Served()


def _served_by_code(code: str, span: Span | None) -> Served:
    """The country, or the body, that the lexicon has for a title or an institution."""
    if is_country(code):
        return Served(code, None, span, "institution")
    return Served(None, Entry(code, "body", code), span, "institution")


def level(doc: Document, title: Title, whom: Served) -> str:
    """What the title heads: ministry, agency, parliament …, `body` for an international one, `none` if not said."""
    if title.role.value == "secretary_of_state" and title.links("for"):
        return "portfolio"
    if title.role.value in ("director", "head") and _works_within(title):
        return "department"
    heads = _heads(title)
    if title.role.value == "governor_general" and any(complement.names("name") for complement in title.complements):
        # "of West Azerbaijan province"
        return "region"
    if title.role.value == "president" and heads and heads[0].value == "government" and not title.complements:
        # "the Federal Government of Somalia's President"
        return "country"
    fields = "portfolio" in title.kinds
    if whom.body is not None:
        return _part_of_body(title, whom.body, heads, fields)
    of_person = any(complement.names("role") for complement in title.complements)
    places = [unit for unit in title.after() + title.lead if unit.kind in ("country", "adjective")]
    regional = any(unit.entries[0].level == "region" for unit in places)
    if heads and not (regional and heads[0].value == "government"):
        own_staff = of_person and heads[0].value in ("government", "administration")
        return "department" if own_staff else _national_level(doc, title, heads)
    if of_person or any(complement.names("honorific") for complement in title.complements):
        return "person"
    if fields:
        return "portfolio"
    if title.role.value == "representative" and not title.complements and doc.words[title.word][0].isupper():
        return "parliament"
    if title.role.value == "leader" and _of_party(title):
        return "party"
    return "region" if regional else "country" if whom.country else "none"


def _of_party(title: Title) -> bool:
    """Whether a leader is of something that no list has, so of a party: "KLM" leader, leader "of the Alder Front"."""
    named = title.lead or [unit for complement in title.complements[:1] for unit in complement.units]
    kinds = {unit.kind for unit in named}
    return "name" in kinds and kinds <= _NAMED


def _works_within(title: Title) -> bool:
    """Whether a field stands between a director and the forces: Director of "Plans" for Southern Command."""
    first = title.complements[0] if title.complements else None
    forces = {
        entry.value for complement in title.complements[1:] for unit in complement.units for entry in unit.entries
    }
    field = first is not None and first.names("portfolio") and not first.names("institution")
    return field and not forces.isdisjoint(("army", "force", "general_staff", "presidency"))


def _institutions(title: Title) -> list[Unit]:
    """The institution that each complement names, in order; else those before the title, nearest first."""
    found: list[Unit] = []
    if "institution" not in title.kinds:
        return found
    for complement in title.complements:
        found += [unit for unit in complement.units if unit.kind == "institution"][-1:]
    return found or [unit for unit in reversed(title.lead) if unit.kind == "institution"]


def _heads(title: Title) -> list[Entry]:
    return [entry for unit in _institutions(title) if (entry := unit.reading("institution"))]


def _part_of_body(title: Title, body: Entry, heads: Sequence[Entry], fields: bool) -> str:
    """What of an international body the title heads: all of it, a part, or its work in a field or region."""
    heads = [entry for entry in heads if entry.phrase not in _BOARDS]
    if heads:
        part = _PARTS_OF_BODY.get(heads[0].value, "body" if heads[0].value == "commission" else "body_office")
        return part if part != "body_delegation" or body.value in _WITH_EMBASSIES else "body_office"
    if body.level:
        return f"body_{body.level}"
    places = not title.kinds.isdisjoint(("country", "city"))
    return "body_portfolio" if fields or places or title.links("for", "in") else "body"


def _national_level(doc: Document, title: Title, heads: Sequence[Entry]) -> str:
    working = [entry for entry in heads if entry.phrase not in _BOARDS] or heads
    if len(working) > 1 and working[0].phrase == "bureau" and working[1].value in _WITH_BUREAUS:
        return "department"
    if working[0].phrase == "administration" and "portfolio" in title.kinds:
        return "agency"
    of_parliament = working[0].value == "commission" and any(entry.value == "parliament" for entry in heads[1:])
    if working[0].value != "committee" and not of_parliament:
        return working[0].value
    units = title.after() + title.lead
    said = {word for unit in units for word in doc.lowers[unit.first : unit.last]}
    values = {entry.value for unit in units for entry in unit.entries[:1]}
    if "party" in values:
        return "party"
    if "standing" in said and "parliament" in values:
        return "parliament"
    return (
        "state_committee"
        if "state" in said and "parliament" not in values and not said & {"parliament", "parliamentary"}
        else "committee"
    )


def portfolio(title: Title, kind: str) -> str | None:
    """The field: of the institution that a department is part of, else the first named, else the title's own."""
    if kind in _PARTS or title.role.value in _STAFF:
        containing = _containing_field(title.lead + title.after())
        if containing:
            return containing
    if title.role.value == "adviser" and kind == "person":
        fields = [c.units for c in title.complements if c.link == "on" and not c.names("role")]
        return next((field for units in fields for unit in units if (field := _field(unit))), None)
    if title.role.value == "adviser" and (
        owned := next((field for unit in title.lead if (field := _field(unit))), None)
    ):
        return owned
    area = title.role.value == "official" and kind == "portfolio" and title.links("for")
    if (kind == "embassy" or area) and title.role.portfolio:
        return title.role.portfolio
    headed = next((entry.portfolio for entry in _heads(title)[:1]), None)
    if headed:
        return headed
    told = title.after() + title.lead if not title.kinds.isdisjoint(_WITH_FIELD) else ()
    named = next((field for unit in told if (field := _field(unit))), None)
    placed = title.role.value == "secretary_of_state" and kind == "portfolio"
    return named or ("other" if placed else title.role.portfolio)


def of_assembly_delegation(title: Title) -> Unit | None:
    """The state whose delegation to a parliamentary assembly the title heads: the "Norwegian" IPU Delegation."""
    units = title.lead + title.after()
    assembly = any(unit.kind == "body" and unit.entries[0].phrase in _ASSEMBLIES for unit in units)
    delegation = any(entry.value == "delegation" for entry in _heads(title)) if assembly else False
    return next((unit for unit in units if unit.kind in ("adjective", "country")), None) if delegation else None


def field_of_minister_served(title: Title) -> str | None:
    """The field of the minister whose staff the title is: Adviser to the "Minister for Foreign Affairs"."""
    for k, complement in enumerate(title.complements):
        roles = [unit.entries[0] for unit in complement.units if unit.kind == "role"]
        if roles and roles[0].value in ("minister", "secretary_of_state"):
            told = (unit for following in title.complements[k:] for unit in following.units)
            return next((field for unit in told if (field := _field(unit))), None) or roles[0].portfolio
    return None


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
        near = [_field(other) for other in [*units[k + 1 :], *reversed(units[:k])] if other.kind in _WITH_FIELD]
        field = own.portfolio or next((name for name in near if name), None)
        if field:
            return field
    return None


def countries_in_turn(title: Title) -> list[tuple[str, tuple[int, int]]]:
    """The countries or bodies named, in order, with their words: those of several holders of a title, or of a pair."""
    if title.kinds.isdisjoint(_SERVED):
        paired = next((unit for unit in title.lead + title.after() if unit.kind == "pair"), None)
        return [(entry.value, (paired.first, paired.last)) for entry in paired.entries] if paired is not None else []
    own = [
        unit
        for complement in title.complements
        if not (_is_post(title, complement) or _where_it_is(title, complement))
        for unit in complement.units
    ]
    return [(unit.entries[0].value, (unit.first, unit.last)) for unit in title.lead + own if unit.kind in _SERVED]


def _is_post(title: Title, complement: Complement) -> bool:
    """Whether a complement tells where an ambassador is sent."""
    return complement.link == "to" and title.role.value in ABROAD


def _where_it_is(title: Title, complement: Complement) -> bool:
    """Whether a complement only tells where an institution named before it is."""
    before = title.complements[: title.complements.index(complement)]
    return complement.link == "in" and any(other.names("institution") for other in before)


def posted_to(title: Title) -> str | None:
    """The country an ambassador is sent to, by name or by the city of the post."""
    if title.role.value not in ABROAD:
        return None
    sent = [unit for complement in title.complements if complement.link in ("to", "in") for unit in complement.units]
    return next((unit.entries[0].value for unit in sent if unit.kind in ("country", "city")), None)


def area(title: Title) -> frozenset[str]:
    """The countries that an envoy is sent for: US Special Representative "for North Korea"."""
    if title.role.value != "envoy":
        return frozenset()
    sent = [complement for complement in title.complements if complement.link in ("for", "to", "on", "in")]
    named = [unit for complement in sent for unit in complement.units if unit.kind == "country"]
    return frozenset(unit.entries[0].value for unit in named)


def within(doc: Document, title: Title, whom: Served) -> str | None:
    """The institution, or country, that the phrase only refers to, by its noun: "of the ministry", "the country's"."""
    if whom.country or whom.body:
        return None
    if title.lead and title.lead[0].kind == "word":
        return doc.lowers[title.lead[0].first]
    after = title.after()
    if after and after[-1].kind == "word" and doc.lowers[after[-1].first] in NATION_WORDS and title.links("of"):
        return doc.lowers[after[-1].first]
    named = [unit for unit in title.lead + after if unit.kind == "institution"]
    if not named:
        return None
    unit = named[-1] if after and after[-1] is named[-1] else named[0]
    own = unit.reading("institution")
    generic = own is not None and own.portfolio is None and unit.last - unit.first == 1
    return doc.lowers[unit.first] if generic and unit.first and doc.lowers[unit.first - 1] == "the" else None


def seat(title: Title) -> str | None:
    """The institution headed, if its name alone tells one from others: "State Border Service", but not "Ministry"."""
    heads = _heads(title)
    if not heads or heads[0].value not in _SEATS:
        return None
    return heads[0].phrase if heads[0].portfolio and " " in heads[0].phrase else None


def advises_on_security(doc: Document, title: Title) -> bool:
    """Whether the title is of a security adviser: Assistant to the President "for National Security Affairs"."""
    fields = [unit for complement in title.complements if complement.link in ("for", "on") for unit in complement.units]
    said = [doc.lowers[unit.first : unit.last] for unit in fields if unit.kind == "portfolio"]
    return title.role.value == "adviser" and any(words[:2] == ["national", "security"] for words in said)


def sent_as_ambassador(title: Title, body: str | None) -> bool:
    """Whether another word is the ambassador's: Turkey's "envoy to" Japan, the EU's "representative to" Chad."""
    modifiers = [unit for unit in title.lead if unit.kind == "modifier" and unit.entries[0].phrase not in _SAYING_WHEN]
    plain = title.role.phrase in ("envoy", "envoys") and not modifiers
    plain = plain or (title.role.value in ("mission_head", "representative") and not modifiers and body == "EU")
    served = any(unit.kind in ("country", "adjective") for unit in title.lead) or body == "EU"
    posts = [c for c in title.complements if c.link in ("to", "in")]
    sent = any(c.names(kind) for c in posts for kind in ("country", "city", "body"))
    return plain and served and sent


def has_field(title: Title) -> bool:
    """Whether the phrase names a field that the lexicon has no portfolio for: "Minister for Northern Ireland"."""
    fields = [complement for complement in title.complements if complement.link in ("of", "for")]
    return any(complement.names(kind) for complement in fields for kind in ("name", "portfolio", "pair", "city"))
