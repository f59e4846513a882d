"""What others see of a photo is the picture alone, and a file that is none breaks nothing."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from bot.upkeep.small_photo import LONGEST_SIDE, NoPicture, small_photo

GPS, MAKE, ORIENTATION = 0x8825, 0x010F, 0x0112
_SEGMENTS = {0xE0: "JFIF", 0xDB: "tables", 0xC2: "frame", 0xC4: "codes", 0xDA: "scan"}


def taken(size: tuple[int, int] = (1200, 900), ending: str = "JPEG", **more: object) -> bytes:
    """A photo as a phone takes it: left half red, right half blue, with place, maker and a comment in it."""
    picture = Image.new("RGB", size, "red")
    picture.paste("blue", (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[MAKE], exif[ORIENTATION] = "Ma Hla's phone", more.pop("orientation", 1)
    exif.get_ifd(GPS).update({1: "N", 2: (16.0, 53.0, 24.0), 3: "E", 4: (97.0, 38.0, 0.0)})
    out = BytesIO()
    picture.save(out, ending, exif=exif, comment=b"at home", xmp=b"<x>home</x>", icc_profile=b"profile", **more)
    return out.getvalue()


def marks(jpeg: bytes) -> set[str]:
    """What stands before the picture in the file, by the name of each segment."""
    found, at = set[str](), 2
    while jpeg[at + 1] != 0xDA:
        found.add(_SEGMENTS.get(jpeg[at + 1], hex(jpeg[at + 1])))
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return found


def colours(jpeg: bytes) -> tuple[str, str]:
    """What colour the left upper corner has, and the right lower one."""
    with Image.open(BytesIO(jpeg)) as picture:
        first, last = (
            picture.crop((x, y, x + 1, y + 1)).tobytes() for x, y in ((2, 2), (picture.width - 3, picture.height - 3))
        )
    return _named(first), _named(last)


def _named(pixel: bytes) -> str:
    return "red" if pixel[0] > pixel[2] else "blue"


@pytest.mark.parametrize("ending", ["JPEG", "PNG", "WEBP"])
def test_nothing_but_the_picture_is_left(ending: str) -> None:
    file = taken(ending=ending)
    with Image.open(BytesIO(file)) as before:
        assert before.getexif().get_ifd(GPS) and b"Ma Hla" in file
    made = small_photo(file)
    assert {"JFIF", "tables", "frame", "codes"} == marks(made)
    assert not any(word in made for word in (b"Exif", b"Ma Hla", b"home", b"ICC", b"profile"))
    with Image.open(BytesIO(made)) as after:
        assert ("JPEG", (LONGEST_SIDE, 600), {}) == (after.format, after.size, dict(after.getexif()))
    assert ("red", "blue") == colours(made)


def test_it_stands_upright_as_it_was_taken() -> None:
    made = small_photo(taken((900, 1200), orientation=3))
    assert ("blue", "red") == colours(made)
    with Image.open(BytesIO(small_photo(taken(orientation=6)))) as picture:
        assert (600, LONGEST_SIDE) == picture.size


def test_a_small_one_is_not_made_larger_and_any_is_the_same_each_time() -> None:
    file = taken((40, 30))
    with Image.open(BytesIO(small_photo(file))) as picture:
        assert (40, 30) == picture.size
    assert small_photo(file) == small_photo(file)


def test_a_photo_of_much_detail_does_not_weigh_more_than_others() -> None:
    out = BytesIO()
    Image.effect_noise((1600, 1200), 90).convert("RGB").save(out, "JPEG", quality=95)
    assert 600_000 < len(out.getvalue())
    assert len(small_photo(out.getvalue())) < 150_000


def bomb(side: int, rows: int | None = None) -> bytes:
    """A black PNG, so long on either side, in a few kilobytes; `rows`: so many are really in it."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)  # a bit a pixel
    body = zlib.compress(bytes((side if rows is None else rows) * (1 + -(-side // 8))))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def test_a_large_photo_of_a_phone_is_made_small() -> None:
    with Image.open(BytesIO(small_photo(bomb(5_400)))) as picture:
        assert (LONGEST_SIDE, LONGEST_SIDE) == picture.size


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xff\xd8\xff\xe0", id="the first bytes of a photo"),
        pytest.param(taken()[:4000], id="half a photo"),
        pytest.param(
            b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>", id="a drawing"
        ),
        pytest.param(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", id="a program that other readers run"),
        pytest.param(bomb(6_000), id="36 million pixels"),
        pytest.param(bomb(10_000), id="a hundred million pixels"),
        pytest.param(bomb(60_000, rows=9), id="3,600 million pixels"),
        pytest.param(b"\xff\xd8\xff" + bytes(20_000_000), id="a giant file"),
    ],
)
def test_what_is_no_photo_is_none(file: bytes) -> None:
    with pytest.raises(NoPicture):
        small_photo(file)
