"""Killing `readouts build` and `readouts extract` at random moments, and running several at once.

Whatever the moment, the old files or the new ones stand, and the next command, of any kind, goes on as if nothing had
happened.
"""

import contextlib
import io
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import RLock

from tqdm import tqdm

from benchmark.accuracy import HERE
from readouts import loader
from readouts.cli import main
from readouts.contract import TABLES
from readouts.replace import WORKING_NAMES

Command = tuple[str, ...]
Content = dict[str, bytes]

_FEW, _ALL = 5, 10
_LONGEST = 120.0
_STAGE, _OLD, _JOURNAL = WORKING_NAMES
_FIRST = """ date 2023-04-28 BAKU, April 28. On April 27 Azerbaijani Defence Minister Elman Safarli received Georgian \
Defence Minister Grigol Petradze in Baku. The sides discussed joint exercises.
"""
_MEETING = "2023-04-27-safarli-petradze"
_GAPS = f"""table,row_id,missing,source,noted_by,noted_on
meetings,{_MEETING},Who else was there,https://example.org/1,Lena,2024-01-05
"""
_BUILD: Command = ("build",)
_EXTRACT: Command = ("extract", "articles", "--output", "tables", "--format", "parquet")
# What may come after a kill of each; `load` stands for Python's.
_NEXT: dict[Command, tuple[Command, ...]] = {
    _BUILD: (("validate", "."), ("validate", "dataset"), ("explain", "meetings", _MEETING), ("load",), _BUILD),
    _EXTRACT: (
        ("validate", "tables"),
        ("explain", "meetings", _MEETING, "--tables", "tables"),
        ("compare", _MEETING, "--tables", "tables"),
        ("load", "tables"),
        _EXTRACT,
    ),
}
# Half of the kills come when one of these appears.
_SIGNS: dict[Command, tuple[str, ...]] = {
    _BUILD: (
        f"seeds/{_STAGE}",
        f"seeds/{_JOURNAL}",
        _STAGE,
        f"{_STAGE}/dataset/parquet/people.parquet",
        f"{_STAGE}/datapackage.json",
        _JOURNAL,
        _OLD,
        f"{_OLD}/dataset",
        f"{_OLD}/schema",
    ),
    _EXTRACT: (
        f"tables/{_STAGE}",
        f"tables/{_STAGE}/people.parquet",
        f"tables/{_JOURNAL}",
        f"tables/{_OLD}",
        f"tables/{_OLD}/people.csv",
        "tables/people.parquet",
    ),
}
_KILLED = {
    _BUILD: ("dataset", "schema", "datapackage.json"),
    _EXTRACT: ("tables",),
}
_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(
    ["benchmark.kills", "frictionless", "readouts.commands.build", "readouts.commands.compare"]
)


@dataclass
class Tally:
    """How many kills left what behind, how many were run at once, and what went wrong, which nothing should."""

    left: Counter[str] = field(default_factory=Counter)
    next: Counter[str] = field(default_factory=Counter)
    together: int = 0
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)


def report(tally: Tally) -> Iterator[str]:
    """The lines to print."""
    kills = sum(tally.left.values())
    yield f"kills of build and extract: {kills} in {tally.seconds:.0f} s, and {tally.together} runs of several at once"
    yield from (f"  {number:4} {what}" for what, number in sorted(tally.left.items()))
    yield "then came " + ", ".join(f"{command} {number}" for command, number in sorted(tally.next.items()))
    yield f"with a partial or mixed dataset, or a next command that failed (allowed: 0): {len(tally.wrong)}"
    yield from (f"  {wrong}" for wrong in tally.wrong)


def kill(rounds: int, together: int, first: int = 0) -> Tally:
    """Kill so many runs, and run several at once so many times, each from its own number."""
    tally, start = Tally(), time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        for number in range(first, first + rounds):
            _kill_one(Random(number), world, tally, f"kill {number}")
        for number in range(first, first + together):
            _run_together(Random(number), world, tally, f"together {number}")
    tally.seconds = time.perf_counter() - start
    return tally


