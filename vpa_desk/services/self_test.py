"""The self-test: an invoice from end to end on a new desk, read back from its own PDF."""

from dataclasses import replace
from datetime import timedelta

from vpa_desk import documents
from vpa_desk.domain.ids import EntryId
from vpa_desk.domain.safekeeping import Check
from vpa_desk.domain.sample_practice import MUELLER, SETTINGS
from vpa_desk.gateways.keychain import SystemKeychain
from vpa_desk.services import billing, clients, planning, settings, timekeeping
from vpa_desk.services.desk import Desk

HOUR = 3600
NET = "45,00"
TOTAL = "53,55"


def checks(desk: Desk) -> tuple[Check, ...]:
    """The checks of the store with an invoice in it, of its PDF, and the keychain by name."""
    text = _text_of_an_invoice(desk)
    missing = [wanted for wanted in (MUELLER.name, NET, TOTAL) if wanted not in text]
    # Without a keychain the password is asked for, so that none is no fault.
    keychain = SystemKeychain("self-test").name() or "none"
    return (
        *desk.reads.audit.checks(),
        Check("self_invoice", not missing, f"missing: {missing}" if missing else TOTAL),
        Check("keychain", ok=True, detail=keychain),
    )


def _text_of_an_invoice(desk: Desk) -> str:
    """One hour of work, billed and issued, as it can be read on its PDF."""
    settings.change_settings(desk, SETTINGS)
    client = replace(MUELLER, id=clients.new_client(desk).id, created_at=desk.now())
    clients.add_client(desk, client)
    task = planning.add_task(
        desk, replace(planning.new_task(desk, "Self-test"), client_id=client.id)
    )
    worked = replace(
        timekeeping.new_entry(desk, task.id),
        id=EntryId(desk.new_id()),
        started_at=desk.now() - timedelta(seconds=HOUR),
        seconds=HOUR,
    )
    timekeeping.add_entry(desk, worked)
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    invoice = billing.issue_invoice(desk, draft.id)
    _, pdf = desk.reads.papers.pdf(invoice.id)
    return documents.read_text(pdf)
