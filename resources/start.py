"""Sets VPA Desk up in .venv and opens it, or checks everything CI checks. Needs Python alone."""

from __future__ import annotations

import ctypes
import hashlib
import importlib
import importlib.util
import json
import locale
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)
CONSTRAINTS = Path("resources") / "constraints.txt"

# Per library: the package on Debian and Ubuntu, the package on Fedora.
OFFSCREEN = {
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
}
X11 = {
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
}
WAYLAND = {
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
    "libwayland-egl.so.1": ("libwayland-egl1", "libwayland-egl"),
}

# Per sentence: English, German.
SENTENCES = {
    "usage": (
        "Usage:\n"
        "  python3 resources/start.py                 set up, then open VPA Desk\n"
        "  python3 resources/start.py --demo          the same with sample data\n"
        "  python3 resources/start.py --newest        with the newest versions of what it needs\n"
        "  python3 resources/start.py -- ARGS         pass ARGS on to vpa-desk\n"
        "  python3 resources/start.py test            set up, then check everything\n"
        "  python3 resources/start.py test --all      with the slow tests, too\n"
        "  python3 resources/start.py test --newest   with the newest versions\n"
        "  python3 resources/start.py test -k invoice only these tests (options of pytest)",
        "Aufruf:\n"
        "  python3 resources/start.py                 einrichten und VPA Desk öffnen\n"
        "  python3 resources/start.py --demo          dasselbe mit Beispieldaten\n"
        "  python3 resources/start.py --newest        mit den neuesten Versionen seiner Teile\n"
        "  python3 resources/start.py -- ARGS         ARGS an vpa-desk weitergeben\n"
        "  python3 resources/start.py test            einrichten und alles prüfen\n"
        "  python3 resources/start.py test --all      auch die langsamen Tests\n"
        "  python3 resources/start.py test --newest   mit den neuesten Versionen\n"
        "  python3 resources/start.py test -k invoice nur diese Tests (Optionen von pytest)",
    ),
    "old python": (
        "VPA Desk needs Python 3.11 or newer; this is {version}.",
        "VPA Desk braucht Python 3.11 oder neuer; dies ist {version}.",
    ),
    "no display": (
        "There is no display here; without one, `python3 resources/start.py -- shots DIR` "
        "draws every page as a picture.",
        "Hier gibt es keinen Bildschirm; ohne ihn zeichnet "
        "`python3 resources/start.py -- shots DIR` alle Seiten als Bilder.",
    ),
    "packages": ("Installing system packages: {names}", "Systempakete werden installiert: {names}"),
    "install yourself": (
        "System packages are missing. Please run this line, then start again:\n  {line}",
        "Es fehlen Systempakete. Bitte diese Zeile ausführen und neu starten:\n  {line}",
    ),
    "install somehow": (
        "These system libraries are missing, please install them: {names}",
        "Diese Systembibliotheken fehlen, bitte installieren: {names}",
    ),
    "packages failed": (
        "The system packages could not be installed. The line was:\n  {line}",
        "Die Systempakete ließen sich nicht installieren. Die Zeile war:\n  {line}",
    ),
    "no venv": (
        "This Python cannot make virtual environments: its modules venv and ensurepip are missing.",
        "Dieses Python kann keine virtuelle Umgebung anlegen: Ihm fehlen die Module venv und "
        "ensurepip.",
    ),
    "making": ("Making .venv", "Die Umgebung .venv wird angelegt"),
    "remaking": (
        "The environment .venv is unfinished or broken and is made anew.",
        "Die Umgebung .venv ist unfertig oder beschädigt und wird neu angelegt.",
    ),
    "not made": (
        "The environment {folder} could not be made: {reason}",
        "Die Umgebung {folder} ließ sich nicht anlegen: {reason}",
    ),
    "installing": (
        "Installing VPA Desk and what it needs; the first time takes a few minutes",
        "VPA Desk und was es braucht wird installiert; beim ersten Mal dauert das einige Minuten",
    ),
    "pip failed": (
        "Installing failed; pip says above why. Is this computer online? "
        "Then run the same command again.",
        "Die Installation ist fehlgeschlagen; den Grund nennt pip oben. Ist dieser Rechner "
        "online? Dann denselben Befehl noch einmal ausführen.",
    ),
}


class Refused(Exception):
    """It cannot go on; the text is for the user, the code for the shell."""

    def __init__(self, text: str, code: int = 1) -> None:
        super().__init__(text)
        self.code = code


@dataclass(frozen=True)
class Order:
    """What the command line asks for: run the program or the checks, with these arguments.

    `newest` takes the newest versions of what is needed instead of the tested ones.
    """

    verb: str
    arguments: tuple[str, ...] = ()
    newest: bool = False

    @property
    def opens_a_window(self) -> bool:
        """Whether the plain window is wanted; other commands decide for themselves."""
        return self.verb == "run" and self.arguments in ((), ("demo",))

    @property
    def needs_qt(self) -> bool:
        """Whether Qt will be loaded, with a screen or without."""
        return self.verb == "test" or self.opens_a_window or "shots" in self.arguments


