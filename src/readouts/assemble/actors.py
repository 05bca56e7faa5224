"""Rows of articles, people, organizations, offices and tenures."""

from readouts.assemble.entry import Entry
from readouts.assemble.ledger import Shown
from readouts.meet.account import OfficeTold, PersonTold, ruled


def enter(entry: Entry) -> None:
    """Enter the article itself and everybody in it."""
    account = entry.account
    entry.tell("articles", entry.article, **account.article)
    if "published_on" not in account.words:
        entry.ledger.give("articles", entry.article, "published_on", account.article["published_on"], entry.article)
    for column, words in account.words.items():
        entry.cite("articles", entry.article, column, account.article[column], words)
    for p, person in enumerate(account.people):
        key = entry.identity.person(entry.a, p)
        _person(entry, key, person)
        for told in person.offices:
            office(entry, key, told)


def _person(entry: Entry, key: str, person: PersonTold) -> None:
    given, family = name_parts(person.name)
    entry.tell("people", key, name=person.name, given_name=given, family_name=family)
    entry.cite("people", key, "name", person.name, person.words)


def name_parts(name: str) -> tuple[str | None, str]:
    """Given and family name, the family's taken to be the last word.

    >>> name_parts("Ana Lisova Rao")
    ('Ana Lisova', 'Rao')
    """
    words = name.split()
    return (" ".join(words[:-1]), words[-1]) if len(words) > 1 else (None, words[0])


def office(entry: Entry, person: str | None, told: OfficeTold) -> str:
    """Enter an office, and the person, if there is one, as seen in it; the office's id."""
    entered = entry.entered.get((person, id(told)))
    if entered is None:
        entered = entry.entered[(person, id(told))] = _office(entry, told)
        if person is not None:
            _tenure(entry, person, entered, told)
    return entered


def _office(entry: Entry, told: OfficeTold) -> str:
    key, post = entry.identity.post(told)
    organization = _organization(entry, told)
    entry.tell(
        "offices",
        key,
        title=post.title,
        role=post.role,
        portfolio=post.portfolio,
        organization_id=organization,
        country_code=post.country,
    )
    title, role = told.words["title"], told.words["role"]
    spelled = title.rule is None and post.title == told.title
    entry.cite("offices", key, "title", post.title, title if spelled else ruled(title, title.rule or "usual-title"))
    entry.cite("offices", key, "role", post.role, ruled(role, role.rule or "role-of-the-title"))
    entry.cite("offices", key, "portfolio", post.portfolio, told.words["portfolio"])
    body = ruled(title, title.rule or "body-of-the-office")
    entry.cite("offices", key, "organization_id", organization, body)
    entry.cite("offices", key, "country_code", post.country, told.words["country"])
    return key


def _organization(entry: Entry, told: OfficeTold) -> str | None:
    found = entry.identity.body(told)
    if found is None:
        return None
    key, body = found
    entry.tell("organizations", key, name=body.name, kind=body.kind, country_code=body.country, acronym=body.acronym)
    title = told.words["title"]
    entry.cite("organizations", key, "name", body.name, ruled(title, title.rule or "body-of-the-office"))
    entry.cite("organizations", key, "country_code", body.country, told.words["country"])
    return key


def _tenure(entry: Entry, person: str, office: str, told: OfficeTold) -> None:
    key, words = f"{person}.{office}", told.words["tenure"]
    entry.ledger.shown.setdefault(key, []).append(_shown(entry, told))
    entry.tell("tenures", key, person_id=person, office_id=office)
    entry.cite("tenures", key, "person_id", person, words)
    entry.cite("tenures", key, "office_id", office, words)


def _shown(entry: Entry, told: OfficeTold) -> Shown:
    """Where the article shows somebody in an office: at meetings held in it, else by coming out."""
    held = [
        entry.identity.meeting(entry.a, m)
        for m, meeting in enumerate(entry.account.meetings)
        if meeting.status == "held" and any(participant.office is told for participant in meeting.participants)
    ]
    return Shown(tuple(held), entry.teller.published)
