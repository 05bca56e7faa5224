"""Many articles, one record: whatever order they come in, and whatever comes later, goes, or is decided."""

import copy
import random
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from readouts.assemble import Decisions, Misfits, assemble
from readouts.assemble.corrections import Corrections
from readouts.contract.decisions import SHEETS
from readouts.link.authority import Authority, KnownOffice, KnownOffices, KnownPeople, KnownPerson
from readouts.link.names import name_words
from readouts.link.offices import post_of
from readouts.link.register import Register, Registered
from readouts.link.sheets import IDS, PEOPLE, ids_sheet, read_register
from readouts.meet.account import Account
from readouts.read.sheet import Line
from readouts.redirects import JOINS, Redirects, key_today
from tests import tellings

_NAMED = {
    "articles": "article_id",
    "people": "person_id",
    "offices": "office_id",
    "organizations": "organization_id",
    "visits": "visit_id",
    "meetings": "meeting_id",
}
_KEYED = (*_NAMED, *JOINS)
_ANY = frozenset(
    f"{country.lower()}-{office}"
    for country in tellings.COUNTRIES
    for office in ("minister-defence", "minister-interior", "ambassador")
)
# Lines that make one of two, part one, or give another id; some contradict what articles tell.
_PEOPLE = (
    KnownPerson("ali-naghiyev", "Əli Nağıyev", ("Ali Naghiyev", "Ali Nagiyev")),
    KnownPerson("general-naghiyev", "Ali Naghiyev", (), frozenset(["az-minister-defence"])),
    KnownPerson("irakli-petradze", "Irakli Petradze", ("I. Petradze", "Ana Rao", "Ana Lisova Rao"), _ANY),
    KnownPerson("ana-rao", "Ana Rao", ("Ana Lisova Rao", "Mohammed al Sabbagh"), frozenset(["no-ambassador"])),
    KnownPerson("sheikh-sabbagh", "Muhammad Al-Sabbagh", ("Mohammed al Sabbagh", "Mohamed El-Sabbagh")),
)
_OFFICES = (
    KnownOffice("az-minister-security", frozenset(["az-minister-defence", "az-minister-interior"])),
    KnownOffice("ge-minister-security", frozenset(["ge-minister-defence", "ge-minister-interior"])),
)
_AUTHORITIES = st.builds(
    lambda people, offices: Authority(KnownPeople(people), KnownOffices(offices)),
    st.lists(st.sampled_from(_PEOPLE), unique_by=lambda person: person.person_id, max_size=3),
    st.lists(st.sampled_from(_OFFICES), unique_by=lambda office: office.office_id, max_size=2),
)

_Rows = dict[tuple[str, str], set[str]]


def _tables(
    accounts: Sequence[Account], register: Register | None = None, authority: Authority | None = None
) -> dict[str, pd.DataFrame]:
    return assemble(accounts, Decisions(_fitting(authority or Authority(), accounts), register or Register()))


def _fitting(authority: Authority, accounts: Sequence[Account]) -> Authority:
    """The same lines of people, with those names and offices of each that the articles tell of."""
    told = [person for account in accounts for person in account.people]
    names = {name_words(person.name) for person in told}
    posts = {authority.offices.id_of(post_of(office).slug) for person in told for office in person.offices}
    lines = []
    for number, person in enumerate(authority.people, 2):
        own = [name for name in (person.name, *person.aliases) if name_words(name) in names]
        if own and (not person.offices or person.offices & posts):
            line = Line(PEOPLE, number, {})
            lines.append(KnownPerson(person.person_id, own[0], tuple(own[1:]), person.offices & posts, line=line))
    return Authority(KnownPeople(lines), authority.offices)


def _same(one: dict[str, pd.DataFrame], other: dict[str, pd.DataFrame]) -> bool:
    return all(one[table].equals(other[table]) for table in one)


def _ids(register: Register) -> dict[str, list[str]]:
    """By table the ids that name something, in the order of their registration."""
    return {table: list(register.tables[table].anchors) for table in _NAMED if table in register.tables}


