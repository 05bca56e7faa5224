"""Replacing files and folders together: after a kill at any moment the old ones or the new ones stand, never a mixture.

The new ones are written to a stage inside the folder and flushed to disk. Then a journal names them: from that moment
the replacement counts as decided. They are renamed into place, the journal is removed, and what stood there before
is deleted. `recover` completes a replacement that was decided and undoes one that was not. Who writes holds the folder
`alone`, who reads holds it `steady`; the system releases both when the process ends, however it ends.
"""

import errno
import fcntl
import json
import os
import shutil
import sys
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

_STAGE = ".readouts-stage"
_OLD = ".readouts-old"
_JOURNAL = ".readouts-journal"
WORKING_NAMES = (_STAGE, _OLD, _JOURNAL)
_SILENT = 2.0
_PAUSE = 0.05
# The folders that this process holds alone.
_held: set[str] = set()

# A file's content, whole or in pieces that are made as they are written.
Content = bytes | Iterable[bytes]


def replace(root: Path, files: Mapping[str, Content], drop: Collection[str] = ()) -> None:
    """Put these files, by path from root, in place of what stands under the first part of each path.

    A path in a folder replaces the whole folder: `dataset/csv/a.csv` replaces `dataset`. What `drop` names goes away
    in the same step. Waits while another process replaces something in the same root.
    """
    root.mkdir(parents=True, exist_ok=True)
    with alone(root):
        _settle(root)
        try:
            _write_stage(root, files)
        except BaseException:
            shutil.rmtree(root / _STAGE, ignore_errors=True)
            raise
        put = sorted({Path(path).parts[0] for path in files})
        _decide(root, put, sorted(set(drop) - set(put)))
        _settle(root)


def recover(root: Path) -> None:
    """Complete or undo a replacement that a killed process left behind; does nothing where there is none."""
    if _is_unsettled(root):
        with alone(root):
            _settle(root)


def recover_if_idle(root: Path) -> None:
    """`recover`, unless another process is at work in the folder, which then settles it itself."""
    if _is_unsettled(root):
        with _open(root) as folder, suppress(BlockingIOError):
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _settle(root)


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Hold the folder so that no other process replaces, or reads steadily, anything in it; waits for its turn."""
    itself = os.path.realpath(root)
    if itself in _held:
        yield
        return
    with _open(root) as folder:
        _wait(folder, fcntl.LOCK_EX, root)
        _held.add(itself)
        try:
            yield
        finally:
            _held.remove(itself)


@contextmanager
def steady(root: Path) -> Iterator[None]:
    """Hold the folder, what a killed process left behind settled, so that nothing in it is replaced while it is read.

    Does nothing where there is no such folder, or where it cannot be held.
    """
    if not root.is_dir() or os.path.realpath(root) in _held:
        yield
        return
    with _open(root) as folder:
        _settle_and_share(folder, root)
        yield


def _settle_and_share(folder: int, root: Path) -> None:
    while True:
        recover(root)
        # Some network disks do not know such locks, and what is there must be read all the same.
        with suppress(OSError):
            _wait(folder, fcntl.LOCK_SH, root)
        if not _is_unsettled(root):
            return
        # Somebody began and was killed between the two; settling needs the folder alone.
        fcntl.flock(folder, fcntl.LOCK_UN)


def _is_unsettled(root: Path) -> bool:
    return any((root / name).exists() for name in WORKING_NAMES)


@contextmanager
def _open(root: Path) -> Iterator[int]:
    folder = os.open(root, os.O_RDONLY)
    try:
        yield folder
    finally:
        os.close(folder)


def _wait(folder: int, how: int, root: Path) -> None:
    """Take the lock; say so if that does not come soon."""
    end = time.monotonic() + _SILENT
    while time.monotonic() < end:
        try:
            return fcntl.flock(folder, how | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_PAUSE)
    print(f"waiting for another readouts that is at work in {root}", file=sys.stderr, flush=True)
    fcntl.flock(folder, how)


def _write_stage(root: Path, files: Mapping[str, Content]) -> None:
    (root / _STAGE).mkdir(exist_ok=True)
    # While the disk takes in one file, the next is made and written.
    with ThreadPoolExecutor() as disk:
        flushed = [disk.submit(_flush, _write(root / _STAGE / path, content)) for path, content in files.items()]
    for done in flushed:
        done.result()
    for folder, _, _ in os.walk(root / _STAGE):
        _flush(Path(folder))


def _write(target: Path, content: Content) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        file.writelines([content] if isinstance(content, bytes) else content)
    return target


def _decide(root: Path, put: list[str], drop: list[str]) -> None:
    draft = root / _STAGE / _JOURNAL
    draft.write_text(json.dumps({"put": put, "drop": drop}), encoding="utf-8")
    _flush(draft)
    draft.rename(root / _JOURNAL)
    _flush(root)


def _settle(root: Path) -> None:
    for name in WORKING_NAMES:
        # We leave no links behind; to follow one would be to write elsewhere.
        if (root / name).is_symlink():
            (root / name).unlink()
    journal = root / _JOURNAL
    if journal.exists():
        decided = _decision(journal)
        (root / _OLD).mkdir(exist_ok=True)
        for name in decided["put"]:
            _put(root, name)
        for name in decided["drop"]:
            _set_aside(root, name)
        _flush(root)
        journal.unlink()
        _flush(root)
    for name in (_STAGE, _OLD):
        if (root / name).exists():
            shutil.rmtree(root / name)


def _decision(journal: Path) -> dict[str, list[str]]:
    """What a journal of ours decided. Raises OSError for one that somebody else made, to have our files removed."""
    try:
        decided = json.loads(journal.read_bytes())
        put, drop = list(decided["put"]), list(decided["drop"])
        plain = all(name[0] != "." and Path(name).name == name for name in (*put, *drop))
    except (ValueError, LookupError, TypeError, RecursionError):
        plain = False
    if not plain or any((journal.parent / name).is_dir() for name in drop):
        raise OSError(errno.EINVAL, "was not left behind by readouts: delete it", str(journal))
    return {"put": put, "drop": drop}


def _put(root: Path, name: str) -> None:
    # Without a staged piece this one is already in its place.
    if (root / _STAGE / name).exists():
        # A file takes another's place in one step; a folder cannot.
        if (root / _STAGE / name).is_dir() or (root / name).is_dir():
            _set_aside(root, name)
        (root / _STAGE / name).rename(root / name)


def _set_aside(root: Path, name: str) -> None:
    if (root / name).exists():
        (root / name).rename(root / _OLD / name)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
