"""Sending an invoice: at most once, with an honest word about what the server said."""

from collections.abc import Callable, Set
from dataclasses import dataclass, replace
from pathlib import Path

from vpa_desk import documents
from vpa_desk.domain.ids import DeliveryId, PaperId
from vpa_desk.domain.invoices import Invoice
from vpa_desk.domain.mailing import (
    AlreadySent,
    Attachment,
    Delivery,
    DeliveryState,
    KeychainMissing,
    Mail,
    MailAccount,
    MayHaveArrived,
    NoMailAccount,
    NoRecipient,
    Outcome,
    PasswordMissing,
    after_crash,
    concluded,
    is_under_way,
    settled,
)
from vpa_desk.gateways.mail import compose
from vpa_desk.services.desk import Desk
from vpa_desk.services.identifiers import check_email

PDF_TYPE = "application/pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What goes to the client with the invoice; offered ready to send, edited at will."""

    paper_id: PaperId
    to: tuple[str, ...]
    subject: str
    text: str


def letter_for(desk: Desk, invoice_id: PaperId) -> Letter:
    """The mail for an invoice in the client's language, to the client's present address."""
    invoice = desk.reads.papers.invoice(invoice_id)
    client = desk.reads.clients.get(invoice.client_id)
    return Letter(
        paper_id=invoice_id,
        to=(client.email,) if client.email else (),
        subject=documents.mail_subject(invoice),
        text=documents.mail_body(invoice),
    )


def send(
    desk: Desk, letter: Letter, *, password: str | None = None, again: bool = False
) -> Delivery:
    """The letter handed to the mail server, and what became of it: sent, rejected or unclear.

    What is raised is safe to repeat, for the mail was not handed over. `AlreadySent` or
    `MayHaveArrived` if an earlier delivery went that far, unless `again`.
    """
    account = _account(desk)
    _check_recipients(letter)
    number = desk.reads.papers.invoice(letter.paper_id).number.text
    known = desk.reads.deliveries.of(letter.paper_id)
    if not again:
        _check_first_time({delivery.state for delivery in known}, number)
    password = password or _password(desk, account)
    delivery, message = _composed(desk, letter, account, DeliveryState.CONNECTING)
    with desk.store.begin() as tx:
        tx.deliveries.add(delivery, message)

    def before_data() -> None:
        with desk.store.begin() as tx:
            # Two programs may have come this far with one invoice; the lock lets one through.
            if not again:
                _check_first_time(tx.deliveries.states_of(letter.paper_id), number)
            tx.deliveries.replace(replace(delivery, state=DeliveryState.DATA))

    outcome = _delivered(desk, account, delivery, (message, password), before_data)
    concluding = concluded(delivery, outcome, at=desk.now())
    with desk.store.begin() as tx:
        tx.deliveries.replace(concluding)
    return concluding


def hand_over(desk: Desk, letter: Letter, *, launch: Callable[[Path], bool] | None = None) -> Path:
    """The letter as a draft in the user's own mail program, the PDF attached; its file's path.

    `NoMailProgram` names the file when no program opened it.
    """
    from vpa_desk.gateways.drafts import open_draft

    account = desk.reads.settings.current().mail
    delivery, message = _composed(desk, letter, account, DeliveryState.HANDED_OVER)
    path = open_draft(message, desk.drafts, now=desk.now(), launch=launch)
    with desk.store.begin() as tx:
        tx.deliveries.add(replace(delivery, finished_at=desk.now()), message)
    return path


def mark_sent(desk: Desk, invoice_id: PaperId) -> Delivery:
    """An unclear or handed-over delivery settled by the user: it did arrive.

    `NothingToSettle` if the last one was in no doubt.
    """
    with desk.store.begin() as tx:
        last = tx.deliveries.get_last_of(invoice_id)
        arrived = settled(last, at=desk.now())
        tx.deliveries.replace(arrived)
    return arrived


