"""The second step to an invoice: a draft on the left, the page it becomes on the right."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vpa_desk.domain.billing import hour_price, no_terms_yet
from vpa_desk.domain.days import DAY, Period
from vpa_desk.domain.errors import Case
from vpa_desk.domain.ids import EntryId, PaperId
from vpa_desk.domain.invoices import DraftChanged, Invoice, InvoiceDraft, problems
from vpa_desk.domain.papers import Picture
from vpa_desk.domain.positions import Position
from vpa_desk.domain.tax import RateKind, Treatment, rate, treatment
from vpa_desk.services import billing
from vpa_desk.ui import wording
from vpa_desk.ui.invoices.draft_cards import (
    CLIENTS,
    SETTINGS,
    ChecksCard,
    EntriesBox,
    PositionsCard,
    TextsCard,
)
from vpa_desk.ui.widgets.attempt import attempt, in_words, reason
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.card import Card
from vpa_desk.ui.widgets.chip import DotLabel
from vpa_desk.ui.widgets.date_edit import DateEdit
from vpa_desk.ui.widgets.form import Form
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.pdf_view import PdfView
from vpa_desk.ui.widgets.scroll_column import ScrollColumn
from vpa_desk.ui.widgets.segmented import Segmented

PREVIEW_MS = 300
BOTH_FROM = 900  # pixels from which editing and preview stand side by side
GUTTER, GAP = 12, 4
EDIT, PREVIEW = "edit", "preview"


class InvoiceEditor(QWidget):
    """Edits one draft. A change is kept as soon as a field is left; the page follows at once.

    `gone` tells that the draft is no draft any more, `navigate` asks for another page.
    """

    gone = Signal()
    navigate = Signal(str, object)

    def __init__(self, context: Context, draft_id: PaperId) -> None:
        super().__init__()
        self._work = context.work
        self._desk = context.desk
        self._drawing = self._redraw = self._kept = False
        self.draft = self._desk.reads.papers.draft(draft_id)
        self._read()
        self.banner = Banner()
        self.first = DateEdit(self._desk.today)
        self.last = DateEdit(self._desk.today)
        self.entries = EntriesBox()
        self.positions = PositionsCard()
        self.texts = TextsCard()
        self.checks = ChecksCard()
        self.preview = PdfView(self.tr("Preview of the invoice"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PREVIEW_MS)
        self._build()
        self._connect()
        self._show_draft()

    def refresh(self) -> None:
        """Look at the store again: another hand may have changed the draft or what it shows."""
        stored = attempt(
            lambda _error: self.gone.emit(), self._desk.reads.papers.draft, self.draft.id
        )
        if stored is None:
            return
        self._read()
        if stored.version != self.draft.version:
            self._offer_reload(DraftChanged(self.client.name))
        self._show_facts()
        self._pause.start()

    def reload(self) -> None:
        """The draft as it is in the store; what was typed since is dropped."""
        draft = attempt(in_words(self.banner.tell), self._desk.reads.papers.draft, self.draft.id)
        if draft is not None:
            self.draft = draft
            self.banner.hide()
            self._show_draft()
            self._pause.start()

    def keep(self) -> bool:
        """Save what is typed; False after the banner has said why not."""
        written = self._written()
        if written is None:
            return False
        if self._kept and written == self.draft:
            return True
        return self._keep(written)

    def leave(self) -> None:
        """Let go of the draft; what could not be kept is only dropped if she says so."""
        if self.keep():
            self.gone.emit()
            return
        button = Button(self.tr("Leave anyway"))
        button.clicked.connect(self.gone)
        why = self._period_row.error.text() or self.banner.message.text()
        self.banner.tell(why, self.tr("The last change is not saved."), button, tone="warn")

    def problems(self) -> tuple[Case, ...]:
        """All that keeps the draft from being issued."""
        return problems(self._shown(), self.client, self.settings.practice)

    def shown(self) -> Invoice:
        """The draft as the invoice it would be today."""
        return billing.previewed(self._desk, self._shown())

    def warn(self, problem: Case) -> None:
        """Say above the draft what is missing."""
        self.banner.tell(reason(problem), tone="warn")
        self._scroll.ensureWidgetVisible(self.banner)

    def _read(self) -> None:
        reads = self._desk.reads
        self.client = reads.clients.get(self.draft.client_id)
        self.settings = reads.settings.current()

    def _build(self) -> None:
        self.switch = Segmented(
            self.tr("What is shown"), [(EDIT, self.tr("Edit")), (PREVIEW, self.tr("Preview"))]
        )
        self._scroll = ScrollColumn(GUTTER)
        for widget in (self.banner, self._head(), self.positions, self.texts, self.checks):
            self._scroll.column.addWidget(widget)
        self._scroll.column.addStretch(1)
        self._paper = QFrame()
        self._paper.setProperty("kind", "card")
        paper = QVBoxLayout(self._paper)
        paper.setContentsMargins(1, 1, 1, 1)
        paper.addWidget(self.preview)
        halves = QHBoxLayout()
        halves.setSpacing(GAP)
        halves.addWidget(self._scroll, 12)
        halves.addWidget(self._paper, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.switch)
        layout.addLayout(halves, 1)

    def _head(self) -> Card:
        head = Card()
        form = Form()
        head.body.addWidget(DotLabel(self.client.colour - 1, self.client.name, "h3"))
        rows = form.add_line((self.tr("From"), self.first), (self.tr("To"), self.last))
        self._period_row = rows[1]
        head.body.addWidget(form)
        head.body.addWidget(self.entries)
        return head

    def _connect(self) -> None:
        self.switch.chosen.connect(lambda _key: self._arrange())
        self.first.value_changed.connect(self._on_edited)
        self.last.value_changed.connect(self._on_edited)
        self.entries.chosen.connect(self._on_entries_chosen)
        self.positions.changed.connect(self._on_edited)
        self.positions.refused.connect(self.banner.tell)
        self.texts.left.connect(self.keep)
        self.texts.typed.connect(self._pause.start)
        self.checks.navigate.connect(self._on_navigate)
        self.preview.wanted.connect(self._draw)
        self._pause.timeout.connect(self._draw)

    def _show_draft(self) -> None:
        draft = self.draft
        self._kept = True
        self.first.set_value(draft.period.start)
        self.last.set_value(draft.period.last_day)
        self.texts.show_texts(draft.intro, draft.closing)
        self.positions.show_positions(draft.positions, self._rates(), self._fresh())
        self._show_entries()
        self._show_facts()

    def _show_entries(self) -> None:
        reads = self._desk.reads
        known = {line.entry.id: line for line in reads.time.within(self.draft.period)}
        free = reads.time.unbilled_of(self.draft.client_id)
        ids = dict.fromkeys((*self.draft.entry_ids, *(entry.id for entry in free)))
        lines = [known.get(entry_id) or reads.time.line(entry_id) for entry_id in ids]
        self.entries.show_lines(lines, self.draft.entry_ids)

    def _show_facts(self) -> None:
        """What follows from the draft: sums and checks."""
        self.positions.show_sums(self.shown())
        self.checks.show_problems((*self.problems(), *self._noticed()))

    def _rates(self) -> Mapping[RateKind, Decimal]:
        treated = treatment(self.settings.practice.tax_status, self.client.vat_case)
        if treated is not Treatment.TAXED:
            return {}
        return {kind: rate(kind, self.draft.period.last_day) for kind in RateKind}

    def _fresh(self) -> Position:
        price = hour_price(self.client, self.draft.period.last_day)
        return Position(text="", quantity=Decimal(1), unit_price=price)

    def _noticed(self) -> tuple[Case, ...]:
        """What is worth knowing of the draft and keeps nobody from issuing it."""
        reserved = set(self.draft.entry_ids)
        entries = [line.entry for line in self.entries.model.lines if line.entry.id in reserved]
        case = no_terms_yet(entries, self.client)
        return () if case is None else (case,)

    def _written(self) -> InvoiceDraft | None:
        """The draft as it stands in the fields; None while the period cannot be read."""
        first, last = self.first.value(), self.last.value()
        wrong = first is None or last is None or last < first
        said = self.tr("The last day must be the first or later.")
        self._period_row.set_error(said if wrong else "")
        if first is None or last is None or last < first:
            return None
        return replace(
            self.draft,
            period=Period(first, last + DAY),
            intro=self.texts.intro.value(),
            closing=self.texts.closing.value(),
            positions=self.positions.positions(),
        )

    def _shown(self) -> InvoiceDraft:
        return self._written() or self.draft

    def _on_edited(self) -> None:
        self._pause.start()
        written = self._written()
        if written is not None:
            self._keep(written)

    def _keep(self, written: InvoiceDraft) -> bool:
        self._kept = False
        refused = partial(self._on_not_kept, written)
        kept = attempt(refused, billing.change_draft, self._desk, written)
        if kept is not None:
            self.draft = replace(written, version=kept.version)
            self._kept = True
            self.banner.hide()
        self.entries.show_checked(written.entry_ids)
        self._show_facts()
        return self._kept

    def _on_not_kept(self, written: InvoiceDraft, error: Exception) -> None:
        if isinstance(error, DraftChanged):
            self._offer_reload(error)
        else:
            self.draft = written
            self.banner.tell(reason(error))

    def _on_entries_chosen(self, entry_ids: tuple[EntryId, ...]) -> None:
        written = self._written()
        changed = written and attempt(
            in_words(self.banner.tell), billing.draft_with_entries, self._desk, written, entry_ids
        )
        if changed:
            self.draft = changed
            self.banner.hide()
            self.positions.show_positions(changed.positions, self._rates(), self._fresh())
            self._pause.start()
        self.entries.show_checked(self.draft.entry_ids)
        self._show_facts()

    def _on_navigate(self, home: str) -> None:
        items = {SETTINGS: "business", CLIENTS: self.client.id}
        if self.keep():
            self.navigate.emit(home, items[home])

    def _offer_reload(self, error: DraftChanged) -> None:
        button = Button(self.tr("Reload"))
        button.clicked.connect(self.reload)
        self.banner.tell(reason(error), "", button, tone="warn")

    def _draw(self) -> None:
        """Draw the page aside; one at a time, and once more if it changed meanwhile."""
        if self._drawing:
            self._redraw = True
            return
        self._drawing, self._redraw = True, False
        self._work.run(
            self,
            billing.preview_pictures,
            self._desk,
            self._shown(),
            self.preview.scale(),
            then=self._on_drawn,
            failed=self._on_not_drawn,
        )

    def _on_drawn(self, pictures: tuple[Picture, ...]) -> None:
        self._drawing = False
        total = self.shown().total
        said = self.tr("Invoice to {client}, total {total}, {pages} pages")
        self.preview.show_pages(
            pictures,
            said.format(
                client=self.client.name,
                total=wording.money(total.amount, total.currency),
                pages=len(pictures),
            ),
        )
        if self._redraw:
            self._draw()

    def _on_not_drawn(self, error: Exception) -> None:
        self._drawing = False
        self.banner.tell(reason(error))

    def _arrange(self) -> None:
        both = self.width() >= BOTH_FROM
        self.switch.setHidden(both)
        self._scroll.setVisible(both or self.switch.key() == EDIT)
        self._paper.setVisible(both or self.switch.key() == PREVIEW)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
