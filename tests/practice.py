"""A small practice built through the services, for tests that need books with content."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.conftest import NOW, desk_at
from tests.fakes import FixedClock
from vpa_desk.domain.clients import Address, Client
from vpa_desk.domain.ids import EntryId
from vpa_desk.domain.settings import Practice
from vpa_desk.domain.tasks import Task
from vpa_desk.domain.timekeeping import TimeEntry
from vpa_desk.services import billing, clients, planning, settings, timekeeping
from vpa_desk.services.desk import Desk

HOME = Address(street="Lindenweg 4", postcode="20144", city="Hamburg")


def set_up(desk: Desk) -> None:
    """A letterhead that satisfies the law."""
    practice = Practice(
        name="Büroservice Berger",
        owner="Katrin Berger",
        address=HOME,
        email="katrin@berger.example",
        tax_number="21/815/08150",
        iban="DE02120300000000202051",
        bank="Musterbank",
    )
    settings.change_settings(
        desk, replace(desk.reads.settings.current(), practice=practice, set_up=True)
    )


def a_kept_client(desk: Desk, name: str = "Müller Consulting", **changes: object) -> Client:
    """A client in the store, with a complete address."""
    fresh = replace(
        clients.new_client(desk), name=name, address=HOME, email="buchhaltung@mueller.example"
    )
    return clients.add_client(desk, replace(fresh, **changes))  # type: ignore[arg-type]


def a_kept_task(desk: Desk, client: Client | None, title: str = "Reiseplanung Lissabon") -> Task:
    """A task in the store."""
    task = planning.new_task(desk, title)
    return planning.add_task(desk, replace(task, client_id=client.id if client else None))


def worked(desk: Desk, task: Task, *, minutes: int, days_ago: int = 0) -> TimeEntry:
    """An entry in the store that ended now, `days_ago` days back."""
    ended = desk.now() - timedelta(days=days_ago)
    entry = replace(
        timekeeping.new_entry(desk, task.id),
        id=EntryId(desk.new_id()),
        started_at=ended - timedelta(minutes=minutes),
        seconds=minutes * 60,
    )
    return timekeeping.add_entry(desk, entry)


def billed_practice(folder: Path) -> Path:
    """The file of a desk with two issued invoices, one draft and unbilled time."""
    desk = desk_at(folder / "desk.sqlite3", FixedClock(NOW))
    set_up(desk)
    for name in ("Müller Consulting", "Café Blume", "Studio Nord"):
        client = a_kept_client(desk, name)
        task = a_kept_task(desk, client)
        worked(desk, task, minutes=75)
        draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
        if name != "Studio Nord":
            billing.issue_invoice(desk, draft.id)
        worked(desk, task, minutes=20)
    desk.store.close()
    return folder / "desk.sqlite3"
