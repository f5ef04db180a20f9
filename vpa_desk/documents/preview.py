"""The way back from PDF: pages as pixels for the window, text for whoever has to read it."""

from threading import Lock

from pypdfium2 import PdfDocument, PdfPage

from vpa_desk.domain.papers import Picture

# pdfium may be called by one thread at a time, whatever document it works on.
_PDFIUM = Lock()
# What pdfium makes of a hyphen at the end of a line: it takes it for a broken word.
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})


def pictures(pdf: bytes, *, scale: float) -> tuple[Picture, ...]:
    """The pages in the size of `scale` pixels a point."""
    with _PDFIUM, PdfDocument(pdf) as document:
        return tuple(_picture(page, scale) for page in document)


def text(pdf: bytes) -> str:
    """The text of all pages in the order it was drawn, a form feed between two pages."""
    with _PDFIUM, PdfDocument(pdf) as document:
        return "\f".join(_text(page) for page in document)


def _picture(page: PdfPage, scale: float) -> Picture:
    bitmap = page.render(scale=scale, prefer_bgrx=True)
    return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def _text(page: PdfPage) -> str:
    read = page.get_textpage().get_text_range()
    return str(read).translate(_HYPHENS).replace("\r\n", "\n")
