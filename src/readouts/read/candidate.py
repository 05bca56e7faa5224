"""An article on its way into the seeds: somebody's file with what they know beside it, checked as a seed is."""

import datetime
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from readouts.read.refusal import Refusal
from readouts.read.seed import DATE_LINE, Source, check_address, day_of, read_as_it_stands, read_seed

_ADDRESS = re.compile(r"https?://(?:www\.)?(?P<host>[^/?#]*)(?P<page>[^#]*)", re.IGNORECASE)
# What somebody took for a date line; under a true one it would be read as the article's own words.
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_MISDATED = re.compile(rf"\s*date\b[\s:=-]*(?:\d|{_MONTH}\.? \d)[^\n]{{,15}}", re.IGNORECASE)
_SAME = "an article is added once; if that one is wrong, mend it there"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file, the day of publication if somebody gives it, and what they say of the article by key of a sidecar."""

    file: Path
    published_on: str | None
    said: Mapping[str, str]


def read_candidate(candidate: Candidate) -> tuple[Source | None, list[Refusal]]:
    """The article under the name of its own file, or everything that is wrong with it and with what is said of it."""
    refused = list(_said_faults(candidate))
    options = {refusal.file for refusal in refused}
    sound = {key: " ".join(value.split()) for key, value in candidate.said.items() if f"--{key}" not in options}
    try:
        found = _read(candidate, sound)
    except Refusal as refusal:
        return None, [*refused, refusal]
    return (None if refused else found), refused


def bytes_of(source: Source) -> bytes:
    """The article as its file holds it."""
    return source.text.encode()


def sidecar_bytes(sidecar: Mapping[str, str]) -> bytes:
    """The sidecar's file.

    >>> sidecar_bytes({"publisher": 'The "Daily"'})
    b'publisher = "The \\\\"Daily\\\\""\\n'
    """
    # JSON writes texts as TOML does but for characters that no sidecar may hold.
    return "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in sidecar.items()).encode()


def doubles(source: Source, others: Iterable[Source]) -> Iterator[Refusal]:
    """A refusal for each article that has the same text or address."""
    for other in others:
        if _words(other) == _words(source):
            yield Refusal(source.path, None, f"its text is already in {other.path}", _SAME)
        elif address(other) is not None and address(other) == address(source):
            yield Refusal(source.path, None, f"{other.path} has the same address, {other.sidecar['url']}", _SAME)


def _read(candidate: Candidate, said: dict[str, str]) -> Source:
    file = candidate.file
    text, beside = read_as_it_stands(file, file.name, file.parent)
    # What is to become a seed is read as one, so that nothing gets in that the next build refuses.
    with TemporaryDirectory() as folder:
        seed = Path(folder) / "article.txt"
        seed.write_bytes(_dated(text, candidate).encode())
        if sidecar := beside | said:
            seed.with_suffix(".toml").write_bytes(sidecar_bytes(sidecar))
        return read_seed(seed, file.name, seed.parent)


def _dated(text: str, candidate: Candidate) -> str:
    """The text with its date line. Raises Refusal where the day is not known, or is known as two."""
    shown, line = candidate.file.name, DATE_LINE.match(text)
    if text.startswith("\ufeff"):
        # The reader says what to do about it; behind a date line it would be hidden.
        return text
    if candidate.published_on is None:
        if line is None:
            mend = "give --published-on YYYY-MM-DD, or begin the file with ' date YYYY-MM-DD '"
            raise Refusal(shown, 1, "no date line", mend)
        return text
    day = _day(candidate.published_on)
    if line is None:
        if (wrong := _MISDATED.match(text)) is not None:
            mend = f"write ' date {day} ', with a blank on either side, or leave it out"
            raise Refusal(shown, 1, f"begins with {wrong[0].strip()!r}, which is no date line", mend)
        return f" date {day} {text}"
    if line.group(1) != day.isoformat():
        raise Refusal(shown, 1, f"its date line says {line.group(1)}, --published-on {day}", "correct one of them")
    return text


def _day(said: str) -> datetime.date:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", said, re.ASCII):
        raise Refusal("--published-on", None, f"{said[:40]!r} is no day", "write it as YYYY-MM-DD")
    return day_of(said, ("--published-on", None), "the day")


def _said_faults(candidate: Candidate) -> Iterator[Refusal]:
    """What is wrong with what somebody says of the article."""
    for key, value in candidate.said.items():
        if not value.strip():
            yield Refusal(f"--{key}", None, "empty", "write it out, or leave the option away")
        elif not value.isprintable():
            yield Refusal(f"--{key}", None, f"{ascii(value)[:80]} holds what cannot be printed", "write plain text")
    try:
        check_address(candidate.said.get("url", "https://a").strip(), ("--url", None))
    except Refusal as refusal:
        yield refusal


def _words(source: Source) -> list[str]:
    return source.text[source.body_start :].split()


def address(source: Source) -> str | None:
    """The article's address, without what leads to the same page all the same."""
    match = _ADDRESS.match(source.sidecar.get("url", ""))
    return match and match["host"].lower() + match["page"].rstrip("/")
