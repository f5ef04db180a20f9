"""Colours that can be read, a style sheet without gaps, fonts that are there."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from vpa_desk.ui import theme
from vpa_desk.ui.theme import DARK, LIGHT, Mode, Theme, Tokens

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Theme]:
    current = theme.current()
    yield current
    current.scale = 1.0
    current.set_mode(Mode.LIGHT)


def _brightness(name: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    color = QColor(name)
    red, green, blue = map(linear, (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_brightness(one), _brightness(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@BOTH
def test_every_text_can_be_read_on_its_ground(tokens: Tokens) -> None:
    pairs = [
        (tokens.text, tokens.surface),
        (tokens.text2, tokens.canvas),
        (tokens.text3, tokens.surface),
        (tokens.text3, tokens.canvas),
        (tokens.on_accent, tokens.accent),
        (tokens.accent_text, tokens.accent_soft),
        (tokens.danger, tokens.danger_soft),
        (tokens.warn, tokens.warn_soft),
        (tokens.success, tokens.success_soft),
        (tokens.hero_text, tokens.hero2),
        (tokens.hero_text2, tokens.hero2),
        (tokens.hero_btn_text, tokens.hero_btn),
        (tokens.text, tokens.raised),
    ]
    assert [pair for pair in pairs if _contrast(*pair) < 4.5] == []


@BOTH
def test_controls_stand_out_from_the_surface(tokens: Tokens) -> None:
    assert _contrast(tokens.control, tokens.surface) >= 3
    assert all(_contrast(tokens.client(n), tokens.surface) >= 3 for n in range(6))


@BOTH
def test_the_style_sheet_leaves_no_token_unfilled(tokens: Tokens) -> None:
    sheet = theme.style_sheet(tokens, 1.25)
    assert "@" not in sheet
    assert "~" not in sheet


def test_the_style_sheet_styles_no_widget_in_general() -> None:
    assert "QWidget {" not in theme.style_sheet(LIGHT, 1.0)


def test_lengths_grow_with_the_scale() -> None:
    assert "font-size: 13px" in theme.style_sheet(LIGHT, 1.0)
    assert "font-size: 20px" in theme.style_sheet(LIGHT, 1.5)


def test_what_a_plus_adds_to_a_length_does_not_grow() -> None:
    assert "0 0 0 39px" in theme.style_sheet(LIGHT, 1.0)
    assert "0 0 0 44px" in theme.style_sheet(LIGHT, 1.5)


def test_the_first_sheet_lacks_what_pages_need_until_they_are_dressed(
    look: Theme, qapp: QApplication
) -> None:
    look.apply(theme.SHEETS[:1])
    assert "QTableView" not in qapp.styleSheet()
    look.dress_pages()
    assert "QTableView" in qapp.styleSheet()


def test_a_client_beyond_the_sixth_starts_over() -> None:
    assert LIGHT.client(6) == LIGHT.client1


def test_dark_mode_dresses_the_application(look: Theme, qapp: QApplication) -> None:
    look.set_mode(Mode.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.canvas


def test_disabled_text_is_fainter_but_legible(look: Theme, qapp: QApplication) -> None:
    look.set_mode(Mode.LIGHT)
    faded = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert faded.name().upper() == LIGHT.text3


def test_a_change_of_mode_is_told_once_and_forgets_old_pictures(look: Theme) -> None:
    told: list[str] = []
    look.changed.connect(lambda: told.append(look.tokens.name))
    look.color("accent")
    look.set_mode(Mode.DARK)
    assert told == ["dark"]
    assert look.color("accent").name().upper() == DARK.accent


def test_an_unknown_system_scheme_means_light(look: Theme) -> None:
    look.set_mode(Mode.SYSTEM)
    assert look.tokens is LIGHT


def test_the_scale_stays_within_its_limits(look: Theme) -> None:
    look.set_scale(9)
    assert look.scale == 1.5


def test_inter_is_bundled_and_used(look: Theme) -> None:
    look.set_mode(Mode.LIGHT)
    assert QFontInfo(look.font("h1")).family() == "Inter"


def test_times_have_figures_of_one_width(look: Theme) -> None:
    look.set_mode(Mode.LIGHT)
    from PySide6.QtGui import QFontMetricsF

    metrics = QFontMetricsF(look.font("clock"))
    assert metrics.horizontalAdvance("1:11:11") == metrics.horizontalAdvance("0:00:00")
