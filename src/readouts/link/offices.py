"""One office across articles, and the body it belongs to: by role, portfolio and whom it serves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from readouts.contract.countries import country_row
from readouts.lexicon.entries import body_code, rows
from readouts.link.slugs import slug
from readouts.meet.account import OfficeTold
from readouts.mention.office import RULERS

# Roles that are told apart by the body they head, as a state has many of them.
_OF_A_BODY = frozenset(
    [
        "head_of_agency",
        "deputy_head_of_agency",
        "executive",
        "official",
        "military_commander",
        "adviser",
        "member_of_parliament",
        "other",
        "religious_leader",
        "governor_or_mayor",
        "envoy",
        "igo_official",
    ]
)
# Of these a state, or an international body, has many that only the title tells apart.
_OF_A_TITLE = frozenset(("official", "adviser", "envoy", "military_commander", "executive", "other"))
_WITH_ARTICLE = frozenset(("Bahamas", "Gambia", "Maldives", "Netherlands", "Philippines"))
_KINDS = {
    "agency": "agency",
    "commission": "agency",
    "council": "agency",
    "committee": "agency",
    "state_committee": "agency",
    "security_council": "agency",
    "administration": "agency",
    "department": "other",
    "ministry": "ministry",
    "parliament": "parliament",
    "general_staff": "armed-forces",
    "army": "armed-forces",
    "force": "armed-forces",
    "company": "company",
    "party": "party",
}


@dataclass(frozen=True, slots=True)
class Body:
    """An organization: its canonical name, kind, state (None for an international body) and short name."""

    name: str
    kind: str
    country: str | None
    acronym: str | None

    @property
    def slug(self) -> str:
        """Its id as wanted."""
        return slug(f"{self.country or ''} {self.acronym or self.name}")


@dataclass(slots=True, eq=False)
class Post:
    """An office, whoever holds it: what makes it the same office in another article.

    `slug` is its id as wanted, `serves` the state or international body that it is of.
    """

    title: str
    role: str
    portfolio: str | None
    country: str | None
    body: Body | None
    posted_to: str | None = None
    serves: str | None = field(init=False)
    slug: str = field(init=False)

    def __post_init__(self) -> None:
        self.serves = self.country or (self.body.acronym or self.body.name if self.body else None)
        within = self.body.name if self.body is not None and self.role in _OF_A_BODY else ""
        alone = self.role in _OF_A_TITLE and (self.body is None or self.body.kind == "igo")
        named = self.posted_to or (self.title if alone else "")
        self.slug = slug(f"{self.serves or ''} {self.role} {within or self.portfolio or ''} {named}")


class _Told(NamedTuple):
    """What an article tells of an office, without its words: news repeats its titles."""

    title: str
    role: str
    portfolio: str | None
    country: str | None
    body: str | None
    institution: str | None
    kind: str
    posted_to: str | None


def post_of(told: OfficeTold) -> Post:
    """The office that a title in an article is of."""
    return _post(_told(told))


def body_of(told: OfficeTold) -> Body | None:
    """The organization of an office: named by the title, or the ministry that a minister heads."""
    return _post(_told(told)).body


def _told(told: OfficeTold) -> _Told:
    return _Told(
        told.title,
        told.role,
        told.portfolio,
        told.country,
        told.body,
        told.institution,
        told.kind,
        told.posted_to,
    )


@lru_cache(maxsize=65536)
def _post(told: _Told) -> Post:
    body = _body(told)
    return Post(_title(told, body), told.role, told.portfolio, told.country, body, told.posted_to)


def _body(told: _Told) -> Body | None:
    if told.role in RULERS:
        return None
    if told.body is not None and (told.country is None or told.role.startswith("igo")):
        name, acronym = _bodies().get(told.body, (told.body, told.body))
        return Body(name, "igo", None, acronym)
    if told.role in ("minister", "deputy_minister") and told.portfolio:
        return Body(_ministries()[told.portfolio], "ministry", told.country, None)
    if told.role in ("speaker", "deputy_speaker", "member_of_parliament"):
        return Body("Parliament", "parliament", told.country, None)
    if told.role == "chief_of_general_staff":
        return Body("General Staff", "armed-forces", told.country, None)
    if told.role == "security_council_secretary":
        return Body("Security Council", "agency", told.country, None)
    if told.institution:
        return Body(_without_state(told.institution, told.country), _KINDS.get(told.kind, "other"), told.country, None)
    return None


def _without_state(institution: str, country: str | None) -> str:
    """A body's name without the state that it is of, which has a column of its own.

    >>> _without_state("State Security Service of Georgia", "GE")
    'State Security Service'
    """
    name, _, state = institution.rpartition(" of ")
    row = country_row(country) if country else None
    named = row is not None and state.removeprefix("the ").removeprefix("Republic of ") == row["name"]
    return name.removesuffix(" of the Republic") if name and named else institution


@lru_cache(maxsize=1)
def _ministries() -> Mapping[str, str]:
    return {row["portfolio"]: row["name"] for row in rows("ministries.csv")}


@lru_cache(maxsize=1)
def _bodies() -> Mapping[str, tuple[str, str]]:
    """Name and short name of each international body, by what stands for it."""
    return {body_code(row): (row["name"], row["acronym"]) for row in reversed(list(rows("bodies.csv")))}


def _title(told: _Told, body: Body | None) -> str:
    """The office's title in its usual form; as the article words it where there is none."""
    ministry = body.name.removeprefix("Ministry of ") if body is not None and body.kind == "ministry" else None
    usual = {
        "minister": f"Minister of {ministry}" if ministry and told.portfolio != "other" else None,
        "deputy_minister": f"Deputy Minister of {ministry}" if ministry and told.portfolio != "other" else None,
        "head_of_state": "President" if told.title.lower().startswith("president") else None,
        "head_of_government": "Prime Minister" if "minister" in told.title.lower() or told.title.islower() else None,
        "speaker": "Speaker of Parliament",
        "chief_of_general_staff": "Chief of the General Staff",
        "security_council_secretary": "Secretary of the Security Council",
        "head_of_agency": f"Head of the {body.name}" if body is not None else None,
        # "R-SC" beside a name is no title.
        "member_of_parliament": "Member of Parliament" if told.title[:2] in ("D-", "R-") else None,
        "ambassador": f"Ambassador to {_country_name(told.posted_to)}" if told.posted_to else "Ambassador",
    }.get(told.role)
    return usual or told.title


def _country_name(code: str) -> str:
    """The country's name as it stands after "to"."""
    row = country_row(code)
    name = row["name"] if row else code
    return f"the {name}" if name.startswith("United ") or name in _WITH_ARTICLE else name
