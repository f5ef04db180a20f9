"""Everything the desk reads, by aggregate: `desk.reads.time.unbilled()`.

A room is opened by its first read: a command that adds up hours needs no word of invoices, and
what is not imported costs nothing.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from vpa_desk.store.reader import Reader

if TYPE_CHECKING:
    from vpa_desk.store.audit.views import AuditViews
    from vpa_desk.store.clients.views import ClientViews, ServiceViews
    from vpa_desk.store.deliveries.views import DeliveryViews
    from vpa_desk.store.papers.views import PaperViews
    from vpa_desk.store.settings.views import SettingViews
    from vpa_desk.store.tasks.views import TaskViews
    from vpa_desk.store.time.views import TimeViews


class Reads:
    """The read models of one file, over one connection."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    @cached_property
    def clients(self) -> "ClientViews":
        """Clients and their terms."""
        from vpa_desk.store.clients.views import ClientViews

        return ClientViews(self._reader)

    @cached_property
    def services(self) -> "ServiceViews":
        """What is offered."""
        from vpa_desk.store.clients.views import ServiceViews

        return ServiceViews(self._reader)

    @cached_property
    def tasks(self) -> "TaskViews":
        """Tasks."""
        from vpa_desk.store.tasks.views import TaskViews

        return TaskViews(self._reader)

    @cached_property
    def time(self) -> "TimeViews":
        """The timer and the entries."""
        from vpa_desk.store.time.views import TimeViews

        return TimeViews(self._reader)

    @cached_property
    def papers(self) -> "PaperViews":
        """Drafts, invoices, their files."""
        from vpa_desk.store.papers.views import PaperViews

        return PaperViews(self._reader)

    @cached_property
    def deliveries(self) -> "DeliveryViews":
        """Mails."""
        from vpa_desk.store.deliveries.views import DeliveryViews

        return DeliveryViews(self._reader)

    @cached_property
    def settings(self) -> "SettingViews":
        """What she has set."""
        from vpa_desk.store.settings.views import SettingViews

        return SettingViews(self._reader)

    @cached_property
    def audit(self) -> "AuditViews":
        """The check of the whole file."""
        from vpa_desk.store.audit.views import AuditViews

        return AuditViews(self._reader)
