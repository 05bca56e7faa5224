"""The field of an office that names none, and the words it is taken from."""

from pathlib import Path

from readouts.meet.account import OfficeTold
from tests.test_when_and_where import meetings


def _offices(folder: Path, text: str) -> list[OfficeTold]:
    (meeting,) = meetings(folder, text)
    return [told.office for told in meeting.participants if told.office is not None]


def test_a_minister_has_no_field_of_another_country(tmp_path: Path) -> None:
    text = "Kenyan Minister Rose Oti met Iranian Defence Minister Ali Karimi."
    assert [office.portfolio for office in _offices(tmp_path, text)] != ["defence", "defence"]


def test_the_field_of_a_deputy_is_cited_to_the_minister_too(tmp_path: Path) -> None:
    text = (
        "Kenyan Defence Minister Rose Oti was away. Kenyan Deputy Minister Juma Keter met Iranian Defence Minister "
        "Ali Karimi."
    )
    field = _offices(tmp_path, text)[0].words["portfolio"]
    assert field.rule == "field-of-the-same-office"
    assert field.also is not None
    assert field.also.exact == "Kenyan Defence Minister"
