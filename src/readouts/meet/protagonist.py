"""Whom an article of several meetings is about: who opens it and is told of at no fewer of them than anybody else."""

from collections import Counter
from collections.abc import Sequence

from readouts.meet.scene import Scene
from readouts.mention.parties import Party

# How many words before whom a sentence begins with, at most.
_OPENING = 3


def protagonist(scene: Scene) -> Party | None:
    """The first subject of the article while nobody else has met more often; else who has met most often."""
    met = Counter({person: len(meetings) for person, meetings in scene.by_person.items()})
    met.update(person for meeting in scene.partial for person in meeting.persons)
    most = max(met.values(), default=0)
    if scene.opener is not None and met[scene.opener.person] == most > 0:
        return scene.opener
    leading = [person for person in scene.by_person if met[person] == most]
    return _seat(scene, leading[0]) if len(leading) == 1 and most > 1 else None


def return_to_protagonist(scene: Scene, number: int) -> None:
    """Let a paragraph that names no subject be about the protagonist again."""
    own, before = scene.doc.sentences[number], scene.doc.sentences[number - 1]
    named = any(p.person is not None and p.first - own.opening < _OPENING for p in scene.by_sentence.get(number, ()))
    if number and own.paragraph > before.paragraph and not named:
        scene.subject = protagonist(scene) or scene.subject


def mean_protagonist(scene: Scene, side: Sequence[Party], others: Sequence[Party]) -> None:
    """A bare title of a side ("the minister") means the protagonist who bears it, unless the other side is he."""
    main = protagonist(scene) if scene.meetings else scene.opener
    if main is None or main.person is None or main.person in {party.person for party in (*side, *others)}:
        return
    held = {office.role for office, _ in scene.people[main.person].offices}
    for party in side:
        if _is_bare(party) and party.offices[0].role in held:
            party.person = main.person
            return


def _is_bare(party: Party) -> bool:
    """Whether a party is a title in the singular, without name or country."""
    office = party.offices[0] if party.offices else None
    if office is None or office.plural or party.kind != "title" or party.name is not None:
        return False
    span = office.country_span
    return not office.serves or (span is not None and not party.first <= span[0] < party.last)


def _seat(scene: Scene, person: int) -> Party:
    meeting = next(iter(scene.by_person[person].values()))
    return next(seat.party for seat in meeting.present if seat.person == person)
