"""Archives: JSON Lines and Parquet, a record an article, each taken or refused by its line or row."""

import datetime
import gzip
import json
import tracemalloc
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from readouts import loader
from readouts.article import account_of
from readouts.assemble import assemble
from readouts.cli import main
from readouts.publish import publish_dataset
from readouts.read import Refusal, Source, read_sources
from readouts.read.folder import count
from readouts.read.jsonl import MOST_LINE
from readouts.validate import check, read

TEXT = (
    "RIGA, May 2. Latvian Foreign Minister Anna Berzina received her Estonian counterpart Juri Tamm in Riga"
    " on Thursday.\n\nThey discussed trade. Berzina – “thanked” the guest."
)
UNDATED = "Prime Minister of Norway Kari Holm met Prime Minister of Peru Luis Rojas in Oslo."
GOOD: dict[str, Any] = {"text": TEXT, "published_on": "2024-05-02", "url": "https://example.org/1", "tags": [1]}
DATED = " date 2024-05-02 " + UNDATED
BAD_CELLS: dict[str, dict[str, Any]] = {
    "no text;": {"text": None},
    "text is no text but a number": {"text": 5},
    "text is no text but a list": {"text": ["Rao met Ito."]},
    "its text is blank": {"text": " \n "},
    "its text is blank;": {"text": " date 2024-05-02 \n"},
    "longer than 1,000,000 bytes": {"text": "é" * 500_001},
    "text holds a NUL": {"text": "Rao\0met Ito."},
    "text holds half a character": {"text": "Rao met \ud83e Ito."},
    "begins with a byte-order mark": {"text": "\ufeffRao met Ito."},
    "no published_on": {"published_on": None},
    "published_on is '2 May'": {"published_on": "2 May"},
    "published_on is no text but a number": {"published_on": 1714608000},
    "2024-02-30 is no day": {"published_on": "2024-02-30"},
    "2090-01-01 is in the future": {"published_on": "2090-01-01"},
    "1820-01-01 is before": {"published_on": "1820-01-01"},
    "its text begins with date 2024-05-02": {"text": DATED, "published_on": "2024-05-03"},
    "is no web address": {"url": "example.org"},
    "publisher is no text": {"publisher": True},
}
BAD_LINES = {
    "not JSON (Expecting value, column 1)": b"Rao met Ito.",
    "not JSON (Expecting property name": b'{"text": "Rao met Ito.",',
    "byte 10 of the line is not UTF-8": b'{"text": "\xe9"}',
    "no object": b'["Rao met Ito."]',
    "not JSON that can be read (RecursionError)": b"[" * 200_000,
    "not JSON that can be read (ValueError)": b"1" * 5_000,
    "bytes or more": b'{"text": "' + b"a" * 2 * MOST_LINE + b'"}',
}


def _write(folder: Path, records: Sequence[Mapping[str, object] | bytes], name: str = "a.jsonl") -> Path:
    lines = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in records]
    content = b"\n".join(lines) + b"\n"
    (folder / name).write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    return folder / name


def _write_rows(folder: Path, columns: Mapping[str, object], name: str = "a.parquet") -> Path:
    pq.write_table(pa.table(dict(columns)), folder / name)
    return folder / name


def _extract(path: Path, output: Path, *options: str) -> int:
    return main(["extract", str(path), "--output", str(output), *options])


def _sources(*paths: Path) -> list[Source]:
    found = list(read_sources(paths))
    assert not [refusal for refusal in found if isinstance(refusal, Refusal)]
    return [source for source in found if isinstance(source, Source)]


def _refusal(path: Path) -> str:
    (refusal,) = [found for found in read_sources([path]) if isinstance(found, Refusal)]
    return str(refusal)


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.jsonl.gz"])
@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_lines_give_sound_tables(tmp_path: Path, name: str, format: str) -> None:
    archive = _write(tmp_path, [GOOD, b"  ", {"text": UNDATED, "published_on": "2024-05-03T23:30:00+02:00"}], name)
    output = tmp_path / "out"
    assert _extract(archive, output, "--format", format) == 0
    frames = read(output).frames
    articles = frames["articles"].set_index("article_id")
    assert dict(articles["seed_path"]) == {"a-1": f"{name}#1", "a-3": f"{name}#3"}
    assert articles.at["a-1", "url"] == "https://example.org/1"
    assert check(frames, {"a-1": TEXT, "a-3": UNDATED}) == []
    assert list(frames["meetings"]["city"]) == ["Riga", "Oslo"]
    assert main(["validate", str(output)]) == 0


