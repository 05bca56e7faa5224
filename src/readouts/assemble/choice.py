"""Which value stands in the table where articles differ: a stated order, first to last.

1. What was held before what was planned. Of a person's names one of two words or more, then one that ends as in most
   articles ("John J. Rao III" by one is Rao to the rest), then one without an initial for the given name, then what
   most say, then the fullest.
2. Of days: a stated day, then the window of a visit, then the dateline's day, then that of publication. Of the rest:
   what an article says before what only its dateline makes likely.
3. The host's own readout before anybody else's.
4. The earlier article before the later.
5. Of articles of one day: what most articles say.

Values that say one thing together, such as country and city, come from one article; others fill in what it leaves out
as far as they agree with it. Who takes part in a meeting goes by the same order: what an article tells that has the
meeting as held before what one tells that has it as planned, and the readout of the meeting's host before others. A
side is told of the host that the table has: an article that names another host tells none.
"""

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from readouts.lexicon.entries import words
from readouts.link.names import name_words

_DAYS = ("started_on", "ended_on", "date_basis")
_NAME = ("name", "given_name", "family_name")
_NUMERALS = words("ii iii iv v vi jr sr")
_FULL = 2
_TOGETHER = {
    "people": (_NAME,),
    "meetings": (("country_code", "city", "venue", "host_country_code"), _DAYS),
    "visits": (_DAYS,),
    "meeting_participants": (("country_code", "side"),),
}
_HOSTS = {"meetings": "host_country_code", "visits": "to_country_code"}
_BASES = ("stated", "visit", "meeting", "dateline", "publication", None)


class Teller(NamedTuple):
    """The article that tells: when it came out, the state whose readout it is, and its place among all."""

    published: datetime.date
    country: str | None
    order: int


@dataclass(frozen=True, slots=True)
class Telling:
    """What one article tells for a row; of whoever takes part in a meeting also what it tells of the meeting."""

    teller: Teller
    values: Mapping[str, object]
    meeting: Mapping[str, object] | None = None
    # The columns of which the dateline alone makes the value likely.
    likely: frozenset[str] = frozenset()

    @property
    def planned(self) -> bool:
        """Whether the article has the meeting as still to come."""
        return (self.meeting or self.values).get("status") == "planned"


def chosen(table: str, tellings: Sequence[Telling], meeting: Mapping[str, object] | None = None) -> dict[str, object]:
    """The row: every column's value the first by the order above; `meeting` is the chosen row of whoever takes part."""
    if meeting is not None:
        tellings = [_of_one_host(telling, meeting["host_country_code"]) for telling in tellings]
    if len(tellings) == 1:
        return dict(tellings[0].values)
    own = _host(table, tellings) if meeting is None else meeting["host_country_code"]
    together = _TOGETHER.get(table, ())
    alone = [(column,) for column in _columns(tellings) if not any(column in group for group in together)]
    row: dict[str, object] = dict.fromkeys(_columns(tellings))
    for group in (*together, *alone):
        row |= _first(tellings, group, own)
    return row


def _host(table: str, tellings: Sequence[Telling]) -> object:
    """The country that hosted, for a table that tells it."""
    return next(iter(_first(tellings, (_HOSTS[table],), None).values()), None) if table in _HOSTS else None


def _of_one_host(telling: Telling, host: object) -> Telling:
    """The telling without its side, if that is a side of another host."""
    if telling.meeting is None or telling.meeting["host_country_code"] == host:
        return telling
    return replace(telling, values={**telling.values, "side": None})


def _columns(tellings: Sequence[Telling]) -> list[str]:
    return list(dict.fromkeys(column for telling in tellings for column in telling.values))


def _first(tellings: Sequence[Telling], group: Sequence[str], host: object) -> dict[str, object]:
    """The values of a group of columns by the telling that comes first, filled from those that agree with it."""
    telling_some = [telling for telling in tellings if any(telling.values.get(column) is not None for column in group)]
    votes = Counter(_values(telling, group) for telling in telling_some)
    endings = Counter(map(_last_word, telling_some)) if group == _NAME else Counter()

    def rank(telling: Telling) -> tuple[object, ...]:
        published, country, order = telling.teller
        own = host is not None and country == host
        said = -votes[_values(telling, group)]
        if group == _NAME:
            return *_precedence_of_name(telling, endings), said, -_fullness(telling), published, order
        return *_precedence(telling, group), not own, published, said, order

    values: dict[str, object] = {}
    for telling in sorted(telling_some, key=rank):
        told = {column: telling.values[column] for column in group if telling.values.get(column) is not None}
        if not values or _agree(values, told):
            values = told | values
    return values


def _values(telling: Telling, group: Sequence[str]) -> tuple[object, ...]:
    return tuple(telling.values.get(column) for column in group)


def _precedence(telling: Telling, group: Sequence[str]) -> tuple[int, ...]:
    """What goes before the order of articles: held meetings, surer days."""
    values = telling.values
    planned = int(telling.planned)
    surer = _BASES.index(values.get("date_basis")) if group == _DAYS else int(not telling.likely.isdisjoint(group))
    return planned, surer


def _precedence_of_name(telling: Telling, endings: Mapping[str, int]) -> tuple[int, ...]:
    """What goes first of names: not a surname alone, the last word that most articles give, not an initial."""
    alone = len([word for word in name_words(str(telling.values["name"])) if word not in _NUMERALS]) < _FULL
    return int(alone), -endings[_last_word(telling)], int(_fullness(telling) < _FULL)


def _last_word(telling: Telling) -> str:
    return "".join(name_words(str(telling.values["name"]))[-1:])


def _fullness(telling: Telling) -> int:
    """The words of a name; neither an initial nor "III" makes it fuller."""
    return sum(len(word) > 1 and word not in _NUMERALS for word in name_words(str(telling.values["name"])))


def _agree(ours: Mapping[str, object], theirs: Mapping[str, object]) -> bool:
    """Whether two say something in common, and nothing against each other."""
    both = ours.keys() & theirs.keys()
    return bool(both) and all(ours[column] == theirs[column] for column in both)
