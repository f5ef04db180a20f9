"""Who can say something to the user; small, for the first paint knows it."""

from collections.abc import Callable


class Speaker:
    """A window with a line at its bottom."""

    def tell(self, message: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Say what was done; `action` names a button that calls `run`."""
        raise NotImplementedError
