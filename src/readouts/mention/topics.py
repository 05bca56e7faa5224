"""Topics that words of a sentence name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readouts.lexicon import topic_matcher
from readouts.lexicon.entries import word_list, words
from readouts.lexicon.function_words import MARGINS
from readouts.mention.parties import Party
from readouts.mention.places_discussed import PLACES, is_joined, places_discussed
from readouts.mention.relations import Relation, relations_in
from readouts.mention.units import Unit
from readouts.segment import Document, Sentence

# Where a situation, developments or a crisis are, and which integration or summit is a body's.
_NEAR = 6
_BESIDE = 4
# What may stand between a situation and its place.
_TO_PLACE = words(
    "the this that its their our both whole entire wider broader in and at across of eastern western northern southern "
    "south east north west central occupied neighbouring neighboring neighbor neighbour brotherly friendly same "
    "near middle sub-saharan high latest current recent , two"
)
_TIES = words("relations relationship relationships ties partnership partnerships alliance alliances")
_ON = words("for of")
_VISITS = words("visit visits come travel")
_EXCHANGES = ("exchang", "shar", "stud", "learn", "transfer", "benefit", "borrow", "interest")
# Topics that bodies, formats and missions are by their names: "the Visegrad Group", "the Resolute Support Mission".
_OF_BODIES = "international-organizations"
_NAMED = frozenset((_OF_BODIES, "regional-cooperation", "peacekeeping", "conflict-settlement"))
# What ends the name of an event or foundation, in which words name no topic.
_FOUNDED = word_list("what_is_founded")
_PLACE_KINDS = frozenset(("country", "city", "pair"))

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words `first` to `last` (half-open) that name a topic.

    `context` is what else it needs: a field of participants (defence, security, parliament, justice), all of them of
    one field (armed, police) or not (civil), an international body as a side (body), three states or more (many), or
    words around it. `countries` are those whose affair it is.
    """

    first: int
    last: int
    topic: str
    context: str = ""
    countries: frozenset[str] = frozenset()


def topic_cues(doc: Document) -> list[Cue]:
    """Each cue of the lexicon in the article, in order."""
    return [
        Cue(first, last, entry.value, entry.context or "")
        for first, last, entries in topic_matcher().find(doc.lowers)
        for entry in entries
    ]


def cues_in(
    doc: Document, sentence: Sentence, found: Sequence[Cue], units: Sequence[Unit], parties: Sequence[Party]
) -> list[Cue]:
    """What names topics in a sentence: cues of the lexicon with what they need around them, and relations."""
    taken = _titles(doc, units, parties)
    names = _names(doc, units) if found else []
    free = [
        cue for cue in found if cue.first not in taken and not _within(cue, names) and not _beside(doc, sentence, cue)
    ]
    grounded = [_grounded(doc, sentence, units, cue) for cue in free]
    held = [cue for cue in grounded if cue is not None]
    named = [cue for cue in held if not cue.context and cue.topic not in ("bilateral-relations", "")]
    fields = {k: cue.topic for cue in named for k in range(cue.first, cue.last)}
    told = [
        cue
        for relation in relations_in(doc, sentence, units, fields)
        if relation.first not in taken
        for cue in _of_relation(relation)
    ]
    told += [
        Cue(place.first, place.last, _OF_BODIES if place.body else "regional-security", "", place.countries)
        for place in places_discussed(doc, sentence, units)
        if place.first not in taken and not (place.body and place.first in fields)
    ]
    return sorted((cue for cue in [*held, *told] if cue.topic), key=lambda cue: cue.first)


def _of_relation(relation: Relation) -> Iterator[Cue]:
    """The topics that relations in general are, by whose they are: of states, of a body, of armed forces."""
    if relation.whose == "body":
        yield _cue(relation, _OF_BODIES)
        return
    if relation.whose in ("states", "nobody"):
        yield _cue(relation, "regional-cooperation", "many")
    if relation.whose == "states" and relation.kind == "ties":
        yield _cue(relation, "bilateral-relations")
        return
    if relation.whose != "institutions":
        yield _cue(relation, "bilateral-relations", "civil")
        yield _cue(relation, _OF_BODIES, "body")
    yield _cue(relation, "military-cooperation", "armed")
    yield _cue(relation, "law-enforcement-cooperation", "police")


def _cue(relation: Relation, topic: str, context: str = "") -> Cue:
    return Cue(relation.first, relation.last, topic, context, relation.countries)


def _grounded(doc: Document, sentence: Sentence, units: Sequence[Unit], cue: Cue) -> Cue | None:
    """The cue with what it needs around it, a place or a body after it say; None if that is not there."""
    if cue.context not in _NEEDS:
        return cue
    span = _NEEDS[cue.context](doc, sentence, units, cue)
    return None if span is None else Cue(*span, cue.topic)


def _place_after(doc: Document, sentence: Sentence, units: Sequence[Unit], cue: Cue) -> Span | None:
    near = [unit for unit in units if cue.last <= unit.first < min(cue.last + _NEAR, sentence.last)]
    for unit in near:
        if unit.kind in _PLACE_KINDS or doc.lowers[unit.last - 1] in PLACES:
            return cue.first, unit.last
        if doc.lowers[unit.last - 1] not in _TO_PLACE and not doc.words[unit.first][0].isupper():
            return None
    return None


def _region_after(doc: Document, sentence: Sentence, units: Sequence[Unit], cue: Cue) -> Span | None:
    """A region after "cooperation in": "cooperation in the Black Sea region"; with a country it is of two states."""
    span = _place_after(doc, sentence, units, cue)
    return span if span is not None and doc.lowers[span[1] - 1] in PLACES else None


