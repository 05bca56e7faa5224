"""What stands after a title and belongs to it: Minister "of Foreign Affairs" "of the Republic of Poland"."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from readouts.lexicon.entries import word_list, words
from readouts.lexicon.function_words import NATION_WORDS
from readouts.mention.bodies import body_end, institution_after
from readouts.mention.units import Unit
from readouts.segment import Document

# Titles sent abroad: ambassador "to", "in" a country.
ABROAD = frozenset(("ambassador", "high_commissioner", "mission_head"))
# Titles that serve a person or speak for one: adviser "to the President", envoy "of the Secretary-General".
_OF_SOMEONE = words(
    "adviser envoy official chief_of_staff spouse representative other secretary_general secretary head director "
    "ambassador security_council_secretary"
)
# Titles in an institution that may be a person's: State Secretary in the Chancellery "of the President".
_IN_OFFICE = frozenset(("deputy_minister", "secretary_of_state"))
# What may follow a title with "to" or "in" and a place: "representative in Georgia", "commander in Europe".
_POSTED = ABROAD | words("chief_of_staff envoy representative official regional adviser delegation_head igo_official")
_SPEAKING_ON = words("high_commissioner representative adviser envoy head chair")
# "Minister of State for Europe at the Foreign Office"
_STATE_FOR = 12
_NOT_AT = words("head_of_state president head_of_government speaker minister")
_IN_INSTITUTION = (
    words(
        "minister official adviser secretary secretary_of_state undersecretary_of_state deputy_minister "
        "member_of_parliament"
    )
    | _POSTED
)
# Titles that assist a minister: Parliamentary Secretary "to the Minister of Defence".
_OF_PRESIDENCY = frozenset(("minister", "deputy_minister"))
_ASSISTING = frozenset(("deputy_minister", "minister_delegate"))
_LOCAL = words("delegation embassy department army force agency")
_OF_SEVERAL = words(
    "president minister head speaker head_of_state head_of_government deputy_minister leader ambassador chief_of_staff "
    "chief_of_general_staff security_council_secretary high_commissioner envoy representative delegation_head"
)
# "the foreign ministers from Chad and Mali"
_FROM_STATES = words("minister leader delegation_head head_of_state head_of_government president speaker")
# Titles that their field follows at once: "Secretary" National Food Security.
_OF_FIELD = frozenset(("secretary", "permanent_secretary"))
_WITH_FIELD_APART = _OF_FIELD | {"executive"}
# Titles that their region follows at once: "Governor" Sindh, "Chief Minister" Balochistan.
_OF_REGION = frozenset(("governor", "governor_or_mayor"))
# Cities that are given names as often: "Counsellor Mary Hill".
_GIVEN_CITIES = word_list("given_cities")
# Titles that their city follows at once: "Commissioner" Karachi.
_OF_CITY = _OF_REGION | {"commissioner", "head", "head_of_agency", "official"}
# Titles that their region of the world follows at once: "Vice President" South Asia.
_OF_AREA = words("vice_president vice_executive regional director")
# Titles that the institution headed may follow at once: "Director General" Civil Aviation Authority.
_IN_NAMES = words("portfolio modifier name")
_AT_ONCE = words("director chair head military_commander managing_director")
# Titles that a comma alone parts from the body headed: "Director-General", World Trade Organization.
_OF_BODIES = words("president chair director head secretary_general managing_director executive regional")
_STATED, _ENDS = words("country adjective 's '"), words(", . ; ) and (")
_CHARGED = frozenset((("responsible", "for"), ("charged", "with")))
_TASK = words("word the of and , portfolio adjective institution")
_NOT_TASK = words("under met meets said told visited received who which that has have is was were will during")
_LONGEST_TASK, _SHORTEST_TASK = 12, 2
_OF_FACTIONS, _LONGEST_FACTION = words("the name modifier portfolio adjective given"), 7
_LINKS = words("of for to in at on within ,")
_QUOTES = frozenset(("'", "‘", '"', "“", "”"))
_NAMED = words("name given honorific rank")
_POINTING = words("the this that our")
_NAMING = words("role rank honorific word country")
# "the Peruvian State Border Service"
_OF_NAMES_OF_BODIES = words("institution portfolio role modifier")
_ASIDE_ENDS = words(") name given honorific rank role")
_IN_AREAS = words("name country city adjective portfolio")
_AREAS = words("sea gulf horn sahel lakes basin peninsula strait ocean caucasus balkans sudans")
# Two areas may be parts of one name; a list has three.
_FEWEST_AREAS = 3


@dataclass(slots=True)
class Complement:
    """One complement of a title: its link ("of", "for", "to", "" where it stands at once) and its units."""

    link: str
    units: list[Unit] = field(default_factory=list)

    def names(self, kind: str) -> bool:
        """Whether it has a unit of this kind."""
        return any(unit.kind == kind for unit in self.units)


def complements_from(
    doc: Document, units: Sequence[Unit], k: int, role: str, known: Sequence[Complement] = ()
) -> tuple[int, list[Complement]]:
    """The end of a title's phrase, and its complements from unit `k` on, after those `known`."""
    found = list(known)
    while k < len(units):
        end = _end(doc, units, k, role, found)
        if end == k:
            break
        remark = units[k].kind == "(" and any(unit.kind in ("role", "word") for unit in units[k:end])
        said = takewhile(lambda unit: unit.kind != "with", units[k:end])
        taken = [unit for unit in said if unit.kind not in ("the", "(", ")")] if not remark else []
        charged, sent = _charged(doc, units, k), _accredited(doc, units, k, role)
        from_state = units[k].kind == "from" and role in _FROM_STATES
        link = taken[0].kind if taken and taken[0].kind in _LINKS else ""
        link = "for" if charged else "to" if sent else "of" if from_state else link
        found.append(Complement(link, taken[charged or sent or bool(link) :]))
        k = end
    return k, found


