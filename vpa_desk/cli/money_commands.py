"""Commands about money: drafts, invoices, and the mail that carries them."""

import getpass
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from vpa_desk.cli import names, shapes
from vpa_desk.cli.answer import Answer, Asked
from vpa_desk.cli.speech import Column
from vpa_desk.cli.work_commands import on_day
from vpa_desk.domain.ids import PaperId
from vpa_desk.domain.invoices import Invoice, Line
from vpa_desk.domain.mailing import Delivery, DeliveryState, PasswordMissing
from vpa_desk.domain.overviews import InvoiceLine

if TYPE_CHECKING:
    from vpa_desk.services.sending import Letter

MOST_MAILS = 1000
LINES = (
    Column("service"),
    Column("quantity", figures=True),
    Column("price", figures=True),
    Column("net", figures=True),
)
INVOICES = (
    Column("number"),
    Column("client"),
    Column("issued_on"),
    Column("due"),
    Column("total", figures=True),
    Column("standing"),
    Column("state"),
)
DRAFTS = (
    Column("id"),
    Column("client"),
    Column("net", figures=True),
    Column("total", figures=True),
)
MAILS = (Column("when"), Column("invoice"), Column("recipients"), Column("state"))


def draft(asked: Asked, arguments: Namespace) -> Answer:
    """A draft of a client's unbilled time."""
    from vpa_desk.services import billing

    client = names.client_meant(asked.desk, arguments.client)
    made = billing.draft_invoice(
        asked.desk,
        client.id,
        until=on_day(asked, arguments.until),
        start=None if arguments.start is None else on_day(asked, arguments.start),
    )
    shown = billing.previewed(asked.desk, made)
    title = asked.speech.say(
        "draft_of",
        id=made.id,
        client=client.name,
        start=asked.speech.day(made.period.start),
        end=asked.speech.day(made.period.last_day),
    )
    return _with_lines(asked, title, shown)


def issue(asked: Asked, arguments: Namespace) -> Answer:
    """A draft issued under the next number."""
    from vpa_desk.services import billing

    issued = billing.issue_invoice(asked.desk, names.draft_meant(asked.desk, arguments.draft))
    title = asked.speech.say(
        "issued",
        number=issued.number.text,
        client=issued.recipient.name,
        due=asked.speech.day(issued.due_on),
    )
    return _with_lines(asked, title, issued)


def discard(asked: Asked, arguments: Namespace) -> Answer:
    """A draft thrown away; the answer is what it was."""
    from vpa_desk.services import billing

    thrown = asked.desk.reads.papers.draft(names.draft_meant(asked.desk, arguments.draft))
    shown = billing.previewed(asked.desk, thrown)
    billing.discard_draft(asked.desk, thrown.id)
    return Answer(asked.speech.say("discarded"), shapes.invoice(shown))


def export(asked: Asked, arguments: Namespace) -> Answer:
    """The PDF of an invoice in a folder."""
    from vpa_desk.services import billing

    invoice_id = names.invoice_meant(asked.desk, arguments.number)
    path, sha256 = billing.export_invoice(asked.desk, invoice_id, arguments.to.absolute())
    return Answer(str(path), {"files": [{"path": str(path), "sha256": sha256}]})


def invoices(asked: Asked, arguments: Namespace) -> Answer:
    """The invoices, or the drafts."""
    reads = asked.desk.reads
    lines = reads.papers.drafts() if arguments.drafts else reads.papers.invoices(asked.desk.today())
    key, columns, row = (
        ("drafts", DRAFTS, _draft_row) if arguments.drafts else ("invoices", INVOICES, _invoice_row)
    )
    title = asked.speech.say(key, count=len(lines))
    return Answer(
        asked.speech.table(title, columns, (row(asked, line) for line in lines)),
        [shapes.invoice_line(line) for line in lines],
    )


