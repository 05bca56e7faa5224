"""Secretaries-general told of by office alone, or by a page's label: "Ana Rao, Former Secretary-General"."""

from collections.abc import Sequence

from readouts.mention.offices import Office
from readouts.mention.parties import Party
from readouts.resolve.likeliest import Context
from readouts.resolve.people import Person
from readouts.segment import Document

_HEADING = "secretary_general"


def reinstate_labelled(doc: Document, parties: Sequence[Party], people: Sequence[Person]) -> None:
    """Who has a line of his own as the former one held the office when it was told of: pages are labelled later."""
    if _held(people) or not any(_is_untold(party) for party in parties):
        return
    labels = [party for party in parties if party.person is not None and _fills_line(doc, party)]
    labelled = {party.person: party.offices[0] for party in labels if _is_former(party)}
    for office in labelled.values() if len(labelled) == 1 else ():
        office.former = False
        office.settle(office.level, None)


def serve_generals(doc: Document, parties: Sequence[Party], context: Context) -> None:
    """Where nobody is named in the office, "the Secretary-General" serves the body told of most, else the UN."""
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


def _is_former(party: Party) -> bool:
    return [office.former and _heads(office) for office in party.offices] == [True]


def _fills_line(doc: Document, party: Party) -> bool:
    """Whether a line holds nothing but a mention."""
    line = doc.sentences[party.sentence]
    return party.first == line.first and party.last == line.last
