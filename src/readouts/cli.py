"""The `readouts` command. Each subcommand is a module of `readouts.commands` whose `run(args)` returns the exit code:
0 done or valid, 1 bad input or invalid, 2 misuse."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from readouts import __version__
from readouts.loader import Unreadable


@dataclass(frozen=True)
class Command:
    """A subcommand: the extras it needs (empty: none), its line of help, and its arguments."""

    name: str
    extra: str
    summary: str
    add_arguments: Callable[[argparse.ArgumentParser], None]


_ARTICLES = (
    "a .txt article that begins ' date YYYY-MM-DD ', an archive (.jsonl, .ndjson, either with .gz, or .parquet) with"
    " text, published_on and, if known, url, publisher and rights, or a folder of these"
)


def _validate_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        metavar="PATH",
        help="a package, its dataset folder, a folder of tables or a release zip;"
        " without it this checkout, else the installed data",
    )
    _articles_argument(parser)
    _faults_argument(parser)


def _articles_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--articles", type=Path, metavar="DIR", help="the folder of articles that they were made from")


def _faults_argument(parser: argparse.ArgumentParser) -> None:
    told = "how to tell faults: as text, as one JSON array, or as GitHub's annotations on file and line"
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help=told)


def _extract_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=_ARTICLES)
    parser.add_argument(
        "--output", required=True, type=Path, metavar="DIR", help="an empty, new or earlier output folder"
    )
    parser.add_argument("--format", choices=("csv", "parquet"), default="csv", help="how to write the tables")
    parser.add_argument("--strict", action="store_true", help="stop at the first bad article and write nothing")


def _build_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(root=Path())
    _faults_argument(parser)


def _release_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--output", required=True, type=Path, metavar="DIR", help="an empty or new folder, or one with this release"
    )
    since = "the last release, as readouts diff takes it; without it the newest tag vX.Y.Z of an earlier version"
    parser.add_argument("--since", metavar="BASE", help=since)
    parser.set_defaults(root=Path())


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(root=Path())
    parser.add_argument("file", type=Path, metavar="FILE", help="the article's text, as published, in UTF-8")
    parser.add_argument("--url", required=True, help="where the article was published")
    parser.add_argument("--publisher", help="who published it")
    parser.add_argument("--rights", help="who holds the rights in the text")
    parser.add_argument(
        "--published-on", metavar="YYYY-MM-DD", help="when, if the text does not begin with its date line"
    )
    parser.add_argument("--name", help="the name of its files in seeds/; without it one is made")


def _tables_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--tables", type=Path, metavar="DIR", help="tables that extract wrote; without it the published ones"
    )


def _compare_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("meeting", metavar="MEETING_ID", help="the key of a meeting")
    _tables_argument(parser)


def _explain_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("table", metavar="TABLE", help="a table, such as meetings")
    parser.add_argument("id", metavar="ID", help="the key of a row")
    _tables_argument(parser)
    _articles_argument(parser)


def _diff_arguments(parser: argparse.ArgumentParser) -> None:
    place = "a package, its dataset folder, a folder of tables, a zip of these, or a revision of git"
    parser.add_argument("base", nargs="?", metavar="BASE", help=f"{place}; without it the last commit")
    parser.add_argument("head", nargs="?", metavar="HEAD", help=f"{place}; without it the work tree")
    parser.add_argument("--markdown", action="store_true", help="print Markdown, for the summary of a pull request")


COMMANDS = (
    Command("extract", "extract", "make tables from articles", _extract_arguments),
    Command("add", "extract,validate", "add an article to seeds/, build, and say what it gives", _add_arguments),
    Command("build", "extract,validate", "make the dataset from seeds/ and all decisions", _build_arguments),
    Command("validate", "validate", "check tables and say what to mend", _validate_arguments),
    Command("release", "validate", "make the files that users download", _release_arguments),
    Command("explain", "", "show a row with the sentences it rests on", _explain_arguments),
    Command("disagreements", "", "list every field on which articles differ", _tables_argument),
    Command("diff", "", "say what changed between two datasets", _diff_arguments),
    Command("compare", "", "show what each article says of a meeting and leaves out", _compare_arguments),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand and return its exit code; argparse itself exits with 2 on misuse."""
    args = parser().parse_args(arguments)
    command: Command = args.command
    try:
        return _run(command, args)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] == "readouts":
            raise
        package = f"'readouts[{command.extra}]'" if command.extra else "readouts"
        print(f"readouts {command.name} needs {error.name}: pip install {package}", file=sys.stderr)
    except BrokenPipeError:
        # Whoever read the output has seen enough; the interpreter would complain again while closing it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        said = f"{error.filename}: {error.strerror}" if error.filename and error.strerror else str(error)
        print(f"readouts {command.name}: {said}", file=sys.stderr)
    except Unreadable as error:
        print(f"readouts {command.name}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 2


def _run(command: Command, args: argparse.Namespace) -> int:
    code: int = import_module(f"readouts.commands.{command.name}").run(args)
    return code


def parser() -> argparse.ArgumentParser:
    """The command line: what `main` reads its arguments with."""
    whole = argparse.ArgumentParser(prog="readouts", description="Official meetings from press readouts.")
    whole.add_argument("--version", action="version", version=f"readouts {__version__}")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        subparser = commands.add_parser(command.name, help=command.summary, description=command.summary)
        subparser.set_defaults(command=command)
        command.add_arguments(subparser)
    return whole
