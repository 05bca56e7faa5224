"""Tables about what happened: visits, meetings with their participants, articles and topics, and ceremonies."""

import pandas as pd
import pandera.pandas as pa
from pandera.typing import Series

from readouts.contract import rules
from readouts.contract.fields import (
    CALENDAR,
    NOT_BLANK,
    Capacity,
    CeremonyKind,
    Date,
    DateBasis,
    Format,
    Mode,
    PloverEvent,
    PloverMode,
    Setting,
    Side,
    Status,
    Text,
    VisitKind,
    cited,
    computed,
    key,
)
from readouts.contract.vocabulary import LEAF_TOPICS

ORDER_DATES = "set `ended_on` to `started_on` or later"
BASIS_WITH_DATE = "give `date_basis` where there is a date, and only there"


class Visits(pa.DataFrameModel):
    visit_id: Series[Text] = key("Readable and lasting name of the visit.")
    person_id: Series[Text] = cited("Person", "Who leads it.", null=True, references="people")
    office_id: Series[Text] = cited("Office", "The leader's office at the time.", null=True, references="offices")
    from_country_code: Series[Text] = cited("From", "The visitors' country.", null=True, references="countries")
    to_country_code: Series[Text] = cited("To", "The country visited.", references="countries")
    kind: Series[VisitKind] = cited("Kind", "What kind of visit the text calls it.", null=True)
    started_on: Series[Date] = cited("Started on", "The first day.", null=True, **CALENDAR)
    ended_on: Series[Date] = cited("Ended on", "The last day.", null=True, **CALENDAR)
    date_basis: Series[DateBasis] = computed("Date basis", "What the dates rest on.", null=True)

    class Config:
        name = "visits"
        title = "Visits"
        description = "One row is an official journey."
        strict = True
        ordered = True

    @rules.rule("ended_on", "ended_not_before_started", ORDER_DATES)
    def ended_not_before_started(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return rules.in_order(table["started_on"], table["ended_on"])

    @rules.rule("date_basis", "basis_with_date", BASIS_WITH_DATE)
    def basis_with_date(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return rules.dated_with_basis(table)

    @rules.rule("date_basis", "visit_not_dated_by_itself", "say what the visit's dates rest on: not on a visit")
    def visit_not_dated_by_itself(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return table["date_basis"] != "visit"


class Meetings(pa.DataFrameModel):
    meeting_id: Series[Text] = key("Readable and lasting name of the meeting.")
    started_on: Series[Date] = cited("Started on", "The first day on which it can have been.", null=True, **CALENDAR)
    ended_on: Series[Date] = cited("Ended on", "The last day on which it can have been.", null=True, **CALENDAR)
    date_basis: Series[DateBasis] = computed("Date basis", "What the dates rest on.", null=True)
    status: Series[Status] = cited("Status", "Whether it was held or is still to come.")
    mode: Series[Mode] = computed("Mode", "In person unless the text says otherwise.")
    format: Series[Format] = computed("Format", "By the number of sides.")
    setting: Series[Setting] = cited("Setting", "Alone or with delegations, where said.", null=True)
    country_code: Series[Text] = cited("Country", "Where it took place.", null=True, references="countries")
    city: Series[Text] = cited("City", "Where it took place.", null=True, str_matches=NOT_BLANK)
    venue: Series[Text] = cited("Venue", "The named building or site.", null=True, str_matches=NOT_BLANK)
    host_country_code: Series[Text] = cited("Host", "The country that hosted it.", null=True, references="countries")
    visit_id: Series[Text] = cited("Visit", "The visit that it was part of.", null=True, references="visits")
    plover_event: Series[PloverEvent] = computed("PLOVER event", "CONSULT if it was held, AGREE if it is to come.")
    plover_mode: Series[PloverMode] = computed("PLOVER mode", "Of CONSULT; null where none is sure.", null=True)

    class Config:
        name = "meetings"
        title = "Meetings"
        description = "One row is a distinct encounter of at least two sides."
        strict = True
        ordered = True

    @rules.rule("ended_on", "ended_not_before_started", ORDER_DATES)
    def ended_not_before_started(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return rules.in_order(table["started_on"], table["ended_on"])

    @rules.rule("date_basis", "basis_with_date", BASIS_WITH_DATE)
    def basis_with_date(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return rules.dated_with_basis(table)

    @rules.rule("date_basis", "meeting_not_dated_by_itself", "say what the meeting's dates rest on: not on a meeting")
    def meeting_not_dated_by_itself(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return table["date_basis"] != "meeting"

    @rules.rule("visit_id", "dated_by_a_named_visit", "give `visit_id`, or change `date_basis`")
    def dated_by_a_named_visit(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return table["visit_id"].notna() | (table["date_basis"] != "visit")

    @rules.rule("plover_event", "plover_event_fits_status", "give CONSULT to what was held, AGREE to what is planned")
    def plover_event_fits_status(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return table["plover_event"].isna() | ((table["plover_event"] == "CONSULT") == (table["status"] == "held"))

    @rules.rule("plover_mode", "plover_mode_fits_meeting", "give phone to held calls alone, and no mode to AGREE")
    def plover_mode_fits_meeting(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        call = (table["plover_event"] == "CONSULT") & table["mode"].isin(["phone", "video"])
        consulted = table["plover_mode"].isna() | (table["plover_event"] == "CONSULT")
        return consulted & ((table["plover_mode"] == "phone") == call)

    @rules.rule("started_on", "held_on_some_day", "give `started_on`; only a planned meeting may lack it")
    def held_on_some_day(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return table["started_on"].notna() | (table["status"] != "held")


class MeetingParticipants(pa.DataFrameModel):
    participant_id: Series[Text] = key("Readable and lasting name of the participation.")
    meeting_id: Series[Text] = cited("Meeting", "The meeting.", references="meetings")
    person_id: Series[Text] = cited(
        "Person", "Who took part; null for an unnamed side.", null=True, references="people"
    )
    office_id: Series[Text] = cited("Office", "The office held on that day.", null=True, references="offices")
    country_code: Series[Text] = cited("Country", "The country of the side.", null=True, references="countries")
    rank: Series[Text] = cited("Rank", "Military or other rank on that day.", null=True, str_matches=NOT_BLANK)
    side: Series[Side] = cited("Side", "Who hosted and who came, where there is a host.", null=True)
    capacity: Series[Capacity] = cited("Capacity", "In what part: a principal, a delegation's head, or attending.")

    class Config:
        name = "meeting_participants"
        title = "Meeting participants"
        description = "One row is a person, or an unnamed side, at a meeting."
        strict = True
        ordered = True

    @rules.rule("person_id", "person_at_meeting_once", "keep one row for this person and meeting")
    def person_at_meeting_once(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return rules.once(table, "meeting_id", "person_id")

    @rules.rule("rank", "rank_of_a_person", "give `person_id` or `office_id`, or leave `rank` empty")
    def rank_of_a_person(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return rules.only_with(table["rank"], table["person_id"].fillna(table["office_id"]))


class MeetingArticles(pa.DataFrameModel):
    meeting_article_id: Series[Text] = key("Readable and lasting name of the report.")
    meeting_id: Series[Text] = cited("Meeting", "The meeting.", references="meetings")
    article_id: Series[Text] = cited("Article", "The article that reports it.", references="articles")

    class Config:
        name = "meeting_articles"
        title = "Meeting articles"
        description = "One row is a meeting in an article."
        strict = True
        ordered = True

    @rules.rule("article_id", "meeting_in_article_once", "keep one row for this meeting and article")
    def meeting_in_article_once(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return rules.once(table, "meeting_id", "article_id")


class MeetingTopics(pa.DataFrameModel):
    meeting_topic_id: Series[Text] = key("Readable and lasting name of the discussion.")
    meeting_id: Series[Text] = cited("Meeting", "The meeting.", references="meetings")
    topic_id: Series[Text] = cited("Topic", "What was discussed: a leaf.", references="topics", isin=LEAF_TOPICS)

    class Config:
        name = "meeting_topics"
        title = "Meeting topics"
        description = "One row is a topic discussed at a meeting."
        strict = True
        ordered = True

    @rules.rule("topic_id", "topic_at_meeting_once", "keep one row for this meeting and topic")
    def topic_at_meeting_once(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return rules.once(table, "meeting_id", "topic_id")


class Ceremonies(pa.DataFrameModel):
    ceremony_id: Series[Text] = key("Readable and lasting name of the ceremony.")
    kind: Series[CeremonyKind] = cited("Kind", "What kind of act it was.")
    held_on: Series[Date] = cited("Held on", "The day.", null=True, **CALENDAR)
    country_code: Series[Text] = cited("Country", "Where it took place.", null=True, references="countries")
    city: Series[Text] = cited("City", "Where it took place.", null=True, str_matches=NOT_BLANK)
    venue: Series[Text] = cited("Venue", "The named building or site.", null=True, str_matches=NOT_BLANK)
    visit_id: Series[Text] = cited("Visit", "The visit that it was part of.", null=True, references="visits")
    meeting_id: Series[Text] = cited("Meeting", "The meeting that it went with.", null=True, references="meetings")
    person_id: Series[Text] = cited("Person", "Who performed it, where named.", null=True, references="people")

    class Config:
        name = "ceremonies"
        title = "Ceremonies"
        description = "One row is an act of protocol."
        strict = True
        ordered = True
