"""One open transaction with a repository for each aggregate."""

from sqlmodel import Session

from vpa_desk.domain.topics import Topic
from vpa_desk.store.audit.repository import Audit
from vpa_desk.store.clients.repository import Clients, Services
from vpa_desk.store.deliveries.repository import Deliveries
from vpa_desk.store.papers.repository import Drafts, Papers
from vpa_desk.store.payments.repository import Payments
from vpa_desk.store.settings.repository import Preferences
from vpa_desk.store.tasks.repository import Tasks
from vpa_desk.store.time.repository import Entries, Timers


class Transaction:
    """The repositories over one session. `touched` collects the topics to announce."""

    def __init__(self, session: Session, audit: Audit) -> None:
        self.touched: set[Topic] = set()
        self.audit = audit
        self.clients = Clients(session, self.touched)
        self.services = Services(session, self.touched)
        self.tasks = Tasks(session, self.touched)
        self.timers = Timers(session, self.touched)
        self.entries = Entries(session, self.touched)
        self.drafts = Drafts(session, self.touched)
        self.papers = Papers(session, self.touched)
        self.payments = Payments(session, self.touched)
        self.deliveries = Deliveries(session, self.touched)
        self.preferences = Preferences(session, self.touched)
