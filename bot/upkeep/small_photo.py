"""A photo as others may see it: small, turned upright, and with nothing in it but the picture."""

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE = 800  # pixels: sharp over half of A4
MOST_FILE_BYTES = 20_000_000  # Telegram gives no larger ones to bots
_MOST_PIXELS = 30_000_000  # of the file: a phone's photo has 12 million, and each takes four bytes of memory
_ENOUGH_BYTES = 100_000  # of the JPEG: one of much leaves and grass is made coarser to get there
_QUALITIES = (75, 60, 45)
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")


class NoPicture(Exception):
    """The file is no picture, is cut off, or is far larger than photos are: nothing can be made of it."""


def small_photo(file: bytes) -> bytes:
    """The photo as a JPEG, painted anew pixel by pixel, so that nothing of camera, place or day is left in it.

    Raises NoPicture, and ImportError without the extra `photos`.
    """
    picture, made = _painted(file), b""
    for quality in _QUALITIES:
        made = _jpeg(picture, quality)
        if len(made) <= _ENOUGH_BYTES:
            break
    return made


def _jpeg(picture: "Image", quality: int) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
    return out.getvalue()


def _painted(file: bytes) -> "Image":
    from PIL import Image, ImageOps

    if len(file) > MOST_FILE_BYTES:
        raise NoPicture
    try:
        with Image.open(BytesIO(file), formats=_FORMATS) as photo:
            if photo.width * photo.height > _MOST_PIXELS:
                raise NoPicture
            photo.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(photo).convert("RGB")
    except Exception as error:  # what its readers raise at a file that somebody made so is of a dozen kinds
        raise NoPicture from error
    return Image.frombytes("RGB", upright.size, upright.tobytes())
