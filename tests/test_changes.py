"""What changed between two datasets: keyed, through redirects, with the words behind it."""

from collections.abc import Callable

import pandas as pd
import pytest

from readouts import contract
from readouts.changes import Change, Changes, Dataset, between, dataset, markdown, text
from readouts.changes.dataset import REFERS, SHEETS, TABLES
from readouts.changes.telling import NAMES
from readouts.contract.decisions import SHEETS as DECLARED
from tests import sample

MEETING = "2019-05-06-solhaug-quiroga"
FJORD, ANDES = "2019-05-08-fjord", "2020-01-15-andes"
Rows = dict[str, list[sample.Row]]


def _dataset(rows: Rows, sheets: dict[str, list[dict[str, str | None]]] | None = None) -> Dataset:
    return dataset({table: contract.frame(table, rows[table]) for table in rows}, sheets or {})


def _changed(edit: Callable[[Rows], object], sheets: dict[str, list[dict[str, str | None]]] | None = None) -> Changes:
    """What changed from the sample to the sample as edited."""
    rows = sample.rows()
    edit(rows)
    return between(_dataset(sample.rows()), _dataset(rows, sheets))


def _of(changes: Changes, table: str) -> Change:
    found = [change for change in changes.things if change.table == table]
    assert len(found) == 1, found
    return found[0]


def _row(rows: Rows, table: str, key: str) -> sample.Row:
    return next(row for row in rows[table] if row[contract.key_column(table)] == key)


def _drop(rows: Rows, table: str, key: str) -> None:
    """A row gone, with the evidence for it."""
    rows[table].remove(_row(rows, table, key))
    rows["evidence"] = [row for row in rows["evidence"] if (row["table"], row["row_id"]) != (table, key)]


def _replace(rows: Rows, old: str, new: str) -> None:
    """An id put in the place of another, wherever it stands, in keys that are made of it too."""
    for table in rows:
        rows[table] = [
            {
                column: value.replace(old, new) if column.endswith("_id") and isinstance(value, str) else value
                for column, value in row.items()
            }
            for row in rows[table]
        ]
    for row in rows["evidence"]:
        if row["value"] == old:
            row["value"] = new


def _redirect(table: str, old: str, new: str) -> dict[str, list[dict[str, str | None]]]:
    return {"redirects": [{"table": table, "id": old, "redirects_to": new}]}


def test_it_knows_the_tables_keys_and_sheets_of_the_contract() -> None:
    assert tuple(contract.TABLES) == TABLES
    links = {column: other for table in TABLES for column, other in contract.foreign_keys(table).items()}
    assert {
        column: other for column, other in links.items() if other != "countries" and column != "parent_id"
    } == REFERS
    assert set(SHEETS) == set(DECLARED)
    assert set(NAMES) == set(TABLES) - {"evidence", "countries"} | {"corrections", "gaps"}


def test_the_order_of_rows_and_columns_changes_nothing() -> None:
    frames = sample.frames()
    turned = {table: frame.iloc[::-1, [0, *range(frame.shape[1] - 1, 0, -1)]] for table, frame in frames.items()}
    changes = between(dataset(frames, {}), dataset(turned, {}))
    assert not changes
    assert "Nothing changed." in text(changes, "A to B")
    assert "Nothing changed." in markdown(changes, "A to B")


def test_text_and_typed_tables_are_the_same() -> None:
    typed = {table: contract.frame(table, rows) for table, rows in sample.rows().items()}
    as_text = {
        table: pd.DataFrame(
            [
                {column: None if pd.isna(value) else contract.value_text(value) for column, value in row.items()}
                for row in frame.to_dict("records")
            ],
            columns=frame.columns,
            dtype=object,
        )
        for table, frame in typed.items()
    }
    assert not between(dataset(typed, {}), dataset(as_text, {}))


def test_a_value_that_changed_is_told_with_its_column_and_the_sentence() -> None:
    def edit(rows: Rows) -> None:
        _row(rows, "meetings", MEETING)["city"] = "Norway"
        next(
            row
            for row in rows["evidence"]
            if (row["table"], row["row_id"], row["field"]) == ("meetings", MEETING, "city")
        ).update(value="Norway")

    changes = _changed(edit)
    change = _of(changes, "meetings")
    assert (change.kind, change.id, change.article_id) == ("changed", MEETING, FJORD)
    assert [(value.column, value.old, value.new) for value in change.values] == [("city", "Oslo", "Norway")]
    said = text(changes, "A to B")
    assert "  city: Oslo → Norway\n    “Chilean President" in said
    assert "meetings: 2 rows; 1 changed\n" in said


