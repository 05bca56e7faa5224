"""Offices: title phrases read as role, portfolio, and the country or body served."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from readouts.lexicon import Entry
from readouts.lexicon.entries import rows, words
from readouts.mention import readings
from readouts.mention.titles import Title, titles_of, verbal_title
from readouts.mention.units import Unit
from readouts.segment import Document

# Offices of a person served: "the President's Special Envoy".
_OF_SOMEONE = words(
    "adviser envoy official chief_of_staff spouse representative other secretary security_council_secretary"
)
_VERBS = {
    **dict.fromkeys(
        ["heads", "headed", "heading", "leads", "leading", "led", "directs", "directing", "runs", "oversees"], "head"
    ),
    **dict.fromkeys(["chairs", "chairing", "chaired"], "chair"),
    **dict.fromkeys(["commands", "commanding"], "military_commander"),
}
_PLURALS = words(
    "ministers presidents premiers pms heads chiefs directors secretaries ambassadors commanders chairmen "
    "chairpersons co-chairs advisers advisors aides senators lawmakers parliamentarians mps meps governors mayors "
    "commissioners representatives speakers chancellors members leaders envoys deputies congressmen legislators "
    "generals prosecutors coordinators administrators inspectors executives spokespersons consuls counsellors "
    "undersecretaries ladies justices fms attorneys"
)


_LONG = 3


@dataclass(slots=True)
class Office:
    """A title phrase, words `first` to `last`. `role` is `unknown` where the words do not settle it.

    `country_rule` tells how the country or body was found: `stated` in the phrase, else the rule; `country_span` are
    the words that tell it. `within` is the noun of an institution that the phrase only refers to ("of the ministry").
    `seat` is the institution headed, where its name can tell its country. `alone` and, of a word or two, `bare` is a title of one word or more without any field, body or institution ("Minister X").
    """

    first: int
    last: int
    role: str
    portfolio: str | None
    country: str | None
    body: str | None
    institution: str | None
    level: str
    title: str = ""
    former: bool = False
    acting: bool = False
    plural: bool = False
    counterpart: bool = False
    deputy: bool = False
    alone: bool = False
    bare: bool = False
    countries: tuple[str, ...] = ()
    head: tuple[int, int] = (0, 0)
    country_span: tuple[int, int] | None = None
    country_rule: str | None = None
    posted_to: str | None = None
    head_role: str = ""
    within: str | None = None
    seat: str | None = None

    @property
    def serves(self) -> str | None:
        """The country, or the body's short name."""
        return self.country or self.body

    @property
    def key(self) -> tuple[str, str | None, str | None]:
        """Role, portfolio and whom it serves."""
        return self.role, self.portfolio, self.serves

    def serve(self, code: str, span: tuple[int, int] | None, rule: str) -> None:
        """Settle whom the office serves: a country's code, else a body's short name."""
        self.country, self.body = (code, None) if is_country(code) else (None, code)
        self.country_span, self.country_rule = span, rule


def is_country(code: str) -> bool:
    """Whether a code is a country's rather than a body's short name."""
    return len(code) == 2 and code.isalpha() and code.isupper() and code not in ("EU", "UN", "AU", "WB")


def offices_of(doc: Document, units: Sequence[Unit]) -> list[Office]:
    """The office phrases of a sentence, in order, without overlap."""
    found: list[Office] = []
    for title in titles_of(doc, units):
        office = _read(doc, units, title)
        if found and _serves_previous(units, title, found[-1]):
            _of_master(office, found.pop())
        found.append(office)
    return found


def office_of_verb(doc: Document, units: Sequence[Unit], k: int) -> tuple[Office, int] | None:
    """The office that a verb tells, and the unit after it: (who) "commands the US Air Force in Europe"."""
    head = _VERBS.get(doc.lowers[units[k].first])
    if head is None or k + 1 >= len(units):
        return None
    title = verbal_title(doc, units, k, Entry(doc.words[units[k].first], "role", head))
    office = _read(doc, units, title)
    return (office, title.stop) if title.complements and office.role != "unknown" else None


