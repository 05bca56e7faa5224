"""Rows of articles, people, organizations, offices and tenures."""

import datetime

from readouts.assemble.identity import Identity
from readouts.assemble.ledger import Ledger
from readouts.meet.account import Account, OfficeTold, PersonTold, ruled


def enter(ledger: Ledger, identity: Identity, a: int, account: Account) -> None:
    """Enter the article itself and everybody in it."""
    article = identity.article(a)
    ledger.row("articles", article, **account.article)
    if "published_on" not in account.words:
        ledger.give("articles", article, "published_on", account.article["published_on"], article)
    for column, words in account.words.items():
        ledger.cite("articles", article, column, account.article[column], article, words)
    for p, person in enumerate(account.people):
        _person(ledger, article, identity.person(a, p), person)
        for office in person.offices:
            tenure(ledger, identity, a, account, identity.person(a, p), office)


def _person(ledger: Ledger, article: str, key: str, person: PersonTold) -> None:
    words = person.name.split()
    given, family = (" ".join(words[:-1]), words[-1]) if len(words) > 1 else (None, words[0])
    row = ledger.row("people", key, name=person.name, given_name=given, family_name=family)
    # A fuller name in a later article takes the place of an earlier, shorter one.
    if len(words) > len(str(row["name"]).split()):
        row.update(name=person.name, given_name=given, family_name=family)
    ledger.cite("people", key, "name", person.name, article, person.words)


def office(ledger: Ledger, identity: Identity, article: str, told: OfficeTold) -> str:
    """Enter an office and its organization; the office's id."""
    key, post = identity.post(told)
    organization = _organization(ledger, identity, article, told)
    ledger.row(
        "offices",
        key,
        title=post.title,
        role=post.role,
        portfolio=post.portfolio,
        organization_id=organization,
        country_code=post.country,
    )
    row = ledger.rows["offices"][key]
    title = told.words["title"]
    spelled = title.rule is None and str(row["title"]) == told.title
    ledger.cite(
        "offices", key, "title", row["title"], article, title if spelled else ruled(title, title.rule or "usual-title")
    )
    ledger.cite(
        "offices",
        key,
        "role",
        post.role,
        article,
        ruled(told.words["role"], told.words["role"].rule or "role-of-the-title"),
    )
    ledger.cite("offices", key, "portfolio", post.portfolio, article, told.words["portfolio"])
    ledger.cite(
        "offices",
        key,
        "organization_id",
        row["organization_id"],
        article,
        ruled(title, title.rule or "body-of-the-office"),
    )
    ledger.cite("offices", key, "country_code", post.country, article, told.words["country"])
    return key


def _organization(ledger: Ledger, identity: Identity, article: str, told: OfficeTold) -> str | None:
    found = identity.body(told)
    if found is None:
        return None
    key, body = found
    row = ledger.row(
        "organizations", key, name=body.name, kind=body.kind, country_code=body.country, acronym=body.acronym
    )
    title = told.words["title"]
    ledger.cite("organizations", key, "name", row["name"], article, ruled(title, title.rule or "body-of-the-office"))
    ledger.cite("organizations", key, "country_code", body.country, article, told.words["country"])
    return key


def tenure(ledger: Ledger, identity: Identity, a: int, account: Account, person: str, told: OfficeTold) -> str:
    """Enter a person's office and the days on which it was seen; the office's id."""
    article = identity.article(a)
    key = office(ledger, identity, article, told)
    first, last = _days_seen(account, told)
    row = ledger.row(
        "tenures", f"{person}.{key}", person_id=person, office_id=key, first_seen_on=first, last_seen_on=last
    )
    row["first_seen_on"] = min(first, _day(row["first_seen_on"]))
    row["last_seen_on"] = max(last, _day(row["last_seen_on"]))
    words = told.words["tenure"]
    ledger.cite("tenures", f"{person}.{key}", "person_id", person, article, words)
    ledger.cite("tenures", f"{person}.{key}", "office_id", key, article, words)
    return key


def _days_seen(account: Account, told: OfficeTold) -> tuple[datetime.date, datetime.date]:
    """The days on which the article shows somebody in an office: of meetings held in it, else of publication."""
    held = [
        meeting
        for meeting in account.meetings
        if meeting.status == "held" and any(participant.office is told for participant in meeting.participants)
    ]
    days = [day for meeting in held for day in (meeting.started_on, meeting.ended_on) if day is not None]
    published = _day(account.article["published_on"])
    return min(days, default=published), max(days, default=published)


def _day(value: object) -> datetime.date:
    if not isinstance(value, datetime.date):
        raise TypeError(f"{value!r} is no day")
    return value
