"""Readable names for seeds: the day, who published it, and a few words of what it is about."""

import re
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from readouts.assemble.identity import family
from readouts.lexicon.entries import words
from readouts.link.slugs import slug
from readouts.meet.account import Account
from readouts.read import Refusal

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HOST = re.compile(r"https?://([^/?#:]+)")
_MOST_LETTERS = 80
_MOST_WORDS = 5
# Of a publisher two words tell enough; of an address what every other one has too tells nothing.
_MOST_OF_PUBLISHER = 2
_OF_EVERY_HOST = ("www", "en", "eng", "com", "co", "gov", "gob", "gouv", "org", "net", "news")
_SMALL = words("a an and as at by for from has have her his in is its of on the to with")


def given_name_faults(name: str, seeds: Path) -> Iterator[Refusal]:
    """What is wrong with a name that somebody gave."""
    if len(name) > _MOST_LETTERS or not _NAME.fullmatch(name):
        mend = f"write small letters, digits and single hyphens, {_MOST_LETTERS} at most, and no ending"
        yield Refusal("--name", None, f"{ascii(name)[:_MOST_LETTERS]} is no name of a seed", mend)
    elif _taken(name, seeds):
        yield Refusal("--name", None, f"seeds/{name} is there already", "give another name, or mend that article")


def made_name(account: Account, seeds: Path) -> str:
    """A name that no seed has, from what the article tells of itself and of those who met."""
    parts = [str(account.article["published_on"]), *_publisher(account), *_subject(account)]
    plain = slug(" ".join(parts))[:_MOST_LETTERS].strip("-")
    return next(name for n in count(1) if not _taken(name := plain if n == 1 else f"{plain}-{n}", seeds))


def _taken(name: str, seeds: Path) -> bool:
    # A link that leads nowhere is in the way too.
    files = [seeds / f"{name}{ending}" for ending in (".txt", ".toml")]
    return any(file.exists() or file.is_symlink() for file in files)


def _publisher(account: Account) -> list[str]:
    article = account.article
    said = article.get("publisher") or article.get("agency")
    if said:
        return _telling(slug(str(said)).split("-"))[:_MOST_OF_PUBLISHER]
    host = _HOST.match(str(article.get("url") or ""))
    parts = slug(host[1]).split("-")[:-1] if host else []
    return _telling(part for part in parts if part not in _OF_EVERY_HOST)[:_MOST_OF_PUBLISHER]


def _subject(account: Account) -> list[str]:
    """Words of the headline; without one the families of those who met, or of whoever is named."""
    if title := account.article.get("title"):
        return _telling(slug(str(title)).split("-"))[:_MOST_WORDS]
    met = [p.person for meeting in account.meetings[:1] for p in meeting.participants if p.person is not None]
    people = [account.people[p] for p in met] or account.people[:1]
    return [family(person) for person in people[:_MOST_WORDS]] or ["article"]


def _telling(words: Iterable[str]) -> list[str]:
    return [word for word in words if word not in _SMALL]
