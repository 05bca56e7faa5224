"""What the words of a title say against the written rules: "Head of Turkmenistan", "head of Cuban diplomacy"."""

from itertools import pairwise

from readouts.lexicon.entries import word_list, words
from readouts.mention import readings
from readouts.mention.names import not_names
from readouts.mention.office import COUNSELORS, STAFF, Office
from readouts.mention.titles import Title
from readouts.segment import Document

_COUNCILS = words("council committee commission")
_OF_STATE = frozenset(("minister of state", "state minister", "senior minister of state"))
_SENT = frozenset(("envoy", "mission_head"))
_TAIWAN = words("taiwan taiwanese taipei")
_FUND = "imf"
# Heads of a body's mission, or of a state's.
_CHIEFS = ("mission chief", "mission leader")
_WITH_BOARDS = words("IMF WB ADB AfDB AIIB EBRD IDB IsDB")
# Who presides over no state but a body, and what that is at most.
_PRESIDING = {"head_of_state": "society", "deputy_head_of_government": "company"}
_ENDS = frozenset((".", ":", ";", '"', "“", "”", "!", "?", "–", "—", "-", "|", ")"))
_OF_PEOPLES = ("an", "ese", "ish", "i", "av")
_PLACING = words("in at from near outside")
_LONGEST_PLACE = 4
_SMALL, _NEAR = 2, 14
_SESSION, _SESSION_WORDS = 14, words("session of the un united nations general assembly unga ( ) 's u . n")


def except_from_rules(doc: Document, title: Title, office: Office) -> None:
    """Mend the role and portfolio of an office where its title is an exception to the written rules."""
    _other_field(title, office)
    _ruler(title, office)
    _of_unknown_body(doc, title, office)
    _legislator(office)
    _foreign_minister(title, office)
    _of_assembly(title, office)
    _field_served(title, office)
    _ambassador(title, office)
    _taiwanese(doc, title, office)
    _counselor(title, office)
    _of_the_fund(doc, title, office)
    _mission_chief(title, office)
    _on_a_board(title, office)
    _of_commerce(doc, title, office)
    _security_adviser(doc, title, office)
    _of_general_assembly(doc, title, office)


def _other_field(title: Title, office: Office) -> None:
    """A field that the contract does not know; a minister of state has no ministry, which he may share with others."""
    unknown_field = office.role == "minister" and office.portfolio is None and readings.has_field(title)
    if unknown_field or (office.alone and title.role.phrase in _OF_STATE):
        office.portfolio = "other"


def _ruler(title: Title, office: Office) -> None:
    """ "The Head of Turkmenistan", "head of the Peruvian state"."""
    named = [unit.kind for complement in title.complements for unit in complement.units]
    of_state = named in (["country"], ["adjective", "modifier"]) and title.complements[0].link == "of"
    if office.role == "unknown" and office.head_role == "head" and of_state:
        office.role = office.head_role = "head_of_state"


def _of_unknown_body(doc: Document, title: Title, office: Office) -> None:
    """ "Rising Sun Vice President", "Federation of Exporters President": of a body that the lexicon does not know."""
    plain = office.serves is None and all(unit.kind == "name" for unit in title.lead)
    level = _PRESIDING.get(office.role) if plain else None
    if level is not None and _follows_a_body(doc, title.word, level == "company"):
        office.settle(level, None)


def _follows_a_body(doc: Document, at: int, vice: bool) -> bool:
    """Whether what a body is called stands right before a title: an acronym, "Exporters"; of a vice any such word."""
    before, earlier = doc.words[at - 1] if at else "", doc.words[at - 2] if at > 1 else "."
    if not before.isalpha() or not before[0].isupper() or doc.starts[at] != doc.ends[at - 1] + 1:
        return False
    called = before.lower() in word_list("what_bodies_are") | word_list("what_bodies_are_of")
    acronym = before.isupper() and len(before) > _SMALL
    unknown = (
        vice
        and not _is_place_of_clause(doc, at - 1)
        and before.lower() not in not_names()
        and not before.lower().endswith(_OF_PEOPLES)
    )
    return (acronym or (earlier not in _ENDS and (called or unknown))) and _writes_small(doc, at)


def _is_place_of_clause(doc: Document, at: int) -> bool:
    """Whether the name of a place where something was ends with word `at`: "In Novi Grad" Vice President X."""
    near = range(at - 1, max(at - _LONGEST_PLACE, 0) - 1, -1)
    governing = next((k for k in near if doc.lowers[k] in _PLACING or not doc.words[k][0].isupper()), None)
    return governing is not None and doc.lowers[governing] in _PLACING


def _writes_small(doc: Document, at: int) -> bool:
    """Whether the line writes words small near a title: no headline in title case."""
    return any(
        word.isalpha() and len(word) > _SMALL and word.islower() for word in doc.words[max(0, at - _NEAR) : at + _NEAR]
    )


def _legislator(office: Office) -> None:
    """ "Chairman of the National Assembly's Council for Ethnic Affairs"."""
    if office.role == "head_of_agency" and office.portfolio == "parliament" and office.level in _COUNCILS:
        office.role = "member_of_parliament"


