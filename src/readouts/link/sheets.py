"""What people decided, from the sheets beside the seeds: who is who, which office is which, which ids are published."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from readouts.contract.fields import SLUG
from readouts.link.authority import Authority, KnownOffice, KnownOffices, KnownPeople, KnownPerson
from readouts.link.names import name_words
from readouts.link.register import Anchor, Register, Registered
from readouts.read.refusal import Refusal
from readouts.read.sheet import Line, read_sheet, required
from readouts.redirects import JOINS

PEOPLE = "seeds/authority/people.csv"
OFFICES = "seeds/authority/offices.csv"
IDS = "seeds/ids.csv"
PEOPLE_COLUMNS = ("person_id", "name", "aliases", "offices", "wikidata_id", "distinct_from", "reason")
_OFFICES_COLUMNS = ("office_id", "takes_in", "reason")
_IDS_COLUMNS = ("table", "id", "article_id", "told_as", "redirects_to")
# The tables whose ids are registered; of the keys that are made of these only where they lead.
_OF_ARTICLES = ("people", "visits", "meetings")
_OF_THEMSELVES = ("articles", "organizations", "offices")
_TABLES = _OF_ARTICLES + _OF_THEMSELVES
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")

# Ids merged one after another; more are a slip, or meant to keep the build busy.
_LONGEST_CHAIN = 100

Made = TypeVar("Made")
_Key = tuple[str | None, str | None]


def read_authority(root: Path) -> tuple[Authority, list[Refusal]]:
    """Who is who and which office is which, as written under root, and everything that is wrong with the sheets."""
    people, bad_people = _made(root, PEOPLE, PEOPLE_COLUMNS, _person_faults, _person)
    offices, bad_offices = _made(root, OFFICES, _OFFICES_COLUMNS, _office_faults, _office)
    return Authority(KnownPeople(people), KnownOffices(offices)), [*bad_people, *bad_offices]


def read_register(root: Path) -> tuple[Register, list[Refusal]]:
    """The register under root, and everything that is wrong with its sheet."""
    ids, refused = _made(root, IDS, _IDS_COLUMNS, _id_faults, _registered)
    return Register.of(ids), refused


def ids_sheet(register: Register) -> str:
    """The register as its sheet."""
    content = io.StringIO()
    writer = csv.writer(content, lineterminator="\n")
    writer.writerow(_IDS_COLUMNS)
    for line in register.lines():
        writer.writerow((line.table, line.id, *line.anchor, line.redirects_to))
    return content.getvalue()


def _made(
    root: Path,
    file: str,
    columns: Sequence[str],
    faults: Callable[[Sequence[Line]], Iterator[Refusal]],
    make: Callable[[Line], Made],
) -> tuple[list[Made], list[Refusal]]:
    """What a sheet's lines say, if nothing is wrong with any."""
    lines, refused = read_sheet(root, file, columns)
    refused += faults(lines)
    return ([] if refused else [make(line) for line in lines]), refused


def _person(line: Line) -> KnownPerson:
    return KnownPerson(
        str(line["person_id"]),
        str(line["name"]),
        line.listed("aliases"),
        frozenset(line.listed("offices")),
        line["wikidata_id"],
        frozenset(line.listed("distinct_from")),
        line,
    )


def _person_faults(lines: Sequence[Line]) -> Iterator[Refusal]:
    ids, named = dict[str | None, int](), dict[tuple[object, ...], Line]()
    for line in lines:
        yield from required(line, ("person_id", "name", "reason"))
        yield from _id_fault(line, "person_id")
        if line["person_id"] in ids:
            yield line.refusal(
                f"{line['person_id']} stands in line {ids[line['person_id']]} too", "make one line of both"
            )
        ids[line["person_id"]] = line.number
        if line["wikidata_id"] and not _WIKIDATA.fullmatch(line["wikidata_id"]):
            yield line.refusal(f"{line['wikidata_id']} is no item of Wikidata", "write Q and its number, or nothing")
        if line["person_id"] in line.listed("distinct_from"):
            yield line.refusal("nobody is distinct from themselves", "take the line's own id out of distinct_from")
        yield from _name_faults(line, named)
    for line in lines:
        for other in line.listed("distinct_from"):
            if other not in ids:
                mend = "give them a line with their name, or take the id out of distinct_from"
                yield line.refusal(f"distinct_from names {other}, who has no line", mend)


def _name_faults(line: Line, named: dict[tuple[object, ...], Line]) -> Iterator[Refusal]:
    """Names that two lines have and no office tells apart."""
    for name in (line["name"] or "", *line.listed("aliases")):
        for office in line.listed("offices") or (None,):
            other = named.setdefault((name_words(name), office), line)
            if other is not line:
                mend = "write into offices which office tells each of them"
                yield line.refusal(f"{name} is also the name of line {other.number}", mend)


