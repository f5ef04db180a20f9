"""Whatever image comes in, plain pixels go on."""

import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from vpa_desk import documents
from vpa_desk.domain.papers import LogoFault, LogoRefused

PETROL = (11, 110, 105)


def an_image(kind: str = "PNG", *, mode: str = "RGB", size: tuple[int, int] = (40, 20)) -> bytes:
    content = BytesIO()
    Image.new("RGB", size, PETROL).convert(mode).save(content, kind)
    return content.getvalue()


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    content = BytesIO()
    image.save(content, kind, **options)
    return content.getvalue()


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def a_png_that_claims(width: int, height: int) -> bytes:
    """A right header over one row of pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    rows = chunk(b"IDAT", zlib.compress(b"\0" * 4))
    return b"\x89PNG\r\n\x1a\n" + header + rows + chunk(b"IEND", b"")


def refusal(content: bytes) -> LogoFault:
    with pytest.raises(LogoRefused) as refused:
        documents.prepare_logo(content)
    return refused.value.reason


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_the_usual_formats_become_png(kind: str) -> None:
    logo = opened(documents.prepare_logo(an_image(kind)))

    assert (logo.format, logo.mode, logo.size) == ("PNG", "RGB", (40, 20))
    pixel = logo.getpixel((5, 5))
    assert isinstance(pixel, tuple)
    assert all(abs(part - wanted) < 8 for part, wanted in zip(pixel, PETROL, strict=True))


def test_print_colours_become_screen_colours() -> None:
    assert opened(documents.prepare_logo(an_image("JPEG", mode="CMYK"))).mode == "RGB"


def test_what_was_transparent_stays_so() -> None:
    glass = Image.new("RGBA", (10, 10), (*PETROL, 0))
    palette = Image.new("P", (10, 10), 0)

    assert opened(documents.prepare_logo(saved(glass, "PNG"))).getpixel((1, 1)) == (*PETROL, 0)
    assert opened(documents.prepare_logo(saved(palette, "GIF", transparency=0))).mode == "RGBA"


def test_a_wide_image_becomes_1200_pixels_wide() -> None:
    assert opened(documents.prepare_logo(an_image(size=(2400, 300)))).size == (1200, 150)
    assert opened(documents.prepare_logo(an_image(size=(30000, 2)))).size == (1200, 1)


def test_only_the_first_picture_of_an_animation_is_taken() -> None:
    frames = [Image.new("RGB", (10, 10), colour) for colour in ("red", "blue")]
    moving = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])

    logo = opened(documents.prepare_logo(moving))

    assert getattr(logo, "n_frames", 1) == 1
    assert logo.getpixel((1, 1)) == (255, 0, 0)


def test_nothing_but_pixels_is_left() -> None:
    exif = Image.Exif()
    exif[0x010E] = "at home, 52.5 N"
    photo = saved(Image.new("RGB", (20, 10)), "JPEG", exif=exif, comment=b"secret")

    logo = opened(documents.prepare_logo(photo))

    assert not logo.info
    assert b"secret" not in documents.prepare_logo(photo)


def test_a_photograph_held_sideways_is_turned() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    photo = saved(Image.new("RGB", (20, 10)), "JPEG", exif=exif)

    assert opened(documents.prepare_logo(photo)).size == (10, 20)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not an image",
        b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
        b"%PDF-1.7\n",
        an_image("TIFF"),
        an_image("BMP"),
        an_image("ICO"),
    ],
)
def test_other_formats_are_refused(content: bytes) -> None:
    assert refusal(content) is LogoFault.UNKNOWN_FORMAT


@pytest.mark.parametrize("size", [(7000, 6000), (10_000, 10_000), (60_000, 60_000)])
def test_a_bomb_is_refused_before_it_is_unpacked(size: tuple[int, int]) -> None:
    assert refusal(a_png_that_claims(*size)) is LogoFault.TOO_MANY_PIXELS


def test_a_file_above_five_megabytes_is_refused() -> None:
    assert refusal(an_image() + b"\0" * (5 * 1024 * 1024)) is LogoFault.FILE_TOO_LARGE


@pytest.mark.parametrize(
    "content",
    [
        a_png_that_claims(400, 400),
        an_image("PNG", size=(300, 300))[:-120],
        an_image("JPEG", size=(300, 300))[:700],
        an_image("WEBP", size=(300, 300))[:60],
        an_image("PNG").replace(b"IDAT", b"IDAX"),
    ],
)
def test_a_file_that_does_not_hold_what_it_says_is_refused(content: bytes) -> None:
    assert refusal(content) in {LogoFault.BROKEN, LogoFault.UNKNOWN_FORMAT}


def test_a_prepared_logo_stays_as_it_is() -> None:
    once = documents.prepare_logo(an_image("JPEG", size=(1500, 500)))

    assert documents.prepare_logo(once) == once
