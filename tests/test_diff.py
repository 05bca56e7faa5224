"""`readouts diff`: folders, zips and revisions of a real repository, and what it says of none."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from readouts import loader
from readouts.cli import main
from readouts.publish import publish_dataset, publish_folder
from tests import sample

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose last commit holds the sample, and whose work tree another city."""
    root = tmp_path / "checkout"
    publish_dataset(sample.frames(), root)
    _git(root, "init", "-q")
    _git(root, "add", "-A")
    _git(root, "commit", "-qm", "first")
    publish_dataset(_elsewhere(), root)
    monkeypatch.chdir(root)
    return root


def _git(root: Path, *arguments: str) -> str:
    who = ["-c", "user.name=Lena", "-c", "user.email=lena@example.org", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True, text=True).stdout


def _elsewhere() -> dict[str, pd.DataFrame]:
    frames = sample.frames()
    return frames | {"meetings": frames["meetings"].assign(city=frames["meetings"]["city"].replace("Oslo", "Bergen"))}


def _lines(capsys: Captured, *arguments: str) -> list[str]:
    assert main(["diff", *arguments]) == 0
    return capsys.readouterr().out.splitlines()


def test_the_last_commit_is_compared_with_the_work_tree(checkout: Path, capsys: Captured) -> None:
    before = _git(checkout, "status", "--porcelain")
    lines = _lines(capsys)
    assert lines[0] == "What changed from the last commit to the work tree"
    assert "  city: Oslo → Bergen" in lines
    assert _git(checkout, "status", "--porcelain") == before


