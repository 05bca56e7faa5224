"""Print how right and how fast the extractor is: `make benchmark`, or `python -m scripts.benchmark` from the root."""

import argparse

from benchmark import accuracy, grammar, speed


def main() -> None:
    """Measure and print; with --write-floors, measure accuracy alone and set the floors that the tests keep."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write-floors", action="store_true", help="set the floors to what is measured now")
    args = parser.parse_args()
    parts, grid = accuracy.measure(), grammar.parts()
    print(accuracy.table(parts), "", grammar.table(grid), sep="\n")
    if args.write_floors:
        accuracy.write_floors([*parts, grid[0]])
        return
    print("", accuracy.faults(parts[-1]), "", sep="\n", flush=True)
    for line in speed.report():
        print(line, flush=True)


if __name__ == "__main__":
    main()
