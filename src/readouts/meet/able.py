"""Which mentions can be of somebody who meets: a person, a delegation, an office; not who only speaks for one."""

from itertools import pairwise

from readouts.mention.office import Office
from readouts.mention.parties import Party
from readouts.segment import Document

_DELEGATIONS = frozenset(("delegation", "delegations"))


def can_meet(doc: Document, party: Party) -> bool:
    """Whether a mention can be of a side of a meeting."""
    if _only_speaks(doc, party):
        return False
    if party.person is not None or party.kind in ("counterpart", "delegation"):
        return True
    if "members" in doc.lowers[party.first : min(party.first + 2, party.last)] and any(
        office.role == "member_of_parliament" for office in party.offices
    ):
        return True
    return any(
        (office.role != "unknown" or (office.serves and _heads_delegation(doc, office)))
        and not (office.plural and not office.serves)
        for office in party.offices
    )


def _only_speaks(doc: Document, party: Party) -> bool:
    """Whether somebody is a spokesperson and nothing besides: not "Spokesperson and Chief Adviser to the President"."""
    words = doc.lowers[party.first : party.last]
    speaks = any(word.startswith("spokes") for word in words) or ("press", "secretary") in pairwise(words)
    titles = [office.title.lower() for office in party.offices]
    return speaks and all("spokes" in title or "press secretary" in title for title in titles)


def _heads_delegation(doc: Document, office: Office) -> bool:
    """Whether a title is that of a delegation's head: "heads of delegations from Chad", "of the Thai delegation"."""
    return not _DELEGATIONS.isdisjoint(doc.lowers[office.first : office.last])
