"""What the assistant has set: her business, her invoices, her mail, her day."""

from dataclasses import dataclass, field
from decimal import Decimal

from vpa_desk.domain.clients import Address, Language
from vpa_desk.domain.errors import Case
from vpa_desk.domain.mailing import MailAccount, Security
from vpa_desk.domain.money import Money
from vpa_desk.domain.numbering import DEFAULT_PATTERN
from vpa_desk.domain.tax import TaxStatus


class IbanRefused(Case):
    """The check digits of this IBAN do not fit."""

    iban: str


class VatIdRefused(Case):
    """This VAT id does not have the form of its country."""

    vat_id: str


class TaxNumberRefused(Case):
    """This Steuernummer has a form no tax office gives."""

    tax_number: str


class EmailRefused(Case):
    """This is no e-mail address."""

    email: str


class WorkdayRefused(Case):
    """A working day must end after it starts, within one day."""

    start_hour: int
    end_hour: int


class SettingUnknown(Case):
    """There is no setting of this name."""

    key: str


class SettingRefused(Case):
    """This value does not fit the setting."""

    key: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """The assistant's business as it stands on her letterhead."""

    name: str = ""
    owner: str = ""
    address: Address = Address()
    email: str = ""
    phone: str = ""
    website: str = ""
    tax_status: TaxStatus = TaxStatus.REGULAR
    tax_number: str = ""
    vat_id: str = ""
    iban: str = ""
    bic: str = ""
    bank: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceHabits:
    """How her invoices are numbered and worded. Empty texts take the standard wording.

    `first_seq` is where a series begins that holds no invoice yet: for numbers used elsewhere.
    """

    pattern: str = DEFAULT_PATTERN
    first_seq: int = 1
    payment_days: int = 14
    intro_de: str = ""
    intro_en: str = ""
    closing_de: str = ""
    closing_en: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workday:
    """Her usual day: the hours shown on the day strip, and how many seconds she aims for."""

    start_hour: int = 8
    end_hour: int = 18
    target_seconds: int = 6 * 3600
    hourly_rate: Money = Money(Decimal("45.00"), "EUR")
    rounding_minutes: int = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything she has set, as one value."""

    practice: Practice = Practice()
    invoices: InvoiceHabits = InvoiceHabits()
    workday: Workday = Workday()
    mail: MailAccount = field(
        default_factory=lambda: MailAccount(
            host="", port=587, security=Security.STARTTLS, user="", sender="", sender_name=""
        )
    )
    language: Language = Language.GERMAN
    backup_folder: str = ""
    set_up: bool = False
