"""Bad rows in the CSV files of a folder of tables, for `validate`: every rule of columns, rows, keys and words."""

import csv
from collections.abc import Callable
from pathlib import Path

from readouts import contract
from readouts.publish import table_bytes
from tests import sample
from tests.bad import Bad, Damage, both, link, put, removed, replaced, sparse
from tests.test_validate import BROKEN, CALL, LEAD, MEETING, NOT_IN_CSV, SPAN, Place, Tables, change

FJORD, STATEMENT = "2019-05-08-fjord", "fjord.1"


def in_tables(damage: Callable[[Tables], None], says: str) -> Bad:
    """Changed rows, written to the CSV files beside the articles."""

    def apply(root: Path) -> None:
        good, tables = sample.rows(), sample.rows()
        damage(tables)
        for table in [table for table in tables if tables[table] != good[table]]:
            content = table_bytes(table, contract.frame(table, tables[table]), "csv")
            (root / f"dataset/csv/{table}.csv").write_bytes(content)

    return Bad(apply, says, "validate dataset")


def _place(place: Place) -> str:
    table, row, column, rule = place
    return ", ".join([table, f"row {row}", *([f"column {column}"] if column else [])]) + f": {rule}"


def _edited(edit: Callable[[list[list[str]]], object], says: str, table: str = "people") -> Bad:
    """A CSV file whose lines were edited, cell by cell."""

    def damage(root: Path) -> None:
        path = root / f"dataset/csv/{table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            lines = list(csv.reader(file))
        edit(lines)
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(lines)

    return Bad(damage, says, "validate dataset")


def _file(damage: Damage, says: str) -> Bad:
    return Bad(damage, says, "validate dataset")


def _moved(by: Callable[[str, int], int], **cells: object) -> Callable[[Tables], None]:
    """A statement counted in another way: each place by what stands before it."""

    def damage(tables: Tables) -> None:
        text = sample.texts()[FJORD]
        row = next(row for row in tables["statements"] if row["statement_id"] == STATEMENT)
        start, end = by(text, row["start"]), by(text, row["end"])
        row.update(start=start, end=end, **cells)

    return damage


def _in_bytes(text: str, place: int) -> int:
    return len(text[:place].encode())


def _in_utf16(text: str, place: int) -> int:
    return len((text[:place] + "🙂").encode("utf-16-le")) // 2


def _words(**cells: object) -> Callable[[Tables], None]:
    return change("evidence", SPAN, **cells)


_AGENCY = sample.FJORD.index("Nordlys")

ROWS = {name: in_tables(damage, _place(place)) for name, (damage, place) in BROKEN.items() if name not in NOT_IN_CSV}

