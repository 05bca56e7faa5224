"""The ids of everything in a set of accounts."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePath

from readouts.link.authority import Authority
from readouts.link.groups import Groups, Place
from readouts.link.meetings import Ids, link_meetings, seat_of
from readouts.link.offices import Body, Post, body_of, post_of
from readouts.link.people import Doubt, link_people
from readouts.link.register import Anchor, Register, Wanted
from readouts.link.seats import seat_names
from readouts.link.slugs import slug
from readouts.link.visits import link_visits, month
from readouts.meet.account import Account, MeetingTold, OfficeTold, PersonTold
from readouts.read.refusal import Refusal
from readouts.resolve.people import tokens

# A record's file, without its endings, and its number there.
_RECORD = re.compile(r"(.+?)(?:\.[a-z]+)?(?:\.gz)?#(\d+)", re.DOTALL)


class Identity:
    """Which id each article, person, body, office, visit and meeting of the accounts has; `doubts` are people who may
    be one, `misfits` the lines of the authority that fit nobody."""

    def __init__(
        self, accounts: Sequence[Account], authority: Authority | None = None, register: Register | None = None
    ) -> None:
        self.accounts = accounts
        self._authority = authority or Authority()
        self._register = Register(kept=False) if register is None else register
        self.doubts: list[Doubt] = []
        self.misfits: list[Refusal] = []
        self._told_before: set[Place] = set()
        self._seats: dict[Place, list[str]] = {}
        # As the article alone would name them.
        self._seats_alone: dict[Place, list[str]] = {}
        self._anchors: dict[str, dict[Place, Anchor]] = {}
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
        return self._posts[self._authority.offices.id_of(post.slug)], post

    def visit(self, a: int, v: int) -> str:
        """The id of a visit of an account."""
        return self._visits[(a, v)]

    def meeting(self, a: int, m: int) -> str:
        """The id of a meeting of an account."""
        return self._meetings[(a, m)]

    def told_before(self, a: int, m: int) -> bool:
        """Whether an earlier account tells of the meeting too."""
        return (a, m) in self._told_before

    def seat(self, a: int, m: int, number: int) -> str:
        """The name of a seat of a meeting: the person, office or side in it."""
        return self._seats[(a, m)][number]

    def earlier(self, table: str, a: int, n: int) -> str | None:
        """The id by which a person, visit or meeting of an account was known before, if by another."""
        return self._register.earlier.get((table, self._anchors[table][(a, n)]))

    def earlier_post(self, told: OfficeTold) -> str | None:
        """The id by which an office was known before, if by another."""
        return self._register.earlier.get(("offices", Anchor(None, post_of(told).slug)))

    def seat_alone(self, a: int, m: int, number: int) -> str:
        """The name that a seat of a meeting would have if no other article told of the meeting."""
        return self._seats_alone[(a, m)][number]

    def _name_articles(self) -> dict[int, str]:
        wanted = {}
        for a, account in enumerate(self.accounts):
            path, sha256 = str(account.article["seed_path"]), str(account.article["sha256"])
            name, whole = _path_slugs(path)
            slugs = (name, whole, f"{whole}-{sha256[:8]}", f"{whole}-{sha256}", f"{slug(path)}-{sha256}")
            # A renamed file is the same article, and so is one that was mended.
            wanted[a] = Wanted([Anchor(None, f"sha256:{sha256}")], slugs, weaker=[Anchor(None, path)])
        return self._register.name("articles", wanted)

    def _name_people(self) -> dict[Place, str]:
        told = [[slug(person.name) for person in account.people] for account in self.accounts]
        linked = link_people(self.accounts, self._authority, self._holders(told))
        self.doubts = linked.doubts
        self.misfits += linked.misfits
        return self._name("people", linked.groups, told, self._person_slugs, linked.known)

    def _holders(self, told: Sequence[Sequence[str]]) -> dict[str, Place]:
        """The place for which the id of each person whom the authority names was published."""
        decided = {person.person_id for person in self._authority.people}
        known = {id: anchors for id, anchors in self._register.known_by("people").items() if id in decided}
        named = ((a, p, name) for a, names in enumerate(told) for p, name in _numbered(names)) if known else ()
        places = {Anchor(self.article(a), name): (a, p) for a, p, name in named}
        held = {id: [places[anchor] for anchor in anchors if anchor in places] for id, anchors in known.items()}
        return {id: found[0] for id, found in held.items() if found}

    def _person_slugs(self, root: Place) -> tuple[str, ...]:
        a, p = root
        person = self.accounts[a].people[p]
        name = slug(person.name)
        serves = next((office.country or office.body or "" for office in person.offices), "")
        digest = self._digest(a)
        return name, slug(f"{name} {serves}"), f"{name}-{digest}", f"{name}-{digest}-{person.words.start}"

    def _name_offices(self) -> tuple[dict[tuple[str, str | None], str], dict[str, str]]:
        told = [office for account in self.accounts for office in _offices(account)]
        bodies = {_body_key(body): body for office in told if (body := body_of(office)) is not None}
        posts: dict[str, list[Anchor]] = {}
        for told_as in dict.fromkeys(post_of(office).slug for office in told):
            posts.setdefault(self._authority.offices.id_of(told_as), []).append(Anchor(None, told_as))
        published = list(self._register.known_by("offices"))
        told_as_posts = [anchor.told_as for anchors in posts.values() for anchor in anchors]
        self.misfits += self._authority.offices.misfits(told_as_posts, published)
        return (
            self._register.name(
                "organizations", {key: Wanted([Anchor(None, body.slug)], (body.slug,)) for key, body in bodies.items()}
            ),
            self._register.name(
                "offices", {post: Wanted([Anchor(None, post), *anchors], (post,)) for post, anchors in posts.items()}
            ),
        )

    def _name_visits(self) -> dict[Place, str]:
        told = [
            [f"{family(account.people[v.person])}-to-{v.to_country.lower()}" for v in account.visits]
            for account in self.accounts
        ]
        return self._name("visits", link_visits(self.accounts, self.person), told, self._visit_slugs)

    def _visit_slugs(self, root: Place) -> tuple[str, ...]:
        a, v = root
        visit = self.accounts[a].visits[v]
        day = visit.started_on.isoformat() if visit.started_on else month(self.accounts[a])
        to = visit.to_country.lower()
        whole = f"{day}-{self.person(a, visit.person)}-to-{to}"
        return f"{day}-{family(self.accounts[a].people[visit.person])}-to-{to}", whole, f"{whole}-{self._digest(a)}"

    def _name_meetings(self) -> dict[Place, str]:
        ids = Ids(self.person, lambda office: self.post(office)[0])
        groups = link_meetings(self.accounts, ids)
        for root, places in groups.members().items():
            self._told_before.update(place for place in places if place != root)
            seats = [[seat_of(a, told, ids) for told in self.accounts[a].meetings[m].participants] for a, m in places]
            self._seats.update(zip(places, seat_names(seats), strict=True))
            self._seats_alone |= {place: seat_names([own])[0] for place, own in zip(places, seats, strict=True)}
        told = [[_meeting_told(account, meeting) for meeting in account.meetings] for account in self.accounts]
        return self._name("meetings", groups, told, self._meeting_slugs)

    def _meeting_slugs(self, root: Place) -> tuple[str, ...]:
        a, m = root
        account = self.accounts[a]
        meeting = account.meetings[m]
        families = [family(account.people[p.person]) for p in meeting.participants if p.person is not None]
        people = {self.person(a, p.person) for p in meeting.participants if p.person is not None}
        day = meeting.started_on.isoformat() if meeting.started_on else "undated"
        plain = slug(" ".join([day, *families[:3]]))
        everybody = slug(" ".join([day, *sorted(people)]))[:120].strip("-")
        # One word may tell of several: "met the ministers of Chad and Mali".
        seats = self._seats_alone[root]
        unnamed = [seat for seat, told in zip(seats, meeting.participants, strict=True) if told.person is None]
        with_sides = slug(" ".join([plain, *unnamed]))[:120].strip("-")
        precise = f"{plain}-{self._digest(a)}-{meeting.words['telling'].start}-{m + 1}"
        return plain, with_sides, f"{plain}-{meeting.mode.replace('_', '-')}", everybody, precise

    def _name(
        self,
        table: str,
        groups: Groups[Place],
        told: Sequence[Sequence[str]],
        slugs: Callable[[Place], tuple[str, ...]],
        decided: Mapping[Place, str] | None = None,
    ) -> dict[Place, str]:
        """The id of each place of a table: `told` are the ways in which each account tells of its things."""
        members = groups.members()
        anchors = self._anchors[table] = {
            (a, n): Anchor(self.article(a), name) for a, names in enumerate(told) for n, name in _numbered(names)
        }
        wanted = {
            root: Wanted([anchors[place] for place in places], slugs(root), (decided or {}).get(root))
            for root, places in members.items()
        }
        ids = self._register.name(table, wanted)
        return {place: ids[root] for root, places in members.items() for place in places}

    def _digest(self, a: int) -> str:
        return str(self.accounts[a].article["sha256"])[:8]


def _numbered(names: Sequence[str]) -> list[tuple[int, str]]:
    """Each name with its place; a name that came before gets a number."""
    seen: Counter[str] = Counter()
    numbered = []
    for place, name in enumerate(names):
        seen[name] += 1
        numbered.append((place, name if seen[name] == 1 else f"{name}.{seen[name]}"))
    return numbered


def _path_slugs(path: str) -> tuple[str, str]:
    """The file's name without its ending, and its whole path without; of a record with its number."""
    record = _RECORD.fullmatch(path)
    plain = PurePath(f"{record[1]}-{record[2]}" if record else path)
    return (slug(plain.name), slug(str(plain))) if record else (slug(plain.stem), slug(str(plain.with_suffix(""))))


def family(person: PersonTold) -> str:
    """The slug of the family name: the last word of the name."""
    return slug((tokens(person.name) or ("unnamed",))[-1])


def _meeting_told(account: Account, meeting: MeetingTold) -> str:
    """The families of those who met, and the way of meeting if it was no meeting in person."""
    families = sorted(family(account.people[p.person]) for p in meeting.participants if p.person is not None)
    mode = [] if meeting.mode == "in_person" else [meeting.mode]
    return slug(" ".join([*(families or ["unnamed"]), *mode]))


def _body_key(body: Body) -> tuple[str, str | None]:
    return body.slug, body.country


def _offices(account: Account) -> list[OfficeTold]:
    found = [office for person in account.people for office in person.offices]
    found += [p.office for meeting in account.meetings for p in meeting.participants if p.office is not None]
    return found
