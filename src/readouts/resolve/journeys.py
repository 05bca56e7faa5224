"""What sentences tell of sides: whose delegation speaks, who visits whom, who comes with whom."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise, takewhile

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import PERSONAL_PRONOUNS
from readouts.mention.parties import Party
from readouts.mention.units import Unit
from readouts.resolve.likeliest import Journeys
from readouts.segment import Document

Units = Sequence[Sequence[Unit]]
Span = tuple[int, int]
_SIDES = words("side delegation delegations team officials parliamentarians lawmakers congressmen group party part")
_OTHER = frozenset(("one", "by"))
_VISIT = words(
    "visit visits visited visiting trip arrived arrives arriving tour travel travels travelled traveled travelling "
    "traveling"
)
_TO = words("to in the of visit visited visits visiting at")
_DIRECTLY = frozenset(("of", "from", "the"))
_ALSO = frozenset((",", "and"))
# Between a delegation and its members stand "led by", "included", but not these.
_OTHER_SIDE = words(
    "met meet meets meeting received receives welcomed hosted host discussed held greeted visited visits visit "
    "talks talk called honour honor laid wreath wreaths flowers paid pay thanked invitation"
)
_RECEIVED = words("received receives visiting welcomed hosted receive host")
_HEADED = frozenset(("led", "headed", "represented"))
_REPRESENTED = frozenset(("represented", "behalf"))
_LEADS = (["led"], ["leads"], ["headed"], ["heads"])
_SIDE_CUES = _SIDES | _HEADED | _REPRESENTED
_LED = words("led headed including comprising , (")
_NATIONS = frozenset(("country", "adjective"))
# Whose a delegation may be.
_OWNERS = _NATIONS | {"body"}
_BROUGHT = words("accompanied flanked assisted joined")
_COMES_WITH = words("accompany accompanies accompanied accompanying")
_TEAMS = words("delegation entourage team")
_COMPANY = _BROUGHT | _TEAMS
_MADE_OF = words(": included includes including comprising comprised comprises consisting consists composed of")
_VOICING = words("reiterated reaffirmed expressed confirmed conveyed voiced renewed restated affirmed pledged")
_STANDS = words(
    "support commitment readiness position solidarity willingness interest desire determination appreciation gratitude "
    "thanks condolences stance concern concerns"
)
# Within how many words after the country its stand is told: "the United States' strong support".
_STAND = 4
_FRONTING = words("after following before")
_LIST_WORDS = words(", and the as well also & ;")
_HIS = frozenset(("his", "her"))
_NEAR, _FAR, _GOES_ON = 9, 60, 3
_WHO_BRINGS = re.compile(r"(, )?who (\w+ ){0,2}(accompanied|flanked) ")
_WHO = 6
# How many words part two of a list: ", and".
_JOINED = 2
# Within how many words a sentence names the meeting that was attended.
_OPENS = 3


def journeys_of(
    doc: Document,
    units: Units,
    known: Units,
    parties: Sequence[Party],
    meant: Sequence[int | None],
    opposite: dict[int, set[str]],
) -> Journeys:
    """All that the sentences tell of each person's side; `meant` is the person of each mention.

    `known` are the units of each sentence that the lexicon knows.
    """
    visited, company = _visited(doc, units, parties, meant), _accompanied(doc, parties, meant)
    met = _met_abroad(doc, units, parties, visited)
    return Journeys(
        visited,
        # Who comes with a traveller is not of the place.
        {person: codes - visited.get(company.get(person, person), set()) for person, codes in met.items()},
        company,
        _listed(doc, parties),
        opposite,
        _near(known, parties),
        _voices(doc, units, parties, meant),
    )


def sides_of(doc: Document, units: Units, parties: Sequence[Party]) -> dict[int, tuple[str, Span]]:
    """The country of the side that a mention is told to belong to, with its words, by the mention's place in `parties`.

    "The Spanish side had with it the Director …", "a delegation of the US House led by Representative X".
    """
    found = {}
    cues = {number: _side_cues(doc, number, units[number]) for number in {party.sentence for party in parties}}
    for k, party in enumerate(parties):
        if (led := _side_led(doc, units[party.sentence], party)) is not None:
            found[k] = led
            continue
        own = cues[party.sentence]
        place = bisect_right(own, party.first, key=lambda cue: cue[0])
        if not place or party.first - own[place - 1][0] >= _FAR:
            continue
        last, country, span = own[place - 1]
        between = set(doc.lowers[last : party.first])
        if "," in between and doc.lowers[doc.sentences[party.sentence].opening] in _FRONTING:
            # "After talks with officials of Spain, the Speaker left"
            continue
        if not _OTHER_SIDE & between or ("attended" in between and doc.lowers[span[0] - 2] in ("on", "from")):
            found[k] = (country, span)
    return found


def _side_led(doc: Document, units: Sequence[Unit], party: Party) -> tuple[str, Span] | None:
    """The country, with its words, of the side that somebody is told to lead: X "led the Serbian team"."""
    if doc.lowers[party.last : party.last + 1] not in _LEADS:
        return None
    after = [unit for unit in units if unit.first > party.last and unit.kind != "the"][:2]
    if len(after) < 2 or after[0].kind not in _NATIONS or doc.lowers[after[1].first] not in _SIDES:
        return None
    return after[0].entries[0].value, (after[0].first, after[0].last)


def facing_sides(doc: Document, units: Units, parties: Sequence[Party]) -> dict[int, set[str]]:
    """The countries of sides that each person meets and so does not serve.

    "President X received a US delegation"; "the US delegation met with President X".
    """
    facing: dict[int, set[str]] = {}
    seen: set[int] = set()
    cues = {number: _near_cues(doc, number, units[number]) for number in {party.sentence for party in parties}}
    for party, following in zip(parties, [*parties[1:], None], strict=False):
        if party.person is None:
            continue
        own = cues[party.sentence]
        after = [cue for cue in own if cue[2][0] >= party.last][:1] if party.sentence not in seen else []
        before = [cue for cue in own if cue[0] <= party.first][-1:]
        seen.add(party.sentence)
        guest = _guest(doc, party, following)
        met = {country for _, country, span in after + before if _meets(doc, party, span)}
        if met or guest:
            facing.setdefault(party.person, set()).update(met, guest)
    return facing


def _meets(doc: Document, party: Party, span: Span) -> bool:
    """Whether a word of meeting stands between a party and the words that tell a side's country."""
    first, last = span
    return not _OTHER_SIDE.isdisjoint(doc.lowers[min(party.last, last) : max(first, party.first)])


