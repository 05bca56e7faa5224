"""Runs the tour, `docs/tour.md`, and writes its answers and pictures anew.

`python -m scripts.tour` does it by hand; `make dataset` does it after the tables.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
TOUR = ROOT / "docs" / "tour.md"
# A block of Python, and the answer that stands below it.
_BLOCK = re.compile(r"(```python\n(?P<code>.*?)```\n)(?:\n```text\n(?P<answer>.*?)```\n)?", re.DOTALL)
_BETWEEN = "\0\n"
# What makes a picture the same whenever and wherever it is drawn.
_STYLE = "backend: agg\nsvg.hashsalt: readouts\nsvg.fonttype: none\n"


class Stumbled(Exception):
    """A block of the tour that does not run, with what Python said."""


def retold(text: str) -> tuple[str, dict[str, bytes]]:
    """The tour with the answers that its code gives now, and its pictures by name. Raises Stumbled."""
    with tempfile.TemporaryDirectory() as folder:
        answers = _answers([block["code"] for block in _BLOCK.finditer(text)], Path(folder))
        pictures = {file.name: file.read_bytes() for file in sorted(Path(folder).glob("*.svg"))}
    return _BLOCK.sub(lambda block: block[1] + _shown(next(answers)), text), pictures


def _answers(blocks: list[str], folder: Path) -> Iterator[str]:
    """What each block prints, all run one after the other in the folder."""
    (folder / "matplotlibrc").write_text(_STYLE, "utf-8")
    (folder / "tour.py").write_text("".join(f"{code}\nprint('\\0')\n" for code in blocks), "utf-8")
    here = os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    ran = subprocess.run(
        [sys.executable, "tour.py"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": here, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
    )
    if ran.returncode:
        raise Stumbled(ran.stderr.decode())
    return iter(ran.stdout.decode().split(_BETWEEN)[:-1])


def _shown(answer: str) -> str:
    lines = "\n".join(line.rstrip() for line in answer.splitlines())
    return f"\n```text\n{lines}\n```\n" if lines else ""


def main() -> int:
    """Write the tour and its pictures; 0, or 1 if a block does not run."""
    try:
        text, pictures = retold(TOUR.read_text("utf-8"))
    except Stumbled as error:
        print(f"{error}docs/tour.md: the tour does not run on these tables; mend the block above", file=sys.stderr)
        return 1
    TOUR.write_text(text, "utf-8")
    for name, picture in pictures.items():
        (TOUR.parent / name).write_bytes(picture)
    print(f"docs/tour.md: told again, with {len(pictures)} pictures")
    return 0


if __name__ == "__main__":
    sys.exit(main())
