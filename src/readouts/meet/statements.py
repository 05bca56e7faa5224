"""Reported acts of speech: who said what, each with the clause that reports it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from readouts.meet.acts import Act, acts_of
from readouts.meet.scene import Meeting, Scene
from readouts.meet.headlines import is_headline
from readouts.meet.quotes import CLOSING, Quote, quotes_of
from readouts.meet.speakers import Speaker, Speakers

# After a first act, another subject speaks for itself only in a clause of its own: "…, and Rao noted"; "said that Rao noted" is Ito's.
_BOUNDARIES = frozenset(("and", "while", "but", "whereas", ";", "part", "turn", "side", "meanwhile"))
_COORDINATORS = frozenset((",", "and", "but", "then", "while", "or", "”", '"', "»", ";"))
_LEADERS = frozenset(("while", "when", "whilst", "after", "besides"))
_TRIMMED = frozenset((",", ";", ".", "and", "but", "while", "whereas", "then", "-", "–", "—", "(", "when", "whilst"))
# What a subject may be parted from its verb by: ", for his part,", ", who heads the body,", ", meanwhile,".
_INSERTS = frozenset(
    "who which whose for in on meanwhile however speaking while during after too also at as according the a an himself herself".split()
)
_INVERTING = frozenset(("said", "stressed", "noted"))
_CLAUSES = frozenset(("as", "while", "when", "after"))
_TAILS = _CLAUSES | frozenset(
    "in during on at to adding . , ; following yesterday today here ( monday tuesday wednesday thursday friday saturday sunday".split()
)
_RESUMING = frozenset("was is were are has had said met noted told".split())
# Words of an event: who says that it took place reports it and makes no statement.
_EVENTS = frozenset(
    "met meets meet meeting meetings talks discussed discuss discussions visit visits visited visiting arrived sides parties delegation attended "
    "exchanged held call conversation received sidelines reviewed".split()
)
_ARTICLES = frozenset(("the", "a", "an", "his", "its"))
_REPORTS = frozenset(("reports", "reported", "reporting", "according"))
_STYLES = dict.fromkeys(("mr", "sir", "lord", "sheikh", "king", "prince"), "he") | dict.fromkeys(("mrs", "ms", "madam", "lady", "queen"), "she")
_LONG_PAUSE = 4


@dataclass(slots=True)
class Statement:
    """One reported act of speech: the characters `start` to `end` are the clause with its verb.

    `speaker` is `person` (index `person` into the scene's people), `sides` or `organization` (its exact words in
    `organization`). The words `who` and `verb` say so; `named` tells that `who` stands in the clause and is no pronoun or mere
    title, so that nothing had to be inferred. `meeting` is the one at which it was said.
    """

    sentence: int
    act: str
    start: int
    end: int
    speaker: str
    person: int | None
    organization: str | None
    who: tuple[int, int]
    named: bool
    verb: tuple[int, int]
    meeting: Meeting | None


@dataclass(slots=True)
class _Draft:
    """An act whose clause begins at the word `start`; `end` is set once the sentence's other acts are known."""

    act: Act
    start: int
    speaker: Speaker | None
    trailing: bool = False
    relative: bool = False
    end: int = 0


@dataclass(slots=True)
class _Context:
    """What holds over the whole article."""

    scene: Scene
    quotes: list[Quote]
    quoted: frozenset[int]
    participants: frozenset[int]
    told: frozenset[int]
    speakers: dict[int, Speakers] = field(default_factory=dict)
    spoken: dict[int, int] = field(default_factory=dict)
    pronouns: dict[int, str] = field(default_factory=dict)

    def of(self, number: int) -> Speakers:
        """The phrases of a sentence that can speak."""
        if number not in self.speakers:
            self.speakers[number] = Speakers(self.scene, number, self.quoted)
        return self.speakers[number]

    def person_before(self, number: int, word: str) -> int | None:
        """Whom "he" at the head of a sentence means: the last speaker or subject of the sentences before."""
        for earlier in range(number - 1, max(-1, number - 1 - _LONG_PAUSE), -1):
            person = self.spoken.get(earlier)
            if person is None:
                subject = self.of(earlier).main(self.scene.doc.sentences[earlier].last)
                person = subject.person if subject is not None else None
            if person is not None and self.agrees(person, word):
                return person
        return None

    def agrees(self, person: int, word: str) -> bool:
        """Whether no style ("Mr.", "Mrs.") and no pronoun before speaks against "he", or "she", for this person."""
        if person not in self.pronouns:
            styles = (_STYLES.get(party.honorific or "") for party in self.scene.people[person].mentions)
            self.pronouns[person] = next(filter(None, styles), word)
        return self.pronouns[person] == word


