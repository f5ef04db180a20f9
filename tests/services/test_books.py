"""The books as a state machine: whatever is done in whatever order, they stay right."""

import tempfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
)

from tests.conftest import NOW, desk_at
from tests.examples import euros
from tests.fakes import FixedClock
from tests.practice import a_kept_client, a_kept_task, set_up, worked
from vpa_desk.domain.ids import EntryId, PaperId
from vpa_desk.domain.invoices import Invoice, NothingToInvoice
from vpa_desk.domain.money import total
from vpa_desk.domain.positions import Position
from vpa_desk.domain.tasks import Task
from vpa_desk.services import billing
from vpa_desk.services.desk import Desk

DAY = 86_400
PATTERNS = ("RE-{YYYY}-{NNNN}", "B{NN}")


class Books(RuleBasedStateMachine):
    """Drafts are made, edited, discarded and issued; beside them a model keeps count."""

    drafts = Bundle("drafts")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = FixedClock(NOW)
        self.desk: Desk = desk_at(Path(self.folder.name) / "desk.sqlite3", self.clock)
        self.tasks: list[Task] = []
        self.reserved: dict[PaperId, set[EntryId]] = {}
        self.free: dict[EntryId, int] = {}
        self.seconds: dict[EntryId, int] = {}
        self.issued: dict[PaperId, Invoice] = {}

    def teardown(self) -> None:
        self.desk.store.close()
        self.folder.cleanup()

    @initialize()
    def two_clients(self) -> None:
        set_up(self.desk)
        self.tasks = [a_kept_task(self.desk, a_kept_client(self.desk, name)) for name in "AB"]

    @rule(place=st.integers(0, 1), minutes=st.integers(1, 300))
    def work(self, place: int, minutes: int) -> None:
        entry = worked(self.desk, self.tasks[place], minutes=minutes)
        self.free[entry.id] = place
        self.seconds[entry.id] = minutes * 60

    @rule(target=drafts, place=st.integers(0, 1))
    def draft(self, place: int) -> object:
        client_id = self.tasks[place].client_id
        assert client_id is not None
        mine = {entry for entry, owner in self.free.items() if owner == place}
        try:
            draft = billing.draft_invoice(self.desk, client_id, until=self.desk.tomorrow())
        except NothingToInvoice:
            assert not mine
            return multiple()
        assert set(draft.entry_ids) == mine
        self.take(draft.id, mine)
        return draft.id

    @rule(draft_id=drafts, count=st.integers(0, 3))
    def choose_entries(self, draft_id: PaperId, count: int) -> None:
        draft = self.desk.reads.papers.draft(draft_id)
        known = self.reserved[draft_id]
        changed = billing.draft_with_entries(self.desk, draft, sorted(known)[:count])
        place = self.place_of(draft_id)
        for entry in known:
            self.free[entry] = place
        self.take(draft_id, set(changed.entry_ids))
        assert len(changed.entry_ids) == min(count, len(known))

    @rule(draft_id=drafts, cents=st.integers(0, 10_000_000), tenths=st.integers(1, 500))
    def write_by_hand(self, draft_id: PaperId, cents: int, tenths: int) -> None:
        draft = self.desk.reads.papers.draft(draft_id)
        part = Position(
            text="Pauschale",
            quantity=Decimal(tenths) / 10,
            unit_price=euros(str(Decimal(cents) / 100)),
        )
        billing.change_draft(self.desk, replace(draft, positions=(*draft.positions, part)))

    @rule(draft_id=consumes(drafts))
    def discard(self, draft_id: PaperId) -> None:
        place = self.place_of(draft_id)
        billing.discard_draft(self.desk, draft_id)
        for entry in self.reserved.pop(draft_id):
            self.free[entry] = place

    @rule(place=st.integers(0, 1), minutes=st.integers(1, 300))
    def bill_at_once(self, place: int, minutes: int) -> None:
        self.work(place, minutes)
        draft_id = self.draft(place)
        assert isinstance(draft_id, int)
        self.issue(PaperId(draft_id))

    @rule(target=drafts, draft_id=consumes(drafts))
    def issue(self, draft_id: PaperId) -> object:
        draft = self.desk.reads.papers.draft(draft_id)
        if not draft.positions:
            return draft_id
        seen = billing.previewed(self.desk, draft)
        number = billing.next_number(self.desk)
        invoice = billing.issue_invoice(self.desk, draft_id)
        assert invoice == replace(seen, number=number)
        self.issued[draft_id] = invoice
        self.reserved.pop(draft_id)
        return multiple()

    @rule(pattern=st.sampled_from(PATTERNS))
    def number_differently(self, pattern: str) -> None:
        known = self.desk.reads.settings.current()
        changed = replace(known, invoices=replace(known.invoices, pattern=pattern))
        with self.desk.store.begin() as tx:
            tx.preferences.replace(changed)

    @rule(days=st.integers(0, 40))
    def time_passes(self, days: int) -> None:
        self.clock.advance(days * DAY)

    @rule()
    def start_again(self) -> None:
        self.desk.store.close()
        self.clock.advance(1)
        self.desk = desk_at(self.desk.store.path, self.clock)

    @invariant()
    def numbers_have_no_gap_and_no_twin(self) -> None:
        series: dict[str, list[int]] = {}
        for invoice in self.issued.values():
            series.setdefault(invoice.number.series, []).append(invoice.number.seq)
        for places in series.values():
            assert places == list(range(1, len(places) + 1))
        texts = [invoice.number.text for invoice in self.issued.values()]
        assert len(set(texts)) == len(texts)

    @invariant()
    def every_entry_stands_where_the_model_says_and_nowhere_else(self) -> None:
        for place, task in enumerate(self.tasks):
            assert task.client_id is not None
            unbilled = self.desk.reads.time.unbilled_of(task.client_id)
            mine = {entry for entry, owner in self.free.items() if owner == place}
            assert {entry.id for entry in unbilled} == mine
        for draft_id, entries in self.reserved.items():
            assert set(self.desk.reads.papers.draft(draft_id).entry_ids) == entries
        billed = [entry for invoice in self.issued.values() for entry in invoice.entry_ids]
        assert len(set(billed)) == len(billed)

    @invariant()
    def issued_invoices_stay_and_add_up(self) -> None:
        lines = {line.id: line for line in self.desk.reads.papers.invoices(self.desk.today())}
        assert set(lines) == set(self.issued)
        for invoice_id, invoice in self.issued.items():
            assert total((line.net for line in invoice.lines), "EUR") == invoice.net
            assert invoice.net + invoice.tax == invoice.total == lines[invoice_id].total

    @rule()
    def look_closely(self) -> None:
        for invoice_id, invoice in self.issued.items():
            assert self.desk.reads.papers.invoice(invoice_id) == invoice
        assert all(check.ok for check in self.desk.reads.audit.checks())
        lines = self.desk.reads.time.page(None, 1000)
        assert {line.entry.id: line.entry.seconds for line in lines} == self.seconds

    def take(self, draft_id: PaperId, entries: set[EntryId]) -> None:
        self.reserved[draft_id] = entries
        for entry in entries:
            self.free.pop(entry)

    def place_of(self, draft_id: PaperId) -> int:
        client_id = self.desk.reads.papers.draft(draft_id).client_id
        return [task.client_id for task in self.tasks].index(client_id)


TestBooks = Books.TestCase
TestBooks.settings = settings(
    settings.get_profile("desk"),
    max_examples=30,
    stateful_step_count=20,
    suppress_health_check=list(HealthCheck),  # a busy machine is no fault of the books
)
