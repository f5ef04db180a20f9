"""The command line: one command, one answer, for people or as JSON; no Qt.

Belongs here: arguments, the choice of what a few typed letters mean, tables and JSON. Does not
belong here: rules of the trade (domain), what a command does (services), the sentences of the
cases, which the window speaks too (messages).
"""

from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vpa_desk.domain.safekeeping import Check
    from vpa_desk.paths import Places
    from vpa_desk.services.desk import Desk

__all__ = ["run"]


def run(
    argv: Sequence[str],
    *,
    open_desk: "Callable[[Places], Desk]",
    open_to_read: "Callable[[Places], Desk]",
    open_window: Callable[[Namespace], int],
    shots: Callable[[Path], int],
    tour: "Callable[[Places], Check]",
) -> int:
    """Run one command, or open the window without one.

    The exit code is 0 when done, 1 when refused with a sentence on stderr, 2 for wrong usage.
    """
    from vpa_desk.cli.running import Parts, ran

    return ran(argv, Parts(open_desk, open_to_read, open_window, shots, tour))
