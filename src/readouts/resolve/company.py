"""Who comes with whom: "accompanied by", "with a delegation including", "Prime Minister X, Minister Y"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.mention.parties import Party
from readouts.resolve.delegations import OTHER_SIDE
from readouts.segment import Document

_BROUGHT = words("accompanied flanked assisted joined")
_BROUGHT_BY = ("accompanied", "by")
_COMES_WITH = words("accompany accompanies accompanied accompanying")
_TEAMS = words("delegation entourage team")
_COMPANY = _BROUGHT | _TEAMS
_MADE_OF = words(": included includes including comprising comprised comprises consisting consists composed of")
_LIST_WORDS = words(", and the as well also & ;")
_NEAR, _FAR = 9, 60
_WHO_BRINGS = re.compile(r"(, )?who (\w+ ){0,2}(accompanied|flanked) ")
_WHO = 6
# Within how many words a sentence names the meeting that was attended.
_OPENS = 3


def companions(doc: Document, parties: Sequence[Party], meant: Sequence[int | None]) -> dict[int, int]:
    """Whom each person accompanies: the first person of a sentence with "accompanied by", or the like, in between."""
    company = (
        _spoken_for(doc, parties, meant)
        | _told_by_own(doc, parties, meant)
        | _attending(doc, parties, meant)
        | _with_leader(doc, parties, meant)
    )
    company = _with_him(doc, parties, meant) | company
    leaders: dict[int, tuple[Party, int]] = {}
    for party, person in zip(parties, meant, strict=True) if not _COMPANY.isdisjoint(doc.lowers) else ():
        if person is None:
            continue
        leader, led_by = leaders.setdefault(party.sentence, (party, person))
        if _WHO_BRINGS.match(" ".join(doc.lowers[party.last : party.last + _WHO])):
            # "X received Y, who was accompanied by Z": Z is of Y's company
            leaders[party.sentence] = party, person
        if led_by != person and _brings(doc.lowers[leader.last : min(party.first, leader.last + _FAR)]):
            company.setdefault(person, led_by)
    return company


def _with_leader(doc: Document, parties: Sequence[Party], meant: Sequence[int | None]) -> dict[int, int]:
    """Whom those come with who "accompanied" somebody: "Minister X will accompany Prime Minister Y"."""
    company: dict[int, int] = {}
    if _COMES_WITH.isdisjoint(doc.lowers):
        return company
    for (before, person), (party, leader) in pairwise(zip(parties, meant, strict=True)):
        between = doc.lowers[before.last : party.first] if before.sentence == party.sentence else []
        comes = not _COMES_WITH.isdisjoint(between) and "by" not in between and len(between) < _NEAR
        if comes and person is not None and leader is not None and person != leader:
            company.setdefault(person, leader)
    return company


def _brings(between: Sequence[str]) -> bool:
    """Whether the words from a leader to a name tell of company: "accompanied by", "with a delegation including"."""
    if not _BROUGHT.isdisjoint(between) and "by" in between:
        return True
    team = next((k for k, word in enumerate(between) if word in _TEAMS), len(between))
    return not _MADE_OF.isdisjoint(between[team:]) and OTHER_SIDE.isdisjoint(between[team:])


def _attending(doc: Document, parties: Sequence[Party], meant: Sequence[int | None]) -> dict[int, int]:
    """With whom they came who attended a meeting: the first of the sentence before, whose press service tells it."""
    company: dict[int, int] = {}
    if "attended" not in doc.lowers:
        return company
    firsts: dict[int, int] = {}
    for party, person in zip(parties, meant, strict=True):
        if person is not None:
            firsts.setdefault(party.sentence, person)
    for party, person in zip(parties, meant, strict=True):
        sentence = doc.sentences[party.sentence]
        before = doc.lowers[sentence.first : party.first]
        attended = ("attended", "by") in pairwise(before) and "meeting" in before[:_OPENS]
        leader = firsts.get(party.sentence - 1)
        if attended and person is not None and leader is not None and leader != person:
            company.setdefault(person, leader)
    return company


def _with_him(doc: Document, parties: Sequence[Party], meant: Sequence[int | None]) -> dict[int, int]:
    """With whom those come who accompany "him": the first person of the sentence before "He is accompanied by"."""
    company: dict[int, int] = {}
    firsts: dict[int, int] = {}
    for party, person in zip(parties, meant, strict=True) if "accompanied" in doc.lowers else ():
        if person is None:
            continue
        firsts.setdefault(party.sentence, person)
        sentence = doc.sentences[party.sentence]
        before = doc.lowers[sentence.opening : party.first]
        leader = firsts.get(party.sentence - 1, person)
        if before[:1] in (["he"], ["she"]) and _BROUGHT_BY in pairwise(before) and leader != person:
            company.setdefault(person, leader)
    return company


def _spoken_for(doc: Document, parties: Sequence[Party], meant: Sequence[int | None]) -> dict[int, int]:
    """For whom a spokesperson speaks to whom a readout is "attributable": the first person named in it."""
    company: dict[int, int] = {}
    for k in range(len(parties) - 1) if "attributable" in doc.lowers else ():
        person, following = meant[k], meant[k + 1]
        said = doc.lowers[parties[k].first - 2 : parties[k].first] == ["attributable", "to"]
        if said and person is not None and following is not None:
            company[person] = following
    return company


def _told_by_own(doc: Document, parties: Sequence[Party], meant: Sequence[int | None]) -> dict[int, int]:
    """The spokesperson who says what somebody did: "ministry spokesman X said Foreign Minister Y had met Z"."""
    company: dict[int, int] = {}
    for (before, teller), (party, person) in pairwise(zip(parties, meant, strict=True)):
        spokes = teller is not None and any("spokes" in office.title.lower() for office in before.offices)
        if not spokes or before.sentence != party.sentence or person is None or teller is None or person == teller:
            continue
        between = doc.lowers[before.last : party.first]
        if between[:1] in (["said"], ["announced"], ["confirmed"]) and len(between) < _NEAR and "," not in between:
            company[person] = teller
    return company


def listed_after(doc: Document, parties: Sequence[Party]) -> dict[int, int]:
    """The person after whom each person is listed: "Prime Minister X, Minister Y and Minister Z"."""
    listed: dict[int, int] = {}
    for before, party in pairwise(parties):
        if (
            before.sentence != party.sentence
            or before.person is None
            or party.person is None
            or party.person == before.person
        ):
            continue
        if set(doc.lowers[before.last : party.first]) <= _LIST_WORDS and not _names_own(party):
            listed.setdefault(party.person, before.person)
    return listed


def _names_own(party: Party) -> bool:
    """Whether a title begins with its state, so that the one before it in the list is another's: "X and Peru's" Y."""
    first = party.offices[0] if party.offices else None
    # An ambassador's is told of whoever sends him.
    if first is None or first.country_span is None or first.role == "ambassador":
        return False
    return first.country_rule == "stated" and first.country_span[0] < first.head[0]
