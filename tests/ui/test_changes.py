"""Commits are told on the GUI thread, once for several."""

import threading

from pytestqt.qtbot import QtBot

from vpa_desk.ui.changes import Changes


def test_a_commit_is_told_a_turn_later(qtbot: QtBot) -> None:
    changes = Changes()
    told: list[frozenset[str]] = []
    changes.touched.connect(told.append)
    changes.announce({"tasks"})
    assert told == []
    qtbot.waitUntil(lambda: told == [frozenset({"tasks"})])


def test_commits_that_follow_closely_are_told_as_one(qtbot: QtBot) -> None:
    changes = Changes()
    told: list[frozenset[str]] = []
    changes.touched.connect(told.append)
    changes.announce({"tasks"})
    changes.announce({"entries"})
    qtbot.waitUntil(lambda: bool(told))
    changes.announce({"clients"})
    qtbot.waitUntil(lambda: frozenset({"clients"}) in told)
    assert told == [frozenset({"tasks", "entries"}), frozenset({"clients"})]


def test_a_commit_of_another_thread_is_told_here(qtbot: QtBot) -> None:
    changes = Changes()
    heard: list[threading.Thread] = []
    changes.touched.connect(lambda _: heard.append(threading.current_thread()))
    other = threading.Thread(target=changes.announce, args=({"clients"},))
    other.start()
    other.join()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [threading.main_thread()]