def test_a_key_that_changed_is_told_with_what_it_stands_for() -> None:
    def edit(rows: Rows) -> None:
        seats = [row for row in rows["meeting_participants"] if row["meeting_id"] == MEETING]
        seats[0]["office_id"], seats[0]["country_code"] = seats[1]["office_id"], seats[1]["country_code"]

    (seat,) = _of(_changed(edit), "meetings").parts
    assert [(value.column, value.old, value.new) for value in seat.values] == [
        ("office_id", "President of Chile (cl-president)", "Minister of Trade of Norway, trade (no-trade-minister)"),
        ("country_code", "Chile (CL)", "Norway (NO)"),
    ]


def test_a_correction_is_told_with_its_reason() -> None:
    line: dict[str, str | None] = {
        "table": "meetings",
        "row_id": MEETING,
        "field": "city",
        "expect": "Oslo",
        "value": "Bergen",
        "reason": "The ministry says so",
        "source": "https://mod.example/1",
        "corrected_by": "Lena",
    }
    changes = _changed(lambda rows: _row(rows, "meetings", MEETING).update(city="Bergen"), {"corrections": [line]})
    assert "The ministry says so" in _of(changes, "meetings").values[0].reason
    assert "\n    corrected city from Oslo to Bergen: The ministry says so" in text(changes, "A to B")
    assert [(change.kind, change.table) for change in changes.decisions] == [("added", "corrections")]
    assert f"correction added: meetings {MEETING}: city from Oslo to Bergen" in text(changes, "A to B")


def test_what_an_added_article_brings_is_told_with_it() -> None:
    rows = sample.rows()
    before = sample.rows()
    for table in before:
        before[table] = [row for row in before[table] if not _tells(row, ("2020", "andes", "polar"))]
    changes = between(_dataset(before), _dataset(rows))
    assert [change.kind for change in changes.things] == ["added", "added", "changed", "added", "added"]
    meeting = _of(changes, "meetings")
    assert meeting.article_id == _of(changes, "people").article_id == ANDES
    assert [(part.kind, part.table) for part in meeting.parts] == [
        *[("added", "meeting_participants")] * 2,
        ("added", "meeting_articles"),
    ]
    said = text(changes, "A to B")
    assert f"Article added: {ANDES} (2020-01-15)" in said
    assert "meeting added: 2020-solhaug-chile: Chile and Ingrid Solhaug, no day known, planned phone bilateral" in said
    assert "  participant: Ingrid Solhaug, Chair of Polar Agency, principal" in said
    assert "person changed: ingrid-solhaug: Ingrid Solhaug\n  office held added: Chair of Polar Agency" in said
    assert "statements: 1 added" in said
    assert changes.reworded == {}
    assert f"report: {ANDES}" not in said


def test_articles_that_came_stand_first() -> None:
    def edit(rows: Rows) -> None:
        rows["articles"].append(_row(rows, "articles", FJORD) | {"article_id": "z", "published_on": "2021-01-01"})
        _row(rows, "people", "mateo-quiroga")["wikidata_id"] = "Q2"

    headings = [line for line in text(_changed(edit), "A to B").splitlines() if line.startswith("Article")]
    assert headings == ["Article added: z (2021-01-01, Nordlys, https://example.org/a?b=1,2)", f"Article {FJORD}"]


def _tells(row: sample.Row, words: tuple[str, ...]) -> bool:
    ids = [value for column, value in row.items() if column.endswith("_id") and isinstance(value, str)]
    return any(word in id for id in ids for word in words)


def test_rows_that_went_are_told_in_the_words_they_had() -> None:
    changes = _changed(lambda rows: _drop(rows, "meeting_topics", f"{MEETING}.trade"))
    change = _of(changes, "meetings")
    assert [(part.kind, part.table, part.told) for part in change.parts] == [("removed", "meeting_topics", "trade")]
    assert change.parts[0].evidence[0].exact == "trade"
    assert "  topic removed: trade\n" in text(changes, "A to B")


