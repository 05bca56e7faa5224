"""What became of the shape of the tables, and the version that it asks for: see `docs/versions.md`."""

import json
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readouts.changes.dataset import Dataset

Descriptor = Mapping[str, Any]
_NAME = "datapackage.json"
_MOST_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class Shape:
    """The version before, what a query of then may stumble over, and what there is more to ask for, a line each."""

    before: str
    breaks: tuple[str, ...] = ()
    adds: tuple[str, ...] = ()

    @property
    def least_version(self) -> str:
        """The lowest version that tells of this."""
        major, minor, _ = map(int, self.before.split("."))
        if self.breaks and major:
            return f"{major + 1}.0.0"
        return f"{major}.{minor + 1}.0" if self.breaks or self.adds else self.before

    def markdown(self, title: str) -> str:
        """The same for a release note; nothing if nothing changed."""
        told = {"May break a query": self.breaks, "New": self.adds}
        parts = ["\n".join([f"{head}:\n", *(f"- {line}" for line in lines)]) for head, lines in told.items() if lines]
        return "\n\n".join([f"## {title}", *parts]) if parts else ""


def shape_since(name: str, root: Path, before: Dataset, now: Dataset) -> Shape:
    """What changed of the shape since a folder, a zip or a revision, as far as it has a descriptor to tell."""
    was, is_now = _descriptor_at(name, root), _descriptor_at(str(root), root)
    if not was or not is_now:
        return Shape("0.0.0")
    known, topics = before.rows["topics"], now.rows["topics"]
    breaks = [
        *_breaks(_schemas(was), _schemas(is_now)),
        *(f"the topic `{id}` is gone" for id in known if id not in topics),
    ]
    adds = [*_adds(_schemas(was), _schemas(is_now)), *(f"the topic `{id}`" for id in topics if id not in known)]
    return Shape(was["version"], tuple(breaks), tuple(adds))


def _descriptor_at(name: str, root: Path) -> Descriptor | None:
    """The descriptor of a folder, a zip, or a revision of the checkout under root; None if there is none."""
    try:
        found: Descriptor = json.loads(_content(Path(name), f"{name}:./{_NAME}", root))
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, subprocess.CalledProcessError):
        return None
    return found


def _content(path: Path, revision: str, root: Path) -> bytes:
    if path.is_dir():
        return (path / _NAME).read_bytes()
    if path.is_file():
        with zipfile.ZipFile(path) as archive, archive.open(_NAME) as member:
            return member.read(_MOST_BYTES)
    return subprocess.run(["git", "-C", str(root), "show", revision], capture_output=True, check=True).stdout


def _breaks(old: Mapping[str, Descriptor], new: Mapping[str, Descriptor]) -> Iterator[str]:
    for table, schema in old.items():
        if table in new:
            yield from _broken(table, schema, new[table])
        else:
            yield f"the table `{table}` is gone"


def _adds(old: Mapping[str, Descriptor], new: Mapping[str, Descriptor]) -> Iterator[str]:
    for table, schema in new.items():
        if table in old:
            yield from _added(table, old[table], schema)
        else:
            yield f"the table `{table}`"


def _schemas(descriptor: Descriptor) -> dict[str, Any]:
    return {resource["name"]: resource["schema"] for resource in descriptor["resources"] if "schema" in resource}


def _columns(schema: Descriptor) -> dict[str, Any]:
    return {field["name"]: field for field in schema["fields"]}


def _broken(table: str, old: Descriptor, new: Descriptor) -> Iterator[str]:
    was, now = _columns(old), _columns(new)
    yield from (f"the column `{table}.{column}` is gone" for column in was if column not in now)
    kept = [column for column in was if column in now]
    if list(now)[: len(kept)] != kept:
        yield f"the columns of `{table}` stand in another order: a new one belongs at the end"
    if old["primaryKey"] != new["primaryKey"]:
        yield f"the key of `{table}` is another"
    for column in kept:
        yield from _broken_column(f"`{table}.{column}`", was[column], now[column])
        if _target(old, column) not in (None, _target(new, column)):
            yield f"`{table}.{column}` does not refer to `{_target(old, column)}` any more"


def _broken_column(name: str, was: Descriptor, now: Descriptor) -> Iterator[str]:
    if _type(was) != _type(now):
        yield f"{name} is a {_type(now)}, and was a {_type(was)}"
    if was["constraints"].get("required") and not now["constraints"].get("required"):
        yield f"{name} may be empty"
    gone = [value for value in _allowed(was) if value not in _allowed(now)]
    yield from (f"{name} is never `{value}` any more" for value in gone if _allowed(now))


def _added(table: str, old: Descriptor, new: Descriptor) -> Iterator[str]:
    was, now = _columns(old), _columns(new)
    yield from (f"the column `{table}.{column}`" for column in now if column not in was)
    for column in now:
        if column in was and _allowed(was[column]):
            more = [value for value in _allowed(now[column]) if value not in _allowed(was[column])]
            yield from (f"`{table}.{column}` may be `{value}`" for value in more)


def _type(field: Descriptor) -> str:
    return "category" if "categories" in field else str(field["type"])


def _allowed(field: Descriptor) -> list[str]:
    return list(field["constraints"].get("enum", ()))


def _target(schema: Descriptor, column: str) -> str | None:
    links = {link["fields"][0]: link["reference"].get("resource", "itself") for link in schema["foreignKeys"]}
    return links.get(column)
