"""Between which two states or bodies ties were discussed: who met an official of the one serves the other."""

from collections.abc import Iterator, Sequence

from readouts.mention.parties import Party
from readouts.mention.units import Unit, Units
from readouts.segment import Document

_OWNERS = frozenset(("country", "body"))
# After a state's name its officials are told of, who may be between themselves.
_OF_THEM = frozenset(("'s", "'", "role", "modifier", "portfolio"))
# How many sentences before the ties who met is named.
_BACK = 1


def across_ties(
    doc: Document, units: Units, parties: Sequence[Party], meant: Sequence[int | None]
) -> dict[int, set[str]]:
    """The state or body of each person who met the other side: met the EU's Lund, of "ties between Peru and the EU"."""
    across: dict[int, set[str]] = {}
    by_sentence: dict[int, list[tuple[Party, int]]] = {}
    for party, person in zip(parties, meant, strict=True):
        if person is not None:
            by_sentence.setdefault(party.sentence, []).append((party, person))
    for number, own in enumerate(units):
        for pair in _pairs(doc, own):
            near = [told for k in range(number - _BACK, number + 1) for told in by_sentence.get(k, ())]
            for one, other in (pair, pair[::-1]):
                met = {person for party, person in near if _serves(party, one)}
                facing = [person for person in {person for _, person in near} if person not in met]
                if met and len(facing) == 1:
                    across.setdefault(facing[0], set()).add(other)
    return across


def _pairs(doc: Document, units: Sequence[Unit]) -> Iterator[tuple[str, str]]:
    """The two of each "between Peru and the EU" of a sentence."""
    told = [unit for unit in units if unit.kind != "the"]
    for before, one, joint, other, after in zip(told, told[1:], told[2:], told[3:], [*told[4:], None], strict=False):
        two = one.kind in _OWNERS and other.kind in _OWNERS and joint.kind == "and"
        between = two and doc.lowers[before.first] == "between"
        if between and (after is None or after.kind not in _OF_THEM):
            yield one.entries[0].value, other.entries[0].value


def _serves(party: Party, code: str) -> bool:
    """Whether a mention tells that it is one of a state's or body's people."""
    return any(office.serves == code for office in party.offices)
