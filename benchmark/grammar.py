"""A grid of the grammar: forms of titled names in ways of telling an encounter, with days and places; gold by making.

Articles are drawn from `grammar.toml` with its seed, so that combinations are tried which no article of the other
parts has. Meetings, participants, days, modes and offices are compared; places and topics are not.
"""

import datetime
import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from benchmark.accounts import Account, Meeting, Office
from benchmark.accuracy import GRAMMAR, GRAMMAR_SHOWN, HERE, Part
from benchmark.score import Tally, compare, total
from readouts.article import account_of
from readouts.meet.account import Account as Told
from readouts.meet.account import MeetingTold
from readouts.read.seed import source

_MATERIAL = HERE / "grammar.toml"
_FRONTED = 0.5
_SLOTS = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Official:
    """An invented official: the phrase names him with his title."""

    name: str
    family: str
    phrase: str
    office: Office
    country: dict[str, Any]


class Article(NamedTuple):
    """An article made, of which group of tellings it is, and its gold."""

    group: str
    text: str
    gold: Account


def parts() -> list[Part]:
    """The whole grid, then each of its groups."""
    marks = {
        f"{n:04} {article.group}": compare(article.gold, _found(article.text)) for n, article in enumerate(_made())
    }
    groups = dict.fromkeys(name[5:] for name in marks)
    own = [Part(group, {name: mark for name, mark in marks.items() if name[5:] == group}) for group in groups]
    return [Part(GRAMMAR, marks), *own]


def table(own: list[Part]) -> str:
    """The figures of the whole grid and of each group, a line each."""
    head = f"{'':14}{'articles':>13}" + "".join(f"{figure:>13}" for figure in GRAMMAR_SHOWN)
    return "\n".join([head, *(f"{part.name:14}{len(part.marks):13}{_figures(part)}" for part in own)])


def _figures(part: Part) -> str:
    """The figures of a part; nothing where there was nothing to find and nothing was found."""
    tallies = total(part.marks.values())
    shown = (f"{part.figures[name]:.3f}" if tallies[name] != Tally() else "" for name in GRAMMAR_SHOWN)
    return "".join(f"{figure:>13}" for figure in shown)


def _made() -> Iterator[Article]:
    material = tomllib.loads(_MATERIAL.read_text("utf-8"))
    drawn = random.Random(material["seed"])
    texts = [(group, text) for group in material["group"] for text in group["texts"]]
    for n in range(material["number"]):
        yield _article(material, drawn, *texts[n % len(texts)])


def _article(material: dict[str, Any], drawn: random.Random, group: dict[str, Any], text: str) -> Article:
    officials = _officials(material, drawn)
    told, day = _with_adjuncts(material, drawn, text)
    second, besides = drawn.choice(material["seconds"]) if len(group["meetings"]) == 1 else ("", "")
    if group["status"] == "planned" or "{c}" in text:
        second, besides = "", ""
    opening = drawn.choice(material["datelines"])
    body = _filled(opening, officials) + _capital(_filled(told, officials)) + " " + _filled(second, officials)
    met = [
        Meeting(group["status"], group["mode"], day, day, None, None, _names(officials, who), frozenset())
        for who in group["meetings"]
    ]
    if besides:
        met.append(Meeting("held", "in_person", day, day, None, None, _names(officials, besides), frozenset()))
    said = [officials[key].office for key in officials if f"{{{key}}}" in text + second]
    return Article(group["name"], f" date {material['published_on']} {body.strip()}\n", Account(met, said))


def _officials(material: dict[str, Any], drawn: random.Random) -> dict[str, Official]:
    """Officials of three countries, and d, who is of b's."""
    own = drawn.sample(material["country"], 3)
    made = {key: _official(material, drawn, country, own[key == "a"]) for key, country in zip("abc", own, strict=True)}
    made["d"] = _official(material, drawn, own[1], own[0], made["b"].name)
    return made


def _official(
    material: dict[str, Any], drawn: random.Random, country: dict[str, Any], other: dict[str, Any], known: str = ""
) -> Official:
    starred = drawn.choice([name for name in country["names"] if name.replace("*", "") != known])
    name, family = starred.replace("*", ""), starred.partition("*")[2]
    if starred.startswith("*"):
        family = family.split()[0]
    field, ministry, portfolio = drawn.choice(material["fields"])
    kind = drawn.choice(list(material["forms"]))
    words = country | {"name": name, "field": field, "small": field.lower(), "ministry": ministry}
    words |= {"other": other["noun"], "seat": other["capital"]}
    phrase = _SLOTS.sub(lambda slot: str(words[slot[1]]), drawn.choice(material["forms"][kind]))
    role, *own_field = material["roles"][kind]
    held = portfolio if own_field == ["field"] else next(iter(own_field), None)
    return Official(name, family, phrase, Office(name, role, held, country["code"]), country)


def _with_adjuncts(material: dict[str, Any], drawn: random.Random, text: str) -> tuple[str, str]:
    """The text with a day and a place where they may stand, and the day on which the meeting was."""
    published = datetime.date.fromisoformat(material["published_on"])
    (said, number), place = drawn.choice(material["days"]), drawn.choice(material["places"])
    if "March 15" in text:
        return text, published.replace(day=15).isoformat()
    if "{when}" not in text and "{day}" not in text:
        return text.lstrip("^"), published.isoformat()
    fronted = bool(said) and text.startswith("^") and drawn.random() < _FRONTED
    after = "" if fronted else said
    opening = _capital(said) + ", " if fronted else ""
    told = text.lstrip("^").replace("{when}", _spaced(place, after)).replace("{day}", _spaced(after))
    return opening + told, published.replace(day=number).isoformat()


def _spaced(*words: str) -> str:
    return "".join(f" {word}" for word in words if word)


def _filled(text: str, officials: dict[str, Official]) -> str:
    """The text with the officials in their places; a comma that closes an apposition falls before another mark."""
    words: dict[str, str] = {}
    for key, official in officials.items():
        large = key.upper()
        words |= {key: official.phrase, large: official.family, f"{large}land": official.country["noun"]}
        words |= {f"{large}city": official.country["capital"], f"{large}adjective": official.country["adjective"]}
    home = officials["a"].country
    words |= {"capital": home["capital"], "CAPITAL": home["capital"].upper(), "noun": home["noun"]}
    return re.sub(r",(?=[,.:;])", "", _SLOTS.sub(lambda slot: words[slot[1]], text))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _names(officials: dict[str, Official], keys: str) -> tuple[str, ...]:
    return tuple(officials[key].name for key in keys)


def _found(text: str) -> Account:
    told = account_of(source("grammar.txt", text, text.encode(), {}))
    offices = [
        Office(person.name, office.role, office.portfolio, office.country or office.body or office.institution)
        for person in told.people
        for office in person.offices
    ]
    return Account([_meeting(told, meeting) for meeting in told.meetings], offices)


def _meeting(told: Told, meeting: MeetingTold) -> Meeting:
    names = tuple(told.people[p.person].name for p in meeting.participants if p.person is not None)
    start, end = (day.isoformat() if day else None for day in (meeting.started_on, meeting.ended_on))
    return Meeting(meeting.status, meeting.mode, start, end or start, None, None, names, frozenset())
