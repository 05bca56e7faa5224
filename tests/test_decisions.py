"""What people decide beside the seeds: it has the last word, and says which line to mend where it does not fit."""

from pathlib import Path

import pandas as pd
import pytest

import readouts
from readouts import loader
from readouts.cli import main

BAKU = """ date 2023-04-28 BAKU, April 28. On April 27 Azerbaijani Defence Minister Elman Safarli received Georgian \
Defence Minister Grigol Petradze in Baku. The sides discussed joint exercises.
"""
TBILISI = """ date 2023-06-02 TBILISI, June 2. Georgian Defence Minister Gela Petradze met Azerbaijani Defence \
Minister Elman Safarli in Tbilisi on June 1. They discussed peacekeeping.
"""
LATER = TBILISI.replace("on June 1", "on June 5").replace("2023-06-02 TBILISI, June 2", "2023-06-06 TBILISI, June 6")
MEETING = "2023-04-27-safarli-petradze"
CORRECTIONS = "table,row_id,field,expect,value,reason,source,corrected_by,corrected_on\n"
GAPS = "table,row_id,missing,source,noted_by,noted_on\n"
PEOPLE = "person_id,name,aliases,offices,wikidata_id,distinct_from,reason\n"
IDS = "table,id,article_id,told_as,redirects_to\n"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of two articles, whose data the loader loads."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(loader, "INSTALLED", tmp_path)
    _write(tmp_path, "baku.txt", BAKU)
    _write(tmp_path, "tbilisi.txt", TBILISI)
    assert main(["build"]) == 0
    return tmp_path


def _write(root: Path, name: str, text: str) -> None:
    file = root / "seeds" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def _row(table: str, key: str) -> pd.Series:
    frame = readouts.load(table)
    return frame[frame.iloc[:, 0] == key].iloc[0]