def noun_phrase(doc: Document, units: Sequence[Unit], k: int, link: str, role: str) -> int:
    """The end of the noun phrase of a complement that begins at `k`; `k` where there is none."""
    if link == "for" and role == "envoy" and (end := _areas_end(doc, units, k)):
        return end
    sent = (link == "to" and role in ABROAD) or (link == "for" and role in _POSTED)
    return body_end(doc, units, k, link, role in _OF_SEVERAL or sent)


def _areas_end(doc: Document, units: Sequence[Unit], k: int) -> int:
    """The end of a list of areas that an envoy is sent for: "the Red Sea, Gulf of Aden and Somalia"; 0 for no list."""
    items, closing = 0, False
    while (end := _area(doc, units, k)) > k:
        items += 1
        if closing or end >= len(units) or units[end].kind not in (",", "and"):
            return end * (closing and items >= _FEWEST_AREAS)
        k, closing = end + 1, units[end].kind == "and"
    return 0


def _area(doc: Document, units: Sequence[Unit], k: int) -> int:
    """The unit after the country, or the area with a word of geography in its name, at `k`; `k` where none stands."""
    j = k + (k < len(units) and units[k].kind == "the")
    first = j
    while j < len(units) and (units[j].kind in _IN_AREAS or (units[j].kind == "of" and j > first)):
        j += 1
    named = {doc.lowers[unit.first] for unit in units[first:j]}
    return j if (j == first + 1 and units[first].kind == "country") or not named.isdisjoint(_AREAS) else k


