"""Titles told apart from names: "The Head of State received X. Nurlan Tokov was informed …"."""

from collections.abc import Sequence, Set
from dataclasses import replace

from readouts.mention.offices import Office
from readouts.mention.parties import Party
from readouts.resolve.names import home_of_name, is_foreign
from readouts.resolve.people import Person
from readouts.segment import Document, is_headline

_TOP = ("head_of_state", "head_of_government", "speaker", "minister")
# How many sentences a title and the name may stand apart.
_NEAR = 3
# "The two ministers": how many words stand before the title, and how many they are at least.
_THE_TWO, _PAIR = 3, 2
# In how many sentences a text, or its headline, tells whom it is about.
_LEAD = 2
# "on behalf of the Russian President", "a letter from the Russian President"
_OWNING = frozenset(("of", "from"))
# "During the talks" and the like, which may stand before the name.
_FRONTED = 4


def entitle_apart(doc: Document, parties: Sequence[Party], people: Sequence[Person]) -> None:
    """Give the one name without an office that opens sentences the title at the top that opens others near it.

    Press services of heads of state and government name theirs in turn with the title, and nobody else so.
    """
    for role in _TOP:
        titles = [party for party in parties if _is_title(party, role) and _opens(doc, party, 1)]
        holders = [(office, party) for person in people for office, party in person.offices if office.role == role]
        if not titles or (holders and not _held_elsewhere(titles[0], holders)):
            continue
        near = _NEAR if not holders else 1
        named = [
            (person, party) for person in people if (party := _name_in_turn(doc, person, titles, near)) is not None
        ]
        if len(named) == 1:
            person, party = named[0]
            office = replace(titles[0].offices[0], apart=True)
            party.offices.append(office)
            person.offices.append((office, party))


def _held_elsewhere(title: Party, holders: Sequence[tuple[Office, Party]]) -> bool:
    """Whether all who are named with such a title are met by its one holder, whom the lead tells by the state alone.

    "Spain's foreign minister visited Riga. Ana Ruiz met with foreign minister Kalns".
    """
    office = title.offices[0]
    told = title.sentence == 0 and office.country_rule == "stated"
    return told and all(held.country != office.country and party.sentence > 0 for held, party in holders)


def entitle_by_next(doc: Document, parties: Sequence[Party], people: Sequence[Person]) -> None:
    """Give the one without an office whom a sentence names the title that opens the next: "The Peruvian minister".

    A headline may tell the title first: "Peruvian minister in Oslo", below it "Ana Rojas arrived".
    """
    # Who holds it for a state not told may be meant.
    held = {(office.role, office.country) for person in people for office, _ in person.offices}
    for party in parties:
        office = party.offices[0] if party.kind == "title" and party.offices else None
        if office is None or office.plural or office.former or office.country_rule != "stated" or not office.country:
            continue
        beside = _named_beside(doc, party)
        if beside is None or not held.isdisjoint(((office.role, office.country), (office.role, None))):
            continue
        named = {p.person for p in parties if p.sentence == beside and p.person is not None}
        free = [people[k] for k in named if not people[k].offices and len(people[k].name.split()) > 1]
        if len(free) == 1 and not _of_another(free[0], office.country):
            mention = next(p for p in free[0].mentions if p.sentence == beside)
            if beside > party.sentence and not _opens(doc, mention, 0):
                continue
            held.add((office.role, office.country))
            mention.offices.append(replace(office, apart=True))
            free[0].offices.append((mention.offices[-1], mention))


def _named_beside(doc: Document, title: Party) -> int | None:
    """The sentence that names who "The Minister" of the next is, or who a headline's title is; None for others."""
    opening = doc.sentences[title.sentence].opening
    if title.first != opening:
        return None
    if doc.lowers[opening] == "the":
        return title.sentence - 1
    return 1 if title.sentence == 0 and is_headline(doc, 0, 1) else None


