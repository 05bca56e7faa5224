"""Who can speak in a sentence: persons, the sides together, organizations; and which of them is a verb's subject."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readouts.lexicon.entries import words
from readouts.meet.scene import Scene
from readouts.mention.parties import Party
from readouts.mention.units import Unit

# Words for those who met, all of them: "the parties", "both ministers", "the two men".
_SIDES = words(
    "sides parties leaders ministers officials men women interlocutors counterparts presidents diplomats speakers "
    "generals colleagues negotiators delegations heads premiers chiefs commanders dignitaries ambassadors "
    "statesmen secretaries advisers directors chairmen"
)
# "political parties", "opposition leaders": some others, who did not meet.
_OTHERS = words(
    "political opposition other third warring conflicting interested ruling local community religious business tribal"
)
# Bare at a sentence's head they mean those who met too: "Leaders stated that …".
_BARE = frozenset(("leaders", "sides", "parties", "ministers", "interlocutors", "presidents"))
_NO_ADJECTIVES = _OTHERS | words("of and that their his her said told met with by between for to in on at from")
_POWERS = words("countries states nations sides ministries agencies services state government")
_DETERMINERS = frozenset(("the", "both", "two", "three"))
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "both", "visiting", "newly"))
_GOVERNORS = words(
    "of from for about to at in on behalf against than as under behind by with between among including like via "
    "met meets received receives hosted hosts welcomed greeted told thanked congratulated visited invited "
    "informed briefed assured asked accompanied urged replaced succeeded"
)
_JOINTS = frozenset((",", "and", "&", "as", "well", "the", "his", "her", "along", "with"))
_ORGANIZATION = frozenset(("institution", "body"))
_BESIDE = frozenset(
    ("institution", "body", "portfolio", "adjective", "country", "city", "modifier", "name", "'s", "&", "role")
)
_STYLES = words("The the A a His his Her her HE HRH HH HM H.E. Mr. Madam")
_SINGLE = frozenset(("person", "unknown"))
_LONGEST_LIST = 12
_PERSONAL = frozenset(("he", "she"))
# The words that may speak without naming anybody.
_PHRASES = _PERSONAL | _SIDES | {"they", "two", "both"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Words `first` to `last` that name who speaks: a `person` (place in the scene's people), `sides`, `organization`.

    A `pronoun` is one whose person is not settled yet; `unknown` somebody whom the article does not name. `named` is
    false for a pronoun and for a title without a name.
    """

    kind: str
    person: int | None
    first: int
    last: int
    named: bool = True


class Speakers:
    """The phrases of one sentence that can be the subject of a verb of speech, found by where they end or begin."""

    def __init__(self, scene: Scene, number: int, quoted: frozenset[int]) -> None:
        self.lowers = scene.doc.lowers
        self.floor = scene.doc.sentences[number].first
        self.phrases = sorted((s for s in _all(scene, number) if s.first not in quoted), key=lambda s: s.first)
        self.by_end = {s.last: s for s in self.phrases}
        self.by_start = {s.first: s for s in self.phrases}
        self._place = {s: k for k, s in enumerate(self.phrases)}
        self._free = [s for s in self.phrases if self.free(s)]

    def governor(self, speaker: Speaker) -> str:
        """The word that stands before the phrase and its article; nothing at the sentence's head."""
        k = speaker.first - 1
        while k >= self.floor and self.lowers[k] in _ARTICLES:
            k -= 1
        return self.lowers[k] if k >= self.floor else ""

    def free(self, speaker: Speaker) -> bool:
        """Whether the phrase can be a subject: no preposition or verb governs it, and it is no genitive."""
        following = self.lowers[speaker.last] if speaker.last < len(self.lowers) else ""
        return following not in ("'s", "'") and self.governor(speaker) not in _GOVERNORS

    def ending(self, word: int) -> Speaker | None:
        """The subject that ends before `word`, with those coordinated to it: "Ito and Rao" are the sides."""
        last = self.by_end.get(word)
        if last is None:
            return None
        first = k = self._place[last]
        while k > max(0, first - _LONGEST_LIST) and self._joined(self.phrases[k - 1], self.phrases[k]):
            k -= 1
        whole = self._together(self.phrases[k], last)
        if self.free(whole):
            return whole
        return last if self.free(last) else None

    def main(self, before: int, after: int = -1) -> Speaker | None:
        """The sentence's subject: the first free phrase between the words `after` and `before`, with those joined."""
        place = bisect_right(self._free, after, key=lambda s: s.first)
        if place == len(self._free) or self._free[place].last > before:
            return None
        first = k = self._place[self._free[place]]
        limit = min(len(self.phrases) - 1, first + _LONGEST_LIST)
        while k < limit and self.phrases[k + 1].last <= before and self._joined(self.phrases[k], self.phrases[k + 1]):
            k += 1
        return self._together(self.phrases[first], self.phrases[k])

    def _together(self, first: Speaker, last: Speaker) -> Speaker:
        return first if first == last else Speaker("sides", None, first.first, last.last)

    def _joined(self, a: Speaker, b: Speaker) -> bool:
        if a.kind not in _SINGLE or b.kind not in _SINGLE or (a.person is not None and a.person == b.person):
            return False
        gap = self.lowers[a.last : b.first] if b.first - a.last < 6 else []
        return "and" in gap and _JOINTS.issuperset(gap)


