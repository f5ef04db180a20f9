"""Papers: the numbered documents of the trade, how they belong together, and how they print."""

from dataclasses import dataclass
from enum import StrEnum

from vpa_desk.domain.errors import Case
from vpa_desk.domain.ids import PaperId


class PaperKind(StrEnum):
    """What a paper is. Each kind has a number, a letter, bytes for ever and a mail."""

    INVOICE = "invoice"
    CANCELLATION = "cancellation"  # Stornorechnung
    CORRECTION = "correction"  # Rechnungskorrektur, § 31 (5) UStDV
    QUOTE = "quote"
    CONFIRMATION = "confirmation"
    REMINDER = "reminder"
    STATEMENT = "statement"

    @property
    def may_count_backwards(self) -> bool:
        """Quantities may be negative: what was billed is taken back."""
        return self in (PaperKind.CANCELLATION, PaperKind.CORRECTION)


class LinkKind(StrEnum):
    """How a paper belongs to an issued one."""

    CANCELS = "cancels"
    CORRECTS = "corrects"
    FOLLOWS_FROM = "follows_from"
    REMINDS_OF = "reminds_of"


@dataclass(frozen=True, slots=True)
class Link:
    """This paper cancels, corrects, follows from or reminds of the `target`."""

    kind: LinkKind
    target: PaperId


class FileKind(StrEnum):
    """In which form a paper's bytes are kept; each form once."""

    PDF = "pdf"
    XML = "xml"
    XRECHNUNG = "xrechnung"
    TIMESHEET = "timesheet"


class LogoFault(StrEnum):
    """Why an image cannot stand on a letterhead."""

    FILE_TOO_LARGE = "file_too_large"
    TOO_MANY_PIXELS = "too_many_pixels"
    UNKNOWN_FORMAT = "unknown_format"
    BROKEN = "broken"


class GlyphMissing(Case):
    """The document's font cannot print a character; `text` is the text that holds it."""

    character: str
    text: str


class LogoRefused(Case):
    """This image cannot be the logo."""

    reason: LogoFault


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


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A paper's bytes in one form, under the name it is exported and mailed with."""

    id: int
    kind: FileKind
    name: str
    content: bytes
