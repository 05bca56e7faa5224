"""Damaged and odd sheets of decisions to `readouts build`: each is published or refused with its line."""

import argparse
import contextlib
import csv
import io
import re
import shutil
import tempfile
import time
from pathlib import Path
from random import Random

from benchmark.fuzz import Tally, odd_bytes, odd_sidecar
from benchmark.groups import read_groups
from readouts.commands import build
from readouts.contract import columns, is_null, value_text
from readouts.validate import check, package_faults, read
from readouts.validate.read import read_texts

_GROUPS = ("office-under-three-names", "unsure-surname", "three-agencies", "namesakes-two-ministers")
_PEOPLE, _OFFICES = "authority/people.csv", "authority/offices.csv"
_HEADERS = {
    "corrections.csv": "table,row_id,field,expect,value,reason,source,corrected_by,corrected_on",
    "gaps.csv": "table,row_id,missing,source,noted_by,noted_on",
    _PEOPLE: "person_id,name,aliases,offices,wikidata_id,distinct_from,reason",
    _OFFICES: "office_id,takes_in,reason",
}
_ID_COLUMNS = ("table", "row_id", "id", "person_id", "office_id", "takes_in", "distinct_from", "redirects_to")
_ODD = (
    *("", " ", "\0", "\n", "\r", "a\nb", '"', ",", ";", ";;a;", "\ufeff", "\u200b", "\u202e", "e\u0301", "ß", "İ", "٢"),
    *("2024-02-30", "1820-01-01", "2090-01-01", "27 April", "2023-W05-1", "20230501", "x" * 200_000, "../../x", "a b"),
    *("=1+1", "@x", "-", "--", "null", "NaN", "None", "0", "-1", "Q1", "Q0", "GE", "XX", "ge", "held", "planned"),
    *("started_on", "city", "name", "meeting_id", "country_code", "characters", "evidence", "topics", "countries"),
)
# A refusal for a line: the sheet or file, the line if it has one, what is wrong, how to mend it.
_REFUSAL = re.compile(r"seeds/[\w./-]+(:\d+)?: .+; .+")
# A fault in the tables that a correction brought about: its line, the table, the row, the rule, how to mend it.
_FAULT = re.compile(r"(seeds/[\w./-]+:\d+: )?\w+, row [^,]+(, column \w+)?: .+: .+")
_NOTE = re.compile(r"seeds/ids\.csv:\d+: .+ is registered, but .+")


# The cells of a sheet or table, line by line; and those of each table.
Rows = list[list[str]]
Pool = dict[str, Rows]


def fuzz(rounds: int, first: int = 0) -> Tally:
    """Build so many checkouts whose sheets and sidecars are damaged, each from its own number."""
    tally, start = Tally(), time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        sound, root = Path(folder, "sound"), Path(folder, "now")
        _lay_out(sound)
        for number in range(first, first + rounds):
            shutil.rmtree(root, ignore_errors=True)
            shutil.copytree(sound, root)
            try:
                _round(Random(number), root, tally, f"sheets {number}")
            except Exception as error:  # what is looked for
                tally.wrong.append(f"sheets {number}: {type(error).__name__}: {error}")
    tally.seconds = time.perf_counter() - start
    return tally


def _lay_out(root: Path) -> None:
    """A checkout of some articles that tell of the same people, with a sound line or two in every sheet."""
    (root / "seeds" / "authority").mkdir(parents=True)
    for group in read_groups():
        for number, article in enumerate(group.articles) if group.name in _GROUPS else ():
            file = root / "seeds" / f"{group.name}-{number}.txt"
            file.write_text(article.text, "utf-8")
            beside = f'publisher = "A paper"\nurl = "https://example.org/{file.stem}"\n'
            file.with_suffix(".toml").write_text(beside, "utf-8")
    _build_sound(root)
    for sheet, lines in _sound_lines(root).items():
        _write_lines(root / "seeds" / sheet, [_HEADERS[sheet].split(","), *lines])
    _build_sound(root)


def _build_sound(root: Path) -> None:
    code, said = _build(root)
    if code != 0:
        raise RuntimeError(said)


def _sound_lines(root: Path) -> dict[str, list[list[str]]]:
    frames = read(root).frames
    meetings, people, offices = (frames[table].iloc[:3] for table in ("meetings", "people", "offices"))
    who = ["https://example.org/1", "Lena", "2024-01-05"]
    corrections = [["meetings", id, "venue", "", "The old hall", "Seen", *who] for id in meetings["meeting_id"]]
    corrections += [["people", id, "name", name, name + "son", "Seen", *who] for id, name in people.values[:1, :2]]
    return {
        "corrections.csv": corrections,
        "gaps.csv": [["meetings", id, "Who else was there", *who] for id in meetings["meeting_id"]]
        + [["visits", "", "All", *who]],
        _PEOPLE: [[id, name, "", "", "Q42", "", "Known"] for id, name in people.values[1:3, :2]],
        _OFFICES: [[offices["office_id"].iloc[0], offices["office_id"].iloc[1], "Renamed"]],
    }


def _build(root: Path) -> tuple[int, str]:
    said = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(said):
        return build.run(argparse.Namespace(root=root, format="text")), said.getvalue()


