"""Offices: title phrases read as role, portfolio, and the country or body served."""

from collections.abc import Sequence

from readouts.lexicon import Entry
from readouts.lexicon.entries import words
from readouts.mention import readings
from readouts.mention.complement import Complement, noun_phrase
from readouts.mention.complements import complements_from
from readouts.mention.exceptions import except_from_rules
from readouts.mention.office import COUNSELORS, RULERS, Office, is_country
from readouts.mention.titles import Title, titles_of, verbal_title
from readouts.mention.units import Unit
from readouts.segment import Document

# Offices of a person served: "the President's Special Envoy".
_OF_SOMEONE = words(
    "adviser envoy official chief_of_staff spouse representative other secretary security_council_secretary"
)
_HEADING = words("heads headed heading leads leading led directs directing runs")
_CHAIRING = frozenset(("chairs", "chairing", "chaired"))
_COMMANDING = frozenset(("commands", "commanding"))
_PLURALS = words(
    "ministers presidents premiers pms heads chiefs directors secretaries ambassadors commanders chairmen "
    "chairpersons co-chairs advisers advisors aides senators lawmakers parliamentarians mps meps governors mayors "
    "commissioners representatives reps. sens. speakers chancellors members leaders envoys deputies congressmen "
    "legislators generals prosecutors coordinators administrators inspectors executives spokespersons consuls "
    "counsellors diplomats kings emirs monarchs "
    "undersecretaries ladies justices fms attorneys under-secretaries-general undersecretaries-general "
    "assistant-secretaries-general secretaries-general"
)
_NAMING = frozenset(("portfolio", "institution", "body"))
_BEFORE_NOUN = words("portfolio modifier name and & institution")
_AFTER_NOUN = words("institution portfolio and &")
_BARE_WORDS = 2


def offices_of(doc: Document, units: Sequence[Unit]) -> list[Office]:
    """The office phrases of a sentence, in order, without overlap."""
    found: list[Office] = []
    for title in titles_of(doc, units):
        office = _read(doc, units, title)
        if found and _serves_previous(units, title, found[-1]):
            _serve_master(office, found.pop())
        elif found and _served_next(units, title, found[-1]):
            found[-1].master, found[-1].alone, found[-1].bare = office, False, False
            if office.role in RULERS and doc.lowers[found[-1].head[1] - 1] in COUNSELORS:
                # "diplomatic counselor to French President X"
                found[-1].role, found[-1].portfolio = "adviser", None
        found.append(office)
    return found


def resumed(doc: Document, units: Sequence[Unit], office: Office, end: int) -> tuple[Office, int] | None:
    """The office whose body stands after the name, and the unit after it: "commander X | of the Training Command",
    "Deputy Minister Y | from the Ministry of Trade"."""
    at = next((k for k in range(end - 1, -1, -1) if units[k].first == office.head[0]), None)
    if at is None or end >= len(units) or units[end].kind not in ("of", "from"):
        return None
    role = units[at].entries[0].value
    known = [_complement_from(doc, units, end, role)] if units[end].kind == "from" else []
    begin = end + 1 + len(known[0].units) if known else end
    stop, complements = complements_from(doc, units, begin, role, known)
    if not any(complement.names("institution") for complement in complements):
        return None
    start = next((k for k in range(at, -1, -1) if units[k].first == office.first), at)
    title = Title(start, at, at + 1, units[at].first, units[at].entries[0], list(units[start:at]), complements)
    return _read(doc, units, title), stop


def _complement_from(doc: Document, units: Sequence[Unit], k: int, role: str) -> Complement:
    """What stands after "from" at unit `k`, as a complement of a title."""
    return Complement("of", list(units[k + 1 : noun_phrase(doc, units, k + 1, "of", role)]))


def office_of_verb(doc: Document, units: Sequence[Unit], k: int) -> tuple[Office, int] | None:
    """The office that a verb tells, and the unit after it: (who) "commands the US Air Force in Europe"."""
    head = _role_of_verb(doc.lowers[units[k].first])
    if head is None or k + 1 >= len(units):
        return None
    title = verbal_title(doc, units, k, Entry(doc.words[units[k].first], "role", head))
    office = _read(doc, units, title)
    return (office, title.stop) if title.complements and office.role != "unknown" else None


def _role_of_verb(verb: str) -> str | None:
    if verb in _HEADING:
        return "head"
    if verb in _CHAIRING:
        return "chair"
    return "military_commander" if verb in _COMMANDING else None


