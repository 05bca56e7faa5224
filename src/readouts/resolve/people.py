"""The people of an article: its mentions of one person brought together, under the fullest name."""

import unicodedata
from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from readouts.lexicon.entries import rows
from readouts.lexicon.function_words import SON_OF
from readouts.mention.offices import Office
from readouts.mention.parties import Party

_FOLDED = str.maketrans(
    {"ə": "a", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"}
)
# A mention is compared with the people who share a word of its name, and with this many of the latest; a text of
# more people than the most is no article.
_SHARING, _LATEST, _MOST = 20, 60, 400
# The length of a short name one vowel of which is spelled with two letters elsewhere.
_SHORT = 4


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
        for office, _ in self.offices:
            if office.serves and not office.former:
                return office.serves
        return None


@dataclass(slots=True)
class _Register:
    """The people known so far, also by the words of their names; where each is mentioned, and what each serves.

    `called` tells where a person is first called by one word alone.
    """

    people: list[Person] = field(default_factory=list)
    by_word: dict[str, list[Person]] = field(default_factory=dict)
    places: list[list[int]] = field(default_factory=list)
    serving: list[set[str]] = field(default_factory=list)
    called: dict[tuple[int, str], int] = field(default_factory=dict)

    def candidates(self, words: Sequence[str]) -> list[Person]:
        """Those whom these words may name."""
        found = {person.index: person for word in words for person in self.by_word.get(word, ())[-_SHARING:]}
        found.update((person.index, person) for person in self.people[-_LATEST:])
        return list(found.values())

    def create(self, name: str, words: tuple[str, ...]) -> Person:
        """A new person of this name."""
        person = Person(len(self.people), name, words)
        self.people.append(person)
        self.places.append([])
        self.serving.append(set())
        self._know(person, words)
        return person

    def mention(self, person: Person, party: Party, words: tuple[str, ...]) -> None:
        """Add a mention, with the offices and words of name that it says."""
        party.person = person.index
        person.mentions.append(party)
        person.offices += [(office, party) for office in party.offices]
        insort(self.places[person.index], party.first)
        self.serving[person.index].update(office.serves for office in party.offices if office.serves)
        if len(words) == 1:
            known = (person.index, words[0])
            self.called[known] = min(party.first, self.called.get(known, party.first))
        if len(words) > len(person.tokens):
            person.tokens = words
            self._know(person, words)

    def _know(self, person: Person, words: Sequence[str]) -> None:
        for word in set(words):
            self.by_word.setdefault(word, []).append(person)


def fold(name: str) -> str:
    """A name without case, accents, apostrophes and dots, for comparison only."""
    plain = unicodedata.normalize("NFKD", name.translate(_FOLDED).casefold().translate(_FOLDED))
    return "".join(c for c in plain if c.isalnum() or c in " -")


@lru_cache(maxsize=4096)
def tokens(name: str) -> tuple[str, ...]:
    """The folded words of a name; a hyphen parts words too."""
    return tuple(fold(name.replace(".", " ").replace("-", " ")).split())


def people_of(parties: Sequence[Party]) -> list[Person]:
    """The persons that the parties name; each party gets its person's index.

    Titled and full names are placed first, so that a surname in a headline finds its bearer further down.
    """
    register = _Register()
    named = [party for party in parties if party.name]
    said = {word for party in named if not party.headline for word in tokens(party.name or "")}
    trusted = [party for party in named if party.kind != "bare" and _said_in_text(party, said)]
    for party in trusted:
        if len(tokens(party.name or "")) > 1 and party.kind != "name":
            _place(party, register, create=True)
    for party in trusted:
        if party.person is None:
            _place(party, register, create=party.kind != "name" or len(tokens(party.name or "")) > 1)
    acting: dict[tuple[str, ...], set[int]] = {}
    for party in named:
        if party.person is None:
            _place(party, register, create=False)
        if party.person is None and not party.headline:
            # A surname alone, as in an article cut short, is a person's where two sentences tell what he did.
            acting.setdefault(tokens(party.name or ""), set()).update([party.sentence] if party.acts else [])
    for party in named:
        if party.person is None and party.kind == "bare" and len(acting.get(tokens(party.name or ""), ())) > 1:
            _place(party, register, create=True)
    for person in register.people:
        person.mentions.sort(key=lambda party: party.first)
        person.name = _fullest(person)
    return register.people


def _said_in_text(party: Party, said: set[str]) -> bool:
    """Whether a headline's name comes again in the text: in headlines, verbs have capitals too ("Rates Relation")."""
    words = tokens(party.name or "")
    if (
        not party.headline
        or len(words) > 2
        or party.honorific
        or _titled_after(party)
        or (len(words) == 2 and not words[0].endswith(("s", "ed")))
    ):
        return True
    return not said or (bool(words) and words[-1] in said)


def _titled_after(party: Party) -> bool:
    """Whether a title follows the name: "Luis Rojas, Foreign Minister"."""
    return party.name_span is not None and any(office.first >= party.name_span[1] for office in party.offices)


def _place(party: Party, register: _Register, create: bool) -> None:
    words = tokens(party.name or "")
    if not words:
        return
    person = _bearer(words, party, register)
    if person is None and create and len(register.people) < _MOST:
        person = register.create(party.name or "", words)
    if person is not None:
        register.mention(person, party, words)


def _bearer(words: tuple[str, ...], party: Party, register: _Register) -> Person | None:
    """The person already known whom these words name, the most recently mentioned first."""
    known = register.candidates(words)
    fitting = [
        person
        for person in known
        if same_name(words, person.tokens) and not _clash(party, person, register.serving[person.index])
    ]
    if len(words) == 1:
        last = [person for person in fitting if person.tokens[-1] == words[0]]
        fitting = last or fitting
        if len(fitting) > 1 and party.offices:
            roles = {office.role for office in party.offices}
            fitting = [p for p in fitting if any(office.role in roles for office, _ in p.offices)] or fitting
        fitting = [p for p in fitting if not _comes_as_spouse(p, fitting, party)] or fitting
        # Who was called by the family name before is, though a namesake was named since.
        called = [register.called.get((person.index, words[0]), party.first) for person in fitting]
        fitting = [person for person, first in zip(fitting, called, strict=True) if first < party.first] or fitting
    return max(fitting, key=lambda person: _nearness(register.places[person.index], party.first)) if fitting else None


def _comes_as_spouse(person: Person, fitting: Sequence[Person], party: Party) -> bool:
    """Whether somebody is only the spouse of another of the family name, told first, whom the name alone means."""
    if party.honorific or party.offices or any(office.role != "spouse" for office, _ in person.offices):
        return False
    first = min((mention.first for mention in person.mentions), default=0)
    others = (mention.first for other in fitting if other is not person for mention in other.mentions)
    return bool(person.offices) and min(others, default=first) < first


def _nearness(places: Sequence[int], first: int) -> int:
    """The place of a person's last mention before this one; people first named later rank behind."""
    before = bisect_left(places, first)
    return places[before - 1] if before else -places[0]


def same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names of one article can be one person's: the shorter's words all stand in the longer."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(a) == len(b) and (a == b or sorted(a) == sorted(b)):
        return True
    if len(short) == 1:
        own = _own_words(long)
        return len(short[0]) > 1 and (short[0] in own or any(_alike(short[0], word) for word in own))
    if short[1] in SON_OF and not _alike(short[0], long[0]):
        return False
    if short[0] not in _own_words(long) and not _alike(short[0], long[0]) and short[0] in long:
        # Omar II is the father of Majid bin Omar II
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


def _own_words(name: tuple[str, ...]) -> Sequence[str]:
    """The words of a name but for the father's and grandfather's: Mohammed "bin Salman" Al Saud."""
    if SON_OF.isdisjoint(name):
        return name
    return [word for k, word in enumerate(name) if k == 0 or name[k - 1] not in SON_OF]


@lru_cache(maxsize=1)
def _nicknames() -> frozenset[tuple[str, str]]:
    """Short forms of given names with what they are short for, and the other way round."""
    pairs = [(row["short"], row["full"]) for row in rows("nicknames.csv")]
    return frozenset((*pairs, *((full, short) for short, full in pairs)))


def _alike(a: str, b: str) -> bool:
    if (a, b) in _nicknames():
        return True
    if a[0] != b[0]:
        return False
    if a == b:
        return True
    shorter = min(len(a), len(b))
    if shorter == _SHORT and len(a) != len(b) and a[-1] == b[-1]:
        # "Fuad", "Fouad", but not "Dana", "Diana"
        return _one_vowel(a) == _one_vowel(b)
    return shorter >= 5 and Levenshtein.distance(a, b, score_cutoff=2) <= (2 if shorter >= 8 else 1)


def _one_vowel(word: str) -> str:
    """A word with the vowels that two letters spell in one: "Fouad" as "Fuad", "Ameer" as "Amir"."""
    return word.replace("ou", "u").replace("ee", "i")


def _initial_of(a: str, b: str) -> bool:
    return (len(a) == 1 or len(b) == 1) and a[0] == b[0]


def _clash(party: Party, person: Person, known: set[str]) -> bool:
    """Whether the mention's country speaks against the person: a namesake who serves another state."""
    if len(tokens(party.name or "")) > 1 and len(person.tokens) > 1:
        return False
    held = (office for office in party.offices if not office.former)
    said = {office.serves for office in held if office.serves} | ({party.country} if party.country else set())
    return bool(said) and bool(known) and not said & known


def _fullest(person: Person) -> str:
    """The name with the most words; among equals the one said first."""
    return max((party.name or "" for party in person.mentions), key=lambda name: (len(tokens(name)), len(name)))
