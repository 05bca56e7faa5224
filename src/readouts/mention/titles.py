"""Title phrases: a title's word with what stands before it and the complements after it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from readouts.lexicon import Entry
from readouts.mention.bodies import CONTENT, acronym, body_end
from readouts.mention.units import Unit
from readouts.segment import Document

# Titles sent abroad: ambassador "to", "in" a country.
ABROAD = frozenset(("ambassador", "high_commissioner"))
# Titles that serve a person or speak for one: adviser "to the President", envoy "of the Secretary-General".
_OF_SOMEONE = frozenset("adviser envoy official chief_of_staff spouse representative other secretary_general secretary head director".split())
_AREA_LINKS = frozenset(("to", "in", "on", "at"))
# What may follow a title with "to" or "in" and a place: "representative in Georgia", "commander in Europe".
_POSTED = ABROAD | frozenset("chief_of_staff envoy representative official regional adviser delegation_head igo_official".split())
_OF_NATION = frozenset("country republic nation kingdom state city capital".split())
_COMPANY_TITLES = frozenset(("executive", "managing_director"))
_ALSO_VERBS = frozenset(("head", "heads", "chair", "chairs"))
_OBJECT_STARTS = frozenset(("the", "a", "an", "to", "his", "her", "its", "on"))
_MAX_NAMES = 4
_NEAR = 12


@dataclass(slots=True)
class Complement:
    """One complement of a title: its link ("of", "for", "to", "" where it stands at once) and its units."""

    link: str
    units: list[Unit] = field(default_factory=list)


@dataclass(slots=True)
class Title:
    """A title phrase: the places of its units (`at` is the title's own, its first word `word`), what stands before and after it."""

    start: int
    at: int
    stop: int
    word: int
    role: Entry
    lead: list[Unit]
    complements: list[Complement]


def titles_of(doc: Document, units: Sequence[Unit]) -> list[Title]:
    """The title phrases of a sentence, in order, without overlap."""
    found: list[Title] = []
    limit = 0
    for at, unit in enumerate(units):
        if at < limit or unit.kind != "role" or not _is_title(doc, units, at):
            continue
        start = _lead_start(doc, units, at, limit)
        owner = _owner_before(units, start) if start == at else []
        stop, complements = _complements(doc, units, at + 1, unit.entries[0].value, [])
        found.append(Title(start, at, stop, unit.first, unit.entries[0], owner + list(units[start:at]), complements))
        limit = stop
    return found


def _owner_before(units: Sequence[Unit], start: int) -> list[Unit]:
    """The institution that a pronoun before a title means: "the BioCubaFarma group, whose" president."""
    if start == 0 or units[start - 1].kind not in ("whose", "its"):
        return []
    before = units[max(0, start - _NEAR) : start - 1]
    named = [k for k, unit in enumerate(before) if unit.kind == "institution"]
    if not named:
        return []
    return [unit for unit in before[max(0, named[-1] - 1) : named[-1] + 1] if unit.kind == "institution"]


def verbal_title(doc: Document, units: Sequence[Unit], k: int, role: Entry) -> Title:
    """The title that a verb at unit `k` amounts to: "commands" the US Air Force in Europe."""
    end = _noun_phrase(doc, units, k + 1, "of", role.value)
    object_ = [Complement("of", [unit for unit in units[k + 1 : end] if unit.kind != "the"])] if end > k + 1 else []
    stop, complements = _complements(doc, units, max(end, k + 1), role.value, object_)
    return Title(k, k, stop, units[k].first, role, [], complements)


def _is_title(doc: Document, units: Sequence[Unit], at: int) -> bool:
    """Whether the word is a title here, not the verb of "heads the delegation", "to chair a meeting"."""
    verbal = doc.lowers[units[at].first] in _ALSO_VERBS and doc.words[units[at].first][0].islower()
    return not (verbal and at + 1 < len(units) and units[at + 1].kind in _OBJECT_STARTS)


def _lead_start(doc: Document, units: Sequence[Unit], at: int, limit: int) -> int:
    """Where the phrase begins: "Azerbaijan's State Security Service" Chief."""
    start = at
    while start > limit:
        before = _step_left(doc, units, start, at, limit)
        if before == start:
            break
        start = before
    while start < at and (units[start].kind in (",", "and", "&", "'s", "'", "-", "–", "of", "the", "(", ")") or _adverb(doc, units, start)):
        start += 1
    return start


def _adverb(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether "then" only orders events: "and then Foreign Minister X"."""
    return doc.lowers[units[k].first] == "then" and k > 0 and units[k - 1].kind in ("and", "word")


def _step_left(doc: Document, units: Sequence[Unit], start: int, at: int, limit: int) -> int:
    """Where the phrase begins once what stands before `start` is taken in; `start` if it is no part."""
    k = start - 1
    kind = units[k].kind
    if kind in ("portfolio", "modifier", "adjective", "pair", "institution", "country", "body"):
        return k
    if kind == "city":
        return k if units[at].entries[0].value == "governor_or_mayor" or units[start].kind in ("'s", "institution") else start
    if kind in ("'s", "'"):
        return k if k > limit and _owner(doc, units[k - 1]) else start
    if kind in (",", "and", "&"):
        return k if _joins(doc, units, k, at, limit) else start
    if kind == ")":
        return k - 2 if k - 3 >= limit and _acronym_bracket(doc, units, k - 2) else start
    if kind in ("of", "the"):
        return _whole_institution(units, k, start, limit)
    if kind == "name":
        return k if _names_body(doc, units, k, start, at) else start
    if kind == "-" and start == at:
        return k if k > limit and units[k - 1].kind == "modifier" else start
    return k if kind == "word" and doc.lowers[units[k].first] in _OF_NATION and units[start].kind in ("'s", "'") else start


def _owner(doc: Document, unit: Unit) -> bool:
    """Whether a genitive of this unit can lead a title: "Georgia's", "SOCAR's", "the country's"."""
    return unit.kind in CONTENT or acronym(doc, unit) or doc.lowers[unit.first] in _OF_NATION


def _joins(doc: Document, units: Sequence[Unit], k: int, at: int, limit: int) -> bool:
    """Whether "and" or a comma at `k` joins two fields ("Energy and Natural Resources") or, before a plural, two countries."""
    if k <= limit or k + 1 >= at:
        return False
    before = units[k - 2] if units[k - 1].kind in ("'s", "'") and k - 2 >= limit else units[k - 1]
    after = units[k + 1]
    alike = doc.words[before.first][0].isupper() == doc.words[after.first][0].isupper()
    if before.kind == "portfolio" and after.kind in ("portfolio", "institution") and alike:
        return units[k].kind != "," or _and_ahead(units, k, at)
    if before.kind == "name" and after.kind in ("portfolio", "institution"):
        return units[k].kind != "," and k - 2 >= limit and units[k - 2].kind in ("adjective", "portfolio")
    plural = doc.lowers[units[at].last - 1].endswith("s")
    return plural and before.kind in ("adjective", "country") and after.kind in ("adjective", "country", "the")


def _and_ahead(units: Sequence[Unit], k: int, at: int) -> bool:
    """Whether the list that a comma goes on ends in "and": "Foreign Affairs, Trade and Industry" Minister."""
    return any(units[i].kind in ("and", "&") for i in range(k, at))


def _acronym_bracket(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether "(ACRONYM)" stands at `k`, after a body's name."""
    if k < 1 or k + 2 >= len(units) or units[k].kind != "(" or units[k + 2].kind != ")":
        return False
    return units[k + 1].kind in ("name", "institution", "body", "country") and units[k - 1].kind in ("body", "institution", "country", "name", "portfolio")


def _whole_institution(units: Sequence[Unit], k: int, start: int, limit: int) -> int:
    """Where "Armed Forces of the" Philippines begins, if such a name stands before `start`."""
    j = k - 1 if units[k].kind == "the" else k
    fits = j - 1 >= limit and units[j].kind == "of" and units[j - 1].kind == "institution"
    return j - 1 if fits and units[start].kind in ("portfolio", "country", "city", "body", "modifier") else start


def _names_body(doc: Document, units: Sequence[Unit], k: int, start: int, at: int) -> bool:
    """Whether a capitalized word before `start` is of a body's name: "MIA Director", "Multimedia" Commission chairman."""
    following = units[start].kind
    if following in ("role", "'s", "'") and acronym(doc, units[k]):
        return True
    if following == "institution" or (start < at and units[start].kind == "name"):
        first = k
        while first > 0 and units[first - 1].kind == "name":
            first -= 1
        named = first > 0 and units[first - 1].kind in ("role", "rank", "honorific")
        return not named and start - first <= _MAX_NAMES and doc.words[units[start].first][0].isupper()
    return units[at].entries[0].value in _COMPANY_TITLES and following == "role" and not (k > 0 and units[k - 1].kind in ("role", "rank", "honorific"))


def _complements(
    doc: Document, units: Sequence[Unit], k: int, role: str, known: Sequence[Complement]
) -> tuple[int, list[Complement]]:
    """Where the phrase ends, and its complements from `k` on: Minister "of Foreign Affairs" "of the Republic of Poland"."""
    found = list(known)
    while k < len(units):
        end = _complement_end(doc, units, k, role, found)
        if end == k:
            break
        taken = [unit for unit in units[k:end] if unit.kind not in ("the", "(", ")")]
        link = taken[0].kind if taken and taken[0].kind in ("of", "for", "to", "in", "at", "on", ",") else ""
        found.append(Complement(link, taken[1:] if link else taken))
        k = end
    return k, found


def _complement_end(doc: Document, units: Sequence[Unit], k: int, role: str, found: Sequence[Complement]) -> int:
    """The end of one more complement beginning at `k`; `k` itself where there is none."""
    kind = units[k].kind
    if kind == "(":
        return _bracket_end(doc, units, k)
    if kind in ("of", "for"):
        end = _noun_phrase(doc, units, k + 1, kind, role)
        return _person_served(doc, units, k, end, role)
    if kind in _AREA_LINKS:
        return _area_end(doc, units, k, role, found)
    if kind == ",":
        return _after_comma(doc, units, k, role, found)
    if not found and kind == "modifier" and doc.lowers[units[k].first] in ("designate", "elect"):
        return k + 1
    if not found and kind == "country" and role in ABROAD:
        return k + 1
    if not found and kind in ("institution", "body") and doc.words[units[k].first][0].isupper():
        end = _noun_phrase(doc, units, k, "", role)
        return end if end >= len(units) or units[end].kind != "role" else k
    return k


def _bracket_end(doc: Document, units: Sequence[Unit], k: int) -> int:
    """The end of a short remark in brackets that names no one: "(SOCAR)", "(East)"."""
    for end in range(k + 1, min(k + 5, len(units))):
        if units[end].kind == ")":
            return end + 1
        short = units[end].kind == "role" and doc.words[units[end].first].isupper() and end == k + 1
        alone = units[end].kind == "country" and end == k + 1
        if units[end].kind in ("role", "rank", "honorific", "word", "country") and not (short or alone):
            return k
    return k


def _area_end(doc: Document, units: Sequence[Unit], k: int, role: str, found: Sequence[Complement]) -> int:
    """The end of "to Azerbaijan", "in the Presidency", "at the Ministry of Defence", "on Foreign Relations"."""
    kind = units[k].kind
    end = _noun_phrase(doc, units, k + 1, kind, role)
    if kind == "to":
        served = _person_served(doc, units, k, end, role)
        return served if served > end or role in _POSTED or _sends(found) else k
    if end == k + 1:
        return k
    taken = units[k + 1 : end]
    institution = any(unit.kind == "institution" for unit in taken)
    over = found[-1].units if found else []
    if kind == "on":
        body = any(unit.kind == "institution" for unit in over)
        return end if body or role in ("high_commissioner", "representative", "adviser", "envoy", "head", "chair") else k
    if kind == "at":
        return end if institution and role not in ("head_of_state", "president", "head_of_government", "speaker", "minister") else k
    local = any(unit.kind == "institution" and unit.entries[0].value in ("delegation", "embassy", "department", "army", "force", "agency") for unit in over)
    if institution:
        return end if role in ("minister", "official", "adviser", "secretary") or role in _POSTED else k
    return end if role in _POSTED or local else k


def _sends(found: Sequence[Complement]) -> bool:
    """Whether a mission is named that is "to" somewhere: head of the Delegation of the EU "to Tajikistan"."""
    named = [unit.entries[0].value for complement in found for unit in complement.units if unit.kind == "institution"]
    return any(value in ("delegation", "embassy") for value in named)


def _person_served(doc: Document, units: Sequence[Unit], k: int, end: int, role: str) -> int:
    """The end of the complement with the title of the person served: "to the President", "of the UN Secretary-General"."""
    if role not in _OF_SOMEONE or end >= len(units):
        return end if end > k + 1 else k
    j = end
    while j < len(units) and units[j].kind in ("the", "his", "her", "modifier", "honorific", "'s"):
        j += 1
    if j > k + 1 and units[j - 1].kind == "honorific" and "majesty" in doc.lowers[units[j - 1].last - 1] and units[j].kind not in ("name", "role"):
        return j
    if j >= len(units) or units[j].kind != "role" or not (units[k + 1].kind in ("the", "his", "her") or end > k + 1 or j == k + 1):
        return end if end > k + 1 else k
    if not _article(units, k) and j + 1 < len(units) and units[j + 1].kind in ("name", "given", "honorific", "rank"):
        return end if end > k + 1 else k
    beyond = _noun_phrase(doc, units, j + 2, "of", role) if j + 1 < len(units) and units[j + 1].kind == "of" else j + 1
    return beyond if beyond > j + 2 else j + 1


def _article(units: Sequence[Unit], k: int) -> bool:
    return units[k + 1].kind in ("the", "his", "her")


def _after_comma(doc: Document, units: Sequence[Unit], k: int, role: str, found: Sequence[Complement]) -> int:
    """The end of what a comma goes on with: further fields of a ministry, the institution, or the country."""
    if k + 1 >= len(units):
        return k
    following = units[k + 1]
    if following.kind == "country" and not any(unit.kind in ("country", "adjective") for c in found for unit in c.units):
        beyond = units[k + 2].kind if k + 2 < len(units) else "."
        return k + 2 if beyond in (",", ".", ";", ")", "and", "(") and found else k
    capital = doc.words[following.first][0].isupper()
    if capital and following.kind in ("institution", "adjective") and not any(unit.kind == "institution" for c in found for unit in c.units):
        end = _noun_phrase(doc, units, k + 1, "", role)
        taken = units[k + 1 : end]
        fits = any(unit.kind == "institution" for unit in taken) and (end >= len(units) or units[end].kind not in ("role", "'s", "word"))
        return end if fits else k
    return k


def _noun_phrase(doc: Document, units: Sequence[Unit], k: int, link: str, role: str) -> int:
    """The end of the noun phrase of a complement that begins at `k`; `k` where there is none."""
    plural = role in ("president", "minister", "head", "speaker", "head_of_state", "head_of_government", "deputy_minister")
    return body_end(doc, units, k, link, plural)

