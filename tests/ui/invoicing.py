"""What the tests of invoices share: a desk with something to bill."""

from dataclasses import replace

from tests.practice import a_kept_client, a_kept_task, set_up, worked
from vpa_desk.domain.clients import Client
from vpa_desk.domain.invoices import Invoice, InvoiceDraft
from vpa_desk.domain.mailing import MailAccount, Security
from vpa_desk.services import billing, settings
from vpa_desk.services.desk import Desk

ACCOUNT = MailAccount(
    host="mail.berger.example",
    port=587,
    security=Security.STARTTLS,
    user="katrin",
    sender="katrin@berger.example",
    sender_name="Katrin Berger",
)


def a_billable_client(desk: Desk, name: str = "Müller Consulting") -> Client:
    """A client with 75 minutes of today and 30 of two days ago."""
    client = a_kept_client(desk, name)
    task = a_kept_task(desk, client)
    worked(desk, task, minutes=30, days_ago=2)
    worked(desk, task, minutes=75)
    return client


def a_kept_draft(desk: Desk, name: str = "Müller Consulting") -> InvoiceDraft:
    """A draft that could be issued."""
    set_up(desk)
    client = a_billable_client(desk, name)
    return billing.draft_invoice(desk, client.id, until=desk.tomorrow())


def a_kept_invoice(desk: Desk, name: str = "Müller Consulting") -> Invoice:
    """An issued invoice."""
    return billing.issue_invoice(desk, a_kept_draft(desk, name).id)


def with_mail(desk: Desk, *, password: str | None = "geheim") -> None:
    """A mail account, its password in the keychain if given."""
    settings.change_settings(desk, replace(desk.reads.settings.current(), mail=ACCOUNT))
    if password is not None:
        desk.keychain.set("katrin@mail.berger.example:587", password)
