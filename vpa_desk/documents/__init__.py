"""Paper: a frozen value goes in, bytes or text come out.

Belongs here: how documents look and what they say, PDF and its way back to pixels and text, the
logo, the wording of a mail. Does not belong here: Qt, tables, files other than our own fonts,
and any rule of the trade: what is printed was decided by the domain.

This module is the door. Each function opens its room on first use, because the libraries behind
it are slow to import and a window must be shown before.
"""

from vpa_desk.domain.clients import Language
from vpa_desk.domain.invoices import Invoice
from vpa_desk.domain.papers import Picture


def render_invoice(invoice: Invoice, *, logo: bytes | None, draft: bool = False) -> bytes:
    """The invoice as PDF; equal input gives equal bytes. `logo` is as `prepare_logo` gives it.

    A draft has a watermark instead of a number. Raises `GlyphMissing` like `check_printable`;
    a draft shows □ instead.
    """
    from vpa_desk.documents.invoice import rendered

    return rendered(invoice, logo=logo, draft=draft)


def check_printable(invoice: Invoice) -> None:
    """Raise `GlyphMissing` for the first character on the invoice that the font lacks."""
    from vpa_desk.documents.invoice import check

    check(invoice)


def prepare_logo(content: bytes) -> bytes:
    """The image as a plain PNG at most 1200 pixels wide, or `LogoRefused`."""
    from vpa_desk.documents import logo

    return logo.prepared(content)


def mail_subject(invoice: Invoice) -> str:
    """The subject of the mail that carries the invoice, on one line."""
    from vpa_desk.documents import mail_text

    return mail_text.subject(invoice)


def mail_body(invoice: Invoice) -> str:
    """The text of the mail that carries the invoice, in the client's language."""
    from vpa_desk.documents import mail_text

    return mail_text.body(invoice)


def file_name(invoice: Invoice) -> str:
    """The name of the invoice's PDF, safe in every file system."""
    from vpa_desk.documents import mail_text

    return mail_text.file_name(invoice)


def phrase(language: Language, key: str) -> str:
    """A fixed wording of documents in a language; `KeyError` for an unknown key."""
    from vpa_desk.documents import phrases

    return phrases.phrase(language, key)


def draw_pages(pdf: bytes, *, scale: float) -> tuple[Picture, ...]:
    """The pages as pictures; at scale 1 a point is a pixel."""
    from vpa_desk.documents import preview

    return preview.pictures(pdf, scale=scale)


def read_text(pdf: bytes) -> str:
    """The text of all pages, a form feed between two."""
    from vpa_desk.documents import preview

    return preview.text(pdf)
