"""Groups of articles that tell of the same, or nearly the same, people and meetings, with what is one in gold."""

import datetime
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readouts.article import account_of
from readouts.meet.account import Account
from readouts.read.seed import source

FOLDER = Path(__file__).parent / "linking"
# A value that the articles of a group give differently; of a roster, the ids of its people.
Value = str | tuple[str, ...]


@dataclass(frozen=True)
class Encounter:
    """A meeting as one article of a group tells it; the day is None where the article tells none."""

    id: str
    people: frozenset[str]
    day: datetime.date | None


@dataclass(frozen=True)
class Journey:
    """A visit as one article of a group tells it."""

    id: str
    person: str


@dataclass(frozen=True)
class Member:
    """An article of a group: who is who in it by the fullest name, and the offices that it shows each in."""

    file: str
    group: str
    text: str
    people: dict[str, str]
    offices: dict[str, frozenset[str]]
    meetings: tuple[Encounter, ...]
    visits: tuple[Journey, ...]


@dataclass(frozen=True)
class Disagreement:
    """A field on which articles of a group differ; an optional one may be listed or not."""

    group: str
    table: str
    row: str
    field: str
    values: tuple[Value, ...]
    optional: bool


@dataclass(frozen=True)
class Group:
    """Articles that are linked, and where they differ."""

    name: str
    phenomenon: str
    articles: tuple[Member, ...]
    disagreements: tuple[Disagreement, ...]


def read_groups(folder: Path = FOLDER) -> list[Group]:
    """All groups, in the order of their files."""
    return [_group(file.stem, tomllib.loads(file.read_text("utf-8"))) for file in sorted(folder.glob("*.toml"))]


def members(groups: Sequence[Group]) -> Iterator[Member]:
    """The articles of all groups."""
    return (article for group in groups for article in group.articles)


def accounts(groups: Sequence[Group]) -> list[Account]:
    """What the extractor reads in the articles of all groups."""
    return [
        account_of(source(f"{article.file}.txt", article.text, article.text.encode(), {}))
        for article in members(groups)
    ]


def _group(name: str, told: dict[str, Any]) -> Group:
    articles = tuple(_member(f"{name}-{number}", name, own) for number, own in enumerate(told["articles"], 1))
    return Group(
        name, told["phenomenon"], articles, tuple(_disagreement(name, d) for d in told.get("disagreements", []))
    )


def _member(file: str, group: str, told: dict[str, Any]) -> Member:
    offices = {person: _ids(held) for person, held in told.get("offices", {}).items()}
    meetings = tuple(Encounter(m["id"], frozenset(m["people"]), m.get("day")) for m in told.get("meetings", []))
    visits = tuple(Journey(visit["id"], visit["person"]) for visit in told.get("visits", []))
    return Member(file, group, told["text"], told["people"], offices, meetings, visits)


def _ids(held: str | list[str]) -> frozenset[str]:
    """One office, or several held at once."""
    return frozenset([held] if isinstance(held, str) else held)


def _disagreement(group: str, told: dict[str, Any]) -> Disagreement:
    values = tuple(tuple(value) if isinstance(value, list) else value for value in told["values"])
    return Disagreement(group, told["table"], told["row"], told["field"], values, told.get("optional", False))
