"""Invoices: a draft that can be edited, an issued one that cannot, and what must stand on both."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from vpa_desk.domain.clients import Address, Client, Language
from vpa_desk.domain.days import Period
from vpa_desk.domain.errors import Case
from vpa_desk.domain.ids import ClientId, EntryId, PaperId
from vpa_desk.domain.money import Money, total
from vpa_desk.domain.numbering import InvoiceNumber
from vpa_desk.domain.papers import Link, PaperKind
from vpa_desk.domain.positions import Billed, Position, Unit, checked_position
from vpa_desk.domain.settings import InvoiceHabits, Practice
from vpa_desk.domain.tax import Treatment, rate, treatment

PERCENT = Decimal(100)


class NothingToInvoice(Case):
    """No billable time of this client is left before the day."""

    client: str
    until: date


class DraftIsEmpty(Case):
    """An invoice needs at least one position."""

    client: str


class DraftChanged(Case):
    """The draft was changed elsewhere in the meantime."""

    client: str


class InvoiceIsIssued(Case):
    """An issued invoice cannot be changed any more."""

    number: str


class PracticeNameMissing(Case):
    """The letterhead has no name (§ 14 (4) no. 1 UStG)."""


class PracticeAddressIncomplete(Case):
    """The letterhead's address has gaps (§ 14 (4) no. 1 UStG)."""

    missing: tuple[str, ...]


class TaxNumberMissing(Case):
    """Neither Steuernummer nor USt-IdNr. of the supplier (§ 14 (4) no. 2 UStG)."""


class SupplierVatIdMissing(Case):
    """Reverse charge needs the supplier's USt-IdNr. (§ 14a (1) UStG)."""

    client: str


class ClientAddressIncomplete(Case):
    """The client's address has gaps (§ 14 (4) no. 1 UStG)."""

    client: str
    missing: tuple[str, ...]


