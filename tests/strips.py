"""`python -m tests.strips` draws the pictures of the first paint again, from the SVG icons.

Needed when an icon of the bar, the logo or a colour changes; tests/ui/test_icons.py notices.
"""

import os
from itertools import product
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from vpa_desk import paths
from vpa_desk.ui import icons, theme

MODES = (theme.Mode.LIGHT, theme.Mode.DARK)
RATIOS = (1, 2)


def strip(ratio: int) -> QImage:
    """All pictures of the first paint beside each other, in the colours of the current theme."""
    cells = list(product(icons.STRIP_NAMES, icons.STRIP_INKS))
    width = (len(cells) * icons.NAV + icons.LOGO) * ratio
    image = QImage(width, icons.LOGO * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    pictures = [
        icons.pixmap(name, theme.current().color(ink), icons.NAV, ratio) for name, ink in cells
    ]
    for place, picture in enumerate([*pictures, icons.drawn_logo(icons.LOGO, ratio)]):
        picture.setDevicePixelRatio(1)
        painter.drawPixmap(place * icons.NAV * ratio, 0, picture)
    painter.end()
    return image


def file_of(mode: theme.Mode, ratio: int) -> Path:
    """Where the strip is bundled."""
    return paths.resources() / "icons" / icons.strip_name(mode.value, ratio)


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication([])
    for mode in MODES:
        theme.current().set_mode(mode)
        for ratio in RATIOS:
            strip(ratio).save(str(file_of(mode, ratio)))
