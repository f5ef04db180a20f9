"""From unbilled work to issued invoices: nothing twice, no gap, nothing changed afterwards."""

import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from tests.conftest import desk_at
from tests.examples import euros
from tests.fakes import FixedClock
from tests.practice import HOME, a_kept_client, a_kept_task, cancelled, set_up, worked
from tests.services.test_settings import a_logo
from vpa_desk import documents
from vpa_desk.domain.billing import hours
from vpa_desk.domain.clients import Address, Client, Language, VatCase
from vpa_desk.domain.days import Period
from vpa_desk.domain.errors import Case
from vpa_desk.domain.ids import PaperId
from vpa_desk.domain.invoices import (
    ClientAddressIncomplete,
    ClientVatIdMissing,
    DraftChanged,
    DraftIsEmpty,
    Invoice,
    InvoiceDraft,
    InvoiceIsIssued,
    NothingToInvoice,
    PracticeAddressIncomplete,
    TaxNumberMissing,
)
from vpa_desk.domain.money import CurrenciesDiffer, Money
from vpa_desk.domain.numbering import IssuedBeforePredecessor, NumberTaken, PatternRefused
from vpa_desk.domain.papers import GlyphMissing
from vpa_desk.domain.payments import PaymentKind, PaymentRefused, Standing
from vpa_desk.domain.positions import Position, QuantityRefused
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.tax import TaxStatus
from vpa_desk.domain.terms import Mode, Scope, Terms
from vpa_desk.services import billing, clients, planning, settings
from vpa_desk.services.desk import Desk

EVER = date(2100, 1, 1)
YEAR = 365 * 86_400


@pytest.fixture
def ready(desk: Desk) -> Desk:
    """A desk with a letterhead."""
    set_up(desk)
    return desk


def a_draft(desk: Desk, client: Client | None = None, minutes: int = 75) -> InvoiceDraft:
    """A draft over some minutes of new work."""
    client = client or a_kept_client(desk)
    worked(desk, a_kept_task(desk, client), minutes=minutes)
    return billing.draft_invoice(desk, client.id, until=desk.tomorrow())


def issued(desk: Desk, client: Client | None = None) -> Invoice:
    return billing.issue_invoice(desk, a_draft(desk, client).id)


def unbilled_ids(desk: Desk, client: Client) -> list[int]:
    return [entry.id for entry in desk.reads.time.unbilled_of(client.id)]


def change_practice(desk: Desk, **changes: Any) -> None:
    known = desk.reads.settings.current()
    settings.change_settings(desk, replace(known, practice=replace(known.practice, **changes)))


def change_habits(desk: Desk, **changes: Any) -> None:
    known = desk.reads.settings.current()
    settings.change_settings(desk, replace(known, invoices=replace(known.invoices, **changes)))


@contextmanager
def second(desk: Desk) -> Iterator[Desk]:
    """Another program on the same file, a minute later."""
    other = desk_at(desk.store.path, FixedClock(desk.now() + timedelta(minutes=1)))
    yield other
    other.store.close()


@contextmanager
def before_each_write(desk: Desk, act: Callable[[], object]) -> Iterator[None]:
    """Let something happen in the moment before the desk takes the write lock."""

    def about_to_write(*_connection: object) -> None:
        act()

    event.listen(desk.store.writer().engine, "checkout", about_to_write)
    try:
        yield
    finally:
        event.remove(desk.store.writer().engine, "checkout", about_to_write)


# Drafts


def test_a_draft_bills_what_is_unbilled_and_reserves_it(ready: Desk) -> None:
    client = a_kept_client(ready)
    task = a_kept_task(ready, client)
    entries = [worked(ready, task, minutes=30, days_ago=days) for days in (3, 2, 1)]
    draft = billing.draft_invoice(ready, client.id, until=ready.tomorrow())
    assert sorted(draft.entry_ids) == sorted(entry.id for entry in entries)
    assert draft.positions[0].quantity == Decimal("1.5000")
    assert unbilled_ids(ready, client) == []
    assert ready.reads.papers.draft(draft.id) == draft


def test_a_draft_reaches_from_the_month_of_the_first_work_to_today(ready: Desk) -> None:
    assert a_draft(ready).period == Period(date(2026, 11, 1), date(2026, 11, 24))


