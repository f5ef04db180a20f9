"""Icons in colour, sharp at every screen."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QApplication

from tests import strips
from vpa_desk import paths
from vpa_desk.ui import icons, theme

UI = Path(__file__).resolve().parents[2] / "vpa_desk" / "ui"


def _inked(picture: QPixmap) -> dict[str, int]:
    image = picture.toImage()
    counts: dict[str, int] = {}
    for x in range(image.width()):
        for y in range(image.height()):
            pixel = image.pixelColor(x, y)
            if pixel.alpha() > 250:
                counts[pixel.name()] = counts.get(pixel.name(), 0) + 1
    return counts


def test_an_icon_takes_the_colour_asked_for(qapp: QApplication) -> None:
    assert "#ff0000" in _inked(icons.pixmap("check", QColor("#ff0000"), 48, 1.0))


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_has_as_many_pixels_as_the_screen(qapp: QApplication, ratio: float) -> None:
    picture = icons.pixmap("sun", QColor("black"), 16, ratio)
    assert picture.width() == 16 * ratio
    assert picture.devicePixelRatio() == ratio


def test_a_filled_icon_covers_more(qapp: QApplication) -> None:
    red = QColor("#ff0000")
    empty = _inked(icons.pixmap("play", red, 32, 1.0)).get("#ff0000", 0)
    full = _inked(icons.pixmap("play-filled", red, 32, 1.0)).get("#ff0000", 0)
    assert full > 2 * empty


def test_a_gap_adds_empty_pixels_on_the_right(qapp: QApplication) -> None:
    picture = icons.pixmap("square-filled", QColor("red"), 20, 1.0, gap=10)
    image = picture.toImage()
    assert (picture.width(), picture.height()) == (30, 20)
    assert image.pixelColor(10, 10).alpha() == 255
    assert image.pixelColor(25, 10).alpha() == 0


@pytest.mark.parametrize("ratio", strips.RATIOS)
@pytest.mark.parametrize("mode", strips.MODES)
def test_the_pictures_of_the_first_paint_are_what_their_svg_draws(
    qapp: QApplication, mode: theme.Mode, ratio: int
) -> None:
    before = theme.current().mode
    theme.current().set_mode(mode)
    drawn = strips.strip(ratio)
    theme.current().set_mode(before)
    bundled = QImage(str(strips.file_of(mode, ratio)))
    assert bundled.convertToFormat(drawn.format()) == drawn, "run python -m tests.strips"


def test_an_icon_of_the_bar_is_the_same_from_the_strip_and_from_its_svg(
    qapp: QApplication,
) -> None:
    cut = icons.bar_icon("clock", "accent_text").toImage()
    drawn = icons.spaced("clock", "accent_text", icons.NAV, 0).toImage()
    assert cut.convertToFormat(drawn.format()) == drawn
    assert not icons.bar_icon("mail", "text2").isNull()


def test_every_icon_named_in_the_window_is_bundled() -> None:
    bundled = {file.stem for file in (paths.resources() / "icons").glob("*.svg")}
    naming = re.compile(
        r"""(?:icon=|set_icon\(|icons\.icon\(|IconButton\(\s*)["']([a-z0-9-]+)["']"""
    )
    named = {
        name.removesuffix(icons.FILLED)
        for file in UI.rglob("*.py")
        for name in naming.findall(file.read_text("utf-8"))
    }
    assert len(named) > 5
    assert named - bundled == set()
