"""How a client, or work for nobody, is named and marked on the screen."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
# Work of one's own wears the fifth colour, as a client of that colour would; it is always named.
OWN_DOT = 4


def dot_of(colour: int) -> int:
    """The number of a dot's colour from 0; `colour` counts from 1, and 0 is work of one's own."""
    return colour - 1 if colour else OWN_DOT


def client_name(name: str) -> str:
    """The client's name, or what work without a client is called."""
    return name or translate("ClientWords", "Own work")
