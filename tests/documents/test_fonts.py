"""The fonts on paper, and the settings they are drawn under."""

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from reportlab import rl_config

from vpa_desk.documents import fonts
from vpa_desk.documents.fonts import Cut
from vpa_desk.documents.numbers import money, percent, quantity
from vpa_desk.domain.clients import Language
from vpa_desk.domain.money import CURRENCIES, Money
from vpa_desk.domain.papers import DrawingRulesChanged

RENDER = """
from tests.examples import an_invoice
from vpa_desk import documents
from vpa_desk.domain.papers import DrawingRulesChanged
try:
    documents.render_invoice(an_invoice(), logo=None)
except DrawingRulesChanged as changed:
    print(changed.setting)
"""


@pytest.mark.parametrize("cut", [Cut.FIGURES, Cut.BOLD_FIGURES])
def test_figures_of_a_column_are_equally_wide(cut: Cut) -> None:
    assert len({fonts.width(cut, digit) for digit in "0123456789"}) == 1


def test_the_figure_cuts_have_all_that_stands_in_a_column() -> None:
    for language in Language:
        for currency in CURRENCIES:
            amount = money(Money(Decimal("-1234567890.55"), currency), language)
            written = (
                amount + quantity(Decimal("0.0833"), language) + percent(Decimal("8.1"), language)
            )
            for character in written.replace("\u00a0", " "):
                assert fonts.has(Cut.FIGURES, character), character
                assert fonts.has(Cut.BOLD_FIGURES, character), character


@pytest.mark.parametrize(
    ("figures", "letters"), [(Cut.FIGURES, Cut.REGULAR), (Cut.BOLD_FIGURES, Cut.BOLD)]
)
def test_letters_among_figures_are_set_in_the_same_weight(figures: Cut, letters: Cut) -> None:
    assert fonts.covering(figures, "1.284,75\u00a0€") is figures
    assert fonts.covering(figures, "5. März") is letters
    assert fonts.covering(letters, "5. März") is letters


def test_both_weights_have_the_same_letters() -> None:
    for letter in "AZaz09äöüÄÖÜßéčłőŻΩЖ€–„“’…·□":
        assert fonts.has(Cut.REGULAR, letter)
        assert fonts.has(Cut.BOLD, letter)


def test_stock_settings_are_accepted() -> None:
    fonts.check_drawing_rules()


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("toColorCanUse", "rl_safe_eval"),
        ("trustedHosts", ["localhost"]),
        ("trustedSchemes", ["gopher"]),
    ],
)
def test_changed_settings_are_refused(
    setting: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rl_config, setting, value)

    with pytest.raises(DrawingRulesChanged) as changed:
        fonts.check_drawing_rules()

    assert changed.value.setting == setting


def test_a_settings_file_in_the_home_folder_cannot_bring_the_evaluating_parser_back(
    tmp_path: Path,
) -> None:
    (tmp_path / ".reportlab_settings").write_text("toColorCanUse = 'rl_safe_eval'\n")

    printed = subprocess.run(
        [sys.executable, "-c", RENDER],
        env={"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "PYTHONPATH": "."},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )

    assert printed.stdout.strip() == "toColorCanUse"
