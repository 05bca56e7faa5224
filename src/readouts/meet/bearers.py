"""The people whom titles without a name mean."""

from collections.abc import Sequence
from dataclasses import replace

from readouts.meet.scene import Scene, role
from readouts.mention.office import Office, is_country
from readouts.mention.parties import Party
from readouts.resolve.offices import described
from readouts.resolve.people import Person
from readouts.segment import Document

# How many words "the Prime Minister" has, at most.
_BARE = 4
# How many words before whom they met "he" or "she" stands, at most.
_HE_MET = 8
_FRONTING = frozenset(("during", "on", "in", "at", "later"))
# How many sentences before, at most, a counterpart without a name is named.
_BACK = 2


def is_credit(doc: Document, party: Party) -> bool:
    """Whether what reads as a title is the agency's sign after a dateline: "TEHRAN, Mar. 09 (MNA) –".

    A name may be that of who took a picture: "(Ana Rao/AP)".
    """
    if doc.words[party.first - 1 : party.first] == ["("] and doc.words[party.last : party.last + 1] == ["/"]:
        return True
    alone = party.kind == "title" and party.last - party.first == 1 and doc.words[party.first].isupper()
    return alone and doc.words[party.first - 1] == "(" and doc.words[party.last : party.last + 1] == [")"]


def holders(party: Party, people: Sequence[Person]) -> list[Party]:
    """Those whom a title in the plural means ("the Turkish and Norwegian ministers"), named or not, one a country."""
    office = party.offices[-1] if party.offices else None
    if party.name or office is None or not office.plural or len(office.countries) < 2:
        return [party]
    found = []
    for code in office.countries:
        whom = (code, office.body) if is_country(code) else (None, code)
        single = replace(office, plural=False, country=whom[0], body=whom[1], country_span=office.span_of(code))
        one = replace(party, offices=[single])
        person = described(one, people, party.first)
        if person is not None:
            one.person = person.index
        found.append(one)
    return found


def both_holders(doc: Document, party: Party, people: Sequence[Person]) -> list[Party]:
    """Whom "the two defence ministers" means where the article names two of different states; else the title."""
    office = party.offices[-1] if party.kind == "title" and party.offices else None
    if office is None or not office.plural or office.serves or doc.lowers[party.first - 1] != "two":
        return [party]
    found = {
        person.index: held
        for person in people
        for held, _ in person.offices
        if held.role == office.role and office.portfolio in (None, held.portfolio) and not held.former
    }
    if len(found) != 2 or len({held.country for held in found.values()}) != 2:
        return [party]
    return [replace(party, person=index, offices=[replace(held, plural=False)]) for index, held in found.items()]


def identify(party: Party, people: Sequence[Person]) -> None:
    """Tie a title without a name, or a counterpart from a named country, to the person it means."""
    counterpart = party.kind == "counterpart" and bool(party.country) and bool(party.offices)
    if party.person is None and (party.kind == "title" or counterpart) and not party.offices[0].plural:
        person = described(party, people, party.first)
        if person is not None:
            party.person = person.index


def tell_apart(scene: Scene, side: Sequence[Party], others: Sequence[Party]) -> None:
    """Nobody meets oneself: "the Prime Minister" who hosts the Danish Prime Minister is another, maybe unnamed."""
    opposite = {party.person for party in others if party.name and party.person is not None}
    subject = scene.subject.person if scene.subject is not None else None
    if not others and subject is not None and _he_did(scene, side):
        opposite = {subject}
    for party in side:
        if party.name is None and party.kind == "title" and party.person in opposite:
            party.person = _other_holder(scene, party, opposite)


def _he_did(scene: Scene, side: Sequence[Party]) -> bool:
    """Whether "he" or "she" met those of a side: "She also met the Foreign Minister"."""
    start = scene.doc.sentences[side[0].sentence].first if side else 0
    before = scene.doc.lowers[max(start, side[0].first - _HE_MET) : side[0].first] if side else []
    return not {"he", "she"}.isdisjoint(before)


def keep_subject(scene: Scene, number: int) -> None:
    """A bare title that opens a sentence means whom the text is about, if he bears it: "The Minister also received"."""
    own, subject = scene.by_sentence.get(number, []), scene.subject
    if not own or subject is None or subject.person is None or own[0].kind != "title" or own[0].name is not None:
        return
    start, office = scene.doc.sentences[number].opening, own[0].offices[0]
    if scene.doc.lowers[start] in _FRONTING and scene.doc.lowers[own[0].first - 1] == ",":
        # "During the visit, Foreign Secretary met"
        start = own[0].first
    named = scene.doc.lowers[office.head[0] : office.head[1]]
    bare = own[0].first == start and own[0].last - start < _BARE
    held = [known for known, _ in scene.people[subject.person].offices]
    # "Foreign Secretary also met"; a region's President rules no state
    borne = any(scene.doc.lowers[known.head[0] : known.head[1]][-len(named) :] == named for known in held)
    if scene.doc.lowers[start] == "the" and not _is_anothers(scene, own[0], held):
        borne = borne or any(known.role == office.role for known in held)
    if bare and borne and not office.serves and not office.plural:
        own[0].person = subject.person


def _is_anothers(scene: Scene, party: Party, held: Sequence[Office]) -> bool:
    """Whether somebody else bears a title's very head, which the subject lacks: a Chairperson, not a Speaker."""
    head = party.offices[0].head_role
    other = [office for office, _ in scene.people[party.person].offices] if party.person is not None else []
    return any(office.head_role == head for office in other) and all(office.head_role != head for office in held)


def meet_counterparts(scene: Scene, side: Sequence[Party], others: Sequence[Party]) -> None:
    """Let "his counterpart", without name and country, be the only one of the same role told of just before."""
    roles = {role(scene, party) for party in others if party.person is not None}
    met = {party.person for party in others}
    for party in side:
        if party.kind == "counterpart" and party.person is None and party.name is None and not party.country:
            near = [
                p.person
                for number in range(party.sentence - _BACK, party.sentence)
                for p in scene.by_sentence.get(number, [])
                if p.person is not None and p.person not in met and role(scene, p) in roles - {None}
            ]
            party.person = near[0] if len(set(near)) == 1 else None


def _other_holder(scene: Scene, party: Party, opposite: set[int]) -> int | None:
    """The person last named before with a title of the same last word ("Foreign Secretary"), not the other side's."""
    word = scene.doc.lowers[party.offices[0].head[1] - 1]
    for earlier in reversed([p for p in scene.parties if p.first < party.first and p.person is not None]):
        titles = {scene.doc.lowers[office.head[1] - 1] for office, _ in scene.people[earlier.person].offices}  # type: ignore[index]
        if earlier.person not in opposite and word in titles:
            return earlier.person
    return None
