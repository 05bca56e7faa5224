"""The benchmark of links: its figures stand above their floors, it counts as a person would, and its gold holds."""

import itertools
from pathlib import Path

import pandas as pd
import pytest

from benchmark.accuracy import fallen
from benchmark.groups import Group, Member, accounts, members, read_groups
from benchmark.linking import ROSTER, Links, faults, measure, report, score, tally
from benchmark.linking_scale import invented
from benchmark.mentions import Mention
from benchmark.names import same_person
from benchmark.score import Tally
from readouts.assemble import assemble
from readouts.contract import columns
from readouts.validate import check

GROUP = '''
phenomenon = "one meeting told twice, with two ranks, and another of the year after"
[[articles]]
text = """ date 2021-05-05 Latvian Defence Minister Ilze Ozola met with Chief of Defence of Norway General Sigurd Vik
in Riga on May 4."""
people = { "Ilze Ozola" = "ozola", "Sigurd Vik" = "vik" }
offices = { ozola = "lv-defence", vik = "no-chief-of-defence" }
meetings = [{ id = "first", people = ["ozola", "vik"], day = 2021-05-04 }]
[[articles]]
text = """ date 2021-05-05 Chief of Defence of Norway Colonel Sigurd Vik met with Latvian Defence Minister Ilze Ozola
in Riga on May 4."""
people = { "Ilze Ozola" = "ozola", "Sigurd Vik" = "vik" }
offices = { ozola = "lv-defence", vik = "no-chief-of-defence" }
meetings = [{ id = "first", people = ["ozola", "vik"], day = 2021-05-04 }]
[[articles]]
text = """ date 2022-07-01 Peruvian Foreign Minister Ana Rojas met with Chief of Defence of Norway Sigurd Vik
in Lima on July 1."""
people = { "Ana Rojas" = "rojas", "Sigurd Vik" = "vik" }
offices = { rojas = "pe-foreign", vik = "no-chief-of-defence" }
meetings = [{ id = "second", people = ["rojas", "vik"], day = 2022-07-01 }]
[[disagreements]]
table = "meeting_participants"
row = "first.vik"
field = "rank"
values = ["General", "Colonel"]
'''
GROUPS = read_groups()


@pytest.fixture
def groups(tmp_path: Path) -> list[Group]:
    (tmp_path / "defence.toml").write_text(GROUP, "utf-8")
    return read_groups(tmp_path)


@pytest.fixture
def frames(groups: list[Group]) -> dict[str, pd.DataFrame]:
    return assemble(accounts(groups))


def renamed(frames: dict[str, pd.DataFrame], table: str, old: str, new: str, article: str = "") -> None:
    """Give a row another id in the evidence, of one article or of all, as another linking would have."""
    own = frames["evidence"]
    chosen = (own.table == table) & (own.row_id == old) & own.article_id.str.contains(article)
    assert chosen.any()
    frames["evidence"] = own.assign(row_id=own.row_id.mask(chosen, new))


def test_no_figure_falls() -> None:
    assert fallen(measure()) == {}


def test_all_right(groups: list[Group], frames: dict[str, pd.DataFrame]) -> None:
    links = score(groups, frames)
    assert links.tallies == {"person": Tally(right=4), "office": Tally(right=4), "meeting": Tally(right=1)}
    assert set(links.figures.values()) == {1.0}
    assert list(faults(links)) == []
    assert next(report(links)) == "linking: 1 groups of 3 articles"


def test_a_wrong_link_lowers_precision(groups: list[Group], frames: dict[str, pd.DataFrame]) -> None:
    renamed(frames, "people", "ana-rojas", "ilze-ozola")
    links = score(groups, frames)
    assert links.tallies["person"] == Tally(right=4, false=2)
    assert (links.figures["person_precision"], links.figures["person_recall"]) == (4 / 6, 1.0)
    assert sum("person wrongly linked: " in line and "Ana Rojas" in line for line in faults(links)) == 2


def test_a_missing_link_lowers_recall(groups: list[Group], frames: dict[str, pd.DataFrame]) -> None:
    renamed(frames, "people", "sigurd-vik", "sigurd-vik-no", article="defence-3")
    links = score(groups, frames)
    assert links.tallies["person"] == Tally(right=2, missed=2)
    assert (links.figures["person_precision"], links.figures["person_recall"]) == (1.0, 2 / 4)


def test_what_was_not_read_is_a_missing_link(groups: list[Group], frames: dict[str, pd.DataFrame]) -> None:
    own = frames["evidence"]
    frames["evidence"] = own[(own.table != "people") | (own.article_id != "defence-1")]
    links = score(groups, frames)
    assert links.tallies["person"] == Tally(right=1, missed=3)
    assert links.tallies["meeting"] == Tally(missed=1)
    assert "meeting not read: first (defence-1.txt: nothing)" in faults(links)


def test_a_disagreement_needs_all_its_values(groups: list[Group], frames: dict[str, pd.DataFrame]) -> None:
    own = frames["evidence"]
    frames["evidence"] = own.assign(value=own.value.replace("Colonel", "Major"))
    links = score(groups, frames)
    assert links.found_and_missed == (0, 1)
    assert [listed.field for listed in links.beside] == ["rank"]


