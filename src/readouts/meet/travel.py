"""Where a sentence tells of a journey: the word for it, the places it led or will lead to, its days."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import BE, MONTHS, SEASONS
from readouts.meet.bygone import only_dates
from readouts.meet.days import of_report, to_come
from readouts.meet.journeys_told import AHEAD
from readouts.meet.other_days import of_an_event
from readouts.meet.places import Place, places_in
from readouts.meet.scene import Scene
from readouts.meet.vocabulary import JOURNEYS, SAYING
from readouts.mention.dates import Day, days_in
from readouts.mention.units import Unit
from readouts.segment import Document, Sentence

VISIT = words("visit visits visited visiting trip arrived arrives arriving tour traveled travelled flew")
# These tell of a visit only with the place they lead to: "left for Oslo", "came to Oslo", "is now in Oslo".
GOES = words("came went reached landed left departed headed")
IS_THERE = BE | words("stay stays stayed staying spent had")
# What tells of a journey to come, with the place: "will be in Oslo", "flies to Oslo tomorrow".
_PRESENT = words("visits arrives travels flies heads goes leaves departs leads")
_TO_GO = _PRESENT | words(
    "visit visiting trip tour arrive arriving travel fly head go be journey pay leave depart come comes lead"
)
_SETTLED = words("will shall 'll expected scheduled planned plans plan due set slated forthcoming upcoming")
_WISHED = words(
    "want wants hopes hope hoped ready readiness willing offered offer proposed proposes propose invited invite "
    "invitation urged possible possibility wish wished whether if considers considering could would might may"
)
# How near a verb of going the place it leads to is told.
SOON = 8
# How many characters into a sentence a day that opens it begins at most.
_OPENING = 5
_MODALS = words("will shall 'll would could may might should")
_UNMADE = words(
    "scheduled expected planned plans plan due set slated intends intend planning expects forthcoming upcoming future "
    "next wants want hopes hope hoped ready readiness willing offered offer proposed proposes propose invited invite "
    "urged calls possible possibility wish wished whether if considers considering preparations preparing prepares"
)
_NOT = words(
    "not n't never no neither nor denied denies without cancelled canceled postponed refused cancel unlikely didn't "
    "cancels postpones postpone cancellation cancelling canceling postponing"
)
# "invited the Minister of Trade Kari Lund for an official visit"
_INVITED, _INVITATION = words("invited invites invite inviting"), 10
_CALLED_OFF = words("cancelled canceled postponed delayed suspended called")
_SETTLED_AHEAD = words("scheduled planned due set")
_COMES = words("take begin start happen occur last")
_PAYS = words("be pay make undertake conduct start begin embark go come")
_EARLIER = words("last previous past earlier former")
_LOOKED_BACK = _EARLIER | {"recent"}
_LONG_AGO = SEASONS | words("year years month months decade decades time visit visits trip")
_CLAUSE_ENDS = words("; : which who where while after that")
_MADE = frozenset(("visited", "arrived", "paid", "traveled", "travelled", "flew"))
# "until Thursday", "left on Monday": not the days of a visit.
_UP_TO = words("until till through by")
_TOMORROW, _NEAR = timedelta(days=1), timedelta(days=60)


class Journey(NamedTuple):
    """The word of a sentence that tells of a journey, and the places and the days near it."""

    cue: int
    places: list[Place]
    day: Day | None


def journey_made(scene: Scene, number: int) -> Journey | None:
    """The journey that a sentence tells as made or under way."""
    doc = scene.doc
    sentence = doc.sentences[number]
    words = doc.lowers[sentence.first : sentence.last]
    if VISIT.isdisjoint(words) and (GOES | IS_THERE).isdisjoint(words):
        return None
    places = [place for place in places_in(doc, scene.units[number]) if place.how != AHEAD]
    cues = [k for k, word in enumerate(words, sentence.first) if word in VISIT or _leads(word, k, places)]
    named = days_in(doc.text, sentence.start, sentence.end, doc.published_on)
    made = [k for k in cues if _is_made(doc, sentence, k, named)]
    if not made:
        return None
    cue = made[0]
    places = [p for p in places if _of_cue(p, cue, [k for k in cues if k not in made])]
    days = [d for d in named if -_NEAR < d.first - doc.published_on <= _TOMORROW and not of_report(doc, d)]
    days = [d for d in days if not of_an_event(doc, d)]
    return Journey(cue, places, _day_of(doc, sentence, cue, days))


def journey_to_come(scene: Scene, number: int) -> Journey | None:
    """The journey that a sentence tells as settled and still to be made: "will visit Oslo on 5 May"."""
    doc = scene.doc
    sentence = doc.sentences[number]
    words = doc.lowers[sentence.first : sentence.last]
    if _TO_GO.isdisjoint(words):
        return None
    places = [place for place in places_in(doc, scene.units[number]) if not place.aside]
    named = days_in(doc.text, sentence.start, sentence.end, doc.published_on)
    days = [to_come(d, doc.published_on) for d in named if not of_report(doc, d)]
    days = [d for d in days if d.last >= doc.published_on]
    cues = [k for k, word in enumerate(words, sentence.first) if word in _TO_GO and _goes_there(doc, k, places)]
    cue = next((k for k in cues if _is_settled(doc, sentence, k, bool(days))), None)
    if cue is None:
        return None
    # Which of its days were for which of its countries is not told.
    tour = any(_is_listed(scene.units[number], place) for place in places)
    return Journey(cue, places, None if tour else _day_of(doc, sentence, cue, days))


def _is_listed(units: Sequence[Unit], place: Place) -> bool:
    """Whether another country follows a place: "will visit Peru, Chile and Cuba"."""
    after = [unit for unit in units if unit.first >= place.last][:2]
    listed = [unit.kind for unit in after] in ([",", "country"], ["and", "country"])
    return listed and after[1].entries[0].value != place.country


def _day_of(doc: Document, sentence: Sentence, cue: int, days: Sequence[Day]) -> Day | None:
    """The days of a journey, else the day told nearest to its word."""
    days = [d for d in days if d.first < d.last or _word_before(doc, d) not in _UP_TO]
    days = [d for d in days if not _said_then(doc, sentence, d, cue)]
    return min(days, key=lambda d: (d.first == d.last, abs(d.start - doc.starts[cue])), default=None)


def _goes_there(doc: Document, at: int, places: Sequence[Place]) -> bool:
    """Whether a word of going leads to a place, or is itself a visit's: "will be in Oslo", "the visit"."""
    word = doc.lowers[at]
    return word in JOURNEYS or any(0 < place.first - at <= SOON for place in places)


