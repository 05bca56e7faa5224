"""Whom an article of several meetings is about: who opens it and is told of at no fewer of them than anybody else."""

from collections.abc import Sequence

from readouts.meet.scene import Scene
from readouts.mention.parties import Party
from readouts.segment import Sentence


def protagonist(scene: Scene) -> Party | None:
    """The first subject of the article while nobody else has met more often; else who has met most often."""
    if scene.opener is not None and scene.met[scene.opener.person] == scene.most > 0:
        return scene.opener
    return _seat(scene, *scene.foremost) if len(scene.foremost) == 1 and scene.most > 1 else None


def return_to_protagonist(scene: Scene, number: int) -> None:
    """Let a paragraph that names no subject be about the protagonist again."""
    own, before = scene.doc.sentences[number], scene.doc.sentences[number - 1]
    named = any(p.person is not None and p.first == own.opening for p in scene.by_sentence.get(number, ()))
    if number and own.paragraph > before.paragraph and not named and not _goes_on(scene, before):
        scene.subject = protagonist(scene) or scene.subject


def _goes_on(scene: Scene, before: Sentence) -> bool:
    """Whether the sentence before opens with its subject, who has met nobody less often: the text is about him now."""
    subject = scene.subject
    opens = subject is not None and subject.name is not None and subject.first == before.opening
    return opens and subject is not None and scene.met[subject.person] == scene.most > 0


def mean_protagonist(scene: Scene, side: Sequence[Party], others: Sequence[Party]) -> None:
    """A bare title of a side ("the minister") means the protagonist who bears it, unless the other side is he."""
    main = protagonist(scene) if scene.meetings else scene.opener
    if main is None or main.person is None or main.person in {party.person for party in (*side, *others)}:
        return
    held = {office.role for office, _ in scene.people[main.person].offices}
    for party in side:
        if _is_bare(scene, party) and party.offices[0].role in held:
            party.person = main.person
            return


def _is_bare(scene: Scene, party: Party) -> bool:
    """Whether a party is a title in the singular, without name or country, which a list may give it."""
    office = party.offices[0] if party.offices else None
    if office is not None and office.country_rule == "list" and scene.doc.lowers[party.first] != "the":
        # "the Peruvian president and speaker"
        return False
    if office is None or office.plural or party.kind != "title" or party.name is not None:
        return False
    span = office.country_span
    return not office.serves or (span is not None and not party.first <= span[0] < party.last)


def _seat(scene: Scene, person: int) -> Party | None:
    meeting = next(iter(scene.by_person.get(person, {}).values()), None)
    return next((seat.party for seat in meeting.present if seat.person == person), None) if meeting else None
