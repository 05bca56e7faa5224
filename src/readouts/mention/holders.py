"""Holders of a title in the plural: "Presidents of Georgia and Iran, A and B", "the envoys of Chad, A, and Peru, B"."""

from collections.abc import Sequence, Set
from dataclasses import replace

from readouts.lexicon.entries import words
from readouts.mention.address import Address, address_at
from readouts.mention.chains import after
from readouts.mention.complement import noun_phrase
from readouts.mention.offices import Office
from readouts.mention.reader import Reader
from readouts.mention.units import Unit
from readouts.segment import Document

_LIST_JOINTS = words(", and & : – — - the as by ; (")
LIST_OPENERS = words(", : – — - (")
_NAMELY = words("are were include including namely comprising")
_STATES = frozenset(("states", "countries", "nations"))
DASHES = words("- – —")
# After the first of a list: "the ambassadors of Chad, A, Peru, B, and Mali's C", "of Chad (A) and Peru (B)".
_OWNING = DASHES | words(", ( 's '")
LONGEST_REMARK = 8
_OF_FIELDS = words("portfolio and & ,")
_WITH_FIELDS = frozenset(("minister", "deputy_minister"))


def read_holders(reader: Reader, k: int) -> int:
    """Add the holders of a title in the plural: "Presidents of Georgia and Iran, A and B"; the unit after, or `k`."""
    doc, units = reader.doc, reader.units
    office = reader.titles[units[k].first]
    if not office.plural:
        return k
    j, count = _past_states(doc, units, after(units, k, office.last)), 0
    while j < len(units):
        at = j
        while at < len(units) and (units[at].kind in _LIST_JOINTS or doc.lowers[units[at].first] in _NAMELY):
            at += 1
        country, named = _country_of_item(units, at, _OWNING if count else DASHES)
        address = address_at(doc, units, named)
        if not address.named or (at == j and count) or (not count and not _list_begins(units, j, at, address)):
            break
        if at == j and part_of_name(units, j, address):
            break
        held = _share(office, count)
        if country is not None:
            held.serve(country.entries[0].value, (country.first, country.last), "stated")
        elif count and _of_country(units, address.end):
            held.country = None
        of_field = _field_after(doc, units, address.end) if held.role in _WITH_FIELDS else None
        if of_field is not None and held.portfolio is None:
            held.settle("portfolio", of_field[0])
        party = reader.named(units[at if country else address.at].first if count else units[k].first, address, [held])
        end = of_field[1] if of_field is not None else address.end
        j = _past_bracket(units, reader.add_apposed(party, end, comma_before=True))
        reader.found.append(party)
        count += 1
    return j if count else k


def part_of_name(units: Sequence[Unit], j: int, address: Address) -> bool:
    """Whether one word at unit `j`, right after an institution, ends its name: representatives of the Corps "North"."""
    within = j > 1 and units[j - 1].kind == "institution" and units[j - 2].kind != "role"
    return within and address.at == j and address.end - address.at == 1


def _field_after(doc: Document, units: Sequence[Unit], end: int) -> tuple[str, int] | None:
    """The field told after a holder's name, and the unit after it: the ministers "A of Defence", "B (Trade)"."""
    if end + 2 >= len(units) or units[end].kind not in ("of", "("):
        return None
    if units[end].kind == "(":
        return _field_in_brackets(units, end)
    stop = noun_phrase(doc, units, end + 1, "of", "minister")
    fields = [unit.entries[0].value for unit in units[end + 1 : stop] if unit.kind == "portfolio"]
    return (fields[0], stop) if fields and fields[0] else None


def _field_in_brackets(units: Sequence[Unit], bracket: int) -> tuple[str, int] | None:
    """The first field that a bracket tells, and the unit after it: "(Foreign Affairs)", "(Economy and Finance)"."""
    j = bracket + 1
    while j < len(units) and units[j].kind in _OF_FIELDS:
        j += 1
    field = units[bracket + 1].entries[0].value if units[bracket + 1].kind == "portfolio" else None
    return (field, j + 1) if field and j < len(units) and units[j].kind == ")" else None


def _past_states(doc: Document, units: Sequence[Unit], j: int) -> int:
    """The unit after "of a number of foreign states", where a list of the holders follows; else `j`."""
    if j >= len(units) or units[j].kind != "of":
        return j
    near = range(j, min(j + LONGEST_REMARK, len(units) - 1))
    end = next((k + 1 for k in near if doc.lowers[units[k].first] in _STATES), j)
    return end if units[end].kind in LIST_OPENERS else j


def _past_bracket(units: Sequence[Unit], j: int) -> int:
    """The unit after what a bracket says of one of several holders: Under-Secretaries X "(Field Support)", Y."""
    if j >= len(units) or units[j].kind != "(":
        return j + (j < len(units) and units[j].kind == ")")
    return next((k + 1 for k in range(j, min(j + LONGEST_REMARK, len(units))) if units[k].kind == ")"), j)


def _country_of_item(units: Sequence[Unit], at: int, joints: Set[str]) -> tuple[Unit | None, int]:
    """The country before a name in a list of holders, and where that begins: "Cuba" X, "Turkey -" Y, "of Peru," Z."""
    again = at + 2 < len(units) and units[at].kind == "of" and units[at + 2].kind == ","
    if again and units[at + 1].kind == "country":
        return units[at + 1], at + 3
    if at >= len(units) or units[at].kind != "country":
        return None, at
    name = at + 1 + (at + 1 < len(units) and units[at + 1].kind in joints)
    named = name < len(units) and units[name].kind in ("name", "honorific", "rank", "given")
    return (units[at], name) if named else (None, at)


def _of_country(units: Sequence[Unit], end: int) -> bool:
    """Whether the holder's own country stands after the name: X "of Tunisia"."""
    return end + 1 < len(units) and units[end].kind == "of" and units[end + 1].kind == "country"


def _list_begins(units: Sequence[Unit], j: int, at: int, address: Address) -> bool:
    """Whether the holders of a plural title are listed from here: at once, or after a comma or colon in full."""
    if at == j:
        return True
    opened = units[j].kind in LIST_OPENERS | {"word"} and not any(unit.kind in ("and", "&") for unit in units[j:at])
    return opened and (address.end - address.at > 1 or address.honorific is not None)


def _share(office: Office, place: int) -> Office:
    """The office of the holder in this place of the list: the countries named are the holders' in turn."""
    held = replace(office, plural=False)
    if place < len(office.countries) and len(office.countries) > 1:
        held.serve(office.countries[place], office.span_of(office.countries[place]), "list")
    return held
