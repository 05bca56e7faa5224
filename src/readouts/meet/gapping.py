"""Further meetings that a sentence tells without a new verb: "met A in the morning and B in the afternoon"."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import MONTHS, WEEKDAYS
from readouts.meet.groups import CLAUSE_VERBS, governor, group_right
from readouts.mention.parties import Party
from readouts.segment import Document, Sentence

# What stands before "with" where the sentence goes on: "…, the second with B", "… and, later in the day, with B".
_ANEW = words("; and , while then later second third those day separately subsequently afterwards finally")
_DAYTIMES = words("morning afternoon evening noon day today yesterday lunchtime night") | WEEKDAYS.keys()
_TIMES = _DAYTIMES | words(", and then later in on at the same next following earlier while with by a")
_LONGEST_ASIDE, _REACH = 25, 60
_LISTING = words("and as")
_LONGEST_MATTER, _NO_MATTER = 3, _TIMES | words("together along he she they his her not to of")
_PREPOSITIONS, _LONGEST_PHRASE = words("in on at to for during about"), 10
_BESIDE = words("present attending looking standing taking participating joining in at as on")
_first = attrgetter("first")


def going_on(
    doc: Document, sentence: Sentence, met: Sequence[Party], own: Sequence[Party], end: int
) -> list[list[Party]]:
    """Those met after `met` in meetings of their own; a new telling that begins at `end` has its own."""
    after = own[bisect_left(own, met[-1].last, key=_first) :] if met else ()
    found: list[list[Party]] = []
    last = met[-1].last if met else 0
    for k, party in enumerate(after):
        if party.first - last > _REACH:
            break
        if party.first < last or party.person is None:
            continue
        gap, following = doc.lowers[last : party.first], doc.lowers[party.last : party.last + 2]
        told = party.first < end and _goes_on(doc, sentence, last, party)
        if told or _after_aside(gap) or _in_parallel(gap, following):
            found.append(group_right(doc, after, k))
            last = found[-1][-1].last
    return found


def _after_aside(gap: Sequence[str]) -> bool:
    """Whether what stands between is only said of who was met before: ", with whom he discussed trade, and"."""
    aside = gap[:3] == [",", "with", "whom"] and len(gap) < _LONGEST_ASIDE
    return aside and (not _LISTING.isdisjoint(gap[-2:]) or gap[-1] == ",")


def _goes_on(doc: Document, sentence: Sentence, last: int, party: Party) -> bool:
    gap = doc.lowers[last : party.first]
    if _elsewhere(doc, sentence, gap, party):
        return True
    if not {"at", "in"}.isdisjoint(gap[-2:]):
        # "received Rao today at the Maison Ito"
        return False
    if governor(doc, sentence, party, last) == "with":
        k = party.first - 1
        while doc.lowers[k] != "with":
            k -= 1
        if doc.lowers[k - 1] == "those" or _another_matter(doc.lowers[last:k]):
            return k > last
        following = doc.lowers[party.last : party.last + 1]
        stays = not following or following[0].endswith("ing") or following[0] in _BESIDE
        return k > last and doc.lowers[k - 1] in _ANEW and not stays
    if doc.lowers[party.last : party.last + 1] and doc.lowers[party.last] in CLAUSE_VERBS | {"did"}:
        return False
    plain = [doc.lowers[k] for k in range(last, party.first) if not doc.words[k][0].isupper()]
    return not _DAYTIMES.isdisjoint(gap) and _TIMES.issuperset(plain) and (gap[:1] == [","] or "and" in gap)


def _elsewhere(doc: Document, sentence: Sentence, gap: Sequence[str], party: Party) -> bool:
    """Whether a list goes on at another place, as it began: "In Lima he met A, in Quito B and in Cusco C"."""
    at = next((k for k, word in enumerate(gap) if word == "in"), len(gap))
    place = range(party.first - len(gap) + at + 1, party.first)
    named = len(place) > 0 and all(doc.words[k][0].isupper() or doc.lowers[k] == "by" for k in place)
    acts = doc.lowers[party.last : party.last + 1]
    if not MONTHS.keys().isdisjoint(gap) or (acts and (acts[0] in CLAUSE_VERBS or acts[0].endswith("ed"))):
        return False
    return doc.lowers[sentence.opening] == "in" and named and {",", "and"}.issuperset(gap[:at])


def _another_matter(gap: Sequence[str]) -> bool:
    """Whether a list goes on with another matter: "discussed trade with A on Monday and | climate | with B"."""
    matter = gap[len(gap) - gap[::-1].index("and") :] if "and" in gap else []
    verbs = any(word in CLAUSE_VERBS or word.endswith(("ed", "ing", "s")) for word in matter[:1])
    return 0 < len(matter) <= _LONGEST_MATTER and not verbs and _NO_MATTER.isdisjoint(matter)


def _in_parallel(gap: Sequence[str], following: Sequence[str]) -> bool:
    """Whether a list goes on in one pattern: "A in Oslo and B in Athens", "A to discuss trade and B to discuss"."""
    gap, following = gap[gap[:1] == [","] :], following[following[:1] == [","] :]
    begins = len(gap) > 1 and bool(following) and gap[0] in _PREPOSITIONS and gap[0] == following[0]
    return begins and "and" in (gap[-1], gap[-2]) and len(gap) < _LONGEST_PHRASE and CLAUSE_VERBS.isdisjoint(gap)
