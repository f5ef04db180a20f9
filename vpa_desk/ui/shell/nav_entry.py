"""A place to go in the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # The first paint does without.
    from vpa_desk.ui.widgets.page import Context, Page


class NavEntry(NamedTuple):
    """A place to go; `factory` makes its page from the context on the first visit.

    `below` puts it at the foot of the bar, `shows_timer` says that the page has its own clock.
    """

    key: str
    title: str
    icon: str
    factory: Callable[["Context"], "Page"]
    below: bool = False
    shows_timer: bool = False
