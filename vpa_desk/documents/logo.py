"""The logo on the letterhead: whatever image comes in, plain pixels go on."""

import struct
import warnings
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from vpa_desk.domain.papers import LogoFault, LogoRefused

LARGEST_FILE = 5 * 1024 * 1024
MOST_PIXELS = 40_000_000
WIDEST = 1200
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
# What Pillow's decoders raise over files that were cut off or made to deceive.
_DECODER_FAULTS = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    EOFError,
    MemoryError,
    struct.error,
)


def prepared(content: bytes) -> bytes:
    """The first frame as a PNG at most 1200 pixels wide, without anything but its pixels.

    Raises `LogoRefused` for a file above 5 MB, an image above 40 megapixels, a format other than
    PNG, JPEG, WebP or GIF, and for a file that does not keep what its header says.
    """
    if len(content) > LARGEST_FILE:
        raise LogoRefused(LogoFault.FILE_TOO_LARGE)
    image = _narrowed(_decoded(content))
    plain = BytesIO()
    image.save(plain, "PNG", optimize=True)
    return plain.getvalue()


def _decoded(content: bytes) -> Image.Image:
    with warnings.catch_warnings():
        # Pillow's own limit warns at a number of pixels that is not ours; ours is asked below.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            return _opened(content)
        except UnidentifiedImageError:
            raise LogoRefused(LogoFault.UNKNOWN_FORMAT) from None
        except Image.DecompressionBombError:
            raise LogoRefused(LogoFault.TOO_MANY_PIXELS) from None
        except _DECODER_FAULTS:
            raise LogoRefused(LogoFault.BROKEN) from None


def _opened(content: bytes) -> Image.Image:
    with Image.open(BytesIO(content), formats=_FORMATS) as image:
        if image.width * image.height > MOST_PIXELS:
            raise LogoRefused(LogoFault.TOO_MANY_PIXELS)
        image.load()
        return _plain(ImageOps.exif_transpose(image))


def _plain(image: Image.Image) -> Image.Image:
    """The pixels as RGB, with their transparency, and nothing else."""
    bare = image.convert("RGBA" if image.has_transparency_data else "RGB")
    bare.info = {}
    return bare


def _narrowed(image: Image.Image) -> Image.Image:
    if image.width <= WIDEST:
        return image
    height = max(1, round(image.height * WIDEST / image.width))
    return image.resize((WIDEST, height), Image.Resampling.LANCZOS)
