"""The parts that a comparison of two datasets is told in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["added", "removed", "renamed", "merged", "changed"]


class Piece(NamedTuple):
    """A piece of evidence: whose value it is evidence for, and the words; without an article a person decided it."""

    table: str
    row_id: str
    field: str
    value: str
    article_id: str
    exact: str
    sentence: str
    basis: str
    rule: str


@dataclass(frozen=True, slots=True)
class Value:
    """A cell that changed, in words where it is an id or a code; the evidence for what it holds now (if nothing: for
    what it held), and a person's reason."""

    column: str
    old: str | None
    new: str | None
    evidence: tuple[Piece, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a row, told in words; `was` is its id before if that was another.

    `article_id` is the article to read it with, empty if there is none. `parts` are the rows that belong to it: of a
    person the offices held, of a meeting its participants, topics and articles.
    """

    kind: Kind
    table: str
    id: str
    told: str
    was: str = ""
    article_id: str = ""
    values: tuple[Value, ...] = ()
    evidence: tuple[Piece, ...] = ()
    parts: tuple["Change", ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows a table had and has, and what became of them."""

    before: int
    after: int
    added: int = 0
    removed: int = 0
    renamed: int = 0
    merged: int = 0
    changed: int = 0

    def happened(self) -> dict[str, int]:
        """What became of rows, leaving out what happened to none."""
        kinds = ("added", "removed", "renamed", "merged", "changed")
        return {kind: number for kind in kinds if (number := getattr(self, kind))}


@dataclass(frozen=True, slots=True)
class Changes:
    """All that changed between two datasets.

    `statements` are counted by article; of changed ones `rewritten` says what in how many. `reworded` names, by
    article, the values that stayed while the words behind them changed. `decisions` are lines of the sheets, `notes`
    what keeps the datasets from being compared in full, and `counts` has every table.
    """

    things: tuple[Change, ...]
    statements: Mapping[str, Count]
    rewritten: Mapping[str, Mapping[str, int]]
    reworded: Mapping[str, tuple[str, ...]]
    decisions: tuple[Change, ...]
    notes: tuple[str, ...]
    counts: Mapping[str, Count]

    def __bool__(self) -> bool:
        return bool(self.decisions) or any(count.happened() for count in self.counts.values())