def _foreign_minister(title: Title, office: Office) -> None:
    """ "The head of Cuban diplomacy"."""
    if office.role == "head_of_agency" and not office.deputy and _of_diplomacy(title):
        office.role = office.head_role = "minister"


def _of_diplomacy(title: Title) -> bool:
    """Whether a title is of a country's diplomacy and of nothing else."""
    named = [unit for complement in title.complements for unit in complement.units]
    fields = [entry.phrase for unit in named if unit.kind == "portfolio" for entry in unit.entries[:1]]
    return fields == ["diplomacy"] and {unit.kind for unit in named} <= {"portfolio", "adjective", "the"}


def _of_assembly(title: Title, office: Office) -> None:
    """ "Head of the Norwegian IPU Delegation"."""
    state = readings.of_assembly_delegation(title)
    if state is not None:
        office.role, office.portfolio = "member_of_parliament", "parliament"
        office.serve(state.entries[0].value, (state.first, state.last), "stated")


def _field_served(title: Title, office: Office) -> None:
    """The field of the minister whom an adviser serves."""
    if office.portfolio is None and office.role in STAFF:
        office.portfolio = readings.field_of_minister_served(title)


def _ambassador(title: Title, office: Office) -> None:
    """ "Turkey's envoy to Japan", "the EU's head of mission to Chad", "the EU Representative to Chad"."""
    sent = office.head_role in _SENT | {"representative"} and not office.deputy
    if sent and readings.sent_as_ambassador(title, office.body):
        office.role = office.head_role = "ambassador"


def _taiwanese(doc: Document, title: Title, office: Office) -> None:
    """ "Taiwan's Representative to Japan"; in an article that names Taiwan, "Representative to Japan"."""
    posts = [unit for c in title.complements if c.link == "to" for unit in c.units if unit.kind == "country"]
    sent = title.role.phrase == "representative" and posts and posts[0].entries[0].value != "TW"
    if not sent or office.deputy or office.body:
        return
    named = min((doc.first_said[word] for word in _TAIWAN if word in doc.first_said), default=None)
    if office.country == "TW" or (named is not None and not title.lead and doc.words[title.word].istitle()):
        office.role = office.head_role = "ambassador"
        office.portfolio, office.posted_to = None, posts[0].entries[0].value
        if office.country != "TW" and named is not None:
            office.serve("TW", (named, named + 1), "institution")


def _counselor(title: Title, office: Office) -> None:
    """ "Diplomatic counselor to the President"."""
    if title.role.phrase in COUNSELORS and any(complement.names("role") for complement in title.complements):
        office.role, office.portfolio = "adviser", None


def _of_the_fund(doc: Document, title: Title, office: Office) -> None:
    """An "IMF" team, led by the "mission chief for Ghana"."""
    sent = title.role.phrase == "mission chief" and title.links("for") and office.body is None
    named = doc.first_said.get(_FUND)
    if sent and named is not None:
        office.serve("IMF", (named, named + 1), "institution")
        office.settle("body_portfolio", None)


def _mission_chief(title: Title, office: Office) -> None:
    """ "Mission chief" without a state: of a body, as a state's is its ambassador."""
    if title.role.phrase in _CHIEFS and office.serves is None and not office.deputy:
        office.role = "igo_official"


def _on_a_board(title: Title, office: Office) -> None:
    """An "Executive Director" of the IMF or a bank, who sits on its board."""
    if office.role == "igo_head" and title.role.phrase == "executive director" and office.body in _WITH_BOARDS:
        office.role = office.head_role = "igo_official"


def _of_commerce(doc: Document, title: Title, office: Office) -> None:
    """ "Chamber Chairman", where the article is about a chamber of commerce, not of a parliament."""
    units = title.lead + [unit for complement in title.complements for unit in complement.units]
    chamber = any(doc.lowers[unit.first : unit.last] == ["chamber"] for unit in units)
    if chamber and office.portfolio == "parliament" and "commerce" in doc.first_said:
        office.settle("agency", "trade")


def _security_adviser(doc: Document, title: Title, office: Office) -> None:
    """ "National Security Adviser"."""
    if office.role == "adviser" and not office.deputy and readings.advises_on_security(doc, title):
        office.role, office.portfolio = "security_council_secretary", "state-security"


def _of_general_assembly(doc: Document, title: Title, office: Office) -> None:
    """ "President of the 72nd session of the General Assembly", "President of the 72nd UN General Assembly"."""
    after = doc.lowers[title.word + 1 : title.word + _SESSION]
    numbered = after[:2] == ["of", "the"] and after[2:3] != [] and after[2][0].isdecimal()
    if office.role != "head_of_state" or not numbered or ("general", "assembly") not in pairwise(after):
        return
    own = after[: after.index("assembly") + 1]
    if _SESSION_WORDS.issuperset(own[3:]):
        office.last = title.word + 1 + len(own)
        office.serve("UN", (office.last - 2, office.last), "institution")
        office.settle("body", None)
