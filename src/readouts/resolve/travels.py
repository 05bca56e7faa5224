"""Who is told to visit which country, and whom travellers meet there."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise

from readouts.lexicon.entries import capitals, rows, words
from readouts.lexicon.function_words import PERSONAL_PRONOUNS
from readouts.mention.offices import is_country
from readouts.mention.parties import Party
from readouts.mention.units import Unit, Units
from readouts.segment import Document

_VISIT = words(
    "visit visits visited visiting trip arrived arrives arriving tour travel travels travelled traveled travelling "
    "traveling flew flies fly flying"
)
# "will lead a delegation to Chad"
_LEADING, _DELEGATIONS = words("lead leads led leading head heads headed heading"), words("delegation mission")
# "Additional talks were held with Minister X"
_FURTHER, _TALKS = words("additional further other separate subsequent"), words("talks meetings discussions meeting")
# Between a traveller and the journey stands nothing of others' who come: "received X, who is on a visit".
_OTHERS = words("received receives receive hosted hosts host welcomed welcomes invited invites met meets who , by")
_LEAVING, _LEAVING_FOR = words("left leaves departed departs"), 4
_TO = words("to in the of visit visited visits visiting at for")
_ALSO = frozenset((",", "and"))
_OF_GUESTS = words("received receives receive hosted hosts welcomed welcomes")
_HIS, _WHILE = frozenset(("his", "her")), frozenset(("while", "whilst"))
# "During the official visit", "While in the capital".
_MEANWHILE, _JOURNEY, _OPENING = words("during while on as"), words("visit trip tour there stay"), 5
_NEAR, _GOES_ON, _CUED = 9, 3, 3
# "held meetings in Lima", "was in Lima"
_MEETING = words(
    "met meets meet held holds hold conferred confers was is discussed discusses began begins started starts kicked"
)
# How many words lead to a person's own clause: ", who".
_OWN_CLAUSE = 2
# How many words part two of a list: ", and".
_JOINED = 2


def countries_visited(
    doc: Document, units: Units, parties: Sequence[Party], meant: Sequence[int | None]
) -> dict[int, set[str]]:
    """The countries that each person is told to visit: the place by "visit" after the sentence's first person."""
    visited: dict[int, set[str]] = {}
    seen: set[int] = set()
    before: int | None = None
    for party, person in zip(parties, meant, strict=True):
        if person is None or party.sentence in seen:
            continue
        seen.add(party.sentence)
        if _of_him(doc, party) and before is not None:
            visited.setdefault(before, set()).update(_destinations(doc, units[party.sentence], party))
            continue
        there = _while_in(doc, units[party.sentence])
        if there is not None and before is not None and _of_pronoun(doc, there, party):
            visited.setdefault(before, set()).add(there.entries[0].value)
            continue
        before = person
        places = _destinations(doc, units[party.sentence], party) + ([there.entries[0].value] if there else [])
        if places:
            visited.setdefault(person, set()).update(places)
    for party, person in zip(parties, meant, strict=True):
        code = _visit_of(doc, units[party.sentence], party) if person is not None else None
        if code is not None and person is not None:
            visited.setdefault(person, set()).add(code)
    for person, code in _met_in_cities(doc, units, parties, meant):
        visited.setdefault(person, set()).add(code)
    return visited


def _met_in_cities(
    doc: Document, units: Units, parties: Sequence[Party], meant: Sequence[int | None]
) -> Iterator[tuple[int, str]]:
    """Who, the subject of a sentence, met in a foreign city with nobody, or with somebody of there, and the country."""
    for number, own in groupby(zip(parties, meant, strict=True), key=lambda told: told[0].sentence):
        (party, person), *others = own
        serves = _state_of(party)
        city = _city_of_meeting(doc, units[number], party) if person is not None and is_country(serves) else None
        if person is None or city is None or city.entries[0].value == serves or _seats_bodies(doc, city):
            continue
        between = [other for other, _ in others if other.first < city.first]
        if all(_state_of(other) == city.entries[0].value for other in between):
            yield person, city.entries[0].value


def _seats_bodies(doc: Document, city: Unit) -> bool:
    """Whether a city is the seat of a body, where officials of anywhere are met: "held meetings in Brussels"."""
    return doc.phrase(city.first, city.last).lower() in _seats_of_bodies()


@lru_cache(maxsize=1)
def _seats_of_bodies() -> frozenset[str]:
    return frozenset(row["city"].lower() for row in rows("body_seats.csv"))


def _state_of(party: Party) -> str | None:
    """The state or body that a mention itself names, or what its offices serve."""
    return next((office.serves for office in party.offices if office.serves), party.country)


