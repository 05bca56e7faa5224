"""`readouts build`: seeds/ to dataset/, schema/ and datapackage.json, or nothing and why."""

import argparse
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from readouts.assemble import Decisions, Misfits, assemble, read_decisions
from readouts.assemble.corrections import CORRECTIONS
from readouts.assemble.gaps import GAPS
from readouts.commands.extract import accounts_of
from readouts.link.register import Register
from readouts.link.sheets import IDS, OFFICES, PEOPLE, ids_sheet
from readouts.publish import publish_dataset, recover
from readouts.read import Refusal, Source, read_sources
from readouts.replace import alone, replace
from readouts.validate import Fault, check
from readouts.validate.annotations import told
from readouts.validate.read import read_texts

SHEETS_OF_DECISIONS = (PEOPLE, OFFICES, IDS, CORRECTIONS, GAPS)


def run(args: argparse.Namespace) -> int:
    """Build and publish; 0, or 1 if an article, a decision or a row is bad, or 2 outside a checkout."""
    seeds = args.root / "seeds"
    if not seeds.is_dir():
        print("readouts build: there is no seeds/ here; run it at the root of a checkout", file=sys.stderr)
        return 2
    # From reading the register to publishing: whoever builds meanwhile would give ids that this one does not know.
    with alone(seeds):
        recover(args.root)
        recover(seeds)
        return _build(args.root, args.format)


def _build(root: Path, format: str) -> int:
    decisions, misread = read_decisions(root)
    files = sorted((root / "seeds").rglob("*.txt"))
    misread += _strays(root / "seeds", root)
    refused: list[Refusal] = []
    accounts, _ = accounts_of(_once(read_sources(files, root)), len(files), strict=False, tell=refused.append)
    if misread or refused:
        summary = f"{len(refused)} bad articles, {len(misread)} bad lines in the sheets of decisions"
        return _refuse([*refused, *misread], summary, format)
    try:
        frames = assemble(accounts, decisions)
    except Misfits as misfits:
        summary = f"{len(misfits.refusals)} decisions do not fit what the articles tell"
        return _refuse(misfits.refusals, summary, format)
    faults = check(frames, read_texts(frames["articles"], root))
    if faults:
        return _refuse([*faults, *_behind(faults, decisions)], f"{len(faults)} faults", format)
    new = _keep(decisions.register, root)
    publish_dataset(frames, root, _sheets(decisions))
    rows = sum(map(len, frames.values()))
    if format == "json":
        print(told((), format))
    summary = f"{len(accounts)} articles: {rows} rows in {len(frames)} tables, in dataset/; new ids: {new}"
    print(summary, file=sys.stderr if format == "json" else sys.stdout)
    return 0


def _once(sources: Iterable[Source | Refusal]) -> Iterator[Source | Refusal]:
    """The same, but an article whose words stand in another file too is refused: it would count as two reports."""
    first: dict[tuple[str, ...], str] = {}
    for source in sources:
        if isinstance(source, Source):
            other = first.setdefault(tuple(source.text[source.body_start :].split()), source.path)
            if other != source.path:
                source = Refusal(source.path, None, f"has the same text as {other}", "keep one of the two files")
        yield source


def _strays(seeds: Path, root: Path) -> Iterator[Refusal]:
    """Files beside the articles that the build would pass over, for whoever meant them to be taken."""
    sheets = {root / sheet for sheet in SHEETS_OF_DECISIONS}
    for path in sorted(seeds.rglob("*")):
        shown = str(path.relative_to(root))
        if path.is_symlink():
            yield Refusal(ascii(shown)[1:-1], None, "is a link", "copy the file here instead of linking to it")
        elif not _belongs(path, sheets) and not any(part.startswith(".") for part in Path(shown).parts):
            mend = "name an article X.txt, what is known beside it X.toml, and put a sheet where CONTRIBUTING.md says"
            yield Refusal(ascii(shown)[1:-1], None, "is no article, sidecar or sheet of decisions", mend)


def _belongs(path: Path, sheets: Collection[Path]) -> bool:
    if path.is_dir():
        return path.suffix != ".txt"
    if path.suffix == ".toml":
        return path.with_suffix(".txt").exists()
    return path.suffix in (".txt", ".md") or path in sheets


def _refuse(faults: Sequence[Fault | Refusal], summary: str, format: str) -> int:
    print(told(faults, format), file=sys.stderr if format == "text" else sys.stdout)
    print(f"nothing published: {summary}", file=sys.stderr)
    return 1


def _behind(faults: Sequence[Fault], decisions: Decisions) -> list[Refusal]:
    """The decisions that may have brought the faults about."""
    redirects, found = decisions.register.redirects(), list[Refusal]()
    for fault in faults:
        found += decisions.corrections.behind(fault.table, fault.row, redirects)
        found += decisions.authority.offices.behind(fault.row) if fault.table == "offices" else []
    return list(dict.fromkeys(found))


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
