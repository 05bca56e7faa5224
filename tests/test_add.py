"""`readouts add`: an article goes into the seeds whole, with all that follows from it, or not at all."""

import argparse
import csv
import errno
import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import readouts
from readouts import loader
from readouts.cli import main
from readouts.commands import add, build
from readouts.read.seed import MOST_BYTES, read_seed
from tests.checkouts import ROOT, plant

Captured = pytest.CaptureFixture[str]

URL = "https://www.mfa.example/en/news/7"
NAME = "2023-05-13-mfa-safarov-petradze"
TEXT = (
    "BAKU, May 13. Georgian Defence Minister Grigol Petradze visited Baku on May 12-13. On May 12 Azerbaijani Defence"
    " Minister Əli Səfərov received Grigol Petradze in Baku. The sides discussed joint exercises.\n"
)
DATED = f" date 2023-05-13 {TEXT}"
MET = "Latvian Foreign Minister Anna Kalnina"
HEADERS = {
    "seeds/corrections.csv": "table,row_id,field,expect,value,reason,source,corrected_by,corrected_on",
    "seeds/gaps.csv": "table,row_id,missing,source,noted_by,noted_on",
    "seeds/authority/people.csv": "person_id,name,aliases,offices,wikidata_id,distinct_from,reason",
}
KILLED = """
import os, signal, sys
from readouts import replace
from readouts.cli import main
left, flush = int(sys.argv[1]), replace._flush
def count(path):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)
    flush(path)
replace._flush = count
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout of two articles as it was cloned."""
    root = tmp_path_factory.mktemp("published")
    plant(root)
    build.run(argparse.Namespace(root=root, format="text"))
    return root


