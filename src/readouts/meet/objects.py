"""Whom a verb of meeting has done to: who is met, received, called on."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import MARGINS
from readouts.meet.groups import begins_clause, genitive, governor, group_left, group_right, listed
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import (
    ADDRESSING,
    BREAKS,
    CLAUSE_ENDS,
    COMPRISED,
    HEADED,
    MEALS,
    MEETING_NOUNS,
    OPENING_WORDS,
    SAYING,
)
from readouts.mention.parties import Party
from readouts.segment import Document, Sentence

_FARTHEST = 30
_LED = 8
_VISITS = words("visit visits")
_BOTH = words("they two both")
_PRONOUNS, _AFTER_PRONOUN = words("him her"), words(", . ; and in on at for")
_ADDING = tuple(
    tuple(phrase.split())
    for phrase in ("besides", "beside", "in addition to", "apart from", "aside from", "as well as")
)
_BEING_AT = words("in at on visiting attending")
_HONOUR = words("honour honor")
# "spoke earlier today to"
_SPOKE, _TIME = frozenset(("spoke", "speaks")), 4
# How many words "deputy," and the like have at most, with the comma.
_OWNED = 4
_GRAVES = words("tomb grave mausoleum memory statue monument bust")
_NO_OBJECT = words("of for from about behalf at on in")


def objects_of(doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]) -> list[Party]:
    """The parties done to or met: the first after the verb in its clause, with those coordinated to it."""
    after = [party for party in own if party.first >= trigger.last]
    k = 0
    while k < len(after):
        between = doc.lowers[trigger.last : after[k].first]
        if _ended(doc, trigger, after[k], between):
            return []
        if _is_speaker(doc, after[k]) or _owns_next(doc, after, k) or _lies_buried(doc, after[k]):
            k += 1
        elif _is_object(doc, sentence, trigger, after[k], between):
            if headed(between) and not COMPRISED.isdisjoint(between):
                return _members(doc, after[k:])
            return listed(doc, headed_by(doc, after, group_right(doc, after, k)), after)
        else:
            k += len(group_right(doc, after, k))
    return []


def has_pronoun(doc: Document, trigger: Trigger) -> bool:
    """Whether whom a verb has done to is a pronoun: "met him", "held talks with her"; not "her counterpart"."""
    last = trigger.last + (doc.lowers[trigger.last : trigger.last + 1] == ["with"])
    him, following = [*doc.lowers[last : last + 2], "", ""][:2]
    return him in _PRONOUNS and (him != "her" or following in _AFTER_PRONOUN)


def _owns_next(doc: Document, after: Sequence[Party], k: int) -> bool:
    """Whether a party is only whose the next one is: received "President X's" envoy Y, "X's" deputy, Y."""
    following = after[k + 1] if k + 1 < len(after) else None
    if following is None or not genitive(doc, after[k]):
        return False
    gap = doc.lowers[after[k].last + 1 : following.first]
    return not gap or (len(gap) <= _OWNED and gap[-1] == "," and all(word.isalpha() for word in gap[:-1]))


def _lies_buried(doc: Document, party: Party) -> bool:
    """Whether only the grave of a party is told: "will meet officials and pay tribute to X's tomb"."""
    return genitive(doc, party) and not _GRAVES.isdisjoint(doc.lowers[party.last + 1 : party.last + 2])


def _members(doc: Document, after: Sequence[Party]) -> list[Party]:
    """The members of "a delegation that included the head of the chamber, X, …": the named of the list."""
    named = [party for party in after if party.person is not None]
    gaps = [doc.lowers[a.last : b.first] for a, b in pairwise(named)]
    end = next((k for k, gap in enumerate(gaps, 1) if not CLAUSE_ENDS.isdisjoint(gap)), len(named))
    return named[:end]


def _ended(doc: Document, trigger: Trigger, party: Party, between: Sequence[str]) -> bool:
    """Whether the verb's clause has ended before a party."""
    if len(between) > _FARTHEST or (between[:1] == [","] and doc.lowers[trigger.first - 1] in _BOTH):
        return True
    if has_pronoun(doc, trigger) and begins_clause(doc, party):
        # "will meet with him, and Minister X will hold talks"
        return True
    if "that" in between and doc.lowers[trigger.first] in ADDRESSING:
        # "told the agency by phone that Minister X is ill"
        return True
    if trigger.kind == "receive" and trigger.passive and {"by", "with"} <= set(between):
        # "… was received by him, with X and Y looking on": the host is the pronoun.
        return True
    if trigger.kind == "receive" and trigger.passive and "by" not in between and "from" not in between:
        return doc.lowers[party.first] != "by"
    if "between" in between[-2:] and not MEETING_NOUNS.isdisjoint(between):
        # "had a conversation, building on the summit between X and Y"
        return True
    # "met with that country's Minister X"
    pointing = between[-1:] == ["that"] and doc.lowers[party.first] == "country"
    if between[:1] == ["that"] and "day" in between[1:3]:
        # "met that same day with Minister X"
        between = between[1:]
    between = _past_aside(between)
    if between[:4] == [",", "one", "after", "another"] or between[:3] == ["one", "after", "another"]:
        between = between[4:]
    return not headed(between) and not BREAKS.isdisjoint(between[:-1] if pointing else between)


