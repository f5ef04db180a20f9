"""The day as a strip: what was done when, in the clients' colours, and where now is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from vpa_desk.ui import theme, wording
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.chip import client_color

TRACK, AXIS_GAP, AXIS = 18, 6, 16
HEIGHT = 2 + TRACK + 2 + AXIS_GAP + AXIS
LABEL_ROOM = 110
SNAP = timedelta(minutes=5)
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of work in local time, `until` exclusive, with its client's colour number.

    `item` is handed back when the block is opened.
    """

    start: datetime
    until: datetime
    client: int
    text: str
    item: object = None


class DayStrip(QWidget):
    """A painted day. Hover names a block, a click opens it, a drag over a gap asks for an entry.

    By keyboard: left and right go through the blocks, Enter opens one.
    """

    block_clicked = Signal(object)
    gap_dragged = Signal(object, object)

    def __init__(self, name: str, *, on_hero: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._on_hero = on_hero
        self._blocks: tuple[Block, ...] = ()
        self._from: datetime | None = None
        self._until: datetime | None = None
        self._now: datetime | None = None
        self._chosen = -1
        self._drag: tuple[datetime, datetime] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_day(
        self,
        blocks: Sequence[Block],
        *,
        opens: datetime,
        closes: datetime,
        now: datetime | None = None,
    ) -> None:
        """Draw a day from `opens` to `closes`, widened to whole hours that hold every block.

        All instants carry the same local time zone; `now` None draws no marker.
        """
        self._blocks = tuple(sorted(blocks, key=lambda block: block.start))
        self._from, self._until = span(self._blocks, opens=opens, closes=closes, now=now)
        self._now = now
        self._chosen = min(self._chosen, len(self._blocks) - 1)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = shapes.smooth(self)
        look = theme.current()
        track = look.color("hero_line" if self._on_hero else "sunken")
        shapes.rounded(painter, self._track(), 5, track)
        if self._from is None:
            return
        for place, block in enumerate(self._blocks):
            self._paint_block(painter, place, block)
        if self._drag:
            drawn = look.color("hero_text2" if self._on_hero else "accent")
            shapes.rounded(painter, self._box(*self._drag), 4, drawn)
        self._paint_now(painter)
        self._paint_axis(painter)

    def _paint_block(self, painter: QPainter, place: int, block: Block) -> None:
        box = self._box(block.start, block.until)
        shapes.rounded(painter, box, 4, client_color(block.client, on_hero=self._on_hero))
        if self.hasFocus() and place == self._chosen:
            ring = theme.current().color("hero_text" if self._on_hero else "text")
            painter.setPen(QPen(ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 5, 5)

    def _paint_now(self, painter: QPainter) -> None:
        if self._now is None:
            return
        x = self._x(self._now)
        shapes.rounded(painter, QRectF(x - 1, 0, 2, TRACK + 6), 1, theme.current().color("live"))

    def _paint_axis(self, painter: QPainter) -> None:
        token = "hero_text2" if self._on_hero else "text3"
        top = TRACK + 4 + AXIS_GAP
        for moment in self._ticks():
            x = self._x(moment)
            left = min(max(x - LABEL_ROOM / 2, 0), self.width() - LABEL_ROOM)
            align = shapes.CENTER
            if moment == self._from:
                align = shapes.LEFT
            elif moment == self._until:
                align = shapes.RIGHT
            shapes.words(
                painter,
                QRectF(left, top, LABEL_ROOM, AXIS),
                wording.time_of_day(moment),
                step="micro",
                ink=token,
                align=align,
            )

    def _ticks(self) -> list[datetime]:
        if self._from is None or self._until is None:
            return []
        hours = (self._until - self._from) // HOUR
        room = max(self.width() // LABEL_ROOM, 1)
        step = next((n for n in (1, 2, 3, 4, 6, 12) if hours / n <= room), 24)
        ticks = [self._from + HOUR * n for n in range(0, hours + 1, step)]
        # The end is always named; a tick too close to it gives way.
        if ticks[-1] != self._until:
            ticks = [tick for tick in ticks if self._until - tick >= HOUR * step]
            ticks.append(self._until)
        return ticks

    def _track(self) -> QRectF:
        return QRectF(0, 3, self.width(), TRACK)

    def _box(self, start: datetime, until: datetime) -> QRectF:
        left = self._x(start)
        return QRectF(left, 3, max(self._x(until) - left, 3), TRACK)

    def _x(self, moment: datetime) -> float:
        if self._from is None or self._until is None:
            return 0.0
        return (moment - self._from) / (self._until - self._from) * self.width()

    def _moment(self, x: float) -> datetime | None:
        if self._from is None or self._until is None:
            return None
        share = min(max(x / max(self.width(), 1), 0.0), 1.0)
        steps = round((self._until - self._from) * share / SNAP)
        return self._from + SNAP * steps

    def _block_at(self, point: QPointF) -> Block | None:
        return next((b for b in self._blocks if self._box(b.start, b.until).contains(point)), None)

    def _gap_around(self, moment: datetime, anchor: datetime) -> tuple[datetime, datetime]:
        """The dragged stretch between both, cut where another block begins or ends."""
        start, until = min(moment, anchor), max(moment, anchor)
        for block in self._blocks:
            if block.start >= anchor:
                until = min(until, block.start)
            elif block.until <= anchor:
                start = max(start, block.until)
        return start, until

    def mousePressEvent(self, event: QMouseEvent) -> None:
        block = self._block_at(event.position())
        anchor = self._moment(event.position().x())
        if block is not None:
            self.block_clicked.emit(block.item)
        elif anchor is not None and event.button() is Qt.MouseButton.LeftButton:
            self._drag = (anchor, anchor)
            self._anchor = anchor

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        moment = self._moment(event.position().x())
        if self._drag and moment is not None:
            self._drag = self._gap_around(moment, self._anchor)
            QToolTip.showText(event.globalPosition().toPoint(), _stretch(*self._drag), self)
            self.update()
            return
        block = self._block_at(event.position())
        pointing = Qt.CursorShape.PointingHandCursor if block else Qt.CursorShape.ArrowCursor
        self.setCursor(pointing)
        self.setToolTip(described(block) if block else "")

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        dragged, self._drag = self._drag, None
        self.update()
        if dragged and dragged[1] - dragged[0] >= SNAP:
            self.gap_dragged.emit(*dragged)

    def leaveEvent(self, event: QEvent) -> None:
        self.setToolTip("")
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step and self._blocks:
            self._chosen = min(max(self._chosen + step, 0), len(self._blocks) - 1)
            self.setAccessibleName(f"{self._name}: {described(self._blocks[self._chosen])}")
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen >= 0:
            self.block_clicked.emit(self._blocks[self._chosen].item)
        else:
            super().keyPressEvent(event)


def span(
    blocks: Sequence[Block], *, opens: datetime, closes: datetime, now: datetime | None
) -> tuple[datetime, datetime]:
    """From the full hour before the first instant to the one at or after the last."""
    moments = [opens, closes, *(b.start for b in blocks), *(b.until for b in blocks)]
    if now is not None:
        moments.append(now)
    start = min(moments).replace(minute=0, second=0, microsecond=0)
    last = max(moments)
    until = last.replace(minute=0, second=0, microsecond=0)
    if until < last:
        until += HOUR
    return start, max(until, start + HOUR)


def described(block: Block) -> str:
    """A block in words: 10:42 – 11:59 · Reiseplanung."""
    return f"{_stretch(block.start, block.until)} · {block.text}"


def _stretch(start: datetime, until: datetime) -> str:
    return f"{wording.time_of_day(start)} – {wording.time_of_day(until)}"
