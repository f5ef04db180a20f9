"""Papers in the store: drafts, time on them, numbers, cancellations, what is not there."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from tests.examples import a_draft, a_position
from tests.practice import a_kept_client, a_kept_task, cancelled, set_up, worked
from vpa_desk.domain.ids import PaperId
from vpa_desk.domain.papers import Link, LinkKind, PaperKind
from vpa_desk.domain.positions import Billed
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.services import billing
from vpa_desk.services.desk import Desk

NO_ID = PaperId(5)


def test_what_is_not_there_is_not_found(desk: Desk) -> None:
    reads = desk.reads
    for read in (
        lambda: reads.papers.draft(NO_ID),
        lambda: reads.papers.invoice(NO_ID),
        lambda: reads.papers.line(NO_ID, desk.today()),
        lambda: reads.papers.pdf(NO_ID),
        lambda: reads.papers.numbered("RE-2026-0001"),
    ):
        with pytest.raises(NotFound):
            read()
    assert reads.papers.last_of("RE-2026-#") is None
    with pytest.raises(NotFound), desk.store.begin() as tx:
        tx.papers.get(NO_ID)


def test_a_draft_is_no_invoice_yet(desk: Desk) -> None:
    draft = billing.empty_draft(desk, a_kept_client(desk).id)
    with pytest.raises(NotFound):
        desk.reads.papers.invoice(draft.id)
    with pytest.raises(NotFound), desk.store.begin() as tx:
        tx.papers.get(draft.id)
    with desk.store.begin() as tx:
        assert tx.papers.number_of(draft.id) is None


def test_an_entry_another_draft_has_is_not_taken_from_it(desk: Desk) -> None:
    client = a_kept_client(desk)
    entry = worked(desk, a_kept_task(desk, client), minutes=30)
    first = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    greedy = a_draft(
        id=PaperId(desk.new_id()),
        client_id=client.id,
        positions=(a_position(billed=(Billed(entry.id, 1800),)),),
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
        assert not tx.papers.is_taken("RE-2026-0001")
        assert tx.papers.next_seq("RE-2026-#", first=4) == 4
    billing.issue_invoice(desk, draft.id)
    with desk.store.begin() as tx:
        assert tx.papers.is_taken("RE-2026-0001")
        assert tx.papers.next_seq("RE-2026-#", first=4) == 2
    end = desk.reads.papers.last_of("RE-2026-#")
    assert end is not None
    assert (end.seq, end.number, end.issued_on) == (1, "RE-2026-0001", date(2026, 11, 23))


def test_a_cancellation_frees_the_time_and_the_history_stays(desk: Desk) -> None:
    set_up(desk)
    client = a_kept_client(desk)
    entry = worked(desk, a_kept_task(desk, client), minutes=30)
    first = billing.issue_invoice(
        desk, billing.draft_invoice(desk, client.id, until=desk.tomorrow()).id
    )
    assert desk.reads.time.unbilled_of(client.id) == ()
    paper = cancelled(desk, first)
    assert desk.reads.time.unbilled_of(client.id) == (entry,)
    assert desk.reads.time.line(entry.id).invoice is None
    assert desk.reads.papers.invoice(paper.id) == paper
    assert paper.total == -first.total
    with closing(sqlite3.connect(desk.store.path)) as connection:
        history = connection.execute("SELECT paper_id, entry_id, released_by FROM billing")
        assert history.fetchall() == [(first.id, entry.id, paper.id)]
    again = billing.issue_invoice(
        desk, billing.draft_invoice(desk, client.id, until=desk.tomorrow()).id
    )
    assert again.entry_ids == (entry.id,)
    assert [check for check in desk.reads.audit.checks() if not check.ok] == []


def test_time_on_a_paper_is_kept_with_its_billed_seconds(desk: Desk) -> None:
    client = a_kept_client(desk)
    entry = worked(desk, a_kept_task(desk, client), minutes=7)
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    assert draft.positions[0].billed == (Billed(entry.id, 15 * 60),)
    assert desk.reads.papers.draft(draft.id) == draft


def test_links_come_back_and_go_with_their_draft(desk: Desk) -> None:
    set_up(desk)
    client = a_kept_client(desk)
    worked(desk, a_kept_task(desk, client), minutes=30)
    first = billing.issue_invoice(
        desk, billing.draft_invoice(desk, client.id, until=desk.tomorrow()).id
    )
    draft = a_draft(
        id=PaperId(desk.new_id()),
        kind=PaperKind.QUOTE,
        client_id=client.id,
        links=(Link(LinkKind.FOLLOWS_FROM, first.id),),
        created_at=desk.now(),
    )
    with desk.store.begin() as tx:
        tx.drafts.add(draft)
        assert tx.drafts.get(draft.id) == draft
    assert desk.reads.papers.draft(draft.id) == draft
    assert desk.reads.papers.drafts() == ()  # a list of invoices
    with desk.store.begin() as tx:
        tx.drafts.remove(draft.id)
    with pytest.raises(NotFound):
        desk.reads.papers.draft(draft.id)


def test_a_draft_is_read_in_one_piece_while_it_is_issued(desk: Desk) -> None:
    """A list and what it leads to are one moment: seen as a failing walk under load."""
    set_up(desk)
    client = a_kept_client(desk)
    worked(desk, a_kept_task(desk, client), minutes=30)
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    with desk.store._reader.reading():
        assert [line.id for line in desk.reads.papers.drafts()] == [draft.id]
        with closing(sqlite3.connect(desk.store.path, timeout=0)) as other:
            other.execute("UPDATE paper SET version = version + 1")
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.commit()
        assert desk.reads.papers.draft(draft.id) == draft
