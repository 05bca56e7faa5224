"""Evidence as targets of W3C Web Annotations: the place of the words and, wherever the text is moved, the words."""

from collections.abc import Hashable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from readouts import loader

if TYPE_CHECKING:
    import pandas as pd

# So much of the sentence on either side tells a word from the same word elsewhere.
_AROUND = 32
Target = dict[str, Any]


def selectors(table: str, row_id: str, folder: loader.Folder = None) -> dict[str, list[Target]]:
    """For each field of a row the words it rests on, as targets of W3C Web Annotations, ready for `json.dumps`.

    A target has a `source`, which is the article's text file
    (`articles.seed_path`), and two selectors: a TextPositionSelector (0-based,
    half-open, in code points of that file) and a TextQuoteSelector. The latter
    has `prefix` and `suffix`, up to 32 characters of the sentence, where the
    sentence allows one place alone; it finds the words in the article as
    published, too. What a statement says stands under `exact`. A value that
    rests on no words (curated, or given beside the text) has no target.
    `folder` is as for `timeline`.

    Raises KeyError for a name that is no table, or for an id that is no row of
    it; an id that was merged away is followed. Raises FileNotFoundError where
    there are no tables.

    >>> found = selectors("meetings", loader.load("meetings")["meeting_id"].iloc[0])
    >>> [selector["type"] for selector in found["started_on"][0]["selector"]]
    ['TextPositionSelector', 'TextQuoteSelector']
    """
    pieces = loader.evidence_from(table, row_id, folder).dropna(subset=["start"])
    files = loader.load_from("articles", folder).set_index("article_id")["seed_path"]
    found: dict[str, list[Target]] = {}
    for piece in pieces.to_dict("records"):
        found.setdefault(piece["field"], []).append(_target(files, piece, _place_in_sentence(piece)))
    for said in _statement(table, row_id, folder):
        found["exact"] = [_target(files, said, None)]
    return found


def _statement(table: str, row_id: str, folder: loader.Folder) -> Iterator[dict[Hashable, Any]]:
    """The statement itself, if the row is one: its own words are no evidence of another's."""
    if table == "statements":
        rows = loader.load_from(table, folder)
        yield from rows[rows["statement_id"] == loader.known_id(table, row_id, folder)].to_dict("records")


def _target(files: "pd.Series[Any]", piece: Mapping[Hashable, Any], place: int | None) -> Target:
    position = {"type": "TextPositionSelector", "start": int(piece["start"]), "end": int(piece["end"])}
    quote = {"type": "TextQuoteSelector", "exact": str(piece["exact"])} | _around(piece, place)
    return {"type": "SpecificResource", "source": str(files[piece["article_id"]]), "selector": [position, quote]}


def _place_in_sentence(piece: Mapping[Hashable, Any]) -> int | None:
    """Where the words stand in their sentence; None where they stand there twice."""
    sentence, exact = str(piece["sentence"]), str(piece["exact"])
    place = sentence.find(exact)
    return place if place >= 0 and sentence.find(exact, place + 1) < 0 else None


def _around(piece: Mapping[Hashable, Any], place: int | None) -> dict[str, str]:
    if place is None:
        return {}
    sentence, end = str(piece["sentence"]), place + len(str(piece["exact"]))
    return {"prefix": sentence[max(place - _AROUND, 0) : place], "suffix": sentence[end : end + _AROUND]}
