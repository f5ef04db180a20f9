"""What can be taken back, the newest first, each once."""

from functools import partial

from PySide6.QtWidgets import QApplication

from vpa_desk.ui.shell.ways_back import DEPTH, Once, WaysBack


def test_the_newest_is_taken_back_first(qapp: QApplication) -> None:
    ways, undone = WaysBack(), list[str]()
    ways.keep(Once(lambda: undone.append("first")))
    ways.keep(Once(lambda: undone.append("second")))
    ways.take()
    ways.take()
    ways.take()
    assert undone == ["second", "first"]


def test_what_was_taken_by_its_button_is_not_taken_by_the_key(qapp: QApplication) -> None:
    ways, undone = WaysBack(), list[str]()
    old, new = (Once(partial(undone.append, word)) for word in ("old", "new"))
    ways.keep(old)
    ways.keep(new)
    new()
    ways.take()
    assert undone == ["new", "old"]


def test_it_tells_whether_there_is_a_way_back(qapp: QApplication) -> None:
    ways, told = WaysBack(), list[bool]()
    ways.open_changed.connect(told.append)
    ways.take()
    ways.keep(Once(lambda: None))
    ways.take()
    assert told == [False, True, False]


def test_the_oldest_is_forgotten(qapp: QApplication) -> None:
    ways, undone = WaysBack(), list[int]()
    for number in range(DEPTH + 1):
        ways.keep(Once(partial(undone.append, number)))
    for _ in range(DEPTH + 1):
        ways.take()
    assert undone == list(range(DEPTH, 0, -1))
