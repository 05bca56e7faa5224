"""Institutions that an office's phrase only refers to, or names without a country that the article tells elsewhere."""

from bisect import bisect_left
from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import NATION_WORDS
from readouts.mention.offices import Office
from readouts.mention.parties import Party
from readouts.mention.units import Unit, Units
from readouts.resolve.delegations import OTHER_SIDE
from readouts.segment import Document

# Levels of an institution that one noun may name: what it is, its full name tells.
_NOUN_LEVELS = frozenset(("committee", "agency", "council", "commission"))
_NEAR, _TEAM = 60, 12
_WITH_DIRECTORS_GENERAL = words("UNESCO WHO IAEA FAO WTO ILO IOM WIPO UNIDO OPCW ICESCO ICRC ICIMOD")
_MINISTERIAL = frozenset(("minister", "deputy_minister", "official"))
# Bodies that send teams of their own.
_LED = frozenset(("ministry", "agency", "committee", "commission", "force", "army", "company"))
# Titles whose deputies are named without the institution once the head has been named with it.
_HEADS = frozenset(("governor", "chair", "head", "director", "commissioner", "general_secretary"))
_HEAD_OF = {"deputy_governor": "governor", "vice_chair": "chair"}
_OF_NOTHING = frozenset(("none", "country", "portfolio"))


def inherit_institutions(doc: Document, units: Units, parties: Sequence[Party]) -> None:
    """Take field and country from the institution that a phrase refers to: "Deputy Chairman of the Committee"."""
    unplaced = any(office.seat and office.serves is None for party in parties for office in party.offices)
    seats = _seats(units) if unplaced else {}
    for k, party in enumerate(parties):
        for office in party.offices:
            if office.seat in seats and office.serves is None:
                office.serve(*seats[office.seat], "institution")
            if office.alone and (office.deputy or office.head_role in _HEAD_OF):
                _join_head(office, parties[max(0, k - _NEAR) : k])
            if office.alone and office.level == "none" and _leads(doc, party):
                _join_led(doc, office, units, party)
            if office.alone and office.portfolio is None and office.role in ("deputy_minister", "minister"):
                _join_ministry(doc, office, units, party)
            if office.alone and office.role == "unknown" and office.head_role == "director":
                _join_body(doc, office, units, party)
            if (
                office.alone
                and office.role == "unknown"
                and _beside_officials(office, party, parties[max(0, k - 4) : k])
            ):
                office.settle("department", office.portfolio)
            if office.within in NATION_WORDS:
                _serve_last_place(office, units, party)
            elif office.within is not None:
                _take_over(office, _antecedent(office, office.within, parties[max(0, k - _NEAR) : k]))


def _join_head(office: Office, before: Sequence[Party]) -> None:
    """Let a deputy of whom no more is said, "Deputy Chairman X", be that of the head named before."""
    offices = (other for party in reversed(before) for other in reversed(party.offices))
    role = _HEAD_OF.get(office.head_role, office.head_role)
    named = (other for other in offices if other.head_role in (role, office.head_role) and not other.alone)
    head = next(named, None) if role in _HEADS else None
    if head is None or head.level.startswith("body") or head.level in _OF_NOTHING:
        return
    office.settle(head.level, head.portfolio)
    if head.country and office.serves is None:
        office.serve(head.country, head.country_span, "institution")


def _join_body(doc: Document, office: Office, units: Units, party: Party) -> None:
    """Let "the Director-General" be of the body named last that has one: "UNESCO's projects … Director-General X"."""
    if "general" not in doc.words[office.head[1] - 1].lower():
        return
    own = units[party.sentence]
    place = bisect_left(own, party.first, key=lambda unit: unit.first)
    before = [*(units[party.sentence - 1] if party.sentence else ()), *own[:place]]
    named = next((unit for unit in reversed(before) if unit.kind == "body" or _sends_teams(unit)), None)
    if named is not None and named.kind == "body" and named.entries[0].value in _WITH_DIRECTORS_GENERAL:
        office.settle("body", None)
        office.serve(named.entries[0].value, (named.first, named.last), "institution")


def _beside_officials(office: Office, party: Party, before: Sequence[Party]) -> bool:
    """Whether a director of whom no more is said comes with a ministry's people of the same sentence."""
    offices = [other for held in before if held.sentence == party.sentence for other in held.offices]
    ministry = any(other.role in _MINISTERIAL and not other.body for other in offices)
    return office.head_role == "director" and not office.plural and ministry


def _leads(doc: Document, party: Party) -> bool:
    """Whether a party is told as who leads: "led by" Deputy Director X, "headed by its" Commissioner Y."""
    before = [word for word in doc.lowers[max(0, party.first - 3) : party.first] if word not in ("its", "the")]
    return before[-2:] in (["led", "by"], ["headed", "by"])


