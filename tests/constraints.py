"""Writes resources/constraints.txt anew from what is installed here, once all checks are green.

    python3 resources/start.py test --newest && .venv/bin/python -m tests.constraints

A line that does not hold for this Python or this system is kept, so it is run once for each
Python whose versions differ. `start.py` without `--newest` installs what stands there.
"""

from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

FILE = Path(__file__).resolve().parent.parent / "resources" / "constraints.txt"
# The project itself, and what every environment brings along.
OURS = frozenset({"vpa-desk", "pip"})


def pins(text: str) -> list[Requirement]:
    """The versions that the file names, in its order."""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [Requirement(line) for line in lines if line]


def holds_here(pin: Requirement) -> bool:
    """Whether the line is meant for this Python on this system."""
    return pin.marker is None or pin.marker.evaluate()


def renewed(text: str, installed: Mapping[str, str]) -> str:
    """The file with the versions of `installed`; its comments stay at the top."""
    head = [line for line in text.splitlines() if line.startswith("#")]
    known = [canonicalize_name(pin.name) for pin in pins(text) if holds_here(pin)]
    fresh = [Requirement(name) for name in installed if name not in known]
    return "\n".join([*head, *sorted(lines([*pins(text), *fresh], installed))]) + "\n"


def lines(wanted: Iterable[Requirement], installed: Mapping[str, str]) -> Iterable[str]:
    """A line for each, with its installed version if it holds here."""
    for pin in wanted:
        name = canonicalize_name(pin.name)
        version = installed.get(name) if holds_here(pin) else None
        exact = f"=={version}" if version else str(pin.specifier)
        yield f"{name}{exact}" + (f" ; {pin.marker}" if pin.marker else "")


def all_installed() -> dict[str, str]:
    """Names and versions of what is installed beside this Python."""
    found = {canonicalize_name(one.name): one.version for one in metadata.distributions()}
    return {name: version for name, version in found.items() if name not in OURS}


if __name__ == "__main__":
    FILE.write_text(renewed(FILE.read_text(encoding="utf-8"), all_installed()), encoding="utf-8")
