"""The window: the only place that knows Qt.

Belongs here: pages, dialogs, models, widgets, and how things look and read on a screen.
Does not belong here: rules of the trade, SQL, files, threads (but for `work`).

Nothing is imported here: the first paint pays for every module.
"""