@pytest.fixture
def checkout(published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of one's own, with an article beside it in the folder that it lies in."""
    root = tmp_path / "checkout"
    shutil.copytree(published, root)
    (tmp_path / "talks.txt").write_text(DATED, "utf-8")
    monkeypatch.chdir(root)
    monkeypatch.setattr(loader, "INSTALLED", root)
    return root


def _add(*options: str, file: str = "../talks.txt", url: str = URL) -> int:
    return main(["add", file, "--url", url, *options])


def _article(text: str | bytes, name: str = "other.txt") -> str:
    """The path of a file with this text, beside the checkout."""
    file = Path("..") / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(file)


def _files(root: Path) -> dict[str, bytes]:
    return {str(file.relative_to(root)): file.read_bytes() for file in sorted(root.rglob("*")) if file.is_file()}


def test_an_article_becomes_a_seed_and_rows(checkout: Path, capsys: Captured) -> None:
    assert _add("--publisher", 'The "Foreign" Ministry\\', "--rights", "Ministry", "--name", "baku") == 0
    out, err = capsys.readouterr()
    assert (checkout / "seeds" / "baku.txt").read_text("utf-8") == DATED
    sidecar = tomllib.loads((checkout / "seeds" / "baku.toml").read_text("utf-8"))
    assert sidecar == {"url": URL, "publisher": 'The "Foreign" Ministry\\', "rights": "Ministry"}
    assert readouts.load("articles").set_index("article_id").at["baku", "url"] == URL
    for line in (
        "Added seeds/baku.txt and seeds/baku.toml.",
        "meeting added: 2023-05-12-safarov-petradze: Əli Səfərov and Grigol Petradze, 2023-05-12, Baku, Azerbaijan, ",
        "“On May 12 Azerbaijani Defence Minister Əli Səfərov [received] Grigol Petradze in Baku.”",
        "participant: Grigol Petradze, Minister of Defence of Georgia, visitor",
        "topic: joint-exercises",
        "visit added: 2023-05-12-petradze-to-az: ",
        "person added: ali-safarov: Əli Səfərov",
        "To review: nothing was left open.",
        "readouts explain articles baku ",
        "git add seeds/baku.txt seeds/baku.toml seeds/ids.csv dataset schema datapackage.json docs ",
    ):
        assert line in out
    assert err == ""


def test_what_is_built_again_is_the_same(checkout: Path) -> None:
    assert _add() == 0
    added = _files(checkout)
    assert f"people,ali-safarov,{NAME},ali-safarov," in added["seeds/ids.csv"].decode().splitlines()
    assert main(["build"]) == 0
    assert _files(checkout) == added
    assert main(["validate", "."]) == 0


def test_only_what_belongs_to_the_article_is_added(published: Path, checkout: Path) -> None:
    assert _add() == 0
    before, after = _files(published), _files(checkout)
    assert after.keys() - before.keys() == {f"seeds/{NAME}.txt", f"seeds/{NAME}.toml"}
    assert not set(before["seeds/ids.csv"].splitlines()) - set(after["seeds/ids.csv"].splitlines())
    assert not set(before["dataset/csv/people.csv"].splitlines()) - set(after["dataset/csv/people.csv"].splitlines())


def test_a_date_line_is_put_in_front_where_there_is_none(checkout: Path) -> None:
    assert _add("--published-on", "2023-05-13", file=_article(TEXT)) == 0
    assert (checkout / "seeds" / f"{NAME}.txt").read_text("utf-8") == DATED


def test_a_date_line_that_says_the_same_is_kept(checkout: Path) -> None:
    assert _add("--published-on", "2023-05-13") == 0
    assert (checkout / "seeds" / f"{NAME}.txt").read_text("utf-8") == DATED


@pytest.mark.parametrize("text", ["Date palms 5 years old. ", "Dates for talks: 13 May. ", "The date 13 May is set. "])
def test_a_text_that_merely_speaks_of_a_date_is_taken(text: str, checkout: Path) -> None:
    assert _add("--published-on", "2023-05-13", "--name", "a", file=_article(text + TEXT)) == 0
    assert (checkout / "seeds" / "a.txt").read_text("utf-8") == f" date 2023-05-13 {text}{TEXT}"


def test_line_ends_are_kept_as_they_are(checkout: Path) -> None:
    windows = TEXT.replace(". On", ".\r\n\r\nOn")
    assert _add("--published-on", "2023-05-13", file=_article(windows)) == 0
    assert (checkout / "seeds" / f"{NAME}.txt").read_bytes() == f" date 2023-05-13 {windows}".encode()


def test_a_sidecar_beside_the_file_is_taken_over(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "talks.toml").write_text('publisher = "Daily \\"A\\""\nurl = "https://old.example/1"\n')
    assert _add() == 0
    assert read_seed(checkout / "seeds" / f"2023-05-13-daily-{NAME[15:]}.txt", "a.txt", checkout).sidecar == {
        "publisher": 'Daily "A"',
        "url": URL,
    }


@pytest.mark.parametrize(
    ("options", "url", "text", "name"),
    [
        ([], "https://www.agency.co.example/1", DATED, "2023-05-13-agency-safarov-petradze"),
        ([], "https://10.0.0.7/a", DATED, "2023-05-13-10-0-safarov-petradze"),
        (["--publisher", "The Ministry of Defence of Azerbaijan"], URL, DATED, "2023-05-13-ministry-defence-safarov-p"),
        (
            [],
            URL,
            f" date 2023-05-13 Ministers of Defence Have Met in the City of Baku\n\n{TEXT}\nThey parted.\n",
            "2023-05-13-mfa-ministers-defence-met-city-baku",
        ),
        ([], URL, " date 2023-05-13 Nothing of note has happened.\n", "2023-05-13-mfa-article"),
        (["--publisher", "Ş" * 200], URL, DATED, "2023-05-13-" + "s" * 69),
    ],
)
def test_the_name_tells_day_publisher_and_subject(
    options: list[str], url: str, text: str, name: str, checkout: Path
) -> None:
    assert _add(*options, url=url, file=_article(text)) == 0
    new = [file.stem for file in (checkout / "seeds").glob("2023*.txt")]
    assert [stem[: len(name)] for stem in new] == [name]


def test_a_name_that_is_taken_is_not_taken_again(checkout: Path) -> None:
    assert _add() == 0
    other = DATED.replace("exercises", "training")
    assert _add(file=_article(other), url="https://www.mfa.example/8") == 0
    assert (checkout / "seeds" / f"{NAME}.txt").read_text("utf-8") == DATED
    assert (checkout / "seeds" / f"{NAME}-2.txt").read_text("utf-8") == other


def _refused(checkout: Path, capsys: Captured, *options: str, code: int = 1, **what: str) -> str:
    """What is said of an article that is not taken; nothing may have changed."""
    before = _files(checkout)
    assert _add(*options, **what) == code
    assert _files(checkout) == before
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err
    return err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "other.txt:1: empty; put ' date YYYY-MM-DD ' and the text of one article into it, or remove it"),
        (b" date 2023-05-13 \n", "other.txt:1: nothing but the date line; put the article's text after it"),
        (TEXT.encode(), "other.txt:1: no date line; give --published-on YYYY-MM-DD, or begin the file with ' date "),
        (b" date 2023-02-30 Talks.", "other.txt:1: 2023-02-30 is no day of the calendar; correct the date line"),
        (b" date 2093-02-03 Talks.", "other.txt:1: 2093-02-03 is in the future; give the day"),
        (b" date 1823-02-03 Talks.", "other.txt:1: 1823-02-03 is before 1900-01-01; give the day"),
        (DATED.encode("utf-16"), "other.txt:1: a NUL byte: this is no text file; save the article as plain text"),
        (
            " date 2023-05-13 Talks\nwere held in Ba\u200bku.".encode(),
            "other.txt:2: holds an invisible character, U+200B (zero width space); remove it (after 'held in Ba')\n",
        ),
        (b" date 2023-05-13 Talks\nin Bak\xfc.", "other.txt:2: byte 29 is not UTF-8; save the file as UTF-8"),
        (b" date 2023-05-13 " + b"a" * MOST_BYTES, "other.txt: 1,000,017 bytes, more than 1,000,000; put ' date "),
    ],
)
def test_a_bad_file_is_refused(content: bytes, said: str, checkout: Path, capsys: Captured) -> None:
    err = _refused(checkout, capsys, file=_article(content))
    assert err.startswith(said)
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a" * MOST_BYTES, "other.txt: 1,000,017 bytes, more than 1,000,000; "),
        (DATED.lstrip(), "other.txt:1: begins with 'date 2023-05-13 BAKU,', which is no date line; write ' date "),
        (f"  Date: 13 May 2023\n\n{TEXT}", "other.txt:1: begins with 'Date: 13 May 2023', which is no date line; "),
        (f"DATE May 13\n{TEXT}", "other.txt:1: begins with 'DATE May 13', which is no date line; write ' date 2023-"),
        (f"\ufeff{TEXT}", "other.txt:1: begins with a byte-order mark; save the file as UTF-8 without one\n"),
    ],
)
def test_a_date_line_hides_no_fault(text: str, said: str, checkout: Path, capsys: Captured) -> None:
    assert _refused(checkout, capsys, "--published-on", "2023-05-13", file=_article(text)).startswith(said)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--published-on", "13 May 2023"], "--published-on: '13 May 2023' is no day; write it as YYYY-MM-DD"),
        (["--published-on", "2023-13-05"], "--published-on: 2023-13-05 is no day of the calendar; correct the day"),
        (["--published-on", "2023-05-14"], "talks.txt:1: its date line says 2023-05-13, --published-on 2023-05-14"),
        (["--publisher", " "], "--publisher: empty; write it out, or leave the option away"),
        (["--rights", "a\x1b[2J"], "--rights: 'a\\x1b[2J' holds what cannot be printed; write plain text"),
        (["--rights", "=1+1"], "talks.toml: rights begins with '=', as a formula does; begin it with a letter"),
        (["--rights", "\udce9"], "--rights: '\\udce9' holds what cannot be printed; write plain text"),
        (["--url", "mfa.example/7"], "--url: 'mfa.example/7' is no web address; begin it with http:// or https://"),
        (["--name", "../talks"], "--name: '../talks' is no name of a seed; write small letters, digits and single"),
        (["--name", "/tmp/talks"], "--name: '/tmp/talks' is no name of a seed"),
        (["--name", "a/talks"], "--name: 'a/talks' is no name of a seed"),
        (["--name", "talks.txt"], "--name: 'talks.txt' is no name of a seed"),
        (["--name", ".."], "--name: '..' is no name of a seed"),
        (["--name", "talks\n"], "--name: 'talks\\n' is no name of a seed"),
        (["--name", ""], "--name: '' is no name of a seed"),
        (["--name", "a" * 81], "--name: 'aaaa"),
        (
            ["--name", "2020-03-05-trend-defence-ministers-baku"],
            "--name: seeds/2020-03-05-trend-defence-ministers-baku is there already; give another name, or mend that",
        ),
    ],
)
def test_a_bad_option_is_refused(options: list[str], said: str, checkout: Path, capsys: Captured) -> None:
    err = _refused(checkout, capsys, *options)
    assert err.startswith(said)
    assert err.count("\n") == 1