def _near_cues(doc: Document, number: int, units: Sequence[Unit]) -> list[tuple[int, str, Span]]:
    """The cues of a sentence whose country stands right by the side's word."""
    cues = _side_cues(doc, number, units)
    return [cue for cue in cues if cue[0] != cue[2][1] or doc.lowers[cue[2][0] - 1] in _DIRECTLY]


def _guest(doc: Document, party: Party, following: Party | None) -> set[str]:
    """The country of the guest whom a person receives: "the King received the Spanish Foreign Minister"."""
    if following is None or following.sentence != party.sentence:
        return set()
    between = doc.lowers[party.last : following.first]
    received = doc.lowers[following.first] in _RECEIVED or not _RECEIVED.isdisjoint(between)
    named = [office.country for office in following.offices if office.country and office.country_rule == "stated"]
    return set(named[:1]) if received and len(between) < _NEAR else set()


def _side_cues(doc: Document, number: int, units: Sequence[Unit]) -> list[tuple[int, str, Span]]:
    """(the word after the cue, the country, its words) of each "Spanish side", "delegation of the US House"."""
    cues: list[tuple[int, str, Span]] = []
    sentence = doc.sentences[number]
    if _SIDE_CUES.isdisjoint(doc.lowers[sentence.first : sentence.last]):
        return cues
    represented = not _REPRESENTED.isdisjoint(doc.lowers[sentence.first : sentence.last])
    for k, unit in enumerate(units):
        word = doc.lowers[unit.first]
        stands = _represented(doc, sentence.first, units, k) if represented else None
        if stands is not None:
            cues.append((unit.last, stands.entries[0].value, (stands.first, stands.last)))
        if word in _HEADED and doc.lowers[unit.first + 1 : unit.first + 2] == ["by"]:
            beside = units[k - 1] if k and units[k - 1].kind == "body" else None
            before = reversed(units[max(0, k - _NEAR) : k])
            led = beside or next((other for other in before if other.kind in _NATIONS or _own_state(other)), None)
            side = led is not None and doc.lowers[led.last] in _SIDES
            if led is not None and (side or _OTHER_SIDE.isdisjoint(doc.lowers[led.last : unit.first])):
                cues.append((unit.last, _own_state(led) or led.entries[0].value, (led.first, led.last)))
        if cues and word in _OTHER and [other.kind for other in units[max(0, k - 2) : k]] == ["the", "adjective"]:
            # "The Norwegian delegation was led by X, and the Peruvian (one) by Y"
            cues.append((unit.last, units[k - 1].entries[0].value, (units[k - 1].first, units[k - 1].last)))
        if word not in _SIDES:
            continue
        if k > 0 and units[k - 1].kind in _OWNERS:
            cues.append((unit.last, units[k - 1].entries[0].value, (units[k - 1].first, units[k - 1].last)))
        elif k + 1 < len(units) and units[k + 1].kind in ("of", "from"):
            following = takewhile(lambda other: doc.lowers[other.first] not in _LED, units[k + 2 : k + 2 + _NEAR])
            named = next((other for other in following if other.kind in _OWNERS), None)
            if named is not None:
                cues.append((named.last, named.entries[0].value, (named.first, named.last)))
    return cues


