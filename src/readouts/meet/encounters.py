"""Who met whom: the parties that the grammar of a sentence brings into one encounter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.meet.able import can_meet
from readouts.meet.credentials import sides_of_credentials
from readouts.meet.gapping import going_on
from readouts.meet.groups import governor, group_right
from readouts.meet.holding import PAYING
from readouts.meet.nouns import names_both, noun_sides, other_of_two
from readouts.meet.objects import besides, fronted, has_pronoun, inverted, objects_of
from readouts.meet.quoted import quoted_words
from readouts.meet.senses import AGAIN
from readouts.meet.subjects import (
    closes_apposition,
    is_on_own_journey,
    main_clause_pair,
    subject_after,
    subject_follows,
    subject_of,
    with_pronoun,
)
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import WAS
from readouts.mention.parties import Party
from readouts.segment import Document, Sentence

# How far from the words that tell of an encounter its parties stand at most.
_REACH = 150
_ADVERBS = words("also then later separately afterwards subsequently today yesterday ,")
_RELATIVES = words("who whose")
_INFINITIVES = words("meet hold have receive host discuss confer speak pay call visit")
_AFTER_SEEN = words("on in at for and yesterday today earlier during , . ; too here ahead before after with this")
_HOPES = words("hopes hoped hope believes believed expects expected that whether if fears feared")
_BESIDE = 3
# The words that may stand between a title and its bearer, within the name of an institution.
_WITHIN_TITLES = words("of at for in the 's . &")
_LONGEST_INSTITUTION = 10
# "the representative for the dialogue | between Oslo and Riga," Ana Rao
_OF_DIALOGUES = words("between and ,")
# What a caller comes to do.
_ERRANDS = words(
    "discuss exchange convey deliver review present brief hand seek express congratulate pay mark extend apprise bid "
    "say offer explore talk inform update introduce thank wish condole personally strengthen further share enquire"
)
_JOINED = frozenset((("followed", "by"), ("along", "with"), ("well", "as")))
_BEFORE_NOUN, _WHERE = 4, words("in at during by")
_VERB_JOINTS = words("and before after , & ;")
# How far before "and see" the "will" stands.
_CLAUSE = 16
# How many words after "paid a visit to" who is visited stands.
_VISITED = 2
# "Trade was discussed"
_Sides = tuple[list[Party], list[Party]]


@dataclass(slots=True)
class Encounter:
    """An encounter as one sentence tells it: its parties by side, who hosts, and how it is told."""

    sentence: int
    trigger: Trigger
    left: list[Party]
    right: list[Party]
    host: str | None = None


def encounters_in(doc: Document, number: int, triggers: Sequence[Trigger], parties: Sequence[Party]) -> list[Encounter]:
    """The encounters that the triggers of one sentence tell, in order."""
    if not triggers:
        return []
    sentence = doc.sentences[number]
    quoted = quoted_words(doc, sentence)
    if any(trigger.first in quoted for trigger in triggers):
        quoted = set()
    people = [party for party in parties if can_meet(doc, party) and party.first not in quoted]
    if any(trigger.kind == "credentials" for trigger in triggers):
        # "In separate meetings, A and B submitted their credentials to C"
        triggers = [trigger for trigger in triggers if trigger.kind != "noun" or not _in_separate(doc, trigger)]
    taken = {trigger.first for trigger in triggers if trigger.kind == "credentials"}
    # "Received the letters of A and B" is told once.
    triggers = [trigger for trigger in triggers if trigger.kind == "credentials" or trigger.first not in taken]
    found: list[Encounter] = []
    for trigger in triggers:
        own = [party for party in people if party.first < trigger.last + _REACH and trigger.first < party.last + _REACH]
        encounter = _read(doc, number, sentence, trigger, own)
        if encounter is not None:
            encounter.right = [party for party in encounter.right if not _tells_it(doc, party)]
            if found:
                _follow(doc, _before_in_list(doc, found, trigger), encounter)
            if not (found and _retold(found[-1], encounter)):
                found.append(encounter)
    ends = [*(encounter.trigger.first for encounter in found[1:]), sentence.last]
    return [
        more for encounter, end in zip(found, ends, strict=False) for more in _with_more(doc, encounter, end, people)
    ]


def _before_in_list(doc: Document, found: Sequence[Encounter], trigger: Trigger) -> Encounter:
    """The telling whose subject a verb has: after a semicolon that of the list's first, "will meet A; …; meet B"."""
    begins = doc.lowers[trigger.first - 1] == ";" and doc.lowers[trigger.first] in _INFINITIVES
    first = next((earlier for earlier in found if begins and earlier.trigger.kind != "noun" and earlier.left), None)
    return first or found[-1]


