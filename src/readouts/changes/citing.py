"""The evidence of a dataset by what it is evidence for, and what of it is new beside another's."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from readouts.changes.change import Piece
from readouts.changes.dataset import REFERS, Dataset
from readouts.changes.matching import Redirects

# Of a row's values, those whose words show best what it is.
_TELLING = {
    "people": ("name",),
    "organizations": ("name",),
    "offices": ("title", "role"),
    "tenures": ("office_id", "person_id"),
    "visits": ("to_country_code", "started_on"),
    "meetings": ("status", "started_on", "country_code"),
    "meeting_participants": ("person_id", "office_id", "country_code"),
    "meeting_articles": ("meeting_id",),
    "meeting_topics": ("topic_id",),
    "ceremonies": ("kind",),
    "articles": (),
}
_MOST_SENTENCES = 2


class Citations:
    """The pieces of evidence of a dataset."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.all = frozenset(pieces)
        self._of_row = defaultdict[tuple[str, str], list[Piece]](list)
        for piece in self.all:
            self._of_row[piece.table, piece.row_id].append(piece)

    def of_row(self, table: str, row_id: str) -> list[Piece]:
        """All pieces for a row."""
        return sorted(self._of_row.get((table, row_id), ()))

    def for_value(self, table: str, row_id: str, column: str, value: str) -> tuple[Piece, ...]:
        """The words behind a value."""
        found = [piece for piece in self.of_row(table, row_id) if (piece.field, piece.value) == (column, value)]
        return _sentences(found, "")

    def for_row(self, table: str, row_id: str, article: str) -> tuple[Piece, ...]:
        """The words that show best what a row is, those of one article first."""
        pieces = self.of_row(table, row_id)
        fields = [[piece for piece in pieces if piece.field == field] for field in _TELLING.get(table, ())]
        return _sentences(next(filter(None, fields), []), article)


def cited(data: Dataset) -> Citations:
    """The evidence of a dataset as it stands."""
    return Citations(_pieces(data))


def cited_now(data: Dataset, redirects: Redirects, ids: dict[tuple[str, str], str]) -> Citations:
    """The evidence of an earlier dataset under the ids of now; `ids` has those of rows that join others."""
    return Citations(
        piece._replace(
            row_id=ids.get((piece.table, piece.row_id)) or redirects.now(piece.table, piece.row_id),
            value=redirects.now(REFERS[piece.field], piece.value) if piece.field in REFERS else piece.value,
            article_id=redirects.now("articles", piece.article_id),
        )
        for piece in _pieces(data)
    )


def article_of(pieces: Iterable[Piece], preferred: Collection[str]) -> str:
    """The article that most shows the change: one that itself came or went, else the first; empty if none."""
    articles = sorted({piece.article_id for piece in pieces if piece.article_id})
    return next((article for article in articles if article in preferred), articles[0] if articles else "")


def _pieces(data: Dataset) -> Iterator[Piece]:
    for row in data.rows["evidence"].values():
        yield Piece(*(row.get(column, "") for column in Piece._fields))


def _sentences(pieces: list[Piece], article: str) -> tuple[Piece, ...]:
    """One piece a sentence, and not many."""
    own_first = sorted(pieces, key=lambda piece: piece.article_id != article)
    by_sentence = {(piece.article_id, piece.sentence): piece for piece in reversed(own_first)}
    return tuple(list(by_sentence.values())[::-1][:_MOST_SENTENCES])
