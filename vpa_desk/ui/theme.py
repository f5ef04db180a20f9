"""How the program looks: colours, fonts and the style sheet, light and dark.

One `Theme` belongs to the application (its QObject parent); `current()` finds it there, and makes
a light one if nobody did. Painted widgets ask for colours while painting, so a change of theme
needs no wiring: the new palette repaints everything.

PySide makes all enums of `Qt` when it is first named, a fifth of the whole start-up. What runs
before the first paint (this module, `icons`, `shapes`, `text`, `nav_bar`, `main_window`) names
it only inside functions that are called later. `QStyle`, `QIcon` and `QPainter` are such names
too, on a smaller scale; so is `changeEvent`, which makes a class for every kind of event: what
follows the theme listens to `changed` instead.
"""

import re
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from vpa_desk import paths

# For QApplication: Fusion without a QStyle in Python, whose enums cost 46 million instructions.
ARGUMENTS = ("-style", "Fusion")
FAMILY = "Inter"
# Half-bold steps are drawn with SemiBold: the bundled files are static cuts.
FONT_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")
# The first paint needs the first alone; the pages need both, in this order.
SHEETS = ("shell.qss", "vpa_desk.qss")
TRACKED_FROM = 20
TRACKING_PERCENT = 98.5
CLIENT_COLORS = 6
HALF_BRIGHT = 128


