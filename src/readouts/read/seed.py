"""One seed file: ` date YYYY-MM-DD ` and the text, with an optional sidecar of what the text does not say."""

import datetime
import hashlib
import os
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from readouts.read.file import check_file, unreadable
from readouts.read.plain import formula_in, html_in, unfit
from readouts.read.refusal import Refusal

MOST_BYTES = 1_000_000
_MOST_BYTES_BESIDE = 10_000
_ONE_ARTICLE = "put ' date YYYY-MM-DD ' and the text of one article into it"
DATE_LINE = re.compile(r" date (\d{4}-\d{2}-\d{2})(?: |\n|\r\n|$)")
_EARLIEST = datetime.date(1900, 1, 1)
_SIDECAR_KEYS = ("publisher", "url", "rights", "original_name")


@dataclass(frozen=True, slots=True)
class Source:
    """An article as read: its path as published, text, day and sidecar.

    `text[day_start:day_end]` is the publication day as the date line has it, both 0 where it stands beside the text;
    `body_start` is where the article begins.
    """

    path: str
    text: str
    published_on: datetime.date
    day_start: int
    day_end: int
    body_start: int
    sha256: str
    sidecar: dict[str, str] = field(default_factory=dict)


def read_seed(file: Path, shown: str, root: Path) -> Source:
    """The source in a file, shown under the name `shown`; a link out of `root` is not followed.

    Raises Refusal for a file that is no article, naming the line and what to do.
    """
    content = _bytes(file, shown, root, MOST_BYTES, _ONE_ARTICLE)
    text = _decoded(content, shown)
    return source(shown, text, content, _sidecar(file, shown, root))


def read_as_it_stands(file: Path, shown: str, root: Path) -> tuple[str, dict[str, str]]:
    """The text of a file that need not begin with its day, and what stands beside it. Raises Refusal as `read_seed`."""
    return _decoded(_bytes(file, shown, root, MOST_BYTES, _ONE_ARTICLE), shown), _sidecar(file, shown, root)


def source(shown: str, text: str, content: bytes, sidecar: dict[str, str]) -> Source:
    """The source that a text in the seeds' form is. Raises Refusal where the date line is missing or impossible."""
    if text.startswith("\ufeff"):
        raise Refusal(shown, 1, "begins with a byte-order mark", "save the file as UTF-8 without one")
    match = DATE_LINE.match(text)
    if match is None:
        raise Refusal(shown, 1, "no date line", "begin the file with ' date YYYY-MM-DD ', a blank on either side")
    day = day_of(match.group(1), (shown, 1), "the date line")
    if not text[match.end() :].strip():
        raise Refusal(shown, 1, "nothing but the date line", "put the article's text after it")
    check_text(text, (shown, None))
    digest = hashlib.sha256(content).hexdigest()
    return Source(shown, text, day, match.start(1), match.end(1), match.end(), digest, sidecar)


def check_text(text: str, place: tuple[str, int | None], what: str = "") -> None:
    """Raise Refusal, at a (file, line), for a text that is not plain; where no line is given, at that of the text."""
    found = unfit(text) or html_in(text)
    if found is not None:
        file, line = place
        if line is None and not what:
            line = text.count("\n", 0, found.place) + 1
        raise Refusal(file, line, f"{what} holds {found.problem}".lstrip(), found.mend + _after(text, found.place))


def _after(text: str, place: int) -> str:
    """Where in a text something is that people may not see: the words before it."""
    words = " ".join(text[max(0, place - 30) : place].split(" ")[-3:]).rpartition("\n")[2].strip()
    return f" (after {words!r})" if words else ""


def _bytes(file: Path, shown: str, root: Path, most: int, mend: str) -> bytes:
    try:
        size = check_file(file, shown, root).st_size
        if size > most:
            raise Refusal(shown, None, f"{size:,} bytes, more than {most:,}", mend)
        content = file.read_bytes()
    except OSError as error:
        raise unreadable(error, shown) from None
    if not content.strip():
        raise Refusal(shown, 1, "empty", f"{mend}, or remove it")
    return content


def _decoded(content: bytes, shown: str) -> str:
    line = content.count(b"\n", 0, max(content.find(b"\0"), 0)) + 1
    if b"\0" in content:
        raise Refusal(shown, line, "a NUL byte: this is no text file", "save the article as plain text in UTF-8")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Refusal(shown, line, f"byte {error.start} is not UTF-8", "save the file as UTF-8") from None


def day_of(said: str, place: tuple[str, int | None], where: str) -> datetime.date:
    """The day that is said. Raises Refusal, at a (file, line), for one that is none or on which nothing appeared."""
    try:
        day = datetime.date.fromisoformat(said)
    except ValueError:
        raise Refusal(*place, f"{said} is no day of the calendar", f"correct {where}") from None
    if day > datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=1):
        raise Refusal(*place, f"{said} is in the future", "give the day on which the article was published")
    if day < _EARLIEST:
        raise Refusal(*place, f"{said} is before {_EARLIEST}", "give the day on which the article was published")
    return day


def _sidecar(file: Path, shown: str, root: Path) -> dict[str, str]:
    """What stands in the .toml file beside the article, if there is one."""
    beside = file.with_suffix(".toml")
    shown = str(Path(shown).with_suffix(".toml"))
    if not os.path.lexists(beside):
        return {}
    known = _toml(beside, shown, root)
    for key, value in known.items():
        if key not in _SIDECAR_KEYS:
            raise Refusal(shown, None, f"unknown key {key[:40]!r}", f"use {', '.join(_SIDECAR_KEYS)}")
        if not isinstance(value, str) or not value.strip():
            raise Refusal(shown, None, f"{key} is not a text", f'write {key} = "..."')
        check_beside(value, key, (shown, None))
    url = known.get("url")
    if url is not None:
        check_address(url, (shown, None))
    return {key: " ".join(value.split()) for key, value in known.items()}


def _toml(file: Path, shown: str, root: Path) -> dict[str, Any]:
    content = _bytes(file, shown, root, _MOST_BYTES_BESIDE, f"write {', '.join(_SIDECAR_KEYS)}, and nothing else")
    try:
        return tomllib.loads(_decoded(content, shown))
    except (ValueError, RecursionError) as error:
        # A tomllib.TOMLDecodeError is a ValueError; so is what int says of too many digits.
        problem = f"not TOML ({str(error)[:200]})"
        raise Refusal(shown, None, problem, 'write lines such as publisher = "Name"') from None


def check_beside(value: str, what: str, place: tuple[str, int | None]) -> None:
    """Raise Refusal, at a (file, line), for a value beside the text that hides something or would run in a sheet."""
    check_text(value, place, what)
    formula = formula_in(value)
    if formula is not None:
        raise Refusal(*place, f"{what} begins with {formula}, as a formula does", "begin it with a letter or a digit")


def check_address(url: str, place: tuple[str, int | None]) -> None:
    """Raise Refusal, at a (file, line), for what is no web address."""
    if not re.fullmatch(r"https?://\S+", url):
        raise Refusal(*place, f"{url[:200]!r} is no web address", "begin it with http:// or https://")
