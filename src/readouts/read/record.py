"""One record of an archive, a line of JSON or a row of Parquet: the article in `text`, and what stands beside it."""

import datetime
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from readouts.read.refusal import Refusal
from readouts.read.seed import DATE_LINE, MOST_BYTES, Source, check_address, check_beside, check_text, day_of

TEXT, DAY, ADDRESS = "text", "published_on", "url"
_SIDECAR = (ADDRESS, "publisher", "rights")
COLUMNS = (TEXT, DAY, *_SIDECAR)
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?", re.ASCII)
_SURROGATE = re.compile("[\ud800-\udfff]")

Cells = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a record stands: its file, its number there, from 1, and whether that is a line of the file."""

    file: str
    number: int
    is_line: bool

    @property
    def path(self) -> str:
        """What the tables show as the article's file."""
        return f"{self.file}#{self.number}"

    @property
    def place(self) -> tuple[str, int | None]:
        """The (file, line) of a refusal."""
        return (self.file, self.number) if self.is_line else (f"{self.file} row {self.number}", None)

    def refusal(self, problem: str, mend: str) -> Refusal:
        """Why the record is not taken."""
        return Refusal(*self.place, problem, mend)


def record_source(cells: Cells, spot: Spot) -> Source:
    """The source that a record is; columns that are not known are passed over.

    Raises Refusal for a record that is no article, naming the column and what to do.
    """
    text = _text(cells, spot)
    line, day = DATE_LINE.match(text), _day(cells.get(DAY), spot)
    if line is not None:
        stated = day_of(line.group(1), spot.place, "the date line")
        if day not in (None, stated):
            raise spot.refusal(f"published_on is {day}, but its text begins with date {stated}", "correct one of them")
        day = stated
    if day is None:
        raise spot.refusal("no published_on", "give the day on which the article was published, as YYYY-MM-DD")
    start, end, body = (line.start(1), line.end(1), line.end()) if line is not None else (0, 0, 0)
    if not text[body:].strip():
        raise spot.refusal("its text is blank", "give the article's text, or remove the record")
    check_text(text, spot.place, "its text")
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Source(spot.path, text, day, start, end, body, digest, _sidecar(cells, spot))


def _text(cells: Cells, spot: Spot) -> str:
    text = _string(cells.get(TEXT), TEXT, spot)
    if text is None:
        raise spot.refusal("no text", "give the article under the name text, or remove the record")
    if len(text) > MOST_BYTES or len(text.encode()) > MOST_BYTES:
        raise spot.refusal(f"its text is longer than {MOST_BYTES:,} bytes", "give one article a record")
    if text.startswith("\ufeff"):
        raise spot.refusal("its text begins with a byte-order mark", "remove the mark")
    return text


def _string(value: object, column: str, spot: Spot) -> str | None:
    """A text as it stands; None for a null. Not-a-number is how some tools write a null."""
    if value is None or value != value:
        return None
    if not isinstance(value, str):
        raise spot.refusal(f"{column} is no text but {_kind(value)}", f"write {column} as a text")
    if _SURROGATE.search(value):
        raise spot.refusal(f"{column} holds half a character (a lone surrogate)", "write the whole character")
    if "\0" in value:
        raise spot.refusal(f"{column} holds a NUL character", "remove it")
    return value


def _kind(value: object) -> str:
    """What a value is, in words that a reader of JSON knows."""
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), type(value).__name__)


def _day(value: object, spot: Spot) -> datetime.date | None:
    """The day of publication: a day, a moment in its own time zone, or ISO text of either."""
    if isinstance(value, datetime.datetime):
        value = value.date()
    said = value.isoformat() if isinstance(value, datetime.date) else (_string(value, DAY, spot) or "").strip()
    if not said:
        return None
    iso = _ISO.fullmatch(said)
    if iso is None:
        raise spot.refusal(f"published_on is {said[:40]!r}", "write the day as YYYY-MM-DD")
    return day_of(iso.group(1), spot.place, DAY)


def _sidecar(cells: Cells, spot: Spot) -> dict[str, str]:
    """What is known beside the text: nulls and blanks are not."""
    known = {column: " ".join((_string(cells.get(column), column, spot) or "").split()) for column in _SIDECAR}
    for column, value in known.items():
        check_beside(value, column, spot.place)
    if known[ADDRESS]:
        check_address(known[ADDRESS], spot.place)
    return {column: value for column, value in known.items() if value}
