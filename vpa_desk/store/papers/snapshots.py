"""Snapshots: an issued paper as JSON for ever, each version read by a reader of its own.

A field added to `Invoice` must not make an old snapshot unreadable: its reader says what the
field was when nobody wrote it down. A reader is never changed once a version is released.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from vpa_desk.domain.clients import Language
from vpa_desk.domain.days import Period
from vpa_desk.domain.ids import ClientId, EntryId, PaperId
from vpa_desk.domain.invoices import Invoice, Line, Recipient, TaxLine
from vpa_desk.domain.numbering import InvoiceNumber
from vpa_desk.domain.papers import Link, LinkKind, PaperKind
from vpa_desk.domain.positions import Billed, Unit
from vpa_desk.domain.tax import Treatment
from vpa_desk.store.plain import as_json, plain
from vpa_desk.store.settings.mapping import address, money, practice

VERSION = 1
Found = Mapping[str, Any]


def snapshot(invoice: Invoice) -> str:
    """The invoice as JSON with sorted keys and the version of its form."""
    return as_json({"version": VERSION, **plain(invoice)})


def from_snapshot(content: str) -> Invoice:
    """The invoice of a snapshot; `KeyError` for a version that nobody wrote."""
    found = json.loads(content)
    return _READERS[found["version"]](found)


def _invoice_1(found: Found) -> Invoice:
    return Invoice(
        id=PaperId(found["id"]),
        kind=PaperKind(found["kind"]),
        links=tuple(Link(LinkKind(one["kind"]), PaperId(one["target"])) for one in found["links"]),
        client_id=ClientId(found["client_id"]),
        number=InvoiceNumber(**found["number"]),
        issued_on=date.fromisoformat(found["issued_on"]),
        due_on=date.fromisoformat(found["due_on"]),
        period=_period_1(found["period"]),
        language=Language(found["language"]),
        currency=found["currency"],
        treatment=Treatment(found["treatment"]),
        supplier=practice(found["supplier"]),
        recipient=Recipient(
            **{**found["recipient"], "address": address(found["recipient"]["address"])}
        ),
        lines=tuple(map(_line_1, found["lines"])),
        taxes=tuple(map(_tax_1, found["taxes"])),
        net=money(found["net"]),
        tax=money(found["tax"]),
        total=money(found["total"]),
        intro=found["intro"],
        closing=found["closing"],
    )


def _recipient_1(found: Found) -> Recipient:
    return Recipient(**{**found, "address": address(found["address"])})


def _line_1(found: Found) -> Line:
    rate = found["vat_rate"]
    return Line(
        text=found["text"],
        detail=found["detail"],
        quantity=Decimal(found["quantity"]),
        unit=Unit(found["unit"]),
        unit_price=money(found["unit_price"]),
        vat_rate=None if rate is None else Decimal(rate),
        net=money(found["net"]),
        billed=tuple(Billed(EntryId(one["entry_id"]), one["seconds"]) for one in found["billed"]),
    )


def _tax_1(found: Found) -> TaxLine:
    return TaxLine(
        vat_rate=Decimal(found["vat_rate"]), base=money(found["base"]), tax=money(found["tax"])
    )


def _period_1(found: Found) -> Period:
    return Period(date.fromisoformat(found["start"]), date.fromisoformat(found["until"]))


_READERS: dict[int, Callable[[Found], Invoice]] = {1: _invoice_1}
