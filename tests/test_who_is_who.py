"""Which people and meetings of different articles are one, and which are not."""

import pytest

from readouts.assemble import Decisions, identify
from readouts.link.authority import Authority, KnownOffices, KnownPeople, KnownPerson
from readouts.link.names import likeness, name_words
from readouts.meet.account import Account, OfficeTold
from tests.tellings import account, day, meeting, office, person

MINISTER, AMBASSADOR = office("minister", "defence", "AZ"), office("ambassador", None, "AZ")


def _agency(name: str) -> OfficeTold:
    told = office("head_of_agency", None, "AZ")
    told.institution, told.kind = name, "agency"
    return told


def _one(first: str, second: str, ours: OfficeTold | None, theirs: OfficeTold | None) -> bool:
    """Whether two articles, a week apart, tell of one person."""
    articles = [_article(0, first, ours), _article(7, second, theirs)]
    identity = identify(articles)
    return identity.person(0, 0) == identity.person(1, 0)


def _article(number: int, name: str, holds: OfficeTold | None) -> Account:
    return account(f"article-{number}", day(number), [person(name, *([holds] if holds else []))])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Əziz Qasımov", "Aziz Gasimov"),
        ("Yevgeny Zharov", "Evgenii Zharov"),
        ("Mohammed Al-Sabbagh", "Muhammad el Sabbagh"),
        ("Orban Szabolcs", "Szabolcs Orban"),
        ("Kim Dae-ho", "Kim Daeho"),
        ("Gebre-Meskel Tewelde", "Gebremeskel Tewolde"),
        ("Badr Al-Hudaybi", "Bader al-Hudaibi"),
        ("Md. Shafiqul Talukdar", "Mohammad Shafiqul Talukdar"),
        ("Fyodor Kiselyov", "Fedor Kiselev"),
        ("Elman Safarli", "Elman Rashid oglu Safarli"),
        ("E. Safarli", "Elman Safarli"),
        ("Safarli", "Elman Safarli"),
    ],
)
def test_spellings_of_one_name_in_one_office_are_one_person(first: str, second: str) -> None:
    assert _one(first, second, MINISTER, office("minister", "defence", "AZ"))


@pytest.mark.parametrize(
    ("first", "second", "ours", "theirs"),
    [
        ("Elman Safarov", "Elman Safarova", MINISTER, MINISTER),
        ("Elman Safarli", "Vahid Safarli", MINISTER, MINISTER),
        ("Elman Safarli", "Elman Safarli", MINISTER, office("minister", "defence", "TR")),
        ("E. Safarli", "Elman Safarli", MINISTER, AMBASSADOR),
        ("Safarli", "Elman Safarli", AMBASSADOR, MINISTER),
    ],
)
def test_others_are_two_people(first: str, second: str, ours: OfficeTold, theirs: OfficeTold) -> None:
    assert not _one(first, second, ours, theirs)


def test_one_career_may_change_but_nobody_holds_two_offices_in_turn_within_weeks() -> None:
    offices = (MINISTER, AMBASSADOR, MINISTER)
    articles = [_article(10 * number, "Elman Safarli", holds) for number, holds in enumerate(offices)]
    changed = identify(articles[:2])
    assert changed.person(0, 0) == changed.person(1, 0)
    in_turn = identify(articles)
    assert in_turn.person(0, 0) == in_turn.person(2, 0) != in_turn.person(1, 0)
    assert [doubt.reason for doubt in in_turn.doubts] == [
        "the same name, but offices that one person does not hold together"
    ]


@pytest.mark.parametrize(
    ("ours", "theirs", "one"),
    [
        (office("head_of_state", None, "AZ"), MINISTER, False),
        (office("head_of_state", None, "AZ"), office("head_of_government", None, "AZ"), False),
        (office("head_of_government", None, "AZ"), MINISTER, False),
        (office("speaker", None, "AZ"), MINISTER, False),
        (office("speaker", None, "AZ"), office("head_of_state", None, "AZ"), False),
        (office("member_of_parliament", None, "AZ"), AMBASSADOR, False),
        (_agency("State Customs Committee"), MINISTER, False),
        (_agency("Tax Service"), office("member_of_parliament", None, "AZ"), False),
        (_agency("Intergovernmental Commission"), MINISTER, True),
        (office("deputy_head_of_government", None, "AZ"), MINISTER, True),
        (office("speaker", None, "AZ"), office("member_of_parliament", None, "AZ"), True),
        (office("envoy", None, "AZ"), MINISTER, True),
        (office("deputy_minister", "defence", "AZ"), office("chief_of_general_staff", "defence", "AZ"), True),
    ],
)
def test_offices_on_one_day_are_one_persons_where_one_person_may_hold_both(
    ours: OfficeTold, theirs: OfficeTold, one: bool
) -> None:
    articles = [_article(0, "Elman Safarli", ours), account("other", day(0), [person("Elman Səfərli", theirs)])]
    identity = identify(articles)
    assert (identity.person(0, 0) == identity.person(1, 0)) is one
    later = identify([articles[0], _article(400, "Elman Səfərli", theirs)])
    assert later.person(0, 0) == later.person(1, 0)


