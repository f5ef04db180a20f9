"""`python -m tests.bench [--json]` prints every goal beside its yardstick: met or not met.

Makes the 2k and the 200k store in a temporary folder first; `--stores DIR` keeps and reuses them.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from tests.bench.goals import measured
from tests.bench.ratios import Goal


def main() -> int:
    """Print the table; 0 whether the goals are met or not, for a bench is no test."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="a list of objects")
    parser.add_argument("--stores", type=Path, help="a folder to keep the stores in")
    parser.add_argument("--goal", action="append", type=int, help="only this goal; repeatable")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        stores = options.stores or Path(folder)
        goals = list(measured(stores, set(options.goal or ())))
    if options.json:
        print(json.dumps([goal.as_object() for goal in goals], indent=2))
    else:
        print_table(goals)
    return 0


def print_table(goals: list[Goal]) -> None:
    """The goals as an aligned table."""
    print(f"{'#':>3}  {'what':<52} {'ours':>12} {'yardstick':>12} {'ratio':>7} {'goal':>7}")
    for goal in goals:
        print(
            f"{goal.number:>3}  {goal.what:<52} {goal.ours:>12} {goal.yardstick:>12}"
            f" {goal.ratio:>7.2f} {goal.limit:>7.2f}  {'met' if goal.is_met else 'NOT MET'}"
        )


if __name__ == "__main__":
    sys.exit(main())
