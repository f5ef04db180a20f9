"""Settings: kept as one value, checked group by group."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from tests.examples import a_practice
from vpa_desk.domain.clients import Language, PaymentTermRefused
from vpa_desk.domain.errors import Case
from vpa_desk.domain.mailing import MailAccount, PlainMailRefused, Security
from vpa_desk.domain.numbering import PatternRefused
from vpa_desk.domain.papers import LogoRefused
from vpa_desk.domain.settings import (
    EmailRefused,
    IbanRefused,
    InvoiceHabits,
    Practice,
    Settings,
    TaxNumberRefused,
    VatIdRefused,
    Workday,
    WorkdayRefused,
)
from vpa_desk.services.desk import Desk
from vpa_desk.services.settings import change_logo, change_settings

ACCOUNT = MailAccount(
    host=" mail.example.org ",
    port=587,
    security=Security.STARTTLS,
    user="mara",
    sender="mara@example.org",
    sender_name="Mara Lindqvist",
)


def a_logo() -> bytes:
    content = BytesIO()
    Image.new("RGB", (40, 20), "teal").save(content, "JPEG")
    return content.getvalue()


def test_settings_are_kept_as_one_value(desk: Desk) -> None:
    settings = Settings(
        practice=a_practice(),
        invoices=InvoiceHabits(pattern="R{YY}-{NNN}", first_seq=17, intro_de="Hallo"),
        workday=Workday(start_hour=0, end_hour=24),
        mail=replace(ACCOUNT, host="mail.example.org"),
        language=Language.ENGLISH,
        backup_folder="backup",
        set_up=True,
    )
    assert change_settings(desk, settings) == settings
    assert desk.reads.settings.current() == settings


def test_a_desk_that_was_never_set_has_the_defaults(desk: Desk) -> None:
    assert desk.reads.settings.current() == Settings()


def test_the_identity_of_the_store_outlives_its_settings(desk: Desk) -> None:
    uuid = desk.reads.settings.uuid()
    change_settings(desk, Settings(set_up=True))
    assert desk.reads.settings.uuid() == uuid
    assert len(uuid) == 36


def test_what_is_typed_with_blanks_is_kept_without(desk: Desk) -> None:
    practice = a_practice(vat_id="de 136 695 976", iban="de89 3704 0044 0532 0130 00")
    habits = InvoiceHabits(pattern=" RE-{NNN} ", first_seq=0)
    kept = change_settings(desk, Settings(practice=practice, invoices=habits, mail=ACCOUNT))
    assert (kept.practice.vat_id, kept.practice.iban) == ("DE136695976", "DE89370400440532013000")
    assert (kept.invoices.pattern, kept.invoices.first_seq) == ("RE-{NNN}", 1)
    assert kept.mail.host == "mail.example.org"
    assert desk.reads.settings.current() == kept


def test_an_empty_practice_may_be_kept(desk: Desk) -> None:
    assert change_settings(desk, Settings(practice=Practice(iban="  "))).practice == Practice()


@pytest.mark.parametrize(
    ("settings", "case"),
    [
        (Settings(practice=a_practice(email="mara")), EmailRefused),
        (Settings(practice=a_practice(tax_number="12")), TaxNumberRefused),
        (Settings(practice=a_practice(vat_id="DE1")), VatIdRefused),
        (Settings(practice=a_practice(iban="DE88370400440532013000")), IbanRefused),
        (Settings(invoices=InvoiceHabits(pattern="RE")), PatternRefused),
        (Settings(invoices=InvoiceHabits(payment_days=366)), PaymentTermRefused),
        (Settings(workday=Workday(start_hour=18, end_hour=8)), WorkdayRefused),
        (Settings(workday=Workday(start_hour=8, end_hour=25)), WorkdayRefused),
        (Settings(mail=replace(ACCOUNT, security=Security.NONE)), PlainMailRefused),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_what_does_not_hold_is_refused_and_all_stays(
    desk: Desk, settings: Settings, case: type[Case]
) -> None:
    known = change_settings(desk, Settings(practice=a_practice(), set_up=True))
    with pytest.raises(case):
        change_settings(desk, settings)
    assert desk.reads.settings.current() == known


def test_a_logo_is_kept_as_plain_pixels_and_goes_again(desk: Desk) -> None:
    logo = change_logo(desk, a_logo())
    assert logo is not None
    assert logo.startswith(b"\x89PNG")
    assert desk.reads.settings.logo() == logo
    assert change_logo(desk, None) is None
    assert desk.reads.settings.logo() is None


def test_what_is_no_picture_leaves_the_logo_as_it_is(desk: Desk) -> None:
    logo = change_logo(desk, a_logo())
    with pytest.raises(LogoRefused):
        change_logo(desk, b"%PDF-1.7")
    assert desk.reads.settings.logo() == logo
