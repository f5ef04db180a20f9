"""Lucide icons in the colours of the theme, drawn at the ratio of the screen.

Icons hold finished pixmaps; whoever sets one on a widget sets it again on a change of theme
(`Button` does). Delegates and painted widgets call `paint` and need no such care.

What the first paint shows is cut from a strip of pictures drawn beforehand (`tests/strips.py`):
reading SVG loads one more library of Qt. Screens of another ratio do read it.
"""

import re
from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QPixmap

from vpa_desk import paths
from vpa_desk.ui import theme

if TYPE_CHECKING:  # The first paint does without.
    from PySide6.QtGui import QIcon, QPainter

NAV, ROW, META = 18, 16, 13
LOGO = 30
FILLED = "-filled"
# A strip holds each of these in each ink, then the logo.
STRIP_NAMES = ("sun", "list-checks", "users", "clock", "receipt-text", "settings")
STRIP_INKS = ("text2", "accent_text")


def icon(name: str, ink: str = "text2", size: int = ROW, *, gap: int = 0) -> "QIcon":
    """A Lucide icon in the colour of a token; `play-filled` draws its shape full.

    `gap` adds empty pixels on the right, before the text of a button.
    """
    return QtGui.QIcon(spaced(name, ink, size, gap))


def paint(painter: "QPainter", name: str, rect: QRectF, color: QColor) -> None:
    """Draw a Lucide icon into a square, in a colour."""
    ratio = painter.device().devicePixelRatio()
    drawn = pixmap(name, color, round(rect.width()), ratio)
    painter.drawPixmap(rect, drawn, QRectF(drawn.rect()))


def pixmap(name: str, color: QColor, size: int, ratio: float, gap: int = 0) -> QPixmap:
    """A Lucide icon as pixels: `size` logical pixels wide on a screen of this ratio."""
    kept = theme.current().pixmaps
    key = (name, color.rgba(), size, ratio, gap)
    if key not in kept:
        kept[key] = _rendered(_svg(name, color, size), size, ratio, gap)
    return kept[key]


def spaced(name: str, ink: str, size: int, gap: int) -> QPixmap:
    """An icon in the colour of a token for the screen, with empty pixels on its right."""
    return pixmap(name, theme.current().color(ink), size, _screen_ratio(), gap)


def bar_icon(name: str, ink: str) -> QPixmap:
    """An icon of the bar on the left, in the colour of a token."""
    ratio = _screen_ratio()
    strip = _strip(ratio)
    if strip.isNull() or name not in STRIP_NAMES:
        return spaced(name, ink, NAV, 0)
    cell = STRIP_NAMES.index(name) * len(STRIP_INKS) + STRIP_INKS.index(ink)
    return _cut(strip, cell, NAV, ratio)


def logo(size: int, ratio: float) -> QPixmap:
    """The sign of the program in the colours of the theme."""
    strip = _strip(ratio)
    if size == LOGO and not strip.isNull():
        return _cut(strip, len(STRIP_NAMES) * len(STRIP_INKS), size, ratio)
    return drawn_logo(size, ratio)


def strip_name(appearance: str, ratio: float) -> str:
    """The file with the pictures of the first paint, `strip-light-2.png` on a sharp screen."""
    return f"strip-{appearance}-{ratio:g}.png"


def drawn_logo(size: int, ratio: float) -> QPixmap:
    """The same, drawn from its SVG."""
    look = theme.current()
    key = ("logo", size, ratio)
    if key not in look.pixmaps:
        source = (paths.resources() / "icons" / "vpa-desk.svg").read_bytes()
        for drawn, ink in ((theme.LIGHT.accent, "accent"), (theme.LIGHT.on_accent, "on_accent")):
            source = source.replace(drawn.encode(), look.color(ink).name().encode())
        look.pixmaps[key] = _rendered(source, size, ratio, 0)
    return look.pixmaps[key]


def _screen_ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


def _strip(ratio: float) -> QPixmap:
    """The pictures of the first paint in one, null for a screen of a rare ratio."""
    look = theme.current()
    key = ("strip", ratio)
    if key not in look.pixmaps:
        file = paths.resources() / "icons" / strip_name(look.tokens.name, ratio)
        look.pixmaps[key] = QPixmap()
        if file.is_file():
            look.pixmaps[key].loadFromData(file.read_bytes(), "PNG")
    return look.pixmaps[key]


def _cut(strip: QPixmap, cell: int, size: int, ratio: float) -> QPixmap:
    edge = round(size * ratio)
    result = strip.copy(round(cell * NAV * ratio), 0, edge, edge)
    result.setDevicePixelRatio(ratio)
    return result


def _rendered(svg: bytes, size: int, ratio: float, gap: int) -> QPixmap:
    """The picture as Qt's own reader draws it, at the size that its first tag is made to say."""
    head, _, rest = svg.partition(b"viewBox=")
    edge = float(rest.split(b'"')[1].split()[2])
    wide = edge * (size + gap) / size
    box = b'viewBox="0 0 %f %f"' % (wide, edge)
    head = re.sub(rb'width="\d+"', b'width="%d"' % round((size + gap) * ratio), head)
    head = re.sub(rb'height="\d+"', b'height="%d"' % round(size * ratio), head)
    result = QPixmap()
    result.loadFromData(head + box + rest.split(b'"', 2)[2], "SVG")
    result.setDevicePixelRatio(ratio)
    return result


def _svg(name: str, color: QColor, size: int) -> bytes:
    plain = name.removesuffix(FILLED)
    source = (paths.resources() / "icons" / f"{plain}.svg").read_bytes()
    tinted = source.replace(b"currentColor", color.name().encode())
    shaped = tinted.replace(b'stroke-width="2"', b'stroke-width="%s"' % _stroke(size))
    if plain == name:
        return shaped
    return shaped.replace(b'fill="none"', b'fill="%s"' % color.name().encode())


def _stroke(size: int) -> bytes:
    """Small icons need a thicker line on the 24 grid to look the same."""
    if size <= META:
        return b"2.1"
    return b"1.9" if size >= NAV else b"2"