def _own_state(unit: Unit) -> str | None:
    """The country of an institution that only one has: "US Congress"."""
    return unit.entries[0].country if unit.kind == "institution" else None


def _represented(doc: Document, first: int, units: Sequence[Unit], k: int) -> Unit | None:
    """The country whose people are told next: "Latvia was represented by" X, "Spain by" Y, "on behalf of Peru" Z."""
    if units[k].kind == "country" and doc.lowers[max(0, units[k].first - 2) : units[k].first] == ["behalf", "of"]:
        return units[k]
    if units[k].kind != "by" or "represented" not in doc.lowers[first : units[k].first]:
        return None
    before = [unit for unit in units[max(0, k - 3) : k] if unit.kind != "word"]
    return before[-1] if before and before[-1].kind == "country" else None


def _visited(doc: Document, units: Units, parties: Sequence[Party], meant: Sequence[int | None]) -> dict[int, set[str]]:
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
        before = person
        places = _destinations(doc, units[party.sentence], party) + _while_in(doc, units[party.sentence])
        if places:
            visited.setdefault(person, set()).update(places)
    for party, person in zip(parties, meant, strict=True):
        code = _visit_of(doc, units[party.sentence], party) if person is not None else None
        if code is not None and person is not None:
            visited.setdefault(person, set()).add(code)
    return visited


def _while_in(doc: Document, units: Sequence[Unit]) -> list[str]:
    """Where somebody was for a while: held talks with X "whilst in Samoa"."""
    for before, at, place in zip(units, units[1:], units[2:], strict=False):
        if doc.lowers[before.first] in ("while", "whilst") and at.kind == "in" and place.kind in ("country", "city"):
            return [place.entries[0].value]
    return []


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
    if _VISIT.isdisjoint(after):
        return []
    cue = next(party.last + k for k, word in enumerate(after) if word in _VISIT)
    near = [
        unit
        for unit in units
        if unit.kind in ("country", "city") and abs(unit.first - cue) <= _NEAR and unit.first > party.last
    ]
    first = next((k for k, unit in enumerate(near) if doc.lowers[unit.first - 1] in _TO), len(near))
    found: list[str] = []
    last = 0
    for unit in near[first:]:
        # "visited Lima and Quito", not "visited Lima on Monday, Peru's government said"
        apart = doc.lowers[unit.first - 1] in _ALSO and unit.first - last > _JOINED
        if found and (apart or doc.lowers[unit.first - 1] not in _TO | _ALSO):
            break
        found.append(unit.entries[0].value)
        last = unit.last
    return found


