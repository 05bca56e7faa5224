"""What stands after a title and belongs to it: Minister "of Foreign Affairs" "of the Republic of Poland"."""

from collections.abc import Sequence
from itertools import takewhile

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import NATION_WORDS
from readouts.mention.after_comma import after_comma
from readouts.mention.at_once import OF_REGION, at_once, full_name, institution_near
from readouts.mention.bodies import body_end
from readouts.mention.complement import ABROAD, POSTED, Complement, noun_phrase
from readouts.mention.remarks import NAMED, QUOTES, bracket_end, quote_end
from readouts.mention.served import person_served, to_end, under_end
from readouts.mention.units import Unit
from readouts.segment import Document

_SPEAKING_ON = words("high_commissioner representative adviser envoy head chair")
# "Minister of State for Europe at the Foreign Office"
_STATE_FOR = 12
_NOT_AT = words("head_of_state president head_of_government speaker minister")
_IN_INSTITUTION = (
    words(
        "minister official adviser secretary secretary_of_state undersecretary_of_state deputy_minister "
        "member_of_parliament"
    )
    | POSTED
)
_LOCAL = words("delegation embassy department army force agency")
# "the foreign ministers from Chad and Mali"
_FROM_STATES = words("minister leader delegation_head head_of_state head_of_government president speaker")
_CHARGED = frozenset((("responsible", "for"), ("charged", "with")))
_TASK = words("word the of and , portfolio adjective institution")
_NOT_TASK = words("under met meets said told visited received who which that has have is was were will during")
_LONGEST_TASK, _SHORTEST_TASK = 12, 2
_OF_FACTIONS, _LONGEST_FACTION = words("the name modifier portfolio adjective given"), 7
_LINKS = words("of for to in at on within ,")
_POINTING = words("the this that our")
# "the Peruvian State Border Service"
_OF_NAMES_OF_BODIES = words("institution portfolio role modifier")


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


def _end(doc: Document, units: Sequence[Unit], k: int, role: str, found: Sequence[Complement]) -> int:
    """The end of one more complement beginning at `k`; `k` itself where there is none."""
    kind = units[k].kind
    if kind == "(":
        return bracket_end(doc, units, k)
    if kind in QUOTES:
        return quote_end(units, k) if found and found[-1].names("institution") else k
    if (sent := _accredited(doc, units, k, role)) and (end := _end(doc, units, k + sent - 1, role, found)) > k + sent:
        return end
    charged = _charged(doc, units, k)
    if charged:
        end = noun_phrase(doc, units, k + charged, "for", role)
        return end if end > k + charged else k
    if doc.lowers[units[k].first] == "under":
        return under_end(doc, units, k, role)
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
        return person_served(doc, units, k, noun_phrase(doc, units, k + 1, kind, role), role)
    if kind == "from" and role == "member_of_parliament":
        return _faction_end(units, k)
    if kind == "from" and role in _FROM_STATES:
        end = noun_phrase(doc, units, k + 1, "of", role)
        return end if end > k + 1 and units[end - 1].kind == "country" else k
    if kind == "to":
        return to_end(doc, units, k, role, found)
    if kind in ("in", "on", "at", "within"):
        return _area_end(doc, units, k, role, found)
    if kind == ",":
        return after_comma(doc, units, k, role, found)
    return at_once(doc, units, k, role, found)


def _leads_a_title(units: Sequence[Unit], k: int) -> bool:
    """Whether the adjective at unit `k` is of the next person's title: spokesperson for "French President" X."""
    following = [unit.kind for unit in units[k : k + 3]]
    return following[:2] == ["adjective", "role"] and following[2:] != [] and following[2] in NAMED


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
    goes_on = told and (units[at + 2].kind in _OF_NAMES_OF_BODIES or institution_near(units, at + 2))
    return at + 2 if told and not goes_on else 0


def _charged(doc: Document, units: Sequence[Unit], k: int) -> int:
    """How many units "in charge of", "responsible for" at `k` are; 0 where none of these stands."""
    said = tuple(doc.lowers[unit.first] for unit in units[k : k + 3])
    return 3 if said == ("in", "charge", "of") else 2 * (said[:2] in _CHARGED)


def _accredited(doc: Document, units: Sequence[Unit], k: int, role: str) -> int:
    """How many units "accredited to" an ambassador's post at `k` are; 0 where neither stands."""
    return 2 * (role in ABROAD and [doc.lowers[unit.first] for unit in units[k : k + 2]] == ["accredited", "to"])


def _between_end(doc: Document, units: Sequence[Unit], k: int, role: str, found: Sequence[Complement]) -> int:
    """The end of "between Azerbaijan and Spain" after a group or committee; `k` elsewhere."""
    named = bool(found) and found[-1].names("institution")
    end = body_end(doc, units, k + 1, "between", True)
    two = end == k + 4 and units[k + 1].kind == units[k + 3].kind == "country"
    return end if named and two else k


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
        fits = role in POSTED | OF_REGION or role == "military_commander" or not _LOCAL.isdisjoint(over)
    return end if fits else k


def _of_state(units: Sequence[Unit], k: int, end: int, fielded: bool) -> bool:
    """Whether nothing but a state stands from `k` to `end`, then its holder: "in the Sultanate of Oman" Sayyid X."""
    k += k < end and units[k].kind == "the"
    held = end < len(units) and (units[end].kind in ("honorific", "rank") or (fielded and full_name(units, end)))
    return held and end == k + 1 and units[k].kind == "country"


def _of_its_task(units: Sequence[Unit], k: int, found: Sequence[Complement]) -> bool:
    """Whether "in" still tells what an institution is for: the Agency against Trafficking "in Persons"."""
    told = any(complement.names("institution") for complement in found[:-1])
    named = told and k + 2 < len(units) and units[k + 1].kind == "name"
    return named and units[k + 2].kind in (",", "(", "honorific", "rank")