def _in_separate(doc: Document, trigger: Trigger) -> bool:
    """Whether meetings are only told as where something was done: "in separate meetings"."""
    return doc.lowers[max(0, trigger.first - 2) : trigger.first] == ["in", "separate"]


def _with_more(doc: Document, encounter: Encounter, end: int, people: Sequence[Party]) -> list[Encounter]:
    """An encounter, and those that its sentence goes on to without a new verb, before the next telling."""
    if encounter.right and encounter.right == _with_whom(doc, encounter.trigger, people):
        return [encounter]
    further = going_on(doc, doc.sentences[encounter.sentence], encounter.right, people, end)
    # "The first meeting of A was with B, the second with C"
    left = encounter.left or (encounter.right[:1] if len(encounter.right) > 1 else [])
    return [encounter, *(replace(encounter, left=left, right=right) for right in further)]


def _retold(earlier: Encounter, encounter: Encounter) -> bool:
    """Whether a noun names anew the several that a telling before has met: "meetings including talks with A and B"."""
    if encounter.trigger.kind != "noun" or len(encounter.right) < 2 or encounter.left not in ([], earlier.left):
        return False
    return [party.first for party in encounter.right] == [party.first for party in earlier.right]


def _tells_it(doc: Document, party: Party) -> bool:
    """Whether the party only ends the sentence as who said so: "…, announced National Security Adviser X"."""
    said = doc.lowers[party.first - 1] if party.first else ""
    return said in ("announced", "said", "reported", "noted") and doc.lowers[party.last : party.last + 1] == ["."]


def _follow(doc: Document, earlier: Encounter, encounter: Encounter) -> None:
    """Let a verb have the subject, and an infinitive the status, of the verb before; whom that met is no subject."""
    if _is_later(earlier, encounter):
        earlier.right = []
    met = {party.first for party in earlier.right}
    if any(
        pair in _JOINED
        for pair in pairwise(doc.lowers[encounter.trigger.first - _BEFORE_NOUN : encounter.trigger.first])
    ):
        # "He is to call on X, followed by a meeting with Y"
        encounter.trigger.status = earlier.trigger.status
    if earlier.right and doc.lowers[earlier.right[-1].last : encounter.trigger.last] == ["to", "discuss"]:
        # "met A to discuss the treaty with B"
        encounter.right = []
    if doc.lowers[encounter.trigger.first] in AGAIN:
        encounter.left = earlier.left or earlier.right[:1]
    elif encounter.right and not encounter.left and encounter.right[-1:] == earlier.right[-1:]:
        # "received X, with whom he discussed trade"
        encounter.left = earlier.left
    elif _speaks_of(doc, earlier, encounter):
        earlier.right = encounter.right = []
    elif earlier.trigger.kind == "discuss" and encounter.trigger.kind == "noun" and not encounter.left:
        if earlier.right == encounter.right and _is_discussed(doc, encounter.trigger):
            encounter.right = []
        encounter.left = [] if earlier.right or _is_discussed(doc, encounter.trigger) else earlier.left
    elif (earlier.left or not encounter.left) and _goes_on(doc, earlier.trigger, encounter):
        encounter.left = earlier.left
        if doc.lowers[encounter.trigger.first] in _INFINITIVES:
            encounter.trigger.status = earlier.trigger.status
    elif encounter.left and _all_met(earlier, encounter) and _goes_on(doc, earlier.trigger, encounter):
        # "He met X and called on Y"
        encounter.left = []
    elif encounter.trigger.kind == "noun" and encounter.right and names_both(doc, encounter.trigger, encounter.right):
        return
    elif encounter.trigger.kind == "noun" and encounter.right and not encounter.left:
        # "X discussed it at a meeting with Y"
        named = {party.first for party in encounter.right}
        encounter.left = [party for party in earlier.left if party.first not in named]
    elif earlier.left and encounter.left and _is_not_whom(doc, earlier, encounter):
        encounter.left = earlier.left
    elif any(party.first not in met for party in encounter.left):
        encounter.left = [party for party in encounter.left if party.first not in met]


