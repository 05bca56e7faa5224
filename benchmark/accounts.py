"""What an article tells, in the terms that are compared: once from gold, once from the extractor's tables."""

import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

Row = dict[str, str | None]


@dataclass(frozen=True)
class Meeting:
    """An encounter: `names` are its named participants; a background meeting is one that may be told or not."""

    status: str | None
    mode: str | None
    start: str | None
    end: str | None
    country: str | None
    city: str | None
    names: tuple[str, ...]
    topics: frozenset[str]
    background: bool = False


class Office(NamedTuple):
    """A person in an office; the country may be an international body."""

    name: str
    role: str | None
    portfolio: str | None
    country: str | None


@dataclass
class Account:
    """What one article tells."""

    meetings: list[Meeting] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)


def gold_accounts(folder: Path) -> dict[str, Account]:
    """The gold of every article in a folder of JSON files, by article."""
    return {file.stem: _gold(json.loads(file.read_text("utf-8"))) for file in sorted(folder.glob("*.json"))}


def found_accounts(tables: Path) -> dict[str, Account]:
    """What the tables in a folder tell, by article."""
    return _Tables(tables).accounts()


def _gold(article: dict[str, Any]) -> Account:
    offices = [Office(p["name"], p["role"], p["portfolio"], p["country"]) for p in article["people"]]
    return Account([_gold_meeting(meeting) for meeting in article["meetings"]], offices)


def _gold_meeting(meeting: dict[str, Any]) -> Meeting:
    return Meeting(
        status=meeting["status"],
        mode=meeting["mode"],
        start=meeting["start"],
        end=meeting["end"] or meeting["start"],
        country=meeting["country"],
        city=meeting["city"],
        names=tuple(participant["name"] for participant in meeting["participants"]),
        topics=frozenset(meeting["topics"]),
        background=meeting["background"],
    )


class _Tables:
    """The extractor's tables, looked up by what they hold."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.articles = {row["article_id"]: Path(row["seed_path"] or "").stem for row in self.rows("articles")}
        self.names = {row["person_id"]: row["name"] or "" for row in self.rows("people")}
        self.meetings = {row["meeting_id"]: row for row in self.rows("meetings")}
        self.topics = self.grouped("meeting_topics", "meeting_id")
        self.participants = self.grouped("meeting_participants", "meeting_id")
        self.cited_in = self._cited_in()

    def rows(self, table: str) -> list[Row]:
        """A table's rows, empty cells as None."""
        with (self.folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return [{column: value or None for column, value in row.items()} for row in csv.DictReader(file)]

    def grouped(self, table: str, column: str) -> dict[str | None, list[Row]]:
        """A table's rows by the value of a column."""
        groups = defaultdict(list)
        for row in self.rows(table):
            groups[row[column]].append(row)
        return groups

    def accounts(self) -> dict[str, Account]:
        """What is told, by article."""
        accounts = {name: Account() for name in self.articles.values()}
        for row in self.rows("meeting_articles"):
            meeting = self._meeting(row["meeting_id"], row["article_id"])
            accounts[self.articles[row["article_id"]]].meetings.append(meeting)
        for article, office in sorted(self._offices(), key=str):
            accounts[self.articles[article]].offices.append(office)
        return accounts

    def _cited_in(self) -> dict[tuple[str | None, str | None], set[str | None]]:
        """The articles with evidence for a row, by table and key."""
        cited = defaultdict(set)
        for row in self.rows("evidence"):
            cited[(row["table"], row["row_id"])].add(row["article_id"])
        return cited

    def _meeting(self, key: str | None, article: str | None) -> Meeting:
        """A meeting as one article tells it: with the participants that have evidence there."""
        row = self.meetings[key]
        return Meeting(
            status=row["status"],
            mode=row["mode"],
            start=row["started_on"],
            end=row["ended_on"] or row["started_on"],
            country=row["country_code"],
            city=row["city"],
            names=tuple(self._names_at(key, article)),
            topics=frozenset(topic["topic_id"] or "" for topic in self.topics.get(key, [])),
        )

    def _names_at(self, meeting: str | None, article: str | None) -> Iterator[str]:
        present = self.participants.get(meeting, [])
        for row in sorted(present, key=lambda row: row["person_id"] or ""):
            if row["person_id"] and article in self.cited_in[("meeting_participants", row["participant_id"])]:
                yield self.names[row["person_id"]]

    def _offices(self) -> set[tuple[str | None, Office]]:
        """Articles with the offices that they show people in."""
        posts = {row["office_id"]: row for row in self.rows("offices")}
        bodies = {row["organization_id"]: row for row in self.rows("organizations")}
        found = set()
        for row in self.rows("tenures"):
            post = posts[row["office_id"]]
            serves = _serves(post, bodies.get(post["organization_id"], {}))
            office = Office(self.names[row["person_id"]], post["role"], post["portfolio"], serves)
            found |= {(article, office) for article in self.cited_in[("tenures", row["tenure_id"])]}
        return found


def _serves(post: Row, body: Row) -> str | None:
    return post["country_code"] or body.get("country_code") or body.get("acronym") or body.get("name")