def test_rows_give_the_tables_of_lines(tmp_path: Path) -> None:
    days = [datetime.date(2024, 5, 2), None, datetime.date(2024, 5, 4)]
    texts = [TEXT, DATED, UNDATED]
    moments = [day and datetime.datetime(day.year, day.month, day.day, 22, 5, tzinfo=datetime.UTC) for day in days]
    said = [day and day.isoformat() for day in days]
    lines = _write(tmp_path, [{"text": text, "published_on": day} for text, day in zip(texts, said, strict=True)])
    expected = [(source.text, source.published_on, source.path[-2:]) for source in _sources(lines)]
    kinds: list[Any] = [days, moments, said, pa.array(said).dictionary_encode(), pa.array(days, pa.date64())]
    for number, kind in enumerate(kinds):
        rows = _write_rows(tmp_path, {"no": [1, 2, 3], "published_on": kind, "text": texts}, f"{number}.parquet")
        assert [(source.text, source.published_on, source.path[-2:]) for source in _sources(rows)] == expected


def test_day_beside_the_text_is_evidence_without_words(tmp_path: Path) -> None:
    record = GOOD | {"text": UNDATED}
    frames = assemble([account_of(source) for source in _sources(_write(tmp_path, [record, GOOD | {"text": DATED}]))])
    days = frames["evidence"].query("field == 'published_on'").set_index("article_id")
    assert list(days.loc["a-1", ["value", "basis", "rule"]]) == ["2024-05-02", "curated", "given-beside-the-text"]
    assert days.loc["a-1", ["start", "end", "exact", "sentence"]].isna().all()
    assert list(days.loc["a-2", ["exact", "basis"]]) == ["2024-05-02", "stated"]


def test_meeting_on_the_day_of_publication_cites_who_met(tmp_path: Path) -> None:
    (account,) = [account_of(source) for source in _sources(_write(tmp_path, [GOOD | {"text": UNDATED}]))]
    words = account.meetings[0].words["started_on"]
    assert (words.exact, words.rule) == ("met", "day-of-publication")
    assert account.meetings[0].started_on == datetime.date(2024, 5, 2)