def _is_later(earlier: Encounter, encounter: Encounter) -> bool:
    """Whether only the next verb is of whom both have: "held talks with officials and is to meet X"."""
    verbs = earlier.trigger.kind == encounter.trigger.kind == "meet"
    later = earlier.right != [] and earlier.right[0].first >= encounter.trigger.last
    return verbs and later and (earlier.trigger.status, encounter.trigger.status) == ("held", "planned")


def _all_met(earlier: Encounter, encounter: Encounter) -> bool:
    """Whether the words before a verb name nobody but whom the telling before met."""
    met = {party.first for party in earlier.right}
    return all(party.first in met for party in encounter.left)


def _is_not_whom(doc: Document, earlier: Encounter, encounter: Encounter) -> bool:
    """Whether the subject cannot be whom the telling before met: "X met Y before heading to Rome for talks with Z"."""
    between = doc.lowers[earlier.right[-1].last : encounter.trigger.first] if earlier.right else []
    return _all_met(earlier, encounter) and _RELATIVES.isdisjoint(between)


def _speaks_of(doc: Document, earlier: Encounter, encounter: Encounter) -> bool:
    """Whether those after a verb were at another meeting, of which it speaks: "spoke about his last talks with X"."""
    same = earlier.right != [] and earlier.right == encounter.right
    nouns = earlier.trigger.kind == "discuss" and encounter.trigger.kind == "noun"
    return same and nouns and encounter.trigger.status == "background" and _is_discussed(doc, encounter.trigger)


def _is_discussed(doc: Document, trigger: Trigger) -> bool:
    """Whether a meeting of another time is discussed, not where: "discussed preparations for the upcoming meeting"."""
    before = doc.lowers[max(0, trigger.first - _BEFORE_NOUN) : trigger.first]
    return trigger.status in ("planned", "background") and _WHERE.isdisjoint(before)


def _goes_on(doc: Document, earlier: Trigger, encounter: Encounter) -> bool:
    """Whether a verb has the subject of the verb before it: "received X and discussed", "… before meeting Y"."""
    trigger = encounter.trigger
    if "noun" in (earlier.kind, trigger.kind) or closes_apposition(doc, encounter.left, trigger.first):
        return False
    if encounter.left and is_on_own_journey(doc, encounter.left[-1], trigger.first):
        return False
    k = trigger.first - 1
    while k > earlier.last and doc.lowers[k] in _ADVERBS:
        k -= 1
    return k >= earlier.last and doc.lowers[k] in _VERB_JOINTS


def _read(doc: Document, number: int, sentence: Sentence, trigger: Trigger, own: Sequence[Party]) -> Encounter | None:
    if trigger.kind == "credentials":
        return Encounter(number, trigger, *sides_of_credentials(doc, sentence, trigger, own))
    sides = _sides(doc, sentence, trigger, own)
    if sides is None:
        return None
    left, right = sides
    if trigger.kind == "see" and not _sees(doc, sentence, trigger, left, right):
        return None
    if trigger.kind == "call_on" and right and _appeals(doc, right[-1]):
        return None
    left, right = _bearers(doc, left, own), _bearers(doc, right, own)
    left, right = _without_title_of(left, right), _without_title_of(right, left)
    return Encounter(number, trigger, left, right, _host(doc, trigger))


