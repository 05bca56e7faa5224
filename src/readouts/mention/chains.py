"""Titles stacked before a name: "Deputy Prime Minister, Minister of Trade" Ana Rao."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import SPOKESPERSONS
from readouts.mention.address import address_at
from readouts.mention.office import COUNSELORS, RULERS
from readouts.mention.offices import Office
from readouts.mention.units import Unit
from readouts.segment import Document

Titles = Mapping[int, Office]
_SEPARATORS = words(", and & - – — / the also as well his her its a concurrently")
_MASTERS = RULERS | {"igo_head"}
# Titles that say little without a body, and the bodies that one man heads with several titles.
_HEADING = words("president vice_president chair vice_chair head director founder managing_director leader executive")
_HEADED = frozenset(("company", "society", "agency", "university"))
_ACTING = frozenset(("acting", "interim"))
MOST_TITLES, _MOST_BETWEEN = 6, 4
_SHORT_TITLES = words("mp mep mna mla mk td msp mpa")
# Offices that one person may have with an article each: Assistant to the President and the Head of Department.
_STAFF = frozenset(("adviser", "official", "envoy", "security_council_secretary"))
# Offices that no secretary-general holds besides.
_OF_STATES = RULERS | {"deputy_head_of_government", "minister", "speaker"}
_ALONE = words("minister president secretary ambassador speaker")
# What two states have together.
_OF_BOTH = frozenset(("commission", "committee", "council"))
# What joins two titles of one person: "Vice Minister/Ambassador".
_SLASH = {"/"}
# Two offices that one person hardly holds at once.
_EXCLUSIVE = frozenset(("head_of_state", "head_of_government", "speaker", "chief_of_general_staff", "ambassador"))


def after(units: Sequence[Unit], k: int, word: int) -> int:
    """The first unit from `k` on that begins at `word` or later."""
    while k < len(units) and units[k].first < word:
        k += 1
    return k


def short_title(doc: Document, unit: Unit) -> bool:
    """Whether a unit is a title written after the name: "Hilary Benn MP"."""
    return unit.kind == "role" and doc.lowers[unit.first] in _SHORT_TITLES


def chain_at(doc: Document, units: Sequence[Unit], k: int, titles: Titles) -> tuple[list[Office], int]:
    """The offices stacked from unit `k`, and the unit after: "Deputy Prime Minister and Minister of Defence"."""
    chain = [titles[units[k].first]]
    stop = after(units, k, chain[-1].last)
    while not chain[-1].plural and len(chain) < MOST_TITLES:
        j = _past_separators(doc, units, stop)
        if j >= len(units) or units[j].first not in titles:
            break
        following = titles[units[j].first]
        if j == stop and len(chain) == 1 and _owned(chain[0], following):
            following.master = chain[0]
            following.portfolio = following.portfolio or chain[0].portfolio
            if following.serves is None and chain[0].serves:
                following.serve(chain[0].serves, chain[0].country_span, "person-served")
            chain, stop = [following], after(units, j, following.last)
            continue
        if not _stacks(doc, chain, following, {doc.lowers[unit.first] for unit in units[stop:j]}):
            break
        if len(chain) == 1 and _of_two(doc, units, k, stop, following):
            break
        if not (
            _cleric(following, j == stop)
            or _judge(doc, following)
            or _commands_too(chain[-1], following)
            or _counselor(chain[-1], following)
        ):
            chain.append(following)
        stop = after(units, j, following.last)
    _share_institution(chain)
    _share_country(chain)
    return chain, stop


def _owned(office: Office, following: Office) -> bool:
    """Whether a title right before another is whom that serves: the UN Secretary-General "personal envoy"."""
    if following.title.lower() in SPOKESPERSONS:
        return following.serves in (None, office.serves)
    return (
        office.role in _MASTERS and following.role in ("envoy", "adviser") and following.serves in (None, office.serves)
    )


def _past_separators(doc: Document, units: Sequence[Unit], stop: int) -> int:
    """The unit after the commas, "and", "as well as" that part two titles."""
    j = stop
    while j < len(units) and j - stop < _MOST_BETWEEN and doc.lowers[units[j].first] in _SEPARATORS:
        j += 1
    return j


def _stacks(doc: Document, chain: Sequence[Office], following: Office, between: set[str]) -> bool:
    """Whether the next title is the same person's, given the words between: no other country, no other's article."""
    office = chain[-1]
    if following.plural or other_country(chain, following) or _of_name_only(following):
        return False
    if office.role in RULERS and following.role == "spouse":
        # "the President and First Lady X"
        return False
    if office.role == "envoy" and following.role in RULERS and not between:
        # "envoy of Syrian | President X"
        return False
    if office.role == "military_commander" and following.role == "minister" and "," in between:
        # "General X, Commander of the Fleet, | Secretary of Energy Y"
        return False
    staff = {office.role, following.role} <= _STAFF and "," not in between
    if "the" in between and not staff:
        return False
    if between != _SLASH and (_apart(office, following) or _apart(following, office)):
        return False
    if between & {"its", "his", "her"}:
        return office.role not in RULERS and (following.bare or following.role == office.role)
    if _commands_too(office, following):
        return True
    if office.bare and office.head_role == "secretary_general" and following.role in _OF_STATES:
        return False
    acting = doc.lowers[office.first] in _ACTING
    exclusive = {office.role, following.role} <= _EXCLUSIVE and not (office.deputy or following.deputy or acting)
    if exclusive and office.role != following.role:
        return False
    same = doc.lowers[office.head[0] : office.head[1]] == doc.lowers[following.head[0] : following.head[1]]
    return not (same and office.key == following.key and not office.bare)


def _of_two(doc: Document, units: Sequence[Unit], k: int, stop: int, following: Office) -> bool:
    """Whether two bare titles before a family name alone are two persons': "The Prime Minister and Secretary Hill"."""
    if k == 0 or units[k - 1].kind != "the" or units[stop].kind != "and":
        return False
    first, span = doc.lowers[units[k].first], following.country_span
    if stop == k + 1 and first in _ALONE and span is not None and span[0] == units[stop].last:
        # "The Minister and Ukrainian Foreign Minister X"
        return True
    if not following.bare:
        return False
    address = address_at(doc, units, after(units, stop, following.last))
    alone = address.named and address.end - address.at == 1 and units[stop - 1].kind == "role"
    return alone and following.portfolio is None and following.role != "executive"


