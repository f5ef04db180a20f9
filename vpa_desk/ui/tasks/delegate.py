"""How the rows of a task list are painted: circle, title, what belongs to it, figure, start."""

from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vpa_desk.ui import icons, theme
from vpa_desk.ui.tasks.list_model import ROW_ROLE, Index
from vpa_desk.ui.tasks.rows import Row, SectionRow, TaskRow
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.chip import DOT, client_color

ROW_HEIGHT, SECTION_HEIGHT = 50, 28
CIRCLE, START = 18, 30
INSET, TEXT_LEFT, GAP = 12, 44, 14
FIGURE_ROOM = 96
HIT = 32
RADIUS = 8


class Spot(Enum):
    """What the pointer is on."""

    ROW = "row"
    CIRCLE = "circle"
    START = "start"


class TaskDelegate(QStyledItemDelegate):
    """Paints sections and tasks; the view says where the pointer is."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.pointed: tuple[int, Spot] | None = None

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        height = ROW_HEIGHT if isinstance(_row(index), TaskRow) else SECTION_HEIGHT
        return QSize(200, theme.current().px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match _row(index):
            case TaskRow() as row:
                self._paint_task(painter, option, index, row)
            case SectionRow() as section:
                _paint_section(painter, QRectF(option.rect), section)
        painter.restore()

    def spot_at(self, point: QPointF, rect: QRect) -> Spot:
        """What lies under a point of a row: the circle, the start button, or the rest."""
        if _around(circle_of(QRectF(rect))).contains(point):
            return Spot.CIRCLE
        return Spot.START if _around(start_of(QRectF(rect))).contains(point) else Spot.ROW

    def _paint_task(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: TaskRow
    ) -> None:
        rect = QRectF(option.rect)
        spot = self._spot_on(index)
        is_current = self._view.hasFocus() and index.row() == self._view.currentIndex().row()
        if spot is not None or option.state & QStyle.StateFlag.State_Selected:
            shapes.rounded(painter, rect, RADIUS, theme.current().color("hover"))
        if is_current:
            painter.setPen(QPen(theme.current().color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        _paint_circle(painter, rect, row, pointed=spot is Spot.CIRCLE)
        _paint_title(painter, rect, row)
        _Meta(painter, rect).paint(row)
        figure = _figure_of(rect)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        shapes.words(painter, figure, row.figure, step="time", ink="text2", align=right)
        if not row.is_done:
            _paint_start(painter, rect, row, pointed=spot is not None or is_current)

    def _spot_on(self, index: Index) -> Spot | None:
        if self.pointed is None or self.pointed[0] != index.row():
            return None
        return self.pointed[1]


class _Meta:
    """The second line of a row, written from left to right."""

    def __init__(self, painter: QPainter, rect: QRectF) -> None:
        self._painter = painter
        self._look = theme.current()
        self._x = rect.left() + self._look.px(TEXT_LEFT)
        self._right = _text_right(rect)
        self._middle = rect.top() + self._look.px(35.5)

    def paint(self, row: TaskRow) -> None:
        ink = "danger" if row.is_late else "text2"
        if row.due:
            self._icon("clock" if row.has_clock else "calendar", ink)
            self._words(row.due, ink, "meta_strong" if row.is_late else "meta")
        if row.client:
            self._dot(row.dot)
            self._words(row.client, "text2")
        if row.repeat:
            self._icon("repeat", "text2")
            self._words(row.repeat, "text2")
        if row.tags:
            self._words(row.tags, "text2")

    def _icon(self, name: str, ink: str) -> None:
        edge = self._look.px(icons.META)
        if self._x + edge < self._right:
            spot = QRectF(self._x, round(self._middle - edge / 2), edge, edge)
            icons.paint(self._painter, name, spot, self._look.color(ink))
        self._x += edge + 5

    def _dot(self, dot: int) -> None:
        if self._x + DOT < self._right:
            center = QPointF(self._x + DOT / 2, self._middle)
            shapes.dot(self._painter, center, DOT, client_color(dot))
        self._x += DOT + 7

    def _words(self, text: str, ink: str, step: str = "meta") -> None:
        room = self._right - self._x
        if room < GAP:
            return
        height = self._look.px(18)
        line = QRectF(self._x, self._middle - height / 2, room, height)
        shapes.words(self._painter, line, text, step=step, ink=ink)
        self._x += QFontMetricsF(self._look.font(step)).horizontalAdvance(text) + GAP


def circle_of(rect: QRectF) -> QRectF:
    """Where the check circle of a row is."""
    edge = theme.current().px(CIRCLE)
    return QRectF(rect.left() + INSET, rect.center().y() - edge / 2, edge, edge)


def start_of(rect: QRectF) -> QRectF:
    """Where the start button of a row is."""
    edge = theme.current().px(START)
    return QRectF(rect.right() - INSET + 1 - edge, rect.center().y() - edge / 2, edge, edge)


def _paint_section(painter: QPainter, rect: QRectF, section: SectionRow) -> None:
    look = theme.current()
    line = rect.adjusted(INSET, 8, -INSET - 3, 0)
    x = line.left()
    if section.dot is not None:
        center = QPointF(x + DOT / 2, line.center().y())
        shapes.dot(painter, center, DOT, client_color(section.dot))
        x += DOT + 7
    note = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    shapes.words(painter, line, section.note, step="meta", ink="text2", align=note)
    taken = QFontMetricsF(look.font("meta")).horizontalAdvance(section.note) + 2 * GAP + 20
    ink = "danger" if section.is_late else "text2"
    title = QRectF(x, line.top(), line.right() - taken - x, line.height())
    shapes.words(painter, title, section.title, step="meta_strong", ink=ink)
    width = QFontMetricsF(look.font("meta_strong")).horizontalAdvance(section.title)
    count = QRectF(min(x + width, title.right()) + 7, line.top(), 40, line.height())
    shapes.words(painter, count, str(section.count), step="meta", ink="text2")


def _paint_circle(painter: QPainter, rect: QRectF, row: TaskRow, *, pointed: bool) -> None:
    look = theme.current()
    circle = circle_of(rect)
    if row.is_done:
        shapes.dot(painter, circle.center(), circle.width() + 1, look.color("accent"))
        _paint_check(painter, circle, "on_accent")
        return
    painter.setBrush(look.color("accent_soft") if pointed else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.color("accent" if pointed else "control"), 1.6))
    painter.drawEllipse(circle.adjusted(0.8, 0.8, -0.8, -0.8))
    if pointed:
        _paint_check(painter, circle, "accent_text")


def _paint_check(painter: QPainter, circle: QRectF, ink: str) -> None:
    inset = circle.width() / 6
    box = circle.adjusted(inset, inset, -inset, -inset)
    icons.paint(painter, "check", box, theme.current().color(ink))


def _paint_title(painter: QPainter, rect: QRectF, row: TaskRow) -> None:
    look = theme.current()
    height = look.px(20)
    x = rect.left() + look.px(TEXT_LEFT)
    middle = rect.top() + look.px(15.5) if row.has_second_line else rect.center().y()
    if row.line.task.important and not row.is_done:
        edge = look.px(icons.META)
        spot = QRectF(x, round(middle - edge / 2), edge, edge)
        icons.paint(painter, "star-filled", spot, look.color("warn"))
        x += edge + 6
    line = QRectF(x, middle - height / 2, _text_right(rect) - x, height)
    if not row.is_done:
        shapes.words(painter, line, row.line.task.title, step="row", ink="text")
        return
    struck = QFont(look.font("row"))
    struck.setStrikeOut(True)
    painter.setFont(struck)
    painter.setPen(look.color("text3"))
    shown = painter.fontMetrics().elidedText(
        row.line.task.title, Qt.TextElideMode.ElideRight, int(line.width())
    )
    painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


def _paint_start(painter: QPainter, rect: QRectF, row: TaskRow, *, pointed: bool) -> None:
    look = theme.current()
    button = start_of(rect)
    if row.is_running:
        shapes.dot(painter, button.center(), button.width(), look.color("live"))
        _paint_sign(painter, button, "square-filled", 11, "hero")
        return
    if pointed:
        shapes.dot(painter, button.center(), button.width(), look.color("accent_soft"))
        _paint_sign(painter, button, "play-filled", 13, "accent_text")
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.color("border"), 1))
    painter.drawEllipse(button.adjusted(0.5, 0.5, -0.5, -0.5))
    _paint_sign(painter, button, "play", 13, "text2")


def _paint_sign(painter: QPainter, button: QRectF, name: str, size: int, ink: str) -> None:
    look = theme.current()
    edge = look.px(size)
    center = button.center()
    # A triangle looks centred when it stands a little to the right.
    shift = 0.5 if name.startswith("play") else 0
    spot = QRectF(center.x() - edge / 2 + shift, center.y() - edge / 2, edge, edge)
    icons.paint(painter, name, spot, look.color(ink))


def _text_right(rect: QRectF) -> float:
    return _figure_of(rect).left() - GAP


def _figure_of(rect: QRectF) -> QRectF:
    right = start_of(rect).left() - 13
    room = theme.current().px(FIGURE_ROOM)
    return QRectF(right - room, rect.top(), room, rect.height())


def _around(box: QRectF) -> QRectF:
    """A target large enough to hit."""
    spare = max(0.0, (HIT - box.width()) / 2)
    return box.adjusted(-spare, -spare, spare, spare)


def _row(index: Index) -> Row | None:
    found = index.data(ROW_ROLE)
    return found if isinstance(found, SectionRow | TaskRow) else None
