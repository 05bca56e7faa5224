"""Accounts as articles would give them, made without text: invented people who meet, told with different fullness."""

import datetime
import hashlib
from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from readouts.meet.account import Account, MeetingTold, OfficeTold, ParticipantTold, PersonTold, Words

# Each as four articles may spell it.
SPELLINGS = (
    ("Əli Nağıyev", "Ali Naghiyev", "Ali Nagiyev", "A. Naghiyev"),
    ("Irakli Petradze", "Irakli Petradze", "I. Petradze", "Petradze"),
    ("Muhammad Al-Sabbagh", "Mohammed al Sabbagh", "Mohamed El-Sabbagh", "Al-Sabbagh"),
    ("Ana Lisova Rao", "Ana Rao", "Ana Rao", "Rao"),
)
COUNTRIES = ("AZ", "GE", "KW", "NO")
FIRST = datetime.date(2024, 3, 1)


def day(number: int) -> datetime.date:
    """A day, counted from the first."""
    return FIRST + datetime.timedelta(days=number)


def words(text: str, start: int = 0) -> Words:
    """Words of a sentence that is nothing else."""
    return Words(start, start + len(text), text, text)


def office(role: str, portfolio: str | None, country: str | None, start: int = 0) -> OfficeTold:
    """An office as an article tells it."""
    said = words(role, start)
    cited = dict.fromkeys(("title", "role", "portfolio", "country", "tenure"), said)
    return OfficeTold(role.capitalize(), role, portfolio, country, None, None, "person", cited)


def person(name: str, *offices: OfficeTold, start: int = 0) -> PersonTold:
    """Somebody as an article names them."""
    return PersonTold(name, words(name, start), list(offices))


def meeting(
    people: Sequence[int | None],
    told: Sequence[PersonTold],
    on: datetime.date | None,
    start: int = 0,
    changed: Mapping[str, object] | None = None,
) -> MeetingTold:
    """A meeting of people of the account; None is an unnamed side of the first country left."""
    seats = [_seat(number, told) for number in people]
    where = (None, None, None, None, None, None)
    said = {name: words("met", start) for name in ("telling", "status", "started_on", "ended_on", "country")}
    made = MeetingTold("held", "in_person", on, on, "stated" if on else None, *where, seats, [], said)
    for name, value in (changed or {}).items():
        setattr(made, name, value)
    return made


def _seat(number: int | None, told: Sequence[PersonTold]) -> ParticipantTold:
    said = {name: words("met") for name in ("meeting", "person", "office", "country", "rank", "side", "capacity")}
    if number is None:
        return ParticipantTold(None, None, "GE", None, None, "principal", said)
    holds = told[number].offices[0] if told[number].offices else None
    return ParticipantTold(number, holds, holds.country if holds else None, None, None, "principal", said)


def account(name: str, published: datetime.date, people: Sequence[PersonTold], *meetings: MeetingTold) -> Account:
    """An article's account."""
    article: dict[str, object] = {
        "title": None,
        "published_on": published,
        "byline": None,
        "agency": None,
        "publisher": None,
        "url": None,
        "rights": None,
        "source_name": None,
        "dateline_city": None,
        "dateline_country_code": None,
        "dateline_on": None,
        "language": "en",
        "seed_path": f"seeds/{name}.txt",
        "sha256": hashlib.sha256(name.encode()).hexdigest(),
        "characters": 1000,
        "words": 200,
    }
    return Account(article, {}, list(people), list(meetings))


@st.composite
def accounts(draw: st.DrawFn) -> list[Account]:
    """Some articles of different names that tell of some of the same people and meetings."""
    names = draw(st.lists(st.sampled_from("abcdefgh"), unique=True, min_size=1, max_size=5))
    return [draw(_accounts_named(name)) for name in names]


@st.composite
def _accounts_named(draw: st.DrawFn, name: str) -> Account:
    who = draw(st.lists(st.integers(0, 3), unique=True, min_size=1, max_size=4))
    told = [_person(draw, number, 100 * place) for place, number in enumerate(who)]
    pairs = st.lists(st.integers(0, len(who) - 1), unique=True, min_size=min(2, len(who)))
    met = draw(st.lists(pairs, max_size=2)) if len(who) > 1 else []
    days = [draw(st.one_of(st.none(), st.integers(0, 4))) for _ in met]
    meetings = [
        meeting(people, told, None if on is None else day(on), 500 + 100 * place)
        for place, (people, on) in enumerate(zip(met, days, strict=True))
    ]
    return account(name, day(draw(st.integers(4, 6))), told, *meetings)


def _person(draw: st.DrawFn, number: int, start: int) -> PersonTold:
    spelled = draw(st.sampled_from(SPELLINGS[number]))
    role, portfolio = draw(st.sampled_from((("minister", "defence"), ("minister", "interior"), ("ambassador", None))))
    offices = [office(role, portfolio, COUNTRIES[number], start)] if draw(st.booleans()) else []
    return person(spelled, *offices, start=start)
