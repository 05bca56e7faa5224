"""What was seen but not settled."""

from readouts.meet.account import Unsettled
from readouts.meet.scene import Scene
from readouts.meet.telling.teller import Teller


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
        if not any(office.role != "unknown" for office, _ in person.offices):
            words = teller.words(person.mentions[0].first, person.mentions[0].last)
            found.append(
                Unsettled(
                    "person", words.start, words.end, words.exact, words.sentence, "took part, but no office was found"
                )
            )
    return found
