"""The press: laid-out sheets become the bytes of a PDF."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import BytesIO
from threading import Lock

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from vpa_desk.documents import fonts
from vpa_desk.documents.fonts import Cut
from vpa_desk.documents.letterhead import (
    LOGO_HEIGHT,
    LOGO_TOP,
    LOGO_WIDTH,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
)
from vpa_desk.documents.sheets import Sheet
from vpa_desk.documents.typeset import WATERMARK, Panel, Rule, Text
from vpa_desk.domain.clients import Language

PRODUCER = "VPA Desk"

_LARGEST_PIXEL = 0.75  # points: 96 dots an inch
_WATERMARK_SIZE = 118
_WATERMARK_ANGLE = 52

# reportlab keeps fonts in tables of the process: one document is printed at a time.
_PRESS = Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the file's properties say. The day stands for the time of making."""

    title: str
    subject: str
    author: str
    language: Language
    made_on: date


def printed(sheets: list[Sheet], about: About, *, logo: bytes | None, watermark: str) -> bytes:
    """The sheets as a PDF, the same bytes for the same input.

    The logo stands on the first sheet, a watermark that is not empty lies under each.
    """
    with _PRESS:
        fonts.check_drawing_rules()
        fonts.load()
        return _printed(sheets, about, logo, watermark)


def _printed(sheets: list[Sheet], about: About, logo: bytes | None, watermark: str) -> bytes:
    content = BytesIO()
    canvas = Canvas(
        content,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=Cut.REGULAR.value,
        lang=about.language.value,
    )
    _describe(canvas, about)
    for place, sheet in enumerate(sheets):
        if watermark:
            _draw_watermark(canvas, watermark)
        if logo is not None and place == 0:
            _draw_logo(canvas, logo)
        _draw_sheet(canvas, sheet)
        canvas.showPage()
    canvas.save()
    return content.getvalue()


def _describe(canvas: Canvas, about: About) -> None:
    canvas.setTitle(about.title)
    canvas.setSubject(about.subject)
    canvas.setAuthor(about.author)
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    made = f"D:{about.made_on:%Y%m%d}000000Z"
    canvas.setDateFormatter(lambda *_clock: made)


def _draw_sheet(canvas: Canvas, sheet: Sheet) -> None:
    """Grounds first, then lines, then text in one go."""
    for top, block in sheet:
        for panel in block.panels:
            _draw_panel(canvas, panel, top)
    for top, block in sheet:
        for rule in block.rules:
            _draw_rule(canvas, rule, top)
    _draw_texts(canvas, ((top, text) for top, block in sheet for text in block.texts))


def _draw_panel(canvas: Canvas, panel: Panel, top: float) -> None:
    canvas.setFillColorRGB(*_rgb(panel.colour))
    lower = PAGE_HEIGHT - top - panel.y - panel.height
    canvas.roundRect(panel.x, lower, panel.width, panel.height, panel.radius, stroke=0, fill=1)


def _draw_rule(canvas: Canvas, rule: Rule, top: float) -> None:
    canvas.setStrokeColorRGB(*_rgb(rule.colour))
    canvas.setLineWidth(rule.thickness)
    y = PAGE_HEIGHT - top - rule.y
    canvas.line(rule.x, y, rule.x + rule.width, y)


def _draw_texts(canvas: Canvas, texts: Iterable[tuple[float, Text]]) -> None:
    line = canvas.beginText()
    style = None
    for top, text in texts:
        if text.style is not style:
            style = text.style
            line.setFont(style.cut.value, style.size)
            line.setFillColorRGB(*_rgb(style.colour))
            line.setCharSpace(style.tracking * style.size)
        line.setTextOrigin(text.x, PAGE_HEIGHT - top - text.y)
        line.textOut(text.text.replace("\u00a0", " "))
    canvas.drawText(line)


def _draw_watermark(canvas: Canvas, word: str) -> None:
    canvas.saveState()
    canvas.setFillColorRGB(*_rgb(WATERMARK))
    canvas.setFont(Cut.BOLD.value, _WATERMARK_SIZE)
    canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
    canvas.rotate(_WATERMARK_ANGLE)
    canvas.drawCentredString(0, -_WATERMARK_SIZE / 3, word)
    canvas.restoreState()


def _draw_logo(canvas: Canvas, logo: bytes) -> None:
    """The logo in the upper right corner, as large as its place and its pixels allow."""
    image = ImageReader(BytesIO(logo))
    width, height = image.getSize()
    scale = min(LOGO_WIDTH / width, LOGO_HEIGHT / height, _LARGEST_PIXEL)
    lower = PAGE_HEIGHT - LOGO_TOP - height * scale
    left = RIGHT - width * scale
    canvas.drawImage(image, left, lower, width * scale, height * scale, mask="auto")


@cache
def _rgb(colour: str) -> tuple[float, float, float]:
    """The three parts, 0 to 1, of a colour of ours like #0B6E69; never one from data."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255
