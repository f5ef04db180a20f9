"""Invoices in the store: snapshots that read back equal, drafts, and what is not there."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import (
    a_client,
    a_draft,
    a_position,
    a_practice,
    an_invoice,
    euros,
)
from tests.practice import a_kept_client, a_kept_task, set_up, worked
from vpa_desk.domain.clients import Language, VatCase
from vpa_desk.domain.ids import EntryId, InvoiceId
from vpa_desk.domain.invoices import Invoice
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.tax import RateKind, TaxStatus
from vpa_desk.services import billing
from vpa_desk.services.desk import Desk
from vpa_desk.store.papers.snapshots import from_snapshot, snapshot

NO_ID = InvoiceId(5)

an_issued = st.builds(
    lambda quantities, prices, kind, status, case, text: an_invoice(
        draft=a_draft(
            positions=tuple(
                a_position(quantity=quantity, unit_price=euros(str(price)), rate_kind=kind)
                for quantity, price in zip(quantities, prices, strict=False)
            )
        ),
        client=a_client(name=text, vat_case=case, language=Language.ENGLISH),
        practice=a_practice(tax_status=status, owner=text),
    ),
    st.lists(st.decimals("0.0001", "1000", places=4), max_size=4),
    st.lists(st.decimals("0", "1000000", places=2), max_size=4),
    st.sampled_from(RateKind),
    st.sampled_from(TaxStatus),
    st.sampled_from(VatCase),
    st.text(st.characters(codec="utf-8"), max_size=20),
)


@given(an_issued)
def test_a_snapshot_gives_its_invoice_back(invoice: Invoice) -> None:
    assert from_snapshot(snapshot(invoice)) == invoice


def test_a_snapshot_is_sorted_and_keeps_every_digit() -> None:
    text = snapshot(an_invoice(draft=a_draft(positions=(a_position(entry_ids=(EntryId(7),)),))))
    content = json.loads(text)
    assert list(content) == sorted(content)
    assert content["lines"][0]["quantity"] == "14.5000"
    assert content["issued_on"] == "2026-11-30"
    assert content["lines"][0]["entry_ids"] == [7]
    assert "Müller" in text


def test_what_is_not_there_is_not_found(desk: Desk) -> None:
    reads = desk.reads
    for read in (
        lambda: reads.papers.draft(NO_ID),
        lambda: reads.papers.invoice(NO_ID),
        lambda: reads.papers.line(NO_ID, desk.today()),
        lambda: reads.papers.document(NO_ID),
        lambda: reads.papers.numbered("RE-2026-0001"),
    ):
        with pytest.raises(NotFound):
            read()
    assert reads.papers.last_of("RE-2026-#") is None
    with pytest.raises(NotFound), desk.store.begin() as tx:
        tx.invoices.get(NO_ID)


def test_a_draft_is_no_invoice_yet(desk: Desk) -> None:
    draft = billing.empty_draft(desk, a_kept_client(desk).id)
    with pytest.raises(NotFound):
        desk.reads.papers.invoice(draft.id)
    with pytest.raises(NotFound), desk.store.begin() as tx:
        tx.invoices.get(draft.id)
    with desk.store.begin() as tx:
        assert tx.invoices.number_of(draft.id) is None


def test_an_entry_another_draft_has_is_not_taken_from_it(desk: Desk) -> None:
    client = a_kept_client(desk)
    entry = worked(desk, a_kept_task(desk, client), minutes=30)
    first = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    greedy = a_draft(
        id=InvoiceId(desk.new_id()),
        client_id=client.id,
        positions=(a_position(entry_ids=(entry.id,)),),
    )
    with desk.store.begin() as tx:
        tx.drafts.add(greedy)
    assert desk.reads.papers.draft(greedy.id).entry_ids == ()
    assert desk.reads.papers.draft(first.id).entry_ids == (entry.id,)


def test_entries_come_back_in_the_order_of_work(desk: Desk) -> None:
    client = a_kept_client(desk)
    task = a_kept_task(desk, client)
    later = worked(desk, task, minutes=5)
    earlier = worked(desk, task, minutes=5, days_ago=2)
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    assert draft.entry_ids == (earlier.id, later.id)
    assert desk.reads.papers.draft(draft.id) == draft


def test_a_number_is_taken_once_it_is_issued(desk: Desk) -> None:
    set_up(desk)
    client = a_kept_client(desk)
    worked(desk, a_kept_task(desk, client), minutes=5)
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    with desk.store.begin() as tx:
        assert not tx.invoices.is_taken("RE-2026-0001")
        assert tx.invoices.next_seq("RE-2026-#", first=4) == 4
    billing.issue_invoice(desk, draft.id)
    with desk.store.begin() as tx:
        assert tx.invoices.is_taken("RE-2026-0001")
        assert tx.invoices.next_seq("RE-2026-#", first=4) == 2
    end = desk.reads.papers.last_of("RE-2026-#")
    assert end is not None
    assert (end.seq, end.number, end.issued_on) == (1, "RE-2026-0001", date(2026, 11, 23))
