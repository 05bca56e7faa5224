"""The long runs: odd input, and scale: `make stress`, or `python -m scripts.stress` from the root."""

import argparse
import sys
from itertools import chain

from benchmark import fuzz, linking_scale, scale


def main() -> int:
    """Run and print; 1 if any odd input was neither refused by name nor made into sound tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=300, help="folders of odd input")
    parser.add_argument("--articles", type=int, nargs="+", default=scale.NUMBERS, help="how long the archives are")
    args = parser.parse_args()
    tally = fuzz.fuzz(args.rounds)
    print(*fuzz.report(tally), "", sep="\n", flush=True)
    for line in chain(scale.report(args.articles), [""], linking_scale.report()):
        print(line, flush=True)
    return 1 if tally.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
