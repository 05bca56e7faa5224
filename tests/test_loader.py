"""Loading: typed and described tables from the descriptor, and nothing imported before it is needed."""

import inspect
import json
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import readouts
from readouts import cli, contract, loader
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
    readouts.load("meetings"), readouts.dyads(), readouts.evidence("people", "ingrid-solhaug")"""
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
    with pytest.raises(KeyError, match=r"no row 'ingrid'.*load\('people'\)"):
        readouts.evidence("people", "ingrid")


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