def _all(scene: Scene, number: int) -> Iterator[Speaker]:
    taken: set[int] = set()
    for party in scene.by_sentence.get(number, []):
        speaker = _of_party(scene, party)
        if speaker is not None:
            taken.update(range(speaker.first, speaker.last))
            yield speaker
    yield from _by_words(scene, number, taken)
    yield from _organizations(scene.doc.words, scene.units[number], taken)


def _of_party(scene: Scene, party: Party) -> Speaker | None:
    """Somebody, with the article and the style before the title: "The Chadian minister", "HE the Minister"."""
    if party.person is None and (party.name is not None or any(office.plural for office in party.offices)):
        return None
    first, words = party.first, scene.doc.words
    while first > scene.doc.sentences[party.sentence].first and words[first - 1] in _STYLES:
        first -= 1
    # "a senior official" is nobody in particular.
    unknown = party.person is None or (party.name is None and scene.doc.lowers[first] in ("a", "an"))
    kind, person = ("unknown", None) if unknown else ("person", party.person)
    return Speaker(kind, person, first, party.last, party.name is not None)


def _by_words(scene: Scene, number: int, taken: set[int]) -> Iterator[Speaker]:
    """Pronouns, and the nouns that mean all who met."""
    doc, sentence = scene.doc, scene.doc.sentences[number]
    for k in range(sentence.first, sentence.last):
        word = doc.lowers[k]
        if word not in _PHRASES:
            continue
        if word in _PERSONAL and doc.words[k] != "HE":
            yield Speaker("pronoun", None, k, k + 1, False)
        elif word == "they":
            yield Speaker("sides", None, k, k + 1)
        elif (word in _SIDES and k not in taken) or (word in ("two", "both") and _alone(doc.lowers, k)):
            first = _determiner(doc.lowers, sentence.first, k)
            if first is not None:
                yield Speaker("sides", None, first, _of_the_countries(doc.lowers, k + 1))


def _alone(lowers: Sequence[str], k: int) -> bool:
    """Whether "the two" or "both" stands without its noun: "the two also agreed"."""
    following = lowers[k + 1] if k + 1 < len(lowers) else ""
    return following.endswith(("ed", "ly")) or following in ("also", "then", "further", "said", "have", "spoke")


def _determiner(lowers: Sequence[str], floor: int, noun: int) -> int | None:
    """Where "the two", "both" begins before a noun; at most four words stand between ("both foreign ministers")."""
    if lowers[noun] == "both":
        return noun
    for k in range(noun - 1, max(floor, noun - 6) - 1, -1):
        if lowers[k] in _DETERMINERS:
            return k - 1 if k > floor and lowers[k - 1] in ("the", "both") else k
        if not _qualifies(lowers[k]):
            return None
    return noun if noun == floor and lowers[noun] in _BARE else None


def _qualifies(word: str) -> bool:
    """Whether a word can stand between "the two" and its noun: "foreign", "countries'"."""
    if word in ("'", "countries"):
        return True
    return word.isalpha() and word not in _NO_ADJECTIVES and not word.endswith(("ed", "s"))


def _of_the_countries(lowers: Sequence[str], last: int) -> int:
    """The end of "the leaders of the two countries"; `last` where no such words follow."""
    if lowers[last : last + 1] != ["of"]:
        return last
    for k in range(last + 1, min(last + 5, len(lowers))):
        if lowers[k] in _POWERS:
            return k + 1
        if lowers[k] not in _DETERMINERS:
            break
    return last


def _organizations(words: Sequence[str], units: Sequence[Unit], taken: set[int]) -> Iterator[Speaker]:
    """Ministries, agencies and international bodies with the words that name them: "the Turkish Interior Ministry"."""
    end = 0
    for k, unit in enumerate(units):
        if unit.kind not in _ORGANIZATION or unit.first in taken or k < end:
            continue
        start, end = _name_start(units, k, taken), _name_end(units, k)
        if words[start][0].isupper() or words[start] == "the":
            yield Speaker("organization", None, start, units[end - 1].last)


def _name_start(units: Sequence[Unit], k: int, taken: set[int]) -> int:
    """The first word of the name that the institution at unit `k` ends, its article included."""
    while k > 0 and units[k - 1].kind in _BESIDE and units[k - 1].first not in taken:
        k -= 1
    return units[k - (k > 0 and units[k - 1].kind == "the")].first


def _name_end(units: Sequence[Unit], k: int) -> int:
    """The unit after the name that the institution at unit `k` begins: "Ministry of Foreign Affairs of Chile"."""
    k += 1
    while k + 1 < len(units) and (units[k].kind in _BESIDE or _goes_on(units, k)):
        k += 1
    return k


def _goes_on(units: Sequence[Unit], k: int) -> bool:
    """Whether the name goes on after the link at unit `k`: "of", "for the", "and"."""
    if units[k].kind not in ("of", "for", "the", "and"):
        return False
    following = units[k + 1].kind
    return following in _BESIDE or (following == "the" and units[k].kind in ("of", "for"))
