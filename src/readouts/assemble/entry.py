"""One account on its way into the ledger."""

from collections.abc import Mapping

from readouts.assemble.identity import Identity
from readouts.assemble.ledger import Ledger, Row
from readouts.meet.account import Account, Words

# A value, and the name of the words that carry it.
Cell = tuple[object, str]


class Entry:
    """An account with the ledger that it is entered in, and the ids of what it tells of."""

    def __init__(self, ledger: Ledger, identity: Identity, a: int, account: Account) -> None:
        self.ledger, self.identity, self.a, self.account = ledger, identity, a, account
        self.article = identity.article(a)
        # What was entered already: an office is told again of each meeting, visit and statement of its holder.
        self.entered: dict[tuple[str | None, int], str] = {}

    def person(self, p: int | None) -> str | None:
        """The id of a person of the account."""
        return None if p is None else self.identity.person(self.a, p)

    def row(
        self, table: str, key: str, cells: Mapping[str, Cell], words: Mapping[str, Words], **uncited: object
    ) -> Row:
        """Enter a row, and the words behind each of its cells; `uncited` are computed columns."""
        row = self.ledger.row(table, key, **uncited, **{column: value for column, (value, _) in cells.items()})
        for column, (value, name) in cells.items():
            if value is not None:
                self.cite(table, key, column, value, words.get(name))
        return row

    def cite(self, table: str, key: str, field: str, value: object, words: Words | None) -> None:
        """Enter the words of this article that give a value."""
        self.ledger.cite(table, key, field, value, self.article, words)
