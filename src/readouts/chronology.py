"""What is told of one person, in the order of days: offices, visits, meetings, acts of protocol and statements."""

import difflib
import unicodedata
from typing import TYPE_CHECKING, Any

from readouts import loader

if TYPE_CHECKING:
    import pandas as pd

_COLUMNS = {
    "day": "The day, or the first on which it can have been.",
    "until": "The last day; of an office, the last on which the articles show the person in it.",
    "what": "What kind of line it is.",
    "office": "The person's office on that day.",
    "with_whom": "The others who met: by name, else by office, else by country code.",
    "where": "City and country code; of an office the country served, of a visit the country visited.",
    "about": "Topics of a meeting, kind of a visit or act of protocol, words of a statement.",
    "articles": "The articles that tell of it.",
    "row_id": "The key of the row: of tenures, visits, meetings, ceremonies or statements.",
}
_OF_PEOPLE = ("tenures", "visits", "meeting_participants", "ceremonies", "statements")
_KINDS = ("office", "visit", "meeting", "planned meeting", "ceremony", "statement")


def timeline(person: str, folder: loader.Folder = None) -> "pd.DataFrame":
    """What is told of a person, one row for each thing, in the order of days; what has no day comes last.

    `person` is an id, or a name in any spelling that an article has; an id that
    was merged away is followed. `folder` holds tables that `readouts extract`
    wrote; without it the published ones are read.

    Columns: day and until (datetime64[s]); what (a category: office, visit,
    meeting, planned meeting, ceremony or statement); office, with_whom, where,
    about, articles and row_id (str). Where there are several they stand in one
    cell, parted by semicolons. The frame's `attrs` say more, under `columns`.

    Raises KeyError for a person who is not there, naming the nearest, and for a
    name that several bear, naming their ids; FileNotFoundError where there are
    no tables.

    >>> someone = loader.load("people").iloc[0]
    >>> timeline(someone["name"])["what"].iloc[0]
    'office'
    """
    import pandas as pd

    from readouts.display import Table

    with loader.steady(folder):
        told = _Told(person_id(person, folder), folder)
    parts = [told.offices(), told.visits(), told.meetings(), told.ceremonies(), told.statements()]
    lines = pd.concat([part.reindex(columns=list(_COLUMNS)).astype("object") for part in parts], ignore_index=True)
    lines = lines.astype({column: "str" for column in _COLUMNS if column not in ("day", "until", "what")})
    lines = lines.astype({"day": "datetime64[s]", "until": "datetime64[s]", "what": pd.CategoricalDtype(list(_KINDS))})
    lines = Table(lines.sort_values(["day", "what"], ignore_index=True, kind="stable"))
    lines.attrs = {"title": "Timeline", "description": "One row is something told of the person.", "columns": _COLUMNS}
    return lines


def person_id(person: str, folder: loader.Folder = None) -> str:
    """The id of a person given by id or by name. Raises KeyError as `timeline` does."""
    people = loader.load_from("people", folder)
    try:
        return loader.known_id("people", person, folder)
    except KeyError:
        found = sorted({key for name, key in _names(people, folder) if _plain(name) == _plain(person)})
    if len(found) == 1:
        return found[0]
    if found:
        raise KeyError(f"Several people are called {person!r}: name one by its id, {', '.join(found)}.")
    raise KeyError(
        f"There is no person {person!r}." + _nearest(person, people, folder) + " See readouts.load('people')."
    )


def _names(people: "pd.DataFrame", folder: loader.Folder) -> list[tuple[str, str]]:
    """Every name of every person, in the spellings of all articles, with the person's id."""
    told = loader.load_rows("evidence", {"table": ["people"], "field": ["name"]}, folder)
    own = zip(people["name"], people["person_id"], strict=True)
    return [*own, *zip(told["value"], told["row_id"], strict=True)]


