"""Tables about texts: the articles, what they report as said, and which words each value rests on."""

import pandas as pd
import pandera.pandas as pa
from pandera.typing import Series

from readouts.contract import rules
from readouts.contract.fields import (
    CALENDAR,
    NOT_BLANK,
    Act,
    Basis,
    CitedTable,
    Date,
    Speaker,
    Text,
    Whole,
    cited,
    computed,
    key,
    sidecar,
)

# No part of it begins with a dot, so that none climbs out or hides.
RELATIVE_PATH = r"^[^/\\:.][^/\\:]*(/[^/\\:.][^/\\:]*)*$"


class Articles(pa.DataFrameModel):
    article_id: Series[Text] = key("Readable and lasting name of the article.")
    title: Series[Text] = cited("Title", "The headline, if the text has one.", null=True, str_matches=NOT_BLANK)
    published_on: Series[Date] = cited(
        "Published on", "The day on the article's date line, or in its record.", **CALENDAR
    )
    byline: Series[Text] = cited("Byline", "Whom the article names as its author.", null=True, str_matches=NOT_BLANK)
    agency: Series[Text] = cited("Agency", "The news agency that reports.", null=True, str_matches=NOT_BLANK)
    publisher: Series[Text] = sidecar("Publisher", "Who published the article.", str_matches=NOT_BLANK)
    url: Series[Text] = sidecar("Address", "Where the article was published.", str_matches=r"^https?://\S+$")
    rights: Series[Text] = sidecar("Rights", "Who holds the rights in the text.", str_matches=NOT_BLANK)
    source_name: Series[Text] = cited(
        "Cited source", "Whom the article cites as its source, such as a ministry.", null=True, str_matches=NOT_BLANK
    )
    dateline_city: Series[Text] = cited("Dateline city", "The city of the dateline.", null=True, str_matches=NOT_BLANK)
    dateline_country_code: Series[Text] = cited(
        "Dateline country", "The country of the dateline.", null=True, references="countries"
    )
    dateline_on: Series[Date] = cited("Dateline day", "The day of the dateline.", null=True, **CALENDAR)
    language: Series[Text] = computed("Language", "ISO 639-1 code of the text's language.", str_matches=r"^[a-z]{2}$")
    seed_path: Series[Text] = computed(
        "File",
        "The text's file, relative to the repository or the input folder; #N is its record of that number.",
        str_matches=RELATIVE_PATH,
    )
    sha256: Series[Text] = computed(
        "SHA-256", "Hash of the file's bytes, or of the record's text in UTF-8.", str_matches=r"^[0-9a-f]{64}$"
    )
    characters: Series[Whole] = computed("Characters", "Length of the text in Unicode code points.", ge=1)
    words: Series[Whole] = computed("Words", "Number of words in the text.", ge=0)

    class Config:
        name = "articles"
        title = "Articles"
        description = "One row is a source text."
        strict = True
        ordered = True

    @rules.rule("words", "not_more_words_than_characters", "count words and characters again")
    def not_more_words_than_characters(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return rules.in_order(table["words"], table["characters"])


class Statements(pa.DataFrameModel):
    statement_id: Series[Text] = key("Readable and lasting name of the statement.")
    article_id: Series[Text] = computed("Article", "The article that reports it.", references="articles")
    meeting_id: Series[Text] = cited("Meeting", "The meeting at which it was made.", null=True, references="meetings")
    speaker: Series[Speaker] = cited("Speaker", "Who speaks: a person, the sides together, or an organization.")
    person_id: Series[Text] = cited("Person", "The person who speaks, if one does.", null=True, references="people")
    office_id: Series[Text] = cited("Office", "The speaker's office at the time.", null=True, references="offices")
    act: Series[Act] = cited("Act", "What kind of speech the reporting verb tells of.")
    start: Series[Whole] = computed("Start", "Where it begins in the text: code points from 0.", ge=0)
    end: Series[Whole] = computed("End", "Where it ends in the text, exclusive.", ge=1)
    exact: Series[Text] = computed(
        "Exact words", "The words of the text from start to end.", str_length={"min_value": 1}
    )

    class Config:
        name = "statements"
        title = "Statements"
        description = (
            "One row is a reported act of speech. What it says is its speaker's claim, not a fact of this data."
        )
        strict = True
        ordered = True

    @rules.rule("end", "span_is_as_long_as_its_words", "set `start` and `end` to where `exact` stands in the article")
    def span_is_as_long_as_its_words(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return rules.spans_its_words(table)

    @rules.rule("person_id", "only_a_person_has_a_name", "leave `person_id` empty or set `speaker` to person")
    def only_a_person_has_a_name(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return table["person_id"].isna() | (table["speaker"] == "person")

    @rules.rule("speaker", "person_is_known_by_name_or_office", "give `person_id` or `office_id`, or change `speaker`")
    def person_is_known_by_name_or_office(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return (table["speaker"] != "person") | table["person_id"].notna() | table["office_id"].notna()


class Evidence(pa.DataFrameModel):
    evidence_id: Series[Text] = key("Readable and lasting name of the piece of evidence.")
    table: Series[CitedTable] = computed("Table", "The table that holds the value.")
    row_id: Series[Text] = computed("Row", "The key of the row that holds the value.")
    field: Series[Text] = computed("Field", "The column that holds the value.")
    value: Series[Text] = computed(
        "Value",
        "The value as text (dates as YYYY-MM-DD); where articles disagree, what this one says.",
        str_length={"min_value": 1},
    )
    article_id: Series[Text] = computed(
        "Article", "The article with the words; null only for a curated value.", null=True, references="articles"
    )
    start: Series[Whole] = computed("Start", "Where the words begin in the text: code points from 0.", null=True, ge=0)
    end: Series[Whole] = computed("End", "Where the words end in the text, exclusive.", null=True, ge=1)
    exact: Series[Text] = computed(
        "Exact words", "The words of the text from start to end.", null=True, str_length={"min_value": 1}
    )
    sentence: Series[Text] = computed(
        "Sentence", "The sentence around the words.", null=True, str_length={"min_value": 1}
    )
    basis: Series[Basis] = computed("Basis", "Whether the words state the value, or a rule or a person derived it.")
    rule: Series[Text] = computed(
        "Rule", "The rule by which an inferred value follows.", null=True, str_matches=NOT_BLANK
    )

    class Config:
        name = "evidence"
        title = "Evidence"
        description = "One row is a value in an article: the words that state it, or from which it was inferred."
        strict = True
        ordered = True

    @rules.rule("end", "span_is_as_long_as_its_words", "set `start` and `end` to where `exact` stands in the article")
    def span_is_as_long_as_its_words(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return rules.spans_its_words(table)

    @rules.rule("sentence", "words_stand_in_their_sentence", "give the sentence of the article that holds `exact`")
    def words_stand_in_their_sentence(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return rules.contains(table["sentence"], table["exact"])

    @rules.rule(
        "exact",
        "span_is_whole",
        "give all of article_id, start, end, exact and sentence, or no start, end, exact and sentence",
    )
    def span_is_whole(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        parts = table[["start", "end", "exact", "sentence"]].notna()
        return parts.all(axis=1) & table["article_id"].notna() | ~parts.any(axis=1)

    @rules.rule("exact", "words_unless_curated", "give the article's words and their place, or set `basis` to curated")
    def words_unless_curated(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return table["exact"].notna() | (table["basis"] == "curated")

    @rules.rule("rule", "inferred_names_its_rule", "name the rule, or set `basis` to stated")
    def inferred_names_its_rule(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return table["rule"].notna() | (table["basis"] != "inferred")

    @rules.rule("rule", "stated_needs_no_rule", "leave `rule` empty, or set `basis` to inferred")
    def stated_needs_no_rule(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return table["rule"].isna() | (table["basis"] != "stated")
