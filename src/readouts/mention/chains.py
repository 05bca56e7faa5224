"""Titles that stand together: stacked before a name, or in apposition after one."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import SPOKESPERSONS
from readouts.mention.address import Address, address_at
from readouts.mention.office import COUNSELORS, RULERS
from readouts.mention.offices import Office, office_of_verb
from readouts.mention.units import Unit
from readouts.segment import Document

Titles = Mapping[int, Office]
_SEPARATORS = words(", and & - – — / the also as well his her its a concurrently")
_BEING = frozenset(("is", "was", "serves", "served"))
_MASTERS = RULERS | {"igo_head"}
_AUXILIARIES = frozenset(("is", "was", "currently", "also", "has"))
_SERVING = words("serving acting working in")
_BEFORE_TITLE = words("the a an his her hon'ble honourable honorable also currently recently newly appointed new")
# Titles that say little without a body, and the bodies that one man heads with several titles.
_HEADING = words("president vice_president chair vice_chair head director founder managing_director leader executive")
_HEADED = frozenset(("company", "society", "agency", "university"))
_ACTING = frozenset(("acting", "interim"))
_MOST_TITLES, _MOST_BETWEEN = 6, 4
_ADVERBIAL = words("during in at after following speaking on")
_SPEAKING = words(
    "said stressed noted emphasized emphasised stated underlined thanked expressed told highlighted praised"
)
_TELLS = words("has have said told says announced disclosed confirmed")
# What two do in a headline: "Rao, Kuwaiti emir discuss trade".
_JOINTLY = words("discuss meet hold confer agree vow pledge sign mull eye explore seek stress hail urge")
_OPENERS = frozenset((",", "(", "–", "-", "—"))
_SHORT_TITLES = words("mp mep mna mla mk td msp mpa")
# Offices that one person may have with an article each: Assistant to the President and the Head of Department.
_STAFF = frozenset(("adviser", "official", "envoy", "security_council_secretary"))
# Offices that no secretary-general holds besides.
_OF_STATES = RULERS | {"deputy_head_of_government", "minister", "speaker"}
_OF_NAMES = words("name given honorific rank .")
_HAVING = frozenset(("has", "had"))
_MADE = _HAVING | words("was is were been being")
_APPOINTING = words("sworn appointed reappointed re-appointed elected re-elected reelected")
_NOT = words("not never n't")
# What two states have together.
_OF_BOTH = frozenset(("commission", "committee", "council"))
# What joins two titles of one person: "Vice Minister/Ambassador".
_SLASH = {"/"}
# Two offices that one person hardly holds at once.
_EXCLUSIVE = frozenset(("head_of_state", "head_of_government", "speaker", "chief_of_general_staff", "ambassador"))


def after(units: Sequence[Unit], k: int, word: int) -> int:
    """The first unit from `k` on that begins at `word` or later."""
    while k < len(units) and units[k].first < word:
        k += 1
    return k


def short_title(doc: Document, unit: Unit) -> bool:
    """Whether a unit is a title written after the name: "Hilary Benn MP"."""
    return unit.kind == "role" and doc.lowers[unit.first] in _SHORT_TITLES


def chain_at(doc: Document, units: Sequence[Unit], k: int, titles: Titles) -> tuple[list[Office], int]:
    """The offices stacked from unit `k`, and the unit after: "Deputy Prime Minister and Minister of Defence"."""
    chain = [titles[units[k].first]]
    stop = after(units, k, chain[-1].last)
    while not chain[-1].plural and len(chain) < _MOST_TITLES:
        j = _past_separators(doc, units, stop)
        if j >= len(units) or units[j].first not in titles:
            break
        following = titles[units[j].first]
        if j == stop and len(chain) == 1 and _owned(chain[0], following):
            following.master = chain[0]
            following.portfolio = following.portfolio or chain[0].portfolio
            if following.serves is None and chain[0].serves:
                following.serve(chain[0].serves, chain[0].country_span, "person-served")
            chain, stop = [following], after(units, j, following.last)
            continue
        if not _stacks(doc, chain, following, {doc.lowers[unit.first] for unit in units[stop:j]}):
            break
        if len(chain) == 1 and _of_two(doc, units, k, stop, following):
            break
        if not (
            _cleric(following, j == stop)
            or _judge(doc, following)
            or _commands_too(chain[-1], following)
            or _counselor(chain[-1], following)
        ):
            chain.append(following)
        stop = after(units, j, following.last)
    _share_institution(chain)
    _share_country(chain)
    return chain, stop


def _owned(office: Office, following: Office) -> bool:
    """Whether a title right before another is whom that serves: the UN Secretary-General "personal envoy"."""
    if following.title.lower() in SPOKESPERSONS:
        return following.serves in (None, office.serves)
    return (
        office.role in _MASTERS and following.role in ("envoy", "adviser") and following.serves in (None, office.serves)
    )


def _past_separators(doc: Document, units: Sequence[Unit], stop: int) -> int:
    """The unit after the commas, "and", "as well as" that part two titles."""
    j = stop
    while j < len(units) and j - stop < _MOST_BETWEEN and doc.lowers[units[j].first] in _SEPARATORS:
        j += 1
    return j


def _stacks(doc: Document, chain: Sequence[Office], following: Office, between: set[str]) -> bool:
    """Whether the next title is the same person's, given the words between: no other country, no other's article."""
    office = chain[-1]
    if following.plural or _other_country(chain, following) or _of_name_only(following):
        return False
    if office.role == "envoy" and following.role in RULERS and not between:
        # "envoy of Syrian | President X"
        return False
    if office.role == "military_commander" and following.role == "minister" and "," in between:
        # "General X, Commander of the Fleet, | Secretary of Energy Y"
        return False
    staff = {office.role, following.role} <= _STAFF and "," not in between
    if "the" in between and not staff:
        return False
    if between != _SLASH and (_apart(office, following) or _apart(following, office)):
        return False
    if between & {"its", "his", "her"}:
        return office.role not in RULERS and (following.bare or following.role == office.role)
    if _commands_too(office, following):
        return True
    if office.bare and office.head_role == "secretary_general" and following.role in _OF_STATES:
        return False
    acting = doc.lowers[office.first] in _ACTING
    exclusive = {office.role, following.role} <= _EXCLUSIVE and not (office.deputy or following.deputy or acting)
    if exclusive and office.role != following.role:
        return False
    same = doc.lowers[office.head[0] : office.head[1]] == doc.lowers[following.head[0] : following.head[1]]
    return not (same and office.key == following.key and not office.bare)


def _of_two(doc: Document, units: Sequence[Unit], k: int, stop: int, following: Office) -> bool:
    """Whether two bare titles before a family name alone are two persons': "The Prime Minister and Secretary Hill"."""
    if k == 0 or units[k - 1].kind != "the" or units[stop].kind != "and" or not following.bare:
        return False
    address = address_at(doc, units, after(units, stop, following.last))
    alone = address.named and address.end - address.at == 1 and units[stop - 1].kind == "role"
    return alone and following.portfolio is None and following.role != "executive"