def test_an_article_that_tells_of_both_offices_joins_them() -> None:
    ruler, premier = office("head_of_state", None, "KW"), office("head_of_government", None, "KW")
    apart = [_article(0, "Nasser Al-Sabbah", ruler), _article(0, "Naser al Sabah", premier)]
    both = account("both", day(300), [person("Nasser Al-Sabbah", ruler, premier)])
    assert len({identify(apart).person(a, 0) for a in (0, 1)}) == 2
    assert len({identify([*apart, both]).person(a, 0) for a in (0, 1, 2)}) == 1
    another = account("both", day(300), [person("Jaber Al-Mubarak", ruler, premier)])
    assert len({identify([*apart, another]).person(a, 0) for a in (0, 1)}) == 2


def test_the_country_of_a_seat_stands_for_an_office_that_is_not_told() -> None:
    host = person("Gela Petradze", office("minister", "defence", "GE"))
    ministers = [
        _article(number, "Elman Safarli", office("minister", "defence", of)) for number, of in enumerate(("AZ", "TR"))
    ]
    people = [person("Elman Safarli"), host]
    talks = meeting([0, 1], people, day(4))
    talks.participants[0].country = "TR"
    identity = identify([*ministers, account("talks", day(5), people, talks)])
    assert identity.person(2, 0) == identity.person(1, 0) != identity.person(0, 0)
    talks.participants[0].country = "KZ"
    identity = identify([*ministers, account("talks", day(5), people, talks)])
    assert len({identity.person(a, 0) for a in range(3)}) == 3


def test_a_surname_without_an_office_is_nobody_elses() -> None:
    identity = identify([_article(number, "Safarli", None) for number in range(2)])
    assert identity.person(0, 0) != identity.person(1, 0)


def test_every_one_who_may_be_meant_is_in_doubt() -> None:
    states = ("AZ", "TR")
    articles = [
        _article(number, "Elman Safarli", office("minister", "defence", of)) for number, of in enumerate(states)
    ]
    identity = identify([*articles, _article(3, "Elman Safarli", None)])
    assert [(doubt.place, doubt.other, doubt.reason) for doubt in identity.doubts] == [
        ((2, 0), (0, 0), "more than one person of this name"),
        ((2, 0), (1, 0), "more than one person of this name"),
    ]


def test_an_article_that_tells_of_two_keeps_only_its_own_apart() -> None:
    both = [person("Elman Səfərli", MINISTER), person("Elman Safarli", MINISTER, start=50)]
    identity = identify([account("both", day(1), both), _article(2, "Elman Safarli", MINISTER)])
    assert identity.person(1, 0) == identity.person(0, 0) != identity.person(0, 1)
    assert not identity.doubts


@pytest.mark.parametrize(
    ("name", "ours", "theirs", "one"),
    [
        ("Guled Warsame Farah", office("minister", "trade", "SO"), office("minister", "energy", "SO"), False),
        ("Guled Warsame Farah", office("minister", "trade", "SO"), office("ambassador", None, "SO"), True),
        ("Farah Guled", office("minister", "trade", "SO"), office("ambassador", None, "SO"), False),
        ("Farah Guled", office("minister", "trade", "SO"), office("minister", "trade", "SO"), True),
        ("Farah Guled", office("minister", "trade", "KR"), office("ambassador", None, "KR"), True),
        ("Farah", office("minister", "trade", "SO"), office("minister", "trade", "SO"), True),
        ("Farah", office("member_of_parliament", None, "SO"), office("member_of_parliament", None, "SO"), False),
    ],
)
def test_names_that_agree_in_part_need_more_than_the_state(
    name: str, ours: OfficeTold, theirs: OfficeTold, one: bool
) -> None:
    assert _one("Guled Farah", name, ours, theirs) is one


def test_a_surname_is_of_who_held_the_office_then() -> None:
    president = office("head_of_state", None, "TM")
    told = [(0, "Oraz Hojayev"), (4000, "Parahat Hojayev"), (1, "Hojayev"), (4001, "Hojayev")]
    identity = identify([_article(number, name, president) for number, name in told])
    first, first_again, second, second_again = (identity.person(a, 0) for a in range(4))
    assert first == first_again != second == second_again


