"""Rows and their evidence as they come together."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from readouts.assemble.choice import Telling, chosen
from readouts.contract import Cells
from readouts.meet.account import Words

_GIVEN = "given-beside-the-text"
_CORRECTED = "correction"

# What is told of them is chosen by the host of their meeting.
_SEATS = "meeting_participants"

Row = dict[str, object]


class Shown(NamedTuple):
    """Where an article shows somebody in an office: the meetings held in it, and when the article came out."""

    meetings: tuple[str, ...]
    published: datetime.date


class Ledger:
    """What each article tells for rows by table and key, and the evidence of their values."""

    def __init__(self) -> None:
        self.shown: dict[str, list[Shown]] = {}
        self.told: dict[str, dict[str, list[Telling]]] = {}
        # Columns in the order of the table: by table to end, as a key, the exact words, sentence, basis and rule.
        self._evidence: dict[tuple[object, ...], tuple[str | None, ...]] = {}

    def row(self, table: str, key: str, telling: Telling) -> None:
        """Note what an article tells for the row of that key."""
        self.told.setdefault(table, {}).setdefault(key, []).append(telling)

    def rows(self) -> dict[str, dict[str, Row]]:
        """The rows by table and key, each value the one chosen of those told."""
        rows = {
            table: {key: chosen(table, tellings) for key, tellings in told.items()}
            for table, told in self.told.items()
            if table != _SEATS
        }
        if _SEATS in self.told:
            rows[_SEATS] = {
                key: chosen(_SEATS, tellings, rows["meetings"][str(tellings[0].values["meeting_id"])])
                for key, tellings in self.told[_SEATS].items()
            }
        return rows

    def cite(self, table: str, key: str, field: str, value: object, article: str, words: Words | None) -> None:
        """Evidence that an article gives this value, a piece for each place of its words; nothing for a null."""
        if value is None or words is None:
            return
        if words.also is not None:
            self.cite(table, key, field, value, article, words.also)
        place = (table, key, field, _text(value), article, words.start, words.end)
        basis = "inferred" if words.rule else "stated"
        self._evidence.setdefault(place, (words.exact, words.sentence, basis, words.rule))

    def give(self, table: str, key: str, field: str, value: object, article: str) -> None:
        """Evidence that a value stands beside the article's text: whoever gave the text says so, no words of it."""
        self._evidence.setdefault(
            (table, key, field, _text(value), article, None, None), (None, None, "curated", _GIVEN)
        )

    def correct(self, table: str, key: str, field: str, value: object, rule: str = _CORRECTED) -> None:
        """Evidence that people put this value in place of what is extracted, or that it follows; nothing for a null."""
        if value is not None:
            place = (table, key, field, _text(value), None, None, None)
            self._evidence.setdefault(place, (None, None, "curated", rule))

    def by_rule(self, table: str, field: str, rule: str) -> set[str]:
        """The keys of the rows of which a value follows by this rule."""
        return {
            str(key)
            for (own, key, column, *_), said in self._evidence.items()
            if (own, column, said[3]) == (table, field, rule)
        }

    def evidence(self) -> Iterator[Cells]:
        """All evidence, each piece with a readable id of its own."""
        alike: dict[str, list[tuple[object, ...]]] = {}
        for place in self._evidence:
            table, key, field, _, article, start, _ = place
            source = "correction" if article is None else f"{article}.{'beside' if start is None else start}"
            alike.setdefault(f"{table}.{key}.{field}.{source}", []).append(place)
        for wanted, places in alike.items():
            if len(places) > 1:
                places.sort(key=lambda place: (str(place[3]), str(place[6])))
            for number, place in enumerate(places, 1):
                numbered = wanted if number == 1 else f"{wanted}.{number}"
                yield (numbered, *place, *self._evidence[place])


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
