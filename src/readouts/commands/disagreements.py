"""`readouts disagreements`: every field on which articles differ, with the sentences of each."""

import argparse
import shutil
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from readouts import loader
from readouts.differences import disagreements

if TYPE_CHECKING:
    import pandas as pd

_MOST_WIDE, _INDENT = 100, "     "
# Of more articles that say one thing so many are named and quoted.
_SHOWN = 3
# What is said of one row is told in this order, the spelling of names last.
_LAST = ("people", "organizations", "offices", "tenures")
_DAYS = ("started_on", "ended_on")
# Names of what an id stands for: the table, and the column that tells it.
_NAMED = {"person_id": ("people", "name"), "office_id": ("offices", "title"), "country_code": ("countries", "name")}


def run(args: argparse.Namespace) -> int:
    """Print them; 0, or 2 for a folder without tables."""
    try:
        with loader.steady(args.tables):
            found = disagreements(args.tables)
            named = {kind: _names(*of, args.tables) for kind, of in _NAMED.items()}
    except FileNotFoundError as error:
        print(f"readouts disagreements: {error.args[0]}", file=sys.stderr)
        return 2
    fields = found.groupby(["table", "row_id", "field"], sort=False).ngroups
    found = _with_both_days(found).assign(last=lambda told: told["table"].isin(_LAST))
    ordered = found.sort_values("last", kind="stable").groupby(["table", "row_id", "field"], sort=False)
    for (table, row, field), pieces in ordered:
        print(f"{table} {row}: {field}")
        print(*_lines(str(field), pieces, named), sep="\n", end="\n\n")
    print(f"fields on which articles differ: {fields}")
    return 0


def _names(table: str, column: str, folder: Path | None) -> dict[str, str]:
    rows = loader.load_from(table, folder)
    return dict(zip(rows.iloc[:, 0], rows[column], strict=True))


def _with_both_days(found: "pd.DataFrame") -> "pd.DataFrame":
    """The first and the last day as one value, for rows of which every article that is listed gives one of both."""
    days = found[found["field"].isin(_DAYS)]
    given = (
        days.groupby(["table", "row_id", "article_id", "field"]).size().unstack("field").reindex(columns=list(_DAYS))
    )
    whole = given.eq(1).all(axis=1).groupby(level=["table", "row_id"]).all()
    rows = set(whole.index[whole])
    places = list(found[["table", "row_id", "field"]].itertuples(index=False, name=None))
    first = found.loc[[place[:2] in rows and place[2] == _DAYS[0] for place in places]]
    keys = ["table", "row_id", "article_id"]
    last = days[days["field"] == _DAYS[1]][[*keys, "value", "chosen"]]
    both = first.merge(last, on=keys, suffixes=("", "_last"))
    told = both["value"].where(both["value"] == both["value_last"], both["value"] + " to " + both["value_last"])
    both = both.assign(value=told, chosen=both["chosen"] & both["chosen_last"], field=", ".join(_DAYS))
    others = found.loc[[place[:2] not in rows or place[2] not in _DAYS for place in places]]
    return _together(both[found.columns], others)


def _together(days: "pd.DataFrame", others: "pd.DataFrame") -> "pd.DataFrame":
    import pandas as pd

    joined = [part for part in (days, others) if len(part)]
    return pd.concat(joined, ignore_index=True).sort_values(["table", "row_id"], kind="stable") if joined else others


def _lines(field: str, pieces: "pd.DataFrame", named: dict[str, dict[str, str]]) -> Iterator[str]:
    """Each value once, that of the table first and marked, with the articles that give it and their sentences."""
    shown: set[str] = set()
    values = pieces.groupby("value", sort=False)
    by_weight = sorted(values, key=lambda own: (not own[1]["chosen"].eq(True).any(), -len(own[1]), str(own[0])))
    for value, own in by_weight:
        mark = "*" if own["chosen"].eq(True).any() else " "
        yield f" {mark} {_said(field, str(value), named)}  ({_articles(own)}, {', '.join(sorted(set(own['basis'])))})"
        for sentence in own["sentence"].head(_SHOWN):
            told = " ".join(str(sentence).split())
            if field != "name" and told not in shown:
                yield textwrap.fill(told, _width(), initial_indent=_INDENT, subsequent_indent=_INDENT)
            shown.add(told)


def _said(field: str, value: str, named: dict[str, dict[str, str]]) -> str:
    """A value as people say it: names in place of ids."""
    if field == "participants":
        return "; ".join(named["person_id"].get(person, person) for person in value.split("; "))
    kind = next((kind for kind in _NAMED if field.endswith(kind)), None)
    name = named[kind].get(value) if kind else None
    return f"{name} ({value})" if name else value


def _articles(own: "pd.DataFrame") -> str:
    articles = list(dict.fromkeys(own["article_id"]))
    more = f" and {len(articles) - _SHOWN} more" if len(articles) > _SHOWN else ""
    return ", ".join(articles[:_SHOWN]) + more


def _width() -> int:
    return min(_MOST_WIDE, shutil.get_terminal_size().columns)
