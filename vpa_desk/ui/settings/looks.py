"""Settings: light or dark, the language, the size of the letters."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from vpa_desk.ui.settings.section import SettingsSection
from vpa_desk.ui.theme import Mode
from vpa_desk.ui.widgets.choice_combo import ChoiceCombo
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.window_file import SCALES, Appearance, WindowFile


class LooksSection(SettingsSection):
    """How the window looks; kept beside the window's place, not in the desk."""

    def __init__(
        self, context: Context, window_file: WindowFile, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._file = window_file
        form = self.add_card(self.tr("Appearance"))
        self.mode = ChoiceCombo(
            [
                ("system", self.tr("as the system")),
                ("light", self.tr("light")),
                ("dark", self.tr("dark")),
            ]
        )
        self.language = ChoiceCombo(
            [("", self.tr("as the system")), ("de", "Deutsch"), ("en", "English")]
        )
        self.scale = ChoiceCombo([(percent, f"{percent} %") for percent in SCALES])
        form.add(self.tr("Colours"), self.mode)
        form.add(self.tr("Size of the text"), self.scale)
        form.add(
            self.tr("Language"),
            self.language,
            self.tr("Takes effect when VPA Desk is started the next time."),
        )
        self.column.addStretch(1)
        self._connect()

    def reload(self) -> None:
        """Show what is kept."""
        self._show(self._file.appearance())

    def _connect(self) -> None:
        for field, name in (
            (self.mode, "mode"),
            (self.scale, "scale"),
            (self.language, "language"),
        ):
            field.value_changed.connect(self._changer(name))

    def _changer(self, name: str) -> Callable[[Any], None]:
        def change(value: Any) -> None:
            before = self._file.appearance()
            self._apply(before._replace(**{name: value}))
            words = (
                self.tr("The language changes at the next start.")
                if name == "language"
                else self.tr("Appearance: changed.")
            )
            self.tell(words, lambda: self._apply(before))

        return change

    def _apply(self, appearance: Appearance) -> None:
        before = self._file.appearance()
        self._file.change(appearance)
        if appearance.mode != before.mode:
            self.context.theme.set_mode(Mode(appearance.mode))
        if appearance.scale != before.scale:
            self.context.theme.set_scale(appearance.scale / 100)
        self._show(appearance)

    def _show(self, appearance: Appearance) -> None:
        self.mode.set_value(appearance.mode)
        self.language.set_value(appearance.language)
        self.scale.set_value(appearance.scale)