def test_a_draft_up_to_a_day_leaves_later_work(ready: Desk) -> None:
    client = a_kept_client(ready)
    task = a_kept_task(ready, client)
    old = worked(ready, task, minutes=30, days_ago=40)
    new = worked(ready, task, minutes=30)
    draft = billing.draft_invoice(ready, client.id, until=date(2026, 11, 1))
    assert draft.period == Period(date(2026, 10, 1), date(2026, 11, 1))
    assert (draft.entry_ids, unbilled_ids(ready, client)) == ((old.id,), [new.id])


def test_a_draft_from_a_day_leaves_older_work(ready: Desk) -> None:
    client = a_kept_client(ready)
    task = a_kept_task(ready, client)
    old = worked(ready, task, minutes=30, days_ago=40)
    new = worked(ready, task, minutes=30)
    start = date(2026, 11, 2)
    draft = billing.draft_invoice(ready, client.id, until=EVER, start=start)
    assert draft.period == Period(start, ready.tomorrow())
    assert (draft.entry_ids, unbilled_ids(ready, client)) == ((new.id,), [old.id])


def test_where_nothing_is_left_there_is_nothing_to_invoice(ready: Desk) -> None:
    client = a_kept_client(ready)
    worked(ready, a_kept_task(ready, client), minutes=30)
    for until, start in ((date(2026, 11, 1), None), (EVER, ready.tomorrow())):
        with pytest.raises(NothingToInvoice) as nothing:
            billing.draft_invoice(ready, client.id, until=until, start=start)
        assert nothing.value.data() == {"client": client.name, "until": until}
    assert ready.reads.papers.drafts() == ()


def test_two_drafts_never_share_entries(ready: Desk) -> None:
    client = a_kept_client(ready)
    first = a_draft(ready, client)
    with pytest.raises(NothingToInvoice):
        billing.draft_invoice(ready, client.id, until=EVER)
    second_draft = a_draft(ready, client)
    assert not set(first.entry_ids) & set(second_draft.entry_ids)
    wanted = (*second_draft.entry_ids, *first.entry_ids)
    taking = billing.draft_with_entries(ready, second_draft, wanted)
    assert taking.entry_ids == second_draft.entry_ids
    assert ready.reads.papers.draft(first.id) == first


def test_discarding_a_draft_frees_its_entries(ready: Desk) -> None:
    client = a_kept_client(ready)
    draft = a_draft(ready, client)
    billing.discard_draft(ready, draft.id)
    assert unbilled_ids(ready, client) == list(draft.entry_ids)
    with pytest.raises(NotFound):
        ready.reads.papers.draft(draft.id)
    with pytest.raises(NotFound):
        billing.discard_draft(ready, draft.id)


def test_the_wording_of_a_draft_is_the_clients_language(ready: Desk) -> None:
    service = clients.add_service(ready, "Reisen", "Travel")
    client = a_kept_client(ready, language=Language.ENGLISH)
    task = a_kept_task(ready, client)
    entry = worked(ready, task, minutes=30)
    with ready.store.begin() as tx:
        tx.entries.replace(replace(entry, service_id=service.id))
    worked(ready, task, minutes=30)
    draft = billing.draft_invoice(ready, client.id, until=EVER)
    unnamed = documents.phrase(Language.ENGLISH, "unnamed_service")
    assert sorted(part.text for part in draft.positions) == sorted(["Travel", unnamed])


def test_work_that_was_not_tracked_is_billed_by_hand(ready: Desk) -> None:
    client = a_kept_client(ready)
    draft = billing.empty_draft(ready, client.id)
    assert draft.period == Period(date(2026, 11, 1), date(2026, 11, 24))
    with pytest.raises(DraftIsEmpty):
        billing.issue_invoice(ready, draft.id)
    flat = Position(text="Pauschale", quantity=Decimal(1), unit_price=euros(300))
    changed = billing.change_draft(ready, replace(draft, positions=(flat,)))
    assert billing.issue_invoice(ready, changed.id).total == euros("357.00")


