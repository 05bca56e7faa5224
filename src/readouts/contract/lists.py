"""Tables of fixed lists: the topics, and the countries that the other tables refer to."""

import pandas as pd
import pandera.pandas as pa
from pandera.typing import Series

from readouts.contract import rules
from readouts.contract.countries import country_row
from readouts.contract.fields import NOT_BLANK, PloverContext, Text, key, reference
from readouts.contract.vocabulary import PARENT_TOPICS


class Topics(pa.DataFrameModel):
    topic_id: Series[Text] = key("Name of the topic.")
    label: Series[Text] = reference("Label", "The topic in words.", str_matches=NOT_BLANK)
    definition: Series[Text] = reference("Definition", "What belongs to it.", str_matches=NOT_BLANK)
    parent_id: Series[Text] = reference(
        "Parent", "The wider topic; null for the widest.", null=True, references="topics", isin=PARENT_TOPICS
    )
    plover_context: Series[PloverContext] = reference(
        "PLOVER context", "The nearest context of the PLOVER event ontology; null where none is near.", null=True
    )

    class Config:
        name = "topics"
        title = "Topics"
        description = "One row is a subject of talks; the table is the whole vocabulary."
        strict = True
        ordered = True

    @rules.rule("parent_id", "topic_not_its_own_parent", "name another topic as the parent, or none")
    def topic_not_its_own_parent(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return table["parent_id"].isna() | (table["parent_id"] != table["topic_id"])


class Countries(pa.DataFrameModel):
    country_code: Series[Text] = key("ISO 3166-1 alpha-2 code; XK for Kosovo.", pattern=r"^[A-Z]{2}$")
    alpha3: Series[Text] = reference("Alpha-3", "ISO 3166-1 alpha-3 code.", str_matches=r"^[A-Z]{3}$")
    name: Series[Text] = reference("Name", "The country's usual name in English.", str_matches=NOT_BLANK)

    class Config:
        name = "countries"
        title = "Countries"
        description = "One row is a country that a code in another table refers to."
        strict = True
        ordered = True

    @rules.rule("country_code", "country_as_in_iso_list", "take code, alpha-3 code and name from the ISO list")
    def country_as_in_iso_list(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        rows = table.to_dict("records")
        return pd.Series([country_row(str(row["country_code"])) == row for row in rows], index=table.index, dtype=bool)
