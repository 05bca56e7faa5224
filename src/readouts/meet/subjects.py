"""Who does what a verb of meeting tells of."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import WEEKDAYS
from readouts.meet.fates import TO_COME
from readouts.meet.groups import CLAUSE_VERBS, genitive, governed, governor, group_left, group_right
from readouts.meet.trigger import Trigger, dependent
from readouts.meet.vocabulary import JOURNEYS, OPENING_WORDS, SAYING
from readouts.mention.parties import Party
from readouts.segment import Document, Sentence

# Around what is said aside.
_COMMAS = 2
_PARTING = ([","], [",", "the"])
_ADVERBS = words("also then later separately afterwards subsequently")
# How many words before its head's name a delegation is told of, at most.
_DELEGATION = 20
_RELATING = words("to in at with from for of by on")
_WHEN, _BOTH, _ONE = words("when as while"), words("they two both pair"), words("he she")
_TELLING = SAYING | words("assured thanked asked briefed congratulated urged")
_FRONTING = words("in during at over after following upon while when having receiving meeting welcoming hosting")
_BEFORE_SUBJECT = {",", "the", "today", "yesterday", "here"} | WEEKDAYS.keys()
# "said after meeting X": who spoke met.
_AFTER = words("after before while when upon following on")
# "Rao's first official visit"
_JOURNEY, _TAKING = 5, words("used uses using took during amid occasion sidelines margins opportunity")
_DUE = words("scheduled set due expected slated")
_OPENERS = words("having after following upon before while when")


def subject_of(doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    """The parties that do: the nearest before the verb that no preposition governs, with those coordinated to it."""
    at = trigger.first
    before = [party for party in own if party.last <= at]
    traveller = next((party for party in reversed(before) if is_on_own_journey(doc, party, at)), None)
    if traveller is not None:
        return [traveller]
    relative = _antecedent(doc, before, at)
    if relative is not None:
        return group_left(doc, before, relative)
    if before and _in_a_further_clause(doc, before[-1], at):
        alone = _ONE.isdisjoint(doc.lowers[sentence.opening : before[0].first])
        return group_right(doc, before, 0) if alone and not governed(doc, sentence, before[0]) else []
    first_first = dependent(doc, trigger) or (_joined(doc, at) and not closes_apposition(doc, before, at))
    for k in range(len(before)) if first_first else range(len(before) - 1, -1, -1):
        group = group_left(doc, before, k)
        if first_first:
            group += group_right(doc, before, k)[1:]
        if genitive(doc, before[k]):
            continue
        led = leads_delegation(doc, sentence, group[0]) or _in_as_clause(doc, sentence, group, at)
        gerund = before[k].last == at and governor(doc, sentence, group[0]) == "with" and doc.lowers[at].endswith("ing")
        if governed(doc, sentence, group[0]) and not (led or gerund):
            group = _after_opening(doc, group)
            if not group:
                continue
        after = dependent(doc, trigger) and doc.lowers[at - 1] in _AFTER
        if (_speaks(doc, before[k], at) and not after) or in_relative(doc, before, k, at):
            continue
        if doc.lowers[at - 1] in _ONE and _are_several(group[0]):
            continue
        return group
    return []


def is_on_own_journey(doc: Document, party: Party, at: int) -> bool:
    """Whether a verb tells what somebody's journey is for: "spoke about Rao's trip to Oslo to | meet"."""
    between = doc.lowers[party.last : at]
    if not _TAKING.isdisjoint(doc.lowers[max(0, party.first - _JOURNEY) : party.first]):
        # "used the occasion of Rao's visit to meet"
        return False
    purpose = between[-1:] == ["to"] or (_joined(doc, at) and "to" in between)
    return (
        purpose and doc.lowers[at] in TO_COME and genitive(doc, party) and not JOURNEYS.isdisjoint(between[:_JOURNEY])
    )


def _in_a_further_clause(doc: Document, party: Party, at: int) -> bool:
    """Whether "he" after a semicolon does it, who is the clause before's subject: "Rao met Ito; today he met"."""
    between = doc.lowers[party.last : at]
    return ";" in between and not _ONE.isdisjoint(between[between.index(";") :])


def _are_several(party: Party) -> bool:
    """Whether a party is a title in the plural, which "he" cannot mean."""
    return party.person is None and any(office.plural for office in party.offices)


def closes_apposition(doc: Document, before: Sequence[Party], at: int) -> bool:
    """Whether the comma before a verb only closes what is said of its subject: "Rao, the Minister, received"."""
    return bool(before) and before[-1].last == at - 1 and "," in doc.lowers[before[-1].first : before[-1].last]


def _joined(doc: Document, at: int) -> bool:
    """Whether a verb follows another with the same subject: "visited the museum and met", "…, met with"."""
    k = at - 1
    while k > 0 and doc.lowers[k] in _ADVERBS:
        k -= 1
    return doc.lowers[k] in ("and", ",")


def _after_opening(doc: Document, group: Sequence[Party]) -> list[Party]:
    """The subject that a comma parts from what opens the sentence: "Besides the Speaker, Rao met …".

    In "… with the Speaker, and Minister Rao will meet" the verb after it shows that a new clause has begun; in
    "Besides the Speaker, Rao, Ito and Sato met …" the subject is a list.
    """
    gaps = [doc.lowers[a.last : b.first] for a, b in pairwise(group)]
    begins = group[-1].last < len(doc.lowers) and doc.lowers[group[-1].last] in CLAUSE_VERBS
    listed = bool(gaps) and "and" in gaps[-1] and any(gap in _PARTING for gap in gaps)
    for k in range(1, len(group)) if listed else range(len(group) - 1, 0, -1):
        if gaps[k - 1] in _PARTING or (begins and not listed and gaps[k - 1][:2] == [",", "and"]):
            return list(group[k:])
    return []


