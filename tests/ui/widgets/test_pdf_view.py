"""Pages on the screen: they fit the width, stay where they were, and never keep the window busy."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from vpa_desk.domain.papers import Picture
from vpa_desk.ui.widgets.pdf_view import MARGIN, FirstPage, PdfView

A4 = (595, 842)


def a_page(width: int = A4[0], height: int = A4[1], blue: int = 255) -> Picture:
    """A page of one colour; blue 255 and nothing else is white."""
    pixel = bytes((blue, 255, 255, 0))
    return Picture(width, height, width * 4, pixel * (width * height))


def a_view(qtbot: QtBot, pages: int = 2) -> PdfView:
    view = PdfView("Preview")
    qtbot.addWidget(view)
    view.resize(400, 560)
    view.show_pages([a_page() for _ in range(pages)], "Invoice, two pages")
    view.show()
    qtbot.waitExposed(view)
    return view


def test_resizing_from_300_to_900_leaves_the_window_alive(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    turns = 0

    def turn() -> None:
        nonlocal turns
        turns += 1

    def see_a_turn() -> None:
        before = turns
        qtbot.waitUntil(lambda: turns > before)

    ticking = QTimer()
    ticking.timeout.connect(turn)
    ticking.start(0)
    for width in range(300, 901, 20):
        view.resize(width, 560)
        # A view that fits itself over and over leaves no turn for anybody else.
        see_a_turn()
        assert view.canvas.page_width() == view.canvas.viewport().width() - 2 * MARGIN
    ticking.stop()


def test_the_width_of_the_page_does_not_depend_on_the_bar(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    width = view.canvas.page_width()
    view.show_pages([a_page()] * 9)
    assert view.canvas.page_width() == width
    always, never = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert view.canvas.verticalScrollBarPolicy() is always
    assert view.canvas.horizontalScrollBarPolicy() is never


def test_new_pages_appear_where_the_old_ones_were(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    bar = view.canvas.verticalScrollBar()
    bar.setValue(321)
    view.show_pages([a_page(), a_page()])
    assert bar.value() == 321


def test_the_page_in_the_middle_is_the_one_that_is_named(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    assert view.place.text() == "Page 1 of 2"
    bar = view.canvas.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.place.text() == "Page 2 of 2"


def test_zooming_in_stops_at_three_times_and_out_at_half(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    fitted = view.canvas.page_width()
    for _ in range(9):
        view.larger.click()
    assert view.canvas.page_width() == 3 * fitted
    assert not view.larger.isEnabled()
    for _ in range(9):
        view.smaller.click()
    assert view.percent.text() == "50 %"
    assert not view.smaller.isEnabled()


def test_another_width_asks_for_sharper_pages_once_it_rests(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    with qtbot.waitSignal(view.wanted):
        view.resize(700, 560)
    ratio = view.devicePixelRatioF()
    assert abs(view.scale() * 595.28 - view.canvas.page_width() * ratio) < 1


def test_pages_that_fit_are_not_asked_for_again(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    sharp = round(view.canvas.page_width() * view.devicePixelRatioF())
    view.show_pages([a_page(sharp, 2 * sharp)])
    with qtbot.assertNotEmitted(view.wanted, wait=250):
        view.canvas.resized.emit()


def test_a_screen_reader_hears_what_the_pages_are(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    assert view.canvas.accessibleName() == "Preview"
    assert view.canvas.accessibleDescription() == "Invoice, two pages"


def test_the_pixels_of_the_page_reach_the_screen(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    view.show_pages([a_page(blue=0)])
    middle = view.canvas.viewport().grab().toImage().pixelColor(150, 150)
    assert middle == QColor(255, 255, 0)


def test_the_small_page_opens_by_a_click(qtbot: QtBot) -> None:
    page = FirstPage("First page")
    qtbot.addWidget(page)
    page.resize(190, page.heightForWidth(190))
    page.show_page(a_page(blue=0))
    assert page.grab().toImage().pixelColor(95, 95) == QColor(255, 255, 0)
    with qtbot.waitSignal(page.opened):
        QTest.mouseClick(page, Qt.MouseButton.LeftButton)