def test_every_fault_is_told_at_once(checkout: Path, capsys: Captured) -> None:
    err = _refused(checkout, capsys, "--publisher", "", "--name", "A", file=_article(TEXT), url="ftp://a")
    assert [line.partition(":")[0] for line in err.splitlines()] == ["--publisher", "--url", "other.txt", "--name"]


def test_no_file_and_no_checkout_are_misuse(checkout: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    err = _refused(checkout, capsys, file="../no-such.txt", code=2)
    assert err == "readouts add: ../no-such.txt: there is no such file\n"
    monkeypatch.chdir(checkout / "dataset")
    err = _refused(checkout, capsys, file="../../talks.txt", code=2)
    assert err == "readouts add: there is no seeds/ here; run it at the root of a checkout\n"


def test_a_folder_is_no_article(checkout: Path, capsys: Captured) -> None:
    assert _refused(checkout, capsys, file="..").endswith("\n")


def test_a_link_is_not_followed_out_of_its_folder(checkout: Path, capsys: Captured, tmp_path: Path) -> None:
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked" / "a.txt").symlink_to(tmp_path / "talks.txt")
    assert _refused(checkout, capsys, file="../linked/a.txt").startswith("a.txt: a link out of the folder; copy")


def test_a_text_is_added_once(checkout: Path, capsys: Captured) -> None:
    assert _add() == 0
    capsys.readouterr()
    again = _article(" date 2023-05-15 " + TEXT.replace(" ", "  "))
    err = _refused(checkout, capsys, file=again, url="https://other.example/1")
    assert err == (
        f"other.txt: its text is already in seeds/{NAME}.txt; an article is added once; if that one is wrong,"
        " mend it there\n"
    )


@pytest.mark.parametrize(
    "same", [URL, URL.replace("https://www.", "http://") + "/", URL.replace("mfa", "MFA") + "#top"]
)
def test_an_address_is_added_once(same: str, checkout: Path, capsys: Captured) -> None:
    assert _add() == 0
    capsys.readouterr()
    err = _refused(checkout, capsys, file=_article(DATED.replace("visited", "came to")), url=same)
    assert err.startswith(f"other.txt: seeds/{NAME}.txt has the same address, {URL}; an article is added once")


def test_other_addresses_of_one_host_are_others(checkout: Path) -> None:
    assert _add() == 0
    for number, other in enumerate(
        ("https://www.mfa.example/en/news/8", "https://www.mfa.example/EN/news/7", "http://[")
    ):
        assert _add(file=_article(DATED.replace("visited", f"visited {number}")), url=other) == 0


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("corrections.csv", "table\n", "nothing published: 0 bad articles, 1 bad lines in the sheets of decisions"),
        ("bad.txt", "no date", "nothing published: 1 bad articles, 0 bad lines in the sheets of decisions"),
        (
            "gaps.csv",
            "table,row_id,missing,source,noted_by,noted_on\nmeetings,none,A day,seen,Lena,2024-01-01\n",
            "nothing published: 1 decisions do not fit what the articles tell",
        ),
    ],
)
def test_where_the_build_refuses_the_article_is_not_there(
    file: str, content: str, said: str, checkout: Path, capsys: Captured
) -> None:
    (checkout / "seeds" / file).write_text(content)
    assert said in _refused(checkout, capsys)


