"""Ids and groups: readable, distinct, and the same in whatever order things come."""

import datetime
import itertools
import re

from hypothesis import given
from hypothesis import strategies as st

from readouts.contract.fields import SLUG
from readouts.link.groups import Groups, Place
from readouts.link.meetings import link_meetings
from readouts.link.people import link_people
from readouts.link.slugs import distinct, slug
from readouts.meet.account import Account, MeetingTold, OfficeTold, ParticipantTold, PersonTold, Words
from readouts.resolve.people import same_name, tokens

_WORDS = Words(0, 1, "x", "x")
_NAMES = ("Ana Rao", "A. Rao", "Rao Ana", "Ana Lisova Rao", "Rao", "Ana Lisova", "Lisova Ana Rao")
_DAYS = (datetime.date(2024, 5, 1), datetime.date(2024, 5, 2), datetime.date(2024, 5, 4), None)


@given(st.text(max_size=60))
def test_a_slug_is_an_id(text: str) -> None:
    assert re.fullmatch(SLUG, slug(text))


@given(st.dictionaries(st.integers(), st.sampled_from(["a", "b", "c"]), max_size=9))
def test_things_get_distinct_ids(names: dict[int, str]) -> None:
    ids = distinct({thing: (name, f"{name}-{thing}") for thing, name in names.items()})
    assert len(set(ids.values())) == len(names)


@given(st.dictionaries(st.integers(), st.sampled_from(["a", "b", "c"]), max_size=9), st.randoms())
def test_ids_do_not_depend_on_order(names: dict[int, str], random: object) -> None:
    things = list(names)
    random.shuffle(things)  # type: ignore[attr-defined]
    wanted = {thing: (names[thing], f"{names[thing]}-{thing}") for thing in names}
    assert distinct(wanted) == distinct({thing: wanted[thing] for thing in things})


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=15))
def test_joining_again_changes_nothing(pairs: list[tuple[int, int]]) -> None:
    groups: Groups[int] = Groups()
    for thing in range(10):
        groups.add(thing)
    for a, b in pairs:
        groups.join(a, b)
    before = groups.members()
    for a, b in pairs:
        groups.join(b, a)
    assert groups.members() == before
    assert sorted(thing for members in before.values() for thing in members) == list(range(10))
    assert all(groups.root(a) == groups.root(b) for a, b in pairs)


def test_names_of_one_person() -> None:
    for a, b in [
        ("Grigol Petradze", "Petradze"),
        ("Nazarov Timur", "Nazarov"),
        ("J. Sorensen", "Jens Sorensen"),
        ("Tanaka Yoko", "Yoko Tanaka"),
        ("Maria del Carmen Ruiz", "Maria Ruiz"),
    ]:
        assert same_name(tokens(a), tokens(b))
    for a, b in [("Ivan Petrov", "Ivan Sidorov"), ("Anna Kalnina", "Peter Kalnins-Ozols"), ("Rao", "Ito")]:
        assert not same_name(tokens(a), tokens(b))


def _person(name: str, serves: str | None) -> PersonTold:
    office = OfficeTold("Minister", "minister", None, serves, None, None, "person")
    return PersonTold(name, _WORDS, [office] if serves else [])


_PEOPLE = st.builds(_person, st.sampled_from(_NAMES), st.sampled_from(["NO", "PE", None]))


@given(st.lists(st.lists(_PEOPLE, max_size=3), max_size=8))
def test_people_are_linked_as_if_each_were_compared_with_each(articles: list[list[PersonTold]]) -> None:
    found = link_people([Account({}, {}, people) for people in articles])
    groups: Groups[Place] = Groups()
    places = [(a, p) for a, people in enumerate(articles) for p in range(len(people))]
    for place in places:
        groups.add(place)
    for one, other in itertools.combinations(places, 2):
        if one[0] != other[0] and _one_person(articles[one[0]][one[1]], articles[other[0]][other[1]]):
            groups.join(one, other)
    assert found.members() == groups.members()


def _one_person(earlier: PersonTold, later: PersonTold) -> bool:
    a, b = tokens(earlier.name), tokens(later.name)
    ours, theirs = ({office.country for office in person.offices} for person in (earlier, later))
    return min(len(a), len(b)) > 1 and b[-1] in a and same_name(a, b) and (not ours or not theirs or ours == theirs)


def _meeting(day: datetime.date | None, people: list[int]) -> MeetingTold:
    present = [ParticipantTold(person, None, None, None, None, "principal") for person in people]
    where = (None, None, None, None, None, None)
    return MeetingTold("held", "in_person", day, day, "stated", *where, present, [])


_MEETINGS = st.builds(_meeting, st.sampled_from(_DAYS), st.lists(st.integers(0, 3), max_size=4, unique=True))


@given(st.lists(st.lists(_MEETINGS, max_size=2), max_size=7))
def test_meetings_are_linked_as_if_each_were_compared_with_each(articles: list[list[MeetingTold]]) -> None:
    accounts = [Account({}, {}, meetings=meetings) for meetings in articles]
    found = link_meetings(accounts, lambda _, person: str(person))
    groups: Groups[Place] = Groups()
    places = [(a, m) for a, meetings in enumerate(articles) for m in range(len(meetings))]
    for place in places:
        groups.add(place)
    for one, other in itertools.combinations(places, 2):
        if one[0] != other[0] and _one_meeting(articles[one[0]][one[1]], articles[other[0]][other[1]]):
            groups.join(one, other)
    assert found.members() == groups.members()


def _one_meeting(a: MeetingTold, b: MeetingTold) -> bool:
    ours, theirs = ({p.person for p in meeting.participants} for meeting in (a, b))
    shared, days = len(ours & theirs), (a.started_on, b.started_on)
    near = days[0] == days[1] or (None not in days and abs((days[0] - days[1]).days) <= 1)  # type: ignore[operator]
    return shared > 1 and 2 * shared >= len(ours | theirs) and near
