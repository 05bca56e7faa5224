"""`readouts release`: the files that users download, from the published package of a checkout, or nothing and why."""

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pandas as pd

from readouts import __version__
from readouts.changes import Dataset, NoDataset, at, between, markdown
from readouts.changes.shape import shape_since
from readouts.changes.source import in_folder
from readouts.commands.validate import faults_of
from readouts.publish.tables import refuse_foreign_files
from readouts.release import DOCUMENTS, NAMES, write_release
from readouts.replace import recover, replace
from readouts.validate import read
from readouts.validate.read import unchanged

# GitHub takes no note of more than 125,000 characters.
_LONGEST_CHANGES = 100_000
_VERSION = re.compile(r"^v\d+\.\d+\.\d+$", re.MULTILINE)


def run(args: argparse.Namespace) -> int:
    """Write the release; 0, or 1 if the package is not valid or its version too low for what became of its shape.

    It is 2 outside a checkout or with a foreign folder.
    """
    try:
        _look(args.root, args.output)
        last = args.since or last_release(args.root)
        before = at(last, args.root) if last else None
    except (FileNotFoundError, ValueError, NoDataset) as error:
        print(f"readouts release: {error}", file=sys.stderr)
        return 2
    with unchanged(args.root):
        try:
            frames = _sound(args.root)
            _write(args.root, args.output, frames, _told(before, last, args.root) if before and last else "")
        except _Refused as refused:
            print(refused, file=sys.stderr)
            return 1
    return 0


class _Refused(Exception):
    """Why nothing is released, with what is wrong, a line each."""

    def __init__(self, lines: Iterable[str], why: str) -> None:
        super().__init__("\n".join([*lines, f"nothing released: {why}"]))


def _sound(root: Path) -> Mapping[str, pd.DataFrame]:
    """The tables of a package that is valid and lacks none of its articles. Raises _Refused."""
    reading = read(root)
    if faults := faults_of(reading):
        raise _Refused(map(str, faults), f"{len(faults)} faults")
    built = set(reading.frames["articles"]["seed_path"])
    if unbuilt := sorted({f"seeds/{seed.name}" for seed in (root / "seeds").glob("*.txt")} - built):
        raise _Refused((f"{seed}: no article of the tables comes from it" for seed in unbuilt), "run `make dataset`")
    return reading.frames


def _told(before: Dataset, last: str, root: Path) -> str:
    """What changed since the last release, in Markdown. Raises _Refused if the version does not tell it."""
    now = in_folder(root)
    shape = shape_since(last, root, before, now)
    if _order(__version__) < _order(shape.least_version):
        why = f"since {last} the tables changed as above, which makes this version {shape.least_version} or later"
        raise _Refused((*shape.breaks, *(f"new: {line}" for line in shape.adds)), f"{why} (docs/versions.md)")
    changes = markdown(between(before, now), f"What changed since {last}", _LONGEST_CHANGES)
    return f"{shape.markdown(f'The shape of the tables since {last}')}\n\n{changes}"


def _write(root: Path, output: Path, frames: Mapping[str, pd.DataFrame], changes: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_release(root, frames, changes, Path(folder))
        replace(output, {name: _pieces(Path(folder) / name) for name in NAMES})
    print(f"{output}: {', '.join(NAMES)}")


def _pieces(file: Path) -> Iterator[bytes]:
    with file.open("rb") as content:
        while piece := content.read(1 << 20):
            yield piece


def last_release(root: Path) -> str | None:
    """The tag of the newest version before this one that the checkout descends from; None for the first release."""
    command = ["git", "-C", str(root), "tag", "--list", "v*", "--merged", "HEAD"]
    try:
        listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
    earlier = [tag for tag in _VERSION.findall(listed) if _order(tag) < _order(__version__)]
    return max(earlier, key=_order, default=None)


def _order(tag: str) -> tuple[int, ...]:
    return tuple(map(int, tag.removeprefix("v").split(".")))


def _look(root: Path, output: Path) -> None:
    """Raise FileNotFoundError or ValueError where a release cannot be made from one place or put into the other."""
    for name in ("datapackage.json", *DOCUMENTS):
        if not (root / name).is_file():
            raise FileNotFoundError(f"there is no {name} here; run it at the root of a checkout, after `make dataset`")
    if output.exists() and not output.is_dir():
        raise ValueError(f"{output} is a file: give a folder")
    if output.is_dir():
        recover(output)
        refuse_foreign_files(output, set(NAMES))