@pytest.mark.parametrize("registered", [True, False])
def test_where_publishing_fails_the_article_is_taken_back(
    registered: bool, checkout: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "dataset")

    if not registered:
        (checkout / "seeds" / "ids.csv").unlink()
    monkeypatch.setattr(add, "publish_dataset", full)
    assert _refused(checkout, capsys, code=2) == "readouts add: dataset: No space left on device\n"


def test_a_folder_that_may_not_be_written_to(checkout: Path, capsys: Captured) -> None:
    seeds = checkout / "seeds"
    seeds.chmod(0o555)
    try:
        if os.access(seeds, os.W_OK):
            pytest.skip("whoever runs this may write everywhere")
        assert "Permission denied" in _refused(checkout, capsys, code=2)
    finally:
        seeds.chmod(0o755)


# The first five flushes to disk are of what is not yet decided, the next three complete it, the others publish.
@pytest.mark.parametrize(("moment", "whole"), [(1, 0), (3, 0), (5, 0), (6, 1), (7, 1), (8, 1), (9, 1), (30, 1)])
def test_a_kill_leaves_the_whole_article_or_nothing(moment: int, whole: int, published: Path, checkout: Path) -> None:
    command = [sys.executable, "-c", KILLED, str(moment), "add", "../talks.txt", "--url", URL]
    here = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    assert subprocess.run(command, check=False, capture_output=True, env=here).returncode == -signal.SIGKILL
    assert main(["build"]) == 0
    found = _files(checkout)
    if whole:
        assert found[f"seeds/{NAME}.txt"] == DATED.encode()
        assert found[f"seeds/{NAME}.toml"] == f'url = "{URL}"\n'.encode()
    else:
        assert found == _files(published)
    assert main(["validate", "."]) == 0