def _serves_previous(units: Sequence[Unit], title: Title, previous: Office) -> bool:
    """Whether the title before, in the genitive, is that of the person served: "the President's Special Envoy"."""
    at = title.start
    genitive = at > 0 and units[at - 1].kind in ("'s", "'") and previous.last == units[at - 1].first
    return genitive and title.role.value in _OF_SOMEONE


def _of_master(office: Office, master: Office) -> None:
    """Take the country or body of the person served."""
    office.first, office.alone, office.bare = master.first, False, False
    if master.serves and not office.serves:
        office.serve(master.serves, master.country_span, "stated")
    if office.level == "none":
        settle(office, "body" if office.body else "person", office.portfolio)


def _read(doc: Document, units: Sequence[Unit], title: Title) -> Office:
    first, last = units[title.start].first, units[title.stop - 1].last
    head = (units[title.at].first, units[title.at].last)
    effects = [unit.entries[0].value for unit in title.lead if unit.kind == "modifier"]
    whom = readings.served(title)
    alone = not title.complements and not any(unit.kind in ("portfolio", "institution", "body") for unit in title.lead)
    office = Office(
        first,
        last,
        title.role.value,
        None,
        whom.country,
        whom.body.value if whom.body else None,
        _institution(doc, title),
        "none",
        title=" ".join(doc.exact(first, last).split()),
        former="former" in effects,
        acting="acting" in effects,
        plural=bool({doc.lowers[head[0]], doc.lowers[head[1] - 1]} & _PLURALS),
        deputy="deputy" in effects,
        alone=alone,
        bare=alone and head[1] - head[0] < _LONG,
        countries=readings.countries_in_turn(title),
        head=head,
        country_span=whom.span,
        country_rule=whom.rule,
        posted_to=readings.posted_to(title),
        head_role=title.role.value,
        within=readings.within(doc, title, whom),
        seat=readings.seat(title),
    )
    level = readings.level(doc, title, whom)
    settle(office, level, readings.portfolio(title, level))
    if office.role == "minister" and office.portfolio is None and readings.has_field(title):
        office.portfolio = "other"
    return office


@lru_cache(maxsize=1)
def _rules() -> dict[tuple[str, str, str], tuple[str, str]]:
    return {(r["head"], r["level"], r["deputy"]): (r["role"], r["portfolio"]) for r in rows("office_rules.csv")}


def settle(office: Office, level: str, portfolio: str | None) -> None:
    """Give the office the role and portfolio that the written rules have for its title at this level."""
    flag = "yes" if office.deputy else "no"
    head, rules = office.head_role, _rules()
    for key in ((head, level, flag), (head, level, "*"), (head, "*", flag), (head, "*", "*")):
        if key in rules:
            office.role, keep = rules[key]
            office.portfolio = {"keep": portfolio, "keep-or-other": portfolio, "none": None}.get(keep, keep)
            break
    office.level = level
    if office.portfolio == "other" and office.role in ("official", "adviser", "executive"):
        office.portfolio = None
    if office.former:
        office.role, office.portfolio = "other", None
    if office.body and not (level.startswith("body") or office.role.startswith("igo")) and office.country:
        office.body = None
    if office.body and office.country:
        office.country = None


def _institution(doc: Document, title: Title) -> str | None:
    """The name of the institution in the phrase: "State Security Service", "Ministry of Defence"."""
    for units in ([unit for complement in title.complements for unit in complement.units], title.lead):
        named = [k for k, unit in enumerate(units) if unit.kind in ("institution", "body")]
        if named:
            return _spelled(doc, units, named[0])
    return None


def _spelled(doc: Document, units: Sequence[Unit], k: int) -> str:
    """The words of the institution's name around its unit `k`."""
    start, stop = k, k + 1
    while start > 0 and units[start - 1].kind in ("portfolio", "modifier", "name", "and", "&", "institution"):
        start -= 1
    while (
        stop < len(units)
        and units[stop].kind in ("institution", "portfolio", "and", "&")
        and units[stop].first - units[stop - 1].last < 3
    ):
        stop += 1
    return " ".join(doc.exact(units[start].first, units[stop - 1].last).split())
