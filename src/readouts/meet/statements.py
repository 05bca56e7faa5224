"""Reported acts of speech: who said what, each with the clause that reports it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readouts.lexicon.entries import words
from readouts.meet.acts import Act, acts_of
from readouts.meet.clauses import Draft, follows_speech, set_ends, source_before, speech_start
from readouts.meet.quotes import CLOSING
from readouts.meet.scene import Meeting, Scene
from readouts.meet.speakers import Speaker
from readouts.meet.voices import Voices, voices_of
from readouts.segment import is_headline

# After a first act another subject speaks for itself only in a clause of its own: "…, and Rao noted"; in "Ito said that
# Rao noted" it is Ito who speaks.
_BOUNDARIES = frozenset(("and", "while", "but", "whereas", ";", "part", "turn", "side", "meanwhile"))
_COORDINATORS = frozenset((",", "and", "but", "then", "while", "or", ";")) | CLOSING
_LEADERS = frozenset(("", ",", "while", "when", "whilst", "after", "besides"))
# What parts a subject from its verb: ", for his part,", ", who heads the body,", ", meanwhile,".
_INSERTS = words(
    "who which whose for in on meanwhile however speaking while during after too also at as according the a an "
    "himself herself"
)
_INVERTED = frozenset(("said", "stressed", "noted"))
_ARTICLES = frozenset(("the", "a", "an", "his", "its"))
_LONG_INSERT = 26


@dataclass(slots=True)
class Statement:
    """One reported act of speech: the characters `start` to `end` are the clause with its verb.

    `speaker` is `person` (index `person` into the scene's people), `sides` or `organization`. The words `who` and
    `verb` say so; `named` tells that `who` stands in the clause and is no pronoun or mere title, so that nothing had to
    be inferred. `meeting` is the one at which it was said.
    """

    act: str
    start: int
    end: int
    speaker: str
    person: int | None
    who: tuple[int, int]
    named: bool
    verb: tuple[int, int]
    meeting: Meeting | None


def statements_of(scene: Scene) -> list[Statement]:
    """The statements of an article in the order of the text.

    "Ito thanked the hosts and stressed that trade grows." is two, both Ito's; "The parties discussed trade." is none.
    """
    voices = voices_of(scene)
    found: list[Statement] = []
    for number, acts in acts_of(scene.doc, voices.quoted).items():
        if not is_headline(scene.doc, number):
            found += _Reader(voices, number).read(acts)
    return sorted(found, key=lambda statement: (statement.start, statement.end))


class _Reader:
    """Reads the acts of one sentence from left to right."""

    def __init__(self, voices: Voices, number: int) -> None:
        self.voices, self.number = voices, number
        self.doc = voices.scene.doc
        self.lowers = self.doc.lowers
        self.sentence = self.doc.sentences[number]
        self.speakers = voices.of(number)
        self.drafts: list[Draft] = []
        self.leading: list[Draft] = []
        self.sources: list[int] = []
        self.last: Speaker | None = None
        self.foreign = False

    def read(self, acts: Sequence[Act]) -> Iterator[Statement]:
        """The sentence's statements."""
        for act in acts:
            draft = self._draft(act) if act.real else None
            # What is coordinated with the act of somebody who is no speaker of ours is no speaker's of ours either.
            self.foreign = draft is None and not act.participle
            if draft is not None:
                self._keep(draft)
            elif self.foreign:
                self.sources += source_before(self.doc, self.sentence, act)
        self._lead_in()
        said = [draft for draft in self.drafts if draft.speaker is not None]
        set_ends(self.doc, self.sentence, said, self.voices.quotes, self.sources)
        for draft in said:
            if draft.speaker is not None:
                yield self._statement(draft, draft.speaker)

    def _keep(self, draft: Draft) -> None:
        """Add an act; a finite one's speaker is that of the participles before it, and of what follows."""
        if draft.speaker is not None and not draft.act.participle:
            for earlier in self.leading:
                earlier.speaker = draft.speaker
            self.leading = []
            self.last = draft.speaker
            if draft.speaker.person is not None and not draft.relative:
                self.voices.spoken[self.number] = draft.speaker.person
        self.drafts.append(draft)
        if draft.speaker is None:
            self.leading.append(draft)

    def _draft(self, act: Act) -> Draft | None:
        word = self.lowers[act.before] if act.before >= self.sentence.first else ""
        return self._participle(act, word) if act.participle else self._finite(act, word)

    def _finite(self, act: Act, word: str) -> Draft | None:
        """A verb with its subject before it, after it, parted from it, or shared with the verb before."""
        subject = self.speakers.ending(act.before + 1)
        if subject is not None:
            return self._own(act, subject)
        if word == "who":
            return self._relative(act)
        subject = self.speakers.by_start.get(act.last)
        if subject is not None and act.act in _INVERTED and word in _COORDINATORS - {"and"}:
            return self._own(act, subject)
        subject = self._parted(act.before) if word == "," else None
        if subject is not None:
            return self._own(act, subject)
        return self._coordinated(act) if word in _COORDINATORS else None

    def _relative(self, act: Act) -> Draft | None:
        antecedent = self.speakers.by_end.get(act.before) or self.speakers.by_end.get(act.before - 1)
        if antecedent is None or antecedent.kind != "person":
            return None
        return Draft(act, act.before, antecedent, relative=True)

    def _parted(self, comma: int) -> Speaker | None:
        """The subject that an insertion between commas parts from its verb."""
        whole = self.speakers.ending(comma)
        if whole is not None and "," in self.lowers[whole.first : whole.last]:
            return whole
        for k in range(comma - 1, max(self.sentence.first, comma - _LONG_INSERT), -1):
            subject = self.speakers.ending(k) if self.lowers[k] in (",", "(") else None
            if subject is not None and (subject.first == self.sentence.first or self._inserted(k + 1, comma)):
                return subject
        return None

    def _inserted(self, first: int, last: int) -> bool:
        opening = self.lowers[first]
        return opening in _INSERTS or opening.endswith("ing") or last - first < 3

    def _coordinated(self, act: Act) -> Draft | None:
        """An act with the subject of the verb before it: "discussed trade and thanked the hosts"."""
        word, following = self.lowers[act.before], self.lowers[act.last : act.last + 1]
        source = act.act == "said" and word != "and" and not _ARTICLES.isdisjoint(following)
        if self.foreign or source or self._other_tense(act):
            return None
        # "said that Norway and Chile trade and agreed to go on": what is reported has verbs of its own.
        if act.act in ("supported", "agreed") and self.drafts and self._reported(self.drafts[-1].act):
            return None
        speaker = self.last or self.voices.settled(self.number, self.speakers.main(act.first))
        return Draft(act, act.before + 1, speaker) if speaker is not None else None

    def _reported(self, act: Act) -> bool:
        """Whether a sentence of its own follows the verb."""
        return act.act == "said" or self.lowers[act.last : act.last + 1] == ["that"]

    def _other_tense(self, act: Act) -> bool:
        """Whether the finite act before has another tense: "said that trade grows and supports jobs"."""
        finite = next((draft.act for draft in reversed(self.drafts) if not draft.act.participle), None)
        return finite is not None and self.lowers[finite.first].endswith("s") != self.lowers[act.first].endswith("s")

    def _own(self, act: Act, subject: Speaker) -> Draft | None:
        """An act with a subject of its own, unless it stands in what another says or only names a source."""
        start, end = min(subject.first, act.first), act.last
        inverted = subject.first >= act.last
        trailing = follows_speech(self.doc, self.sentence, act, start, subject.last if inverted else end)
        before = self.lowers[start - 1] if start > self.sentence.first else ""
        nested = before not in _BOUNDARIES if self.last is not None else before == "that" and not self.sources
        if (nested and start > self.sentence.first) or (inverted and not trailing):
            return None
        speaker = self.voices.settled(self.number, subject, near=not trailing)
        if speaker is None or self.voices.only_reports(self.number, speaker, act, trailing):
            self.sources.append(start)
            return None
        return Draft(act, speech_start(self.sentence, self.voices.quotes, start) if trailing else start, speaker)

    def _participle(self, act: Act, word: str) -> Draft | None:
        """ "Stressing the risk, Ito …", "…, noting the risk", "with both men calling for talks"."""
        subject = self.speakers.by_end.get(act.before + 1)
        if subject is not None and self.speakers.governor(subject) == "with":
            return Draft(act, subject.first, self.voices.settled(self.number, subject))
        if word == "and":
            shares = bool(self.drafts) and self.drafts[-1].act.participle
            return Draft(act, act.before + 1, self.drafts[-1].speaker) if shares else None
        if word not in _LEADERS:
            return None
        return Draft(act, act.before + 1, self.last or self.voices.settled(self.number, self.speakers.main(act.first)))

    def _lead_in(self) -> None:
        """Give the participles that lead the sentence the subject of its main clause, though that does not speak."""
        for draft in self.leading:
            subject = self.speakers.main(self.sentence.last, after=draft.act.last)
            if subject is not None and self.lowers[subject.first - 1] == ",":
                draft.speaker = self.voices.settled(self.number, subject)
                draft.end = subject.first

    def _statement(self, draft: Draft, speaker: Speaker) -> Statement:
        start, end = self.doc.span(draft.start, draft.end)
        return Statement(
            draft.act.act,
            start,
            end,
            speaker.kind,
            speaker.person,
            (speaker.first, speaker.last),
            speaker.named and draft.start <= speaker.first < draft.end,
            (draft.act.first, draft.act.last),
            self.voices.meeting(self.number, speaker),
        )
