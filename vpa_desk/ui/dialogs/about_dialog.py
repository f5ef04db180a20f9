"""What this program is, under which licence, and on whose work it stands."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
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
        self.others = QTextBrowser()
        self.others.setAccessibleName(self.tr("Work of others"))
        self.others.setOpenExternalLinks(True)
        self.others.setFrameShape(QFrame.Shape.NoFrame)
        self.others.setMarkdown(third_party())
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
