"""The published tables as pandas DataFrames, typed and described by the descriptor that comes with them."""

import csv
import datetime
import difflib
import io
import json
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readouts.redirects import Redirects, key_today
from readouts.spreadsheet import unguarded

if TYPE_CHECKING:
    import pandas as pd

# Where a wheel keeps the tables and the descriptor; a checkout keeps them at its root.
INSTALLED = Path(__file__).parent / "_data"
_CHECKOUT = Path(__file__).parents[2]
# Windows has no such locks; to read tables there needs none.
_LOCKS = find_spec("fcntl") is not None

# Where somebody keeps tables of their own.
Folder = Path | str | None
# The rows to read: columns, each with the values that they may have there.
Wanted = dict[str, Collection[str]]

_DYAD_MEETING = [
    "meeting_id",
    "started_on",
    "ended_on",
    "status",
    "mode",
    "format",
    "setting",
    "country_code",
    "city",
    "host_country_code",
]
_DESCRIBED = {
    "column": "The column's name.",
    "type": "The type of its values.",
    "class": "Whether it is taken from a text, computed, or a label or code.",
    "nullable": "Whether it may be empty.",
    "refers_to": "The table whose keys it holds.",
    "allowed": "The values that it may hold, where there is a fixed list.",
    "description": "What it means.",
}
_DYAD_SIDE = ["participant_id", "person_id", "name", "office_id", "title", "role", "portfolio", "side", "country_code"]


class Unreadable(ValueError):
    """A file that cannot be read as the table it should hold."""


def data_root() -> Path:
    """The folder that holds `datapackage.json` and `dataset/`: the installed data, or the checkout's.

    Raises FileNotFoundError where neither is there.
    """
    if (INSTALLED / "datapackage.json").exists():
        return INSTALLED
    if (_CHECKOUT / "pyproject.toml").exists():
        _recover(_CHECKOUT)
    if (_CHECKOUT / "datapackage.json").exists():
        return _CHECKOUT
    raise FileNotFoundError("readouts has no tables here: run `make dataset` in the checkout, or install the package")


def tables() -> dict[str, str]:
    """The tables by name, with one line on what a row is. Raises FileNotFoundError where the data are missing.

    >>> tables()["people"]
    'One row is a person.'
    """
    return tables_of(data_root())


def tables_of(root: Path) -> dict[str, str]:
    """The same of the package under root."""
    return {name: str(resource["description"]) for name, resource in _resources(root).items()}


def load(table: str, folder: Folder = None) -> "pd.DataFrame":
    """Load one table as a typed DataFrame, rows in the order of their keys.

    `folder` holds tables that `readouts extract` wrote; without it the
    published ones are read.

    The tables, what one row of each is, and their columns:

    articles: a source text.
        article_id str, title str, published_on date, byline str, agency str,
        publisher str, url str, rights str, source_name str, dateline_city str,
        dateline_country_code str, dateline_on date, language str, seed_path
        str, sha256 str, characters int, words int
    people: a person.
        person_id str, name str, given_name str, family_name str, wikidata_id
        str
    organizations: a body that offices belong to.
        organization_id str, name str, kind category, country_code str, acronym
        str
    offices: a post, whoever holds it.
        office_id str, title str, role category, portfolio category,
        organization_id str, country_code str
    tenures: a person seen in an office.
        tenure_id str, person_id str, office_id str, first_seen_on date,
        last_seen_on date
    visits: an official journey.
        visit_id str, person_id str, office_id str, from_country_code str,
        to_country_code str, kind category, started_on date, ended_on date,
        date_basis category
    meetings: a distinct encounter of at least two sides.
        meeting_id str, started_on date, ended_on date, date_basis category,
        status category, mode category, format category, setting category,
        country_code str, city str, venue str, host_country_code str, visit_id
        str, plover_event category, plover_mode category
    meeting_participants: a person, or an unnamed side, at a meeting.
        participant_id str, meeting_id str, person_id str, office_id str,
        country_code str, rank str, side category, capacity category
    meeting_articles: a meeting in an article.
        meeting_article_id str, meeting_id str, article_id str
    topics: a subject of talks; the table is the whole vocabulary.
        topic_id str, label str, definition str, parent_id str, plover_context
        category
    meeting_topics: a topic discussed at a meeting.
        meeting_topic_id str, meeting_id str, topic_id str
    ceremonies: an act of protocol.
        ceremony_id str, kind category, held_on date, country_code str, city
        str, venue str, visit_id str, meeting_id str, person_id str
    statements: a reported act of speech. What it says is its speaker's claim,
    not a fact of this data.
        statement_id str, article_id str, meeting_id str, speaker category,
        person_id str, office_id str, act category, start int, end int, exact
        str
    evidence: a value in an article: the words that state it, or from which it
    was inferred.
        evidence_id str, table category, row_id str, field str, value str,
        article_id str, start int, end int, exact str, sentence str, basis
        category, rule str
    countries: a country that a code in another table refers to.
        country_code str, alpha3 str, name str

    Types: `str` is pandas' text, a date is `datetime64[s]`, an int `Int64`, and
    a category holds the whole list of allowed values. What the articles do not
    say is null. The frame's `attrs` hold the table's `title` and `description`,
    the `version` of the data and the description of every column under
    `columns`.

    Raises KeyError for a name that is no table, naming the tables and the
    nearest match; FileNotFoundError where the data are missing; ValueError for
    a file of `folder` that is broken, with its name.

    Source: press readouts; the words behind every value are in `evidence`, the
    articles in `articles`.

    >>> load("countries").columns.tolist()
    ['country_code', 'alpha3', 'name']
    """
    return load_from(table, folder)


