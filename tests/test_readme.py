"""The README: every command and snippet in it does what it says."""

import csv
import io
import json
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pandas as pd
import pytest

import readouts
from readouts.cli import main
from readouts.publish import publish_dataset, publish_folder
from tests import sample
from tests.checkouts import plant

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_python_snippets_run() -> None:
    snippets = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert snippets
    for snippet in snippets:
        subprocess.run([sys.executable, "-c", snippet], cwd=ROOT, check=True)


def test_make_commands_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^    |`)make ([a-z]+)", README, re.MULTILINE))
    assert named
    assert named <= targets


def test_extras_exist() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert set(re.findall(r"readouts\[(\w+)\]", README)) <= set(extras)


@pytest.mark.parametrize("line", re.findall(r"^    readouts (explain (?!.*--tables).*)$", README, re.MULTILINE))
def test_explain_commands_run(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(line.split()) == 0
    assert "inferred by" in capsys.readouterr().out


@pytest.mark.parametrize("line", re.findall(r"^    readouts ((?:disagreements|compare).*)$", README, re.MULTILINE))
def test_commands_on_several_articles_run(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(line.split()) == 0
    assert capsys.readouterr().out


def test_extract_explain_and_validate_commands_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    example = re.search(r"` (date \d{4}-\d\d-\d\d) `", README)
    assert example
    text = f" {example.group(1)} Prime Minister of Norway Kari Holm met Prime Minister of Peru Luis Rojas in Oslo."
    (tmp_path / "articles" / "visit.txt").write_text(text, "utf-8")
    record = {"text": text.split(maxsplit=2)[2], "published_on": example.group(1).removeprefix("date ")}
    (tmp_path / "archive.jsonl").write_text(json.dumps(record), "utf-8")
    pd.DataFrame([record]).to_parquet(tmp_path / "2024.parquet")
    for line in re.findall(r"^    readouts ((?:extract|validate|explain .* --tables) .*)$", README, re.MULTILINE):
        assert main(line.split()) == 0
    assert len(pd.read_csv(tmp_path / "tables" / "meetings.csv")) == 1


def test_diff_commands_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    lines = re.findall(r"^    readouts (diff.*)$", README, re.MULTILINE)
    for folder in ("old", "tables"):
        publish_folder(sample.frames(), tmp_path / folder, "csv")
    publish_dataset(sample.frames(), tmp_path)
    author = ("-c", "user.name=Lena", "-c", "user.email=lena@example.org", "-c", "commit.gpgsign=false")
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "1"], ["commit", "-qm", "2", "--allow-empty"]):
        subprocess.run(["git", *author, *command], cwd=tmp_path, check=True)
    monkeypatch.chdir(tmp_path)
    for line in lines:
        assert main(line.split()) == 0
        assert "Nothing changed." in capsys.readouterr().out
    assert len(lines) == 3


def test_the_add_command_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(tmp_path)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_text("Norwegian Prime Minister Kari Holm met Peruvian Prime Minister Luis Rojas.")
    [line] = re.findall(r"^    readouts (add .*)$", README, re.MULTILINE)
    assert main(shlex.split(line)) == 0
    assert (tmp_path / "seeds" / "2024-05-02-agency-holm-rojas.txt").is_file()


def test_rows_shown_are_the_tables() -> None:
    header, *shown = _shown()
    dyads = list(csv.DictReader(io.StringIO(readouts.dyads()[header].to_csv(index=False))))
    assert len(shown) == 3
    assert all(dict(zip(header, row, strict=True)) in dyads for row in shown)


def _shown() -> list[list[str]]:
    """The table in the first screen, cell by cell, its header first."""
    lines = re.findall(r"^\| (meeting_id .*|\d{4}-.*) \|$", README, re.MULTILINE)
    return [[cell.strip() for cell in line.split("|")] for line in lines]


def test_links_lead_somewhere() -> None:
    headings = {heading.lower().replace(" ", "-") for heading in re.findall(r"^## (.+)$", README, re.MULTILINE)}
    for link in re.findall(r"\]\(([^)]+)\)", README):
        assert link.removeprefix("#") in headings if link.startswith("#") else (ROOT / link).exists(), link
