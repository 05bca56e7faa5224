"""`readouts compare`: what each article of a meeting says of it and leaves out, side by side."""

import argparse
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

from readouts import loader
from readouts.differences import compare

# The narrowest column of words, that of the things told, and the widest line of them.
_LEAST, _THINGS, _BETWEEN, _MOST_WIDE = 22, 24, "  ", 100
_LEFT_OUT = 4

Told = Sequence[tuple[str, str, Sequence[str]]]


def run(args: argparse.Namespace) -> int:
    """Print the comparison; 0, or 2 for an id that is no meeting or a folder without tables."""
    try:
        with loader.steady(args.tables):
            told = compare(args.meeting, args.tables)
            countries = _countries(args.tables)
    except (KeyError, FileNotFoundError) as error:
        print(f"readouts compare: {error.args[0]}", file=sys.stderr)
        return 2
    things = [
        (what, countries.get(thing, thing) if what == "place" else thing, [_quoted(cell) for cell in words])
        for what, thing, *words in told.reset_index().itertuples(index=False, name=None)
    ]
    articles, wide = list(map(str, told.columns)), shutil.get_terminal_size().columns
    width = (wide - _THINGS) // max(len(articles), 1) - len(_BETWEEN)
    print(*(_side_by_side(articles, things, width) if width >= _LEAST else _stacked(articles, things, wide)), sep="\n")
    return 0


def _countries(folder: Path | None) -> dict[str, str]:
    rows = loader.load_from("countries", folder)
    return dict(zip(rows["country_code"], rows["name"], strict=True))


def _quoted(words: object) -> str:
    return f"“{' '.join(words.split())}”" if isinstance(words, str) else "—"


def _side_by_side(articles: Sequence[str], things: Told, width: int) -> Iterator[str]:
    """A column for each article."""
    yield from _lines(["", *articles], width)
    above = None
    for what, thing, words in things:
        if what != above:
            yield f"\n{what}"
        above = what
        yield from _lines([thing, *words], width)


def _lines(cells: Sequence[str], width: int) -> Iterator[str]:
    """A row of cells as lines of text, each cell wrapped in its column."""
    widths = [_THINGS, *[width] * (len(cells) - 1)]
    wrapped = [textwrap.wrap(cell, wide) or [""] for cell, wide in zip(cells, widths, strict=True)]
    for number in range(max(map(len, wrapped))):
        parts = [lines[number] if number < len(lines) else "" for lines in wrapped]
        yield _BETWEEN.join(part.ljust(wide) for part, wide in zip(parts, widths, strict=True)).rstrip()


def _stacked(articles: Sequence[str], things: Told, wide: int) -> Iterator[str]:
    """For more articles than columns fit: under each thing the words, each with the articles that have them."""
    above = None
    for what, thing, words in things:
        yield f"\n{what}" if what != above else ""
        above = what
        yield thing
        having: dict[str, list[str]] = {}
        for article, cell in zip(articles, words, strict=True):
            having.setdefault(cell, []).append(article)
        for cell in sorted(having, key=lambda cell: (cell == "—", -len(having[cell]))):
            own = having[cell]
            more = f" and {len(own) - _LEFT_OUT} more" if len(own) > _LEFT_OUT else ""
            line = f"{cell} {', '.join(own[:_LEFT_OUT])}{more}"
            yield textwrap.fill(line, min(wide, _MOST_WIDE), initial_indent="  ", subsequent_indent="    ")