def _grown(before: Mapping[str, list[str]], register: Register) -> bool:
    """Whether ids were only added."""
    now = _ids(register)
    return all(now[table][: len(ids)] == ids for table, ids in before.items())


def _lines(register: Register) -> list[Registered]:
    return list(register.lines())


def _told_by(frames: Mapping[str, pd.DataFrame]) -> _Rows:
    """By table and key the texts that tell of each row, by their sha256: a renamed article is the same."""
    texts = frames["articles"].set_index("article_id")["sha256"].to_dict()
    found = defaultdict[tuple[str, str], set[str]](set)
    evidence = frames["evidence"].dropna(subset=["article_id"])
    for table, row, article in evidence[["table", "row_id", "article_id"]].itertuples(index=False):
        found[table, row].add(texts[article])
    return {key: articles for key, articles in found.items() if key[0] in _KEYED}


@dataclass(frozen=True)
class Step:
    """A build: how many articles have gone and how many have come, which files were renamed, and what was decided."""

    gone: int
    come: int
    renamed: frozenset[int]
    authority: Authority


@st.composite
def _steps(draw: st.DrawFn) -> list[Step]:
    steps, gone, come = list[Step](), 0, 0
    for _ in range(draw(st.integers(2, 4))):
        come = draw(st.integers(max(come, 1), 5))
        gone = draw(st.integers(gone, come - 1))
        steps.append(Step(gone, come, draw(st.frozensets(st.integers(0, 4), max_size=2)), draw(_AUTHORITIES)))
    return steps


def _present(accounts: Sequence[Account], step: Step) -> list[Account]:
    present = list(enumerate(accounts))[step.gone : step.come]
    return [_renamed(account) if number in step.renamed else account for number, account in present]


def _renamed(account: Account) -> Account:
    path = str(account.article["seed_path"]).replace("seeds/", "seeds/renamed-")
    return replace(account, article=account.article | {"seed_path": path})


@dataclass
class History:
    """All keys that were ever published, with the texts that told of their own rows, and of those they led to."""

    register: Register = field(default_factory=Register)
    own: _Rows = field(default_factory=dict)
    led: _Rows = field(default_factory=dict)

    def build(self, accounts: Sequence[Account], authority: Authority) -> dict[str, pd.DataFrame] | None:
        """The tables, and the register grown; None and nothing if the decisions do not fit."""
        register = copy.deepcopy(self.register)
        try:
            frames = _tables(accounts, register, authority)
        except Misfits:
            return None
        self.register = register
        return frames

    def check(self, frames: Mapping[str, pd.DataFrame]) -> None:
        """Whether every key leads to a row that some of its texts tell of, if any is left."""
        told, redirects = _told_by(frames), self.register.redirects()
        left = set(frames["articles"]["sha256"])
        for (table, key), led in self.led.items():
            texts = self.own[table, key] & left or led & left
            if texts:
                today = key_today(redirects, table, key)
                assert told.get((table, today), set()) & texts, f"{table} {key} leads to {today}"
                self.led[table, key] = told[table, today]
        self.own |= told
        self.led |= told


@settings(max_examples=60, deadline=None)
@given(tellings.accounts())
def test_any_order_of_articles_gives_the_same_tables_and_the_same_register(accounts: list[Account]) -> None:
    shuffled = random.Random(1).sample(accounts, len(accounts))
    one, other = Register(), Register()
    assert _same(_tables(accounts, one), _tables(shuffled, other))
    assert _lines(one) == _lines(other)


@settings(max_examples=60, deadline=None)
@given(tellings.accounts())
def test_building_again_changes_nothing(accounts: list[Account]) -> None:
    register = Register()
    before = _tables(accounts, register)
    lines = _lines(register)
    assert _same(before, _tables(accounts, register))
    assert _lines(register) == lines


@settings(max_examples=100, deadline=None)
@given(tellings.accounts())
def test_articles_that_come_later_change_no_id(accounts: list[Account]) -> None:
    history = History()
    for number in range(1, len(accounts) + 1):
        before = _ids(history.register)
        frames = history.build(accounts[:number], Authority())
        assert frames is not None
        assert _grown(before, history.register)
        assert not history.register.lost
        history.check(frames)