def _commands_too(office: Office, following: Office) -> bool:
    """Whether a head of state or government is called the forces' commander too."""
    return office.role in RULERS and following.head_role == "military_commander" and not following.deputy


def _cleric(office: Office, at_once: bool) -> bool:
    """Whether a cleric's title only addresses the holder of another: Apostolic Nuncio "Archbishop" X."""
    return at_once and office.bare and office.role == "religious_leader"


def _counselor(office: Office, following: Office) -> bool:
    """Whether "Counselor" only addresses a spokesman: Spokesman for the Presidency, "Counselor" X."""
    return following.title.lower() in COUNSELORS and "spokes" in office.title.lower()


def _judge(doc: Document, office: Office) -> bool:
    """Whether "Judge" only addresses the holder of another title: the Minister of Justice, "Judge" X."""
    return office.bare and doc.lowers[office.head[0] : office.head[1]] == ["judge"]


def _of_name_only(office: Office) -> bool:
    """Whether a title only addresses the name after it: the Head of Police and "Minister" X."""
    return office.bare and office.role == "minister" and office.portfolio is None


def _apart(office: Office, other: Office) -> bool:
    """Whether an ambassador's full title stands beside another office: two persons'."""
    return office.role == "ambassador" and not office.bare and other.role not in ("ambassador", "religious_leader")


def _own_of_both(chain: Sequence[Office], following: Office) -> str | None:
    """The state of those before, of a commission of two: "Minister of Peru and Chairman of the Chile-Peru …"."""
    mine = [office.country for office in chain] if following.level in _OF_BOTH else []
    return next((code for code in following.countries if code in mine), None)