def test_from_a_folder_of_the_checkout_too(checkout: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(checkout / "schema")
    assert "  city: Oslo → Bergen" in _lines(capsys)


def test_two_revisions(checkout: Path, capsys: Captured) -> None:
    _git(checkout, "commit", "-qam", "second")
    assert "  city: Oslo → Bergen" in _lines(capsys, "HEAD~1", "HEAD")
    assert "  city: Bergen → Oslo" in _lines(capsys, "HEAD", "HEAD~1")
    assert "Nothing changed." in _lines(capsys)


def test_markdown(checkout: Path, capsys: Captured) -> None:
    lines = _lines(capsys, "--markdown")
    assert lines[0] == "## What changed from the last commit to the work tree"
    assert "  - city: Oslo → Bergen" in lines


@pytest.mark.parametrize("part", ["", "dataset", "dataset/csv", "dataset/parquet"])
def test_folders(part: str, tmp_path: Path, capsys: Captured) -> None:
    publish_dataset(sample.frames(), tmp_path / "one")
    publish_dataset(_elsewhere(), tmp_path / "other")
    assert "  city: Oslo → Bergen" in _lines(capsys, str(tmp_path / "one" / part), str(tmp_path / "other"))


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_a_folder_that_extract_wrote(format: str, tmp_path: Path, capsys: Captured) -> None:
    publish_folder(
        sample.frames(), tmp_path / "one", "parquet" if format == "parquet" else "csv", {"review.csv": "a\n"}
    )
    publish_dataset(_elsewhere(), tmp_path / "other")
    assert "  city: Oslo → Bergen" in _lines(capsys, str(tmp_path / "one"), str(tmp_path / "other"))


@pytest.mark.parametrize("part", ["", "dataset", "dataset/csv"])
def test_redirects_are_followed_whatever_part_of_the_package_is_named(
    part: str, tmp_path: Path, capsys: Captured
) -> None:
    publish_dataset(sample.frames(), tmp_path / "one")
    frames = {
        table: frame.map(lambda cell: "matteo" if cell == "mateo-quiroga" else cell)
        for table, frame in sample.frames().items()
    }
    line = {"table": "people", "id": "mateo-quiroga", "redirects_to": "matteo"}
    publish_dataset(frames, tmp_path / "other", {"redirects": [line]})
    lines = _lines(capsys, str(tmp_path / "one" / part), str(tmp_path / "other" / part))
    assert "person renamed: mateo-quiroga is now matteo: Mateo Quiroga, Q1" in lines


def _zip(root: Path, file: Path, under: str = "") -> Path:
    with zipfile.ZipFile(file, "w") as archive:
        for path in sorted(root.rglob("*.*")):
            archive.write(path, under + path.relative_to(root).as_posix())
    return file


@pytest.mark.parametrize("under", ["", "readouts-1.0/"])
def test_a_zip_of_a_release(under: str, tmp_path: Path, capsys: Captured) -> None:
    publish_dataset(sample.frames(), tmp_path / "one")
    publish_dataset(_elsewhere(), tmp_path / "other")
    file = _zip(tmp_path / "one", tmp_path / "one.zip", under)
    assert "  city: Oslo → Bergen" in _lines(capsys, str(file), str(tmp_path / "other"))


def test_without_a_repository_the_published_tables_are_compared(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_dataset(sample.frames(), tmp_path / "installed")
    publish_folder(_elsewhere(), tmp_path / "mine", "csv")
    monkeypatch.setattr(loader, "INSTALLED", tmp_path / "installed")
    monkeypatch.chdir(tmp_path)
    lines = _lines(capsys, "mine")
    assert lines[0] == "What changed from mine to the published tables"
    assert "  city: Bergen → Oslo" in lines


def _refused(capsys: Captured, *arguments: str) -> str:
    assert main(["diff", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("readouts diff: ")
    assert err.count("\n") == 1
    return err


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("base", ["no-such", "HEAD~9", "HEAD^{tree}", "", "a b", "\n", "schema"])
def test_what_is_no_dataset_is_named_in_one_line(base: str, capsys: Captured) -> None:
    said = _refused(capsys, base)
    assert ("no tables such as" if base == "schema" else "no revision") in said


@pytest.mark.usefixtures("checkout")
def test_an_option_is_no_revision(capsys: Captured) -> None:
    assert _refused(capsys, "--", "--output=x").endswith("no revision\n")


def test_a_revision_without_tables(checkout: Path, capsys: Captured) -> None:
    _git(checkout, "rm", "-rqf", "dataset")
    _git(checkout, "commit", "-qm", "gone")
    assert "no tables such as" in _refused(capsys, "HEAD", "HEAD~1")


def test_no_git(tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "no git repository here" in _refused(capsys)
    assert "no git repository here" in _refused(capsys, "HEAD")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "no git repository here" in _refused(capsys, "HEAD")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("meetings.csv", b"a,b\n1,2,3\n"),
        ("meetings.csv", b'a,b\n"1,2\n'),
        ("meetings.csv", b""),
        ("people.parquet", b"PAR1"),
        ("articles.csv", b"\xff\xfe"),
    ],
)
def test_unreadable_tables(name: str, content: bytes, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / name).write_bytes(content)
    assert f"{name} of {tmp_path} cannot be read: " in _refused(capsys, str(tmp_path))


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"", b"text"])
def test_what_is_no_zip(content: bytes, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    assert "no zip" in _refused(capsys, str(tmp_path / "a.zip"))


def test_a_zip_that_is_damaged_or_a_bomb(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "a.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("meetings.csv", "meeting_id\n" + "a\n" * 60_000_000)
    assert "unfolds to 120,000,011 bytes" in _refused(capsys, str(file))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("meetings.csv", "meeting_id\n" + "a\n" * 100)
    file.write_bytes(file.read_bytes().replace(b"meetings.csv", b"meetings.csv\xff", 1)[:-1])
    assert "no zip" in _refused(capsys, str(file))


def test_a_zip_with_doubled_names(tmp_path: Path, capsys: Captured) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("meetings.csv", "meeting_id\na\n")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("meetings.csv", "meeting_id\nb\n")
    (tmp_path / "two.zip").write_bytes(content.getvalue())
    assert "holds meetings.csv twice" in _refused(capsys, str(tmp_path / "two.zip"))


def test_it_needs_pandas_and_pyarrow_alone(tmp_path: Path) -> None:
    for name, frames in {"one": sample.frames(), "other": _elsewhere()}.items():
        publish_dataset(frames, tmp_path / name)
    script = f"""
import sys
from readouts.cli import main
main(["diff", {str(tmp_path / "one")!r}, {str(tmp_path / "other")!r}, "--markdown"])
sys.exit(bool({{"pandera", "pycountry", "frictionless"}} & set(sys.modules)))
"""
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