def _commands_too(office: Office, following: Office) -> bool:
    """Whether a head of state or government is called the forces' commander too."""
    return office.role in RULERS and following.head_role == "military_commander" and not following.deputy


def _cleric(office: Office, at_once: bool) -> bool:
    """Whether a cleric's title only addresses the holder of another: Apostolic Nuncio "Archbishop" X."""
    return at_once and office.bare and office.role == "religious_leader"


def _counselor(office: Office, following: Office) -> bool:
    """Whether "Counselor" only addresses a spokesman: Spokesman for the Presidency, "Counselor" X."""
    return following.title.lower() in COUNSELORS and "spokes" in office.title.lower()


def _judge(doc: Document, office: Office) -> bool:
    """Whether "Judge" only addresses the holder of another title: the Minister of Justice, "Judge" X."""
    return office.bare and doc.lowers[office.head[0] : office.head[1]] == ["judge"]


def _of_name_only(office: Office) -> bool:
    """Whether a title only addresses the name after it: the Head of Police and "Minister" X."""
    return office.bare and office.role == "minister" and office.portfolio is None


def _apart(office: Office, other: Office) -> bool:
    """Whether an ambassador's full title stands beside another office: two persons'."""
    return office.role == "ambassador" and not office.bare and other.role not in ("ambassador", "religious_leader")


def _own_of_both(chain: Sequence[Office], following: Office) -> str | None:
    """The state of those before, of a commission of two: "Minister of Peru and Chairman of the Chile-Peru …"."""
    mine = [office.country for office in chain] if following.level in _OF_BOTH else []
    return next((code for code in following.countries if code in mine), None)


def serve_own_of_both(chain: Sequence[Office]) -> None:
    """Let the chair of a commission of two states serve his own."""
    for k, office in enumerate(chain[1:], 1):
        own = _own_of_both(chain[:k], office)
        if own is not None:
            office.serve(own, office.country_span, "stated")


def other_country(chain: Sequence[Office], following: Office) -> bool:
    """Whether the next title serves another state than those before it."""
    mine = {office.country for office in chain if office.country}
    if _own_of_both(chain, following) is not None:
        return False
    return bool(following.country and mine and following.country not in mine)


def _share_institution(chain: Sequence[Office]) -> None:
    """A body named with the last of stacked titles is that of a bare one before it: "President and CEO of Chevron"."""
    for office, following in pairwise(chain):
        named = following.level in _HEADED or following.level.startswith("body")
        if office.bare and named and office.head_role in _HEADING and office.serves is None:
            office.settle(following.level, following.portfolio)
            if following.serves:
                office.serve(following.serves, following.country_span, "list")


def _share_country(chain: Sequence[Office]) -> None:
    """A country named with one of the stacked titles is that of all: "Premier and Foreign Minister of Serbia"."""
    known = next((office for office in chain if office.country), None)
    for office in chain:
        if known is not None and office.serves is None and not office.role.startswith("igo"):
            office.serve(known.country or "", known.country_span, "list")
    body = next((office for office in chain if office.body), None) if known is None else None
    for office in chain:
        if body is not None and office.serves is None and office.role == "military_commander":
            # "UNIFIL Head of Mission and Force Commander"
            office.serve(body.body or "", body.country_span, "list")
