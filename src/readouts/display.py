"""DataFrames that tell what is in them where they are printed: in the width of a terminal, and in a notebook."""

import shutil
import textwrap
from collections.abc import Iterator

import pandas as pd

# Keys made of other ids, places in a text and lengths: they tell a reader least.
_TELL_LEAST = {
    *("evidence_id", "participant_id", "participant_id_1", "participant_id_2", "tenure_id", "statement_id"),
    *("meeting_article_id", "meeting_topic_id", "ceremony_id", "start", "end"),
    *("sha256", "seed_path", "characters", "words"),
}
_MOST_ROWS, _ROWS = 20, 10
_WIDEST_VALUE = 40
# What pandas cuts to fit a page, if nobody chose otherwise: the option, as pandas has it, and as it is here.
_OF_PAGES = (("display.max_columns", 20, None), ("display.max_colwidth", 50, 150))


class Table(pd.DataFrame):
    """A DataFrame that prints all that tells something; what is made of it is a plain DataFrame.

    What does not fit the width goes below, as pandas has it, and columns with one value throughout are told at the end.
    """

    def __repr__(self) -> str:
        width = _width()
        whole = _text(self, None)
        if self.empty or _widest(whole) <= width:
            return whole
        telling = self[list(_telling(self))]
        return _text(telling, width) + "\n\n" + textwrap.fill(" ".join(_rest(self, telling)), width)

    def _repr_html_(self) -> str | None:
        changed = {name: ours for name, theirs, ours in _OF_PAGES if pd.get_option(name) == theirs}
        with pd.option_context({"display.min_rows": _ROWS, **changed}):
            made: str | None = super()._repr_html_()  # type: ignore[misc]
        return made


def _width() -> int:
    """What somebody set, else the terminal's."""
    chosen: int | None = pd.get_option("display.width")
    return chosen if chosen not in (None, 80) else shutil.get_terminal_size().columns


def _text(frame: pd.DataFrame, width: int | None) -> str:
    """The frame as text: on lines as long as need be, or, with a width, in pieces one below the other."""
    most = width // 2 - 3 if width else pd.get_option("display.max_colwidth")
    rows = _MOST_ROWS if width else pd.get_option("display.max_rows")
    made: str = frame.to_string(max_rows=rows, min_rows=_ROWS, line_width=width, max_colwidth=most, na_rep="")
    return made


def _widest(text: str) -> int:
    return max(map(len, text.splitlines()))


def _telling(frame: pd.DataFrame) -> Iterator[str]:
    """The columns in which rows differ, those that tell least left out; all columns if that leaves none."""
    differ = [name for name in frame.columns if name not in _TELL_LEAST and frame[name].nunique(dropna=False) > 1]
    yield from differ or frame.columns


def _rest(frame: pd.DataFrame, shown: pd.DataFrame) -> Iterator[str]:
    """How large the frame is, and what is in the columns that are not shown."""
    yield f"{len(frame)} {'row' if len(frame) == 1 else 'rows'}, {len(frame.columns)} columns."
    left = [name for name in frame.columns if name not in shown.columns]
    empty = [name for name in left if frame[name].isna().all()]
    same = [name for name in left if name not in empty and frame[name].nunique(dropna=False) == 1]
    more = [name for name in left if name not in (*empty, *same)]
    told = {"In all": [f"{name} {_value(frame[name].iloc[0])}" for name in same], "Empty": empty, "Not shown": more}
    yield from (f"{head}: {', '.join(names)}." for head, names in told.items() if names)


def _value(value: object) -> str:
    text = str(value.date()) if isinstance(value, pd.Timestamp) else str(value)
    return text if len(text) <= _WIDEST_VALUE else text[:_WIDEST_VALUE] + "…"
