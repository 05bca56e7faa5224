"""What one article leaves for somebody to settle, each with the lines that would settle it, ready to be pasted."""

import csv
import datetime
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from readouts.assemble.corrections import CORRECTIONS, current_id
from readouts.assemble.decisions import Decisions
from readouts.assemble.gaps import GAPS
from readouts.assemble.identity import Identity
from readouts.assemble.namesakes import Namesakes
from readouts.assemble.proposal import Proposal, line_of, plain
from readouts.contract import value_text
from readouts.link.people import Doubt
from readouts.meet.account import Unsettled, Words
from readouts.read.sheet import RIGHT, WHERE, WHO, WHY

# The tables that show people in an office, beside `tenures`.
_IN_OFFICE = ("meeting_participants", "visits", "statements")
_DAYS = ("started_on", "ended_on")


@dataclass(frozen=True, slots=True)
class Question:
    """Something unsettled, with what can be written down about it."""

    seen: Unsettled
    proposals: tuple[Proposal, ...]


def questions(
    identity: Identity,
    a: int,
    frames: Mapping[str, pd.DataFrame],
    decisions: Decisions,
    published: Set[str],
    today: datetime.date,
) -> list[Question]:
    """What account number `a` leaves open, in the order of its text, beside what the `decisions` say already;
    `published` are the ids of people that stood before."""
    article = _Article(identity, a, frames, decisions, published, today)
    found = [Question(seen, tuple(article.open(seen))) for seen in identity.accounts[a].unsettled]
    found += [article.doubt(doubt) for doubt in identity.doubts if a in (doubt.place[0], doubt.other[0])]
    return sorted(found, key=lambda question: (question.seen.start, question.seen.kind, question.seen.reason))