def test_without_published_tables_all_is_new(checkout: Path, capsys: Captured) -> None:
    shutil.rmtree(checkout / "dataset")
    assert _add() == 0
    assert "articles: 0 → 3; 3 added" in capsys.readouterr().out


GUESSED = f"{MET} spoke of Japan. Foreign Minister Juri Tamm met Defence Minister Kenji Sato on 3 May."


@pytest.mark.parametrize(
    ("text", "when", "right", "told"),
    [
        (
            f"{MET} met Estonian Defence Minister Juri Tamm in Riga on 31 April.",
            "another source gives the day of 2024-05-04-kalnina-tamm",
            {"": "2024-04-30"},
            ("meetings", "2024-05-04-kalnina-tamm", {"started_on": "2024-04-30", "date_basis": "stated"}),
        ),
        (
            f"{MET} will meet Estonian Defence Minister Juri Tamm in Riga.",
            "another source gives the day of undated-kalnina-tamm",
            {"": "2024-06-01"},
            ("meetings", "undated-kalnina-tamm", {"ended_on": "2024-06-01", "date_basis": "stated"}),
        ),
        (
            f"{MET} met Estonian Defence Minister Juri Tamm in Riga last week.",
            "nobody can tell",
            {},
            ("meetings", "2024-05-04-kalnina-tamm", {"started_on": "2024-05-04"}),
        ),
        (f"{MET} held talks in Riga.", "the other side is not known", {}, None),
        (
            f"{MET} met Juri Tamm in Riga on 3 May.",
            "it is not known, or in no table",
            {},
            ("people", "juri-tamm", {"name": "Juri Tamm"}),
        ),
        (
            f"{MET} met Juri Tamm, the grand steward of Tartu, in Riga on 3 May.",
            "it is not known, or in no table",
            {},
            ("people", "juri-tamm", {"name": "Juri Tamm"}),
        ),
        (
            "Azerbaijani Interior Minister A. Naghiyev met Georgian Prime Minister Irakli Garibashvili on 3 May.",
            "they are one",
            {},
            ("tenures", "ali-naghiyev.az-minister-interior", {"person_id": "ali-naghiyev"}),
        ),
        (
            "Azerbaijani Interior Minister A. Naghiyev met Georgian Prime Minister Irakli Garibashvili on 3 May.",
            "they are two",
            {},
            ("people", "a-naghiyev", {"name": "A. Naghiyev"}),
        ),
        (
            f"Georgian President {GUESSED[24:]}",
            "it is another country, whose office is in the tables",
            {"office_id": "az-minister-defence", "country_code": "AZ"},
            None,
        ),
    ],
)
def test_the_lines_for_what_is_left_open_settle_it(
    text: str,
    when: str,
    right: dict[str, str],
    told: tuple[str, str, dict[str, str]] | None,
    checkout: Path,
    capsys: Captured,
) -> None:
    assert _add(file=_article(f" date 2024-05-04 {text}\n")) == 0
    sheet, lines = _proposed(capsys.readouterr().out, when)
    file = checkout / sheet
    file.parent.mkdir(exist_ok=True)
    file.write_text("\n".join([HEADERS[sheet], *(_filled(line, right) for line in lines)]) + "\n", "utf-8")
    assert main(["build"]) == 0, capsys.readouterr().err
    assert main(["validate", "."]) == 0
    if told is not None:
        table, key, cells = told
        frame = readouts.load(table)
        row = frame[frame.iloc[:, 0] == key].iloc[0]
        assert {column: loader.value_text(row[column]) for column in cells} == cells


