"""Everything the desk reads, by aggregate: `desk.reads.time.unbilled()`."""

from vpa_desk.store.audit.views import AuditViews
from vpa_desk.store.clients.views import ClientViews, ServiceViews
from vpa_desk.store.deliveries.views import DeliveryViews
from vpa_desk.store.papers.views import PaperViews
from vpa_desk.store.reader import Reader
from vpa_desk.store.settings.views import SettingViews
from vpa_desk.store.tasks.views import TaskViews
from vpa_desk.store.time.views import TimeViews


class Reads:
    """The read models of one file, over one connection."""

    def __init__(self, reader: Reader) -> None:
        self.clients = ClientViews(reader)
        self.services = ServiceViews(reader)
        self.tasks = TaskViews(reader)
        self.time = TimeViews(reader)
        self.papers = PaperViews(reader)
        self.deliveries = DeliveryViews(reader)
        self.settings = SettingViews(reader)
        self.audit = AuditViews(reader)