def send(asked: Asked, arguments: Namespace) -> Answer:
    """An invoice handed to the mail server, or to her mail program."""
    from vpa_desk.services import sending

    letter = sending.letter_for(asked.desk, names.invoice_meant(asked.desk, arguments.number))
    if arguments.to:
        letter = replace(letter, to=tuple(arguments.to))
    number = asked.desk.reads.papers.invoice(letter.paper_id).number.text
    if arguments.draft:
        path = sending.hand_over(asked.desk, letter)
        (made, *_) = asked.desk.reads.deliveries.of(letter.paper_id)
        data = {**shapes.delivery(made, number, asked.desk.zone()), "path": str(path)}
        return Answer(asked.speech.say("handed", path=path), data)
    delivery = _sent(asked, letter, arguments)
    data = shapes.delivery(delivery, number, asked.desk.zone())
    if delivery.state is DeliveryState.SENT:
        listed = ", ".join(delivery.recipients)
        return Answer(asked.speech.say("sent_to", number=number, recipients=listed), data)
    key = "rejected_by" if delivery.state is DeliveryState.REJECTED else "unclear_if"
    return Answer("", data, problem=asked.speech.say(key, detail=delivery.detail))


def outbox(asked: Asked, _arguments: Namespace) -> Answer:
    """The last mails, newest first."""
    reads = asked.desk.reads
    mails = reads.deliveries.last(MOST_MAILS)
    numbers: dict[PaperId | None, str] = {
        line.id: line.number or "" for line in reads.papers.invoices(asked.desk.today())
    }
    rows = (
        (
            asked.speech.moment(one.finished_at or one.started_at),
            numbers.get(one.paper_id, ""),
            ", ".join(one.recipients),
            asked.speech.say(one.state.value),
        )
        for one in mails
    )
    zone = asked.desk.zone()
    return Answer(
        asked.speech.table(asked.speech.say("outbox", count=len(mails)), MAILS, rows),
        [shapes.delivery(one, numbers.get(one.paper_id, ""), zone) for one in mails],
    )


def _sent(asked: Asked, letter: "Letter", arguments: Namespace) -> Delivery:
    """The letter sent; a password nobody keeps is asked for, never taken from the arguments."""
    from vpa_desk.services import sending

    given = sys.stdin.readline().rstrip("\r\n") if arguments.password_stdin else None
    try:
        return sending.send(asked.desk, letter, password=given, again=arguments.again)
    except PasswordMissing as missing:
        if given is not None or not sys.stdin.isatty():
            raise
        typed = getpass.getpass(asked.speech.say("password", user=missing.user))
    return sending.send(asked.desk, letter, password=typed, again=arguments.again)


def _with_lines(asked: Asked, title: str, shown: Invoice) -> Answer:
    rows = [*_lines(asked, shown.lines), ("", "", "", "")]
    sums = (("net", shown.net), ("tax", shown.tax), ("total", shown.total))
    rows += [(asked.speech.say(key), "", "", asked.speech.money(amount)) for key, amount in sums]
    return Answer(asked.speech.table(title, LINES, rows), shapes.invoice(shown))


def _lines(asked: Asked, lines: Iterable[Line]) -> list[tuple[str, str, str, str]]:
    return [
        (
            line.text,
            asked.speech.number(line.quantity),
            asked.speech.money(line.unit_price),
            asked.speech.money(line.net),
        )
        for line in lines
    ]


def _invoice_row(asked: Asked, line: InvoiceLine) -> tuple[str, ...]:
    speech = asked.speech
    return (
        line.number or "",
        line.client,
        speech.day(line.issued_on),
        speech.day(line.due_on),
        speech.money(line.total),
        speech.say(line.standing.value) if line.standing else "",
        speech.say(line.delivery.value) if line.delivery else "",
    )


def _draft_row(asked: Asked, line: InvoiceLine) -> tuple[str, ...]:
    speech = asked.speech
    return str(line.id), line.client, speech.money(line.net), speech.money(line.total)


COMMANDS: dict[str, Callable[[Asked, Namespace], Answer]] = {
    "invoice draft": draft,
    "invoice issue": issue,
    "invoice discard": discard,
    "invoice export": export,
    "invoices": invoices,
    "send": send,
    "outbox": outbox,
}
