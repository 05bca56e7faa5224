"""Tables about who acts: people, the bodies that offices belong to, the offices, and who was seen in them."""

import pandas as pd
import pandera.pandas as pa
from pandera.typing import Series

from readouts.contract import rules
from readouts.contract.fields import (
    CALENDAR,
    NOT_BLANK,
    Date,
    OrganizationKind,
    Portfolio,
    Role,
    Text,
    cited,
    computed,
    key,
    reference,
)
from readouts.contract.vocabulary import PORTFOLIO_OF_ROLE, ROLES_WITHOUT_PORTFOLIO


class People(pa.DataFrameModel):
    person_id: Series[Text] = key("Readable and lasting name of the person.")
    name: Series[Text] = cited(
        "Name", "The fullest form that most articles agree with, without titles and ranks.", str_matches=NOT_BLANK
    )
    given_name: Series[Text] = computed("Given name", "Taken from the name.", null=True, str_matches=NOT_BLANK)
    family_name: Series[Text] = computed("Family name", "Taken from the name.", null=True, str_matches=NOT_BLANK)
    wikidata_id: Series[Text] = reference(
        "Wikidata", "The person's item in Wikidata.", null=True, str_matches=r"^Q[1-9][0-9]*$"
    )

    class Config:
        name = "people"
        title = "People"
        description = "One row is a person."
        strict = True
        ordered = True

    @rules.rule("given_name", "given_name_is_part_of_name", "take `given_name` from `name`")
    def given_name_is_part_of_name(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return rules.contains(table["name"], table["given_name"])

    @rules.rule("family_name", "family_name_is_part_of_name", "take `family_name` from `name`")
    def family_name_is_part_of_name(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return rules.contains(table["name"], table["family_name"])


class Organizations(pa.DataFrameModel):
    organization_id: Series[Text] = key("Readable and lasting name of the organization.")
    name: Series[Text] = cited("Name", "The body's name in English.", str_matches=NOT_BLANK)
    kind: Series[OrganizationKind] = computed("Kind", "What kind of body it is, from its name.")
    country_code: Series[Text] = cited(
        "Country", "The state it belongs to; null for an international body.", null=True, references="countries"
    )
    acronym: Series[Text] = reference("Acronym", "The body's usual short form.", null=True, str_matches=NOT_BLANK)

    class Config:
        name = "organizations"
        title = "Organizations"
        description = "One row is a body that offices belong to."
        strict = True
        ordered = True

    @rules.rule("country_code", "international_body_has_no_country", "leave `country_code` empty, or change `kind`")
    def international_body_has_no_country(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return table["country_code"].isna() | (table["kind"] != "igo")


class Offices(pa.DataFrameModel):
    office_id: Series[Text] = key("Readable and lasting name of the office.")
    title: Series[Text] = cited("Title", "The office's title in English.", str_matches=NOT_BLANK)
    role: Series[Role] = cited("Role", "The office's level.")
    portfolio: Series[Portfolio] = cited("Portfolio", "The office's field, where it has one.", null=True)
    organization_id: Series[Text] = cited(
        "Organization",
        "The body it belongs to; null for heads of state and government.",
        null=True,
        references="organizations",
    )
    country_code: Series[Text] = cited(
        "Country", "The state it serves; null for an international body.", null=True, references="countries"
    )

    class Config:
        name = "offices"
        title = "Offices"
        description = "One row is a post, whoever holds it."
        strict = True
        ordered = True

    @rules.rule("portfolio", "role_has_no_portfolio", "leave `portfolio` empty for this role")
    def role_has_no_portfolio(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return table["portfolio"].isna() | ~table["role"].isin(ROLES_WITHOUT_PORTFOLIO)

    @rules.rule("portfolio", "role_fixes_portfolio", f"the portfolio follows from the role: {PORTFOLIO_OF_ROLE}")
    def role_fixes_portfolio(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        fixed = table["role"].astype("str").map(PORTFOLIO_OF_ROLE)
        return fixed.isna() | (table["portfolio"].astype("str") == fixed)

    @rules.rule("organization_id", "head_stands_above_organizations", "leave `organization_id` empty for this role")
    def head_stands_above_organizations(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return table["organization_id"].isna() | ~table["role"].isin(["head_of_state", "head_of_government"])


class Tenures(pa.DataFrameModel):
    tenure_id: Series[Text] = key("Readable and lasting name of the tenure.")
    person_id: Series[Text] = cited("Person", "Who holds the office.", references="people")
    office_id: Series[Text] = cited("Office", "The office held.", references="offices")
    first_seen_on: Series[Date] = computed("First seen on", "The first day on which the articles show it.", **CALENDAR)
    last_seen_on: Series[Date] = computed("Last seen on", "The last day on which the articles show it.", **CALENDAR)

    class Config:
        name = "tenures"
        title = "Tenures"
        description = "One row is a person seen in an office."
        strict = True
        ordered = True

    @rules.rule("last_seen_on", "seen_last_not_before_first", "set `last_seen_on` to `first_seen_on` or later")
    def seen_last_not_before_first(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return rules.in_order(table["first_seen_on"], table["last_seen_on"])

    @rules.rule("office_id", "person_in_office_once", "keep one row for this person and office")
    def person_in_office_once(cls, table: pd.DataFrame) -> "pd.Series[bool]":
        return rules.once(table, "person_id", "office_id")
