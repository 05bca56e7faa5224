"""Who met whom: the parties that the grammar of a sentence brings into one encounter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from readouts.meet.trigger import Trigger, dependent
from readouts.meet.triggers import PAYING, quoted_words
from readouts.meet.wordlists import wordlist
from readouts.mention.parties import Party
from readouts.segment import Document, Sentence

SAYING = wordlist(
    "said says told stated announced noted reported reports informed added according confirmed wrote tweeted "
    "stressed emphasized underlined claimed explained"
)
_AWAY = wordlist("of from for about to at in on behalf against than as under behind")
_JOINTS = wordlist(
    ", ; and & as well along together with also the alongside both including then separately later by accompanied "
    "his her - – / ( ) followed subsequently"
)
_BREAKS = wordlist(
    "who which that while where when whose said says told stressed noted emphasized discussed underlined ; "
    "reported stated according after before because since until discussing exchanged signed visited ahead"
)
# How far from the words that tell of an encounter its parties stand at most.
_REACH = 150
_ADVERBS = wordlist("also then later separately afterwards subsequently today yesterday")
_INFINITIVES = wordlist("meet hold have receive host discuss confer speak pay call visit")
_VERB_JOINTS = wordlist("and before after , &")
_OPENERS = wordlist("having after following upon before")
_OPENING_WORDS = 4
ATTENDING = wordlist(
    "attended attend attending present participated participating participation presence accompanied joined "
    "attendance featured gathered"
)


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
    sentence = doc.sentences[number]
    quoted = quoted_words(doc, sentence)
    people = [party for party in parties if _person_like(doc, party) and party.first not in quoted]
    found: list[Encounter] = []
    for trigger in triggers:
        own = [party for party in people if party.first < trigger.last + _REACH and trigger.first < party.last + _REACH]
        encounter = _read(doc, number, sentence, trigger, own)
        if encounter is not None:
            if found and _goes_on(doc, found[-1].trigger, trigger):
                encounter.left = found[-1].left
                if doc.lowers[trigger.first] in _INFINITIVES:
                    trigger.status = found[-1].trigger.status
            found.append(encounter)
    return found


def _goes_on(doc: Document, earlier: Trigger, trigger: Trigger) -> bool:
    """Whether a verb has the subject of the verb before it: "received X and discussed", "… before meeting Y"."""
    if "noun" in (earlier.kind, trigger.kind):
        return False
    k = trigger.first - 1
    while k > earlier.last and doc.lowers[k] in _ADVERBS:
        k -= 1
    return k >= earlier.last and doc.lowers[k] in _VERB_JOINTS


def _person_like(doc: Document, party: Party) -> bool:
    if any(word.startswith("spokes") for word in doc.lowers[party.first : party.last]):
        return False
    if party.person is not None or party.kind == "counterpart":
        return True
    return any(office.role != "unknown" and not (office.plural and not office.serves) for office in party.offices)


def _read(doc: Document, number: int, sentence: Sentence, trigger: Trigger, own: Sequence[Party]) -> Encounter | None:
    if trigger.kind == "noun":
        left, right = _noun_sides(doc, sentence, trigger, own)
    elif trigger.kind == "chair":
        left, right = _chairs(doc, sentence, trigger, own)
    else:
        left = subject_of(doc, sentence, trigger, own)
        right = objects_of(doc, sentence, trigger, own)
        if not right:
            left, right = _fronted(doc, sentence, trigger, own) or (left, right)
        if right and not left:
            left = _subject_after(doc, sentence, trigger, own, right[-1])
        if "visit" in doc.lowers[trigger.first : trigger.last] and (not right or right[0].first - trigger.last > 2):
            return None
        if not right and left:
            right = _inverted(doc, sentence, own, left)
    left, right = _without_title_of(left, right), _without_title_of(right, left)
    host = None
    if trigger.kind == "receive":
        host = "right" if trigger.passive else "left"
    if (trigger.kind == "meet" and trigger.passive) or _calls_on(doc, trigger):
        host = "right"
    return Encounter(number, trigger, left, right, host)


def _without_title_of(side: Sequence[Party], other: Sequence[Party]) -> list[Party]:
    """A side in which a title cannot mean whom the other side names: "the Premier hosted the Danish Premier, X"."""
    named = {party.person for party in other if party.name is not None}
    return [replace(p, person=None) if p.name is None and p.person in named else p for p in side]


def _fronted(
    doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]
) -> tuple[list[Party], list[Party]] | None:
    """The sides of "With X, the minister discussed trade": the subject, and whom the opening names."""
    before = [party for party in own if party.last <= trigger.first]
    if len(before) < 2 or _genitive(doc, before[-1]):
        return None
    opens = _governor(doc, sentence, before[0]) == "with" and before[0].first - sentence.first < _OPENING_WORDS
    comma = "," in doc.lowers[before[-2].last : before[-1].first]
    return ([before[-1]], list(before[:-1])) if opens and comma else None


def _calls_on(doc: Document, trigger: Trigger) -> bool:
    """Whether the subject comes to the other's seat: "called on", "paid a courtesy call on", "paid a visit to"."""
    words = doc.lowers[trigger.first : trigger.last]
    return trigger.kind == "call_on" or (trigger.verb >= 0 and words[0] in PAYING)


