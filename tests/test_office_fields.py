"""Field and country of an office that names none, and the words they are taken from."""

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


def test_a_country_said_with_the_name_is_cited_there(tmp_path: Path) -> None:
    text = "Defence Minister Ali Karimi met Kenyan Defence Minister Rose Oti. Iran's Karimi was well."
    country = _offices(tmp_path, text)[0].words["country"]
    assert (country.exact, country.rule) == ("Iran", "person")


def test_a_representative_serves_whom_the_person_served_serves(tmp_path: Path) -> None:
    text = (
        "The Secretary-General's Special Representative Juma Keter met Iranian Defence Minister Ali Karimi. "
        "UN Secretary-General Rose Oti was told."
    )
    office = _offices(tmp_path, text)[0]
    country = office.words["country"]
    assert (office.body, country.exact, country.rule) == ("UN", "Secretary-General", "person-served")
