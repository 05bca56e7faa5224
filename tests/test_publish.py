"""Publishing: the same rows give the same bytes, other people's files are safe, and a kill leaves no mixture."""

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from readouts import contract
from readouts.contract.decisions import SHEETS
from readouts.publish import package_files, publish_dataset, publish_folder, recover, write_tables
from readouts.validate import check, package_faults, read
from readouts.validate.package import frictionless_faults
from tests import sample

PUBLISH_FOREVER = """
import sys
from pathlib import Path
from readouts.publish import publish_dataset
from tests import sample
frames = sample.frames()
other = frames | {"evidence": frames["evidence"].iloc[:-1]}
while True:
    for version in (other, frames):
        publish_dataset(version, Path(sys.argv[1]))
        print("published", flush=True)
"""


def test_row_order_does_not_show_in_the_files() -> None:
    frames = sample.frames()
    shuffled = {table: frame.sample(frac=1, random_state=7) for table, frame in frames.items()}
    assert package_files(frames) == package_files(shuffled)


def test_published_package_holds_every_made_file(tmp_path: Path) -> None:
    publish_dataset(sample.frames(), tmp_path)
    found = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    assert found == set(package_files(sample.frames()))
    assert len(found) == 2 * len(contract.TABLES) + len(contract.TABLES) + len(SHEETS) + 2


def test_published_package_passes_both_engines(tmp_path: Path) -> None:
    publish_dataset(sample.frames(), tmp_path)
    reading = read(tmp_path)
    assert [*reading.faults, *check(reading.frames, sample.texts()), *package_faults(tmp_path)] == []
    assert frictionless_faults(tmp_path) == []


def test_frictionless_passes_the_whole_descriptor(tmp_path: Path) -> None:
    publish_dataset(sample.frames(), tmp_path)
    command = [sys.executable, "-m", "frictionless", "validate", "--json", "datapackage.json"]
    report = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert json.loads(report.stdout)["valid"], report.stdout


def test_frictionless_finds_a_lost_foreign_key_by_itself(tmp_path: Path) -> None:
    frames = sample.frames()
    publish_dataset(frames | {"people": frames["people"].iloc[1:]}, tmp_path)
    faults = frictionless_faults(tmp_path)
    assert ("tenures", "frictionless foreign-key") in {(fault.table, fault.rule) for fault in faults}


def test_parquet_describes_its_columns(tmp_path: Path) -> None:
    write_tables(sample.frames(), tmp_path, "parquet")
    schema = pq.read_schema(tmp_path / "meetings.parquet")
    assert schema.field("city").metadata[b"description"] == b"Where it took place."
    assert str(schema.field("started_on").type) == "date32[day]"


def test_csv_is_plain_and_ends_its_lines_alike(tmp_path: Path) -> None:
    write_tables(sample.frames(), tmp_path, "csv")
    content = (tmp_path / "countries.csv").read_bytes()
    assert content == b"country_code,alpha3,name\nCL,CHL,Chile\nNO,NOR,Norway\n"
    assert b"NaN" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


def test_folder_takes_tables_and_extras_and_changes_format(tmp_path: Path) -> None:
    publish_folder(sample.frames(), tmp_path, "csv", {"review.csv": "what\n"})
    publish_folder(sample.frames(), tmp_path, "parquet", {"review.csv": "what else\n"})
    expected = {f"{table}.parquet" for table in contract.TABLES} | {"review.csv"}
    assert {path.name for path in tmp_path.iterdir()} == expected
    assert (tmp_path / "review.csv").read_text() == "what else\n"


def test_folder_with_a_foreign_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("mine")
    with pytest.raises(ValueError, match=r"thesis\.docx"):
        publish_folder(sample.frames(), tmp_path, "csv")
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_kills_at_random_moments_leave_one_version(tmp_path: Path) -> None:
    versions = [len(sample.frames()["evidence"]) - less for less in (0, 1)]
    moments = random.Random(1)
    for _ in range(8):
        _publish_and_kill(tmp_path, moments.uniform(0, 0.3))
        recover(tmp_path)
        assert package_faults(tmp_path) == []
        assert len(read(tmp_path).frames["evidence"]) in versions


def _publish_and_kill(root: Path, after: float) -> None:
    command = [sys.executable, "-c", PUBLISH_FOREVER, str(root)]
    here = Path(__file__).parents[1]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=here) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
