"""The sides of a meeting that a noun tells of: "a meeting between A and B", "A's talks with B"."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import MARGINS, PERSONAL_PRONOUNS
from readouts.meet.groups import genitive, governed, governor, group_left, group_right, listed
from readouts.meet.objects import headed_by
from readouts.meet.subjects import in_relative, leads_delegation, subject_follows
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import AGENDAS, ATTENDING, BREAKS, COMPRISED, JOURNEYS, MEETING_NOUNS, SAYING
from readouts.mention.parties import Party
from readouts.segment import Document, Sentence

# Whose these are has the meetings in them: "Rao's visit included talks with", "Rao's schedule included lunch with".
_OF_ITEMS = JOURNEYS | AGENDAS | words("appointment appointments engagement engagements day")
# "in a phone call", "during a meeting", "at their talks"
_IN_ONE, _ONE = words("in during at by over after following"), words("a an their another")
_TALKS = words("talks meetings negotiations consultations discussions")
_TELLING = words(
    "briefed apprised told tells urged urges assured assures informed thanked asked congratulated reminded warned "
    "invited"
)
_BOTH, _SEVERAL = frozenset(("between", "among", "involving")), words("meetings bilaterals calls engagements")
_LINKS = words("between with of by among involving")
_TOOK_PLACE = frozenset((("was", "held"), ("were", "held"), ("took", "place")))
_HAVING = words("had held has have")
# "in line with", "in accordance with" tell of no sides.
_BEFORE_WITH = words("line accordance connection coordination compliance conjunction")
_PRESSERS = words("conference briefing presser appearance statement")
_ARTICLES = words("a the this bilateral")
# "A reception for X", "a courtesy visit to X".
_TO_WHOM = {"reception": frozenset(("for",)), "visit": frozenset(("to",)), "call": frozenset(("to", "on", "from"))}
# How many words may stand between the noun and the first whom its phrase names, and after "of" at most.
_FARTHEST, _NEAR = 16, 4
# "was held upon directions | by the King"
_AT_WHOSE = words("direction directions directive directives instruction instructions order orders request guidance")
# What only frames another encounter: "within the framework of the meeting of ministers".
_FRAMES, _FRAME = MARGINS | words("part framework frame fringes fringe ahead eve"), 6
_CALLS, _LONG_NOUN = words("call calls visit visits"), 2
_GATHERING = words("brought brings gathered gathers united convened assembled")
# Words with which the naming of the two has ended.
_CLOSING = words("; after before during was were took held")


def noun_sides(
    doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]
) -> tuple[list[Party], list[Party]]:
    """The sides of "a meeting between A and B", "A's talks with B", "at the meeting with B, A …"."""
    if doc.lowers[max(sentence.first, trigger.first - 3) : trigger.first] == ["present", "at", "the"]:
        # "Also present at the meeting together with Minister X were …"
        return [], []
    if doc.lowers[sentence.opening] == "accompanying":
        # "Accompanying the guest at the talks were …"
        return [], []
    had = _had_by(doc, trigger, own)
    if had:
        return had
    right = (
        _callers(doc, sentence, trigger, own)
        or _named_after(doc, sentence, trigger, own)
        or _between_before(doc, sentence, trigger, own)
        or _held_between(doc, sentence, trigger, own)
        or _brought_together(doc, trigger, own)
    )
    if _BOTH.isdisjoint(doc.lowers[trigger.last : trigger.last + 2]) and subject_follows(doc, sentence, trigger, right):
        return right[-1:], right[:-1]
    left = _genitive_owner(doc, trigger, own) or _agents(doc, sentence, trigger, own)
    attends = "attend" in doc.lowers[max(sentence.first, trigger.first - _NEAR) : trigger.first]
    if not (ATTENDING.isdisjoint(doc.lowers[sentence.first : sentence.last]) or (attends and right)):
        return left, right
    if not left and not right:
        right = _beside(doc, trigger, own)
    if not left and not right:
        return _tellers(doc, sentence, trigger, own)
    if not left and right and not names_both(doc, trigger, right):
        left = _doer(doc, sentence, trigger, own, right)
    if left and governor(doc, sentence, left[0]) in COMPRISED:
        # "his talks with B, which included A"
        left = []
    return left, right


def names_both(doc: Document, trigger: Trigger, right: Sequence[Party]) -> bool:
    """Whether the noun's own phrase names all sides: "the meeting between A and B", "the meeting of A and B"."""
    between = doc.lowers[trigger.last : right[0].first]
    return not _BOTH.isdisjoint(between) or (len(right) > 1 and between[:1] == ["of"])


