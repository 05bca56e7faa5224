"""Replacing files together: after an end at any moment, the old ones or the new ones stand."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from readouts.replace import WORKING_NAMES, alone, recover, recover_if_idle, replace, steady

OLD = {"dataset/csv/a.csv": b"old", "dataset/csv/b.csv": b"old", "schema/a.json": b"old", "note.txt": b"old"}
NEW = {"dataset/csv/a.csv": b"new", "dataset/csv/c.csv": b"new", "schema/a.json": b"new", "top.json": b"new"}

# Ends at the given call of anything that changes the disk, as a kill would: nothing is cleaned up.
DIE_AT = """
import os, shutil, sys
from pathlib import Path
from readouts.replace import replace
left = int(sys.argv[2])
def dying(act):
    def counted(*args, **kwargs):
        global left
        left -= 1
        if left == 0:
            os._exit(9)
        return act(*args, **kwargs)
    return counted
for owner, name in [(Path, "write_bytes"), (Path, "write_text"), (Path, "rename"), (Path, "unlink"), (Path, "mkdir"),
                    (os, "fsync"), (shutil, "rmtree")]:
    setattr(owner, name, dying(getattr(owner, name)))
replace(Path(sys.argv[1]), {new}, drop=["note.txt"])
""".replace("{new}", repr(NEW))


def _content(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_an_end_at_any_step_leaves_old_or_new(tmp_path: Path) -> None:
    outcomes = []
    for step in range(1, 200):
        root = tmp_path / str(step)
        replace(root, OLD)
        ended = subprocess.run([sys.executable, "-c", DIE_AT, str(root), str(step)], check=False)
        recover(root)
        outcomes.append(_content(root))
        assert outcomes[-1] in (OLD, NEW), f"a mixture after step {step}"
        if ended.returncode == 0:
            break
        assert ended.returncode == 9
    assert ended.returncode == 0
    assert outcomes.index(NEW) > 5
    # Once decided, always completed.
    assert OLD not in outcomes[outcomes.index(NEW) :]


def test_a_failure_while_writing_leaves_the_old(tmp_path: Path) -> None:
    replace(tmp_path, OLD)
    with pytest.raises(OSError, match=r"."):
        replace(tmp_path, NEW | {"schema/a.json/b": b"a file cannot be a folder"})
    assert _content(tmp_path) == OLD


def test_recover_leaves_a_settled_folder_alone(tmp_path: Path) -> None:
    replace(tmp_path, OLD)
    recover(tmp_path)
    assert _content(tmp_path) == OLD
    assert not [name for name in WORKING_NAMES if (tmp_path / name).exists()]


def test_two_at_once_do_not_mix(tmp_path: Path) -> None:
    script = "import sys; from pathlib import Path; from readouts.replace import replace\n" + (
        "for _ in range(20): replace(Path(sys.argv[1]), {f'dataset/{n}.csv': sys.argv[2].encode() for n in range(9)})"
    )
    running = [subprocess.Popen([sys.executable, "-c", script, str(tmp_path), name]) for name in ("one", "two")]
    assert [process.wait() for process in running] == [0, 0]
    assert len(set(_content(tmp_path).values())) == 1


def _elsewhere(code: str, *arguments: object) -> subprocess.Popen[str]:
    """Another process, which says when it has begun."""
    imports = "import sys, time; from pathlib import Path; from readouts.replace import alone, replace, steady\n"
    command = [sys.executable, "-c", imports + code, *map(str, arguments)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    # What waits for ever fails the test and does not stop it.
    end = threading.Timer(60, process.kill)
    end.daemon = True
    end.start()
    assert process.stdout is not None
    process.stdout.readline()
    return process


def test_who_waits_long_says_so(tmp_path: Path) -> None:
    with alone(tmp_path):
        waiting = _elsewhere("print(1, flush=True); replace(Path(sys.argv[1]), {'a': b'new'})", tmp_path)
        assert waiting.stderr is not None
        assert waiting.stderr.readline() == f"waiting for another readouts that is at work in {tmp_path}\n"
        assert _content(tmp_path) == {}
    assert waiting.wait() == 0
    assert _content(tmp_path) == {"a": b"new"}


def test_nothing_is_replaced_while_it_is_read(tmp_path: Path) -> None:
    replace(tmp_path, OLD)
    with steady(tmp_path), steady(tmp_path):
        writing = _elsewhere(f"print(1, flush=True); replace(Path(sys.argv[1]), {NEW})", tmp_path)
        assert writing.stderr is not None
        writing.stderr.readline()
        assert _content(tmp_path) == OLD
    assert writing.wait() == 0
    assert _content(tmp_path) == NEW | {"note.txt": b"old"}


def test_reading_settles_what_a_kill_left(tmp_path: Path) -> None:
    replace(tmp_path, OLD)
    (tmp_path / WORKING_NAMES[0]).mkdir()
    with steady(tmp_path):
        assert _content(tmp_path) == OLD
        assert not (tmp_path / WORKING_NAMES[0]).exists()


def test_a_folder_at_work_settles_itself(tmp_path: Path) -> None:
    (tmp_path / WORKING_NAMES[0]).mkdir()
    with alone(tmp_path):
        recover_if_idle(tmp_path)
        assert (tmp_path / WORKING_NAMES[0]).exists()
    recover_if_idle(tmp_path)
    assert not (tmp_path / WORKING_NAMES[0]).exists()
