"""Which sentences tell what was discussed at which meeting."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.meet.background import is_background, speaks
from readouts.meet.scene import Meeting, Scene
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import EARLIER

_REMINDING = words("recall recalls recalled reminder reminded worth")
_UNNAMED = words("it as recall to a we")
_OWN = words("his her their its")
_TO_COME = words("will would shall expected due scheduled plan plans planned going")
_IS_TO = frozenset((("to", "be"), ("is", "to"), ("are", "to")))
# How a sentence turns to another meeting: "In his meeting with Ito", "At the meetings".
_TURNING = words("in during at about on over regarding concerning of to")
_TURN = 3
_SEVERAL = words("meetings calls conversations")
_BEFORE_SEVERAL = words("two three four separate phone telephone bilateral")
_TOLD_OF = words("the these those both all his her their")
_WHOSE = words("with between of")
_AT_ONCE = 8
_OPENING = 3
_LEAD = 3
_FEW = 4
_PAIR = 2
_LATEST = 32
_ENDS = frozenset((".", "”", '"', "?", "!"))

Places = set[int]


@dataclass(slots=True)
class _Index:
    """Places of meetings in the scene, by sentence, person and people; and the sentences that name a person."""

    told: dict[int, Places] = field(default_factory=lambda: defaultdict(set))
    at_hand: dict[int, Places] = field(default_factory=lambda: defaultdict(set))
    of_person: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    alike: dict[tuple[str, frozenset[int]], Places] = field(default_factory=lambda: defaultdict(set))
    mentions: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    # The first telling of each meeting with its place, in the order of the text.
    order: list[tuple[int, int]] = field(default_factory=list)
    # The meetings of which a sentence spoke together, while the text goes on about all of them.
    several: Places = field(default_factory=set)


def spoken_of(scene: Scene) -> list[list[int]]:
    """For each meeting of the scene, the sentences that may name its topics, in order."""
    index = _index(scene)
    found: list[set[int]] = [set() for _ in scene.meetings]
    for number in range(len(scene.doc.sentences)):
        for place in _owners(scene, index, number):
            found[place].add(number)
    _add_lead(scene, found)
    return [sorted(numbers) for numbers in found]


def _index(scene: Scene) -> _Index:
    index = _Index()
    for place, meeting in enumerate(scene.meetings):
        for number, _ in meeting.tellings:
            index.told[number].add(place)
        for number in meeting.sentences:
            index.at_hand[number].add(place)
        for person in meeting.persons:
            index.of_person[person].append(place)
        if len(meeting.persons) > 1:
            index.alike[_people(meeting)].add(place)
    index.order = sorted((meeting.tellings[0][0], place) for place, meeting in enumerate(scene.meetings))
    for number in sorted(scene.by_sentence):
        for person in _named(scene, number):
            index.mentions[person].append(number)
    return index


def _people(meeting: Meeting) -> tuple[str, frozenset[int]]:
    return meeting.status, frozenset(meeting.persons)


def _named(scene: Scene, number: int) -> set[int]:
    return {party.person for party in scene.by_sentence.get(number, []) if party.person is not None}


def _owners(scene: Scene, index: _Index, number: int) -> Places:
    """The meetings that a sentence speaks of: those it tells of, else those of the people named, else all at hand."""
    told, at_hand = index.told.get(number, set()), index.at_hand.get(number, set())
    if not at_hand or (not told and (_of_the_past(scene, number) or is_background(scene, number))):
        return told
    named = _named(scene, number)
    if several := _spoken_together(scene, index, number, named):
        return several
    if not told and speaks(scene, number) and not _to_come(scene, number):
        at_hand = {_held_before(scene, index, place) for place in at_hand}
    owners = told or {_likelier(scene, index, _main(scene, index, place, named), named) for place in at_hand}
    return owners | {other for place in owners for other in _together(scene, index, place, number)}


def _spoken_together(scene: Scene, index: _Index, number: int, named: set[int]) -> Places:
    """The meetings of which a sentence speaks together, or goes on to speak; none where it turns to one of them."""
    told = index.told.get(number, set())
    if len(told) < _PAIR and _of_several(scene, number):
        index.several = told | _told_before(index, number)
    elif told or not named <= _common(scene, index.several):
        index.several = set()
    return index.several


def _to_come(scene: Scene, number: int) -> bool:
    """Whether a sentence speaks of what is still to come."""
    sentence = scene.doc.sentences[number]
    words = scene.doc.lowers[sentence.first : sentence.last]
    return not _TO_COME.isdisjoint(words) or not _IS_TO.isdisjoint(pairwise(words))


def _held_before(scene: Scene, index: _Index, place: int) -> int:
    """The last meeting held of somebody, where only a planned one of theirs is told since: that has no talks yet."""
    meeting = scene.meetings[place]
    if meeting.status != "planned":
        return place
    number = meeting.tellings[0][0]
    before = index.order[: bisect_left(index.order, (number, 0))]
    fitting = (k for _, k in reversed(before[-_LATEST:]) if scene.meetings[k].persons & meeting.persons)
    return next((k for k in fitting if scene.meetings[k].status == "held"), place)


def _main(scene: Scene, index: _Index, place: int, named: set[int]) -> int:
    """The meeting of which the text goes on after mere mention of another: "Kent praised his meeting with the king"."""
    meeting = scene.meetings[place]
    (number, trigger), *more = meeting.tellings
    owner = scene.doc.lowers[trigger.first - 1] if trigger.first else ""
    if any(_named(scene, n) & meeting.persons for n, _ in more) or trigger.kind != "noun" or owner not in _OWN:
        return place
    before = [other for person in meeting.persons for other in _before(index.of_person[person], place)]
    main = max(before, default=place)
    others = scene.meetings[main].persons
    if _turns(scene, number, trigger) and any(
        _turns(scene, *telling) for telling in scene.meetings[main].tellings[-_AT_ONCE:]
    ):
        return place
    return place if named & (meeting.persons - others) else main


def _turns(scene: Scene, number: int, trigger: Trigger) -> bool:
    """Whether a sentence opens with a meeting, to go on about it: "During her talks with Ito, Rao said …"."""
    opening = scene.doc.lowers[scene.doc.sentences[number].first : trigger.first]
    return 1 < len(opening) <= _TURN and opening[-2] in _TURNING


def _of_several(scene: Scene, number: int) -> bool:
    """Whether a sentence speaks of several meetings told before: "The phone calls were …", "in these meetings"."""
    sentence = scene.doc.sentences[number]
    lowers = scene.doc.lowers
    if _SEVERAL.isdisjoint(lowers[sentence.first : sentence.last]):
        return False
    nouns = [k for k in range(sentence.first + 1, sentence.last - 1) if lowers[k] in _SEVERAL]
    return any(lowers[k + 1] not in _WHOSE and _before_several(lowers[sentence.first : k]) in _TOLD_OF for k in nouns)


def _before_several(before: Sequence[str]) -> str:
    """The word before "meetings", leaving aside what kind of meetings and how many they are."""
    return next((word for word in reversed(before) if word not in _BEFORE_SEVERAL), "")


def _common(scene: Scene, places: Places) -> set[int]:
    """The people who were at each of some meetings."""
    persons = [scene.meetings[place].persons for place in places]
    return set.intersection(*map(set, persons)) if persons else set()


def _told_before(index: _Index, number: int) -> Places:
    """The meetings that "the meetings" are: those of the sentence before, if it tells of several, else all till now."""
    end = bisect_left(index.order, (number, 0))
    latest = index.order[max(end - _AT_ONCE, 0) : end]
    last = {place for first, place in latest if first == latest[-1][0]}
    return last if len(last) > 1 else {place for _, place in latest}


def _before(places: list[int], place: int) -> list[int]:
    """The last before one of some places, if there is any."""
    k = bisect_left(places, place)
    return places[max(k - 1, 0) : k]


def _likelier(scene: Scene, index: _Index, at_hand: int, named: set[int]) -> int:
    """Another meeting instead of the one at hand, if the sentence names two or more of its people, and more of them."""
    here = len(named & scene.meetings[at_hand].persons)
    # A meeting of two of them is one of somebody's other than who has the most.
    rarer = sorted((index.of_person.get(person, []) for person in named), key=len)[:-1]
    others = {place for places in rarer for place in places[-_LATEST:]}
    fitting = [place for place in others if len(named & scene.meetings[place].persons) > max(here, 1)]
    return max(fitting, default=at_hand)


def _together(scene: Scene, index: _Index, place: int, number: int) -> Places:
    """The meetings told in one breath with this one, until the text turns to its people; and this one told anew."""
    meeting = scene.meetings[place]
    first = meeting.tellings[0][0]
    alike = index.alike.get(_people(meeting), set()) or _half_named(scene, index, place)
    others = index.told[first] - {place}
    if not others or len(others) > _FEW:
        return alike
    own = meeting.persons - meeting.persons.intersection(*(scene.meetings[other].persons for other in others))
    apart = any(_mentioned(index.mentions[person], first, number) for person in own)
    return alike if apart else alike | others


def _half_named(scene: Scene, index: _Index, place: int) -> Places:
    """The one other meeting of somebody whose other side this telling leaves unnamed: "his Russian counterpart"."""
    meeting = scene.meetings[place]
    places = [index.of_person[person] for person in meeting.persons]
    if len(places) != 1 or len(places[0]) != _PAIR:
        return set()
    return {other for other in places[0] if other != place and scene.meetings[other].status == meeting.status}


def _mentioned(mentions: list[int], after: int, until: int) -> bool:
    """Whether one of some sentences lies after a sentence, and not after another."""
    k = bisect_right(mentions, after)
    return k < len(mentions) and mentions[k] <= until


def _of_the_past(scene: Scene, number: int) -> bool:
    """Whether a sentence turns to what was before: "As earlier reported, …", "It should be recalled that …"."""
    sentence = scene.doc.sentences[number]
    opening = scene.doc.lowers[sentence.opening : sentence.opening + _OPENING + 2]
    reminding = opening[0] in _UNNAMED and not _REMINDING.isdisjoint(opening)
    return reminding or not EARLIER.isdisjoint(opening[:_OPENING])


def _add_lead(scene: Scene, found: list[set[int]]) -> None:
    """What a short lead says before the first telling is of that meeting: an article begins with what matters."""
    tellings = [(min(n for n, _ in m.tellings), k) for k, m in enumerate(scene.meetings) if m.status == "held"]
    first, place = min(tellings, default=(0, 0))
    several = sum(telling == first for telling, _ in tellings) > _FEW
    whole = [n for n in range(first) if scene.doc.words[scene.doc.sentences[n].last - 1] in _ENDS]
    if tellings and len(whole) <= _LEAD and not several:
        found[place].update(whole)