def _past_aside(between: Sequence[str]) -> Sequence[str]:
    """The words between a verb and whom it met, without where it was or how a list begins.

    Met "while in Rome today" with X, has meetings "among which:" X.
    """
    aside = "while" in between and between[-1] == "with" and between[between.index("while") + 1] in _BEING_AT
    listed = ("among", "which") in pairwise(between)
    return [word for word in between if word not in ("while", "which")] if aside or listed else between


def _is_object(doc: Document, sentence: Sentence, trigger: Trigger, party: Party, between: Sequence[str]) -> bool:
    """Whether what governs the party makes it the verb's object: "discussed with X", "hosted a dinner for X"."""
    own, led = governor(doc, sentence, party, trigger.last), headed(between)
    if trigger.kind == "discuss":
        spoken_to = own == "to" and doc.lowers[trigger.first] in _SPOKE and len(between) <= _TIME
        return own == "with" or spoken_to or (led and "with" in between)
    if led or (between[:1] in (["from"], ["on"]) and MARGINS.isdisjoint(between)):
        return True
    if trigger.verb >= 0 and own == "by" and "," in between:
        # "conducted the dialogue, an initiative launched by X and Y"
        return False
    if trigger.kind == "receive" and own == "from":
        return not _VISITS.isdisjoint(between)
    if trigger.kind == "receive" and not trigger.passive and own in ("by", "for", "of"):
        honoured = own == "of" and not _HONOUR.isdisjoint(between)
        return (own == "for" or honoured) and not MEALS.isdisjoint(doc.lowers[trigger.first : party.first])
    return own not in _NO_OBJECT


def headed_by(doc: Document, after: Sequence[Party], group: list[Party]) -> list[Party]:
    """A group in which whoever heads its last, who are unnamed, stands for them: "members of the council led by X"."""
    beyond = [party for party in after if party.first >= group[-1].last]
    if group[-1].person is not None or not beyond:
        return group
    gap = doc.lowers[group[-1].last : beyond[0].first]
    led = "by" in gap[-2:] and not HEADED.isdisjoint(gap) and len(gap) < _LED
    return [*group[:-1], *group_right(doc, beyond, 0)] if led else group


def fronted(
    doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]
) -> tuple[list[Party], list[Party]] | None:
    """The sides of "With X, the minister discussed trade": the subject, and whom the opening names."""
    before = [party for party in own if party.last <= trigger.first]
    if not before or governor(doc, sentence, before[0]) != "with" or before[0].first - sentence.opening > OPENING_WORDS:
        return None
    if doc.lowers[trigger.first - 1] in ("he", "she", "also") and not {"he", "she"}.isdisjoint(
        doc.lowers[before[-1].last : trigger.first]
    ):
        return [], list(before)
    if len(before) < 2 or genitive(doc, before[-1]):
        return None
    beside = before[-1].last == trigger.first and governor(doc, sentence, before[-1]) != "and"
    comma = "," in doc.lowers[before[-2].last : before[-1].first]
    return ([before[-1]], list(before[:-1])) if comma or beside else None


def besides(doc: Document, sentence: Sentence, own: Sequence[Party], left: Sequence[Party]) -> list[Party]:
    """Whom the opening adds to those met: "Besides A and B, the minister met C", "In addition to A, …"."""
    before = [party for party in own if party.last < left[0].first]
    if not before or before[0].first - sentence.opening > OPENING_WORDS:
        return []
    opening = doc.lowers[sentence.opening : before[0].first]
    added = any(opening[: len(words)] == list(words) for words in _ADDING)
    return group_right(doc, before, 0) if added else []


def inverted(doc: Document, sentence: Sentence, own: Sequence[Party], left: Sequence[Party]) -> list[Party]:
    """The object that stands first: "X was another whom the minister met", "X, with whom Y met"."""
    start = left[0].first
    if {"whom", "with", "that"}.isdisjoint(doc.lowers[max(sentence.first, start - 3) : start]):
        return []
    before = [party for party in own if party.last < start and not genitive(doc, party)]
    # "Rao said that Ito would come to discuss trade"
    said = bool(before) and not SAYING.isdisjoint(doc.lowers[before[-1].last : start])
    return group_left(doc, before, len(before) - 1) if before and not said else []


def _is_speaker(doc: Document, party: Party) -> bool:
    """Whether a verb of saying follows at once: "… , spokesman X said", "…," X also noted."""
    k = party.last + (doc.lowers[party.last : party.last + 1] == ["also"])
    return k < len(doc.lowers) and doc.lowers[k] in SAYING


def headed(between: Sequence[str]) -> bool:
    """Whether what stands between is "a delegation led by", "a group headed by": the party is who came."""
    return not {"delegation", "headed", "led", "group", "team", "heads", "bloc"}.isdisjoint(between)