def _serves_previous(units: Sequence[Unit], title: Title, previous: Office) -> bool:
    """Whether the title before, in the genitive, is that of the person served: "the President's Special Envoy"."""
    at = title.start
    genitive = at > 0 and units[at - 1].kind in ("'s", "'") and previous.last == units[at - 1].first
    return genitive and title.role.value in _OF_SOMEONE


def _served_next(units: Sequence[Unit], title: Title, previous: Office) -> bool:
    """Whether the title is that of the person whom the office before serves: Special Envoy "of President" X."""
    k = title.start - 1
    k -= k > 0 and units[k].kind in ("the", "his", "her")
    linked = k > 0 and units[k].kind in ("of", "to", "for") and previous.last == units[k].first
    return linked and previous.head_role in _OF_SOMEONE and title.role.value not in _OF_SOMEONE


def _serve_master(office: Office, master: Office) -> None:
    """Take the country or body of the person served."""
    office.first, office.alone, office.bare, office.master = master.first, False, False, master
    if master.serves and not office.serves:
        office.serve(master.serves, master.country_span, "stated")
    if office.level == "none":
        office.settle("body" if office.body else "person", office.portfolio)


def _read(doc: Document, units: Sequence[Unit], title: Title) -> Office:
    first, last = units[title.start].first, units[title.stop - 1].last
    head = (units[title.at].first, units[title.at].last)
    effects = [unit.entries[0].value for unit in title.lead if unit.kind == "modifier"]
    alone = not title.complements and not any(unit.kind in _NAMING for unit in title.lead)
    whom, named = readings.served(title), readings.countries_in_turn(title)
    office = Office(
        first=first,
        last=last,
        role=title.role.value,
        portfolio=None,
        country=whom.country,
        body=whom.body.value if whom.body else None,
        institution=_institution(doc, title),
        level="none",
        title=doc.phrase(first, last),
        former="former" in effects,
        plural=_is_plural(doc.lowers[head[0] : head[1]]),
        deputy="deputy" in effects or _sits_in_ministry(doc, title),
        alone=alone,
        bare=alone and head[1] - head[0] <= _BARE_WORDS,
        countries=tuple([code for code, _ in named]),
        country_spans=tuple([span for _, span in named]),
        head=head,
        country_span=whom.span,
        country_rule=whom.rule,
        posted_to=readings.posted_to(title),
        area=readings.area(title),
        head_role=title.role.value,
        within=readings.within(doc, title, whom),
        seat=readings.seat(title),
    )
    level = readings.level(doc, title, whom)
    office.settle(level, readings.portfolio(title, level))
    except_from_rules(doc, title, office)
    return office


def _is_plural(head: Sequence[str]) -> bool:
    """Whether a title's words are of several: "prime ministers", "chiefs of staff", not "Chairman of the Ministers"."""
    own = head[: head.index("of")] if "of" in head else head
    return not _PLURALS.isdisjoint((*own[:1], *own[-1:]))


def _sits_in_ministry(doc: Document, title: Title) -> bool:
    """Whether a secretary of state is only one of a ministry's: "at the Cambodian Defence Ministry"."""
    inside = [c for c in title.complements if c.link in ("at", "in", "within")]
    named = [doc.lowers[unit.first : unit.last] for c in inside for unit in c.units if unit.kind == "institution"]
    return title.role.value == "secretary_of_state" and any("ministry" in words for words in named)


def _institution(doc: Document, title: Title) -> str | None:
    """The name of the institution in the phrase: "State Security Service", "Ministry of Defence"."""
    for units in (title.after(), title.lead):
        named = next((k for k, unit in enumerate(units) if unit.kind in ("institution", "body")), None)
        if named is not None:
            return _spelled(doc, units, named)
    return None


def _spelled(doc: Document, units: Sequence[Unit], k: int) -> str:
    """The words of the institution's name around its unit `k`; parts of it stand at most two words apart."""
    start, stop = k, k + 1
    while start > 0 and units[start - 1].kind in _BEFORE_NOUN:
        start -= 1
    while stop < len(units) and units[stop].kind in _AFTER_NOUN and units[stop].first - units[stop - 1].last < 3:
        stop += 1
    return doc.phrase(units[start].first, units[stop - 1].last)


__all__ = ["Office", "is_country", "office_of_verb", "offices_of", "resumed"]
