"""The people of an article: its mentions of one person brought together, under the fullest name."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from readouts.mention.offices import Office
from readouts.mention.parties import Party

_SON_OF = frozenset(("bin", "ibn", "bint"))
_FOLDED = str.maketrans({"ə": "a", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"})


@dataclass(slots=True)
class Person:
    """One person of the article: the mentions, in order, and the offices with the mention that says each."""

    index: int
    name: str
    tokens: tuple[str, ...]
    mentions: list[Party] = field(default_factory=list)
    offices: list[tuple[Office, Party]] = field(default_factory=list)

    @property
    def serves(self) -> str | None:
        """The country or body of the first office that names one."""
        return next((office.serves for office, _ in self.offices if office.serves and not office.former), None)


def fold(name: str) -> str:
    """A name without case, accents, apostrophes and dots, for comparison only."""
    plain = unicodedata.normalize("NFKD", name.translate(_FOLDED).casefold().translate(_FOLDED))
    return "".join(c for c in plain if c.isalnum() or c in " -")


def tokens(name: str) -> tuple[str, ...]:
    """The folded words of a name; a hyphen parts words too."""
    return tuple(fold(name.replace(".", " ").replace("-", " ")).split())


def people_of(parties: Sequence[Party]) -> list[Person]:
    """The persons that the parties name; each party gets its person's index.

    Titled and full names are placed first, so that a surname in a headline finds its bearer further down.
    """
    people: list[Person] = []
    named = [party for party in parties if party.name]
    trusted = [party for party in named if party.kind != "bare" and _said_in_text(party, named)]
    for party in trusted:
        if len(tokens(party.name or "")) > 1 and party.kind != "name":
            _place(party, people, create=True)
    for party in trusted:
        if party.person is None:
            _place(party, people, create=party.kind != "name" or len(tokens(party.name or "")) > 1)
    for party in named:
        if party.person is None:
            _place(party, people, create=False)
    for person in people:
        person.mentions.sort(key=lambda party: party.first)
        person.name = _fullest(person)
    return people


def _said_in_text(party: Party, named: Sequence[Party]) -> bool:
    """Whether a headline's name comes again in the text: in headlines, verbs and nouns have capitals too ("Rates Relation")."""
    words = tokens(party.name or "")
    if not party.headline or len(words) > 2 or party.honorific or (len(words) == 2 and not words[0].endswith(("s", "ed"))):
        return True
    body = [other for other in named if not other.headline]
    return not body or any(words[-1] in tokens(other.name or "") for other in body)


def _place(party: Party, people: list[Person], create: bool) -> None:
    words = tokens(party.name or "")
    if not words:
        return
    person = _bearer(words, party, people)
    if person is None and create:
        person = Person(len(people), party.name or "", words)
        people.append(person)
    if person is None:
        return
    party.person = person.index
    person.mentions.append(party)
    person.offices += [(office, party) for office in party.offices]
    if len(words) > len(person.tokens):
        person.tokens = words


def _bearer(words: tuple[str, ...], party: Party, people: Sequence[Person]) -> Person | None:
    """The person already known whom these words name, the most recently mentioned first."""
    fitting = [person for person in people if same_name(words, person.tokens) and not _clash(party, person)]
    if len(words) == 1:
        last = [person for person in fitting if person.tokens[-1] == words[0]]
        fitting = last or fitting
    return max(fitting, key=lambda person: _nearness(person, party)) if fitting else None


def _nearness(person: Person, party: Party) -> int:
    """The place of the person's last mention before this one; people first named later rank behind."""
    before = [mention.first for mention in person.mentions if mention.first < party.first]
    return max(before) if before else -min(mention.first for mention in person.mentions)


def same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names of one article can be one person's: the shorter's words all stand in the longer."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if sorted(a) == sorted(b):
        return True
    if len(short) == 1:
        return len(short[0]) > 1 and any(_alike(short[0], word) for word in long)
    if short[1] in _SON_OF and not _alike(short[0], long[0]):
        return False
    if not any(_alike(short[-1], word) for word in long[1:] or long):
        return False
    rest = list(long)
    for word in short:
        hit = next((other for other in rest if _alike(word, other) or _initial_of(word, other)), None)
        if hit is None:
            return False
        rest.remove(hit)
    return True


def _alike(a: str, b: str) -> bool:
    if a == b:
        return True
    shorter = min(len(a), len(b))
    return shorter >= 5 and a[0] == b[0] and Levenshtein.distance(a, b, score_cutoff=2) <= (2 if shorter >= 8 else 1)


def _initial_of(a: str, b: str) -> bool:
    return (len(a) == 1 or len(b) == 1) and a[0] == b[0]


def _clash(party: Party, person: Person) -> bool:
    """Whether the mention's country speaks against the person: a namesake who serves another state."""
    if len(tokens(party.name or "")) > 1 and len(person.tokens) > 1:
        return False
    said = {office.serves for office in party.offices if office.serves} | ({party.country} if party.country else set())
    known = {office.serves for office, _ in person.offices if office.serves}
    return bool(said) and bool(known) and not said & known


def _fullest(person: Person) -> str:
    """The name with the most words; among equals the one said first."""
    return max((party.name or "" for party in person.mentions), key=lambda name: (len(tokens(name)), len(name)))