def subject_after(doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party], met: Party) -> list[Party]:
    """The subject of the main clause after an opening one without its own: "Having met with X, President Y said"."""
    opening = doc.lowers[sentence.opening : trigger.first]
    opens = trigger.first == sentence.opening and dependent(doc, trigger)
    if len(opening) > OPENING_WORDS or (_OPENERS.isdisjoint(opening) and not opens):
        return []
    after = [party for party in own if party.first > met.last]
    for k, party in enumerate(after):
        if doc.lowers[party.first - 1] == "," or (doc.lowers[party.first - 2 : party.first] == [",", "the"]):
            return group_right(doc, after, k)
    return []


def subject_follows(doc: Document, sentence: Sentence, trigger: Trigger, met: Sequence[Party]) -> bool:
    """Whether the last of those who an opening tells were met is the subject: "In talks with A and B, C said"."""
    if len(met) < 2 or trigger.first - sentence.opening > OPENING_WORDS:
        return False
    if _FRONTING.isdisjoint(doc.lowers[sentence.opening : trigger.first + 1]):
        return False
    gap = doc.lowers[met[-2].last : met[-1].first]
    following = doc.lowers[met[-1].last : met[-1].last + 2]
    return gap[:1] == [","] and _BEFORE_SUBJECT.issuperset(gap) and "and" not in following


def with_pronoun(doc: Document, subject: Sequence[Party]) -> bool:
    """Whether the subject is joined to somebody named before: "He and X discussed", "X and she discussed"."""
    first, last = subject[0].first, subject[-1].last
    before, after = doc.lowers[max(0, first - 3) : first], doc.lowers[last : last + 2]
    before = before[:-1] if before[-1:] == ["the"] else before[1:]
    led = len(before) == 2 and before[0] in _ONE and before[1] == "and"
    return led or (after[:1] == ["and"] and after[1:] != [] and after[1] in _ONE)


def leads_delegation(doc: Document, sentence: Sentence, party: Party) -> bool:
    """Whether the party comes as the head of a delegation: "a delegation led by X", "… with X at its head"."""
    near = doc.lowers[max(sentence.first, party.first - _DELEGATION) : party.first]
    if {"delegation", "delegations", "group", "team", "mission"}.isdisjoint(near):
        return False
    after = doc.lowers[party.last : party.last + 4]
    of = "of" in near[-3:] and not {"delegation", "delegations"}.isdisjoint(near[-5:])
    return of or not {"led", "headed", "chaired"}.isdisjoint(near[-5:]) or "head" in after or "head" in near[-4:]


def _in_as_clause(doc: Document, sentence: Sentence, group: Sequence[Party], at: int) -> bool:
    """Whether "as" only opens the verb's clause: "… was discussed as X received Y"; not "served as Minister X …".

    So does "with": "With X scheduled to meet Y".
    """
    link, after = governor(doc, sentence, group[0]), doc.lowers[group[-1].last : at]
    if link == "with" and after[1:] == ["to"] and after[0] in _DUE:
        return True
    if link != "as" or group[-1].name is None:
        return False
    return all(word in _ADVERBS or word == "," for word in after)


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


def _speaks(doc: Document, party: Party, at: int) -> bool:
    """Whether a verb of saying with "that" (or a comma) stands between the party and the verb: it is the speaker."""
    between = doc.lowers[party.last : at]
    # "Minister X, the spokesman added, will meet …"
    told = any(a in SAYING and b == "," for a, b in pairwise(between))
    return not (SAYING.isdisjoint(between) or (told and between[0] == "," and between.count(",") == _COMMAS))


def in_relative(doc: Document, before: Sequence[Party], k: int, at: int) -> bool:
    """Whether the party stands in a relative clause that a comma closes before the verb."""
    between = doc.lowers[before[k].last : at]
    if "," not in between:
        return False
    j = before[k].first - 1
    while j > 0 and doc.lowers[j] not in (",", ";"):
        if doc.lowers[j] in ("who", "which", "whose", "where") and _set_off(doc, j):
            return any(party.last <= j for party in before[:k])
        j -= 1
    return False


def _set_off(doc: Document, j: int) -> bool:
    """Whether a relative clause begins at its pronoun, or the preposition before: ", who …", ", to which …"."""
    return doc.lowers[j - 1] == "," or (doc.lowers[j - 2] == "," and doc.lowers[j - 1] in _RELATING)


def main_clause_pair(doc: Document, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    """The two of the main clause of "A told B, when the two met, that …", "A told B as she received him"; else none."""
    k = trigger.first - 1
    apart = doc.lowers[k] in _ONE and doc.lowers[trigger.last : trigger.last + 1] in (["him"], ["her"])
    if not (apart or doc.lowers[k] in _BOTH):
        return []
    k -= 1 + (doc.lowers[k - 1] == "the")
    before = [party for party in own if party.last <= k]
    if doc.lowers[k] not in _WHEN or len(before) < 2:
        return []
    gap = doc.lowers[before[-2].last : before[-1].first]
    opens = doc.lowers[before[-2].first - 1] == "to" and gap == [","]
    return before[-2:] if opens or not _TELLING.isdisjoint(gap[:2]) else []
