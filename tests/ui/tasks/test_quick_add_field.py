"""What is understood is shown under the line, whole."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vpa_desk.ui.tasks.quick_add_field import QuickAdd
from vpa_desk.ui.tasks.understood import Phrase
from vpa_desk.ui.widgets.chip import Chip


def test_the_phrases_are_shown_whole_while_one_types(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = QuickAdd(lambda text, _as_text: [Phrase(word) for word in text.split()])
    layout = QVBoxLayout(window)
    layout.addWidget(line)
    layout.addStretch(1)
    window.resize(700, 200)
    window.show()
    for text in ("a", "a bc", "a bc def", "a"):
        line.setText(text)
        chips = [chip for chip in window.findChildren(Chip) if chip.isVisible()]
        assert len(chips) == len(text.split())
        popup = chips[0].parentWidget()
        assert popup is not None
        assert popup.height() >= popup.sizeHint().height()
        assert all(chip.height() >= chip.sizeHint().height() for chip in chips)
