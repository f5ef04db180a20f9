"""A section of the settings: each field is kept when it is left, and can be taken back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QWidget

from vpa_desk.domain.clients import Address
from vpa_desk.domain.settings import Settings
from vpa_desk.services.settings import change_settings
from vpa_desk.ui import theme
from vpa_desk.ui.widgets.attempt import attempt, in_words, tell
from vpa_desk.ui.widgets.card import Card
from vpa_desk.ui.widgets.form import Form, FormRow
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.scroll_column import ScrollColumn
from vpa_desk.ui.widgets.value_edit import ValueEdit

WIDEST = 720
Get = Callable[[Settings], Any]
Put = Callable[[Settings, Any], Settings]


@dataclass(frozen=True, slots=True)
class Kept:
    """A row of a form and the setting it shows; `wrong` is said where nothing can be read."""

    row: FormRow
    get: Get
    put: Put
    wrong: str = ""

    @property
    def field(self) -> Any:
        """The field of the row: it has `value`, `set_value`, and tells when it changed."""
        return self.row.field


class SettingsSection(ScrollColumn):
    """Cards under each other. `keep` ties a row to a setting, `reload` shows what is kept."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(gutter=12, parent=parent)
        self.context = context
        self.desk = context.desk
        self._kept: list[Kept] = []

    def reload(self) -> None:
        """Show the settings; a field that is being typed into, or is refused, stays as it is."""
        settings = self.desk.reads.settings.current()
        for kept in self._kept:
            if not kept.field.hasFocus() and not kept.row.error.text():
                kept.field.set_value(kept.get(settings))

    def add_card(self, title: str) -> Form:
        """A card with a form in it."""
        card, form = Card(title), Form()
        card.setMaximumWidth(theme.current().px(WIDEST))
        card.body.addWidget(form)
        self.column.addWidget(card)
        return form

    def keep(self, row: FormRow, get: Get, put: Put, wrong: str = "") -> None:
        """Show a setting in a row, and keep what is chosen or typed there."""
        kept = Kept(row, get, put, wrong)
        self._kept.append(kept)
        field = kept.field
        left = field.editingFinished if isinstance(field, ValueEdit) else field.value_changed
        left.connect(lambda *_value: self._on_left(kept))

    def tell(self, message: str, back: Callable[[], object] | None = None) -> None:
        """Say in the window what was done; `back` undoes it."""
        tell(self, message, back)

    def _on_left(self, kept: Kept) -> None:
        settings = self.desk.reads.settings.current()
        before, value = kept.get(settings), kept.field.value()
        if value is None:
            kept.row.set_error(kept.wrong)
        elif value == before:
            kept.row.set_error("")
        elif self._change(kept, value):
            words = self.tr("{setting}: changed.").format(setting=kept.row.label.text())
            self.tell(words, lambda: self._change(kept, before))

    def _change(self, kept: Kept, value: Any) -> bool:
        """Whether the value is a setting now; if not, the row says why."""

        def change() -> Settings:
            settings = self.desk.reads.settings.current()
            return change_settings(self.desk, kept.put(settings, value))

        settings = attempt(in_words(kept.row.set_error), change)
        if settings is None:
            return False
        kept.row.set_error("")
        kept.field.set_value(kept.get(settings))
        return True


def part(group: str, name: str) -> tuple[Get, Put]:
    """How to read and change one field of a group of settings."""

    def get(settings: Settings) -> Any:
        return getattr(getattr(settings, group), name)

    def put(settings: Settings, value: Any) -> Settings:
        changed: Any = replace(getattr(settings, group), **{name: value})
        whole: dict[str, Any] = {group: changed}
        return replace(settings, **whole)

    return get, put


def address_part(name: str) -> tuple[Get, Put]:
    """How to read and change one line of her own address."""

    def get(settings: Settings) -> Any:
        return getattr(settings.practice.address, name)

    def put(settings: Settings, value: Any) -> Settings:
        line: dict[str, Any] = {name: value}
        address: Address = replace(settings.practice.address, **line)
        return replace(settings, practice=replace(settings.practice, address=address))

    return get, put
