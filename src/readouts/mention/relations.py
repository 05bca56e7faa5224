"""What a sentence says of relations: between which states, or with which body, and whether it names a field of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from readouts.lexicon.entries import words
from readouts.mention.units import Unit
from readouts.segment import Document, Sentence

_TIES = words("relations relation relationship relationships ties friendship partnership bonds")
_WORK = words("cooperation co-operation collaboration interaction coordination links")
_HEADS = _TIES | _WORK
# These say little by themselves: only with whose they are.
_DEPENDENT = words("friendship partnership bonds links interaction coordination collaboration relation")
_GENERAL = words(
    "bilateral political diplomatic mutual friendly fraternal brotherly good-neighbourly good-neighborly neighbourly "
    "neighborly interstate inter-state bi-lateral traditional historic historical mutually-beneficial"
)
_FIELDS = words(
    "security defence defense military international public foreign regional multilateral trilateral strategic legal "
    "judicial business economic police criminal technical development parliamentary commercial customs industrial "
    "cultural trade energy labour labor civil-military cross-border working-level"
)
_OWNERS = words("between of with among")
_STATES = words(
    "countries nations states sides peoples people governments parties neighbours neighbors neighbour neighbor "
    "capitals them us"
)
_HOME = words("country kingdom republic sultanate state emirates nation")
_BODIES = words(
    "ministries forces armies militaries parliaments agencies services institutions companies police universities "
    "cities regions departments authorities banks organizations organisations structures offices committees "
    "assemblies chambers legislatures ministry army navies navy company enterprises experts"
)
_EVERY = words("various all different several many every other diverse numerous multiple number range variety areas")
_NO_FIELD = words("region future framework years year regard context world time spirit format accordance light line")
_INTO = words("in on against for regarding concerning")
_STOPS = words(". ; : which who that was were is are has have had said while but ( )") | {"“", "”", '"'}
_JOINTS = frozenset(("and", ",", "&"))
_CLOSE = words("relations relation relationship relationships ties friendship bonds links")
# What is founded or signed: "a memorandum of cooperation", "the cooperation agreement".
_PAPERS = words(
    "memorandum memorandums memoranda agreement agreements mechanism mechanisms framework frameworks plan programme "
    "program protocol treaty roadmap contract contracts council committee centre center"
)
# Bodies that lend: one speaks with them of what they pay for, not of ties with a body.
LENDERS = words("WB IMF IFC EBRD EIB ADB AfDB AIIB IsDB CDB IDB CAF EDB NDB")
_REACH = 12
_LEFT = 6
_MANY = 4
_SHORT = 3
_MOSTLY = 0.7


@dataclass(frozen=True, slots=True)
class Relation:
    """Words `first` to `last` (half-open) that speak of relations.

    `kind` is ties or work; `whose` is states (of the `countries`, if named), body, institutions or nobody's.
    """

    first: int
    last: int
    kind: str
    whose: str
    countries: frozenset[str] = frozenset()


def relations_in(
    doc: Document, sentence: Sentence, units: Sequence[Unit], fields: Mapping[int, str]
) -> Iterator[Relation]:
    """The relations that a sentence speaks of in general, not of one field; `fields`: the words that name a topic."""
    if _HEADS.isdisjoint(doc.lowers[sentence.first : sentence.last]):
        return
    for u, unit in enumerate(units):
        word = doc.lowers[unit.last - 1]
        if word in _HEADS:
            relation = _relation(doc, sentence, units, u, fields)
            if relation is not None and not (relation.whose == "nobody" and word in _DEPENDENT):
                yield relation


def _relation(
    doc: Document, sentence: Sentence, units: Sequence[Unit], u: int, fields: Mapping[int, str]
) -> Relation | None:
    head = units[u].last - 1
    within = range(units[u].first, head)
    if head in fields or _aside(doc, sentence, head) or any(k in fields or doc.lowers[k] in _FIELDS for k in within):
        return None
    first, general, before = _modifiers(doc, units, u, fields)
    if first < 0:
        return None
    whose, after, last = _owners(doc, units, u)
    if not _in_general(doc, sentence, last, fields):
        return None
    countries = frozenset(before if len(before) > 1 else after)
    if whose == "nobody" and (general or len(before) > 1):
        whose = "states"
    kind = "ties" if doc.lowers[head] in _TIES else "work"
    return None if whose == "others" else Relation(first, last, kind, whose, countries)


def _aside(doc: Document, sentence: Sentence, head: int) -> bool:
    """ "In cooperation with" speaks of none, nor does a body's name; to normalize relations is to settle a conflict."""
    before = doc.words[head - 1] if head > sentence.first else ""
    after = doc.lowers[head + 1] if head + 1 < sentence.last else ""
    if after in _PAPERS or (before.lower() in ("of", "for") and doc.lowers[head - 2] in _PAPERS):
        return True
    if before.lower() == "in" and after in ("with", "to") and doc.lowers[head] not in _CLOSE:
        return True
    if any(word.startswith("normali") for word in doc.lowers[max(head - 5, sentence.first) : head]):
        return True
    return doc.words[head][0].isupper() and before[:1].isupper() and not _in_capitals(doc, sentence)


