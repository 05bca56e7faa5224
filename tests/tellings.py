"""Accounts as articles would give them, made without text: invented people who meet, told with different fullness."""

import datetime
import hashlib
from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from readouts.meet.account import Account, MeetingTold, OfficeTold, ParticipantTold, PersonTold, VisitTold, Words

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
    people: Sequence[int | OfficeTold | None],
    told: Sequence[PersonTold],
    on: datetime.date | None,
    start: int = 0,
    changed: Mapping[str, object] | None = None,
) -> MeetingTold:
    """A meeting of people of the account; an office is told of without its holder, None is a mere side, Georgia's."""
    seats = [_seat(number, told) for number in people]
    where = (None, None, None, None, None, None)
    said = {name: words("met", start) for name in ("telling", "status", "started_on", "ended_on", "country")}
    made = MeetingTold("held", "in_person", on, on, "stated" if on else None, *where, seats, [], said)
    for name, value in (changed or {}).items():
        setattr(made, name, value)
    return made


def _seat(number: int | OfficeTold | None, told: Sequence[PersonTold]) -> ParticipantTold:
    said = {name: words("met") for name in ("meeting", "person", "office", "country", "rank", "side", "capacity")}
    if number is None:
        return ParticipantTold(None, None, "GE", None, None, "principal", said)
    if isinstance(number, OfficeTold):
        return ParticipantTold(None, number, number.country, None, None, "principal", said)
    holds = told[number].offices[0] if told[number].offices else None
    return ParticipantTold(number, holds, holds.country if holds else None, None, None, "principal", said)


def visit(who: int, told: Sequence[PersonTold], to: str, on: datetime.date | None) -> VisitTold:
    """A journey of somebody of the account, of a day or of none told."""
    said = {name: words("visited") for name in ("person", "office", "from", "to", "kind", "days")}
    holds = told[who].offices[0] if told[who].offices else None
    return VisitTold(who, holds, None, to, None, on, on, "stated" if on else None, said)


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
    met = [_company(draw, who) for _ in range(draw(st.integers(0, 2)))]
    meetings = [meeting(seats, told, draw(_days()), 500 + 100 * place) for place, seats in enumerate(met) if seats]
    made = account(name, day(draw(st.integers(4, 6))), told, *meetings)
    tos = draw(st.lists(st.sampled_from(COUNTRIES), unique=True, max_size=2))
    made.visits = [visit(draw(st.integers(0, len(who) - 1)), told, to, draw(_days())) for to in tos]
    return made


def _company(draw: st.DrawFn, who: Sequence[int]) -> list[int | OfficeTold | None]:
    """Those who meet: people of the account, and perhaps a side that has nobody named among them; nobody, or two."""
    people = draw(st.lists(st.integers(0, len(who) - 1), unique=True, max_size=3))
    states = {COUNTRIES[who[place]] for place in people}
    unnamed = {"GE": None, "AZ": office("minister", "defence", "AZ")}
    side = draw(st.sampled_from(("GE", "AZ", "nobody's")))
    seats: list[int | OfficeTold | None] = [*people]
    seats += [unnamed[side]] if side in unnamed.keys() - states else []
    return seats if len(seats) > 1 else []


def _days() -> st.SearchStrategy[datetime.date | None]:
    return st.one_of(st.none(), st.integers(0, 4).map(day))


def _person(draw: st.DrawFn, number: int, start: int) -> PersonTold:
    spelled = draw(st.sampled_from(SPELLINGS[number]))
    role, portfolio = draw(st.sampled_from((("minister", "defence"), ("minister", "interior"), ("ambassador", None))))
    offices = [office(role, portfolio, COUNTRIES[number], start)] if draw(st.booleans()) else []
    return person(spelled, *offices, start=start)
