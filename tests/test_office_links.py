"""Offices as linked and cited: one id a post, nothing inferred called stated, guesses listed for review."""

from pathlib import Path

import pandas as pd
import pytest

from readouts.cli import main

AMBASSADORS = {
    "one.txt": " date 2024-05-02 TBILISI, May 2. Georgian Foreign Minister Anna Berzina met Ambassador of Japan to"
    " Georgia Yoko Tanaka in Tbilisi on Thursday. They discussed trade.\n",
    "two.txt": " date 2024-05-03 TASHKENT, May 3. Uzbek Foreign Minister Timur Nazarov met Ambassador of Japan to"
    " Uzbekistan Oro Sato in Tashkent on Friday. They discussed trade.\n",
}
ENVOYS = {
    "one.txt": " date 2024-05-02 Uzbek Foreign Minister Timur Nazarov met UN Special Representative for Afghanistan"
    " Juri Tamm. Nazarov met Georgian Special Envoy for Climate Nino Maisaia.\n",
    "two.txt": " date 2024-05-03 Uzbek Foreign Minister Timur Nazarov met UN Special Representative for Yemen Anna"
    " Berzina. Nazarov met Georgian Special Envoy for Water Levan Beridze.\n",
}
ADVISERS = {
    "one.txt": " date 2024-05-02 Georgian presidential adviser Giga Lomidze met his Kazakh counterpart Ivan Petrov in"
    " Astana.\n"
}
GUESSES = {
    "one.txt": " date 2024-05-04 Georgian President Anna Kalnina spoke of Japan and Latvia. Foreign Minister Levan Tamm"
    " met Defence Minister Oro Sato.\n"
}
FIELDS = {
    "one.txt": " date 2024-05-04 Georgian Interior Minister Anna Kalnina met Latvian President Juri Tamm in Tbilisi."
    " The meeting was attended by Georgian Deputy Minister Peter Beridze.\n",
    "two.txt": " date 2024-05-04 Chairman of the State Customs Committee of Azerbaijan Anna Kalnina met Latvian"
    " President Juri Tamm in Baku. Deputy Chairman of the Committee Peter Beridze also met Tamm.\n",
}


def _extracted(texts: dict[str, str], folder: Path) -> dict[str, pd.DataFrame]:
    """The tables, and the review list, that the texts give."""
    articles = folder / "articles"
    articles.mkdir()
    for name, text in texts.items():
        (articles / name).write_text(text, "utf-8")
    assert main(["extract", str(articles), "--output", str(folder / "out")]) == 0
    return {file.stem: pd.read_csv(file, keep_default_na=False) for file in (folder / "out").glob("*.csv")}


def _titles(texts: dict[str, str], folder: Path, role: str) -> dict[str, str]:
    offices = _extracted(texts, folder)["offices"].query(f"role == {role!r}")
    return dict(zip(offices.office_id, offices.title, strict=True))


def test_ambassadors_to_two_countries_hold_two_posts(tmp_path: Path) -> None:
    assert _titles(AMBASSADORS, tmp_path, "ambassador") == {
        "jp-ambassador-ge": "Ambassador to Georgia",
        "jp-ambassador-uz": "Ambassador to Uzbekistan",
    }


def test_envoys_for_two_matters_hold_two_posts(tmp_path: Path) -> None:
    assert list(_titles(ENVOYS, tmp_path, "envoy")) == [
        "ge-envoy-special-envoy-for-climate",
        "ge-envoy-special-envoy-for-water",
        "un-envoy-united-nations-special-representative-for-afghanistan",
        "un-envoy-united-nations-special-representative-for-yemen",
    ]


def test_counterpart_title_is_of_no_other_country(tmp_path: Path) -> None:
    assert _titles(ADVISERS, tmp_path, "adviser") == {
        "ge-adviser-presidential-adviser": "presidential adviser",
        "kz-adviser-presidential-adviser": "presidential adviser",
    }


def test_of_an_inferred_country_nothing_is_stated(tmp_path: Path) -> None:
    evidence = _extracted(GUESSES, tmp_path)["evidence"]
    tenures = evidence[(evidence.table == "tenures") & evidence.row_id.str.contains("tamm|sato")]
    assert set(tenures.rule) == {"likeliest"}
    titles = evidence[(evidence.table == "offices") & evidence.row_id.str.contains("-minister-")]
    assert set(titles[titles.field.isin(["title", "country_code"])].rule) == {"likeliest"}


