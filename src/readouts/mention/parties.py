"""Parties: named or titled persons as a sentence mentions them, with the offices said of them there."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import DETERMINERS
from readouts.mention.acting import acts, is_quoted
from readouts.mention.address import Address, address_at
from readouts.mention.appositions import subject_at
from readouts.mention.chains import chain_at, serve_own_of_both, short_title
from readouts.mention.counterparts import COUNTERPARTS, counterpart_at, read_counterpart
from readouts.mention.delegations import delegations_of
from readouts.mention.given_cities import is_given
from readouts.mention.holders import LIST_OPENERS, LONGEST_REMARK, part_of_name, read_holders
from readouts.mention.lists import entitle_lists, serve_alike, serve_in_turn
from readouts.mention.masters import OWNED, entitle_envoys, serve_masters
from readouts.mention.names import is_common_family, name_end
from readouts.mention.nobody import is_nobody
from readouts.mention.office import ONE_A_STATE, RULERS, SEATS
from readouts.mention.offices import Office, offices_of, resumed
from readouts.mention.reader import Party, Reader, of_other_state, read_country
from readouts.mention.title_case import mend_names, owns_encounter
from readouts.mention.units import FUNCTION_WORDS, Unit
from readouts.segment import Document, is_headline

_BEGINNERS = words("name given honorific rank country city adjective")
# What may follow in an institution's name: Air Force "(PAF)".
_OF_INSTITUTIONS = words("institution ( ) name")
_LONGEST_CLAUSE = 14
_LEADS = words("led leads heads headed chairs chaired")
_NOT_BEFORE_NAME = words("in to from at of , the and")
# "Consul General to southern Laos Nguyen Van Trinh"
_COUNTRIES_AS_NAMES = words("israel jordan chad georgia salvador san saint india kenya ireland santo trinidad")
# ", Sofia Damm and Milan Panov", "Speaker of the Assembly Milan Panov"
_BEFORE_GIVEN = frozenset((",", "and", "institution"))
_PARTS = words("southern northern eastern western central neighbouring neighboring")
_FRONTING = words("at during in after following")
# Heads of parties: "Alder Front" leader, "Alder Front" president.
_OF_PARTIES = words("leader president chair")
_STYLES = words("judge ambassador senator justice")
_SITES = words(
    "airport airbase university hospital street avenue mosque stadium bridge academy museum library mausoleum highway "
    "road square park causeway"
)
_MONARCHS = words("king queen sultan emir amir shah")
_NAMED_FOR_KINGS = words("hotel palace base centre center hall complex tower institute foundation terminal port garden")
_HEADLINE_PARAGRAPHS = 6
# A ruler may govern too, and a premier be a minister.
_OF_ONE = RULERS
# One person has two offices at most where nobody is named.
_TWO_OFFICES = 2
_ONE_BY_ONE = words("meetings separate separately calls")
# "in Rideau Hall", "Oslo Opera Hall"
_BEFORE_SITES = words("in at to from near city country adjective the")


def parties_of(doc: Document, sentence: int, units: Sequence[Unit]) -> list[Party]:
    """The parties of a sentence, in order."""
    reader = Reader(doc, sentence, units, {office.first: office for office in offices_of(doc, units)})
    end, titles, lowers = 0, reader.titles, doc.lowers
    for k, unit in enumerate(units):
        if k < end:
            continue
        titled = unit.first in titles
        if titled or unit.kind in _BEGINNERS or lowers[unit.first] in COUNTERPARTS:
            end = _read(reader, k, titled)
    told = [
        d
        for d in delegations_of(doc, sentence, units)
        if not any(p.first < d.last > d.first < p.last for p in reader.found)
    ]
    entitle_lists(doc, reader.found)
    serve_alike(doc, reader.found)
    serve_in_turn(doc, units, reader.found)
    sent = entitle_envoys(doc, reader.found)
    serve_masters(doc, reader.found)
    reader.found = sorted([*reader.found, *told], key=lambda party: party.first) if told or sent else reader.found
    headline = is_headline(doc, sentence, _HEADLINE_PARAGRAPHS) and not _in_sentence_case(doc, sentence)
    mend_names(doc, sentence, reader.found)
    for party in reader.found:
        party.headline = headline and not owns_encounter(doc, party.last)
    return reader.found


def _in_sentence_case(doc: Document, number: int) -> bool:
    """Whether a line has a verb or the like in small letters, so that its capitals are names: "Rao met Ito"."""
    sentence = doc.sentences[number]
    return any(
        doc.words[k].islower() and doc.words[k] not in FUNCTION_WORDS for k in range(sentence.first, sentence.last)
    )


def _read(reader: Reader, k: int, titled: bool) -> int:
    """Read the party, or parties, whose mention begins at unit `k`; the unit after."""
    stop = read_holders(reader, k) if titled else k
    if stop > k:
        return stop
    party, stop = _titled(reader, k) if titled else _party_at(reader, k)
    if party is not None:
        reader.found.append(party)
    return stop


def _party_at(reader: Reader, k: int) -> tuple[Party | None, int]:
    """The party whose mention begins without a title at unit `k`, and the unit after it."""
    unit = reader.units[k]
    if counterpart_at(reader.doc, reader.units, k):
        return read_counterpart(reader, k)
    if unit.kind in ("honorific", "rank"):
        return _addressed(reader, k)
    if unit.kind in ("name", "given") or _place_then_name(reader.doc, reader.units, k):
        return _untitled(reader, k)
    return None, k + 1


def _place_then_name(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a place's word can begin a name here: "Salvador Valdés Mesa", but not "in Lima Flores"."""
    if units[k].kind not in ("country", "city") or k + 1 >= len(units) or units[k + 1].kind != "name":
        return False
    if units[k].kind == "country" and doc.lowers[units[k].first] not in _COUNTRIES_AS_NAMES:
        return False
    given = is_given(doc, units[k]) and units[k - 1].kind in _BEFORE_GIVEN
    before = given or units[k - 1].kind not in _NOT_BEFORE_NAME
    return k > 0 and before and doc.lowers[units[k - 1].first] not in _PARTS