def statements_of(scene: Scene) -> list[Statement]:
    """The statements of an article in the order of the text.

    "Ito thanked the hosts and stressed that trade grows." is two, both Ito's; "The parties discussed trade." is none.
    """
    context = _context(scene)
    found: list[Statement] = []
    for number, acts in acts_of(scene.doc, context.quoted).items():
        if not is_headline(scene.doc, number):
            found += _Sentence(context, number).read(acts)
    return sorted(found, key=lambda statement: (statement.start, statement.end))


def _context(scene: Scene) -> _Context:
    quotes = quotes_of(scene.doc)
    quoted = frozenset(k for first, last in quotes for k in range(first, last))
    participants = frozenset(person for meeting in scene.meetings for person in meeting.persons)
    told = frozenset(number for meeting in scene.meetings for number, _ in meeting.tellings)
    return _Context(scene, quotes, quoted, participants, told)


class _Sentence:
    """Reads the acts of one sentence from left to right."""

    def __init__(self, context: _Context, number: int) -> None:
        self.context = context
        self.scene = context.scene
        self.number = number
        self.sentence = context.scene.doc.sentences[number]
        self.lowers = context.scene.doc.lowers
        self.speakers = context.of(number)
        self.drafts: list[_Draft] = []
        self.last: Speaker | None = None
        self.foreign = False
        self.sources: list[int] = []

    def read(self, acts: Sequence[Act]) -> Iterator[Statement]:
        """The sentence's statements."""
        for act in acts:
            draft = self._draft(act) if act.real else None
            self.foreign = draft is None and not act.participle
            if draft is not None:
                self._keep(draft)
            elif self.foreign:
                self._note_source(act)
        self._lead_in()
        self.drafts = [draft for draft in self.drafts if draft.speaker is not None]
        self._set_ends()
        for draft in self.drafts:
            yield self._statement(draft)

    def _note_source(self, act: Act) -> None:
        """Remember where a source that is nobody's name begins: ", officials said", ", it added"."""
        tail = self.lowers[act.last : min(act.last + 8, self.sentence.last)]
        if act.act == "said" and (len(tail) < 8 or "," in tail):
            near = range(act.before, max(self.sentence.first, act.before - 12), -1)
            comma = next((k for k in near if self.lowers[k] == "," or self.lowers[k] in CLOSING), None)
            self.sources += [comma + 1] if comma is not None else []

    def _keep(self, draft: _Draft) -> None:
        if draft.speaker is not None and not draft.act.participle:
            for earlier in self.drafts:
                earlier.speaker = earlier.speaker or draft.speaker
            self.last = draft.speaker
            if draft.speaker.person is not None and not draft.relative:
                self.context.spoken[self.number] = draft.speaker.person
        self.drafts.append(draft)

    def _draft(self, act: Act) -> _Draft | None:
        return self._participle(act) if act.participle else self._finite(act)

    def _finite(self, act: Act) -> _Draft | None:
        k = act.before
        word = self.lowers[k] if k >= self.sentence.first else ""
        subject = self.speakers.ending(k + 1)
        if subject is not None:
            return self._own(act, subject)
        if word == "who":
            return self._relative(act, k)
        subject = self.speakers.by_start.get(act.last)
        if subject is not None and act.act in _INVERTING and word in _COORDINATORS - {"and"}:
            return self._own(act, subject, inverted=True)
        subject = self._parted(k) if word == "," else None
        if subject is not None:
            return self._own(act, subject)
        return self._coordinated(act, k + 1) if word in _COORDINATORS else None

    def _relative(self, act: Act, who: int) -> _Draft | None:
        antecedent = self.speakers.by_end.get(who) or self.speakers.by_end.get(who - 1)
        if antecedent is None or antecedent.kind != "person":
            return None
        return _Draft(act, who, antecedent, relative=True)

    def _parted(self, comma: int) -> Speaker | None:
        """The subject that an insertion between commas parts from its verb."""
        whole = self.speakers.ending(comma)
        if whole is not None and "," in self.lowers[whole.first : whole.last]:
            return whole
        for k in range(comma - 1, max(self.sentence.first, comma - 26), -1):
            subject = self.speakers.ending(k) if self.lowers[k] in (",", "(") else None
            if subject is not None and (subject.first == self.sentence.first or self._inserted(k + 1, comma)):
                return subject
        return None

    def _inserted(self, first: int, last: int) -> bool:
        opening = self.lowers[first]
        return opening in _INSERTS or opening.endswith("ing") or last - first < 3

    def _coordinated(self, act: Act, start: int) -> _Draft | None:
        """An act with the subject of the verb before it: "discussed trade and thanked the hosts"."""
        inverted = act.act == "said" and self.lowers[start - 1] != "and" and self.lowers[act.last] in _ARTICLES
        if self.foreign or inverted or self._other_tense(act):
            return None
        doubtful = act.act in ("supported", "agreed") and any(self._reported(draft.act) for draft in self.drafts)
        speaker = self.last or self._settled(self.speakers.main(act.first))
        return None if doubtful or speaker is None else _Draft(act, start, speaker)

    def _reported(self, act: Act) -> bool:
        """Whether a sentence of its own follows the verb, whose verbs are not the speaker's."""
        return act.act == "said" or self.lowers[act.last : act.last + 1] == ["that"]

    def _other_tense(self, act: Act) -> bool:
        """Whether the last finite act is told in another tense: in "said that trade grows and supports jobs" he says both."""
        finite = [draft.act for draft in self.drafts if not draft.act.participle]
        return bool(finite) and self.lowers[finite[-1].first].endswith("s") != self.lowers[act.first].endswith("s")

    def _own(self, act: Act, subject: Speaker, inverted: bool = False) -> _Draft | None:
        """An act with a subject of its own, unless it stands in what another says."""
        start = min(subject.first, act.first)
        trailing = self._trails(act, start, max(act.last, subject.last if inverted else 0))
        before = self.lowers[start - 1] if start > self.sentence.first else ""
        nested = before not in _BOUNDARIES if self.last is not None else before == "that" and not self.sources
        if nested or (inverted and not trailing):
            return None
        speaker = self._settled(subject, trailing)
        if speaker is None or self._source(speaker, act, trailing):
            self.sources.append(start)
            return None
        return _Draft(act, self._beginning(start) if trailing else start, speaker, trailing)

    def _trails(self, act: Act, start: int, end: int) -> bool:
        """Whether the words before are what is said: "Trade grows, Ito said"."""
        before = self.lowers[start - 1] if start > self.sentence.first else ""
        if before in CLOSING or self._answers(start):
            return True
        tail = self.lowers[end : self.sentence.last]
        if before != "," or act.kind not in ("clause", "that"):
            return False
        if tail[:1] == [","]:  # "The risk, Ito noted, is small"
            return True
        short = len(tail) < 16 or tail[0] in _CLAUSES
        return start - self.sentence.first > 5 and (not tail or (short and tail[0] in _TAILS and not {"that", ":"} & set(tail)))

    def _answers(self, start: int) -> bool:
        """Whether the sentence goes on about a quotation that a mark of its own ended: "Shall we?" Ito asked."""
        if start != self.sentence.first or self.sentence.first < 3:
            return False
        marks = self.lowers[start - 2 : start]
        return marks[0] in (",", "?", "!") and marks[1] in CLOSING and self._quote_before(start) is not None

    def _quote_before(self, start: int) -> Quote | None:
        near = (quote for quote in self.context.quotes if quote[1] in (start, start - 1))
        return next(near, None)

    def _beginning(self, start: int) -> int:
        quote = self._quote_before(start)
        if quote is None:
            return self.sentence.first
        return min(quote[0], self.sentence.first) if quote[0] < self.sentence.first or quote[0] - self.sentence.first < 2 else self.sentence.first

    def _participle(self, act: Act) -> _Draft | None:
        k = act.before
        word = self.lowers[k] if k >= self.sentence.first else ""
        subject = self.speakers.by_end.get(k + 1)
        if subject is not None and self.speakers.governor(subject) == "with":
            return _Draft(act, subject.first, self._settled(subject))
        if word == "and":
            before = self.drafts[-1] if self.drafts else None
            return _Draft(act, k + 1, before.speaker) if before is not None and before.act.participle else None
        if word not in ("", ",") and word not in _LEADERS:
            return None
        return _Draft(act, k + 1, self.last or self._settled(self.speakers.main(act.first)))

    def _lead_in(self) -> None:
        """Give the participles that lead the sentence the subject of its main clause, though that does not speak."""
        for draft in self.drafts:
            if draft.speaker is None:
                subject = self.speakers.main(self.sentence.last, after=draft.act.last)
                before = self.lowers[subject.first - 1] if subject is not None else ""
                draft.speaker = self._settled(subject) if before == "," else None
                draft.end = subject.first if subject is not None else 0

    def _settled(self, speaker: Speaker | None, trailing: bool = False) -> Speaker | None:
        """The speaker with a pronoun's person found."""
        if speaker is None or speaker.kind == "unknown":
            return None
        if speaker.kind != "pronoun":
            return speaker
        word = self.lowers[speaker.first]
        subject = None if trailing else self.speakers.main(speaker.first)
        person = subject.person if subject is not None else None
        if person is None or not self.context.agrees(person, word):
            person = self.context.person_before(self.number, word)
        return None if person is None else replace(speaker, kind="person", person=person)

    def _source(self, speaker: Speaker, act: Act, trailing: bool) -> bool:
        """Whether who speaks only reports the event: a ministry or an official who was not there."""
        if speaker.kind == "sides" or act.act not in ("said", "informed", "noted"):
            return False
        absent = bool(self.scene.meetings) and speaker.person not in self.context.participants
        if speaker.kind == "person" and not absent:
            return False
        told = self.number in self.context.told or not _EVENTS.isdisjoint(self.lowers[self.sentence.first : self.sentence.last])
        return told or (speaker.kind == "organization" and trailing)

    def _set_ends(self) -> None:
        """A clause goes on to the next act's clause, or to the end of the sentence or of the quotation in it."""
        for draft in self.drafts:
            later = [_cut(draft, other) for other in self.drafts if other.act.first > draft.act.first]
            later += [start for start in self._sources() if start > draft.act.last]
            limit = draft.end or self._inserted_end(draft)
            draft.end = min([*later, limit])
            if draft.end == self.sentence.last:
                draft.end = max(draft.end, self._quote_end(draft.act.last))
            while draft.end > draft.act.last and self.lowers[draft.end - 1] in _TRIMMED:
                draft.end -= 1

    def _inserted_end(self, draft: _Draft) -> int:
        """Where the main clause goes on after a participle that parts it: "Ito, noting the risk, left"."""
        parting = draft.act.participle and draft.speaker is not None and draft.speaker.last == draft.start - 1
        if parting or draft.relative:
            for k in range(draft.act.last, self.sentence.last - 1):
                if self.lowers[k] == "," and (self.lowers[k + 1].endswith("ed") or self.lowers[k + 1] in _RESUMING):
                    return k
        return self.sentence.last

    def _sources(self) -> list[int]:
        """Where a source is named after what is told: ", the ministry said", ", according to the ministry"."""
        words = self.lowers[self.sentence.first : self.sentence.last]
        comma = len(words) - 1 - words[::-1].index(",") if "," in words else len(words)
        cited = len(words) - comma < 14 and not _REPORTS.isdisjoint(words[comma:])
        return [*self.sources, self.sentence.first + comma] if cited else self.sources

    def _quote_end(self, after: int) -> int:
        """Where a quotation that begins after the verb in this sentence ends."""
        return max((last for first, last in self.context.quotes if after <= first < self.sentence.last), default=0)

    def _statement(self, draft: _Draft) -> Statement:
        speaker = draft.speaker
        assert speaker is not None
        doc = self.scene.doc
        start, end = doc.span(draft.start, draft.end)
        words = doc.exact(speaker.first, speaker.last) if speaker.kind == "organization" else None
        named = speaker.named and draft.start <= speaker.first < draft.end
        who, verb = (speaker.first, speaker.last), (draft.act.first, draft.act.last)
        return Statement(
            self.number, draft.act.act, start, end, speaker.kind, speaker.person, words, who, named, verb, self._meeting(speaker)
        )

    def _meeting(self, speaker: Speaker) -> Meeting | None:
        """The meeting that this sentence goes on about, if it was held and the speaker was there."""
        near = [m for m in self.scene.meetings if self.number in m.sentences and m.status == "held"]
        if speaker.kind == "person":
            near = [m for m in near if speaker.person in m.persons]
        return near[-1] if near else None


def _cut(draft: _Draft, other: _Draft) -> int:
    """Where a later act's clause begins, or its verb if its subject stands before this one."""
    return other.start if other.start > draft.act.first else other.act.first