@settings(max_examples=150, deadline=None)
@given(tellings.accounts(), _steps())
def test_whatever_comes_goes_is_renamed_or_decided_every_id_leads_on(
    accounts: list[Account], steps: list[Step]
) -> None:
    history, names = History(), dict[str, str]()
    for step in steps:
        before = _ids(history.register)
        present = _present(accounts, step)
        frames = history.build(present, step.authority) if present else None
        if frames is None:
            continue
        assert _grown(before, history.register)
        for sha256, id in frames["articles"][["sha256", "article_id"]].itertuples(index=False):
            assert names.setdefault(sha256, id) == id
        history.check(frames)


@settings(max_examples=100, deadline=None)
@given(tellings.accounts(), _AUTHORITIES)
def test_a_decision_that_is_taken_back_leaves_every_row_as_it_was(
    accounts: list[Account], authority: Authority
) -> None:
    history = History()
    frames = [history.build(accounts, decided) for decided in (Authority(), authority, Authority())]
    before, _, after = frames
    assert before is not None
    if frames[1] is None or after is None:
        return
    told, redirects = _told_by(after), history.register.redirects()
    for (table, key), texts in _told_by(before).items():
        today = key_today(redirects, table, key)
        assert told.get((table, today)) == texts, f"{table} {key} leads to {today}"


@settings(max_examples=60, deadline=None)
@given(tellings.accounts(), _steps())
def test_a_grown_register_is_sound_and_gives_the_same_in_any_order(accounts: list[Account], steps: list[Step]) -> None:
    history = History()
    for step in steps:
        present = _present(accounts, step)
        kept = copy.deepcopy(history.register)
        frames = history.build(present, step.authority) if present else None
        if frames is None:
            continue
        assert _same(frames, _tables(random.Random(1).sample(present, len(present)), kept, step.authority))
        assert _lines(kept) == _lines(history.register)
        assert _lines(_read(history.register)) == _lines(history.register)
        lines = _lines(history.register)
        assert _same(frames, _tables(present, history.register, step.authority))
        assert _lines(history.register) == lines


def _read(register: Register) -> Register:
    """The register as its sheet gives it, if nothing is wrong with the sheet."""
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder, IDS)
        sheet.parent.mkdir()
        sheet.write_text(ids_sheet(register), "utf-8")
        read, refused = read_register(Path(folder))
    assert refused == []
    return read


@settings(max_examples=60, deadline=None)
@given(tellings.accounts(), _AUTHORITIES, st.integers(0, 9))
def test_a_correction_stands_whatever_is_decided_later(accounts: list[Account], authority: Authority, n: int) -> None:
    history = History()
    frames = history.build(accounts, Authority())
    assert frames is not None
    if not len(frames["meetings"]):
        return
    key = sorted(frames["meetings"]["meeting_id"])[n % len(frames["meetings"])]
    line = dict.fromkeys(SHEETS["corrections"].columns, "Seen")
    cells = line | {"table": "meetings", "row_id": key, "field": "venue", "expect": None, "value": "The old hall"}
    if history.build(accounts, authority) is None:
        return
    corrections = Corrections([Line("seeds/corrections.csv", 2, cells)])
    redirects: Redirects = history.register.redirects()
    decisions = Decisions(_fitting(authority, accounts), history.register, corrections)
    corrected = assemble(accounts, decisions)["meetings"]
    halls = corrected[corrected["venue"] == "The old hall"]["meeting_id"].tolist()
    assert halls == [key_today(redirects, "meetings", key)]


@settings(max_examples=60, deadline=None)
@given(tellings.accounts())
def test_every_id_of_the_tables_is_registered(accounts: list[Account]) -> None:
    register = Register()
    frames = _tables(accounts, register)
    registered = {table: sorted(ids) for table, ids in _ids(register).items()}
    assert registered == {table: sorted(frames[table][key]) for table, key in _NAMED.items()}
    ways = [(line.table, line.anchor) for line in register.lines() if line.table in _NAMED]
    assert len(ways) == len(set(ways))
