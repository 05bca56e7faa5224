"""Which sentences tell what was discussed at which meeting."""

from readouts.meet.scene import Scene
from readouts.meet.wordlists import wordlist

_EARLIER = wordlist("earlier previously recall recalled")
_OPENING = 3
_LEAD = 3
_MARKS = frozenset((".", "”", '"', "?", "!", ")"))


def spoken_of(scene: Scene) -> list[list[int]]:
    """For each meeting of the scene, the sentences that may name its topics, in order."""
    found: list[set[int]] = [set() for _ in scene.meetings]
    for number in range(len(scene.doc.sentences)):
        for place in _owners(scene, number):
            found[place].add(number)
    _add_lead(scene, found)
    return [sorted(numbers) for numbers in found]


def _owners(scene: Scene, number: int) -> set[int]:
    """The meetings that a sentence speaks of: those it tells of, else those of the people it names, else all at hand."""
    told = {k for k, meeting in enumerate(scene.meetings) if any(n == number for n, _ in meeting.tellings)}
    at_hand = {k for k, meeting in enumerate(scene.meetings) if number in meeting.sentences}
    if not at_hand or (not told and _of_the_past(scene, number)):
        return told
    if told:
        return told | {j for k in told for j in _together(scene, k, number)}
    named = {party.person for party in scene.by_sentence.get(number, []) if party.person is not None}
    owners = set(at_hand)
    for k in at_hand:
        owners = _likelier(scene, owners, k, named)
    return owners | {j for k in owners for j in _together(scene, k, number)}


def _likelier(scene: Scene, owners: set[int], at_hand: int, named: set[int]) -> set[int]:
    """Another meeting instead of the one at hand, if the sentence names more of its people."""
    here = len(named & scene.meetings[at_hand].persons)
    others = [k for k, m in enumerate(scene.meetings) if len(named & m.persons) > max(here, 1)]
    return (owners - {at_hand}) | {others[-1]} if others else owners


def _together(scene: Scene, place: int, number: int) -> set[int]:
    """The meetings told in one breath with this one, of which the sentence may speak as well."""
    meeting = scene.meetings[place]
    first = min(n for n, _ in meeting.tellings)
    alike = {k for k, m in enumerate(scene.meetings) if m.status == meeting.status and m.persons == meeting.persons}
    told = {k for k, m in enumerate(scene.meetings) if any(n == first for n, _ in m.tellings)}
    between = range(first + 1, number + 1)
    own = meeting.persons - set[int]().union(*(scene.meetings[k].persons for k in told - {place}))
    apart = any(p.person in own for n in between for p in scene.by_sentence.get(n, []))
    return alike if apart else alike | told


def _of_the_past(scene: Scene, number: int) -> bool:
    """Whether a sentence turns to what was before: "Earlier, …", "As earlier reported, …"."""
    sentence = scene.doc.sentences[number]
    return any(word in _EARLIER for word in scene.doc.lowers[sentence.first : sentence.first + _OPENING])


def _add_lead(scene: Scene, found: list[set[int]]) -> None:
    """What a short lead says before the first telling is of that meeting: an article begins with what matters."""
    tellings = [(min(n for n, _ in m.tellings), k) for k, m in enumerate(scene.meetings) if m.status == "held"]
    first, place = min(tellings, default=(0, 0))
    whole = [n for n in range(first) if scene.doc.words[scene.doc.sentences[n].last - 1] in _MARKS]
    if tellings and len(whole) <= _LEAD:
        found[place].update(whole)