class World:
    """A checkout in which little is published and more is to come; `old` and `new` are the files before and after."""

    def __init__(self, folder: Path) -> None:
        self._start, self.root = folder / "start", folder / "now"
        _lay_out(self._start, _FEW)
        _finish(self._start, _BUILD)
        _finish(self._start, ("extract", "articles", "--output", "tables"))
        self.old = content(self._start)
        _lay_out(self._start, _ALL)
        (self._start / "seeds" / "gaps.csv").write_text(_GAPS, "utf-8")
        self.again()
        self.seconds: dict[Command, float] = {command: _finish(self.root, command) for command in (_BUILD, _EXTRACT)}
        self.new = content(self.root)

    def again(self) -> None:
        """Go back to the start."""
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.copytree(self._start, self.root)


def content(root: Path) -> Content:
    """Every file that a command makes, by path."""
    folders = ("dataset", "schema", "tables")
    files = [file for folder in folders for file in (root / folder).rglob("*") if file.is_file()]
    files += [file for name in ("datapackage.json", "seeds/ids.csv") if (file := root / name).is_file()]
    return {str(file.relative_to(root)): file.read_bytes() for file in files}


def _lay_out(root: Path, number: int) -> None:
    texts = sorted((HERE / "phenomena" / "texts").glob("*.txt"))[:number]
    for name in ("seeds", "articles"):
        (root / name).mkdir(parents=True, exist_ok=True)
        (root / name / "first.txt").write_text(_FIRST, "utf-8")
        for text in texts:
            shutil.copy(text, root / name)
    (root / "pyproject.toml").touch()


def _finish(root: Path, command: Command) -> float:
    """Run a command to its end; how long it took."""
    start = time.perf_counter()
    code, said = _ended(_begin(root, command), root)
    if code != 0:
        raise RuntimeError(f"{' '.join(command)} gives {code}: {said}")
    return time.perf_counter() - start


def _begin(root: Path, command: Command) -> "multiprocessing.process.BaseProcess":
    process = _PROCESSES.Process(target=_run, args=(str(root), command))
    process.start()
    return process


def _ended(process: "multiprocessing.process.BaseProcess", root: Path) -> tuple[int | None, str]:
    """The exit code and what was said; None if it had to be stopped."""
    process.join(_LONGEST)
    code = process.exitcode
    if code is None:
        process.kill()
        process.join()
    said = _said(root, process.pid)
    return code, said.read_text("utf-8") if said.exists() else ""


def _said(root: Path, process: int | None) -> Path:
    return root.parent / f"said-{process}.txt"


def _run(root: str, command: Command) -> None:
    """What the process does: a command in the checkout, or what Python's users do."""
    os.chdir(root)
    loader.INSTALLED, loader._CHECKOUT = Path(root, "nowhere"), Path(root)
    # Its own lock would outlive a killed process.
    tqdm.set_lock(RLock())
    said = io.StringIO()
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            code = _load(*map(Path, command[1:])) if command[0] == "load" else main(command)
    finally:
        _said(Path(root), os.getpid()).write_text(said.getvalue(), "utf-8")
    sys.exit(code)


def _load(folder: Path | None = None) -> int:
    for table in TABLES:
        loader.load_from(table, folder)
    if folder is None:
        loader.dyads()
    return 0


def _kill_one(random: Random, world: World, tally: Tally, name: str) -> None:
    world.again()
    command = random.choice((_BUILD, _BUILD, _EXTRACT))
    _kill_at_a_moment(random, world, command)
    left = _left(world, command)
    tally.left[f"{command[0]}: {left}"] += 1
    after = random.choice(_NEXT[command])
    tally.next[after[0]] += 1
    told = f"{name} of {command[0]} ({left}), then {' '.join(after)}"
    code, said = _ended(_begin(world.root, after), world.root)
    tally.wrong += [f"{told}: exit code {code}: {said}"] if code != 0 else []
    tally.wrong += [f"{told}: {fault}" for fault in _mixed(world, command)]
    code, said = _ended(_begin(world.root, command), world.root)
    tally.wrong += [f"{told}: {command[0]} again gives {code}: {said}"] if code != 0 else []
    tally.wrong += [f"{told}: {command[0]} again does not give the same bytes"] if not _is_new(world, command) else []


