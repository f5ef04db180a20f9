"""`python -m tests.translations` reads the window's texts into the .ts file and compiles it.

The same steps are run by tests/test_translations.py on copies, so that nothing stays behind.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
# German is complete; English holds only what differs by number, for the sources are English.
SOURCES = (FOLDER / "vpa_desk_de.ts", FOLDER / "vpa_desk_en.ts")
LANGUAGES = {"vpa_desk_de.ts": ("de_DE",), "vpa_desk_en.ts": ("en_GB", "-pluralonly")}
TOOLS = Path(sys.executable).parent


def update(source: Path) -> None:
    """Bring the texts of the code into a .ts file; texts no longer used go."""
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "vpa_desk" / "ui").rglob("*.py"))
    language, *more = LANGUAGES[source.name]
    options = ["-no-obsolete", "-locations", "none", "-target-language", language, *more]
    _run("pyside6-lupdate", *options, *files, "-ts", str(source))


def compile_to(source: Path, target: Path) -> None:
    """Compile a .ts file; unfinished texts stay out."""
    _run("pyside6-lrelease", str(source), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    done = subprocess.run(
        [str(TOOLS / tool), *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(done.stdout + done.stderr)


if __name__ == "__main__":
    for ts in SOURCES:
        update(ts)
        compile_to(ts, ts.with_suffix(".qm"))
