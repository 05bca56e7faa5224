"""`readouts build`: seeds/ to dataset/, schema/ and datapackage.json, or nothing and why."""

import argparse
import sys

from readouts.assemble import assemble
from readouts.commands.extract import accounts_of
from readouts.publish import publish_dataset, recover
from readouts.read import read_sources
from readouts.validate import check
from readouts.validate.read import read_texts


def run(args: argparse.Namespace) -> int:
    """Build and publish; 0, or 1 if an article or a row is bad, or 2 outside a checkout."""
    seeds = args.root / "seeds"
    if not seeds.is_dir():
        print("readouts build: there is no seeds/ here; run it at the root of a checkout", file=sys.stderr)
        return 2
    recover(args.root)
    files = sorted(seeds.rglob("*.txt"))
    accounts, refused = accounts_of(read_sources(files, args.root), len(files), strict=False)
    if refused:
        print(f"nothing published: {refused} bad articles", file=sys.stderr)
        return 1
    frames = assemble(accounts)
    faults = check(frames, read_texts(frames["articles"], args.root))
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        print(f"nothing published: {len(faults)} faults", file=sys.stderr)
        return 1
    publish_dataset(frames, args.root)
    rows = sum(map(len, frames.values()))
    print(f"{len(accounts)} articles: {rows} rows in {len(frames)} tables, in dataset/")
    return 0
