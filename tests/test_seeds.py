"""The published dataset: what the first two seeds say, and that nothing made is stale."""

import argparse
import re
from collections.abc import Iterator

import pandas as pd
import pytest
from anyascii import anyascii

import readouts
from readouts import loader
from readouts.cli import main
from readouts.commands import build
from tests.checkouts import FIRST_SEEDS, ROOT, plant


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, pd.DataFrame]]:
    """What the first two seeds give, however many there are by now."""
    root = tmp_path_factory.mktemp("seeds")
    plant(root)
    build.run(argparse.Namespace(root=root, format="text"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loader, "INSTALLED", root)
        yield {name: readouts.load(name) for name in readouts.tables()}


def test_counts(tables: dict[str, pd.DataFrame]) -> None:
    expected = {
        "articles": 2,
        "people": 5,
        "offices": 6,
        "organizations": 5,
        "tenures": 6,
        "visits": 2,
        "meetings": 4,
        "meeting_participants": 8,
        "meeting_articles": 4,
        "ceremonies": 6,
        "statements": 17,
        "countries": 2,
    }
    assert {name: len(tables[name]) for name in expected} == expected


def test_one_man_in_two_offices(tables: dict[str, pd.DataFrame]) -> None:
    held = tables["tenures"].merge(tables["offices"], on="office_id")
    his = held[held.person_id == "irakli-garibashvili"].sort_values("first_seen_on")
    assert list(his.role.astype(str)) == ["minister", "head_of_government"]
    assert list(his.first_seen_on.dt.year) == [2020, 2021]


def test_rank_is_no_part_of_a_name(tables: dict[str, pd.DataFrame]) -> None:
    at_meetings = tables["meeting_participants"].set_index("person_id")
    assert at_meetings.loc["zakir-hasanov", "rank"] == "Colonel General"
    assert "General" not in " ".join(
        [*tables["people"].name, *tables["offices"].title.str.replace("General Staff", "")]
    )


def test_counterpart_is_inferred_by_rule(tables: dict[str, pd.DataFrame]) -> None:
    tenures = tables["tenures"].merge(tables["offices"], on="office_id").set_index("person_id")
    row = tenures.loc["grigol-liluashvili"]
    assert (row.role, row.portfolio, row.country_code) == ("head_of_agency", "state-security", "GE")
    pieces = readouts.evidence("tenures", str(row.tenure_id))
    assert set(pieces.basis) == {"inferred"}
    assert set(pieces.rule) == {"counterpart"}
    assert any("his Georgian counterpart" in sentence for sentence in pieces.sentence)
    assert any("Azerbaijan's State Security Service" in words for words in pieces.exact)


def test_meetings_of_the_visit(tables: dict[str, pd.DataFrame]) -> None:
    meetings = tables["meetings"]
    inside = meetings[meetings.visit_id == "2021-04-27-naghiyev-to-ge"]
    assert len(inside) == 3
    assert set(inside.date_basis.astype(str)) == {"visit"}
    assert set(inside.format.astype(str)) == {"bilateral"}
    assert set(inside.host_country_code) == {"GE"}
    assert meetings.venue.isna().all()


def test_meeting_in_baku(tables: dict[str, pd.DataFrame]) -> None:
    row = tables["meetings"].set_index("meeting_id").to_dict("index")["2020-03-05-hasanov-garibashvili"]
    assert [row[column] for column in ("setting", "city", "host_country_code")] == ["expanded", "Baku", "AZ"]
    visit = tables["visits"].set_index("visit_id").to_dict("index")[row["visit_id"]]
    assert [visit[column] for column in ("to_country_code", "date_basis")] == ["AZ", "meeting"]
    assert f"{visit['started_on']:%Y-%m-%d}" == "2020-03-05"


def test_delegations_are_led(tables: dict[str, pd.DataFrame]) -> None:
    heads = tables["meeting_participants"].query("capacity == 'delegation_head'")
    assert sorted(heads.person_id) == ["ali-naghiyev", "irakli-garibashvili"]


def test_articles(tables: dict[str, pd.DataFrame]) -> None:
    articles = tables["articles"].sort_values("published_on", ascending=False)
    first, second = articles.to_dict("records")
    assert [first[column] for column in ("byline", "publisher", "source_name")] == [
        "Vafa Ismayilova",
        "Azernews",
        "State Security Service",
    ]
    assert [second[column] for column in ("agency", "dateline_city", "dateline_country_code")] == [
        "Trend",
        "Baku",
        "AZ",
    ]
    assert second["source_name"] == "Azerbaijani Defense Ministry"
    assert articles["title"].isna().all()


def test_ceremonies(tables: dict[str, pd.DataFrame]) -> None:
    kinds = [
        "book_signing",
        "guard_of_honour",
        "memorial_visit",
        "national_anthems",
        "welcome_ceremony",
        "wreath_laying",
    ]
    assert sorted(tables["ceremonies"].kind.astype(str)) == kinds
    assert set(tables["ceremonies"].held_on.dt.strftime("%Y-%m-%d")) == {"2020-03-05"}


def test_statements_have_speakers(tables: dict[str, pd.DataFrame]) -> None:
    statements = tables["statements"]
    assert sorted(statements.groupby("article_id").size()) == [7, 10]
    assert statements.speaker.isin(["person", "sides"]).all()
    assert (statements.person_id.notna() == (statements.speaker == "person")).all()


# Each reported act of speech, in the order of the texts: who, what kind, and how its words begin.
SAID = [
    ("zakir-hasanov", "stressed", "Hasanov stressed that Azerbaijani-Georgian strategic"),
    ("zakir-hasanov", "stressed", "Stressing that Azerbaijan and Georgia cooperate"),
    ("zakir-hasanov", "stressed", "Hasanov emphasized the importance of expanding"),
    ("zakir-hasanov", "informed", "Hasanov informed the guests that Armenia"),
    ("zakir-hasanov", "thanked", "The minister once again thanked the Georgian people"),
    ("zakir-hasanov", "stressed", "stressed that Azerbaijan also supports"),
    ("irakli-garibashvili", "expressed_satisfaction", "expressing satisfaction with his visit"),
    ("irakli-garibashvili", "stressed", "Garibashvili underlined that it is"),
    ("irakli-garibashvili", "stressed", "Stressing the important role of friendly relations"),
    ("irakli-garibashvili", "stressed", "the Georgian defense minister emphasized"),
    ("", "stressed", "stressed the importance of ensuring regional security"),
    ("", "expressed_confidence", "The parties expressed confidence"),
    ("irakli-garibashvili", "expressed_satisfaction", "Expressing satisfaction with the level"),
    ("irakli-garibashvili", "stressed", "Garibashvili stressed that the relations"),
    ("ali-naghiyev", "thanked", "Naghiyev thanked for the warm welcome"),
    ("ali-naghiyev", "noted", "He noted that bilateral relations"),
    ("ali-naghiyev", "expressed_confidence", "Naghiyev expressed confidence"),
]


def test_what_was_said(tables: dict[str, pd.DataFrame]) -> None:
    rows = tables["statements"].sort_values(["article_id", "start"]).fillna({"person_id": ""})
    assert len(rows) == len(SAID)
    for row, (person, act, opening) in zip(rows.to_dict("records"), SAID, strict=True):
        assert (row["person_id"], row["act"], row["exact"][: len(opening)]) == (person, act, opening)


def test_what_was_discussed(tables: dict[str, pd.DataFrame]) -> None:
    topics = tables["meeting_topics"].groupby("meeting_id").topic_id.apply(set).to_dict()
    assert topics["2021-04-27-naghiyev-garibashvili"] == {
        "bilateral-relations",
        "regional-security",
        "strategic-partnership",
    }
    assert topics["2021-04-27-naghiyev-liluashvili"] >= {"counter-terrorism", "organized-crime", "health"}
    assert topics["2021-04-27-naghiyev-gomelauri"] >= {"counter-terrorism", "law-enforcement-cooperation"}
    assert topics["2020-03-05-hasanov-garibashvili"] >= {
        "joint-exercises",
        "military-medicine",
        "territorial-integrity",
    }


def test_third_parties_stay_in_statements(tables: dict[str, pd.DataFrame]) -> None:
    assert set(tables["countries"].country_code) == {"AZ", "GE"}
    for name in ("people", "organizations", "offices", "meetings", "visits"):
        assert not re.search("Armenia|Turk|NATO", tables[name].to_csv())


def test_nothing_made_is_stale(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", str(ROOT)]) == 0, capsys.readouterr().out


def test_code_knows_no_seed(tables: dict[str, pd.DataFrame]) -> None:
    people = tables["people"]
    names = {*people.family_name, *people.name, *tables["articles"].byline.dropna()}
    names |= {anyascii(name) for name in names}
    for file in [*(ROOT / "src").rglob("*"), *(ROOT / "scripts").rglob("*")]:
        if file.suffix in (".py", ".csv", ".toml"):
            text = file.read_text("utf-8")
            text += anyascii(text)
            assert not [name for name in names if re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE)], file


def test_no_sentence_or_day_of_the_seeds_is_in_the_code() -> None:
    texts = [(ROOT / "seeds" / f"{name}.txt").read_text("utf-8") for name in FIRST_SEEDS]
    runs = {" ".join(run) for text in texts for run in zip(*(_words(text)[k:] for k in range(5)), strict=False)}
    days = re.compile(r"\b(march 5|5 march|april 2[789]|2[789] april|27-28|2020-03-0[56]|2021-04-2[789])\b")
    for file in [*(ROOT / "src").rglob("*.py"), *(ROOT / "scripts").rglob("*.py")]:
        code = file.read_text("utf-8")
        own = {" ".join(run) for run in zip(*(_words(code)[k:] for k in range(5)), strict=False)}
        assert not runs & own, file
        assert not days.search(code.lower()), file


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
