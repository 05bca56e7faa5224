"""Print how right and how fast extraction and linking are: `make benchmark`, or `python -m scripts.benchmark`."""

import argparse
from itertools import chain

from benchmark import accuracy, grammar, linking, linking_scale, speed


def main() -> None:
    """Measure and print; with --write-floors, leave out speed and scale and set the floors that the tests keep."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write-floors", action="store_true", help="set the floors to what is measured now")
    args = parser.parse_args()
    parts, grid, links = accuracy.measure(), grammar.parts(), linking.measure()
    print(accuracy.table(parts), "", grammar.table(grid), "", *linking.report(links), sep="\n", flush=True)
    if args.write_floors:
        guarded = [part for part in parts if part.name in accuracy.GUARDED]
        accuracy.write_floors([*guarded, grid[0], links])
        return
    print("", accuracy.faults(parts[-1]), "", sep="\n", flush=True)
    scale = chain(linking_scale.report(linking_scale.SHORT), [""], linking_scale.report_told(linking_scale.MANY[:2]))
    for line in chain(speed.report(), [""], scale):
        print(line, flush=True)


if __name__ == "__main__":
    main()
