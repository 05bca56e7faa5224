"""The package as a zip of one format of tables: the same files give the same bytes everywhere."""

import shutil
import zipfile
from collections.abc import Mapping
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from readouts import __version__, loader
from readouts.contract import TABLES
from readouts.contract.decisions import SHEETS, sheet_path
from readouts.contract.made import Format, descriptor_of, schema_files, stamp_of, table_path
from readouts.publish.tables import flat_csv

# Licences, citation and history, as they lie in the checkout.
DOCUMENTS = ("LICENSE", "LICENSE-DATA", "CITATION.cff", "CHANGELOG.md", "seeds/RIGHTS.md")
# The earliest that a zip can tell: a release has no time of its own.
_STAMP = (1980, 1, 1, 0, 0, 0)
_UNIX, _READABLE = 3, 0o100644 << 16

# A file of the package: where it lies, or what is made for the zip alone.
Part = Path | bytes


def package_of(root: Path, format: Format) -> dict[str, Part]:
    """The files of the package under root with its tables in this format alone, by path, and their own descriptor."""
    paths = [*(table_path(table, format) for table in TABLES), *map(sheet_path, SHEETS)]
    descriptor = descriptor_of({path: stamp_of(root / path) for path in paths})
    copied = {path: root / path for path in (*paths, *DOCUMENTS)}
    return copied | schema_files() | _guide(root, format) | {"datapackage.json": descriptor}


def write_zip(parts: Mapping[str, Part], target: Path) -> None:
    """Write the files as a zip. They are stored as they are: compressed bytes would depend on what compresses them."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(parts):
            _add(archive, path, parts[path])


def _add(archive: zipfile.ZipFile, path: str, part: Part) -> None:
    member = zipfile.ZipInfo(path, _STAMP)
    member.create_system, member.external_attr = _UNIX, _READABLE
    # Known before it is written: a file of gigabytes needs longer fields.
    member.file_size = len(part) if isinstance(part, bytes) else part.stat().st_size
    with BytesIO(part) if isinstance(part, bytes) else part.open("rb") as source, archive.open(member, "w") as written:
        shutil.copyfileobj(source, written, 1 << 20)


def _guide(root: Path, format: Format) -> dict[str, Part]:
    """What to open first, and for spreadsheets the flat view."""
    text = files(__package__).joinpath("guide.md").read_text(encoding="utf-8")
    rows = [f"| `{name}` | {said.removeprefix('One row is ')} |" for name, said in loader.tables_of(root).items()]
    guide: dict[str, Part] = {
        "README.md": text.replace("VERSION", __version__).replace("TABLES", "\n".join(rows)).encode()
    }
    if format == "csv":
        guide["views/dyads.csv"] = b"".join(flat_csv(loader.dyads(root / "dataset" / "parquet")))
    return guide
