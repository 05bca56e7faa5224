"""An office as a title phrase says it, and the written rules that settle its role."""

from dataclasses import dataclass
from functools import lru_cache

from readouts.contract.countries import country_row
from readouts.lexicon.entries import rows

RULERS = frozenset(("head_of_state", "head_of_government"))
# Titles of diplomats, of advisers to a ruler, and in some states of anybody in office.
COUNSELORS = frozenset(("counselor", "counsellor"))
# Those who help others.
STAFF = frozenset(("official", "adviser"))
# Of each of these a state has but one.
ONE_A_STATE = RULERS | {"speaker"}
# Of these nobody has two, but that a premier may be a minister.
SEATS = ONE_A_STATE | {"minister"}

# Of these the contract knows no field "other": they have a field or none.
_OF_NO_OTHER = frozenset(("official", "adviser", "executive"))


@dataclass(slots=True)
class Office:
    """A title phrase, words `first` to `last`. `role` is `unknown` where the words do not settle it.

    `country_rule` tells how the country or body was found: `stated` in the phrase, else the rule; `country_span` are
    the words that tell it. `countries` are all that the phrase names, in order,
    `country_spans` the words of each. `head` are the words of the title itself, and `head_role` what they are in the
    lexicon. `alone` is a title without any field, body or institution,
    `bare` one of a word or two ("Minister X"). `within` is the noun of an institution that the phrase only refers to
    ("of the ministry"), `seat` the institution headed where its name can tell its country.
    `model` are the words of the title that a counterpart's office was taken from.
    `posted_to` is the country of an ambassador's post. `portfolio_rule` is the rule by which other words of the article
    gave the field, and `portfolio_span` are those words. `master` is the office of the person served, where the phrase
    tells it, `area` the countries that an envoy is sent for; `apart` a title told in other sentences than the name.
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
    plural: bool = False
    counterpart: bool = False
    deputy: bool = False
    alone: bool = False
    bare: bool = False
    countries: tuple[str, ...] = ()
    country_spans: tuple[tuple[int, int], ...] = ()
    head: tuple[int, int] = (0, 0)
    country_span: tuple[int, int] | None = None
    country_rule: str | None = None
    model: tuple[int, int] | None = None
    posted_to: str | None = None
    head_role: str = ""
    within: str | None = None
    seat: str | None = None
    portfolio_rule: str | None = None
    portfolio_span: tuple[int, int] | None = None
    master: "Office | None" = None
    apart: bool = False
    area: frozenset[str] = frozenset()

    @property
    def serves(self) -> str | None:
        """The country, or the body's short name."""
        return self.country or self.body

    def span_of(self, code: str) -> tuple[int, int] | None:
        """The words that name one of several countries."""
        return dict(zip(self.countries, self.country_spans, strict=False)).get(code, self.country_span)

    @property
    def key(self) -> tuple[str, str | None, str | None]:
        """Role, portfolio and whom it serves."""
        return self.role, self.portfolio, self.serves

    def serve(self, code: str, span: tuple[int, int] | None, rule: str) -> None:
        """Settle whom the office serves: a country's code, else a body's short name."""
        self.country, self.body = (code, None) if is_country(code) else (None, code)
        self.country_span, self.country_rule = span, rule

    def settle(self, level: str, portfolio: str | None) -> None:
        """Take the role and portfolio that the written rules have for the title at this level."""
        self.level = level
        self.role, keep = _rule(self.head_role, level, self.deputy) or (self.role, "keep")
        self.portfolio = {"keep": portfolio, "none": None}.get(keep, keep)
        if self.portfolio == "other" and self.role in _OF_NO_OTHER:
            self.portfolio = None
        if self.former:
            self.role, self.portfolio = "other", None
        if self.body and self.country:
            international = level.startswith("body") or self.role.startswith("igo")
            self.country, self.body = (None, self.body) if international else (self.country, None)


@lru_cache(maxsize=4096)
def is_country(code: str | None) -> bool:
    """Whether a code is a country's of ISO 3166, or Kosovo's, rather than a body's."""
    return code is not None and country_row(code) is not None


@lru_cache(maxsize=1)
def _rules() -> dict[tuple[str, str, str], tuple[str, str]]:
    return {(r["head"], r["level"], r["deputy"]): (r["role"], r["portfolio"]) for r in rows("office_rules.csv")}


@lru_cache(maxsize=4096)
def _rule(head: str, level: str, deputy: bool) -> tuple[str, str] | None:
    """The role and portfolio of a title: by its level and whether it is a deputy's, the closest rule first."""
    flag = "yes" if deputy else "no"
    keys = ((head, level, flag), (head, level, "*"), (head, "*", flag), (head, "*", "*"))
    return next((_rules()[key] for key in keys if key in _rules()), None)
