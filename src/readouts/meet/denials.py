"""Whether an encounter is told as not having been: denied, cancelled, only wanted or prepared."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import BE, MONTHS
from readouts.meet.fates import ARRANGED, FUTURE, LONGEST_NAMING, NEARER, WENT, fate_of, is_told
from readouts.meet.trigger import Trigger, dependent
from readouts.segment import Document, Sentence

_NEGATIONS = words(
    "not n't never no neither nor denied denies without cancelled canceled cancels canceling cancelling postponed "
    "postpones refused cancel unlikely didn't cancellation declined declines unable failed rejected rejects refuses "
    "unwilling reluctant"
)
# Of these only the object is not: "skipped the talks", not "missed the opening and met".
_AVOIDING = words("skipped skips snubbed avoided boycotted scrapped shunned missed missing")
_AVOIDED = 3

_DENYING = words("denied denies denying dismissed dismisses refuted refutes rejected rejects")
_TOLD = words("reports report claims claim that rumours rumors allegations media")
_WANTING = frozenset(
    (
        ("open", "to"),
        ("ready", "for"),
        ("called", "for"),
        ("calls", "for"),
        ("calling", "for"),
        ("pushed", "for"),
        ("pushing", "for"),
        ("to", "schedule"),
        ("appealed", "for"),
        ("asked", "for"),
        ("asks", "for"),
        ("hope", "for"),
        ("hopes", "for"),
        ("hoped", "for"),
    )
)
# "Need for a meeting", "possibility of holding a meeting"; not "importance of the talks".
_THOUGHT_OF = frozenset(
    (
        ("need", "for"),
        ("proposal", "for"),
        ("proposal", "of"),
        ("request", "for"),
        ("idea", "of"),
        ("possibility", "of"),
        ("possibilities", "of"),
        ("prospect", "of"),
        ("prospects", "of"),
        ("importance", "of"),
        ("date", "for"),
        ("dates", "for"),
        ("venue", "for"),
        ("plans", "for"),
    )
)
# "To prepare the meeting of the Presidents", "preparations are under way for talks".
_PREPARING = frozenset(
    (
        ("way", "for"),
        ("way", "on"),
        ("underway", "for"),
        ("prepare", "for"),
        ("prepare", "the"),
        ("preparations", "for"),
        ("preparation", "for"),
        ("preparation", "of"),
    )
)
_GIVEN, _TO_COME = words("the this his her their its"), ARRANGED | words("upcoming forthcoming next")
_REQUESTING = words("requested requests seeks sought seeking")
_INVITING = words("invited invites inviting")
_RESUME = words("resume restart relaunch revive reopen")
_SUCH = words("the any recent press some a")
# "as if", "to see if he comes", "to ask her if he comes"
_AS_IF, _OPEN = words("as even"), (["and"], ["or"], ["any"])
_WONDERING = words(
    "see ask asked discuss consider know decide examine find determine learn tell gauge check assess explore"
)
_WERE_HELD = (["was", "held"], ["were", "held"], ["took", "place"])
_CALLED_OFF = words("cancelled canceled postponed")
_OTHER_TIMES = words("last earlier previous instead again ago")
# "A meeting of the two is being prepared".
_PREPARED = words("discussed prepared considered planned negotiated arranged organized organised worked agreed")
_SAID = words("said reported claimed believed alleged")
_ARRIVED = words("arrived arrives visited returned travels travelling met")
_TURNED_DOWN = frozenset((("ruled", "out"), ("pulled", "out"), ("backed", "out")))
_MAYBE = words("may might could possible likely")


def called_off(words: Sequence[str]) -> bool:
    """Whether what was planned is told not to take place: "was due to meet X, but the talks were called off"."""
    return "but" in words and (("called", "off") in pairwise(words) or not _CALLED_OFF.isdisjoint(words))


def is_cancelled(doc: Document, number: int) -> bool:
    """Whether a sentence tells that something planned will not be, rather than that another was not."""
    sentence = doc.sentences[number]
    words = doc.lowers[sentence.first : sentence.last]
    if not _OTHER_TIMES.isdisjoint(words) or not MONTHS.keys().isdisjoint(words):
        return False
    return any(
        (a, b) == ("called", "off") or (b.startswith("cancel") and a not in ("not", "never"))
        for a, b in pairwise(["", *words])
    )


def is_denied(doc: Document, sentence: Sentence, before: Sequence[str], after: Sequence[str], trigger: Trigger) -> bool:
    """Whether the words around it tell that an encounter was not, or is only wanted or prepared."""
    if before[-2:] == ["yet", "to"]:
        return True
    if before[-2:] == ["to", "have"] and not _SAID.isdisjoint(before[-3:-2]):
        return True
    if trigger.kind != "discuss" and _on_condition(before, after):
        return True
    near = before[-_AVOIDED:]
    if trigger.kind == "noun" and not _AVOIDING.isdisjoint(near) and {"and", "but", ",", "at", "in"}.isdisjoint(near):
        return True
    if not _NEGATIONS.isdisjoint(before[-5:]) or not _CALLED_OFF.isdisjoint(after):
        return True
    if not _TURNED_DOWN.isdisjoint(pairwise(before[-5:])) or _denies(doc.lowers[sentence.opening : trigger.first]):
        return True
    if (trigger.kind == "noun" or dependent(doc, trigger)) and _only_thought_of(before):
        return True
    if trigger.kind != "noun":
        return False
    thought_of = _only_wanted(before) or _invited_for(before) or _to_go_on(before)
    return thought_of or _in_preparation(doc, sentence, trigger) or _never_was(doc, sentence, after, trigger)


def _on_condition(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether it is to be on a condition only: "will meet the President if he comes", not "to see if he comes"."""
    near = after[: after.index(",")] if "," in after else after
    at = near.index("if") if "if" in near else 0
    to_come = before[-1:] == ["to"] or not FUTURE.isdisjoint(before[-2:])
    asked = not (_WONDERING.isdisjoint(near[:at]) and _AS_IF.isdisjoint(near[max(0, at - 1) : at]))
    return to_come and at > 0 and not asked and near[at + 1 : at + 2] not in _OPEN