def test_a_correction_stands_in_the_table_and_is_told(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = (
        f"meetings,{MEETING},venue,,Ministry of Defence,The photograph shows it,https://a.example/1,Lena,2024-01-05\n"
    )
    _write(checkout, "corrections.csv", CORRECTIONS + line)
    assert main(["build"]) == 0
    assert _row("meetings", MEETING)["venue"] == "Ministry of Defence"
    evidence = readouts.evidence("meetings", MEETING)
    assert evidence[evidence["field"] == "venue"][["value", "basis", "rule"]].values.tolist() == [
        ["Ministry of Defence", "curated", "correction"]
    ]
    assert main(["validate", str(checkout)]) == 0
    main(["explain", "meetings", MEETING])
    assert "The photograph shows it (https://a.example/1; Lena, 2024-01-05)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            f"meetings,{MEETING},city,Ganja,Sumgait",
            'city of {0} is "Baku", not "Ganja" as expected; delete line 2, or set',
        ),
        (f"meetings,{MEETING},city,Ganja,Baku", 'city of {0} is "Baku" without it; delete line 2'),
        ("meetings,2023-04-27-safarli,city,Baku,Ganja", "meetings has no row 2023-04-27-safarli; delete line 2"),
        (
            f"meetings,{MEETING},format,bilateral,trilateral",
            "format of meetings cannot be corrected; name one of started_on",
        ),
        (f"meetings,{MEETING},started_on,2023-04-27,27 April", "27 April is no value of started_on"),
        (f"meetings,{MEETING},status,held,over", "over is no value of status (allowed are held, planned)"),
        (f"talks,{MEETING},city,Baku,Ganja", "talks is no table that can be corrected; name one of articles, people"),
    ],
)
def test_a_correction_that_does_not_fit_stops_the_build(
    checkout: Path, line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    published = (checkout / "datapackage.json").read_bytes()
    _write(checkout, "corrections.csv", f"{CORRECTIONS}{line},Seen,https://a.example/1,Lena,2024-01-05\n")
    assert main(["build"]) == 1
    told = capsys.readouterr().err
    assert "seeds/corrections.csv:2: " + said.format(MEETING) in told
    assert (checkout / "datapackage.json").read_bytes() == published


def test_every_bad_line_of_every_sheet_is_named(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(checkout, "corrections.csv", "table,row\n")
    _write(checkout, "gaps.csv", GAPS + "visits,,Not one meeting is told,,Lena,soon\n")
    _write(checkout, "authority/people.csv", PEOPLE + "Safarli,Elman Safarli,,,42,,He is\n,,\n")
    _write(checkout, "ids.csv", IDS + "people,a,x,a,b\npeople,b,x,b,a\nstatements,c,x,c,\n")
    assert main(["build"]) == 1
    told = capsys.readouterr().err.splitlines()
    for line in (
        "seeds/corrections.csv:1: the columns are table,row; let the first line be table,row_id,",
        "seeds/gaps.csv:2: source is empty",
        "seeds/gaps.csv:2: soon is no day",
        "seeds/authority/people.csv:2: Safarli is no id",
        "seeds/authority/people.csv:2: 42 is no item of Wikidata",
        "seeds/authority/people.csv:3: 3 cells where there are 7 columns",
        "seeds/ids.csv:2: the redirects lead back to this line",
        "seeds/ids.csv:4: statements has no registered ids",
    ):
        assert any(found.startswith(line) for found in told), line


def test_lines_pasted_with_the_header_of_the_sheet_are_taken(checkout: Path) -> None:
    venue = f"meetings,{MEETING},venue,,Ministry of Defence,Seen,https://a.example/1,Lena,2024-01-05\n"
    city = f"meetings,{MEETING},city,Baku,Ganja,Seen,https://a.example/1,Lena,2024-01-05\n"
    _write(checkout, "corrections.csv", CORRECTIONS + venue + CORRECTIONS + city)
    assert main(["build"]) == 0
    assert _row("meetings", MEETING)[["venue", "city"]].tolist() == ["Ministry of Defence", "Ganja"]


def test_a_gap_is_shown_with_its_row_and_must_have_one(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(checkout, "gaps.csv", GAPS + f"meetings,{MEETING},Who else was there,https://a.example/2,Lena,2024-01-05\n")
    assert main(["build"]) == 0
    main(["explain", "meetings", MEETING])
    assert "missing: Who else was there (https://a.example/2; Lena, 2024-01-05)" in capsys.readouterr().out
    _write(checkout, "gaps.csv", GAPS + "meetings,elsewhere,Who else was there,https://a.example/2,Lena,2024-01-05\n")
    assert main(["build"]) == 1
    assert "seeds/gaps.csv:2: meetings has no row elsewhere" in capsys.readouterr().err


def test_an_authority_line_makes_two_names_one_person(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert {"grigol-petradze", "gela-petradze"} <= set(readouts.load("people")["person_id"])
    line = "grigol-petradze,Grigol Petradze,Gela Petradze,,Q42,,He signs with both names\n"
    _write(checkout, "authority/people.csv", PEOPLE + line)
    assert main(["build"]) == 0
    people = readouts.load("people")
    assert "gela-petradze" not in set(people["person_id"])
    assert _row("people", "grigol-petradze")["wikidata_id"] == "Q42"
    assert set(readouts.evidence("people", "gela-petradze")["row_id"]) == {"grigol-petradze"}
    tenure = readouts.evidence("tenures", "gela-petradze.ge-minister-defence")
    assert set(tenure["row_id"]) == {"grigol-petradze.ge-minister-defence"}
    capsys.readouterr()
    assert main(["explain", "people", "gela-petradze"]) == 0
    assert capsys.readouterr().out.startswith("people grigol-petradze (was gela-petradze)\n")
    assert main(["validate", str(checkout)]) == 0


def test_an_authority_line_without_offices_is_of_its_ids_holder_alone(checkout: Path) -> None:
    line = "elman-safarli,Elman Safarli,,,Q42,,He is known\n"
    _write(checkout, "oslo.txt", TBILISI.replace("Azerbaijani Defence", "Turkish Defence"))
    _write(checkout, "authority/people.csv", PEOPLE + line)
    assert main(["build"]) == 0
    people = readouts.load("people")
    assert sorted(people[people["name"] == "Elman Safarli"]["person_id"]) == ["elman-safarli", "elman-safarli-tr"]
    assert list(people["wikidata_id"].dropna()) == ["Q42"]
    assert _row("people", "elman-safarli")["wikidata_id"] == "Q42"


def test_an_authority_line_that_may_mean_several_is_refused_with_their_offices(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _write(checkout, "oslo.txt", TBILISI.replace("Azerbaijani Defence", "Turkish Defence"))
    _write(checkout, "authority/people.csv", PEOPLE + "the-general,Elman Safarli,,,Q42,,He is known\n")
    assert main(["build"]) == 1
    assert (
        "seeds/authority/people.csv:2: 2 people bear this name: Elman Safarli (az-minister-defence); "
        "Elman Safarli (tr-minister-defence); write offices"
    ) in capsys.readouterr().err
    line = "the-general,Elman Safarli,,tr-minister-defence,Q42,,He is known\n"
    _write(checkout, "authority/people.csv", PEOPLE + line)
    assert main(["build"]) == 0
    assert {"elman-safarli", "the-general"} <= set(readouts.load("people")["person_id"])


def test_an_alias_is_taken_where_it_can_be_the_same_person(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = "grigol-petradze,Grigol Petradze,Gela Petradze,,,,He signs with both names\n"
    _write(checkout, "tbilisi.txt", TBILISI.replace("Georgian Defence", "Bulgarian Defence"))
    _write(checkout, "authority/people.csv", PEOPLE + line)
    assert main(["build"]) == 1
    said = (
        "people.csv:2: no article tells of grigol-petradze as Gela Petradze; "
        "write into offices those of both if Gela Petradze (bg-minister-defence) is meant too, or take it out"
    )
    assert said in capsys.readouterr().err
    offices = ",Gela Petradze,ge-minister-defence;bg-minister-defence,"
    _write(checkout, "authority/people.csv", PEOPLE + line.replace(",Gela Petradze,,", offices))
    assert main(["build"]) == 0
    assert set(readouts.evidence("people", "gela-petradze")["row_id"]) == {"grigol-petradze"}


def test_an_authority_line_keeps_namesakes_apart(checkout: Path) -> None:
    deputy = TBILISI.replace("Azerbaijani Defence", "Azerbaijani Deputy Defence").replace("2023-06-02", "2021-06-02")
    _write(checkout, "oslo.txt", deputy)
    assert main(["build"]) == 0
    held = {"elman-safarli.az-minister-defence", "elman-safarli.az-deputy-minister-defence"}
    assert held <= set(readouts.load("tenures")["tenure_id"])
    lines = (
        "elman-safarli,Elman Safarli,,az-minister-defence,,elman-safarli-2,The minister\n"
        "elman-safarli-2,Elman Safarli,,az-deputy-minister-defence,,elman-safarli,Another who was his deputy\n"
    )
    _write(checkout, "authority/people.csv", PEOPLE + lines)
    assert main(["build"]) == 0
    assert {"elman-safarli", "elman-safarli-2"} <= set(readouts.load("people")["person_id"])
    assert set(readouts.evidence("people", "elman-safarli-2")["article_id"]) == {"oslo"}
    now = readouts.evidence("tenures", "elman-safarli.az-deputy-minister-defence")["row_id"]
    assert set(now) == {"elman-safarli-2.az-deputy-minister-defence"}


def test_an_office_under_two_titles_is_one_by_decision(checkout: Path) -> None:
    _write(checkout, "oslo.txt", TBILISI.replace("Azerbaijani Defence", "Azerbaijani Emergencies"))
    assert main(["build"]) == 0
    assert "az-minister-emergency" in set(readouts.load("offices")["office_id"])
    line = "az-minister-defence,az-minister-emergency,The ministry was renamed\n"
    _write(checkout, "authority/offices.csv", "office_id,takes_in,reason\n" + line)
    assert main(["build"]) == 0
    assert "az-minister-emergency" not in set(readouts.load("offices")["office_id"])
    assert set(readouts.evidence("offices", "az-minister-emergency")["row_id"]) == {"az-minister-defence"}
    assert main(["validate", str(checkout)]) == 0


def test_the_register_keeps_an_id_when_an_earlier_article_would_name_it_otherwise(checkout: Path) -> None:
    register = (checkout / "seeds" / "ids.csv").read_text("utf-8").splitlines()
    earlier = (
        BAKU.replace("2023-04-28", "2023-04-27").replace("On April 27", "On April 26").replace("April 28", "April 27")
    )
    _write(checkout, "a-first.txt", earlier.replace("Grigol Petradze", "Grigol Archil Petradze"))
    assert main(["build"]) == 0
    assert set(register) < set((checkout / "seeds" / "ids.csv").read_text("utf-8").splitlines())
    assert _row("people", "grigol-petradze")["name"] == "Grigol Archil Petradze"
    assert MEETING in set(readouts.load("meetings")["meeting_id"])


def test_an_id_that_no_article_tells_of_is_told_and_stays_registered(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (checkout / "seeds" / "tbilisi.txt").unlink()
    assert main(["build"]) == 0
    lines = (checkout / "seeds" / "ids.csv").read_text("utf-8").splitlines()
    number = lines.index("people,gela-petradze,tbilisi,gela-petradze,") + 1
    told = (
        f"seeds/ids.csv:{number}: people gela-petradze is registered, but tbilisi tells of it no more; delete the line"
    )
    assert told in capsys.readouterr().err
    _write(
        checkout, "ids.csv", "".join(f"{line}\n" for line in lines if ",tbilisi," not in line and "tbilisi" not in line)
    )
    assert main(["build"]) == 0
    assert capsys.readouterr().err == ""


def test_the_line_behind_a_row_that_does_not_pass_the_gate_is_named(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = f"meetings,{MEETING},ended_on,2023-04-27,2023-04-26,Seen,https://a.example/1,Lena,2024-01-05\n"
    _write(checkout, "corrections.csv", CORRECTIONS + line)
    assert main(["build"]) == 1
    told = capsys.readouterr().err
    assert f'seeds/corrections.csv:2: with ended_on of {MEETING} set to "2023-04-26" the row {MEETING}' in told
    assert "\nmeetings, row" not in f"\n{told}"


def test_a_cell_of_several_lines_is_refused_in_one(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(checkout, "gaps.csv", GAPS + '"vi\nsits",,All,https://a.example/2,Lena,2024-01-05\n')
    assert main(["build"]) == 1
    assert capsys.readouterr().err.splitlines()[0].startswith("seeds/gaps.csv:2: vi\\nsits is no table")


def test_an_id_stays_when_its_first_article_goes_and_another_tells_of_the_same(checkout: Path) -> None:
    _write(checkout, "later.txt", BAKU.replace("2023-04-28 BAKU, April 28.", "2023-04-29 GANJA, April 29."))
    assert main(["build"]) == 0
    (checkout / "seeds" / "baku.txt").unlink()
    assert main(["build"]) == 0
    assert {"elman-safarli", "grigol-petradze"} <= set(readouts.load("people")["person_id"])
    assert MEETING in set(readouts.load("meetings")["meeting_id"])


def test_an_authority_line_may_be_turned_round(checkout: Path) -> None:
    for name, alias in (("Grigol Petradze", "Gela Petradze"), ("Gela Petradze", "Grigol Petradze")):
        key = name.lower().replace(" ", "-")
        _write(checkout, "authority/people.csv", f"{PEOPLE}{key},{name},{alias},,,,He signs with both names\n")
        assert main(["build"]) == 0
        assert main(["build"]) == 0
        assert set(readouts.evidence("people", "gela-petradze")["row_id"]) == {key}
        assert set(readouts.evidence("people", "grigol-petradze")["row_id"]) == {key}


def test_an_id_is_not_given_to_somebody_else(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    register = (checkout / "seeds" / "ids.csv").read_bytes()
    _write(checkout, "authority/people.csv", PEOPLE + "elman-safarli,Gela Petradze,,,,,a slip\n")
    assert main(["build"]) == 1
    told = capsys.readouterr().err
    assert "seeds/authority/people.csv: elman-safarli was published for elman-safarli of baku" in told
    assert (checkout / "seeds" / "ids.csv").read_bytes() == register


def test_a_correction_of_an_id_merged_away_is_told_with_its_row(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = "grigol-petradze,Grigol Petradze,Gela Petradze,,,,He signs with both names\n"
    _write(checkout, "authority/people.csv", PEOPLE + line)
    _write(
        checkout, "gaps.csv", GAPS + "people,gela-petradze,Where he served before,https://a.example/2,Lena,2024-01-05\n"
    )
    assert main(["build"]) == 0
    assert main(["explain", "people", "gela-petradze"]) == 0
    assert "missing: Where he served before" in capsys.readouterr().out
    tenure = "gela-petradze.ge-minister-defence"
    _write(checkout, "gaps.csv", GAPS + f"tenures,{tenure},Since when,https://a.example/2,Lena,2024-01-05\n")
    assert main(["build"]) == 0


def test_what_stands_beside_the_text_can_be_corrected(checkout: Path) -> None:
    line = "articles,baku,publisher,,The Baku paper,Seen,https://a.example/1,Lena,2024-01-05\n"
    _write(checkout, "corrections.csv", CORRECTIONS + line)
    assert main(["build"]) == 0
    assert _row("articles", "baku")["publisher"] == "The Baku paper"
    assert main(["validate", str(checkout)]) == 0


_BOTH = PEOPLE + "grigol-petradze,Grigol Petradze,Gela Petradze,,,,He signs with both names\n"


def test_two_made_one_by_mistake_stand_for_themselves_again(checkout: Path) -> None:
    """Their visits, offices and tenures too, also where the id of one was used for both meanwhile."""
    _write(checkout, "ganja.txt", LATER)
    _write(checkout, "authority/people.csv", _BOTH)
    assert main(["build"]) == 0
    assert main(["build"]) == 0
    used = "2023-06-05-petradze-safarli.grigol-petradze"
    assert used in set(readouts.load("meeting_participants")["participant_id"])
    (checkout / "seeds" / "authority" / "people.csv").unlink()
    assert main(["build"]) == 0
    assert {"grigol-petradze", "gela-petradze"} <= set(readouts.load("people")["person_id"])
    assert set(readouts.evidence("people", "gela-petradze")["row_id"]) == {"gela-petradze"}
    assert set(readouts.evidence("people", "grigol-petradze")["article_id"]) == {"baku"}
    now = readouts.evidence("meeting_participants", used)["row_id"]
    assert set(now) == {"2023-06-05-petradze-safarli.gela-petradze"}


def test_offices_made_one_by_mistake_stand_for_themselves_again(checkout: Path) -> None:
    _write(checkout, "oslo.txt", TBILISI.replace("Azerbaijani Defence", "Azerbaijani Emergencies"))
    assert main(["build"]) == 0
    line = "az-minister-defence,az-minister-emergency,The ministry was renamed\n"
    _write(checkout, "authority/offices.csv", "office_id,takes_in,reason\n" + line)
    assert main(["build"]) == 0
    (checkout / "seeds" / "authority" / "offices.csv").unlink()
    assert main(["build"]) == 0
    assert set(readouts.evidence("offices", "az-minister-emergency")["row_id"]) == {"az-minister-emergency"}


@pytest.mark.parametrize("sides", ["the Georgian Defence Minister", "a Georgian delegation"])
def test_the_key_of_an_unnamed_side_leads_to_whom_another_article_names(
    checkout: Path, sides: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = BAKU.replace("Georgian Defence Minister Grigol Petradze", sides).replace("April 27", "May 7")
    _write(checkout, "unnamed.txt", told.replace("2023-04-28 BAKU, April 28", "2023-05-08 BAKU, May 8"))
    assert main(["build"]) == 0
    participants = readouts.load("meeting_participants")
    unnamed = participants[participants["person_id"].isna()]["participant_id"].tolist()
    assert len(unnamed) == 1
    _write(checkout, "gaps.csv", GAPS + f"meeting_participants,{unnamed[0]},Who,https://a.example/2,Lena,2024-01-05\n")
    named = told.replace(sides, "Georgian Defence Minister Grigol Petradze")
    _write(checkout, "named.txt", named.replace("2023-04-28 BAKU, April 28", "2023-05-09 GANJA, May 9"))
    assert main(["build"]) == 0
    key = unnamed[0].partition(".")[0] + ".grigol-petradze"
    assert set(readouts.evidence("meeting_participants", unnamed[0])["row_id"]) == {key}
    capsys.readouterr()
    assert main(["explain", "meeting_participants", key]) == 0
    assert "missing: Who" in capsys.readouterr().out
    assert main(["explain", "meeting_participants", unnamed[0]]) == 0
    assert capsys.readouterr().out.startswith(f"meeting_participants {key} (was {unnamed[0]})\n")
    (checkout / "seeds" / "unnamed.txt").unlink()
    assert main(["build"]) == 0
    assert set(readouts.evidence("meeting_participants", unnamed[0])["row_id"]) == {key}


@pytest.mark.parametrize("sides", ["the Georgian Defence Minister", "a Georgian delegation"])
def test_when_the_article_goes_that_named_somebody_the_key_leads_to_the_side_another_tells_of(
    checkout: Path, sides: str
) -> None:
    named = BAKU.replace("April 27", "May 7").replace("2023-04-28 BAKU, April 28", "2023-05-08 BAKU, May 8")
    unnamed = named.replace("Georgian Defence Minister Grigol Petradze", sides).replace("2023-05-08", "2023-05-09")
    _write(checkout, "named.txt", named)
    _write(checkout, "unnamed.txt", unnamed)
    assert main(["build"]) == 0
    key = "2023-05-07-safarli-petradze.grigol-petradze"
    assert set(readouts.evidence("meeting_participants", key)["article_id"]) == {"named", "unnamed"}
    (checkout / "seeds" / "named.txt").unlink()
    assert main(["build"]) == 0
    participants = readouts.load("meeting_participants").query("person_id.isna()")
    assert set(readouts.evidence("meeting_participants", key)["row_id"]) == set(participants["participant_id"])
    _write(checkout, "named.txt", named)
    assert main(["build"]) == 0
    assert set(readouts.evidence("meeting_participants", key)["row_id"]) == {key}


def test_a_renamed_article_keeps_its_id_and_those_of_what_it_tells(checkout: Path) -> None:
    before = (checkout / "dataset" / "csv" / "meetings.csv").read_bytes()
    (checkout / "seeds" / "baku.txt").rename(checkout / "seeds" / "zz-other.txt")
    _write(checkout, "baku.txt", LATER)
    assert main(["build"]) == 0
    assert _row("articles", "baku")["seed_path"] == "seeds/zz-other.txt"
    assert set(before.splitlines()) < set((checkout / "dataset" / "csv" / "meetings.csv").read_bytes().splitlines())
    _write(checkout, "zz-other.txt", BAKU.replace("The sides", "They"))
    assert main(["build"]) == 0
    assert _row("articles", "baku")["seed_path"] == "seeds/zz-other.txt"


def test_an_article_that_was_renamed_and_mended_goes_on_if_people_say_so(checkout: Path) -> None:
    (checkout / "seeds" / "tbilisi.txt").unlink()
    _write(checkout, "june.txt", TBILISI.replace("Gela Petradze", "Gela Archil Petradze").replace("June 1.", "June 2."))
    ids = (checkout / "seeds" / "ids.csv").read_text("utf-8")
    line = "articles,tbilisi,,seeds/tbilisi.txt,"
    _write(checkout, "ids.csv", ids.replace(line, line + "june") + "articles,june,,seeds/june.txt,\n")
    assert main(["build"]) == 0
    assert set(readouts.evidence("articles", "tbilisi")["row_id"]) == {"june"}
    people = set(readouts.load("people")["person_id"])
    assert people == {"elman-safarli", "grigol-petradze", "gela-archil-petradze"}
    assert "people,elman-safarli,june," in (checkout / "seeds" / "ids.csv").read_text("utf-8")
