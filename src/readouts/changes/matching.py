"""Which row of one dataset is which of another: by key, through the redirects, and by what it joins."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from readouts.changes.dataset import REFERS, Dataset, Row

# Rows that join others are the same if they join the same, whatever their key.
_JOINS = {
    "tenures": ("person_id", "office_id"),
    "meeting_participants": ("meeting_id", "person_id", "office_id", "country_code"),
    "meeting_articles": ("meeting_id", "article_id"),
    "meeting_topics": ("meeting_id", "topic_id"),
    # Their keys name the place of the words, which moves when the article is mended further up.
    "ceremonies": ("kind", "held_on", "venue", "visit_id", "meeting_id", "person_id"),
    "statements": ("article_id", "meeting_id", "exact"),
}
_MERGE = ("tenures", "meeting_participants", "meeting_articles", "meeting_topics")
_RENAMED = frozenset(REFERS.values())


@dataclass(frozen=True, slots=True)
class Match:
    """Of one table: keys added, keys removed, and (key before, key after) of the rows that stayed."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    stayed: tuple[tuple[str, str], ...]


class Redirects:
    """Where ids of an earlier dataset lead in a later one."""

    def __init__(self, after: Dataset) -> None:
        self._rows = after.rows
        self._lines = {
            (line.get("table", ""), line.get("id", "")): line.get("redirects_to", "")
            for line in after.sheets["redirects"]
        }

    def now(self, table: str, id: str) -> str:
        """The id that stands for this one now: itself, where no line says otherwise."""
        passed = {id}
        found = id
        while found not in self._rows.get(table, {}):
            found = self._lines.get((table, found), id)
            if found in passed:
                return id
            passed.add(found)
        return found

    def row(self, row: Row) -> Row:
        """The row with the ids in it as they are now."""
        return {column: self.now(REFERS[column], value) if column in REFERS else value for column, value in row.items()}

    def moved(self, table: str, rows: Mapping[str, Row]) -> dict[str, str]:
        """The ids of these rows that became others, each with what it became."""
        ids = {id: self.now(table, id) for id in rows} if table in _RENAMED else {}
        return {old: new for old, new in ids.items() if old != new}


def follow(rows: Mapping[str, Row], redirects: Redirects, table: str) -> dict[str, Row]:
    """The rows of an earlier table under the ids of now; of two that became one, the one that had the id."""
    moved = redirects.moved(table, rows)
    followed = {id: redirects.row(row) for id, row in rows.items() if id not in moved}
    for old, new in moved.items():
        followed.setdefault(new, redirects.row(rows[old]))
    return followed


def match(table: str, old: Mapping[str, Row], new: Mapping[str, Row]) -> Match:
    """Which rows came, went and stayed; one that became part of another that stayed did not go."""
    stayed = [(key, key) for key in old if key in new]
    joined = {_joins(table, key, row) for key, row in new.items()} if table in _MERGE else set()
    free = defaultdict[tuple[str | None, ...], list[str]](list)
    for key in sorted(set(new) - set(old), reverse=True):
        free[_joins(table, key, new[key])].append(key)
    removed = []
    for key in [key for key in old if key not in new]:
        joins = _joins(table, key, old[key])
        if free[joins]:
            stayed.append((key, free[joins].pop()))
        elif joins not in joined:
            removed.append(key)
    return Match(tuple(sorted(key for keys in free.values() for key in keys)), tuple(removed), tuple(stayed))


def _joins(table: str, key: str, row: Row) -> tuple[str | None, ...]:
    return tuple(map(row.get, _JOINS[table])) if table in _JOINS else (key,)
