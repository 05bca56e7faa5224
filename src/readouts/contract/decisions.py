"""The sheets that come with the tables: what people decided about published rows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's columns, each with what it says, and what a line of it is."""

    title: str
    description: str
    columns: dict[str, str]


SHEETS = {
    "redirects": Sheet(
        "Redirects",
        "One line is an id that was published once, and the id that stands for it now.",
        {
            "table": "The table.",
            "id": "The id that was merged away.",
            "redirects_to": "The id of the row that it is part of now.",
        },
    ),
    "corrections": Sheet(
        "Corrections",
        "One line is a value that people put in place of what was extracted.",
        {
            "table": "The table.",
            "row_id": "The key of the row.",
            "field": "The column.",
            "expect": "What is extracted; empty if nothing is.",
            "value": "What is right; empty if nothing should stand there.",
            "reason": "Why, in a sentence.",
            "source": "Where it can be checked.",
            "corrected_by": "Who wrote the line.",
            "corrected_on": "When, as YYYY-MM-DD.",
        },
    ),
    "gaps": Sheet(
        "Gaps",
        "One line is something known to be missing.",
        {
            "table": "The table that lacks it.",
            "row_id": "The key of the row that it concerns; empty if it has none.",
            "missing": "What is missing, in a sentence.",
            "source": "How it is known.",
            "noted_by": "Who wrote the line.",
            "noted_on": "When, as YYYY-MM-DD.",
        },
    ),
}


def sheet_path(name: str) -> str:
    """Where a package holds a sheet."""
    return f"dataset/decisions/{name}.csv"
