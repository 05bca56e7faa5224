"""Faults once found in reading: files that hide others or never end, and bodies taken for countries."""

import os
from pathlib import Path

import pytest

from readouts.mention.office import is_country
from readouts.read import Refusal, Source, read_sources

ARTICLE = " date 2024-05-02 Rao met {}."


def _write(folder: Path, name: str = "Ito") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "a.txt").write_text(ARTICLE.format(name), "utf-8")
    return folder


def test_same_name_in_two_folders_is_refused(tmp_path: Path) -> None:
    one, two = _write(tmp_path / "x"), _write(tmp_path / "y", "Brandt")
    first, second = read_sources([one, two])
    assert isinstance(first, Source)
    assert isinstance(second, Refusal)
    assert str(one / "a.txt") in str(second)
    assert str(two / "a.txt") in str(second)


def test_file_given_twice_is_read_once(tmp_path: Path) -> None:
    folder = _write(tmp_path / "x")
    assert len(list(read_sources([folder, folder / "a.txt", tmp_path, tmp_path / "x" / ".." / "x"]))) == 1


def test_bad_file_given_twice_is_refused_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nobody met.", "utf-8")
    (refusal,) = read_sources([tmp_path, tmp_path / "a.txt"])
    assert "no date line" in str(refusal)


@pytest.mark.parametrize("name", ["pipe.txt", "a.toml"])
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_pipe_is_refused(tmp_path: Path, name: str) -> None:
    folder = _write(tmp_path / "x")
    os.mkfifo(folder / name)
    (refusal,) = [found for found in read_sources([folder]) if isinstance(found, Refusal)]
    assert str(refusal).startswith(f"{name}: no regular file; ")


def test_sidecar_of_endless_lists_is_refused(tmp_path: Path) -> None:
    folder = _write(tmp_path / "x")
    (folder / "a.toml").write_text("url = " + "[" * 5000)
    (refusal,) = read_sources([folder])
    assert str(refusal).startswith("a.toml: lists within lists; ")


@pytest.mark.parametrize(("code", "country"), [("FR", True), ("XK", True), ("WB", False), ("G7", False), (None, False)])
def test_country_is_one_of_iso(code: str | None, country: bool) -> None:
    assert is_country(code) is country