def _kill_at_a_moment(random: Random, world: World, command: Command) -> None:
    """One in ten is a process that begins from nothing, as a user's does; the others have their imports done."""
    if random.random() < 0.1:
        arguments = [sys.executable, "-m", "readouts", *command]
        silent, here = subprocess.DEVNULL, os.environ | {"PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))}
        with subprocess.Popen(arguments, cwd=world.root, env=here, stdout=silent, stderr=silent) as cold:
            time.sleep(random.uniform(0, 4 * world.seconds[command]))
            cold.send_signal(signal.SIGKILL)
        return
    process = _begin(world.root, command)
    if random.random() < 0.4:
        time.sleep(random.uniform(0, 1.1 * world.seconds[command]))
    else:
        _await(process, world.root / random.choice(_SIGNS[command]))
        time.sleep(random.choice((0.0, random.uniform(0, 0.005), random.uniform(0, 0.05))))
    process.kill()
    process.join()


def _await(process: "multiprocessing.process.BaseProcess", sign: Path) -> None:
    while not sign.exists() and process.is_alive():
        time.sleep(0.0001)


def _left(world: World, command: Command) -> str:
    """What the kill left behind."""
    for folder in _folders(world, command):
        if (folder / _JOURNAL).exists():
            return "decided, not done"
        if (folder / _STAGE).exists() or (folder / _OLD).exists():
            return "begun or to be cleared away"
    return "done" if _is_new(world, command) else "not begun"


def _folders(world: World, command: Command) -> Sequence[Path]:
    return (world.root, world.root / "seeds") if command == _BUILD else (world.root / "tables",)


def _is_new(world: World, command: Command) -> bool:
    now = content(world.root)
    return _part(now, command) == _part(world.new, command) and _ids(now) == _ids(
        world.new if command == _BUILD else world.old
    )


def _part(files: Content, command: Command) -> Content:
    return {path: bytes for path, bytes in files.items() if path.split("/")[0] in _KILLED[command]}


def _ids(files: Content) -> bytes | None:
    return files.get("seeds/ids.csv")


def _mixed(world: World, command: Command) -> Iterator[str]:
    """What is neither as before nor as after; the register may be ahead of the dataset, never behind."""
    now = content(world.root)
    if _part(now, command) not in (_part(world.old, command), _part(world.new, command)):
        yield "a mixture"
    if _ids(now) not in (_ids(world.old), _ids(world.new)):
        yield "a partial register"
    if _part(now, _BUILD) == _part(world.new, _BUILD) and _ids(now) != _ids(world.new):
        yield "a register behind the dataset"
    yield from (
        f"{folder.name}/{name} is left"
        for folder in _folders(world, command)
        for name in WORKING_NAMES
        if (folder / name).exists()
    )


def _run_together(random: Random, world: World, tally: Tally, name: str) -> None:
    """Two that write the same, and some that read it meanwhile."""
    world.again()
    command = random.choice((_BUILD, _EXTRACT))
    other = _BUILD if command == _BUILD else (*_EXTRACT[:-1], "csv")
    readers = [next for next in _NEXT[command][:-1] if next[0] != "explain" or random.random() < 0.5]
    running = []
    for one in (command, *random.sample(readers, 2), other, *random.sample(readers, 2)):
        running.append((one, _begin(world.root, one)))
        time.sleep(random.uniform(0, 0.5 * world.seconds[command]))
    tally.together += 1
    for one, process in running:
        code, said = _ended(process, world.root)
        tally.wrong += [f"{name}, {' '.join(one)}: exit code {code}: {said}"] if code != 0 else []
    if not _is_new(world, command) and not (command == _EXTRACT and _is_all_csv(world)):
        tally.wrong.append(f"{name}: two of {command[0]} at once leave a mixture")


def _is_all_csv(world: World) -> bool:
    """Whether the folder of tables is what extraction to CSV alone gives."""
    found = _part(content(world.root), _EXTRACT)
    world.again()
    _finish(world.root, (*_EXTRACT[:-1], "csv"))
    return found == _part(content(world.root), _EXTRACT)