WORDS = {
    "evidence moved by one character": in_tables(
        _words(start=_AGENCY + 1, end=_AGENCY + 8),
        f"evidence, row {SPAN}, column exact: words_as_in_article (found \"Nordlys\"): the article has 'ordlys:' at",
    ),
    "evidence moved back by one character": in_tables(
        _words(start=_AGENCY - 1, end=_AGENCY + 6), f"evidence, row {SPAN}, column exact: words_as_in_article"
    ),
    "evidence that quotes another article": in_tables(
        _words(article_id="2020-01-15-andes"), f"evidence, row {SPAN}, column exact: words_as_in_article"
    ),
    "evidence from an article that is nowhere": in_tables(
        _words(article_id="elsewhere"), f'evidence, row {SPAN}, column article_id: foreign_key (found "elsewhere"): add'
    ),
    "evidence far beyond the article": in_tables(
        _words(start=10**9, end=10**9 + 7), f"evidence, row {SPAN}, column exact: words_as_in_article"
    ),
    "evidence at a place no integer holds": in_tables(
        _words(start=10**30), f'evidence, row {SPAN}, column start: whole_number (found "1{"0" * 30}"): write a whole'
    ),
    "evidence in other letters that look alike": in_tables(
        _words(exact="Nоrdlys", sentence="Nоrdlys:"), f"evidence, row {SPAN}, column exact: words_as_in_article"
    ),
    "evidence with decomposed letters": in_tables(
        _words(exact="No\u0308rdly", sentence="No\u0308rdly:"),
        f"evidence, row {SPAN}, column exact: words_as_in_article",
    ),
    "evidence with a zero-width space": in_tables(
        _words(exact="Nord\u200bly", sentence="Nord\u200bly:"),
        r'words_as_in_article (found "Nord\u200bly"): the article',
    ),
    "evidence from right to left": in_tables(
        _words(exact="\u202eNordly", sentence="\u202eNordly:"), r'words_as_in_article (found "\u202eNordly")'
    ),
    "evidence for another's row": in_tables(
        change("evidence", LEAD, row_id="mateo-quiroga"),
        'people, row ingrid-solhaug, column name: evidence (found "Ingr',
    ),
    "a statement counted in bytes": in_tables(
        _moved(_in_bytes), f"statements, row {STATEMENT}, column end: span_is_as_long_as_its_words"
    ),
    "a statement counted in UTF-16": in_tables(
        _moved(_in_utf16), f"statements, row {STATEMENT}, column exact: words_as_in_article"
    ),
    "a sentence of a whole book": in_tables(
        _words(sentence="Nordlys" * 100_000), f"evidence, row {SPAN}, column sentence: sentence_around_words"
    ),
    "a changed article": Bad(
        replaced(f"seeds/{FJORD}.txt", "stressed", "denied"),
        f"articles, row {FJORD}, column sha256: hash_of_text",
        "validate dataset",
    ),
    "an article with other line ends": Bad(
        lambda root: put(f"seeds/{FJORD}.txt", sample.FJORD.replace("\n", "\r\n"))(root),
        f'articles, row {FJORD}, column characters: length_of_text (found "283"): the file at hand has 290 characters',
        "validate dataset",
    ),
    "an article with a byte-order mark": Bad(
        lambda root: put(f"seeds/{FJORD}.txt", "\ufeff" + sample.FJORD)(root),
        "column exact: words_as_in_article",
        "validate dataset",
    ),
    "an article in place of which a link stands": Bad(
        link(f"seeds/{FJORD}.txt", "../../secret.txt"),
        f"articles, row {FJORD}, column sha256: hash_of_text",
        "validate dataset",
    ),
    "an article of 200 MB": Bad(
        sparse(f"seeds/{FJORD}.txt"), f"articles, row {FJORD}, column sha256: hash_of_text", "validate dataset"
    ),
    "an article that climbs out": in_tables(
        change("articles", FJORD, seed_path="../secret.txt"), f"articles, row {FJORD}, column seed_path: pattern"
    ),
    "an article that climbs out later": in_tables(
        change("articles", FJORD, seed_path="seeds/../../secret.txt"),
        f"articles, row {FJORD}, column seed_path: pattern",
    ),
    "a language that has no code": in_tables(
        change("articles", FJORD, language="English"), f"articles, row {FJORD}, column language: pattern"
    ),
    "a topic that nobody knows": in_tables(
        change("meeting_topics", f"{MEETING}.trade", topic_id="gossip"),
        f'meeting_topics, row {MEETING}.trade, column topic_id: allowed_value (found "gossip"): use one of',
    ),
    "a status that nobody knows": in_tables(
        change("meetings", CALL, status="cancelled"),
        f'meetings, row {CALL}, column status: allowed_value (found "cancelled")',
    ),
    "a role in capitals": in_tables(
        change("offices", "cl-president", role="Minister"),
        'column role: allowed_value (found "Minister"): use one of head_',
    ),
    "a key that climbs out": in_tables(
        change("people", "mateo-quiroga", person_id="../../x"), "people, row ../../x, column person_id: pattern"
    ),
    **{
        f"a name that is the formula {formula!r}": in_tables(
            change("people", "mateo-quiroga", name=formula), "people, row mateo-quiroga, column name: evidence (found "
        )
        for formula in ("=HYPERLINK(1)", "+1+1", "-1+1", "@SUM(A1)")
    },
    **{
        f"a name that begins with {blank!r}": in_tables(
            change("people", "mateo-quiroga", name=f"{blank}=1+1"), "people, row mateo-quiroga, column name: pattern"
        )
        for blank in ("\t", "\r", "\n")
    },
}


