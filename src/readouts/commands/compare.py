"""`readouts compare`: what each article of a meeting says of it and leaves out, side by side."""

import argparse
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence

from readouts import loader
from readouts.differences import compare

_LEAST, _BETWEEN = 24, "  "


def run(args: argparse.Namespace) -> int:
    """Print the comparison; 0, or 2 for an id that is no meeting or a folder without tables."""
    try:
        with loader.steady(args.tables):
            told = compare(args.meeting, args.tables)
    except (KeyError, FileNotFoundError) as error:
        print(f"readouts compare: {error.args[0]}", file=sys.stderr)
        return 2
    width = max(_LEAST, (shutil.get_terminal_size().columns - _LEAST) // max(len(told.columns), 1) - len(_BETWEEN))
    print(*_lines(["", *map(str, told.columns)], width), sep="\n")
    above = None
    for what, thing, *words in told.reset_index().itertuples(index=False, name=None):
        if what != above:
            print(f"\n{what}")
        above = what
        print(*_lines([thing, *map(_quoted, words)], width), sep="\n")
    return 0


def _quoted(words: object) -> str:
    return f"“{' '.join(words.split())}”" if isinstance(words, str) else "—"


def _lines(cells: Sequence[str], width: int) -> Iterator[str]:
    """A row of cells as lines of text, each cell wrapped in its column."""
    widths = [_LEAST, *[width] * (len(cells) - 1)]
    wrapped = [textwrap.wrap(cell, wide) or [""] for cell, wide in zip(cells, widths, strict=True)]
    for number in range(max(map(len, wrapped))):
        parts = [lines[number] if number < len(lines) else "" for lines in wrapped]
        yield _BETWEEN.join(part.ljust(wide) for part, wide in zip(parts, widths, strict=True)).rstrip()