def _titled(reader: Reader, k: int) -> tuple[Party | None, int]:
    """A title, or several, and the name after them if one stands there; else a further title of the person before."""
    doc, units = reader.doc, reader.units
    chain, stop = chain_at(doc, units, k, reader.titles)
    address = address_at(doc, units, stop)
    if address.named and chain[-1].plural and part_of_name(units, stop, address):
        address = Address(stop, stop)
    elif not address.named:
        address = _after_style(doc, units, stop)
    elif _names_site(doc, units, address.end) or _is_site(doc, units, k, address):
        return None, address.end
    comma = address.at > stop and units[stop].kind == ","
    if not address.named:
        set_off = _after_comma(doc, units, stop, chain) if not _opens_clause(doc, units, k, stop) else None
        comma, address = set_off is not None, set_off or address
    if address.named:
        chain += _told_between(reader, stop, address.at)
        serve_own_of_both(chain)
        _lead_party(reader, k, chain)
        _serve_previous(reader, k, chain)
        told = resumed(doc, units, chain[0], address.end) if len(chain) == 1 and chain[0].alone else None
        party = reader.named(units[k].first, address, [told[0]] if told else chain)
        return party, reader.add_apposed(party, told[1] if told else address.end, comma)
    previous = reader.previous
    apposed = previous is not None and not chain[0].plural and _apposition(units, k, previous)
    apposed = apposed and not (previous is not None and of_other_state(previous.offices, chain[0]))
    if previous is not None and apposed and not subject_at(doc, units, k, stop, chain[0]):
        previous.offices += chain
        previous.last = units[stop - 1].last
        return None, stop
    if _are_several(doc, units, k, chain):
        alone = [Party(reader.sentence, o.first, o.last, None, None, [o], kind="title") for o in chain]
        reader.found += alone[:-1]
        return alone[-1], stop
    return _untied(reader, k, stop, chain), stop


