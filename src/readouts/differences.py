"""Where articles differ on one row, and what each of several readouts of one meeting says and leaves out."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from itertools import combinations, product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readouts import loader

if TYPE_CHECKING:
    import pandas as pd

# What is taken where an article tells nothing, or follows from when and where it came out, contradicts no other.
_GUESSED = (
    "day-of-publication",
    "day-of-the-dateline",
    "day-of-the-report",
    "dateline",
    "ruler-at-home",
    "likeliest",
    "at-home-by-the-dateline",
    "country-against-dateline-host",
    "named-as-a-side",
    "in-person-unless-said",
    "days-of-its-meetings",
)
# Two visits' days contradict each other, but not a day that another article names.
_WINDOW = "window-of-the-visit"
# Rows of these tables are told by one article each, or say no more than that something was told.
_OF_ONE_ARTICLE = ("articles", "meeting_articles", "meeting_topics", "statements", "ceremonies")
_PLACE = ["table", "row_id", "field"]
_WORDS = ["exact", "sentence", "basis", "rule"]
_ROSTER = "participants"
_TOLD = {
    "table": "The table.",
    "row_id": "The key of the row.",
    "field": "The column, or `participants` of a meeting.",
    "article_id": "The article.",
    "value": "The article's value.",
    "chosen": "Whether the table holds this value; null for `participants`.",
    "exact": "The words that the value rests on.",
    "sentence": "The sentence around them.",
    "basis": "Whether it is stated, inferred or curated.",
    "rule": "The rule of inference.",
}
Place = tuple[str, str, str]
Load = Callable[[str], "pd.DataFrame"]
_TELLING = ("person_id", "office_id", "country_code", "meeting_id", "rank", "side", "capacity")


def disagreements(folder: Path | str | None = None) -> "pd.DataFrame":
    """Every field on which articles differ: one row for each article's value, with the words it rests on.

    Columns: table, row_id, field (`participants` of a meeting: the people
    named), article_id, value, chosen (whether the table holds this value; null
    for `participants`), exact, sentence, basis, rule. `folder` holds tables
    that `readouts extract` wrote; without it the published ones are read.

    Raises FileNotFoundError if the folder has no tables.

    >>> list(disagreements().columns[:5])
    ['table', 'row_id', 'field', 'article_id', 'value']
    """
    from readouts.display import Table

    told = Table(differing(lambda table: loader.load_from(table, folder)))
    about = {
        "title": "Disagreements",
        "description": "One row is an article's value of a field on which articles differ.",
    }
    told.attrs = about | {"columns": dict(_TOLD)}
    return told


def differing(load: Load) -> "pd.DataFrame":
    """The same of tables that `load` gives by name."""
    import pandas as pd

    evidence = load("evidence").astype({"table": "str"})
    told = evidence[evidence["start"].notna() & ~evidence["table"].isin(_OF_ONE_ARTICLE)]
    told = told[~told["rule"].isin(_GUESSED)].drop_duplicates([*_PLACE, "article_id", "value"])
    firm = (told["rule"] != _WINDOW).groupby([told[column] for column in _PLACE]).transform("any")
    told = told[(told["rule"] != _WINDOW) | ~firm]
    told = pd.concat([told, _rosters(load)], ignore_index=True)[[*_PLACE, "article_id", "value", *_WORDS]]
    apart = _Apart(load).of(told[told.groupby(_PLACE)["article_id"].transform("nunique") > 1])
    differ = told.loc[[place in apart for place in told[_PLACE].itertuples(index=False, name=None)]]
    held = {table: _by_key(load(table)) for table in differ["table"].unique()}
    chosen = [_is_chosen(held, piece) for piece in differ.to_dict("records")]
    differ.insert(5, "chosen", pd.Series(chosen, index=differ.index, dtype="boolean"))
    return differ.sort_values([*_PLACE, "article_id", "value"], ignore_index=True)


def _by_key(table: "pd.DataFrame") -> "pd.DataFrame":
    return table.set_index(table.columns[0])


class _Apart:
    """Tells on which fields articles contradict each other: no value of one agrees with any of the other."""

    def __init__(self, load: Load) -> None:
        self._offices = load("offices").set_index("office_id")[["role", "country_code", "portfolio", "organization_id"]]
        seats = load("meeting_participants").dropna(subset="person_id")
        self._people = dict(zip(seats["participant_id"], seats["person_id"], strict=True))
        self._served = _served(load)

    def of(self, told: "pd.DataFrame") -> set[Place]:
        """The fields of these pieces on which two articles differ; what many tell alike is compared once."""
        by_article: dict[Place, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for table, row, field, article, value in told[[*_PLACE, "article_id", "value"]].itertuples(index=False):
            by_article[table, row, field][article].add(value)
        return {place for place, articles in by_article.items() if self._differ(place, articles)}

    def _differ(self, place: Place, articles: Mapping[str, set[str]]) -> bool:
        agree = {"office_id": self._one_post, "name": _leaves_out, "venue": _leaves_out}.get(place[2], str.__eq__)
        told = {frozenset(values | self._also_held(place, article)) for article, values in articles.items()}
        return any(not any(agree(a, b) for a, b in product(ours, theirs)) for ours, theirs in combinations(told, 2))

    def _also_held(self, place: Place, article: str) -> set[str]:
        """The other offices in which the article shows somebody: of two held at once another may name either."""
        person = self._people.get(place[1]) if place[2] == "office_id" else None
        return self._served.get((article, person), set()) if person else set()

    def _one_post(self, a: str, b: str) -> bool:
        """Whether two offices may be one of which an article tells more: a minister, and of what."""
        if a == b:
            return True
        ours, theirs = (self._offices.loc[office].dropna() for office in (a, b))
        both = ours.index.intersection(theirs.index)
        more = len(both) < max(len(ours), len(theirs)) or _posted(a, b, str(ours["role"]))
        return more and "country_code" in both and bool((ours[both] == theirs[both]).all())


def _posted(a: str, b: str, role: str) -> bool:
    """Whether one of two ambassadors is told without the state that the other is sent to."""
    return role == "ambassador" and (a.startswith(f"{b}-") or b.startswith(f"{a}-"))


def _served(load: Load) -> dict[tuple[str, str], set[str]]:
    """The offices in which each article shows each person."""
    evidence, tenures = load("evidence"), load("tenures")
    cited = evidence[(evidence["table"] == "tenures") & (evidence["field"] == "office_id")]
    told = cited.merge(tenures[["tenure_id", "person_id"]], left_on="row_id", right_on="tenure_id")
    served: dict[tuple[str, str], set[str]] = defaultdict(set)
    for article, person, office in told[["article_id", "person_id", "value"]].itertuples(index=False):
        served[article, person].add(office)
    return served


def _leaves_out(a: str, b: str) -> bool:
    """Whether one of two names only leaves words of the other out."""
    ours, theirs = (set(name.casefold().split()) for name in (a, b))
    return ours <= theirs or theirs <= ours


def _is_chosen(held: Mapping[str, "pd.DataFrame"], piece: Mapping[Hashable, Any]) -> bool | None:
    if piece["field"] == _ROSTER:
        return None
    value = held[piece["table"]].at[piece["row_id"], piece["field"]]
    return bool(loader.value_text(value) == piece["value"])


def _rosters(load: Load) -> "pd.DataFrame":
    """For each article of a meeting whom it tells to have been there, with the first words that tell so."""
    evidence, seats = load("evidence"), load("meeting_participants").dropna(subset="person_id")
    cited = evidence[(evidence["table"] == "meeting_participants") & (evidence["field"] == "person_id")]
    told = cited.merge(seats[["participant_id", "meeting_id"]], left_on="row_id", right_on="participant_id")
    rosters = (
        told.sort_values("start")
        .groupby(["meeting_id", "article_id"], as_index=False)
        .agg(
            value=("value", lambda people: "; ".join(sorted(set(people)))),
            **{column: (column, "first") for column in _WORDS},
        )
    )
    return rosters.rename(columns={"meeting_id": "row_id"}).assign(table="meetings", field=_ROSTER)


def compare(meeting_id: str, folder: Path | str | None = None) -> "pd.DataFrame":
    """What each article of a meeting says of it: one row for each thing told, one column for each article.

    The index has two levels: what (`days`, `place`, `participants`, `topics`,
    `statements`) and the thing itself. A cell holds the article's words for it,
    and is null where the article leaves it out. Statements stand in rows of
    their own, by speaker and act. `folder` is as for `disagreements`.

    Raises KeyError for an id that is no meeting; an id that was merged away is
    followed.

    >>> compare(loader.load("meetings")["meeting_id"].iloc[0]).index.names
    FrozenList(['what', 'thing'])
    """
    import pandas as pd

    from readouts.display import Table

    folder = None if folder is None else Path(folder)
    evidence = loader.evidence_from("meetings", meeting_id, folder)
    meeting = evidence["row_id"].iloc[0]
    everything = loader.load_rows(
        "evidence", {"table": ["meeting_participants", "meeting_topics", "statements"]}, folder
    )
    pieces = [_days_and_place(evidence), _participants(meeting, everything, folder)]
    pieces += [_topics(meeting, everything, folder), _statements(meeting, everything, folder)]
    told = pd.concat([piece[["what", "thing", "article_id", "exact"]] for piece in pieces], ignore_index=True)
    told = told.drop_duplicates(["what", "thing", "article_id"])
    order = pd.MultiIndex.from_frame(told[["what", "thing"]].drop_duplicates())
    side_by_side = Table(told.pivot(index=["what", "thing"], columns="article_id", values="exact").reindex(order))
    side_by_side.attrs = {
        "title": f"What each article says of {meeting}",
        "description": "One row is a thing told of the meeting; a cell holds the article's words for it.",
        "columns": {
            article: f"The words of {article}; null where it leaves the thing out." for article in side_by_side
        },
    }
    return side_by_side


def _days_and_place(evidence: "pd.DataFrame") -> "pd.DataFrame":
    kinds = {"started_on": "days", "ended_on": "days", "country_code": "place", "city": "place", "venue": "place"}
    told = evidence[evidence["field"].isin(kinds)]
    # A country of which no article says more than its city's name follows from that.
    cities = set(told.loc[told["field"] == "city", ["article_id", "exact"]].itertuples(index=False, name=None))
    countries = told[told["field"] == "country_code"]
    follows = [words in cities for words in countries[["article_id", "exact"]].itertuples(index=False, name=None)]
    told = told.drop(index=countries.index) if len(follows) and all(follows) else told
    told = told.sort_values("field", key=lambda fields: fields.map(list(kinds).index), kind="stable")
    return told.assign(what=told["field"].map(kinds), thing=told["value"])


def _participants(meeting: str, evidence: "pd.DataFrame", folder: Path | None) -> "pd.DataFrame":
    seats = loader.load_from("meeting_participants", folder)
    seats = seats[seats["meeting_id"] == meeting].set_index("participant_id")
    people = loader.load_from("people", folder).set_index("person_id")["name"]
    offices = loader.load_from("offices", folder).set_index("office_id")["title"]
    names = seats["person_id"].map(people).fillna(seats["office_id"].map(offices)).fillna(seats["country_code"])
    told = evidence[(evidence["table"] == "meeting_participants") & evidence["row_id"].isin(seats.index)]
    # The words that name somebody say more than those of the meeting.
    told = told.sort_values("field", key=lambda fields: fields.map(_TELLING.index), kind="stable")
    return told.assign(what="participants", thing=told["row_id"].map(names))


def _topics(meeting: str, evidence: "pd.DataFrame", folder: Path | None) -> "pd.DataFrame":
    links = loader.load_from("meeting_topics", folder)
    links = links[links["meeting_id"] == meeting]
    told = evidence[(evidence["table"] == "meeting_topics") & (evidence["field"] == "topic_id")]
    told = told[told["row_id"].isin(links["meeting_topic_id"])]
    return told.assign(what="topics", thing=told["value"])


def _statements(meeting: str, evidence: "pd.DataFrame", folder: Path | None) -> "pd.DataFrame":
    said = loader.load_from("statements", folder)
    said = said[said["meeting_id"] == meeting]
    people = loader.load_from("people", folder).set_index("person_id")["name"]
    offices = loader.load_from("offices", folder).set_index("office_id")["title"]
    # Of a body, and of somebody without name and office, the words that speak of them.
    cited = evidence[(evidence["table"] == "statements") & (evidence["field"] == "speaker")]
    told = said["statement_id"].map(cited.drop_duplicates("row_id").set_index("row_id")["exact"])
    named = said["person_id"].map(people).fillna(said["office_id"].map(offices))
    speakers = named.fillna(told.where(said["speaker"] != "sides")).fillna(said["speaker"].astype("str"))
    number = said.groupby(["article_id", speakers, said["act"]], observed=True).cumcount() + 1
    again = number.map(lambda n: "" if n == 1 else f" ({n})").astype("str")
    things = speakers + " " + said["act"].astype("str") + again
    return said.assign(what="statements", thing=things)