def _round(random: Random, root: Path, tally: Tally, name: str) -> None:
    pool = _rows(root)
    sheets = [*_HEADERS, "ids.csv"]
    for sheet in random.sample(sheets, random.choice((1, 1, 2, 5))):
        _damage(random, root / "seeds" / sheet, pool)
    if random.random() < 0.2:
        odd = random.choice(sorted((root / "seeds").glob("*.toml")))
        odd.write_bytes(odd_sidecar(random))
    before = _made(root)
    code, said = _build(root)
    if code == 0:
        tally.taken += 1
        tally.wrong += [f"{name}: {fault}" for fault in _unsound(root)]
        return
    tally.refused += 1
    *lines, last = said.splitlines()
    tally.wrong += [f"{name}: exit code {code}"] if code != 1 else []
    tally.wrong += [f"{name}: published files changed by a refused build"] if _made(root) != before else []
    named = any(map(_REFUSAL.fullmatch, lines)) and last.startswith("nothing published: ")
    tally.wrong += [] if named else [f"{name}: no line is named: {said[:300]}"]
    strange = [line for line in lines if not any(form.fullmatch(line) for form in (_REFUSAL, _FAULT, _NOTE))]
    tally.wrong += [f"{name}: {line[:300]}" for line in strange]


def _rows(root: Path) -> Pool:
    """What cells may be exchanged for: the rows of each table."""
    frames = read(root).frames
    return {table: frame.map(_text).values.tolist() for table, frame in frames.items() if len(frame)}


def _text(value: object) -> str:
    return "" if is_null(value) else value_text(value)


def _made(root: Path) -> dict[str, bytes]:
    files = [root / "datapackage.json", root / "seeds" / "ids.csv"]
    files += [file for folder in ("dataset", "schema") for file in (root / folder).rglob("*") if file.is_file()]
    return {str(file): file.read_bytes() for file in files if file.exists()}


def _unsound(root: Path) -> list[str]:
    """What is wrong with what was published; building again must change nothing."""
    reading = read(root)
    faults = [
        *reading.faults,
        *check(reading.frames, read_texts(reading.frames["articles"], root)),
        *package_faults(root),
    ]
    before = _made(root)
    code, said = _build(root)
    again = [f"building again gives {code}: {said[:300]}"] if code != 0 else []
    again += ["building again changes the files"] if code == 0 and _made(root) != before else []
    return [*map(str, faults), *again]


def _damage(random: Random, sheet: Path, pool: Pool) -> None:
    content = sheet.read_bytes()
    if random.random() < 0.15:
        sheet.write_bytes(random.choice((odd_bytes, _noise, _cut, _marked, _other_ends))(random, content))
        return
    with sheet.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    if random.random() < 0.6:
        rows += [_likely(random, sheet.name, pool) for _ in range(random.randint(1, 2))]
    for _ in range(random.choice((0, 0, 0, 1, 3))):
        change = random.choices((_cell, _known_cell, _row_again, _row_gone, _cells), weights=(4, 6, 1, 1, 1))[0]
        change(random, header, rows, pool)
    _write_lines(sheet, [header, *rows])


def _likely(random: Random, sheet: str, pool: Pool) -> list[str]:
    """A line that may well fit."""
    table, who = random.choice(sorted(pool)), ["https://example.org/1", "Lena", "2024-01-05"]
    row, other = random.choice(pool[table]), random.choice(pool[table])
    person, another = random.choices(pool["people"], k=2)
    offices = [office[0] for office in random.choices(pool["offices"], k=2)]
    if sheet == "corrections.csv":
        field = random.randrange(1, len(row))
        value = random.choice((other[field], random.choice(_ODD), "Somebody else", "2021-06-08"))
        return [table, row[0], columns(table)[field], row[field], value, "Seen", *who]
    if sheet == "people.csv":
        alias, distinct = random.choice(("", another[1], "Nobody")), random.choice(("", "", another[0]))
        return [person[0], person[1], alias, random.choice(("", *offices)), "", distinct, "Known"]
    if sheet == "offices.csv":
        return [*offices, "Renamed"]
    return [table, row[0], "All", *who] if sheet == "gaps.csv" else ["people", "ana-rao", "", "Ana Rao", person[0]]


def _cell(random: Random, header: list[str], rows: Rows, pool: Pool) -> None:
    """An odd cell."""
    row = random.choice([header, *rows, *rows, *rows])
    if row:
        row[random.randrange(len(row))] = random.choice(_ODD)


def _known_cell(random: Random, header: list[str], rows: Rows, pool: Pool) -> None:
    """A cell that would do elsewhere."""
    table, row = random.choice(sorted(pool)), random.choice(rows or [[]])
    places = [place for place, column in enumerate(header[: len(row)]) if column in _ID_COLUMNS]
    if places:
        row[random.choice(places)] = random.choice((table, *(other[0] for other in random.choices(pool[table], k=3))))


def _row_again(random: Random, header: list[str], rows: Rows, pool: Pool) -> None:
    if rows:
        rows.insert(random.randint(0, len(rows)), list(random.choice(rows)))


def _row_gone(random: Random, header: list[str], rows: Rows, pool: Pool) -> None:
    if rows:
        rows.pop(random.randrange(len(rows)))


def _cells(random: Random, header: list[str], rows: Rows, pool: Pool) -> None:
    """A cell too many or too few."""
    row = random.choice([header, *rows])
    row[:] = random.choice((row[:-1], [*row, ""], []))


def _noise(random: Random, content: bytes) -> bytes:
    head, _, _ = content.partition(b"\n")
    return random.choice((b"", head + b"\n")) + random.randbytes(random.randint(0, 300))


def _cut(random: Random, content: bytes) -> bytes:
    return content[: random.randint(0, len(content))]


def _marked(random: Random, content: bytes) -> bytes:
    return b"\xef\xbb\xbf" + content


def _other_ends(random: Random, content: bytes) -> bytes:
    return content.replace(b"\n", random.choice((b"\r\n", b"\r", b"\n\n")))


def _write_lines(sheet: Path, lines: Rows) -> None:
    with sheet.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(lines)
