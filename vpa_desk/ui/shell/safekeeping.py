"""What is done aside for the safety of the data, once the first page stands."""

from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from vpa_desk.domain.days import zone_named
from vpa_desk.ui import wording
from vpa_desk.ui.widgets.attempt import Refused
from vpa_desk.ui.widgets.page import Context

STALE_BACKUP = timedelta(days=3)
RECOVER_AGAIN_MS = 130_000


class Safekeeping(QObject):
    """Backs the store up if that is due; `line_changed` tells when it was, and in which tone."""

    line_changed = Signal(str, str)

    def __init__(self, context: Context, failed: Refused, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = context.desk
        self._work = context.work
        self._failed = failed
        self._has_begun = False

    def begin(self) -> None:
        """Load what writes, then make a backup if it is due; both wait for what the page asked.

        Said twice, it is done once.
        """
        if self._has_begun:
            return
        # Neither is needed by the rows that are painted before.
        from vpa_desk.services.backup import back_up_if_due

        self._has_begun = True
        desk, failed = self._desk, self._failed
        # Half a second of imports that the first change need not wait for then.
        self._work.later(self, desk.store.writer, failed=failed)
        self._work.later(self, back_up_if_due, desk, then=self._show_last, failed=failed)
        # What a crash cut off a moment ago can be settled once nobody can be at it any more.
        QTimer.singleShot(RECOVER_AGAIN_MS, self, self._recover)

    def _recover(self) -> None:
        from vpa_desk.services.sending import recover

        self._work.run(self, recover, self._desk, failed=self._failed)

    def _show_last(self, _made: object) -> None:
        from vpa_desk.services.backup import last_backup

        desk = self._desk
        last = last_backup(desk)
        if last is None:
            self.line_changed.emit(self.tr("No backup yet"), "warn")
            return
        local = last.astimezone(zone_named(desk.zone()))
        if local.date() == desk.today():
            time = wording.time_of_day(local)
            text = self.tr("Backed up today {time}").format(time=time)
        else:
            text = self.tr("Backed up {day}").format(day=wording.day_short(local.date()))
        stale = desk.now() - last > STALE_BACKUP
        self.line_changed.emit(text, "warn" if stale else "success")