def serve_own_of_both(chain: Sequence[Office]) -> None:
    """Let the chair of a commission of two states serve his own."""
    for k, office in enumerate(chain[1:], 1):
        own = _own_of_both(chain[:k], office)
        if own is not None:
            office.serve(own, office.country_span, "stated")


def _other_country(chain: Sequence[Office], following: Office) -> bool:
    """Whether the next title serves another state than those before it."""
    mine = {office.country for office in chain if office.country}
    if _own_of_both(chain, following) is not None:
        return False
    return bool(following.country and mine and following.country not in mine)


def _share_institution(chain: Sequence[Office]) -> None:
    """A body named with the last of stacked titles is that of a bare one before it: "President and CEO of Chevron"."""
    for office, following in pairwise(chain):
        named = following.level in _HEADED or following.level.startswith("body")
        if office.bare and named and office.head_role in _HEADING and office.serves is None:
            office.settle(following.level, following.portfolio)
            if following.serves:
                office.serve(following.serves, following.country_span, "list")


def _share_country(chain: Sequence[Office]) -> None:
    """A country named with one of the stacked titles is that of all: "Premier and Foreign Minister of Serbia"."""
    known = next((office for office in chain if office.country), None)
    for office in chain:
        if known is not None and office.serves is None and not office.role.startswith("igo"):
            office.serve(known.country or "", known.country_span, "list")
    body = next((office for office in chain if office.body), None) if known is None else None
    for office in chain:
        if body is not None and office.serves is None and office.role == "military_commander":
            # "UNIFIL Head of Mission and Force Commander"
            office.serve(body.body or "", body.country_span, "list")


def apposed_after(
    doc: Document, units: Sequence[Unit], end: int, titles: Titles, titled: bool, comma_before: bool
) -> tuple[list[Office], int]:
    """The titles after a name that ends before unit `end`, and the unit after them: ", Minister of Defence," or "(MP)".

    `titled` tells that the name has a title before it, `comma_before` that a comma stands between; then a title
    followed by a comma and a name is the next person's ("the Premier, X, the Speaker, Y").
    """
    found: list[Office] = []
    j = _past_honours(doc, units, end)
    if j < len(units) and units[j].first in titles and short_title(doc, units[j]):
        found.append(titles[units[j].first])
        j += 1
    while len(found) < _MOST_TITLES:
        offices, stop = _next_apposed(doc, units, j, titles, titled, comma_before, found)
        found += offices
        if stop == j:
            break
        j = stop
    serve_own_of_both(found)
    return found, j


def _past_honours(doc: Document, units: Sequence[Unit], j: int) -> int:
    """The unit after the letters of honours behind a name, with what is in brackets: ", OBE", ", NI (M)"."""
    k = j + (j < len(units) and units[j].kind == ",")
    lettered = k > j and k + 1 < len(units) and units[k].kind == "name" and doc.words[units[k].first].isupper()
    if not lettered or not 1 < units[k].last - units[k].first + len(doc.words[units[k].first]) < 6:
        return j
    k += 1
    if units[k].kind == "(" and k + 2 < len(units) and units[k + 2].kind == ")":
        k += 3
    return k if k < len(units) and units[k].kind == "," else j


def _next_apposed(
    doc: Document,
    units: Sequence[Unit],
    j: int,
    titles: Titles,
    titled: bool,
    comma_before: bool,
    found: Sequence[Office],
) -> tuple[list[Office], int]:
    """The next title, or stacked titles, in apposition from unit `j`, and the unit after them; `j` where none is."""
    clause = _clause(doc, units, j)
    if clause is not None:
        return [clause[0]], clause[1]
    k = _opening(doc, units, j) or (_second_clause(doc, units, j) if found else None)
    k = k if k is None else _title_start(units, k, j, titles)
    if k is None or units[k].first not in titles or (titled and _titles_first(doc, units, j, titles)):
        return [], j
    chain, stop = chain_at(doc, units, k, titles)
    again = bool(found) and units[j].kind != "(" and (units[k - 1].kind == "the" or _other_country(found, chain[0]))
    other = titled and units[k - 1].kind == "the" and _goes_on(doc, units, stop)
    owns = stop < len(units) and units[stop].kind in ("'s", "'")
    beyond = stop + (stop < len(units) and units[stop].kind == ",")
    next_one = k == j and address_at(doc, units, beyond).named
    if chain[0].plural or again or other or owns or next_one or subject_at(doc, units, k, stop, chain[0]):
        return [], j
    if _claimed(doc, units, stop, comma_before) or (titled and _ranked(doc, units, stop)):
        addressing = chain[-1].role == "ambassador" and chain[-1].bare and not chain[-1].serves
        joined = units[j].kind == "," and j + 1 < k and units[j + 1].kind == "and"
        mine = [] if titled or addressing or joined else chain[:-1]
        return mine, after(units, k, mine[-1].last) if mine else j
    return chain, stop + (stop < len(units) and units[stop].kind == ")")