def _proposed(out: str, when: str) -> tuple[str, list[str]]:
    """The sheet that lines are for, and the lines, under what makes them right."""
    found = re.search(rf"   If {re.escape(when)}, into (\S+?), which is new: .*\n     (.*)\n((?:     .*\n)+)", out)
    assert found, out
    assert found[2] == HEADERS[found[1]]
    return found[1], [line.strip() for line in found[3].splitlines()]


def _filled(line: str, right: dict[str, str]) -> str:
    """The line with the words in capitals filled in."""
    cells = next(csv.reader([line]))
    value = right.get(cells[2], right.get("", "")) if right else ""
    assert not right or value, line
    filled = line.replace("THE RIGHT VALUE", value).replace("WHERE IT CAN BE CHECKED", "https://a.example/9")
    return re.sub(r"\bWHY\b", "The ministry says so", filled).replace("YOUR NAME", "Lena")


def test_what_is_decided_already_is_not_proposed_again(checkout: Path, capsys: Captured) -> None:
    text = f" date 2024-05-04 {MET} met Estonian Defence Minister Juri Tamm in Riga last week.\n"
    day = "another source gives the day of 2024-05-04-kalnina-tamm"
    assert _add(file=_article(text)) == 0
    _, lines = _proposed(capsys.readouterr().out, day)
    sheet = [HEADERS["seeds/corrections.csv"], _filled(lines[0], {"": "2024-04-30"})]
    (checkout / "seeds" / "corrections.csv").write_text("\n".join(sheet) + "\n", "utf-8")
    assert _add(file=_article(text.replace(" met ", " received "), "b.txt"), url=f"{URL}0") == 0
    told = capsys.readouterr().out
    assert lines[1].split(",")[:3] == ["meetings", "2024-05-04-kalnina-tamm", "ended_on"]
    assert f"If {day}, into seeds/corrections.csv:\n     meetings,2024-05-04-kalnina-tamm,ended_on," in told
    assert "meetings,2024-05-04-kalnina-tamm,started_on," not in told


@pytest.mark.parametrize(("when", "number"), [("they are one", 1), ("they are two", 2)])
def test_a_line_about_somebody_known_comes_in_place_of_theirs(
    when: str, number: int, checkout: Path, capsys: Captured
) -> None:
    known = "ali-naghiyev,Ali Naghiyev,,,Q7,,He is"
    sheet = checkout / "seeds" / "authority" / "people.csv"
    sheet.parent.mkdir()
    sheet.write_text(f"{HEADERS['seeds/authority/people.csv']}\n{known}\n")
    met = "Azerbaijani Interior Minister A. Naghiyev met Georgian Prime Minister Irakli Garibashvili on 3 May."
    assert _add(file=_article(f" date 2024-05-04 {met}\n")) == 0
    out = capsys.readouterr().out
    found = re.search(rf"If {when}, into seeds/authority/people.csv, in place of line 2:\n((?:     .*\n)+)", out)
    assert found, out
    lines = [_filled(line.strip(), {}) for line in found[1].splitlines()]
    assert len(lines) == number
    assert lines[0].startswith("ali-naghiyev,Ali Naghiyev,")
    assert ",Q7," in lines[0]
    sheet.write_text("\n".join([HEADERS["seeds/authority/people.csv"], *lines]) + "\n", "utf-8")
    assert main(["build"]) == 0, capsys.readouterr().err
    assert ("a-naghiyev" in set(readouts.load("people")["person_id"])) == (number == 2)
    assert readouts.load("people").set_index("person_id").at["ali-naghiyev", "wikidata_id"] == "Q7"