def _are_several(doc: Document, units: Sequence[Unit], k: int, chain: Sequence[Office]) -> bool:
    """Whether titles without a name are of several: "meetings with the President, Speaker", "the one and the other"."""
    roles = {office.role for office in chain}
    seated = roles <= SEATS and len(roles) > 1
    if seated and (len(chain) > _TWO_OFFICES or any(_sits_alone(office) for office in chain)):
        return True
    if len(chain) > 1 and all(doc.lowers[office.first - 1] == "the" for office in chain[1:]):
        return True
    before = doc.lowers[units[0].first : units[k].first]
    several = len(chain) > 1 and not roles.isdisjoint(ONE_A_STATE) and roles != _OF_ONE
    return several and len(roles) > 1 and not _ONE_BY_ONE.isdisjoint(before)


def _sits_alone(office: Office) -> bool:
    """Whether who holds an office holds no other: a president or speaker, but not an emir or a premier."""
    return office.head_role == "president" or office.role == "speaker"


def _told_between(reader: Reader, stop: int, at: int) -> list[Office]:
    """The titles that a clause tells before the name: the Deputy Premier, "who is also Minister of Defence", X."""
    units = reader.units
    clause = stop + 1 < at and units[stop + 1].kind == "who"
    return [reader.titles[unit.first] for unit in units[stop:at] if unit.first in reader.titles] if clause else []


def _lead_party(reader: Reader, k: int, chain: Sequence[Office]) -> None:
    """Let a leader be that of the party whose name, unknown to us, stands right before: "Alder Front leader X"."""
    before, said = reader.previous, chain[0]
    own = said.bare and said.head_role in _OF_PARTIES and reader.doc.words[said.first][0].islower()
    if own and before is not None and before.last == reader.units[k].first and before.kind in ("name", "bare"):
        reader.found.pop()
        said.settle("party", None)
    elif own and said.head_role == "leader" and k and reader.units[k - 1].kind == "name":
        said.settle("party", None)


def _after_style(doc: Document, units: Sequence[Unit], stop: int) -> Address:
    """The name after a title and a style of two words: Minister of Interior "HE Judge" Bassam Mawlawi."""
    j = stop
    while j < len(units) and units[j].kind in ("honorific", "."):
        j += 1
    styled = stop < j < len(units) and units[j].kind == "role" and doc.lowers[units[j].first] in _STYLES
    return address_at(doc, units, j + 1) if styled else Address(stop, stop)


def _names_site(doc: Document, units: Sequence[Unit], end: int) -> bool:
    """Whether a name is a site's that goes on: "King Khalid | International Airport"."""
    following = [doc.words[unit.first] for unit in units[end : end + 2]]
    return bool(following) and following[0][0].isupper() and any(word.lower() in _SITES for word in following)


def _is_site(doc: Document, units: Sequence[Unit], k: int, address: Address) -> bool:
    """Whether a monarch's title and a name are a site's: "at the King David Hotel", "King Salman Air Base"."""
    last = [units[address.end - 1], *units[address.end : address.end + 3]]
    sites = [n for n, unit in enumerate(last) if doc.lowers[unit.first] in _SITES | _NAMED_FOR_KINGS]
    capitals = all(doc.words[unit.first][0].isupper() for unit in last[: sites[0] + 1]) if sites else False
    return doc.lowers[units[k].first] in _MONARCHS and capitals


def _serve_previous(reader: Reader, k: int, chain: Sequence[Office]) -> None:
    """Let "his Personal Envoy" serve whom the person before serves."""
    owned = k > 0 and reader.units[k - 1].kind in ("his", "her") and chain[0].role in OWNED
    if not owned or chain[0].serves or reader.previous is None:
        return
    known = next((office for office in reader.previous.offices if office.serves), None)
    if known is not None and known.serves:
        chain[0].serve(known.serves, known.country_span, "person")


