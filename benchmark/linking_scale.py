"""How time and memory of linking grow with the number of articles: accounts of invented meetings, without text."""

import datetime
import hashlib
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random

from readouts.assemble.identity import Identity
from readouts.assemble.tables import identify, rows_of
from readouts.contract import frame_of_cells
from readouts.differences import differing
from readouts.meet.account import Account, MeetingTold, OfficeTold, ParticipantTold, PersonTold, VisitTold, Words

NUMBERS = (1_000, 10_000, 100_000)
SHORT = NUMBERS[:2]
# Of one summit, or of one person.
MANY = (100, 1_000, 5_000)
_AT_SUMMIT = 8
_SEED = 4
_MOST_PEOPLE, _ARTICLES_A_PERSON = 20_000, 5
_FIRST_DAY, _DAYS = datetime.date(2010, 1, 1), 5_400
# A family name in every so many is one of a few, as some are borne by very many.
_COMMON, _COMMON_ENDS = 4, 30
_SPELLED_ANEW, _INITIAL, _DAY_OFF, _LEFT_OUT = 0.2, 0.03, 0.02, 0.05
_TOLD = Words(0, 3, "met", "met")
# The peak of memory that a process begins with is its parent's, so a small one stands between.
_BETWEEN = "import subprocess, sys; sys.exit(subprocess.run(sys.argv[1:]).returncode)"


@dataclass(frozen=True)
class Culture:
    """Countries, and what their names are composed of: first syllables and ends, and spellings that vary."""

    countries: tuple[str, ...]
    given: tuple[str, ...]
    given_ends: tuple[str, ...]
    families: tuple[str, ...]
    family_ends: tuple[str, ...]
    spellings: tuple[tuple[str, str], ...]
    family_first: bool = False