def _plain(name: str) -> str:
    """The name without accents and capitals."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


def _nearest(person: str, people: "pd.DataFrame", folder: loader.Folder) -> str:
    ids = {_plain(name): key for name, key in _names(people, folder)} | {key: key for key in people["person_id"]}
    near = difflib.get_close_matches(_plain(person), list(ids), n=1)
    if not near:
        return ""
    key = ids[near[0]]
    name = people.loc[people["person_id"] == key, "name"].iloc[0]
    return f" Did you mean {key!r} ({name})?"


class _Told:
    """The tables, and whom to tell of."""

    def __init__(self, person: str, folder: loader.Folder) -> None:
        self.person = person
        self.tables = {name: loader.load_from(name, folder) for name in loader.tables() if name != "evidence"}
        keys = {key for table in _OF_PEOPLE for key in self._rows(table).iloc[:, 0]}
        self.evidence = loader.load_rows("evidence", {"table": _OF_PEOPLE, "row_id": keys}, folder)
        self.titles = self.tables["offices"].set_index("office_id")["title"]
        self.names = self.tables["people"].set_index("person_id")["name"]
        self.seats = self._seats()

    def offices(self) -> "pd.DataFrame":
        rows = self._own("tenures")
        where = _mapped(rows["office_id"], self.tables["offices"].set_index("office_id")["country_code"])
        made = rows.assign(what="office", where=where)
        return made.rename(columns={"tenure_id": "row_id", "first_seen_on": "day", "last_seen_on": "until"})

    def visits(self) -> "pd.DataFrame":
        rows = self._own("visits").rename(columns={"visit_id": "row_id", "started_on": "day", "ended_on": "until"})
        return rows.assign(what="visit", where=rows["to_country_code"], about=rows["kind"])

    def meetings(self) -> "pd.DataFrame":
        rows = self._own("meeting_participants")[["meeting_id", "office"]].merge(self.tables["meetings"])
        what = rows["status"].map({"held": "meeting", "planned": "planned meeting"}).astype("str")
        made = rows.assign(what=what, where=_place(rows), with_whom=self._others(rows["meeting_id"]))
        made["about"] = _mapped(rows["meeting_id"], _joined(self.tables["meeting_topics"], "meeting_id", "topic_id"))
        reports = _joined(self.tables["meeting_articles"], "meeting_id", "article_id")
        made["articles"] = _mapped(rows["meeting_id"], reports)
        return made.rename(columns={"meeting_id": "row_id", "started_on": "day", "ended_on": "until"})

    def ceremonies(self) -> "pd.DataFrame":
        rows = self._own("ceremonies")
        about = rows["kind"].astype("str").str.replace("_", " ")
        made = rows.assign(what="ceremony", where=_place(rows), about=about, until=rows["held_on"])
        return made.rename(columns={"ceremony_id": "row_id", "held_on": "day"})

    def statements(self) -> "pd.DataFrame":
        """What the person said, on the day of the meeting at which it was said, else of the article."""
        meetings = self.tables["meetings"][["meeting_id", "started_on", "ended_on", "country_code", "city"]]
        rows = self._own("statements").sort_values(["article_id", "start"]).merge(meetings, how="left")
        published = rows["article_id"].map(self.tables["articles"].set_index("article_id")["published_on"])
        said_at = rows["started_on"].notna()
        days = {
            "day": rows["started_on"].where(said_at, published),
            "until": rows["ended_on"].where(said_at, published),
        }
        made = rows.assign(what="statement", where=_place(rows), with_whom=self._others(rows["meeting_id"]), **days)
        return made.assign(about=rows["exact"], articles=rows["article_id"], row_id=rows["statement_id"])

    def _own(self, table: str) -> "pd.DataFrame":
        """The rows of a table that are the person's, with office and articles."""
        rows = self._rows(table).copy()
        if "office_id" in rows:
            rows["office"] = _mapped(rows["office_id"], self.titles)
        return rows.assign(articles=_mapped(rows.iloc[:, 0], self._articles(table)))

    def _rows(self, table: str) -> "pd.DataFrame":
        return self.tables[table][self.tables[table]["person_id"] == self.person]

    def _articles(self, table: str) -> "pd.Series[Any]":
        return _joined(self.evidence[self.evidence["table"] == table], "row_id", "article_id")

    def _seats(self) -> "pd.DataFrame":
        """Who sat at a meeting, by the name to tell of each."""
        seats = self.tables["meeting_participants"]
        names = _mapped(seats["person_id"], self.names)
        told = names.fillna(_mapped(seats["office_id"], self.titles)).fillna(seats["country_code"])
        return seats.assign(name=told)

    def _others(self, meetings: "pd.Series[Any]") -> "pd.Series[Any]":
        others = self.seats[(self.seats["person_id"] != self.person) & self.seats["meeting_id"].isin(set(meetings))]
        return _mapped(meetings, _joined(others, "meeting_id", "name"))


def _mapped(keys: "pd.Series[Any]", values: "pd.Series[Any]") -> "pd.Series[Any]":
    return keys.astype("str").map(values.to_dict()).astype("str")


def _joined(rows: "pd.DataFrame", by: str, column: str) -> "pd.Series[Any]":
    """The different values of a column for each key, in one cell."""
    firsts = rows.dropna(subset=[column]).drop_duplicates([by, column])
    return firsts.groupby(by)[column].agg("; ".join)


def _place(rows: "pd.DataFrame") -> "pd.Series[Any]":
    """City and country, or the one of them that is known."""
    return (rows["city"] + ", " + rows["country_code"]).fillna(rows["country_code"]).fillna(rows["city"])