def _body_after(doc: Document, sentence: Sentence, units: Sequence[Unit], cue: Cue) -> Span | None:
    bodies = [unit for unit in units if is_joined(unit) and cue.last <= unit.first < cue.last + _BESIDE]
    return (cue.first, bodies[0].last) if bodies else None


def _ties_after(doc: Document, sentence: Sentence, units: Sequence[Unit], cue: Cue) -> Span | None:
    """ "Strategic" with the ties that are so: "strategic and friendly Kenyan-Peruvian relations"."""
    after = range(cue.last, min(cue.last + _NEAR, sentence.last))
    return next(((cue.first, k + 1) for k in after if doc.lowers[k] in _TIES), None)


def _body_before(doc: Document, sentence: Sentence, units: Sequence[Unit], cue: Cue) -> Span | None:
    bodies = [unit for unit in units if is_joined(unit) and cue.first - _BESIDE < unit.last <= cue.first]
    return (bodies[-1].first, cue.last) if bodies else None


def _beside(doc: Document, sentence: Sentence, cue: Cue) -> bool:
    """Whether a body or its summit only tells where the meeting was: "on the sidelines of the NATO summit"."""
    before = doc.lowers[max(sentence.first, cue.first - 2 * _NEAR) : cue.first]
    if MARGINS.isdisjoint(before):
        return False
    return cue.topic == _OF_BODIES or (doc.words[cue.first][0].isupper() and "," not in before)


def _visit_after(doc: Document, sentence: Sentence, units: Sequence[Unit], cue: Cue) -> Span | None:
    if doc.lowers[cue.first - 1] == "had":
        return None
    after = range(cue.last, min(cue.last + 2 * _NEAR, sentence.last))
    places = {unit.first for unit in units if unit.kind in _PLACE_KINDS}
    return next(((cue.first, k + 1) for k in after if _goes(doc, k, places)), None)


def _goes(doc: Document, k: int, places: set[int]) -> bool:
    """Whether a word of an invitation is a visit: "to visit", "to come to Lima", "to Lima"."""
    if doc.lowers[k] in _VISITS:
        return True
    return doc.lowers[k] == "to" and k + 1 in places


def _exchange_near(doc: Document, sentence: Sentence, units: Sequence[Unit], cue: Cue) -> Span | None:
    near = range(max(cue.first - _NEAR, sentence.first), min(cue.last + _NEAR, sentence.last))
    words = [k for k in near if doc.lowers[k].startswith(_EXCHANGES)]
    return (min(cue.first, words[0]), max(cue.last, words[0] + 1)) if words else None


_NEEDS = {
    "place": _place_after,
    "region": _region_after,
    "body-after": _body_after,
    "body-before": _body_before,
    "ties-after": _ties_after,
    "visit-after": _visit_after,
    "exchange": _exchange_near,
}


def _within(cue: Cue, names: Sequence[Span]) -> bool:
    """Whether a cue is a part of a name, and not the whole of it; a summit of NATO's is about NATO all the same."""
    return cue.topic not in _NAMED and any(
        a <= cue.first and cue.last <= b and b - a > cue.last - cue.first for a, b in names
    )


def _names(doc: Document, units: Sequence[Unit]) -> list[Span]:
    """The names of bodies, and those that end with what is held or founded: "Climate Week", "Energy Forum"."""
    bodies = [(unit.first, unit.last) for unit in units if unit.kind == "body"]
    return bodies + [
        (_capitals_before(doc, units, k), _capitals_after(doc, units, k))
        for k, unit in enumerate(units)
        if doc.lowers[unit.last - 1] in _FOUNDED and doc.words[unit.first][0].isupper()
    ]


def _capitals_before(doc: Document, units: Sequence[Unit], k: int) -> int:
    """The first word of the run of capitalized words that ends with unit `k`."""
    while k and doc.words[units[k - 1].first][0].isupper():
        k -= 1
    return units[k].first


def _capitals_after(doc: Document, units: Sequence[Unit], k: int) -> int:
    """The word after unit `k` and the capitalized words that say what it is on: "Agency for Youth"."""
    after = k + 2
    if after >= len(units) or doc.lowers[units[k + 1].first] not in _ON:
        return units[k].last
    while after < len(units) and doc.words[units[after].first][0].isupper():
        after += 1
    return units[after - 1].last if after > k + 2 else units[k].last


def _opens(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a word has its capital as the first of a sentence: "Exports of copper and seeds were discussed"."""
    after = doc.words[units[k].last : units[k].last + 2]
    return k == 0 and len(after) > 1 and after[0] in ("of", "and", ",") and after[1].islower()


def _titles(doc: Document, units: Sequence[Unit], parties: Sequence[Party]) -> set[int]:
    """The words that are part of an office, an institution's name or a person's mention."""
    taken: set[int] = set()
    for party in parties:
        if party.person is not None or party.offices:
            taken |= set(range(party.first, party.last))
    for k, unit in enumerate(units):
        if unit.kind == "institution" and doc.words[unit.first][0].isupper() and not _opens(doc, units, k):
            j = k
            while j > 0 and units[j - 1].kind in ("portfolio", "modifier", "name"):
                j -= 1
            stop = k + 1
            while (
                stop + 1 < len(units)
                and units[stop].kind in ("of", "for", "and", "the", "portfolio", "&")
                and units[stop + 1].kind in ("portfolio", "the", "and")
            ):
                stop += 1
            if stop > k + 1:
                stop += 1
            taken |= set(range(units[j].first, units[min(stop, len(units)) - 1].last))
    return taken
