"""`readouts validate`: every fault of a set of tables, a line each, and a summary."""

import argparse
import sys
from pathlib import Path
from typing import TextIO

from readouts import __version__, loader
from readouts.validate import Fault, Reading, check, read
from readouts.validate.annotations import told
from readouts.validate.archive import UnfitZip, is_zip, unpacked
from readouts.validate.package import (
    descriptor_faults,
    frictionless_faults,
    installed_faults,
    package_faults,
    version_of,
)
from readouts.validate.read import read_texts, unchanged


def run(args: argparse.Namespace) -> int:
    """Print faults and summary; 0 if valid, 1 if not, 2 if there is nothing to check."""
    try:
        path = args.path or loader.data_root()
        _refuse_no_folder(args.articles)
        if is_zip(path):
            return _of_zip(path, args.articles, args.format)
        with unchanged(path):
            return _validate(path, args.articles, args.format)
    except (FileNotFoundError, ValueError) as error:
        print(f"readouts validate: {error}", file=sys.stderr)
        return 2


def _refuse_no_folder(articles: Path | None) -> None:
    if articles is not None and not articles.is_dir():
        raise ValueError(f"{articles}: there is no such folder of articles")


def _validate(path: Path, articles: Path | None, format: str) -> int:
    reading = read(path)
    reading.texts_root = articles or reading.texts_root
    texts = _texts(reading)
    return _report(path, reading, texts, _all_faults(reading, texts), format)


def _of_zip(path: Path, articles: Path | None, format: str) -> int:
    """The same for a release zip, which holds one format of the tables and a descriptor of its own."""
    texts: dict[str, str] = {}
    try:
        with unpacked(path) as folder:
            reading = read(folder)
            reading.texts_root = articles
            texts = _texts(reading)
            faults = [*reading.faults, *check(reading.frames, texts), *descriptor_faults(folder)]
            if version := version_of(folder):
                note = f"note: made by readouts {version}, and checked by the rules of {__version__}"
                print(note, file=sys.stderr if format == "json" else sys.stdout)
    except UnfitZip as unfit:
        reading, faults = Reading(), unfit.faults
    return _report(path, reading, texts, faults, format)


def _report(path: Path, reading: Reading, texts: dict[str, str], faults: list[Fault], format: str) -> int:
    if said := told(faults, format, path if path.is_dir() else None):
        print(said)
    summary = sys.stderr if format == "json" else sys.stdout
    _print_unread(reading, texts, summary)
    rows = sum(map(len, reading.frames.values()))
    print(f"{path}: {_verdict(faults)}; {len(reading.frames)} tables, {rows} rows", file=summary)
    return 1 if faults else 0


def _all_faults(reading: Reading, texts: dict[str, str]) -> list[Fault]:
    faults = [*reading.faults, *check(reading.frames, texts)]
    if reading.package == loader.INSTALLED:
        faults += installed_faults(loader.INSTALLED)
    elif reading.package is not None:
        # That a file was edited explains what is wrong in it.
        faults = [*package_faults(reading.package), *faults]
        # A second opinion: it would only repeat what is known to be wrong.
        faults += [] if faults else frictionless_faults(reading.package)
    return list(dict.fromkeys(faults))


def faults_of(reading: Reading) -> list[Fault]:
    """Everything that is wrong with what was read, and with the package around it if there is one."""
    return _all_faults(reading, _texts(reading))


def _texts(reading: Reading) -> dict[str, str]:
    articles = reading.frames.get("articles")
    if articles is None or not {"article_id", "seed_path"} <= set(articles.columns):
        return {}
    return read_texts(articles, reading.texts_root)


def _print_unread(reading: Reading, texts: dict[str, str], out: TextIO) -> None:
    articles = len(reading.frames.get("articles", ()))
    if len(texts) < articles:
        lacking = f"{articles - len(texts)} of {articles} articles are not at hand"
        print(f"note: {lacking}: their words were not compared (--articles names their folder)", file=out)


def _verdict(faults: list[Fault]) -> str:
    if not faults:
        return "valid"
    return f"invalid, {len(faults)} fault{'s' if len(faults) > 1 else ''}"