def _join_led(doc: Document, office: Office, units: Units, party: Party) -> None:
    """Let who leads a body's people be of that body: "a team from the Customs Service, led by Deputy Director X"."""
    own = units[party.sentence]
    place = bisect_left(own, party.first, key=lambda unit: unit.first)
    k = next((k for k in range(place - 1, -1, -1) if own[k].kind in ("role", "body") or _sends_teams(own[k])), None)
    entry = own[k].reading("institution") if k is not None and party.first - own[k].last < _TEAM else None
    if k is None or entry is None or not OTHER_SIDE.isdisjoint(doc.lowers[own[k].last : party.first]):
        # "The Ministry hosted a meeting with a delegation led by"
        return
    fields = [
        unit.entries[0].value for unit in (*own[k + 1 : k + 3], *own[max(0, k - 1) : k]) if unit.kind == "portfolio"
    ]
    office.settle(entry.value, entry.portfolio or next(iter(fields), None))
    near = _country_beside(own, k)
    if near is not None and office.serves is None:
        office.serve(near.entries[0].value, (near.first, near.last), "institution")


def _sends_teams(unit: Unit) -> bool:
    entry = unit.reading("institution") if unit.kind == "institution" else None
    return entry is not None and entry.value in _LED


def _join_ministry(doc: Document, office: Office, units: Units, party: Party) -> None:
    """Let a minister, or deputy, be of the ministry told before in the sentence, or in the one before: "talks of the
    Ministries of Defence".
    """
    own = units[party.sentence]
    place = bisect_left(own, party.first, key=lambda unit: unit.first)
    for said in (own[:place], units[party.sentence - 1] if party.sentence else ()):
        k = next((k for k in range(len(said) - 1, -1, -1) if _is_ministry(doc, said[k])), None)
        if k is None:
            continue
        beside = [*said[k : k + 3], *said[max(0, k - 1) : k]]
        fields = [unit.entries[0].value for unit in beside if unit.kind == "portfolio"]
        entry = said[k].reading("institution")
        field = (entry.portfolio if entry else None) or next((name for name in fields if name), None)
        if field is not None:
            office.portfolio, office.portfolio_rule = field, "institution-of-the-article"
            office.portfolio_span = (said[k].first, said[k].last)
        return


def _is_ministry(doc: Document, unit: Unit) -> bool:
    """Whether a ministry is named, not an agency in the brackets of a dateline: "Skopje, 16 May (MIA)"."""
    entry = unit.reading("institution") if unit.kind == "institution" else None
    return entry is not None and entry.value == "ministry" and doc.words[unit.first - 1] != "("


def _take_over(office: Office, model: Office | None) -> None:
    """Let an office be of the institution that another names in full."""
    if model is None:
        return
    own = office.portfolio
    if office.within == "ministry" and office.level == "department" and model.portfolio:
        office.portfolio = model.portfolio
    if office.level in _NOUN_LEVELS and model.level != "none" and not model.level.startswith("body"):
        office.settle(model.level, model.portfolio)
    office.portfolio = office.portfolio or model.portfolio
    if office.portfolio not in (None, own):
        office.portfolio_rule, office.portfolio_span = "institution-of-the-article", (model.first, model.last)
    if model.country and office.serves is None and office.within != "ministry":
        office.serve(model.country, model.country_span, "institution")


def _antecedent(office: Office, noun: str, before: Sequence[Party]) -> Office | None:
    """The latest office before whose institution, or ministry, the noun means."""
    for other in (other for party in reversed(before) for other in reversed(party.offices)):
        if other is office:
            continue
        if noun == "ministry" and other.role in ("minister", "deputy_minister") and other.portfolio:
            return other
        if other.institution and noun in other.institution.lower().split() and other.within is None:
            return other
    return None


def _serve_last_place(office: Office, units: Units, party: Party) -> None:
    """Let "the country's President" serve the country, or the city's, named last before."""
    own = units[party.sentence]
    place = bisect_left(own, party.first, key=lambda unit: unit.first)
    before = [*(units[party.sentence - 1][-_NEAR:] if party.sentence else ()), *own[max(0, place - _NEAR) : place]]
    named = next((unit for unit in reversed(before) if unit.kind in ("country", "city", "adjective")), None)
    if named is not None and office.serves is None:
        office.serve(named.entries[0].value, (named.first, named.last), "institution")


def _seats(units: Units) -> dict[str | None, tuple[str, tuple[int, int]]]:
    """The one country, with its words, that the article names with an institution: "Border Service of Georgia"."""
    found: dict[str | None, dict[str, tuple[int, int]]] = {}
    for sentence in units:
        for k, unit in enumerate(sentence):
            entry = unit.reading("institution") if unit.kind == "institution" else None
            near = _country_beside(sentence, k) if entry is not None else None
            if entry is not None and near is not None:
                found.setdefault(entry.phrase, {}).setdefault(near.entries[0].value, (near.first, near.last))
    return {phrase: next(iter(named.items())) for phrase, named in found.items() if len(named) == 1}


def _country_beside(units: Sequence[Unit], k: int) -> Unit | None:
    """The country just before an institution, or after "of", past an acronym in brackets."""
    j = k + 1
    if j + 2 < len(units) and units[j].kind == "(" and units[j + 2].kind == ")":
        j += 3
    after = units[j + 1 : j + 3] if j < len(units) and units[j].kind == "of" else ()
    before = units[max(0, k - 2) : k]
    return next((unit for unit in [*reversed(before), *after] if unit.kind in ("country", "adjective")), None)