def test_an_edit_is_kept_with_a_higher_version(ready: Desk) -> None:
    draft = a_draft(ready)
    part = replace(draft.positions[0], text="Büro <&>", quantity=Decimal(2))
    changed = billing.change_draft(ready, replace(draft, positions=(part,), intro="Hallo"))
    assert changed.version == draft.version + 1
    assert ready.reads.papers.draft(draft.id) == changed


def test_a_position_taken_out_frees_its_entries(ready: Desk) -> None:
    client = a_kept_client(ready)
    draft = a_draft(ready, client)
    billing.change_draft(ready, replace(draft, positions=()))
    assert unbilled_ids(ready, client) == list(draft.entry_ids)


def test_who_edits_an_old_version_is_told(ready: Desk) -> None:
    draft = a_draft(ready)
    billing.change_draft(ready, replace(draft, intro="Eins"))
    with pytest.raises(DraftChanged):
        billing.change_draft(ready, replace(draft, intro="Zwei"))
    with pytest.raises(DraftChanged):
        billing.draft_with_entries(ready, draft, ())
    assert ready.reads.papers.draft(draft.id).intro == "Eins"


def test_an_edit_that_cannot_be_printed_changes_nothing(ready: Desk) -> None:
    draft = a_draft(ready)
    part = replace(draft.positions[0], quantity=Decimal(0))
    with pytest.raises(QuantityRefused):
        billing.change_draft(ready, replace(draft, positions=(part,)))
    assert ready.reads.papers.draft(draft.id) == draft


def test_a_draft_can_bill_other_entries_and_keeps_what_was_written_by_hand(ready: Desk) -> None:
    client = a_kept_client(ready)
    task = a_kept_task(ready, client)
    first = worked(ready, task, minutes=30)
    draft = billing.draft_invoice(ready, client.id, until=EVER)
    by_hand = Position(text="Porto", quantity=Decimal(1), unit_price=euros(5))
    draft = billing.change_draft(ready, replace(draft, positions=(*draft.positions, by_hand)))
    later = worked(ready, task, minutes=60)
    other = billing.draft_with_entries(ready, draft, [later.id])
    assert other.entry_ids == (later.id,)
    assert [part.text for part in other.positions][-1] == "Porto"
    assert unbilled_ids(ready, client) == [first.id]
    assert ready.reads.papers.draft(draft.id) == other


def test_a_draft_is_shown_as_it_would_be_issued_and_takes_no_number(ready: Desk) -> None:
    draft = a_draft(ready)
    seen = billing.previewed(ready, draft)
    assert "RE-2026" not in documents.read_text(billing.preview_pdf(ready, draft))
    assert len(billing.preview_pictures(ready, draft, 0.2)) == 1
    number = billing.next_number(ready)
    assert number.text == "RE-2026-0001"
    assert billing.next_number(ready, "{YY}/{NNN}").text == "26/001"
    with pytest.raises(PatternRefused):
        billing.next_number(ready, "")
    assert billing.issue_invoice(ready, draft.id) == replace(seen, number=number)


# Issuing


def test_an_invoice_is_issued_with_number_snapshot_and_document(ready: Desk) -> None:
    client = a_kept_client(ready, "Müller & Söhne <GmbH>")
    draft = a_draft(ready, client)
    invoice = billing.issue_invoice(ready, draft.id)
    assert invoice.number.text == "RE-2026-0001"
    assert ready.reads.papers.invoice(draft.id) == invoice
    name, content = ready.reads.papers.pdf(draft.id)
    assert name.endswith(".pdf")
    text = documents.read_text(content)
    assert "Müller & Söhne <GmbH>" in text
    assert "RE-2026-0001" in text
    assert len(billing.document_pictures(ready, draft.id, 0.2)) == 1
    assert ready.reads.papers.numbered("RE-2026-0001") == draft.id


def test_an_issued_invoice_is_no_draft_any_more(ready: Desk) -> None:
    draft = a_draft(ready)
    billing.issue_invoice(ready, draft.id)
    for verb in (billing.issue_invoice, billing.discard_draft):
        with pytest.raises(InvoiceIsIssued) as refused:
            verb(ready, draft.id)
        assert refused.value.number == "RE-2026-0001"
    with pytest.raises(InvoiceIsIssued):
        billing.change_draft(ready, draft)