def _had_by(doc: Document, trigger: Trigger, own: Sequence[Party]) -> tuple[list[Party], list[Party]] | None:
    """The sides of "the call that A had with B", "the meeting which A and B held"."""
    if doc.lowers[trigger.last : trigger.last + 1] not in (["that"], ["which"]):
        return None
    after = [party for party in own if party.first > trigger.last]
    if not after or after[0].first - trigger.last > _NEAR:
        return None
    last = next((k for k, p in enumerate(after) if not _HAVING.isdisjoint(doc.lowers[p.last : p.last + 3])), None)
    if last is None or group_left(doc, after, last)[0] is not after[0]:
        return None
    beyond = after[last + 1 :]
    link = doc.lowers[after[last].last : beyond[0].first][-2:] if beyond else []
    return list(after[: last + 1]), group_right(doc, beyond, 0) if "with" in link else []


def _tellers(
    doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]
) -> tuple[list[Party], list[Party]]:
    """The sides of "in a phone call X told Y", "X and Y agreed at a meeting": who spoke, and to whom."""
    near = doc.lowers[max(sentence.first, trigger.first - 4) : trigger.first]
    plural = _IN_ONE.intersection(near[-2:]) and doc.lowers[trigger.last - 1] in _TALKS
    if (
        _IN_ONE.isdisjoint(near)
        or (_ONE.isdisjoint(near) and not plural)
        or "part" in doc.lowers[sentence.first : sentence.last]
    ):
        return [], []
    told = [party for party in own if _is_told(doc, sentence, party)]
    free = [p for p in own if not governed(doc, sentence, p) or governor(doc, sentence, p) == "as"]
    speakers = [p for p in free if p not in told and not genitive(doc, p)]
    if not speakers:
        return [], []
    before = [party for party in speakers if party.last <= trigger.first]
    # "A and B said after their talks"
    said = before and not told
    left = group_left(doc, before, len(before) - 1) if said else group_right(doc, speakers, 0)
    listeners = group_right(doc, own, own.index(told[0])) if told else []
    return (left, listeners) if told or len(left) > 1 else ([], [])


def _is_told(doc: Document, sentence: Sentence, party: Party) -> bool:
    """Whether a verb like "told" or "assured" stands before the party."""
    return governor(doc, sentence, party) in _TELLING