def _chairs(
    doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]
) -> tuple[list[Party], list[Party]]:
    """Those who chair it together: "X and Y co-chaired", "co-chaired by X and Y", "X co-chaired with Y"."""
    after = [party for party in own if party.first >= trigger.last]
    for k, party in enumerate(after):
        if _governor(doc, sentence, party, trigger.last) == "by":
            both = _group_right(doc, after, k)
            return (both, []) if len(both) > 1 else (both, _other_of_two(doc, after, k))
        if _governor(doc, sentence, party, trigger.last) == "with":
            return subject_of(doc, sentence, trigger, own), _group_right(doc, after, k)
    return subject_of(doc, sentence, trigger, own), []


def _inverted(doc: Document, sentence: Sentence, own: Sequence[Party], left: Sequence[Party]) -> list[Party]:
    """The object that stands first: "X was another whom the minister met", "X, with whom Y met"."""
    start = left[0].first
    if {"whom", "with", "that"}.isdisjoint(doc.lowers[max(sentence.first, start - 3) : start]):
        return []
    before = [party for party in own if party.last < start and not _genitive(doc, party)]
    return _group_left(doc, before, len(before) - 1) if before else []


def subject_of(doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    """The parties that do: the nearest before the verb that no preposition governs, with those coordinated to it."""
    at = trigger.first
    before = [party for party in own if party.last <= at]
    relative = _antecedent(doc, before, at)
    if relative is not None:
        return _group_left(doc, before, relative)
    nearest_first = range(len(before) - 1, -1, -1)
    for k in reversed(nearest_first) if dependent(doc, trigger) else nearest_first:
        group = _group_left(doc, before, k)
        if _genitive(doc, before[k]):
            continue
        if _governed(doc, sentence, group[0]) and not _leads_delegation(doc, sentence, group[0]):
            group = _after_opening(doc, group)
            if not group:
                continue
        if _speaks(doc, before[k], at) or _in_relative(doc, before, k, at):
            continue
        return group
    return []


def _after_opening(doc: Document, group: Sequence[Party]) -> list[Party]:
    """The subject that a comma alone parts from what opens the sentence: "Besides the Speaker, Rao met …"."""
    for k in range(len(group) - 1, 0, -1):
        if doc.lowers[group[k - 1].last : group[k].first] in ([","], [",", "the"]):
            return list(group[k:])
    return []


def _subject_after(
    doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party], met: Party
) -> list[Party]:
    """The subject of the main clause after an opening one without its own: "Having met with X, President Y said"."""
    opening = doc.lowers[sentence.first : trigger.first]
    if len(opening) > _OPENING_WORDS or _OPENERS.isdisjoint(opening):
        return []
    after = [party for party in own if party.first > met.last]
    for k, party in enumerate(after):
        if doc.lowers[party.first - 1] == "," or (doc.lowers[party.first - 2 : party.first] == [",", "the"]):
            return _group_right(doc, after, k)
    return []


def _leads_delegation(doc: Document, sentence: Sentence, party: Party) -> bool:
    """Whether the party comes as the head of a delegation: "a delegation led by X", "… with X at its head"."""
    near = doc.lowers[max(sentence.first, party.first - 12) : party.first]
    if {"delegation", "delegations", "group", "team", "mission"}.isdisjoint(near):
        return False
    after = doc.lowers[party.last : party.last + 4]
    return not {"led", "headed", "chaired"}.isdisjoint(near[-5:]) or "head" in after or "head" in near[-4:]


def _antecedent(doc: Document, before: Sequence[Party], at: int) -> int | None:
    """The party that "who" before the verb stands for."""
    k = at - 1
    steps = 0
    while k > 0 and doc.lowers[k] not in ("who", ",", ";", "that") and steps < 4:
        k -= 1
        steps += 1
    if k <= 0 or doc.lowers[k] != "who":
        return None
    for index in range(len(before) - 1, -1, -1):
        if before[index].last <= k and k - before[index].last <= 2:
            return index
    return None


