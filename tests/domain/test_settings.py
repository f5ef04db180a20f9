"""Settings: what a new desk is set to."""

from decimal import Decimal

from vpa_desk.domain.clients import Language
from vpa_desk.domain.mailing import Security
from vpa_desk.domain.numbering import checked_pattern
from vpa_desk.domain.settings import Practice, Settings, Workday
from vpa_desk.domain.tax import TaxStatus
from vpa_desk.domain.terms import ROUNDING_STEPS


def test_a_new_desk_is_german_and_not_set_up() -> None:
    settings = Settings()
    assert settings.language is Language.GERMAN
    assert not settings.set_up
    assert settings.practice == Practice()
    assert settings.practice.tax_status is TaxStatus.REGULAR


def test_a_new_desk_has_no_mail_server_and_would_protect_one() -> None:
    mail = Settings().mail
    assert (mail.host, mail.sender) == ("", "")
    assert mail.security is Security.STARTTLS


def test_the_usual_values_hold_themselves() -> None:
    settings = Settings()
    assert checked_pattern(settings.invoices.pattern) == settings.invoices.pattern
    assert settings.invoices.first_seq == 1
    assert settings.workday.start_hour < settings.workday.end_hour
    assert settings.workday.rounding_minutes in ROUNDING_STEPS
    assert Workday().hourly_rate.amount == Decimal(45)
