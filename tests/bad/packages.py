"""Bad packages: what was made edited by hand, stale or replaced by something else, for `validate`."""

import json
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.bad import Bad, Damage, both, link, put, removed, replaced, sparse

_PEOPLE, _PARQUET, _TOLD = "dataset/csv/people.csv", "dataset/parquet/people.parquet", "datapackage.json"
_AGAIN = "made from the contract and the tables, never edited: run `make dataset`"


def _package(damage: Damage, says: str, code: int = 1) -> Bad:
    return Bad(damage, says, "validate .", code)


def _told(content: object) -> Damage:
    return put(_TOLD, json.dumps(content))


def _huge_parquet(root: Path) -> None:
    """A small file of a thousand rows of one word."""
    column = pa.DictionaryArray.from_arrays(pa.array([0] * 1000, pa.int8()), ["x" * 1000])
    pq.write_table(pa.table({"person_id": column}), root / _PARQUET, compression="zstd")


def _long_parquet(root: Path) -> None:
    """A small file in which a word of a million letters stands once, and is meant a hundred times."""
    pq.write_table(pa.table({"person_id": ["x" * 1_000_000] * 100}), root / _PARQUET, compression="zstd")


def _many_rows(root: Path) -> None:
    pq.write_table(pa.table({"person_id": pa.array([None] * 3_000_000, pa.string())}), root / _PARQUET)


