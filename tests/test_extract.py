"""`readouts extract` and `readouts build`: good articles, bad ones, and folders not ours."""

import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from readouts.cli import main
from readouts.validate import check, read

ROOT = Path(__file__).parents[1]
GOOD = (
    " date 2024-05-02 RIGA, May 2. Latvian Foreign Minister Anna Berzina received her Estonian counterpart Juri Tamm in"
    " Riga on Thursday.\n\nThey discussed trade and the protection of the border. Berzina thanked the guest.\n"
)
BAD = {
    "empty.txt": (b"", ":1: empty; put"),
    "latin.txt": (b" date 2024-05-01 caf\xe9 met", ":1: byte 20 is not UTF-8; save"),
    "later.txt": (b" date 2024-05-01 a\nb\nc\xff", ":3: byte"),
    "undated.txt": (b"Nobody met.", ":1: no date line; begin"),
    "impossible.txt": (b" date 2024-02-30 X met Y.", ":1: 2024-02-30 is no day"),
    "future.txt": (b" date 2090-01-01 X met Y.", ":1: 2090-01-01 is in the future"),
    "ancient.txt": (b" date 1820-01-01 X met Y.", ":1: 1820-01-01 is before"),
    "nul.txt": (b" date 2024-05-01 X\nmet\0 Y.", ":2: a NUL byte"),
    "large.txt": (b" date 2024-05-01 " + b"x " * 500_000, "bytes, more than"),
    "bare.txt": (b" date 2024-05-01 \n", ":1: nothing but the date line"),
    "marked.txt": (b"\xef\xbb\xbf date 2024-05-01 X met Y.", ":1: begins with a byte-order mark"),
}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, "utf-8")
    return folder


def _extract(articles: Path, output: Path, *options: str) -> int:
    return main(["extract", str(articles), "--output", str(output), *options])