def _titles_first(doc: Document, units: Sequence[Unit], j: int, titles: Titles) -> bool:
    """Whether a list goes on with a title before each name: ", Minister of Energy, Ana Rao and Speaker, Ida Ek".

    The end tells: its last title stands after "and", and none after its last name.
    """
    listed, closing = 0, False
    while not closing and j + 1 < len(units) and units[j].kind in (",", "and"):
        closing = "and" in (units[j].kind, units[j + 1].kind)
        begin = j + 1 + (units[j].kind != units[j + 1].kind == "and")
        address = _holder_at(doc, units, begin, titles)
        if not address.named:
            return False
        listed, j = listed + 1, address.end
    apposed = j + 1 < len(units) and units[j].kind == "," and units[j + 1].first in titles
    return closing and listed > 1 and not apposed


def _holder_at(doc: Document, units: Sequence[Unit], k: int, titles: Titles) -> Address:
    """The full name after the title at unit `k`, past a comma; no name where no title begins there."""
    k += k + 1 < len(units) and units[k].kind == "the"
    office = titles.get(units[k].first) if k < len(units) else None
    if office is None or office.plural:
        return Address(k, k)
    stop = after(units, k, office.last)
    if stop + 1 < len(units) and units[stop].kind == "/" and units[stop + 1].first in titles:
        # "Vice Minister/Ambassador, Ana Rao"
        stop = after(units, stop, titles[units[stop + 1].first].last)
    stop += stop < len(units) and units[stop].kind == ","
    address = address_at(doc, units, stop)
    return address if address.end - address.at > 1 else Address(k, k)


def _goes_on(doc: Document, units: Sequence[Unit], stop: int) -> bool:
    """Whether a title is another person's: a verb follows, or a comma and that person's full name."""
    if stop >= len(units) or units[stop].kind != ",":
        return stop < len(units) and units[stop].kind == "word"
    address = address_at(doc, units, stop + 1)
    return address.end - address.at >= 2


def subject_at(doc: Document, units: Sequence[Unit], k: int, stop: int, office: Office) -> bool:
    """Whether a title with its article goes on with a verb: ", the Prime Minister" praised.

    One that says more does so where an adverbial opens the sentence: "During talks with X, the head of the FDFA said".
    """
    if k == 0 or stop >= len(units) or units[stop].kind != "word":
        return False
    if doc.lowers[units[stop].first] in _JOINTLY:
        return True
    if units[k - 1].kind in ("a", "an"):
        return doc.lowers[units[stop].first] in _TELLS
    if units[k - 1].kind != "the":
        return False
    opened = doc.lowers[units[0].first] in _ADVERBIAL and doc.lowers[units[stop].first] in _SPEAKING
    return office.bare or opened


def _opening(doc: Document, units: Sequence[Unit], j: int) -> int | None:
    """The unit where a title in apposition begins: past ", the", "(", ", who is the"."""
    k = j + (j < len(units) and units[j].kind in _OPENERS)
    k = _past_capacity(doc, units, k)
    if k == j:
        k += _appointed(doc, units, j)
    if k + 1 < len(units) and units[k].kind == "who" and doc.lowers[units[k + 1].first] in _BEING:
        k += 2 + (k + 2 < len(units) and units[k + 2].kind == "as")
    elif k == j:
        return k if _stands_at_once(doc, units, k) else None
    while k < len(units) and (doc.lowers[units[k].first] in _BEFORE_TITLE or _styled(doc, units, k)):
        k += 1
    if k < len(units) and doc.words[units[k].first][0].isdecimal() and units[k - 1].kind == "the":
        # ", the 15th Commander of the Fleet"
        k += 1
    return k if k < len(units) else None


