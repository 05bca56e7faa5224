"""What a sentence tells of sides: whose delegation speaks, who visits whom."""

from collections.abc import Sequence

from readouts.mention.parties import Party
from readouts.mention.units import Unit
from readouts.segment import Document

_SIDES = frozenset("side delegation delegations team officials parliamentarians lawmakers congressmen group party part".split())
_VISIT = frozenset("visit visits visited visiting trip arrived arrives arriving tour travel travels travelled traveled travelling traveling".split())
_TO = frozenset(("to", "in", "the", "of", "visited", "visits", "visiting", "at"))
# Between a delegation and its members: "led by", "included"; but not these.
_OTHER_SIDE = frozenset("met meet meets meeting received receives welcomed hosted host discussed held greeted visited visits visit talks talk called honour honor laid wreath wreaths flowers paid pay thanked".split())
_LIST_WORDS = frozenset((",", "and", "the", "as", "well", "also", "&", ";"))
_NEAR = 6
_FAR = 60


def sides_of(doc: Document, units: Sequence[Sequence[Unit]], parties: Sequence[Party]) -> dict[int, tuple[str, tuple[int, int]]]:
    """The country of the side that a mention is told to belong to, with its words, by the mention's place in `parties`.

    "The Spanish side had with it the Director …", "a delegation of the US House led by Representative X".
    """
    found = {}
    cues = {number: side_cues(doc, units[number]) for number in {party.sentence for party in parties}}
    for k, party in enumerate(parties):
        before = [cue for cue in cues[party.sentence] if cue[1] <= party.first]
        between = doc.lowers[before[-1][1] : party.first] if before else []
        if before and len(between) < _FAR and not _OTHER_SIDE & set(between):
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


def visited_by(
    doc: Document, units: Sequence[Sequence[Unit]], parties: Sequence[Party], meant: Sequence[int | None]
) -> dict[int, set[str]]:
    """The countries that each person is told to visit: the place by "visit", "arrived" after the sentence's first person."""
    visited: dict[int, set[str]] = {}
    seen: set[int] = set()
    for party, person in zip(parties, meant, strict=True):
        if person is None or party.sentence in seen:
            continue
        seen.add(party.sentence)
        code = _destination(doc, units[party.sentence], party)
        if code is not None:
            visited.setdefault(person, set()).add(code)
    return visited


def _destination(doc: Document, units: Sequence[Unit], party: Party) -> str | None:
    last = doc.sentences[party.sentence].last
    cue = next((k for k in range(party.last, last) if doc.lowers[k] in _VISIT), None)
    if cue is None:
        return None
    near = [unit for unit in units if unit.kind in ("country", "city") and abs(unit.first - cue) <= _NEAR and unit.first > party.last]
    named = next((unit for unit in near if doc.lowers[unit.first - 1] in _TO), None)
    return named.entries[0].value if named is not None else None


def listed_with(doc: Document, parties: Sequence[Party]) -> dict[int, int]:
    """The person before whom in a list each person follows, by index: "Prime Minister X, Minister Y and Minister Z"."""
    listed: dict[int, int] = {}
    for before, party in zip(parties, parties[1:], strict=False):
        same = before.sentence == party.sentence and before.person is not None and party.person not in (None, before.person)
        if same and set(doc.lowers[before.last : party.first]) <= _LIST_WORDS and party.person is not None and before.person is not None:
            listed.setdefault(party.person, before.person)
    return listed


def accompanied(doc: Document, parties: Sequence[Party], meant: Sequence[int | None]) -> dict[int, int]:
    """Whom each person accompanies, by index: the first person of a sentence with "accompanied by" before the person."""
    company: dict[int, int] = {}
    leaders: dict[int, tuple[Party, int]] = {}
    for party, person in zip(parties, meant, strict=True):
        if person is None:
            continue
        leader, led_by = leaders.setdefault(party.sentence, (party, person))
        between = doc.lowers[leader.last : party.first]
        if led_by != person and "accompanied" in between and "by" in between:
            company.setdefault(person, led_by)
    return company


def named_near(units: Sequence[Sequence[Unit]], parties: Sequence[Party]) -> dict[int, set[str]]:
    """The countries that the sentences of each person name, by name or city."""
    near: dict[int, set[str]] = {}
    for party in parties:
        if party.person is not None:
            named = {unit.entries[0].value for unit in units[party.sentence] if unit.kind in ("country", "city")}
            near.setdefault(party.person, set()).update(named)
    return near


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
