"""Invoices: sums that add up, tax as the law asks, and all that keeps a draft from being issued."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import (
    NOVEMBER,
    TODAY,
    a_client,
    a_draft,
    a_number,
    a_position,
    a_practice,
    an_address,
    an_invoice,
    euros,
)
from vpa_desk.domain.clients import Language, VatCase
from vpa_desk.domain.days import Period
from vpa_desk.domain.errors import Case
from vpa_desk.domain.ids import EntryId
from vpa_desk.domain.invoices import (
    ClientAddressIncomplete,
    ClientVatIdMissing,
    DraftIsEmpty,
    Invoice,
    PracticeAddressIncomplete,
    PracticeNameMissing,
    SupplierVatIdMissing,
    TaxNumberMissing,
    edited,
    preview,
    problems,
)
from vpa_desk.domain.money import Money, total
from vpa_desk.domain.papers import PaperKind
from vpa_desk.domain.payments import Standing, standing
from vpa_desk.domain.positions import (
    HIGHEST_PRICE,
    HIGHEST_QUANTITY,
    TEXT_LIMIT,
    Billed,
    Position,
    PositionTextTooLong,
    PositionWithoutText,
    PriceRefused,
    QuantityRefused,
    Unit,
)
from vpa_desk.domain.settings import InvoiceHabits
from vpa_desk.domain.tax import RateKind, TaxStatus, Treatment

HABITS = InvoiceHabits(
    intro_de="Guten Tag", intro_en="Hello", closing_de="Viele Grüße", closing_en="Kind regards"
)
SMALL = TaxStatus.SMALL_BUSINESS

a_kept_position = st.builds(
    lambda quantity, price, kind: a_position(
        quantity=quantity, unit_price=euros(str(price)), rate_kind=kind
    ),
    st.decimals("0.0001", "1000", places=4),
    st.decimals("0", "10000", places=2),
    st.sampled_from(RateKind),
)
some_positions = st.lists(a_kept_position, max_size=8).map(tuple)


def found(**given: Any) -> tuple[Case, ...]:
    return problems(
        given.get("draft", a_draft()),
        given.get("client", a_client()),
        given.get("practice", a_practice()),
    )


def test_a_position_is_quantity_times_price_in_whole_cents() -> None:
    assert a_position().net == euros("652.50")
    assert a_position(quantity=Decimal("0.1667"), unit_price=euros("45")).net == euros("7.50")


def test_half_a_cent_goes_up() -> None:
    assert a_position(quantity=Decimal("0.5"), unit_price=euros("0.01")).net == euros("0.01")


@given(some_positions)
def test_lines_sum_to_net_and_taxes_to_tax_and_both_to_the_total(
    positions: tuple[Position, ...],
) -> None:
    invoice = an_invoice(draft=a_draft(positions=positions))
    assert total((line.net for line in invoice.lines), "EUR") == invoice.net
    assert total((tax.base for tax in invoice.taxes), "EUR") == invoice.net
    assert total((tax.tax for tax in invoice.taxes), "EUR") == invoice.tax
    assert invoice.net + invoice.tax == invoice.total
    assert invoice.total.rounded() == invoice.total


@given(some_positions)
def test_tax_is_rounded_once_for_each_rate(positions: tuple[Position, ...]) -> None:
    invoice = an_invoice(draft=a_draft(positions=positions))
    for tax in invoice.taxes:
        assert tax.tax == (tax.base * (tax.vat_rate / 100)).rounded()
    rates = [tax.vat_rate for tax in invoice.taxes]
    assert rates == sorted(set(rates), reverse=True)


@given(some_positions)
def test_draft_and_invoice_agree(positions: tuple[Position, ...]) -> None:
    draft, client, practice = a_draft(positions=positions), a_client(), a_practice()
    seen = preview(draft, client, practice, HABITS, on=TODAY)
    issued = an_invoice(draft=draft, client=client, practice=practice, habits=HABITS)
    assert replace(seen, number=issued.number) == issued
    assert seen.number.text == ""


def test_two_rates_stand_on_one_invoice() -> None:
    reduced = a_position(quantity=Decimal(1), rate_kind=RateKind.REDUCED)
    invoice = an_invoice(draft=a_draft(positions=(reduced, a_position())))
    assert [(tax.vat_rate, tax.base, tax.tax) for tax in invoice.taxes] == [
        (Decimal(19), euros("652.50"), euros("123.98")),
        (Decimal(7), euros("45.00"), euros("3.15")),
    ]
    assert invoice.total == euros("824.63")


def untaxed(invoice: Invoice) -> bool:
    lines = [line.vat_rate for line in invoice.lines]
    return (lines, invoice.taxes, invoice.tax) == ([None], (), euros(0))


def test_a_kleinunternehmer_shows_no_tax() -> None:
    invoice = an_invoice(practice=a_practice(tax_status=SMALL))
    assert invoice.treatment is Treatment.SMALL_BUSINESS
    assert untaxed(invoice)
    assert invoice.total == invoice.net == euros("652.50")


@pytest.mark.parametrize("status", TaxStatus)
def test_a_business_in_the_eu_owes_the_tax_itself(status: TaxStatus) -> None:
    client = a_client(
        vat_case=VatCase.EU_BUSINESS, vat_id="ATU12345675", address=an_address(country="AT")
    )
    invoice = an_invoice(client=client, practice=a_practice(tax_status=status))
    assert invoice.treatment is Treatment.REVERSE_CHARGE
    assert untaxed(invoice)
    assert found(client=client) == ()


@pytest.mark.parametrize("status", TaxStatus)
def test_a_business_in_switzerland_is_not_taxed_here(status: TaxStatus) -> None:
    client = a_client(vat_case=VatCase.NON_EU_BUSINESS, address=an_address(country="CH"))
    invoice = an_invoice(client=client, practice=a_practice(tax_status=status))
    assert invoice.treatment is Treatment.NOT_TAXABLE
    assert untaxed(invoice)
    assert found(client=client) == ()


def test_the_rate_is_that_of_the_last_day_of_supply() -> None:
    summer = a_draft(period=Period(date(2020, 6, 1), date(2020, 7, 1)))
    autumn = a_draft(period=Period(date(2020, 6, 15), date(2020, 7, 2)))
    assert an_invoice(draft=summer).lines[0].vat_rate == Decimal(19)
    assert an_invoice(draft=autumn).lines[0].vat_rate == Decimal(16)


def test_an_issued_invoice_copies_all_it_shows() -> None:
    client = a_client(name="Müller & Söhne <GmbH>", payment_days=30)
    invoice = an_invoice(client=client, habits=HABITS)
    assert invoice.recipient.name == "Müller & Söhne <GmbH>"
    assert invoice.recipient.address == client.address
    assert invoice.supplier == a_practice()
    assert invoice.number == a_number()
    assert (invoice.issued_on, invoice.due_on) == (TODAY, TODAY + timedelta(days=30))
    assert invoice.period == NOVEMBER


def test_the_due_day_crosses_the_end_of_a_short_month() -> None:
    client = a_client(payment_days=31)
    assert an_invoice(client=client, on=date(2027, 1, 31)).due_on == date(2027, 3, 3)
    assert an_invoice(client=a_client(payment_days=0), on=date(2026, 10, 31)).due_on == date(
        2026, 10, 31
    )


@pytest.mark.parametrize(
    ("language", "intro", "closing"),
    [(Language.GERMAN, "Guten Tag", "Viele Grüße"), (Language.ENGLISH, "Hello", "Kind regards")],
)
def test_the_habits_word_what_the_draft_does_not(
    language: Language, intro: str, closing: str
) -> None:
    invoice = an_invoice(client=a_client(language=language), habits=HABITS)
    assert (invoice.intro, invoice.closing) == (intro, closing)
    own = an_invoice(draft=a_draft(intro="Liebe Sabine", closing="Bis bald"), habits=HABITS)
    assert (own.intro, own.closing) == ("Liebe Sabine", "Bis bald")


def test_an_invoice_names_the_entries_it_bills() -> None:
    parts = (
        a_position(
            billed=(
                Billed(EntryId(3), 60),
                Billed(EntryId(1), 60),
            )
        ),
        a_position(),
        a_position(billed=(Billed(EntryId(2), 60),)),
    )
    draft = a_draft(positions=parts)
    assert draft.entry_ids == (EntryId(3), EntryId(1), EntryId(2))
    assert an_invoice(draft=draft).entry_ids == draft.entry_ids


def test_a_complete_draft_has_no_problem() -> None:
    assert found() == ()
    assert found(practice=a_practice(tax_status=SMALL, vat_id="")) == ()
    assert found(practice=a_practice(tax_number="")) == ()
    assert found(practice=a_practice(name="")) == ()


@pytest.mark.parametrize(
    ("given_case", "expected"),
    [
        ({"practice": a_practice(name=" ", owner="")}, PracticeNameMissing()),
        (
            {"practice": a_practice(address=an_address(street="", city=""))},
            PracticeAddressIncomplete(("street", "city")),
        ),
        ({"practice": a_practice(tax_number="", vat_id="")}, TaxNumberMissing()),
        (
            {"client": a_client(address=an_address(postcode=""))},
            ClientAddressIncomplete("Müller Consulting GmbH", ("postcode",)),
        ),
        ({"draft": a_draft(positions=())}, DraftIsEmpty("Müller Consulting GmbH")),
        (
            {"client": a_client(vat_case=VatCase.EU_BUSINESS)},
            ClientVatIdMissing("Müller Consulting GmbH"),
        ),
        (
            {
                "client": a_client(vat_case=VatCase.EU_BUSINESS, vat_id="ATU12345675"),
                "practice": a_practice(vat_id=""),
            },
            SupplierVatIdMissing("Müller Consulting GmbH"),
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_the_law_asks_for_and_is_missing_is_named(
    given_case: dict[str, Any], expected: Case
) -> None:
    (problem,) = found(**given_case)
    assert (type(problem), problem.data()) == (type(expected), expected.data())


def test_all_that_is_missing_is_said_at_once_the_own_gaps_first() -> None:
    empty = replace(
        a_practice(), name="", owner="", address=an_address(city=""), tax_number="", vat_id=""
    )
    client = a_client(address=an_address(street=""), vat_case=VatCase.EU_BUSINESS)
    assert [
        type(case) for case in found(draft=a_draft(positions=()), client=client, practice=empty)
    ] == [
        PracticeNameMissing,
        PracticeAddressIncomplete,
        SupplierVatIdMissing,
        ClientAddressIncomplete,
        ClientVatIdMissing,
        DraftIsEmpty,
    ]


def test_an_edit_trims_and_counts_up() -> None:
    draft = edited(a_draft(positions=(a_position(text="  Reise \n planung ", detail=" a  b "),)))
    assert draft.version == 2
    assert (draft.positions[0].text, draft.positions[0].detail) == ("Reise planung", "a b")


@pytest.mark.parametrize("kind", PaperKind)
def test_only_what_takes_back_counts_backwards(kind: PaperKind) -> None:
    draft = a_draft(kind=kind, positions=(a_position(quantity=Decimal("-14.50004")),))
    if kind in (PaperKind.CANCELLATION, PaperKind.CORRECTION):
        (position,) = edited(draft).positions
        assert (position.quantity, position.net) == (Decimal("-14.5000"), euros("-652.50"))
    else:
        with pytest.raises(QuantityRefused):
            edited(draft)


def test_a_typed_quantity_is_rounded_to_what_is_printed() -> None:
    typed = a_position(quantity=Decimal("1.00005"), unit_price=euros("45.005"))
    (position,) = edited(a_draft(positions=(typed,))).positions
    assert (position.quantity, position.unit_price) == (Decimal("1.0001"), euros("45.01"))


@pytest.mark.parametrize(
    "quantity",
    ["0", "-1", "0.00004", "100000.0001", "1E+40", "Infinity", "-Infinity", "NaN"],
)
def test_a_quantity_that_cannot_be_printed_is_refused(quantity: str) -> None:
    positions = (a_position(), a_position(quantity=Decimal(quantity)))
    with pytest.raises(QuantityRefused) as refused:
        edited(a_draft(positions=positions))
    assert refused.value.data() == {"place": 2, "highest": HIGHEST_QUANTITY}


@pytest.mark.parametrize("price", ["-0.01", "1000000.01", "1E+40", "Infinity", "NaN"])
def test_a_price_out_of_bounds_is_refused(price: str) -> None:
    with pytest.raises(PriceRefused) as refused:
        edited(a_draft(positions=(a_position(unit_price=euros(price)),)))
    assert refused.value.data() == {"place": 1, "highest": Money(HIGHEST_PRICE, "EUR")}


@pytest.mark.parametrize(("price", "net"), [("0", "0.00"), ("1000000", "14500000.00")])
def test_a_price_of_nothing_and_of_a_million_are_taken(price: str, net: str) -> None:
    draft = edited(a_draft(positions=(a_position(unit_price=euros(price)),)))
    assert an_invoice(draft=draft).net == euros(net)


@pytest.mark.parametrize("text", ["", " \n "])
def test_a_position_must_name_the_service(text: str) -> None:
    with pytest.raises(PositionWithoutText) as refused:
        edited(a_draft(positions=(a_position(text=text),)))
    assert refused.value.place == 1


@pytest.mark.parametrize("field", ["text", "detail"])
def test_a_text_has_a_limit(field: str) -> None:
    fits = a_position(**{field: "x" * TEXT_LIMIT})
    assert edited(a_draft(positions=(fits,))).positions == (fits,)
    with pytest.raises(PositionTextTooLong):
        edited(a_draft(positions=(a_position(**{field: "x" * (TEXT_LIMIT + 1)}),)))


def test_pieces_and_flat_sums_are_billed_too() -> None:
    flat = a_position(quantity=Decimal(1), unit=Unit.FLAT, unit_price=euros(300))
    assert an_invoice(draft=a_draft(positions=(flat,))).lines[0].unit is Unit.FLAT


@pytest.mark.parametrize(
    ("paid", "days", "expected"),
    [
        ("0", 0, Standing.OPEN),
        ("99.99", 0, Standing.OPEN),
        ("0", 1, Standing.OVERDUE),
        ("100", 1, Standing.PAID),
        ("100.01", 0, Standing.PAID),
    ],
)
def test_an_invoice_is_overdue_from_the_day_after_it_was_due(
    paid: str, days: int, expected: Standing
) -> None:
    today = TODAY + timedelta(days=days)
    assert standing(euros(100), TODAY, euros(paid), today) is expected


def test_an_invoice_over_nothing_is_paid() -> None:
    assert standing(euros(0), TODAY, euros(0), TODAY + timedelta(days=9)) is Standing.PAID