def test_an_article_without_a_meeting_is_told_to_be_one(checkout: Path, capsys: Captured) -> None:
    assert _add(file=_article(" date 2023-05-13 Nothing of note has happened.\n")) == 0
    assert "No meeting, visit or ceremony was found in it. " in capsys.readouterr().out


def test_what_is_added_can_be_taken_back(published: Path, checkout: Path, capsys: Captured) -> None:
    assert _add() == 0
    undo = capsys.readouterr().out.splitlines()[-1].split(" && ")
    assert undo[1:] == ["git checkout -- seeds/ids.csv", "make dataset"]
    for file in undo[0].split()[1:]:
        (checkout / file).unlink()
    shutil.copy(published / "seeds" / "ids.csv", checkout / "seeds")
    assert main(["build"]) == 0
    assert _files(checkout) == _files(published)


def test_what_is_left_open_is_told_with_its_sentence(checkout: Path, capsys: Captured) -> None:
    (checkout / "seeds" / "gaps.csv").write_text(HEADERS["seeds/gaps.csv"] + "\n")
    assert _add(file=_article(f" date 2024-05-04 {MET} met Juri Tamm\ue000 in Riga on 31 April.\n")) == 0
    out = capsys.readouterr().out
    assert "\ue000" not in out
    assert "To review: 2. " in out
    assert "1. person “Juri Tamm" in out
    assert "2. date “31 April”: is no day of the calendar" in out
    assert "\n   “Latvian Foreign Minister Anna Kalnina met Juri Tamm\\ue000 in Riga on 31 April.”\n" in out
    assert "into seeds/gaps.csv:\n     people," in out


def test_somebody_known_elsewhere_is_put_into_the_office_they_hold(checkout: Path, capsys: Captured) -> None:
    text = f" date 2021-05-04 {MET} met Vakhtang Gomelauri in Riga on 3 May.\n"
    people = HEADERS["seeds/authority/people.csv"] + "\nvakhtang-gomelauri,Vakhtang Gomelauri,,,,,He is\n"
    (checkout / "seeds" / "authority").mkdir()
    (checkout / "seeds" / "authority" / "people.csv").write_text(people)
    assert _add(file=_article(text)) == 0
    sheet, lines = _proposed(capsys.readouterr().out, "it was as ge-minister-interior")
    (checkout / sheet).write_text("\n".join([HEADERS[sheet], *(_filled(line, {}) for line in lines)]) + "\n", "utf-8")
    assert main(["build"]) == 0
    seats = readouts.load("meeting_participants")
    assert list(seats[seats["person_id"] == "vakhtang-gomelauri"]["office_id"]).count("ge-minister-interior") == 2


def test_two_of_one_name_are_told_apart_by_their_offices(checkout: Path, capsys: Captured) -> None:
    text = "Georgian Defence Minister Vakhtang Gomelauri met Azerbaijani Prime Minister Emin Rasulov on 27 April."
    assert _add(file=_article(f" date 2021-04-29 {text}\n")) == 0
    assert _proposed(capsys.readouterr().out, "they are two") == (
        "seeds/authority/people.csv",
        [
            "vakhtang-gomelauri,Vakhtang Gomelauri,,ge-minister-interior,,vakhtang-gomelauri-ge,WHY",
            "vakhtang-gomelauri-ge,Vakhtang Gomelauri,,ge-minister-defence,,vakhtang-gomelauri,WHY",
        ],
    )
