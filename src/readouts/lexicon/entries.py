"""What the data files and the country libraries say, one entry a phrase."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from readouts.contract.countries import country_row

# Territories whose demonyms and capitals are other countries' words too ("French", "Paris").
_DEPENDENT = frozenset(["AN", "CS", "IO", "TF", "MQ", "YT", "RE", "PM", "MP", "NF", "HK", "MO", "SJ", "BQ"])


# A state's adjective, or that of a part of it: "Bavarian".
_ADJECTIVES = ("adjective", "regional")
# The highest number that a title with a number has: "COP31 President".
_LAST_NUMBER = 99


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase of one kind. `value` is its code, role, level, portfolio, topic or effect.

    `portfolio` is the field that a role or institution has by itself ("customs service"); `country` the country, or the
    international body, that alone has it ("Knesset", "Raksha Mantri"); `level` the part of a body that the phrase
    names ("NATO Parliamentary Assembly": parliament), or `region` for a part of a country ("Bavaria"); `context`
    what a topic's cue says nothing without: a field of the participants ("training" among generals) or their number
    (three states), or words around it: a place after "situation in", a region after "cooperation in", an
    international body before or after "membership", a visit after "invited", an exchange near "experience". A cue
    without a topic keeps its words from being another's: "good health".
    """

    phrase: str
    kind: str
    value: str
    portfolio: str | None = None
    country: str | None = None
    level: str | None = None
    context: str | None = None


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a data file of the lexicon."""
    text = files("readouts.lexicon").joinpath("data", name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


@lru_cache(maxsize=1)
def _word_lists() -> dict[str, frozenset[str]]:
    listed: dict[str, list[str]] = {}
    for row in rows("word_lists.csv"):
        listed.setdefault(row["list"], []).append(row["word"])
    return {name: frozenset(found) for name, found in listed.items()}


def word_list(name: str) -> frozenset[str]:
    """The words of a list too long to stand in the grammar.

    >>> "palace" in word_list("buildings")
    True
    """
    return _word_lists()[name]


def body_code(row: Mapping[str, str]) -> str:
    """What stands for a body: its short name, or its name where the short name is a country's code (AU: Australia)."""
    return row["name"] if country_row(row["acronym"]) else row["acronym"]


def venue_entries() -> list[Entry]:
    """The seats and palaces that are known by name, each with its country and city."""
    return [Entry(r["phrase"], r["country_code"], r["city"]) for r in rows("venues.csv")]


@lru_cache(maxsize=1)
def entries() -> tuple[Entry, ...]:
    """Every phrase that names a country, body, city, title, rank, institution or portfolio."""
    found: list[Entry] = []
    found += _titles()
    found += [Entry(r["phrase"], "body", body_code(r), level=r["level"] or None) for r in rows("bodies.csv")]
    found += _countries()
    found += [Entry(r["city"], "city", r["country_code"]) for r in rows("cities.csv")]
    found += [Entry(r["spelling"], "city", r["country_code"]) for r in rows("city_spellings.csv")]
    return tuple(found)


@lru_cache(maxsize=1)
def city_spellings() -> dict[str, str]:
    """The English name of each city that has other spellings or had another name, by these.

    >>> city_spellings()["Kiev"]
    'Kyiv'
    """
    return {row["spelling"]: row["city"] for row in rows("city_spellings.csv")}


def _titles() -> list[Entry]:
    found = [
        Entry(phrase, "role", r["role"], r["portfolio"] or None, r["country_code"] or None)
        for r in rows("roles.csv")
        for phrase in _numbered(r["phrase"])
    ]
    found += [Entry(r["phrase"], "modifier", r["effect"]) for r in rows("modifiers.csv")]
    found += [Entry(r["phrase"], "portfolio", r["portfolio"]) for r in rows("portfolios.csv")]
    found += [
        Entry(r["phrase"], "institution", r["level"], r["portfolio"] or None, r["country_code"] or None)
        for r in rows("institutions.csv")
    ]
    found += [Entry(r["phrase"], r["kind"], r["phrase"]) for r in rows("honorifics.csv")]
    return found


def _numbered(phrase: str) -> list[str]:
    """The phrase with every number in the place of its #: "cop# president"."""
    return [phrase.replace("#", str(number)) for number in range(1, _LAST_NUMBER + 1)] if "#" in phrase else [phrase]


def _countries() -> list[Entry]:
    """Names and adjectives of ISO's countries, the project's further names first."""
    import pycountry
    from countryinfo import all_countries

    found = [
        Entry(r["phrase"], "adjective" if r["kind"] in _ADJECTIVES else "country", r["code"], level=_region(r))
        for r in rows("countries.csv")
    ]
    for country in pycountry.countries:
        names = {getattr(country, key, "") for key in ("name", "official_name", "common_name")}
        found += [
            Entry(name.removeprefix("the "), "country", country.alpha_2)
            for name in sorted(names)
            if name and "," not in name
        ]
    for info in sorted(all_countries(), key=lambda info: str(info.iso(2))):
        found += _of_country(str(info.iso(2) or ""), info.demonym(), info.capital())
    return found


def _region(row: Mapping[str, str]) -> str | None:
    return "region" if row["kind"] in ("region", "regional") else None


def _of_country(code: str, demonym: object, capital: object) -> list[Entry]:
    if len(code) != 2 or code in _DEPENDENT:
        return []
    demonyms = [part.strip() for part in str(demonym or "").split(",") if part.strip()]
    found = [Entry(part, "adjective", code) for part in demonyms]
    if isinstance(capital, str) and capital and "/" not in capital:
        found.append(Entry(capital, "city", code))
    return found


@lru_cache(maxsize=1)
def capitals() -> dict[str, str]:
    """The capital of each country, by the country's code."""
    from countryinfo import all_countries

    known = {str(info.iso(2)): info.capital() for info in all_countries()}
    named = {code: capital for code, capital in known.items() if isinstance(capital, str) and capital}
    named |= {row["country_code"]: row["city"] for row in rows("capitals.csv")}
    return {code: city_spellings().get(capital, capital) for code, capital in named.items()}


@lru_cache(maxsize=1)
def topic_entries() -> tuple[Entry, ...]:
    """Every cue of a topic; a phrase ending in `*` matches words that begin so."""
    return tuple(Entry(r["phrase"], "topic", r["topic"], context=r["context"] or None) for r in rows("topic_cues.csv"))
