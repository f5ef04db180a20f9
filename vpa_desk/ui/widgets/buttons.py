"""Buttons by kind: primary, quiet, danger, link, icon, and those on the dark board."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from vpa_desk.ui import icons, theme

ICON_TOKENS = {
    "primary": "on_accent",
    "quiet": "text2",
    "danger": "danger",
    "link": "accent_text",
    "icon": "text2",
    "iconField": "text2",
    "hero": "hero_btn_text",
    "heroQuiet": "hero_text",
    "heroChip": "hero_text2",
    "heroIcon": "hero_btn_text",
}


class Button(QPushButton):
    """A push button of a kind, with a Lucide icon if named. The mouse leaves no focus ring."""

    def __init__(
        self,
        text: str = "",
        *,
        kind: str = "quiet",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._icon_name = icon
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._draw_icon()

    def set_icon(self, name: str) -> None:
        """Show another Lucide icon."""
        self._icon_name = name
        self._draw_icon()

    def _draw_icon(self) -> None:
        if not self._icon_name:
            return
        size = theme.current().px(self._icon_size())
        gap = theme.current().px(5) if self.text() else 0
        self.setIconSize(QSize(size + gap, size))
        drawn = icons.icon(self._icon_name, ICON_TOKENS[self._kind], size, gap=gap)
        drawn.addPixmap(icons.spaced(self._icon_name, "control", size, gap), QIcon.Mode.Disabled)
        self.setIcon(drawn)

    def _icon_size(self) -> int:
        return icons.META if self._kind.startswith("hero") else icons.ROW

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._draw_icon()
        super().changeEvent(event)


class IconButton(Button):
    """A button that is only an icon: it has a name for screen readers, shown as tool tip."""

    def __init__(
        self, icon: str, name: str, *, kind: str = "icon", parent: QWidget | None = None
    ) -> None:
        super().__init__(kind=kind, icon=icon, parent=parent)
        self.rename(name)

    def rename(self, name: str) -> None:
        """Change the name that is read and shown."""
        self.setAccessibleName(name)
        self.setToolTip(name)


def plain(text: str) -> str:
    """Text of the user for a button: its ampersands are no access keys."""
    return text.replace("&", "&&")
