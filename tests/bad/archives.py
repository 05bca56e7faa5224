"""Bad archives and outputs, for `extract`: what is bad is named, and the rest is written."""

import gzip
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.bad import BAKU_TEXT, Bad, Damage, both, link, put, sparse

_TEXT = "RIGA, January 2. Latvian Foreign Minister Anna Berzina met Juri Tamm in Riga."
_COMMAND = "extract in --output out"


def _line(says: str, **cells: object) -> Bad:
    """A record of an archive."""
    record = {"text": _TEXT, "published_on": "2024-01-02", **cells}
    return Bad(put("in/a.jsonl", json.dumps(record) + "\n"), f"a.jsonl:1: {says}", _COMMAND)


def _raw(name: str, content: str | bytes, says: str) -> Bad:
    return Bad(put(f"in/{name}", content), f"{name}{says}", _COMMAND)


def _rows(**columns: list[object]) -> Damage:
    def damage(root: Path) -> None:
        (root / "in").mkdir()
        pq.write_table(pa.table(columns), root / "in/a.parquet", compression="zstd")

    return damage


ARCHIVES = {
    "a record without a text": _line("no text; give the article under the name text, or remove the record", text=None),
    "a record without a day": _line(
        "no published_on; give the day on which the article was published", published_on=None
    ),
    "a record of 1820": _line("1820-01-02 is before 1900-01-01; give the day", published_on="1820-01-02"),
    "a record of 2090": _line("2090-01-02 is in the future; give the day", published_on="2090-01-02"),
    "a record of two days": _line(
        "published_on is 2024-01-02, but its text begins with date 2023-04-28", text=BAKU_TEXT
    ),
    "a text that is a list": _line("text is no text but a list; write text as a text", text=[_TEXT]),
    "a record in HTML": _line(
        "its text holds HTML, '<div>'; give the article's words alone", text=f"<div>{_TEXT}</div>"
    ),
    "a record with a zero-width space": _line("its text holds an invisible character, U+200B", text=f"\u200b{_TEXT}"),
    "a record in decomposed letters": _line(r"its text holds a decomposed letter, e\u0301", text=f"{_TEXT} e\u0301"),
    "half a character": _line(
        "text holds half a character (a lone surrogate); write the whole", text=f"{_TEXT} \ud800"
    ),
    "a publisher that is a formula": _line(
        "publisher begins with '=', as a formula does; begin it with", publisher="=1+1"
    ),
    "rights that are a formula": _line("rights begins with '@', as a formula does", rights="@SUM(A1)"),
    "an address that is a formula": _line("url begins with '+', as a formula does", url="+1+1"),
    "an address of nothing": _line("'x' is no web address; begin it with http:// or https://", url="x"),
    "a line that is no JSON": _raw("a.jsonl", "{text: 1}\n", ":1: not JSON (Expecting property name enclosed"),
    "a line that is a list": _raw("a.jsonl", "[]\n", ':1: no object; write {"text": "...", "published_on"'),
    "a line nested deeply": _raw(
        "a.jsonl", "[" * 100_000, ":1: not JSON that can be read (RecursionError); write plain"
    ),
    "a line of a huge number": _raw(
        "a.jsonl", '{"text": ' + "9" * 9999 + "}", ":1: not JSON that can be read (ValueError)"
    ),
    "an archive in UTF-16": _raw(
        "a.jsonl", "{}".encode("utf-16"), ":1: byte 0 of the line is not UTF-8; save the file"
    ),
    "an empty archive": _raw("a.jsonl", "", ":1: empty; put a record on each line, or remove the file"),
    "an archive of 200 MB of zeros": Bad(
        lambda root: both(put("in/x", ""), sparse("in/a.jsonl"))(root),
        "a.jsonl:1: a line of 6,000,000 bytes or more",
        _COMMAND,
    ),
    "compression that swells": _raw(
        "a.jsonl.gz",
        gzip.compress(b"\0" * 100_000_000, 1),
        ":1: a line of 6,000,000 bytes or more; give one article a line",
    ),
    "damaged compression": _raw(
        "a.jsonl.gz", gzip.compress(b"{}" * 99)[:20], ":1: cannot be read further: the compressed"
    ),
    "no compression at all": _raw("a.jsonl.gz", "{}", ":1: cannot be read further: the compressed file is damaged"),
    "text in place of rows": _raw("a.parquet", "x", ": not Parquet, or damaged after row 0"),
    "rows without a text": Bad(
        _rows(body=[_TEXT]), "a.parquet: no column text and no column published_on; name", _COMMAND
    ),
    "rows of one huge text": Bad(
        _rows(text=["x" * 20_000_000], published_on=["2024-01-02"]),
        "unfold to more than 10,000,000, as no honest file does; write the file again, with an article a row",
        _COMMAND,
    ),
    "rows that all have one long text": Bad(
        _rows(text=["x" * 900_000] * 30, published_on=["x"] * 30),
        "unfold to more than 10,000,000, as no honest file does",
        _COMMAND,
    ),
    "lines that all have one long text": _raw(
        "a.jsonl.gz",
        gzip.compress(b'{"text": "%s", "published_on": "x"}\n' % (b"x" * 900_000) * 20),
        ":12: ",
    ),
    "rows with a number for a text": Bad(
        _rows(text=[1], published_on=["2024-01-02"]),
        "a.parquet row 1: text is no text but a number; write text as",
        _COMMAND,
    ),
    "rows with a formula": Bad(
        _rows(text=[_TEXT], published_on=["2024-01-02"], publisher=["=1+1"]),
        "a.parquet row 1: publisher begins with '=', as a formula does",
        _COMMAND,
    ),
    "an archive by a link": Bad(
        both(put("in/b.txt", BAKU_TEXT), link("in/a.jsonl", "/etc/passwd")),
        "a.jsonl: a link out of the folder",
        _COMMAND,
    ),
    "a file whose name is a formula": _raw(
        "=1+1.txt", BAKU_TEXT, ": its name begins with '=', as a formula does; rename"
    ),
    "a hidden folder": _raw(".cache/a.txt", BAKU_TEXT, ": its name or folder begins with a dot"),
    "nothing to extract": Bad(lambda root: (root / "in").mkdir(), "no article under the given paths", _COMMAND, 2),
    "articles that are nowhere": Bad(lambda root: None, "in: there is no such file or folder", _COMMAND, 2),
    "an output that holds somebody's work": Bad(
        both(put("in/a.txt", BAKU_TEXT), put("out/thesis.docx", "x")),
        "out holds thesis.docx, which is none of our files: give an empty or new folder",
        _COMMAND,
        2,
    ),
    "an output that is a file": Bad(
        both(put("in/a.txt", BAKU_TEXT), put("out", "x")), "out is a file: give a folder", _COMMAND, 2
    ),
    "an output in the dataset": Bad(
        both(put("in/a.txt", BAKU_TEXT), put("dataset/csv/x", "")),
        "dataset/csv holds x, which is none of our files",
        "extract in --output dataset/csv",
        2,
    ),
}