class Mode(Enum):
    """Who decides between light and dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Tokens(NamedTuple):
    """The colours of one appearance, by use."""

    name: str
    canvas: str
    sidebar: str
    surface: str
    sunken: str
    hover: str
    raised: str
    border: str
    border_strong: str
    control: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    accent_text: str
    hero: str
    hero2: str
    hero_border: str
    hero_text: str
    hero_text2: str
    hero_line: str
    hero_btn: str
    hero_btn_text: str
    live: str
    danger: str
    danger_soft: str
    warn: str
    warn_soft: str
    success: str
    success_soft: str
    client1: str
    client2: str
    client3: str
    client4: str
    client5: str
    client6: str

    def client(self, index: int) -> str:
        """The colour of the client with this number, 0 to 5; higher ones start over."""
        return str(getattr(self, f"client{index % CLIENT_COLORS + 1}"))


LIGHT = Tokens(
    name="light",
    canvas="#F3F6F6",
    sidebar="#FBFCFC",
    surface="#FFFFFF",
    sunken="#EDF1F1",
    hover="#F4F8F8",
    raised="#FFFFFF",
    border="#DEE5E5",
    border_strong="#C3CECE",
    control="#7E8F90",
    text="#14201F",
    text2="#4C5C5D",
    text3="#5B6B6D",
    accent="#0B6E69",
    accent_hover="#095B57",
    on_accent="#FFFFFF",
    accent_soft="#DDF0EE",
    accent_text="#0A5F5B",
    hero="#0D3B3D",
    hero2="#124B4C",
    hero_border="#0D3B3D",
    hero_text="#FFFFFF",
    hero_text2="#A9CFCB",
    hero_line="#1F5C5C",
    hero_btn="#FFFFFF",
    hero_btn_text="#0D3B3D",
    live="#FFB454",
    danger="#B3261E",
    danger_soft="#FCE9E7",
    warn="#8A5300",
    warn_soft="#FFF1D9",
    success="#1B6E3C",
    success_soft="#E2F4E8",
    client1="#0C7D78",
    client2="#B8500A",
    client3="#6B4FC8",
    client4="#B8336A",
    client5="#2F6FDB",
    client6="#5E7A0B",
)

DARK = Tokens(
    name="dark",
    canvas="#0E1415",
    sidebar="#121A1B",
    surface="#182122",
    sunken="#222D2E",
    hover="#1F2A2B",
    raised="#344243",
    border="#293536",
    border_strong="#3B4A4B",
    control="#71858A",
    text="#E9F0EF",
    text2="#A9B8B8",
    text3="#8B9C9D",
    accent="#2CA39B",
    accent_hover="#3BB5AC",
    on_accent="#04201E",
    accent_soft="#143533",
    accent_text="#5FD0C7",
    hero="#12302F",
    hero2="#173A39",
    hero_border="#1F4A48",
    hero_text="#F2FBFA",
    hero_text2="#9CC7C3",
    hero_line="#24504E",
    hero_btn="#5FD0C7",
    hero_btn_text="#062523",
    live="#FFB454",
    danger="#FF8A80",
    danger_soft="#3A1D1C",
    warn="#F5B95F",
    warn_soft="#362813",
    success="#6FCF97",
    success_soft="#15301F",
    client1="#3FBDB4",
    client2="#F28B4B",
    client3="#A08BF2",
    client4="#EE7BA6",
    client5="#6FA3FF",
    client6="#A9C74A",
)


class Step(NamedTuple):
    """A step of the type scale: size in logical pixels at 100 %, weight, figures of one width."""

    px: int
    weight: QFont.Weight
    tabular: bool = False


STEPS = {
    "clock": Step(38, QFont.Weight.DemiBold, tabular=True),
    "figure": Step(26, QFont.Weight.DemiBold, tabular=True),
    "figure2": Step(19, QFont.Weight.DemiBold, tabular=True),
    "h1": Step(24, QFont.Weight.DemiBold),
    "h2": Step(19, QFont.Weight.DemiBold),
    "h3": Step(15, QFont.Weight.DemiBold),
    "row": Step(14, QFont.Weight.Medium),
    "amount": Step(14, QFont.Weight.DemiBold, tabular=True),
    "body": Step(13, QFont.Weight.Normal),
    "strong": Step(13, QFont.Weight.Medium),
    "button": Step(13, QFont.Weight.DemiBold),
    "time": Step(13, QFont.Weight.Medium, tabular=True),
    "meta": Step(12, QFont.Weight.Normal),
    "meta_strong": Step(12, QFont.Weight.DemiBold),
    "micro": Step(11, QFont.Weight.Medium, tabular=True),
}


class Theme(QObject):
    """The look of the running application: appearance, scale, fonts, colours."""

    changed = Signal()

    def __init__(self, app: QApplication, mode: Mode = Mode.SYSTEM, scale: float = 1.0) -> None:
        super().__init__(app)
        self.mode = mode
        self.scale = scale
        self.pixmaps: dict[tuple[object, ...], QPixmap] = {}
        self._app = app
        self._dressed = False
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[str, QFont] = {}
        # The system's own palette tells at the start; its colour scheme would name `Qt`.
        self._system_is_dark = app.palette().window().color().lightness() < HALF_BRIGHT
        self.tokens = self._chosen()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def apply(self, sheets: Sequence[str] = SHEETS) -> None:
        """Dress the application; call once before the first window, later by the setters."""
        self.tokens = self._chosen()
        for cache in (self.pixmaps, self._colors, self._fonts):
            cache.clear()
        if not self._dressed:
            load_fonts()
            self._dressed = True
        self._app.setFont(self.font("body"))
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(style_sheet(self.tokens, self.scale, sheets))
        self.changed.emit()

    def dress_pages(self) -> None:
        """Add what the first paint did without; call before the first page is made."""
        self._app.setStyleSheet(style_sheet(self.tokens, self.scale))

    def set_mode(self, mode: Mode) -> None:
        """Light, dark, or whatever the system says; the window frame follows where it can."""
        self.mode = mode
        self.tell_system()
        self._system_is_dark = self._scheme_is_dark()
        self.apply()

    def tell_system(self) -> None:
        """Have window frames and native dialogs follow the mode, where the system can."""
        schemes = {
            Mode.SYSTEM: QtCore.Qt.ColorScheme.Unknown,
            Mode.LIGHT: QtCore.Qt.ColorScheme.Light,
            Mode.DARK: QtCore.Qt.ColorScheme.Dark,
        }
        QGuiApplication.styleHints().setColorScheme(schemes[self.mode])

    def set_scale(self, scale: float) -> None:
        """Letters and heights times `scale`, 0.9 to 1.5."""
        self.scale = min(max(scale, 0.9), 1.5)
        self.apply()

    def color(self, token: str) -> QColor:
        """The colour of a token, such as `accent` or `client3`."""
        if token not in self._colors:
            self._colors[token] = QColor(getattr(self.tokens, token))
        return self._colors[token]

    def font(self, step: str) -> QFont:
        """The font of a step of the type scale, such as `h1` or `time`."""
        if step not in self._fonts:
            self._fonts[step] = font(step, self.scale)
        return self._fonts[step]

    def px(self, length: float) -> int:
        """A length at 100 % in logical pixels at the chosen scale."""
        return round(length * self.scale)

    def _chosen(self) -> Tokens:
        if self.mode is Mode.SYSTEM:
            return DARK if self._system_is_dark else LIGHT
        return DARK if self.mode is Mode.DARK else LIGHT

    def _on_system_changed(self) -> None:
        self._system_is_dark = self._scheme_is_dark()
        if self._chosen() != self.tokens:
            self.apply()

    def _scheme_is_dark(self) -> bool:
        return QGuiApplication.styleHints().colorScheme() is QtCore.Qt.ColorScheme.Dark


def current() -> Theme:
    """The theme of the application; a light one is made if there is none yet."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError(app)
    found = app.findChild(Theme)
    return found if isinstance(found, Theme) else Theme(app, Mode.LIGHT)


