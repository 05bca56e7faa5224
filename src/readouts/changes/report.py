"""What changed, written down: as plain text, or as Markdown fit for the summary of a pull request."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from readouts.changes.change import Change, Changes, Count, Piece, Value
from readouts.changes.telling import NAMES

# GitHub takes no summary of more than a megabyte.
MOST_BYTES = 1_000_000
_QUOTED = 240
_VALUE = 120
_PLACES = 5
_CAME_OR_WENT = ("added", "removed")
_DECIDED = ("corrections", "gaps")
# What Markdown, or what GitHub makes of it, would take for more than text.
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~#$&!]|(?<=:)//|(?<=www)\.", re.IGNORECASE)
# A reference to a user or an issue is none with nothing visible in it.
_REFERENCE = re.compile(r"(@|#|\bGH-)(?=\w)", re.IGNORECASE)
_NOTHING = "\u200b"


class _Line(NamedTuple):
    """A line of the report: its depth (a heading's is below 0) and its text."""

    depth: int
    text: str


def text(changes: Changes, title: str) -> str:
    """The report as lines for a terminal."""
    return "\n".join(map(_plain, (_Line(-2, title), *_body(changes), *_counts(changes)))) + "\n"


def markdown(changes: Changes, title: str, most_bytes: int = MOST_BYTES) -> str:
    """The report as Markdown; one that is too long is cut with a line that says so, before the counts."""
    tail = "".join(map(_marked, _counts(changes)))
    body = [_marked(line) for line in (_Line(-2, title), *_body(changes))]
    kept = _fitting(body, most_bytes - len(tail.encode()) - _QUOTED)
    if kept < len(body):
        left_out = f"Cut here: {len(body) - kept} lines more. `readouts diff` prints all of them."
        return "".join(body[:kept]) + f"\n**{left_out}**\n" + tail
    return "".join(body) + tail


def _fitting(lines: list[str], most_bytes: int) -> int:
    """How many of the lines fit."""
    taken = 0
    for number, line in enumerate(lines):
        taken += len(line.encode())
        if taken > most_bytes:
            return number
    return len(lines)


def _plain(line: _Line) -> str:
    return ("\n" if line.depth == -1 else "") + "  " * max(line.depth, 0) + _one_line(line.text)


def _marked(line: _Line) -> str:
    escaped = _escaped(_one_line(line.text))
    if line.depth < 0:
        return f"## {escaped}\n" if line.depth == -2 else f"\n### {escaped}\n\n"
    return "  " * line.depth + f"- {escaped}\n"


def _escaped(said: str) -> str:
    parted = _REFERENCE.sub(rf"\1{_NOTHING}", said)
    return _SPECIAL.sub(lambda found: "\\" + found[0], parted)


def _one_line(said: str) -> str:
    """One line, without anything that a terminal obeys or that turns the direction of writing."""
    whole = " ".join(said.split())
    return whole if whole.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in whole)


def _body(changes: Changes) -> Iterator[_Line]:
    yield from (_Line(0, f"note: {note}") for note in changes.notes)
    if not changes:
        yield _Line(0, "Nothing else changed." if changes.notes else "Nothing changed.")
        return
    of_articles = {change.id: change for change in changes.things if change.table == "articles"}
    by_article, reported = _by_article(changes), _reported(changes)
    for article in sorted(by_article, key=lambda id: (id == "", _rank(of_articles.get(id)), id)):
        yield _Line(-1, _heading(article, of_articles.get(article)))
        yield from _section(article, by_article[article], reported.get(article, ()), changes)
    if changes.decisions:
        yield _Line(-1, "Decided by people")
        yield from (_Line(0, _headline(change)) for change in changes.decisions)


def _by_article(changes: Changes) -> Mapping[str, list[Change]]:
    articles = {change.article_id for change in changes.things} | {*changes.statements, *changes.reworded}
    found: dict[str, list[Change]] = {article: [] for article in articles}
    for change in changes.things:
        found[change.article_id].append(change)
    return found


def _rank(article: Change | None) -> int:
    """Articles that came first, then those that went."""
    return {"added": 0, "removed": 1}.get(article.kind, 2) if article else 2


def _heading(article: str, change: Change | None) -> str:
    if change is not None and change.kind in _CAME_OR_WENT:
        return f"Article {change.kind}: {article}" + (f" ({change.told})" if change.told else "")
    return f"Article {article}" if article else "Of no one article"


