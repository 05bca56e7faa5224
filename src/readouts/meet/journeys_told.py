"""How a sentence tells where somebody goes or stays: "paid a visit to", "left Riga for Oslo", "is now in Oslo"."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import BE, WEEKDAYS
from readouts.mention.units import Unit
from readouts.segment import Document

TRAVELS = words(
    "visit visits trip arrived arrives arriving arrival travelled traveled travels flew tour journey came comes travel "
    "pilgrimage went stopover come goes gone bring brings brought take takes took taken"
)
# "welcomed the Minister to Oslo"
WELCOMED = words("welcomed welcomes welcoming")
# "left for Oslo", "set out for Oslo"
_SETS_OUT = words(
    "left leave leaves leaving depart departed departs departing departure headed heads fly flies out off"
)
_JOURNEY_NOUNS = frozenset(("visit", "trip", "tour"))
# "on his way through Oslo"
_WAYS = words("way passing passed transit stopover")
_TROOPS = (["personnel"], ["troops"], ["forces"], ["officials"], ["soldiers"], ["military"], ["army"], ["navy"])
# "made her way to Oslo"
_OWN_WAY = frozenset((("his", "way"), ("her", "way"), ("their", "way")))
_REACHES = frozenset(("reached", "reaches"))
# "leads a trade delegation to Oslo"
_LEADS = words("lead leads led leading head heads headed heading")
# "heads to Oslo", "is travelling to Oslo", "before flying on to Oslo"
_HEADS, _NEAR_VERB = words("head heads heading flies fly flying traveling travelling"), 2
_TO_GO = frozenset(("to", "will", "shall", "would"))
# "is in Oslo", "is currently in Oslo", "stayed in Oslo": of who visits, not of talks.
_STAYS = words("stay stays stayed staying")
# "spent Monday in Oslo", "had a busy day in Oslo"
_SPENDS, _SPENT_DAYS, _NEAR_SPENT = words("spent had"), WEEKDAYS.keys() | words("day days morning afternoon"), 4
_NO_VISITORS = words(
    "meeting meetings talks summit conference event session visit round stop headquarters embassy office seat ceremony "
    "situation interests consultations destination , it this that there"
)
_ARE = words("is are was were been")
NOW = words("now currently also already presently today this week")
# "paid her first visit in the new post to Vilnius"
FARTHEST_TRAVEL, _LONG_NAME = 8, 5
# How many words back a clause about an event may begin.
CLAUSE = 16
# Where somebody may still come, so that nothing held was there: "will visit Oslo", "invited her to visit Oslo".
AHEAD = "ahead"


def on_the_way(doc: Document, units: Sequence[Unit], k: int, j: int, before: str) -> str | None:
    """How a place is told by the verb or preposition of a journey at unit `j`, if it is."""
    at = units[j].first
    word = doc.lowers[at]
    if word in ("visited", "visiting", "visits"):
        # "visited U.S. personnel"
        return None if doc.lowers[units[k].last : units[k].last + 1] in _TROOPS else "visit"
    if word == "visit" and before in _TO_GO:
        return AHEAD
    if word == "tour" and units[j + 1].kind == "of" and units[k].kind == "country":
        return "visit"
    if word == "to" and not _HEADS.isdisjoint(doc.lowers[max(units[0].first, at - _NEAR_VERB) : at]):
        return AHEAD
    if word == "to" and _travels(doc, at):
        return "visit"
    welcomed = not WELCOMED.isdisjoint(doc.lowers[max(units[0].first, at - CLAUSE) : at])
    if word == "to" and units[k].kind == "city" and welcomed:
        return "in"
    if word in ("through", "via") and before in _WAYS:
        return "visit"
    if word == "for" and before == "headed" and doc.lowers[at - 2] in BE:
        # "who is headed for Oslo" is not there yet.
        return None
    leads = word in _REACHES or (word == "for" and (before in _SETS_OUT or _sets_out(doc, at)))
    return "visit" if leads else None


def of_journey(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a place tells whose somebody's visit is: "during his Dubai visit", "her official China trip"."""
    owned = k > 0 and (units[k - 1].kind in ("his", "her", "their") or (units[k - 1].kind == "modifier" and k > 1))
    return owned and not _JOURNEY_NOUNS.isdisjoint(doc.lowers[units[k].last : units[k].last + 1])


def is_there(doc: Document, at: int) -> bool:
    """Whether "in" follows "is", "is now" or "stayed", of somebody who visits: "The delegation is in Oslo"."""
    k = at - 1
    if doc.lowers[k] in _SPENT_DAYS and not _SPENDS.isdisjoint(doc.lowers[max(0, k - _NEAR_SPENT) : k]):
        return True
    while k > 0 and doc.lowers[k] in NOW:
        k -= 1
    verb, subject = doc.lowers[k], doc.lowers[k - 1] if k else ""
    return verb in _STAYS or (verb in _ARE and subject not in _NO_VISITORS)


def _sets_out(doc: Document, at: int) -> bool:
    """Whether somebody sets out for the place: "left on Monday for Oslo", "left Riga for Oslo"."""
    if doc.words[at - 1][0].isupper() and doc.lowers[at - 2] in ("left", "leaves", "departed", "leaving"):
        return True
    return doc.lowers[at - 2] == "on" and doc.lowers[at - 1] in WEEKDAYS and doc.lowers[at - 3] in _SETS_OUT


def _travels(doc: Document, at: int) -> bool:
    """Whether somebody travels to the place: "paid a visit to", "the visit of the Minister of Health Kari Lund to"."""
    farther = doc.lowers[max(0, at - FARTHEST_TRAVEL - _LONG_NAME) : at]
    near = farther[-FARTHEST_TRAVEL:]
    if near[-1:] == ["delegation"] and not _LEADS.isdisjoint(near):
        return True
    pairs = pairwise(farther)
    return not TRAVELS.isdisjoint(near) or any(
        (a in _JOURNEY_NOUNS and b == "of") or (a, b) in _OWN_WAY for a, b in pairs
    )
