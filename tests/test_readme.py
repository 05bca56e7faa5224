"""The README: every command and snippet in it does what it says."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pandas as pd
import pytest

import readouts
from readouts.cli import main

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


@pytest.mark.parametrize("line", re.findall(r"^    readouts (explain .*)$", README, re.MULTILINE))
def test_explain_commands_run(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(line.split()) == 0
    assert "inferred by" in capsys.readouterr().out


def test_extract_and_validate_commands_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    example = re.search(r"` (date \d{4}-\d\d-\d\d) `", README)
    assert example
    text = f" {example.group(1)} Prime Minister of Norway Kari Holm met Prime Minister of Peru Luis Rojas in Oslo."
    (tmp_path / "articles" / "visit.txt").write_text(text, "utf-8")
    for line in re.findall(r"^    readouts ((?:extract|validate) .*)$", README, re.MULTILINE):
        assert main(line.split()) == 0
    assert len(pd.read_csv(tmp_path / "tables" / "meetings.csv")) == 1


def test_rows_shown_are_the_tables() -> None:
    shown = _shown()
    assert len(shown) == 3
    meetings = readouts.load("meetings").set_index("meeting_id")
    topics = readouts.load("meeting_topics")
    for key, started, country, city, _, discussed in shown:
        row = meetings.loc[key]
        assert (f"{row.started_on:%Y-%m-%d}", row.country_code) == (started, country)
        assert city == ("" if pd.isna(row.city) else row.city)
        named = set(discussed.removesuffix(", …").split(", "))
        assert named <= set(topics[topics.meeting_id == key].topic_id)


def test_participants_shown_are_the_tables() -> None:
    dyads = readouts.dyads().set_index("meeting_id").to_dict("index")
    for key, *_, people, _ in _shown():
        row = dyads[key]
        sides = {f"{row[f'name_{n}']} ({row[f'country_code_{n}']}, {row[f'title_{n}']})" for n in (1, 2)}
        assert set(re.findall(r"\w+ \w+ \(.*?\)", people)) == sides


def _shown() -> list[list[str]]:
    """The rows of the table in the first screen, cell by cell."""
    lines = re.findall(r"^\| (\d{4}-.*) \|$", README, re.MULTILINE)
    return [[cell.strip() for cell in line.split("|")] for line in lines]


def test_links_lead_somewhere() -> None:
    for link in re.findall(r"\]\(([^)]+)\)", README):
        assert (ROOT / link).exists(), link
