"""A small dataset of invented officials that passes the gate, with the two texts it rests on."""

import hashlib
from collections.abc import Iterator
from functools import cache
from typing import Any

import pandas as pd

from readouts import contract

Row = dict[str, Any]

FJORD = """ date 2019-05-08 OSLO, Norway, May 7

Nordlys:

Chilean President Mateo Quiroga, on a state visit to Norway on May 6-7, met Minister of Trade Ingrid Solhaug in Oslo.

The sides discussed trade and fish. Captain Solhaug stressed that “ties are growing”. 🙂 They signed the guest book.
"""
ANDES = """ date 2020-01-15

Ingrid Solhaug, Chair of the Polar Agency, will hold a phone call with the Chilean side, the agency said.
"""


def texts() -> dict[str, str]:
    """The articles by id."""
    return {"2019-05-08-fjord": FJORD, "2020-01-15-andes": ANDES}


def frames() -> dict[str, pd.DataFrame]:
    """Every table, typed."""
    return {table: contract.frame(table, rows) for table, rows in rows().items()}


def rows() -> dict[str, list[Row]]:
    """Every table's rows; changing them changes nobody else's."""
    facts = _facts()
    tables = {table: facts.get(table, []) for table in contract.TABLES}
    return tables | {"evidence": list(_evidence(tables))}


@cache
def _lines() -> dict[str, list[str]]:
    return {article: text.splitlines() for article, text in texts().items()}


def _evidence(tables: dict[str, list[Row]]) -> Iterator[Row]:
    for table, rows in tables.items():
        for row in rows:
            for column in contract.cited_columns(table):
                if row.get(column) is not None:
                    yield _cite(table, str(row[contract.key_column(table)]), column, contract.value_text(row[column]))


def _cite(table: str, row_id: str, column: str, value: str) -> Row:
    article = "2020-01-15-andes" if "2020" in row_id or "andes" in row_id else "2019-05-08-fjord"
    stated = value in texts()[article]
    exact = value if stated else texts()[article].strip().splitlines()[0]
    start = texts()[article].index(exact)
    return {
        "evidence_id": f"{table}.{row_id}.{column}",
        "table": table,
        "row_id": row_id,
        "field": column,
        "value": value,
        "article_id": article,
        "start": start,
        "end": start + len(exact),
        "exact": exact,
        "sentence": next(line for line in _lines()[article] if exact in line),
        "basis": "stated" if stated else "inferred",
        "rule": None if stated else "whole_article",
    }


def _article(article_id: str, published_on: str, **more: Any) -> Row:
    text = texts()[article_id]
    return {
        "article_id": article_id,
        "published_on": published_on,
        "language": "en",
        "seed_path": f"seeds/{article_id}.txt",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "characters": len(text),
        "words": len(text.split()),
    } | more


def _said(statement_id: str, article_id: str, words: str, **more: Any) -> Row:
    start = texts()[article_id].index(words)
    span = {"start": start, "end": start + len(words), "exact": words}
    return {"statement_id": statement_id, "article_id": article_id} | span | more