def _city_of_meeting(doc: Document, units: Sequence[Unit], party: Party) -> Unit | None:
    """The first city after "in", if a party meets, holds talks or is there: "X held a series of talks in | Lima"."""
    if _MEETING.isdisjoint(doc.lowers[party.last : party.last + _CUED]):
        return None
    after = (unit for unit in units if unit.first > party.last and unit.kind in ("city", "country"))
    place = next((unit for unit in after if doc.lowers[unit.first - 1] == "in"), None)
    return place if place is not None and place.kind == "city" else None


def bound_abroad(
    doc: Document, units: Units, parties: Sequence[Party], meant: Sequence[int | None]
) -> dict[int, set[str]]:
    """The states to which somebody is told, as the subject, to travel: nobody goes abroad to the state they serve."""
    bound: dict[int, set[str]] = {}
    for party, following, person in zip(parties, [*parties[1:], None], meant, strict=False):
        last = doc.sentences[party.sentence].last
        until = following.first if following is not None and following.sentence == party.sentence else last
        state = _bound_for(doc, units[party.sentence], party.last, until) if person is not None else None
        if state is not None and person is not None:
            bound.setdefault(person, set()).add(state)
    return bound


def _bound_for(doc: Document, units: Sequence[Unit], after: int, until: int) -> str | None:
    """The state told by name to be travelled to: "will travel | to Peru", "leads a delegation | to the Congo"."""
    cue = next((k for k in range(after, until) if doc.lowers[k] in _VISIT | _DELEGATIONS), until)
    leads = cue < until and (doc.lowers[cue] in _VISIT or not _LEADING.isdisjoint(doc.lowers[after:cue]))
    if not leads or not _OTHERS.isdisjoint(doc.lowers[after:cue]):
        return None
    place = next((unit for unit in units if unit.first > cue and doc.lowers[unit.first] not in ("to", "the")), None)
    if place is None or place.kind not in ("country", "city") or doc.lowers[place.last : place.last + 1] == ["'s"]:
        return None
    code = place.entries[0].value
    capital = doc.lowers[place.first - 1] == "to" and doc.phrase(place.first, place.last) == capitals().get(code)
    return code if place.kind == "country" or capital else None


def _while_in(doc: Document, units: Sequence[Unit]) -> Unit | None:
    """Where somebody was for a while: held talks with X "whilst in Samoa"."""
    for before, at, place in zip(units, units[1:], units[2:], strict=False):
        if doc.lowers[before.first] in _WHILE and at.kind == "in" and place.kind in ("country", "city"):
            return place
    return None


def _of_pronoun(doc: Document, place: Unit, party: Party) -> bool:
    """Whether it is the subject before who was there, and met whom is named: "While in Samoa, she met Premier X"."""
    return not PERSONAL_PRONOUNS.isdisjoint(doc.lowers[place.last : party.first])


def _of_him(doc: Document, party: Party) -> bool:
    """Whether the visit of a sentence is of the subject before: "He met with Minister X during his visit to …"."""
    sentence = doc.sentences[party.sentence]
    pronoun = doc.lowers[sentence.opening] in PERSONAL_PRONOUNS and party.first > sentence.opening
    return pronoun and not _HIS.isdisjoint(doc.lowers[party.last : sentence.last])


def _visit_of(doc: Document, units: Sequence[Unit], party: Party) -> str | None:
    """Where a visit leads that is told with its visitor's name: "the visit of Prime Minister X to India"."""
    before, after = doc.lowers[max(0, party.first - 3) : party.first], doc.lowers[party.last : party.last + _NEAR]
    told = not _VISIT.isdisjoint(before) and not {"of", "by"}.isdisjoint(before)
    genitive = bool(after) and after[0] in ("'s", "'") and not _VISIT.isdisjoint(after)
    if not (told or genitive) or "to" not in after:
        return None
    to = party.last + after.index("to")
    place = next((unit for unit in units if unit.first > to and unit.kind != "the"), None)
    return place.entries[0].value if place is not None and place.kind in ("country", "city") else None