def _header(lines: list[list[str]]) -> None:
    lines[0][1] = "Name"


def _no_header(lines: list[list[str]]) -> None:
    del lines[0]


def _column_too_many(lines: list[list[str]]) -> None:
    for line in lines:
        line.append("mood")


def _columns_turned(lines: list[list[str]]) -> None:
    for line in lines:
        line[1], line[2] = line[2], line[1]


def _wide(lines: list[list[str]]) -> None:
    lines[:] = [["x"] * 100_000]


_PEOPLE = "dataset/csv/people.csv"
_CANNOT = "people: readable: people.csv cannot be read: "

FILES = {
    "a column renamed": _edited(_header, "people, column name: column_present: add the column, with empty cells where"),
    "no line of columns": _edited(_no_header, "people, column person_id: column_present"),
    "a column too many": _edited(
        _column_too_many, "people, column mood: known_column: remove it; the columns are person_id"
    ),
    "columns in another order": _edited(_columns_turned, 'people: column_order (found "person_id, given_name, name'),
    "a hundred thousand columns": _edited(_wide, f"{_CANNOT}it has 100000 columns: no table has more than 100"),
    "a line with a cell too few": _edited(
        lambda lines: lines[2].pop(), f"{_CANNOT}line 3 has 4 cells, the header has 5"
    ),
    "no rows of topics": _edited(
        lambda lines: lines.__delitem__(slice(1, None)), "topics, row space, column topic_id", "topics"
    ),
    "an empty table": _file(put(_PEOPLE, ""), f"{_CANNOT}it is empty: the first line must name the columns"),
    "a table with a byte-order mark": _file(
        lambda root: put(_PEOPLE, b"\xef\xbb\xbf" + (root / _PEOPLE).read_bytes())(root),
        r"people, column \ufeffperson_id: known_column",
    ),
    "a table in Latin-1": _file(
        put(_PEOPLE, b"person_id,name\nx,\xe4"), f"{_CANNOT}byte 0xe4 is not UTF-8: save it as CSV"
    ),
    "a table in UTF-16": _file(put(_PEOPLE, "person_id".encode("utf-16")), f"{_CANNOT}byte 0xff is not UTF-8"),
    "a table with a quote that never ends": _file(put(_PEOPLE, '"person_id'), f"{_CANNOT}unexpected end of data"),
    "a spreadsheet in place of a table": _file(put(_PEOPLE, b"PK\3\4\0\xff"), f"{_CANNOT}byte 0xff is not UTF-8"),
    "a table of 200 MB": _file(sparse(_PEOPLE), f"{_CANNOT}a line of 16,777,216 characters or more: no table has such"),
    "a table that is missing": _file(removed(_PEOPLE), "people: file_present: add people.csv, with"),
    "a table in a folder": _file(
        both(removed(_PEOPLE), lambda root: (root / _PEOPLE).mkdir()),
        f"{_CANNOT}it is no regular file: put the table",
    ),
    "a table by a link": _file(link(_PEOPLE, "/etc/passwd"), f"{_CANNOT}it is a link out of the folder: put the table"),
    "a table by a link to itself": _file(link(_PEOPLE, "people.csv"), f"{_CANNOT}"),
    "a cell of a million letters": _edited(
        lambda lines: lines[1].__setitem__(1, "x" * 1_000_000), f'column name: evidence (found "{"x" * 80}…")'
    ),
    "a cell of twenty million letters": _edited(
        lambda lines: lines[1].__setitem__(1, "x" * 20_000_000), f"{_CANNOT}a line of 16,777,216 characters or more"
    ),
}
TABLES = {**ROWS, **WORDS, **FILES}
