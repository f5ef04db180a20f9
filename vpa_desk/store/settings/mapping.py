"""The groups of settings, read from their JSON: what is missing has its default."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any, TypeVar

from vpa_desk.domain.clients import Address, Language
from vpa_desk.domain.mailing import MailAccount, Security
from vpa_desk.domain.money import Money
from vpa_desk.domain.settings import InvoiceHabits, Practice, Settings, Workday
from vpa_desk.domain.tax import TaxStatus

Found = Mapping[str, Any]
T = TypeVar("T", Address, Practice, InvoiceHabits, Workday, MailAccount)


def settings(groups: Found) -> Settings:
    """All settings; groups and fields nobody knows are left alone, missing ones are usual."""
    usual = Settings()
    return Settings(
        practice=practice(groups.get("practice", {})),
        invoices=_with(usual.invoices, groups.get("invoices", {})),
        workday=_with(usual.workday, groups.get("workday", {}), hourly_rate=money),
        mail=_with(usual.mail, groups.get("mail", {}), security=Security),
        language=Language(groups.get("language", usual.language)),
        backup_folder=groups.get("backup_folder", usual.backup_folder),
        set_up=groups.get("set_up", usual.set_up),
    )


def practice(found: Found) -> Practice:
    """A letterhead."""
    return _with(Practice(), found, address=address, tax_status=TaxStatus)


def address(found: Found) -> Address:
    """A postal address."""
    return _with(Address(), found)


def money(found: Found) -> Money:
    """An amount with every digit."""
    return Money(Decimal(found["amount"]), found["currency"])


def _with(usual: T, found: Found, **readers: Callable[[Any], Any]) -> T:
    """The usual value with what was found, each field by its reader."""
    taken = {
        field.name: readers.get(field.name, _as_it_is)(found[field.name])
        for field in fields(usual)
        if field.name in found
    }
    return replace(usual, **taken)


def _as_it_is(value: Any) -> Any:
    return value
