"""One complement of a title, and where the noun phrase that it is ends."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from readouts.lexicon.entries import words
from readouts.mention.bodies import body_end
from readouts.mention.units import Unit
from readouts.segment import Document

# Titles sent abroad: ambassador "to", "in" a country.
ABROAD = frozenset(("ambassador", "high_commissioner", "mission_head"))
# What may follow a title with "to" or "in" and a place: "representative in Georgia", "commander in Europe".
POSTED = ABROAD | words("chief_of_staff envoy representative official regional adviser delegation_head igo_official")
# "the bank's director for Georgia and Armenia", its "vice president for Latin America and Haiti"
_IN_CHARGE = POSTED | words("director managing_director vice_president vice_executive")
_OF_SEVERAL = words(
    "president minister head speaker head_of_state head_of_government deputy_minister leader ambassador chief_of_staff "
    "chief_of_general_staff security_council_secretary high_commissioner envoy representative delegation_head"
)
_IN_AREAS = words("name country city adjective portfolio")
_AREAS = words("sea gulf horn sahel lakes basin peninsula strait ocean caucasus balkans sudans")
# Two areas may be parts of one name; a list has three.
_FEWEST_AREAS = 3


@dataclass(slots=True)
class Complement:
    """One complement of a title: its link ("of", "for", "to", "" where it stands at once) and its units."""

    link: str
    units: list[Unit] = field(default_factory=list)

    def names(self, kind: str) -> bool:
        """Whether it has a unit of this kind."""
        return any(unit.kind == kind for unit in self.units)


def noun_phrase(doc: Document, units: Sequence[Unit], k: int, link: str, role: str) -> int:
    """The end of the noun phrase of a complement that begins at `k`; `k` where there is none."""
    if link == "for" and role == "envoy" and (end := _areas_end(doc, units, k)):
        return end
    sent = (link == "to" and role in ABROAD) or (link == "for" and role in _IN_CHARGE)
    return body_end(doc, units, k, link, role in _OF_SEVERAL or sent)


def _areas_end(doc: Document, units: Sequence[Unit], k: int) -> int:
    """The end of a list of areas that an envoy is sent for: "the Red Sea, Gulf of Aden and Somalia"; 0 for no list."""
    items, closing = 0, False
    while (end := _area(doc, units, k)) > k:
        items += 1
        if closing or end >= len(units) or units[end].kind not in (",", "and"):
            return end * (closing and items >= _FEWEST_AREAS)
        k, closing = end + 1, units[end].kind == "and"
    return 0


def _area(doc: Document, units: Sequence[Unit], k: int) -> int:
    """The unit after the country, or the area with a word of geography in its name, at `k`; `k` where none stands."""
    j = k + (k < len(units) and units[k].kind == "the")
    first = j
    while j < len(units) and (units[j].kind in _IN_AREAS or (units[j].kind == "of" and j > first)):
        j += 1
    named = {doc.lowers[unit.first] for unit in units[first:j]}
    return j if (j == first + 1 and units[first].kind == "country") or not named.isdisjoint(_AREAS) else k
