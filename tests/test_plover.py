"""The codes of PLOVER: which event and mode a meeting is, and that the topics come to contexts that it has."""

from typing import Any

import pytest

from readouts.assemble import plover
from readouts.contract import vocabulary

Row = dict[str, Any]

# The contexts of the manual, draft 2.0.
CONTEXTS = """
    military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic
    legal reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality
    diplomatic territory peacekeeping health asylum migration disasters natural_resource environment technology
    terrorism cbrn cyber misinformation crime corruption illegal_drugs trafficking
"""


def _coded(seats: list[tuple[str | None, str | None]], **meeting: str | None) -> tuple[str, str | None]:
    told: Row = {"status": "held", "mode": "in_person", "format": "bilateral", "country_code": None, "visit_id": None}
    rows = {
        "meetings": {"m": told | meeting},
        "meeting_participants": {
            str(n): {"meeting_id": "m", "country_code": country, "side": side}
            for n, (country, side) in enumerate(seats)
        },
    }
    plover.enter(rows)
    return rows["meetings"]["m"]["plover_event"], rows["meetings"]["m"]["plover_mode"]


GUESTS: list[tuple[str | None, str | None]] = [("NO", "host"), ("CL", "visitor")]
AWAY: list[tuple[str | None, str | None]] = [("NO", None), ("CL", None)]


@pytest.mark.parametrize(
    ("seats", "meeting", "codes"),
    [
        (GUESTS, {"country_code": "NO"}, ("CONSULT", "visit")),
        ([("NO", "host"), (None, None)], {"country_code": "NO", "visit_id": "v"}, ("CONSULT", "visit")),
        (AWAY, {"country_code": "PE"}, ("CONSULT", "third-party")),
        ([("NO", None), (None, None)], {"country_code": "PE"}, ("CONSULT", None)),
        (AWAY, {}, ("CONSULT", None)),
        ([("NO", "host"), ("NO", "host")], {"country_code": "NO"}, ("CONSULT", None)),
        (GUESTS, {"country_code": "NO", "format": "multilateral"}, ("CONSULT", "multilateral")),
        (AWAY, {"mode": "video", "format": "multilateral"}, ("CONSULT", "phone")),
        (AWAY, {"mode": "phone", "status": "planned"}, ("AGREE", None)),
    ],
)
def test_event_and_mode_of_a_meeting(
    seats: list[tuple[str | None, str | None]], meeting: dict[str, str], codes: tuple[str, str | None]
) -> None:
    assert _coded(seats, **meeting) == codes


def test_contexts_are_those_of_the_manual_and_all_in_use() -> None:
    used = {row["plover_context"] for row in vocabulary.TOPICS} - {None}
    assert used == set(vocabulary.PLOVER_CONTEXTS)
    assert used <= set(CONTEXTS.split())