def test_numbers_run_without_a_gap_over_two_series_and_two_years(
    ready: Desk, clock: FixedClock
) -> None:
    client = a_kept_client(ready)
    numbers = []
    for pattern in ("RE-{YYYY}-{NNNN}", "B{YY}-{NN}", "RE-{YYYY}-{NNNN}"):
        change_habits(ready, pattern=pattern)
        numbers += [issued(ready, client).number.text for _ in range(2)]
    clock.advance(YEAR)
    numbers += [issued(ready, client).number.text for _ in range(2)]
    assert numbers == [
        "RE-2026-0001",
        "RE-2026-0002",
        "B26-01",
        "B26-02",
        "RE-2026-0003",
        "RE-2026-0004",
        "RE-2027-0001",
        "RE-2027-0002",
    ]


def test_a_series_may_begin_after_numbers_used_elsewhere(ready: Desk) -> None:
    client = a_kept_client(ready)
    change_habits(ready, first_seq=17)
    assert issued(ready, client).number.text == "RE-2026-0017"
    change_habits(ready, first_seq=40)
    assert issued(ready, client).number.text == "RE-2026-0018"


def test_a_discarded_draft_leaves_no_gap(ready: Desk) -> None:
    client = a_kept_client(ready)
    issued(ready, client)
    billing.discard_draft(ready, a_draft(ready, client).id)
    assert issued(ready, client).number.text == "RE-2026-0002"


def test_an_invoice_is_not_dated_before_its_predecessor(ready: Desk, clock: FixedClock) -> None:
    client = a_kept_client(ready)
    issued(ready, client)
    clock.advance(-2 * 86_400)
    draft = a_draft(ready, client)
    with pytest.raises(IssuedBeforePredecessor):
        billing.next_number(ready)
    with pytest.raises(IssuedBeforePredecessor) as refused:
        billing.issue_invoice(ready, draft.id)
    assert refused.value.data() == {
        "on": date(2026, 11, 21),
        "previous_number": "RE-2026-0001",
        "previous_on": date(2026, 11, 23),
    }


def test_a_number_of_another_series_is_not_given_twice(ready: Desk) -> None:
    client = a_kept_client(ready)
    change_habits(ready, pattern="RE-{NNN}")
    issued(ready, client)
    change_habits(ready, pattern="RE-0{NN}")
    draft = a_draft(ready, client)
    with pytest.raises(NumberTaken) as taken:
        billing.issue_invoice(ready, draft.id)
    assert taken.value.number == "RE-001"
    assert ready.reads.papers.draft(draft.id) == draft


GAPS: tuple[tuple[type[Case], dict[str, Any], dict[str, Any]], ...] = (
    (TaxNumberMissing, {"tax_number": "", "vat_id": ""}, {}),
    (PracticeAddressIncomplete, {"address": Address(city="Hamburg")}, {}),
    (ClientAddressIncomplete, {}, {"address": replace(HOME, street="")}),
    (ClientVatIdMissing, {"vat_id": "DE136695976"}, {"vat_case": VatCase.EU_BUSINESS}),
    (GlyphMissing, {}, {"name": "Café 🌸"}),
    (GlyphMissing, {"owner": "木村"}, {}),
)


@pytest.mark.parametrize(("case", "practice", "client"), GAPS)
def test_what_cannot_be_printed_or_is_missing_refuses_and_takes_no_number(
    ready: Desk, case: type[Case], practice: dict[str, Any], client: dict[str, Any]
) -> None:
    change_practice(ready, **practice)
    draft = a_draft(ready, a_kept_client(ready, **{"name": "Café", **client}))
    with pytest.raises(case):
        billing.issue_invoice(ready, draft.id)
    assert ready.reads.papers.draft(draft.id) == draft
    assert ready.reads.papers.invoices(ready.today()) == ()
    assert billing.next_number(ready).seq == 1


def test_a_kleinunternehmer_issues_without_tax(ready: Desk) -> None:
    change_practice(ready, tax_status=TaxStatus.SMALL_BUSINESS)
    invoice = issued(ready)
    assert (invoice.taxes, invoice.tax, invoice.total) == ((), euros(0), invoice.net)
    _, content = ready.reads.papers.pdf(invoice.id)
    text = documents.read_text(content).replace("\u00a0", " ")
    assert "Kleinunternehmer" in text or "§ 19" in text
    assert "19 %" not in text