def _sides(doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]) -> _Sides | None:
    """Who stands on either side of a trigger; none where its verb has another object."""
    together = main_clause_pair(doc, trigger, own)
    if together:
        return together[:1], together[1:]
    if trigger.kind == "noun":
        return noun_sides(doc, sentence, trigger, own)
    if trigger.kind == "chair":
        return _chairs(doc, sentence, trigger, own)
    if trigger.kind == "discuss" and (by := _by(doc, sentence, trigger, own)):
        return by, []
    if trigger.kind == "discuss" and doc.lowers[trigger.first - 1] in WAS:
        # "X attended the talks, at which trade was discussed"
        return [], objects_of(doc, sentence, trigger, own)
    return _sides_of_verb(doc, sentence, trigger, own)


def _sides_of_verb(doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]) -> _Sides | None:
    left = subject_of(doc, sentence, trigger, own)
    right = objects_of(doc, sentence, trigger, own)
    if not right and left and with_pronoun(doc, left):
        left, right = [], left
    if not right and left and has_pronoun(doc, trigger):
        return left, []
    if not right:
        left, right = fronted(doc, sentence, trigger, own) or (left, right)
    right = [*besides(doc, sentence, own, left), *right] if len(left) == 1 and right else right
    if not left and subject_follows(doc, sentence, trigger, right):
        left, right = right[-1:], right[:-1]
    if right and not left:
        left = subject_after(doc, sentence, trigger, own, right[-1])
    if "visit" in doc.lowers[trigger.first : trigger.last] and (not right or right[0].first - trigger.last > _VISITED):
        return None
    if not right and left:
        right = inverted(doc, sentence, own, left)
    # "X, with whom Y met, the Minister said"
    ended = not right or doc.lowers[trigger.last : trigger.last + 1] == [","]
    if ended and (whom := _with_whom(doc, trigger, own)):
        left, right = [party for party in left if party is not whom[0]], whom
    return left, right


def _host(doc: Document, trigger: Trigger) -> str | None:
    """The side that receives, where the verb tells it: "received X", "was hosted by X", "called on X"."""
    if (trigger.kind == "meet" and trigger.passive) or _calls_on(doc, trigger):
        called = trigger.kind == "call_on" and doc.lowers[trigger.last : trigger.last + 1] == ["by"]
        return "left" if called else "right"
    if trigger.kind == "receive":
        return "right" if trigger.passive else "left"
    return None