@pytest.mark.parametrize("said", BAD_CELLS)
def test_bad_line_is_named_and_the_good_ones_written(
    said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = _write(tmp_path, [GOOD, GOOD | BAD_CELLS[said], GOOD | {"text": UNDATED}])
    assert _extract(archive, tmp_path / "out") == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("a.jsonl:2: ")
    assert said in line
    assert len(pd.read_csv(tmp_path / "out" / "articles.csv")) == 2


@pytest.mark.parametrize("said", [said for said in BAD_CELLS if "half" not in said and "is no text" not in said])
def test_bad_row_is_named(said: str, tmp_path: Path) -> None:
    record = GOOD | BAD_CELLS[said]
    line = _refusal(
        _write_rows(tmp_path, {name: [GOOD[name], record[name]] for name in ("text", "published_on", "url")})
    )
    assert line.startswith("a.parquet row 2: ")
    assert said in line


@pytest.mark.parametrize("said", BAD_LINES)
def test_line_that_is_no_record_is_named(said: str, tmp_path: Path) -> None:
    archive = _write(tmp_path, [GOOD, BAD_LINES[said], GOOD])
    first, refusal, last = read_sources([archive])
    assert isinstance(first, Source)
    assert isinstance(last, Source)
    assert str(refusal).startswith("a.jsonl:2: ")
    assert said in str(refusal)


def test_endless_line_is_never_in_memory_as_a_whole(tmp_path: Path) -> None:
    archive = _write(tmp_path, [b'{"text": "' + b"a" * 10 * MOST_LINE + b'"}', GOOD], "a.jsonl.gz")
    tracemalloc.start()
    refusal, good = read_sources([archive])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(refusal, Refusal)
    assert isinstance(good, Source)
    assert peak < 4 * MOST_LINE


def test_columns_of_other_types_are_named(tmp_path: Path) -> None:
    assert "a.parquet row 1: text is no text but a number" in _refusal(
        _write_rows(tmp_path, {"text": [5], "published_on": ["2024-05-02"]})
    )
    text = pa.StringArray.from_buffers(1, *pa.array([b"Rao met Ito.\xff"]).buffers()[1:])
    assert "a.parquet row 1: text cannot be read" in _refusal(
        _write_rows(tmp_path, {"text": text, "published_on": ["2024-05-02"]})
    )


def test_parquet_without_the_columns_is_one_refusal(tmp_path: Path) -> None:
    said = _refusal(_write_rows(tmp_path, {"body": [TEXT] * 3, "url": ["https://example.org"] * 3}))
    assert said.startswith("a.parquet: no column text and no column published_on; ")


@pytest.mark.parametrize("content", [b"", b"PAR1", b"text,published_on\n", b"PAR1" + b"\0" * 99 + b"PAR1"])
def test_what_is_no_parquet_is_one_refusal(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.parquet").write_bytes(content)
    assert _refusal(tmp_path / "a.parquet").startswith("a.parquet: not Parquet")


def test_damaged_parquet_gives_what_stands_before_the_damage(tmp_path: Path) -> None:
    file = tmp_path / "a.parquet"
    texts = [f"{UNDATED} {number} {'word ' * number}" for number in range(400)]
    pq.write_table(pa.table({"text": texts, "published_on": ["2024-05-02"] * 400}), file, row_group_size=100)
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 2000] = bytes(2000)
    file.write_bytes(content)
    *good, refusal = read_sources([file])
    assert 100 <= len(good) < 400
    assert isinstance(refusal, Refusal)
    assert f"damaged after row {len(good)}" in str(refusal)


@pytest.mark.parametrize("damage", [slice(0, -9), slice(0, 30)])
def test_damaged_compression_is_named(tmp_path: Path, damage: slice) -> None:
    archive = _write(tmp_path, [GOOD | {"url": f"https://example.org/{number}"} for number in range(300)], "a.jsonl.gz")
    archive.write_bytes(archive.read_bytes()[damage])
    assert "the compressed file is damaged" in _refusal(archive)
    archive.write_bytes(b"not compressed")
    assert _refusal(archive).startswith("a.jsonl.gz:1: cannot be read further")


def test_empty_archive_is_refused(tmp_path: Path) -> None:
    assert _refusal(_write(tmp_path, [b" "])).startswith("a.jsonl:1: empty; ")


def test_strict_stops_at_the_first_bad_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = _write(tmp_path, [GOOD, b"{}", b"[]"])
    assert _extract(archive, tmp_path / "out", "--strict") == 1
    assert capsys.readouterr().err.splitlines() == [
        "a.jsonl:2: no text; give the article under the name text, or remove the record"
    ]
    assert not (tmp_path / "out").exists()


def test_folder_may_hold_every_kind(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "2024").mkdir(parents=True)
    (folder / "d.txt").write_text(DATED, "utf-8")
    (folder / "notes.csv").write_text("text\n", "utf-8")
    _write(folder / "2024", [GOOD], "b.jsonl.gz")
    (folder / "parts.parquet").mkdir()
    _write_rows(folder / "parts.parquet", {"text": [TEXT], "published_on": ["2024-05-02"]}, "p.parquet")
    shown = [source.path for source in _sources(folder)]
    assert shown == ["2024/b.jsonl.gz#1", "d.txt", "parts.parquet/p.parquet#1"]


def test_tables_made_before_are_no_articles(tmp_path: Path) -> None:
    _write(tmp_path, [GOOD])
    for _ in range(2):
        assert _extract(tmp_path, tmp_path / "out", "--format", "parquet") == 0


def test_same_record_in_two_archives_is_two_articles(tmp_path: Path) -> None:
    _write(tmp_path, [GOOD, GOOD])
    _write(tmp_path, [GOOD], "a-1.ndjson")
    _write_rows(tmp_path, {name: [GOOD[name]] for name in ("text", "published_on")})
    frames = assemble([account_of(source) for source in _sources(tmp_path)])
    assert len(frames["articles"]) == 4
    assert len(frames["meetings"]) == 1
    assert check(frames, dict.fromkeys(frames["articles"]["article_id"], TEXT)) == []


def test_name_that_the_tables_cannot_show_is_refused(tmp_path: Path) -> None:
    for name in (".a.jsonl", "a:b.jsonl"):
        _write(tmp_path, [GOOD], name)
    assert all("its name or folder begins with a dot, or holds" in str(refusal) for refusal in read_sources([tmp_path]))


def test_number_of_articles_is_known_without_reading_them(tmp_path: Path) -> None:
    rows = _write_rows(tmp_path, {"text": [TEXT] * 7, "published_on": ["2024-05-02"] * 7})
    (tmp_path / "d.txt").write_text(DATED, "utf-8")
    assert count([rows]) == 7
    assert count([tmp_path]) == 8
    _write(tmp_path, [GOOD])
    assert count([tmp_path]) is None


def test_explain_quotes_a_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    publish_dataset(assemble([account_of(source) for source in _sources(_write(tmp_path, [GOOD]))]), tmp_path)
    monkeypatch.setattr(loader, "INSTALLED", tmp_path)
    assert main(["explain", "meetings", "2024-05-02-berzina-tamm"]) == 0
    assert "Foreign Minister Anna Berzina] [received] her Estonian counterpart" in " ".join(
        capsys.readouterr().out.split()
    )
    assert main(["explain", "articles", "a-1"]) == 0
    assert "text is not at hand" in capsys.readouterr().out