def recover(desk: Desk) -> tuple[Delivery, ...]:
    """Deliveries cut off by the end of a program, each put to what can be said of it.

    Those that another window or command may still be at are left alone.
    """
    # A start with nothing to settle does without what writes.
    if not desk.reads.deliveries.unfinished_count():
        return ()
    at = desk.now()
    with desk.store.begin() as tx:
        ended = tuple(
            replace(after_crash(delivery), finished_at=at)
            for delivery in tx.deliveries.unfinished()
            if not is_under_way(delivery, at)
        )
        for delivery in ended:
            tx.deliveries.replace(delivery)
    return ended


def test_connection(desk: Desk, account: MailAccount, password: str | None) -> None:
    """Everything up to the mail itself; raises what keeps us from it."""
    desk.mail.test(account, password or _password(desk, account))


def keep_password(desk: Desk, account: MailAccount, password: str) -> None:
    """The password in the system's keychain; `KeychainMissing` if there is none to trust."""
    desk.keychain.set(account_key(account), password)


def remember_password(desk: Desk, account: MailAccount, password: str) -> None:
    """The password in memory until the program ends."""
    desk.session.set(account_key(account), password)


def account_key(account: MailAccount) -> str:
    """The name a password is kept under."""
    return f"{account.user}@{account.host}:{account.port}"


def _delivered(
    desk: Desk,
    account: MailAccount,
    delivery: Delivery,
    content: tuple[bytes, str | None],
    before_data: Callable[[], None],
) -> Outcome:
    """What the server said of the mail; what is raised instead is noted first."""
    message, password = content
    try:
        return desk.mail.deliver(
            account,
            password,
            message,
            account.sender,
            delivery.recipients,
            before_data=before_data,
        )
    except Exception as error:
        with desk.store.begin() as tx:
            # The row knows whether the mail was handed over before the carrier failed.
            cut_off = after_crash(tx.deliveries.get(delivery.id))
            ended = replace(cut_off, detail=type(error).__name__, finished_at=desk.now())
            tx.deliveries.replace(ended)
        raise


def _composed(
    desk: Desk, letter: Letter, account: MailAccount, state: DeliveryState
) -> tuple[Delivery, bytes]:
    at, delivery_id = desk.now(), DeliveryId(desk.new_id())
    invoice = desk.reads.papers.invoice(letter.paper_id)
    name, content = desk.reads.papers.pdf(letter.paper_id)
    mail = Mail(
        message_id=f"<{delivery_id}.{desk.reads.settings.uuid()}@{_domain(account)}>",
        sender=account.sender or invoice.supplier.email,
        sender_name=account.sender_name or _sender_name(invoice),
        to=letter.to,
        subject=letter.subject,
        text=letter.text,
        attachments=(Attachment(name=name, mime=PDF_TYPE, content=content),),
        sent_at=at,
    )
    delivery = Delivery(
        id=delivery_id,
        paper_id=letter.paper_id,
        state=state,
        recipients=letter.to,
        message_id=mail.message_id,
        started_at=at,
    )
    return delivery, compose(mail)


def _account(desk: Desk) -> MailAccount:
    account = desk.reads.settings.current().mail
    if not account.host or not account.sender:
        raise NoMailAccount
    return account


def _password(desk: Desk, account: MailAccount) -> str | None:
    """The password of this session or of the keychain; None where nobody logs in."""
    if not account.user:
        return None
    remembered = desk.session.get(account_key(account))
    if remembered is not None:
        return remembered
    try:
        kept = desk.keychain.get(account_key(account))
    except KeychainMissing:
        kept = None
    if kept is None:
        raise PasswordMissing(account.user)
    return kept


def _check_recipients(letter: Letter) -> None:
    if not letter.to:
        raise NoRecipient
    for address in letter.to:
        check_email(address)


def _check_first_time(states: Set[DeliveryState], number: str) -> None:
    if DeliveryState.SENT in states:
        raise AlreadySent(number)
    if states & {DeliveryState.DATA, DeliveryState.UNCLEAR}:
        raise MayHaveArrived(number)


def _sender_name(invoice: Invoice) -> str:
    return invoice.supplier.owner or invoice.supplier.name


def _domain(account: MailAccount) -> str:
    return account.sender.rpartition("@")[2] or "vpa-desk.invalid"