def load_all(folder: Folder = None) -> dict[str, "pd.DataFrame"]:
    """All fifteen tables by name, each as `load` gives it.

    `folder` holds tables that `readouts extract` wrote; without it the
    published ones are read. Raises FileNotFoundError where a table is missing.

    >>> {name: table.columns[0] for name, table in load_all().items()}["meetings"]
    'meeting_id'
    """
    return {name: load_from(name, folder) for name in tables()}


def describe(table: str) -> "pd.DataFrame":
    """What the columns of a table are, one row for each column, in their order.

    Columns, all str but nullable (bool): column; type (str, int, date or
    category); class (key, cited, computed, sidecar or reference, see
    `schema/codebook.md`); nullable; refers_to, the table whose keys the column
    holds; allowed, the values that a fixed list allows; description. The
    frame's `attrs` hold the table's `title`, `description` and the `version` of
    the data.

    Raises KeyError for a name that is no table, naming the nearest;
    FileNotFoundError where the data are missing.

    >>> describe("meetings").set_index("column").loc["mode", ["type", "class", "allowed"]].tolist()
    ['category', 'computed', 'in_person, phone, video']
    """
    import pandas as pd

    from readouts.display import Table

    root = data_root()
    resource = _known(table, _resources(root))
    links = {link["fields"][0]: link["reference"] for link in resource["schema"]["foreignKeys"]}
    lines = [_column(field, links, table) for field in resource["schema"]["fields"]]
    frame = Table(pd.DataFrame(lines).astype(dict.fromkeys(set(lines[0]) - {"nullable"}, "str")))
    frame.attrs.update(_about(root, resource) | {"columns": _DESCRIBED})
    return frame


def _column(field: dict[str, Any], links: dict[str, Any], table: str) -> dict[str, object]:
    kinds = {"string": "str", "integer": "int"}
    allowed = field["constraints"].get("enum")
    return {
        "column": field["name"],
        "type": "category" if "categories" in field else kinds.get(field["type"], field["type"]),
        "class": field["columnClass"],
        "nullable": not field["constraints"]["required"],
        # A table that refers to itself goes unnamed.
        "refers_to": links[field["name"]].get("resource", table) if field["name"] in links else None,
        "allowed": ", ".join(allowed) if allowed else None,
        "description": field["description"],
    }


def load_from(table: str, folder: Folder) -> "pd.DataFrame":
    """`load` from a folder of tables that `readouts extract` wrote; without a folder the published tables.

    Raises KeyError for a name that is no table, FileNotFoundError if the folder has no such table, Unreadable for one
    that is broken.
    """
    with steady(folder):
        return load_rows(table, {}, folder)


def load_rows(table: str, wanted: Wanted, folder: Folder) -> "pd.DataFrame":
    """The same of the wanted rows alone: the others of a Parquet file take no memory."""
    from readouts.display import Table

    root = data_root()
    resource = _known(table, _resources(root))
    file = _file(table, root if folder is None else Path(folder))
    with _readable(file):
        untyped = _cells(file, wanted)
        fields = resource["schema"]["fields"]
        frame = Table({field["name"]: _typed(untyped[field["name"]], field) for field in fields})
    frame.attrs.update(_about(root, resource))
    return frame