@pytest.mark.parametrize(
    ("name", "role", "rule"),
    [
        ("one.txt", "deputy-minister", "field-of-the-same-office"),
        ("two.txt", "deputy-head", "institution-of-the-article"),
    ],
)
def test_inherited_field_is_inferred(name: str, role: str, rule: str, tmp_path: Path) -> None:
    evidence = _extracted({name: FIELDS[name]}, tmp_path)["evidence"]
    fields = evidence[(evidence.table == "offices") & (evidence.field == "portfolio")]
    own = fields.row_id.str.contains(role)
    assert set(fields[own].rule) == {rule}
    assert set(fields[~own].basis) == {"stated"}


def test_guessed_countries_are_listed_for_review(tmp_path: Path) -> None:
    review = _extracted(GUESSES, tmp_path)["review"]
    assert list(review[review.kind == "country"].reason) == [
        "country of Levan Tamm taken as the likeliest: GE",
        "country of Oro Sato taken as the likeliest: JP",
    ]


def test_a_prince_of_no_other_office_is_there_as_a_prince(tmp_path: Path) -> None:
    text = (
        " date 2024-05-04 Latvian President Anna Kalnina received Prince Juri bin Tamm, Interior Minister of Jordan, in"
        " Riga. HRH Prince Karim of Jordan attended the meeting.\n"
    )
    tables = _extracted({"one.txt": text}, tmp_path)
    held = tables["tenures"].merge(tables["people"]).merge(tables["offices"])
    assert sorted(zip(held.name, held.role, held.country_code, strict=True)) == [
        ("Anna Kalnina", "head_of_state", "LV"),
        ("Juri bin Tamm", "minister", "JO"),
        ("Karim", "other", "JO"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Head of State received Education Minister Almaz Serikov. Nurlan Tokov was told of new schools in Oslo.",
        "The President of Kenya met Education Minister Almaz Serikov. During the talks Nurlan Tokov spoke of schools.",
    ],
)
def test_a_title_told_apart_is_the_names(text: str, tmp_path: Path) -> None:
    tables = _extracted({"one.txt": f" date 2024-05-04 {text}\n"}, tmp_path)
    held = tables["tenures"].merge(tables["people"]).merge(tables["offices"])
    assert set(zip(held.name, held.role, strict=True)) == {
        ("Nurlan Tokov", "head_of_state"),
        ("Almaz Serikov", "minister"),
    }
    evidence = tables["evidence"].query("table == 'tenures' and row_id.str.startswith('nurlan')")
    assert set(evidence.rule) == {"title-told-apart"}
    assert "Nurlan Tokov" in set(evidence.exact)
    assert len(tables["meeting_participants"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The President met Education Minister Almaz Serikov and Nurlan Tokov. Nurlan Tokov spoke of schools.",
        "The President met Education Minister Almaz Serikov. Nurlan Tokov and Anna Kalnina spoke. Anna Kalnina left.",
        "Kenyan President Rose Oti met Education Minister Almaz Serikov. The President left. Nurlan Tokov spoke.",
    ],
)
def test_a_title_told_apart_is_nobodys_else(text: str, tmp_path: Path) -> None:
    tenures = _extracted({"one.txt": f" date 2024-05-04 {text}\n"}, tmp_path)["tenures"]
    assert not tenures.person_id.str.startswith(("nurlan", "anna")).any()


def test_ones_own_vice_president_serves_the_same_country(tmp_path: Path) -> None:
    text = (
        " date 2024-05-04 The US president and his Vice President Carla Hill assured India of help. Prime Minister Ravi"
        " Mody had a telephone talk with President Joe Barden.\n"
    )
    offices = _extracted({"one.txt": text}, tmp_path)["offices"]
    assert list(offices[offices.role == "deputy_head_of_government"].country_code) == ["US"]


def test_a_title_of_several_states_is_the_usual_ones_where_none_is_named(tmp_path: Path) -> None:
    text = " date 2024-05-04 Secretary of State Carol Hunt spoke today with Georgian Foreign Minister Anna Beridze.\n"
    offices = _extracted({"one.txt": text}, tmp_path)["offices"]
    assert set(offices.country_code) == {"US", "GE"}


@pytest.mark.parametrize("whose", ["a World Bank delegation", "a delegation of the World Bank"])
def test_who_heads_a_bodys_delegation_is_the_bodys(whose: str, tmp_path: Path) -> None:
    text = f" date 2024-05-04 Kenyan Minister Rose Oti received {whose} headed by Vice President Anna Berg.\n"
    tables = _extracted({"one.txt": text}, tmp_path)
    assert set(tables["offices"].role) == {"minister", "igo_official"}
    assert "WB" in set(tables["organizations"].acronym)


def test_who_heads_a_delegation_is_not_the_hosts(tmp_path: Path) -> None:
    text = " date 2024-05-04 Kenyan President Rose Oti received guests headed by Vice President Anna Berg of Peru.\n"
    assert set(_extracted({"one.txt": text}, tmp_path)["offices"].country_code) == {"KE", "PE"}
