"""Damaged and odd input of every kind to `readouts extract`: each piece is refused by name or gives sound tables."""

import contextlib
import datetime
import io
import json
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq

from benchmark.accuracy import HERE
from benchmark.groups import read_groups
from readouts.cli import main
from readouts.read import Source, read_sources
from readouts.validate import check, read

_TEXT_FILES, _LINES, _ROWS = 12, 12, 12
_HELD = frozenset((HERE / "held_back.txt").read_text("utf-8").split())
_ODD_WORDS = (
    *("\0", "\r", "\r\n", "\n\n", "\x85", "\u2028", "\u200b", "\u202e", "\ufeff", "\ufffd", "\U0001f91d", "e\u0301"),
    *("“", "”", "'", "(", "[", "—", "-", ".", "...", ",", ";", "№", "٢", "ß", "İ", "ı", "ﬁ", "會見", "встретился"),
    *("Minister", "President", "of", "and", "met", "with", "who", "his counterpart", "on Friday", "31 February", "Mr."),
    *(" date 2024-05-02 ", " date 2024-13-02 ", "May 5-3", "2024-02-30", "Prime Minister of", "'s", "A.", "A" * 500),
)
_ODD_CELLS: tuple[object, ...] = (
    None,
    "",
    " ",
    0,
    -1.5,
    True,
    [],
    {},
    ["x"],
    "x",
    "\0",
    "\n",
    "2024-02-30",
    "2099-01-01",
    "1066-10-14",
)
_ODD_CELLS_JSON = (*_ODD_CELLS, float("nan"), float("inf"), 10**40, "\ud800", "2024-05-02T10:00:00Z")
_KEYS = ("publisher", "publisher", "url", "url", "rights", "original_name", "title", "a.b", '"a b"', "[url]", "é")
_VALUES = (
    *('"A paper"', '"A paper"', '"https://example.org/1"', '"https://example.org/1"', '"ftp://x"', '""', "1", "nan"),
    *("[", "{a=1}", "1979-05-27", '"\\u0000"', '"\\ud800"', '"a\\nb"', '"\u202e\u200b"', "[" * 5000, f'"{"x" * 9999}"'),
    *(
        '"https://\\u0000"',
        '"https://a\\u0007b"',
        '"A\\u0007 paper"',
        '"\\u2028"',
        '"https://\u202e"',
        "=1+1",
        '"=1+1"',
    ),
)
# A name of a word or more, or a number.
_NAME = re.compile(r"[A-ZƏİŞÇÖÜ]\w+(?: [A-ZƏİŞÇÖÜ]\w+)*|\d+")


@dataclass
class Tally:
    """What became of the pieces: taken as articles or refused; and what went wrong, which nothing should."""

    taken: int = 0
    refused: int = 0
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)


def report(tally: Tally, what: str = "odd input") -> Iterator[str]:
    """The lines to print."""
    pieces = tally.taken + tally.refused
    yield f"{what}: {pieces:,} pieces in {tally.seconds:.0f} s; taken {tally.taken:,}, refused {tally.refused:,}"
    yield f"with a traceback, unsound tables or a refusal without a name (allowed: 0): {len(tally.wrong)}"
    yield from (f"  {wrong}" for wrong in tally.wrong)


def fuzz(rounds: int, first: int = 0) -> Tally:
    """Make and extract so many folders of odd input, each from its own number.

    A folder holds text files, one of JSON Lines and one of Parquet; in every third the texts tell of the same people.
    """
    tally, start = Tally(), time.perf_counter()
    for number in range(first, first + rounds):
        with tempfile.TemporaryDirectory() as folder:
            try:
                _round(Random(number), Path(folder), tally, f"round {number}")
            except Exception as error:  # what is looked for
                tally.wrong.append(f"round {number}: {type(error).__name__}: {error}")
    tally.seconds = time.perf_counter() - start
    return tally


def _round(random: Random, folder: Path, tally: Tally, name: str) -> None:
    articles, output = folder / "articles", folder / "tables"
    articles.mkdir()
    _write(random, articles)
    said = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(said):
        code = main(["extract", str(articles), "--output", str(output), "--format", random.choice(("csv", "parquet"))])
    refusals, names = said.getvalue().splitlines(), {file.name for file in articles.iterdir()}
    sources = [source for source in read_sources([articles]) if isinstance(source, Source)]
    tally.taken += len(sources)
    tally.refused += len(refusals)
    tally.wrong += [f"{name}: {line}" for line in refusals if not _is_sound(line, names)]
    tally.wrong += [f"{name}: exit code {code} of {len(refusals)} refusals"] if code != bool(refusals) else []
    tally.wrong += [f"{name}: {fault}" for fault in _faults(output, {source.path: source.text for source in sources})]


def _is_sound(refusal: str, names: set[str]) -> bool:
    """Whether a refusal names a file, says what to do, and is not for a fault of the extractor's own."""
    return refusal.startswith(tuple(names)) and "; " in refusal and "a fault of ours" not in refusal


def _faults(output: Path, texts: dict[str, str]) -> list[str]:
    """What the gate says of the tables, with every text at hand."""
    reading = read(output)
    articles = reading.frames["articles"][["article_id", "seed_path"]].itertuples(index=False)
    found = {article: texts[path] for article, path in articles}
    missing = [] if len(found) == len(texts) else [f"{len(found)} articles of {len(texts)} texts"]
    return [*missing, *map(str, reading.faults), *map(str, check(reading.frames, found))]


