"""Envoys listed by name and country alone: "those who presented their credentials are A of Kenya, B of Peru"."""

from collections.abc import Sequence
from itertools import groupby

from readouts.lexicon.entries import words
from readouts.mention.offices import Office
from readouts.mention.parties import Party
from readouts.resolve.people import Person
from readouts.segment import Document

_CREDENTIALS = words("credentials credence credential accreditation")
_ENVOYS = words("ambassadors envoys ambassador missions commissioners diplomats")
# How many sentences the list may stand after what it is a list of.
_NEAR = 3


def entitle_envoys(doc: Document, parties: Sequence[Party], people: Sequence[Person]) -> None:
    """Where credentials are told of, those named with a country alone, two or more in a sentence, are its envoys."""
    if _CREDENTIALS.isdisjoint(doc.lowers):
        return
    for number, own in groupby(parties, key=lambda party: party.sentence):
        listed = [party for party in own if party.person is not None and party.country and not party.offices]
        cue = _envoys_at(doc, number, listed[0].first) if len(listed) > 1 else None
        for party in listed if cue is not None else ():
            if party.person is not None and not people[party.person].offices:
                _entitle(doc, party, people[party.person], cue or 0)


def _envoys_at(doc: Document, number: int, first: int) -> int | None:
    """The word for envoys, in a sentence before a list in it or shortly before that, near the word for credentials."""
    start = doc.sentences[max(0, number - _NEAR)].first
    near = doc.lowers[start : doc.sentences[number].last]
    found = [k for k in range(start, first) if doc.lowers[k] in _ENVOYS]
    return found[-1] if found and not _CREDENTIALS.isdisjoint(near) else None


def _entitle(doc: Document, party: Party, person: Person, cue: int) -> None:
    office = Office(cue, cue + 1, "ambassador", None, None, None, None, "none", doc.words[cue], head=(cue, cue + 1))
    office.head_role = "ambassador"
    office.serve(party.country or "", party.country_span, "list")
    party.offices.append(office)
    person.offices.append((office, party))
