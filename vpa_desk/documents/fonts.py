"""The fonts on paper: Inter in two weights, and the same with figures of one width.

`Inter-Tabular-*.ttf` are cut from Inter with fonttools: ASCII and currency signs, the digits
replaced by those of its feature `tnum`, so that columns of amounts stand exactly.
"""

from enum import StrEnum
from functools import cache, lru_cache
from threading import Lock

from reportlab import rl_config
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

from vpa_desk.domain.papers import DrawingRulesChanged
from vpa_desk.paths import resources

# ~/.reportlab_settings is run as Python on import and could switch the evaluating colour parser
# back on or trust further addresses; we neither parse colours nor load anything, and look twice.
_STOCK = {
    "toColorCanUse": "rl_extended_literal_eval",
    "trustedHosts": None,
    "trustedSchemes": ["file", "rml", "data", "https", "http", "ftp"],
}
_UNIT = 1000
_LOADING = Lock()


class Cut(StrEnum):
    """A font by its file's name."""

    REGULAR = "Inter-Regular"
    BOLD = "Inter-SemiBold"
    FIGURES = "Inter-Tabular-Regular"
    BOLD_FIGURES = "Inter-Tabular-SemiBold"


_WHOLE = {Cut.FIGURES: Cut.REGULAR, Cut.BOLD_FIGURES: Cut.BOLD}


def check_drawing_rules() -> None:
    """Raise `DrawingRulesChanged` unless reportlab's security settings are the stock ones."""
    for setting, stock in _STOCK.items():
        if getattr(rl_config, setting) != stock:
            raise DrawingRulesChanged(setting)


def load() -> None:
    """Make all cuts known to reportlab, once."""
    for cut in Cut:
        _font(cut)


def has(cut: Cut, character: str) -> bool:
    """The cut can draw the character."""
    return ord(character) in _font(cut).face.charToGlyph


@lru_cache(maxsize=8192)
def width(cut: Cut, text: str) -> float:
    """The width of a text in a cut at size 1."""
    return float(_font(cut).stringWidth(text, _UNIT)) / _UNIT


@lru_cache(maxsize=8192)
def covering(cut: Cut, text: str) -> Cut:
    """The cut, or for a cut of figures that lacks a character of the text the one with letters."""
    whole = _WHOLE.get(cut, cut)
    return cut if whole is cut or all(has(cut, letter) for letter in text) else whole


def _font(cut: Cut) -> TTFont:
    with _LOADING:
        return _registered(cut)


@cache
def _registered(cut: Cut) -> TTFont:
    file = resources() / "fonts" / f"{cut}.ttf"
    # Without the readable ASCII block only the letters in use are embedded.
    font = TTFont(str(cut), str(file), asciiReadable=0)
    registerFont(font)
    return font
