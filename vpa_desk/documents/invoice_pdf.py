"""The invoice on paper: blocks one under the other, on as many sheets as they need."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from io import BytesIO
from threading import Lock

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from vpa_desk.documents import fonts, letterhead, numbers, positions_table
from vpa_desk.documents.fonts import Cut
from vpa_desk.documents.glyphs import cleaned, each_text, paragraphs, shown
from vpa_desk.documents.letterhead import LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT, WIDTH
from vpa_desk.documents.phrases import phrase
from vpa_desk.documents.typeset import (
    GREY,
    LINE,
    MM,
    PALE,
    PANEL,
    WATERMARK,
    Block,
    Panel,
    Rule,
    Style,
    Text,
    column,
    fitted,
    wrapped,
)
from vpa_desk.domain.invoices import Invoice
from vpa_desk.domain.tax import Treatment

PRODUCER = "VPA Desk"

_BODY_TOP = 103 * MM
_NEXT_TOP = 34 * MM
_RUNNING_TOP = 17 * MM
_BODY_GAP = 6 * MM
_ABOVE_FOOTER = 5 * MM
_PANEL_PADDING = 14.0
_PANEL_PARTS = (0.25, 0.38, 0.16, 0.21)
_WATERMARK_SIZE = 118
_WATERMARK_ANGLE = 52

_TITLE = Style(Cut.BOLD, 19, 24, tracking=-0.015)
_BODY = Style(Cut.REGULAR, 9.5, 14.5)
_NOTE = Style(Cut.REGULAR, 9, 13.5, GREY)
_PAY = Style(Cut.BOLD, 9.5, 14.5)
_PANEL_LABEL = Style(Cut.REGULAR, 7.5, 11, PALE)
_PANEL_VALUE = Style(Cut.REGULAR, 8.5, 12.5)
_RUNNING = Style(Cut.REGULAR, 8, 12, PALE)

# reportlab keeps fonts in tables of the process: one document is drawn at a time.
_PRESS = Lock()


@dataclass(slots=True)
class Pages:
    """Sheets being filled from top to bottom; `bottom` is where the footer begins."""

    first_top: float
    next_top: float
    bottom: float
    sheets: list[list[tuple[float, Block]]] = field(default_factory=lambda: [[]])
    y: float = 0.0

    def __post_init__(self) -> None:
        self.y = self.first_top

    def fits(self, height: float) -> bool:
        """There is room for a height on this sheet."""
        return self.y + height <= self.bottom

    def turn(self) -> None:
        """Go on at the top of a new sheet."""
        self.sheets.append([])
        self.y = self.next_top

    def add(self, block: Block) -> None:
        """Put a block below the last one, whether it fits or not."""
        self.sheets[-1].append((self.y, block))
        self.y += block.height

    def keep(self, block: Block) -> None:
        """Put a block below the last one, on a new sheet if this one is full."""
        if not self.fits(block.height):
            self.turn()
        self.add(block)

    def skip(self, height: float) -> None:
        """Leave air, but none at the top of a sheet."""
        if self.sheets[-1]:
            self.y += height
