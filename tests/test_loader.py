"""Loading: typed and described tables from the descriptor, and nothing imported before it is needed."""

import inspect
import json
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import readouts
from readouts import chronology, cli, contract, loader, quotation
from readouts.publish import publish_dataset
from tests import sample


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample in the place of installed data."""
    publish_dataset(sample.frames(), tmp_path)
    monkeypatch.setattr(loader, "INSTALLED", tmp_path)
    return tmp_path


def _imported_by(code: str) -> set[str]:
    heavy = {"pandas", "pyarrow", "pandera", "frictionless", "pycountry"}
    script = f"import sys\n{code}\nprint(*({heavy!r} & set(sys.modules)))"
    return set(
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    )


def test_import_is_light() -> None:
    assert _imported_by("import readouts, readouts.cli") == set()


def test_loading_needs_pandas_and_pyarrow_alone(installed: Path) -> None:
    code = f"""
    import pathlib, readouts.loader
    readouts.loader.INSTALLED = pathlib.Path({str(installed)!r})
    readouts.tables()
    readouts.load_all(), readouts.describe("meetings"), readouts.dyads(), readouts.disagreements()
    readouts.evidence("people", "ingrid-solhaug"), readouts.timeline("ingrid-solhaug")"""
    assert _imported_by(textwrap.dedent(code)) == {"pandas", "pyarrow"}


@pytest.mark.parametrize(
    ("command", "package"), [("explain meetings x", "readouts"), ("validate", "'readouts[validate]'")]
)
def test_missing_library_is_named_with_what_brings_it(
    command: str, package: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def without_pandas(*_: object) -> int:
        raise ModuleNotFoundError(name="pandas")

    monkeypatch.setattr(cli, "_run", without_pandas)
    assert cli.main(command.split()) == 2
    assert capsys.readouterr().err.endswith(f" needs pandas: pip install {package}\n")


@pytest.mark.parametrize("table", contract.TABLES)
def test_tables_come_as_they_were_made(table: str, installed: Path) -> None:
    loaded = readouts.load(table)
    pd.testing.assert_frame_equal(loaded, sample.frames()[table])
    assert list(loaded.attrs["columns"]) == list(loaded.columns)
    assert loaded.attrs["title"] == contract.schema(table).title


@pytest.mark.usefixtures("installed")
def test_tables_are_listed_with_a_line_each() -> None:
    assert list(readouts.tables()) == list(contract.TABLES)
    assert readouts.tables()["people"] == "One row is a person."


@pytest.mark.usefixtures("installed")
def test_wrong_names_are_answered_with_the_nearest() -> None:
    with pytest.raises(KeyError, match=r"no table 'meeting'.*mean 'meetings'.*tables are articles, people"):
        readouts.load("meeting")
    with pytest.raises(KeyError, match=r"no row 'ingrid'.*column person_id of the table people"):
        readouts.evidence("people", "ingrid")


@pytest.mark.usefixtures("installed")
def test_what_names_no_row_is_refused_with_the_key_to_give() -> None:
    for odd in (None, 3, readouts.load("people").iloc[0]):
        with pytest.raises(TypeError, match=r"a str, not a \w+: person_id"):
            readouts.evidence("people", odd)  # type: ignore[arg-type]


@pytest.mark.usefixtures("installed")
def test_evidence_tells_what_a_row_rests_on() -> None:
    found = readouts.evidence("people", "ingrid-solhaug")
    assert found[["field", "exact"]].to_numpy().tolist() == [["name", "Ingrid Solhaug"]]


@pytest.mark.usefixtures("installed")
def test_dyads_pair_participants() -> None:
    pairs = readouts.dyads()
    assert pairs["country_code_1"].tolist() == ["CL", "CL"]
    assert pairs["title_2"].tolist() == ["Minister of Trade", "Chair"]
    assert pairs["started_on"].dtype == "datetime64[s]"


def test_missing_data_say_how_to_get_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "INSTALLED", tmp_path)
    monkeypatch.setattr(loader, "_CHECKOUT", tmp_path)
    with pytest.raises(FileNotFoundError, match=r"make dataset"):
        readouts.load("meetings")


def test_help_tells_tables_and_columns_as_the_descriptor_does(installed: Path) -> None:
    told = " ".join((inspect.getdoc(readouts.load) or "").split())
    descriptor = json.loads((installed / "datapackage.json").read_bytes())
    for resource in descriptor["resources"]:
        if resource["type"] == "table":
            assert _entry(resource) in told
    for word in ("datetime64[s]", "Int64", "KeyError", "FileNotFoundError", "Source"):
        assert word in told


def _entry(resource: dict[str, Any]) -> str:
    columns = ", ".join(f"{field['name']} {_kind(field)}" for field in resource["schema"]["fields"])
    return f"{resource['name']}: {resource['description'].removeprefix('One row is ')} {columns}"


def _kind(field: dict[str, Any]) -> str:
    if "categories" in field:
        return "category"
    return {"string": "str", "integer": "int"}.get(field["type"], str(field["type"]))


@pytest.mark.usefixtures("installed")
def test_all_tables_load_at_once_from_the_package_or_a_folder(tmp_path: Path) -> None:
    everything = readouts.load_all()
    assert list(everything) == list(contract.TABLES)
    pd.testing.assert_frame_equal(everything["people"], readouts.load("people"))
    folder = tmp_path / "dataset" / "csv"
    own = readouts.load_all(str(folder))
    pd.testing.assert_frame_equal(own["meetings"], everything["meetings"])
    for file in (folder / "people.csv", folder / "evidence.csv"):
        file.write_text(file.read_text("utf-8").replace("Mateo Quiroga", "Matteo Quiroga"), "utf-8")
    assert readouts.dyads(folder)["name_1"].iloc[0] == "Matteo Quiroga"
    assert "Matteo Quiroga" in set(readouts.evidence("people", "mateo-quiroga", folder)["value"])


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_tables_load_from_an_unpacked_release(format: str, installed: Path, tmp_path: Path) -> None:
    alone = tmp_path / "unpacked"
    shutil.copytree(installed / "dataset" / format, alone / "dataset" / format)
    for table in contract.TABLES:
        pd.testing.assert_frame_equal(readouts.load(table, alone), sample.frames()[table])
    found, own = (readouts.evidence("people", "ingrid-solhaug", folder) for folder in (alone, None))
    pd.testing.assert_frame_equal(found, own)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (lambda text: text + 'x,"unclosed\n', "EOF inside string"),
        (lambda text: "", "No columns"),
        (lambda text: text.replace("status", "state", 1), "no column 'status'"),
        (lambda text: text.replace("held", "hold", 1), "'hold' is no status"),
    ],
)
def test_a_broken_table_of_a_folder_is_named(
    broken: Callable[[str], str], said: str, installed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "tables"
    shutil.copytree(installed / "dataset" / "csv", folder)
    file = folder / "meetings.csv"
    key = str(loader.load("meetings", folder).iloc[0, 0])
    file.write_text(broken(file.read_text()))
    with pytest.raises(ValueError, match="readouts validate"):
        loader.load("meetings", folder)
    assert cli.main(["explain", "meetings", key, "--tables", str(folder)]) == 1
    told = capsys.readouterr().err
    assert str(file) in told
    assert said in told
    assert "Traceback" not in told


def test_reading_needs_no_locks(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "_LOCKS", False)
    monkeypatch.setitem(sys.modules, "readouts.replace", None)
    assert len(readouts.dyads(installed / "dataset" / "csv")) == 2


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("table", contract.TABLES)
def test_a_table_is_described_column_by_column(table: str) -> None:
    told = readouts.describe(table).set_index("column")
    assert list(told.index) == list(contract.columns(table))
    for column, line in told.iterrows():
        name = str(column)
        assert line["class"] == contract.column_class(table, name)
        assert line["nullable"] == contract.schema(table).columns[name].nullable
        assert (line["refers_to"] if isinstance(line["refers_to"], str) else None) == contract.foreign_keys(table).get(
            name
        )
        dtype = contract.pandas_dtype(table, name)
        assert (line["type"] == "category") == isinstance(dtype, pd.CategoricalDtype)
        if isinstance(dtype, pd.CategoricalDtype):
            assert line["allowed"] == ", ".join(dtype.categories)
    assert told.attrs["title"] == contract.schema(table).title


@pytest.mark.usefixtures("installed")
def test_describing_no_table_names_the_nearest() -> None:
    with pytest.raises(KeyError, match=r"no table 'visit'.*mean 'visits'"):
        readouts.describe("visit")


@pytest.mark.usefixtures("installed")
def test_a_timeline_tells_a_person_by_days() -> None:
    told = readouts.timeline("Ingrid Solhaug")
    assert told["day"].dtype == "datetime64[s]"
    assert list(told.attrs["columns"]) == list(told.columns)
    told = told.astype({"what": "str"}).fillna("")
    assert told[["what", "office", "with_whom", "where"]].to_numpy().tolist() == [
        ["office", "Minister of Trade", "", "NO"],
        ["meeting", "Minister of Trade", "Mateo Quiroga", "Oslo, NO"],
        ["statement", "Minister of Trade", "Mateo Quiroga", "Oslo, NO"],
        ["office", "Chair", "", ""],
        ["planned meeting", "Chair", "CL", ""],
    ]
    assert told["articles"].tolist() == ["2019-05-08-fjord"] * 3 + ["2020-01-15-andes"] * 2


@pytest.mark.usefixtures("installed")
def test_a_timeline_has_visits_and_acts_of_protocol(tmp_path: Path) -> None:
    frames = sample.frames()
    frames["ceremonies"]["person_id"] = frames["ceremonies"]["person_id"].fillna("mateo-quiroga")
    publish_dataset(frames, tmp_path)
    told = readouts.timeline("mateo-quiroga")
    assert told["what"].tolist() == ["office", "visit", "meeting", "ceremony"]
    assert told.iloc[3]["about"] == "book signing"
    assert told.loc[told["what"] == "visit", ["where", "about"]].to_numpy().tolist() == [["NO", "state"]]


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_a_timeline_of_somebody_of_whom_nothing_is_told_is_empty(format: str, tmp_path: Path) -> None:
    frames = sample.frames()
    for table in ("tenures", "visits", "meeting_participants", "ceremonies", "statements"):
        frames[table] = frames[table][frames[table]["person_id"] != "mateo-quiroga"]
    publish_dataset(frames, tmp_path)
    told = readouts.timeline("mateo-quiroga", tmp_path / "dataset" / format)
    assert len(told) == 0
    assert list(told.columns) == list(readouts.timeline("ingrid-solhaug").columns)


@pytest.mark.usefixtures("installed")
def test_people_are_known_by_any_spelling_of_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chronology.person_id("MATEO  Quirogá") == "mateo-quiroga"
    with pytest.raises(KeyError, match=r"no person 'Matteo Quirogo'.*mean 'mateo-quiroga' \(Mateo Quiroga\)"):
        readouts.timeline("Matteo Quirogo")
    monkeypatch.setattr(chronology, "_names", lambda *_: [("Ana", "ana-1"), ("Ana", "ana-2")])
    with pytest.raises(KeyError, match=r"'Ana'.*ana-1, ana-2"):
        readouts.timeline("Ana")


def test_a_timeline_follows_redirects(installed: Path) -> None:
    sheet = installed / "dataset" / "decisions" / "redirects.csv"
    sheet.parent.mkdir(parents=True, exist_ok=True)
    sheet.write_text("table,id,redirects_to\npeople,m-quiroga,mateo-quiroga\n", "utf-8")
    pd.testing.assert_frame_equal(readouts.timeline("m-quiroga"), readouts.timeline("mateo-quiroga"))


@pytest.mark.usefixtures("installed")
def test_selectors_lead_to_the_words() -> None:
    texts = sample.texts()
    files = readouts.load("articles").set_index("seed_path")["article_id"]
    rows = [("meetings", key) for key in readouts.load("meetings")["meeting_id"]]
    rows += [("statements", key) for key in readouts.load("statements")["statement_id"]]
    quoted = 0
    for table, key in rows:
        found = readouts.selectors(table, key)
        assert json.loads(json.dumps(found)) == found
        for target in (target for targets in found.values() for target in targets):
            text, (place, quote) = texts[files[target["source"]]], target["selector"]
            assert text[place["start"] : place["end"]] == quote["exact"]
            if "prefix" in quote:
                assert text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1
                quoted += 1
    assert quoted > 5
    assert "ties are growing" in readouts.selectors(*rows[-1])["exact"][0]["selector"][1]["exact"]


def test_words_that_a_sentence_has_twice_are_told_by_their_place_alone() -> None:
    piece: dict[Hashable, object] = {"sentence": "Rao met Rao.", "exact": "Rao", "start": 8, "end": 11}
    assert quotation._place_in_sentence(piece) is None
    assert quotation._place_in_sentence(piece | {"exact": "met"}) == 4


@pytest.mark.usefixtures("installed")
def test_dyads_and_differences_carry_their_descriptions() -> None:
    meeting = readouts.load("meetings")["meeting_id"].iloc[0]
    for frame in (readouts.dyads(), readouts.disagreements(), readouts.compare(meeting)):
        assert list(frame.attrs["columns"]) == list(frame.columns)
        assert frame.attrs["description"].startswith("One row is")
    assert readouts.dyads().attrs["columns"]["name_2"].startswith("The fullest form")
