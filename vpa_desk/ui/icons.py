"""Lucide icons in the colours of the theme, drawn at the ratio of the screen.

Icons hold finished pixmaps; whoever sets one on a widget sets it again on a change of theme
(`Button` does). Delegates and painted widgets call `paint` and need no such care.
"""

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from vpa_desk import paths
from vpa_desk.ui import theme

NAV, ROW, META = 18, 16, 13
FILLED = "-filled"


def icon(name: str, ink: str = "text2", size: int = ROW, *, gap: int = 0) -> QIcon:
    """A Lucide icon in the colour of a token; `play-filled` draws its shape full.

    `gap` adds empty pixels on the right, before the text of a button.
    """
    look = theme.current()
    result = QIcon(_spaced(name, look.color(ink), size, gap))
    result.addPixmap(_spaced(name, look.color("control"), size, gap), QIcon.Mode.Disabled)
    return result


def paint(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Draw a Lucide icon into a square, in a colour."""
    ratio = painter.device().devicePixelRatio()
    drawn = pixmap(name, color, round(rect.width()), ratio)
    painter.drawPixmap(rect, drawn, QRectF(drawn.rect()))


def pixmap(name: str, color: QColor, size: int, ratio: float) -> QPixmap:
    """A Lucide icon as pixels: `size` logical pixels wide on a screen of this ratio."""
    kept = theme.current().pixmaps
    key = (name, color.rgba(), size, ratio)
    if key not in kept:
        kept[key] = _drawn(name, color, size, ratio)
    return kept[key]


def logo(size: int, ratio: float) -> QPixmap:
    """The sign of the program in the colours of the theme."""
    look = theme.current()
    key = ("logo", size, ratio)
    if key not in look.pixmaps:
        source = (paths.resources() / "icons" / "vpa-desk.svg").read_bytes()
        for drawn, ink in ((theme.LIGHT.accent, "accent"), (theme.LIGHT.on_accent, "on_accent")):
            source = source.replace(drawn.encode(), look.color(ink).name().encode())
        look.pixmaps[key] = _rendered(source, size, ratio)
    return look.pixmaps[key]


def _spaced(name: str, color: QColor, size: int, gap: int) -> QPixmap:
    ratio = _screen_ratio()
    drawn = pixmap(name, color, size, ratio)
    if not gap:
        return drawn
    result = _empty(round((size + gap) * ratio), round(size * ratio), ratio)
    painter = QPainter(result)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return result


def _screen_ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


def _empty(width: int, height: int, ratio: float) -> QPixmap:
    result = QPixmap(QSize(width, height))
    result.setDevicePixelRatio(ratio)
    result.fill(QColor(0, 0, 0, 0))
    return result


def _drawn(name: str, color: QColor, size: int, ratio: float) -> QPixmap:
    return _rendered(_svg(name, color, size), size, ratio)


def _rendered(svg: bytes, size: int, ratio: float) -> QPixmap:
    edge = round(size * ratio)
    result = _empty(edge, edge, ratio)
    painter = QPainter(result)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
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
