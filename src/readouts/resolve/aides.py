"""Whom those serve whose title tells only that they serve the ruler: "Secretary to the President"."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.mention.office import STAFF, Office
from readouts.resolve.people import Person
from readouts.segment import Document

_MET = words("met meets meet meeting received receives hosted hosts welcomed held holds talks called calls visited")
_OF_THE = frozenset((("to", "the"), ("of", "the")))


def serves_ruler(doc: Document, office: Office) -> bool:
    """Whether an office of no state told is that of a ruler's own staff."""
    return office.role in STAFF and office.serves is None and _ruler_of(doc, office) is not None


def of_ruler_served(doc: Document, office: Office, people: Sequence[Person]) -> str | None:
    """The state of the one such ruler whom the article names; None where it names rulers of several, or they met."""
    role = _ruler_of(doc, office) if serves_ruler(doc, office) else None
    held = [(person, own) for person in people for own, _ in person.offices if role is not None and own.role == role]
    states = {own.country for _, own in held if own.country}
    if len(states) != 1 or any(_met(doc, office, person, people) for person, own in held if own.country):
        return None
    return states.pop()


def _met(doc: Document, office: Office, ruler: Person, people: Sequence[Person]) -> bool:
    """Whether a verb of meeting and nobody else stands between an office and a ruler: he is not whom it serves."""
    for party in ruler.mentions:
        first, last = sorted((office.first, party.first))
        own = doc.sentences[party.sentence]
        apart = own.first <= first and last < own.last and not _MET.isdisjoint(doc.lowers[first:last])
        if apart and not _names_between(people, first, last, office):
            return True
    return False


def _names_between(people: Sequence[Person], first: int, last: int, office: Office) -> bool:
    """Whether somebody is named between two words, but for who holds an office."""
    named = (party.first for person in people for party in person.mentions)
    return any(first < k < last and not office.first <= k < office.last for k in named)


def _ruler_of(doc: Document, office: Office) -> str | None:
    """The role of the ruler whom the words after a title name: "Adviser to | the President on Trade"."""
    said = doc.lowers[office.head[1] : office.last]
    if tuple(said[:2]) not in _OF_THE:
        return None
    if said[2:3] == ["president"]:
        return "head_of_state"
    return "head_of_government" if said[2:4] == ["prime", "minister"] or said[2:3] == ["premier"] else None
