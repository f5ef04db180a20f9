"""What was changed in the store, told to everyone on the GUI thread."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QObject, Qt, Signal

from vpa_desk.domain.topics import Topic


class Changes(QObject):
    """One signal for all: the topics touched by a commit."""

    touched = Signal(object)
    _announced = Signal(object)
    _told = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: frozenset[Topic] = frozenset()
        self._announced.connect(self._gather, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def announce(self, topics: AbstractSet[Topic]) -> None:
        """Tell, from any thread, that these topics were touched; pages hear it a turn later.

        Commits that follow each other closely are told as one.
        """
        self._announced.emit(frozenset(topics))

    def _gather(self, topics: frozenset[Topic]) -> None:
        if not self._waiting:
            self._told.emit()
        self._waiting |= topics

    def _tell(self) -> None:
        topics, self._waiting = self._waiting, frozenset()
        self.touched.emit(topics)
