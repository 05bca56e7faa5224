"""Which parties of a telling met which: lists of separate meetings, and teams that met as one."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.meet.encounters import Encounter
from readouts.meet.groups import coordinated, governor
from readouts.meet.implied import guest_meant, implied_object, implied_side
from readouts.meet.scene import Scene, role, serves
from readouts.meet.several import several_meant
from readouts.meet.subjects import with_pronoun
from readouts.meet.teams import NUMBERS, ONE_BY_ONE, SEPARATE, are_two_teams, is_one_team, is_own_deputy
from readouts.meet.vocabulary import GUESTS, MEALS, OWNERS, SAYING
from readouts.mention.parties import Party

_SEVERAL = words("meetings conversations audiences") | SEPARATE
# "held a series of meetings"
_OF_MANY = 4
_BOTH = 2
_APART = frozenset(("separately", "separate"))
_PEERS = words("senators congressmen lawmakers parliamentarians representatives deputies legislators mps")
_TWO, _NEAR_VERB = words("two pair both they sides duo"), 4
_SUBJECT = 8
_IN_TURN = ONE_BY_ONE | {"separately"}
_ANEW = words("and as those second while")
# How many words after "discussed" those with whom may follow.
_WITH = 8
# How many words may stand between a subject and its verb.
_VERB = 4
_MANY = words("members representatives delegates")


def pairs_of_sides(scene: Scene, encounter: Encounter) -> Iterator[tuple[list[Party], list[Party]]]:
    """One pair of sides an encounter: "met A, B and C" is three, a delegation or two teams are one."""
    left = _doers(scene, encounter, _distinct(encounter.left), _distinct(encounter.right))
    right = _whom(scene, encounter, left, _distinct(encounter.right))
    left = [*_he_too(scene, left), *left]
    if len(left) > 1 and not right and _with_others(scene, encounter, left):
        left = left[:1]
    if encounter.trigger.kind == "credentials":
        yield from _handed(scene, encounter, left, right)
    elif not _only_one_side(scene, encounter, left, right):
        yield from _one_or_several(scene, encounter, left, right)


def _doers(scene: Scene, encounter: Encounter, left: list[Party], right: list[Party]) -> list[Party]:
    """Who met: those named, else the subject that the text before implies."""
    direct = encounter.trigger.kind in ("meet", "receive", "call_on", "see")
    if not left and direct:
        left = several_meant(scene, encounter, right)
    if not left and right and (direct or _pronoun(scene, encounter)) and not _unnamed_subject(scene, encounter):
        left = with_peers(scene, encounter, implied_side(scene, encounter, right))
    if not left and (_held_with(scene, encounter, right) or (len(right) > 1 and _with_them(scene, encounter, right))):
        left = [party for party in [implied_side(scene, encounter, right)] if party is not None]
    return _both(scene, encounter) if not left and not right and encounter.trigger.kind == "meet" else left


def _whom(scene: Scene, encounter: Encounter, left: list[Party], right: list[Party]) -> list[Party]:
    """Whom they met: those named, else the guest or the other of two that the text before tells of."""
    kind = encounter.trigger.kind
    if left and not right and kind == "discuss" and _with_guest(scene, left[-1]):
        right = [party for party in [_guest_before(scene, encounter, left)] if party is not None]
    if left and not right and kind in ("meet", "receive", "call_on"):
        met = implied_object(scene, encounter, left) or _other_of_two(scene, encounter, left)
        right = [met] if met is not None else []
    return right[1:] if _are_named_next(scene, encounter, right) else right


def _only_one_side(scene: Scene, encounter: Encounter, left: Sequence[Party], right: Sequence[Party]) -> bool:
    """Whether nobody of another side is told: "The President and the Vice President hosted a dinner for officers"."""
    trigger = encounter.trigger
    if trigger.kind in ("discuss", "weak", "call_on", "see") and not (left and right) and len(left) < _BOTH:
        return True
    giving = trigger.kind == "receive" and not trigger.passive and len(left) > 1
    # "At a reception hosted by A and B"
    giving = giving or (trigger.kind == "noun" and len(left) > 1 and scene.doc.lowers[trigger.last - 1] in MEALS)
    sides = {serves(scene, party) for party in left}
    if len(left) > 1 and sides != {None} and "meetings" in scene.doc.lowers[trigger.first : trigger.last + _OF_MANY]:
        # "The Premier and the Foreign Minister held a series of meetings in New York"
        giving = True
    return (giving or trigger.kind == "weak") and not right and len(sides) == 1


def _one_or_several(
    scene: Scene, encounter: Encounter, left: list[Party], right: list[Party]
) -> Iterator[tuple[list[Party], list[Party]]]:
    if len(left) > 1 and right and _each(scene, encounter, left, right):
        yield from (([party], right) for party in left)
        return
    if left and len(right) > 1 and right[0].person is None and right[0].last <= left[0].first:
        # "Besides the Speaker, Rao met members of the Committee"
        yield left, right[:1]
        right = right[1:]
    if not _are_apart(scene, encounter, left, right):
        yield left, right
        return
    if not left and "between" in scene.doc.lowers[encounter.trigger.last : right[0].first]:
        # "Calls were held between A and his peers"
        left, right = right[:1], right[1:]
    for several in _with_groups(scene, right):
        yield left, several


def _with_groups(scene: Scene, right: Sequence[Party]) -> Iterator[list[Party]]:
    """Each of those met, with whom he came: "met former President A and a group of leaders"."""
    together: list[list[Party]] = []
    for party in right:
        gap = scene.doc.lowers[together[-1][-1].last : party.first] if together else []
        if party.person is None and ("group", "of") in pairwise(gap):
            together[-1].append(party)
        else:
            together.append([party])
    yield from together


def _are_apart(scene: Scene, encounter: Encounter, left: Sequence[Party], right: Sequence[Party]) -> bool:
    """Whether each of those met had a meeting of his own."""
    several = encounter.trigger.plural or (bool(left) and _with_again(scene, right)) or _two_by_two(scene, encounter)
    several = several or (
        _held_with(scene, encounter, right)
        and (len(right) > _BOTH or len({serves(scene, party) for party in right}) > 1)
    )
    told = scene.doc.lowers[encounter.trigger.first : encounter.trigger.last]
    # "visited Oslo for meetings with A and B"
    for_meetings = encounter.trigger.kind == "noun" and "meetings" in told
    teams = are_two_teams(scene, left, right) and not for_meetings
    teams = teams or len({serves(scene, party) for party in left}) > 1
    if not several or len(right) < _BOTH or teams:
        return False
    return not (is_one_team(scene, encounter, right) or all(_of_many(scene, party) for party in right))


def _of_many(scene: Scene, party: Party) -> bool:
    """Whether nobody is named of many: "members of the Chamber", "representatives of the Association"."""
    return party.person is None and not _MANY.isdisjoint(scene.doc.lowers[party.first : party.last])


def _held_with(scene: Scene, encounter: Encounter, right: Sequence[Party]) -> bool:
    """Whether nobody is told to have held the talks: "Discussions were held with A, B and C"."""
    last = encounter.trigger.last
    held = [word for word in scene.doc.lowers[last : last + 3] if word != "also"][:2] in (
        ["were", "held"],
        ["was", "held"],
    )
    return bool(right) and held and governor(scene.doc, scene.doc.sentences[encounter.sentence], right[0]) == "with"


def _with_guest(scene: Scene, party: Party) -> bool:
    """Whether somebody did it with a guest: "the President and his guest discussed trade"."""
    words = scene.doc.lowers[party.last : party.last + 3]
    return words[:1] == ["and"] and words[1:2] in (["his"], ["her"]) and not GUESTS.isdisjoint(words[2:])


def _other_of_two(scene: Scene, encounter: Encounter, left: Sequence[Party]) -> Party | None:
    """Whom "the two held talks" means beside the one named: "X welcomed him at the palace and the two held talks"."""
    between = scene.doc.lowers[left[-1].last : encounter.trigger.first]
    if len(left) > 1 or _TWO.isdisjoint(between[-_NEAR_VERB:]) or not SAYING.isdisjoint(between):
        return None
    return implied_side(scene, encounter, left)


def _guest_before(scene: Scene, encounter: Encounter, left: Sequence[Party]) -> Party | None:
    """Who the guest is: the visitor told of, else whoever of another side was named last."""
    start = scene.doc.sentences[encounter.sentence].first
    others = {party.person for party in left} | {None}
    known = [p for p in scene.parties if p.first < start and p.name is not None and p.person not in others]
    return guest_meant(scene, encounter, others) or (known[-1] if known else None)


def _he_too(scene: Scene, left: Sequence[Party]) -> list[Party]:
    """Whom the pronoun before a subject means: "He and Prime Minister X had dinner"."""
    told = left != [] and scene.doc.lowers[max(0, left[0].first - 2) : left[0].first] in (["he", "and"], ["she", "and"])
    subject = scene.subject if told else None
    return [subject] if subject is not None and all(p.person != subject.person for p in left) else []


def _are_named_next(scene: Scene, encounter: Encounter, right: Sequence[Party]) -> bool:
    """Whether those met are named after what they are: "met with Serbian leaders, including President A and B"."""
    if len(right) < 2 or encounter.trigger.kind not in ("meet", "noun") or right[0].person is not None:
        return False
    several = scene.doc.lowers[right[0].last - 1] in ("leaders", "officials", "ministers", "counterparts")
    return several and scene.doc.lowers[right[0].last : right[1].first][:2] == [",", "including"]


def _with_others(scene: Scene, encounter: Encounter, left: Sequence[Party]) -> bool:
    """Whether the verb goes on with others, whom nobody names: "A and B met with reporters"."""
    trigger = encounter.trigger
    if trigger.kind == "discuss":
        words = scene.doc.lowers[trigger.last : trigger.last + _WITH]
        within = "with" in words and trigger.last + words.index("with") < scene.doc.sentences[encounter.sentence].last
        return within and len({serves(scene, party) for party in left}) == 1
    return trigger.kind == "meet" and trigger.verb < 0 and "with" in scene.doc.lowers[trigger.first : trigger.last + 1]


def _with_them(scene: Scene, encounter: Encounter, right: Sequence[Party]) -> bool:
    """Whether those of "a meeting with A and B" are told as met by somebody whom the sentence does not name."""
    sentence = scene.doc.sentences[encounter.sentence]
    return encounter.trigger.kind == "noun" and governor(scene.doc, sentence, right[0]) == "with"


def _handed(
    scene: Scene, encounter: Encounter, left: list[Party], right: list[Party]
) -> Iterator[tuple[list[Party], list[Party]]]:
    """The sides where letters of credence are handed over; who takes them may only be the last subject."""
    taken = encounter.host == "left"
    host, envoys = (left, right) if taken else (right, left)
    known = {party.person for party in envoys}
    host = host or [p for p in [scene.subject] if p is not None and p.person not in known]
    own = scene.doc.sentences[encounter.sentence]
    # "In separate meetings, A and B handed …"
    apart = not _APART.isdisjoint(scene.doc.lowers[own.first : own.last])
    groups = [[envoy] for envoy in envoys] if apart else [envoys]
    for group in groups if host else ():
        yield (host, group) if taken else (group, host)


def _with_again(scene: Scene, right: Sequence[Party]) -> bool:
    """Whether those met are told in separate phrases: "with X and with Y"."""
    gaps = [scene.doc.lowers[a.last : b.first] for a, b in pairwise(right)]
    return any("with" in gap and not _ANEW.isdisjoint(gap) for gap in gaps)


def _two_by_two(scene: Scene, encounter: Encounter) -> bool:
    """Whether "a bilateral discussion with", "bilateral talks with" those of several states was one with each."""
    lowers, last = scene.doc.lowers, encounter.trigger.last
    first = encounter.trigger.first - (lowers[last : last + 1] == ["with"])
    return "bilateral" in lowers[first:last] and len({serves(scene, party) for party in encounter.right}) > 1


def _pronoun(scene: Scene, encounter: Encounter) -> bool:
    """Whether "he" or "she" did it: "She also discussed trade with X"; or nobody told, "Trade was discussed with X"."""
    start = scene.doc.sentences[encounter.sentence].first
    near = scene.doc.lowers[max(start, encounter.trigger.first - 4) : encounter.trigger.first]
    if encounter.right and with_pronoun(scene.doc, encounter.right):
        return True
    if encounter.trigger.kind == "discuss" and near[-1:] in (["was"], ["were"]):
        return True
    return encounter.trigger.kind in ("discuss", "weak") and not {"he", "she"}.isdisjoint(near)


def _each(scene: Scene, encounter: Encounter, left: Sequence[Party], right: Sequence[Party]) -> bool:
    """Whether each of the subject's parties has a meeting of his own: "all met separately", callers of two sides."""
    if encounter.trigger.kind == "call_on" and len({serves(scene, party) for party in left}) > 1:
        return True
    sentence = scene.doc.sentences[encounter.sentence]
    passive = encounter.trigger.passive or governor(scene.doc, sentence, right[0]) == "by"
    at_once = len({party.first for party in left}) == 1 and not _counted(scene, left[0])
    if passive and (at_once or encounter.trigger.kind == "call_on"):
        # "The ambassadors of Chad and Mali were received by X", "A and B were called on by X"
        return True
    words = scene.doc.lowers[sentence.first : encounter.trigger.last]
    after = scene.doc.lowers[encounter.trigger.last : encounter.trigger.last + 2]
    told = scene.doc.lowers[encounter.trigger.first : encounter.trigger.last]
    if encounter.trigger.verb >= 0 and len(right) == 1 and not _SEVERAL.isdisjoint(told):
        return True
    if ("different", "times") in pairwise(scene.doc.lowers[encounter.trigger.last : sentence.last]):
        return True
    if encounter.trigger.plural and ("among", "them") in pairwise(_words_before(scene, left[0])):
        return True
    beyond = scene.doc.lowers[right[-1].last : right[-1].last + 1]
    gap = scene.doc.lowers[left[0].last : left[-1].first]
    if is_own_deputy(gap):
        return False
    if "and" in gap and not _IN_TURN.isdisjoint(gap):
        # "A and, later, B received X"
        return True
    near = (*after, *beyond, *words[-len(told) - 1 : -len(told)])
    return "each" in words or "respectively" in words or not _APART.isdisjoint(near)


