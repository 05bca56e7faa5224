"""`readouts build`: seeds/ to dataset/, schema/ and datapackage.json, or nothing and why."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from readouts.assemble import Decisions, Misfits, assemble, read_decisions
from readouts.commands.extract import accounts_of
from readouts.link.register import Register
from readouts.link.sheets import IDS, ids_sheet
from readouts.publish import publish_dataset, recover
from readouts.read import Refusal, read_sources
from readouts.replace import replace
from readouts.validate import Fault, check
from readouts.validate.annotations import told
from readouts.validate.read import read_texts


def run(args: argparse.Namespace) -> int:
    """Build and publish; 0, or 1 if an article, a decision or a row is bad, or 2 outside a checkout."""
    seeds = args.root / "seeds"
    if not seeds.is_dir():
        print("readouts build: there is no seeds/ here; run it at the root of a checkout", file=sys.stderr)
        return 2
    recover(args.root)
    recover(seeds)
    decisions, misread = read_decisions(args.root)
    files = sorted(seeds.rglob("*.txt"))
    refused: list[Refusal] = []
    accounts, _ = accounts_of(read_sources(files, args.root), len(files), strict=False, tell=refused.append)
    if misread or refused:
        summary = f"{len(refused)} bad articles, {len(misread)} bad lines in the sheets of decisions"
        return _refuse([*refused, *misread], summary, args.format)
    try:
        frames = assemble(accounts, decisions)
    except Misfits as misfits:
        return _refuse(
            misfits.refusals, f"{len(misfits.refusals)} decisions do not fit what the articles tell", args.format
        )
    faults = check(frames, read_texts(frames["articles"], args.root))
    if faults:
        return _refuse(faults, f"{len(faults)} faults", args.format)
    new = _keep(decisions.register, args.root)
    publish_dataset(frames, args.root, _sheets(decisions))
    rows = sum(map(len, frames.values()))
    if args.format == "json":
        print(told((), args.format))
    summary = f"{len(accounts)} articles: {rows} rows in {len(frames)} tables, in dataset/; new ids: {new}"
    print(summary, file=sys.stderr if args.format == "json" else sys.stdout)
    return 0


def _refuse(faults: Sequence[Fault | Refusal], summary: str, format: str) -> int:
    print(told(faults, format), file=sys.stderr if format == "text" else sys.stdout)
    print(f"nothing published: {summary}", file=sys.stderr)
    return 1


def _keep(register: Register, root: Path) -> int:
    """Write the grown register, and tell of ids that no article leads to any more; the number of new ids."""
    for entry in register.lost:
        told = (
            f"{entry.table} {entry.id} is registered, but {entry.anchor.article_id or 'no article'} tells of it no more"
        )
        print(f"{IDS}: {told}; if another row took its place, write that id into redirects_to", file=sys.stderr)
    before, after = root / IDS, ids_sheet(register).encode()
    old = before.read_bytes() if before.exists() else b""
    if after != old:
        replace(before.parent, {before.name: after})
    return after.count(b"\n") - max(old.count(b"\n"), 1)


def _sheets(decisions: Decisions) -> dict[str, list[dict[str, str | None]]]:
    """The sheets that come with the tables."""
    return {
        "redirects": [
            {"table": table, "id": old, "redirects_to": new}
            for (table, old), new in sorted(decisions.register.redirects().items())
        ],
        "corrections": [line.cells for line in decisions.corrections.lines],
        "gaps": [line.cells for line in decisions.gaps.lines],
    }
