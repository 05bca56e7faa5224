"""`readouts diff`: what changed between two datasets, in a reviewer's words."""

import argparse
import sys
from pathlib import Path

from readouts import loader
from readouts.changes import Dataset, NoDataset, at, between, markdown, text
from readouts.changes.source import in_folder, repository

_LAST = "HEAD"


def run(args: argparse.Namespace) -> int:
    """Print what changed, if anything; 0, or 2 where one of the two is no dataset."""
    root = repository(Path())
    try:
        if args.base is None and root is None:
            raise NoDataset("there is no git repository here: name the folder, the zip or the revision to compare with")
        before = at(_LAST if args.base is None else args.base, root)
        after, shown = _here(root) if args.head is None else (at(args.head, root), args.head)
    except (NoDataset, FileNotFoundError) as error:
        print(f"readouts diff: {error.args[0]}", file=sys.stderr)
        return 2
    title = f"What changed from {args.base or 'the last commit'} to {shown}"
    write = markdown if args.markdown else text
    print(write(between(before, after), title), end="")
    return 0


def _here(root: Path | None) -> tuple[Dataset, str]:
    """The dataset as it stands: of the work tree, of the folder one is in, or of the installed package."""
    for folder in (root, Path()):
        if folder is not None and (folder / "dataset").is_dir():
            return in_folder(folder), "the work tree" if folder == root else "this folder"
    return in_folder(loader.data_root()), "the published tables"
