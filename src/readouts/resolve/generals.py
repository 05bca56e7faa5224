"""Secretaries-general told of by office alone: "the Secretary-General"."""

from collections.abc import Sequence

from readouts.mention.offices import Office
from readouts.mention.parties import Party
from readouts.resolve.likeliest import Context
from readouts.resolve.people import Person
from readouts.segment import Document

_HEADING = "secretary_general"


def serve_generals(doc: Document, parties: Sequence[Party], context: Context) -> None:
    """Where nobody is named in the office, "the Secretary-General" serves the body told of most, or the UN."""
    if _held(context.people):
        return
    for office in (party.offices[0] for party in parties if _is_untold(party)):
        body = context.likeliest_body(doc, office)
        if body is not None:
            office.serve(body, office.head, "likeliest")


def _held(people: Sequence[Person]) -> bool:
    """Whether somebody named is a secretary-general."""
    return any(_heads(office) and not office.former for person in people for office, _ in person.offices)


def _heads(office: Office) -> bool:
    return office.head_role == _HEADING


def _is_untold(party: Party) -> bool:
    """Whether a mention is "the Secretary-General" alone, of no state or body."""
    office = party.offices[0] if party.kind == "title" else None
    return (
        office is not None and _heads(office) and office.bare and not (office.plural or office.former or office.serves)
    )
