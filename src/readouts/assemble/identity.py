"""The ids of everything in a set of accounts."""

import re
from collections.abc import Sequence
from pathlib import PurePath

from readouts.link.groups import Groups
from readouts.link.meetings import link_meetings, who
from readouts.link.offices import Body, Post, body_of, post_of
from readouts.link.people import link_people
from readouts.link.slugs import distinct, slug
from readouts.meet.account import Account, MeetingTold, OfficeTold, PersonTold
from readouts.resolve.people import tokens

# A record's file, without its endings, and its number there.
_RECORD = re.compile(r"(.+?)(?:\.[a-z]+)?(?:\.gz)?#(\d+)", re.DOTALL)


class Identity:
    """Which id each article, person, body, office, visit and meeting of the accounts has."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self.accounts = accounts
        self._articles = self._name_articles()
        self._people = self._name_people()
        self._bodies, self._posts = self._name_offices()
        self._visits = self._name_visits()
        self._meetings = self._name_meetings()

    def article(self, a: int) -> str:
        """The article's id."""
        return self._articles[a]

    def person(self, a: int, p: int) -> str:
        """The id of a person of an account."""
        return self._people[(a, p)]

    def body(self, told: OfficeTold) -> tuple[str, Body] | None:
        """The id of the organization that an office belongs to, and the organization."""
        body = body_of(told)
        return None if body is None else (self._bodies[_body_key(body)], body)

    def post(self, told: OfficeTold) -> tuple[str, Post]:
        """The id of an office, and the office."""
        post = post_of(told)
        return self._posts[post.slug], post

    def visit(self, a: int, v: int) -> str:
        """The id of a visit of an account."""
        return self._visits[(a, v)]

    def meeting(self, a: int, m: int) -> str:
        """The id of a meeting of an account."""
        return self._meetings[(a, m)]

    def _name_articles(self) -> dict[int, str]:
        wanted = {}
        for a, account in enumerate(self.accounts):
            path, sha256 = str(account.article["seed_path"]), str(account.article["sha256"])
            name, whole = _path_slugs(path)
            wanted[a] = (name, whole, f"{whole}-{sha256[:8]}", f"{whole}-{sha256}", f"{slug(path)}-{sha256}")
        return distinct(wanted)

    def _name_people(self) -> dict[tuple[int, int], str]:
        groups = link_people(self.accounts)
        wanted = {root: self._person_slugs(root) for root in groups.members()}
        ids = distinct(wanted)
        return {place: ids[root] for root, places in groups.members().items() for place in places}

    def _person_slugs(self, root: tuple[int, int]) -> tuple[str, ...]:
        a, p = root
        person = self.accounts[a].people[p]
        name = slug(person.name)
        serves = next((office.country or office.body or "" for office in person.offices), "")
        digest = str(self.accounts[a].article["sha256"])[:8]
        return name, slug(f"{name} {serves}"), f"{name}-{digest}", f"{name}-{digest}-{person.words.start}"

    def _name_offices(self) -> tuple[dict[tuple[str, str | None], str], dict[str, str]]:
        told = [office for account in self.accounts for office in _offices(account)]
        bodies = {_body_key(body): body for office in told if (body := body_of(office)) is not None}
        return distinct({key: (body.slug,) for key, body in bodies.items()}), {
            post.slug: post.slug for post in map(post_of, told)
        }

    def _name_visits(self) -> dict[tuple[int, int], str]:
        """A visit is one across articles if the same person goes to the same country on days that overlap."""
        groups = self._link_visits()
        wanted = {root: self._visit_slugs(root) for root in groups.members()}
        ids = distinct(wanted)
        return {place: ids[root] for root, places in groups.members().items() for place in places}

    def _link_visits(self) -> Groups[tuple[int, int]]:
        """Groups of (account, visit) places that are one journey each."""
        groups: Groups[tuple[int, int]] = Groups()
        known: dict[tuple[str, str], dict[object, tuple[int, int]]] = {}
        for a, account in enumerate(self.accounts):
            for v, visit in enumerate(account.visits):
                groups.add((a, v))
                others = known.setdefault((self.person(a, visit.person), visit.to_country), {})
                for other in others.values():
                    if self._same_time((a, v), other):
                        groups.join((a, v), other)
                # Of those on the same days one stands for all, as they are joined.
                others.setdefault((self._when((a, v)), visit.started_on, visit.ended_on), (a, v))
        return groups

    def _same_time(self, one: tuple[int, int], other: tuple[int, int]) -> bool:
        """Whether two visits' days overlap; of undated ones, whether both were published in one month."""
        a, b = (self.accounts[x].visits[v] for x, v in (one, other))
        if a.started_on is None or b.started_on is None:
            return self._when(one) == self._when(other)
        return a.started_on <= (b.ended_on or b.started_on) and b.started_on <= (a.ended_on or a.started_on)

    def _when(self, place: tuple[int, int]) -> str:
        """The first day of a visit, else the month in which it was published."""
        account = self.accounts[place[0]]
        day = account.visits[place[1]].started_on
        return day.isoformat() if day else str(account.article["published_on"])[:7]

    def _visit_slugs(self, root: tuple[int, int]) -> tuple[str, ...]:
        a, v = root
        visit = self.accounts[a].visits[v]
        day, to, person = self._when(root), visit.to_country.lower(), self.person(a, visit.person)
        whole = f"{day}-{person}-to-{to}"
        digest = str(self.accounts[a].article["sha256"])[:8]
        return f"{day}-{family(self.accounts[a].people[visit.person])}-to-{to}", whole, f"{whole}-{digest}"

    def _name_meetings(self) -> dict[tuple[int, int], str]:
        groups = link_meetings(self.accounts, self.person)
        wanted = {root: self._meeting_slugs(root) for root in groups.members()}
        ids = distinct(wanted)
        return {place: ids[root] for root, places in groups.members().items() for place in places}

    def _meeting_slugs(self, root: tuple[int, int]) -> tuple[str, ...]:
        a, m = root
        account = self.accounts[a]
        meeting = account.meetings[m]
        families = [family(account.people[p.person]) for p in meeting.participants if p.person is not None]
        day = meeting.started_on.isoformat() if meeting.started_on else "undated"
        plain = slug(" ".join([day, *families[:3]]))
        everybody = slug(" ".join([day, *sorted(who(a, meeting, self.person))]))[:120].strip("-")
        digest = str(account.article["sha256"])[:8]
        return plain, f"{plain}-{meeting.mode.replace('_', '-')}", everybody, f"{plain}-{digest}-{_told_at(meeting)}"


def _path_slugs(path: str) -> tuple[str, str]:
    """The file's name without its ending, and its whole path without; of a record with its number."""
    record = _RECORD.fullmatch(path)
    plain = PurePath(f"{record[1]}-{record[2]}" if record else path)
    return (slug(plain.name), slug(str(plain))) if record else (slug(plain.stem), slug(str(plain.with_suffix(""))))


def family(person: PersonTold) -> str:
    """The slug of the family name: the last word of the name."""
    return slug((tokens(person.name) or ("unnamed",))[-1])


def _told_at(meeting: MeetingTold) -> int:
    return meeting.words["telling"].start


def _body_key(body: Body) -> tuple[str, str | None]:
    return body.slug, body.country


def _offices(account: Account) -> list[OfficeTold]:
    found = [office for person in account.people for office in person.offices]
    found += [p.office for meeting in account.meetings for p in meeting.participants if p.office is not None]
    return found
