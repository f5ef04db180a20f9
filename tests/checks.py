"""Everything CI checks, one step after the other; `start.py test` runs it inside .venv.

With arguments of pytest only these tests run. `--all` takes in the slow ones.
"""

import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LAYERS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
STEPS = {
    "ruff format": ("-m", "ruff", "format", "--check", "."),
    "ruff check": ("-m", "ruff", "check", "."),
    "mypy": ("-m", "mypy"),
    "lint-imports": ("-c", LAYERS),
}
SUMMARY = re.compile(r"\b\d+ (passed|failed|errors?)\b.* in \d")


def main(arguments: Sequence[str]) -> int:
    """0 when all is well."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    marked = () if "--all" in arguments else ("-m", "not slow")
    wanted = [argument for argument in arguments if argument != "--all"]
    if wanted:
        return subprocess.call([sys.executable, "-m", "pytest", *marked, *wanted], cwd=ROOT)
    failed = [name for name, step in STEPS.items() if not passes(name, step)]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["COVERAGE_FILE"] = str(Path(folder) / "coverage")
        well, summary = run_tests(marked)
        failed += [] if well else ["pytest"]
        failed += [] if is_covered(Path(folder) / "coverage.json") else ["coverage"]
    print(f"Failed: {', '.join(failed)}" if failed else "All checks passed.")
    # Last, because whoever reads only one line reads this one.
    print(summary, flush=True)
    return 1 if failed else 0


def passes(name: str, step: Sequence[str]) -> bool:
    """Whether Python with these arguments ends well; shows its time, and its words if it fails."""
    print(f"{name:<13}", end="", flush=True)
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *step],
        cwd=ROOT,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    well = done.returncode == 0
    print(f"{time.perf_counter() - began:7.1f} s  {'ok' if well else 'FAILED'}", flush=True)
    if not well:
        print(done.stdout.decode(errors="replace"), flush=True)
    return well


def run_tests(marked: Sequence[str]) -> tuple[bool, str]:
    """Pytest with coverage, shown as it runs: whether all passed, and its summary line."""
    # The order of the tests; with this argument it comes again.
    seed = f"--randomly-seed={random.SystemRandom().randrange(2**32)}"
    print(f"pytest {seed}", flush=True)
    began = time.perf_counter()
    command = [sys.executable, "-u", "-m", "pytest", *marked, seed, "--cov", "--cov-report="]
    # Should pytest die, this is what remains.
    summary = "0 passed, 1 failed"
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as running:
        for line in running.stdout or ():
            text = line.decode(errors="replace")
            print(text, end="", flush=True)
            summary = text.strip() if SUMMARY.search(text) else summary
    print(f"{'pytest':<13}{time.perf_counter() - began:7.1f} s", flush=True)
    return running.returncode == 0, summary


def is_covered(report: Path) -> bool:
    """Whether the tests just run reached every floor."""
    floors = str(ROOT / "tests" / "coverage_floors.py")
    return passes("coverage", ("-m", "coverage", "json", "-q", "-o", str(report))) and passes(
        "floors", (floors, str(report))
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