PACKAGES = {
    "an edited value": _package(replaced(_PEOPLE, "Mateo Quiroga", "Matteo Quiroga"), f"{_PEOPLE}: hash (found "),
    "an edited value, and what to do instead": _package(
        replaced(_PEOPLE, "Mateo Quiroga", "Matteo Quiroga"), f"{_AGAIN}, and put wrong values right in `seeds/corr"
    ),
    "an edited row of both formats' table": _package(
        replaced(_PEOPLE, "Mateo Quiroga", "Matteo Quiroga"),
        "people: formats_agree: CSV and Parquet hold different rows",
    ),
    "a row added by hand": _package(
        replaced(_PEOPLE, "mateo-quiroga,", "lena-bo,Lena Bo,,,\nmateo-quiroga,"),
        "people, row lena-bo, column name: evid",
    ),
    "a row taken out by hand": _package(
        replaced("dataset/csv/ceremonies.csv", "2019-05-06-guest-book", "2019-05-06-other"),
        "dataset/csv/ceremonies.csv: hash",
    ),
    "a table with CRLF": _package(
        lambda root: put(_PEOPLE, (root / _PEOPLE).read_bytes().replace(b"\n", b"\r\n"))(root),
        f"{_PEOPLE}: bytes (found ",
    ),
    "a table with a blank line at its end": _package(
        lambda root: put(_PEOPLE, (root / _PEOPLE).read_bytes() + b"\n")(root),
        "people: readable: people.csv cannot be read: line 4 has 0 cells, the header",
    ),
    "an edited name and hash": _package(
        both(replaced(_PEOPLE, "Mateo Quiroga", "Matteo Quiroga"), replaced(_TOLD, "sha256:", "sha256:0")),
        "formats_agree",
    ),
    "half a Parquet file": _package(
        lambda root: put(_PARQUET, (root / _PARQUET).read_bytes()[:100])(root),
        "people: readable: people.parquet cannot be",
    ),
    "text in place of Parquet": _package(
        put(_PARQUET, "person_id\n"), "people: readable: people.parquet cannot be read"
    ),
    "Parquet of another table": _package(
        lambda root: put(_PARQUET, (root / _PARQUET).with_name("offices.parquet").read_bytes())(root), "formats_agree"
    ),
    "Parquet of a thousand rows of one word": _package(_huge_parquet, "people: formats_agree"),
    "Parquet of a hundred rows of one long word": _package(
        _long_parquet, "unfold to more than 10,000,000, as no honest"
    ),
    "Parquet of many millions of rows": _package(_many_rows, "bytes hold 3,000,000 rows, as no honest file does"),
    "Parquet of 200 MB": _package(sparse(_PARQUET), "people: readable: people.parquet cannot be read"),
    "Parquet by a link": _package(
        link(_PARQUET, "/etc/passwd"), "people: readable: people.parquet cannot be read: it is a"
    ),
    "an edited schema": _package(
        replaced("schema/people.json", "Given name", "Forename"), f"schema/people.json: made_from_contract: {_AGAIN}"
    ),
    "a stale codebook": _package(
        replaced("schema/codebook.md", "One row is a person.", "A row."), "schema/codebook.md: made_from_contract"
    ),
    "a missing schema": _package(removed("schema/people.json"), "schema/people.json: made_from_contract"),
    "a file that is no part of it": _package(
        put("dataset/csv/notes.txt", "x"), "dataset/csv/notes.txt: known_file: remove it"
    ),
    "a program among the tables": _package(put("dataset/csv/run.sh", "x"), "dataset/csv/run.sh: known_file"),
    "a missing sheet": _package(removed("dataset/decisions/gaps.csv"), "dataset/decisions/gaps.csv: file_present"),
    "an edited sheet": _package(put("dataset/decisions/gaps.csv", "x\n"), "dataset/decisions/gaps.csv: hash"),
    "a sheet by a link": _package(
        link("dataset/decisions/gaps.csv", "/etc/passwd"), "dataset/decisions/gaps.csv: file_present"
    ),
    "no descriptor": _package(removed(_TOLD), "datapackage.json: readable: FileNotFoundError"),
    "an edited descriptor": _package(
        replaced(_TOLD, "Who leads it.", "Who follows."), "datapackage.json: made_from_contract"
    ),
    "a package of another version": _package(
        both(
            replaced(_TOLD, '"version": "', '"version": "0.'), replaced("schema/people.json", "Given name", "Forename")
        ),
        'datapackage.json: made_by_this_version (found "0.0.',
    ),
    "an empty descriptor": _package(put(_TOLD, ""), "datapackage.json: readable: JSONDecodeError Expecting value"),
    "a descriptor that is a list": _package(_told([]), "datapackage.json: readable: TypeError"),
    "a descriptor without resources": _package(_told({}), "datapackage.json: readable: KeyError 'resources'"),
    "a descriptor of numbers": _package(_told({"resources": [1, 2]}), "datapackage.json: readable: TypeError"),
    "a descriptor of nothing": _package(_told({"resources": None}), "datapackage.json: readable: TypeError"),
    "a descriptor with a path that climbs out": _package(
        replaced(_TOLD, '"dataset/csv/people.csv"', '"../../../etc/passwd"'), "dataset/csv/people.csv: bytes"
    ),
    "a descriptor of another address": _package(
        replaced(_TOLD, '"dataset/csv/people.csv"', '"https://a.example/people.csv"'), "dataset/csv/people.csv: bytes"
    ),
    "JSON nested deeply": _package(put(_TOLD, "[" * 100_000), "datapackage.json: readable: RecursionError"),
    "JSON of a huge number": _package(
        put(_TOLD, '{"resources": ' + "9" * 9999 + "}"), "datapackage.json: readable: ValueErr"
    ),
    "a descriptor of 200 MB": _package(sparse(_TOLD), "datapackage.json: readable"),
    "a journal that would remove the articles": _package(
        put(".readouts-journal", '{"put": [], "drop": ["seeds"]}'),
        ".readouts-journal: was not left behind by readouts: delete it",
        2,
    ),
    "a journal that climbs out": _package(
        put(".readouts-journal", '{"put": ["../secret.txt"], "drop": []}'), ".readouts-journal: was not left behind", 2
    ),
    "a journal that is no JSON": _package(put(".readouts-journal", "x"), ".readouts-journal: was not left behind", 2),
    "a journal nested deeply": _package(
        put(".readouts-journal", "[" * 100_000), ".readouts-journal: was not left behind", 2
    ),
    "a journal about git": _package(
        put(".readouts-journal", '{"put": [], "drop": [".git"]}'), ".readouts-journal: was not left behind", 2
    ),
    "nothing at all": Bad(lambda root: None, "nowhere: there is no such folder", "validate nowhere", 2),
    "a folder without tables": Bad(
        lambda root: None, "seeds: holds no tables; expected files such as", "validate seeds", 2
    ),
    "a pipe in place of a folder": Bad(
        lambda root: os.mkfifo(root / "pipe"),
        "pipe: give a folder of tables, a package, its dataset folder or a release zip",
        "validate pipe",
        2,
    ),
}
