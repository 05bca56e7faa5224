"""Whom somebody serves who is told with a title alone: "President Rao's envoy", "the wife of President Rao"."""

from itertools import pairwise

from readouts.mention.office import RULERS
from readouts.mention.reader import Party
from readouts.segment import Document

# Who may be told before him whose they are: "the special envoy of President X, Y".
_SENT = frozenset(("envoy", "spouse", "adviser", "security_council_secretary"))
_OF_HIM = frozenset(("of", "to", "the", "late", "former"))
# Titles that "his" and "her" make someone's: "his Personal Envoy".
OWNED = frozenset(("envoy", "adviser", "official", "spouse"))
_OWNS = (["'s"], ["'"])


def entitle_envoys(doc: Document, found: list[Party]) -> bool:
    """Give a title to whom a comma sets off after him served: "the envoy of President X, Y", "adviser to King X, Y"."""
    for sent, master, envoy in zip(found, found[1:], found[2:], strict=False):
        between = set(doc.lowers[sent.last : master.first])
        of_master = sent.kind == "title" and sent.offices[0].role in _SENT and between <= _OF_HIM
        ruler = master.name is not None and any(office.role in RULERS for office in master.offices)
        set_off = doc.lowers[master.last : envoy.first] == [","] and " " in (envoy.name or "") and not envoy.offices
        if of_master and ruler and set_off:
            office = sent.offices[0]
            office.master = None if office.serves else next(o for o in master.offices if o.role in RULERS)
            envoy.offices, envoy.first, envoy.kind = [office, *envoy.offices], sent.first, "person"
            found.remove(sent)
            return True
    return False


def _entitle_apposed(doc: Document, found: list[Party]) -> None:
    """Give a title to whom it is told of, after who is served: "Ana Lund, | President Rao's | special envoy"."""
    for envoy, master, sent in [*zip(found, found[1:], found[2:], strict=False)]:
        untold = envoy.name is not None and " " in envoy.name and not envoy.offices
        set_off = doc.lowers[envoy.last : master.first] in ([","], [",", "the"]) and master.name is not None
        owned = doc.lowers[master.last : sent.first] in _OWNS and sent.kind == "title"
        if untold and set_off and owned and sent.offices[0].role in OWNED and not sent.offices[0].plural:
            sent.offices[0].master = master.offices[0] if master.offices and not sent.offices[0].serves else None
            sent.offices[0].bare = False
            envoy.offices, envoy.kind = [sent.offices[0]], "person"
            found.remove(sent)


def serve_masters(doc: Document, found: list[Party]) -> None:
    """Let an envoy or a spouse serve whom the words beside name: "President X's" envoy, the wife "of President X"."""
    _entitle_apposed(doc, found)
    for owner, party in pairwise(found):
        owned_by_name = doc.lowers[owner.last : party.first] in _OWNS and owner.name is not None
        owned = doc.lowers[owner.last : party.first] in _OWNS and party.offices and owner.offices
        if owned and party.offices[0].role in OWNED and party.offices[0].serves is None:
            party.offices[0].master, party.offices[0].bare = owner.offices[0], False
        staffed = owned_by_name and party.offices and party.offices[0].title.lower().endswith("chief of staff")
        if staffed and party.offices[0].serves is None:
            # "Hale's Deputy Chief of Staff"
            party.offices[0].role, party.offices[0].portfolio = "official", None
        married = owner.name is not None and owner.offices and owner.offices[-1].role == "spouse"
        ruler = next((office for office in party.offices if office.role in RULERS), None)
        if married and ruler is not None and set(doc.lowers[owner.last : party.first]) <= _OF_HIM:
            # "Ann Rao, the wife of President Rao"
            owner.offices[-1].master = ruler