def _appointed(doc: Document, units: Sequence[Unit], j: int) -> int:
    """How many units from `j` on lead to what somebody is made: "appointed Ana Rao | as", "Ana Rao | was appointed"."""
    told = [doc.lowers[unit.first] for unit in units[j : j + 5]]
    verb = next((n for n, word in enumerate(told) if word in _APPOINTING), len(told))
    if 0 < verb < len(told) and _MADE.issuperset(told[:verb]) and told[verb - 1] not in _HAVING:
        verb += told[verb : verb + 2] == ["sworn", "in"]
        return verb + 1 + (told[verb + 1 : verb + 2] == ["as"])
    return int(told[:1] == ["as"] and _is_appointed(doc, units, j))


def _is_appointed(doc: Document, units: Sequence[Unit], j: int) -> bool:
    """Whether the name that ends before `j` is of somebody whom another appoints: "has appointed | Ana Rao"."""
    k = j - 1
    while k > 0 and units[k].kind in _OF_NAMES:
        k -= 1
    before = doc.lowers[max(0, units[k].first - 2) : units[k].first]
    return k < j - 1 and doc.lowers[units[k].first] in _APPOINTING and _NOT.isdisjoint(before)


def _stands_at_once(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a title with a capital and what it is of stands right after a full name: Ana Rao "Chairman of"."""
    if k < 2 or k + 1 >= len(units) or units[k].kind != "role" or units[k + 1].kind != "of":
        return False
    first = k
    while first > 0 and units[first - 1].kind == "name":
        first -= 1
    named = k - first > 1 and (not first or units[first - 1].kind not in ("the", ":"))
    return named and doc.words[units[k].first].istitle() and doc.words[units[k - 2].first].istitle()


def _styled(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a title's own form of address stands at `k`: X, "Hon'ble" Speaker of the House."""
    following = units[k + 1].kind if k + 1 < len(units) else "."
    return units[k].kind == "honorific" and following == "role" and doc.lowers[units[k].first].startswith("hon")


def _title_start(units: Sequence[Unit], k: int, j: int, titles: Titles) -> int:
    """The unit where the title before `k` begins that takes "newly appointed" in; `k` where none does."""
    return next((i for i in range(k, j, -1) if units[i].first in titles), k)


def _past_capacity(doc: Document, units: Sequence[Unit], k: int) -> int:
    """The unit after "serving as", "in his capacity as"."""
    if k + 3 >= len(units) or doc.lowers[units[k].first] not in _SERVING:
        return k
    if units[k].kind == "in":
        said = [doc.lowers[unit.first] for unit in units[k + 2 : k + 4]]
        return k + 4 if said == ["capacity", "as"] else k
    return k + 2 if units[k + 1].kind == "as" else k


def _second_clause(doc: Document, units: Sequence[Unit], j: int) -> int | None:
    """The unit after "and is (the)" in "who commands the Air Force and is commander of …"."""
    if j + 2 >= len(units) or units[j].kind != "and" or doc.lowers[units[j + 1].first] not in ("is", "was"):
        return None
    return j + 2 + (units[j + 2].kind in ("the", "also"))


def _clause(doc: Document, units: Sequence[Unit], j: int) -> tuple[Office, int] | None:
    """The office that a relative clause tells: ", who heads the State Border Service", "who is chairing the Agency"."""
    k = j + (j < len(units) and units[j].kind == ",")
    if k + 1 >= len(units) or units[k].kind != "who":
        return None
    k += 1 + (doc.lowers[units[k + 1].first] in _AUXILIARIES)
    return office_of_verb(doc, units, k) if k < len(units) else None


def _ranked(doc: Document, units: Sequence[Unit], stop: int) -> bool:
    """Whether an officer is named after a title and a comma: the Commander of the Navy", Rear Admiral" X."""
    if stop >= len(units) or units[stop].kind != ",":
        return False
    address = address_at(doc, units, stop + 1)
    return address.rank is not None and address.end - address.at >= 2


def _claimed(doc: Document, units: Sequence[Unit], stop: int, comma_before: bool) -> bool:
    """Whether the name right after a title, or set off by a comma in a list that does so, makes it that person's."""
    address = address_at(doc, units, stop)
    if address.named:
        return comma_before or not (address.at > stop and units[stop].kind == ",")
    if not comma_before or stop >= len(units) or units[stop].kind != ",":
        return False
    following = address_at(doc, units, stop + 1)
    return following.end - following.at >= 2