class _Article:
    """An article among the tables that it went into."""

    def __init__(
        self,
        identity: Identity,
        a: int,
        frames: Mapping[str, pd.DataFrame],
        decisions: Decisions,
        published: Set[str],
        today: datetime.date,
    ) -> None:
        self.identity, self.a, self.frames, self.published, self.today = identity, a, frames, published, today
        self.people = decisions.authority.people
        redirects = decisions.register.redirects()
        corrected, missing = decisions.corrections.lines, decisions.gaps.lines
        self.decided = {(line["table"], current_id(line, redirects), line["field"]) for line in corrected} | {
            (line["table"], current_id(line, redirects), line["missing"]) for line in missing
        }
        self.id = identity.article(a)
        self.source = str(identity.accounts[a].article.get("url") or WHERE)

    @cached_property
    def evidence(self) -> pd.DataFrame:
        """The evidence that is from this article."""
        evidence = self.frames["evidence"]
        return evidence[(evidence["article_id"] == self.id) & evidence["start"].notna()]

    def open(self, seen: Unsettled) -> Iterator[Proposal]:
        """What can still be written down about something unsettled: a value is corrected once."""
        for proposal in self._proposals(seen):
            lines = tuple(line for line in proposal.lines if tuple(next(csv.reader([line]))[:3]) not in self.decided)
            if lines:
                yield replace(proposal, lines=lines)

    def _proposals(self, seen: Unsettled) -> Iterator[Proposal]:
        if seen.kind == "country":
            yield from self._country(seen)
        elif seen.kind == "date":
            yield from self._date(seen)
        elif seen.kind == "meeting":
            missing = f"Who was on the other side of {_quoted(seen)} in {self.id}"
            yield Proposal("the other side is not known", GAPS, (self._gap("meetings", None, missing),))
        else:
            yield from self._office(seen)

    def _country(self, seen: Unsettled) -> Iterator[Proposal]:
        """The rows that show somebody in an office of the guessed country; the office itself others may hold too."""
        tenures = self._near("tenures", "office_id", seen)
        for tenure in tenures[tenures["rule"] == "likeliest"]["row_id"].unique():
            person, office = self._cell("tenures", tenure, "person_id"), self._cell("tenures", tenure, "office_id")
            lines = [self._correction("tenures", tenure, "office_id")]
            for table in _IN_OFFICE:
                rows = self.frames[table]
                for key in rows[(rows["person_id"] == person) & (rows["office_id"] == office)].iloc[:, 0]:
                    lines.append(self._correction(table, key, "office_id"))
                    if table == "meeting_participants":
                        lines.append(self._correction(table, key, "country_code"))
            yield Proposal("it is another country, whose office is in the tables", CORRECTIONS, tuple(lines))
            missing = f"The country of the office in {_quoted(seen)} of {self.id}"
            yield Proposal(
                "nobody can tell, or that office is in no table", GAPS, (self._gap("people", person, missing),)
            )

    def _date(self, seen: Unsettled) -> Iterator[Proposal]:
        """The days of the meetings that are told in the sentence."""
        told = self.evidence[(self.evidence["table"] == "meetings") & (self.evidence["field"] == "status")]
        meetings = told[told["sentence"].map(plain) == plain(seen.sentence)]["row_id"].unique()
        for meeting in meetings:
            lines = tuple(self._correction("meetings", meeting, day) for day in _DAYS)
            yield Proposal(f"another source gives the day of {meeting}", CORRECTIONS, lines)
        missing = f"The day that {_quoted(seen)} means in {self.id}"
        gaps = [self._gap("meetings", meeting, missing) for meeting in meetings] or [
            self._gap("articles", self.id, missing)
        ]
        yield Proposal("nobody can tell", GAPS, tuple(gaps))

    def _office(self, seen: Unsettled) -> Iterator[Proposal]:
        """Somebody without an office, or with a title that no lexicon has."""
        named = self.evidence[(self.evidence["table"] == "people") & (self.evidence["field"] == "name")]
        inside = (named["start"] >= seen.start) & (named["end"] <= seen.end)
        told = named["exact"].map(lambda name: f" {plain(name)} " in f" {plain(seen.reason)} ")
        for person in named[inside | told]["row_id"].unique()[:1]:
            yield from self._seats(person)
            name = self._cell("people", person, "name")
            missing = f"The office of {name}" + (f", called {_quoted(seen)}" if seen.kind == "title" else "")
            yield Proposal("it is not known, or in no table", GAPS, (self._gap("people", person, missing),))

    def _seats(self, person: str) -> Iterator[Proposal]:
        """Lines that put the person into an office that the tables show them in."""
        tenures, seats = self.frames["tenures"], self.frames["meeting_participants"]
        free = seats[(seats["person_id"] == person) & seats["office_id"].isna()]["participant_id"]
        for office in tenures[tenures["person_id"] == person]["office_id"] if len(free) else ():
            lines = tuple(self._correction("meeting_participants", seat, "office_id", office) for seat in free)
            yield Proposal(f"it was as {office}", CORRECTIONS, lines)

    def doubt(self, doubt: Doubt) -> Question:
        """People who may be one: a line that makes them one, or a line each that keeps them apart."""
        ours, theirs = (doubt.place, doubt.other) if doubt.place[0] == self.a else (doubt.other, doubt.place)
        other = self.identity.accounts[theirs[0]]
        reason = f"may be {other.people[theirs[1]].name} of {other.article['seed_path']}: {doubt.reason}"
        words: Words = self.identity.accounts[ours[0]].people[ours[1]].words
        seen = Unsettled("person", words.start, words.end, words.exact, words.sentence, reason)
        pair = Namesakes(self.identity, self.people, self.frames["tenures"], (theirs, ours))
        return Question(seen, (pair.one(self.published), pair.apart()))

    def _near(self, table: str, field: str, seen: Unsettled) -> pd.DataFrame:
        """The evidence of a field whose words overlap with those that were seen."""
        pieces = self.evidence[(self.evidence["table"] == table) & (self.evidence["field"] == field)]
        return pieces[(pieces["start"] < seen.end) & (pieces["end"] > seen.start)]

    def _cell(self, table: str, key: str, column: str) -> str | None:
        rows = self.frames[table]
        value = rows[rows.iloc[:, 0] == key][column].iloc[0]
        return None if pd.isna(value) else value_text(value)

    def _correction(self, table: str, key: str, field: str, value: str = RIGHT) -> str:
        cells = {"table": table, "row_id": key, "field": field, "expect": self._cell(table, key, field)}
        by = {"reason": WHY, "source": WHERE, "corrected_by": WHO, "corrected_on": self.today.isoformat()}
        return line_of(CORRECTIONS, {**cells, "value": value, **by})

    def _gap(self, table: str, key: str | None, missing: str) -> str:
        by = {"source": self.source, "noted_by": WHO, "noted_on": self.today.isoformat()}
        return line_of(GAPS, {"table": table, "row_id": key, "missing": missing, **by})


def _quoted(seen: Unsettled) -> str:
    return f"“{plain(seen.exact)}”"
