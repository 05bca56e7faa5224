"""`readouts explain`: a row with the sentences it rests on, marked; an article with all its words marked."""

import argparse
import re
import sys
import textwrap
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readouts import loader
from readouts.redirects import key_today

if TYPE_CHECKING:
    import pandas as pd

_WIDTH = 100
_IN_REPOSITORY = "it is in the project's repository, not in the package."
_ELSEWHERE = "name the folder of the articles with --articles; of a record in an archive only the sentences are shown."


def run(args: argparse.Namespace) -> int:
    """Print the row, its values and their sentences; 0, or 2 for a table or id that is not there."""
    try:
        with loader.steady(args.tables):
            evidence = loader.evidence_from(args.table, args.id, args.tables)
            rows = loader.load_from(args.table, args.tables)
            key = loader.known_id(args.table, args.id, args.tables)
    except (KeyError, FileNotFoundError) as error:
        print(f"readouts explain: {error.args[0]}", file=sys.stderr)
        return 2
    row = rows[rows.iloc[:, 0] == key].iloc[0]
    print(f"{args.table} {key}" + (f" (was {args.id})" if key != args.id else ""))
    for column, value in row.iloc[1:].dropna().items():
        print(f"  {column}: {value:%Y-%m-%d}" if hasattr(value, "strftime") else f"  {column}: {value}")
    _print_sentences(evidence)
    if args.tables is None:
        _print_decisions(args.table, key)
    if args.table == "articles":
        texts = args.articles or args.tables or loader.data_root()
        _print_text(key, texts / str(row["seed_path"]), args.tables)
    return 0


def _print_sentences(evidence: "pd.DataFrame") -> None:
    """Each sentence with its words marked, and below it the values that rest on it."""
    cited = evidence.dropna(subset=["sentence"])
    for (article, sentence), group in cited.groupby(["article_id", "sentence"], sort=False):
        pieces = group.to_dict("records")
        if cited["article_id"].nunique() > 1:
            print(f"\n  {article}:", end="")
        print("\n" + textwrap.fill(_marked(str(sentence), pieces), _WIDTH, initial_indent="  ", subsequent_indent="  "))
        for piece in pieces:
            how = piece["basis"] if piece["basis"] != "inferred" else f"inferred by {piece['rule']}"
            print(f"      {piece['field']} = {piece['value']}  ({how}: {' '.join(piece['exact'].split())!r})")


def _print_decisions(table: str, key: str) -> None:
    """What people decided about the row, under whatever key: corrected values, and what is known to be missing."""
    moved = loader.redirects()
    for line in loader.decided("corrections"):
        if line["table"] == table and key_today(moved, table, line["row_id"]) == key:
            print(f"\n  corrected: {line['field']} from {line['expect'] or 'empty'} to {line['value'] or 'empty'}")
            print(f"      {line['reason']} ({line['source']}; {line['corrected_by']}, {line['corrected_on']})")
    for line in loader.decided("gaps"):
        if line["table"] == table and key_today(moved, table, line["row_id"]) == key:
            print(f"\n  missing: {line['missing']} ({line['source']}; {line['noted_by']}, {line['noted_on']})")


def _marked(sentence: str, pieces: Sequence[Mapping[Hashable, Any]]) -> str:
    """The sentence with every piece's words in brackets; where a word stands twice, the pieces' places tell which."""
    starts = [_possible_starts(sentence, piece) for piece in pieces]
    origin = min(set.intersection(*starts) or starts[0])
    spans = {(piece["start"] - origin, piece["end"] - origin): list[str]() for piece in pieces}
    return " ".join(mark(sentence, spans).replace("]{}", "]").split())


def _possible_starts(sentence: str, piece: Mapping[Hashable, Any]) -> set[int]:
    """Where in the article the sentence can begin, from the place of one piece of it."""
    return {piece["start"] - match.start() for match in re.finditer(re.escape(piece["exact"]), sentence)}


def _print_text(article: str, file: Path, tables: Path | None) -> None:
    """The article's text, each piece of evidence in brackets with what it became."""
    if not file.is_file():
        print("\n  The text is not at hand: " + (_ELSEWHERE if tables else _IN_REPOSITORY))
        return
    print("\n" + mark(file.read_bytes().decode(), _became(article, tables)))


def _became(article: str, tables: Path | None) -> dict[tuple[int, int], list[str]]:
    """What the words of the article became: {(start, end): ["offices.role", …]}, statements included."""
    became: dict[tuple[int, int], list[str]] = {}
    evidence, statements = loader.load_from("evidence", tables), loader.load_from("statements", tables)
    for piece in evidence[evidence["article_id"] == article].dropna(subset=["start"]).to_dict("records"):
        label = f"{piece['table']}.{piece['field']}"
        labels = became.setdefault((piece["start"], piece["end"]), [])
        if label not in labels:
            labels.append(label)
    for said in statements[statements["article_id"] == article].to_dict("records"):
        became.setdefault((said["start"], said["end"]), []).append(f"statement: {said['act']}")
    return became


def mark(text: str, became: dict[tuple[int, int], list[str]]) -> str:
    """The text with each span in brackets, followed by what it became; spans that cross an earlier one are left out.

    >>> mark("Rao met Ito.", {(0, 3): ["people.name"], (4, 7): ["meetings.status"]})
    '[Rao]{people.name} [met]{meetings.status} Ito.'
    """
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[list[str]]] = {}
    open_ends: list[int] = []
    for (start, end), labels in sorted(became.items(), key=lambda item: (item[0][0], -item[0][1])):
        open_ends = [other for other in open_ends if other > start]
        if open_ends and end > min(open_ends):
            continue
        open_ends.append(end)
        opening.setdefault(start, []).append(end)
        closing.setdefault(end, []).insert(0, labels)
    pieces, last = [], 0
    for place in sorted({*opening, *closing}):
        pieces += [
            text[last:place],
            *(f"]{{{', '.join(labels)}}}" for labels in closing.get(place, ())),
            "[" * len(opening.get(place, ())),
        ]
        last = place
    return "".join([*pieces, text[last:]])
