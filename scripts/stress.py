"""The long runs: kills, odd input, and scale: `make stress`, or `python -m scripts.stress` from the root."""

import argparse
import sys
import time
import traceback
from collections.abc import Callable, Iterator

from benchmark import fuzz, fuzz_decisions, kills, linking_scale, scale

# A part of the run: it prints lines as they come, and ends with how many faults it found.
Part = Callable[[argparse.Namespace], Iterator[str | int]]


def main() -> int:
    """Run and print; 1 if a kill did harm, odd input was neither refused by name nor made into sound tables, or a part
    could not run to its end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=300, help="folders of odd input")
    parser.add_argument("--sheets", type=int, default=500, help="checkouts with odd decisions")
    parser.add_argument("--kills", type=int, default=200, help="runs of build and extract that are killed")
    parser.add_argument("--together", type=int, default=40, help="times that several run at once")
    parser.add_argument("--articles", type=int, nargs="+", default=scale.NUMBERS, help="how long the archives are")
    parser.add_argument("--accounts", type=int, nargs="+", default=linking_scale.NUMBERS, help="how many are linked")
    parser.add_argument(
        "--tellings", type=int, nargs="+", default=linking_scale.MANY, help="how many tell of one meeting"
    )
    args, start = parser.parse_args(), time.perf_counter()
    faults = sum(_faults(part, args) for part in (_killed, _odd, _odd_decisions, _archives, _accounts))
    print(f"stress: {(time.perf_counter() - start) / 60:.1f} minutes, faults: {faults}")
    return 1 if faults else 0


def _faults(part: Part, args: argparse.Namespace) -> int:
    """Run a part and print its lines; one that breaks off is a fault, and the others run all the same."""
    start, faults = time.perf_counter(), 0
    try:
        for told in part(args):
            if isinstance(told, int):
                faults += told
            else:
                print(told, flush=True)
    except Exception:
        print(traceback.format_exc(), flush=True)
        faults += 1
    print(f"({part.__name__.strip('_')}: {time.perf_counter() - start:.0f} s)\n", flush=True)
    return faults


def _killed(args: argparse.Namespace) -> Iterator[str | int]:
    tally = kills.kill(args.kills, args.together)
    yield from kills.report(tally)
    yield len(tally.wrong)


def _odd(args: argparse.Namespace) -> Iterator[str | int]:
    tally = fuzz.fuzz(args.rounds)
    yield from fuzz.report(tally)
    yield len(tally.wrong)


def _odd_decisions(args: argparse.Namespace) -> Iterator[str | int]:
    tally = fuzz_decisions.fuzz(args.sheets)
    yield from fuzz.report(tally, "odd decisions")
    yield len(tally.wrong)


def _archives(args: argparse.Namespace) -> Iterator[str | int]:
    yield from scale.report(args.articles)


def _accounts(args: argparse.Namespace) -> Iterator[str | int]:
    yield from linking_scale.report(args.accounts)
    yield ""
    yield from linking_scale.report_told(args.tellings)


if __name__ == "__main__":
    sys.exit(main())
