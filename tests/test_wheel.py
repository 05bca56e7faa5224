"""The wheel: installed in an empty environment, it loads every table typed."""

import json
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

import readouts
from readouts import contract
from readouts.publish import publish_dataset
from tests import sample

ROOT = Path(__file__).parents[1]
LOAD_ALL = """
import json, sys, readouts
types = {name: {c: str(t) for c, t in readouts.load(name).dtypes.items()} for name in readouts.tables()}
columns = readouts.describe("meetings")["column"].tolist()
words = readouts.evidence("people", "ingrid-solhaug")["exact"].tolist()
told = repr(readouts.timeline("Ingrid Solhaug"))
assert "Minister of Trade" in told and max(map(len, told.splitlines())) <= 80, told
used = [len(readouts.dyads()), columns, words]
print(json.dumps([types, used, "pandera" in sys.modules, readouts.__version__]))
"""


@pytest.mark.slow
def test_installed_wheel_loads_every_table_typed(tmp_path: Path) -> None:
    wheel = _build(tmp_path / "source")
    python = _empty_environment(tmp_path / "environment", wheel)
    done = subprocess.run([python, "-c", LOAD_ALL], cwd=tmp_path, capture_output=True, text=True, check=True)
    types, used, pandera, version = json.loads(done.stdout)
    frames = sample.frames()
    expected = {name: {c: str(t) for c, t in frames[name].dtypes.items()} for name in contract.TABLES}
    assert types == expected
    assert used == [2, list(contract.columns("meetings")), ["Ingrid Solhaug"]]
    assert (pandera, version) == (False, readouts.__version__)
    refused = subprocess.run([python, "-m", "readouts", "validate"], capture_output=True, text=True, check=False)
    assert refused.returncode == 2
    assert "pip install 'readouts[validate]'" in refused.stderr


def _build(source: Path) -> Path:
    left_out = shutil.ignore_patterns(".*", "dataset", "schema", "datapackage.json", "dist", "__pycache__")
    shutil.copytree(ROOT, source, ignore=left_out)
    publish_dataset(sample.frames(), source)
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", str(source)]
    subprocess.run(command, check=True, capture_output=True)
    return next((source / "dist").glob("*.whl"))


def _empty_environment(folder: Path, wheel: Path) -> Path:
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--constraint", str(ROOT / "constraints.txt"), str(wheel)], check=True)
    return python
