"""The long runs: kills, odd input, and scale: `make stress`, or `python -m scripts.stress` from the root."""

import argparse
import sys
from itertools import chain

from benchmark import fuzz, fuzz_decisions, kills, linking_scale, scale


def main() -> int:
    """Run and print; 1 if a kill did harm, or odd input was neither refused by name nor made into sound tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=300, help="folders of odd input")
    parser.add_argument("--sheets", type=int, default=500, help="checkouts with odd decisions")
    parser.add_argument("--kills", type=int, default=200, help="runs of build and extract that are killed")
    parser.add_argument("--together", type=int, default=40, help="times that several run at once")
    parser.add_argument("--articles", type=int, nargs="+", default=scale.NUMBERS, help="how long the archives are")
    args = parser.parse_args()
    killed = kills.kill(args.kills, args.together)
    print(*kills.report(killed), "", sep="\n", flush=True)
    odd = fuzz.fuzz(args.rounds)
    print(*fuzz.report(odd), "", sep="\n", flush=True)
    sheets = fuzz_decisions.fuzz(args.sheets)
    print(*fuzz.report(sheets, "odd decisions"), "", sep="\n", flush=True)
    for line in chain(scale.report(args.articles), [""], linking_scale.report(), [""], linking_scale.report_told()):
        print(line, flush=True)
    return 1 if killed.wrong or odd.wrong or sheets.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