def entitle_opener(doc: Document, parties: Sequence[Party], people: Sequence[Person]) -> None:
    """Give the one without an office with whom the text begins the title of a state that it tells of later.

    A readout of the head's own press service names him so: "Rudenko spoke with President X. The Russian President …".
    """
    held = {(office.role, office.country) for person in people for office, _ in person.offices}
    openers = {party.person for party in parties if party.sentence < _LEAD and party.person is not None}
    free = [people[k] for k in openers if not people[k].offices and len(people[k].name.split()) > 1]
    mention = next((p for p in free[0].mentions if _opens(doc, p, _FRONTED)), None) if len(free) == 1 else None
    if mention is None or mention.sentence >= _LEAD:
        return
    named = {party.sentence for party in free[0].mentions}
    for party in parties:
        acts = party.sentence not in named and _OWNING.isdisjoint(doc.lowers[max(0, party.first - 2) : party.first])
        office = _office_untaken(party, held) if acts or _is_plural(party) else None
        if office is None or not office.country:
            continue
        at_home = office.country in home_of_name(free[0].name) or _is_plural(party)
        if at_home or (_opens(doc, party, 1) and not _of_another(free[0], office.country)):
            mention.offices.append(office)
            free[0].offices.append((office, mention))
            return


def _is_plural(party: Party) -> bool:
    return bool(party.offices) and party.offices[0].plural


def _office_untaken(party: Party, held: Set[tuple[str, str | None]]) -> Office | None:
    """A head of state's office that nobody named holds: "the Peruvian President", "the presidents of Peru and Fiji"."""
    office = party.offices[0] if party.kind == "title" and party.offices else None
    if office is None or office.role != "head_of_state" or office.former:
        return None
    if not office.plural:
        told = office.country_rule == "stated" and (office.role, office.country) not in held
        return replace(office, apart=True) if told else None
    free = [code for code in office.countries if (office.role, code) not in held]
    if len(office.countries) != _PAIR or len(free) != 1:
        return None
    return replace(office, plural=False, apart=True, country=free[0], country_span=office.span_of(free[0]))


def entitle_pairs(doc: Document, parties: Sequence[Party], people: Sequence[Person]) -> None:
    """Give those without an office whom a sentence names the title that the next has for all: "The two ministers"."""
    shared = [party for party in parties if _is_of_all(doc, party)]
    named: dict[int, list[tuple[Party, Person]]] = {}
    for party in parties if shared else ():
        if party.person is not None:
            named.setdefault(party.sentence, []).append((party, people[party.person]))
    for title in shared:
        before = named.get(title.sentence - 1, [])
        states = [party.country or person.serves for party, person in before]
        if len(before) < _PAIR or len(set(states)) < len(states):
            continue
        if None in states and not _is_shared(title, [person for _, person in before]):
            continue
        for (party, person), state in zip(before, states, strict=True):
            if not person.offices:
                _entitle(person, party, title.offices[0], state)


def _is_shared(title: Party, people: Sequence[Person]) -> bool:
    """Whether somebody of two holds the office that is told of both."""
    return len(people) == _PAIR and any(o.role == title.offices[0].role for person in people for o, _ in person.offices)


def _is_of_all(doc: Document, party: Party) -> bool:
    """Whether a title is told of all named before: "The two ministers", "Both presidents" at a sentence's opening."""
    office = party.offices[0] if party.kind == "title" and party.offices else None
    first = doc.sentences[party.sentence].opening
    told = party.first - first < _THE_TWO and doc.lowers[first] in ("the", "both")
    return office is not None and told and office.plural and not office.serves and office.role in _TOP


def _entitle(person: Person, party: Party, office: Office, state: str | None) -> None:
    held = replace(office, plural=False, apart=True, country=None, body=None)
    if state is not None:
        held.serve(state, party.country_span, "list")
    party.offices.append(held)
    person.offices.append((held, party))


def _of_another(person: Person, country: str) -> bool:
    """Whether a person is told, or named, as another state's."""
    return is_foreign(person.name, country) or any(p.country not in (None, country) for p in person.mentions)


def _is_title(party: Party, role: str) -> bool:
    """Whether a mention is a title alone: one person's, and not of another state's head."""
    office: Office | None = party.offices[0] if party.kind == "title" and party.offices else None
    return office is not None and office.role == role and not office.plural and not office.former


def _opens(doc: Document, party: Party, within: int) -> bool:
    """Whether a mention opens its sentence, so many words before it apart."""
    return party.first - doc.sentences[party.sentence].first <= within


def _name_in_turn(doc: Document, person: Person, titles: Sequence[Party], within: int) -> Party | None:
    """The mention by a full name, of a person without an office, that opens a sentence near one of the titles."""
    if person.offices or len(person.name.split()) < 2:
        return None
    taken = {title.sentence for title in titles}
    if any(party.sentence in taken for party in person.mentions):
        return None
    opening = [party for party in person.mentions if _opens(doc, party, _FRONTED)]
    near = (p for p in opening if any(abs(p.sentence - sentence) <= within for sentence in taken))
    return next(near, None)