def _write(random: Random, folder: Path) -> None:
    told = _related(random) if random.random() < 0.33 else [_odd_file(random) for _ in range(_TEXT_FILES)]
    for number, content in enumerate(told):
        (folder / f"{number}.txt").write_bytes(content)
        if random.random() < 0.2:
            (folder / f"{number}.toml").write_bytes(odd_sidecar(random))
    lines = [_odd_line(random) for _ in range(_LINES)]
    (folder / "lines.jsonl").write_bytes(b"\n".join(lines))
    _write_rows(random, folder / "rows.parquet")


def _odd_file(random: Random) -> bytes:
    content = random.choice(_texts()).encode()
    damages: tuple[Callable[[Random, bytes], bytes], ...] = (_odd_words, odd_bytes, _cut, _spliced, _noise)
    for damage in random.choices(damages, weights=(12, 1, 2, 5, 1), k=random.randint(1, 3)):
        content = damage(random, content)
    return content


def _related(random: Random) -> list[bytes]:
    """Articles that tell of the same people and meetings, some of them twice: names, days and words are exchanged."""
    texts = [text for group in random.sample(_groups(), 3) for text in group]
    names = [name for text in texts for name in _NAME.findall(text)]
    return [_exchanged(random, text, names) for text in (*texts, *random.choices(texts, k=4))]


def _exchanged(random: Random, text: str, names: Sequence[str]) -> bytes:
    for _ in range(random.randint(0, 4)):
        one, other = random.choices(names, k=2)
        text = text[:17] + text[17:].replace(one, random.choice((other, one.upper(), one.rpartition(" ")[2])))
    content = text.encode()
    return _odd_words(random, content) if random.random() < 0.2 else content


def odd_sidecar(random: Random) -> bytes:
    """A sidecar, damaged in most cases."""
    key, value = random.choice(_KEYS), random.choice(_VALUES)
    content = f"{key} = {value}\n".encode() * random.choice((1, 1, 1, 2))
    damages: tuple[Callable[[Random, bytes], bytes], ...] = (lambda _, whole: whole, odd_bytes, _cut, _noise)
    return random.choices(damages, weights=(6, 1, 1, 1))[0](random, content)


def _odd_words(random: Random, content: bytes) -> bytes:
    """Words exchanged, left out, or put among the others."""
    words = content.decode("utf-8", "replace").split(" ")
    for _ in range(random.randint(1, 12)):
        place = random.randrange(2, len(words) + 2)
        instead: list[str] = random.choice(([], [random.choice(_ODD_WORDS)], words[max(0, place - 2) : place]))
        words[place : place + random.randint(0, 2)] = instead
    return " ".join(words).encode()


def odd_bytes(random: Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(random.randint(1, 4) if changed else 0):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _cut(random: Random, content: bytes) -> bytes:
    return content[: random.randint(0, len(content))]


def _spliced(random: Random, content: bytes) -> bytes:
    other = random.choice(_texts()).encode()
    return content[: random.randint(0, len(content))] + other[random.randint(0, len(other)) :]


def _noise(random: Random, content: bytes) -> bytes:
    return content[:17] + random.randbytes(random.randint(0, 300))


def _odd_text(random: Random) -> str:
    text = _odd_file(random).decode("utf-8", "ignore")
    return text if random.random() < 0.5 else text[17:]


def _odd_line(random: Random) -> bytes:
    record: dict[str, object] = {
        "text": _odd_text(random),
        "published_on": "2024-05-02",
        "url": "https://example.org/1",
        "publisher": "A \n paper",
        "tags": ["of no concern"],
    }
    if random.random() < 0.5:
        record[random.choice(sorted(record))] = random.choice(_ODD_CELLS_JSON)
    line = json.dumps(record, ensure_ascii=random.random() < 0.5).encode("utf-8", "surrogatepass")
    return odd_bytes(random, line) if random.random() < 0.2 else line


def _write_rows(random: Random, file: Path) -> None:
    kinds: tuple[tuple[object, ...], ...] = (
        (datetime.date(2024, 5, 2), None, datetime.date(1, 1, 1)),
        ("2024-05-02", None, "2024-05", ""),
    )
    days = random.choice(kinds)
    columns: dict[str, list[object]] = {
        "text": [random.choice((_odd_text(random), _odd_text(random), None)) for _ in range(_ROWS)],
        "published_on": random.choices(days, weights=(6, *[1] * (len(days) - 1)), k=_ROWS),
        "url": random.choices(("https://example.org", None, "", "nowhere"), weights=(6, 2, 1, 1), k=_ROWS),
    }
    if random.random() < 0.2:
        columns[random.choice(sorted(columns))] = [random.choice((7, 8, None)) for _ in range(_ROWS)]
    pq.write_table(pa.table(columns), file, row_group_size=random.choice((3, 100)))
    if random.random() < 0.3:
        damage = random.choice((odd_bytes, _cut))
        file.write_bytes(damage(random, file.read_bytes()))


@cache
def _groups() -> list[list[str]]:
    """The texts of each group of articles on the same people."""
    return [[article.text for article in group.articles] for group in read_groups()]


@cache
def _texts() -> list[str]:
    """The development articles, those held back left out: what fails is read."""
    files = sorted((HERE / "development" / "texts").glob("*.txt"))
    return [file.read_text("utf-8") for file in files if file.stem not in _HELD]
