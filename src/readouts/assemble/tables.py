"""The fifteen tables from accounts."""

from collections.abc import Mapping, Sequence

import pandas as pd

from readouts.assemble import actors, events, formats
from readouts.assemble.decisions import Decisions, Misfits
from readouts.assemble.entry import Entry
from readouts.assemble.identity import Identity
from readouts.assemble.ledger import Ledger, Row
from readouts.contract import TABLES, country_row, foreign_keys, frame, key_column, vocabulary
from readouts.meet.account import Account


def assemble(accounts: Sequence[Account], decisions: Decisions | None = None) -> dict[str, pd.DataFrame]:
    """Typed tables by name, all that the accounts tell; the order of the accounts does not matter.

    What people decided has the last word; new ids are added to the register of the decisions. Raises Misfits if some
    of the decisions do not fit what the articles tell.
    """
    decisions = decisions or Decisions()
    ordered = sorted(
        accounts, key=lambda a: (str(a.article["published_on"]), str(a.article["sha256"]), str(a.article["seed_path"]))
    )
    identity, ledger = Identity(ordered, decisions.authority, decisions.register), Ledger()
    for a, account in enumerate(ordered):
        entry = Entry(ledger, identity, a, account)
        actors.enter(entry)
        events.enter(entry)
    told = ledger.rows()
    _decide(told, ledger, decisions)
    formats.enter(told)
    rows = {table: _keyed(table, told.get(table, {})) for table in TABLES}
    rows["topics"] = [dict(topic) for topic in vocabulary.TOPICS]
    rows["countries"] = _countries(rows)
    return {table: frame(table, ledger.evidence() if table == "evidence" else rows[table]) for table in TABLES}


def _keyed(table: str, rows: Mapping[str, Row]) -> list[Row]:
    return [{key_column(table): key} | row for key, row in rows.items()]


def _countries(rows: Mapping[str, Sequence[Row]]) -> list[Row]:
    """The countries that any code in the tables refers to."""
    used = {
        str(row[column])
        for table, own in rows.items()
        for column, target in foreign_keys(table).items()
        if target == "countries"
        for row in own
        if row.get(column) is not None
    }
    return [dict(known) for code in sorted(used) if (known := country_row(code)) is not None]


def _decide(rows: dict[str, dict[str, Row]], ledger: Ledger, decisions: Decisions) -> None:
    """Enter what people know better than the articles."""
    for key, person in rows.get("people", {}).items():
        person["wikidata_id"] = decisions.authority.people.wikidata_id(key)
    redirects = decisions.register.redirects()
    refused = [*decisions.corrections.apply(rows, ledger, redirects), *decisions.gaps.misfits(rows, redirects)]
    if refused:
        raise Misfits(refused)