def _never_was(doc: Document, sentence: Sentence, after: Sequence[str], trigger: Trigger) -> bool:
    """Whether what the noun names is told to be called off or uncertain: "has not been scheduled", "may take place"."""
    fate = fate_of(doc, sentence, trigger)
    if not _CALLED_OFF.isdisjoint(fate) or ("called", "off") in pairwise(fate):
        return True
    if fate[:1] == ["would"] and not is_told(doc, sentence):
        return True
    if fate[1:2] == ["not"] and not (ARRANGED.isdisjoint(fate) and "agenda" not in fate):
        return True
    if after[:2] in _WERE_HELD:
        return False
    unsure = any((a == "not" and b == "been") or (a in BE and b in _MAYBE) for a, b in pairwise(after))
    return unsure or any(a in _MAYBE and b in ("take", "be") for a, b in pairwise(after))


def _in_preparation(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a meeting of such is only "being prepared"."""
    after = doc.lowers[trigger.last : min(sentence.last, trigger.last + LONGEST_NAMING)]
    return trigger.kind == "noun" and any(a == "being" and b in _PREPARED for a, b in pairwise(after))


def _only_wanted(before: Sequence[str]) -> bool:
    """Whether talks are only wanted: "is open to talks with", "called for talks", "has requested a meeting"."""
    near = before[-4:]
    if any(a == "working" and b != "visit" for a, b in pairwise(before[-NEARER - 1 :])) and _on_it(before):
        return True
    return not _WANTING.isdisjoint(pairwise(near)) or not _REQUESTING.isdisjoint(near)


def _only_thought_of(before: Sequence[str]) -> bool:
    """Whether talks are only thought of, or prepared: "the need for a meeting", "to prepare the meeting of"."""
    near = before[-4:]
    if not _TO_COME.isdisjoint(near):
        return False
    return any(
        pair in _PREPARING or (pair in _THOUGHT_OF and _GIVEN.isdisjoint(near[k + 2 : k + 3]))
        for k, pair in enumerate(pairwise(near))
    )


def _on_it(before: Sequence[str]) -> bool:
    """Whether words end with "on" or "on a"."""
    return before[-1:] == ["on"] or (before[-2:-1] == ["on"] and before[-1] in ("a", "the", "another"))


def _invited_for(before: Sequence[str]) -> bool:
    """Whether somebody is only invited "for talks", "to a meeting"."""
    invited = any(a in _INVITING and b != "by" for a, b in pairwise(before))
    return invited and ("for" in before[-3:] or "to" in before[-2:])


def _to_go_on(before: Sequence[str]) -> bool:
    """Whether talks are only to go on again: "ways to resume the stalled talks"."""
    came = not (WENT | FUTURE | _ARRIVED).isdisjoint(before)
    return not came and any(a == "to" and b in _RESUME for a, b in pairwise(before[-NEARER:]))


def _denies(before: Sequence[str]) -> bool:
    """Whether what is told is denied: "denied reports that X had met Y", "dismissed claims of a meeting"."""
    return any(a in _DENYING and b in _TOLD for a, b in pairwise(w for w in before if w not in _SUCH))
