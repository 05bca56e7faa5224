"""What one article tells: plain records with the words each value rests on, free of the text they came from."""

import datetime
from dataclasses import dataclass, field
from typing import NamedTuple


class Words(NamedTuple):
    """Words of the article that carry a value: their place, the words, their sentence, and the rule if inferred.

    `also` are those of another place that the rule needs too: whose counterpart somebody is.
    """

    start: int
    end: int
    exact: str
    sentence: str
    rule: str | None = None
    also: "Words | None" = None


def ruled(words: Words, rule: str) -> Words:
    """The same words, from which the value follows by a rule."""
    return Words(words.start, words.end, words.exact, words.sentence, rule, words.also)


@dataclass(slots=True)
class OfficeTold:
    """An office as the article tells it. `words` has those of role, portfolio, country and the whole title.

    `posted_to` is the country that an ambassador is sent to.
    """

    title: str
    role: str
    portfolio: str | None
    country: str | None
    body: str | None
    institution: str | None
    kind: str
    words: dict[str, Words] = field(default_factory=dict)
    posted_to: str | None = None


@dataclass(slots=True)
class PersonTold:
    """A person as the article names them, with the offices it tells of, the highest first."""

    name: str
    words: Words
    offices: list[OfficeTold] = field(default_factory=list)


@dataclass(slots=True)
class ParticipantTold:
    """Somebody at a meeting: `person` and `office` are places in the account's lists; both None for a mere side."""

    person: int | None
    office: OfficeTold | None
    country: str | None
    rank: str | None
    side: str | None
    capacity: str
    words: dict[str, Words] = field(default_factory=dict)


@dataclass(slots=True)
class MeetingTold:
    """An encounter as the article tells it."""

    status: str
    mode: str
    started_on: datetime.date | None
    ended_on: datetime.date | None
    date_basis: str | None
    setting: str | None
    country: str | None
    city: str | None
    venue: str | None
    host_country: str | None
    visit: int | None
    participants: list[ParticipantTold]
    topics: list[tuple[str, Words]]
    words: dict[str, Words] = field(default_factory=dict)


@dataclass(slots=True)
class VisitTold:
    """A journey as the article tells it; `person` is a place in the account's people."""

    person: int
    office: OfficeTold | None
    from_country: str | None
    to_country: str
    kind: str | None
    started_on: datetime.date | None
    ended_on: datetime.date | None
    date_basis: str | None
    words: dict[str, Words] = field(default_factory=dict)


@dataclass(slots=True)
class CeremonyTold:
    """An act of protocol as the article tells it."""

    kind: str
    held_on: datetime.date | None
    country: str | None
    city: str | None
    venue: str | None
    visit: int | None
    meeting: int | None
    person: int | None
    words: dict[str, Words] = field(default_factory=dict)


@dataclass(slots=True)
class StatementTold:
    """A reported act of speech: the characters `start` to `end` are its clause."""

    start: int
    end: int
    exact: str
    act: str
    speaker: str
    person: int | None
    office: OfficeTold | None
    meeting: int | None
    words: dict[str, Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unsettled:
    """Something seen but not settled: its kind, place and words, and why it needs a person's eye."""

    kind: str
    start: int
    end: int
    exact: str
    sentence: str
    reason: str


@dataclass(slots=True)
class Account:
    """All that one article tells. `article` holds the columns of its row, `words` those of its cited columns.

    The day of publication has no words where it stands beside the text.
    """

    article: dict[str, object]
    words: dict[str, Words]
    people: list[PersonTold] = field(default_factory=list)
    meetings: list[MeetingTold] = field(default_factory=list)
    visits: list[VisitTold] = field(default_factory=list)
    ceremonies: list[CeremonyTold] = field(default_factory=list)
    statements: list[StatementTold] = field(default_factory=list)
    unsettled: list[Unsettled] = field(default_factory=list)
