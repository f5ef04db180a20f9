"""A column that scrolls on its own, its bar in the gutter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

BAR = 8


class ScrollColumn(QScrollArea):
    """Fill `column`. The bar appears in the `gutter` on the right; the content keeps its width."""

    def __init__(self, gutter: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gutter = gutter
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("kind", "column")
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, gutter, 0)
        self.column.setSpacing(14)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def _on_range_changed(self, _least: int, most: int) -> None:
        margins = self.column.contentsMargins()
        margins.setRight(max(self.gutter - (BAR if most else 0), 0))
        self.column.setContentsMargins(margins)
