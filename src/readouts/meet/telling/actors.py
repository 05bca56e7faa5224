"""People and their offices."""

from collections.abc import Sequence
from functools import lru_cache

from readouts.lexicon.entries import entries
from readouts.meet.account import Account, OfficeTold, PersonTold
from readouts.meet.scene import Scene
from readouts.meet.telling.teller import Teller
from readouts.mention.offices import Office
from readouts.mention.parties import Party

# Where two offices are held at once, the higher stands at the meeting.
_PRECEDENCE = [
    "head_of_state",
    "head_of_government",
    "deputy_head_of_government",
    "speaker",
    "minister",
    "igo_head",
    "security_council_secretary",
    "head_of_agency",
    "chief_of_general_staff",
    "deputy_speaker",
    "deputy_minister",
    "igo_official",
    "governor_or_mayor",
    "military_commander",
    "ambassador",
    "envoy",
    "deputy_head_of_agency",
    "member_of_parliament",
    "adviser",
    "executive",
    "official",
    "religious_leader",
    "spouse",
    "other",
]


def tell_people(teller: Teller, scene: Scene, account: Account) -> dict[int, int]:
    """Fill the account's people: those with an office or at a meeting; {index in the scene: place in the account}."""
    present = {person for meeting in scene.meetings for person in meeting.persons}
    shown: dict[int, int] = {}
    for person in scene.people:
        offices = [tell_office(teller, office, party) for office, party in person.offices if office.role != "unknown"]
        if not offices and person.index not in present:
            continue
        fullest = next(party for party in person.mentions if party.name == person.name)
        shown[person.index] = len(account.people)
        name = " ".join(person.name.split())
        account.people.append(
            PersonTold(name, teller.span(fullest.name_span or (fullest.first, fullest.last)), _distinct(offices))
        )
    return shown


def _distinct(offices: Sequence[OfficeTold]) -> list[OfficeTold]:
    """Each office once, the first telling of it that names the post, the highest first, one with its field before."""
    seen: dict[tuple[object, ...], OfficeTold] = {}
    for office in sorted(offices, key=lambda office: office.posted_to is None):
        seen.setdefault((office.role, office.portfolio, office.country or office.body), office)
    return sorted(
        seen.values(), key=lambda office: (_PRECEDENCE.index(office.role), office.portfolio in (None, "other"))
    )


def highest(person: PersonTold) -> OfficeTold | None:
    """The office that stands at a meeting: the highest held."""
    return person.offices[0] if person.offices else None


def tell_office(teller: Teller, office: Office, party: Party) -> OfficeTold:
    """An office with the words of each of its values; where its country was inferred, so was whose title it is."""
    of_another = None if office.model is None else "counterpart" if office.counterpart else "deputy-of-another"
    country_rule = None if office.country_rule == "stated" else office.country_rule
    rule = of_another or country_rule
    place = office.country_span or (office.first, office.last)
    words = {
        "title": teller.words(office.first, office.last, rule),
        "role": teller.words(office.first, office.last, of_another),
        "portfolio": teller.words(office.first, office.last, of_another or office.portfolio_rule),
        "country": teller.span(place, country_rule or (None if office.country_span else "of-the-title")),
        "tenure": teller.words(party.first, party.last, rule),
    }
    if office.apart:
        title = teller.words(office.first, office.last, "title-told-apart")
        words["tenure"] = teller.words(party.first, party.last, "title-told-apart")._replace(also=title)
    if office.portfolio_span is not None:
        words["portfolio"] = words["portfolio"]._replace(also=teller.span(office.portfolio_span, office.portfolio_rule))
    if office.model is not None:
        model = teller.span(office.model, of_another)
        words |= {field: words[field]._replace(also=model) for field in ("title", "role", "portfolio", "tenure")}
    return OfficeTold(
        _title(teller, office),
        office.role,
        office.portfolio,
        office.country,
        office.body,
        office.institution,
        office.level,
        words,
        office.posted_to,
    )


def _title(teller: Teller, office: Office) -> str:
    """The title as worded, without the country before or after it."""
    first, last = office.first, office.last
    if office.counterpart:
        return _without_country(office.title)
    if office.country_span is not None and office.country_span[0] == first:
        first = office.country_span[1]
    elif office.country_span is not None and office.country_span[1] == last:
        last = office.country_span[0]
    return (_trimmed(teller.doc.phrase(first, last).split()) if first < last else "") or office.title


def _without_country(title: str) -> str:
    """A title without the country that it begins or ends with: a counterpart serves another."""
    words = title.split()
    before = next((k for k in (3, 2, 1) if _is_country(words[:k])), 0)
    after = next((k for k in (3, 2, 1) if _is_country(words[-k:])), 0)
    return _trimmed(words[before : len(words) - after]) or title


def _is_country(words: Sequence[str]) -> bool:
    return " ".join(words).lower().removesuffix("'s").removesuffix("’s") in _country_words()


@lru_cache(maxsize=1)
def _country_words() -> frozenset[str]:
    return frozenset(entry.phrase.lower() for entry in entries() if entry.kind in ("country", "adjective"))


def _trimmed(words: list[str]) -> str:
    """The words of a title without those left over where a country stood beside it."""
    while words and words[0] in ("'s", "’s", "the", "The", "of", "'", "’"):
        words.pop(0)
    while words and words[-1] in ("of", "the", "for", ","):
        words.pop()
    return " ".join(words)