def _after_comma(doc: Document, units: Sequence[Unit], stop: int, chain: Sequence[Office]) -> Address | None:
    """A name set off by a comma: "the Danish Prime Minister, Mette Frederiksen"."""
    stop = _past_leading(doc, units, stop)
    if stop >= len(units) or units[stop].kind not in LIST_OPENERS or chain[-1].plural:
        return None
    stop = _past_institution(doc, units, _past_remark(units, stop))
    address = address_at(doc, units, stop + 1)
    alone = address.end - address.at < 2 and not (address.honorific or address.rank or chain[-1].role == "spouse")
    if not address.named or alone:
        return None
    following = units[address.end] if address.end < len(units) else None
    if units[stop].kind == "(" and (following is None or following.kind != ")"):
        return None
    claimed = following is not None and following.kind in ("role", "institution") and not short_title(doc, following)
    return None if claimed else address


def _past_leading(doc: Document, units: Sequence[Unit], stop: int) -> int:
    """The comma after a clause of what somebody leads: the speaker "who led the delegation", X; else `stop`."""
    if stop + 1 >= len(units) or units[stop].kind != "who" or doc.lowers[units[stop].last] not in _LEADS:
        return stop
    near = range(stop + 1, min(stop + _LONGEST_CLAUSE, len(units)))
    closed = next((k for k in near if units[k].kind == ","), stop)
    clause = units[stop:closed]
    delegation = any(doc.lowers[unit.first] == "delegation" for unit in clause)
    return closed if delegation and not any(unit.kind in ("name", "honorific") for unit in clause) else stop


def _opens_clause(doc: Document, units: Sequence[Unit], k: int, stop: int) -> bool:
    """Whether the name after a title and a comma begins the main clause: "At the meeting with the Envoy, X said"."""
    j = k - 1
    while j >= 0 and units[j].kind in ("the", "a", "an"):
        j -= 1
    if j <= 0 or units[j].kind != "with" or doc.lowers[units[0].first] not in _FRONTING or stop >= len(units):
        return False
    address = address_at(doc, units, stop + 1)
    return units[stop].kind == "," and address.named and acts(doc, units[address.end - 1].last)


def _past_remark(units: Sequence[Unit], stop: int) -> int:
    """The comma after a short remark: the President of Myanmar "(formerly Burma)", X; `stop` where none stands."""
    if units[stop].kind == "," and units[stop + 1 : stop + 2] and units[stop + 1].kind == "who":
        closed = next((k for k in range(stop + 2, min(stop + _LONGEST_CLAUSE, len(units))) if units[k].kind == ","), -1)
        named = any(unit.kind in ("name", "honorific") for unit in units[stop + 2 : max(closed, stop)])
        return stop if closed < 0 or named else closed
    if units[stop].kind != "(":
        return stop
    closed = next((k for k in range(stop, min(stop + LONGEST_REMARK, len(units))) if units[k].kind == ")"), len(units))
    return closed + 1 if closed + 1 < len(units) and units[closed + 1].kind == "," else stop


def _past_institution(doc: Document, units: Sequence[Unit], stop: int) -> int:
    """The second comma of "Speaker of the Lithuanian parliament, the Seimas, X"; `stop` where no such name stands."""
    k = stop + 1
    while k < len(units) and units[k].kind in ("the", "country", "adjective"):
        k += 1
    if k + 1 >= len(units) or units[k].kind != "institution" or not doc.words[units[k].first][0].isupper():
        return stop
    while k + 1 < len(units) and units[k + 1].kind in _OF_INSTITUTIONS:
        k += 1
    return k + 1 if k + 1 < len(units) and units[stop].kind == units[k + 1].kind == "," else stop


