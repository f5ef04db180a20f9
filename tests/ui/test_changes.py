"""Commits are told on the GUI thread, once for several."""

import threading

from pytestqt.qtbot import QtBot

from vpa_desk.domain.topics import Topic
from vpa_desk.ui.changes import Changes


def test_a_commit_is_told_a_turn_later(qtbot: QtBot) -> None:
    changes = Changes()
    told: list[frozenset[Topic]] = []
    changes.touched.connect(told.append)
    changes.announce({Topic.TASKS})
    assert told == []
    qtbot.waitUntil(lambda: told == [frozenset({Topic.TASKS})])


def test_commits_that_follow_closely_are_told_as_one(qtbot: QtBot) -> None:
    changes = Changes()
    told: list[frozenset[Topic]] = []
    changes.touched.connect(told.append)
    changes.announce({Topic.TASKS})
    changes.announce({Topic.ENTRIES})
    qtbot.waitUntil(lambda: bool(told))
    changes.announce({Topic.CLIENTS})
    qtbot.waitUntil(lambda: frozenset({Topic.CLIENTS}) in told)
    assert told == [frozenset({Topic.TASKS, Topic.ENTRIES}), frozenset({Topic.CLIENTS})]


def test_a_commit_of_another_thread_is_told_here(qtbot: QtBot) -> None:
    changes = Changes()
    heard: list[threading.Thread] = []
    changes.touched.connect(lambda _: heard.append(threading.current_thread()))
    other = threading.Thread(target=changes.announce, args=({Topic.CLIENTS},))
    other.start()
    other.join()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [threading.main_thread()]