def order_of(arguments: Sequence[str]) -> Order:
    """The order given by the arguments after `start.py`; raises `Refused` for other ones."""
    if arguments[:1] == ["test"]:
        asked = [argument for argument in arguments[1:] if argument != "--newest"]
        return Order("test", tuple(asked), newest="--newest" in arguments)
    border = arguments.index("--") if "--" in arguments else len(arguments)
    ours, rest = set(arguments[:border]), arguments[border + 1 :]
    if not ours <= {"--demo", "--newest"}:
        raise Refused(say("usage"), 0 if ours & {"-h", "--help"} else 2)
    demo = ("demo",) if "--demo" in ours else ()
    return Order("run", (*demo, *rest), newest="--newest" in ours)


def speaks_german(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the system's language is German."""
    named = (environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    chosen = next(filter(None, named), None) or locale.getlocale()[0] or ""
    return chosen.lower().startswith(("de_", "de.", "german")) or chosen.lower() == "de"


def say(key: str, **data: object) -> str:
    """A sentence in the system's language."""
    return SENTENCES[key][speaks_german()].format(**data)


def tell(key: str, **data: object) -> None:
    """Say what goes on, beside the program's own output."""
    print(say(key, **data), file=sys.stderr, flush=True)


# The system: display and libraries


def has_display(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether Qt can show a window here; a named Qt platform is believed."""
    if not platform.startswith("linux"):
        return True
    return any(environ.get(v) for v in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def libraries_for(
    order: Order, environ: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> dict[str, tuple[str, str]]:
    """The system libraries that Qt opens for this order, with their packages."""
    if not platform.startswith("linux") or not order.needs_qt:
        return {}
    wanted = dict(OFFSCREEN)
    if order.opens_a_window and environ.get("DISPLAY"):
        wanted.update(X11)
    if order.opens_a_window and environ.get("WAYLAND_DISPLAY"):
        wanted.update(WAYLAND)
    return wanted


def missing(
    libraries: Iterable[str], load: Callable[[str], object] = ctypes.CDLL
) -> tuple[str, ...]:
    """Those of the libraries that the system cannot load."""

    def fails(name: str) -> bool:
        try:
            load(name)
        except OSError:
            return True
        return False

    return tuple(filter(fails, libraries))


def installer(packages: Iterable[tuple[str, str]]) -> list[str]:
    """The command that installs the packages here; empty on a system that is not known."""
    pairs = list(packages)
    if shutil.which("apt-get"):
        names = sorted({debian for debian, _ in pairs})
        return ["apt-get", "install", "-y", "--no-install-recommends", *names]
    if shutil.which("dnf"):
        return ["dnf", "install", "-y", *sorted({fedora for _, fedora in pairs})]
    return []


def install_packages(command: Sequence[str]) -> None:
    """Install system packages as root, or name the line to run and stop."""
    if os.geteuid() != 0:
        raise Refused(say("install yourself", line=f"sudo {' '.join(command)}"))
    tell("packages", names=" ".join(word for word in command[2:] if word[0] != "-"))
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if command[0] == "apt-get":
        # A fresh system has no lists yet. A broken foreign source must not stop the rest.
        subprocess.run(["apt-get", "update", "-qq"], env=environ, check=False)
    quiet = [*command[:2], "-qq" if command[0] == "apt-get" else "-q", *command[2:]]
    if subprocess.run(quiet, env=environ, stdout=subprocess.DEVNULL, check=False).returncode:
        raise Refused(say("packages failed", line=" ".join(command)))


def ensure_libraries(wanted: Mapping[str, tuple[str, str]]) -> None:
    """Every wanted library can be loaded afterwards, or `Refused` says what is to be done."""
    absent = missing(wanted)
    if not absent:
        return
    command = installer(wanted[name] for name in absent)
    if not command:
        raise Refused(say("install somehow", names=", ".join(absent)))
    install_packages(command)


def ensure_venv_module() -> None:
    """This Python can make virtual environments; Debian keeps that in a package of its own."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return
    is_the_systems = Path(sys.executable).parent == Path("/usr/bin") and shutil.which("apt-get")
    if not is_the_systems:
        raise Refused(say("no venv"))
    install_packages(installer([(f"python3.{sys.version_info.minor}-venv", "python3")]))
    importlib.invalidate_caches()


# The environment


@dataclass(frozen=True)
class Environment:
    """The virtual environment in a folder, and the notes this script leaves in it."""

    folder: Path

    @property
    def python(self) -> Path:
        """The interpreter inside."""
        return self.scripts / ("python.exe" if os.name == "nt" else "python")

    @property
    def scripts(self) -> Path:
        """The folder of the installed commands."""
        return self.folder / ("Scripts" if os.name == "nt" else "bin")

    @property
    def unfinished(self) -> Path:
        """Lies there while something is being installed; left behind by a kill."""
        return self.folder / "vpa-desk.unfinished"

    def stamp(self, extra: str) -> Path:
        """The note of what was installed: for the program alone, or with an extra."""
        return self.folder / f"vpa-desk-{extra or 'program'}.stamp"

    def is_ready(self, extra: str, wanted: str) -> bool:
        """Whether exactly the wanted state has been installed completely."""
        stamp = self.stamp(extra)
        is_whole = self.python.exists() and not self.unfinished.exists()
        return is_whole and stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted

    def is_usable(self) -> bool:
        """Whether something can be installed into it: finished, with pip and a new Python."""
        if self.unfinished.exists() or not self.python.exists():
            return False
        question = f"import sys, pip; sys.exit(sys.version_info < {OLDEST})"
        command = [str(self.python), "-c", question]
        return subprocess.run(command, check=False, capture_output=True).returncode == 0


def wanted_state(root: Path, *, newest: bool = False) -> str:
    """A digest of everything that makes an installation stale.

    That is where the source lies, the Python, of pyproject.toml the parts that pip reads, and
    the versions to install.
    """
    import tomllib

    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    read_by_pip = {
        "build-system": project.get("build-system"),
        "project": project.get("project"),
        "setuptools": project.get("tool", {}).get("setuptools"),
    }
    versions = "newest" if newest else (root / CONSTRAINTS).read_text(encoding="utf-8")
    facts = [str(root), sys.version, read_by_pip, versions]
    text = json.dumps(facts, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def set_up(environment: Environment, root: Path, extra: str = "", *, newest: bool = False) -> None:
    """The project is installed in the environment; quick when it was already."""
    wanted = wanted_state(root, newest=newest)
    if environment.is_ready(extra, wanted):
        return
    if not environment.is_usable():
        make(environment)
    tell("installing")
    environment.unfinished.touch()
    is_installed = install(environment, root, extra, newest=newest)
    environment.unfinished.unlink()
    if not is_installed:
        raise Refused(say("pip failed"))
    # With an extra the program is there, too.
    for done in {"", extra}:
        environment.stamp(done).write_text(wanted, encoding="utf-8")


def make(environment: Environment) -> None:
    """An empty environment with pip stands in the folder, whatever was there before."""
    ensure_venv_module()
    import venv

    tell("remaking" if environment.folder.exists() else "making")
    try:
        if environment.folder.exists():
            shutil.rmtree(environment.folder)
        environment.folder.mkdir()
        environment.unfinished.touch()
        venv.create(environment.folder, with_pip=True, symlinks=os.name != "nt")
    except (OSError, subprocess.CalledProcessError) as error:
        raise Refused(say("not made", folder=environment.folder, reason=error)) from error


def install(environment: Environment, root: Path, extra: str, *, newest: bool) -> bool:
    """Whether pip put the project, in place, and its parts into the environment."""
    target = f".[{extra}]" if extra else "."
    eager = ["--upgrade", "--upgrade-strategy", "eager"]
    versions = eager if newest else ["--constraint", str(CONSTRAINTS)]
    pip = [str(environment.python), "-m", "pip", "install", "--quiet", *versions]
    pip += ["--editable", target]
    environ = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return subprocess.run(pip, cwd=root, env=environ, check=False).returncode == 0


# The program


def hand_over(command: Sequence[str]) -> NoReturn:
    """This process becomes the command; Windows cannot, so there its exit code is passed on."""
    if os.name == "nt":
        sys.exit(subprocess.call(command))
    sys.stdout.flush()
    os.execv(command[0], list(command))


def main(arguments: Sequence[str]) -> NoReturn:
    """Carry out the order of the command line."""
    if sys.version_info < OLDEST:
        version = ".".join(map(str, sys.version_info[:3]))
        raise Refused(say("old python", version=version))
    order = order_of(arguments)
    if order.opens_a_window and not has_display():
        raise Refused(say("no display"))
    ensure_libraries(libraries_for(order))
    environment = Environment(ROOT / ".venv")
    set_up(environment, ROOT, "dev" if order.verb == "test" else "", newest=order.newest)
    if order.verb == "test":
        checks = ROOT / "tests" / "checks.py"
        hand_over([str(environment.python), str(checks), *order.arguments])
    hand_over([str(environment.scripts / "vpa-desk-cli"), *order.arguments])


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Refused as refusal:
        print(refusal, file=sys.stderr if refusal.code else sys.stdout)
        sys.exit(refusal.code)
    except KeyboardInterrupt:
        sys.exit(130)
