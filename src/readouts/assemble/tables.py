"""The fifteen tables from accounts."""

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

import pandas as pd

from readouts.assemble import actors, events, formats, plover, seen
from readouts.assemble.decisions import Decisions, Misfits
from readouts.assemble.earlier import earlier_keys
from readouts.assemble.entry import Entry
from readouts.assemble.following import Following
from readouts.assemble.identity import Identity
from readouts.assemble.ledger import Ledger, Row
from readouts.contract import TABLES, Cells, columns, country_row, foreign_keys, frame_of_cells, vocabulary
from readouts.link.register import Registered
from readouts.link.sheets import PEOPLE
from readouts.meet.account import Account
from readouts.read.refusal import Refusal
from readouts.redirects import JOINS


def assemble(accounts: Sequence[Account], decisions: Decisions | None = None) -> dict[str, pd.DataFrame]:
    """Typed tables by name, all that the accounts tell; the order of the accounts does not matter.

    What people decided has the last word; new ids are added to the register of the decisions. Raises Misfits if some
    of the decisions do not fit what the articles tell.
    """
    rows = rows_of(identify(accounts, decisions), decisions)
    return {table: frame_of_cells(table, own) for table, own in rows.items()}


def identify(accounts: Sequence[Account], decisions: Decisions | None = None) -> Identity:
    """The ids of everything that the accounts tell of, linked across them."""
    decided = decisions or Decisions()
    ordered = sorted(
        accounts, key=lambda a: (str(a.article["published_on"]), str(a.article["sha256"]), str(a.article["seed_path"]))
    )
    return Identity(ordered, decided.authority, decided.register)


def rows_of(identity: Identity, decisions: Decisions | None = None) -> dict[str, list[Cells]]:
    """The rows of the same tables in the order of their keys: enough for CSV, without typed columns between."""
    ledger = Ledger()
    for a, account in enumerate(identity.accounts):
        entry = Entry(ledger, identity, a, account)
        actors.enter(entry)
        events.enter(entry)
    told = ledger.rows()
    if decisions is not None:
        _lead_on(told, identity, decisions)
        _decide(told, ledger, decisions, identity.misfits)
    seen.enter(told, ledger.shown)
    formats.enter(told)
    plover.enter(told)
    rows = {table: list(_cells(table, told.get(table, {}))) for table in TABLES}
    rows["evidence"] = list(ledger.evidence())
    rows["topics"] = [tuple(map(topic.get, columns("topics"))) for topic in vocabulary.TOPICS]
    rows["countries"] = list(_countries(rows))
    for own in rows.values():
        own.sort(key=itemgetter(0))
    return rows


def _cells(table: str, rows: Mapping[str, Row]) -> Iterator[Cells]:
    others = columns(table)[1:]
    for key, row in rows.items():
        yield (key, *map(row.get, others))


def _countries(rows: Mapping[str, Sequence[Cells]]) -> Iterator[Cells]:
    """The countries that any code in the tables refers to."""
    used = {
        str(row[columns(table).index(column)])
        for table, own in rows.items()
        for column, target in foreign_keys(table).items()
        if target == "countries"
        for row in own
    }
    for code in used:
        if (known := country_row(code)) is not None:
            yield tuple(map(known.get, columns("countries")))


def _lead_on(rows: dict[str, dict[str, Row]], identity: Identity, decisions: Decisions) -> None:
    """Let keys that rows had before lead to them."""
    earlier = earlier_keys(identity)
    for table in JOINS:
        decisions.register.lead_on(table, rows.get(table, {}).keys(), earlier.get(table, {}))


def _decide(rows: dict[str, dict[str, Row]], ledger: Ledger, decisions: Decisions, misfits: Sequence[Refusal]) -> None:
    """Enter what people know better than the articles."""
    for key, person in rows.get("people", {}).items():
        person["wikidata_id"] = decisions.authority.people.wikidata_id(key)
    redirects = decisions.register.redirects()
    following = Following(rows if decisions.corrections.lines else {})
    refused = [
        *misfits,
        *decisions.corrections.apply(rows, ledger, redirects),
        *decisions.gaps.misfits(rows, redirects),
    ]
    refused += [_given_away(entry) for entry in decisions.register.clashes]
    if refused:
        raise Misfits(refused)
    if decisions.corrections.lines:
        following.follow(rows, ledger)


def _given_away(entry: Registered) -> Refusal:
    problem = (
        f"{entry.id} was published for {entry.anchor.told_as} of {entry.anchor.article_id}, and is given to another"
    )
    return Refusal(PEOPLE, None, problem, "keep the id for whom it was published, and give the other a new one")