def _end(doc: Document, units: Sequence[Unit], k: int, role: str, found: Sequence[Complement]) -> int:
    """The end of one more complement beginning at `k`; `k` itself where there is none."""
    kind = units[k].kind
    if kind == "(":
        return _bracket_end(doc, units, k)
    if kind in _QUOTES:
        return _quote_end(units, k) if found and found[-1].names("institution") else k
    if (sent := _accredited(doc, units, k, role)) and (end := _end(doc, units, k + sent - 1, role, found)) > k + sent:
        return end
    charged = _charged(doc, units, k)
    if charged:
        end = noun_phrase(doc, units, k + charged, "for", role)
        return end if end > k + charged else k
    if doc.lowers[units[k].first] == "under":
        return _under_end(doc, units, k, role)
    if doc.lowers[units[k].first] == "between":
        return _between_end(doc, units, k, role, found)
    if (kind == "of" or (kind in ("to", "in") and role in ABROAD)) and _nation_at(doc, units, k + 1):
        return k + 3
    if kind == "of" and role == "head" and (end := _state_end(doc, units, k + 1)):
        return end
    if kind == "for" and (task := _task_end(doc, units, k, found)):
        return task
    if kind in ("of", "for", "to") and _leads_a_title(units, k + 1):
        return k
    if kind in ("of", "for"):
        return _person_served(doc, units, k, noun_phrase(doc, units, k + 1, kind, role), role)
    if kind == "from" and role == "member_of_parliament":
        return _faction_end(units, k)
    if kind == "from" and role in _FROM_STATES:
        end = noun_phrase(doc, units, k + 1, "of", role)
        return end if end > k + 1 and units[end - 1].kind == "country" else k
    if kind == "to":
        return _to_end(doc, units, k, role, found)
    if kind in ("in", "on", "at", "within"):
        return _area_end(doc, units, k, role, found)
    if kind == ",":
        return _after_comma(doc, units, k, role, found)
    return _at_once(doc, units, k, role, found)


def _leads_a_title(units: Sequence[Unit], k: int) -> bool:
    """Whether the adjective at unit `k` is of the next person's title: spokesperson for "French President" X."""
    following = [unit.kind for unit in units[k : k + 3]]
    return following[:2] == ["adjective", "role"] and following[2:] != [] and following[2] in _NAMED


def _faction_end(units: Sequence[Unit], k: int) -> int:
    """The end of "from the Green faction" after a member of parliament; `k` where no faction is named."""
    j = k + 1
    while j < len(units) and j - k < _LONGEST_FACTION and units[j].kind in _OF_FACTIONS:
        j += 1
    return j + 1 if j < len(units) and units[j].kind == "institution" else k


def _task_end(doc: Document, units: Sequence[Unit], k: int, found: Sequence[Complement]) -> int:
    """The end of what an institution is for, in small letters, before a name or what it is under; 0 where none is.

    The State Service "for the management of farm credits" (under the Ministry of Agriculture) Rao.
    """
    if not found or not found[-1].names("institution") or k + 1 >= len(units):
        return 0
    j = k + 1
    while j < len(units) and j - k < _LONGEST_TASK and doc.lowers[units[j].first] not in _NOT_TASK:
        if units[j].kind not in _TASK or doc.words[units[j].first][0].isupper():
            break
        j += 1
    plain = j - k > _SHORTEST_TASK and any(unit.kind == "word" for unit in units[k + 1 : j])
    follows = j < len(units) and (
        units[j].kind in ("name", "honorific", "rank") or doc.lowers[units[j].first] == "under"
    )
    return j if plain and follows else 0


def _quote_end(units: Sequence[Unit], k: int) -> int:
    """The end of an institution's name in quotes: the Internal Security Force "'Lekhwiya'"; `k` where none is."""
    end = next((j for j in range(k + 2, min(k + 5, len(units))) if units[j].kind in _QUOTES), k)
    return end + 1 if end > k and all(unit.kind == "name" for unit in units[k + 1 : end]) else k


