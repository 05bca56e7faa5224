"""Deputies told by whose they are alone: "the Mayor and his deputy, X", "Y, accompanied by her deputies X and Z"."""

from collections.abc import Sequence
from dataclasses import replace

from readouts.mention.offices import Office
from readouts.mention.parties import Party
from readouts.resolve.people import Person
from readouts.segment import Document

_OF_NOBODY = frozenset(("unknown", "spouse"))
_OWN = frozenset(("his", "her", "'s", "'"))
# "My deputies" are the speaker's, who need not stand in the sentence.
_MY = frozenset(("my", "our"))
# "the people's deputies", "the party's deputies" are members of parliament.
_SEVERAL_OF = _MY | {"his", "her"}
# Of these the deputy is told as the holder is.
_ALIKE = frozenset(("igo_official", "other"))
# A deputy mayor told so is not who "the Mayor" means later.
_OTHERS = {"governor_or_mayor": "official"}


def entitle_deputies(doc: Document, parties: Sequence[Party], people: Sequence[Person]) -> None:
    """Give whoever is told as "his deputy", and in no office, the deputy's of whom the sentence named before."""
    for k, party in enumerate(parties):
        if party.person is None or party.name is None:
            continue
        several = _as_own_deputies(doc, party, people[party.person])
        if several is not None:
            party.offices.remove(several)
            people[party.person].offices.clear()
            several = replace(several, role="official", head_role="official", portfolio=None, level="none")
        elif people[party.person].offices:
            continue
        words = (several.first - 1, several.last) if several is not None else _own_deputy(doc, party)
        known = words is not None and doc.lowers[words[0]] in _OWN
        chief = _office_before(parties, k, words[0], people) if words is not None and known else None
        office = (_office_of_deputy(words, chief) if words is not None else None) or several
        if office is not None:
            party.offices.append(office)
            people[party.person].offices.append((office, party))


def _as_own_deputies(doc: Document, party: Party, person: Person) -> Office | None:
    """The office read in "his deputies", a member of parliament's, of whom nothing else is told."""
    office = next((office for office in party.offices if doc.lowers[office.first : office.last] == ["deputies"]), None)
    if office is None or doc.lowers[office.first - 1] not in _SEVERAL_OF or len(person.offices) > 1:
        return None
    return office


def _own_deputy(doc: Document, party: Party) -> tuple[int, int] | None:
    """The words "his deputy", "the minister's deputy" right before a name, or before its comma."""
    end = party.first - (doc.lowers[party.first - 1] == ",")
    told = end > 1 and doc.lowers[end - 1] == "deputy" and doc.lowers[end - 2] in _OWN
    return (end - 2, end) if told else None


def _office_before(parties: Sequence[Party], k: int, word: int, people: Sequence[Person]) -> Office | None:
    """The office, but a spouse's, of whom the sentence named last before a word, or told by title."""
    chief = next((parties[j] for j in range(k - 1, -1, -1) if parties[j].last <= word), None)
    if chief is not None and chief.sentence != parties[k].sentence:
        chief = None
    if chief is None:
        return None
    offices = [office for office, _ in people[chief.person].offices] if chief.person is not None else chief.offices
    return next((office for office in offices if office.role not in _OF_NOBODY and not office.plural), None)


def _office_of_deputy(words: tuple[int, int], chief: Office | None) -> Office | None:
    """The deputy's office, told in these words; none where the rules know no deputies of such an office."""
    if chief is None or chief.former:
        return None
    office = Office(*words, chief.role, None, chief.country, chief.body, chief.institution, chief.level, deputy=True)
    office.title, office.head, office.head_role = f"Deputy {chief.title}", words, chief.head_role
    office.country_span, office.country_rule = chief.country_span or (chief.first, chief.last), "deputy-of-another"
    office.model = chief.model or (chief.first, chief.last)
    office.settle(chief.level, chief.portfolio)
    if chief.role == "envoy" and chief.body:
        office.role = "igo_official"
    office.role = _OTHERS.get(office.role, office.role)
    return office if office.role != chief.role or office.role in _ALIKE else None
