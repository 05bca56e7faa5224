"""A sentence while its parties are read: the mentions found so far, and how one is made of a name and its titles."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from readouts.lexicon.entries import word_list
from readouts.mention.address import Address
from readouts.mention.appositions import apposed_after
from readouts.mention.chains import after
from readouts.mention.office import ONE_A_STATE
from readouts.mention.offices import Office
from readouts.mention.units import Unit
from readouts.segment import Document

# Of civilians these head a ministry.
_DEFENCE_CHIEFS = ("defence chief", "defense chief")
# "Rao (Eesti 200), chair of": how many units a party's name in brackets has at most.
_LONGEST_LABEL = 5


@dataclass(slots=True)
class Party:
    """One mention of a person (or of a titled, unnamed one), words `first` to `last`.

    `name` is None for a title alone and for a pronoun; `offices` are those said of the person in this very mention.
    `kind` is person, name (without a title), bare (one word, counted only if a person of the article bears it), title
    (without a name) or counterpart. `country` is said of the person without an office ("Iran's Shamkhani"),
    in the words `country_span`; `headline` tells a mention in a headline, `acts` one whose verb is a person's
    ("Tomin met", "Hadi added").
    """

    sentence: int
    first: int
    last: int
    name: str | None
    name_span: tuple[int, int] | None
    offices: list[Office] = field(default_factory=list)
    rank: str | None = None
    rank_span: tuple[int, int] | None = None
    honorific: str | None = None
    country: str | None = None
    country_span: tuple[int, int] | None = None
    kind: str = "person"
    person: int | None = None
    headline: bool = False
    acts: bool = False

    def serve(self, country: Unit | None) -> None:
        """Take the country said beside the name."""
        self.country = country.entries[0].value if country is not None else None
        self.country_span = (country.first, country.last) if country is not None else None


@dataclass(slots=True)
class Reader:
    """A sentence being read: its units, the offices by the word they begin with, and the parties found."""

    doc: Document
    sentence: int
    units: Sequence[Unit]
    titles: dict[int, Office]
    found: list[Party] = field(default_factory=list)

    @property
    def previous(self) -> Party | None:
        """The party found last."""
        return self.found[-1] if self.found else None

    def named(self, begin: int, address: Address, offices: Sequence[Office]) -> Party:
        """The mention of a name, from the word `begin` on, with the offices said before it."""
        doc, units = self.doc, self.units
        first, last = units[address.at].first, units[address.end - 1].last
        party = Party(self.sentence, begin, last, doc.phrase(first, last), (first, last), list(offices))
        party.rank, party.rank_span = doc.phrase(*address.rank) if address.rank else None, address.rank
        party.honorific = address.honorific
        read_country(units, address.end, party)
        for office in party.offices:
            staff = office.head_role == "chief_of_staff" and office.role == "official"
            if party.rank and (staff or office.title.lower().endswith(_DEFENCE_CHIEFS)):
                office.role, office.portfolio = "chief_of_general_staff", "defence"
        return party

    def add_apposed(self, party: Party, end: int, comma_before: bool = False) -> int:
        """Add the titles in apposition to a name that ends before unit `end`; the unit after them."""
        place = after(self.units, end, party.last)
        start = self._past_party(party, place)
        if not party.offices and self._lawmaker_at(place):
            party.offices.append(self._of_congress(place))
        titled = bool(party.offices)
        offices, stop = apposed_after(self.doc, self.units, start, self.titles, titled, comma_before)
        if offices and (of_other_state(party.offices, offices[0]) or _of_other_seat(party.offices, offices[0])):
            # "President of Chad Ana Rao, President of Mali, Igor Ito"
            return start
        if offices:
            party.offices += offices
            party.last = max(party.last, self.units[stop - 1].last)
        return stop

    def _past_party(self, party: Party, k: int) -> int:
        """The unit after an American lawmaker's party and state: ", D-Oregon", "(R-Texas)"; it tells the country."""
        bracket = k < len(self.units) and self.units[k].kind == "("
        at = k + 1
        if at >= len(self.units) or self.units[k].kind not in ("(", ",") or not self._is_party(self.units[at]):
            return self._past_label(k)
        for office in party.offices:
            if office.role == "member_of_parliament" and office.serves is None:
                office.serve("US", (self.units[at].first, self.units[at].last), "institution")
        close = next((n for n in range(at, min(at + 4, len(self.units))) if self.units[n].kind == ")"), at)
        return close + 1 if bracket else at + 1

    def _past_label(self, k: int) -> int:
        """The unit after brackets with only a party's name before a title: "Rao (Reform), chair of"; else `k`."""
        close = next(
            (n for n in range(k + 1, min(k + _LONGEST_LABEL, len(self.units))) if self.units[n].kind == ")"), k
        )
        inside = self.units[k + 1 : close] if self.units[k : k + 1] and self.units[k].kind == "(" else []
        named = all(unit.kind == "name" or self.doc.words[unit.first].isdecimal() for unit in inside[1:])
        label = named and bool(inside) and inside[0].kind in ("name", "country")
        return close + 1 if label and [unit.kind for unit in self.units[close + 1 : close + 2]] == [","] else k

    def _lawmaker_at(self, k: int) -> bool:
        """Whether an American lawmaker's party and state stand after a name: ", D-Oregon", "(R-TX"."""
        told = self.units[k : k + 2]
        if [unit.kind for unit in told[:1]] not in ([","], ["("]) or len(told) < 2 or not self._is_party(told[1]):
            return False
        return self.doc.lowers[told[1].first][2:] in word_list("american_states")

    def _of_congress(self, place: int) -> Office:
        """The office of an American lawmaker whom only party and state tell: "Ana Rao, D-Oregon"."""
        unit = self.units[place + 1]
        words = unit.first, unit.last
        office = Office(*words, "member_of_parliament", "parliament", None, None, None, "parliament", head=words)
        office.title, office.head_role = self.doc.phrase(*words), "member_of_parliament"
        office.serve("US", words, "institution")
        return office

    def _is_party(self, unit: Unit) -> bool:
        word = self.doc.words[unit.first]
        return word[:2] in ("D-", "R-") and word[2:3].isupper()

    def country_before(self, k: int) -> Unit | None:
        """The country in the genitive, or the adjective, before unit `k`: "Turkey's" Mevlüt Çavuşoğlu."""
        units = self.units
        if k > 1 and units[k - 1].kind in ("'s", "'") and units[k - 2].kind == "country":
            return units[k - 2]
        return units[k - 1] if k > 0 and units[k - 1].kind == "adjective" else None


