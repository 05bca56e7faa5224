"""The package around the tables: hashes, made files, and a second engine over the CSV files."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from readouts.contract import TABLES
from readouts.publish import FORMATS
from readouts.publish.package import descriptor_bytes, schema_files
from readouts.validate.fault import Fault

_AGAIN = "made from the contract and the tables, never edited: run `make dataset`"


def package_faults(root: Path) -> list[Fault]:
    """What is wrong with a package's files: lengths, hashes, stale or unknown files."""
    paths = [f"dataset/{format}/{table}.{format}" for format in FORMATS for table in TABLES]
    missing = [path for path in paths if not (root / path).is_file()]
    if missing:
        return [Fault(path, "", "", "file_present", "", _AGAIN) for path in missing]
    tables = {path: (root / path).read_bytes() for path in paths}
    made = schema_files()
    expected = {*tables, *made}
    unknown = [path for path in _found(root) if path not in expected]
    faults = [Fault(path, "", "", "known_file", "", "remove it: it is no part of the package") for path in unknown]
    faults += [_stale(path) for path, content in made.items() if _content(root / path) != content]
    return [*faults, *_descriptor_faults(root, json.loads(descriptor_bytes(tables)))]


def frictionless_faults(root: Path) -> list[Fault]:
    """What frictionless finds wrong with the package's CSV files, foreign keys included."""
    from frictionless import Package

    descriptor = json.loads((root / "datapackage.json").read_bytes())
    # It reads Parquet slowly and checks no hash there; the rows are the same.
    descriptor["resources"] = [resource for resource in descriptor["resources"] if resource["type"] == "table"]
    report = Package.from_descriptor(descriptor, basepath=str(root)).validate()
    rows = report.flatten(["name", "rowNumber", "fieldName", "type", "cell", "message"])
    return [_frictionless_fault(*row) for row in rows]


def _found(root: Path) -> list[str]:
    folders = [root / "dataset", root / "schema"]
    return sorted(str(path.relative_to(root)) for folder in folders for path in folder.rglob("*") if path.is_file())


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _stale(path: str) -> Fault:
    return Fault(path, "", "", "made_from_contract", "", _AGAIN)


def _descriptor_faults(root: Path, expected: dict[str, Any]) -> Iterator[Fault]:
    try:
        found = json.loads((root / "datapackage.json").read_bytes())
        declared = {resource["path"]: resource for resource in found["resources"]}
    except (OSError, ValueError, LookupError, TypeError) as error:
        yield Fault("datapackage.json", "", "", "readable", "", f"{error}; {_AGAIN}")
        return
    for resource in expected["resources"]:
        yield from _stamp_faults(resource, declared.get(resource["path"], {}))
    if _without_stamps(found) != _without_stamps(expected):
        yield _stale("datapackage.json")


def _stamp_faults(actual: dict[str, Any], declared: dict[str, Any]) -> Iterator[Fault]:
    for name in ("bytes", "hash"):
        if actual[name] != declared.get(name):
            mend = f"the descriptor says {declared.get(name)}: the file was changed after it was published"
            yield Fault(actual["path"], "", "", name, str(actual[name]), mend)


def _without_stamps(package: dict[str, Any]) -> dict[str, Any]:
    resources = [
        {name: value for name, value in resource.items() if name not in ("bytes", "hash")}
        for resource in package["resources"]
    ]
    return package | {"resources": resources}


def _frictionless_fault(
    table: str | None, row: int | None, column: str | None, rule: str, value: object, message: str
) -> Fault:
    # Frictionless counts the header as row 1.
    label = f"#{row - 1}" if row else ""
    return Fault(table or "datapackage.json", label, column or "", f"frictionless {rule}", str(value or ""), message)