def test_a_redirect_renames_and_nothing_else_has_changed() -> None:
    changes = _changed(
        lambda rows: _replace(rows, "mateo-quiroga", "mateo-b-quiroga"),
        _redirect("people", "mateo-quiroga", "mateo-b-quiroga"),
    )
    assert [(change.kind, change.was, change.id) for change in changes.things] == [
        ("renamed", "mateo-quiroga", "mateo-b-quiroga")
    ]
    assert {table: count.happened() for table, count in changes.counts.items() if count.happened()} == {
        "people": {"renamed": 1}
    }


def test_without_a_redirect_the_same_is_one_gone_and_one_come() -> None:
    changes = _changed(lambda rows: _replace(rows, "mateo-quiroga", "mateo-b-quiroga"))
    assert changes.counts["people"].happened() == {"added": 1, "removed": 1}


def test_a_renamed_meeting_keeps_what_belongs_to_it() -> None:
    changes = _changed(
        lambda rows: _replace(rows, MEETING, "2019-05-07-solhaug-quiroga"),
        _redirect("meetings", MEETING, "2019-05-07-solhaug-quiroga"),
    )
    assert [change.kind for change in changes.things] == ["renamed"]
    assert changes.counts["meeting_participants"].happened() == {}
    assert changes.counts["evidence"].happened() == {}


def test_people_who_became_one_are_told_with_what_the_other_brought() -> None:
    before = sample.rows()
    before["people"].append({"person_id": "i-solhaug", "name": "Solhaug", "family_name": "Solhaug"})
    for table in ("tenures", "meeting_participants"):
        for row in before[table]:
            if row["office_id"] == "polar-chair":
                row["person_id"] = "i-solhaug"
    both = _row(before, "tenures", "ingrid-solhaug.no-trade-minister")
    before["tenures"].append(both | {"tenure_id": "i-solhaug.no-trade-minister", "person_id": "i-solhaug"})
    after = _dataset(sample.rows(), _redirect("people", "i-solhaug", "ingrid-solhaug"))
    changes = between(_dataset(before), after)
    assert [(change.kind, change.was, change.id) for change in changes.things] == [
        ("merged", "i-solhaug", "ingrid-solhaug")
    ]
    assert changes.counts["tenures"].happened() == {}
    said = text(changes, "A to B")
    assert "person merged: i-solhaug is part of ingrid-solhaug now: Ingrid Solhaug\n" in said
    assert "  office held: Chair of Polar Agency, seen 2020-01-15\n" in said


def test_redirects_that_lead_round_or_nowhere_end() -> None:
    lines: list[dict[str, str | None]] = [
        {"table": "people", "id": "a", "redirects_to": "b"},
        {"table": "people", "id": "b", "redirects_to": "c"},
        {"table": "people", "id": "c", "redirects_to": "b"},
        {"table": "people", "id": "mateo-quiroga", "redirects_to": "nobody"},
    ]
    before = sample.rows()
    before["people"].append({"person_id": "a", "name": "A"})
    rows = sample.rows()
    _drop(rows, "people", "mateo-quiroga")
    changes = between(_dataset(before), _dataset(rows, {"redirects": lines}))
    assert changes.counts["people"].happened() == {"removed": 2}


def test_statements_are_counted_by_article() -> None:
    def edit(rows: Rows) -> None:
        rows["statements"] = [row | {"act": "noted"} for row in rows["statements"] if row["article_id"] == FJORD]

    changes = _changed(edit)
    assert {article: count.happened() for article, count in changes.statements.items()} == {
        FJORD: {"changed": 1},
        ANDES: {"removed": 1},
    }
    assert "statements: 1 changed\n  in 1, act: stressed → noted\n" in text(changes, "A to B")


def test_words_that_moved_within_their_article_have_not_changed() -> None:
    def edit(rows: Rows) -> None:
        for row in rows["statements"] + rows["evidence"]:
            row.update(start=row["start"] + 9, end=row["end"] + 9)
        rows["statements"][0]["statement_id"] = "fjord.moved"
        rows["ceremonies"][0]["ceremony_id"] = "2019-05-06-guest-book.moved"
        for row in rows["evidence"]:
            row["row_id"] = row["row_id"].replace("fjord.1", "fjord.moved").replace("guest-book", "guest-book.moved")

    assert not _changed(edit)