def evidence(table: str, row_id: str, folder: Folder = None) -> "pd.DataFrame":
    """The rows of `evidence` for one row of a table: which words each of its values rests on.

    The columns are those of the table `evidence`, see `load`; those to read
    first are field, value, exact, sentence, basis and rule. An id that was
    published once and merged away since leads to the row that it is part of
    now. `folder` is as for `load`.

    Raises KeyError for a name that is no table, or for an id that is no row of
    it, naming the nearest; FileNotFoundError where the data are missing.

    >>> someone = load("people").iloc[0]
    >>> evidence("people", someone.person_id).loc[0, ["field", "basis"]].tolist()
    ['name', 'stated']
    """
    return evidence_from(table, row_id, folder)


def evidence_from(table: str, row_id: str, folder: Folder) -> "pd.DataFrame":
    """`evidence` from a folder of tables that `readouts extract` wrote; without a folder the published evidence."""
    with steady(folder):
        return load_rows("evidence", {"table": [table], "row_id": [known_id(table, row_id, folder)]}, folder)


def known_id(table: str, row_id: str, folder: Folder) -> str:
    """The id itself, or the one that took its place if it was merged away since it was published.

    Raises KeyError for a name that is no table, or for an id that is no row of it and never was; TypeError for what is
    no text.
    """
    keys = load_from(table, folder).iloc[:, 0]
    if not isinstance(row_id, str):
        raise TypeError(f"Give the key of a row, which is a str, not a {type(row_id).__name__}: {keys.name}.")
    if row_id in set(keys):
        return row_id
    if folder is None and (today := key_today(redirects(), table, row_id)) in set(keys):
        return today
    raise KeyError(_unknown("row", row_id, keys) + f" The keys are the column {keys.name} of the table {table}.")


def redirects() -> Redirects:
    """The ids that stand for those merged away, by table and id.

    Raises FileNotFoundError where the data are missing.
    """
    return {(line["table"], line["id"]): line["redirects_to"] for line in decided("redirects")}


def decided(sheet: str) -> list[dict[str, str]]:
    """The lines of a sheet that comes with the tables: `redirects`, `corrections` or `gaps`.

    Raises FileNotFoundError where the data are missing.
    """
    return decided_in(data_root(), sheet)


def decided_in(root: Path, sheet: str) -> list[dict[str, str]]:
    """The lines of a sheet of the package under root."""
    text = (root / "dataset" / "decisions" / f"{sheet}.csv").read_bytes().decode()
    lines = csv.DictReader(io.StringIO(text, newline=""))
    return [{name: unguarded(cell) for name, cell in line.items()} for line in lines]


def value_text(value: object) -> str:
    """A cell as `evidence` writes its value: days as YYYY-MM-DD, everything else as it prints."""
    return value.isoformat()[:10] if isinstance(value, datetime.date) else str(value)


def dyads(folder: Folder = None) -> "pd.DataFrame":
    """A flat view: one row for each pair of participants of a meeting, in the order of their ids.

    The meeting's columns come first; then, ending in `_1` and `_2`, each
    participant's person, name, office, title, role, portfolio, side and country
    code, with the types of `load`. `folder` is as for `load`.

    Raises FileNotFoundError where the data are missing.

    >>> list(dyads().columns[-9:-6])
    ['participant_id_2', 'person_id_2', 'name_2']
    """
    from readouts.display import Table

    with steady(folder):
        participants, meetings = _participants(folder), load("meetings", folder)
    pairs = participants.merge(participants, on="meeting_id", suffixes=("_1", "_2"))
    pairs = pairs[pairs["participant_id_1"] < pairs["participant_id_2"]]
    flat = meetings[_DYAD_MEETING].merge(pairs, on="meeting_id")
    flat = Table(flat.sort_values(["meeting_id", "participant_id_1", "participant_id_2"], ignore_index=True))
    flat.attrs = {"title": "Dyads", "description": "One row is a pair of participants at a meeting."}
    flat.attrs["columns"] = {column: _dyad_column(column) for column in flat.columns}
    return flat


def _dyad_column(column: str) -> str:
    """What a column of the dyads means: as in the table that it is taken from."""
    name, _, number = column.rpartition("_") if column.endswith(("_1", "_2")) else (column, "", "")
    taken = ("meeting_participants", "offices", "people") if number else ("meetings",)
    told = (resource["schema"]["fields"] for resource in map(_resources(data_root()).__getitem__, taken))
    return next(str(field["description"]) for fields in told for field in fields if field["name"] == name)


