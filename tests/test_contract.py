"""The contract: which tables and columns there are, and how rows become typed tables."""

import datetime
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from readouts import contract
from readouts.contract.arrow import arrow_schema
from readouts.contract.descriptor import table_schema
from readouts.contract.made import FORMATS, Format
from readouts.publish import table_bytes
from readouts.validate import read_table
from tests import sample

COLUMNS = {
    "articles": "article_id title published_on byline agency publisher url rights source_name dateline_city "
    "dateline_country_code dateline_on language seed_path sha256 characters words",
    "people": "person_id name given_name family_name wikidata_id",
    "organizations": "organization_id name kind country_code acronym",
    "offices": "office_id title role portfolio organization_id country_code",
    "tenures": "tenure_id person_id office_id first_seen_on last_seen_on",
    "visits": "visit_id person_id office_id from_country_code to_country_code kind started_on ended_on date_basis",
    "meetings": "meeting_id started_on ended_on date_basis status mode format setting country_code city venue "
    "host_country_code visit_id plover_event plover_mode",
    "meeting_participants": "participant_id meeting_id person_id office_id country_code rank side capacity",
    "meeting_articles": "meeting_article_id meeting_id article_id",
    "topics": "topic_id label definition parent_id plover_context",
    "meeting_topics": "meeting_topic_id meeting_id topic_id",
    "ceremonies": "ceremony_id kind held_on country_code city venue visit_id meeting_id person_id",
    "statements": "statement_id article_id meeting_id speaker person_id office_id act start end exact",
    "evidence": "evidence_id table row_id field value article_id start end exact sentence basis rule",
    "countries": "country_code alpha3 name",
}


def test_tables_and_columns_stand_in_the_promised_order() -> None:
    assert {table: " ".join(contract.columns(table)) for table in contract.TABLES} == COLUMNS
    assert list(contract.TABLES) == list(COLUMNS)


@pytest.mark.parametrize("table", contract.TABLES)
def test_every_column_is_described_and_classed(table: str) -> None:
    for column in contract.columns(table):
        declared = contract.schema(table).columns[column]
        assert declared.title
        assert str(declared.description).endswith((".", "leaf."))
        assert contract.column_class(table, column) in contract.vocabulary.COLUMN_CLASSES
    classes = [contract.column_class(table, column) for column in contract.columns(table)]
    assert classes.index("key") == 0
    assert classes.count("key") == 1


def test_foreign_keys_lead_to_tables_of_the_same_key() -> None:
    for table in contract.TABLES:
        for column, other in contract.foreign_keys(table).items():
            assert column.endswith(contract.key_column(other)) or column == "parent_id"


def test_cited_tables_are_those_with_cited_columns() -> None:
    cited = tuple(table for table in contract.TABLES if contract.cited_columns(table))
    assert cited == contract.vocabulary.CITED_TABLES


def test_topics_are_five_parents_with_their_leaves() -> None:
    assert contract.vocabulary.PARENT_TOPICS == ("politics", "security", "defence", "economy", "society")
    assert len(contract.vocabulary.LEAF_TOPICS) == 48
    assert {row["parent_id"] for row in contract.vocabulary.TOPICS} == {None, *contract.vocabulary.PARENT_TOPICS}


def test_countries_go_by_their_usual_names() -> None:
    assert contract.country_row("MD") == {"country_code": "MD", "alpha3": "MDA", "name": "Moldova"}
    assert contract.country_row("XK") == {"country_code": "XK", "alpha3": "XKX", "name": "Kosovo"}
    assert contract.country_row("ZZ") is None


def test_frame_types_orders_and_fills() -> None:
    rows: list[dict[str, object]] = [
        {"meeting_id": "b", "started_on": "2021-01-02"},
        {"meeting_id": "a", "ended_on": datetime.date(2021, 1, 3)},
    ]
    made = contract.frame("meetings", rows)
    assert list(made["meeting_id"]) == ["a", "b"]
    assert made["started_on"].isna().tolist() == [True, False]
    assert {str(made[column].dtype) for column in made.columns} == {"str", "datetime64[s]", "category"}
    assert tuple(made["status"].cat.categories) == contract.vocabulary.STATUSES


def test_frame_refuses_an_unknown_column() -> None:
    with pytest.raises(ValueError, match=r"meetings: no such column: town"):
        contract.frame("meetings", [{"meeting_id": "a", "town": "Oslo"}])


def test_frame_keeps_a_misfit_for_the_gate() -> None:
    made = contract.frame("meetings", [{"meeting_id": "a", "started_on": "2021-02-30", "status": "dreamt"}])
    assert list(made["started_on"]) == ["2021-02-30"]
    assert list(contract.misfits("meetings", "status", made["status"])) == ["dreamt"]


@pytest.mark.parametrize("table", contract.TABLES)
def test_arrow_schema_describes_every_column(table: str) -> None:
    made = arrow_schema(table)
    assert made.names == list(contract.columns(table))
    assert all(field.metadata[b"description"] for field in made)


def _values(field: dict[str, object]) -> st.SearchStrategy[object]:
    constraints = field["constraints"]
    assert isinstance(constraints, dict)
    if "enum" in constraints:
        return st.sampled_from(constraints["enum"])
    if field["type"] == "integer":
        return st.integers(0, 2**62)
    if field["type"] == "date":
        return st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
    written = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
    if "pattern" in constraints:
        return st.from_regex(constraints["pattern"], fullmatch=True, alphabet=written)
    return st.text(written, min_size=1) | st.sampled_from(
        ["NA", "null", "=1+1", "+1;-2", "\t=1", "'=1", "\n@a", '"', "a,b", "\r\n", " ", "2021-01-01"]
    )


@st.composite
def _tables(draw: st.DrawFn, table: str) -> pd.DataFrame:
    fields = table_schema(table)["fields"]
    columns = {
        field["name"]: _values(field) if field["constraints"]["required"] else st.none() | _values(field)
        for field in fields
    }
    rows = draw(st.lists(st.fixed_dictionaries(columns), max_size=5, unique_by=lambda row: row[fields[0]["name"]]))
    return contract.frame(table, rows)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("table", contract.TABLES)
def test_any_table_survives_its_file(table: str, format: Format, tmp_path: Path) -> None:
    path = tmp_path / f"{table}.{format}"

    # Without shrinking: a failing table is small enough to read, and shrinking a regular expression takes minutes.
    @settings(
        max_examples=20,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(_tables(table))
    def survives(made: pd.DataFrame) -> None:
        path.write_bytes(table_bytes(table, made, format))
        pd.testing.assert_frame_equal(read_table(table, path), made)

    survives()


@pytest.mark.parametrize("table", contract.TABLES)
def test_sample_has_rows_of_every_table(table: str) -> None:
    made = sample.frames()[table]
    assert len(made)
    contract.TABLES[table].validate(made, lazy=True)