def test_of_two_alike_the_one_that_went_is_told() -> None:
    before = sample.rows()
    before["ceremonies"].append(before["ceremonies"][0] | {"ceremony_id": "again"})
    changes = between(_dataset(before), _dataset(sample.rows()))
    assert _of(changes, "ceremonies").kind == "removed"


def test_a_text_that_was_changed_is_told_without_its_hash() -> None:
    said = text(_changed(lambda rows: rows["articles"][0].update(sha256="0" * 64)), "A to B")
    assert "  its text is another\n" in said
    assert "000" not in said


def test_other_words_behind_the_same_value_are_told_and_not_as_rows() -> None:
    def edit(rows: Rows) -> None:
        piece = next(row for row in rows["evidence"] if row["row_id"] == "ingrid-solhaug")
        piece.update(evidence_id="x", start=piece["start"] + 7, exact="Solhaug")

    changes = _changed(edit)
    assert changes.things == ()
    assert changes.reworded == {FJORD: ("people ingrid-solhaug: name",)}
    assert "other words behind values that stayed: 1\n  people ingrid-solhaug: name\n" in text(changes, "A to B")


def test_a_column_or_table_that_one_side_lacks_is_told_once() -> None:
    frames = sample.frames()
    older = frames | {"meetings": frames["meetings"].drop(columns="setting").drop(columns="mode")}
    del older["ceremonies"]
    changes = between(dataset(older, {}), dataset(frames, {}))
    assert len(changes.notes) == 3
    assert changes.things == ()
    assert "note: the column mode of meetings was added" in text(changes, "A to B")
    back = between(dataset(frames, {}), dataset(older, {}))
    assert back.things == ()
    assert "note: the table ceremonies was removed" in text(back, "B to A")


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("a | b", r"a \| b"),
        ("<img src=x>", r"\<img src=x\>"),
        ("`rm`", r"\`rm\`"),
        ("ask @octocat", "ask @\u200boctocat"),
        ("closes #12", "closes \\#\u200b12"),
        ("see http://evil.example", r"see http:\//evil.example"),
        ("[a](b)", r"\[a\](b)"),
        ("one\n\n## two", r"one \#\# two"),
        ("\x1b[31mred\u202e", r"\\x1b\[31mred\\u202e"),
    ],
)
def test_markdown_from_a_cell_is_text(words: str, written: str) -> None:
    changes = _changed(lambda rows: _row(rows, "people", "ingrid-solhaug").update(name=f"Ida {words}"))
    said = markdown(changes, "A to B")
    assert f"- person changed: ingrid-solhaug: Ida {written}\n" in said
    assert said.startswith("## A to B\n")


def test_markdown_that_is_too_long_is_cut_and_keeps_its_counts() -> None:
    def edit(rows: Rows) -> None:
        rows["people"] += [{"person_id": f"p{number}", "name": f"P{number} Ö"} for number in range(5000)]

    changes = _changed(edit)
    whole, cut = markdown(changes, "A to B"), markdown(changes, "A to B", most_bytes=20_000)
    assert len(whole.encode()) > 100_000
    assert 15_000 < len(cut.encode()) <= 20_000
    assert "**Cut here: " in cut
    assert cut.endswith("- people: 2 → 5002; 5000 added\n- unchanged: 14 tables with " + cut.rsplit("with ", 1)[1])


def test_a_long_sentence_is_told_around_its_words() -> None:
    def edit(rows: Rows) -> None:
        row = _row(rows, "people", "ingrid-solhaug")
        row["name"] = "Ida Solhaug"
        piece = next(row for row in rows["evidence"] if row["row_id"] == "ingrid-solhaug")
        piece |= {"value": "Ida Solhaug", "exact": "Ida", "sentence": "far " * 200 + "Ida" + " off" * 200}

    said = text(_changed(edit), "A to B")
    line = next(line for line in said.splitlines() if "[Ida]" in line)
    assert len(line) < 300
    assert "far [Ida] off" in line
