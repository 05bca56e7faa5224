"""Titles that stand together: stacked before a name, or in apposition after one."""

from collections.abc import Mapping, Sequence

from readouts.lexicon.entries import words
from readouts.mention.address import address_at
from readouts.mention.offices import Office, office_of_verb
from readouts.mention.units import Unit
from readouts.segment import Document

Titles = Mapping[int, Office]
_SEPARATORS = words(", and & - – — / the also as well his her its a concurrently")
_MOST_TITLES = 6
_OPENERS = frozenset((",", "(", "–", "-", "—"))
_SHORT_TITLES = words("mp mep mna mla mk td msp mpa")
_STAFF = frozenset(("adviser", "official", "envoy", "security_council_secretary"))
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
    """The offices stacked from unit `k`, and the unit after: "Deputy Prime Minister and Minister of Foreign Affairs"."""
    chain = [titles[units[k].first]]
    stop = after(units, k, chain[-1].last)
    while not chain[-1].plural and len(chain) < _MOST_TITLES:
        j = stop
        while (
            j < len(units)
            and (units[j].kind in _SEPARATORS or doc.lowers[units[j].first] in _SEPARATORS)
            and j - stop < 4
        ):
            j += 1
        if j >= len(units) or units[j].first not in titles:
            break
        following = titles[units[j].first]
        if not _stacks(doc, units, chain, following, stop, j):
            break
        chain.append(following)
        stop = after(units, j, following.last)
    _share_country(chain)
    return chain, stop


def _stacks(
    doc: Document, units: Sequence[Unit], chain: Sequence[Office], following: Office, stop: int, j: int
) -> bool:
    """Whether the next title is the same person's: no other country, and no article that opens another person's mention."""
    office = chain[-1]
    if following.plural or _other_country(chain, following):
        return False
    between = {doc.lowers[unit.first] for unit in units[stop:j]}
    if following.bare and following.role == "minister" and following.portfolio is None:
        return False
    staff = {office.role, following.role} <= _STAFF and "," not in between
    if ("the" in between and not staff) or _apart(office, following) or _apart(following, office):
        return False
    if "its" in between or "his" in between or "her" in between:
        return following.bare or following.role == office.role
    if (
        {office.role, following.role} <= _EXCLUSIVE
        and office.role != following.role
        and not office.deputy
        and not following.deputy
    ):
        return False
    same = doc.lowers[office.head[0] : office.head[1]] == doc.lowers[following.head[0] : following.head[1]]
    return not (same and office.key == following.key and not office.bare)


def _apart(office: Office, other: Office) -> bool:
    """Whether an ambassador's full title stands beside another office: two persons' ("Minister of Culture, and Chargé d'Affaires of …")."""
    return office.role == "ambassador" and not office.bare and other.role != "ambassador"


def _other_country(chain: Sequence[Office], following: Office) -> bool:
    """Whether the next title serves another state than those before it."""
    mine = {office.country for office in chain if office.country}
    return bool(following.country and mine and following.country not in mine)


def _share_country(chain: Sequence[Office]) -> None:
    """A country named with one of the stacked titles is that of all: "First Deputy Prime Minister and Foreign Minister of Serbia"."""
    known = next((office for office in chain if office.country), None)
    for office in chain:
        if known is not None and office.serves is None and not office.role.startswith("igo"):
            office.serve(known.country or "", known.country_span, "list")


def apposed_after(
    doc: Document, units: Sequence[Unit], end: int, titles: Titles, comma_before: bool
) -> tuple[list[Office], int]:
    """The titles after a name that ends before unit `end`, and the unit after them: ", Minister of Defence of Georgia," or "(MP)".

    `comma_before` tells that the name's own title stands before it with a comma; then a title followed by a comma and
    a name is the next person's ("the Premier, X, the Speaker, Y").
    """
    found: list[Office] = []
    j = end
    if j < len(units) and units[j].first in titles and short_title(doc, units[j]):
        found.append(titles[units[j].first])
        j += 1
    while len(found) < _MOST_TITLES:
        clause = _clause(doc, units, j)
        if clause is not None:
            found.append(clause[0])
            j = clause[1]
            continue
        k = _opening(doc, units, j) or (_second_clause(doc, units, j) if found else None)
        if k is None or units[k].first not in titles:
            return found, j
        chain, stop = chain_at(doc, units, k, titles)
        another = subject_at(units, k, stop, chain[0]) or (
            bool(found) and units[j].kind != "(" and (units[k - 1].kind == "the" or _other_country(found, chain[0]))
        )
        if chain[0].plural or another:
            return found, j
        if _claimed(doc, units, stop, comma_before):
            mine = [] if chain[-1].role == "ambassador" and chain[-1].bare else chain[:-1]
            return found + mine, after(units, k, mine[-1].last) if mine else j
        found += chain
        j = stop + (stop < len(units) and units[stop].kind == ")")
    return found, j


def subject_at(units: Sequence[Unit], k: int, stop: int, office: Office) -> bool:
    """Whether a bare title with its article goes on with a verb: ", the Prime Minister" praised."""
    return k > 0 and units[k - 1].kind == "the" and office.bare and stop < len(units) and units[stop].kind == "word"


def _opening(doc: Document, units: Sequence[Unit], j: int) -> int | None:
    """The unit where a title in apposition begins: past ", the", "(", ", who is the", ", the country's"."""
    if j >= len(units):
        return None
    k = j + 1 if units[j].kind in _OPENERS else j
    if (
        k + 1 < len(units)
        and units[k].kind == "who"
        and doc.lowers[units[k + 1].first] in ("is", "was", "serves", "served")
    ):
        k += 2
        k += k < len(units) and units[k].kind == "as"
    elif k == j:
        return None
    while k < len(units) and (
        units[k].kind in ("the", "a", "an", "his", "her") or doc.lowers[units[k].first] in ("also", "currently")
    ):
        k += 1
    return k if k < len(units) else None


def _second_clause(doc: Document, units: Sequence[Unit], j: int) -> int | None:
    """The unit after "and is (the)" in "who commands the Air Force and is commander of …"."""
    if j + 2 >= len(units) or units[j].kind != "and" or doc.lowers[units[j + 1].first] not in ("is", "was"):
        return None
    return j + 2 + (units[j + 2].kind in ("the", "also"))


def _clause(doc: Document, units: Sequence[Unit], j: int) -> tuple[Office, int] | None:
    """The office that a relative clause tells: ", who heads the State Border Service", "who is chairing the Agency"."""
    k = j + (j < len(units) and units[j].kind == ",")
    if k + 1 >= len(units) or units[k].kind != "who":
        return None
    k += 1
    if doc.lowers[units[k].first] in ("is", "was", "currently", "also", "has"):
        k += 1
    return office_of_verb(doc, units, k) if k < len(units) else None


def _claimed(doc: Document, units: Sequence[Unit], stop: int, comma_before: bool) -> bool:
    """Whether the name right after a title, or set off by a comma in a list that does so, makes it that person's."""
    if address_at(doc, units, stop).named:
        at = address_at(doc, units, stop).at
        comma = at > stop and units[stop].kind == ","
        return not comma or comma_before
    if not comma_before or stop >= len(units) or units[stop].kind != ",":
        return False
    following = address_at(doc, units, stop + 1)
    return following.end - following.at >= 2