def _met_abroad(
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
    opened = {number: place for number, own in sentences if (place := _opening_place(own)) in places}
    for number, place, at in ((n, *_place_where(doc, own)) for n, own in enumerate(units)) if places else ():
        for party in parties if place else ():
            if party.sentence == number and party.first > at and party.person is not None:
                met.setdefault(party.person, set()).add(place)
    for number, together in by_sentence.items():
        there = next((opened[k] for k in range(number, number - _GOES_ON, -1) if k in opened), None)
        codes = {there} if there else set().union(*(visited[person] for person in together & visited.keys()))
        for other in together - visited.keys() if there else together:
            met.setdefault(other, set()).update(codes - visited.get(other, set()))
    return met


def _voices(doc: Document, units: Units, parties: Sequence[Party], meant: Sequence[int | None]) -> dict[int, set[str]]:
    """The countries whose stand each person is told to voice: X "reiterated Latvia's support"."""
    voices: dict[int, set[str]] = {}
    for party, person in zip(parties, meant, strict=True):
        if person is None or doc.lowers[party.last : party.last + 1] == [] or doc.lowers[party.last] not in _VOICING:
            continue
        own = units[party.sentence]
        k = bisect_right(own, party.last, key=lambda unit: unit.first)
        k += k < len(own) and own[k].kind == "the"
        genitive = k + 1 < len(own) and own[k].kind == "country" and own[k + 1].kind in ("'s", "'")
        if genitive and not _STANDS.isdisjoint(doc.lowers[own[k + 1].last : own[k + 1].last + _STAND]):
            voices.setdefault(person, set()).add(own[k].entries[0].value)
    return voices


def _place_where(doc: Document, units: Sequence[Unit]) -> tuple[str, int]:
    """The country of the place told before ", where", and the word: "to Zambia, where she will meet President X"."""
    for k in range(2, len(units)):
        placed = units[k - 1].kind == "," and units[k - 2].kind in ("country", "city")
        if placed and doc.lowers[units[k].first] == "where":
            return units[k - 2].entries[0].value, units[k].first
    return "", 0


def _opening_place(units: Sequence[Unit]) -> str:
    """The country that a sentence opens with as a place: "In Panama, …"."""
    place = units[1] if len(units) > 1 and units[0].kind in ("in", "at") else None
    return place.entries[0].value if place is not None and place.kind in ("country", "city") else ""


def _accompanied(doc: Document, parties: Sequence[Party], meant: Sequence[int | None]) -> dict[int, int]:
    """Whom each person accompanies: the first person of a sentence with "accompanied by", or the like, in between."""
    company = _spoken_for(doc, parties, meant) | _attending(doc, parties, meant) | _with_leader(doc, parties, meant)
    leaders: dict[int, tuple[Party, int]] = {}
    for party, person in zip(parties, meant, strict=True) if not _COMPANY.isdisjoint(doc.lowers) else ():
        if person is None:
            continue
        leader, led_by = leaders.setdefault(party.sentence, (party, person))
        if _WHO_BRINGS.match(" ".join(doc.lowers[party.last : party.last + _WHO])):
            # "X received Y, who was accompanied by Z": Z is of Y's company
            leaders[party.sentence] = party, person
        if led_by != person and _brings(doc.lowers[leader.last : min(party.first, leader.last + _FAR)]):
            company.setdefault(person, led_by)
    return company


def _with_leader(doc: Document, parties: Sequence[Party], meant: Sequence[int | None]) -> dict[int, int]:
    """Whom those come with who "accompanied" somebody: "Minister X will accompany Prime Minister Y"."""
    company: dict[int, int] = {}
    if _COMES_WITH.isdisjoint(doc.lowers):
        return company
    for (before, person), (party, leader) in pairwise(zip(parties, meant, strict=True)):
        between = doc.lowers[before.last : party.first] if before.sentence == party.sentence else []
        comes = not _COMES_WITH.isdisjoint(between) and "by" not in between and len(between) < _NEAR
        if comes and person is not None and leader is not None and person != leader:
            company.setdefault(person, leader)
    return company


def _brings(between: Sequence[str]) -> bool:
    """Whether the words from a leader to a name tell of company: "accompanied by", "with a delegation including"."""
    if not _BROUGHT.isdisjoint(between) and "by" in between:
        return True
    team = next((k for k, word in enumerate(between) if word in _TEAMS), len(between))
    return not _MADE_OF.isdisjoint(between[team:]) and _OTHER_SIDE.isdisjoint(between[team:])


def _attending(doc: Document, parties: Sequence[Party], meant: Sequence[int | None]) -> dict[int, int]:
    """With whom they came who attended a meeting: the first of the sentence before, whose press service tells it."""
    company: dict[int, int] = {}
    if "attended" not in doc.lowers:
        return company
    firsts: dict[int, int] = {}
    for party, person in zip(parties, meant, strict=True):
        if person is not None:
            firsts.setdefault(party.sentence, person)
    for party, person in zip(parties, meant, strict=True):
        sentence = doc.sentences[party.sentence]
        before = doc.lowers[sentence.first : party.first]
        attended = ("attended", "by") in pairwise(before) and "meeting" in before[:_OPENS]
        leader = firsts.get(party.sentence - 1)
        if attended and person is not None and leader is not None and leader != person:
            company.setdefault(person, leader)
    return company


def _spoken_for(doc: Document, parties: Sequence[Party], meant: Sequence[int | None]) -> dict[int, int]:
    """For whom a spokesperson speaks to whom a readout is "attributable": the first person named in it."""
    company: dict[int, int] = {}
    for k in range(len(parties) - 1) if "attributable" in doc.lowers else ():
        person, following = meant[k], meant[k + 1]
        said = doc.lowers[parties[k].first - 2 : parties[k].first] == ["attributable", "to"]
        if said and person is not None and following is not None:
            company[person] = following
    return company


def _listed(doc: Document, parties: Sequence[Party]) -> dict[int, int]:
    """The person after whom each person is listed: "Prime Minister X, Minister Y and Minister Z"."""
    listed: dict[int, int] = {}
    for before, party in pairwise(parties):
        if (
            before.sentence != party.sentence
            or before.person is None
            or party.person is None
            or party.person == before.person
        ):
            continue
        if set(doc.lowers[before.last : party.first]) <= _LIST_WORDS:
            listed.setdefault(party.person, before.person)
    return listed


def _near(units: Units, parties: Sequence[Party]) -> dict[int, set[str]]:
    """The countries that the sentences of each person name, by name or city."""
    named = {
        number: {unit.entries[0].value for unit in units[number] if unit.kind in ("country", "city")}
        for number in {party.sentence for party in parties}
    }
    near: dict[int, set[str]] = {}
    for party in parties:
        if party.person is not None:
            near.setdefault(party.person, set()).update(named[party.sentence])
    return near