def _is_settled(doc: Document, sentence: Sentence, cue: int, dated: bool) -> bool:
    """Whether a journey is told as one that will be made: not only wished for, and not called off."""
    before, after = _clause_before(doc, sentence, cue), doc.lowers[cue + 1 : min(sentence.last, cue + 16)]
    near, word = before[-7:], doc.lowers[cue]
    if not (_NOT | _WISHED).isdisjoint(near) or any(a in BE and b in _CALLED_OFF for a, b in pairwise(after)):
        return False
    settled = not _SETTLED.isdisjoint(near) or any(a in BE and b == "to" for a, b in pairwise(near))
    return settled or _comes(after) or (dated and word in _PRESENT)


def _leads(word: str, at: int, places: Sequence[Place]) -> bool:
    """Whether a verb of going or being leads to a place: "left for Oslo", "is in Oslo"."""
    how = "visit" if word in GOES else "stay" if word in IS_THERE else None
    return how is not None and any(place.how == how and 0 < place.first - at <= SOON for place in places)


def _said_then(doc: Document, sentence: Sentence, day: Day, cue: int) -> bool:
    """Whether a day that opens a sentence is when the visit was spoken of: "On Monday, X said that the visit"."""
    words = [doc.lowers[k] for k in range(sentence.first, cue) if doc.starts[k] >= day.end]
    opens = day.start - doc.starts[sentence.opening] < _OPENING
    return opens and any(a in SAYING | {"declared"} and b == "that" for a, b in pairwise(words))


def _word_before(doc: Document, day: Day) -> str:
    words = doc.text[max(0, day.start - 12) : day.start].lower().split()
    return words[-1] if words else ""


def _is_made(doc: Document, sentence: Sentence, cue: int, days: Sequence[Day]) -> bool:
    """Whether a visit is told as made or under way: not planned, wished, called off, or long past."""
    before, after = _clause_before(doc, sentence, cue), doc.lowers[cue + 1 : min(sentence.last, cue + 16)]
    return not (
        _is_ahead(before, after, doc.lowers[cue])
        or not _NOT.isdisjoint(before[-5:])
        or not _INVITED.isdisjoint(before[-_INVITATION:])
        or only_dates(doc.lowers[sentence.first : cue])
        or _is_told_of_before(doc, before, after)
        or any(a in BE and b in _CALLED_OFF for a, b in pairwise(after))
        or _is_long_past(doc, cue, before, after, days)
        or _is_dated_ahead(doc, cue, before, days)
    )


