"""The allowed values of every column that has a fixed list, as tuples of strings.

A tuple's order is the order of the categories in pandas and of the enumeration in the published schema.
"""

import csv
from importlib.resources import files

ROLES = (
    "head_of_state",
    "head_of_government",
    "deputy_head_of_government",
    "minister",
    "deputy_minister",
    "head_of_agency",
    "deputy_head_of_agency",
    "speaker",
    "deputy_speaker",
    "member_of_parliament",
    "ambassador",
    "envoy",
    "security_council_secretary",
    "chief_of_general_staff",
    "military_commander",
    "adviser",
    "igo_head",
    "igo_official",
    "governor_or_mayor",
    "executive",
    "spouse",
    "religious_leader",
    "official",
    "other",
)
PORTFOLIOS = (
    "foreign-affairs",
    "defence",
    "interior",
    "state-security",
    "intelligence",
    "justice",
    "finance",
    "economy",
    "trade",
    "energy",
    "transport",
    "agriculture",
    "health",
    "education",
    "culture",
    "tourism",
    "environment",
    "science-technology",
    "digital",
    "emergency",
    "migration",
    "labour",
    "sport",
    "parliament",
    "border",
    "other",
)
ROLES_WITHOUT_PORTFOLIO = (
    "head_of_state",
    "head_of_government",
    "deputy_head_of_government",
    "ambassador",
    "igo_head",
    "igo_official",
    "spouse",
    "other",
)
# Roles whose field follows from the role itself.
PORTFOLIO_OF_ROLE = {
    "speaker": "parliament",
    "deputy_speaker": "parliament",
    "member_of_parliament": "parliament",
    "security_council_secretary": "state-security",
    "chief_of_general_staff": "defence",
    "military_commander": "defence",
}
STATUSES = ("held", "planned")
MODES = ("in_person", "phone", "video")
FORMATS = ("bilateral", "trilateral", "multilateral")
SETTINGS = ("one_on_one", "expanded")
SIDES = ("host", "visitor")
CAPACITIES = ("principal", "delegation_head", "attendee")
DATE_BASES = ("stated", "visit", "meeting", "dateline", "publication")
BASES = ("stated", "inferred", "curated")
VISIT_KINDS = ("state", "official", "working", "private", "transit")
ORGANIZATION_KINDS = ("ministry", "agency", "parliament", "armed-forces", "igo", "company", "party", "other")
SPEAKERS = ("person", "sides", "organization")
ACTS = (
    "stressed",
    "said",
    "noted",
    "expressed_confidence",
    "expressed_satisfaction",
    "thanked",
    "supported",
    "condemned",
    "informed",
    "proposed",
    "invited",
    "agreed",
    "congratulated",
    "other",
)
CEREMONY_KINDS = (
    "wreath_laying",
    "memorial_visit",
    "welcome_ceremony",
    "guard_of_honour",
    "national_anthems",
    "book_signing",
    "document_signing",
    "gift_exchange",
    "reception_dinner",
    "tour",
    "handover",
    "other",
)
# Codes of the PLOVER event ontology, as its manual spells them (draft 2.0): the event and mode of a meeting, and the
# contexts that the topics come to.
PLOVER_EVENTS = ("CONSULT", "AGREE")
PLOVER_MODES = ("visit", "third-party", "multilateral", "phone")
PLOVER_CONTEXTS = (
    "military",
    "intelligence",
    "legislative",
    "economic",
    "legal",
    "human_rights",
    "diplomatic",
    "territory",
    "peacekeeping",
    "health",
    "migration",
    "disasters",
    "natural_resource",
    "environment",
    "technology",
    "terrorism",
    "cyber",
    "crime",
)
COLUMN_CLASSES = ("key", "cited", "computed", "sidecar", "reference")
# The tables with cited columns: the only ones that a row of `evidence` can speak of.
CITED_TABLES = (
    "articles",
    "people",
    "organizations",
    "offices",
    "tenures",
    "visits",
    "meetings",
    "meeting_participants",
    "meeting_articles",
    "meeting_topics",
    "ceremonies",
    "statements",
)


def _read(name: str) -> tuple[dict[str, str | None], ...]:
    lines = files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()
    return tuple({name: value or None for name, value in row.items()} for row in csv.DictReader(lines))


# The rows of the `topics` table; a parent stands before its topics.
TOPICS = _read("topics.csv")
PARENT_TOPICS = tuple(str(row["topic_id"]) for row in TOPICS if row["parent_id"] is None)
LEAF_TOPICS = tuple(str(row["topic_id"]) for row in TOPICS if row["parent_id"] is not None)
# The rules that `evidence.rule` may name, each with what it settles; the codebook tells them.
INFERENCE_RULES = _read("inference_rules.csv")
