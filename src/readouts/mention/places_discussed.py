"""Countries and regions of which a sentence says no more than that they were discussed: "talks on Chad and Mali"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from readouts.lexicon.entries import word_list, words
from readouts.lexicon.function_words import BE, MARGINS
from readouts.mention.relations import LENDERS
from readouts.mention.units import Unit
from readouts.segment import Document, Sentence

PLACES = word_list("places_discussed")
_DISCUSSED = ("discuss", "exchang", "view", "talk", "spoke", "focus", "touch", "issue", "consult", "topic", "opinion")
_DISCUSSING = words("discuss discussed discussing discusses")
_ON = words("on about regarding concerning including upon")
# What joins the places of a list or stands before a place, and what may follow one of which no more is said.
_LISTED = words(", and the as well also both western eastern northern southern middle south east north west central")
_AFTER = words(", . ; and as besides along at in during")
_CAME_UP = words("figured featured agenda topics")
_DONE = words("discussed raised addressed covered")
_NEAR = 6
# "the crisis in", "the latest developments around"
_MATTERS = words(
    "situation crisis conflict war wars developments events ceasefire hostages fighting violence hostilities"
)
_NAMED = frozenset(("country", "city"))
_EVENT = 10
_THERE, _TO_MATTER = words("in around on against"), 5


@dataclass(frozen=True, slots=True)
class Place:
    """Words `first` to `last` (half-open) that name a place, and the country it is, if it is one; or a body."""

    first: int
    last: int
    countries: frozenset[str]
    body: bool = False


def places_discussed(doc: Document, sentence: Sentence, units: Sequence[Unit]) -> Iterator[Place]:
    """The places that alone follow "discussed", "talks on", "views about", and each other, or that were discussed."""
    yield from _subjects(doc, sentence, units)
    said = doc.lowers[sentence.first : sentence.last]
    if _DISCUSSING.isdisjoint(said) and _ON.isdisjoint(said):
        return
    spoke, listing = -_NEAR, False
    for unit in units:
        word = doc.lowers[unit.last - 1]
        if word.startswith(_DISCUSSED):
            spoke, listing = unit.first, word in _DISCUSSING
        elif word in _ON:
            listing = unit.first - spoke <= _NEAR
        elif listing and _is_place(doc, unit):
            if unit.last == sentence.last or doc.lowers[unit.last] in _AFTER:
                yield _place(unit)
        elif word not in _LISTED:
            listing = False


def talked_of(doc: Document, sentence: Sentence, units: Sequence[Unit]) -> set[int]:
    """The first words of the states named as what talk was about alone: "discussed Chad", "the situation in Mali".

    And of those where an event of many was, "on the sidelines of the summit in Peru".
    """
    named = [unit for unit in units if unit.kind in _NAMED]
    if not named:
        return set()
    alone = {place.first for place in places_discussed(doc, sentence, units)}
    return {u.first for u in named if u.first in alone or _of_matters(doc, u) or _of_an_event(doc, sentence, u)}


def _of_an_event(doc: Document, sentence: Sentence, unit: Unit) -> bool:
    """Whether a place is told as where those met who were at an event of many states."""
    return not MARGINS.isdisjoint(doc.lowers[max(sentence.first, unit.first - _EVENT) : unit.first])


def _of_matters(doc: Document, unit: Unit) -> bool:
    """Whether a state is named as where something goes on: "the humanitarian situation in | Mali"."""
    before = [word for word in doc.lowers[max(0, unit.first - _TO_MATTER) : unit.first] if word != "the"]
    return before[-1:] != [] and before[-1] in _THERE and not _MATTERS.isdisjoint(before[-3:-1])


def _subjects(doc: Document, sentence: Sentence, units: Sequence[Unit]) -> Iterator[Place]:
    """The places with which a sentence begins, where these "were discussed" or "figured in the talks"."""
    places: list[Unit] = []
    for unit in units:
        if _is_place(doc, unit):
            places.append(unit)
        elif doc.lowers[unit.last - 1] not in _LISTED:
            break
    if not places:
        return
    last = places[-1].last
    after = doc.lowers[last : min(last + _NEAR, sentence.last)]
    if not _CAME_UP.isdisjoint(after) or any(be in BE and done in _DONE for be, done in pairwise(after)):
        yield from map(_place, places)


def _is_place(doc: Document, unit: Unit) -> bool:
    word = doc.words[unit.last - 1]
    return unit.kind == "country" or is_joined(unit) or (word.lower() in PLACES and word[0].isupper())


def is_joined(unit: Unit) -> bool:
    """Whether a unit names a body with which one works; banks and funds give money, European is much."""
    if unit.kind != "body" or unit.entries[0].phrase == "European" or unit.entries[0].value in LENDERS:
        return False
    return not any(word in unit.entries[0].phrase for word in ("Bank", "Fund"))


def _place(unit: Unit) -> Place:
    countries = frozenset(entry.value for entry in unit.entries[:1] if unit.kind == "country")
    return Place(unit.first, unit.last, countries, unit.kind == "body")