class ClientVatIdMissing(Case):
    """Reverse charge needs the client's VAT id (§ 14a (1) UStG)."""

    client: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceDraft:
    """An invoice in the making. It has no number; `version` rises with each change."""

    id: PaperId
    kind: PaperKind = PaperKind.INVOICE
    links: tuple[Link, ...] = ()
    client_id: ClientId
    version: int = 1
    period: Period
    currency: str
    intro: str = ""
    closing: str = ""
    positions: tuple[Position, ...] = ()
    created_at: datetime

    @property
    def entry_ids(self) -> tuple[EntryId, ...]:
        """All entries the draft has reserved."""
        return tuple(entry for position in self.positions for entry in position.entry_ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """The client as the invoice names it, copied at the moment of issue."""

    number: str
    name: str
    contact: str
    address: Address
    email: str
    vat_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A printed position. `vat_rate` is percent, or None where no tax is shown."""

    text: str
    detail: str
    quantity: Decimal
    unit: Unit
    unit_price: Money
    vat_rate: Decimal | None
    net: Money
    billed: tuple[Billed, ...]

    @property
    def entry_ids(self) -> tuple[EntryId, ...]:
        """The entries it bills."""
        return tuple(one.entry_id for one in self.billed)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxLine:
    """The net sum of one rate and the tax on it, rounded once (BR-CO-17)."""

    vat_rate: Decimal
    base: Money
    tax: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """An issued invoice with copies of all that stands on it; later changes do not reach it."""

    id: PaperId
    kind: PaperKind
    links: tuple[Link, ...]
    client_id: ClientId
    number: InvoiceNumber
    issued_on: date
    due_on: date
    period: Period
    language: Language
    currency: str
    treatment: Treatment
    supplier: Practice
    recipient: Recipient
    lines: tuple[Line, ...]
    taxes: tuple[TaxLine, ...]
    net: Money
    tax: Money
    total: Money
    intro: str
    closing: str

    @property
    def entry_ids(self) -> tuple[EntryId, ...]:
        """All entries this invoice bills."""
        return tuple(entry for line in self.lines for entry in line.entry_ids)


@dataclass(frozen=True, slots=True)
class Figures:
    """The sums of an invoice: per rate, net, tax and total."""

    taxes: tuple[TaxLine, ...]
    net: Money
    tax: Money
    total: Money


def edited(draft: InvoiceDraft, *, was: InvoiceDraft | None = None) -> InvoiceDraft:
    """The draft with trimmed positions and a higher version, or what is wrong with a position.

    Quantities are rounded to four places, so that the digits printed give the line's total. None
    may be zero, but where the draft `was` so before: the terms may round time to nothing, and it
    is done with all the same.
    """
    before = was.positions if was else ()
    rounded_away = {one.entry_ids for one in before if one.entry_ids and not one.quantity}
    positions = tuple(
        checked_position(
            position, place, draft.kind, may_be_none=position.entry_ids in rounded_away
        )
        for place, position in enumerate(draft.positions, 1)
    )
    return replace(draft, positions=positions, version=draft.version + 1)


def figures(lines: Iterable[Line], currency: str) -> Figures:
    """The sums over printed lines; tax per rate on the summed base, rounded once (BR-CO-17)."""
    printed = tuple(lines)
    rates = sorted({line.vat_rate for line in printed if line.vat_rate is not None}, reverse=True)
    taxes = tuple(_tax_line(printed, vat_rate, currency) for vat_rate in rates)
    net = total((line.net for line in printed), currency)
    tax = total((line.tax for line in taxes), currency)
    return Figures(taxes, net, tax, net + tax)


def problems(draft: InvoiceDraft, client: Client, practice: Practice) -> tuple[Case, ...]:
    """All that keeps a draft from being issued, the supplier's gaps first; empty when ready."""
    treated = treatment(practice.tax_status, client.vat_case)
    return (
        *_supplier_problems(practice, client, treated),
        *_client_problems(client, treated),
        *([] if draft.positions else [DraftIsEmpty(client.name)]),
    )


def preview(
    draft: InvoiceDraft, client: Client, practice: Practice, habits: InvoiceHabits, *, on: date
) -> Invoice:
    """The draft as it would look if issued on the day `on`, without a number."""
    return issue(draft, client, practice, habits, number=InvoiceNumber("", "", 0), on=on)


def issue(
    draft: InvoiceDraft,
    client: Client,
    practice: Practice,
    habits: InvoiceHabits,
    *,
    number: InvoiceNumber,
    on: date,
) -> Invoice:
    """The invoice a draft becomes under a number on the day `on`, with copies of all it shows.

    Whether it may be issued is for `problems` to say; a preview may have gaps.
    """
    treated = treatment(practice.tax_status, client.vat_case)
    lines = tuple(_line(position, treated, draft.period.last_day) for position in draft.positions)
    sums = figures(lines, draft.currency)
    german = client.language is Language.GERMAN
    return Invoice(
        id=draft.id,
        kind=draft.kind,
        links=draft.links,
        client_id=draft.client_id,
        number=number,
        issued_on=on,
        due_on=on + timedelta(days=client.payment_days),
        period=draft.period,
        language=client.language,
        currency=draft.currency,
        treatment=treated,
        supplier=practice,
        recipient=_recipient(client),
        lines=lines,
        taxes=sums.taxes,
        net=sums.net,
        tax=sums.tax,
        total=sums.total,
        intro=draft.intro or (habits.intro_de if german else habits.intro_en),
        closing=draft.closing or (habits.closing_de if german else habits.closing_en),
    )


def _line(position: Position, treated: Treatment, supplied_on: date) -> Line:
    taxed = treated is Treatment.TAXED
    return Line(
        text=position.text,
        detail=position.detail,
        quantity=position.quantity,
        unit=position.unit,
        unit_price=position.unit_price,
        vat_rate=rate(position.rate_kind, supplied_on) if taxed else None,
        net=position.net,
        billed=position.billed,
    )


def _tax_line(lines: tuple[Line, ...], vat_rate: Decimal, currency: str) -> TaxLine:
    base = total((line.net for line in lines if line.vat_rate == vat_rate), currency)
    return TaxLine(vat_rate=vat_rate, base=base, tax=(base * (vat_rate / PERCENT)).rounded())


def _recipient(client: Client) -> Recipient:
    return Recipient(
        number=client.number,
        name=client.name,
        contact=client.contact,
        address=client.address,
        email=client.email,
        vat_id=client.vat_id,
    )


def _supplier_problems(practice: Practice, client: Client, treated: Treatment) -> list[Case]:
    found: list[Case] = []
    if not (practice.name or practice.owner).strip():
        found.append(PracticeNameMissing())
    if practice.address.missing:
        found.append(PracticeAddressIncomplete(practice.address.missing))
    if treated is Treatment.REVERSE_CHARGE and not practice.vat_id:
        found.append(SupplierVatIdMissing(client.name))
    elif not practice.tax_number and not practice.vat_id:
        found.append(TaxNumberMissing())
    return found


def _client_problems(client: Client, treated: Treatment) -> list[Case]:
    found: list[Case] = []
    if client.address.missing:
        found.append(ClientAddressIncomplete(client.name, client.address.missing))
    if treated is Treatment.REVERSE_CHARGE and not client.vat_id:
        found.append(ClientVatIdMissing(client.name))
    return found