def _with_whom(doc: Document, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    """Whom "the Minister, with whom she will hold talks" means: the last party before."""
    near = doc.lowers[max(0, trigger.first - _BEFORE_NOUN) : trigger.first]
    before = [party for party in own if party.last < trigger.first]
    k = trigger.first - len(near) + near.index("whom") if "whom" in near else -1
    joined = bool(before) and k >= before[-1].last and doc.lowers[before[-1].last : k] in ([",", "with"], [","], [])
    return before[-1:] if joined else []


def _bearers(doc: Document, side: Sequence[Party], own: Sequence[Party]) -> list[Party]:
    """A side in which the name that follows a title and an institution unknown to us stands for the title's bearer."""
    return [_bearer(doc, party, own) if party.person is None and party.kind == "title" else party for party in side]


def _bearer(doc: Document, party: Party, own: Sequence[Party]) -> Party:
    following = next((other for other in own if other.first >= party.last), None)
    named = following is not None and (following.kind in ("name", "bare") or following.rank is not None)
    if following is None or not named or following.offices or following.person is None:
        return party
    gap = range(party.last, following.first)
    within = _WITHIN_TITLES | _OF_DIALOGUES if doc.lowers[party.last] == "between" else _WITHIN_TITLES
    inside = all(doc.words[k][0].isupper() or doc.lowers[k] in within for k in gap)
    return following if inside and 0 < len(gap) < _LONGEST_INSTITUTION else party


def _without_title_of(side: Sequence[Party], other: Sequence[Party]) -> list[Party]:
    """A side in which a title cannot mean whom the other side names: "the Premier hosted the Danish Premier, X"."""
    named = (
        {party.person for party in other if party.name is not None or party.first < side[0].first} if side else set()
    )
    return [replace(p, person=None) if p.name is None and p.person in named else p for p in side]


def _sees(doc: Document, sentence: Sentence, trigger: Trigger, left: Sequence[Party], right: Sequence[Party]) -> bool:
    """Whether "A saw B", "she also saw B" is an encounter: both stand beside the verb, and B is not seen to act."""
    if not right or right[0].name is None or right[0].first - trigger.last >= _BESIDE:
        return False
    if right[-1].first < trigger.last:
        # "The meetings with A and B saw discussions"
        return False
    if doc.lowers[trigger.last] in ("off", "out"):
        # "saw off the President at the airport"
        return False
    if doc.lowers[trigger.first] == "visited" and not right[0].offices:
        # "Visited Pearl Harbour"
        return False
    before = [word for word in doc.lowers[sentence.first : trigger.first] if word not in _ADVERBS]
    beside = _ADVERBS.issuperset(doc.lowers[left[-1].last : trigger.first]) if left else before in (["he"], ["she"])
    last = right[-1].last
    beside = beside or _will_see(doc, sentence, trigger, left)
    in_court = doc.lowers[last : last + 2] == ["in", "court"]
    return beside and not in_court and (last >= sentence.last or doc.lowers[last] in _AFTER_SEEN)


def _will_see(doc: Document, sentence: Sentence, trigger: Trigger, left: Sequence[Party]) -> bool:
    """Whether somebody "will see" another, "will visit the base and see" another, not "hopes Oslo will see"."""
    if left and _HOPES & frozenset(doc.lowers[left[-1].last : trigger.first]):
        return False
    before = doc.lowers[max(sentence.first, trigger.first - _CLAUSE) : trigger.first]
    return doc.lowers[trigger.first] == "see" and "will" in before and before[-1:] in (["will"], ["also"], ["and"])


def _appeals(doc: Document, party: Party) -> bool:
    """Whether who is called on is only asked to do something: "called on President X to release …"."""
    following = doc.lowers[party.last : party.last + 2]
    return following[:1] == ["to"] and following[1:] != [] and following[1] not in _ERRANDS


def _calls_on(doc: Document, trigger: Trigger) -> bool:
    """Whether the subject comes to the other's seat: "called on", "paid a courtesy call on", "paid a visit to"."""
    words = doc.lowers[trigger.first : trigger.last]
    paid = words[0] in PAYING and (trigger.verb >= 0 or not {"call", "calls"}.isdisjoint(words))
    return trigger.kind == "call_on" or paid


def _by(doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    """Those by whom matters "were discussed"."""
    after = [party for party in own if party.first >= trigger.last]
    near = doc.lowers[max(sentence.first, trigger.first - 3) : trigger.first]
    agent = doc.lowers[trigger.last : trigger.last + 1] == ["by"] and trigger.last - trigger.first == 1
    if not after or ({"was", "were", "been"}.isdisjoint(near) and not agent):
        return []
    agent = governor(doc, sentence, after[0], trigger.last) == "by"
    return group_right(doc, after, 0) if agent else []


def _chairs(
    doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]
) -> tuple[list[Party], list[Party]]:
    """Those who chair it together: "X and Y co-chaired", "co-chaired by X and Y", "X co-chaired with Y"."""
    after = [party for party in own if party.first >= trigger.last]
    for k, party in enumerate(after):
        if governor(doc, sentence, party, trigger.last) == "by":
            if doc.lowers[trigger.first] == "chaired":
                # Those beside one who chairs need not chair too.
                return [], []
            both = group_right(doc, after, k)
            return (both, []) if len(both) > 1 else (both, other_of_two(doc, after, k))
        if governor(doc, sentence, party, trigger.last) == "with":
            return subject_of(doc, sentence, trigger, own), group_right(doc, after, k)
    return subject_of(doc, sentence, trigger, own), []
