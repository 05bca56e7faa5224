"""Which side somebody is told to belong to, or to meet: "the Spanish side", "a delegation of the US House led by X"."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import takewhile

from readouts.lexicon.entries import words
from readouts.mention.list_lines import lines_below
from readouts.mention.parties import Party
from readouts.mention.units import Unit, Units
from readouts.segment import Document

Span = tuple[int, int]
# The word after what tells of a side, the side's country, and the words that tell it.
_Cue = tuple[int, str, Span]
_SIDES = words("side delegation delegations team officials parliamentarians lawmakers congressmen group party part")
# What a delegation may be beside whose it is: the Japanese "parliamentary" delegation.
_OF_DELEGATIONS = words(
    "parliamentary parliamentarian governmental ministerial military business trade economic high-level defence "
    "defense diplomatic congressional"
)
_OTHER = frozenset(("one", "by"))
_DIRECTLY = frozenset(("of", "from", "the"))
# Between a delegation and its members stand "led by", "included", but not these.
OTHER_SIDE = words(
    "met meet meets meeting received receives welcomed hosted host discussed held greeted visited visits visit "
    "talks talk called honour honor laid wreath wreaths flowers paid pay thanked invitation"
)
_TALKS = words("meeting talks")
_MET = frozenset(("met", "meets", "meet"))
_RECEIVED = words("received receives visiting welcomed hosted receive host")
_HEADED = frozenset(("led", "headed", "represented"))
_REPRESENTED = frozenset(("represented", "behalf"))
_LEADS = tuple([verb] for verb in words("led lead leads headed head heads leading heading chaired chairs chairing"))
# "Rao, who is leading the delegation", "Rao will lead"
_WHO_IS, _LEADING = words(", who is was will would shall to also has had"), 4
_SIDE_CUES = _SIDES | _HEADED | _REPRESENTED
_LED = words("led headed including comprising , (")
_NATIONS = frozenset(("country", "adjective"))
_LINKS = frozenset(("the", "'s", "'"))
# Whose a delegation may be.
_OWNERS = _NATIONS | {"body"}
_FRONTING = words("after following before")
_NEAR, _FAR = 9, 60


def sides_of(doc: Document, units: Units, parties: Sequence[Party]) -> dict[int, tuple[str, Span]]:
    """The country of the side that a mention is told to belong to, with its words, by the mention's place in `parties`.

    "The Spanish side had with it the Director …", "a delegation of the US House led by Representative X".
    """
    found = {}
    cues = {number: _side_cues(doc, number, units[number]) for number in {party.sentence for party in parties}}
    labels = _labels(doc, units, {party.sentence: party for party in reversed(parties)})
    for k, party in enumerate(parties):
        if (led := _side_led(doc, units[party.sentence], party)) is not None:
            found[k] = led
            continue
        own = cues[party.sentence]
        place = bisect_right(own, party.first, key=lambda cue: cue[0])
        if not own and party.sentence in labels:
            found[k] = labels[party.sentence]
            continue
        if not place or party.first - own[place - 1][0] >= _FAR:
            continue
        last, country, span = own[place - 1]
        between = set(doc.lowers[last : party.first])
        if _of_another_state(parties, k, last, country):
            continue
        if "," in between and doc.lowers[doc.sentences[party.sentence].opening] in _FRONTING:
            # "After talks with officials of Spain, the Speaker left"
            continue
        opening = doc.lowers[span[0] - 2] in ("on", "from") and doc.lowers[last : last + 1] == [","]
        if not (OTHER_SIDE - (_TALKS if opening else set())) & between or (
            "attended" in between and doc.lowers[span[0] - 2] in ("on", "from")
        ):
            found[k] = (country, span)
    return found


def _labels(doc: Document, units: Units, first: dict[int, Party]) -> dict[int, tuple[str, Span]]:
    """The country, with its words, of the side that a list is of, by its lines: "On the Kenyan side:" and below.

    `first` is the first mention of each sentence.
    """
    found: dict[int, tuple[str, Span]] = {}
    for number, sentence in enumerate(doc.sentences):
        lines = list(lines_below(doc, number, first.get))
        cues = _side_cues(doc, number, units[number]) if lines else []
        if cues and OTHER_SIDE.isdisjoint(doc.lowers[cues[-1][0] : sentence.last]):
            found.update((party.sentence, cues[-1][1:]) for party in lines)
    return found


def _of_another_state(parties: Sequence[Party], k: int, after: int, country: str) -> bool:
    """Whether a list has gone on to another side's: "on the Eritrean side and Egyptian Minister X, | Minister Y"."""
    before = takewhile(lambda other: other.first >= after, (parties[n] for n in range(k - 1, -1, -1)))
    told = (office for other in before for office in other.offices if office.country_rule == "stated")
    return any(office.country != country for office in told if office.country)


