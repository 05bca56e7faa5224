"""Where an article speaks of an encounter, by which words, in which mode."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from readouts.lexicon.entries import Entry, rows, words
from readouts.lexicon.function_words import WEEKDAYS
from readouts.lexicon.matcher import Matcher
from readouts.meet.bygone import in_a_journey_before, is_file_photo
from readouts.meet.credentials import handing
from readouts.meet.holding import Hit, held_noun, is_call_received
from readouts.meet.manner import is_passive, is_plural, mode, own_words
from readouts.meet.quoted import quoted_words
from readouts.meet.senses import is_another, is_one_of_several, is_participle, means_encounter
from readouts.meet.status import status_of
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import ARTICLES, GUESTS
from readouts.segment import Document, Sentence

_BEFORE_PARTY = words("the a an his her their reporters journalists him them")
_GUESTS = GUESTS | {"visiting"}
_CALLING, _LATE = frozenset(("called", "calls", "call")), 5
_PLACING = words("in at the , last week month year on")
_AT, _NEAR = words("in at during"), 4
_TALKING = words("discuss talk exchange")
_THESE, _INCLUDING, _LISTING = words("these those they"), words("include including"), 4
_TO_INCLUDE = frozenset((("will", "include"), ("would", "include")))
# What includes meetings, and what ends the list of them: "The visit will include a lunch, he said during talks".
_PLANS = words("agenda program programme schedule itinerary diary visit trip tour stay day events activities")
_NEW_CLAUSE = words("; who which where after said says told tells agreed added noted at during")
_THEN = words("today yesterday also here there later earlier separately then") | WEEKDAYS.keys()


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
            _plan_the_listed(doc, sentence, triggers, found.get(number - 1, ()))
            found[number] = triggers
    return found


def _plan_the_listed(doc: Document, sentence: Sentence, triggers: Sequence[Trigger], before: Sequence[Trigger]) -> None:
    """Let meetings that are only listed be planned: "The agenda will include talks. These include meetings with"."""
    opening = doc.lowers[sentence.opening : sentence.opening + _LISTING]
    listed = opening[0] in _THESE and not _INCLUDING.isdisjoint(opening[1:])
    goes_on = listed and bool(before) and before[-1].status == "planned"
    for trigger in triggers:
        if trigger.kind == "noun" and trigger.status == "held":
            planned = goes_on or _will_be_in(doc.lowers[sentence.opening : trigger.first])
            trigger.status = "planned" if planned else "held"


def _will_be_in(before: Sequence[str]) -> bool:
    """Whether a noun is of a list of what is to come: "The agenda will include a ceremony, | a meeting between"."""
    ahead = next((k for k, pair in enumerate(pairwise(before)) if pair in _TO_INCLUDE), None)
    return ahead is not None and not _PLANS.isdisjoint(before[:ahead]) and _NEW_CLAUSE.isdisjoint(before[ahead:])


def _readings(doc: Document, sentence: Sentence, hits: Sequence[Hit]) -> list[Trigger]:
    quoted = quoted_words(doc, sentence)
    triggers: list[Trigger] = []
    for k in range(len(hits)):
        trigger = _trigger(doc, sentence, hits, k, triggers)
        triggers += [trigger] if trigger is not None else []
    for trigger, following in zip(triggers, [*triggers[1:], None], strict=False):
        trigger.quoted = trigger.first in quoted
        trigger.mode = mode(doc, sentence, trigger, own_words(sentence, trigger, following))
        trigger.plural = is_plural(doc, trigger)
        trigger.passive = trigger.kind in ("receive", "meet") and is_passive(doc, sentence, trigger)
        trigger.status = status_of(doc, sentence, trigger)
    for trigger in triggers:
        if is_file_photo(doc, sentence) or in_a_journey_before(doc.lowers[sentence.first : trigger.first]):
            trigger.status = "background"
    for earlier, trigger in pairwise(triggers):
        if earlier.status == "background" and (
            _goes_on_there(doc, earlier.last, trigger.first) or _is_of_it(doc, earlier, trigger)
        ):
            trigger.status = "background"
    return triggers


def _goes_on_there(doc: Document, first: int, last: int) -> bool:
    """Whether a telling goes on about the one before: "last month they met in Oslo, where they held talks"."""
    gap = doc.lowers[first:last]
    where = gap.index("where") if "where" in gap else len(gap)
    place = all(doc.words[k][0].isupper() or doc.lowers[k] in _PLACING for k in range(first, first + where))
    return where < len(gap) and place and "," not in gap[where:]


def _is_of_it(doc: Document, earlier: Trigger, trigger: Trigger) -> bool:
    """Whether a noun only tells at what it was: "last met Ito in May | in a summit with Rao"."""
    near = doc.lowers[max(earlier.last, trigger.first - _NEAR) : trigger.first]
    same = {",", ";", "and", "that"}.isdisjoint(doc.lowers[earlier.last : trigger.first])
    return trigger.kind == "noun" and same and not _AT.isdisjoint(near) and not ARTICLES.isdisjoint(near)


def _trigger(
    doc: Document, sentence: Sentence, hits: Sequence[Hit], k: int, earlier: Sequence[Trigger]
) -> Trigger | None:
    """The trigger that the words of hit `k` are; none where they have another sense or belong to an earlier one."""
    first, last, (entry, *_) = hits[k]
    inside = any(trigger.first <= first < trigger.last for trigger in earlier)
    if entry.kind == "hold":
        return _held(doc, sentence, hits, k) if not inside else None
    if entry.kind == "receive" and is_call_received(doc, hits, k):
        return _of_noun(first, hits[k + 1])
    if entry.kind == "credentials":
        return _presented(doc, sentence, first, last)
    if entry.kind == "again":
        return _again(doc, sentence, first, last, earlier)
    told = _as_told(doc, sentence, first, last, entry) if entry.kind not in ("held_noun", "visit_to") else None
    if told is None or (inside and told[1].kind in ("noun", "call_on")):
        return None
    return _encounter(doc, sentence, first, *told)


def _held(doc: Document, sentence: Sentence, hits: Sequence[Hit], k: int) -> Trigger | None:
    """What is held: "held | talks"."""
    noun = held_noun(doc, sentence, hits, k)
    return _of_noun(hits[k][0], noun) if noun is not None else None


def _of_noun(verb: int, noun: Hit) -> Trigger:
    """The trigger of a verb and the noun that it governs."""
    return Trigger("meet", verb, noun[1], noun[2][0].value or "", verb=verb)


def _presented(doc: Document, sentence: Sentence, first: int, last: int) -> Trigger | None:
    """Credentials that somebody hands over."""
    verb = handing(doc, sentence, first)
    return Trigger("credentials", verb, last, "in_person") if verb is not None else None


def _again(doc: Document, sentence: Sentence, first: int, last: int, earlier: Sequence[Trigger]) -> Trigger | None:
    """Another of what was told before: "met A and then | B", "the second | with B"."""
    another = earlier and is_another(doc, sentence, earlier[-1], first)
    if not (another or is_one_of_several(doc, sentence, first)):
        return None
    return Trigger("meet", first, last, earlier[-1].mode if earlier else "in_person")


def _as_told(doc: Document, sentence: Sentence, first: int, last: int, entry: Entry) -> tuple[int, Entry] | None:
    """Where the words end in this place, and what they are: "called on Friday | on", "talks" to boost trade."""
    if _talks_to_act(doc, first, last):
        return last - 1, Entry("talks", "noun", "in_person")
    if entry.kind != "sit" and doc.lowers[first] not in _CALLING:
        return last, entry
    late = _late_preposition(doc, sentence, first, last)
    return late if late is not None or entry.kind == "sit" else (last, entry)


def _encounter(doc: Document, sentence: Sentence, first: int, last: int, entry: Entry) -> Trigger | None:
    """A verb or noun that tells of an encounter."""
    if not means_encounter(doc, sentence, first, last, entry):
        return None
    # In "told visiting Chancellor X", "told his guest" the last word is of who is met.
    end = last - (doc.lowers[last - 1] in _GUESTS)
    return Trigger(_kind(doc, sentence, first, last, entry), first, end, entry.value)


def _kind(doc: Document, sentence: Sentence, first: int, last: int, entry: Entry) -> str:
    """Whether the words are a verb of meeting, or a noun: "a courtesy call on", not "called on"."""
    if entry.kind in ("dial", "join", "say") or (entry.kind == "noun" and is_participle(doc, sentence, first, last)):
        return "meet"
    named = doc.lowers[first - 1] in ("a", "another") and first > sentence.first
    return "noun" if entry.kind == "call_on" and named else entry.kind


def _late_preposition(doc: Document, sentence: Sentence, first: int, last: int) -> tuple[int, Entry] | None:
    """The end of a verb whose preposition follows a day or place: "called on Friday | on", "sat down there | with"."""
    calls = doc.lowers[first] in _CALLING
    told = first + 1 if calls else last
    k = told
    while k < min(sentence.last - 1, told + _LATE):
        if doc.lowers[k] in _THEN or (doc.lowers[k] == "on" and doc.lowers[k + 1] in WEEKDAYS):
            k += 1 + (doc.lowers[k] == "on")
        elif doc.lowers[k] == "in" and doc.words[k + 1][0].isupper():
            k = next((n for n in range(k + 1, sentence.last) if not doc.words[n][0].isupper()), sentence.last)
        else:
            break
    if not calls and doc.lowers[k : k + 1] == ["to"] and not _TALKING.isdisjoint(doc.lowers[k + 1 : k + 2]):
        # "A and B sat down in Oslo to discuss trade"
        return k, Entry("sat down", "discuss", "in_person")
    if k <= told or k >= sentence.last or doc.lowers[k] != ("on" if calls else "with"):
        return None
    return k + 1, Entry("called on", "call_on", "in_person") if calls else Entry("sat down with", "meet", "in_person")


def _talks_to_act(doc: Document, first: int, last: int) -> bool:
    """Whether "talks to" is a noun and what was agreed there: "agreed during talks to boost trade"."""
    following = doc.words[last : last + 1]
    verb = following != [] and following[0].islower() and doc.lowers[last] not in _BEFORE_PARTY
    return doc.lowers[first:last] == ["talks", "to"] and verb


__all__ = ["Trigger", "triggers_of"]
