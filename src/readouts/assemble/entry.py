"""One account on its way into the ledger."""

import datetime
from collections.abc import Mapping
from functools import lru_cache

from readouts.assemble.choice import Teller, Telling
from readouts.assemble.identity import Identity
from readouts.assemble.ledger import Ledger, Row
from readouts.lexicon.matcher import entity_matcher
from readouts.meet.account import Account, Words

# Rules by which the place of an article is taken for that of a meeting.
DATELINE_RULES = ("dateline", "at-home-by-the-dateline", "country-against-dateline-host")
# A value, and the name of the words that carry it.
Cell = tuple[object, str]


class Entry:
    """An account with the ledger that it is entered in, and the ids of what it tells of."""

    def __init__(self, ledger: Ledger, identity: Identity, a: int, account: Account) -> None:
        self.ledger, self.identity, self.a, self.account = ledger, identity, a, account
        self.article = identity.article(a)
        self.teller = Teller(published(account), readout_of(account), a)
        # What was entered already: an office is told again of each meeting, visit and statement of its holder.
        self.entered: dict[tuple[str | None, int], str] = {}

    def person(self, p: int | None) -> str | None:
        """The id of a person of the account."""
        return None if p is None else self.identity.person(self.a, p)

    def tell(self, table: str, key: str, **values: object) -> None:
        """Enter what this article tells for a row, without words of it."""
        self.ledger.row(table, key, Telling(self.teller, values))

    def row(
        self,
        table: str,
        key: str,
        cells: Mapping[str, Cell],
        words: Mapping[str, Words],
        meeting: Row | None = None,
        **uncited: object,
    ) -> None:
        """Enter a row, and the words behind each of its cells; `uncited` are computed columns, and `meeting` is what
        the article tells of the meeting of somebody who takes part."""
        values = uncited | {column: value for column, (value, _) in cells.items()}
        likely = frozenset(column for column, (_, name) in cells.items() if _likely(words.get(name)))
        self.ledger.row(table, key, Telling(self.teller, values, meeting, likely))
        for column, (value, name) in cells.items():
            if value is not None:
                self.cite(table, key, column, value, words.get(name))

    def cite(self, table: str, key: str, field: str, value: object, words: Words | None) -> None:
        """Enter the words of this article that give a value."""
        self.ledger.cite(table, key, field, value, self.article, words)


def _likely(words: Words | None) -> bool:
    """Whether a value follows from no more than the article's dateline."""
    return words is not None and words.rule in DATELINE_RULES


def published(account: Account) -> datetime.date:
    """The day on which the article came out."""
    day = account.article["published_on"]
    if not isinstance(day, datetime.date):
        raise TypeError(f"{day!r} is no day")
    return day


def readout_of(account: Account) -> str | None:
    """The state whose own readout the article is: that of the ministry it cites, else of its dateline."""
    cited, dateline = account.article.get("source_name"), account.article.get("dateline_country_code")
    return (_state_in(str(cited)) if cited else None) or (str(dateline) if dateline else None)


@lru_cache(maxsize=4096)
def _state_in(name: str) -> str | None:
    """The state that a body's name tells, if one."""
    found = entity_matcher().find(name.lower().replace("'s", "").split())
    return next((e.value for *_, entries in found for e in entries if e.kind in ("country", "adjective")), None)
