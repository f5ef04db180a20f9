"""Trying what may be refused, and telling what was done: one way for pages, dialogs and fields.

What is refused goes to a `Refused`: `by_window`, `in_words` or a form's own. The same takes what
failed aside: `work.run(..., failed=in_words(banner.tell))`.
"""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from vpa_desk import messages
from vpa_desk.domain.errors import DeskError
from vpa_desk.ui import wording
from vpa_desk.ui.widgets.speaker import Speaker

P = ParamSpec("P")
T = TypeVar("T")
Refused = Callable[[Exception], object]


def attempt(
    refused: QWidget | Refused, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
) -> T | None:
    """What the function gives, or None after `refused` was handed the case that kept it from it.

    For a widget the window around it says why not.
    """
    try:
        return function(*args, **kwargs)
    except DeskError as error:
        hear = by_window(refused) if isinstance(refused, QWidget) else refused
        hear(error)
        return None


def tell(
    owner: QWidget, said: str, back: Callable[[], object] | None = None, action: str = ""
) -> None:
    """Let the window around `owner` say what was done; `back` undoes it, or does what `action`
    says.
    """
    speaker = _speaker(owner)
    if speaker is None:
        return
    if back is None:
        speaker.tell(said)
    else:
        undo = action or QCoreApplication.translate("Speaker", "Undo")
        speaker.tell(said, undo, lambda: attempt(owner, back))


def by_window(owner: QWidget) -> Refused:
    """The window around `owner` says why not; with nobody to say it the error goes on."""

    def hear(error: Exception) -> None:
        speaker = _speaker(owner)
        if speaker is None:
            raise error
        speaker.tell(reason(error))

    return hear


def in_words(tell: Callable[[str], object]) -> Refused:
    """A field or a banner is told the sentence: `FormRow.set_error`, `Banner.tell`."""
    return lambda error: tell(reason(error))


def reason(error: BaseException) -> str:
    """The case as a sentence in the language of the window."""
    return messages.sentence(error, wording.language())


def _speaker(owner: QWidget) -> Speaker | None:
    """The window that can speak: the one around `owner`, or the one a dialog was opened from."""
    widget: QWidget | None = owner
    while widget is not None:
        window = widget.window()
        if isinstance(window, Speaker):
            return window
        widget = window.parentWidget()
    return None
