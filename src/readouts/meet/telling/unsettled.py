"""What was seen but not settled."""

from collections.abc import Iterator

from readouts.meet.account import Unsettled
from readouts.meet.scene import Scene
from readouts.meet.telling.teller import Teller
from readouts.resolve.people import Person


def unsettled(teller: Teller, scene: Scene) -> list[Unsettled]:
    """What was seen but not settled, for somebody to look at."""
    found = []
    for _, trigger, _ in scene.unsettled:
        words = teller.words(trigger.first, trigger.last)
        found.append(
            Unsettled(
                "meeting",
                words.start,
                words.end,
                words.exact,
                words.sentence,
                "only one side of this encounter was found",
            )
        )
    present = {person for meeting in scene.meetings for person in meeting.persons}
    for index in sorted(present):
        person = scene.people[index]
        found += _guessed_countries(teller, person)
        if not any(office.role != "unknown" for office, _ in person.offices):
            words = teller.words(person.mentions[0].first, person.mentions[0].last)
            found.append(
                Unsettled(
                    "person", words.start, words.end, words.exact, words.sentence, "took part, but no office was found"
                )
            )
    return found


def _guessed_countries(teller: Teller, person: Person) -> Iterator[Unsettled]:
    """Each country or body that a person's offices were taken to serve only as it was the likeliest, once."""
    guessed = [
        (office.serves, party)
        for office, party in person.offices
        if office.role != "unknown" and office.country_rule == "likeliest" and office.serves
    ]
    for code, party in {code: (code, party) for code, party in reversed(guessed)}.values():
        words = teller.words(party.first, party.last)
        reason = f"country of {' '.join(person.name.split())} taken as the likeliest: {code}"
        yield Unsettled("country", words.start, words.end, words.exact, words.sentence, reason)