_CULTURES = (
    Culture(
        ("AZ", "TM", "UZ"),
        ("El", "Ra", "Tu", "Shah", "Far", "Jey", "Or", "Na", "Vu", "Za"),
        ("mar", "shad", "gun", "in", "id", "han", "sal", "zim", "rid", "kir"),
        ("Agha", "Nagh", "Meh", "Gul", "Ibra", "Khal", "Qam", "Shir", "Tal", "Yus"),
        ("iyev", "diyev", "barov", "limov", "zade", "danli", "verdiyev", "manov", "sunov", "laroglu"),
        (("gh", "g"), ("kh", "x"), ("yev", "ev"), ("sh", "ş"), ("q", "g"), ("a", "ə")),
    ),
    Culture(
        ("GE",),
        ("Gi", "Le", "Va", "Za", "Te", "Da", "Ni", "Sho", "Ira", "Lu"),
        ("orgi", "van", "khtang", "za", "imuraz", "vit", "kakoi", "ta", "kli", "arsab"),
        ("Gha", "Kva", "Tsik", "Chkho", "Meg", "Lom", "Dzne", "Bera", "Kho", "Jap"),
        ("ribashvili", "radze", "laia", "nidze", "relishvili", "tauri", "mizade", "gadze", "shtaria", "baridze"),
        (("gh", "g"), ("kh", "h"), ("ts", "c"), ("kv", "qv"), ("chkh", "chh")),
    ),
    Culture(
        ("RU", "BY", "UA"),
        ("Ale", "Ser", "Yev", "Dmi", "Vla", "Ni", "Ana", "Mik", "Gen", "Igo"),
        ("xey", "gey", "geny", "triy", "dimir", "kolay", "toliy", "hail", "nadiy", "r"),
        ("Vel", "Kor", "Mor", "Step", "Zhur", "Gry", "Bel", "Yel", "Shch", "Nov"),
        ("ichansky", "olenko", "ozov", "anov", "avlev", "agin", "yakov", "ikovsky", "usev", "etsky"),
        (("sky", "skiy"), ("iy", "y"), ("ey", "ei"), ("ye", "e"), ("zh", "j"), ("x", "ks")),
    ),
    Culture(
        ("KZ", "KG", "TJ"),
        ("Yer", "Nur", "Kai", "Mar", "Daur", "Ask", "Sam", "Tal", "Bek", "Rust"),
        ("lan", "bol", "rat", "at", "en", "har", "gat", "bolat", "zhan", "am"),
        ("Zhak", "Sar", "Tok", "Dzhum", "Ak", "Baim", "Kul", "Ome", "Sady", "Is"),
        ("sybayev", "senov", "tarov", "agulov", "hmetov", "ukhan", "beko", "rzakov", "rbaev", "ukov"),
        (("zh", "j"), ("dzh", "j"), ("yev", "ev"), ("k", "q"), ("kh", "h")),
    ),
    Culture(
        ("TR",),
        ("Meh", "Ay", "Or", "Hul", "Em", "Se", "Cag", "Ya", "Fa", "Nu"),
        ("met", "se", "han", "usi", "re", "lim", "ri", "sar", "ruk", "man"),
        ("Kara", "Ak", "Yil", "Isik", "De", "Oz", "Soy", "Bas", "Kor", "Tas"),
        ("oglu", "bekir", "diz", "mir", "turk", "luer", "can", "kut", "gun", "dag"),
        (("c", "ç"), ("g", "ğ"), ("s", "ş"), ("o", "ö")),
    ),
    Culture(
        ("SA", "KW", "EG", "IQ", "JO"),
        ("Moh", "Ah", "Kha", "Yous", "Sal", "Fai", "Nas", "Ab", "Ta", "Ha"),
        ("ammed", "mad", "lid", "sef", "man", "sal", "ser", "dullah", "riq", "san"),
        ("Al-Mu", "Al-Ha", "Al-Sa", "El-Gha", "Al-Ra", "Al-Ka", "El-Ma", "Al-Ba", "Al-Ju", "Al-Sha"),
        ("tawa", "rthi", "brani", "rbi", "shidi", "zemi", "draoui", "wani", "bouri", "marri"),
        (("mm", "m"), ("Al-", "al-"), ("El-", "Al-"), ("ou", "u"), ("k", "q")),
    ),
    Culture(
        ("CN", "KR", "VN"),
        ("Seung-", "Zhi-", "Min-", "Wen-", "Ji-", "Hyun-", "Guo-", "Xiao-", "Dong-", "Quang-"),
        ("ho", "qiang", "jun", "bo", "won", "hua", "feng", "ming", "woo", "loc"),
        ("Ba", "Ch", "Ou", "Zh", "Ky", "Li", "Hu", "Ya", "Ng", "Tr"),
        ("ek", "oi", "yang", "ao", "ung", "ang", "en", "an", "uo", "eu"),
        (("-", ""), ("-", " "), ("eu", "u"), ("oo", "u")),
        family_first=True,
    ),
    Culture(
        ("DE", "FR", "IT", "PL", "HU", "SE", "LV", "RS"),
        ("Jan", "An", "Mar", "Ger", "Lo", "Kris", "Ol", "Pe", "To", "Zvo"),
        ("is", "ders", "ek", "gely", "renzo", "tine", "ivier", "tar", "mas", "nimir"),
        ("Bra", "Hol", "Szil", "Kov", "Ber", "Lind", "Wis", "Vec", "Mil", "Sko"),
        ("gadin", "mstrom", "vasi", "acevic", "thier", "qvist", "niewski", "manis", "osavac", "vgaard"),
        (("c", "č"), ("s", "š"), ("o", "ö"), ("e", "é")),
    ),
)
# Of each office: title, role, portfolio and kind.
_OFFICES = (
    ("Minister of Defence", "minister", "defence", "portfolio"),
    ("Defense Minister", "minister", "defence", "portfolio"),
    ("Foreign Minister", "minister", "foreign-affairs", "portfolio"),
    ("Minister of Foreign Affairs", "minister", "foreign-affairs", "portfolio"),
    ("Minister of Energy", "minister", "energy", "portfolio"),
    ("Minister of Trade", "minister", "trade", "portfolio"),
    ("Deputy Minister of Health", "deputy_minister", "health", "portfolio"),
    ("Ambassador", "ambassador", None, "country"),
    ("Prime Minister", "head_of_government", None, "country"),
    ("President", "head_of_state", None, "country"),
)


@dataclass(frozen=True)
class Official:
    """An invented person, with the offices held one after the other, each from its day."""

    given: str
    family: str
    country: str
    culture: Culture
    career: tuple[tuple[int, int], ...]

    def office_on(self, day: int) -> tuple[str, str, str | None, str]:
        """The office of the day; before the first it is the first."""
        return _OFFICES[max((at for at in self.career if at[0] <= day), default=self.career[0])[1]]


@dataclass(frozen=True)
class Encounter:
    """A meeting of officials, the first of them the host."""

    people: tuple[Official, ...]
    day: int
    mode: str


@dataclass(frozen=True)
class Told:
    """What so many articles of one thing took: seconds of linking, of making the rows, of comparing the articles."""

    number: int
    linking: float
    rows: float
    differences: float


@dataclass(frozen=True)
class Run:
    """The linking of so many articles: seconds, and the peak of memory in MB before it and after."""

    number: int
    seconds: float
    before: float
    after: float


