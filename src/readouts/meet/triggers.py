"""Where an article speaks of an encounter, and whether it is told as held, planned, denied or past."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from readouts.lexicon.entries import Entry, rows
from readouts.lexicon.matcher import Matcher
from readouts.meet.wordlists import wordlist
from readouts.segment import Document, Sentence

_BE = wordlist("is are was were be been being")
_FUTURE = frozenset(("will", "shall", "'ll"))
_EXPECTED = wordlist(
    "scheduled expected planned plans plan due set slated intends intend planning expects forthcoming upcoming "
    "future next tentatively"
)
_NEGATIONS = wordlist(
    "not n't never no neither nor denied denies without cancelled canceled postponed refused cancel unlikely "
    "didn't cancellation"
)
_HYPOTHETICAL = wordlist(
    "could may might if wants want hopes hope hoped ready readiness willing agreed agree offered offer proposed "
    "proposes propose invited invite urged calls possible possibility wish wished whether should would"
)
_BACKGROUND = wordlist("recalled recalls recall previous previously last ago since past former earlier first-ever")
_PAST_UNITS = wordlist("year years month months summer autumn spring winter decade")
_PHONE_CUES = frozenset(("phone", "telephone", "phoned", "telephonic", "telephonically"))
_VIDEO_CUES = wordlist(
    "videoconference videoconferencing video-conference virtually virtual online videolink video-link video "
    "teleconference zoom skype webex"
)
PAYING = frozenset(("paid", "pay", "pays", "paying"))
_MAKING = wordlist("made make makes making placed places placing")
_VISITS = wordlist("call calls on visit visits")
_CALLS = wordlist("call calls contact")
_NO_REACH = wordlist(", ; that by with during been taken said discussed to")
# Words between which "meeting X", "meeting with X" is a verb's form: "after meeting", ", meeting also with".
_BEFORE_PARTICIPLE = wordlist(", and after before by while when")
_AFTER_PARTICIPLE = wordlist("with also separately his her their both several among")
_WENT = wordlist("travelled traveled went visited toured used came")
_FARTHEST_NOUN = 11
_THINGS_MET = wordlist("needs challenges requirements deadline standards conditions criteria demand goals")
_QUOTING = frozenset('“"')
_NOT_CALLS = wordlist("for on upon to it a him himself attention")


Hit = tuple[int, int, list[Entry]]


@dataclass(slots=True)
class Trigger:
    """A word or phrase that speaks of an encounter: words `first` to `last` of a sentence."""

    kind: str
    first: int
    last: int
    mode: str
    status: str = "held"
    passive: bool = False
    verb: int = -1
    plural: bool = False


@lru_cache(maxsize=1)
def _matcher() -> Matcher:
    return Matcher(Entry(r["phrase"], r["kind"], r["mode"]) for r in rows("encounters.csv"))


def triggers_of(doc: Document) -> dict[int, list[Trigger]]:
    """The triggers of each sentence that has any, in order."""
    hits = _matcher().find(doc.lowers)
    found: dict[int, list[Trigger]] = {}
    position = 0
    for number, sentence in enumerate(doc.sentences):
        own = []
        while position < len(hits) and hits[position][0] < sentence.last:
            own.append(hits[position])
            position += 1
        triggers = list(_readings(doc, sentence, own)) if own else []
        if triggers:
            found[number] = triggers
    return found


def _readings(doc: Document, sentence: Sentence, hits: Sequence[Hit]) -> list[Trigger]:
    quoted = quoted_words(doc, sentence)
    triggers: list[Trigger] = []
    for k, (first, last, entries) in enumerate(hits):
        entry = entries[0]
        if first in quoted:
            continue
        if entry.kind == "hold":
            if any(t.first <= first < t.last for t in triggers):
                continue
            noun = _held_noun(doc, sentence, hits, k)
            if noun is not None:
                triggers.append(Trigger("meet", first, noun[1], noun[2][0].value or "", verb=first))
            continue
        if entry.kind == "receive" and _received_call(doc, hits, k):
            noun = hits[k + 1]
            triggers.append(Trigger("meet", first, noun[1], noun[2][0].value or "", verb=first))
            continue
        if entry.kind in ("held_noun", "visit_to"):
            continue
        if entry.kind in ("noun", "call_on", "hold") and any(t.first <= first < t.last for t in triggers):
            continue
        if _means_encounter(doc, sentence, first, last, entry):
            kind = "meet" if entry.kind == "noun" and _participle(doc, sentence, first, last) else entry.kind
            triggers.append(Trigger(kind, first, last, entry.value))
    for trigger in triggers:
        trigger.mode = _mode(doc, sentence, trigger)
        trigger.plural = _plural(doc, trigger)
        trigger.passive = trigger.kind in ("receive", "meet") and _passive(doc, sentence, trigger)
        trigger.status = _status(doc, sentence, trigger)
    return triggers


def _participle(doc: Document, sentence: Sentence, first: int, last: int) -> bool:
    """Whether "meeting" is the verb's form: "after meeting X", "will visit Rome, meeting also with Y"."""
    if doc.lowers[first:last] != ["meeting"] or first == sentence.first or last >= sentence.last:
        return False
    follows = doc.lowers[last] in _AFTER_PARTICIPLE or doc.words[last][0].isupper()
    return follows and doc.lowers[first - 1] in _BEFORE_PARTICIPLE


