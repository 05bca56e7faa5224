"""Ids and groups: readable, distinct, and the same in whatever order things come."""

import re

from hypothesis import given
from hypothesis import strategies as st

from readouts.contract.fields import SLUG
from readouts.link.groups import Groups
from readouts.link.slugs import distinct, slug
from readouts.resolve.people import same_name, tokens


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


@given(st.dictionaries(st.integers(), st.sampled_from(["a", "b", "c"]), max_size=9), st.sets(st.sampled_from("abc")))
def test_no_id_that_is_taken_is_given_again(names: dict[int, str], taken: set[str]) -> None:
    ids = distinct({thing: (name, f"{name}-{thing}") for thing, name in names.items()}, taken)
    assert taken.isdisjoint(ids.values())
    assert len(set(ids.values())) == len(names)


@given(st.dictionaries(st.integers(), st.lists(st.sampled_from(["a", "a-2", "b"]), min_size=1, max_size=3), max_size=9))
def test_things_that_nothing_tells_apart_get_distinct_ids(wanted: dict[int, list[str]]) -> None:
    ids = distinct(wanted, {"b"})
    assert ids.keys() == wanted.keys()
    assert len({"b", *ids.values()}) == len(wanted) + 1


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