def _named_after(doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    """Those whom the noun's own phrase names: "with B", "between A and B", "of A with B"; "meeting B" too."""
    after = [party for party in own if party.first >= trigger.last]
    # "had her first call as Minister with X"
    after = after[1:] if after and after[0].person is None and governor(doc, sentence, after[0]) == "as" else after
    if not after:
        return []
    between = doc.lowers[trigger.last : after[0].first]
    if between[:2] == ["among", "which"] and between[-1] in (":", "which", "the", "with"):
        return group_right(doc, after, 0)
    owned = between[1:] == ["'s"] and doc.words[trigger.last][0].isupper()
    linked = doc.lowers[trigger.last - 1] in ("on", "with") and (len(between) <= 1 or owned)
    if linked or (not between and doc.lowers[trigger.first - 1] not in _ARTICLES):
        return group_right(doc, after, 0)
    if not BREAKS.isdisjoint(between) or len(between) > _FARTHEST or not MEETING_NOUNS.isdisjoint(between):
        return []
    link = _link(doc, sentence, trigger, after[0], between)
    if governor(doc, sentence, after[0]) in _TO_WHOM.get(doc.lowers[trigger.last - 1], ()):
        link = "with" if trigger.last - trigger.first > 1 or doc.lowers[trigger.first] == "reception" else link
    if link == "of":
        return _of(doc, trigger, after)
    if link not in _BOTH | {"with"}:
        return []
    right = listed(doc, headed_by(doc, after, group_right(doc, after, 0)), after)
    return right + other_of_two(doc, after, 0) if link in _BOTH and len(right) == 1 else right


def _callers(doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    """Those by whom a call is paid: "during a courtesy call at the palace by Ambassador X, …"."""
    after = [party for party in own if party.first >= trigger.last]
    if doc.lowers[trigger.last - 1] not in _CALLS or trigger.last - trigger.first < _LONG_NOUN:
        return []
    for k, party in enumerate(after):
        between = doc.lowers[trigger.last : party.first]
        if len(between) > _FARTHEST or not BREAKS.isdisjoint(between) or "," in between:
            return []
        if governor(doc, sentence, party) == "by":
            return group_right(doc, after, k)
    return []


def _link(doc: Document, sentence: Sentence, trigger: Trigger, party: Party, between: Sequence[str]) -> str:
    """The preposition that ties the party to the noun: the one that governs it, or the first after the noun."""
    own = governor(doc, sentence, party, trigger.last)
    if own in _BOTH | {"with"}:
        return own
    if not COMPRISED.isdisjoint(between[-_NEAR:]) and doc.lowers[trigger.last - 1] in _SEVERAL:
        # "Rao's meetings in Oslo included President Lund"
        return "with"
    links = [k for k, word in enumerate(between) if word in _LINKS and between[k - 1] not in _BEFORE_WITH]
    return between[links[0]] if links else ""


def _of(doc: Document, trigger: Trigger, after: Sequence[Party]) -> list[Party]:
    """Those of "the meeting of A and B", "the meeting of A with B"; not "on the sidelines of the meeting of"."""
    near = doc.lowers[max(0, trigger.first - _FRAME) : trigger.first]
    if after[0].first - trigger.last >= _NEAR or any(a in _FRAMES and b == "of" for a, b in pairwise(near)):
        return []
    if after[0].person is None and all(office.plural and office.body for office in after[0].offices):
        # "the meeting of the high representatives of BRICS"
        return []
    right = group_right(doc, after, 0)
    rest = after[len(right) :]
    if rest and "with" in doc.lowers[right[-1].last : rest[0].first][:2]:
        right += group_right(doc, rest, 0)
    return right


def other_of_two(doc: Document, after: Sequence[Party], k: int) -> list[Party]:
    """The second of "between A, who …, and B"."""
    for party in after[k + 1 :]:
        gap = doc.lowers[after[k].last : party.first]
        if len(gap) > 20 or not _CLOSING.isdisjoint(gap):
            return []
        if "and" in gap[-3:] or "with" in gap[-4:]:
            return [party]
    return []


def _between_before(doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    """The two of "between A and B the talks turned to …"."""
    before = [party for party in own if party.last <= trigger.first]
    for k, party in enumerate(before):
        if governor(doc, sentence, party) == "between":
            return group_right(doc, before, k)
    return []


def _held_between(doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    """The two of "Discussions on trade between Peru and Chile were held in Lima between A and B"."""
    after = [party for party in own if party.first >= trigger.last]
    if not after or governor(doc, sentence, after[0], trigger.last) != "between":
        return []
    right = group_right(doc, after, 0)
    took_place = not _TOOK_PLACE.isdisjoint(pairwise(doc.lowers[trigger.last : after[0].first]))
    return (right if len(right) > 1 else right + other_of_two(doc, after, 0)) if took_place else []


def _brought_together(doc: Document, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    """Those of "The meeting brought together A, B and C", "the talks gathered A and B"."""
    after = [party for party in own if party.first >= trigger.last]
    between = doc.lowers[trigger.last : after[0].first] if after else []
    if len(between) > _FARTHEST or _GATHERING.isdisjoint(between) or not BREAKS.isdisjoint(between):
        return []
    right = group_right(doc, after, 0)
    return right if len(right) > 1 else []


def _agents(doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    """Those by whom a meeting "was held"."""
    after = [party for party in own if party.first >= trigger.last]
    for k, party in enumerate(after):
        between = doc.lowers[trigger.last : party.first]
        by = governor(doc, sentence, party) == "by" and _AT_WHOSE.isdisjoint(between)
        if by and any(word in ("held", "conducted", "hosted", "chaired") for word in between):
            return group_right(doc, after, k)
    return []


def _genitive_owner(doc: Document, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    for party in reversed(own):
        if party.last <= trigger.first and genitive(doc, party) and trigger.first - party.last <= 4:
            return [party]
    return []


def _beside(doc: Document, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    """With whom somebody faced the press after "their talks": "a joint press conference with X after their talks"."""
    if doc.lowers[trigger.first - 1] != "their":
        return []
    before = [party for party in own if party.last <= trigger.first]
    for k, party in enumerate(before):
        near = doc.lowers[max(0, party.first - _NEAR) : party.first]
        if "with" in near[-2:] and not _PRESSERS.isdisjoint(near):
            return group_right(doc, before, k)
    return []


def _travels(doc: Document, party: Party) -> bool:
    """Whether the party is whose journey or agenda is told of: "the visit of X to Rome will include talks with Y"."""
    k = party.first - 1 - (doc.lowers[party.first - 1] == "the")
    return doc.lowers[k] == "of" and doc.lowers[k - 1] in JOURNEYS | AGENDAS


def _doer(
    doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party], right: Sequence[Party]
) -> list[Party]:
    """The other side of "a meeting with B": the subject of the clause, or by whom something is done in it."""
    before = [party for party in own if party.last <= trigger.first]
    for k in range(len(before) - 1, -1, -1):
        acts = _is_said_by(doc, before[k]) or doc.lowers[before[k].last] in _IN_ONE
        said_by = governor(doc, sentence, before[k]) == "by" and acts
        led = leads_delegation(doc, sentence, before[k])
        free = not governed(doc, sentence, before[k]) or said_by or led or _travels(doc, before[k])
        owner = genitive(doc, before[k]) and _OF_ITEMS.isdisjoint(doc.lowers[before[k].last + 1 : before[k].last + 4])
        if free and not (owner or in_relative(doc, before, k, trigger.first)):
            return group_left(doc, before, k)[: 1 if doc.lowers[trigger.first - 1] in ("his", "her") else None]
    if not PERSONAL_PRONOUNS.isdisjoint(doc.lowers[sentence.first : trigger.first]):
        return []
    beyond = [party for party in own if party.first >= right[-1].last]
    if beyond and doc.lowers[beyond[0].first - 2 : beyond[0].first] == ["part", "of"] and genitive(doc, beyond[0]):
        # "A call on the President is part of Rao's visit"
        return beyond[:1]
    for k, party in enumerate(beyond):
        if not PERSONAL_PRONOUNS.isdisjoint(doc.lowers[right[-1].last : party.first]):
            # "After his talks with X, he met Y"
            return []
        if not (governed(doc, sentence, party) or genitive(doc, party)):
            return group_right(doc, beyond, k)
    return []


def _is_said_by(doc: Document, party: Party) -> bool:
    """Whether the party is by whom something "was announced", which it tells after a meeting of its own."""
    return not SAYING.isdisjoint(doc.lowers[max(0, party.first - _NEAR) : party.first])
