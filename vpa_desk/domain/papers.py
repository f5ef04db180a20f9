"""Papers: what can be the case when a document is printed, and a page as a picture."""

from dataclasses import dataclass
from enum import StrEnum

from vpa_desk.domain.errors import Case


class LogoFault(StrEnum):
    """Why an image cannot stand on a letterhead."""

    FILE_TOO_LARGE = "file_too_large"
    TOO_MANY_PIXELS = "too_many_pixels"
    UNKNOWN_FORMAT = "unknown_format"
    BROKEN = "broken"


@dataclass(eq=False)
class GlyphMissing(Case):
    """The document's font cannot print a character; `text` is the text that holds it."""

    character: str
    text: str


@dataclass(eq=False)
class LogoRefused(Case):
    """This image cannot be the logo."""

    reason: LogoFault


@dataclass(eq=False)
class DrawingRulesChanged(Case):
    """A settings file outside the program changes how PDFs are drawn (`.reportlab_settings`)."""

    setting: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels of four bytes, blue first, the fourth unused; `stride` bytes a row.

    This is what `QImage.Format_RGB32` holds on a little-endian machine.
    """

    width: int
    height: int
    stride: int
    pixels: bytes