def _counted(scene: Scene, party: Party) -> bool:
    """Whether those whom a title in the plural means are told together: "the two | ministers"."""
    return not _TWO.isdisjoint(scene.doc.lowers[max(0, party.first - 1) : party.first + 1])


def _words_before(scene: Scene, party: Party) -> list[str]:
    """The words that lead to a party: "among them | Ambassador X"."""
    return scene.doc.lowers[max(0, party.first - 3) : party.first]


def _unnamed_subject(scene: Scene, encounter: Encounter) -> bool:
    """Whether several without names did it, who are nobody told before: "the speakers will meet the Minister"."""
    at = encounter.trigger.first
    before = [party for party in scene.by_sentence.get(encounter.sentence, []) if party.last <= at]
    if not before or before[-1].person is not None or not any(office.plural for office in before[-1].offices):
        return False
    subject = scene.doc.lowers[before[-1].first : before[-1].last]
    return at - before[-1].last < _VERB and _PEERS.isdisjoint(subject) and not _governed(scene, encounter, before[-1])


def _governed(scene: Scene, encounter: Encounter, party: Party) -> bool:
    """Whether a preposition stands before a party."""
    return governor(scene.doc, scene.doc.sentences[encounter.sentence], party) in OWNERS | {"with"}


def with_peers(scene: Scene, encounter: Encounter, party: Party | None) -> list[Party]:
    """The implied side, with those named together with it where the subject is in the plural: "the senators"."""
    if party is None:
        return []
    first = scene.doc.sentences[encounter.sentence].first
    words = scene.doc.lowers[max(first, encounter.trigger.first - _SUBJECT) : encounter.trigger.first]
    own = [p for p in scene.by_sentence.get(party.sentence, []) if p.first >= party.first]
    if words[:1] in (["they"], ["their"]):
        return [party, *(b for a, b in pairwise(own) if b.person is not None and coordinated(scene.doc, a, b))]
    if _PEERS.isdisjoint(words):
        return [party]
    named = [p for p in scene.by_sentence.get(party.sentence, []) if p.person is not None]
    return [p for p in named if (serves(scene, p), role(scene, p)) == (serves(scene, party), role(scene, party))]


def _both(scene: Scene, encounter: Encounter) -> list[Party]:
    """Whom "the two ministers met", "the three met" means: as many of the sentence before, each of another side."""
    sentence = scene.doc.sentences[encounter.sentence]
    words = scene.doc.lowers[sentence.first : encounter.trigger.first]
    if {"two", "both", "they", "sides", "leaders", "ministers", "officials", "three"}.isdisjoint(words):
        return []
    count = NUMBERS["three"] if "three" in words else _BOTH
    before = [p for p in scene.by_sentence.get(encounter.sentence - 1, []) if p.person is not None]
    if len({p.person for p in before}) < _BOTH and scene.focus is not None:
        before = [a.party for a in scene.focus.present if a.person is not None and not a.attendee]
    found = list({serves(scene, party): party for party in reversed(before)}.values())
    return found if len(found) == count else []


def _distinct(parties: Sequence[Party]) -> list[Party]:
    seen: set[int] = set()
    kept = []
    for party in parties:
        if party.person is not None and party.person in seen:
            continue
        if party.person is not None:
            seen.add(party.person)
        kept.append(party)
    return kept
