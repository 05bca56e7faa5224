"""How right the extractor is: every part of the benchmark extracted as a user would, scored, and printed."""

import contextlib
import io
import math
import tempfile
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

from benchmark.accounts import Account, found_accounts, gold_accounts
from benchmark.score import FIGURES, MEAN_OF, Marks, compare, figures, total
from readouts.cli import main

HERE = Path(__file__).parent
DEVELOPMENT, READ, HELD_BACK, PHENOMENA = "development", "read", "held back", "phenomena"
GRAMMAR = "grammar"
GUARDED = (DEVELOPMENT, PHENOMENA)
SHOWN = (*MEAN_OF, "mean", "planned")
GRAMMAR_SHOWN = ("meetings", "participants", "offices", "dates", "modes", "planned")
FLOORED = dict.fromkeys(GUARDED, SHOWN) | {GRAMMAR: GRAMMAR_SHOWN}
FLOORS = HERE / "floors.toml"
_FLOOR_BELOW = 0.01


class Measured(Protocol):
    """Figures by name, which floors are kept under."""

    @property
    def name(self) -> str:
        """Its section among the floors."""

    @property
    def figures(self) -> Mapping[str, float]:
        """Every figure, from 0 to 1."""


@dataclass(frozen=True)
class Part:
    """A part of the benchmark and the marks of its articles."""

    name: str
    marks: Mapping[str, Marks]

    @cached_property
    def figures(self) -> dict[str, float]:
        """Every figure of the part, from 0 to 1."""
        measured = figures(total(self.marks.values()))
        return {figure: measured[figure] for figure in SHOWN}


def measure() -> list[Part]:
    """All parts: the development articles, those of them that are read and held back, and the phenomena."""
    development, held = marks_of(HERE / "development"), set((HERE / "held_back.txt").read_text("utf-8").split())
    return [
        Part(DEVELOPMENT, development),
        Part(READ, {article: marks for article, marks in development.items() if article not in held}),
        Part(HELD_BACK, {article: marks for article, marks in development.items() if article in held}),
        Part(PHENOMENA, marks_of(HERE / "phenomena")),
    ]


def marks_of(folder: Path) -> dict[str, Marks]:
    """The marks of every article in `folder/texts` against `folder/gold`."""
    gold = gold_accounts(folder / "gold")
    with tempfile.TemporaryDirectory() as output:
        extract(folder / "texts", Path(output))
        found = found_accounts(Path(output))
    return {article: compare(gold[article], found.get(article, Account())) for article in gold}


def extract(texts: Path, output: Path) -> None:
    """Run `readouts extract`, silently. Raises RuntimeError, with what it said, if an article was refused."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = main(["extract", str(texts), "--output", str(output)])
    if code != 0:
        raise RuntimeError(said.getvalue())


def table(parts: list[Part]) -> str:
    """The figures of all parts side by side."""
    head = f"{'':14}" + "".join(f"{part.name:>13}" for part in parts)
    counts = f"{'articles':14}" + "".join(f"{len(part.marks):13}" for part in parts)
    rows = [f"{figure:14}" + "".join(f"{part.figures[figure]:13.3f}" for part in parts) for figure in SHOWN]
    return "\n".join([head, counts, *rows])


def faults(part: Part) -> str:
    """The articles of a part that are not wholly right, with the number of faults in each figure."""
    wrong = {article: said for article, marks in sorted(part.marks.items()) if (said := _faults(marks))}
    head = f"{part.name}: {len(part.marks) - len(wrong)} of {len(part.marks)} without a fault"
    return "\n".join([head, *(f"  {article:32}{said}" for article, said in wrong.items())])


def _faults(marks: Marks) -> str:
    return ", ".join(f"{figure} {marks[figure].faults}" for figure in FIGURES if marks[figure].faults)


def write_floors(guarded: Iterable[Measured]) -> None:
    """Set the floor of every figure a hundredth below what was measured."""
    lines = ["# Below these figures the tests fail. Made by `python -m scripts.benchmark --write-floors`."]
    for part in guarded:
        floored = {name: part.figures[name] for name in FLOORED.get(part.name, part.figures)}
        lines += ["", f"[{part.name}]", *(f"{name} = {_floor(figure)}" for name, figure in floored.items())]
    FLOORS.write_text("\n".join(lines) + "\n", "utf-8")


def fallen(part: Measured) -> dict[str, tuple[float, float]]:
    """The figures of a part that are below their floors: (figure, floor) by name."""
    floors: dict[str, float] = tomllib.loads(FLOORS.read_text("utf-8"))[part.name]
    return {name: (part.figures[name], floor) for name, floor in floors.items() if part.figures[name] < floor}


def _floor(figure: float) -> str:
    return f"{max(0.0, math.floor((figure - _FLOOR_BELOW) * 1000) / 1000):.3f}"