def _in_capitals(doc: Document, sentence: Sentence) -> bool:
    """Whether a headline writes all its words with capitals."""
    long = [word for word in doc.words[sentence.first : sentence.last] if len(word) > _SHORT and word[0].isalpha()]
    return sum(word[0].isupper() for word in long) > _MOSTLY * len(long)


def _modifiers(doc: Document, units: Sequence[Unit], u: int, fields: Mapping[int, str]) -> tuple[int, bool, set[str]]:
    """The first word before the head that belongs to it (-1 if it names a field), whether general, and the states."""
    first, countries = units[u].first, set[str]()
    # "Bilateral relations" is one unit, as there are directors for them.
    general = not _GENERAL.isdisjoint(doc.lowers[first : units[u].last - 1])
    joined = True
    if u and units[u - 1].kind in _JOINTS:
        return first, general, countries
    for v in range(u - 1, max(u - _LEFT, -1), -1):
        unit, word = units[v], doc.lowers[units[v].last - 1]
        if unit.kind in _JOINTS or unit.kind in ("-", "–"):
            joined = True
            continue
        if word in _GENERAL:
            general, first = True, unit.first
        elif unit.kind in ("country", "adjective", "pair"):
            countries |= {entry.value for entry in unit.entries[: 2 if unit.kind == "pair" else 1]}
            first = unit.first
        elif joined and not general and (word in _FIELDS or unit.first in fields):
            return _coordinated(doc, units, v), True, countries
        elif unit.kind not in ("word", "name") or word in _STOPS:
            break
        joined = False
    return first, general, countries


def _coordinated(doc: Document, units: Sequence[Unit], v: int) -> int:
    """The word of "political" in "political and economic relations"; -1 for the relations of a field alone."""
    while v > 1 and units[v - 1].kind in ("and", ","):
        v -= 2
        if doc.lowers[units[v].first] in _GENERAL:
            return units[v].first
    return -1


def _owners(doc: Document, units: Sequence[Unit], u: int) -> tuple[str, set[str], int]:
    """Whose they are ("between both states", "with Oman", "between the ministries"), and the word after."""
    last = units[u].last
    if u + 1 >= len(units) or doc.lowers[units[u + 1].first] not in _OWNERS:
        return "nobody", set(), last
    countries, whose = set[str](), "others"
    for unit in units[u + 2 : u + 2 + _REACH]:
        word = doc.lowers[unit.last - 1]
        named = unit.kind in ("country", "adjective", "pair", "city", "the", "of")
        if word in _STOPS or word in _INTO:
            break
        if word in _BODIES or unit.kind == "institution":
            return "institutions", set(), unit.last
        if unit.kind == "body" and (whose == "others" or len(countries) == 1):
            return "institutions" if unit.entries[0].value in LENDERS else "body", set(), unit.last
        if whose == "states" and not (named or unit.kind == "and"):
            break
        if unit.kind == "city" or (named and unit.entries):
            countries |= {entry.value for entry in unit.entries[: 2 if unit.kind == "pair" else 1]}
            whose, last = "states", unit.last
        elif word in _STATES or word in _HOME:
            whose, last = "states", unit.last
    return whose, countries, last


def _in_general(doc: Document, sentence: Sentence, last: int, fields: Mapping[int, str]) -> bool:
    """Whether what follows names no field of the relations, or many: "in energy", but "in all fields"."""
    if last >= sentence.last or doc.lowers[last] not in _INTO:
        return True
    after = doc.lowers[last + 1 : min(last + _REACH + 4, sentence.last)]
    if any(word in _EVERY for word in after[:4]) or any(word in _NO_FIELD for word in after[:3]):
        return True
    named = {fields[k] for k in range(last, min(last + 2 * _REACH, sentence.last)) if k in fields}
    return len(named) >= _MANY
