"""What sentences tell of each person's side, brought together: travels, company, lists, stands voiced."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from readouts.lexicon.entries import words
from readouts.mention.parties import Party
from readouts.mention.units import Unit, Units
from readouts.resolve.company import companions, listed_after
from readouts.resolve.likeliest import Journeys
from readouts.resolve.ties import across_ties
from readouts.resolve.travels import bound_abroad, countries_visited, met_abroad
from readouts.segment import Document

_VOICING = words(
    "reiterated reaffirmed expressed confirmed conveyed voiced renewed restated affirmed pledged reasserted reiterates "
    "reaffirms expresses confirms conveys renews affirms"
)
_STRESSING = words("stressed underscored emphasized emphasised underlined stresses underscores emphasizes underlines")
_STANDS = words(
    "support commitment readiness position solidarity willingness interest desire determination appreciation gratitude "
    "thanks condolences stance concern concerns keenness eagerness engagement resolve adherence congratulations "
    "greetings dedication aspiration hope backing invitation"
)
# Of these one speaks for oneself whatever the verb.
_OWN_WILL = words("commitment readiness willingness interest desire determination keenness eagerness resolve stance")
# What a state's own official says that it does or is: "Norway wants more trade, Minister X said".
_WILLING = words(
    "wants seeks will plans hopes intends aims wishes supports welcomes stands wanted sought would planned hoped "
    "intended supported welcomed stood"
)
_READY = words("ready committed keen willing interested determined prepared eager")
_BEING = words("is was remains remained")
_SAYING = words("said says announced stressed noted stated added told declared emphasized emphasised")
# Within how many words after the country its stand is told: "the United States' strong support".
_STAND = 4
_PLACES = frozenset(("country", "city"))


def journeys_of(
    doc: Document,
    units: Units,
    known: Units,
    parties: Sequence[Party],
    meant: Sequence[int | None],
    opposite: dict[int, set[str]],
    discussed: AbstractSet[int],
) -> Journeys:
    """All that the sentences tell of each person's side; `meant` is the person of each mention.

    `known` are the units of each sentence that the lexicon knows, `discussed` the words of places only talked about.
    """
    visited, company = countries_visited(doc, units, parties, meant), companions(doc, parties, meant)
    met = met_abroad(doc, units, parties, visited)
    return Journeys(
        visited,
        # Who comes with a traveller is not of the place.
        {person: codes - visited.get(company.get(person, person), set()) for person, codes in met.items()},
        company,
        listed_after(doc, parties),
        opposite,
        _near(known, parties, discussed),
        _voices(doc, units, parties, meant),
        bound_abroad(doc, units, parties, meant),
        across_ties(doc, units, parties, meant),
    )


def _voices(doc: Document, units: Units, parties: Sequence[Party], meant: Sequence[int | None]) -> dict[int, set[str]]:
    """The countries whose stand each person is told to voice: X "reiterated Latvia's support"."""
    voices: dict[int, set[str]] = {}
    for party, person in zip(parties, meant, strict=True):
        if person is None or doc.lowers[party.last : party.last + 1] == []:
            continue
        own = units[party.sentence]
        if doc.lowers[party.last] in _SAYING or doc.lowers[party.first - 1] in _SAYING:
            voices.setdefault(person, set()).update(_spoken_for(doc, own, party))
        for verb in _verbs_of(doc, party):
            state = _voiced(doc, own, verb)
            if state is not None:
                voices.setdefault(person, set()).add(state)
    return voices


def _verbs_of(doc: Document, party: Party) -> Iterator[int]:
    """The words after a party, and, of a sentence's first, after each "and": "Premier X met Y | and reaffirmed"."""
    yield party.last
    sentence = doc.sentences[party.sentence]
    if party.first <= sentence.opening + 1:
        yield from (k + 1 for k in range(party.last, sentence.last - 1) if doc.lowers[k] == "and")


def _voiced(doc: Document, own: Sequence[Unit], verb: int) -> str | None:
    """The state whose stand is the object of a verb: "reiterated | Latvia's support"."""
    stands = _STANDS if doc.lowers[verb] in _VOICING else _OWN_WILL if doc.lowers[verb] in _STRESSING else None
    if stands is None:
        return None
    k = bisect_right(own, verb, key=lambda unit: unit.first)
    k += k < len(own) and own[k].kind == "the"
    genitive = k + 1 < len(own) and own[k].kind == "country" and own[k + 1].kind in ("'s", "'")
    told = genitive and not stands.isdisjoint(doc.lowers[own[k + 1].last : own[k + 1].last + _STAND])
    return own[k].entries[0].value if told else None


def _spoken_for(doc: Document, own: Sequence[Unit], party: Party) -> set[str]:
    """The state whose will is told by whom says it: "Norway wants trade, X said", "X said that Norway was ready"."""
    told = own[: bisect_right(own, party.first - 1, key=lambda unit: unit.first)]
    closed = bool(told) and doc.lowers[told[-1].first] in (",", "said")
    after = bisect_right(own, party.last, key=lambda unit: unit.first)
    after += after < len(own) and doc.lowers[own[after].first] == "that"
    starts = [0] * closed + [after] * (doc.lowers[party.last] in _SAYING)
    return {state for k in starts if (state := _willing(doc, own, k)) is not None}


def _willing(doc: Document, own: Sequence[Unit], k: int) -> str | None:
    """The state at unit `k`, if what it wants, will do or is ready for stands after it."""
    k += k < len(own) and own[k].kind in ('"', "“", "the")
    if k >= len(own) or own[k].kind != "country":
        return None
    verb, following = (*doc.lowers[own[k].last : own[k].last + 2], "", "")[:2]
    willing = verb in _WILLING or (verb in _BEING and following in _READY)
    return own[k].entries[0].value if willing else None


def _near(units: Units, parties: Sequence[Party], discussed: AbstractSet[int]) -> dict[int, set[str]]:
    """The countries that the sentences of each person name, by name or city, but not as what an envoy is sent for."""
    named = {
        number: {u.entries[0].value for u in units[number] if u.kind in _PLACES and u.first not in discussed}
        for number in {party.sentence for party in parties}
    }
    for party in parties:
        for office in party.offices:
            named[party.sentence] -= office.area
    near: dict[int, set[str]] = {}
    for party in parties:
        if party.person is not None:
            near.setdefault(party.person, set()).update(named[party.sentence])
    return near
