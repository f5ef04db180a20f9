"""What this program is, under which licence, and on whose work it stands."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QPixmap,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from vpa_desk import __version__, paths
from vpa_desk.ui import theme
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.text import Text

WIDTH, HEIGHT = 640, 680
MARK = 48
THIRD_PARTY = "THIRD_PARTY.md"


class AboutView(QWidget):
    """Name, version, licence, and the page on the work of others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.version = Text(
            self.tr("Version {version}").format(version=__version__), "body", "text2"
        )
        licence = self.tr("Free software under the MIT License. Your data stays on this computer.")
        self.licence = Text(licence, "body", "text2")
        self.licence.setWordWrap(True)
        self.others = PaperView(third_party())
        self.others.setAccessibleName(self.tr("Work of others"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text("VPA Desk", "h2"))
        words.addWidget(self.version)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(_mark(), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.licence)
        layout.addWidget(self.others, 1)


class PaperView(QTextBrowser):
    """A page of Markdown in the letters of the window: quiet headings, tables without lines."""

    _is_built = False  # Qt tells of a style before Python has made the rest

    def __init__(self, markdown: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = markdown
        self._scale = 0.0
        self.setOpenExternalLinks(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set()
        self._is_built = True

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and self._is_built:
            self._set()
        super().changeEvent(event)

    def _set(self) -> None:
        """Read the page and dress it; its colours are the palette's, so only its size matters."""
        if self._scale == theme.current().scale:
            return
        self._scale = theme.current().scale
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(theme.current().font("body"))
        document.setMarkdown(self._markdown)
        # One edit: the page is laid out once, not after each paragraph.
        edit = QTextCursor(document)
        edit.beginEditBlock()
        block = document.begin()
        while block.isValid():
            _dress(QTextCursor(block))
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _open_up(frame)
        edit.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)


class AboutDialog(QDialog):
    """The same in a window of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About VPA Desk"))
        close = Button(self.tr("Close"), kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        self.view = AboutView()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 18)
        layout.setSpacing(14)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)
        look = theme.current()
        self.resize(look.px(WIDTH), look.px(HEIGHT))


def third_party() -> str:
    """The page on the work of others, as Markdown."""
    return (paths.resources() / THIRD_PARTY).read_text("utf-8")


def _dress(cursor: QTextCursor) -> None:
    """Give a heading its step of the type scale, and any paragraph some air."""
    level = cursor.blockFormat().headingLevel()
    is_licence = cursor.blockFormat().nonBreakableLines()
    shape = QTextBlockFormat()
    shape.setNonBreakableLines(False)
    shape.setTopMargin(theme.current().px(16 if level else 0))
    shape.setBottomMargin(theme.current().px(0 if is_licence or cursor.currentTable() else 6))
    cursor.mergeBlockFormat(shape)
    if level or is_licence:
        step = {0: "meta", 1: "h2"}.get(level, "h3")
        letters = QTextCharFormat()
        letters.setFont(theme.current().font(step))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(letters)


def _open_up(table: QTextTable) -> None:
    """A table without lines, as wide as the page."""
    shape = table.format()
    shape.setBorder(0)
    shape.setCellPadding(theme.current().px(4))
    shape.setCellSpacing(0)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)


def _mark() -> QLabel:
    label = QLabel()
    edge = theme.current().px(MARK)
    ratio = label.devicePixelRatioF()
    drawn = QPixmap(str(paths.resources() / "icons" / "vpa-desk.svg"))
    drawn = drawn.scaled(
        round(edge * ratio),
        round(edge * ratio),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    drawn.setDevicePixelRatio(ratio)
    label.setPixmap(drawn)
    return label
