"""A release: the same bytes from the same package, usable without the package, and nothing from a bad one."""

import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml

import readouts
from readouts import contract, loader
from readouts.changes import dataset
from readouts.changes.shape import Shape, shape_since
from readouts.cli import main
from readouts.contract.decisions import SHEETS
from readouts.publish import publish_dataset
from readouts.release import DOCUMENTS, NAMES, package_of, write_zip
from readouts.release.note import entry
from tests import sample

ROOT = Path(__file__).parents[1]
STEM = f"readouts-{readouts.__version__}"
GAP = {"table": "visits", "row_id": "quiroga-norway-2019", "missing": "=1+1, the second day", "source": "his diary"}


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout that holds the sample."""
    root = tmp_path_factory.mktemp("checkout")
    publish_dataset(sample.frames(), root, {"gaps": [GAP | {"noted_by": "Lena", "noted_on": "2020-02-01"}]})
    (root / "seeds").mkdir()
    for article, text in sample.texts().items():
        (root / "seeds" / f"{article}.txt").write_bytes(text.encode())
    for name in (*DOCUMENTS, ".gitattributes"):
        shutil.copy(ROOT / name, root / name)
    return root


@pytest.fixture(scope="module")
def released(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `readouts release` made of it."""
    output = tmp_path_factory.mktemp("release")
    assert _release(checkout, output) == 0
    return output