def _participants(folder: Folder) -> "pd.DataFrame":
    people = load("people", folder)[["person_id", "name"]]
    offices = load("offices", folder).drop(columns="country_code")
    rows = load("meeting_participants", folder).merge(people, on="person_id", how="left")
    rows = rows.merge(offices, on="office_id", how="left")
    return rows[["meeting_id", *_DYAD_SIDE]]


def _recover(root: Path) -> None:
    # Here and not above: locking needs a module that not every system has, and only a checkout needs it.
    from readouts.replace import recover, recover_if_idle

    recover_if_idle(root / "seeds")
    recover(root)


@contextmanager
def steady(folder: Folder) -> Iterator[None]:
    """Hold the folder's tables, or the published ones, as they are while several are read; installed ones never change.

    Raises FileNotFoundError where no tables are published.
    """
    held = data_root() if folder is None else Path(folder)
    if held == INSTALLED or not _LOCKS:
        yield
        return
    from readouts.replace import steady as hold

    with hold(held):
        yield


def _descriptor(root: Path) -> dict[str, Any]:
    descriptor: dict[str, Any] = json.loads((root / "datapackage.json").read_bytes())
    return descriptor


def _resources(root: Path) -> dict[str, dict[str, Any]]:
    resources = _descriptor(root)["resources"]
    return {resource["name"]: resource for resource in resources if resource["type"] == "table"}


def _known(table: str, resources: dict[str, dict[str, Any]]) -> dict[str, Any]:
    if table not in resources:
        raise KeyError(_unknown("table", table, resources) + f" The tables are {', '.join(resources)}.")
    return resources[table]


def _unknown(what: str, name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(str(name), list(known), n=1)
    return f"There is no {what} {name!r}." + (f" Did you mean {near[0]!r}?" if near else "")


def _file(table: str, folder: Path) -> Path:
    """The table's file in a folder of tables, or of an unpacked release."""
    for format in ("parquet", "csv"):
        for place in (folder, folder / "dataset" / format):
            if (file := place / f"{table}.{format}").is_file():
                return file
    raise FileNotFoundError(f"{folder} holds no {table}.csv and no {table}.parquet: give a folder of extracted tables")


@contextmanager
def _readable(file: Path) -> Iterator[None]:
    """Say of which file it is, and what to do, where its table cannot be read."""
    import pandas as pd
    import pyarrow as pa

    try:
        yield
    except (pd.errors.ParserError, pd.errors.EmptyDataError, pa.ArrowInvalid, ValueError, KeyError) as error:
        said = f"it has no column {error.args[0]!r}" if isinstance(error, KeyError) else str(error).splitlines()[0]
        raise Unreadable(f"{file} is no such table: {said}. `readouts validate` says what to mend.") from error


def _cells(file: Path, wanted: Wanted) -> "pd.DataFrame":
    import pandas as pd

    if file.suffix == ".csv":
        cells = pd.read_csv(file, dtype=object, keep_default_na=False, na_values=[""])
        for column, values in wanted.items():
            cells = cells[cells[column].isin(values)]
        return cells.reset_index(drop=True).map(unguarded, na_action="ignore")
    import pyarrow as pa
    import pyarrow.parquet as pq

    # Typed, for of no values at all Arrow would not know the type.
    held = [(column, "in", pa.array(list(values), pa.string())) for column, values in wanted.items()]
    rows = pq.read_table(file, filters=held or None)
    whole = {pa.int64(): pd.Int64Dtype()}
    read: pd.DataFrame = rows.to_pandas(date_as_object=False, ignore_metadata=True, types_mapper=whole.get)
    return read


def _typed(values: "pd.Series[Any]", field: dict[str, Any]) -> "pd.Series[Any]":
    import pandas as pd

    if "categories" in field:
        other = values[values.notna() & ~values.isin(field["categories"])]
        if len(other):
            raise ValueError(f"{other.iloc[0]!r} is no {field['name']}")
        return values.astype(pd.CategoricalDtype(pd.Index(field["categories"], dtype="str")))
    if field["type"] == "date":
        return pd.to_datetime(values).astype("datetime64[s]")
    if field["type"] == "integer":
        return pd.to_numeric(values).astype("Int64")
    return values.astype("str")


def _about(root: Path, resource: dict[str, Any]) -> dict[str, Any]:
    columns = {field["name"]: field["description"] for field in resource["schema"]["fields"]}
    about = {"title": resource["title"], "description": resource["description"], "columns": columns}
    return about | {"version": _descriptor(root)["version"]}