def _section(article: str, things: list[Change], reported: Iterable[str], changes: Changes) -> Iterator[_Line]:
    for change in things:
        if not (change.table == "articles" and change.kind in _CAME_OR_WENT):
            yield from _told(change, article)
    yield from (_Line(0, f"reports a meeting that is told with another article: {meeting}") for meeting in reported)
    if article in changes.statements:
        yield _Line(0, f"statements: {_happened(changes.statements[article])}")
        for how, number in sorted(changes.rewritten.get(article, {}).items()):
            yield _Line(1, f"in {number}, {_short(how)}")
    if reworded := changes.reworded.get(article):
        yield _Line(0, f"other words behind values that stayed: {len(reworded)}")
        yield from (_Line(1, place) for place in reworded[:_PLACES])
        if len(reworded) > _PLACES:
            yield _Line(1, f"and {len(reworded) - _PLACES} more")


def _reported(changes: Changes) -> Mapping[str, list[str]]:
    """The meetings that came to be reported by an article, but are told with another, by article."""
    found = defaultdict[str, list[str]](list)
    for change in changes.things:
        reports = {part.told for part in change.parts if (part.table, part.kind) == ("meeting_articles", "added")}
        for article in reports - {change.article_id}:
            found[article].append(change.id)
    return found


def _told(change: Change, article: str) -> Iterator[_Line]:
    """A thing with its evidence, the values that changed, and what belongs to it."""
    yield _Line(0, _headline(change))
    yield from _evidence(change.evidence, article, 1)
    yield from (line for value in change.values for line in _value(value, article, 1))
    for part in change.parts:
        if change.kind in ("added", "merged"):
            if part.told != article:
                yield _Line(1, f"{NAMES[part.table]}: {part.told}{_words(part.evidence)}")
            continue
        yield _Line(1, f"{NAMES[part.table]} {part.kind}: {part.told}")
        yield from _evidence(part.evidence, article, 2)
        yield from (line for value in part.values for line in _value(value, article, 2))


def _headline(change: Change) -> str:
    name = NAMES[change.table]
    if change.table in _DECIDED:
        return f"{name} {change.kind}: {change.id}: {change.told}"
    if change.kind == "renamed":
        return f"{name} renamed: {change.was} is now {change.id}: {change.told}"
    if change.kind == "merged":
        return f"{name} merged: {change.was} is part of {change.id} now: {change.told}"
    return f"{name} {change.kind}: {change.id}: {change.told}"


def _value(value: Value, article: str, depth: int) -> Iterator[_Line]:
    if value.column == "sha256":
        yield _Line(depth, "its text is another")
        return
    yield _Line(depth, f"{value.column}: {_short(value.old or 'empty')} → {_short(value.new or 'empty')}")
    if value.reason:
        yield _Line(depth + 1, f"corrected {value.reason}")
    yield from _evidence(value.evidence, article, depth + 1)


def _evidence(pieces: Iterable[Piece], article: str, depth: int) -> Iterator[_Line]:
    for piece in pieces:
        if piece.sentence:
            whence = [piece.article_id] if piece.article_id != article else []
            how = [f"inferred by {piece.rule}"] if piece.rule else []
            yield _Line(depth, f"“{_around(piece)}”" + (f" ({'; '.join(whence + how)})" if whence or how else ""))


def _words(pieces: Iterable[Piece]) -> str:
    """The bare words behind a part of a thing whose sentences are told already."""
    piece = next((piece for piece in pieces if piece.exact), None)
    how = f"; inferred by {piece.rule}" if piece and piece.rule else ""
    return f" (“{_short(piece.exact)}”{how})" if piece else ""


def _around(piece: Piece) -> str:
    """The sentence with its words in brackets where they stand but once; of a long one the part around them."""
    if piece.sentence.count(piece.exact) != 1:
        return _short(piece.sentence, _QUOTED)
    before, after = piece.sentence.split(piece.exact)
    room = max(_QUOTED - len(piece.exact), 0)
    left = before if len(before) <= max(room // 2, room - len(after)) else "…" + before[-(room // 2) :]
    right = _short(after, max(room - len(left), room // 2, 1))
    return f"{left}[{_short(piece.exact, _QUOTED)}]{right}"


def _short(said: str, most: int = _VALUE) -> str:
    return said if len(said) <= most else said[:most] + "…"


def _counts(changes: Changes) -> Iterator[_Line]:
    yield _Line(-1, "Counts")
    told = {table: count for table, count in changes.counts.items() if count.happened()}
    for table, count in told.items():
        yield _Line(0, f"{table}: {_rows(count)}; {_happened(count)}")
    same = [count.after for table, count in changes.counts.items() if table not in told]
    if same:
        yield _Line(0, f"unchanged: {_number(len(same), 'table')} with {_number(sum(same), 'row')}")


def _rows(count: Count) -> str:
    return f"{count.before} → {count.after}" if count.before != count.after else f"{_number(count.after, 'row')}"


def _happened(count: Count) -> str:
    return ", ".join(f"{number} {kind}" for kind, number in count.happened().items())


def _number(count: int, what: str) -> str:
    return f"{count} {what}" + ("s" if count != 1 else "")
