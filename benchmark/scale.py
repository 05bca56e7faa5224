"""How time and memory of `readouts extract` grow with the number of articles, and with text that tells of nobody."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmark.archive import write_archive

NUMBERS = (500, 2_000, 8_000)
# A process begins with its parent's peak of memory, so a small one stands between.
_MEASURE = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


@dataclass(frozen=True)
class Run:
    """One extraction: its articles, whether each ended in prose, and what it took."""

    number: int
    prose: bool
    seconds: float
    megabytes: float


def run(number: int, prose: bool) -> Run:
    """Extract an archive in a process of its own. Raises RuntimeError if an article was refused."""
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "archive.jsonl"
        write_archive(archive, number, prose)
        command = [sys.executable, "-m", "readouts", "extract", str(archive), "--output", f"{folder}/tables"]
        return Run(number, prose, *measured(command))


def measured(command: Sequence[str]) -> tuple[float, float]:
    """Seconds of the processor, which others do not lengthen, and the peak of memory in MB, of a process.

    Raises RuntimeError if it fails.
    """
    done = subprocess.run([sys.executable, "-c", _MEASURE, *command], capture_output=True, text=True, check=True)
    code, seconds, peak = done.stdout.split()
    if code != "0":
        raise RuntimeError(done.stderr)
    # The unit is a kilobyte, on macOS a byte.
    return float(seconds), int(peak) / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def report(numbers: Sequence[int] = NUMBERS) -> Iterator[str]:
    """The lines to print, each as soon as it is measured."""
    yield f"{'':26}   with 20 kB an article that tell of nobody"
    yield f"{'articles':>9} {'MB':>7} {'ms each':>8}   {'MB':>7} {'ms each':>8} {'MB : MB':>7}"
    for number in numbers:
        plain, long = run(number, False), run(number, True)
        yield (
            f"{number:9,} {plain.megabytes:7.0f} {1000 * plain.seconds / number:8.2f}   "
            f"{long.megabytes:7.0f} {1000 * long.seconds / number:8.2f} {long.megabytes / plain.megabytes:7.2f}"
        )