def invented(number: int, seed: int = _SEED) -> list[Account]:
    """So many accounts, the same for the same seed."""
    random = Random(seed)
    people = [_official(random) for _ in range(min(_MOST_PEOPLE, max(40, number // _ARTICLES_A_PERSON)))]
    return list(islice(_accounts(random, people), number))


def summit(number: int, seed: int = _SEED) -> list[Account]:
    """So many accounts of one meeting of officials of eight states, of whom each may leave one out."""
    random = Random(seed)
    present: dict[str, Official] = {}
    while len(present) < _AT_SUMMIT:
        official = _official(random)
        present.setdefault(official.country, official)
    encounter = Encounter(tuple(present.values()), 0, "in_person")
    return [_account(random, f"summit-{telling}", [encounter]) for telling in range(number)]


def traveller(number: int, seed: int = _SEED) -> list[Account]:
    """So many accounts of one official, who goes to another's country every other day and meets somebody there."""
    random = Random(seed)
    own, people = _official(random), [_official(random) for _ in range(50)]
    others = [official for official in people if official.country != own.country]
    accounts = []
    for telling in range(number):
        met = Encounter((random.choice(others), own), 2 * telling, "in_person")
        account = _account(random, f"traveller-{telling}", [met])
        day = account.meetings[0].started_on
        words = dict.fromkeys(("person", "office", "from", "to", "days"), _TOLD)
        went = VisitTold(1, None, own.country, met.people[0].country, None, day, day, "stated", words)
        account.visits.append(went)
        accounts.append(account)
    return accounts


def tell(number: int, make: Callable[[int], list[Account]]) -> Told:
    """Link so many accounts of one thing, make its tables, and list where they differ."""
    accounts = make(number)
    start = time.process_time()
    identity = identify(accounts)
    linked = time.process_time()
    rows = rows_of(identity)
    told = time.process_time()
    frames = {table: frame_of_cells(table, own) for table, own in rows.items()}
    begun = time.process_time()
    differing(frames.__getitem__)
    return Told(number, linked - start, told - linked, time.process_time() - begun)


def link(number: int) -> Run:
    """Link invented accounts in this process."""
    accounts = invented(number)
    before, start = _peak(), time.process_time()
    Identity(accounts)
    return Run(number, time.process_time() - start, before, _peak())


def run(number: int) -> Run:
    """Link invented accounts in a process of its own. Raises RuntimeError if it fails."""
    command = [sys.executable, "-c", _BETWEEN, sys.executable, "-m", "benchmark.linking_scale", str(number)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    seconds, before, after = map(float, done.stdout.split())
    return Run(number, seconds, before, after)


def report(numbers: Sequence[int] = NUMBERS) -> Iterator[str]:
    """The lines to print, each as soon as it is measured."""
    yield "linking accounts of invented meetings, without text:"
    yield f"{'articles':>9} {'people':>7} {'seconds':>8} {'ms each':>8} {'MB':>7} {'MB of it before':>16}"
    for done in map(run, numbers):
        people = min(_MOST_PEOPLE, max(40, done.number // _ARTICLES_A_PERSON))
        each = 1000 * done.seconds / done.number
        yield f"{done.number:9,} {people:7,} {done.seconds:8.1f} {each:8.2f} {done.after:7.0f} {done.before:16.0f}"


def report_told(numbers: Sequence[int] = MANY) -> Iterator[str]:
    """The lines on one meeting and one person that many articles tell of, each as soon as it is measured."""
    yield f"{'articles of':>20} {'number':>7} {'linking':>8} {'rows':>8} {'differences':>12} seconds"
    for name, make in (("one summit", summit), ("one traveller", traveller)):
        for done in (tell(number, make) for number in numbers):
            seconds = f"{done.linking:8.2f} {done.rows:8.2f} {done.differences:12.2f}"
            yield f"{name:>20} {done.number:7,} {seconds}"


def _official(random: Random) -> Official:
    culture = random.choice(_CULTURES)
    given = random.choice(culture.given) + random.choice(culture.given_ends)
    career = [(0, random.randrange(len(_OFFICES)))]
    while random.random() < 0.4:
        career.append((random.randrange(_DAYS), random.randrange(len(_OFFICES))))
    return Official(given, _family(random, culture), random.choice(culture.countries), culture, tuple(sorted(career)))


def _family(random: Random, culture: Culture) -> str:
    if random.randrange(_COMMON) == 0:
        place = random.randrange(_COMMON_ENDS)
        return culture.families[place % len(culture.families)] + culture.family_ends[place // len(culture.families)]
    middle = random.choice(culture.families).split("-")[-1].lower() if random.random() < 0.8 else ""
    return random.choice(culture.families) + middle + random.choice(culture.family_ends)


def _accounts(random: Random, people: Sequence[Official]) -> Iterator[Account]:
    """Each meeting as told by one to three articles; now and then an article tells two of one day."""
    for number in range(sys.maxsize):
        encounters = [_encounter(random, people)]
        if random.random() < 0.1:
            other = _encounter(random, people)
            encounters.append(Encounter((encounters[0].people[0], *other.people[1:]), encounters[0].day, other.mode))
        for telling in range(random.choice((1, 1, 2, 3))):
            yield _account(random, f"{number}-{telling}", encounters)


def _encounter(random: Random, people: Sequence[Official]) -> Encounter:
    """Some meet much oftener than others; each of those present is of another country, if chance will have it."""
    present: dict[str, Official] = {}
    wanted = random.choice((2, 2, 2, 2, 3, 4))
    while len(present) < wanted:
        official = people[int(len(people) * random.random() ** 2)]
        present.setdefault(official.country, official)
    mode = random.choice(("in_person", "in_person", "in_person", "phone"))
    return Encounter(tuple(present.values()), random.randrange(_DAYS), mode)


def _account(random: Random, name: str, encounters: Sequence[Encounter]) -> Account:
    published = _FIRST_DAY + datetime.timedelta(encounters[0].day + random.randrange(3))
    path = f"invented/{name}.txt"
    article: dict[str, object] = {
        "published_on": published,
        "language": "en",
        "seed_path": path,
        "sha256": hashlib.sha256(path.encode()).hexdigest(),
        "characters": 400,
        "words": 60,
    }
    account = Account(article, {})
    places: dict[int, int] = {}
    account.meetings += [_meeting(random, account, places, encounter) for encounter in encounters]
    return account


def _meeting(random: Random, account: Account, places: dict[int, int], encounter: Encounter) -> MeetingTold:
    present = list(encounter.people)
    if len(present) > 2 and random.random() < _LEFT_OUT:
        present.pop()
    day = _FIRST_DAY + datetime.timedelta(encounter.day + (random.random() < _DAY_OFF))
    host = encounter.people[0].country if encounter.mode == "in_person" else None
    participants = [_participant(account, _place(random, account, places, who, encounter.day), host) for who in present]
    words = dict.fromkeys(("telling", "started_on", "ended_on", "status", "country", "host_country"), _TOLD)
    where = (host, None, None, host, None)
    return MeetingTold("held", encounter.mode, day, day, "stated", None, *where, participants, [], words)


def _place(random: Random, account: Account, places: dict[int, int], who: Official, day: int) -> int:
    """The place of an official among the account's people, who are entered at the first meeting with them."""
    if id(who) not in places:
        places[id(who)] = len(account.people)
        account.people.append(PersonTold(_spelled(random, who), _TOLD, [_office(who, day)]))
    return places[id(who)]


def _participant(account: Account, place: int, host: str | None) -> ParticipantTold:
    office = account.people[place].offices[0]
    side = None if host is None else "host" if office.country == host else "visitor"
    words = dict.fromkeys(("meeting", "person", "office", "country", "side", "capacity"), _TOLD)
    return ParticipantTold(place, office, office.country, None, side, "principal", words)


def _office(who: Official, day: int) -> OfficeTold:
    title, role, portfolio, kind = who.office_on(day)
    words = dict.fromkeys(("title", "role", "portfolio", "country", "tenure"), _TOLD)
    return OfficeTold(title, role, portfolio, who.country, None, None, kind, words)


def _spelled(random: Random, who: Official) -> str:
    """The name as an article may have it: in one of its spellings, or with an initial."""
    given, family = (_respelled(random, part, who.culture) for part in (who.given, who.family))
    if random.random() < _INITIAL:
        given = f"{given[0]}."
    return f"{family} {given}" if who.culture.family_first and random.random() < 0.7 else f"{given} {family}"


def _respelled(random: Random, part: str, culture: Culture) -> str:
    if random.random() >= _SPELLED_ANEW:
        return part
    usual, other = random.choice(culture.spellings)
    respelled = re.sub(usual, other, part, count=1, flags=re.IGNORECASE).strip()
    return respelled[0].upper() + respelled[1:]


def _peak() -> float:
    """The peak of this process's memory in MB; the system tells it in kB, macOS in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main() -> None:
    """Link as many as the command line says and print what it took."""
    done = link(int(sys.argv[1]))
    print(done.seconds, done.before, done.after)


if __name__ == "__main__":
    main()
