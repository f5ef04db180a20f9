"""What the program says about itself."""

from pytestqt.qtbot import QtBot

from vpa_desk import __version__
from vpa_desk.ui.settings.about_dialog import AboutDialog
from vpa_desk.ui.widgets.page import Context


def test_version_licence_and_the_work_of_others_can_be_read(qtbot: QtBot, context: Context) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.view.version.text() == f"Version {__version__}"
    assert "MIT" in dialog.view.licence.text()
    words = dialog.view.others.toPlainText()
    assert "Inter" in words
    assert "PySide6" in words
    assert "|" not in words.split("Licence of Inter")[0]


def test_the_page_is_dressed_anew_with_another_size_of_text(qtbot: QtBot, context: Context) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    before = dialog.view.others.document().defaultFont().pixelSize()
    context.theme.set_scale(1.5)
    try:
        assert dialog.view.others.document().defaultFont().pixelSize() > before
    finally:
        context.theme.set_scale(1.0)
