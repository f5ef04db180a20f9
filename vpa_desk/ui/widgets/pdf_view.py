"""Pages of a document on the screen: white sheets on sunken ground, as wide as there is room.

The width is fitted here and the vertical bar is always on: a bar that comes and goes with the
fitted width can keep a window busy for ever (handbook/performance.md 4).
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vpa_desk.domain.papers import Picture
from vpa_desk.ui import theme
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.buttons import IconButton
from vpa_desk.ui.widgets.text import Text

PAGE_POINTS = 595.28  # the width of A4
A4_SHAPE = 842 / 595
MARGIN, GAP = 12, 12
ZOOMS = (50, 75, 100, 125, 150, 200, 300)
SETTLE_MS = 150
LINE = 40
SLACK = 2  # pixels by which a page may differ from the room and is still drawn one to one
PAPER = QColor("#FFFFFF")  # paper is white in the dark, too


class Sheet:
    """A page as an image; the pixels are kept alive with it."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self.image = QImage(
            picture.pixels,
            picture.width,
            picture.height,
            picture.stride,
            QImage.Format.Format_RGB32,
        )

    def height_at(self, width: int) -> int:
        """Its height when it is so wide."""
        return round(width * self.image.height() / max(self.image.width(), 1))

    def draw(self, painter: QPainter, place: QRect, ratio: float) -> None:
        """Draw the page into a rectangle, one to one where the pixels fit."""
        painter.fillRect(place, PAPER)
        if abs(self.image.width() - place.width() * ratio) <= SLACK:
            size = QSize(self.image.width(), self.image.height()) / ratio
            place = QRect(place.topLeft(), size)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self.image)