@pytest.mark.parametrize("name", BAD)
def test_bad_article_is_named_and_the_good_one_written(
    name: str, articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, said = BAD[name]
    (articles / name).write_bytes(content)
    assert _extract(articles, tmp_path / "out") == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(name)
    assert said in lines[0]
    assert len(pd.read_csv(tmp_path / "out" / "meetings.csv")) == 1


def test_an_article_twice_under_names_that_give_one_id_is_refused(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (articles / "Good!.txt").write_text(GOOD, "utf-8")
    assert _extract(articles, tmp_path / "out") == 1
    told = "good.txt: has the same bytes as Good!.txt, and its name but for signs; keep one of the two\n"
    assert capsys.readouterr().err == told
    assert pd.read_csv(tmp_path / "out" / "articles.csv")["seed_path"].tolist() == ["Good!.txt"]


def test_link_out_of_the_folder_is_refused(articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "secret.txt").write_text(GOOD, "utf-8")
    (articles / "link.txt").symlink_to(tmp_path / "secret.txt")
    assert _extract(articles, tmp_path / "out") == 1
    assert "link.txt: a link out of the folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("sidecar", "said"),
    [
        ("publisher = ", "not TOML"),
        ('editor = "X"', "unknown key 'editor'"),
        ("publisher = 5", "publisher is not a text"),
        ('url = "file:///etc"', "is no web address"),
    ],
)
def test_bad_sidecar_is_named(
    sidecar: str, said: str, articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (articles / "good.toml").write_text(sidecar, "utf-8")
    assert _extract(articles, tmp_path / "out") == 1
    line = capsys.readouterr().err
    assert line.startswith("good.toml: ")
    assert said in line


def test_strict_stops_and_writes_nothing(articles: Path, tmp_path: Path) -> None:
    (articles / "empty.txt").write_bytes(b"")
    assert _extract(articles, tmp_path / "out", "--strict") == 1
    assert not (tmp_path / "out").exists()


def test_folder_with_foreign_files_is_refused(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "out"
    output.mkdir()
    (output / "thesis.docx").write_bytes(b"my only copy")
    assert _extract(articles, output) == 2
    assert "thesis.docx" in capsys.readouterr().err
    assert [path.name for path in output.iterdir()] == ["thesis.docx"]


def test_nothing_to_extract_is_misuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _extract(tmp_path / "nowhere", tmp_path / "out") == 2
    assert "there is no such file or folder" in capsys.readouterr().err
    (tmp_path / "bare").mkdir()
    assert _extract(tmp_path / "bare", tmp_path / "out") == 2


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_tables_pass_the_gate(articles: Path, tmp_path: Path, format: str) -> None:
    assert _extract(articles, tmp_path / "out", "--format", format) == 0
    reading = read(tmp_path / "out")
    texts = dict.fromkeys(reading.frames["articles"]["article_id"], GOOD)
    assert check(reading.frames, texts) == []
    meeting = reading.frames["meetings"].iloc[0]
    assert (meeting.city, meeting.host_country_code, str(meeting.date_basis)) == ("Riga", "LV", "stated")
    assert set(reading.frames["meeting_topics"].topic_id) >= {"trade", "border-security"}


def test_article_without_meeting_gives_its_own_row(tmp_path: Path) -> None:
    (tmp_path / "quiet.txt").write_text(" date 2024-05-01 Prime Minister of Malta Ena Borg resigned.", "utf-8")
    assert _extract(tmp_path / "quiet.txt", tmp_path / "out") == 0
    frames = read(tmp_path / "out").frames
    assert (len(frames["articles"]), len(frames["meetings"])) == (1, 0)
    assert list(frames["people"].name) == ["Ena Borg"]
    assert check(frames) == []


def test_same_input_gives_the_same_bytes(articles: Path, tmp_path: Path) -> None:
    (articles / "other.txt").write_text(GOOD.replace("Berzina", "Kalnina"), "utf-8")
    outputs = [tmp_path / "one", tmp_path / "two"]
    for seed, output in enumerate(outputs):
        command = [sys.executable, "-m", "readouts", "extract", str(articles), "--output", str(output)]
        subprocess.run(command, check=True, env={"PYTHONHASHSEED": str(seed)}, capture_output=True)
    first, second = ({p.name: p.read_bytes() for p in output.iterdir()} for output in outputs)
    assert first == second


def test_no_progress_in_a_pipe(articles: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "readouts", "extract", str(articles), "--output", str(tmp_path / "out")]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stderr == ""


def test_build_reports_every_bad_article_and_publishes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "good.txt").write_text(GOOD, "utf-8")
    assert main(["build"]) == 0
    published = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    (tmp_path / "seeds" / "a.txt").write_bytes(b"")
    (tmp_path / "seeds" / "b.txt").write_bytes(b"no date")
    assert main(["build"]) == 1
    err = capsys.readouterr().err
    assert "seeds/a.txt:1: empty" in err
    assert "seeds/b.txt:1: no date line" in err
    assert all(path.read_bytes() == content for path, content in published.items())


def test_build_outside_a_checkout_is_misuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 2


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_extracted_tables_are_explained(format: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "riga.txt").write_text(GOOD, "utf-8")
    tables = str(tmp_path / "tables")
    assert main(["extract", str(tmp_path / "articles"), "--output", tables, "--format", format]) == 0
    assert main(["explain", "meetings", "2024-05-02-berzina-tamm", "--tables", tables]) == 0
    assert "started_on = 2024-05-02" in capsys.readouterr().out
    assert main(["explain", "articles", "riga", "--tables", tables, "--articles", str(tmp_path / "articles")]) == 0
    assert "[Anna Berzina]{people.name}" in capsys.readouterr().out
    assert main(["explain", "articles", "riga", "--tables", tables]) == 0
    assert "name the folder of the articles with --articles" in capsys.readouterr().out


def test_explain_names_a_folder_without_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "meetings", "x", "--tables", str(tmp_path)]) == 2
    assert "holds no meetings.csv and no meetings.parquet" in capsys.readouterr().err
