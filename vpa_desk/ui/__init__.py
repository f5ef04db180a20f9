"""The window: the only place that knows Qt.

Belongs here: pages, dialogs, models, widgets, and how things look and read on a screen.
Does not belong here: rules of the trade, SQL, files, threads (but for `work`).

Nothing but the core of Qt is imported here: the first paint pays for every module.
"""

from PySide6 import QtCore  # noqa: F401 - what is mended below comes with it
from shibokensupport import feature  # type: ignore[import-not-found]

# PySide reads the source of every module that is imported after it, to learn whether it names
# PySide6, and Python keeps what was read: 28 MB and a tenth of a second once all is loaded. The
# answer only matters to its snake_case feature, which nobody uses here. The name is private, so a
# test watches that it still does what it did (`tests/ui/test_start_up.py`).
vars(feature)["_mod_uses_pyside"] = lambda _module: True
