"""The gate: a sound dataset passes, and a table broken in any one way is refused by table, row, column and rule."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd
import pytest

from readouts import contract, loader
from readouts.cli import main
from readouts.publish import publish_dataset, publish_folder, write_tables
from readouts.validate import Fault, check, package_faults, read
from tests import sample

Tables = dict[str, list[sample.Row]]
Place = tuple[str, str, str, str]

VISIT, MEETING, CALL = "quiroga-norway-2019", "2019-05-06-solhaug-quiroga", "2020-solhaug-chile"
SOLHAUG = f"{MEETING}.solhaug"
SPAN = "articles.2019-05-08-fjord.agency"
LEAD = "people.ingrid-solhaug.name"


def change(table: str, row: str, /, **values: object) -> Callable[[Tables], None]:
    """A change of cells in one row."""

    def apply(tables: Tables) -> None:
        key = contract.key_column(table)
        next(found for found in tables[table] if found[key] == row).update(values)

    return apply


def add(table: str, row: str, /, **values: object) -> Callable[[Tables], None]:
    """One more row: a copy of another with changed cells."""

    def apply(tables: Tables) -> None:
        key = contract.key_column(table)
        copied = next(found for found in tables[table] if found[key] == row)
        tables[table].append(copied | values)

    return apply


def remove(table: str, /, **values: object) -> Callable[[Tables], None]:
    """Without the rows that hold these values."""

    def apply(tables: Tables) -> None:
        tables[table] = [row for row in tables[table] if any(row.get(name) != values[name] for name in values)]

    return apply


BROKEN: dict[str, tuple[Callable[[Tables], None], Place]] = {
    "a key that is no slug": (
        change("people", "mateo-quiroga", person_id="Mateo Quiroga"),
        ("people", "Mateo Quiroga", "person_id", "pattern"),
    ),
    "a key twice": (add("people", "mateo-quiroga"), ("people", "#2", "person_id", "unique")),
    "no key": (change("people", "mateo-quiroga", person_id=None), ("people", "#2", "person_id", "required")),
    "no name": (change("people", "mateo-quiroga", name=None), ("people", "mateo-quiroga", "name", "required")),
    "a name of blanks": (change("people", "mateo-quiroga", name=" "), ("people", "mateo-quiroga", "name", "pattern")),
    "text that is a number": (change("people", "mateo-quiroga", name=7), ("people", "mateo-quiroga", "name", "text")),
    "a family name of somebody else": (
        change("people", "mateo-quiroga", family_name="Solhaug"),
        ("people", "mateo-quiroga", "family_name", "family_name_is_part_of_name"),
    ),
    "a given name of somebody else": (
        change("people", "ingrid-solhaug", given_name="Mateo"),
        ("people", "ingrid-solhaug", "given_name", "given_name_is_part_of_name"),
    ),
    "a role off the list": (
        change("offices", "cl-president", role="boss"),
        ("offices", "cl-president", "role", "allowed_value"),
    ),
    "a portfolio for a president": (
        change("offices", "cl-president", portfolio="trade"),
        ("offices", "cl-president", "portfolio", "role_has_no_portfolio"),
    ),
    "a speaker without the portfolio parliament": (
        change("offices", "no-trade-minister", role="speaker"),
        ("offices", "no-trade-minister", "portfolio", "role_fixes_portfolio"),
    ),
    "a president of an organization": (
        change("offices", "cl-president", organization_id="no-trade"),
        ("offices", "cl-president", "organization_id", "head_stands_above_organizations"),
    ),
    "an international body of one country": (
        change("organizations", "polar-agency", country_code="NO"),
        ("organizations", "polar-agency", "country_code", "international_body_has_no_country"),
    ),
    "an impossible day": (
        change("visits", VISIT, started_on="2019-02-30"),
        ("visits", VISIT, "started_on", "date"),
    ),
    "a day of another century": (
        change("visits", VISIT, started_on="1819-05-06"),
        ("visits", VISIT, "started_on", "minimum"),
    ),
    "a day too late": (change("visits", VISIT, ended_on="2219-05-06"), ("visits", VISIT, "ended_on", "maximum")),
    "a visit that ends before it starts": (
        change("visits", VISIT, ended_on="2019-05-05"),
        ("visits", VISIT, "ended_on", "ended_not_before_started"),
    ),
    "a date that rests on nothing": (
        change("visits", VISIT, date_basis=None),
        ("visits", VISIT, "date_basis", "basis_with_date"),
    ),
    "a visit dated by a visit": (
        change("visits", VISIT, date_basis="visit"),
        ("visits", VISIT, "date_basis", "visit_not_dated_by_itself"),
    ),
    "a meeting that ends before it starts": (
        change("meetings", MEETING, ended_on="2019-05-05"),
        ("meetings", MEETING, "ended_on", "ended_not_before_started"),
    ),
    "a meeting dated by a meeting": (
        change("meetings", MEETING, date_basis="meeting"),
        ("meetings", MEETING, "date_basis", "meeting_not_dated_by_itself"),
    ),
    "a meeting dated by no visit": (
        change("meetings", MEETING, visit_id=None),
        ("meetings", MEETING, "visit_id", "dated_by_a_named_visit"),
    ),
    "a held meeting without a day": (
        change("meetings", CALL, status="held"),
        ("meetings", CALL, "started_on", "held_on_some_day"),
    ),
    "a planned meeting coded as held": (
        change("meetings", CALL, plover_event="CONSULT"),
        ("meetings", CALL, "plover_event", "plover_event_fits_status"),
    ),
    "a visit coded as a call": (
        change("meetings", MEETING, plover_mode="phone"),
        ("meetings", MEETING, "plover_mode", "plover_mode_fits_meeting"),
    ),
    "a mode for a promise": (
        change("meetings", CALL, plover_mode="visit"),
        ("meetings", CALL, "plover_mode", "plover_mode_fits_meeting"),
    ),
    "a basis without a date": (
        change("meetings", CALL, date_basis="stated"),
        ("meetings", CALL, "date_basis", "basis_with_date"),
    ),
    "a tenure that ends before it starts": (
        change("tenures", "mateo-quiroga.cl-president", last_seen_on="2018-01-01"),
        ("tenures", "mateo-quiroga.cl-president", "last_seen_on", "seen_last_not_before_first"),
    ),
    "a tenure twice": (
        add("tenures", "mateo-quiroga.cl-president", tenure_id="mateo-quiroga.z"),
        ("tenures", "mateo-quiroga.z", "office_id", "person_in_office_once"),
    ),
    "a person twice at a meeting": (
        add("meeting_participants", SOLHAUG, participant_id="z"),
        ("meeting_participants", "z", "person_id", "person_at_meeting_once"),
    ),
    "a rank of nobody": (
        change("meeting_participants", f"{CALL}.chile", rank="Captain"),
        ("meeting_participants", f"{CALL}.chile", "rank", "rank_of_a_person"),
    ),
    "a meeting twice in an article": (
        add("meeting_articles", f"{MEETING}.fjord", meeting_article_id="z"),
        ("meeting_articles", "z", "article_id", "meeting_in_article_once"),
    ),
    "a topic twice at a meeting": (
        add("meeting_topics", f"{MEETING}.trade", meeting_topic_id="z"),
        ("meeting_topics", "z", "topic_id", "topic_at_meeting_once"),
    ),
    "a parent as a topic of talks": (
        change("meeting_topics", f"{MEETING}.trade", topic_id="economy"),
        ("meeting_topics", f"{MEETING}.trade", "topic_id", "allowed_value"),
    ),
    "a topic that is its own parent": (
        change("topics", "economy", parent_id="economy"),
        ("topics", "economy", "parent_id", "topic_not_its_own_parent"),
    ),
    "a topic with another definition": (
        change("topics", "trade", definition="Shopping."),
        ("topics", "trade", "definition", "whole_vocabulary"),
    ),
    "a topic missing": (remove("topics", topic_id="space"), ("topics", "space", "topic_id", "whole_vocabulary")),
    "a topic too many": (
        add("topics", "space", topic_id="knitting"),
        ("topics", "knitting", "topic_id", "whole_vocabulary"),
    ),
    "a negative place": (
        change("statements", "andes.1", start=-1),
        ("statements", "andes.1", "start", "minimum"),
    ),
    "a place that is no number": (
        change("statements", "andes.1", start="here"),
        ("statements", "andes.1", "start", "whole_number"),
    ),
    "a span of another length": (
        change("statements", "andes.1", exact="the agency"),
        ("statements", "andes.1", "end", "span_is_as_long_as_its_words"),
    ),
    "a named organization": (
        change("statements", "andes.1", person_id="ingrid-solhaug"),
        ("statements", "andes.1", "person_id", "only_a_person_has_a_name"),
    ),
    "a speaker whom nobody knows": (
        change("statements", "andes.1", speaker="person"),
        ("statements", "andes.1", "speaker", "person_is_known_by_name_or_office"),
    ),
    "words that the article does not have": (
        change("statements", "andes.1", exact="the agency SAID"),
        ("statements", "andes.1", "exact", "words_as_in_article"),
    ),
    "evidence of no words": (
        change("evidence", SPAN, exact=""),
        ("evidence", SPAN, "exact", "not_empty"),
    ),
    "evidence of another length": (
        change("evidence", SPAN, end=999),
        ("evidence", SPAN, "end", "span_is_as_long_as_its_words"),
    ),
    "evidence from another sentence": (
        change("evidence", SPAN, sentence="Somebody else."),
        ("evidence", SPAN, "sentence", "words_stand_in_their_sentence"),
    ),
    "a sentence that the article does not have": (
        change("evidence", SPAN, sentence="Nordlys: they met."),
        ("evidence", SPAN, "sentence", "sentence_around_words"),
    ),
    "half a span": (change("evidence", SPAN, sentence=None), ("evidence", SPAN, "exact", "span_is_whole")),
    "stated without words": (
        change("evidence", SPAN, start=None, end=None, exact=None, sentence=None),
        ("evidence", SPAN, "exact", "words_unless_curated"),
    ),
    "inferred by no rule": (
        change("evidence", SPAN, basis="inferred"),
        ("evidence", SPAN, "rule", "inferred_names_its_rule"),
    ),
    "stated by a rule": (change("evidence", SPAN, rule="x"), ("evidence", SPAN, "rule", "stated_needs_no_rule")),
    "evidence for no table": (
        change("evidence", SPAN, table="gossip"),
        ("evidence", SPAN, "table", "allowed_value"),
    ),
    "evidence for no row": (
        change("evidence", LEAD, row_id="nobody"),
        ("evidence", LEAD, "row_id", "row_exists"),
    ),
    "evidence for no column": (
        change("evidence", LEAD, field="height"),
        ("evidence", LEAD, "field", "field_exists"),
    ),
    "evidence for a key": (change("evidence", LEAD, field="person_id"), ("evidence", LEAD, "field", "field_exists")),
    "evidence of an impossible value": (
        change("evidence", f"visits.{VISIT}.started_on", value="6 May"),
        ("evidence", f"visits.{VISIT}.started_on", "value", "value_fits_field"),
    ),
    "a value without evidence": (
        remove("evidence", evidence_id=LEAD),
        ("people", "ingrid-solhaug", "name", "evidence"),
    ),
    "a value other than its evidence": (
        change("meetings", MEETING, city="Bergen"),
        ("meetings", MEETING, "city", "evidence"),
    ),
    "a person who is nowhere": (
        change("visits", VISIT, person_id="nobody"),
        ("visits", VISIT, "person_id", "foreign_key"),
    ),
    "a country that is nowhere": (
        remove("countries", country_code="CL"),
        ("visits", VISIT, "from_country_code", "foreign_key"),
    ),
    "a country without use": (
        add("countries", "NO", country_code="XK", alpha3="XKX", name="Kosovo"),
        ("countries", "XK", "country_code", "country_in_use"),
    ),
    "a country by another name": (
        change("countries", "NO", name="Norge"),
        ("countries", "NO", "country_code", "country_as_in_iso_list"),
    ),
    "a meeting of one": (
        remove("meeting_participants", participant_id=SOLHAUG),
        ("meetings", MEETING, "", "two_participants"),
    ),
    "a meeting in no article": (
        remove("meeting_articles", meeting_id=CALL),
        ("meetings", CALL, "", "meeting_reported"),
    ),
    "a bilateral of three": (
        add("meeting_participants", SOLHAUG, participant_id="z", person_id=None, country_code="XK"),
        ("meetings", MEETING, "format", "format_fits_countries"),
    ),
    "a host of another country": (
        change("meeting_participants", SOLHAUG, country_code="CL"),
        ("meeting_participants", SOLHAUG, "side", "side_fits_host"),
    ),
    "a visitor of the country that hosted": (
        change("meeting_participants", SOLHAUG, side="visitor"),
        ("meeting_participants", SOLHAUG, "side", "side_fits_host"),
    ),
    "a host where no state hosted": (
        change("meetings", MEETING, host_country_code=None),
        ("meeting_participants", SOLHAUG, "side", "side_fits_host"),
    ),
    "an office never held": (
        remove("tenures", person_id="mateo-quiroga"),
        ("visits", VISIT, "office_id", "office_held"),
    ),
    "an address without a scheme": (
        change("articles", "2019-05-08-fjord", url="example.org"),
        ("articles", "2019-05-08-fjord", "url", "pattern"),
    ),
    "a file outside": (
        change("articles", "2019-05-08-fjord", seed_path="/etc/passwd"),
        ("articles", "2019-05-08-fjord", "seed_path", "pattern"),
    ),
    "more words than characters": (
        change("articles", "2019-05-08-fjord", words=9999),
        ("articles", "2019-05-08-fjord", "words", "not_more_words_than_characters"),
    ),
    "another length than the text's": (
        change("articles", "2019-05-08-fjord", characters=5000),
        ("articles", "2019-05-08-fjord", "characters", "length_of_text"),
    ),
    "another hash than the text's": (
        change("articles", "2019-05-08-fjord", sha256="0" * 64),
        ("articles", "2019-05-08-fjord", "sha256", "hash_of_text"),
    ),
}


def _places(faults: list[Fault]) -> set[Place]:
    return {(fault.table, fault.row, fault.column, fault.rule) for fault in faults}


def test_sound_tables_pass() -> None:
    assert check(sample.frames(), sample.texts()) == []
    assert check(sample.frames()) == []


# CSV knows no numbers and no empty texts. All others are in the catalogue of bad contributions.
NOT_IN_CSV = ("text that is a number", "evidence of no words")


@pytest.mark.parametrize("name", NOT_IN_CSV)
def test_broken_tables_are_refused(name: str) -> None:
    damage, place = BROKEN[name]
    tables = sample.rows()
    damage(tables)
    faults = check({table: contract.frame(table, rows) for table, rows in tables.items()}, sample.texts())
    assert place in _places(faults), [str(fault) for fault in faults]
    assert all(fault.mend and len(str(fault).splitlines()) == 1 for fault in faults)


def test_every_rule_of_the_models_is_broken_here() -> None:
    rules = {check.name for table in contract.TABLES for check in contract.schema(table).checks}
    assert rules <= {place[3] for _, place in BROKEN.values()}


def test_all_faults_come_at_once() -> None:
    tables = sample.rows()
    chosen = ["a role off the list", "an impossible day", "a country without use", "a meeting in no article"]
    for name in chosen:
        BROKEN[name][0](tables)
    faults = check({table: contract.frame(table, rows) for table, rows in tables.items()})
    assert {BROKEN[name][1] for name in chosen} <= _places(faults)


SHAPES: dict[str, tuple[Callable[[pd.DataFrame], pd.DataFrame], str, str]] = {
    "missing": (lambda frame: frame.drop(columns="city"), "city", "column_present"),
    "unknown": (lambda frame: frame.assign(mood="good"), "mood", "known_column"),
    "twice": (lambda frame: pd.concat([frame, frame[["city"]]], axis=1), "city", "column_once"),
    "order": (lambda frame: frame[frame.columns[::-1]], "", "column_order"),
}


@pytest.mark.parametrize("name", SHAPES)
def test_misshapen_tables_are_refused(name: str) -> None:
    misshape, column, rule = SHAPES[name]
    frames = sample.frames()
    frames["meetings"] = misshape(frames["meetings"])
    assert ("meetings", "", column, rule) in _places(check(frames))


def test_missing_and_unknown_tables_are_refused() -> None:
    frames = sample.frames()
    frames["gossip"] = frames.pop("people")
    assert {("people", "", "", "table_present"), ("gossip", "", "", "known_table")} <= _places(check(frames))


def test_curated_evidence_needs_no_article() -> None:
    tables = sample.rows()
    nothing = dict.fromkeys(("article_id", "start", "end", "exact", "sentence"))
    change("evidence", LEAD, basis="curated", **nothing)(tables)
    assert check({table: contract.frame(table, rows) for table, rows in tables.items()}) == []


def test_articles_that_disagree_are_no_fault() -> None:
    tables = sample.rows()
    add("evidence", f"meetings.{MEETING}.started_on", evidence_id="other", value="2019-05-05")(tables)
    assert check({table: contract.frame(table, rows) for table, rows in tables.items()}) == []


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("dataset/csv/people.csv", ("dataset/csv/people.csv", "", "", "hash")),
        ("dataset/parquet/people.parquet", ("dataset/parquet/people.parquet", "", "", "bytes")),
        ("schema/people.json", ("schema/people.json", "", "", "made_from_contract")),
        ("schema/codebook.md", ("schema/codebook.md", "", "", "made_from_contract")),
        ("schema/people.txt", ("schema/people.txt", "", "", "known_file")),
    ],
)
def test_changed_files_are_noticed(path: str, place: Place, tmp_path: Path) -> None:
    publish_dataset(sample.frames(), tmp_path)
    with (tmp_path / path).open("a") as file:
        file.write("\n")
    assert place in _places(package_faults(tmp_path))


def test_changed_descriptor_is_noticed(tmp_path: Path) -> None:
    publish_dataset(sample.frames(), tmp_path)
    descriptor = tmp_path / "datapackage.json"
    descriptor.write_text(descriptor.read_text().replace("Who leads it.", "Who follows."))
    assert _places(package_faults(tmp_path)) == {("datapackage.json", "", "", "made_from_contract")}
    descriptor.write_text("{")
    assert _places(package_faults(tmp_path)) == {("datapackage.json", "", "", "readable")}


def test_formats_that_differ_are_noticed(tmp_path: Path) -> None:
    publish_dataset(sample.frames(), tmp_path)
    people = tmp_path / "dataset" / "csv" / "people.csv"
    people.write_text(people.read_text().replace("Mateo,Quiroga", "Matteo,Quiroga"))
    people.write_text(people.read_text().replace("Mateo Quiroga", "Matteo Quiroga"))
    assert ("people", "", "", "formats_agree") in _places(read(tmp_path).faults)


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"person_id,name\nx\n", b'person_id,name\n"x', b"person_id,name\nx,y,z\n"]
)
def test_unreadable_tables_are_faults(content: bytes, tmp_path: Path) -> None:
    write_tables(sample.frames(), tmp_path, "csv")
    (tmp_path / "people.csv").write_bytes(content)
    assert _places(read(tmp_path).faults) == {("people", "", "", "readable")}


def test_half_a_parquet_file_is_a_fault(tmp_path: Path) -> None:
    write_tables(sample.frames(), tmp_path, "parquet")
    path = tmp_path / "people.parquet"
    path.write_bytes(path.read_bytes()[:100])
    (tmp_path / "offices.parquet").unlink()
    expected = {("people", "", "", "readable"), ("offices", "", "", "file_present")}
    assert _places(read(tmp_path).faults) == expected


def _validate(*arguments: object, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "readouts", "validate", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **(env or {})})


def test_command_passes_a_sound_package_with_its_texts(tmp_path: Path) -> None:
    publish_dataset(sample.frames(), tmp_path)
    (tmp_path / "seeds").mkdir()
    for article, text in sample.texts().items():
        (tmp_path / "seeds" / f"{article}.txt").write_text(text, encoding="utf-8")
    done = _validate(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("165 rows\n")
    assert "valid; 15 tables" in done.stdout
    assert "not at hand" not in done.stdout


def test_command_names_faults_and_unread_texts(tmp_path: Path) -> None:
    frames = sample.frames()
    publish_folder(frames | {"people": frames["people"].iloc[1:]}, tmp_path, "parquet")
    done = _validate(tmp_path)
    assert done.returncode == 1
    assert "tenures, row ingrid-solhaug.no-trade-minister, column person_id: foreign_key" in done.stdout
    assert "note: 2 of 2 articles are not at hand" in done.stdout
    assert "invalid, " in done.stdout.splitlines()[-1]


def test_command_compares_tables_with_the_articles_they_were_made_from(tmp_path: Path) -> None:
    publish_folder(sample.frames(), tmp_path / "tables", "csv")
    articles = tmp_path / "articles"
    for seed, text in zip(sample.frames()["articles"]["seed_path"], sample.texts().values(), strict=True):
        (articles / seed).parent.mkdir(parents=True, exist_ok=True)
        (articles / seed).write_text(text, encoding="utf-8")
    done = _validate(tmp_path / "tables", "--articles", articles)
    assert (done.returncode, "not at hand" in done.stdout) == (0, False)
    (articles / seed).write_text(text.replace("e", "a"), encoding="utf-8")
    done = _validate(tmp_path / "tables", "--articles", articles)
    assert (done.returncode, "evidence" in done.stdout) == (1, True)


def test_command_names_a_folder_of_articles_that_is_not_there(tmp_path: Path) -> None:
    publish_folder(sample.frames(), tmp_path / "tables", "csv")
    done = _validate(tmp_path / "tables", "--articles", tmp_path / "nowhere")
    assert (done.returncode, "nowhere: there is no such folder of articles" in done.stderr) == (2, True)


def test_command_takes_dataset_and_formats_alone(tmp_path: Path) -> None:
    publish_dataset(sample.frames(), tmp_path)
    assert _validate(tmp_path / "dataset").returncode == 0
    assert _validate(tmp_path / "dataset" / "csv").returncode == 0


@pytest.mark.parametrize("make", ["nothing", "empty folder", "file"])
def test_command_without_tables_is_misuse(make: str, tmp_path: Path) -> None:
    path = tmp_path / "tables"
    if make == "empty folder":
        path.mkdir()
    if make == "file":
        path.write_text("text")
    done = _validate(path)
    assert done.returncode == 2
    assert str(path) in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_command_completes_what_a_kill_left(tmp_path: Path) -> None:
    publish_dataset(sample.frames(), tmp_path)
    shutil.copytree(tmp_path / "dataset", tmp_path / ".readouts-stage" / "dataset")
    (tmp_path / ".readouts-journal").write_text('{"put": ["dataset"], "drop": []}')
    shutil.rmtree(tmp_path / "dataset" / "csv")
    assert _validate(tmp_path).returncode == 0
    assert not (tmp_path / ".readouts-journal").exists()


def test_command_checks_installed_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    publish_dataset(sample.frames(), tmp_path)
    shutil.rmtree(tmp_path / "dataset" / "csv")
    shutil.rmtree(tmp_path / "schema")
    monkeypatch.setattr(loader, "INSTALLED", tmp_path)
    assert main(["validate"]) == 0
    write_tables({"people": sample.frames()["people"].iloc[1:]}, tmp_path / "dataset" / "parquet", "parquet")
    assert main(["validate"]) == 1
    assert "dataset/parquet/people.parquet: hash" in capsys.readouterr().out


def test_command_without_its_extra_names_the_line_to_install_it(tmp_path: Path) -> None:
    (tmp_path / "pandera.py").write_text("raise ModuleNotFoundError(name='pandera')")
    done = _validate(tmp_path, env={"PYTHONPATH": str(tmp_path)})
    assert done.returncode == 2
    assert "pip install 'readouts[validate]'" in done.stderr