@pytest.mark.parametrize(
    ("name", "apart", "together"),
    [
        ("twice-in-a-month", Tally(right=2), Tally(right=2, false=4)),
        # In these one article tells of both meetings.
        ("planned-and-another-held", None, Tally(right=4, false=5)),
        ("on-the-sidelines", None, Tally(right=2, false=3)),
    ],
)
def test_meetings_made_one_are_wrong_links(name: str, apart: Tally | None, together: Tally) -> None:
    own = [group for group in GROUPS if group.name == name]
    frames = assemble(accounts(own))
    assert apart is None or score(own, frames).tallies["meeting"] == apart
    every = "|".join(sorted(frames["meetings"].meeting_id, key=len, reverse=True))
    made_one = {table: rows.astype(object).replace(every, "one", regex=True) for table, rows in frames.items()}
    assert score(own, made_one).tallies["meeting"] == together


def test_pairs_are_of_two_articles() -> None:
    one, other = frozenset("a"), frozenset("b")
    within = [Mention("x", "Ana", one, one), Mention("x", "Eva", other, one)]
    assert tally(within) == Tally()
    assert tally([*within, Mention("y", "Ana", one, one)]) == Tally(right=1, false=1)


def test_offices_held_at_once_link_by_either() -> None:
    held = [Mention(file, "Ana", frozenset(ids), frozenset(ids)) for file, ids in (("x", "ab"), ("y", "a"), ("z", "b"))]
    assert tally(held) == Tally(right=2)


def test_there_are_enough_groups() -> None:
    assert len(GROUPS) >= 40
    assert all(2 <= len(group.articles) <= 5 for group in GROUPS)
    assert sum(group.phenomenon.startswith("not one") for group in GROUPS) * 4 >= len(GROUPS)
    assert len({group.phenomenon for group in GROUPS}) == len(GROUPS)


@pytest.mark.parametrize("article", list(members(GROUPS)), ids=lambda article: article.file)
def test_gold_is_of_the_article(article: Member) -> None:
    assert article.text.startswith(" date 2")
    assert all(name in article.text for name in article.people)
    told = set(article.people.values())
    assert len(told) == len(article.people)
    assert told >= {person for meeting in article.meetings for person in meeting.people} | set(article.offices)
    assert told >= {visit.person for visit in article.visits}


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_what_articles_tell_differently_is_a_disagreement(group: Group) -> None:
    listed = {(told.table, told.row, told.field): set(told.values) for told in group.disagreements}
    tellings = [meeting for article in group.articles for meeting in article.meetings]
    for key in {meeting.id for meeting in tellings}:
        days = {str(meeting.day) for meeting in tellings if meeting.id == key and meeting.day}
        rosters = {meeting.people for meeting in tellings if meeting.id == key}
        assert len(days) <= 1 or listed.get(("meetings", key, "started_on")) == days
        values = {frozenset(value) for value in listed.get(("meeting_participants", key, ROSTER), [])}
        assert len(rosters) == 1 or values == rosters
    for table, _, field in listed:
        assert field == ROSTER or field in columns(table)


def test_names_of_different_groups_are_different() -> None:
    named = [{name for article in group.articles for name in article.people} for group in GROUPS]
    for one, other in itertools.combinations(named, 2):
        assert not [(a, b) for a, b in itertools.product(one, other) if same_person(a, b)]


def test_invented_accounts_make_sound_tables() -> None:
    told = invented(150)
    frames = assemble(told)
    assert check(frames) == []
    assert len(frames["articles"]) == 150
    assert len(frames["meetings"]) < len(frames["meeting_articles"])
    assert frames["meeting_articles"].groupby("meeting_id").size().max() > 1
    assert set(frames["meeting_participants"].groupby("meeting_id").size()) >= {2, 3, 4}


def test_invented_accounts_are_the_same_for_a_seed() -> None:
    assert invented(50) == invented(50) != invented(50, seed=5)
    assert invented(60)[:50] == invented(50)


def test_invented_people_are_spelled_in_several_ways_and_change_offices() -> None:
    people = [person for account in invented(400) for person in account.people]
    held = {(person.name, person.offices[0].country, person.offices[0].title) for person in people}
    # Of 400 articles there are 80 people, a tenth of them with the family name first or last.
    assert len({person.name for person in people}) > 120
    assert len({(name, country) for name, country, _ in held}) < len(held)


def test_links_of_nothing_are_right() -> None:
    empty = {kind: list[Mention]() for kind in ("person", "office", "meeting")}
    assert set(Links([], empty, {}, []).figures.values()) == {1.0}


def test_of_two_meetings_of_the_same_people_the_day_tells_which() -> None:
    own = [group for group in GROUPS if group.name == "planned-and-another-held"]
    frames = assemble(accounts(own))
    held = next(key for key in frames["meetings"].meeting_id if key.startswith("2023-04-04"))
    # The earlier meeting comes last by its id.
    last = {table: rows.astype(object).replace(held, "z", regex=True) for table, rows in frames.items()}
    assert {(mention.name, "z" in mention.found) for mention in score(own, last).mentions["meeting"]} == {
        ("athens", True),
        ("sofia", False),
    }