def _facts() -> dict[str, list[Row]]:
    visit, meeting, call = "quiroga-norway-2019", "2019-05-06-solhaug-quiroga", "2020-solhaug-chile"
    dateline = {"dateline_city": "OSLO", "dateline_country_code": "NO", "dateline_on": "2019-05-07"}
    known = {
        "agency": "Nordlys",
        "publisher": "Nordlys",
        "url": "https://example.org/a?b=1,2",
        "rights": "=Nordlys",
    }
    return {
        "articles": [
            _article("2019-05-08-fjord", "2019-05-08", **dateline, **known),
            _article("2020-01-15-andes", "2020-01-15", source_name="Polar Agency"),
        ],
        "people": [
            {"person_id": "ingrid-solhaug", "name": "Ingrid Solhaug", "given_name": "Ingrid", "family_name": "Solhaug"},
            {"person_id": "mateo-quiroga", "name": "Mateo Quiroga", "family_name": "Quiroga", "wikidata_id": "Q1"},
        ],
        "organizations": [
            {"organization_id": "no-trade", "name": "Ministry of Trade", "kind": "ministry", "country_code": "NO"},
            {"organization_id": "polar-agency", "name": "Polar Agency", "kind": "igo", "acronym": "PA"},
        ],
        "offices": [
            {"office_id": "cl-president", "title": "President", "role": "head_of_state", "country_code": "CL"},
            {
                "office_id": "no-trade-minister",
                "title": "Minister of Trade",
                "role": "minister",
                "portfolio": "trade",
                "organization_id": "no-trade",
                "country_code": "NO",
            },
            {"office_id": "polar-chair", "title": "Chair", "role": "igo_head", "organization_id": "polar-agency"},
        ],
        "tenures": [
            _tenure("ingrid-solhaug", "no-trade-minister", "2019-05-06", "2019-05-07"),
            _tenure("ingrid-solhaug", "polar-chair", "2020-01-15", "2020-01-15"),
            _tenure("mateo-quiroga", "cl-president", "2019-05-06", "2019-05-07"),
        ],
        "visits": [
            {
                "visit_id": visit,
                "person_id": "mateo-quiroga",
                "office_id": "cl-president",
                "from_country_code": "CL",
                "to_country_code": "NO",
                "kind": "state",
                "started_on": "2019-05-06",
                "ended_on": "2019-05-07",
                "date_basis": "stated",
            }
        ],
        "meetings": [
            {
                "meeting_id": meeting,
                "started_on": "2019-05-06",
                "ended_on": "2019-05-07",
                "date_basis": "visit",
                "status": "held",
                "mode": "in_person",
                "format": "bilateral",
                "country_code": "NO",
                "city": "Oslo",
                "host_country_code": "NO",
                "visit_id": visit,
                "plover_event": "CONSULT",
                "plover_mode": "visit",
            },
            {
                "meeting_id": call,
                "status": "planned",
                "mode": "phone",
                "format": "bilateral",
                "plover_event": "AGREE",
            },
        ],
        "meeting_participants": [
            _participant(meeting, "quiroga", "visitor", "mateo-quiroga", "cl-president", "CL"),
            _participant(meeting, "solhaug", "host", "ingrid-solhaug", "no-trade-minister", "NO") | {"rank": "Captain"},
            _participant(call, "chile", None, None, None, "CL"),
            _participant(call, "solhaug", None, "ingrid-solhaug", "polar-chair", None),
        ],
        "meeting_articles": [
            {"meeting_article_id": f"{meeting}.fjord", "meeting_id": meeting, "article_id": "2019-05-08-fjord"},
            {"meeting_article_id": f"{call}.andes", "meeting_id": call, "article_id": "2020-01-15-andes"},
        ],
        "topics": [dict(row) for row in contract.vocabulary.TOPICS],
        "meeting_topics": [
            {"meeting_topic_id": f"{meeting}.{topic}", "meeting_id": meeting, "topic_id": topic}
            for topic in ("trade", "agriculture")
        ],
        "ceremonies": [
            {
                "ceremony_id": "2019-05-06-guest-book",
                "kind": "book_signing",
                "held_on": "2019-05-06",
                "country_code": "NO",
                "visit_id": visit,
                "meeting_id": meeting,
            }
        ],
        "statements": [
            _said(
                "fjord.1",
                "2019-05-08-fjord",
                "Solhaug stressed that “ties are growing”",
                meeting_id=meeting,
                speaker="person",
                person_id="ingrid-solhaug",
                office_id="no-trade-minister",
                act="stressed",
            ),
            _said("andes.1", "2020-01-15-andes", "the agency said", speaker="organization", act="said"),
        ],
        "countries": [dict(contract.country_row(code) or {}) for code in ("CL", "NO")],
    }


def _tenure(person: str, office: str, first: str, last: str) -> Row:
    key = f"{person}.{office}" + (".andes" if office == "polar-chair" else "")
    return {"tenure_id": key, "person_id": person, "office_id": office, "first_seen_on": first, "last_seen_on": last}


def _participant(
    meeting: str, name: str, side: str | None, person: str | None, office: str | None, country: str | None
) -> Row:
    return {
        "participant_id": f"{meeting}.{name}",
        "meeting_id": meeting,
        "person_id": person,
        "office_id": office,
        "country_code": country,
        "side": side,
        "capacity": "principal",
    }