class PageCanvas(QAbstractScrollArea):
    """The pages under each other. Dragging moves them, also sideways when they are zoomed."""

    scrolled = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheets: list[Sheet] = []
        self.zoom = 100
        self._left = 0
        self._grip: QPoint | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 160)
        self.verticalScrollBar().setSingleStep(LINE)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def page_width(self) -> int:
        """How wide a page is drawn, in logical pixels."""
        return max(1, round((self.viewport().width() - 2 * MARGIN) * self.zoom / 100))

    def show_sheets(self, sheets: list[Sheet]) -> None:
        """Show other pages at the same place."""
        self.sheets = sheets
        self._measure()
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Show the pages larger or smaller; what was in the middle stays there."""
        bar = self.verticalScrollBar()
        half = self.viewport().height() / 2
        middle = (bar.value() + half) * percent / self.zoom
        self.zoom = percent
        self._left = 0
        self._measure()
        bar.setValue(round(middle - half))
        self.viewport().update()

    def current_page(self) -> int:
        """The page in the middle of the view, counted from 1; 0 without pages."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        tops = [place.top() for place in self._places()]
        return max(1, sum(top <= middle for top in tops)) if tops else 0

    def _places(self) -> list[QRect]:
        """Where the pages lie before scrolling."""
        width, top = self.page_width(), MARGIN
        left = (self.viewport().width() - width) // 2
        places = []
        for sheet in self.sheets:
            places.append(QRect(left, top, width, sheet.height_at(width)))
            top += places[-1].height() + GAP
        return places

    def _measure(self) -> None:
        places = self._places()
        height = places[-1].bottom() + 1 + MARGIN if places else 0
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, height - self.viewport().height()))

    def _on_scrolled(self) -> None:
        self.viewport().update()
        self.scrolled.emit()

    def _move_sideways(self, by: int) -> None:
        most = max(0, (self.page_width() + 2 * MARGIN - self.viewport().width()) // 2)
        self._left = min(max(self._left + by, -most), most)
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), look.color("sunken"))
        shift = QPoint(self._left, -self.verticalScrollBar().value())
        for sheet, place in zip(self.sheets, self._places(), strict=True):
            seen = place.translated(shift)
            if not seen.intersects(self.viewport().rect()):
                continue
            sheet.draw(painter, seen, self.devicePixelRatioF())
            painter.setPen(QPen(look.color("border_strong"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(seen.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        super().resizeEvent(event)
        self._measure()
        bar.setValue(round(share * bar.maximum()))
        self._move_sideways(0)
        self.resized.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            return
        here = event.position().toPoint()
        moved, self._grip = here - self._grip, here
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - moved.y())
        self._move_sideways(moved.x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._grip = None


class PdfView(QWidget):
    """A document with its page number and zoom buttons.

    `wanted` tells, a moment after the size came to rest, that pages drawn at `scale()` would be
    sharper than those shown.
    """

    wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = PageCanvas()
        self.canvas.setAccessibleName(name)
        self.place = Text("", "time", "text2")
        self.percent = Text("", "time", "text2")
        self.smaller = IconButton("zoom-out", self.tr("Smaller"))
        self.larger = IconButton("zoom-in", self.tr("Larger"))
        self._drawn_width = 0
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)
        self._build()
        self.canvas.resized.connect(self._settle.start)
        self.canvas.scrolled.connect(self._show_place)
        self.smaller.clicked.connect(lambda: self._step(-1))
        self.larger.clicked.connect(lambda: self._step(1))
        self._show_place()

    def scale(self) -> float:
        """Pixels a point needs for sharp pages on this screen at this size."""
        return self.canvas.page_width() * self.devicePixelRatioF() / PAGE_POINTS

    def show_pages(self, pictures: Sequence[Picture], words: str = "") -> None:
        """Show pages where the last ones were; `words` is what a screen reader says of them."""
        self._drawn_width = pictures[0].width if pictures else 0
        self.canvas.show_sheets([Sheet(picture) for picture in pictures])
        self.canvas.setAccessibleDescription(words)
        self._show_place()

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(12, 4, 8, 4)
        line.setSpacing(4)
        line.addWidget(self.place)
        line.addStretch(1)
        for widget in (self.smaller, self.percent, self.larger):
            line.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.canvas, 1)
        layout.addLayout(line)

    def _step(self, by: int) -> None:
        at = ZOOMS.index(self.canvas.zoom) + by
        self.canvas.set_zoom(ZOOMS[min(max(at, 0), len(ZOOMS) - 1)])
        self._show_place()
        self._settle.start()

    def _show_place(self) -> None:
        page, pages = self.canvas.current_page(), len(self.canvas.sheets)
        self.place.setText(self.tr("Page {page} of {pages}").format(page=page, pages=pages))
        self.place.setVisible(pages > 0)
        self.percent.setText(f"{self.canvas.zoom} %")
        self.smaller.setEnabled(self.canvas.zoom > ZOOMS[0])
        self.larger.setEnabled(self.canvas.zoom < ZOOMS[-1])

    def _on_settled(self) -> None:
        width = self.canvas.page_width() * self.devicePixelRatioF()
        if self._drawn_width and abs(width - self._drawn_width) > SLACK:
            self.wanted.emit()


class FirstPage(QWidget):
    """The first page of a document, small; a click or Enter opens it."""

    opened = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def scale(self) -> float:
        """Pixels a point needs for a sharp page."""
        return max(self.width(), 1) * self.devicePixelRatioF() / PAGE_POINTS

    def show_page(self, picture: Picture | None) -> None:
        """Show a page, or the ground until there is one."""
        self._sheet = Sheet(picture) if picture else None
        self.update()

    def heightForWidth(self, width: int) -> int:
        return round(width * A4_SHAPE)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = shapes.smooth(self)
        if self._sheet is None:
            shapes.rounded(painter, QRectF(self.rect()), 4, look.color("sunken"))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self._sheet.draw(painter, self.rect(), self.devicePixelRatioF())
        painter.setPen(QPen(look.color("border_strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if QRectF(self.rect()).contains(QPointF(event.position())):
            self.opened.emit()