def _nation_at(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether only "the country", "this country" stands at unit `k`, which the text before names."""
    if k + 1 >= len(units) or doc.lowers[units[k].first] not in _POINTING:
        return False
    following = units[k + 2].kind if k + 2 < len(units) else "."
    return units[k + 1].kind == "word" and doc.lowers[units[k + 1].first] in NATION_WORDS and following != "of"


def _state_end(doc: Document, units: Sequence[Unit], k: int) -> int:
    """The end of "the Peruvian state" at unit `k`, of which nobody but the head of state is head; 0 elsewhere."""
    at = k + (k < len(units) and units[k].kind == "the")
    told = at + 2 < len(units) and units[at].kind == "adjective" and doc.lowers[units[at + 1].first] == "state"
    goes_on = told and (units[at + 2].kind in _OF_NAMES_OF_BODIES or _institution_near(units, at + 2))
    return at + 2 if told and not goes_on else 0


def _charged(doc: Document, units: Sequence[Unit], k: int) -> int:
    """How many units "in charge of", "responsible for" at `k` are; 0 where none of these stands."""
    said = tuple(doc.lowers[unit.first] for unit in units[k : k + 3])
    return 3 if said == ("in", "charge", "of") else 2 * (said[:2] in _CHARGED)


def _accredited(doc: Document, units: Sequence[Unit], k: int, role: str) -> int:
    """How many units "accredited to" an ambassador's post at `k` are; 0 where neither stands."""
    return 2 * (role in ABROAD and [doc.lowers[unit.first] for unit in units[k : k + 2]] == ["accredited", "to"])


def _under_end(doc: Document, units: Sequence[Unit], k: int, role: str) -> int:
    """The end of "under the President of Uzbekistan", "under the Ministry of Justice"; `k` where neither stands."""
    j = k + 2
    if j >= len(units) or units[k + 1].kind != "the":
        return k
    if units[j].kind != "role":
        end = noun_phrase(doc, units, k + 1, "of", role)
        return end if any(unit.kind == "institution" for unit in units[k + 1 : end]) else k
    return max(j + 1, noun_phrase(doc, units, j + 2, "of", role)) if _of_more(doc, units, j, role) else j + 1


def _between_end(doc: Document, units: Sequence[Unit], k: int, role: str, found: Sequence[Complement]) -> int:
    """The end of "between Azerbaijan and Spain" after a group or committee; `k` elsewhere."""
    named = bool(found) and found[-1].names("institution")
    end = body_end(doc, units, k + 1, "between", True)
    two = end == k + 4 and units[k + 1].kind == units[k + 3].kind == "country"
    return end if named and two else k


def _at_once(doc: Document, units: Sequence[Unit], k: int, role: str, found: Sequence[Complement]) -> int:
    """The end of what follows without a link: "designate", "High Commissioner Sri Lanka", "Director General ISPR"."""
    kind = units[k].kind
    numbered = kind == "name" and doc.words[units[k].first] in ("II", "III")
    if not found and (numbered or (kind == "modifier" and doc.lowers[units[k].first] in ("designate", "elect"))):
        return k + 1
    part = kind == "country" and units[k].entries[0].level == "region"
    region = part and role in _OF_REGION
    given = doc.lowers[units[k].first] in _GIVEN_CITIES
    if not found and kind == "city" and not given and role in _OF_CITY and _full_name(units, k + 1):
        return k + 1
    if part and _held(units, k + 1):
        # "Inspector General of Police Punjab Usman Cheema"
        return k + 1
    if role in _OF_AREA and (area := _world_region(doc, units, k)) > k:
        return area
    if not found and kind == "country" and (region or role in ABROAD or _full_name(units, k + 1)):
        return k + 1
    following = units[k + 1].kind if k + 1 < len(units) else "."
    placed = kind in ("adjective", "country") and following == "institution"
    bracketed = bool(found) and units[k - 1].kind == ")" and (kind == "institution" or placed)
    headed = role in _AT_ONCE and kind in _IN_NAMES and _institution_near(units, k + 1)
    # "Additional Secretary Power Division"
    secretary = role in _OF_FIELD or doc.lowers[units[k].first - 1] == "secretary"
    field_of_office = secretary and "portfolio" in (kind, following if kind == "modifier" else "")
    none_yet = all(complement.names("modifier") for complement in found)
    direct = bracketed or (none_yet and (kind in ("institution", "body") or placed or headed or field_of_office))
    if not direct or not doc.words[units[k].first][0].isupper():
        return k
    end = noun_phrase(doc, units, k, "", role)
    return end if end >= len(units) or units[end].kind != "role" else k


def _held(units: Sequence[Unit], k: int) -> bool:
    """Whether who holds a title stands at unit `k`: a full name, or one with a form of address."""
    return _full_name(units, k) or (k < len(units) and units[k].kind in ("honorific", "rank"))


def _world_region(doc: Document, units: Sequence[Unit], k: int) -> int:
    """The end of a region of the world before a name: "South Asia Region", "Africa and Middle East"; else `k`."""
    j = k
    while j < len(units) and (_is_area(doc, units[j]) or (units[j].kind == "and" and _is_area(doc, units[j - 1]))):
        j += 1
    j += j > k and j < len(units) and doc.words[units[j].first] == "Region"
    return j if j > k and (_held(units, j) or (j < len(units) and units[j].kind == "body")) else k


def _is_area(doc: Document, unit: Unit) -> bool:
    """Whether a unit names a region of the world, as departments of foreign affairs do."""
    return unit.kind == "portfolio" and unit.entries[0].value == "foreign-affairs" and doc.words[unit.first].istitle()


def _name_in_brackets(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether the brackets at unit `k` hold a name and nothing else: the Premier "(Ana Horvat)"."""
    j = k + 1
    while j < len(units) and units[j].kind == "name":
        j += 1
    full = j - k > 2 and not doc.words[units[k + 1].first].isupper()
    goes_on = j + 1 < len(units) and units[j + 1].kind in ("for", "of")
    return full and j < len(units) and units[j].kind == ")" and not goes_on


def _institution_near(units: Sequence[Unit], k: int) -> bool:
    """Whether the name that goes on at unit `k` is an institution's."""
    following = next((unit for unit in units[k : k + 3] if unit.kind not in _IN_NAMES), None)
    return following is not None and following.kind == "institution"


def _full_name(units: Sequence[Unit], k: int) -> bool:
    """Whether two words of a name stand from `k` on: Foreign Minister Thailand "Somsak Wattana", not Israel "Katz"."""
    return k + 1 < len(units) and units[k].kind == units[k + 1].kind == "name"


def _bracket_end(doc: Document, units: Sequence[Unit], k: int) -> int:
    """The end of a short remark in brackets that names no one: "(SOCAR)", "(East)", "(UK)"; before a name "(left)"."""
    if _name_in_brackets(doc, units, k):
        return k
    if [unit.kind for unit in units[k + 1 : k + 3]] == ["role", ")"]:
        # "Minister of State (MoS)"
        return k + 3
    if k + 1 < len(units) and units[k + 1].kind == "word":
        return _aside_end(units, k)
    for end in range(k + 1, min(k + 6, len(units))):
        if units[end].kind == ")":
            return end + 1
        acronym = units[end].kind == "role" and doc.words[units[end].first].isupper()
        first = end == k + 1 and (acronym or units[end].kind == "country")
        if units[end].kind in _NAMING and not first:
            return k
    return k


def _aside_end(units: Sequence[Unit], k: int) -> int:
    """The end of an aside in brackets between a title and its name: "(left)", "(concurrently to Chad)"; else `k`."""
    end = next((j for j in range(k + 1, min(k + 6, len(units) - 1)) if units[j].kind in _ASIDE_ENDS), k)
    return end + 1 if units[end].kind == ")" and units[end + 1].kind in _NAMED else k


def _to_end(doc: Document, units: Sequence[Unit], k: int, role: str, found: Sequence[Complement]) -> int:
    """The end of "to Azerbaijan", "to the President", "to the Presidency"."""
    end = noun_phrase(doc, units, k + 1, "to", role)
    seat = units[min(k + 2, len(units) - 1)].reading("institution")
    if seat is not None and seat.value == "presidency" and role in _OF_PRESIDENCY:
        return end
    served = _person_served(doc, units, k, end, role)
    of_office = role in _OF_FIELD and any(unit.kind in ("institution", "portfolio") for unit in units[k:end])
    placed = role == "director" and end < len(units) and units[end].kind in ("name", "honorific")
    placed = placed and all(unit.kind in ("the", "country", "and", ",") for unit in units[k + 1 : end])
    return served if served > end or role in _POSTED or placed or of_office or _sends(found) else k


def _sends(found: Sequence[Complement]) -> bool:
    """Whether a mission is named that is "to" somewhere: head of the Delegation of the EU "to Tajikistan"."""
    named = [unit.entries[0].value for complement in found for unit in complement.units if unit.kind == "institution"]
    return "delegation" in named or "embassy" in named


def _area_end(doc: Document, units: Sequence[Unit], k: int, role: str, found: Sequence[Complement]) -> int:
    """The end of "in the Presidency", "at the Ministry of Defence", "on Foreign Relations"."""
    kind = units[k].kind
    end = noun_phrase(doc, units, k + 1, kind, role)
    if kind == "in" and _of_state(units, k + 1, end, any(complement.names("portfolio") for complement in found)):
        return end
    if end == k + 1:
        return k + 2 * _of_its_task(units, k, found)
    over = [unit.entries[0].value for unit in found[-1].units if unit.kind == "institution"] if found else []
    institution = any(unit.kind == "institution" for unit in units[k + 1 : end])
    if kind == "on":
        fits = bool(over) or role in _SPEAKING_ON
    elif kind == "at":
        body = institution or units[k + 1 + (units[k + 1].kind == "the")].kind == "body"
        before = " ".join(doc.lowers[max(0, units[k].first - _STATE_FOR) : units[k].first])
        fits = body and (role not in _NOT_AT or "minister of state" in before)
    elif institution:
        fits = role in _IN_INSTITUTION
    elif kind == "within":
        fits = False
    else:
        fits = role in _POSTED | _OF_REGION or role == "military_commander" or not _LOCAL.isdisjoint(over)
    return end if fits else k


def _of_state(units: Sequence[Unit], k: int, end: int, fielded: bool) -> bool:
    """Whether nothing but a state stands from `k` to `end`, then its holder: "in the Sultanate of Oman" Sayyid X."""
    k += k < end and units[k].kind == "the"
    held = end < len(units) and (units[end].kind in ("honorific", "rank") or (fielded and _full_name(units, end)))
    return held and end == k + 1 and units[k].kind == "country"


def _of_its_task(units: Sequence[Unit], k: int, found: Sequence[Complement]) -> bool:
    """Whether "in" still tells what an institution is for: the Agency against Trafficking "in Persons"."""
    told = any(complement.names("institution") for complement in found[:-1])
    named = told and k + 2 < len(units) and units[k + 1].kind == "name"
    return named and units[k + 2].kind in (",", "(", "honorific", "rank")


def _person_served(doc: Document, units: Sequence[Unit], k: int, end: int, role: str) -> int:
    """The end of the complement, with the title of the person served: "to the President", "of the Emir".

    `end` is where it ends without one; a title that a name follows without an article is its bearer's.
    """
    plain = end if end > k + 1 else k
    assisting = role in _ASSISTING and units[k].kind == "to"
    serving = role in _OF_SOMEONE or assisting or (role in _IN_OFFICE and units[k - 1].kind == "institution")
    if not serving or end >= len(units):
        return plain
    j = end
    while j < len(units) and units[j].kind in ("the", "his", "her", "modifier", "honorific", "'s"):
        j += 1
    following = units[j].kind if j < len(units) else "."
    office_of = units[k - 1].kind == "institution" and following == "name"
    if j > k + 1 and _majesty(doc, units[j - 1]) and (office_of or following not in ("name", "role")):
        return j
    article = units[k + 1].kind in ("the", "his", "her")
    if following != "role" or not (article or end > k + 1 or j == k + 1):
        return plain
    beyond = units[j + 1].kind if j + 1 < len(units) else "."
    named = beyond in ("name", "given", "honorific", "rank")
    # "adviser to the President, Rao", but "the wife of the late President Rao"
    if named and role == "spouse":
        return k
    if named and not article:
        return plain
    return max(j + 1, noun_phrase(doc, units, j + 2, "of", role)) if _of_more(doc, units, j, role) else j + 1


def _of_more(doc: Document, units: Sequence[Unit], j: int, role: str) -> bool:
    """Whether "of" and a name go on after the served person's title: the President "of Georgia"."""
    if j + 2 >= len(units) or units[j + 1].kind != "of":
        return False
    return noun_phrase(doc, units, j + 2, "of", role) > j + 2


def _majesty(doc: Document, unit: Unit) -> bool:
    return unit.kind == "honorific" and "majesty" in doc.lowers[unit.last - 1]


def _abbreviated(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether the title's acronym stands between commas from `k` on: the National Security Adviser", NSA," X."""
    if k + 2 >= len(units) or units[k + 2].kind != ",":
        return False
    short = doc.words[units[k + 1].first]
    first = max(0, units[k].first - 2 * len(short))
    initials = "".join(word[0] for word in doc.words[first : units[k].first] if word[0].isupper())
    return len(short) > 1 and short.isupper() and initials.endswith(short)


def _field_after(doc: Document, units: Sequence[Unit], k: int, role: str) -> int:
    """The end of a field set off after a title: Secretary", National Food Security", met; 0 where none is."""
    capital = units[k].kind in ("portfolio", "modifier") and doc.words[units[k].first][0].isupper()
    end = noun_phrase(doc, units, k, "", role) if capital else k
    end = end if any(unit.kind == "portfolio" for unit in units[k:end]) else k
    closed = end >= len(units) or units[end].kind in ("word", ",", ".", "and", ")", "of", ";") or _full_name(units, end)
    return end if end > k and closed else 0


def _set_off(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a title with a capital and no state stands before a comma at `k`, and nothing but a body after it.

    "Director-General, World Trade Organization;", but not "Peru's President, UNESCO, and", "director, NATO, EU and".
    """
    title = next((j for j in range(k - 1, -1, -1) if units[j].kind == "role"), k)
    plain = doc.words[units[title].first][0].isupper() and units[title - 1].kind not in _STATED
    beyond = [unit.kind for unit in units[k + 2 : k + 4]]
    return plain and (not beyond or beyond[0] in _ENDS) and beyond[1:] != ["body"]


def _after_comma(doc: Document, units: Sequence[Unit], k: int, role: str, found: Sequence[Complement]) -> int:
    """The end of what a comma goes on with: the country, or the institution (", Ministry of Defence, India")."""
    if k + 1 >= len(units):
        return k
    if _abbreviated(doc, units, k):
        return k + 2
    following = units[k + 1]
    if following.kind == "country" and found and not any(c.names("country") or c.names("adjective") for c in found):
        beyond = units[k + 2].kind if k + 2 < len(units) else "."
        region = following.entries[0].level == "region" and beyond in ("honorific", "rank")
        return k + 2 if region or beyond in (",", ".", ";", ")", "and", "(") else k
    if role in _WITH_FIELD_APART and not found and (end := _field_after(doc, units, k + 1, role)):
        return end
    if following.kind == "body" and not found and role in _OF_BODIES:
        return k + 2 if _set_off(doc, units, k) else k
    placed = following.kind == "country" and k + 2 < len(units) and units[k + 2].kind == "institution"
    named = following.kind in _IN_NAMES and institution_after(doc, units, k + 1)
    proper = placed or named or following.kind in ("institution", "adjective")
    capital = proper and doc.words[following.first][0].isupper()
    if not capital or any(complement.names("institution") for complement in found):
        return k
    end = noun_phrase(doc, units, k + 1, "", role)
    closed = end >= len(units) or units[end].kind not in ("role", "'s", "word")
    return end if closed and any(unit.kind == "institution" for unit in units[k + 1 : end]) else k