def _of_other_seat(held: Sequence[Office], told: Office) -> bool:
    """Whether a bare title is of one whom a state has beside the holder: President X, "the Prime Minister"."""
    roles = {office.role for office in held}
    return told.bare and told.role in ONE_A_STATE and told.role not in roles and not roles.isdisjoint(ONE_A_STATE)


def of_other_state(told: Sequence[Office], following: Office) -> bool:
    """Whether the next title is of another state than that before the name: the next person's in a list."""
    known = [office.country for office in told if office.country and not (office.former or following.former)]
    return bool(following.country) and any(country != following.country for country in known)


def read_country(units: Sequence[Unit], end: int, party: Party) -> None:
    """Read the country after a name: "President Ayo Benson of Nigeria", "István Joó (Hungary)"."""
    if [unit.kind for unit in units[end : end + 4]] == ["(", "name", ")", "of"]:
        # "President Ana Rao (Bella) of Jubaland"
        end += 3
    if end + 1 >= len(units) or units[end].kind not in ("of", "from", "("):
        return
    if any(office.serves and office.country_rule != "list" for office in party.offices):
        return
    k = end + 1 + (units[end + 1].kind == "the")
    closed = units[end].kind != "(" or (k + 1 < len(units) and units[k + 1].kind == ")")
    if k >= len(units) or units[k].kind not in ("country", "body") or not closed:
        return
    party.serve(units[k])
    party.last = units[k].last
    for office in party.offices:
        office.serve(units[k].entries[0].value, party.country_span, "stated")
        if units[k].entries[0].level == "region" and office.level in ("none", "country"):
            office.settle("region", office.portfolio)
