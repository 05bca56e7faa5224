"""`readouts add`: an article into the seeds, with what it adds to the tables and what it leaves open."""

import argparse
import datetime
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace as copy
from pathlib import Path

import pandas as pd

from readouts.assemble.proposal import Proposal, header
from readouts.assemble.proposals import Question, questions
from readouts.assemble.seed_names import given_name_faults, made_name
from readouts.changes import Dataset, NoDataset, between, dataset, text
from readouts.changes.source import in_folder
from readouts.commands.build import Built, Refused, build, seed_sources, sheets_of, tell_lost, tell_refused
from readouts.commands.extract import accounts_of
from readouts.contract import TABLES, columns
from readouts.link.sheets import IDS, ids_sheet
from readouts.publish import publish_dataset
from readouts.read import Refusal, Source
from readouts.read.candidate import Candidate, bytes_of, doubles, read_candidate, sidecar_bytes
from readouts.replace import alone, replace

_SAID = ("url", "publisher", "rights")
_MADE = ("dataset", "schema", "datapackage.json", "docs")


def run(args: argparse.Namespace) -> int:
    """Add the article and print what it gives; 0, or 1 if it is bad or the build refuses, or 2 for misuse."""
    misuse = _misuse(args)
    if misuse:
        print(f"readouts add: {misuse}", file=sys.stderr)
        return 2
    # From reading the register to publishing: whoever builds meanwhile would give ids that this one does not know.
    with alone(args.root / "seeds"):
        return _add(args)


def _add(args: argparse.Namespace) -> int:
    sources = seed_sources(args.root)
    source = _named(args, sources)
    if source is None:
        return 1
    before = _published(args.root)
    try:
        built = build(args.root, [*sources, source])
    except Refused as refused:
        return tell_refused(refused)
    _put(args.root, source, built)
    _print(args.root, source, built, before)
    return 0


def _misuse(args: argparse.Namespace) -> str | None:
    if not (args.root / "seeds").is_dir():
        return "there is no seeds/ here; run it at the root of a checkout"
    return None if args.file.exists() else f"{args.file}: there is no such file"


def _named(args: argparse.Namespace, sources: Sequence[Source | Refusal]) -> Source | None:
    """The article as the seed that it is to be; None if something is wrong with it, which is told."""
    seeds = args.root / "seeds"
    said = {key: value for key in _SAID if (value := getattr(args, key)) is not None}
    found, refused = read_candidate(Candidate(args.file, args.published_on, said))
    if args.name is not None:
        refused += given_name_faults(args.name, seeds)
    if found is not None:
        refused += doubles(found, (source for source in sources if isinstance(source, Source)))
    if refused or found is None:
        print(*refused, sep="\n", file=sys.stderr)
        return None
    name = args.name or _made_name(found, seeds)
    return copy(found, path=f"seeds/{name}.txt") if name else None


def _made_name(source: Source, seeds: Path) -> str | None:
    """A name from what the article tells; None if extraction fails, which is told."""
    accounts, _ = accounts_of([source], 1, strict=False)
    return made_name(accounts[0], seeds) if accounts else None


def _published(root: Path) -> Dataset:
    """The tables as they are published; empty ones if there are none to be read."""
    try:
        return in_folder(root)
    except NoDataset:
        return dataset({table: pd.DataFrame(columns=list(columns(table))) for table in TABLES}, {})


def _put(root: Path, source: Source, built: Built) -> None:
    """Put article, sidecar and register in place in one step, and publish; if that fails, take them back."""
    seeds, ids = root / "seeds", Path(IDS).name
    text, sidecar = Path(source.path).name, Path(source.path).with_suffix(".toml").name
    old = (root / IDS).read_bytes() if (root / IDS).exists() else None
    register = ids_sheet(built.decisions.register).encode()
    replace(seeds, {text: bytes_of(source), sidecar: sidecar_bytes(source.sidecar), ids: register})
    try:
        publish_dataset(built.frames, root, sheets_of(built.decisions))
    except OSError:
        kept = {} if old is None else {ids: old}
        replace(seeds, kept, drop=[text, sidecar, ids])
        raise


def _print(root: Path, source: Source, built: Built, before: Dataset) -> None:
    tell_lost(built.decisions.register)
    after = dataset(built.frames, sheets_of(built.decisions))
    print(f"Added {source.path} and {Path(source.path).with_suffix('.toml')}.\n")
    print(text(between(before, after), "What changed in the tables"))
    paths = [account.article["seed_path"] for account in built.identity.accounts]
    number = paths.index(source.path)
    today = datetime.datetime.now(datetime.UTC).date()
    found = questions(built.identity, number, built.frames, built.decisions, before.rows["people"].keys(), today)
    account = built.identity.accounts[number]
    told = bool(account.meetings or account.visits or account.ceremonies)
    print(*_review(root, found, told), "", *_next(root, source, built.identity.article(number)), sep="\n")


def _review(root: Path, found: Sequence[Question], told: bool) -> Iterator[str]:
    """What the article leaves open, with the lines that settle it."""
    if not told:
        yield "No meeting, visit or ceremony was found in it. If it tells of one, open an issue with the sentence.\n"
    if not found:
        yield "To review: nothing was left open."
        return
    yield f"To review: {len(found)}. Write down only what you know; the words in capitals are yours to fill in."
    for number, question in enumerate(found, 1):
        seen = question.seen
        yield f"\n{number}. {seen.kind} “{_words(seen.exact)}”: {_words(seen.reason)}"
        yield f"   “{_words(seen.sentence)}”"
        for proposal in question.proposals:
            yield from _proposed(root, proposal)


def _proposed(root: Path, proposal: Proposal) -> Iterator[str]:
    """When which lines are right, and where to write them."""
    new = not (root / proposal.sheet).exists()
    where = ", which is new: its first line comes first" if new else ""
    if proposal.instead:
        where = f", in place of line {' and line '.join(map(str, proposal.instead))}"
    yield f"   If {proposal.when}, into {proposal.sheet}{where}:"
    yield from (f"     {line}" for line in ([header(proposal.sheet)] if new else []) + list(proposal.lines))


def _next(root: Path, source: Source, article: str) -> Iterator[str]:
    command = ".venv/bin/readouts" if (root / ".venv" / "bin" / "readouts").exists() else "readouts"
    sidecar = Path(source.path).with_suffix(".toml")
    yield "Next:"
    yield f"  {command} explain articles {article}    shows the text with every piece of evidence: is all of it right?"
    yield "  make dataset    after any line that you write into a sheet, and once at the end: it renews docs/ too"
    yield "  make test"
    yield f"  git add {source.path} {sidecar} {IDS} {' '.join(_MADE)}    and the sheets that you wrote into"
    yield "Or take it back, if it is not committed:"
    yield f"  rm {source.path} {sidecar} && git checkout -- {IDS} && make dataset"


def _words(text: str) -> str:
    """The text on one line, with what no terminal should obey written out."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in " ".join(text.split()))
