"""The services she offers: added, renamed, put away, each in its line."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from vpa_desk.domain.clients import Service
from vpa_desk.services import clients
from vpa_desk.ui.widgets.attempt import attempt, in_words
from vpa_desk.ui.widgets.buttons import Button, IconButton
from vpa_desk.ui.widgets.card import Card
from vpa_desk.ui.widgets.line_edit import LineEdit
from vpa_desk.ui.widgets.text import Text

if TYPE_CHECKING:
    from vpa_desk.ui.settings.section import SettingsSection

translate = QCoreApplication.translate


class ServiceList(Card):
    """A line for each service, one for a new one, and the archived ones on demand."""

    def __init__(self, section: "SettingsSection") -> None:
        super().__init__(translate("ServiceList", "Services"))
        self.section = section
        self._desk = section.desk
        self._shown: tuple[Service, ...] = ()
        self.lines: list[ServiceLine] = []
        self.error = Text("", "meta_strong", "danger")
        self.error.setWordWrap(True)
        self.error.hide()
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.show_archived = Button(kind="link")
        self.show_archived.setCheckable(True)
        self.show_archived.clicked.connect(lambda _checked: self.rebuild())
        self.body.addLayout(self._heads())
        self.body.addLayout(self._grid)
        self.body.addLayout(self._new_line())
        self.body.addWidget(self.error)
        self.corner(self.show_archived)

    def reload(self) -> None:
        """Read the services; a line that is being typed into stays."""
        if self._read() != self._shown:
            self.rebuild()

    def add(self) -> None:
        """Keep the service typed into the last line."""
        if not (self.new_name.value() or self.new_name_en.value()):
            return
        kept = attempt(
            in_words(self.refuse),
            clients.add_service,
            self._desk,
            self.new_name.value(),
            self.new_name_en.value(),
        )
        if kept is not None:
            self.refuse("")
            self.new_name.clear()
            self.new_name_en.clear()
            words = self.tr("{service} is on offer.").format(service=kept.name)
            self.section.tell(words, lambda: clients.archive_service(self._desk, kept))
            self.reload()
            self.new_name.setFocus()

    def change(self, before: Service, after: Service, words: str) -> bool:
        """Whether the service is kept as it should be; if not, the card says why."""
        if attempt(in_words(self.refuse), clients.change_service, self._desk, after) is None:
            return False
        self.refuse("")
        # Not read anew: a line that is being typed into must not vanish under the cursor.
        self._shown = self._read()
        self.section.tell(words, lambda: clients.change_service(self._desk, before))
        return True

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _read(self) -> tuple[Service, ...]:
        services: tuple[Service, ...] = self._desk.reads.services.all()
        return services

    def rebuild(self) -> None:
        """Make all lines anew."""
        self._shown = self._read()
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        archived = [one for one in self._shown if one.archived_at is not None]
        self.show_archived.setVisible(bool(archived))
        shows_all = self.show_archived.isChecked()
        self.show_archived.setText(
            self.tr("Hide the archived") if shows_all else self.tr("Show the archived")
        )
        wanted = [one for one in self._shown if shows_all or one.archived_at is None]
        self.lines = [ServiceLine(self, service) for service in wanted]
        for place, line in enumerate(self.lines):
            for column, widget in enumerate((line.name, line.name_en, line.button)):
                self._grid.addWidget(widget, place, column)

    def _heads(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 40, 0)
        line.setSpacing(8)
        for words in (self.tr("Name"), self.tr("In English, if it differs")):
            line.addWidget(Text(words, "meta_strong", "text2"), 1)
        return line

    def _new_line(self) -> QHBoxLayout:
        self.new_name = LineEdit(self.tr("Another service"))
        self.new_name.setAccessibleName(self.tr("Name of another service"))
        self.new_name_en = LineEdit()
        self.new_name_en.setAccessibleName(self.tr("Its name in English"))
        add = IconButton("plus", self.tr("Add the service"))
        add.clicked.connect(self.add)
        for field in (self.new_name, self.new_name_en):
            field.returnPressed.connect(self.add)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.new_name, 1)
        line.addWidget(self.new_name_en, 1)
        line.addWidget(add)
        return line


class ServiceLine:
    """Two fields and a button for one service."""

    def __init__(self, services: ServiceList, service: Service) -> None:
        self._services = services
        self._service = service
        self.name, self.name_en = LineEdit(), LineEdit()
        self.name.set_value(service.name)
        self.name_en.set_value(service.name_en)
        self.name.setAccessibleName(translate("ServiceList", "Service"))
        self.name_en.setAccessibleName(
            translate("ServiceList", "{service} in English").format(service=service.name)
        )
        for field in (self.name, self.name_en):
            field.value_changed.connect(lambda _text: self._on_changed())
            field.setEnabled(service.archived_at is None)
        self.button = self._archive_button()

    def _archive_button(self) -> IconButton:
        if self._service.archived_at is None:
            button = IconButton("archive", translate("ServiceList", "No longer offer"))
        else:
            button = IconButton("archive-restore", translate("ServiceList", "Offer again"))
        button.clicked.connect(self._on_archive)
        return button

    def _on_changed(self) -> None:
        after = replace(self._service, name=self.name.value(), name_en=self.name_en.value())
        if after == self._service:
            return
        words = translate("ServiceList", "{service}: changed.").format(service=self._service.name)
        if self._services.change(self._service, after, words):
            self._service = after

    def _on_archive(self) -> None:
        archived_at = None if self._service.archived_at else self._services.section.desk.now()
        after = replace(self._service, archived_at=archived_at)
        words = (
            translate("ServiceList", "{service} is no longer offered.")
            if archived_at
            else translate("ServiceList", "{service} is offered again.")
        )
        if self._services.change(self._service, after, words.format(service=self._service.name)):
            self._services.rebuild()