def _group_left(doc: Document, before: Sequence[Party], k: int) -> list[Party]:
    group = [before[k]]
    while k > 0 and _coordinated(doc, before[k - 1], before[k]):
        k -= 1
        group.insert(0, before[k])
    return group


def _coordinated(doc: Document, a: Party, b: Party) -> bool:
    gap = doc.lowers[a.last : b.first]
    if gap[:2] == [",", "and"] and gap[2:3] in (["a"], ["an"]) and gap[-1] == ",":
        # "Representative X, and a caucus member, Representative Y"
        return len(gap) < 9 and not any(word in _BREAKS or word in _AWAY - {"of"} for word in gap)
    if gap[-1:] in (["'s"], ["'"]):
        # "Undersecretary X and Vietnam's General Y"
        gap = [
            word
            for word, exact in zip(gap[:-1], doc.words[a.last : b.first], strict=False)
            if exact[0].islower() or not exact[0].isalpha()
        ]
    return bool(gap) and len(gap) < 6 and all(word in _JOINTS for word in gap)


def _governor(doc: Document, sentence: Sentence, party: Party, floor: int = 0) -> str:
    """The word that governs the party, unless it stands before `floor`."""
    k = party.first - 1
    floor = max(floor, sentence.first)
    while k >= floor and doc.lowers[k] in ("the", "a", "an", "his", "her", "their", "its", "both", "visiting"):
        k -= 1
    return doc.lowers[k] if k >= floor else ""


def _governed(doc: Document, sentence: Sentence, party: Party) -> bool:
    return _governor(doc, sentence, party) in _AWAY | {"by", "with", "between"}


def _genitive(doc: Document, party: Party) -> bool:
    return party.last < len(doc.lowers) and doc.lowers[party.last] in ("'s", "'")


def _speaks(doc: Document, party: Party, at: int) -> bool:
    """Whether a verb of saying with "that" (or a comma) stands between the party and the verb: it is the speaker."""
    between = doc.lowers[party.last : at]
    return not SAYING.isdisjoint(between)


def _in_relative(doc: Document, before: Sequence[Party], k: int, at: int) -> bool:
    """Whether the party stands in a relative clause that a comma closes before the verb."""
    between = doc.lowers[before[k].last : at]
    if "," not in between:
        return False
    j = before[k].first - 1
    while j > 0 and doc.lowers[j] not in (",", ";"):
        if doc.lowers[j] in ("who", "which", "whose", "where") and doc.lowers[j - 1] == ",":
            return any(party.last <= j for party in before[:k])
        j -= 1
    return False