def _is_told_of_before(doc: Document, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a visit had been made in another month: "had visited Oslo in March"."""
    months = [MONTHS[b] for a, b in pairwise(after) if a == "in" and b in MONTHS]
    return "had" in before[-2:] and bool(months) and doc.published_on.month not in months


def _clause_before(doc: Document, sentence: Sentence, cue: int) -> list[str]:
    words = [doc.words[k] if _is_the_month(doc, k) else doc.lowers[k] for k in range(sentence.first, cue)]
    end = next((k for k in range(len(words) - 1, -1, -1) if words[k] in _CLAUSE_ENDS), -1)
    return words[end + 1 :]


def _is_the_month(doc: Document, k: int) -> bool:
    """Whether "May" is the month, not what may be: "on May 25", "25 May"."""
    beside = (doc.words[k - 1 : k] or [""])[0] + (doc.words[k + 1 : k + 2] or [""])[0]
    return doc.words[k] == "May" and any(sign.isdecimal() for sign in beside)


def _is_ahead(before: Sequence[str], after: Sequence[str], word: str) -> bool:
    """Whether a visit is still to come: "will visit", "is due to pay a visit", "ahead of her visit"."""
    near, during = before[-7:], "during" in before[-6:]
    if not _MODALS.isdisjoint(before if during else near):
        return True
    if any(a == "to" and b in _PAYS for a, b in pairwise(near)) or (word == "visit" and "to" in before[-1:]):
        return True
    if not _UNMADE.isdisjoint(before[-4:]) and not during:
        return True
    if any(pair in (("ahead", "of"), ("prior", "to"), ("eve", "of"), ("forward", "to")) for pair in pairwise(near)):
        return True
    if word in ("visits", "arrives") and any(
        a == "next" and b in ("week", "month", "year") for a, b in pairwise(after)
    ):
        return True
    return "before" in before[-4:] or (word in JOURNEYS and not _is_governed(before) and _comes(after))


def _is_governed(before: Sequence[str]) -> bool:
    """Whether the visit is only when or on what something else is done: "during her visit", "on a visit"."""
    return not {"during", "on", "within", "of", "for", "with"}.isdisjoint(before[-5:])


def _comes(after: Sequence[str]) -> bool:
    """Whether the visit itself is to be: "the visit will take place", "is scheduled for May"."""
    return any((a in _MODALS and b in _COMES) or (a in BE and b in _SETTLED_AHEAD) for a, b in pairwise(after))


def _is_long_past(doc: Document, cue: int, before: Sequence[str], after: Sequence[str], days: Sequence[Day]) -> bool:
    """Whether a visit is only looked back to: "last year", "recalled", "in 2015"."""
    near = [*before[-8:], *after[:12]]
    if any((a in _EARLIER and b in _LONG_AGO) or (a in _LONG_AGO and b == "ago") for a, b in pairwise(near)):
        return True
    if doc.lowers[cue] in JOURNEYS and "week" not in before[-3:] and not _LOOKED_BACK.isdisjoint(before[-2:]):
        return True
    if any(w.startswith("recall") for w in before):
        return True
    if days:
        return all(day.last < doc.published_on - _NEAR for day in days)
    return any(a == "in" and _is_past_year(doc, b) for a, b in pairwise(near))


def _is_past_year(doc: Document, word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and 1900 < int(word) < doc.published_on.year


def _is_dated_ahead(doc: Document, cue: int, before: Sequence[str], days: Sequence[Day]) -> bool:
    """Whether a visit told in the present ("visits", "a visit on 5 May") has only days still to come."""
    past = doc.lowers[cue] in _MADE or any(w in _MADE or w in ("during", "on") for w in before[-6:])
    return bool(days) and not past and all(day.first > doc.published_on + _TOMORROW for day in days)


def _of_cue(place: Place, cue: int, others: Sequence[int]) -> bool:
    """Whether no visit that was not made stands between a place and the visit."""
    return not any(min(place.first, cue) < k < max(place.first, cue) for k in others)
