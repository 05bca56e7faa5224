"""The package as a zip of one format of tables: the same files give the same bytes everywhere."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from readouts.contract import TABLES
from readouts.contract.decisions import SHEETS, sheet_path
from readouts.contract.made import Format, descriptor_bytes, schema_files, table_path

# Licences, citation and history, which lie at the root of the checkout.
DOCUMENTS = ("LICENSE", "LICENSE-DATA", "CITATION.cff", "CHANGELOG.md")
# The earliest that a zip can tell: a release has no time of its own.
_STAMP = (1980, 1, 1, 0, 0, 0)
_UNIX, _READABLE = 3, 0o100644 << 16


def package_of(root: Path, format: Format) -> dict[str, bytes]:
    """The files of the package under root with its tables in this format alone, by path, and their own descriptor."""
    paths = [*(table_path(table, format) for table in TABLES), *map(sheet_path, SHEETS)]
    tables = {path: (root / path).read_bytes() for path in paths}
    documents = {name: (root / name).read_bytes() for name in DOCUMENTS}
    return tables | schema_files() | documents | {"datapackage.json": descriptor_bytes(tables)}


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files as a zip. They are stored as they are: compressed bytes would depend on the library that compresses."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(files):
            member = zipfile.ZipInfo(path, _STAMP)
            member.create_system, member.external_attr = _UNIX, _READABLE
            archive.writestr(member, files[path])
    return content.getvalue()
