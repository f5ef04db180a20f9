"""Payments: always above zero, in whole cents."""

from datetime import date
from decimal import Decimal

import pytest

from tests.examples import euros
from vpa_desk.domain.ids import PaperId
from vpa_desk.domain.money import Money
from vpa_desk.domain.payments import Payment, PaymentRefused, sound_payment


def paid(amount: str) -> Payment:
    return Payment(
        paper_id=PaperId(1), paid_on=date(2026, 11, 23), amount=Money(Decimal(amount), "EUR")
    )


def test_a_payment_is_kept_in_whole_cents() -> None:
    assert sound_payment(paid("1.005")).amount == euros("1.01")


@pytest.mark.parametrize("amount", ["0", "-0.01", "0.004"])
def test_nothing_or_less_is_refused_with_what_was_typed(amount: str) -> None:
    with pytest.raises(PaymentRefused) as refused:
        sound_payment(paid(amount))
    assert refused.value.amount == euros(amount)