def _office(line: Line) -> KnownOffice:
    return KnownOffice(str(line["office_id"]), frozenset(line.listed("takes_in")), line)


def _office_faults(lines: Sequence[Line]) -> Iterator[Refusal]:
    heads = {line["office_id"] for line in lines}
    taken: dict[str, Line] = {}
    for line in lines:
        yield from required(line, ("office_id", "takes_in", "reason"))
        yield from _id_fault(line, "office_id")
        for other in line.listed("takes_in"):
            if other in heads:
                yield line.refusal(f"{other} takes in others itself", "name the office that takes in all of them")
            if taken.setdefault(other, line) is not line:
                yield line.refusal(f"line {taken[other].number} takes in {other} too", "keep one of the lines")


def _registered(line: Line) -> Registered:
    anchor = Anchor(line["article_id"], line["told_as"] or "")
    return Registered(str(line["table"]), str(line["id"]), anchor, line["redirects_to"])


def _id_faults(lines: Sequence[Line]) -> Iterator[Refusal]:
    known = {(line["table"], line["id"]): line for line in reversed(lines)}
    known |= {(line["table"], line["id"]): line for line in reversed(lines) if line["redirects_to"]}
    for line in lines:
        if line["table"] in JOINS:
            yield from _key_faults(line)
        else:
            yield from _registered_faults(line)
        first = known[(line["table"], line["id"])]
        if line["redirects_to"] not in (None, first["redirects_to"]):
            problem = f"line {first.number} redirects {line['id']} to {first['redirects_to']}"
            yield line.refusal(problem, "keep one of the redirects")
        yield from _redirect_faults(line, known)
    yield from _told_twice(lines)


def _registered_faults(line: Line) -> Iterator[Refusal]:
    yield from required(line, ("table", "id", "told_as", *(["article_id"] if line["table"] in _OF_ARTICLES else [])))
    yield from _id_fault(line, "id")
    if line["table"] not in _TABLES:
        yield line.refusal(f"{line['table']} has no registered ids", f"name one of {', '.join(_TABLES)}")


def _key_faults(line: Line) -> Iterator[Refusal]:
    """What is wrong with a line about a key that is made of ids: it only says where an earlier one leads."""
    yield from required(line, ("id", "redirects_to"))
    yield from _id_fault(line, "id")
    yield from _id_fault(line, "redirects_to")


def _redirect_faults(line: Line, known: Mapping[_Key, Line]) -> Iterator[Refusal]:
    if line["redirects_to"] is None:
        return
    if line["table"] not in JOINS and (line["table"], line["redirects_to"]) not in known:
        mend = "redirect to an id of this table that stands here"
        yield line.refusal(f"{line['redirects_to']} is no registered id", mend)
    elif (passed := _passed(line, known)) is not None and passed[-1] is line:
        yield line.refusal("the redirects lead back to this line", "let the last of them redirect to nothing")
    elif passed is not None and len(passed) >= _LONGEST_CHAIN:
        yield line.refusal(f"{_LONGEST_CHAIN} redirects and more follow on this", "redirect to the last of them")


def _passed(line: Line, known: Mapping[_Key, Line]) -> list[Line] | None:
    """The lines to which the redirects lead, up to this one again or to more than there should be; None if they end."""
    passed: list[Line] = []
    at: Line | None = line
    while at is not None and at["redirects_to"] is not None:
        at = known.get((line["table"], at["redirects_to"]))
        passed += [] if at is None else [at]
        if at is line or len(passed) >= _LONGEST_CHAIN:
            return passed
    return None


def _told_twice(lines: Sequence[Line]) -> Iterator[Refusal]:
    """Lines that claim what another has: only one id can stand for it, and the others redirect."""
    first: dict[tuple[str | None, ...], Line] = {}
    merged = {(line["table"], line["id"]) for line in lines if line["redirects_to"]}
    for line in lines:
        claim = line["table"], line["article_id"], line["told_as"]
        if (line["table"], line["id"]) not in merged and None not in (claim[0], claim[2]):
            other = first.setdefault(claim, line)
            if other is not line:
                problem = f"line {other.number} has an id for the same, {other['id']}"
                yield line.refusal(problem, "remove the line that was not published, or let it redirect to the other")


def _id_fault(line: Line, column: str) -> Iterator[Refusal]:
    if line[column] and not re.fullmatch(SLUG, str(line[column])):
        yield line.refusal(f"{line[column]} is no id", "write small letters, digits and single hyphens")
