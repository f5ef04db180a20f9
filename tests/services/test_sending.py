"""Sending: at most once, with an honest word about what became of the mail."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import desk_at
from tests.fakes import DictKeychain, FixedClock, RecordingMail
from tests.practice import a_kept_client, a_kept_task, set_up, worked
from tests.smtp_server import MailServer, Manners
from vpa_desk.domain.ids import DeliveryId
from vpa_desk.domain.invoices import Invoice
from vpa_desk.domain.mailing import (
    LONGEST_DELIVERY,
    Accepted,
    AlreadySent,
    Delivery,
    DeliveryState,
    KeychainMissing,
    LoginRefused,
    MailAccount,
    MayHaveArrived,
    NoMailAccount,
    NoMailProgram,
    NoRecipient,
    NothingToSettle,
    PasswordMissing,
    Rejected,
    Security,
    ServerUnreachable,
    Unclear,
)
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.settings import EmailRefused
from vpa_desk.gateways.mail import SmtpMail
from vpa_desk.services import billing, clients, sending, settings
from vpa_desk.services.desk import Desk

ACCOUNT = MailAccount(
    host="mail.example.org",
    port=587,
    security=Security.STARTTLS,
    user="mara",
    sender="mara@example.org",
    sender_name="Mara Lindqvist",
)


class NoKeychain(DictKeychain):
    """A system without a keychain."""

    def get(self, account_key: str) -> str | None:
        raise KeychainMissing


class FailingMail(RecordingMail):
    """A carrier that breaks off after the mail may have left."""

    def deliver(self, *given: Any, before_data: Callable[[], None]) -> Accepted:
        before_data()
        raise OSError("gone")


class SlowMail(RecordingMail):
    """A carrier during whose work something else happens."""

    def __init__(self, meanwhile: Callable[[], object]) -> None:
        super().__init__()
        self.meanwhile = meanwhile

    def deliver(self, *given: Any, **more: Any) -> Accepted | Rejected | Unclear:
        self.meanwhile()
        return super().deliver(*given, **more)


@pytest.fixture
def ready(desk: Desk) -> Desk:
    """A desk with a letterhead, a mail account and its password."""
    set_up(desk)
    use(desk, ACCOUNT)
    desk.keychain.set(sending.account_key(ACCOUNT), "geheim")
    return desk


@pytest.fixture
def invoice(ready: Desk) -> Invoice:
    """An issued invoice."""
    client = a_kept_client(ready)
    worked(ready, a_kept_task(ready, client), minutes=75)
    draft = billing.draft_invoice(ready, client.id, until=ready.tomorrow())
    return billing.issue_invoice(ready, draft.id)


def use(desk: Desk, account: MailAccount) -> None:
    settings.change_settings(desk, replace(desk.reads.settings.current(), mail=account))


def carrier(desk: Desk) -> RecordingMail:
    assert isinstance(desk.mail, RecordingMail)
    return desk.mail


def sent(desk: Desk, invoice: Invoice, **how: Any) -> Delivery:
    return sending.send(desk, sending.letter_for(desk, invoice.id), **how)


def states(desk: Desk, invoice: Invoice) -> list[DeliveryState]:
    """How far each delivery came, the newest first."""
    return [one.state for one in desk.reads.deliveries.of(invoice.id)]


def read(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def pdf_in(message: EmailMessage) -> bytes:
    (attachment,) = message.iter_attachments()
    return bytes(attachment.get_content())


def test_a_letter_is_offered_in_the_clients_language_to_its_address(
    ready: Desk, invoice: Invoice
) -> None:
    letter = sending.letter_for(ready, invoice.id)
    assert letter.to == ("buchhaltung@mueller.example",)
    assert invoice.number.text in letter.subject
    assert "Guten Tag" in letter.text


def test_a_client_without_an_address_gets_a_letter_to_nobody(ready: Desk, invoice: Invoice) -> None:
    client = ready.reads.clients.get(invoice.client_id)
    clients.change_client(ready, replace(client, email=""))
    letter = sending.letter_for(ready, invoice.id)
    assert letter.to == ()
    with pytest.raises(NoRecipient):
        sending.send(ready, letter)
    assert states(ready, invoice) == []


def test_what_the_server_took_is_sent(ready: Desk, invoice: Invoice) -> None:
    delivery = sent(ready, invoice)
    assert (delivery.state, delivery.finished_at) == (DeliveryState.SENT, ready.now())
    assert ready.reads.deliveries.last(5) == (delivery,)
    ((content, recipients, password),) = carrier(ready).delivered
    assert (recipients, password) == (("buchhaltung@mueller.example",), "geheim")
    message = read(content)
    assert message["Message-ID"] == delivery.message_id
    assert pdf_in(message) == ready.reads.papers.pdf(invoice.id)[1]
    with ready.store.begin() as tx:
        assert tx.deliveries.message(delivery.id) == content


@pytest.mark.parametrize(
    ("outcome", "state", "detail"),
    [
        (Accepted(), DeliveryState.SENT, ""),
        (Rejected(550, "no such user", "a@b.example"), DeliveryState.REJECTED, "550 no such user"),
        (Unclear("timed out"), DeliveryState.UNCLEAR, "timed out"),
    ],
)
def test_every_outcome_is_recorded_as_it_was(
    ready: Desk,
    invoice: Invoice,
    outcome: Accepted | Rejected | Unclear,
    state: DeliveryState,
    detail: str,
) -> None:
    carrier(ready).outcome = outcome
    delivery = sent(ready, invoice)
    assert delivery.state is state
    assert delivery.detail.startswith(detail)
    assert ready.reads.deliveries.of(invoice.id) == (delivery,)
    line = ready.reads.papers.line(invoice.id, ready.today())
    assert (line.delivery, line.delivered_at) == (state, ready.now())


def test_what_was_sent_is_not_sent_again_unasked(ready: Desk, invoice: Invoice) -> None:
    sent(ready, invoice)
    with pytest.raises(AlreadySent) as refused:
        sent(ready, invoice)
    assert refused.value.number == invoice.number.text
    assert len(carrier(ready).delivered) == 1
    assert sent(ready, invoice, again=True).state is DeliveryState.SENT
    assert len(carrier(ready).delivered) == 2


def test_what_may_have_arrived_is_not_sent_again_unasked(ready: Desk, invoice: Invoice) -> None:
    carrier(ready).outcome = Unclear("timed out")
    sent(ready, invoice)
    with pytest.raises(MayHaveArrived):
        sent(ready, invoice)
    settled = sending.mark_sent(ready, invoice.id)
    assert settled.state is DeliveryState.SENT
    assert states(ready, invoice) == [DeliveryState.SENT]
    with pytest.raises(AlreadySent):
        sent(ready, invoice)


def test_what_was_rejected_may_be_sent_again(ready: Desk, invoice: Invoice) -> None:
    carrier(ready).outcome = Rejected(451, "try later")
    sent(ready, invoice)
    carrier(ready).outcome = Accepted()
    sent(ready, invoice)
    assert states(ready, invoice) == [DeliveryState.SENT, DeliveryState.REJECTED]


def test_an_error_before_the_mail_left_is_recorded_and_safe_to_repeat(
    ready: Desk, invoice: Invoice
) -> None:
    carrier(ready).error = ServerUnreachable("mail.example.org", 587, "refused")
    with pytest.raises(ServerUnreachable):
        sent(ready, invoice)
    (failed,) = ready.reads.deliveries.of(invoice.id)
    assert (failed.state, failed.detail) == (DeliveryState.REJECTED, "ServerUnreachable")
    assert failed.finished_at == ready.now()
    carrier(ready).error = None
    assert sent(ready, invoice).state is DeliveryState.SENT


def test_an_error_after_the_mail_may_have_left_is_unclear(ready: Desk, invoice: Invoice) -> None:
    with pytest.raises(OSError, match="gone"):
        sent(replace(ready, mail=FailingMail()), invoice)
    (failed,) = ready.reads.deliveries.of(invoice.id)
    assert (failed.state, failed.detail) == (DeliveryState.UNCLEAR, "OSError")
    with pytest.raises(MayHaveArrived):
        sent(ready, invoice)


def test_two_programs_sending_one_invoice_at_once_send_it_once(
    ready: Desk, invoice: Invoice
) -> None:
    other = desk_at(ready.store.path, FixedClock(ready.now() + timedelta(minutes=1)))
    other.keychain.set(sending.account_key(ACCOUNT), "geheim")
    slow = SlowMail(lambda: sent(other, invoice))
    with pytest.raises(AlreadySent):
        sent(replace(ready, mail=slow), invoice)
    assert (len(slow.delivered), len(carrier(other).delivered)) == (0, 1)
    assert sorted(states(ready, invoice)) == [DeliveryState.REJECTED, DeliveryState.SENT]
    other.store.close()


def begun(desk: Desk, invoice: Invoice, state: DeliveryState) -> None:
    """A delivery that came so far now, and whose program did not live to see its end."""
    delivery = Delivery(
        id=DeliveryId(desk.new_id()),
        paper_id=invoice.id,
        state=state,
        recipients=("buchhaltung@mueller.example",),
        message_id="<1@berger.example>",
        started_at=desk.now(),
    )
    with desk.store.begin() as tx:
        tx.deliveries.add(delivery, b"")


@pytest.mark.parametrize("state", [DeliveryState.CONNECTING, DeliveryState.DATA])
def test_what_a_crash_cut_off_is_settled_at_the_next_start(
    ready: Desk, invoice: Invoice, clock: FixedClock, state: DeliveryState
) -> None:
    begun(ready, invoice, state)
    clock.advance(LONGEST_DELIVERY.total_seconds())
    assert sending.recover(ready) == ()  # another program may still be at it
    clock.advance(1)
    (settled,) = sending.recover(ready)
    assert ready.reads.deliveries.of(invoice.id) == (settled,)
    assert settled.finished_at == ready.now()
    assert sending.recover(ready) == ()
    if state is DeliveryState.CONNECTING:
        assert sent(ready, invoice).state is DeliveryState.SENT
    else:
        assert settled.state is DeliveryState.UNCLEAR
        with pytest.raises(MayHaveArrived):
            sent(ready, invoice)


def test_what_is_under_way_elsewhere_is_not_sent_beside_it(ready: Desk, invoice: Invoice) -> None:
    begun(ready, invoice, DeliveryState.DATA)
    with pytest.raises(MayHaveArrived):
        sent(ready, invoice)


def test_the_phase_is_written_before_the_mail_leaves(ready: Desk, invoice: Invoice) -> None:
    seen: list[str] = []

    class Peeking(RecordingMail):
        def deliver(self, *given: Any, before_data: Callable[[], None]) -> Accepted:
            seen.append(state_on_disk(ready.store.path))
            before_data()
            seen.append(state_on_disk(ready.store.path))
            return Accepted()

    sent(replace(ready, mail=Peeking()), invoice)
    seen.append(state_on_disk(ready.store.path))
    assert seen == ["connecting", "data", "sent"]


def state_on_disk(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT state FROM delivery").fetchone()[0])


@pytest.mark.parametrize(
    "changes", [{"host": "", "sender": ""}, {"host": "", "sender": "mara@example.org"}]
)
def test_without_an_account_nothing_is_sent(
    ready: Desk, invoice: Invoice, changes: dict[str, str]
) -> None:
    use(ready, replace(ACCOUNT, **changes))  # type: ignore[arg-type]
    with pytest.raises(NoMailAccount):
        sent(ready, invoice)


def test_an_address_that_is_none_is_refused_before_anything_is_written(
    ready: Desk, invoice: Invoice
) -> None:
    letter = replace(sending.letter_for(ready, invoice.id), to=("a@b.example", "nobody"))
    with pytest.raises(EmailRefused):
        sending.send(ready, letter)
    assert states(ready, invoice) == []


def test_a_draft_is_not_sent(ready: Desk) -> None:
    draft = billing.empty_draft(ready, a_kept_client(ready).id)
    with pytest.raises(NotFound):
        sending.letter_for(ready, draft.id)


# Passwords


def test_the_password_of_the_session_comes_before_the_kept_one(
    ready: Desk, invoice: Invoice
) -> None:
    sending.remember_password(ready, ACCOUNT, "heute")
    sent(ready, invoice)
    sent(ready, invoice, password="getippt", again=True)
    assert [password for *_, password in carrier(ready).delivered] == ["heute", "getippt"]


def test_a_password_can_be_kept(desk: Desk) -> None:
    sending.keep_password(desk, ACCOUNT, "geheim")
    assert desk.keychain.get(sending.account_key(ACCOUNT)) == "geheim"


@pytest.mark.parametrize("keychain", [DictKeychain(), NoKeychain()])
def test_a_login_without_a_password_is_asked_for(
    ready: Desk, invoice: Invoice, keychain: DictKeychain
) -> None:
    headless = replace(ready, keychain=keychain)
    with pytest.raises(PasswordMissing) as missing:
        sent(headless, invoice)
    assert missing.value.user == "mara"
    assert states(ready, invoice) == []


def test_where_nobody_logs_in_no_password_is_needed(ready: Desk, invoice: Invoice) -> None:
    use(ready, replace(ACCOUNT, user=""))
    sent(replace(ready, keychain=NoKeychain()), invoice)
    assert carrier(ready).delivered[0][2] is None


def test_a_connection_is_tried_without_a_mail(ready: Desk) -> None:
    sending.test_connection(ready, ACCOUNT, None)
    assert carrier(ready).tested == [ACCOUNT]
    with pytest.raises(PasswordMissing):
        sending.test_connection(ready, replace(ACCOUNT, user="other"), None)


# By her own mail program


def test_a_letter_is_handed_to_the_own_mail_program(ready: Desk, invoice: Invoice) -> None:
    opened: list[Path] = []

    def launch(path: Path) -> bool:
        opened.append(path)
        return True

    path = sending.hand_over(ready, sending.letter_for(ready, invoice.id), launch=launch)
    assert opened == [path]
    message = read(path.read_bytes())
    assert message["X-Unsent"] == "1"
    assert pdf_in(message) == ready.reads.papers.pdf(invoice.id)[1]
    assert states(ready, invoice) == [DeliveryState.HANDED_OVER]
    assert sending.mark_sent(ready, invoice.id).state is DeliveryState.SENT


def test_handing_over_needs_no_account(ready: Desk, invoice: Invoice) -> None:
    use(ready, replace(ACCOUNT, host="", user="", sender="", sender_name=""))
    path = sending.hand_over(
        ready, sending.letter_for(ready, invoice.id), launch=lambda _path: True
    )
    assert "katrin@berger.example" in read(path.read_bytes())["From"]
    assert "Katrin Berger" in read(path.read_bytes())["From"]


def test_without_a_mail_program_nothing_counts_as_handed_over(
    ready: Desk, invoice: Invoice
) -> None:
    with pytest.raises(NoMailProgram) as nobody:
        sending.hand_over(ready, sending.letter_for(ready, invoice.id), launch=lambda _path: False)
    assert Path(nobody.value.path).is_file()
    assert states(ready, invoice) == []


@pytest.mark.parametrize("outcome", [Accepted(), Rejected(550, "no such user")])
def test_what_is_in_no_doubt_cannot_be_marked(
    ready: Desk, invoice: Invoice, outcome: Accepted | Rejected
) -> None:
    carrier(ready).outcome = outcome
    sent(ready, invoice)
    known = states(ready, invoice)
    with pytest.raises(NothingToSettle):
        sending.mark_sent(ready, invoice.id)
    assert states(ready, invoice) == known


def test_what_was_never_under_way_cannot_be_marked(ready: Desk, invoice: Invoice) -> None:
    with pytest.raises(NotFound):
        sending.mark_sent(ready, invoice.id)


# With a real server


def test_a_real_server_receives_the_stored_bytes(ready: Desk, invoice: Invoice) -> None:
    with MailServer(users={"mara": "geheim"}) as server:
        use(ready, server.account(user="mara"))
        real = replace(ready, mail=SmtpMail())
        delivery = sent(real, invoice, password="geheim")
        (received,) = server.received
    assert delivery.state is DeliveryState.SENT
    assert received.recipients == ("buchhaltung@mueller.example",)
    message = read(received.content)
    assert message["Message-ID"] == delivery.message_id
    assert pdf_in(message) == ready.reads.papers.pdf(invoice.id)[1]


def test_a_wrong_password_is_told_and_nothing_left(ready: Desk, invoice: Invoice) -> None:
    with MailServer(users={"mara": "geheim"}) as server:
        use(ready, server.account(user="mara"))
        with pytest.raises(LoginRefused):
            sent(replace(ready, mail=SmtpMail()), invoice, password="falsch")
        assert server.received == []
    assert states(ready, invoice) == [DeliveryState.REJECTED]


def test_a_server_that_leaves_after_it_took_the_mail_leaves_it_unclear(
    ready: Desk, invoice: Invoice
) -> None:
    with MailServer(Security.NONE, manners=Manners(drop_at="dot")) as server:
        use(ready, server.account())
        delivery = sent(replace(ready, mail=SmtpMail()), invoice)
        assert len(server.received) == 1
    assert delivery.state is DeliveryState.UNCLEAR
    with pytest.raises(MayHaveArrived):
        sent(ready, invoice)
