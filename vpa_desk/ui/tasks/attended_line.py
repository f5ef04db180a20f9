"""A line that is helped while it is typed: chips for what is understood, a list of clients."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from vpa_desk.ui.tasks.client_completion import ClientCompletion, Clients
from vpa_desk.ui.tasks.line_reader import LineReader

if TYPE_CHECKING:
    from vpa_desk.ui.tasks.line_reader import Preview


def attend(
    line: QLineEdit, preview: "Preview", clients: Clients, keys: str = ""
) -> tuple[LineReader, ClientCompletion]:
    """The chips and the list of a line, which gives them its keys; one gives way to the other.

    `keys` says under the chips what Enter does, if it does not save.
    """
    reader = LineReader(line, preview, keys)
    completion = ClientCompletion(line, clients)
    completion.opened.connect(reader.pause)
    completion.closed.connect(reader.go_on)
    return reader, completion
