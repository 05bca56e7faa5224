"""Who is a guest where nobody is told to receive: who is called visiting, thanks for a welcome, tells of his visit."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import BE, NATION_WORDS
from readouts.meet.scene import Meeting, Scene
from readouts.mention.parties import Party
from readouts.segment import Document

# "during X's official two-day visit", "within the framework of Minister X's visit"
_GENITIVE, _DURING, _DURING_NEAR = 6, words("during part framework within on occasion"), 6
_THANKS = words("thanked thanks thanking gratitude grateful appreciation appreciated thankful")
_WELCOMES = words("welcome reception hospitality")
_WARM = words("warm cordial kind generous friendly traditional")
_SEATS = words("office residence palace home chambers")
_HIS = frozenset(("his", "her"))
_CALLING = words("before after calling called visiting prior")
# "at the invitation of the Prime Minister"
_INVITER = 4
_OTHER_VISITS = words(
    "recalled recalling recalls last previous earlier upcoming forthcoming invited invitation would will future "
    "planned next expected hoped"
)
# "Minister X, who is on an official visit to the country"
_WHO, _APART = 7, frozenset(("who", "currently", "presently", "occasion"))
# "his first official working visit"
_OWN_VISIT = 4


def guests_of(scene: Scene) -> frozenset[int]:
    """The persons told of as guests of others."""
    called = {p.person for p in scene.parties if p.person is not None and _is_visiting(scene.doc, p)}
    return frozenset(called | {person for n in scene.by_sentence for person in _speaking_as_guest(scene, n)})


def _is_visiting(doc: Document, party: Party) -> bool:
    """Whether "visiting" stands before a title or name, but not "is visiting"; or the visit is told as X's."""
    last = party.name_span[0] if party.name_span is not None else party.last
    for k in range(max(party.first - 2, doc.sentences[party.sentence].first), last):
        if doc.lowers[k] == "visiting" and (k == 0 or doc.lowers[k - 1] not in BE):
            return True
    return _has_visit(doc, party)


def _has_visit(doc: Document, party: Party) -> bool:
    """Whether the visit of a participant goes on, as in "as part of X's official visit"."""
    after = doc.lowers[party.last : party.last + _GENITIVE]
    genitive = after[:1] in (["'s"], ["'"])
    if "visit" not in after[: _GENITIVE if genitive else _GENITIVE // 2]:
        return False
    return not _DURING.isdisjoint(doc.lowers[max(0, party.first - _DURING_NEAR) : party.first])


def _speaking_as_guest(scene: Scene, number: int) -> list[int]:
    """Who thanks for a welcome, or speaks of his own visit, in a sentence: its first person."""
    sentence = scene.doc.sentences[number]
    words = scene.doc.lowers[sentence.first : sentence.last]
    nation = _visits_nation(words)
    cue = max(_thanks(words), _own_visit(words), _his_host(words), nation)
    named = [p for p in scene.by_sentence[number] if p.first - sentence.first < cue]
    if 0 < cue == nation and (words[cue - 1] == "," or not _APART.isdisjoint(words[max(0, cue - _WHO) : cue])):
        named = named[-1:]
    return [named[0].person] if named and named[0].person is not None else []


def _thanks(words: list[str]) -> int:
    """Where thanks are told, if they are for a welcome; else -1."""
    if _THANKS.isdisjoint(words):
        return -1
    kind = any(b in _WELCOMES and (b == "hospitality" or a in _WARM) for a, b in pairwise(words))
    return next(k for k, word in enumerate(words) if word in _THANKS) if kind else -1


def _his_host(words: list[str]) -> int:
    """Where "his host" is told; else -1."""
    return next((k for k, (a, b) in enumerate(pairwise(words)) if a in _HIS and b in ("host", "hosts")), -1)


def _visits_nation(words: list[str]) -> int:
    """Where a visit "to the East Asian country", which need not be named, or one "here" is told; else -1."""
    for k, word in enumerate(words):
        to = _leads_to(words, k)
        if to:
            nation = next((w for w in words[to : to + 4] if w in NATION_WORDS or w in ("of", ",", ".")), "")
            return k if nation in NATION_WORDS - {"capital", "city"} else -1
        if word == "here" and (words[k - 1] == "visit" or (words[k + 1 : k + 2] == ["on"] and "visit" in words[k:])):
            return k
    return -1


def _leads_to(words: list[str], k: int) -> int:
    """The word after "visit to the" or "visiting the" at word `k`; else 0."""
    if words[k] == "visit" and words[k + 1 : k + 3] == ["to", "the"]:
        return k + 3
    return k + 2 if words[k] == "visiting" and words[k + 1 : k + 2] == ["the"] else 0


def _own_visit(words: list[str]) -> int:
    """Where "his visit" is told, if it is the one that goes on; else -1."""
    if not _OTHER_VISITS.isdisjoint(words):
        return -1
    for k, word in enumerate(words):
        if word in _HIS and "visit" in words[k + 1 : k + _OWN_VISIT] and words[k + 1] != "a":
            visit = words.index("visit", k)
            return k if words[visit + 1 : visit + 2] not in (["to"], ["in"]) else -1
    return -1


def at_own_seat(scene: Scene, meeting: Meeting) -> Party | None:
    """Who met others at his own office or residence: the person told before "at his residence"."""
    for number, trigger in meeting.tellings:
        sentence = scene.doc.sentences[number]
        words = _up_to_a_call(scene.doc.lowers[trigger.last : sentence.last])
        own = any(
            a in ("at", "in") and b in _HIS and not _SEATS.isdisjoint(words[k + 2 : k + 5])
            for k, (a, b) in enumerate(pairwise(words))
        )
        before = [p for p in scene.by_sentence.get(number, ()) if p.last <= trigger.first and p.person is not None]
        if own and before and trigger.kind == "meet" and before[0].person in meeting.persons:
            return before[0]
        host = _latter_or_inviter(scene, meeting, number)
        if host is not None:
            return host
    return None


def _up_to_a_call(words: Sequence[str]) -> Sequence[str]:
    """The words of a telling up to a call on somebody: "met Ito | before calling on Rao at his residence"."""
    return words[: next((k for k, word in enumerate(words) if word in _CALLING), len(words))]


def _latter_or_inviter(scene: Scene, meeting: Meeting, number: int) -> Party | None:
    """Of whom a sentence says "at the latter's office" or "at the invitation of"."""
    sentence = scene.doc.sentences[number]
    lowers = scene.doc.lowers
    named = [p for p in scene.by_sentence.get(number, ()) if p.person in meeting.persons]
    for k in range(sentence.first, sentence.last - 1):
        if lowers[k] == "latter" and (not _SEATS.isdisjoint(lowers[k : k + 4]) or lowers[k - 3] == "invitation"):
            return next((p for p in reversed(named) if p.last <= k), None)
        if lowers[k : k + 2] == ["invitation", "of"]:
            invited = next((p for p in named if p.last > k), None)
            if invited is not None and invited.first - k <= _INVITER:
                return invited
    return None
