"""Princes and princesses of no other office: the title alone is what they are there for."""

from collections.abc import Sequence

from readouts.mention.office import Office
from readouts.mention.parties import Party
from readouts.resolve.people import Person
from readouts.segment import Document

_PRINCES = frozenset(("prince", "princess"))


def entitle_princes(doc: Document, people: Sequence[Person]) -> None:
    """Give a prince of whom the article tells no office the title itself, whose country is yet to be found."""
    for person in people:
        party = next((party for party in person.mentions if party.honorific in _PRINCES), None)
        if party is not None and not person.offices:
            at = _place_of(doc, party)
            office = Office(at, at + 1, "other", None, None, None, None, "none", doc.words[at], head=(at, at + 1))
            party.offices.append(office)
            person.offices.append((office, party))


def _place_of(doc: Document, party: Party) -> int:
    return next(k for k in range(party.first, party.last) if doc.lowers[k] in _PRINCES)
