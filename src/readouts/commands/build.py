"""`readouts build`: seeds/ to dataset/, schema/ and datapackage.json, or nothing and why."""

import argparse
import sys
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from readouts.assemble import Decisions, Misfits, identify, read_decisions, rows_of
from readouts.assemble.corrections import CORRECTIONS
from readouts.assemble.gaps import GAPS
from readouts.assemble.identity import Identity
from readouts.commands.extract import accounts_of
from readouts.contract import frame_of_cells
from readouts.link.register import Register
from readouts.link.sheets import IDS, OFFICES, PEOPLE, ids_sheet, read_register
from readouts.publish import publish_dataset, recover
from readouts.read import Refusal, Source, read_sources
from readouts.read.candidate import address
from readouts.replace import alone, replace
from readouts.validate import Fault, check
from readouts.validate.annotations import told
from readouts.validate.origins import traced

SHEETS_OF_DECISIONS = (PEOPLE, OFFICES, IDS, CORRECTIONS, GAPS)


@dataclass(frozen=True, slots=True)
class Built:
    """What the seeds give with all decisions, found sound but not yet published."""

    identity: Identity
    frames: dict[str, pd.DataFrame]
    decisions: Decisions


class Refused(Exception):
    """The seeds give nothing that can be published: what is wrong, and a summary of it."""

    def __init__(self, faults: Sequence[Fault | Refusal], summary: str) -> None:
        super().__init__(summary)
        self.faults, self.summary = faults, summary


def run(args: argparse.Namespace) -> int:
    """Build and publish; 0, or 1 if an article, a decision or a row is bad, or 2 outside a checkout."""
    seeds = args.root / "seeds"
    if not seeds.is_dir():
        print("readouts build: there is no seeds/ here; run it at the root of a checkout", file=sys.stderr)
        return 2
    # From reading the register to publishing: whoever builds meanwhile would give ids that this one does not know.
    with alone(seeds):
        return _build(args)


def _build(args: argparse.Namespace) -> int:
    try:
        built = build(args.root, seed_sources(args.root))
    except Refused as refused:
        return tell_refused(refused, args.format)
    new = _keep(built.decisions.register, args.root)
    publish_dataset(built.frames, args.root, sheets_of(built.decisions))
    articles, rows = len(built.identity.accounts), sum(map(len, built.frames.values()))
    if args.format == "json":
        print(told((), args.format))
    summary = f"{articles} articles: {rows} rows in {len(built.frames)} tables, in dataset/; new ids: {new}"
    print(summary, file=sys.stderr if args.format == "json" else sys.stdout)
    return 0


def seed_sources(root: Path) -> list[Source | Refusal]:
    """The articles under seeds/; what a killed process left behind is settled first."""
    recover(root)
    recover(root / "seeds")
    return list(read_sources(sorted((root / "seeds").rglob("*.txt")), root))


def build(root: Path, sources: Sequence[Source | Refusal]) -> Built:
    """What these articles give with the decisions under root. Raises Refused if anything is wrong."""
    decisions, misread = read_decisions(root)
    refused: list[Refusal] = []
    strays = list(_strays(root / "seeds", root))
    accounts, _ = accounts_of(_once(sources), len(sources), strict=False, tell=refused.append)
    if misread or refused or strays:
        summary = f"{len(refused)} bad articles, {len(misread)} bad lines in the sheets of decisions"
        summary += f", {len(strays)} files that do not belong there" if strays else ""
        raise Refused([*refused, *misread, *strays], summary)
    try:
        identity = identify(accounts, decisions)
        rows = rows_of(identity, decisions)
    except Misfits as misfits:
        summary = f"{len(misfits.refusals)} decisions do not fit what the articles tell"
        raise Refused(misfits.refusals, summary) from None
    frames = {table: frame_of_cells(table, own) for table, own in rows.items()}
    texts = _texts(frames, sources)
    faults = check(frames, texts)
    if faults:
        raise Refused(_blamed(traced(faults, frames, texts), decisions), f"{len(faults)} faults")
    return Built(identity, frames, decisions)


def _blamed(faults: Iterable[Fault], decisions: Decisions) -> list[Fault | Refusal]:
    """The decisions that brought the faults about; the faults themselves where it was none."""
    redirects, found = decisions.register.redirects(), list[Fault | Refusal]()
    for fault in faults:
        behind = [*decisions.corrections.behind(fault, redirects)]
        if fault.table == "offices":
            behind += decisions.authority.offices.behind(fault.row, fault.rule)
        found += behind or [fault]
    return list(dict.fromkeys(found))