def quoted_words(doc: Document, sentence: Sentence) -> set[int]:
    """The words of the sentence that stand between quotation marks, where more than six do."""
    inside, quoted, start = False, set[int](), sentence.first
    if _QUOTING.isdisjoint(doc.words[sentence.first : sentence.last]):
        return quoted
    for k in range(sentence.first, sentence.last):
        word = doc.words[k]
        if word == "“" or (word == '"' and not inside):
            inside = True
            start = k
        elif inside and word in ("”", '"'):
            inside = False
            if k - start > 7:
                quoted |= set(range(start, k))
        if inside and k == sentence.last - 1 and k - start > 7:
            quoted |= set(range(start, k + 1))
    return quoted


def _received_call(doc: Document, hits: Sequence[Hit], k: int) -> bool:
    """Whether what is received is a call: "received a phone call from", "received a courtesy call from"."""
    if k + 1 >= len(hits) or hits[k + 1][0] - hits[k][1] > 3:
        return False
    return hits[k + 1][2][0].kind == "noun" and doc.lowers[hits[k + 1][1] - 1] in ("call", "visit", "calls", "contact")


def _held_noun(doc: Document, sentence: Sentence, hits: Sequence[Hit], k: int) -> Hit | None:
    """The noun that a verb of holding governs: held "bilateral talks", had "a brief telephone conversation"."""
    verb_end = hits[k][1]
    for hit in hits[k + 1 :]:
        first, _, (entry, *_) = hit
        if first - verb_end > _FARTHEST_NOUN or first >= sentence.last or not _governs(doc.lowers[verb_end:first]):
            return None
        if entry.kind in ("noun", "call_on", "held_noun", "visit_to"):
            return hit if _holds(doc, hits[k], hit) else None
        if entry.kind != "hold":
            return None
    return None


def _governs(between: Sequence[str]) -> bool:
    """Whether a verb of holding can reach a noun across these words."""
    return _NO_REACH.isdisjoint(between)


def _holds(doc: Document, verb: Hit, noun: Hit) -> bool:
    """Whether verb and noun go together: calls and visits are paid, meetings are not."""
    entry, last_word = noun[2][0], doc.lowers[noun[1] - 1]
    if doc.lowers[verb[0]] in _MAKING:
        return last_word in _CALLS or (last_word in _VISITS and entry.value == "in_person")
    if doc.lowers[verb[0]] not in PAYING:
        return entry.kind != "visit_to"
    return entry.kind == "visit_to" or (last_word in _VISITS and entry.value == "in_person")


def _means_encounter(doc: Document, sentence: Sentence, first: int, last: int, entry: Entry) -> bool:
    following = doc.lowers[last] if last < sentence.last else "."
    before = doc.lowers[first - 1] if first > sentence.first else ""
    word = doc.lowers[first]
    if word == "call" and last == first + 1:
        return following not in _NOT_CALLS or before in ("phone", "a", "the", "his", "her")
    if word in ("met", "meet", "meets") and following in ("the", "their", "all", "our") and last + 1 < sentence.last:
        return doc.lowers[last + 1] not in _THINGS_MET
    if word in ("co-chair", "co-chairs") and (following in ("of", ",") or before in ("the", "a", "as", "his", "her")):
        return False
    if word == "host" and before in ("his", "her", "the", "their", "a"):
        return False
    if (
        word in ("host", "hosts", "hosting", "hosted")
        and following in ("of", "country", "the")
        and entry.kind == "receive"
    ):
        return following == "the" or word == "hosted"
    if entry.kind == "receive" and "airport" in doc.lowers[first : sentence.last]:
        # To be met at the airport is an act of protocol, not talks.
        return False
    return not (word == "meeting" and following in ("room", "place", "point"))


_APART = frozenset(("separate", "separately", "respectively"))
_PLURALS = frozenset(("meetings", "calls", "conversations", "audiences", "encounters", "visits"))


def _plural(doc: Document, trigger: Trigger) -> bool:
    """Whether several encounters are told: a verb of meeting, or a noun in the plural; "a meeting" is one."""
    words, after = doc.lowers[trigger.first : trigger.last], doc.lowers[trigger.last : trigger.last + 2]
    if trigger.verb >= 0 or trigger.kind == "noun":
        return any(word in _PLURALS or word in _APART for word in words) or any(word in _APART for word in after)
    return True


