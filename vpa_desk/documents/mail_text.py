"""What the mail says that carries an invoice, and what its file is called."""

import re

from vpa_desk.documents import numbers
from vpa_desk.documents.phrases import phrase
from vpa_desk.domain.invoices import Invoice

LONGEST_NAME = 120
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


def subject(invoice: Invoice) -> str:
    """Number and sender on one line."""
    said = phrase(invoice.language, "mail_subject")
    return said.format(number=invoice.number.text, sender=_one_line(_practice(invoice)))


def body(invoice: Invoice) -> str:
    """Number, amount, due day and sender's name in the client's language."""
    paragraphs = (
        _greeting(invoice),
        _attached(invoice),
        _payment(invoice),
        phrase(invoice.language, "mail_questions"),
        _goodbye(invoice),
    )
    return "\n\n".join(paragraphs).replace("\u00a0", " ") + "\n"


def file_name(invoice: Invoice) -> str:
    """ "Rechnung RE-2026-0001.pdf": ASCII, no separators, at most 120 bytes."""
    language = invoice.language
    number = invoice.number.text or phrase(language, "draft")
    safe = _UNSAFE.sub("-", number)
    stem = f"{phrase(language, 'invoice')} {safe}"[: LONGEST_NAME - len(".pdf")]
    return f"{stem}.pdf"


def _greeting(invoice: Invoice) -> str:
    contact = _one_line(invoice.recipient.contact)
    key = "mail_greeting_named" if contact else "mail_greeting"
    return phrase(invoice.language, key).format(contact=contact)


def _attached(invoice: Invoice) -> str:
    language = invoice.language
    key = "mail_when_day" if numbers.is_one_day(invoice.period) else "mail_when_days"
    return phrase(language, "mail_attached").format(
        number=invoice.number.text,
        total=numbers.money(invoice.total, language),
        when=phrase(language, key).format(days=numbers.days(invoice.period, language)),
    )


def _payment(invoice: Invoice) -> str:
    due = numbers.day(invoice.due_on, invoice.language)
    key = "mail_pay" if invoice.total else "nothing_to_pay"
    return phrase(invoice.language, key).format(due=due)


def _goodbye(invoice: Invoice) -> str:
    supplier = invoice.supplier
    names = dict.fromkeys(_one_line(name) for name in (supplier.owner, supplier.name))
    lines = (phrase(invoice.language, "mail_goodbye"), *names)
    return "\n".join(line for line in lines if line)


def _practice(invoice: Invoice) -> str:
    return invoice.supplier.name or invoice.supplier.owner


def _one_line(text: str) -> str:
    """A name without line ends: it goes into a header of the mail."""
    return " ".join(text.split())
