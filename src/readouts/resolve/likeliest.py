"""The country that an office without one most likely serves, weighed from what the article tells."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from readouts.lexicon.entries import rows
from readouts.mention.offices import Office, is_country
from readouts.resolve.people import Person
from readouts.segment import Document

# Of these a state has one holder at a time.
_UNIQUE = frozenset(("head_of_state", "head_of_government", "minister", "speaker"))
_TOLD = frozenset((None, "stated", "counterpart", "institution", "list"))
_MOST_COUNTED = 20
_HOME, _HOME_UNNAMED, _VOTE = 8, 3, 3
_MOST_HOME = 16
_MARKED, _FACING, _VISITED, _TAKEN, _MET_THERE, _COMPANY, _IMPOSSIBLE, _SENTENCE = 3, 5, 15, 30, 12, 14, 25, 3


@dataclass(slots=True)
class Context:
    """What the article tells of countries: how often each is named, its own (`home`, with the votes for it), and by person's index
    where they travel (`visited`), where a traveller met them (`met`), whom they accompany (`company`), whose counterpart
    they are (`opposite`), after whom they are listed (`listed`), and the countries their sentences name (`near`).
    """

    counts: Counter[str]
    home: str | None = None
    votes: int = 0
    visited: Mapping[int, set[str]] = field(default_factory=dict)
    met: Mapping[int, set[str]] = field(default_factory=dict)
    company: Mapping[int, int] = field(default_factory=dict)
    listed: Mapping[int, int] = field(default_factory=dict)
    opposite: Mapping[int, set[str]] = field(default_factory=dict)
    near: Mapping[int, set[str]] = field(default_factory=dict)


def likeliest_country(doc: Document, person: Person, office: Office, people: Sequence[Person], context: Context) -> str | None:
    """The best weighed country, or None where the article names none."""
    score = _weigh(person, people, context)
    for code in _taken(person, office, people) & score.keys():
        score[code] -= _TAKEN
    for code in score:
        if not _possible(doc, office, code):
            score[code] -= _IMPOSSIBLE
    if office.posted_to:
        score.pop(office.posted_to, None)
    return min(score, key=lambda code: (-score[code], code)) if score else None


def likeliest_body(doc: Document, person: Person, office: Office, people: Sequence[Person], context: Context) -> str | None:
    """The international body named most, one that others are said to serve first."""
    bodies = [code for code, _ in context.counts.most_common() if not is_country(code) and _possible(doc, office, code)]
    served = {office.body for other in people if other is not person for office, _ in other.offices}
    return next((code for code in bodies if code in served), bodies[0] if bodies else None)


def _weigh(person: Person, people: Sequence[Person], context: Context) -> dict[str, int]:
    marked = Counter(other.serves for other in people if other is not person and other.serves)
    score = {code: min(count, _MOST_COUNTED) - _MARKED * min(marked[code], 2) for code, count in context.counts.items() if is_country(code)}
    home = context.home
    if home:
        own = _HOME if context.counts[home] else _HOME_UNNAMED
        score[home] = score.get(home, 0) + min(own + _VOTE * context.votes, _MOST_HOME)
    index = person.index
    company = {people[context.company[index]].serves} if index in context.company else set()
    if index in context.listed:
        company |= {office.country for office, _ in people[context.listed[index]].offices if office.country_rule in ("home", "likeliest")}
    changes = (
        (_facing(person, people), -_FACING),
        (context.visited.get(index, ()), -_VISITED),
        (context.opposite.get(index, ()), -_VISITED),
        (context.met.get(index, ()), _MET_THERE),
        (context.near.get(index, ()), _SENTENCE),
        (company, _COMPANY),
    )
    for codes, change in changes:
        for code in codes:
            if code is not None and is_country(code):
                score[code] = score.get(code, 0) + change
    return score


def _facing(person: Person, people: Sequence[Person]) -> set[str]:
    """The countries of those whom the person's sentences name as another side."""
    sentences = {party.sentence for party in person.mentions}
    others = [(office, party) for other in people if other is not person for office, party in other.offices]
    return {office.country for office, party in others if office.country and party.sentence in sentences and office.country_rule in _TOLD}


def _taken(person: Person, office: Office, people: Sequence[Person]) -> set[str]:
    """The countries where another is said to hold this very office."""
    if office.role not in _UNIQUE:
        return set()
    others = [held for other in people if other is not person for held, _ in other.offices]
    return {held.country for held in others if held.country and held.key[:2] == office.key[:2] and held.head_role == office.head_role}


@lru_cache(maxsize=1)
def _title_countries() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    return {r["title"]: (frozenset(r["only"].split()), frozenset(r["never"].split())) for r in rows("title_countries.csv")}


def _possible(doc: Document, office: Office, code: str) -> bool:
    """Whether the state has such a title: a king reigns in few, a presidential republic has no prime minister."""
    title = " ".join(doc.lowers[office.head[0] : office.head[1]])
    only, never = _title_countries().get(title, (frozenset(), frozenset()))
    if office.role not in ("head_of_state", "head_of_government") and title in ("president", "prime minister", "premier"):
        return True
    return not (only and code not in only) and code not in never
