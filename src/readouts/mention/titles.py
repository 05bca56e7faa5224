"""Title phrases: a title's word with what stands before it and the complements after it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from readouts.lexicon import Entry
from readouts.mention.complement import ABROAD, Complement, noun_phrase
from readouts.mention.complements import complements_from
from readouts.mention.leads import lead_start, owner_before
from readouts.mention.units import Unit
from readouts.segment import Document

_ALSO_VERBS = frozenset(("head", "heads", "chair", "chairs", "co-chair", "co-chairs"))
# Those who have a house: "the Governor House"; an Ambassador Lodge is a person.
_HOLDERS = frozenset((("president",), ("prime", "minister"), ("governor",), ("premier",)))
_WITH_NEXT = 2
# Who is so leads those told next, and is no head of theirs.
_AT_THE_HEAD = ["at", "the", "head", "of"]
_HOUSES = frozenset(("House", "Palace", "Residence", "Mansion", "Lodge"))
_OBJECT_STARTS = frozenset(("the", "a", "an", "to", "his", "her", "its", "on"))


@dataclass(slots=True)
class Title:
    """A title phrase: the places of its units (`at` is the title's own, `word` its first word), what stands before and
    after it, of which `kinds` of units, and the title's entry.
    """

    start: int
    at: int
    stop: int
    word: int
    role: Entry
    lead: list[Unit]
    complements: list[Complement]
    kinds: set[str] = field(init=False)
    _after: list[Unit] = field(init=False)

    def __post_init__(self) -> None:
        self._after = [unit for complement in self.complements for unit in complement.units]
        self.kinds = {unit.kind for unit in self.lead}.union([unit.kind for unit in self._after])

    def after(self) -> list[Unit]:
        """The units of the complements."""
        return self._after

    def links(self, *links: str) -> bool:
        """Whether a complement has one of these links."""
        return any(complement.link in links for complement in self.complements)


def titles_of(doc: Document, units: Sequence[Unit]) -> list[Title]:
    """The title phrases of a sentence, in order, without overlap."""
    found: list[Title] = []
    limit = 0
    for at, unit in enumerate(units):
        if unit.kind != "role" or at < limit or not _is_title(doc, units, at):
            continue
        start = lead_start(doc, units, at, limit)
        owner = owner_before(units, start) if start == at else []
        stop, complements = complements_from(doc, units, at + 1, unit.entries[0].value)
        found.append(Title(start, at, stop, unit.first, unit.entries[0], owner + list(units[start:at]), complements))
        limit = stop
    return found


def verbal_title(doc: Document, units: Sequence[Unit], k: int, role: Entry) -> Title:
    """The title that a verb at unit `k` amounts to: "commands" the US Air Force in Europe."""
    end = noun_phrase(doc, units, k + 1, "of", role.value)
    commanded = Complement("of", [unit for unit in units[k + 1 : end] if unit.kind != "the"])
    stop, complements = complements_from(doc, units, end, role.value, [commanded] if commanded.units else [])
    return Title(k, k, stop, units[k].first, role, [], complements)


def _is_title(doc: Document, units: Sequence[Unit], at: int) -> bool:
    """Whether the word is a title here, not the verb of "heads the delegation", not a house: "the Governor House"."""
    if _names_house(doc, units[at]) or doc.lowers[units[at].first - 2 : units[at].last + 1] == _AT_THE_HEAD:
        return False
    verbal = doc.lowers[units[at].first] in _ALSO_VERBS and doc.words[units[at].first][0].islower()
    return not (verbal and at + 1 < len(units) and units[at + 1].kind in _OBJECT_STARTS)


def _names_house(doc: Document, unit: Unit) -> bool:
    """Whether a house is named for who holds the title: "the Prime Minister House", not "House Committee"."""
    after = doc.words[unit.last : unit.last + 2]
    holder = tuple(doc.lowers[unit.first : unit.last])
    # "the Governor House Karachi"
    ends = len(after) < _WITH_NEXT or holder == ("governor",) or not (after[1][0].isupper() or after[1] == "of")
    return after[:1] != [] and after[0] in _HOUSES and ends and holder in _HOLDERS


__all__ = ["ABROAD", "Title", "titles_of", "verbal_title"]
