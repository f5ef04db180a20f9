"""Which packages the tests reach too little; reads the report of `coverage json`."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Any

# Lines and branches together, in percent.
FLOORS = {
    "vpa_desk/domain": 100,
    "vpa_desk/documents": 100,
    "vpa_desk/services": 95,
    "vpa_desk/store": 95,
    "vpa_desk": 90,
}


def shortfalls(report: Mapping[str, Any], floors: Mapping[str, int] = FLOORS) -> list[str]:
    """One paragraph for each package below its floor: its figure and where lines are missed."""
    files = {PurePath(*name.split("\\")).as_posix(): f for name, f in report["files"].items()}
    found = []
    for package, floor in floors.items():
        inside = {name: file for name, file in files.items() if name.startswith(f"{package}/")}
        covered, total = tally(inside.values())
        # Whole numbers: 99.99 % is not 100 %. A package that nobody measured is not covered.
        if covered * 100 < floor * total or not inside:
            found.append(paragraph(package, floor, covered, total, inside))
    return found


def tally(files: Any) -> tuple[int, int]:
    """Lines and branches: how many were reached, and how many there are."""
    sums = [file["summary"] for file in files]
    covered = sum(s["covered_lines"] + s.get("covered_branches", 0) for s in sums)
    return covered, sum(s["num_statements"] + s.get("num_branches", 0) for s in sums)


def paragraph(package: str, floor: int, covered: int, total: int, files: Mapping[str, Any]) -> str:
    """What the package reaches, and under it each file with its missed lines and branches."""
    share = f"{100 * covered / total:.2f} %" if total else "not measured"
    rows = [f"{package}: {share}, at least {floor} % is asked"]
    for name, file in sorted(files.items()):
        lines = [str(line) for line in file["missing_lines"]]
        branches = [f"{start}->{end}" for start, end in file.get("missing_branches", ())]
        if lines or branches:
            rows.append(f"  {name}: {', '.join(lines + branches)}")
    return "\n".join(rows)


def main(report: Path) -> int:
    """0 when every floor is reached."""
    found = shortfalls(json.loads(report.read_text(encoding="utf-8")))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
