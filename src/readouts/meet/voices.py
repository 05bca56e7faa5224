"""Whose words an article reports: whom "he" means, who only reports the event, and at which meeting it was said."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from readouts.lexicon.entries import words
from readouts.meet.acts import Act
from readouts.meet.quotes import Quote, quotes_of
from readouts.meet.scene import Meeting, Scene
from readouts.meet.speakers import Speaker, Speakers

# Words of an event: who says that it took place reports it and makes no statement.
_EVENTS = words(
    "met meets meet meeting meetings talks discussed discuss discussions visit visits visited visiting arrived "
    "sides parties delegation attended exchanged held call conversation received sidelines reviewed"
)
_REPORTING = frozenset(("said", "informed", "noted"))
_STYLES = dict.fromkeys(("mr", "sir", "lord", "sheikh", "king", "prince"), "he") | dict.fromkeys(
    ("mrs", "ms", "madam", "lady", "queen", "sheikha", "princess"), "she"
)
_LONG_PAUSE, _AROUND = 4, 60


@dataclass(slots=True)
class Voices:
    """What holds over a whole article: its quotations, who took part in its meetings, and who spoke where."""

    scene: Scene
    quotes: Sequence[Quote]
    quoted: frozenset[int]
    participants: frozenset[int]
    told: frozenset[int]
    meetings: dict[int, list[Meeting]]
    speakers: dict[int, Speakers] = field(default_factory=dict)
    spoken: dict[int, int] = field(default_factory=dict)
    pronouns: dict[int, str] = field(default_factory=dict)

    def of(self, number: int) -> Speakers:
        """The phrases of a sentence that can speak."""
        if number not in self.speakers:
            self.speakers[number] = Speakers(self.scene, number, self.quoted)
        return self.speakers[number]

    def settled(self, number: int, speaker: Speaker | None, near: bool = True) -> Speaker | None:
        """The speaker with a pronoun's person found: the subject before it in the sentence if `near`, or an earlier."""
        if speaker is None or speaker.kind == "unknown":
            return None
        if speaker.kind != "pronoun":
            return speaker
        word = self.scene.doc.lowers[speaker.first]
        subject = self.of(number).main(speaker.first) if near else None
        person = subject.person if subject is not None else None
        if person is None or not self._agrees(person, word):
            person = self._person_before(number, word)
        return None if person is None else replace(speaker, kind="person", person=person)

    def _person_before(self, number: int, word: str) -> int | None:
        """Whom "he" at the head of a sentence means: the last speaker or subject of the sentences before."""
        for earlier in range(number - 1, max(-1, number - 1 - _LONG_PAUSE), -1):
            person = self.spoken.get(earlier)
            if person is None:
                subject = self.of(earlier).main(self.scene.doc.sentences[earlier].last)
                person = subject.person if subject is not None else None
            if person is not None and self._agrees(person, word):
                return person
        return None

    def _agrees(self, person: int, word: str) -> bool:
        """Whether no style ("Mr.", "Mrs.") and no pronoun before speaks against "he", or "she", for this person."""
        if person not in self.pronouns:
            styles = (_STYLES.get(party.honorific or "") for party in self.scene.people[person].mentions)
            self.pronouns[person] = next(filter(None, styles), word)
        return self.pronouns[person] == word

    def only_reports(self, number: int, speaker: Speaker, act: Act, trailing: bool) -> bool:
        """Whether who speaks only reports the event: a ministry, or an official who was not there."""
        if speaker.kind == "sides" or act.act not in _REPORTING:
            return False
        if speaker.kind == "person" and (not self.scene.meetings or speaker.person in self.participants):
            return False
        if speaker.kind == "organization" and trailing:
            return True
        sentence = self.scene.doc.sentences[number]
        around = self.scene.doc.lowers[
            max(sentence.first, act.first - _AROUND) : min(sentence.last, act.last + _AROUND)
        ]
        return number in self.told or not _EVENTS.isdisjoint(around)

    def meeting(self, number: int, speaker: Speaker) -> Meeting | None:
        """The meeting that the sentence goes on about, if it was held and the speaker was there."""
        near = self.meetings.get(number, [])
        if speaker.kind == "person":
            near = [m for m in near if speaker.person in m.persons]
        return near[-1] if near else None


def voices_of(scene: Scene) -> Voices:
    """The voices of an article."""
    quotes = quotes_of(scene.doc)
    participants = frozenset(person for meeting in scene.meetings for person in meeting.persons)
    told = frozenset(number for meeting in scene.meetings for number, _ in meeting.tellings)
    quoted = frozenset(k for first, last in quotes for k in range(first, last))
    return Voices(scene, quotes, quoted, participants, told, held_by_sentence(scene))


def held_by_sentence(scene: Scene) -> dict[int, list[Meeting]]:
    """The held meetings that each sentence goes on about."""
    found: dict[int, list[Meeting]] = {}
    for meeting in scene.meetings:
        if meeting.status == "held":
            for number in meeting.sentences:
                found.setdefault(number, []).append(meeting)
    return found
