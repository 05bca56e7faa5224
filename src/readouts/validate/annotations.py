"""Faults and refusals for machines: as JSON, and as annotations on the file and line, in GitHub's workflow commands."""

import csv
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from readouts.contract import TABLES
from readouts.contract.made import FORMATS
from readouts.read.refusal import Refusal
from readouts.validate.fault import Fault, numbered


@dataclass(frozen=True)
class Place:
    """A file, and the line of it, as far as they are known."""

    file: str | None = None
    line: int | None = None


@dataclass
class _Lines:
    """Where the rows of a CSV file begin, by number and by key, and where it ceases to be CSV."""

    rows: list[int] = field(default_factory=list)
    keys: dict[str, int] = field(default_factory=dict)
    broken: int | None = None


def told(found: Sequence[Fault | Refusal], format: str, path: Path | None = None) -> str:
    """Faults and refusals as lines of `text`, as one array of `json`, or as commands for `github`.

    `path` is what was validated, and has the files; without it only refusals have a place.
    """
    if format == "text":
        return "\n".join(map(str, found))
    placed = list(zip(found, _places(found, path), strict=True))
    if format == "json":
        return json.dumps([_object(fault, place) for fault, place in placed], indent=2, ensure_ascii=False)
    return "\n".join(_command(fault, place) for fault, place in placed)


def _object(fault: Fault | Refusal, place: Place) -> dict[str, object]:
    if isinstance(fault, Refusal):
        known = {"table": "", "row": "", "column": "", "rule": "refused", "value": "", "mend": fault.mend}
    else:
        known = {name: getattr(fault, name) for name in ("table", "row", "column", "rule", "value", "mend")}
    return known | {"file": place.file, "line": place.line, "message": str(fault)}


def _command(fault: Fault | Refusal, place: Place) -> str:
    rule = "refused" if isinstance(fault, Refusal) else fault.rule
    properties = {"file": place.file, "line": place.line, "title": rule}
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value is not None)
    return f"::error {told}::{_data(str(fault))}"


def _data(said: str) -> str:
    return said.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(said: str) -> str:
    return _data(said).replace(":", "%3A").replace(",", "%2C")


def _places(found: Iterable[Fault | Refusal], path: Path | None) -> list[Place]:
    lines: dict[Path, _Lines] = {}
    return [_place(fault, path, lines) for fault in found]


def _place(fault: Fault | Refusal, path: Path | None, lines: dict[Path, _Lines]) -> Place:
    if isinstance(fault, Refusal) or fault.file is not None:
        return Place(fault.file, fault.line)
    if path is None:
        return Place()
    if fault.table not in TABLES:
        return Place(_shown(path / fault.table))
    file = _file(fault.table, path)
    if file not in lines:
        lines[file] = _lines(file)
    return Place(_shown(file), _line(fault, lines[file]))


def _file(table: str, path: Path) -> Path:
    """The table's file, CSV if there is one, in a package, a dataset folder or a folder of tables."""
    folders = [folder for format in FORMATS for folder in (path / "dataset" / format, path / format)]
    files = [folder / f"{table}.{folder.name}" for folder in folders]
    files += [path / f"{table}.{format}" for format in FORMATS]
    there = [file for file in files if file.is_file()] or [file for file in files if file.parent.is_dir()]
    return next(iter(sorted(there, key=lambda file: file.suffix)), files[0])


def _shown(file: Path) -> str:
    """As seen from here, if it is below."""
    whole, here = file.absolute(), Path.cwd()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else str(whole)


def _line(fault: Fault, lines: _Lines) -> int | None:
    if fault.rule == "readable":
        return lines.broken
    index = numbered(fault.row)
    if fault.row in lines.keys or index is None:
        return lines.keys.get(fault.row)
    return lines.rows[index] if 0 <= index < len(lines.rows) else None


def _lines(file: Path) -> _Lines:
    found = _Lines()
    if file.suffix != ".csv" or not file.is_file():
        return found
    with file.open(encoding="utf-8", newline="") as content:
        reader = csv.reader(content, strict=True)
        last = 0
        try:
            width = len(next(reader, []))
            last = reader.line_num
            for row in reader:
                if len(row) != width and found.broken is None:
                    found.broken = reader.line_num
                found.rows.append(last + 1)
                found.keys.setdefault(row[0] if row else "", last + 1)
                last = reader.line_num
        except (csv.Error, UnicodeDecodeError):
            found.broken = last + 1
    return found
