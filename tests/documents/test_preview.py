"""The way back from PDF to pixels and text."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.examples import a_draft, a_position, an_invoice
from vpa_desk import documents


@pytest.fixture(scope="module")
def two_pages() -> bytes:
    return documents.render_invoice(
        an_invoice(draft=a_draft(positions=(a_position(),) * 15)), logo=None
    )


def test_pages_become_pictures_of_the_size_asked(two_pages: bytes) -> None:
    first, second = documents.draw_pages(two_pages, scale=0.5)

    assert (first.width, first.height) == (298, 421)
    assert first.stride >= first.width * 4
    assert len(first.pixels) == first.stride * first.height
    assert first != second


def test_a_picture_holds_blue_first() -> None:
    content = BytesIO()
    canvas = Canvas(content, pagesize=(10, 10))
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 0, 10, 10, stroke=0, fill=1)
    canvas.save()

    (picture,) = documents.draw_pages(content.getvalue(), scale=1)

    middle = picture.stride * 5 + 4 * 5
    assert picture.pixels[middle : middle + 3] == bytes((0, 0, 255))


def test_text_is_read_page_by_page(two_pages: bytes) -> None:
    first, second = documents.read_text(two_pages).split("\f")

    assert "Seite 1 von 2" in first
    assert "Seite 2 von 2" in second


def test_a_hyphen_at_the_end_of_a_line_is_not_lost() -> None:
    content = BytesIO()
    canvas = Canvas(content, pagesize=(300, 300))
    canvas.drawString(20, 200, "Rechnungs-")
    canvas.drawString(20, 185, "nummer")
    canvas.save()

    assert documents.read_text(content.getvalue()) == "Rechnungs-nummer"


def test_pages_can_be_drawn_by_several_threads(two_pages: bytes) -> None:
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(lambda _: documents.draw_pages(two_pages, scale=0.3), range(8)))

    assert all(pages == drawn[0] for pages in drawn)
