"""`readouts disagreements`: every field on which articles differ, with the sentences of each."""

import argparse
import sys
import textwrap
from collections.abc import Hashable, Mapping
from typing import Any

from readouts import loader
from readouts.differences import disagreements

_WIDTH = 100


def run(args: argparse.Namespace) -> int:
    """Print them; 0, or 2 for a folder without tables."""
    try:
        with loader.steady(args.tables):
            found = disagreements(args.tables)
    except FileNotFoundError as error:
        print(f"readouts disagreements: {error.args[0]}", file=sys.stderr)
        return 2
    fields = found.groupby(["table", "row_id", "field"], sort=False)
    for (table, row, field), pieces in fields:
        print(f"{table} {row}: {field}")
        for piece in pieces.to_dict("records"):
            _print(piece)
        print()
    print(f"fields on which articles differ: {fields.ngroups}")
    return 0


def _print(piece: Mapping[Hashable, Any]) -> None:
    """An article's value, marked if the table holds it, and its sentence."""
    mark = "*" if piece["chosen"] is True else " "
    print(f" {mark} {piece['value']}  ({piece['article_id']}, {piece['basis']})")
    sentence = " ".join(str(piece["sentence"]).split())
    print(textwrap.fill(sentence, _WIDTH, initial_indent="     ", subsequent_indent="     "))
