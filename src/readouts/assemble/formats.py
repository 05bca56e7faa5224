"""The format of each meeting, by the number of its sides."""

from collections import defaultdict
from collections.abc import Mapping

from readouts.assemble.ledger import Row


def enter(rows: Mapping[str, Mapping[str, Row]]) -> None:
    """Give every meeting its format: states and bodies that the participants stand for are its sides."""
    offices = rows.get("offices", {})
    sides: dict[object, set[object]] = defaultdict(set)
    for seat in rows.get("meeting_participants", {}).values():
        office = offices.get(str(seat["office_id"]), {})
        sides[seat["meeting_id"]].add(seat["country_code"] or office.get("organization_id"))
    for key, meeting in rows.get("meetings", {}).items():
        meeting["format"] = _format(len(sides[key] - {None}))


def _format(sides: int) -> str:
    return "bilateral" if sides <= 2 else "trilateral" if sides == 3 else "multilateral"