def test_a_draft_over_nothing_can_be_issued(ready: Desk) -> None:
    draft = a_draft(ready)
    free = replace(draft.positions[0], unit_price=euros(0))
    billing.change_draft(ready, replace(draft, positions=(free,)))
    invoice = billing.issue_invoice(ready, draft.id)
    (line,) = ready.reads.papers.invoices(ready.today())
    assert (invoice.total, line.standing) == (euros(0), Standing.PAID)


def test_when_another_program_takes_the_number_the_next_is_taken(ready: Desk) -> None:
    draft = a_draft(ready)
    with second(ready) as other:
        rivals = [a_draft(other, a_kept_client(other, "Café Blume")).id]
        with before_each_write(
            ready, lambda: rivals and billing.issue_invoice(other, rivals.pop())
        ):
            invoice = billing.issue_invoice(ready, draft.id)
    assert invoice.number.text == "RE-2026-0002"
    _, content = ready.reads.papers.pdf(invoice.id)
    assert "RE-2026-0002" in documents.read_text(content)
    assert "RE-2026-0001" not in documents.read_text(content)


def test_when_another_program_changes_the_draft_the_change_is_issued(ready: Desk) -> None:
    draft = a_draft(ready)
    with second(ready) as other:
        changes = [replace(draft, intro="Anders")]
        with before_each_write(
            ready, lambda: changes and billing.change_draft(other, changes.pop())
        ):
            invoice = billing.issue_invoice(ready, draft.id)
    assert (invoice.intro, invoice.number.seq) == ("Anders", 1)


def test_when_another_program_is_always_faster_nothing_is_half_done(ready: Desk) -> None:
    draft = a_draft(ready)
    with second(ready) as other:
        client = a_kept_client(other, "Café Blume")
        with (
            before_each_write(ready, lambda: issued(other, client)),
            pytest.raises(DraftChanged),
        ):
            billing.issue_invoice(ready, draft.id)
    assert ready.reads.papers.draft(draft.id) == draft
    assert billing.next_number(ready).seq == billing.TRIES + 1


def test_a_draft_another_program_issued_is_issued_once(ready: Desk) -> None:
    draft = a_draft(ready)
    with second(ready) as other:
        drafts = [draft.id]
        with (
            before_each_write(ready, lambda: drafts and billing.issue_invoice(other, drafts.pop())),
            pytest.raises(InvoiceIsIssued),
        ):
            billing.issue_invoice(ready, draft.id)
    assert len(ready.reads.papers.invoices(ready.today())) == 1


