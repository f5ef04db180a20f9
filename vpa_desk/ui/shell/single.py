"""One window for one folder: the first holds a lock, a second start raises it and leaves."""

from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, Signal

PATIENCE_MS = 2000
RAISE = b"raise"


class FirstWindow(QObject):
    """Holds the lock of a data folder, and hears when somebody starts the program again."""

    raised = Signal()

    def __init__(self, lock: Path) -> None:
        super().__init__()
        self._path = lock
        self._lock = QLockFile(str(lock))
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        """Whether this is the first window. A folder that cannot be locked is nobody else's."""
        held = QLockFile.LockError.LockFailedError
        return self._lock.tryLock(0) or self._lock.error() is not held

    def listen(self) -> None:
        """Hear further starts from now on; the network part of Qt is loaded only here."""
        from PySide6.QtNetwork import QLocalServer

        name = _socket_name(self._path)
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(name)

    def raise_other(self) -> bool:
        """Ask the first window to come forward; whether it heard."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(_socket_name(self._path))
        if not socket.waitForConnected(PATIENCE_MS):
            return False
        socket.write(RAISE)
        heard = socket.waitForBytesWritten(PATIENCE_MS)
        socket.disconnectFromServer()
        return bool(heard)

    def leave(self) -> None:
        """Let go of the folder."""
        self._lock.unlock()

    def _on_connection(self) -> None:
        self._server.nextPendingConnection().deleteLater()
        self.raised.emit()


def _socket_name(lock: Path) -> str:
    """The same for every way to spell the folder."""
    # Qt's own, for it is loaded; Python's brings a library of five megabytes along.
    digest = QCryptographicHash.hash(
        str(lock.resolve()).encode(), QCryptographicHash.Algorithm.Sha256
    )
    return f"vpa-desk-{bytes(digest.toHex().data()).decode()[:16]}"
