"""The invoice as a letter: what it says of whom, when, how much and how to pay."""

from vpa_desk.documents import letter, letterhead, numbers
from vpa_desk.documents.letter import Letter, Prose
from vpa_desk.documents.letterhead import Fact
from vpa_desk.documents.payment_box import PaymentBox
from vpa_desk.documents.phrases import phrase
from vpa_desk.documents.sums import Sums
from vpa_desk.documents.table import Carry, Label, Quantity, Row, Table
from vpa_desk.documents.typeset import MM
from vpa_desk.domain.clients import Language
from vpa_desk.domain.invoices import Invoice, Line, TaxLine
from vpa_desk.domain.money import Money
from vpa_desk.domain.tax import Treatment

_PLACE_WIDTH = 9 * MM


def check(invoice: Invoice) -> None:
    """Raise `GlyphMissing` for the first character on the invoice that cannot be printed."""
    letter.check(filled(invoice, draft=False))


def rendered(invoice: Invoice, *, logo: bytes | None, draft: bool) -> bytes:
    """The invoice as the bytes of a PDF; the same for the same input."""
    return letter.rendered(filled(invoice, draft=draft), logo=logo)


def filled(invoice: Invoice, *, draft: bool) -> Letter:
    """The letter that an invoice is; a draft does not say its number."""
    supplier, language = invoice.supplier, invoice.language
    number = "" if draft else invoice.number.text
    return Letter(
        sender=supplier,
        recipient=letterhead.addressed(
            invoice.recipient, home=supplier.address.country, language=language
        ),
        facts=_facts(invoice, number),
        kind=phrase(language, "invoice"),
        title=_title(language, number, draft=draft),
        body=(Prose(_intro(invoice)), _table(invoice)),
        notes=_notes(invoice),
        payment=PaymentBox(_pay_sentence(invoice), _account(invoice, number)),
        closing=_own(invoice.closing) or (phrase(language, "closing"),),
        language=language,
        made_on=invoice.issued_on,
        draft=draft,
    )


def _facts(invoice: Invoice, number: str) -> tuple[Fact, ...]:
    language, period = invoice.language, invoice.period
    served = "service_day" if numbers.is_one_day(period) else "period"
    return (
        Fact(phrase(language, "number"), number, strong=True),
        Fact(phrase(language, "issued_on"), numbers.day(invoice.issued_on, language)),
        Fact(phrase(language, served), numbers.days_briefly(period, language)),
        Fact(phrase(language, "client_number"), invoice.recipient.number),
        Fact(phrase(language, "client_vat_id"), _client_vat_id(invoice)),
        Fact(phrase(language, "due_on"), numbers.day(invoice.due_on, language)),
    )


def _client_vat_id(invoice: Invoice) -> str:
    """The client's VAT id where the law wants it, else nothing."""
    return invoice.recipient.vat_id if invoice.treatment is Treatment.REVERSE_CHARGE else ""


def _title(language: Language, number: str, *, draft: bool) -> str:
    word = phrase(language, "invoice")
    return f"{word} ({phrase(language, 'draft')})" if draft else f"{word} {number}"


def _own(words: str) -> tuple[str, ...]:
    """Her own words line by line; none if there is nothing but white space."""
    return tuple(words.splitlines()) if words.strip() else ()


def _intro(invoice: Invoice) -> tuple[str, ...]:
    key = "intro_day" if numbers.is_one_day(invoice.period) else "intro_days"
    days = numbers.days(invoice.period, invoice.language)
    return _own(invoice.intro) or (phrase(invoice.language, key).format(days=days),)


def _table(invoice: Invoice) -> Table:
    """The positions; rates have a column of their own where they differ."""
    language, rated = invoice.language, len(invoice.taxes) > 1
    headings = ("quantity", "unit_price", *(("vat_rate",) if rated else ()), "amount")
    return Table(
        labels=(Label(phrase(language, "place"), _PLACE_WIDTH),),
        text=phrase(language, "service"),
        figures=tuple(phrase(language, heading) for heading in headings),
        rows=_rows(invoice, rated=rated),
        carry=Carry(phrase(language, "carry_out"), phrase(language, "carry_in")),
        sums=_sums(invoice),
    )


def _rows(invoice: Invoice, *, rated: bool) -> tuple[Row, ...]:
    rows: list[Row] = []
    above = Money.zero(invoice.currency)
    for place, line in enumerate(invoice.lines, 1):
        rows.append(
            Row(
                labels=(str(place),),
                text=line.text,
                detail=line.detail,
                figures=_figures(line, invoice.language, rated=rated),
                above=numbers.money(above, invoice.language) if above else "",
            )
        )
        above = above + line.net
    return tuple(rows)


def _figures(line: Line, language: Language, *, rated: bool) -> tuple[str | Quantity, ...]:
    return (
        Quantity(numbers.quantity(line.quantity, language), phrase(language, line.unit)),
        numbers.money(line.unit_price, language),
        *((_rate(line, language),) if rated else ()),
        numbers.money(line.net, language),
    )


def _rate(line: Line, language: Language) -> str:
    return "" if line.vat_rate is None else numbers.percent(line.vat_rate, language)


def _sums(invoice: Invoice) -> Sums:
    """Net, tax per rate and the total; the total alone where no tax is shown."""
    language = invoice.language
    total = (phrase(language, "total"), numbers.money(invoice.total, language))
    if invoice.treatment is not Treatment.TAXED:
        return Sums(total=total)
    net = (phrase(language, "net"), numbers.money(invoice.net, language))
    return Sums(parts=(net, *(_tax(tax, language) for tax in invoice.taxes)), total=total)


def _tax(tax: TaxLine, language: Language) -> tuple[str, str]:
    label = phrase(language, "tax").format(
        rate=numbers.percent(tax.vat_rate, language), base=numbers.money(tax.base, language)
    )
    return label, numbers.money(tax.tax, language)


def _notes(invoice: Invoice) -> tuple[str, ...]:
    """What the law wants said about VAT; nothing where it is shown in figures."""
    if invoice.treatment is Treatment.TAXED:
        return ()
    said = phrase(invoice.language, invoice.treatment)
    if invoice.treatment is not Treatment.REVERSE_CHARGE:
        return (said,)
    ids = phrase(invoice.language, "reverse_charge_ids").format(
        supplier=invoice.supplier.vat_id, recipient=invoice.recipient.vat_id
    )
    return said, ids


def _pay_sentence(invoice: Invoice) -> str:
    language = invoice.language
    if not invoice.total:
        return phrase(language, "nothing_to_pay")
    return phrase(language, "pay").format(
        total=numbers.money(invoice.total, language), due=numbers.day(invoice.due_on, language)
    )


def _account(invoice: Invoice, number: str) -> tuple[tuple[str, str], ...]:
    """The account to pay to; nothing without an IBAN or a sum to pay."""
    supplier, language = invoice.supplier, invoice.language
    if not supplier.iban or not invoice.total:
        return ()
    bic, bank = supplier.bic.strip(), supplier.bank.strip()
    return (
        (phrase(language, "account_holder"), supplier.owner.strip() or supplier.name),
        (phrase(language, "iban"), numbers.iban(supplier.iban)),
        (phrase(language, "bic" if bic else "bank") if bic or bank else "", bic or bank),
        (phrase(language, "reference") if number else "", number),
    )
