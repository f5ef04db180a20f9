"""A line to type into, with an icon at its beginning."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from vpa_desk.ui import icons, theme
from vpa_desk.ui.widgets import shapes

LEFT, GAP = 13, 9
OWN_PADDING = 10


class IconLine(QLineEdit):
    """The icon is painted, not clicked; the text begins after it."""

    def __init__(
        self, icon: str, token: str, edge: int = icons.ROW, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._icon_token = token
        self._edge = edge
        self.keep_free(right=0)

    def keep_free(self, *, right: int) -> None:
        """Leave pixels at the end for something that lies there."""
        self.setTextMargins(LEFT + self._edge + GAP - OWN_PADDING, 0, right, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge = self._edge
        spot = QRectF(LEFT, round((self.height() - edge) / 2), edge, edge)
        color = theme.current().color(self._icon_token)
        icons.paint(shapes.smooth(self), self._icon_name, spot, color)
