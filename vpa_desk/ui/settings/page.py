"""The settings: sections on the left, one of them on the right. Each change counts at once."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from vpa_desk.domain.topics import Topic
from vpa_desk.ui import theme
from vpa_desk.ui.settings.about_dialog import AboutView
from vpa_desk.ui.settings.data import DataSection
from vpa_desk.ui.settings.invoices import InvoicesSection
from vpa_desk.ui.settings.keys_dialog import KeysList
from vpa_desk.ui.settings.looks import LooksSection
from vpa_desk.ui.settings.mail import MailSection
from vpa_desk.ui.settings.practice import PracticeSection
from vpa_desk.ui.settings.section import WIDEST, SettingsSection
from vpa_desk.ui.settings.workday import WorkdaySection
from vpa_desk.ui.widgets.card import Card
from vpa_desk.ui.widgets.choice_list import ChoiceList
from vpa_desk.ui.widgets.page import Context, Page
from vpa_desk.ui.widgets.page_header import SIDE
from vpa_desk.ui.window_file import WindowFile

LIST_WIDTH = 224
GUTTER = 12


class SettingsPage(Page):
    """Sections: business, invoices, mail, workday, looks, data, keys, about."""

    topics = frozenset({Topic.SETTINGS, Topic.SERVICES, Topic.INVOICES})

    def __init__(
        self, context: Context, window_file: WindowFile, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, QCoreApplication.translate("SettingsPage", "Settings"), parent)
        self._file = window_file
        self.header.set_context(self.tr("Each change counts at once."))
        self._makers: dict[str, Callable[[], QWidget]] = {
            "business": lambda: PracticeSection(context),
            "invoices": lambda: InvoicesSection(context),
            "mail": lambda: MailSection(context),
            "workday": lambda: WorkdaySection(context),
            "looks": lambda: LooksSection(context, self._file),
            "data": lambda: DataSection(context),
            "keys": lambda: _on_card(context, KeysList()),
            "about": self._about,
        }
        self._made: dict[str, QWidget] = {}
        self.list = ChoiceList(self.tr("Sections"), list(self._titles().items()))
        self._stack = QStackedWidget()
        self._lay_out()
        self.key = "business"
        self.list.chosen.connect(self._show)

    def reload(self) -> None:
        """Show the settings in the section that is open; the others do so when they are."""
        self._show(self.key)

    def show_item(self, item: object) -> None:
        """Go to a section by its key."""
        if isinstance(item, str) and item in self._makers:
            self.list.choose(item)
            self._show(item)

    def section(self, key: str) -> Any:
        """The section of a key, made on the first visit."""
        if key not in self._made:
            self._made[key] = self._makers[key]()
            self._stack.addWidget(self._made[key])
        return self._made[key]

    def _titles(self) -> dict[str, str]:
        return {
            "business": self.tr("Me and my business"),
            "invoices": self.tr("Invoices"),
            "mail": self.tr("E-mail"),
            "workday": self.tr("Working time"),
            "looks": self.tr("Appearance"),
            "data": self.tr("Data"),
            "keys": self.tr("Keyboard"),
            "about": self.tr("About"),
        }

    def _lay_out(self) -> None:
        card = Card()
        card.body.addWidget(self.list)
        layout = card.layout()
        if layout is not None:
            layout.setContentsMargins(8, 8, 8, 8)
        card.setFixedWidth(theme.current().px(LIST_WIDTH))
        line = QHBoxLayout()
        line.setSpacing(20)
        line.addWidget(card)
        line.addWidget(self._stack, 1)
        self.body.setContentsMargins(SIDE, 0, SIDE - GUTTER, 16)
        self.body.addLayout(line, 1)

    def _show(self, key: str) -> None:
        self.key = key
        section = self.section(key)
        self._stack.setCurrentWidget(section)
        if isinstance(section, SettingsSection):
            section.reload()

    def _about(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, GUTTER, 0)
        card = Card()
        card.setMaximumWidth(theme.current().px(WIDEST))
        card.body.addWidget(AboutView())
        line.addWidget(card, 1)
        line.addStretch(0)
        return holder


def _on_card(context: Context, content: QWidget) -> SettingsSection:
    """A section that only shows something."""
    section = SettingsSection(context)
    card = Card()
    card.setMaximumWidth(theme.current().px(WIDEST))
    card.body.addWidget(content)
    section.column.addWidget(card)
    section.column.addStretch(1)
    return section