def _texts(frames: Mapping[str, pd.DataFrame], sources: Sequence[Source | Refusal]) -> dict[str, str]:
    """The articles' texts by their ids."""
    texts = {source.path: source.text for source in sources if isinstance(source, Source)}
    return {key: texts[path] for key, path in frames["articles"][["article_id", "seed_path"]].itertuples(index=False)}


def tell_refused(refused: Refused, format: str = "text") -> int:
    """Tell why nothing is published; the exit code."""
    print(told(refused.faults, format), file=sys.stderr if format == "text" else sys.stdout)
    print(f"nothing published: {refused.summary}", file=sys.stderr)
    return 1


def _once(sources: Iterable[Source | Refusal]) -> Iterator[Source | Refusal]:
    """The same, but an article that stands in another file too is refused: it would count as two reports."""
    words: dict[tuple[str, ...], str] = {}
    addresses: dict[str, str] = {}
    for source in sources:
        if isinstance(source, Source):
            same = words.setdefault(tuple(source.text[source.body_start :].split()), source.path)
            here = addresses.setdefault(address(source) or source.path, source.path)
            if same != source.path:
                source = Refusal(source.path, None, f"has the same text as {same}", "keep one of the two files")
            elif here != source.path:
                beside = str(Path(source.path).with_suffix(".toml"))
                mend = "keep one of the two articles, or correct the url"
                source = Refusal(beside, None, f"has the same url as {Path(here).with_suffix('.toml')}", mend)
        yield source


def _strays(seeds: Path, root: Path) -> Iterator[Refusal]:
    """Files beside the articles that the build would pass over, for whoever meant them to be taken."""
    sheets = {root / sheet for sheet in SHEETS_OF_DECISIONS}
    for path in sorted(seeds.rglob("*")):
        shown = str(path.relative_to(root))
        if path.is_symlink():
            yield Refusal(ascii(shown)[1:-1], None, "is a link", "copy the file here instead of linking to it")
        elif any(part.startswith(".") for part in Path(shown).parts):
            continue
        elif path.suffix == ".toml" and path.is_file() and not path.with_suffix(".txt").exists():
            mend = f"remove it, or put the article beside it as {path.with_suffix('.txt').name}"
            yield Refusal(ascii(shown)[1:-1], None, "is a sidecar without its article", mend)
        elif not _belongs(path, sheets):
            mend = "name an article X.txt, what is known beside it X.toml, and put a sheet where CONTRIBUTING.md says"
            yield Refusal(ascii(shown)[1:-1], None, "is no article, sidecar or sheet of decisions", mend)


def _belongs(path: Path, sheets: Collection[Path]) -> bool:
    if path.is_dir():
        return path.suffix != ".txt"
    return path.suffix in (".txt", ".toml", ".md") or path in sheets


def _keep(register: Register, root: Path) -> int:
    """Write the grown register, and tell of ids that no article leads to any more; the number of new ids."""
    tell_lost(register)
    file, sheet = root / IDS, ids_sheet(register).encode()
    before, _ = read_register(root)
    if not file.exists() or sheet != file.read_bytes():
        replace(file.parent, {file.name: sheet})
    return len(_ids(register) - _ids(before))


def _ids(register: Register) -> set[tuple[str, str]]:
    return {(line.table, line.id) for line in register.lines()}


def tell_lost(register: Register) -> None:
    """Tell of registered ids that no article leads to any more, with their lines."""
    lines = defaultdict[tuple[str, str], list[int]](list)
    for number, line in enumerate(register.lines(), 2):
        lines[line.table, line.id].append(number)
    for table, id in register.lost:
        article = register.tables[table].anchors[id][0].article_id
        gone = f"{article} tells of it no more" if article else "no article tells of it any more"
        first, *others = lines[table, id]
        which = f"lines {first}-{others[-1]}" if others else "the line"
        mend = f"delete {which} if the id was never published; else, if another row took its place, write that id into"
        print(f"{IDS}:{first}: {table} {id} is registered, but {gone}; {mend} redirects_to", file=sys.stderr)


def sheets_of(decisions: Decisions) -> dict[str, list[dict[str, str | None]]]:
    """The sheets that come with the tables."""
    return {
        "redirects": [
            {"table": table, "id": old, "redirects_to": new}
            for (table, old), new in sorted(decisions.register.redirects().items())
        ],
        "corrections": [line.cells for line in decisions.corrections.lines],
        "gaps": [line.cells for line in decisions.gaps.lines],
    }