def _side_led(doc: Document, units: Sequence[Unit], party: Party) -> tuple[str, Span] | None:
    """The country, with its words, of the side that somebody is told to lead: X "led the Serbian team"."""
    told = [word for word in doc.lowers[party.last : party.last + _LEADING] if word not in _WHO_IS]
    if told[:1] not in _LEADS:
        return None
    verb = next(k for k in range(party.last, party.last + _LEADING) if doc.lowers[k] == told[0])
    after = [unit for unit in units if unit.first > verb and unit.kind not in _LINKS][:2]
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
    return not OTHER_SIDE.isdisjoint(doc.lowers[min(party.last, last) : max(first, party.first)])


def _near_cues(doc: Document, number: int, units: Sequence[Unit]) -> list[_Cue]:
    """The cues of a sentence whose country stands right by the side's word."""
    cues = _side_cues(doc, number, units)
    return [cue for cue in cues if cue[0] != cue[2][1] or doc.lowers[cue[2][0] - 1] in _DIRECTLY]


def _guest(doc: Document, party: Party, following: Party | None) -> set[str]:
    """The country of the guest whom a person receives: "the King received the Spanish Foreign Minister"; all of several
    who were met: "met the ambassadors of Chad and Mali"."""
    if following is None or following.sentence != party.sentence:
        return set()
    between = doc.lowers[party.last : following.first]
    if [word for word in between if word != ","][:1] == ["and"]:
        # "met Minister X and was received by President Y": it was not X
        return set()
    received = doc.lowers[following.first] in _RECEIVED or not _RECEIVED.isdisjoint(between)
    several = next((office.countries for office in following.offices if office.plural), ())
    if len(several) > 1 and len(between) < _NEAR and (received or not _MET.isdisjoint(between)):
        return set(several)
    named = [office.country for office in following.offices if office.country and office.country_rule == "stated"]
    return set(named[:1]) if received and len(between) < _NEAR else set()


def _side_cues(doc: Document, number: int, units: Sequence[Unit]) -> list[_Cue]:
    """What tells of sides in a sentence: "Spanish side", "delegation of the US House", "the Peruvian by"."""
    cues: list[_Cue] = []
    sentence = doc.sentences[number]
    words = doc.lowers[sentence.first : sentence.last]
    if _SIDE_CUES.isdisjoint(words):
        return cues
    represented = not _REPRESENTED.isdisjoint(words)
    for k, unit in enumerate(units):
        stands = _represented(doc, sentence.first, units, k) if represented else None
        if stands is not None:
            cues.append(_cue_of(stands, unit.last))
        if (led := _led_by(doc, units, k)) is not None:
            cues.append(led)
        if cues and _is_the_other(doc, units, k):
            cues.append(_cue_of(units[k - 1], unit.last))
        if doc.lowers[unit.first] in _SIDES and (side := _side_of(doc, units, k)) is not None:
            cues.append(side)
    return cues


def _cue_of(named: Unit, after: int) -> _Cue:
    return after, named.entries[0].value, (named.first, named.last)


def _led_by(doc: Document, units: Sequence[Unit], k: int) -> _Cue | None:
    """The side whose leader is told next: "a Danish delegation headed | by"."""
    unit = units[k]
    if doc.lowers[unit.first] not in _HEADED or doc.lowers[unit.first + 1 : unit.first + 2] != ["by"]:
        return None
    beside = units[k - 1] if k and units[k - 1].kind == "body" else None
    before = reversed(units[max(0, k - _NEAR) : k])
    led = beside or next((other for other in before if other.kind in _OWNERS or _own_state(other)), None)
    side = led is not None and doc.lowers[led.last] in _SIDES
    if led is None or not (side or OTHER_SIDE.isdisjoint(doc.lowers[led.last : unit.first])):
        return None
    return unit.last, _own_state(led) or led.entries[0].value, (led.first, led.last)


def _is_the_other(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a second side is told by its country: "was led by X, and the Peruvian (one) | by Y"."""
    before = [unit.kind for unit in units[max(0, k - 2) : k]]
    return doc.lowers[units[k].first] in _OTHER and before == ["the", "adjective"]


def _side_of(doc: Document, units: Sequence[Unit], k: int) -> _Cue | None:
    """Whose a side is: "the Spanish side", "a delegation of the US House"."""
    if k > 0 and units[k - 1].kind in _OWNERS:
        return _cue_of(units[k - 1], units[k].last)
    if k > 1 and units[k - 2].kind in _OWNERS and _of_a_field(doc, units[k - 1]):
        # "senior Peruvian security officials", "the Peruvian business delegation"
        return _cue_of(units[k - 2], units[k].last)
    if k + 1 >= len(units) or units[k + 1].kind not in ("of", "from"):
        return None
    following = takewhile(lambda other: doc.lowers[other.first] not in _LED, units[k + 2 : k + 2 + _NEAR])
    named = next((other for other in following if other.kind in _OWNERS), None)
    return _cue_of(named, named.last) if named is not None else None


def _of_a_field(doc: Document, unit: Unit) -> bool:
    """Whether a word may stand between a side's country and its noun: "parliamentary", "security"."""
    return doc.lowers[unit.first] in _OF_DELEGATIONS or (unit.kind == "portfolio" and doc.words[unit.first].islower())


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
