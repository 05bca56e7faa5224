"""The event and mode that the PLOVER ontology has for each meeting; `schema/codebook.md` tells the mapping."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from readouts.assemble.ledger import Row


def enter(rows: Mapping[str, Mapping[str, Row]]) -> None:
    """Give every meeting its event and, where one is sure, its mode; formats must have been entered before."""
    seats: dict[object, list[Row]] = defaultdict(list)
    for seat in rows.get("meeting_participants", {}).values():
        seats[seat["meeting_id"]].append(seat)
    for key, meeting in rows.get("meetings", {}).items():
        held = meeting["status"] == "held"
        meeting["plover_event"] = "CONSULT" if held else "AGREE"
        meeting["plover_mode"] = _mode(meeting, seats[key]) if held else None


def _mode(meeting: Row, seats: Sequence[Row]) -> str | None:
    if meeting["mode"] != "in_person":
        return "phone"
    if meeting["format"] == "multilateral":
        return "multilateral"
    sides = {seat["side"] for seat in seats}
    if "host" in sides and ("visitor" in sides or meeting["visit_id"]):
        return "visit"
    return "third-party" if _elsewhere(meeting["country_code"], [seat["country_code"] for seat in seats]) else None


def _elsewhere(place: object, countries: Sequence[object]) -> bool:
    """Whether the place is in none of the countries, all being known."""
    return None not in (place, *countries) and place not in countries
