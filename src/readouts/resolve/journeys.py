"""What a sentence tells of sides: whose delegation speaks, who visits whom."""

from collections.abc import Sequence

from readouts.mention.parties import Party
from readouts.mention.units import Unit
from readouts.segment import Document

_SIDES = frozenset("side delegation delegations team officials parliamentarians lawmakers congressmen group party part".split())
_VISIT = frozenset("visit visits visited visiting trip arrived arrives arriving tour travelled traveled".split())
_TO = frozenset(("to", "in", "the", "of", "visited", "visits", "visiting", "at"))
# Between a delegation and its members: "led by", "included"; but not these.
_OTHER_SIDE = frozenset("met meet meets meeting received receives welcomed hosted host discussed held greeted visited visits visit talks talk called".split())
_NEAR = 6


def sides_of(doc: Document, units: Sequence[Sequence[Unit]], parties: Sequence[Party]) -> dict[int, tuple[str, tuple[int, int]]]:
    """The country of the side that a mention is told to belong to, with its words, by the mention's place in `parties`.

    "The Spanish side had with it the Director …", "a delegation of the US House led by Representative X".
    """
    found = {}
    cues = {number: side_cues(doc, units[number]) for number in {party.sentence for party in parties}}
    for k, party in enumerate(parties):
        before = [cue for cue in cues[party.sentence] if cue[1] <= party.first]
        if before and not _OTHER_SIDE & set(doc.lowers[before[-1][1] : party.first]):
            country, last, span = before[-1]
            found[k] = (country, span)
    return found


def side_cues(doc: Document, units: Sequence[Unit]) -> list[tuple[str, int, tuple[int, int]]]:
    """(country, the word after the cue, the country's words) of each "Spanish side", "delegation of the US House"."""
    cues = []
    for k, unit in enumerate(units):
        if doc.lowers[unit.first] not in _SIDES:
            continue
        if k > 0 and units[k - 1].kind == "adjective":
            cues.append((units[k - 1].entries[0].value, unit.last, (units[k - 1].first, units[k - 1].last)))
            continue
        if k + 1 < len(units) and units[k + 1].kind in ("of", "from"):
            named = next((u for u in units[k + 2 : k + 2 + _NEAR] if u.kind in ("country", "adjective")), None)
            if named is not None:
                cues.append((named.entries[0].value, named.last, (named.first, named.last)))
    return cues


def visited_by(doc: Document, units: Sequence[Sequence[Unit]], parties: Sequence[Party]) -> dict[int, set[str]]:
    """The countries that each person is told to visit: the place by "visit", "arrived" after the sentence's first person."""
    visited: dict[int, set[str]] = {}
    seen: set[int] = set()
    for party in parties:
        if party.person is None or party.sentence in seen:
            continue
        seen.add(party.sentence)
        code = _destination(doc, units[party.sentence], party)
        if code is not None:
            visited.setdefault(party.person, set()).add(code)
    return visited


def _destination(doc: Document, units: Sequence[Unit], party: Party) -> str | None:
    last = doc.sentences[party.sentence].last
    cue = next((k for k in range(party.last, last) if doc.lowers[k] in _VISIT), None)
    if cue is None:
        return None
    near = [unit for unit in units if unit.kind in ("country", "city") and abs(unit.first - cue) <= _NEAR and unit.first > party.last]
    named = next((unit for unit in near if doc.lowers[unit.first - 1] in _TO), None)
    return named.entries[0].value if named is not None else None


def met_abroad(parties: Sequence[Party], visited: dict[int, set[str]]) -> dict[int, set[str]]:
    """The countries whose officials a person may be for being named beside a traveller there."""
    met: dict[int, set[str]] = {}
    by_sentence: dict[int, set[int]] = {}
    for party in parties:
        if party.person is not None:
            by_sentence.setdefault(party.sentence, set()).add(party.person)
    for together in by_sentence.values():
        for traveller in together & visited.keys():
            for other in together - {traveller}:
                met.setdefault(other, set()).update(visited[traveller])
    return met
