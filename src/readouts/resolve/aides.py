"""Whom those serve whose title tells only that they serve the ruler: "Secretary to the President"."""

from collections.abc import Sequence

from readouts.mention.office import Office
from readouts.resolve.people import Person
from readouts.segment import Document

_STAFF = frozenset(("official", "adviser"))
_OF_THE = frozenset((("to", "the"), ("of", "the")))


def serves_ruler(doc: Document, office: Office) -> bool:
    """Whether an office of no state told is that of a ruler's own staff."""
    return office.role in _STAFF and office.serves is None and _ruler_of(doc, office) is not None


def of_ruler_served(doc: Document, office: Office, people: Sequence[Person]) -> str | None:
    """The state of the one such ruler whom the article names; None where it names rulers of several."""
    ruler = _ruler_of(doc, office) if serves_ruler(doc, office) else None
    held = (own for person in people for own, _ in person.offices if ruler is not None and own.role == ruler)
    states = {own.country for own in held if own.country}
    return states.pop() if len(states) == 1 else None


def _ruler_of(doc: Document, office: Office) -> str | None:
    """The role of the ruler whom the words after a title name: "Adviser to | the President on Trade"."""
    said = doc.lowers[office.head[1] : office.last]
    if tuple(said[:2]) not in _OF_THE:
        return None
    if said[2:3] == ["president"]:
        return "head_of_state"
    return "head_of_government" if said[2:4] == ["prime", "minister"] or said[2:3] == ["premier"] else None
