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
        help="a package, its dataset folder, a folder of tables or a release zip; without it this checkout",
    )


def _extract_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=_ARTICLES)
    parser.add_argument(
        "--output", required=True, type=Path, metavar="DIR", help="an empty, new or earlier output folder"
    )
    parser.add_argument("--format", choices=("csv", "parquet"), default="csv", help="how to write the tables")
    parser.add_argument("--strict", action="store_true", help="stop at the first bad article and write nothing")


def _build_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(root=Path())


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
    parser.add_argument("--articles", type=Path, metavar="DIR", help="the folder of articles that they were made from")


COMMANDS = (
    Command("extract", "extract", "make tables from articles", _extract_arguments),
    Command("build", "extract,validate", "make the dataset from seeds/ and all decisions", _build_arguments),
    Command("validate", "validate", "check tables and say what to mend", _validate_arguments),
    Command("explain", "", "show a row with the sentences it rests on", _explain_arguments),
    Command("disagreements", "", "list every field on which articles differ", _tables_argument),
    Command("compare", "", "show what each article says of a meeting and leaves out", _compare_arguments),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand and return its exit code; argparse itself exits with 2 on misuse."""
    args = _parser().parse_args(arguments)
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
    except KeyboardInterrupt:
        return 130
    return 2


def _run(command: Command, args: argparse.Namespace) -> int:
    code: int = import_module(f"readouts.commands.{command.name}").run(args)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="readouts", description="Official meetings from press readouts.")
    parser.add_argument("--version", action="version", version=f"readouts {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        subparser = commands.add_parser(command.name, help=command.summary, description=command.summary)
        subparser.set_defaults(command=command)
        command.add_arguments(subparser)
    return parser