@pytest.fixture(scope="module")
def unpacked(released: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The released zips, each in a folder of its format's name."""
    folder = tmp_path_factory.mktemp("unpacked")
    for format in ("csv", "parquet"):
        with zipfile.ZipFile(released / f"{STEM}-{format}.zip") as archive:
            archive.extractall(folder / format)
    return folder


@pytest.fixture
def database(released: Path) -> Iterator[sqlite3.Connection]:
    """A copy of the released database that keeps its keys."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize((released / f"{STEM}.sqlite").read_bytes())
        connection.execute("PRAGMA foreign_keys = ON")
        yield connection


def _release(checkout: Path, output: Path) -> int:
    before = Path.cwd()
    os.chdir(checkout)
    try:
        return main(["release", "--output", str(output)])
    finally:
        os.chdir(before)


def _content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_two_releases_are_the_same_bytes(checkout: Path, released: Path, tmp_path: Path) -> None:
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONUTF8": "0"}
    clone = tmp_path / "a clone, with blanks"
    shutil.copytree(checkout, tmp_path / "copy", copy_function=shutil.copyfile)
    _commit(tmp_path / "copy", "first")
    # As git is set up on Windows.
    subprocess.run(["git", "-c", "core.autocrlf=true", "clone", "-q", tmp_path / "copy", clone], check=True)
    script = (
        f"import os, sys; os.umask(0o077); from readouts.cli import main; sys.exit(main({['release', '--output']!r}"
    )
    command = [sys.executable, "-c", f"{script} + ['../again']))"]
    environment = os.environ | elsewhere | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    subprocess.run(command, cwd=clone, env=environment, check=True)
    assert _content(tmp_path / "again") == _content(released)
    assert set(_content(released)) == set(NAMES)


def test_sums_are_those_of_the_files(released: Path) -> None:
    lines = [line.split("  ") for line in (released / "SHA256SUMS").read_text().splitlines()]
    made = {name: hashlib.sha256(content).hexdigest() for name, content in _content(released).items()}
    assert {name: digest for digest, name in lines} == {n: d for n, d in made.items() if n != "SHA256SUMS"}


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_zips_hold_a_package_in_order_and_without_a_time(format: str, checkout: Path, released: Path) -> None:
    with zipfile.ZipFile(released / f"{STEM}-{format}.zip") as archive:
        members = archive.infolist()
        content = {member.filename: archive.read(member) for member in members}
    assert list(content) == sorted(content)
    told = {(m.date_time, m.external_attr, m.compress_type, m.create_system) for m in members}
    assert told == {((1980, 1, 1, 0, 0, 0), 0o100644 << 16, zipfile.ZIP_STORED, 3)}
    tables = {f"dataset/{format}/{table}.{format}" for table in contract.TABLES}
    assert {path for path in content if path.startswith(f"dataset/{format}")} == tables
    assert {"schema/codebook.md", "schema/meetings.json", "dataset/decisions/gaps.csv", *DOCUMENTS} <= set(content)
    descriptor = json.loads(content.pop("datapackage.json"))
    made = {"README.md"} | ({"views/dyads.csv"} if format == "csv" else set())
    copied = content.keys() - made
    assert made <= content.keys()
    assert {path: content[path] for path in copied} == {path: (checkout / path).read_bytes() for path in copied}
    stamps = {r["path"]: (r["bytes"], r["hash"]) for r in descriptor["resources"]}
    held = {path for path in content if path.startswith("dataset/")}
    assert stamps == {p: (len(content[p]), "sha256:" + hashlib.sha256(content[p]).hexdigest()) for p in held}


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_an_unpacked_release_is_valid(format: str, unpacked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", str(unpacked / format)]) == 0, capsys.readouterr().out


def test_an_unpacked_release_that_was_changed_is_not(unpacked: Path, tmp_path: Path) -> None:
    shutil.copytree(unpacked / "csv", tmp_path / "csv")
    (tmp_path / "csv/dataset/csv/people.csv").unlink()
    assert main(["validate", str(tmp_path / "csv")]) == 1


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_a_released_zip_is_valid_as_it_is(format: str, released: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", str(released / f"{STEM}-{format}.zip")]) == 0, capsys.readouterr().out


@pytest.mark.parametrize("told", ["text", "json", "github"])
def test_a_released_zip_that_was_changed_is_not(
    told: str, checkout: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parts, path = package_of(checkout, "csv"), "dataset/csv/people.csv"
    write_zip(parts | {path: (checkout / path).read_bytes().replace(b"Ingrid", b"Astrid")}, tmp_path / "edited.zip")
    assert main(["validate", str(tmp_path / "edited.zip"), "--format", told]) == 1
    assert "the file was changed after it was published" in capsys.readouterr().out


def test_a_checkout_that_lost_a_format_is_not_valid(
    checkout: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(checkout, tmp_path / "copy")
    shutil.rmtree(tmp_path / "copy" / "dataset" / "parquet")
    assert main(["validate", str(tmp_path / "copy")]) == 1
    assert "dataset/parquet/people.parquet: file_present" in capsys.readouterr().out


WITHOUT_PACKAGE = "import sys; sys.modules['readouts'] = None\n"
FRICTIONLESS = """
from frictionless import Package
package = Package("datapackage.json")
report = package.validate()
assert report.valid, report.to_summary()
import json
rows = {r.name: r.read_rows() for r in package.resources if r.type == "table"}
print(json.dumps([{name: len(found) for name, found in rows.items()}, str(rows["meetings"][0]["started_on"])]))
"""
DUCKDB = """
import duckdb, json
counts = lambda format: {name: duckdb.sql(f"FROM 'dataset/{format}/{name}.{format}'").fetchall() for name in NAMES}
csv, parquet = counts("csv"), counts("parquet")
rows = {name: len(found) for name, found in csv.items()}
assert rows == {name: len(found) for name, found in parquet.items()}
met = duckdb.sql(\"\"\"
    SELECT people.name, meetings.started_on FROM 'dataset/csv/meetings.csv' AS meetings
    JOIN 'dataset/csv/meeting_participants.csv' USING (meeting_id) JOIN 'dataset/parquet/people.parquet' AS people
    USING (person_id) WHERE started_on < DATE '2019-12-31' ORDER BY name\"\"\").fetchall()
print(json.dumps([rows, [[name, str(day)] for name, day in met]]))
"""


def _without_package(script: str, folder: Path) -> object:
    """What a script that cannot import readouts prints, run where the release was unpacked."""
    command = [sys.executable, "-I", "-c", WITHOUT_PACKAGE + script]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _rows() -> dict[str, int]:
    return {table: len(frame) for table, frame in sample.frames().items()}


def test_frictionless_loads_the_zip_alone(unpacked: Path) -> None:
    assert _without_package(FRICTIONLESS, unpacked / "csv") == [_rows(), "2019-05-06"]


def test_duckdb_loads_the_zips_alone(unpacked: Path, tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    for format in ("csv", "parquet"):
        shutil.copytree(unpacked / format, tmp_path, dirs_exist_ok=True)
    met = [["Ingrid Solhaug", "2019-05-06"], ["Mateo Quiroga", "2019-05-06"]]
    assert _without_package(f"NAMES = {list(_rows())!r}\n" + DUCKDB, tmp_path) == [_rows(), met]


def test_sqlite_loads_the_file_alone(released: Path) -> None:
    script = f"""
import json, sqlite3
base = sqlite3.connect("{STEM}.sqlite")
assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
assert base.execute("PRAGMA foreign_key_check").fetchall() == []
count = lambda name: base.execute(f'SELECT count(*) FROM "{{name}}"').fetchone()[0]
print(json.dumps([{{name: count(name) for name in {list(_rows())!r}}}, count("dyads")]))"""
    assert _without_package(script, released) == [_rows(), 2]


def test_queries_of_the_readme_run(database: sqlite3.Connection, unpacked: Path) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    queries = re.findall(r'^    sqlite3 .*"(.*)"$', readme, re.MULTILINE)
    assert len(queries) == 2
    assert all(database.execute(query).fetchall() for query in queries)
    duckdb = pytest.importorskip("duckdb")
    for query in re.findall(r'^    duckdb .*"(.*)"$', readme, re.MULTILINE):
        assert len(duckdb.sql(query.replace("'dataset", f"'{unpacked / 'parquet'}/dataset")).fetchall()) == 2


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_the_guide_in_the_zip_leads_to_the_sentence(format: str, unpacked: Path) -> None:
    guide = (unpacked / format / "README.md").read_text("utf-8")
    assert guide.startswith(f"# readouts {readouts.__version__}\n")
    assert [line.split("`")[1] for line in guide.splitlines() if line.startswith("| `")] == list(contract.TABLES)
    for path in re.findall(r"`([\w/-]+\.\w+|LICENSE-DATA)`", guide):
        if path != "views/dyads.csv" or format == "csv":
            assert (unpacked / format / path).exists() or path == "countries.alpha3", path
    evidence = pd.read_csv(unpacked / "csv/dataset/csv/evidence.csv", keep_default_na=False)
    found = evidence[(evidence["table"] == "meetings") & (evidence["row_id"] == "2019-05-06-solhaug-quiroga")]
    assert "met Minister of Trade Ingrid Solhaug in Oslo" in str(found.set_index("field").at["city", "sentence"])


def test_lines_of_the_guide_run(unpacked: Path, tmp_path: Path) -> None:
    for format in ("csv", "parquet"):
        shutil.copytree(unpacked / format, tmp_path, dirs_exist_ok=True)
    guide = (tmp_path / "README.md").read_text("utf-8")
    [snippet] = re.findall(r"```python\n(.*?)```", guide, re.DOTALL)
    rows = _without_package(snippet + "\nprint(len(meetings))", tmp_path)
    assert rows == 2
    duckdb = pytest.importorskip("duckdb")
    [query] = re.findall(r"```sql\n(.*?)```", guide, re.DOTALL)
    assert len(duckdb.sql(query.replace("'dataset", f"'{tmp_path}/dataset")).fetchall()) == 1


def test_the_flat_view_in_the_zip_is_that_of_the_package(
    unpacked: Path, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loader, "INSTALLED", checkout)
    flat = pd.read_csv(unpacked / "csv/views/dyads.csv", dtype=str, keep_default_na=False)
    pairs = readouts.dyads()
    assert list(flat.columns) == list(pairs.columns)
    assert flat.to_dict("list") == pairs.astype("str").fillna("").to_dict("list")
    assert len(flat) == 2


@pytest.mark.parametrize("table", contract.TABLES)
def test_database_holds_every_table_as_it_is(table: str, database: sqlite3.Connection) -> None:
    found = database.execute(f'SELECT * FROM "{table}"').fetchall()
    made = sample.frames()[table]
    texts = [[None if contract.is_null(v) else contract.value_text(v) for v in row] for row in made.to_numpy(object)]
    assert [[None if v is None else str(v) for v in row] for row in found] == texts
    types = {row[1]: row[2] for row in database.execute(f'PRAGMA table_info("{table}")')}
    expected = {"Int64": "INTEGER", "datetime64[s]": "DATE"}
    assert types == {column: expected.get(str(made[column].dtype), "TEXT") for column in made.columns}


@pytest.mark.parametrize(
    ("statement", "refusal"),
    [
        ("UPDATE people SET name = NULL", "NOT NULL"),
        ("UPDATE people SET person_id = 'same'", "UNIQUE"),
        ("UPDATE tenures SET person_id = 'nobody'", "FOREIGN KEY"),
        ("UPDATE offices SET role = 'boss'", "CHECK"),
        ("UPDATE meetings SET started_on = '2019-02-30'", "CHECK"),
        ("UPDATE meetings SET started_on = 'in May'", "CHECK"),
        ("UPDATE meetings SET started_on = '1819-05-06'", "CHECK"),
        ("UPDATE articles SET words = 'many'", "CHECK"),
        ("UPDATE articles SET words = -1", "CHECK"),
        ("UPDATE statements SET exact = ''", "CHECK"),
    ],
)
def test_database_refuses_what_the_contract_does(statement: str, refusal: str, database: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=refusal):
        database.execute(statement)


def test_database_pairs_participants_as_the_package_does(
    database: sqlite3.Connection, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loader, "INSTALLED", checkout)
    pairs = readouts.dyads()
    found = pd.read_sql("SELECT * FROM dyads", database, parse_dates=["started_on", "ended_on"])
    assert list(found.columns) == list(pairs.columns)
    assert found.astype("str").fillna("").to_dict("list") == pairs.astype("str").fillna("").to_dict("list")


def test_database_shows_meetings_with_their_sentences(database: sqlite3.Connection) -> None:
    seen = database.execute("SELECT field, value, exact, sentence FROM meeting_sentences WHERE meeting_id LIKE '2019%'")
    found = seen.fetchall()
    assert ("city", "Oslo", "Oslo") in {row[:3] for row in found}
    assert {"person_id", "topic_id", "status"} <= {row[0] for row in found}
    assert all(exact in sentence for _, _, exact, sentence in found)


def test_database_tells_what_its_columns_are(database: sqlite3.Connection) -> None:
    told = database.execute('SELECT "table", "column", description, allowed_values, refers_to FROM columns').fetchall()
    columns = [(table, column) for table in contract.TABLES for column in contract.columns(table)]
    columns += [(name, column) for name, sheet in SHEETS.items() for column in sheet.columns]
    assert [row[:2] for row in told] == columns
    assert ("meetings", "status", "Whether it was held or is still to come.", "held\nplanned", None) in told
    assert ("tenures", "office_id", "The office held.", None, "offices") in told
    assert dict(database.execute("SELECT * FROM package"))["version"] == readouts.__version__
    made = database.execute("SELECT sql FROM sqlite_master WHERE name = 'meetings'").fetchone()[0]
    assert "-- Where it took place." in made


def test_the_codebook_tells_of_the_views(database: sqlite3.Connection, unpacked: Path) -> None:
    codebook = (unpacked / "csv/schema/codebook.md").read_text("utf-8")
    chapter = codebook.split("## Flat views")[1].split("\n## ")[0]
    made = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
    assert sorted(re.findall(r"^\| `(\w+)` \|", chapter, re.MULTILINE)) == sorted(made)


def test_database_holds_the_decisions(database: sqlite3.Connection) -> None:
    assert database.execute("SELECT row_id, missing FROM gaps").fetchall() == [(GAP["row_id"], GAP["missing"])]


@pytest.mark.parametrize("table", contract.TABLES)
def test_parquet_tells_types_and_columns(table: str, unpacked: Path) -> None:
    made = pq.read_table(unpacked / "parquet" / "dataset" / "parquet" / f"{table}.parquet")
    for column in contract.columns(table):
        field, declared = made.schema.field(column), contract.schema(table).columns[column]
        assert field.metadata[b"description"].decode() == declared.description
        assert field.metadata[b"title"].decode() == declared.title
        dtype = contract.pandas_dtype(table, column)
        assert pa.types.is_dictionary(field.type) == isinstance(dtype, pd.CategoricalDtype)
        if isinstance(dtype, pd.CategoricalDtype):
            assert made.column(column).chunk(0).dictionary.to_pylist() == list(dtype.categories)


def test_note_tells_what_is_new_and_what_there_is(released: Path) -> None:
    note = (released / f"{STEM}.md").read_text("utf-8")
    assert note.startswith(f"# readouts {readouts.__version__}\n")
    assert f"| evidence | {len(sample.frames()['evidence'])} |" in note
    for name in NAMES[:3]:
        assert f"| `{name}` | {(released / name).stat().st_size} |" in note
    assert entry((ROOT / "CHANGELOG.md").read_text("utf-8")) in note


def test_note_tells_what_changed_since_the_last_release(checkout: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(checkout, copy)
    frames = sample.frames()
    fewer = {"ceremonies": frames["ceremonies"].iloc[:0], "evidence": frames["evidence"].query("table != 'ceremonies'")}
    for version, published in (("v0.0.2", frames | fewer), (f"v{readouts.__version__}", frames)):
        publish_dataset(published, copy)
        _commit(copy, version)
    _commit(copy, "v0.0.10", "v0.0.2")
    _commit(copy, "v99.0.0", "HEAD")
    assert _release(copy, tmp_path / "out") == 0
    note = (tmp_path / "out" / f"{STEM}.md").read_text("utf-8")
    assert "What changed since v0.0.10" in note
    assert note.index("## The files") < note.index("## The tables") < note.index("## What changed")
    assert "2019-05-06-guest-book" in note.replace("\\", "")


def _earlier(checkout: Path, folder: Path, version: str, change: Callable[[dict[str, dict[str, Any]]], object]) -> Path:
    """A package of an earlier version, with other fields in its descriptor, by "table.column"; none without a name."""
    shutil.copytree(checkout, folder)
    descriptor = json.loads((folder / "datapackage.json").read_bytes())
    descriptor["version"] = version
    tables = [resource for resource in descriptor["resources"] if resource["type"] == "table"]
    change({f"{table['name']}.{field['name']}": field for table in tables for field in table["schema"]["fields"]})
    for table in tables:
        table["schema"]["fields"] = [field for field in table["schema"]["fields"] if field["name"]]
    (folder / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    return folder


SINCE: list[tuple[Callable[[dict[str, dict[str, Any]]], object], str]] = [
    (lambda fields: fields["meetings.city"].update(name="town"), "the column `meetings.town` is gone"),
    (lambda fields: fields["meetings.venue"].update(name=None), "stand in another order"),
    (lambda fields: fields["visits.kind"].pop("categories"), "`visits.kind` is a category, and was a string"),
    (lambda fields: fields["visits.kind"]["constraints"]["enum"].append("royal"), "is never `royal` any more"),
    (lambda fields: fields["visits.kind"]["constraints"].update(required=True), "`visits.kind` may be empty"),
    (lambda fields: fields["visits.kind"]["constraints"]["enum"].pop(), "new: `visits.kind` may be `transit`"),
    (lambda fields: fields["meetings.plover_mode"].update(name=None), "new: the column `meetings.plover_mode`"),
]


@pytest.mark.parametrize(("change", "said"), SINCE)
def test_what_became_of_the_shape_is_known(
    change: Callable[[dict[str, dict[str, Any]]], object], said: str, checkout: Path, tmp_path: Path
) -> None:
    data = dataset(sample.frames(), {})
    shape = shape_since(str(_earlier(checkout, tmp_path / "before", "1.0.3", change)), checkout, data, data)
    lines = [*shape.breaks, *(f"new: {line}" for line in shape.adds)]
    assert any(said in line for line in lines)
    assert shape.least_version == ("2.0.0" if shape.breaks else "1.1.0")
    assert bool(shape.breaks) == (not said.startswith("new: "))


def test_a_topic_that_came_or_went_is_told(checkout: Path, tmp_path: Path) -> None:
    now = sample.frames()
    topics = now["topics"]
    before = now | {"topics": topics[topics["topic_id"] != "trade"].replace({"topic_id": {"media": "press"}})}
    same = str(_earlier(checkout, tmp_path / "before", "1.0.3", lambda _: None))
    shape = shape_since(same, checkout, dataset(before, {}), dataset(now, {}))
    assert shape.breaks == ("the topic `press` is gone",)
    assert shape.adds == ("the topic `media`", "the topic `trade`")


def test_a_version_too_low_for_what_changed_is_not_released(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(checkout)
    change, said = SINCE[0]
    same = _earlier(checkout, tmp_path / "same", readouts.__version__, change)
    assert main(["release", "--output", str(tmp_path / "out"), "--since", str(same)]) == 1
    told = capsys.readouterr().err
    assert said in told
    assert "0.2.0 or later" in told
    assert not (tmp_path / "out").exists()
    earlier = _earlier(checkout, tmp_path / "earlier", "0.0.9", change)
    assert main(["release", "--output", str(tmp_path / "out"), "--since", str(earlier)]) == 0
    note = (tmp_path / "out" / f"{STEM}.md").read_text("utf-8")
    assert f"May break a query:\n\n- {said}\n" in note


def test_the_version_to_raise_follows_from_what_changed() -> None:
    shapes = [
        Shape("1.4.2", ("gone",), ("new",)),
        Shape("1.4.2", (), ("new",)),
        Shape("1.4.2"),
        Shape("0.4.2", ("gone",)),
    ]
    assert [shape.least_version for shape in shapes] == ["2.0.0", "1.5.0", "1.4.2", "0.5.0"]
    assert Shape("1.4.2").markdown("Since") == ""


def _commit(folder: Path, tag: str, at: str = "") -> None:
    """Commit all that is in the folder and tag it, or tag another commit."""
    run = ["git", "-C", str(folder), "-c", "user.name=Lena", "-c", "user.email=lena@mod.example"]
    if not at:
        subprocess.run([*run, "init", "--quiet"], check=True)
        subprocess.run([*run, "add", "--all"], check=True)
        subprocess.run([*run, "commit", "--quiet", "--no-verify", "--message", tag], check=True)
    subprocess.run([*run, "tag", tag, *([at] if at else [])], check=True)


def test_an_unknown_last_release_is_named(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(checkout)
    assert main(["release", "--output", str(tmp_path / "out"), "--since", "v0.0.7"]) == 2
    assert "v0.0.7" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_note_takes_the_entry_of_its_version() -> None:
    ours = f"## [{readouts.__version__}] - 2026-01-02\n\n### Added\n\n- now\n"
    log = f"# Changelog\n\n## [Unreleased]\n\n- later\n\n{ours}\n## 0.0.1\n"
    assert entry(log) == "## Added\n\n- now"
    assert entry(log.replace(readouts.__version__, "0.0.9")) == "- later"


@pytest.mark.parametrize(
    ("path", "change", "said"),
    [
        ("dataset/csv/people.csv", b"Mateo", "formats_agree"),
        ("schema/codebook.md", b"Codebook", "made_from_contract"),
        ("datapackage.json", b"Readouts", "datapackage.json"),
    ],
)
def test_a_stale_or_edited_package_is_not_released(
    path: str, change: bytes, said: str, checkout: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(checkout, tmp_path / "copy")
    edited = tmp_path / "copy" / path
    edited.write_bytes(edited.read_bytes().replace(change, change.swapcase()))
    assert _release(tmp_path / "copy", tmp_path / "out") == 1
    assert said in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_an_article_that_was_not_built_is_not_left_out(
    checkout: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(checkout, tmp_path / "copy")
    (tmp_path / "copy" / "seeds" / "2020-02-01-later.txt").write_text(" date 2020-02-01 Later.", "utf-8")
    assert _release(tmp_path / "copy", tmp_path / "out") == 1
    assert "seeds/2020-02-01-later.txt" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_package_that_does_not_meet_the_gate_is_not_released(checkout: Path, tmp_path: Path) -> None:
    shutil.copytree(checkout, tmp_path / "copy")
    frames = sample.frames()
    publish_dataset(frames | {"tenures": frames["tenures"].iloc[1:]}, tmp_path / "copy")
    assert _release(tmp_path / "copy", tmp_path / "out") == 1
    assert not (tmp_path / "out").exists()


def test_a_folder_with_other_files_is_left_alone(
    checkout: Path, released: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "readouts-0.0.1.sqlite").write_bytes(b"an earlier release")
    assert _release(checkout, tmp_path) == 2
    assert "readouts-0.0.1.sqlite" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["readouts-0.0.1.sqlite"]
    before = _content(released)
    assert _release(checkout, released) == 0
    assert _content(released) == before


@pytest.mark.parametrize("name", ["datapackage.json", "CITATION.cff"])
def test_without_a_whole_checkout_nothing_is_released(
    name: str, checkout: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(checkout, tmp_path / "copy")
    (tmp_path / "copy" / name).unlink()
    assert _release(tmp_path / "copy", tmp_path / "out") == 2
    assert name in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_one_version_for_package_and_data() -> None:
    version = readouts.__version__
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert citation["version"] == version
    assert {"cff-version", "message", "title", "authors", "license"} <= set(citation)
    assert json.loads((ROOT / "datapackage.json").read_bytes())["version"] == version
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["tool"]["hatch"]["version"]["path"] == "src/readouts/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", version)


def test_changelog_tells_of_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    headings = re.findall(r"^## \[?([^\]\s]+)", text, re.MULTILINE)
    assert headings[0] in ("Unreleased", readouts.__version__)
    released = [heading for heading in headings if heading != "Unreleased"]
    assert released == sorted(released, key=lambda version: [*map(int, version.split("."))], reverse=True)
    assert not released or released[0] == readouts.__version__
    assert entry(text)
    for link in re.findall(r"\]\(([^)#]+)\)", text):
        assert (ROOT / link).exists()
