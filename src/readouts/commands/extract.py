"""`readouts extract`: anybody's articles to the tables."""

import argparse
import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tqdm import tqdm

from readouts.article import account_of
from readouts.assemble import identify, rows_of
from readouts.contract import TABLES
from readouts.contract.made import FORMATS
from readouts.link.review import review_csv
from readouts.link.slugs import slug
from readouts.meet.account import Account
from readouts.publish import publish_folder
from readouts.publish.tables import refuse_foreign_files
from readouts.read import Refusal, Source, read_sources
from readouts.read.folder import count

REVIEW = "review.csv"
_SELDOM = 100_000


def run(args: argparse.Namespace) -> int:
    """Write the tables of the good articles; 0, or 1 if an article was bad, or 2 for misuse."""
    try:
        number = count(args.paths, args.output)
        _refuse_foreign(args.output)
    except (FileNotFoundError, ValueError, NotADirectoryError) as error:
        print(f"readouts extract: {error}", file=sys.stderr)
        return 2
    if number == 0:
        print("readouts extract: no article under the given paths: no .txt, .jsonl or .parquet", file=sys.stderr)
        return 2
    with _seldom_collected():
        return _extract(args, number)


def _extract(args: argparse.Namespace, number: int | None) -> int:
    accounts, refused = accounts_of(read_sources(args.paths, beside=args.output), number, args.strict)
    if args.strict and refused:
        return 1
    identity = identify(accounts)
    extracted, review = len(accounts), review_csv(identity.accounts, identity.doubts)
    rows = rows_of(identity)
    # The rows hold all of it now, and writing them takes memory too.
    accounts.clear()
    del identity
    publish_folder(rows, args.output, args.format, {REVIEW: review})
    print(f"{args.output}: articles extracted: {extracted}, refused: {refused}")
    return 1 if refused else 0


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Accounts and rows hold no cycles, so looking for some again and again only costs time."""
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _print(refusal: Refusal) -> None:
    print(refusal, file=sys.stderr)


def accounts_of(
    sources: Iterable[Source | Refusal], number: int | None, strict: bool, tell: Callable[[Refusal], None] = _print
) -> tuple[list[Account], int]:
    """The accounts of the good articles and how many were bad, each told at once; strict ends at the first.

    Without the `number` of articles the progress shows how many were read and how fast.
    """
    accounts: list[Account] = []
    named: dict[tuple[str, str], str] = {}
    refused = 0
    for found in tqdm(sources, total=number, unit="article", delay=1, disable=None, leave=False):
        told = found if isinstance(found, Refusal) else _told(found)
        told = told if isinstance(told, Refusal) else _once(told, named)
        if isinstance(told, Account):
            accounts.append(told)
            continue
        refused += 1
        tell(told)
        if strict:
            break
    return accounts, refused


def _told(source: Source) -> Account | Refusal:
    """What the article tells. A fault of ours in one article must not lose all the others of an archive."""
    try:
        return account_of(source)
    except Exception as error:
        problem = f"the extractor failed on it ({type(error).__name__}: {error}), which is a fault of ours"
        return Refusal(source.path, None, problem, "please report it with the article's text; the others go on")


def _once(account: Account, named: dict[tuple[str, str], str]) -> Account | Refusal:
    """The same, if no article has these bytes and, but for signs, this name: both would have one id."""
    path = str(account.article["seed_path"])
    other = named.setdefault((slug(path), str(account.article["sha256"])), path)
    if other == path:
        return account
    return Refusal(path, None, f"has the same bytes as {other}, and its name but for signs", "keep one of the two")


def _refuse_foreign(output: Path) -> None:
    if output.exists() and not output.is_dir():
        raise NotADirectoryError(f"{output} is a file: give a folder")
    if output.is_dir():
        refuse_foreign_files(output, {f"{table}.{suffix}" for table in TABLES for suffix in FORMATS} | {REVIEW})
