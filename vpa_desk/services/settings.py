"""Settings: changed group by group, each checked before it is kept."""

from dataclasses import replace

from vpa_desk import documents
from vpa_desk.domain import mailing, numbering
from vpa_desk.domain.clients import LONGEST_PAYMENT_DAYS, PaymentTermRefused
from vpa_desk.domain.mailing import MailAccount
from vpa_desk.domain.settings import (
    InvoiceHabits,
    Practice,
    Settings,
    Workday,
    WorkdayRefused,
)
from vpa_desk.domain.terms import check_rate
from vpa_desk.services.desk import Desk
from vpa_desk.services.identifiers import (
    check_email,
    check_tax_number,
    check_vat_id,
    checked_iban,
)

HOURS_A_DAY = 24


def change_settings(desk: Desk, settings: Settings) -> Settings:
    """The settings as they are now, or the case that says which one does not hold."""
    sound = replace(
        settings,
        practice=_sound_practice(settings.practice),
        invoices=_sound_habits(settings.invoices),
        workday=_sound_workday(settings.workday),
        mail=_sound_mail(settings.mail),
    )
    with desk.store.begin() as tx:
        tx.preferences.replace(sound)
    return sound


def change_logo(desk: Desk, content: bytes | None) -> bytes | None:
    """The logo as a plain PNG, or none; `LogoRefused` if it is no picture we can print."""
    logo = None if content is None else documents.prepare_logo(content)
    with desk.store.begin() as tx:
        tx.preferences.replace_logo(logo)
    return logo


def _sound_practice(practice: Practice) -> Practice:
    if practice.email:
        check_email(practice.email)
    if practice.tax_number:
        check_tax_number(practice.tax_number)
    vat_id = "".join(practice.vat_id.split()).upper()
    if vat_id:
        check_vat_id(vat_id)
    iban = checked_iban(practice.iban) if practice.iban.strip() else ""
    return replace(practice, vat_id=vat_id, iban=iban)


def _sound_habits(habits: InvoiceHabits) -> InvoiceHabits:
    if not 0 <= habits.payment_days <= LONGEST_PAYMENT_DAYS:
        raise PaymentTermRefused(habits.payment_days, LONGEST_PAYMENT_DAYS)
    return replace(
        habits,
        pattern=numbering.checked_pattern(habits.pattern),
        first_seq=max(1, habits.first_seq),
    )


def _sound_workday(workday: Workday) -> Workday:
    if not 0 <= workday.start_hour < workday.end_hour <= HOURS_A_DAY:
        raise WorkdayRefused(workday.start_hour, workday.end_hour)
    check_rate(workday.hourly_rate)
    return workday


def _sound_mail(account: MailAccount) -> MailAccount:
    return mailing.checked_account(account) if account.host else account
