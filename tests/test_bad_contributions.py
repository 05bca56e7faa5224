"""The catalogue of bad contributions: each is refused by the commands with a message, and hurts no file."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from readouts.cli import main
from tests.bad import Bad, put, write_good, write_sample
from tests.bad.archives import ARCHIVES
from tests.bad.articles import ARTICLES, NEW, SIDECARS, TEXT
from tests.bad.packages import PACKAGES
from tests.bad.sheets import HEADERS, SHEETS
from tests.bad.tables import TABLES
from tests.bad.zips import ZIP, ZIPS, write_zip

FOR_BUILD = {**ARTICLES, **SIDECARS, **SHEETS, **ARCHIVES}
FOR_VALIDATE = {**TABLES, **PACKAGES, **ZIPS}
# What stands outside the checkout, and no message may quote.
SECRET = " Nobody may read this.\n" * 50
_COMPARED = 5_000_000


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout that builds."""
    root = tmp_path_factory.mktemp("good")
    write_good(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert main(["build"]) == 0
    return root


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package that is valid, with its articles."""
    root = tmp_path_factory.mktemp("package")
    write_sample(root)
    return root


def _files(folder: Path) -> Mapping[str, object]:
    """Every file with its content; of a link where it leads, of a large file its size."""
    return {str(path.relative_to(folder)): _content(path) for path in folder.rglob("*")}


def _content(path: Path) -> object:
    if path.is_symlink():
        return path.readlink()
    if not path.is_file():
        return path.lstat().st_mode
    return path.read_bytes() if path.stat().st_size < _COMPARED else path.stat().st_size


def _refused(bad: Bad, root: Path, patch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    bad.damage(root)
    before = _files(root.parent)
    patch.chdir(root)
    code = main(bad.command.split())
    told = capsys.readouterr()
    said = told.out + told.err
    assert bad.says in said
    assert code == bad.code
    assert "Traceback" not in said
    assert "may read" not in said
    assert all(line.isprintable() and len(line) < 3000 for line in said.splitlines())
    after = _files(root.parent)
    assert {name: after.get(name) for name in before} == before


@pytest.mark.parametrize("name", FOR_BUILD)
def test_build_and_extract_refuse(
    name: str, good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret.txt").write_text(" date 2024-01-02" + SECRET)
    shutil.copytree(good, tmp_path / "checkout")
    _refused(FOR_BUILD[name], tmp_path / "checkout", monkeypatch, capsys)


@pytest.mark.parametrize("name", FOR_VALIDATE)
def test_validation_refuses(
    name: str, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret.txt").write_text(SECRET)
    shutil.copytree(package, tmp_path / "checkout")
    if name in TABLES:
        # A folder of CSV files beside the articles: what is wrong in them is told without a word on Parquet.
        shutil.rmtree(tmp_path / "checkout/dataset/parquet")
        (tmp_path / "checkout/datapackage.json").unlink()
    _refused(FOR_VALIDATE[name], tmp_path / "checkout", monkeypatch, capsys)


def test_the_catalogue_is_large_and_every_name_is_one_case() -> None:
    kinds = (ARTICLES, SIDECARS, SHEETS, ARCHIVES, TABLES, PACKAGES, ZIPS)
    assert sum(map(len, kinds)) == len({**FOR_BUILD, **FOR_VALIDATE}) >= 250


TAKEN = {
    "an article with CRLF": put(NEW, TEXT.replace("\n", "\r\n")),
    "an article with old line ends": put(NEW, TEXT.replace("\n", "\r")),
    "an article of one line": put(NEW, TEXT.strip("\n")),
    "an article with emoji and other scripts": put(
        NEW, TEXT + "They smiled 👨\u200d👩\u200d👧 at می\u200cرود and 會見.\n"
    ),
    "an article that begins like a formula": put(NEW, TEXT.replace("RIGA", "=1+1\n\nRIGA")),
    "a sheet as spreadsheets write it": put(
        "seeds/gaps.csv",
        f"\ufeff{HEADERS['gaps']}\nmeetings,,Who else was there,x,Lena,2024-01-05\n".replace("\n", "\r\n"),
    ),
}


@pytest.mark.parametrize("name", TAKEN)
def test_what_harms_nothing_is_taken_as_it_stands(
    name: str, good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(good, tmp_path, dirs_exist_ok=True)
    TAKEN[name](tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 0
    assert main(["validate", "dataset"]) == 0
    assert "note" not in capsys.readouterr().out


@pytest.mark.parametrize(("prefix", "tables"), [("", "dataset/csv"), ("readouts-1.0/", "dataset/csv"), ("", "")])
def test_a_good_zip_is_valid(
    prefix: str, tables: str, package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(package, tmp_path, dirs_exist_ok=True)
    write_zip(tmp_path, prefix, tables)
    assert main(["validate", str(tmp_path / ZIP)]) == 0
    assert "valid; 15 tables" in capsys.readouterr().out
