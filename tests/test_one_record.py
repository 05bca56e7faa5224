"""Many articles, one record: whatever order they come in, and whatever comes later."""

import copy
import random
from collections.abc import Sequence

import pandas as pd
from hypothesis import given, settings

from readouts.assemble import Decisions, assemble
from readouts.link.register import Register
from readouts.meet.account import Account
from tests import tellings

_NAMED = {
    "articles": "article_id",
    "people": "person_id",
    "offices": "office_id",
    "organizations": "organization_id",
    "meetings": "meeting_id",
}


def _tables(accounts: Sequence[Account], register: Register | None = None) -> dict[str, pd.DataFrame]:
    return assemble(accounts, Decisions(register=register or Register()))


def _same(one: dict[str, pd.DataFrame], other: dict[str, pd.DataFrame]) -> bool:
    return all(one[table].equals(other[table]) for table in one)


@settings(max_examples=60, deadline=None)
@given(tellings.accounts())
def test_any_order_of_articles_gives_the_same_tables_and_the_same_register(accounts: list[Account]) -> None:
    shuffled = random.Random(1).sample(accounts, len(accounts))
    one, other = Register(), Register()
    assert _same(_tables(accounts, one), _tables(shuffled, other))
    assert one.entries == other.entries


@settings(max_examples=60, deadline=None)
@given(tellings.accounts())
def test_building_again_changes_nothing(accounts: list[Account]) -> None:
    register = Register()
    before = _tables(accounts, register)
    entries = copy.copy(register.entries)
    assert _same(before, _tables(accounts, register))
    assert register.entries == entries


@settings(max_examples=100, deadline=None)
@given(tellings.accounts())
def test_articles_that_come_later_change_no_id(accounts: list[Account]) -> None:
    register = Register()
    for number in range(1, len(accounts) + 1):
        before = [(entry.table, entry.id) for entry in register.entries]
        frames = _tables(accounts[:number], register)
        assert [(entry.table, entry.id) for entry in register.entries[: len(before)]] == before
        assert not register.lost
        redirects = register.redirects()
        for table, id in before:
            now = redirects.get((table, id), id)
            assert now in set(frames[table][_NAMED[table]]), f"{table} {id} leads nowhere"


@settings(max_examples=60, deadline=None)
@given(tellings.accounts())
def test_every_id_of_the_tables_is_registered_once(accounts: list[Account]) -> None:
    register = Register()
    frames = _tables(accounts, register)
    registered = [(entry.table, entry.id) for entry in register.entries]
    assert len(registered) == len(set(registered))
    assert set(registered) == {(table, id) for table, key in _NAMED.items() for id in frames[table][key]}
