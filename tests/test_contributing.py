"""CONTRIBUTING.md: its worked example does what it says, from the seeds on."""

import re
import shlex
from pathlib import Path

import pytest

from readouts import loader
from readouts.cli import main
from tests.checkouts import plant

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
BLOCK = re.compile(r"```(?:text (?P<file>\S+)|console)\n(?P<content>.*?)```", re.DOTALL)


def test_the_worked_example_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plant(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(loader, "INSTALLED", tmp_path)
    ran = 0
    for block in BLOCK.finditer(TEXT):
        if block["file"]:
            (tmp_path / block["file"]).write_text(block["content"], "utf-8")
            continue
        for command, said in re.findall(r"^\$ readouts (.*)\n((?:(?!\$ ).*\n)*)", block["content"], re.MULTILINE):
            assert main(shlex.split(command)) == 0, command
            _assert_said(said, capsys.readouterr().out)
            ran += 1
    assert ran >= 6
    assert main(["validate", str(tmp_path)]) == 0


def _assert_said(expected: str, out: str) -> None:
    """Whether the output holds the lines in their order; … stands for whatever comes between."""
    pieces = [re.escape(" ".join(piece.split())) for piece in expected.split("…")]
    assert re.search(".*?".join(pieces), " ".join(out.split())), f"{expected}\nis not in\n{out}"


def test_links_lead_somewhere() -> None:
    assert all((ROOT / link).exists() for link in re.findall(r"\]\(([^)#]+)\)", TEXT))
