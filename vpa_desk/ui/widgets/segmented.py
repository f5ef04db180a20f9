"""A choice of few, side by side, the chosen one raised."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from vpa_desk.ui.widgets.buttons import plain


class Segmented(QFrame):
    """One of a few; arrow keys move the choice. Choices are (key, text) pairs."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "segmented")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._segments: dict[str, QPushButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        for key, text in choices:
            self._segments[key] = self._segment(key, text)
            layout.addWidget(self._segments[key])
        next(iter(self._segments.values())).setChecked(True)

    def key(self) -> str:
        """The chosen one."""
        return next(key for key, segment in self._segments.items() if segment.isChecked())

    def choose(self, key: str) -> None:
        """Choose without telling."""
        self._segments[key].setChecked(True)

    def rename(self, key: str, text: str) -> None:
        """Change the text of a segment, a count for instance."""
        self._segments[key].setText(plain(text))

    def _step(self, step: int) -> None:
        segments = list(self._segments.values())
        here = next(n for n, segment in enumerate(segments) if segment.isChecked())
        there = segments[min(max(here + step, 0), len(segments) - 1)]
        there.setFocus()
        if there is not segments[here]:
            there.click()

    def _segment(self, key: str, text: str) -> QPushButton:
        segment = _Segment(plain(text))
        segment.stepped.connect(self._step)
        segment.setProperty("kind", "segment")
        segment.setCheckable(True)
        segment.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        segment.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(segment)
        return segment


class _Segment(QPushButton):
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if step := steps.get(Qt.Key(event.key())):
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)
