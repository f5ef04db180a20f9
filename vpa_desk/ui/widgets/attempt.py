"""Trying something that may be refused: the reason is told where it was tried."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from PySide6.QtWidgets import QWidget

from vpa_desk import messages
from vpa_desk.domain.errors import DeskError
from vpa_desk.ui import wording

P = ParamSpec("P")
T = TypeVar("T")
Tell = Callable[[str], object]


def attempt(
    owner: QWidget, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
) -> T | None:
    """What the function gives, or None after the window over `owner` has said why not."""
    try:
        return function(*args, **kwargs)
    except DeskError as error:
        _teller(owner, error)(reason(error))
        return None


def attempt_here(
    tell: Tell, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
) -> T | None:
    """What the function gives, or None after `tell` was given the sentence that says why not.

    `tell` is a `FormRow.set_error` or a `Banner.tell`.
    """
    try:
        return function(*args, **kwargs)
    except DeskError as error:
        tell(reason(error))
        return None


def reason(error: Exception) -> str:
    """The case as a sentence in the language of the window."""
    return messages.sentence(error, wording.convention().locale.name()[:2])


def _teller(owner: QWidget, error: DeskError) -> Tell:
    """The window that can speak: the one around `owner`, or the one a dialog was opened from."""
    widget: QWidget | None = owner
    while widget is not None:
        window = widget.window()
        tell: Tell | None = getattr(window, "tell", None)
        if tell is not None:
            return tell
        widget = window.parentWidget()
    raise error