def _apposition(units: Sequence[Unit], k: int, previous: Party) -> bool:
    """Whether only a comma (and an article) stands between a person already named and this title."""
    j = k - 1
    while j >= 0 and units[j].kind in ("the", "a", "an", "also"):
        j -= 1
    if j < 0 or previous.name is None or (units[k - 1].kind == "the" and previous.offices):
        return False
    return units[j].kind in (",", "(") and units[j].first == previous.last and not _owns(units, k)


def _owns(units: Sequence[Unit], k: int) -> bool:
    """Whether a title is an owner's: ", King's Office Director X"."""
    return k + 1 < len(units) and units[k + 1].kind in ("'s", "'")


def _untied(reader: Reader, k: int, stop: int, chain: Sequence[Office]) -> Party:
    """A title without a name: a definite description ("the Georgian minister") or an unnamed office."""
    units = reader.units
    article = k > 0 and units[k - 1].kind in DETERMINERS
    begin = units[k - 1].first if article else units[k].first
    return Party(reader.sentence, begin, units[stop - 1].last, None, None, list(chain), kind="title")


def _addressed(reader: Reader, k: int) -> tuple[Party | None, int]:
    """A name after an honorific or rank alone: "Mr. Mammadov", "General Tod Wolters, who commands …"."""
    units = reader.units
    address = address_at(reader.doc, units, k)
    if address.at < len(units) and units[address.at].first in reader.titles and address.at > k:
        return _addressed_title(reader, k, address)
    if not address.named:
        return None, max(address.at, k + 1)
    party = reader.named(units[k].first, address, [])
    if party.country is None:
        party.serve(reader.country_before(k))
    return party, reader.add_apposed(party, address.end)


def _addressed_title(reader: Reader, k: int, address: Address) -> tuple[Party | None, int]:
    """A title after a form of address: "His Excellency the Minister of Defence X", "General Commander X"."""
    party, end = _titled(reader, address.at)
    if party is not None:
        party.first = reader.units[k].first
        if party.rank is None and address.rank:
            party.rank, party.rank_span = reader.doc.phrase(*address.rank), address.rank
    return party, end


def _untitled(reader: Reader, k: int) -> tuple[Party | None, int]:
    """A name without a title; a single word is `bare`, and counts only if a person of the article bears it."""
    doc, units = reader.doc, reader.units
    end = name_end(doc, units, k, titled=units[k].kind != "name")
    free = k == 0 or (units[k - 1].kind not in _BEFORE_SITES and not doc.lowers[units[k - 1].first].endswith("ing"))
    if free and end == k + 1 < len(units) and is_common_family(doc, units[end]) and _title_follows(reader, end + 1):
        # "Stuart Young, Minister of Energy"
        end += 1
    if end == k or (k == 0 and doc.lowers[units[k].first].endswith("ing") and end - k > 1):
        return None, k + 1
    if is_nobody(reader, k, end):
        return None, end
    first, last = units[k].first, units[end - 1].last
    party = Party(reader.sentence, first, last, doc.phrase(first, last), (first, last), kind="name")
    stop = reader.add_apposed(party, end)
    if not party.offices and end < len(units) and units[end].kind in ("institution", "portfolio"):
        return None, end
    party.serve(reader.country_before(k))
    if party.country is None and (not party.offices or end - k > 1):
        read_country(units, end, party)
    single = sum(word != "." for word in doc.words[first:last]) < 2
    if single and (not party.offices or k == 0):
        party.kind = "bare"
        party.acts = acts(doc, last) or is_quoted(doc, first)
    elif party.offices:
        party.kind = "person"
    return party, stop


def _title_follows(reader: Reader, end: int) -> bool:
    """Whether a comma and a title follow a name that ends before unit `end`."""
    units = reader.units
    if end + 1 >= len(units) or units[end].kind != ",":
        return False
    following = [unit for unit in units[end + 1 : end + 3] if unit.kind not in DETERMINERS]
    return bool(following) and following[0].first in reader.titles


__all__ = ["Party", "parties_of"]