def _mode(doc: Document, sentence: Sentence, trigger: Trigger) -> str:
    """In person, by phone or by video: what the telling says, else what stands near it.

    "Met" is changed by what follows ("met via videoconference"), "talked" also by what is before ("in a phone call").
    """
    if trigger.mode in ("phone", "video"):
        return trigger.mode
    before = [] if trigger.mode else doc.lowers[max(sentence.first, trigger.first - 20) : trigger.first]
    near = [*before, *doc.lowers[trigger.first : min(sentence.last, trigger.last + 16)]]
    if not _PHONE_CUES.isdisjoint(near):
        return "phone"
    return "video" if not _VIDEO_CUES.isdisjoint(near) else trigger.mode or "in_person"


def _passive(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
    near = doc.lowers[max(sentence.first, trigger.first - 6) : trigger.first]
    if not any(word in _BE for word in near) or trigger.verb >= 0 or dependent(doc, trigger):
        return False
    return "by" in doc.lowers[trigger.last : min(sentence.last, trigger.last + 14)] or trigger.kind == "receive"


def _status(doc: Document, sentence: Sentence, trigger: Trigger) -> str:
    """held, planned, denied (also: only possible) or background, from the words around the trigger."""
    before = _clause_before(doc, sentence, trigger)
    after = doc.lowers[trigger.last : min(sentence.last, trigger.last + (26 if trigger.kind == "noun" else 14))]
    word = doc.lowers[trigger.first]
    if before[-2:] == ["to", "have"] and before[-3:-2] in (
        ["said"],
        ["reported"],
        ["claimed"],
        ["believed"],
        ["alleged"],
    ):
        return "denied"
    if not _NEGATIONS.isdisjoint(before[-5:]) or not {"cancelled", "canceled", "postponed"}.isdisjoint(after):
        return "denied"
    if _planned(doc, before, after, trigger):
        return "planned"
    if not _HYPOTHETICAL.isdisjoint(before[-4:]):
        return "denied"
    if word in ("meet", "hold", "have", "receive", "host", "discuss", "pay") and before[-1:] == ["to"]:
        if any(w in _WENT for w in before):
            return "held"
        return "open" if trigger.kind == "discuss" else "planned"
    return "background" if _is_background(doc, trigger, before, after) else "held"


def dependent(doc: Document, trigger: Trigger) -> bool:
    """Whether the trigger is a participle ("…, receiving X"), whose subject is that of the main clause."""
    return trigger.kind != "noun" and doc.lowers[trigger.first].endswith("ing")


def _clause_before(doc: Document, sentence: Sentence, trigger: Trigger) -> list[str]:
    words = doc.lowers[sentence.first : trigger.first]
    for k in range(len(words) - 1, -1, -1):
        if words[k] in (";", ":", "which", "who", "where", "while", "after"):
            return words[k + 1 :]
    return words


def _planned(doc: Document, before: Sequence[str], after: Sequence[str], trigger: Trigger) -> bool:
    # What a participle or "for talks" tells of is as much to come as its main clause.
    follows = dependent(doc, trigger) or (trigger.kind == "noun" and "for" in before[-4:])
    near, nearer = (before, before) if follows else (before[-7:], before[-5:])
    if any(w in _FUTURE for w in near) or any(a in _BE and b == "to" for a, b in pairwise(near)):
        return True
    if any(w in _EXPECTED for w in nearer):
        return True
    if trigger.kind == "noun":
        return not _FUTURE.isdisjoint(after[:10]) or not {"scheduled", "expected", "planned"}.isdisjoint(after)
    return False


def _is_background(doc: Document, trigger: Trigger, before: Sequence[str], after: Sequence[str]) -> bool:
    near = list(before[-6:]) + list(after[:12])
    pairs = set(pairwise(near))
    if any(
        (a, b)
        for a, b in pairs
        if a in ("last", "previous", "past", "earlier") and (b in _PAST_UNITS or b in ("meeting", "talks", "visit"))
    ):
        return True
    if not {"recalled", "recalls", "recalling", "recall", "ago", "repeatedly"}.isdisjoint(list(before) + near):
        return True
    if "since" in near and trigger.kind != "receive":
        return True
    return _pluperfect(doc, trigger, before) and any(w in _BACKGROUND for w in [*before, *near])


def _pluperfect(doc: Document, trigger: Trigger, before: Sequence[str]) -> bool:
    """Whether it is told as past already then: "had met", "had held talks"."""
    if trigger.verb < 0:
        return before[-1:] == ["had"]
    return doc.lowers[trigger.first] == "had" and doc.lowers[trigger.first + 1] in ("held", "had", "conducted")