def objects_of(doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    """The parties done to or met: the first after the verb in its clause, with those coordinated to it."""
    after = [party for party in own if party.first >= trigger.last]
    for k, party in enumerate(after):
        between = doc.lowers[trigger.last : party.first]
        headed = _headed(between)
        if (not _BREAKS.isdisjoint(between) and not headed) or len(between) > 30:
            return []
        if trigger.kind == "receive" and trigger.passive and {"by", "with"} <= set(between):
            # "… was received by him, with X and Y looking on": the host is the pronoun.
            return []
        governor = _governor(doc, sentence, party, trigger.last)
        if _is_speaker(doc, party):
            continue
        if trigger.kind == "discuss" and governor != "with" and not (headed and "with" in between):
            continue
        if governor == "by" and trigger.kind == "receive" and not trigger.passive and not headed:
            return []
        if governor in _NO_OBJECT and not headed and between[:1] not in (["from"], ["on"]):
            continue
        return _group_right(doc, after, k)
    return []


_NO_OBJECT = wordlist("of for from about behalf at on in")


def _is_speaker(doc: Document, party: Party) -> bool:
    """Whether a verb of saying follows at once: "… , spokesman X said"."""
    return party.last < len(doc.lowers) and doc.lowers[party.last] in SAYING


def _headed(between: Sequence[str]) -> bool:
    """Whether what stands between is "a delegation led by", "a group headed by": the party is who came."""
    return not {"delegation", "headed", "led", "group", "team", "heads"}.isdisjoint(between)


def _group_right(doc: Document, after: Sequence[Party], k: int) -> list[Party]:
    group = [after[k]]
    while k + 1 < len(after) and (_coordinated(doc, after[k], after[k + 1]) or _again(doc, after[k], after[k + 1])):
        k += 1
        if _begins_clause(doc, after[k]):
            break
        group.append(after[k])
    return group


_CLAUSE_VERBS = frozenset(
    ["will", "would", "has", "have", "had", "met", "said", "held", "was", "were", "also", "told", "hosted", "received"]
)


def _begins_clause(doc: Document, party: Party) -> bool:
    """Whether the party is the subject of a new clause: "met X, and Y will hold talks …"."""
    return party.last < len(doc.lowers) and doc.lowers[party.last] in _CLAUSE_VERBS


_PARTED = wordlist("to on at for during meet met hold held receive received visit")


def _again(doc: Document, a: Party, b: Party) -> bool:
    """Whether the list goes on in a new phrase: "… and with the Minister", "… as well as with", "… and then by"."""
    gap = doc.lowers[a.last : b.first]
    return (
        bool(gap)
        and len(gap) < 14
        and gap[0] in (",", "and", "as")
        and gap[-1] in ("with", "by", "the")
        and not any(w in _BREAKS or w in _PARTED for w in gap)
    )


def _noun_sides(
    doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]
) -> tuple[list[Party], list[Party]]:
    """The sides of "a meeting between A and B", "A's talks with B", "at the meeting with B, A …"."""
    after = [party for party in own if party.first >= trigger.last]
    left: list[Party] = []
    right: list[Party] = []
    for k, party in enumerate(after):
        between = doc.lowers[trigger.last : party.first]
        links = [word for word in between if word in ("between", "with", "of", "by", "among")]
        governor = _governor(doc, sentence, party, trigger.last)
        if governor in ("with", "between", "among"):
            links = [governor]
        if not between and doc.lowers[trigger.first - 1] not in ("a", "the", "this", "bilateral"):
            right = _group_right(doc, after, k)
            break
        if not links or not _BREAKS.isdisjoint(between) or len(between) > 16:
            break
        if links[0] in ("between", "among", "with"):
            right = _group_right(doc, after, k)
            if links[0] != "with" and len(right) == 1:
                right += _other_of_two(doc, after, k)
        elif links[0] in ("of",) and party.first - trigger.last < 4:
            right = _group_right(doc, after, k)
            if k + len(right) < len(after):
                nxt = after[k + len(right)]
                if "with" in doc.lowers[right[-1].last : nxt.first][:2]:
                    right += _group_right(doc, after, k + len(right))
        break
    if not right:
        right = _between_before(doc, sentence, trigger, own)
    left = _genitive_owner(doc, trigger, own) or _agents(doc, sentence, trigger, own)
    if not ATTENDING.isdisjoint(doc.lowers[sentence.first : sentence.last]):
        return left, right
    if not left and right and {"between", "among"}.isdisjoint(doc.lowers[trigger.last : right[0].first]):
        left = _doer(doc, sentence, trigger, own, right)
    return left, right


# Words with which the naming of the two has ended.
_CLOSING = wordlist("; after before during was were took held")


def _other_of_two(doc: Document, after: Sequence[Party], k: int) -> list[Party]:
    """The second of "between A, who …, and B"."""
    for party in after[k + 1 :]:
        gap = doc.lowers[after[k].last : party.first]
        if len(gap) > 20 or any(word in _CLOSING for word in gap):
            return []
        if "and" in gap[-3:]:
            return [party]
    return []


def _between_before(doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    """The two of "between A and B the talks turned to …"."""
    before = [party for party in own if party.last <= trigger.first]
    for k, party in enumerate(before):
        if _governor(doc, sentence, party) == "between":
            return _group_right(doc, before, k)
    return []


def _agents(doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    """Those by whom a meeting "was held"."""
    after = [party for party in own if party.first >= trigger.last]
    for k, party in enumerate(after):
        between = doc.lowers[trigger.last : party.first]
        if _governor(doc, sentence, party) == "by" and not {"held", "conducted", "hosted", "chaired"}.isdisjoint(
            between
        ):
            return _group_right(doc, after, k)
    return []


def _genitive_owner(doc: Document, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    for party in reversed(own):
        if party.last <= trigger.first and _genitive(doc, party) and trigger.first - party.last <= 4:
            return [party]
    return []


def _doer(
    doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party], right: Sequence[Party]
) -> list[Party]:
    """The other side of "a meeting with B": the subject of the clause, before or after it."""
    before = [party for party in own if party.last <= trigger.first]
    for k in range(len(before) - 1, -1, -1):
        if not (
            _governed(doc, sentence, before[k])
            or _genitive(doc, before[k])
            or _in_relative(doc, before, k, trigger.first)
        ):
            return _group_left(doc, before, k)
    beyond = [party for party in own if party.first >= right[-1].last]
    for k, party in enumerate(beyond):
        if not (_governed(doc, sentence, party) or _genitive(doc, party)):
            return _group_right(doc, beyond, k)
    return []
