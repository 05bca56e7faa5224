"""Titles in apposition to a name: "Ana Rao, Minister of Trade", "Rao, who is also Speaker"."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.mention.address import Address, address_at
from readouts.mention.chains import MOST_TITLES, Titles, after, chain_at, other_country, serve_own_of_both, short_title
from readouts.mention.offices import Office, office_of_verb
from readouts.mention.units import Unit
from readouts.segment import Document

_BEING = words("is was been serves served became becomes acts acted")
# "who previously served as"
_PAST = words("previously formerly")
_TAKING = words("took takes taken assumed assumes")
# "who has recently become", "who last year became"
_ADVERBS = words("has had also now currently recently just previously formerly last this year month week concurrently")
_AUXILIARIES = frozenset(("is", "was", "currently", "also", "has"))
_SERVING = words("serving acting working in")
_BEFORE_TITLE = words(
    "the a an his her its hon'ble honourable honorable also currently concurrently simultaneously presently now "
    "recently newly appointed new incoming outgoing"
)
_ADVERBIAL = words("during in at after following speaking on")
_SPEAKING = words(
    "said stressed noted emphasized emphasised stated underlined thanked expressed told highlighted praised"
)
_TELLS = words("has have said told says announced disclosed confirmed")
# What two do in a headline: "Rao, Kuwaiti emir discuss trade".
_JOINTLY = words(
    "discuss meet hold confer agree vow pledge sign mull eye explore seek stress hail urge phone talk speak"
)
_OPENERS = frozenset((",", "(", "–", "-", "—"))
_OF_NAMES = words("name given honorific rank .")
_HAVING = frozenset(("has", "had"))
_MADE = _HAVING | words("was is were been being")
# Whom somebody serves: "adviser to the President of Peru".
_SERVED = words("president minister chancellor king emir sultan")
_APPOINTING = words("sworn appointed reappointed re-appointed elected re-elected reelected named")
_NOT = words("not never n't")


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
    while len(found) < MOST_TITLES:
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
    again = bool(found) and units[j].kind != "(" and (units[k - 1].kind == "the" or other_country(found, chain[0]))
    other = titled and units[k - 1].kind == "the" and _goes_on(doc, units, stop)
    owns = stop < len(units) and units[stop].kind in ("'s", "'")
    beyond = stop + (stop < len(units) and units[stop].kind == ",")
    next_one = k == j and address_at(doc, units, beyond).named
    if chain[0].plural or again or other or owns or next_one or subject_at(doc, units, k, stop, chain[0]):
        return [], j
    if not titled and (served := _past_the_served(doc, units, j, stop, chain[-1])) > stop:
        return chain, served
    if _claimed(doc, units, stop, comma_before) or (titled and _ranked(doc, units, stop)):
        addressing = chain[-1].role == "ambassador" and chain[-1].bare and not chain[-1].serves
        joined = units[j].kind == "," and j + 1 < k and units[j + 1].kind == "and"
        mine = [] if titled or addressing or joined else chain[:-1]
        return mine, after(units, k, mine[-1].last) if mine else j
    if j < k and not _PAST.isdisjoint(doc.lowers[units[j].first : units[k].first]):
        for office in chain:
            office.former = True
            office.settle(office.level, None)
    return chain, stop + (stop < len(units) and units[stop].kind == ")")


def _past_the_served(doc: Document, units: Sequence[Unit], j: int, stop: int, office: Office) -> int:
    """The unit after the name of the ruler whom the named person serves; `stop` where the title is not so.

    Ana Rao, adviser to the President of Peru "Ida Ek", met.
    """
    full = j > 1 and units[j].kind == "," and units[j - 1].kind == units[j - 2].kind == "name"
    title = office.title.lower().split()
    # Not "X, President of Peru Ida Ek": two who met
    serving = "to" in title and not _SERVED.isdisjoint(title[title.index("to") :])
    if not (full and serving and units[stop - 1].kind == "country"):
        return stop
    address = address_at(doc, units, stop)
    return address.end if address.at == stop and address.end - stop > 1 else stop


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
    if k < len(units) and (office := _told_of_who(doc, units, k)) > k:
        k = office
    elif k == j and j < len(units) and doc.lowers[units[j].first] == "is":
        k += 1
    elif k == j:
        return k if _stands_at_once(doc, units, k) else None
    while k < len(units) and (doc.lowers[units[k].first] in _BEFORE_TITLE or _styled(doc, units, k)):
        k += 1
    if k < len(units) and doc.words[units[k].first][0].isdecimal() and units[k - 1].kind == "the":
        # ", the 15th Commander of the Fleet"
        k += 1
    return k if k < len(units) else None


def _told_of_who(doc: Document, units: Sequence[Unit], k: int) -> int:
    """The unit after "who is", "who has served as", "who last year became", "who took office as"; `k` elsewhere."""
    told = [doc.lowers[unit.first] for unit in units[k : k + 7]]
    if told[:1] != ["who"]:
        return k
    verb = next((n for n, word in enumerate(told[1:], 1) if word not in _ADVERBS), len(told))
    if told[verb : verb + 1] and told[verb] in _TAKING:
        verb = next((n for n in range(verb + 1, len(told)) if told[n] in ("as", ",")), len(told))
        return k + verb + 1 if told[verb : verb + 1] == ["as"] else k
    if told[verb : verb + 1] and told[verb] in _BEING:
        return k + verb + 1 + (told[verb + 1 : verb + 2] == ["as"])
    return k


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