def test_who_is_told_in_two_offices_is_known_by_each() -> None:
    envoy, minister = office("envoy", None, "GE"), office("minister", "trade", "AZ")
    told = [_article(number, "Elman Safarli", holds) for number, holds in enumerate((envoy, minister))]
    both = account("both", day(9), [person("Elman Safarli", envoy, minister)])
    identity = identify([*told, both])
    assert len({identity.person(a, 0) for a in range(3)}) == 1


def test_who_must_not_be_taken_for_another_is_not_even_without_an_office() -> None:
    known = KnownPerson("elman-safarli", "Elman Safarli", (), frozenset(["az-minister-defence"]))
    other = KnownPerson("elman-safarli-2", "Elman Safarli", (), frozenset(["az-ambassador"]))
    articles = [_article(0, "Elman Safarli", MINISTER), _article(7, "Elman Safarli", None)]
    for apart in (False, True):
        distinct = frozenset(["elman-safarli-2"]) if apart else frozenset[str]()
        people = KnownPeople([KnownPerson(known.person_id, known.name, (), known.offices, None, distinct), other])
        identity = identify(articles, Decisions(Authority(people, KnownOffices(()))))
        assert (identity.person(0, 0) == identity.person(1, 0)) is not apart


def _meetings(*told: tuple[int, int | None, dict[str, object]]) -> list[str]:
    """The ids of meetings of two ministers: the day of publication, the day told, and what else is told."""
    articles = []
    for number, (published, on, changed) in enumerate(told):
        people = [person("Elman Safarli", MINISTER), person("Gela Petradze", office("minister", "defence", "GE"))]
        talks = meeting([0, 1], people, None if on is None else day(on), changed=changed)
        articles.append(account(f"article-{number}", day(published), people, talks))
    identity = identify(articles)
    return [identity.meeting(a, 0) for a in range(len(told))]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((5, 4, {}), (6, 4, {}), True),
        ((5, 4, {}), (5, 5, {"date_basis": "publication"}), True),
        ((5, 4, {}), (6, 5, {}), True),  # the second article contradicts the first, which knew of both days
        ((4, 4, {}), (6, 5, {}), False),  # the first came out before the second's meeting
        ((4, 4, {}), (30, 20, {}), False),
        ((5, 4, {}), (5, 4, {"mode": "phone"}), False),
        ((5, 4, {"mode": "video"}), (5, 4, {"mode": "phone"}), True),
        ((2, 4, {"status": "planned"}), (5, 4, {}), True),
    ],
)
def test_days_and_ways_of_meeting_tell_whether_two_are_one(
    one: tuple[int, int, dict[str, object]], other: tuple[int, int, dict[str, object]], same: bool
) -> None:
    first, second = _meetings(one, other)
    assert (first == second) is same


def test_two_meetings_of_one_article_stay_two() -> None:
    people = [person("Elman Safarli", MINISTER), person("Gela Petradze", office("minister", "defence", "GE"))]
    talks = [meeting([0, 1], people, day(4), 100), meeting([0, 1], people, day(4), 300)]
    identity = identify([account("both", day(5), people, *talks), account("one", day(6), people, talks[0])])
    assert identity.meeting(0, 0) != identity.meeting(0, 1)
    assert identity.meeting(1, 0) in (identity.meeting(0, 0), identity.meeting(0, 1))


def test_initials_and_surnames_are_told_from_full_names() -> None:
    assert likeness(name_words("A. Naval"), name_words("Ana Naval")) == "initial"
    assert likeness(name_words("Naval"), name_words("Ana Naval")) == "surname"
    assert likeness(name_words("Ana B. Naval"), name_words("Ana Naval")) == "full"
    assert likeness(name_words("Ana Bo Naval"), name_words("Ana Naval")) == "part"
    assert likeness(name_words("Naval Ana"), name_words("Ana Naval")) == "order"


def test_meetings_in_two_countries_on_two_days_are_two() -> None:
    baku: dict[str, object] = {"country": "AZ"}
    tbilisi: dict[str, object] = {"country": "GE"}
    first, second = _meetings((8, 4, baku), (8, 6, tbilisi))
    assert first != second
    first, second = _meetings((8, 4, baku), (8, 6, baku))
    assert first == second


def test_a_slip_of_the_pen_is_one_only_in_the_same_office() -> None:
    energy, education = office("minister", "energy", "GE"), office("minister", "education", "GE")
    assert _one("Martina Kharitonov", "Martina Kharitanov", energy, energy)
    assert not _one("Marina Lomidze", "Martina Lomidze", energy, education)