def _destinations(doc: Document, units: Sequence[Unit], party: Party) -> list[str]:
    """The places by the word "visit", or the like, after a party: "will travel to Paraguay and Panama"."""
    after = doc.lowers[party.last : doc.sentences[party.sentence].last]
    if after[:2] == ["is", "in"]:
        # "Minister X is in Lima to attend the forum"
        return [u.entries[0].value for u in units if u.first == party.last + 2 and u.kind in ("country", "city")]
    gone = not (_VISIT | _LEAVING).isdisjoint(after)
    told = (k for k, word in enumerate(after) if word in _VISIT or _leaves_for(after, k)) if gone else ()
    before = next(iter(told), None)
    if before is None or _is_of_another(after[:before]):
        return []
    cue = party.last + before
    places = [unit for unit in units if unit.kind in ("country", "city") and unit.first > party.last]
    near = (k for k, unit in enumerate(places) if abs(unit.first - cue) <= _NEAR and doc.lowers[unit.first - 1] in _TO)
    found: list[str] = []
    last = 0
    for unit in places[next(near, len(places)) :]:
        # "visited Lima and Quito", not "visited Lima on Monday, Peru's government said"
        beyond = unit.first - last > _JOINED
        apart = beyond and (doc.lowers[unit.first - 1] in _ALSO or unit.first - cue > _NEAR)
        if found and (apart or doc.lowers[unit.first - 1] not in _TO | _ALSO):
            break
        found.append(unit.entries[0].value)
        last = unit.last
    return found


def _leaves_for(words: Sequence[str], k: int) -> bool:
    """Whether somebody leaves for a place: "left | for Oslo", "departed | Lima for Oslo"."""
    return words[k] in _LEAVING and "for" in words[k + 1 : k + _LEAVING_FOR]


def _is_of_another(between: Sequence[str]) -> bool:
    """Whether the words from a person to a visit make it another's: X "received Y, who is on a" visit to Lima."""
    clause = "who" in between[_OWN_CLAUSE:]
    return clause or not _OF_GUESTS.isdisjoint(between) or ("occasion", "of") in pairwise(between)


def met_abroad(
    doc: Document, units: Units, parties: Sequence[Party], visited: dict[int, set[str]]
) -> dict[int, set[str]]:
    """The countries whose officials a person may be for being named beside a traveller there.

    Where a sentence opens with one of the places of the travels, and in those after it, it is that place's: "In Panama,
    the delegation will meet with President X".
    """
    met: dict[int, set[str]] = {}
    places = set().union(*visited.values())
    by_sentence: dict[int, set[int]] = {}
    for party in parties if places else ():
        if party.person is not None:
            by_sentence.setdefault(party.sentence, set()).add(party.person)
    sentences = enumerate(units) if places else ()
    opened = {number: place for number, own in sentences if (place := _opening_place(doc, own)) in places}
    for number, place, at in ((n, *_place_where(doc, own)) for n, own in enumerate(units)) if places else ():
        for party in parties if place else ():
            if party.sentence == number and party.first > at and party.person is not None:
                met.setdefault(party.person, set()).add(place)
    for number, together in by_sentence.items():
        there = next((opened[k] for k in range(number, number - _GOES_ON, -1) if k in opened), None)
        travellers = _travellers(doc, number, by_sentence, visited)
        codes = {there} if there else set().union(*(visited[person] for person in travellers))
        for other in together - visited.keys() if there else together:
            met.setdefault(other, set()).update(codes - visited.get(other, set()))
    return met


def _travellers(doc: Document, number: int, by_sentence: dict[int, set[int]], visited: dict[int, set[str]]) -> set[int]:
    """The travellers that a sentence names, or goes on about: "During the visit, he met", after "X visited Lima"."""
    while not (own := by_sentence.get(number, set()) & visited.keys()) and number and _goes_on(doc, number):
        number -= 1
    return own


def _goes_on(doc: Document, number: int) -> bool:
    """Whether a sentence goes on about the journey before: "He also met", "During the visit", "Further talks"."""
    first = doc.sentences[number].opening
    opening = doc.lowers[first : first + _OPENING]
    more = opening[0] in _FURTHER and not _TALKS.isdisjoint(opening)
    return more or opening[0] in PERSONAL_PRONOUNS or (opening[0] in _MEANWHILE and not _JOURNEY.isdisjoint(opening))


def _place_where(doc: Document, units: Sequence[Unit]) -> tuple[str, int]:
    """The country of the place told before ", where", and the word: "to Zambia, where she will meet President X"."""
    for k in range(2, len(units)):
        placed = units[k - 1].kind == "," and units[k - 2].kind in ("country", "city")
        if placed and doc.lowers[units[k].first] == "where":
            return units[k - 2].entries[0].value, units[k].first
    return "", 0


def _opening_place(doc: Document, units: Sequence[Unit]) -> str:
    """The country that a sentence opens with as a place: "In Panama, …", "While in Panama, …"."""
    own = units[1:] if units and doc.lowers[units[0].first] in _WHILE else units
    place = own[1] if len(own) > 1 and own[0].kind in ("in", "at") else None
    return place.entries[0].value if place is not None and place.kind in ("country", "city") else ""