def load_fonts() -> None:
    """Make Inter known to Qt; without the files the system's font is used."""
    for name in FONT_FILES:
        QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / name))


def font(step: str, scale: float = 1.0) -> QFont:
    """The font of a step: unhinted, tracked closer from 20 px on."""
    shape = STEPS[step]
    result = QFont(FAMILY)
    result.setPixelSize(round(shape.px * scale))
    result.setWeight(shape.weight)
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if shape.px >= TRACKED_FROM:
        result.setLetterSpacing(QFont.SpacingType.PercentageSpacing, TRACKING_PERCENT)
    return tabular(result) if shape.tabular else result


def tabular(proportional: QFont) -> QFont:
    """The same font with figures of one width."""
    result = QFont(proportional)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result


def palette(tokens: Tokens) -> QPalette:
    """Every colour role for Fusion, the disabled group included."""
    result = QPalette()
    for role, token in _ROLES.items():
        result.setColor(role, QColor(getattr(tokens, token)))
    for role in _FADED:
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text3))
    disabled = QPalette.ColorGroup.Disabled
    result.setColor(disabled, QPalette.ColorRole.Base, QColor(tokens.sunken))
    result.setColor(disabled, QPalette.ColorRole.Highlight, QColor(tokens.sunken))
    return result


def style_sheet(tokens: Tokens, scale: float, sheets: Sequence[str] = SHEETS) -> str:
    """The style sheet: `@token` becomes a colour, `~13+2px` a length at the scale and 2 more."""
    folder = paths.resources() / "styles"
    template = "".join((folder / name).read_text("utf-8") for name in sheets)
    colors = tokens._asdict()
    sheet = re.sub(r"@(\w+)", lambda found: colors[found[1]], template)
    sheet = sheet.replace("style:", f"{folder.as_posix()}/")
    return re.sub(
        r"~(\d+)\+?(\d*)px",
        lambda found: f"{round(int(found[1]) * scale) + int(found[2] or 0)}px",
        sheet,
    )


_ROLES = {
    QPalette.ColorRole.Window: "canvas",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "border_strong",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Shadow: "border_strong",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.LinkVisited: "accent_text",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
}
_FADED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)