def test_two_programs_issuing_at_once_leave_no_gap_and_nothing_twice(ready: Desk) -> None:
    with second(ready) as other:
        desks = (ready, other)
        drafts = [
            [a_draft(one, a_kept_client(one, f"{place} {n}")).id for n in range(4)]
            for place, one in enumerate(desks)
        ]
        failed: list[Exception] = []

        def issue_all(one: Desk, ids: list[PaperId]) -> None:
            try:
                for draft_id in ids:
                    insist(one, draft_id)
            except Exception as error:
                failed.append(error)

        threads = [
            threading.Thread(target=issue_all, args=pair)
            for pair in zip(desks, drafts, strict=True)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert failed == []
    numbers = {line.number for line in ready.reads.papers.invoices(ready.today())}
    assert numbers == {f"RE-2026-{seq:04}" for seq in range(1, 9)}
    assert all(check.ok for check in ready.reads.audit.checks())


def insist(desk: Desk, draft_id: PaperId) -> None:
    """Issue as a user does: once more, should others have been faster three times."""
    try:
        billing.issue_invoice(desk, draft_id)
    except DraftChanged:
        insist(desk, draft_id)


# Afterwards


def test_what_changes_afterwards_does_not_reach_an_issued_invoice(ready: Desk) -> None:
    settings.change_logo(ready, a_logo())
    service = clients.add_service(ready, "Reisen")
    client = a_kept_client(ready)
    invoice = issued(ready, client)
    document = ready.reads.papers.pdf(invoice.id)
    line = ready.reads.papers.line(invoice.id, ready.today())

    clients.change_client(
        ready,
        replace(client, name="Anders", address=replace(HOME, street="Weg 1"), payment_days=1),
    )
    new_terms = Terms(valid_from=date(2026, 1, 1), rate=euros(99), step=60)
    clients.change_terms(ready, client.id, new_terms)
    clients.archive_client(ready, client.id)
    clients.change_service(ready, replace(service, name="Anders"))
    change_practice(ready, name="Andere", iban="", tax_status=TaxStatus.SMALL_BUSINESS)
    change_habits(ready, pattern="X-{N}", intro_de="Anders", payment_days=90)
    settings.change_logo(ready, None)

    assert ready.reads.papers.invoice(invoice.id) == invoice
    assert ready.reads.papers.pdf(invoice.id) == document
    after = ready.reads.papers.line(invoice.id, ready.today())
    assert (after.number, after.total, after.due_on) == (line.number, line.total, line.due_on)
    with ready.store.begin() as tx:
        assert tx.papers.get(invoice.id) == invoice
    assert all(check.ok for check in ready.reads.audit.checks())


def test_an_export_writes_the_stored_bytes_and_overwrites_nothing(
    ready: Desk, tmp_path: Path
) -> None:
    invoice = issued(ready)
    folder = tmp_path / "Rechnungen"
    name, content = ready.reads.papers.pdf(invoice.id)
    folder.mkdir()
    (folder / name).write_text("not ours")
    path, sha256 = billing.export_invoice(ready, invoice.id, folder)
    assert (folder / name).read_text() == "not ours"
    assert path.read_bytes() == content
    assert hashlib.sha256(path.read_bytes()).hexdigest() == sha256
    assert billing.export_invoice(ready, invoice.id, folder) == (path, sha256)
    assert len(list(folder.iterdir())) == 2


def test_a_draft_has_nothing_to_export(ready: Desk, tmp_path: Path) -> None:
    draft = a_draft(ready)
    with pytest.raises(NotFound):
        billing.export_invoice(ready, draft.id, tmp_path / "out")
    with pytest.raises(NotFound):
        billing.document_pictures(ready, draft.id, 1)


def test_money_received_settles_an_invoice_and_can_be_taken_back(ready: Desk) -> None:
    invoice = issued(ready)

    def standing(days: int = 0) -> Standing | None:
        today = ready.today() + timedelta(days=days)
        return ready.reads.papers.line(invoice.id, today).standing

    assert (standing(14), standing(15)) == (Standing.OPEN, Standing.OVERDUE)
    part = Money(invoice.total.amount - 1, "EUR")
    billing.record_payment(ready, invoice.id, on=ready.today(), amount=part)
    assert standing(15) is Standing.OVERDUE
    billing.record_payment(ready, invoice.id, on=ready.today(), amount=euros(1))
    assert standing(15) is Standing.PAID
    billing.take_back_payment(ready, invoice.id)
    assert standing() is Standing.OPEN
    billing.take_back_payment(ready, invoice.id)
    billing.take_back_payment(ready, invoice.id)
    assert standing() is Standing.OPEN
    assert all(check.ok for check in ready.reads.audit.checks())


def test_money_paid_back_opens_the_invoice_again(ready: Desk) -> None:
    invoice = issued(ready)
    today, back = ready.today(), PaymentKind.REPAYMENT
    billing.record_payment(ready, invoice.id, on=today, amount=invoice.total)
    billing.record_payment(ready, invoice.id, on=today, amount=euros(1), kind=back)
    assert ready.reads.papers.line(invoice.id, today).standing is Standing.OPEN
    billing.take_back_payment(ready, invoice.id)
    assert ready.reads.papers.line(invoice.id, today).standing is Standing.PAID


@pytest.mark.parametrize("amount", ["0", "0.004", "-1"])
def test_nothing_or_less_is_no_payment(ready: Desk, amount: str) -> None:
    invoice = issued(ready)
    with pytest.raises(PaymentRefused):
        billing.record_payment(ready, invoice.id, on=ready.today(), amount=euros(amount))
    assert ready.reads.papers.line(invoice.id, ready.today()).standing is Standing.OPEN


def test_money_in_another_currency_is_not_taken_for_euros(ready: Desk) -> None:
    invoice = issued(ready)
    with pytest.raises(CurrenciesDiffer):
        billing.record_payment(
            ready, invoice.id, on=ready.today(), amount=Money(invoice.total.amount, "CHF")
        )
    line = ready.reads.papers.line(invoice.id, ready.today())
    assert line.standing is Standing.OPEN


def test_a_draft_cannot_be_paid(ready: Desk) -> None:
    draft = a_draft(ready)
    with pytest.raises(NotFound):
        billing.record_payment(ready, draft.id, on=ready.today(), amount=euros(1))


def test_an_invoice_of_new_years_eve_belongs_to_the_local_year(tmp_path: Path) -> None:
    clock = FixedClock(datetime(2026, 12, 31, 23, 30, tzinfo=UTC))
    desk = desk_at(tmp_path / "desk.sqlite3", clock)
    set_up(desk)
    assert issued(desk).number.text == "RE-2027-0001"
    desk.store.close()


def test_the_card_and_the_draft_are_the_same_to_the_cent(ready: Desk) -> None:
    # Two services of one English name, rates and steps of their own: once merged on the draft only.
    travel, errands = (
        clients.add_service(ready, name, "Assistance") for name in ("Reisen", "Wege")
    )
    client = a_kept_client(ready, language=Language.ENGLISH)
    (only,) = client.terms
    clients.change_terms(ready, client.id, replace(only, rate=euros("59.99"), step=0))
    own = Terms(valid_from=only.valid_from, service_id=errands.id, mode=Mode.DOWN, step=6)
    clients.change_terms(ready, client.id, own)
    for service, minutes in ((travel, 7), (errands, 11), (travel, 13), (errands, 5)):
        task = planning.new_task(ready, "Weg")
        task = replace(task, client_id=client.id, service_id=service.id)
        worked(ready, planning.add_task(ready, task), minutes=minutes)
    (line,) = ready.reads.time.unbilled()
    draft = billing.draft_invoice(ready, client.id, until=ready.tomorrow())
    assert billing.previewed(ready, draft).net == line.amount
    assert len(draft.positions) == 2


def test_time_rounded_to_nothing_stays_on_a_draft_that_is_edited(ready: Desk) -> None:
    client = a_kept_client(ready)
    (only,) = client.terms
    clients.change_terms(ready, client.id, replace(only, mode=Mode.DOWN, step=60))
    worked(ready, a_kept_task(ready, client), minutes=5)
    draft = billing.draft_invoice(ready, client.id, until=ready.tomorrow())
    assert draft.positions[0].quantity == 0
    edited = billing.change_draft(ready, replace(draft, intro="Hallo"))
    assert edited.positions == draft.positions
    again = billing.draft_with_entries(ready, edited, draft.entry_ids)
    assert again.positions == draft.positions
    assert billing.issue_invoice(ready, draft.id).total == euros(0)


def test_a_day_billed_in_part_is_not_rounded_twice(ready: Desk) -> None:
    client = a_kept_client(ready)
    task = a_kept_task(ready, client)
    per_day = Terms(valid_from=date(2026, 1, 1), step=15, scope=Scope.DAY)
    clients.change_terms(ready, client.id, per_day)
    worked(ready, task, minutes=12)
    until = ready.tomorrow()
    first = billing.issue_invoice(ready, billing.draft_invoice(ready, client.id, until=until).id)
    assert first.lines[0].quantity == hours(15 * 60)
    worked(ready, task, minutes=2)
    card = {line.client_id: line.amount for line in ready.reads.time.unbilled()}
    assert card[client.id] == euros(0)
    worked(ready, task, minutes=4)
    card = {line.client_id: line.amount for line in ready.reads.time.unbilled()}
    draft = billing.draft_invoice(ready, client.id, until=until)
    assert draft.positions[0].quantity == hours(15 * 60)
    assert card[client.id] == draft.positions[0].net
    cancelled(ready, first)
    freed = {line.client_id: line.amount for line in ready.reads.time.unbilled()}
    assert freed[client.id] == euros("11.25")
