"""The package around the tables: hashes, made files, and a second engine over the CSV files."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from readouts import __version__
from readouts.contract import TABLES
from readouts.contract.decisions import SHEETS, sheet_path
from readouts.contract.descriptor import Format, table_path
from readouts.contract.made import FORMATS, descriptor_bytes, schema_files, stamp
from readouts.read.file import within
from readouts.validate.fault import Fault

_AGAIN = "made from the contract and the tables, never edited: run `make dataset`"
_PUT_RIGHT = ", and put wrong values right in `seeds/corrections.csv`"

_UNREADABLE = (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError)


def package_faults(root: Path) -> list[Fault]:
    """What is wrong with a package's files: lengths, hashes, missing, stale or unknown files."""
    tables, faults = _read_files(root, _formats(root))
    if faults:
        return faults
    if other := _other_version(root):
        # What another version made is not stale by its own rules.
        return [other, *_stamp_faults(_declared(root), tables)]
    made = schema_files()
    unknown = sorted(_found(root) - {*tables, *made})
    faults = [Fault(path, "", "", "known_file", "", "remove it: it is no part of the package") for path in unknown]
    faults += [_stale(path) for path, content in made.items() if _content(root / path) != content]
    return [*faults, *_descriptor_faults(root, tables)]


def installed_faults(root: Path) -> list[Fault]:
    """What is wrong with installed data, which are the descriptor and the Parquet files alone."""
    tables, faults = _read_files(root, ("parquet",))
    return faults or list(_stamp_faults(_declared(root), tables))


def descriptor_faults(root: Path) -> list[Fault]:
    """Where the files of a release are not as its descriptor says; a folder without one has none."""
    if not (root / "datapackage.json").is_file():
        return []
    try:
        declared = [str(resource["path"]) for resource in _declared(root)["resources"]]
    except _UNREADABLE as error:
        return [_unreadable(error)]
    inside = [path for path in declared if within(root / path, root)]
    faults = [Fault("datapackage.json", "", "", "file_inside", path, _AGAIN) for path in declared if path not in inside]
    missing = [path for path in inside if not (root / path).is_file()]
    faults += [Fault(path, "", "", "file_present", "", _AGAIN) for path in missing]
    present = {path: (root / path).read_bytes() for path in inside if path not in missing}
    return [*faults, *_stamp_faults(_declared(root), present)]


def frictionless_faults(root: Path) -> list[Fault]:
    """What frictionless finds wrong with the package's CSV files, foreign keys included."""
    from frictionless import Package

    descriptor = _declared(root)
    # It reads Parquet slowly and checks no hash there.
    resources = descriptor["resources"]
    descriptor["resources"] = [r for r in resources if r["type"] == "table" and r["format"] == "csv"]
    if not descriptor["resources"]:
        return []
    report = Package.from_descriptor(descriptor, basepath=str(root)).validate()
    found = [("datapackage.json", error) for error in report.errors]
    found += [(task.name, error) for task in report.tasks for error in task.errors]
    return [_frictionless_fault(table, error) for table, error in found]


def version_of(root: Path) -> str | None:
    """The version of the package that made this one, if that is another than the one that runs."""
    try:
        made_by = _declared(root).get("version")
    except _UNREADABLE:
        return None
    return None if made_by in (None, __version__) else str(made_by)


def _other_version(root: Path) -> Fault | None:
    version = version_of(root)
    mend = f"this is {__version__}: run `make dataset`; of a release validate the zip, or use readouts {version}"
    return Fault("datapackage.json", "", "", "made_by_this_version", version, mend) if version else None


def _formats(root: Path) -> tuple[Format, ...]:
    """The formats that the descriptor promises: a release has a file for each, a checkout has all."""
    try:
        paths = {resource["path"] for resource in _declared(root)["resources"]}
    except _UNREADABLE:
        return FORMATS
    promised = tuple(format for format in FORMATS if any(table_path(table, format) in paths for table in TABLES))
    return promised or FORMATS


def _read_files(root: Path, formats: Iterable[str]) -> tuple[dict[str, bytes], list[Fault]]:
    paths = [table_path(table, format) for format in formats for table in TABLES]
    paths += map(sheet_path, SHEETS)
    missing = [path for path in paths if not (root / path).is_file() or not within(root / path, root)]
    faults = [Fault(path, "", "", "file_present", "", _AGAIN) for path in missing]
    return {path: (root / path).read_bytes() for path in paths if path not in missing}, faults


def _found(root: Path) -> set[str]:
    folders = [root / "dataset", root / "schema"]
    return {str(path.relative_to(root)) for folder in folders for path in folder.rglob("*") if path.is_file()}


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _stale(path: str) -> Fault:
    return Fault(path, "", "", "made_from_contract", "", _AGAIN)


def _descriptor_faults(root: Path, tables: dict[str, bytes]) -> Iterator[Fault]:
    expected = json.loads(descriptor_bytes(tables))
    try:
        found = _declared(root)
        yield from _stamp_faults(found, tables)
        same = _without_stamps(found) == _without_stamps(expected)
    except _UNREADABLE as error:
        yield _unreadable(error)
        return
    if not same:
        yield _stale("datapackage.json")


def _unreadable(error: Exception) -> Fault:
    said = f"{type(error).__name__} {str(error)[:200]}"
    return Fault("datapackage.json", "", "", "readable", "", f"{said}: {_AGAIN}")


def _declared(root: Path) -> dict[str, Any]:
    descriptor: dict[str, Any] = json.loads((root / "datapackage.json").read_bytes())
    return descriptor


def _stamp_faults(descriptor: dict[str, Any], tables: dict[str, bytes]) -> Iterator[Fault]:
    declared = {resource["path"]: resource for resource in descriptor["resources"]}
    for path, content in tables.items():
        actual = stamp(content)
        for name, value in (("bytes", actual.bytes), ("hash", f"sha256:{actual.sha256}")):
            said = declared.get(path, {}).get(name)
            if said != value:
                mend = f"the descriptor says {said}: the file was changed after it was published; {_AGAIN}{_PUT_RIGHT}"
                yield Fault(path, "", "", name, str(value), mend)


def _without_stamps(package: dict[str, Any]) -> dict[str, Any]:
    resources = [
        {name: value for name, value in resource.items() if name not in ("bytes", "hash")}
        for resource in package["resources"]
    ]
    return package | {"resources": resources}


def _frictionless_fault(table: str, error: Any) -> Fault:
    row, column = getattr(error, "row_number", None), getattr(error, "field_name", None)
    # Frictionless counts the header as row 1.
    label = f"#{row - 1}" if row else ""
    return Fault(table, label, column or "", f"frictionless {error.type}", "", error.message)
